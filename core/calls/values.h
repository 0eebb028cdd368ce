// What a call is made of, as values: states, transcript entries, actions, numbers. The Desk hands these to whoever shows them;
// they carry meaning (codes), never words for people, colours or icons: ui/ and app/ turn codes into words.
#pragma once

#include "core/agents/profile.h"
#include "core/base/masked.h"
#include "core/realtime/items.h"
#include "core/webhooks/incomingcall.h"

#include <QList>
#include <QMetaType>
#include <optional>

namespace geon::calls {

enum class CallState {
    Offered,    //!< the webhook came; nothing has been posted
    Screening,  //!< it rings until an operator accepts or rejects it, or CallSummary::decideBy
    Accepting,  //!< accept was posted, or waits for its next try
    Rejecting,  //!< reject was posted
    Connecting, //!< accepted; the sideband is opening
    Live,
    Degraded,     //!< the sideband is lost; the call may go on
    Transferring, //!< a transfer waits for the AI's sentence, or was posted; the link is up
    Ending,       //!< we asked for the hang-up
    Ended,
    Rejected,
    Missed, //!< the caller left before we could accept
    Failed, //!< never became live, by fault
};

[[nodiscard]] constexpr bool isOver(CallState state)
{
    return state == CallState::Ended || state == CallState::Rejected || state == CallState::Missed || state == CallState::Failed;
}

//! The caller and the AI talk, or may: it can be stepped into.
[[nodiscard]] constexpr bool isOnLine(CallState state)
{
    return state == CallState::Live || state == CallState::Degraded || state == CallState::Transferring;
}

//! What goes on within Live.
enum class Activity { None, Greeting, Listening, Thinking, Speaking, ToolRunning, WaitingForApproval, Silent, Paused, Expiring };

//! Why a call ended, an action did not happen, or a state is what it is. ui/ has one sentence for each; `detail` is the other side's words.
enum class ReasonCode {
    None,
    // How a call ended.
    EndedByCaller,
    EndedByOperator,
    EndedByAgent,
    EndedByTransfer,
    EndedByTimeLimit,
    EndedByError,
    EndedUnknown,
    // Missed and failed calls.
    CallerLeft,        //!< accept answered 404
    WebhookStale,      //!< delivered long after it was made
    AcceptDeadline,    //!< no accept went through while the call could still ring
    AcceptRefused,     //!< a 4xx: detail says what the service refused
    AcceptHadNoEffect, //!< accept said 200, the sideband never came (sheet f, quirk 1)
    NotAuthorized,     //!< the key is wrong or its role does not reach
    RejectedByOperator,
    RejectedOnHold,     //!< the intake was on hold
    RejectedDraining,   //!< the console took no new calls any more
    RejectedFull,       //!< as many calls as are allowed were there
    RejectedByRule,     //!< a caller rule blocks the number: detail is the rule
    RejectedUnattended, //!< nobody decided in time, and the setting says reject
    RejectRefused,      //!< the service did not take the reject: detail
    // What happens to a link.
    LinkLost,
    LinkSilent,
    // How actions end.
    ServiceRefused, //!< an error event or a 4xx named this action: detail
    RateLimited,
    ServiceUnavailable,
    NoAnswer,      //!< the deadline passed without evidence
    EchoDiffers,   //!< session.updated came back with another text
    CallOver,      //!< the call ended first
    NothingToStop, //!< the AI was not speaking
    NotLive,       //!< the call is not in a state that allows it
    EmptyText,
    Superseded,     //!< a newer one of the same kind replaced it while it waited
    Withdrawn,      //!< the operator took it back before it was sent
    NothingToDo,    //!< it is so already
    BadTarget,      //!< not a number or address to transfer to: detail
    NotScreened,    //!< the call does not wait for a decision
    Interrupted,    //!< the caller talked over it, or it was stopped, before any of it was heard
    UnknownOutcome, //!< not one of the agent's list
    UnknownMark,    //!< the mark to write a note to is not there
    UnknownAgent,   //!< no profile of that id
    TransferOpen,   //!< another transfer was posted and is not settled
    TransferSent,   //!< it was posted: it cannot be taken back
    TransferFailed, //!< a 5xx (sheet f, quirk 7): detail
    TalkedOver,     //!< the caller talked into the announcement of a transfer
};

struct Reason {
    ReasonCode code = ReasonCode::None;
    QString detail;

