#include "ui/quit/quitting.h"

#include "ui/quit/quitquestion.h"

#include <QWidget>

namespace geon::ui {

using calls::CallState;
using desk::IntakeMode;

Quitting::Quitting(desk::Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window) { }

void Quitting::apply(const desk::Update &update)
{
    for (const calls::CallSummary &call : update.calls) {
        if (calls::isOver(call.state))
            m_open.remove(call.id);
        else
            m_open.insert(call.id, call.state);
    }
    for (const CallId &call : update.removed)
        m_open.remove(call);
    if (update.intake) {
        m_simulated = update.intake->simulated;
        m_mode = update.intake->mode;
        if (m_mode == IntakeMode::Drain)
            m_sawDrain = true;
        else if (m_sawDrain)
            setDraining(false);
    }

    if (m_question)
        m_question->setCalls(count());
    const bool asked = m_question && m_question->isVisible();
    if (count() > 0 || (!asked && !(m_draining && m_sawDrain)))
        return;
    // What was asked about is gone by itself, or all of it has come to its end.
    if (asked)
        m_question->reject();
    setDraining(false);
    m_settled = true;
    Q_EMIT closeRequested();
}

bool Quitting::mayClose()
{
    if (m_settled || count() == 0)
        return true;
    ask();
    return false;
}

void Quitting::ask()
{
    if (m_question)
        return m_question->activateWindow();
    m_question = new QuitQuestion(count(), !m_simulated, m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QuitQuestion::drainChosen, this, &Quitting::drain);
    connect(m_question, &QuitQuestion::endAllChosen, this, &Quitting::endAll);
    connect(m_question, &QuitQuestion::leaveChosen, this, &Quitting::leaveRequested);
    m_question->open();
}

void Quitting::drain()
{
    m_sawDrain = m_mode == IntakeMode::Drain;
    m_desk.submit(desk::SetIntake{IntakeMode::Drain});
    setDraining(true);
}

void Quitting::endAll()
{
    drain();
    for (auto call = m_open.cbegin(); call != m_open.cend(); ++call) {
        if (call.value() == CallState::Screening)
            m_desk.submit(desk::RejectCall{call.key(), calls::RejectStatus::Unavailable});
        else if (call.value() != CallState::Offered && call.value() != CallState::Rejecting && call.value() != CallState::Ending)
            m_desk.submit(desk::HangUp{call.key()});
    }
}

void Quitting::setDraining(bool draining)
{
    if (std::exchange(m_draining, draining) != draining)
        Q_EMIT drainingChanged(draining);
}

} // namespace geon::ui
