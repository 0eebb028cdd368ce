// What the service tells us on the sideband: one struct per event of the published schema (fact sheet d.2), and the variant of all.
#pragma once

#include "core/realtime/items.h"

#include <QByteArray>
#include <variant>

namespace geon::realtime {

enum class Speaker { Caller, Agent };

// clang-format off
struct SessionCreated { SessionInfo session; };
struct SessionUpdated { SessionInfo session; };
struct ConversationCreated { QString id; };

//! conversation.item.added; conversation.item.created (preview and legacy) is read as this.
struct ItemAdded { std::optional<ItemId> previous; Item item; };
struct ItemDone { std::optional<ItemId> previous; Item item; };
struct ItemRetrieved { Item item; };
struct ItemTruncated { ItemId item; int audioEndMs = 0; };
struct ItemDeleted { ItemId item; };

//! Words as they come. Caller: input_audio_transcription.delta. Agent: output_audio_transcript.delta and output_text.delta.
struct TranscriptDelta { Speaker speaker; ItemId item; ResponseId response; QString delta; };
//! The final words, which replace what the deltas built. `usage` only on the caller's side.
struct TranscriptDone { Speaker speaker; ItemId item; ResponseId response; QString text; std::optional<TranscriptionUsage> usage; };
struct TranscriptSegment { ItemId item; QString text; QString speaker; double start = 0; double end = 0; };
struct TranscriptFailed { ItemId item; ServiceError error; };

struct SpeechStarted { ItemId item; int audioStartMs = 0; };
struct SpeechStopped { ItemId item; int audioEndMs = 0; };
struct InputCommitted { ItemId item; std::optional<ItemId> previous; };
struct InputCleared {};
struct InputTimeout { ItemId item; int audioStartMs = 0; int audioEndMs = 0; };
struct DtmfReceived { QString key; TimePoint receivedAt; };

struct OutputStarted { ResponseId response; };
struct OutputStopped { ResponseId response; };
struct OutputCleared { ResponseId response; };

struct ResponseCreated { Response response; };
struct ResponseDone { Response response; };
//! `response.cancelled`: named by a guide, absent from the schema; the state comes with response.done.
struct ResponseCancelled { ResponseId response; };
struct OutputItemAdded { ResponseId response; Item item; };
struct OutputItemDone { ResponseId response; Item item; };
struct ContentPartAdded { ResponseId response; ItemId item; };
struct ContentPartDone { ResponseId response; ItemId item; };
//! Audio on the sideband is dropped unread (design.md); only its presence and size in base64 characters are known.
struct OutputAudioDelta { ResponseId response; qsizetype size = 0; };
struct OutputAudioDone { ResponseId response; ItemId item; };

struct FunctionArgumentsDelta { ItemId item; QString toolCallId; QString delta; };
struct FunctionArgumentsDone { ItemId item; QString toolCallId; QString name; QString arguments; };
struct McpArgumentsDelta { ItemId item; QString delta; };
struct McpArgumentsDone { ItemId item; QString arguments; };
enum class McpPhase { InProgress, Completed, Failed };
struct McpCallProgress { ItemId item; McpPhase phase; };
struct McpListToolsProgress { ItemId item; McpPhase phase; };

struct RateLimitsUpdated { QList<RateLimit> limits; };
struct ErrorEvent { ServiceError error; };

//! A type this build does not know. Nothing is dropped: it is counted, shown and kept as it came.
struct UnknownEvent { QString type; QByteArray raw; };
// clang-format on

using ServerEvent =
    std::variant<SessionCreated, SessionUpdated, ConversationCreated, ItemAdded, ItemDone, ItemRetrieved, ItemTruncated, ItemDeleted,
                 TranscriptDelta, TranscriptDone, TranscriptSegment, TranscriptFailed, SpeechStarted, SpeechStopped, InputCommitted,
                 InputCleared, InputTimeout, DtmfReceived, OutputStarted, OutputStopped, OutputCleared, ResponseCreated, ResponseDone,
                 ResponseCancelled, OutputItemAdded, OutputItemDone, ContentPartAdded, ContentPartDone, OutputAudioDelta, OutputAudioDone,
                 FunctionArgumentsDelta, FunctionArgumentsDone, McpArgumentsDelta, McpArgumentsDone, McpCallProgress, McpListToolsProgress,
                 RateLimitsUpdated, ErrorEvent, UnknownEvent>;

} // namespace geon::realtime
