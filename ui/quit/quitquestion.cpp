#include "ui/quit/quitquestion.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

QuitQuestion::QuitQuestion(int calls, bool canLeave, QWidget *window)
    : QDialog(window), m_calls(calls), m_title(new QLabel), m_choices(new QWidget)
{
    setObjectName(u"quitQuestion"_s);
    setWindowTitle(tr("Quit"));
    m_title->setObjectName(u"quitTitle"_s);
    m_title->setFont(titleFont(font()));
    m_title->setWordWrap(true);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins({});
    choices->setSpacing(space(this, 1));

    m_drain = addChoice(u"quitDrain"_s, tr("New calls are rejected. The program ends with the last call."));
    setKind(m_drain, ButtonKind::Primary);
    if (canLeave)
        m_leave = addChoice(
            u"quitLeave"_s,
            tr("The AI goes on talking, and nobody watches. The next start takes the calls up again. New calls are not answered."));
    m_endAll = addChoice(u"quitEndAll"_s, tr("Every caller is cut off at once. New calls are rejected."));
    setKind(m_endAll, ButtonKind::Destructive);
    m_endAll->setCheckable(true);
    m_endAll->installEventFilter(this);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(u"quitCancel"_s);
    m_cancel->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    const int margin = space(this, 6);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space(this, 4));
    column->addWidget(m_title);
    column->addWidget(m_choices);
    column->addWidget(m_cancel, 0, Qt::AlignRight);
    setMinimumWidth(space(this, 100));

    connect(m_drain, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT drainChosen();
    });
    if (m_leave)
        connect(m_leave, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT leaveChosen();
        });
    connect(m_endAll, &QPushButton::clicked, this, [this] { m_armed ? endAll() : arm(true); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    showWords();
    m_drain->setFocus();
}

QPushButton *QuitQuestion::addChoice(const QString &name, const QString &explanation)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setProperty("large", true);
    button->setAutoDefault(false);
    button->setAccessibleDescription(explanation);
    auto *words = new QLabel(explanation);
    words->setWordWrap(true);
    words->setFont(smallFont(font()));
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setContentsMargins(0, 0, 0, space(this, 3));
    m_choices->layout()->addWidget(button);
    m_choices->layout()->addWidget(words);
    return button;
}

void QuitQuestion::setCalls(int calls)
{
    if (calls == m_calls)
        return;
    // Who came since the first step was not agreed to.
    const bool more = calls > std::exchange(m_calls, calls);
    arm(m_armed && !more);
}

void QuitQuestion::arm(bool armed)
{
    m_armed = armed;
    showWords();
}

void QuitQuestion::endAll()
{
    accept();
    Q_EMIT endAllChosen();
}

void QuitQuestion::showWords()
{
    m_title->setText(tr("%n call(s) are still there. What is to become of them?", nullptr, m_calls));
    m_drain->setText(tr("Drain, then quit"));
    if (m_leave)
        m_leave->setText(tr("Leave them running and quit"));
    m_endAll->setChecked(m_armed);
    m_endAll->setText(m_armed ? tr("End %n call(s)? Enter to confirm", nullptr, m_calls) : tr("End %n call(s) and quit", nullptr, m_calls));
    m_endAll->setAccessibleName(m_endAll->text());
}

void QuitQuestion::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
            button->click();
        return;
    default:
        QDialog::keyPressEvent(event);
    }
}

bool QuitQuestion::eventFilter(QObject *watched, QEvent *event)
{
    if (m_armed && event->type() == QEvent::FocusOut) {
        arm(false);
    } else if (m_armed && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            arm(false);
            return true;
        }
        // Space would press the button: only Enter and a second click confirm.
        if (key == Qt::Key_Space)
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace geon::ui
