#include "core/realtime/decodeitems.h"

#include <algorithm>
#include <array>
#include <utility>

namespace geon::realtime {

namespace {

template <typename Enum, size_t n> using Names = std::array<std::pair<QLatin1StringView, Enum>, n>;

template <typename Enum, size_t n> Enum named(const Names<Enum, n> &names, const QString &text, Enum other)
{
    const auto found = std::ranges::find(names, text, &std::pair<QLatin1StringView, Enum>::first);
    return found == names.end() ? other : found->second;
}

constexpr Names<ItemKind, 7> itemKinds{{
    {"message"_L1, ItemKind::Message},
    {"function_call"_L1, ItemKind::FunctionCall},
    {"function_call_output"_L1, ItemKind::FunctionCallOutput},
    {"mcp_list_tools"_L1, ItemKind::McpListTools},
    {"mcp_approval_request"_L1, ItemKind::McpApprovalRequest},
    {"mcp_approval_response"_L1, ItemKind::McpApprovalResponse},
    {"mcp_call"_L1, ItemKind::McpCall},
}};

constexpr Names<Role, 3> roles{{
    {"system"_L1, Role::System},
    {"user"_L1, Role::User},
    {"assistant"_L1, Role::Assistant},
}};

constexpr Names<ItemStatus, 3> itemStatuses{{
    {"in_progress"_L1, ItemStatus::InProgress},
    {"completed"_L1, ItemStatus::Completed},
    {"incomplete"_L1, ItemStatus::Incomplete},
}};

constexpr Names<ResponseStatus, 5> responseStatuses{{
    {"in_progress"_L1, ResponseStatus::InProgress},
    {"completed"_L1, ResponseStatus::Completed},
    {"cancelled"_L1, ResponseStatus::Cancelled},
    {"failed"_L1, ResponseStatus::Failed},
    {"incomplete"_L1, ResponseStatus::Incomplete},
}};

// Parts of type audio carry their words as transcript, the others as text; the names of both changed with GA (d.6).
QString wordsOf(const Members &part)
{
    const QString type = part.textOrEmpty("type"_L1);
    const QString text = part.textOrEmpty("text"_L1);
    const QString transcript = part.textOrEmpty("transcript"_L1);
    return type.endsWith("audio"_L1) || text.isEmpty() ? transcript : text;
}

void readMessage(const Members &in, Item &item)
{
    item.role = named(roles, in.text("role"_L1), Role::None);
    in.forEachIfAny("content"_L1, [&](const Members &part) { item.text += wordsOf(part); });
}

void readApprovalResponse(const Members &in, Item &item)
{
    item.approvalRequestId.value = in.text("approval_request_id"_L1);
    item.approve = in.flag("approve"_L1);
}

void readToolList(const Members &in, Item &item)
{
    item.serverLabel = in.text("server_label"_L1);
    in.forEachIfAny("tools"_L1, [&](const Members &tool) { item.toolNames += tool.text("name"_L1); });
}

void readCall(const Members &in, Item &item)
{
    item.name = in.text("name"_L1);
    item.arguments = in.text("arguments"_L1);
}

void readMcpCall(const Members &in, Item &item)
{
    readCall(in, item);
    item.serverLabel = in.text("server_label"_L1);
    item.approvalRequestId.value = in.textOrEmpty("approval_request_id"_L1);
    item.output = in.textOrEmpty("output"_L1);
    if (const auto error = in.optionalObject("error"_L1))
        item.error = error->text("message"_L1);
}

Usage readUsage(const Members &in)
{
    Usage usage;
    usage.total = in.integerOrZero<qint64>("total_tokens"_L1);
    if (const auto input = in.optionalObject("input_token_details"_L1)) {
        usage.inputText = input->integerOrZero<qint64>("text_tokens"_L1);
        usage.inputAudio = input->integerOrZero<qint64>("audio_tokens"_L1);
        usage.inputImage = input->integerOrZero<qint64>("image_tokens"_L1);
        // The preview tells only the sum of the cached tokens: it counts as text (sheet g).
        usage.cachedText = input->integerOrZero<qint64>("cached_tokens"_L1);
        if (const auto cached = input->optionalObject("cached_tokens_details"_L1)) {
            usage.cachedText = cached->integerOrZero<qint64>("text_tokens"_L1);
            usage.cachedAudio = cached->integerOrZero<qint64>("audio_tokens"_L1);
            usage.cachedImage = cached->integerOrZero<qint64>("image_tokens"_L1);
        }
    }
    if (const auto output = in.optionalObject("output_token_details"_L1)) {
        usage.outputText = output->integerOrZero<qint64>("text_tokens"_L1);
        usage.outputAudio = output->integerOrZero<qint64>("audio_tokens"_L1);
    }
    return usage;
}

void readStatusDetails(const Members &in, Response &response)
{
    response.reason = in.textOrEmpty("reason"_L1);
    if (const auto error = in.optionalObject("error"_L1)) {
        response.errorType = error->textOrEmpty("type"_L1);
        response.errorCode = error->textOrEmpty("code"_L1);
        response.errorMessage = error->textOrEmpty("message"_L1);
    }
}

// A voice is a name, or an object with the id of one's own.
QString readVoice(const Members &in)
{
    if (!in.json()["voice"_L1].isObject())
        return in.textOrEmpty("voice"_L1);
    const Members own = in.object("voice"_L1);
    return own.text("id"_L1);
}

// Null means that the application drives the turns; absent, that nothing was said and the service's defaults hold.
void readTurnDetection(const Members &in, SessionInfo &session)
{
    if (in.isNull("turn_detection"_L1))
        session.createsResponses = session.interruptsResponses = false;
    if (const auto turns = in.optionalObject("turn_detection"_L1)) {
        session.turnDetection = turns->textOrEmpty("type"_L1);
        session.createsResponses = turns->flagOr("create_response"_L1, true);
        session.interruptsResponses = turns->flagOr("interrupt_response"_L1, true);
    }
}

QString readTranscriptionModel(const Members &in, QLatin1StringView name)
{
    const auto transcription = in.optionalObject(name);
    return transcription ? transcription->textOrEmpty("model"_L1) : QString();
}

void readAudio(const Members &audio, SessionInfo &session)
{
    if (const auto input = audio.optionalObject("input"_L1)) {
        session.transcriptionModel = readTranscriptionModel(*input, "transcription"_L1);
        readTurnDetection(*input, session);
    }
    if (const auto output = audio.optionalObject("output"_L1))
        session.voice = readVoice(*output);
}

// The preview had these members at the top of the session.
void readPreviewAudio(const Members &in, SessionInfo &session)
{
    session.transcriptionModel = readTranscriptionModel(in, "input_audio_transcription"_L1);
    readTurnDetection(in, session);
    session.voice = readVoice(in);
}

// What is kept for showing. The preview hands out a key to the session in it.
QJsonObject withoutSecret(QJsonObject session)
{
    session.remove("client_secret"_L1);
    return session;
}

} // namespace

Item readItem(const Members &in)
{
    Item item;
    item.id.value = in.text("id"_L1);
    item.type = in.text("type"_L1);
    item.kind = named(itemKinds, item.type, ItemKind::Other);
    item.status = named(itemStatuses, in.textOrEmpty("status"_L1), ItemStatus::None);
    switch (item.kind) {
    case ItemKind::Message:
        readMessage(in, item);
        break;
    case ItemKind::FunctionCall:
        readCall(in, item);
        item.toolCallId = in.textOrEmpty("call_id"_L1);
        break;
    case ItemKind::FunctionCallOutput:
        item.toolCallId = in.text("call_id"_L1);
        item.output = in.text("output"_L1);
        break;
    case ItemKind::McpListTools:
        readToolList(in, item);
        break;
    case ItemKind::McpApprovalRequest:
        readCall(in, item);
        item.serverLabel = in.text("server_label"_L1);
        break;
    case ItemKind::McpApprovalResponse:
        readApprovalResponse(in, item);
        break;
    case ItemKind::McpCall:
        readMcpCall(in, item);
        break;
    case ItemKind::Other:
        break;
    }
    return item;
}

Response readResponse(const Members &in)
{
    Response response;
    response.id.value = in.text("id"_L1);
    response.status = named(responseStatuses, in.textOrEmpty("status"_L1), ResponseStatus::Other);
    if (const auto details = in.optionalObject("status_details"_L1))
        readStatusDetails(*details, response);
    // An id for the default conversation, null for none (schema, RealtimeResponse.conversation_id).
    response.outOfBand = in.isNull("conversation_id"_L1);
    in.forEachIfAny("output"_L1, [&](const Members &item) { response.output += readItem(item); });
    if (const auto metadata = in.optionalObject("metadata"_L1))
        response.metadata = metadata->json();
    if (const auto usage = in.optionalObject("usage"_L1))
        response.usage = readUsage(*usage);
    return response;
}

SessionInfo readSession(const Members &in)
{
    SessionInfo session;
    session.id = in.textOrEmpty("id"_L1);
    session.type = in.textOrEmpty("type"_L1);
    session.model = in.textOrEmpty("model"_L1);
    session.instructions = in.optionalText("instructions"_L1);
    if (in.has("expires_at"_L1))
        session.expiresAt = in.time("expires_at"_L1);
    if (const auto audio = in.optionalObject("audio"_L1))
        readAudio(*audio, session);
    else
        readPreviewAudio(in, session);
    // A function has a name, an MCP server a label.
    in.forEachIfAny("tools"_L1, [&](const Members &tool) {
        session.toolNames += tool.has("name"_L1) ? tool.text("name"_L1) : tool.textOrEmpty("server_label"_L1);
    });
    session.raw = withoutSecret(in.json());
    return session;
}

ServiceError readError(const Members &in)
{
    return {in.textOrEmpty("type"_L1), in.textOrEmpty("code"_L1), in.textOrEmpty("message"_L1), in.textOrEmpty("param"_L1),
            EventId{in.textOrEmpty("event_id"_L1)}};
}

RateLimit readRateLimit(const Members &in)
{
    return {in.textOrEmpty("name"_L1), in.integerOrZero<qint64>("limit"_L1), in.integerOrZero<qint64>("remaining"_L1),
            in.numberOrZero("reset_seconds"_L1)};
}

TranscriptionUsage readTranscriptionUsage(const Members &in)
{
    return {in.integerOrZero<qint64>("input_tokens"_L1), in.integerOrZero<qint64>("output_tokens"_L1), in.numberOrZero("seconds"_L1)};
}

} // namespace geon::realtime
