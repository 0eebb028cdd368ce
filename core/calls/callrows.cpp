// What the caller and the AI say, as rows.
#include "core/calls/callrows.h"

#include <algorithm>

namespace geon::calls {

using realtime::ItemKind;
using realtime::Role;

namespace {

constexpr auto keysTogether = 3s;

} // namespace

const TranscriptEntry *CallRows::newestWords() const
{
    return m_transcript.find(m_newestWords);
}

void CallRows::apply(const realtime::ItemAdded &event, TimePoint now)
{
    place(event.previous, event.item, now);
}

void CallRows::apply(const realtime::ItemDone &event, TimePoint now)
{
    TranscriptEntry *row = place(event.previous, event.item, now);
    if (!row)
        return;
    if (row->tool)
        finishTool(event.item, now);
    else if (row->who == Who::Agent)
        setPartial(*row, false);
}

void CallRows::apply(const realtime::InputCommitted &event, TimePoint now)
{
    callerRow(event.item, event.previous, now);
}

void CallRows::apply(const realtime::SpeechStarted &event, TimePoint now)
{
    m_turn = {event.item, now, now};
}

void CallRows::apply(const realtime::SpeechStopped &event, TimePoint now)
{
    if (m_turn.item == event.item)
        m_turn.stoppedAt = now;
}

void CallRows::apply(const realtime::TranscriptDelta &event, TimePoint now)
{
    TranscriptEntry *row = m_transcript.find(event.item);
    if (!row) {
        if (isOutOfBand(event.response))
            return;
        row = event.speaker == realtime::Speaker::Caller ? &callerRow(event.item, {}, now) : &agentRow(event.item, {}, now);
    }
    if (row->who == Who::Agent && row->response.isEmpty())
        attribute(*row, event.response);
    if (!row->partial)
        setPartial(*row, true);
    row->text += event.delta;
    m_newestWords = std::max(m_newestWords, row->key);
    m_transcript.touch(*row);
}

void CallRows::apply(const realtime::TranscriptDone &event, TimePoint now)
{
    TranscriptEntry *row = m_transcript.find(event.item);
    if (!row) {
        if (isOutOfBand(event.response))
            return;
        row = event.speaker == realtime::Speaker::Caller ? &callerRow(event.item, {}, now) : &agentRow(event.item, {}, now);
    }
    if (row->who == Who::Agent && row->response.isEmpty())
        attribute(*row, event.response);
    if (row->kind == EntryKind::TranscriptionFailed) {
        row->kind = EntryKind::Words;
        m_transcript.touch(*row);
    }
    setText(*row, event.text);
    setPartial(*row, false);
    if (const Spoken *spoken = spokenBy(event.item); spoken && row->interrupted)
        cut(*spoken);
}

void CallRows::apply(const realtime::TranscriptFailed &event, TimePoint now)
{
    TranscriptEntry &row = callerRow(event.item, {}, now);
    row.kind = EntryKind::TranscriptionFailed;
    row.text = event.error.message.isEmpty() ? event.error.code : event.error.message;
    m_transcript.touch(row);
    setPartial(row, false);
}

void CallRows::apply(const realtime::OutputItemAdded &event, TimePoint now)
{
    if (isOutOfBand(event.response))
        return;
    if (TranscriptEntry *row = place({}, event.item, now); row && row->who != Who::Caller)
        attribute(*row, event.response);
}

void CallRows::apply(const realtime::OutputItemDone &event, TimePoint now)
{
    if (isOutOfBand(event.response))
        return;
    TranscriptEntry *row = place({}, event.item, now);
    if (!row || row->who == Who::Caller)
        return;
    attribute(*row, event.response);
    if (row->tool)
        finishTool(event.item, now);
    else
        setPartial(*row, false);
}

void CallRows::apply(const realtime::DtmfReceived &event, TimePoint now)
{
    TranscriptEntry *row = m_transcript.find(m_keys);
    if (!row || now - row->endedAt > keysTogether) {
        row = &m_transcript.note(EntryKind::Dtmf, Who::Caller, now);
        m_keys = row->key;
    }
    row->text += event.key;
    row->endedAt = now;
    m_transcript.touch(*row);
}

TranscriptEntry &CallRows::guide(const ItemId &item, const Action &action, TimePoint now)
{
    TranscriptEntry &row = m_transcript.item(item, {}, EntryKind::Guide, Who::Operator, now);
    row.action = action.id;
    row.text = action.text;
    return row;
}

TranscriptEntry &CallRows::operatorNote(EntryKind kind, const Action &action, TimePoint now)
{
    TranscriptEntry &row = m_transcript.note(kind, Who::Operator, now);
    row.action = action.id;
    if (kind == EntryKind::Say)
        row.text = action.text;
    return row;
}

TranscriptEntry &CallRows::mark(const Action &action, TimePoint at)
{
    TranscriptEntry &row = m_transcript.noteAtMoment(EntryKind::Mark, Who::Operator, at);
    row.action = action.id;
    row.text = action.text;
    return row;
}

TranscriptEntry *CallRows::findMark(ActionId mark)
{
    const auto &rows = m_transcript.entries();
    const auto found =
        std::ranges::find_if(rows, [&](const TranscriptEntry &row) { return row.kind == EntryKind::Mark && row.action == mark; });
    return found == rows.end() ? nullptr : m_transcript.find(found->key);
}

void CallRows::fault(const QString &words, TimePoint now)
{
    m_transcript.note(EntryKind::Fault, Who::System, now).text = words;
}

void CallRows::gap(TimePoint from, TimePoint to)
{
    m_transcript.note(EntryKind::Gap, Who::System, from).endedAt = to;
}

void CallRows::closeWords()
{
    for (const quint64 key : std::exchange(m_growing, {})) {
        TranscriptEntry &row = *m_transcript.find(key);
        row.partial = false;
        m_transcript.touch(row);
    }
    m_outOfBand.clear();
}

TranscriptEntry *CallRows::place(const std::optional<ItemId> &previous, const realtime::Item &item, TimePoint now)
{
    switch (item.kind) {
    case ItemKind::Message:
        return placeMessage(previous, item, now);
    case ItemKind::FunctionCall:
    case ItemKind::McpCall:
    case ItemKind::McpApprovalRequest:
        return placeTool(previous, item, now);
    case ItemKind::FunctionCallOutput:
    case ItemKind::McpApprovalResponse:
        toolAnswered(item, now);
        break;
    case ItemKind::McpListTools:
    case ItemKind::Other:
        break;
    }
    m_transcript.passOver(item.id, previous);
    return nullptr;
}

TranscriptEntry *CallRows::placeMessage(const std::optional<ItemId> &previous, const realtime::Item &item, TimePoint now)
{
    if (item.role != Role::User && item.role != Role::Assistant) {
        // A word in the AI's ear: ours has its row already, anybody else's has none.
        m_transcript.passOver(item.id, previous);
        return nullptr;
    }
    TranscriptEntry &row = item.role == Role::User ? callerRow(item.id, previous, now) : agentRow(item.id, previous, now);
    if (!item.text.isEmpty()) {
        setText(row, item.text);
        if (item.role == Role::User)
            setPartial(row, false);
    }
    return &row;
}

TranscriptEntry &CallRows::callerRow(const ItemId &item, const std::optional<ItemId> &previous, TimePoint now)
{
    if (TranscriptEntry *known = m_transcript.find(item))
        return *known;
    const bool heardComing = m_turn.item == item;
    TranscriptEntry &row = m_transcript.item(item, previous, EntryKind::Words, Who::Caller, heardComing ? m_turn.startedAt : now);
    row.endedAt = heardComing ? m_turn.stoppedAt : now;
    setPartial(row, m_callerWritten);
    return row;
}

TranscriptEntry &CallRows::agentRow(const ItemId &item, const std::optional<ItemId> &previous, TimePoint now)
{
    if (TranscriptEntry *known = m_transcript.find(item))
        return *known;
    TranscriptEntry &row = m_transcript.item(item, previous, EntryKind::Words, Who::Agent, now);
    setPartial(row, true);
    return row;
}

void CallRows::attribute(TranscriptEntry &row, const ResponseId &response)
{
    if (row.response == response || response.isEmpty())
        return;
    row.response = response;
    if (!row.tool)
        spoken(response).item = row.item;
    m_transcript.touch(row);
}

void CallRows::setText(TranscriptEntry &row, const QString &text)
{
    if (row.text != text) {
        row.text = text;
        m_transcript.touch(row);
    }
    if (!text.isEmpty())
        m_newestWords = std::max(m_newestWords, row.key);
}

void CallRows::setPartial(TranscriptEntry &row, bool partial)
{
    if (row.partial == partial)
        return;
    row.partial = partial;
    if (partial)
        m_growing.push_back(row.key);
    else
        std::erase(m_growing, row.key);
    m_transcript.touch(row);
}

} // namespace geon::calls
