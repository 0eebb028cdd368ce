// How calls come in, and those that were there before.
#include "core/desk/engine.h"

namespace geon::desk {

void Engine::setIntake(IntakeMode mode)
{
    m_switchboard.setIntake(mode);
    m_intake.mode = mode;
    m_intake.modeSince = m_clock->now();
    scheduleFlush();
}

// It is this engine that lets calls in, so it is so at once.
void Engine::setIntake(const SetIntake &command, ActionId id)
{
    if (command.mode != m_intake.mode)
        setIntake(command.mode);
    const TimePoint now = m_clock->now();
    calls::Action action{id, calls::ActionKind::SetIntake, calls::ActionState::Confirmed, {}, {}, {}, now, now};
    action.confirmed = 1;
    m_feed.tell(action);
}

void Engine::resumeCalls()
{
    if (m_options.resumed)
        m_switchboard.resume(std::move(*m_options.resumed));
    m_options.resumed.reset();
    const TimePoint now = m_clock->now();
    for (qsizetype i = 0; i < m_options.untaken.size(); ++i) {
        const webhooks::IncomingCall &call = m_options.untaken[i];
        const QByteArray body = m_options.untakenBodies.value(i);
        if (now - call.createdAt > m_options.server.ringLimit)
            m_switchboard.recordMissed(call, body);
        else
            m_switchboard.offerAgain(call, body);
    }
    m_options.untaken.clear();
    m_options.untakenBodies.clear();
}

} // namespace geon::desk