    friend bool operator==(const Reason &, const Reason &) = default;
};

enum class Who { None, Caller, Agent, Operator, Tool, System };

enum class EntryKind {
    Words,               //!< a turn of the caller or the AI
    Tool,                //!< a function or MCP call: `tool`
    Guide,               //!< what the operator told the AI, unheard by the caller
    Say,                 //!< a line the operator gave the AI to speak
    InstructionsChanged, //!< text is `v14 -> v15` or empty for an edit of this call only
    Gap,                 //!< the link was lost from `at` to `endedAt`
    Stopped,             //!< the operator stopped the AI
    Dtmf,                //!< text is the keys
    Fault,               //!< an error event or a failed response: text is the service's words
    TranscriptionFailed, //!< the caller spoke; the service could not write it down
    Mark,                //!< a moment an operator marked: text is the note, which may be empty
    Paused,              //!< the AI was paused
    HandedBack,          //!< the AI was handed the call again
    Transfer,            //!< a transfer was asked for: text is whom to
};

enum class ToolStatus { Preparing, Running, WaitingForApproval, Done, Failed };

struct ToolFacts {
    QString name;
    QString server; //!< MCP server label, empty for a function
    QString arguments;
    QString output;
    QString error;
    ToolStatus status = ToolStatus::Preparing;
    std::optional<Duration> took;

    friend bool operator==(const ToolFacts &, const ToolFacts &) = default;
};

//! One row of the transcript.
struct TranscriptEntry {
    quint64 key = 0; //!< unique in its call, never reused
    EntryKind kind = EntryKind::Words;
    Who who = Who::None;
    ItemId item;
    ResponseId response;
    ActionId action; //!< of Say, Guide, Stopped, InstructionsChanged
    TimePoint at{};
    TimePoint endedAt{};
    QString text;
    bool partial = false;     //!< still growing
    bool interrupted = false; //!< the caller talked over it, or the operator stopped it
    int heardCharacters = -1; //!< about how much of an interrupted text was heard; -1: all, or not known
    QList<MaskedSpan> masked; //!< what of the text is hidden; in the engine's own rows nothing is
    std::optional<ToolFacts> tool;

    friend bool operator==(const TranscriptEntry &, const TranscriptEntry &) = default;
};

//! A row that is new or not as it was. Applied in order they build the transcript anywhere.
struct TranscriptChange {
    quint64 after = 0; //!< key of the row above; 0: the first row
    TranscriptEntry entry;
};

enum class ActionKind {
    Say,
    Guide,
    StopSpeaking,
    HangUp,
    ReplaceInstructions,
    Accept, //!< of a call that is screened
    Reject, //!< the same
    Transfer,
    WithdrawTransfer, //!< of one that was not posted yet
    PauseAi,
    HandBack,
    Mark,
    SetOutcome,
    Snooze, //!< reasons of Needs you wait
    Handle, //!< reasons of Needs you are settled
    Reveal, //!< masked words were shown in clear from askedAt to settledAt
    SetIntake,
    EditOutcomes, //!< of an agent: what its calls may end as
};
enum class ActionState {
    Queued, //!< waits for a response to be over, or for the link
    Sent,
    Confirmed,    //!< evidence came, not just an HTTP status
    DidNotHappen, //!< `reason` says why
    NotConfirmed, //!< the deadline passed; it may have happened
};

[[nodiscard]] constexpr bool isSettled(ActionState state)
{
    return state != ActionState::Queued && state != ActionState::Sent;
}

struct Action {
    ActionId id;
    ActionKind kind = ActionKind::Say;
    ActionState state = ActionState::Queued;
    CallId call;
    QString text; //!< the line, the hint or the instructions
    Reason reason;
    TimePoint askedAt{};
    TimePoint settledAt{};
    // An action on several calls (instructions for all live calls of a profile) is reported as one.
    int calls = 1;
    int confirmed = 0;
    int failed = 0;
    QList<CallId> failedOn; //!< of several: those that failed

