// CallActions: what was asked of one call and what became of it. It keeps the books; what is evidence is decided by the Call.
#pragma once

#include "core/calls/values.h"

#include <deque>
#include <vector>

namespace geon::calls {

struct TrackedAction {
    Action value;
    bool answerNow = false; //!< of a guide
    int version = 0;        //!< of instructions
    ItemId item;            //!< of a guide: the id we made for its message
    ResponseId response;    //!< of a line: the response that speaks it
    QList<EventId> events;  //!< client events sent for it
    TimePoint deadline{};   //!< while it is open
    bool changed = true;    //!< not yet told by takeChanges()

    [[nodiscard]] bool isOpen() const { return !isSettled(value.state); }
    [[nodiscard]] bool isOpen(ActionKind kind) const { return value.kind == kind && isOpen(); }
    [[nodiscard]] bool isQueued() const { return value.state == ActionState::Queued; }
};

//! References into it are good until the next add().
class CallActions
{
public:
    TrackedAction &add(ActionId id, ActionKind kind, const QString &text, const CallId &call, TimePoint now);
    void queue(TrackedAction &action, TimePoint deadline);
    void sent(TrackedAction &action, TimePoint deadline);
    void settle(TrackedAction &action, ActionState state, Reason reason, TimePoint now);

    [[nodiscard]] TrackedAction *find(ActionId id);
    [[nodiscard]] TrackedAction *find(const EventId &event);
    [[nodiscard]] std::deque<TrackedAction> &all() { return m_actions; }
    [[nodiscard]] int openCount() const { return m_open; }
    [[nodiscard]] bool hasOpen(ActionKind kind) const;
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;

    struct Settled {
        ActionKind kind = ActionKind::Say;
        ActionState state = ActionState::Confirmed;
        QString text;
    };
    //! What was settled since the last call, in order.
    [[nodiscard]] std::vector<Settled> takeSettled() { return std::exchange(m_settled, {}); }
    [[nodiscard]] QList<Action> takeChanges();
    //! Newest last, at most 50.
    [[nodiscard]] QList<Action> newest() const;

private:
    void forgetOldest();

    std::deque<TrackedAction> m_actions;
    std::vector<Settled> m_settled;
    int m_open = 0;
};

} // namespace geon::calls
