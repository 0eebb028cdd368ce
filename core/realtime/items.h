// The nouns the service's events carry: items, responses, usage, sessions. Names and members are the published schema's
// (fact sheet d.3 to d.5). Absent by the schema is std::optional or an empty list; absent by fault is a DecodeError.
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QJsonObject>
#include <QList>
#include <optional>

namespace geon::realtime {

enum class ItemKind { Message, FunctionCall, FunctionCallOutput, McpListTools, McpApprovalRequest, McpApprovalResponse, McpCall, Other };
enum class Role { None, System, User, Assistant };
enum class ItemStatus { None, InProgress, Completed, Incomplete };

//! One item of the conversation. Text of all content parts is joined: a phone call's messages have one part.
struct Item {
    ItemId id;
    ItemKind kind = ItemKind::Other;
    QString type; //!< as sent, for kinds we do not know
    Role role = Role::None;
    ItemStatus status = ItemStatus::None;
    QString text; //!< text or transcript of the content parts; empty while the caller's transcript is still null
    // Tools (function_call, function_call_output, mcp_*).
    QString name;
    QString arguments;  //!< JSON as text, perhaps cut off when status is not completed
    QString toolCallId; //!< `call_id` of a function call: not the phone call's
    QString output;
    QString error; //!< message of an mcp_call's error
    QString serverLabel;
    ItemId approvalRequestId;
    bool approve = false;
    QStringList toolNames; //!< of mcp_list_tools

    friend bool operator==(const Item &, const Item &) = default;
};

//! Token counts of one response. Cached counts are contained in the input counts. Missing members are 0 (sheet d.4).
struct Usage {
    qint64 inputText = 0;
    qint64 inputAudio = 0;
    qint64 inputImage = 0;
    qint64 cachedText = 0;
    qint64 cachedAudio = 0;
    qint64 cachedImage = 0;
    qint64 outputText = 0;
    qint64 outputAudio = 0;
    qint64 total = 0;

    friend bool operator==(const Usage &, const Usage &) = default;
};

//! What transcribing one caller turn cost: tokens or seconds, by the transcription model.
struct TranscriptionUsage {
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    double seconds = 0;

    friend bool operator==(const TranscriptionUsage &, const TranscriptionUsage &) = default;
};

enum class ResponseStatus { InProgress, Completed, Cancelled, Failed, Incomplete, Other };

struct Response {
    ResponseId id;
    ResponseStatus status = ResponseStatus::Other;
    QString reason;         //!< turn_detected, client_cancelled, max_output_tokens, content_filter …
    QString errorType;      //!< when failed
    QString errorCode;      //!< when failed
    QString errorMessage;   //!< when failed and told (not in the schema)
    bool outOfBand = false; //!< conversation "none": spoken to nobody
    QList<Item> output;
    QJsonObject metadata; //!< as we sent it; carries our ActionId as text under "geon_action"
    std::optional<Usage> usage;

    friend bool operator==(const Response &, const Response &) = default;
};

//! The effective configuration as the service echoes it.
struct SessionInfo {
    QString id; //!< `sess_…`
    QString type;
    QString model;
    std::optional<QString> instructions;
    QString voice;
    QString transcriptionModel; //!< empty: the caller's side is off
    std::optional<TimePoint> expiresAt;
    bool createsResponses = true;    //!< turn_detection.create_response
    bool interruptsResponses = true; //!< turn_detection.interrupt_response
    QString turnDetection;           //!< server_vad, semantic_vad, empty when null
    QStringList toolNames;
    QJsonObject raw; //!< the whole object, shown in the Call tab

    friend bool operator==(const SessionInfo &, const SessionInfo &) = default;
};

struct ServiceError {
    QString type;
    QString code;
    QString message;
    QString param;
    EventId eventId; //!< the client event that caused it, where told

    friend bool operator==(const ServiceError &, const ServiceError &) = default;
};

struct RateLimit {
    QString name;
    qint64 limit = 0;
    qint64 remaining = 0;
    double resetSeconds = 0;

    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

} // namespace geon::realtime