    friend bool operator==(const Action &, const Action &) = default;
};

//! How calls come in. Lives in the engine, not in the settings: a drained console is open again after a restart.
enum class IntakeMode {
    Open,   //!< accepted at once
    Screen, //!< each waits for accept or reject
    Hold,   //!< rejected
    Drain,  //!< rejected; the live ones go on to their end
};

//! SIP statuses a call is rejected with (fact sheet a.1: 486 busy, 603 decline are usual; any 3xx to 6xx is taken).
enum class RejectStatus { Busy = 486, Unavailable = 480, Decline = 603 };

//! Why a call waits for a decision.
enum class ScreenCause {
    None,
    Mode,         //!< the intake screens
    Full,         //!< as many calls as are allowed are live; accepted as soon as one ends
    RejectFailed, //!< a reject did not go through: nothing happens by itself while it rings on
};

//! What a call needs an operator for. The order is the order of weight among reasons of one severity.
enum class AttentionKind {
    ActionNotConfirmed,
    LinkLost,
    AsksForPerson,
    ForbiddenWords, //!< said by the AI
    AngryWords,     //!< said by the caller
    ToolFailed,
    Interrupted, //!< the caller talks over the AI again and again
    Repeats,     //!< the AI says the same again
    Silent,
    Slow, //!< the delay the caller hears
    ToolSlow,
    CostHigh,
    CostRising,
    SessionEnding,
};
enum class Severity { Notice, Warning, Urgent };

//! One open reason of Needs you.
struct AttentionReason {
    AttentionKind kind = AttentionKind::Silent;
    Severity severity = Severity::Notice;
    TimePoint since{};
    QString detail;   //!< the phrase, the tool's name, the line that was asked for; masked like all words
    double value = 0; //!< seconds, times, or dollars: whatever the kind counts; of ActionNotConfirmed the ActionKind

    friend bool operator==(const AttentionReason &, const AttentionReason &) = default;
};

//! What a row of the call list shows. About 400 bytes; sent whole when any of it changed.
struct CallSummary {
    CallId id;
    CallState state = CallState::Offered;
    Activity activity = Activity::None;
    Reason reason;
    bool simulated = false;
    QString callerNumber; //!< E.164 or as sent; empty: anonymous
    QString callerName;
    QString dialledNumber; //!< empty: unknown line
    ProfileId profile;
    QString profileName;
    int profileVersion = 0;
    bool instructionsEdited = false; //!< this call's instructions are not those of its profile's version
    TimePoint offeredAt{};
    TimePoint liveAt{}; //!< never: the epoch
    TimePoint endedAt{};
    TimePoint stateSince{};
    TimePoint activitySince{};
    TimePoint acceptBy{};  //!< while Offered or Accepting
    TimePoint expiresAt{}; //!< the session's end, the epoch while not known
    QString lastWords;     //!< end of the newest turn, at most about 160 characters
    Who lastSpeaker = Who::None;
    std::optional<Duration> lastDelay; //!< speech_stopped to output_audio_buffer.started: what the caller heard
    double cost = 0;                   //!< USD, estimate
    bool costKnown = true;             //!< false: a model without a price took part
    int openActions = 0;
    int troubles = 0; //!< actions not confirmed, failed responses, lost links
    ScreenCause screened = ScreenCause::None;
    TimePoint decideBy{};                   //!< while Screening: when the setting decides
    std::optional<RejectStatus> decideThen; //!< what it decides: rejected so; none: accepted
    int rejectedWith = 0;                   //!< SIP status; 0: was not rejected
    bool paused = false;                    //!< the AI neither answers nor starts
    TimePoint pausedSince{};
    QString transferTarget;           //!< while Transferring and after, unless it did not happen: as people write it
    TimePoint transferBy{};           //!< once the transfer is posted: when it counts as not confirmed; the epoch: it waits
    QList<AttentionReason> attention; //!< open and not snoozed, worst first
    TimePoint snoozedUntil{};         //!< the epoch: not snoozed
    int marks = 0;
    QString outcome; //!< as the profile's list names it; empty: none yet
    QString outcomeNote;
    bool outcomeDue = false; //!< Ended after it was live, and its profile asks for an outcome that is not there

