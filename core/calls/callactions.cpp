#include "core/calls/callactions.h"

#include <algorithm>

namespace geon::calls {

namespace {
constexpr size_t kept = 50;
} // namespace

TrackedAction &CallActions::add(ActionId id, ActionKind kind, const QString &text, const CallId &call, TimePoint now)
{
    forgetOldest();
    TrackedAction &action = m_actions.emplace_back();
    action.value.id = id;
    action.value.kind = kind;
    action.value.call = call;
    action.value.text = text;
    action.value.askedAt = now;
    ++m_open;
    return action;
}

void CallActions::queue(TrackedAction &action, TimePoint deadline)
{
    action.value.state = ActionState::Queued;
    action.deadline = deadline;
    action.changed = true;
}

void CallActions::sent(TrackedAction &action, TimePoint deadline)
{
    action.value.state = ActionState::Sent;
    action.deadline = deadline;
    action.changed = true;
}

void CallActions::settle(TrackedAction &action, ActionState state, Reason reason, TimePoint now)
{
    if (!action.isOpen())
        return;
    action.value.state = state;
    action.value.reason = std::move(reason);
    action.value.settledAt = now;
    action.value.confirmed = state == ActionState::Confirmed ? 1 : 0;
    action.value.failed = state == ActionState::Confirmed ? 0 : 1;
    action.changed = true;
    --m_open;
    m_settled.push_back({action.value.kind, state, action.value.text});
}

TrackedAction *CallActions::find(ActionId id)
{
    const auto found = std::ranges::find_if(m_actions, [&](const TrackedAction &action) { return action.value.id == id; });
    return found == m_actions.end() ? nullptr : &*found;
}

TrackedAction *CallActions::find(const EventId &event)
{
    const auto found = std::ranges::find_if(m_actions, [&](const TrackedAction &action) { return action.events.contains(event); });
    return found == m_actions.end() ? nullptr : &*found;
}

bool CallActions::hasOpen(ActionKind kind) const
{
    return m_open > 0 && std::ranges::any_of(m_actions, [&](const TrackedAction &action) { return action.isOpen(kind); });
}

std::optional<TimePoint> CallActions::nextDeadline() const
{
    std::optional<TimePoint> next;
    if (m_open == 0)
        return next;
    for (const TrackedAction &action : m_actions) {
        if (action.isOpen() && (!next || action.deadline < *next))
            next = action.deadline;
    }
    return next;
}

QList<Action> CallActions::takeChanges()
{
    QList<Action> changes;
    for (TrackedAction &action : m_actions) {
        if (std::exchange(action.changed, false))
            changes.append(action.value);
    }
    return changes;
}

QList<Action> CallActions::newest() const
{
    QList<Action> actions;
    for (const TrackedAction &action : m_actions)
        actions.append(action.value);
    return actions.size() > qsizetype(kept) ? actions.last(qsizetype(kept)) : actions;
}

// What is open, or not yet told, stays however many there are.
void CallActions::forgetOldest()
{
    while (m_actions.size() >= kept) {
        const auto oldest =
            std::ranges::find_if(m_actions, [](const TrackedAction &action) { return !action.isOpen() && !action.changed; });
        if (oldest == m_actions.end())
            return;
        m_actions.erase(oldest);
    }
}

} // namespace geon::calls
