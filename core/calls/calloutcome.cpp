// Marks, outcome and note: what an operator writes about a call. None of it goes to the service, so all of it happens at once; each
// change is an action, so that it is recorded.
#include "core/calls/call.h"

#include <algorithm>

namespace geon::calls {

void Call::on(const Mark &mark, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::Mark, mark.note.simplified(), m_summary.id, now);
    const TimePoint latest = isOver(state()) ? m_summary.endedAt : now;
    const TimePoint at = mark.at == TimePoint() ? latest : std::clamp(mark.at, std::min(m_summary.offeredAt, latest), latest);
    m_rows.mark(action.value, at);
    ++m_summary.marks;
    m_actions.settle(action, ActionState::Confirmed, {}, now);
}

void Call::on(const EditMark &edit, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::Mark, edit.note.simplified(), m_summary.id, now);
    TranscriptEntry *row = m_rows.findMark(edit.mark);
    if (!row)
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::UnknownMark, {}}, now);
    if (row->text == action.value.text)
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::NothingToDo, {}}, now);
    row->text = action.value.text;
    m_rows.transcript().touch(*row);
    m_actions.settle(action, ActionState::Confirmed, {}, now);
}

void Call::on(const SetOutcome &set, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::SetOutcome, set.outcome, m_summary.id, now);
    const QString note = set.note ? set.note->trimmed() : m_summary.outcomeNote;
    const bool kept = set.outcome == m_summary.outcome; // also when the list does not name it any more
    if (!kept && !set.outcome.isEmpty() && !m_profile.outcomes.contains(set.outcome))
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::UnknownOutcome, {}}, now);
    if (kept && note == m_summary.outcomeNote)
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::NothingToDo, {}}, now);
    m_summary.outcome = set.outcome;
    m_summary.outcomeNote = note;
    m_actions.settle(action, ActionState::Confirmed, {}, now);
}

void Call::useOutcomes(const QStringList &outcomes, bool required)
{
    m_profile.outcomes = outcomes;
    m_profile.outcomeRequired = required;
    m_dirty = true;
}

// A caller nobody spoke with has come to nothing.
bool Call::isOutcomeDue() const
{
    return m_profile.outcomeRequired && !m_profile.outcomes.isEmpty() && m_summary.outcome.isEmpty() && state() == CallState::Ended
        && m_summary.liveAt != TimePoint();
}

} // namespace geon::calls
