#include "ui/actions/actionbar.h"

#include "ui/actions/confirmationline.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace geon::ui {

using namespace Qt::StringLiterals;

ActionBar::ActionBar(desk::Desk &desk, const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_actions(actions),
      m_stop(new QPushButton),
      m_pause(new QPushButton),
      m_transfer(new QPushButton),
      m_hangUp(new QPushButton),
      m_line(new ConfirmationLine)
{
    setObjectName(u"actionBar"_s);
    m_stop->setObjectName(u"stopSpeaking"_s);
    m_pause->setObjectName(u"pauseAi"_s);
    m_transfer->setObjectName(u"transfer"_s);
    m_hangUp->setObjectName(u"hangUp"_s);
    m_hangUp->setCheckable(true);
    setKind(m_hangUp, ButtonKind::Destructive);
    m_hangUp->installEventFilter(this);
    for (auto [button, act] : {std::pair{m_stop, Act::StopSpeaking}, std::pair{m_pause, Act::PauseAi}, std::pair{m_transfer, Act::Transfer},
                               std::pair{m_hangUp, Act::HangUp}}) {
        button->setIcon(actions[act]->icon());
        button->setText(actions[act]->text());
        button->setToolTip(actions[act]->toolTip());
        connect(actions[act], &QAction::changed, button, [button, action = actions[act]] { button->setToolTip(action->toolTip()); });
        connect(actions[act], &QAction::changed, this, &ActionBar::showButtons);
    }
    connect(m_stop, &QPushButton::clicked, this, &ActionBar::stopSpeaking);
    connect(m_pause, &QPushButton::clicked, actions[Act::PauseAi], &QAction::trigger);
    connect(m_transfer, &QPushButton::clicked, actions[Act::Transfer], &QAction::trigger);
    connect(m_hangUp, &QPushButton::clicked, this, [this] { m_armed ? hangUp() : arm(); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ActionBar::disarm);

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space(this, 3), space(this, 2), space(this, 2), space(this, 2));
    line->setSpacing(space(this, 2));
    line->addWidget(m_stop);
    line->addWidget(m_pause);
    line->addWidget(m_transfer);
    line->addWidget(m_hangUp);
    line->addSpacing(space(this, 4));
    line->addWidget(m_line, 1);
    showButtons();
}

void ActionBar::apply(const desk::Update &update)
{
    m_line->learn(update.calls);
    m_line->apply(update.actions);
}

void ActionBar::setCall(const calls::CallSummary &call)
{
    // What was armed for one caller must not hit another, nor one who has left.
    if (call.id != m_call.id || calls::isOver(call.state))
        disarm();
    m_call = call;
    showButtons();
}

void ActionBar::stopSpeaking()
{
    if (!m_call.id.isEmpty())
        m_desk.submit(desk::StopSpeaking{m_call.id});
}

void ActionBar::arm()
{
    if (m_call.id.isEmpty() || m_armed)
        return;
    m_armed = true;
    m_focusBefore = QApplication::focusWidget();
    m_patience.start(armedFor);
    showButtons();
    m_hangUp->setFocus(Qt::OtherFocusReason);
}

void ActionBar::disarm()
{
    if (!m_armed)
        return;
    m_armed = false;
    m_patience.stop();
    const bool giveBack = m_hangUp->hasFocus() && m_focusBefore;
    showButtons();
    if (giveBack)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void ActionBar::hangUp()
{
    m_desk.submit(desk::HangUp{m_call.id});
    disarm();
}

void ActionBar::showButtons()
{
    for (auto [button, act] :
         {std::pair{m_stop, Act::StopSpeaking}, std::pair{m_pause, Act::PauseAi}, std::pair{m_transfer, Act::Transfer}})
        button->setEnabled(m_actions[act]->isEnabled());
    m_pause->setIcon(m_actions[Act::PauseAi]->icon());
    m_pause->setToolTip(m_actions[Act::PauseAi]->toolTip());
    m_hangUp->setEnabled(m_actions[Act::HangUp]->isEnabled());
    m_hangUp->setChecked(m_armed);
    m_hangUp->setIcon(icon(u"hang-up"_s, m_armed ? Role::Surface : Role::Text));
    m_hangUp->setText(m_armed ? tr("Hang up %1? Enter to confirm").arg(words::phoneNumber(m_call.callerNumber))
                              : m_actions[Act::HangUp]->text());
    fit();
}

QWidget *ActionBar::transferButton() const
{
    return m_transfer;
}

// Where it is narrow the icons stay; hanging up always says its name.
void ActionBar::fit()
{
    const QString texts = m_actions[Act::StopSpeaking]->text() + m_actions[Act::PauseAi]->text() + m_hangUp->text();
    if (texts == m_fitted && width() == m_fittedWidth)
        return;
    const bool sameTexts = std::exchange(m_fitted, texts) == texts;
    m_fittedWidth = width();
    showLabels(false);
    m_narrowest = layout()->minimumSize().width();
    showLabels(true);
    if (layout()->minimumSize().width() > width())
        showLabels(false);
    if (!sameTexts)
        updateGeometry();
}

void ActionBar::showLabels(bool shown)
{
    for (auto [button, act] :
         {std::pair{m_stop, Act::StopSpeaking}, std::pair{m_pause, Act::PauseAi}, std::pair{m_transfer, Act::Transfer}}) {
        const QString text = m_actions[act]->text().remove(u'…').trimmed();
        button->setAccessibleName(text);
        button->setText(shown ? text : QString());
    }
    layout()->invalidate();
}

QSize ActionBar::minimumSizeHint() const
{
    return {m_narrowest, QWidget::minimumSizeHint().height()};
}

void ActionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool ActionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_armed || watched != m_hangUp)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        disarm();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            hangUp();
            return true;
        }
        if (key == Qt::Key_Escape) {
            disarm();
            return true;
        }
        // Space would press the button: only Enter and a second click confirm.
        if (key == Qt::Key_Space)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace geon::ui
