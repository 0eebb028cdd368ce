#include "core/calls/newswatch.h"

namespace geon::calls {

void NewsWatch::collect(Call &call, TimePoint now, QList<CallNews> &into)
{
    if (!std::exchange(m_offered, true))
        add(NewsKind::Offered, call, now, into);
    if (call.liveAt() != TimePoint() && !std::exchange(m_started, true))
        add(NewsKind::Started, call, now, into);
    collectRows(call, now, into);
    collectReasons(call, now, into);
    if (isOver(call.state()) && !std::exchange(m_ended, true))
        add(NewsKind::Ended, call, now, into);
    if (call.outcome() != m_outcome || call.outcomeNote() != m_note) {
        m_outcome = call.outcome();
        m_note = call.outcomeNote();
        add(NewsKind::OutcomeSet, call, now, into);
    }
}

void NewsWatch::add(NewsKind kind, const Call &call, TimePoint now, QList<CallNews> &into)
{
    into.append({kind, ++m_number, now, call.summary(), {}, {}});
}

void NewsWatch::collectRows(Call &call, TimePoint now, QList<CallNews> &into)
{
    for (const quint64 key : call.transcript().takeNews()) {
        const TranscriptEntry &entry = *std::as_const(call).transcript().find(key);
        const bool turn = entry.kind == EntryKind::Words && !entry.partial && !entry.text.isEmpty();
        const bool tool = entry.tool && (entry.tool->status == ToolStatus::Done || entry.tool->status == ToolStatus::Failed);
        if ((!turn && !tool) || !m_rows.insert(key).second)
            continue;
        add(turn ? NewsKind::Turn : NewsKind::Tool, call, now, into);
        into.last().entry = entry;
    }
}

void NewsWatch::collectReasons(const Call &call, TimePoint now, QList<CallNews> &into)
{
    const QList<AttentionReason> &reasons = call.attention();
    if (reasons.isEmpty() && m_open.isEmpty())
        return;
    QList<AttentionKind> open;
    for (const AttentionReason &reason : reasons) {
        open.append(reason.kind);
        if (m_open.contains(reason.kind))
            continue;
        add(NewsKind::NeedsYou, call, now, into);
        into.last().reason = reason;
    }
    m_open = std::move(open);
}

} // namespace geon::calls
