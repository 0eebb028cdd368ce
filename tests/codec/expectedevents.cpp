#include "tests/codec/expectedevents.h"

#include "tests/codec/fixtures.h"

namespace geon::tests {

using namespace realtime;
using namespace Qt::StringLiterals;

namespace {

const ResponseId R{u"resp_Bq7dPzK2mVh4sXw9"_s};
const ItemId A{u"item_Ag3nTq8LrYc5Ze1f"_s};
const ItemId U{u"item_Us6rWb2NkJd7Hx4p"_s};
const ItemId F{u"item_Fn9cMs5GvQa2Td8y"_s};
const ItemId M{u"mcp_Ml4tRe7UoXi3Pb6z"_s};
const ItemId L{u"mcpl_Ts2dKw8CyNq5Jf1h"_s};
const QString toolCall = u"call_Zt4vBn7QmRc1Ys8w"_s;
const ItemId approvalId{u"mcpr_Ap8qVl3WsKe6Ni2o"_s};
const TimePoint expiry = fromUnixSeconds(1767229200);

Item message(const ItemId &id, Role role, ItemStatus status, const QString &text)
{
    Item item;
    item.id = id;
    item.kind = ItemKind::Message;
    item.type = u"message"_s;
    item.role = role;
    item.status = status;
    item.text = text;
    return item;
}

Item agentOpen()
{
    return message(A, Role::Assistant, ItemStatus::InProgress, {});
}

Item agentSaid(const QString &text = u"Vou verificar isso para você."_s)
{
    return message(A, Role::Assistant, ItemStatus::Completed, text);
}

Item caller(const QString &text = {})
{
    return message(U, Role::User, ItemStatus::Completed, text);
}

Item functionCall(ItemStatus status, const QString &arguments)
{
    Item item;
    item.id = F;
    item.kind = ItemKind::FunctionCall;
    item.type = u"function_call"_s;
    item.status = status;
    item.name = u"find_payment"_s;
    item.arguments = arguments;
    item.toolCallId = toolCall;
    return item;
}

Item functionOutput()
{
    Item item;
    item.id.value = u"item_Fo5tUp2HaXe8Lz6k"_s;
    item.kind = ItemKind::FunctionCallOutput;
    item.type = u"function_call_output"_s;
    item.status = ItemStatus::Completed;
    item.toolCallId = toolCall;
    item.output = u"{\"found\":true}"_s;
    return item;
}

Item mcpCall(const QString &output, const QString &error)
{
    Item item;
    item.id = M;
    item.kind = ItemKind::McpCall;
    item.type = u"mcp_call"_s;
    item.serverLabel = u"crm"_s;
    item.name = u"add_note"_s;
    item.arguments = u"{\"text\":\"paid\"}"_s;
    item.approvalRequestId = approvalId;
    item.output = output;
    item.error = error;
    return item;
}

Item approvalRequest()
{
    Item item = mcpCall({}, {});
    item.id = approvalId;
    item.kind = ItemKind::McpApprovalRequest;
    item.type = u"mcp_approval_request"_s;
    item.approvalRequestId = {};
    return item;
}

Item approvalResponse()
{
    Item item;
    item.id.value = u"mcpa_Yr5kOp1DcGt7Bx9u"_s;
    item.kind = ItemKind::McpApprovalResponse;
    item.type = u"mcp_approval_response"_s;
    item.approvalRequestId = approvalId;
    item.approve = true;
    return item;
}

Item toolList()
{
    Item item;
    item.id = L;
    item.kind = ItemKind::McpListTools;
    item.type = u"mcp_list_tools"_s;
    item.serverLabel = u"crm"_s;
    item.toolNames = {u"add_note"_s, u"close_case"_s};
    return item;
}

Item unknownItem()
{
    Item item;
    item.id.value = u"item_Nw7yTk"_s;
    item.type = u"hologram"_s;
    return item;
}

Response response(ResponseStatus status)
{
    Response response;
    response.id = R;
    response.status = status;
    return response;
}

QJsonObject ours()
{
    return {{"geon_action"_L1, "41"_L1}};
}

Response begun()
{
    Response begun = response(ResponseStatus::InProgress);
    begun.metadata = ours();
    return begun;
}

Response completed()
{
    Response done = response(ResponseStatus::Completed);
    done.output = {agentSaid(), functionCall(ItemStatus::Completed, u"{\"reference\":\"A-1042\"}"_s)};
    done.metadata = ours();
    done.usage = Usage{600, 400, 0, 512, 256, 0, 60, 300, 1360};
    return done;
}

Response interrupted()
{
    Response done = response(ResponseStatus::Cancelled);
    done.reason = u"turn_detected"_s;
    done.output = {agentSaid()};
    done.output[0].status = ItemStatus::Incomplete;
    done.usage = Usage{};
    done.usage->total = 12;
    return done;
}

Response failed()
{
    Response done = response(ResponseStatus::Failed);
    done.errorType = u"server_error"_s;
    done.errorCode = u"rate_limit_exceeded"_s;
    done.errorMessage = u"Too many tokens per minute."_s;
    return done;
}

Response cutShort()
{
    Response done = response(ResponseStatus::Incomplete);
    done.reason = u"max_output_tokens"_s;
    done.outOfBand = true;
    return done;
}

Response previewCompleted()
{
    Response done = response(ResponseStatus::Completed);
    done.output = {agentSaid(u"Good morning."_s), functionCall(ItemStatus::Completed, u"{}"_s)};
    done.usage = Usage{70, 30, 0, 40, 0, 0, 5, 25, 130};
    return done;
}

SessionInfo session()
{
    SessionInfo info;
    info.id = u"sess_Vc5uNa8HtLe2Gk7m"_s;
    info.type = u"realtime"_s;
    info.model = u"gpt-realtime"_s;
    info.instructions = u"Atenda em português. Seja breve."_s;
    info.voice = u"marin"_s;
    info.transcriptionModel = u"gpt-4o-mini-transcribe"_s;
    info.expiresAt = expiry;
    info.turnDetection = u"server_vad"_s;
    info.toolNames = {u"find_payment"_s, u"crm"_s};
    return info;
}

// The operator holds the floor: no turn detection, cleared instructions and tools.
SessionInfo heldSession()
{
    SessionInfo info = session();
    info.instructions = QString();
    info.transcriptionModel.clear();
    info.turnDetection.clear();
    info.createsResponses = info.interruptsResponses = false;
    info.toolNames.clear();
    return info;
}

SessionInfo transcriptionSession()
{
    SessionInfo info;
    info.id = u"sess_Tr3nQc8SiPt5Vb1n"_s;
    info.type = u"transcription"_s;
    info.transcriptionModel = u"whisper-1"_s;
    info.expiresAt = expiry;
    info.turnDetection = u"server_vad"_s;
    return info;
}

SessionInfo ownVoiceSession()
{
    SessionInfo info = session();
    info.voice = u"voice_own_7"_s;
    info.transcriptionModel.clear();
    info.turnDetection.clear();
    return info;
}

SessionInfo previewSession()
{
    SessionInfo info;
    info.id = u"sess_Pv1wMe6XcLs9Qa3d"_s;
    info.model = u"gpt-4o-realtime-preview"_s;
    info.instructions = u"Be kind."_s;
    info.voice = u"alloy"_s;
    info.transcriptionModel = u"whisper-1"_s;
    info.expiresAt = expiry;
    info.createsResponses = false;
    info.turnDetection = u"server_vad"_s;
    info.toolNames = {u"find_payment"_s};
    return info;
}

SessionInfo previewHeldSession()
{
    SessionInfo info = previewSession();
    info.turnDetection.clear();
    info.createsResponses = info.interruptsResponses = false;
    return info;
}

SessionInfo previewTranscriptionSession()
{
    SessionInfo info;
    info.type = u"transcription"_s;
    info.transcriptionModel = u"whisper-1"_s;
    info.turnDetection = u"server_vad"_s;
    return info;
}

using Expected = QHash<QString, ServerEvent>;

// Everything that means the same under both protocols and looks the same.
void addShared(Expected &all, const QString &file)
{
    const auto add = [&](const char *name, ServerEvent event) { all.insert(file + u' ' + QLatin1StringView(name), std::move(event)); };
    add("conversation.created/1", ConversationCreated{u"conv_Ck9aTj4FvRm6Wd2s"_s});
    add("conversation.item.created/1", ItemAdded{A, caller()});
    add("conversation.item.truncated/1", ItemTruncated{A, 1480});
    add("conversation.item.deleted/1", ItemDeleted{U});
    add("input_audio_buffer.speech_started/1", SpeechStarted{U, 3210});
    add("input_audio_buffer.speech_stopped/1", SpeechStopped{U, 4870});
    add("input_audio_buffer.committed/1", InputCommitted{U, A});
    add("input_audio_buffer.cleared/1", InputCleared{});
    add("output_audio_buffer.started/1", OutputStarted{R});
    add("output_audio_buffer.stopped/1", OutputStopped{R});
    add("output_audio_buffer.cleared/1", OutputCleared{R});
    add("response.content_part.added/1", ContentPartAdded{R, A});
    add("response.content_part.done/1", ContentPartDone{R, A});
}

void addGaConversation(Expected &all)
{
    const auto add = [&](const char *name, ServerEvent event) { all.insert(u"ga "_s + QLatin1StringView(name), std::move(event)); };
    add("session.created/1", SessionCreated{session()});
    add("session.updated/1", SessionUpdated{heldSession()});
    add("session.updated/2", SessionUpdated{transcriptionSession()});
    add("conversation.item.added/1",
        ItemAdded{{}, message({u"item_Sy1sGd6EwOp9Ku3v"_s}, Role::System, ItemStatus::Completed, u"Offer ten days more."_s)});
    add("conversation.item.added/2", ItemAdded{U, agentOpen()});
    add("conversation.item.added/3", ItemAdded{A, functionOutput()});
    add("conversation.item.done/1", ItemDone{U, agentSaid()});
    add("conversation.item.done/2", ItemDone{{}, toolList()});
    add("conversation.item.done/3", ItemDone{A, approvalResponse()});
    add("conversation.item.retrieved/1", ItemRetrieved{caller(u"Eu já paguei ontem."_s)});
    add("conversation.item.input_audio_transcription.delta/1", TranscriptDelta{Speaker::Caller, U, {}, u"Eu já "_s});
    add("conversation.item.input_audio_transcription.delta/2", TranscriptDelta{Speaker::Caller, U, {}, u"paguei"_s});
    add("conversation.item.input_audio_transcription.delta/3", TranscriptDelta{Speaker::Caller, U, {}, {}});
    add("conversation.item.input_audio_transcription.completed/1",
        TranscriptDone{Speaker::Caller, U, {}, u"Eu já paguei ontem."_s, TranscriptionUsage{17, 9, 0}});
    add("conversation.item.input_audio_transcription.completed/2",
        TranscriptDone{Speaker::Caller, U, {}, u"Yes."_s, TranscriptionUsage{0, 0, 1.4}});
    add("conversation.item.input_audio_transcription.segment/1", TranscriptSegment{U, u"Eu já paguei"_s, u"A"_s, 0.25, 1.5});
    add("conversation.item.input_audio_transcription.failed/1",
        TranscriptFailed{U, {u"server_error"_s, u"transcription_failed"_s, u"The audio could not be transcribed."_s, {}, {}}});
    add("input_audio_buffer.timeout_triggered/1", InputTimeout{U, 13200, 19200});
    add("input_audio_buffer.dtmf_event_received/1", DtmfReceived{u"#"_s, fromUnixSeconds(1767225661)});
    add("rate_limits.updated/1", RateLimitsUpdated{{{u"requests"_s, 1000, 999, 60}, {u"tokens"_s, 50000, 48610, 1.668}}});
    add("error/1",
        ErrorEvent{{u"invalid_request_error"_s,
                    u"conversation_already_has_active_response"_s,
                    u"Conversation already has an active response."_s,
                    {},
                    {u"geon_17"_s}}});
    add("error/2", ErrorEvent{{u"server_error"_s, {}, u"The server had an error."_s, {}, {}}});
}

void addGaResponses(Expected &all)
{
    const auto add = [&](const char *name, ServerEvent event) { all.insert(u"ga "_s + QLatin1StringView(name), std::move(event)); };
    const QString arguments = u"{\"reference\":\"A-1042\"}"_s;
    add("response.created/1", ResponseCreated{begun()});
    add("response.output_item.added/1", OutputItemAdded{R, agentOpen()});
    add("response.output_item.added/2", OutputItemAdded{R, functionCall(ItemStatus::InProgress, {})});
    add("response.output_item.added/3", OutputItemAdded{R, approvalRequest()});
    add("response.output_item.done/1", OutputItemDone{R, agentSaid()});
    add("response.output_item.done/2", OutputItemDone{R, functionCall(ItemStatus::Completed, arguments)});
    add("response.output_item.done/3", OutputItemDone{R, mcpCall(u"done"_s, {})});
    add("response.output_item.done/4", OutputItemDone{R, mcpCall({}, u"The server did not answer."_s)});
    add("response.output_text.delta/1", TranscriptDelta{Speaker::Agent, A, R, u"The caller has "_s});
    add("response.output_text.done/1", TranscriptDone{Speaker::Agent, A, R, u"The caller has paid."_s, {}});
    add("response.output_audio_transcript.delta/1", TranscriptDelta{Speaker::Agent, A, R, u" verificar isso"_s});
    add("response.output_audio_transcript.done/1", TranscriptDone{Speaker::Agent, A, R, u"Vou verificar isso para você."_s, {}});
    add("response.output_audio.delta/1", OutputAudioDelta{R, 32});
    add("response.output_audio.done/1", OutputAudioDone{R, A});
    add("response.function_call_arguments.delta/1", FunctionArgumentsDelta{F, toolCall, u"{\"refer"_s});
    add("response.function_call_arguments.done/1", FunctionArgumentsDone{F, toolCall, u"find_payment"_s, arguments});
    add("response.mcp_call_arguments.delta/1", McpArgumentsDelta{M, u"{\"text\""_s});
    add("response.mcp_call_arguments.done/1", McpArgumentsDone{M, u"{\"text\":\"paid\"}"_s});
    add("response.mcp_call.in_progress/1", McpCallProgress{M, McpPhase::InProgress});
    add("response.mcp_call.completed/1", McpCallProgress{M, McpPhase::Completed});
    add("response.mcp_call.failed/1", McpCallProgress{M, McpPhase::Failed});
    add("mcp_list_tools.in_progress/1", McpListToolsProgress{L, McpPhase::InProgress});
    add("mcp_list_tools.completed/1", McpListToolsProgress{L, McpPhase::Completed});
    add("mcp_list_tools.failed/1", McpListToolsProgress{L, McpPhase::Failed});
    add("response.done/1", ResponseDone{completed()});
    add("response.done/2", ResponseDone{interrupted()});
    add("response.done/3", ResponseDone{failed()});
    add("response.done/4", ResponseDone{cutShort()});
}

void addPreview(Expected &all)
{
    const auto add = [&](const char *name, ServerEvent event) { all.insert(u"preview "_s + QLatin1StringView(name), std::move(event)); };
    add("session.created/1", SessionCreated{previewSession()});
    add("session.updated/1", SessionUpdated{previewHeldSession()});
    add("transcription_session.updated/1", SessionUpdated{previewTranscriptionSession()});
    add("conversation.item.retrieved/1", ItemRetrieved{caller()});
    add("conversation.item.input_audio_transcription.delta/1", TranscriptDelta{Speaker::Caller, U, {}, u"Hello"_s});
    add("conversation.item.input_audio_transcription.completed/1", TranscriptDone{Speaker::Caller, U, {}, u"Hello."_s, {}});
    add("conversation.item.input_audio_transcription.failed/1",
        TranscriptFailed{U, {u"transcription_error"_s, u"audio_unintelligible"_s, u"The audio could not be transcribed."_s, {}, {}}});
    add("response.created/1", ResponseCreated{response(ResponseStatus::Completed)});
    add("response.done/1", ResponseDone{previewCompleted()});
    add("response.output_item.added/1", OutputItemAdded{R, agentSaid({})});
    add("response.output_item.done/1", OutputItemDone{R, agentSaid(u"Good morning."_s)});
    add("response.text.delta/1", TranscriptDelta{Speaker::Agent, A, R, u"Good "_s});
    add("response.text.done/1", TranscriptDone{Speaker::Agent, A, R, u"Good morning."_s, {}});
    add("response.audio_transcript.delta/1", TranscriptDelta{Speaker::Agent, A, R, u"Good "_s});
    add("response.audio_transcript.done/1", TranscriptDone{Speaker::Agent, A, R, u"Good morning."_s, {}});
    add("response.audio.delta/1", OutputAudioDelta{R, 12});
    add("response.audio.done/1", OutputAudioDone{R, A});
    add("response.function_call_arguments.delta/1", FunctionArgumentsDelta{F, toolCall, u"{"_s});
    add("response.function_call_arguments.done/1", FunctionArgumentsDone{F, toolCall, {}, u"{}"_s});
    add("rate_limits.updated/1", RateLimitsUpdated{{{u"requests"_s, 1000, 999, 60}}});
    add("error/1",
        ErrorEvent{{u"invalid_request_error"_s, u"invalid_value"_s, u"Invalid value: 'x'."_s, u"session.voice"_s, {u"geon_18"_s}}});
}

void addOdd(Expected &all)
{
    const auto add = [&](const char *name, ServerEvent event) { all.insert(u"odd "_s + QLatin1StringView(name), std::move(event)); };
    add("response.cancelled/1", ResponseCancelled{R});
    add("response.cancelled/2", ResponseCancelled{R});
    add("input_audio_buffer.dtmf_event_received/1", DtmfReceived{u"5"_s, fromUnixSeconds(1767225662)});
    add("response.output_item.done/1", OutputItemDone{R, agentSaid(u"Good morning."_s)});
    add("response.output_item.done/2", OutputItemDone{R, unknownItem()});
    add("session.updated/1", SessionUpdated{ownVoiceSession()});
    add("conversation.item.truncated/1", ItemTruncated{A, 1480});
}

// The raw session is the frame's own, but for the secret that must not be kept.
void addRawSessions(Expected &all)
{
    for (const Fixture &fixture : allFixtures()) {
        QJsonObject raw = fixture.object["session"_L1].toObject();
        raw.remove("client_secret"_L1);
        const auto expected = all.find(fixture.name);
        if (expected == all.end())
            continue;
        if (auto *created = std::get_if<SessionCreated>(&*expected))
            created->session.raw = raw;
        if (auto *updated = std::get_if<SessionUpdated>(&*expected))
            updated->session.raw = raw;
    }
}

} // namespace

QHash<QString, ServerEvent> expectedEvents()
{
    Expected all;
    addShared(all, u"ga"_s);
    addShared(all, u"preview"_s);
    addGaConversation(all);
    addGaResponses(all);
    addPreview(all);
    addOdd(all);
    addRawSessions(all);
    return all;
}

} // namespace geon::tests
