// What we say on the sideband: structs that encode themselves (fact sheet d.1). Tests hold each against the published schema.
#pragma once

#include "core/realtime/items.h"
#include "core/realtime/sessionconfig.h"

#include <QByteArray>
#include <variant>

namespace geon::realtime {

// clang-format off
//! session.update. Answer: session.updated, or error with our event id.
struct UpdateSession { SessionPatch patch; };

//! response.create. Without instructions the session's apply; with them they replace the session's for this one response.
struct CreateResponse {
    std::optional<QString> instructions;
    QJsonObject metadata; //!< at most 16 pairs of text, names to 64 and values to 512 characters (not checked here); comes back in response.created and response.done
    bool outOfBand = false; //!< conversation "none", text only: spoken to nobody
};

//! response.cancel. With nothing running the service answers an error (response_cancel_not_active): harmless.
struct CancelResponse { ResponseId response; };
//! output_audio_buffer.clear. Send CancelResponse first.
struct ClearOutputAudio {};

//! conversation.item.create with a message: `system` is a word in the AI's ear, `user` speaks for the caller.
struct CreateMessage { Role role = Role::System; QString text; ItemId id; };
struct CreateFunctionOutput { QString toolCallId; QString output; };
//! The schema wants an id of our own making.
struct CreateApprovalResponse { ItemId id; ItemId approvalRequestId; bool approve = false; QString reason; };
struct DeleteItem { ItemId item; };
struct RetrieveItem { ItemId item; };
struct TruncateItem { ItemId item; int audioEndMs = 0; };
struct CommitInput {};
struct ClearInput {};
//! base64 of PCM; not used on a telephone call, whose media comes over SIP.
struct AppendInput { QByteArray base64; };
// clang-format on

using ClientEvent = std::variant<UpdateSession, CreateResponse, CancelResponse, ClearOutputAudio, CreateMessage, CreateFunctionOutput,
                                 CreateApprovalResponse, DeleteItem, RetrieveItem, TruncateItem, CommitInput, ClearInput, AppendInput>;

//! The frame to send: compact UTF-8 JSON with `type` and `event_id`. The id comes back in error.event_id; the service takes at most 512
//! characters, which is for the caller to keep; an empty one is left out.
[[nodiscard]] QByteArray encode(const ClientEvent &event, const EventId &id);

//! The `type` of an event, for logs and the Events tab.
[[nodiscard]] QString typeOf(const ClientEvent &event);

} // namespace geon::realtime
