#include "ui/transcript/pausebanner.h"

#include "ui/theme/theme.h"
#include "ui/transcript/statenote.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

PauseBanner::PauseBanner(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel),
      m_since(new QLabel),
      m_words(new QLabel(tr("The caller is heard and gets no answer. Lines you say are spoken; hints wait."))),
      m_tell(new QCheckBox(tr("Tell the AI what was said"))),
      m_handBack(new QPushButton(words::action(calls::ActionKind::HandBack)))
{
    setObjectName(u"pauseBanner"_s);
    m_since->setObjectName(u"pausedSince"_s);
    m_since->setFont(tabular(mediumFont(font())));
    setRole(m_since, Role::Paused);
    m_words->setFont(smallFont(font()));
    m_words->setWordWrap(true);
    m_tell->setObjectName(u"tellTheAi"_s);
    m_tell->setChecked(true);
    m_tell->setFont(smallFont(font()));
    m_tell->setToolTip(tr("Before it answers again, the AI reads what the caller and you have said meanwhile"));
    m_handBack->setObjectName(u"handBack"_s);
    m_handBack->setIcon(icon(u"play"_s));
    m_handBack->setToolTip(tr("The AI answers again (P)"));
    connect(m_handBack, &QPushButton::clicked, this, &PauseBanner::handBackRequested);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(space(this, 1));
    texts->addWidget(m_since);
    texts->addWidget(m_words);
    texts->addWidget(m_tell);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(this, 3), space(this, 2), space(this, 3), space(this, 2));
    row->setSpacing(space(this, 2));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_handBack, 0, Qt::AlignVCenter);
    showIcon();
    hide();
}

void PauseBanner::setCall(const calls::CallSummary &call, TimePoint now)
{
    if (call.id != m_call.id)
        m_tell->setChecked(true);
    m_call = call;
    setVisible(call.paused && calls::isOnLine(call.state));
    tick(now);
}

void PauseBanner::tick(TimePoint now)
{
    if (m_call.paused)
        m_since->setText(
            tr("The AI is paused since %1, for %2").arg(words::clockTime(m_call.pausedSince), words::duration(now - m_call.pausedSince)));
}

bool PauseBanner::tells() const
{
    return m_tell->isChecked();
}

void PauseBanner::setReadOnly()
{
    for (QWidget *control : {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_tell), static_cast<QWidget *>(m_handBack)})
        control->hide();
}

void PauseBanner::showIcon()
{
    const int size = iconSize(this);
    m_icon->setPixmap(icon(u"paused"_s, Role::Paused).pixmap(QSize(size, size), devicePixelRatioF()));
}

void PauseBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void PauseBanner::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), tint(Role::Paused, palette()));
    painter.fillRect(0, height() - 1, width(), 1, color(Role::Line, palette()));
}

} // namespace geon::ui
