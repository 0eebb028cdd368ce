// What the calls of an agent may end as: kept with the agents, in force for its calls at once.
#include "core/desk/engine.h"

namespace geon::desk {

void Engine::editOutcomes(const EditOutcomes &command, ActionId id)
{
    const TimePoint now = m_clock->now();
    const QStringList outcomes = agents::cleanOutcomes(command.outcomes);
    calls::Action action{id, calls::ActionKind::EditOutcomes, calls::ActionState::Confirmed, {}, outcomes.join(u'\n'), {}, now, now};
    action.calls = 0;
    const auto profile = m_library.setOutcomes(command.profile, outcomes, command.required);
    if (profile) {
        m_switchboard.useOutcomes(*profile);
        saveLibrary();
    } else {
        action.state = calls::ActionState::DidNotHappen;
        action.reason = {calls::ReasonCode::UnknownAgent, {}};
    }
    m_feed.tell(action);
}

} // namespace geon::desk