    friend bool operator==(const CallSummary &, const CallSummary &) = default;
};

struct UsageTotals {
    realtime::Usage tokens;
    qint64 responses = 0;
    qint64 transcriptionInput = 0;
    qint64 transcriptionOutput = 0;
    double transcriptionSeconds = 0;

    friend bool operator==(const UsageTotals &, const UsageTotals &) = default;
};

//! The wait of one turn, from the end of the caller's words to the first sound of the answer, in what can be seen of it from here: when
//! events arrive, and the times of the audio they name. Not seen, so not in it: the telephone network between caller and service, both
//! ways, and the time an event takes to here as far as it is the same for all events.
struct TurnDelay {
    TimePoint at{}; //!< when the answer was heard
    Duration
        detection{};  //!< an estimate: the service waits to see that the caller has finished; zero where it cannot be told (audioclock.h)
    Duration model{}; //!< from speech_stopped to the first content of the answer, tools taken off; without such content, to the sound
    Duration tool{};  //!< tools that ran, or waited for an approval, between speech_stopped and the sound
    Duration playback{}; //!< from the first content to output_audio_buffer.started

    //! What was measured, speech_stopped to output_audio_buffer.started: CallSummary::lastDelay, and what medians are made of.
    [[nodiscard]] Duration measured() const { return model + tool + playback; }
    //! With what was estimated.
    [[nodiscard]] Duration total() const { return detection + measured(); }
    friend bool operator==(const TurnDelay &, const TurnDelay &) = default;
};

//! The delays of one call's turns.
struct DelayFacts {
    std::optional<Duration> last;
    std::optional<Duration> lastThinking; //!< speech_stopped to the first content of the answer: the part before sound is made
    std::optional<Duration> median;
    std::optional<Duration> worst;
    int turns = 0;
    QList<TurnDelay> recent; //!< newest last, at most 50

    friend bool operator==(const DelayFacts &, const DelayFacts &) = default;
};

//! The Call tab: everything about one call but its transcript.
struct CallFacts {
    CallSummary summary;
    QList<webhooks::SipHeader> headers;
    QString mediaSecurity;
    WebhookId delivery;
    QString webhookEventId;
    std::optional<realtime::SessionInfo> session; //!< as last echoed
    QString instructions;                         //!< in use, as written: {{variables}} and all; as echoed where somebody else set them
    QString previousInstructions;                 //!< what undo would put back; empty: nothing to undo
    QStringList outcomes;                         //!< of the profile as it is now: what a call may end as
    bool outcomeRequired = false;
    bool callerTranscribed = false;
    QString transcriptionProblem; //!< the newest failure's words
    UsageTotals usage;
    DelayFacts delay;
    QList<realtime::RateLimit> rateLimits;
    std::optional<Duration> linkRoundTrip;
    QList<Action> actions; //!< newest last, at most 50
    int eventsReceived = 0;
    int unknownEvents = 0;
    int badFrames = 0;

    friend bool operator==(const CallFacts &, const CallFacts &) = default;
};

} // namespace geon::calls

Q_DECLARE_METATYPE(geon::calls::CallSummary)
Q_DECLARE_METATYPE(geon::calls::Action)
