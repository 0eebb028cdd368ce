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

void Engine::reattachKept()
{
    for (const calls::KeptCall &kept : std::exchange(m_options.kept, {})) {
        const auto profile = m_library.profile(kept.profile, kept.profileVersion);
        m_switchboard.reattach(kept, profile ? *profile : m_library.forNumber(kept.incoming.dialledNumber()));
    }
}

} // namespace geon::desk
