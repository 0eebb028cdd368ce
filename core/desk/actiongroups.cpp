#include "core/desk/actiongroups.h"

#include <algorithm>

namespace geon::desk {

using calls::Action;
using calls::ActionState;

namespace {

//! What was asked for is so, though not by us: no failure where many calls are meant, some of which end or fall silent by themselves.
bool isSoAnyway(const Action &reported)
{
    using calls::ActionKind;
    using calls::ReasonCode;
    if (reported.state != ActionState::DidNotHappen)
        return false;
    switch (reported.kind) {
    case ActionKind::HangUp:
        return reported.reason.code == ReasonCode::CallOver;
    case ActionKind::StopSpeaking:
        return reported.reason.code == ReasonCode::CallOver || reported.reason.code == ReasonCode::NothingToStop;
    default:
        return reported.reason.code == ReasonCode::NothingToDo;
    }
}

} // namespace

void ActionGroups::open(const Action &action, const std::vector<CallId> &members)
{
    Group group{action, {}, {}};
    group.action.calls = static_cast<int>(members.size());
    for (const CallId &member : members)
        group.states.insert(member, ActionState::Sent);
    m_groups.insert_or_assign(action.id, std::move(group));
}

Action ActionGroups::merge(const Action &reported)
{
    const auto found = m_groups.find(reported.id);
    if (found == m_groups.end())
        return reported;

    Group &group = found->second;
    const bool soAnyway = isSoAnyway(reported);
    group.states.insert(reported.call, soAnyway ? ActionState::Confirmed : reported.state);
    if (!soAnyway && reported.reason.code != calls::ReasonCode::None && group.firstFailure.code == calls::ReasonCode::None)
        group.firstFailure = reported.reason;
    const bool failed = !soAnyway && calls::isSettled(reported.state) && reported.state != ActionState::Confirmed;
    if (failed && !group.action.failedOn.contains(reported.call))
        group.action.failedOn.append(reported.call);

    const auto count = [&](ActionState state) { return static_cast<int>(std::ranges::count(group.states, state)); };
    Action &action = group.action;
    action.confirmed = count(ActionState::Confirmed);
    action.failed = count(ActionState::DidNotHappen) + count(ActionState::NotConfirmed);
    if (action.confirmed + action.failed < action.calls) {
        action.state = ActionState::Sent;
        return action;
    }
    action.state = action.failed == 0          ? ActionState::Confirmed
        : count(ActionState::NotConfirmed) > 0 ? ActionState::NotConfirmed
                                               : ActionState::DidNotHappen;
    action.reason = group.firstFailure;
    action.settledAt = reported.settledAt;
    const Action settled = action;
    m_groups.erase(found);
    return settled;
}

} // namespace geon::desk
