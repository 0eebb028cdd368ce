#include "core/realtime/clientevents.h"

#include <QJsonDocument>

namespace geon::realtime {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView createItem = "conversation.item.create"_L1;

// clang-format off
constexpr QLatin1StringView typeName(const UpdateSession &) { return "session.update"_L1; }
constexpr QLatin1StringView typeName(const CreateResponse &) { return "response.create"_L1; }
constexpr QLatin1StringView typeName(const CancelResponse &) { return "response.cancel"_L1; }
constexpr QLatin1StringView typeName(const ClearOutputAudio &) { return "output_audio_buffer.clear"_L1; }
constexpr QLatin1StringView typeName(const CreateMessage &) { return createItem; }
constexpr QLatin1StringView typeName(const CreateFunctionOutput &) { return createItem; }
constexpr QLatin1StringView typeName(const CreateApprovalResponse &) { return createItem; }
constexpr QLatin1StringView typeName(const DeleteItem &) { return "conversation.item.delete"_L1; }
constexpr QLatin1StringView typeName(const RetrieveItem &) { return "conversation.item.retrieve"_L1; }
constexpr QLatin1StringView typeName(const TruncateItem &) { return "conversation.item.truncate"_L1; }
constexpr QLatin1StringView typeName(const CommitInput &) { return "input_audio_buffer.commit"_L1; }
constexpr QLatin1StringView typeName(const ClearInput &) { return "input_audio_buffer.clear"_L1; }
constexpr QLatin1StringView typeName(const AppendInput &) { return "input_audio_buffer.append"_L1; }
// clang-format on

QJsonObject members(const UpdateSession &event)
{
    return {{"session"_L1, event.patch.toJson()}};
}

QJsonObject members(const CreateResponse &event)
{
    QJsonObject response;
    if (event.instructions)
        response["instructions"_L1] = *event.instructions;
    if (!event.metadata.isEmpty())
        response["metadata"_L1] = event.metadata;
    if (event.outOfBand) {
        response["conversation"_L1] = "none"_L1;
        response["output_modalities"_L1] = QJsonArray{"text"_L1};
    }
    return response.isEmpty() ? QJsonObject() : QJsonObject{{"response"_L1, response}};
}

QJsonObject members(const CancelResponse &event)
{
    return event.response.isEmpty() ? QJsonObject() : QJsonObject{{"response_id"_L1, event.response.value}};
}

QJsonObject members(const ClearOutputAudio &)
{
    return {};
}

QLatin1StringView roleName(Role role)
{
    switch (role) {
    case Role::User:
        return "user"_L1;
    case Role::Assistant:
        return "assistant"_L1;
    case Role::System:
    case Role::None:
        break;
    }
    return "system"_L1;
}

QJsonObject members(const CreateMessage &event)
{
    const auto contentType = event.role == Role::Assistant ? "output_text"_L1 : "input_text"_L1;
    QJsonObject item{
        {"type"_L1, "message"_L1},
        {"role"_L1, roleName(event.role)},
        {"content"_L1, QJsonArray{QJsonObject{{"type"_L1, contentType}, {"text"_L1, event.text}}}},
    };
    if (!event.id.isEmpty())
        item["id"_L1] = event.id.value;
    return {{"item"_L1, item}};
}

QJsonObject members(const CreateFunctionOutput &event)
{
    return {
        {"item"_L1, QJsonObject{{"type"_L1, "function_call_output"_L1}, {"call_id"_L1, event.toolCallId}, {"output"_L1, event.output}}}};
}

QJsonObject members(const CreateApprovalResponse &event)
{
    QJsonObject item{
        {"type"_L1, "mcp_approval_response"_L1},
        {"id"_L1, event.id.value},
        {"approval_request_id"_L1, event.approvalRequestId.value},
        {"approve"_L1, event.approve},
    };
    if (!event.reason.isEmpty())
        item["reason"_L1] = event.reason;
    return {{"item"_L1, item}};
}

QJsonObject members(const DeleteItem &event)
{
    return {{"item_id"_L1, event.item.value}};
}

QJsonObject members(const RetrieveItem &event)
{
    return {{"item_id"_L1, event.item.value}};
}

// The audio is always the first part of its item (d.1).
QJsonObject members(const TruncateItem &event)
{
    return {{"item_id"_L1, event.item.value}, {"content_index"_L1, 0}, {"audio_end_ms"_L1, event.audioEndMs}};
}

QJsonObject members(const CommitInput &)
{
    return {};
}

QJsonObject members(const ClearInput &)
{
    return {};
}

QJsonObject members(const AppendInput &event)
{
    return {{"audio"_L1, QString::fromLatin1(event.base64)}};
}

} // namespace

QByteArray encode(const ClientEvent &event, const EventId &id)
{
    QJsonObject frame = std::visit([](const auto &known) { return members(known); }, event);
    frame["type"_L1] = typeOf(event);
    if (!id.isEmpty())
        frame["event_id"_L1] = id.value;
    return QJsonDocument(frame).toJson(QJsonDocument::Compact);
}

QString typeOf(const ClientEvent &event)
{
    return std::visit([](const auto &known) -> QString { return typeName(known); }, event);
}

} // namespace geon::realtime
