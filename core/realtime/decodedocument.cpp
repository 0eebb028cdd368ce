#include "core/realtime/decodedocument.h"

#include "core/realtime/decodeitems.h"
#include "core/realtime/members.h"

#include <QJsonDocument>
#include <algorithm>

namespace geon::realtime {

namespace {

ItemId itemId(const Members &in)
{
    return {in.text("item_id"_L1)};
}

ResponseId responseId(const Members &in)
{
    return {in.text("response_id"_L1)};
}

std::optional<ItemId> previousItem(const Members &in)
{
    const auto id = in.optionalText("previous_item_id"_L1);
    return id ? std::optional(ItemId{*id}) : std::nullopt;
}

Item item(const Members &in)
{
    const Members object = in.object("item"_L1);
    return readItem(object);
}

template <typename Event> ServerEvent session(const Members &in)
{
    const Members object = in.object("session"_L1);
    return Event{readSession(object)};
}

// The preview's own event for what GA tells by the session's type (d.6).
ServerEvent transcriptionSession(const Members &in)
{
    const Members object = in.object("session"_L1);
    SessionInfo info = readSession(object);
    if (info.type.isEmpty())
        info.type = QStringLiteral("transcription");
    return SessionUpdated{std::move(info)};
}

ServerEvent conversationCreated(const Members &in)
{
    const Members conversation = in.object("conversation"_L1);
    return ConversationCreated{conversation.textOrEmpty("id"_L1)};
}

template <typename Event> ServerEvent placedItem(const Members &in)
{
    return Event{previousItem(in), item(in)};
}

ServerEvent itemRetrieved(const Members &in)
{
    return ItemRetrieved{item(in)};
}

ServerEvent itemTruncated(const Members &in)
{
    return ItemTruncated{itemId(in), in.integer<int>("audio_end_ms"_L1)};
}

ServerEvent itemDeleted(const Members &in)
{
    return ItemDeleted{itemId(in)};
}

// The schema lets a caller's delta be without words.
ServerEvent callerWords(const Members &in)
{
    return TranscriptDelta{Speaker::Caller, itemId(in), {}, in.textOrEmpty("delta"_L1)};
}

ServerEvent callerWordsDone(const Members &in)
{
    TranscriptDone done{Speaker::Caller, itemId(in), {}, in.text("transcript"_L1), {}};
    if (const auto usage = in.optionalObject("usage"_L1))
        done.usage = readTranscriptionUsage(*usage);
    return done;
}

ServerEvent transcriptSegment(const Members &in)
{
    return TranscriptSegment{itemId(in), in.text("text"_L1), in.text("speaker"_L1), in.number("start"_L1), in.number("end"_L1)};
}

ServerEvent transcriptFailed(const Members &in)
{
    const Members error = in.object("error"_L1);
    return TranscriptFailed{itemId(in), readError(error)};
}

ServerEvent agentWords(const Members &in)
{
    return TranscriptDelta{Speaker::Agent, itemId(in), responseId(in), in.text("delta"_L1)};
}

ServerEvent agentTranscriptDone(const Members &in)
{
    return TranscriptDone{Speaker::Agent, itemId(in), responseId(in), in.text("transcript"_L1), {}};
}

ServerEvent agentTextDone(const Members &in)
{
    return TranscriptDone{Speaker::Agent, itemId(in), responseId(in), in.text("text"_L1), {}};
}

ServerEvent speechStarted(const Members &in)
{
    return SpeechStarted{itemId(in), in.integer<int>("audio_start_ms"_L1)};
}

ServerEvent speechStopped(const Members &in)
{
    return SpeechStopped{itemId(in), in.integer<int>("audio_end_ms"_L1)};
}

ServerEvent inputCommitted(const Members &in)
{
    return InputCommitted{itemId(in), previousItem(in)};
}

ServerEvent inputCleared(const Members &)
{
    return InputCleared{};
}

ServerEvent inputTimeout(const Members &in)
{
    return InputTimeout{itemId(in), in.integer<int>("audio_start_ms"_L1), in.integer<int>("audio_end_ms"_L1)};
}

ServerEvent dtmfReceived(const Members &in)
{
    return DtmfReceived{in.text("event"_L1).trimmed(), in.time("received_at"_L1)};
}

template <typename Event> ServerEvent outputBuffer(const Members &in)
{
    return Event{responseId(in)};
}

template <typename Event> ServerEvent response(const Members &in)
{
    const Members object = in.object("response"_L1);
    return Event{readResponse(object)};
}

// Not in the schema, so its shape is a guess: like response.done, or with the id alone.
ServerEvent responseCancelled(const Members &in)
{
    if (!in.has("response"_L1))
        return ResponseCancelled{responseId(in)};
    const Members object = in.object("response"_L1);
    return ResponseCancelled{ResponseId{object.text("id"_L1)}};
}

template <typename Event> ServerEvent outputItem(const Members &in)
{
    return Event{responseId(in), item(in)};
}

template <typename Event> ServerEvent partOfItem(const Members &in)
{
    return Event{responseId(in), itemId(in)};
}

ServerEvent audioDelta(const Members &in)
{
    return OutputAudioDelta{responseId(in), in.text("delta"_L1).size()};
}

ServerEvent functionArguments(const Members &in)
{
    return FunctionArgumentsDelta{itemId(in), in.text("call_id"_L1), in.text("delta"_L1)};
}

// The preview has no `name` here; response.output_item.added told it (d.6).
ServerEvent functionArgumentsDone(const Members &in)
{
    return FunctionArgumentsDone{itemId(in), in.text("call_id"_L1), in.textOrEmpty("name"_L1), in.text("arguments"_L1)};
}

ServerEvent mcpArguments(const Members &in)
{
    return McpArgumentsDelta{itemId(in), in.text("delta"_L1)};
}

ServerEvent mcpArgumentsDone(const Members &in)
{
    return McpArgumentsDone{itemId(in), in.text("arguments"_L1)};
}

template <typename Event, McpPhase phase> ServerEvent mcp(const Members &in)
{
    return Event{itemId(in), phase};
}

ServerEvent rateLimits(const Members &in)
{
    RateLimitsUpdated event;
    in.forEach("rate_limits"_L1, [&](const Members &limit) { event.limits += readRateLimit(limit); });
    return event;
}

ServerEvent error(const Members &in)
{
    const Members object = in.object("error"_L1);
    (void)object.text("type"_L1); // required here, optional in a transcription's error
    (void)object.text("message"_L1);
    return ErrorEvent{readError(object)};
}

struct Row {
    QLatin1StringView type;
    ServerEvent (*decode)(const Members &);
};

// The one list of what we understand. A new event is a struct, a row and a fixture.
constexpr Row rows[] = {
    {"session.created"_L1, session<SessionCreated>},
    {"session.updated"_L1, session<SessionUpdated>},
    {"conversation.created"_L1, conversationCreated},
    {"conversation.item.added"_L1, placedItem<ItemAdded>},
    {"conversation.item.created"_L1, placedItem<ItemAdded>},
    {"conversation.item.done"_L1, placedItem<ItemDone>},
    {"conversation.item.retrieved"_L1, itemRetrieved},
    {"conversation.item.truncated"_L1, itemTruncated},
    {"conversation.item.deleted"_L1, itemDeleted},
    {"conversation.item.input_audio_transcription.delta"_L1, callerWords},
    {"conversation.item.input_audio_transcription.completed"_L1, callerWordsDone},
    {"conversation.item.input_audio_transcription.segment"_L1, transcriptSegment},
    {"conversation.item.input_audio_transcription.failed"_L1, transcriptFailed},
    {"input_audio_buffer.speech_started"_L1, speechStarted},
    {"input_audio_buffer.speech_stopped"_L1, speechStopped},
    {"input_audio_buffer.committed"_L1, inputCommitted},
    {"input_audio_buffer.cleared"_L1, inputCleared},
    {"input_audio_buffer.timeout_triggered"_L1, inputTimeout},
    {"input_audio_buffer.dtmf_event_received"_L1, dtmfReceived},
    {"output_audio_buffer.started"_L1, outputBuffer<OutputStarted>},
    {"output_audio_buffer.stopped"_L1, outputBuffer<OutputStopped>},
    {"output_audio_buffer.cleared"_L1, outputBuffer<OutputCleared>},
    {"response.created"_L1, response<ResponseCreated>},
    {"response.done"_L1, response<ResponseDone>},
    {"response.cancelled"_L1, responseCancelled},
    {"response.output_item.added"_L1, outputItem<OutputItemAdded>},
    {"response.output_item.done"_L1, outputItem<OutputItemDone>},
    {"response.content_part.added"_L1, partOfItem<ContentPartAdded>},
    {"response.content_part.done"_L1, partOfItem<ContentPartDone>},
    {"response.output_text.delta"_L1, agentWords},
    {"response.output_text.done"_L1, agentTextDone},
    {"response.output_audio_transcript.delta"_L1, agentWords},
    {"response.output_audio_transcript.done"_L1, agentTranscriptDone},
    {"response.output_audio.delta"_L1, audioDelta},
    {"response.output_audio.done"_L1, partOfItem<OutputAudioDone>},
    {"response.function_call_arguments.delta"_L1, functionArguments},
    {"response.function_call_arguments.done"_L1, functionArgumentsDone},
    {"response.mcp_call_arguments.delta"_L1, mcpArguments},
    {"response.mcp_call_arguments.done"_L1, mcpArgumentsDone},
    {"response.mcp_call.in_progress"_L1, mcp<McpCallProgress, McpPhase::InProgress>},
    {"response.mcp_call.completed"_L1, mcp<McpCallProgress, McpPhase::Completed>},
    {"response.mcp_call.failed"_L1, mcp<McpCallProgress, McpPhase::Failed>},
    {"mcp_list_tools.in_progress"_L1, mcp<McpListToolsProgress, McpPhase::InProgress>},
    {"mcp_list_tools.completed"_L1, mcp<McpListToolsProgress, McpPhase::Completed>},
    {"mcp_list_tools.failed"_L1, mcp<McpListToolsProgress, McpPhase::Failed>},
    {"rate_limits.updated"_L1, rateLimits},
    {"error"_L1, error},
    // Preview names (d.6).
    {"transcription_session.updated"_L1, transcriptionSession},
    {"response.text.delta"_L1, agentWords},
    {"response.text.done"_L1, agentTextDone},
    {"response.audio_transcript.delta"_L1, agentWords},
    {"response.audio_transcript.done"_L1, agentTranscriptDone},
    {"response.audio.delta"_L1, audioDelta},
    {"response.audio.done"_L1, partOfItem<OutputAudioDone>},
};

} // namespace

tl::expected<ServerEvent, DecodeError> decodeDocument(QByteArrayView frame)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(frame.data(), frame.size()));
    if (!document.isObject())
        return tl::unexpected(DecodeError{{}, {}, QStringLiteral("a JSON object")});

    std::optional<Fault> fault;
    const Members in(document.object(), fault);
    // The schema's own example of a DTMF event has a blank before its type.
    const QString type = in.text("type"_L1).trimmed();
    const auto row = std::ranges::find(rows, type, &Row::type);
    ServerEvent event = row == std::end(rows) ? UnknownEvent{type, frame.toByteArray()} : row->decode(in);
    if (fault)
        return tl::unexpected(DecodeError{type, fault->path, fault->expected});
    return event;
}

} // namespace geon::realtime
