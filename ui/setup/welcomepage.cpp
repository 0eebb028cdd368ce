#include "ui/setup/welcomepage.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrapped(const QString &text, const QWidget *owner)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFixedWidth(space(owner, 64));
    return label;
}

QVBoxLayout *choice(QPushButton *button, const QString &text, const QWidget *owner)
{
    button->setMinimumWidth(space(owner, 56));
    button->setProperty("large", true);
    auto *column = new QVBoxLayout;
    column->setSpacing(space(owner, 2));
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addWidget(wrapped(text, owner), 0, Qt::AlignHCenter);
    column->addStretch(1);
    return column;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    auto *logo = new QLabel;
    logo->setPixmap(icon(u"geon-console"_s).pixmap(QSize(1, 1) * space(this, 20), devicePixelRatioF()));
    auto *title = new QLabel(tr("GEON Console"));
    QFont large = titleFont(font());
    large.setPointSizeF(large.pointSizeF() * 1.4);
    title->setFont(large);
    auto *line = new QLabel(tr("Watch, guide and correct the AI agents that answer your phone, while they speak."));
    line->setForegroundRole(QPalette::PlaceholderText);

    auto *demo = new QPushButton(icon(u"play"_s, Role::OnAccent), tr("Try the demo"));
    demo->setObjectName(u"tryDemo"_s);
    setKind(demo, ButtonKind::Primary);
    auto *link = new QPushButton(icon(u"cloud"_s), tr("Connect Azure or OpenAI"));
    link->setObjectName(u"connectProvider"_s);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoChosen);
    connect(link, &QPushButton::clicked, this, &WelcomePage::connectChosen);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(space(this, 8));
    choices->addStretch(1);
    choices->addLayout(choice(demo, tr("Simulated callers ring on this computer. No account, no telephone, nothing billed."), this));
    choices->addLayout(choice(link, tr("Answer real calls on your own account. About five minutes with the keys at hand."), this));
    choices->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(logo, 0, Qt::AlignHCenter);
    column->addSpacing(space(this, 4));
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addSpacing(space(this, 2));
    column->addWidget(line, 0, Qt::AlignHCenter);
    column->addSpacing(space(this, 10));
    column->addLayout(choices);
    column->addStretch(3);
    setFocusProxy(demo);
}

} // namespace geon::ui
