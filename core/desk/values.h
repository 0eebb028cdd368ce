// What crosses the door between core and ui: plain values, batched at most 30 times a second.
#pragma once

#include "core/agents/profile.h"
#include "core/calls/protocollog.h"
#include "core/calls/values.h"

#include <algorithm>
#include <variant>

namespace geon::desk {

// clang-format off
// What an operator asks for. Each becomes an Action that ends confirmed, refused with a reason, or not confirmed.
struct Say { CallId call; QString line; };
struct Guide { CallId call; QString hint; bool answerNow = false; };
struct StopSpeaking { CallId call; };
struct HangUp { CallId call; };
//! As calls::Transfer; the setting says how long it may take.
struct Transfer { CallId call; QString target; QString shown; QString announcement; };
struct WithdrawTransfer { CallId call; };
struct PauseAi { CallId call; };
struct HandBack { CallId call; bool tell = true; };

enum class InstructionsScope {
    ThisCall,
    LiveCalls, //!< all live calls of the profile, and its next calls
    NextCalls, //!< the profile's next version; no live call is touched
};
//! `call` names the call whose profile is meant (and which is changed with ThisCall); without one, `profile` does.
struct ReplaceInstructions { CallId call; ProfileId profile; QString instructions; InstructionsScope scope = InstructionsScope::ThisCall; };

//! A moment of the call. `at` is when the operator asked (the epoch: when the command arrives); on a call that is over, any moment of it.
struct Mark { CallId call; QString note; TimePoint at{}; };
//! Writes another note to a mark, named by the Mark command's action; empty takes the note away.
struct EditMark { CallId call; ActionId mark; QString note; };
//! What the call came to, live or over; `outcome` is one of CallFacts::outcomes, the one it has already, or empty to take it back.
//! Without a note, the one that is there stays: who sees it masked must not write it back.
struct SetOutcome { CallId call; QString outcome; std::optional<QString> note; };
//! What calls of an agent may end as, its past and live calls too. Makes no version.
struct EditOutcomes { ProfileId profile; QStringList outcomes; bool required = false; };
//! Reasons of Needs you wait so long; no time: they wait no more.
struct Snooze { CallId call; Duration length{}; };
//! An operator has seen to it: to one kind, or to all that is open.
struct Handle { CallId call; std::optional<calls::AttentionKind> kind; };

struct SetIntake { calls::IntakeMode mode = calls::IntakeMode::Open; };
//! Of a call that is screened.
struct AcceptCall { CallId call; };
struct RejectCall { CallId call; calls::RejectStatus status = calls::RejectStatus::Decline; };
//! What can be asked of many calls at once; its `call` is not read.
using ManyCommand = std::variant<Guide, StopSpeaking, HangUp, PauseAi, HandBack>;
//! The same for each of these calls, told as one action: confirmed on so many of so many, and on which it was not.
struct ForCalls { QList<CallId> calls; ManyCommand what; };

// clang-format on
using Command = std::variant<Say, Guide, StopSpeaking, HangUp, ReplaceInstructions, Mark, EditMark, SetOutcome, EditOutcomes, Snooze,
                             Handle, SetIntake, AcceptCall, RejectCall, Transfer, WithdrawTransfer, PauseAi, HandBack, ForCalls>;

using calls::IntakeMode;

enum class Health { Unknown, Good, Waiting, Bad };

//! The way in: can a call reach us, and can we answer it?
struct Intake {
    Health server = Health::Unknown; //!< our webhook server listens
    QString listenAddress;           //!< `http://127.0.0.1:8000`
    QString publicUrl;               //!< empty: not told
    QString serverProblem;
    Health webhook =
        Health::Unknown; //!< Good after a good delivery; Bad when the newest has a bad signature and no good one came in the minute before
    TimePoint lastWebhook{}; //!< the epoch: none yet
    QString webhookProblem;
    Health provider = Health::Unknown;
    bool azure = true;
    QString providerProblem;
    TimePoint providerChecked{};
    bool unsignedAllowed = false; //!< a red banner says so
    bool simulated = false;       //!< calls come from the simulator
    IntakeMode mode = IntakeMode::Open;
    TimePoint modeSince{};
    int mostCalls = 0; //!< 0: no limit
    qint64 webhooksAccepted = 0;
    qint64 webhooksRepeated = 0;
    qint64 webhooksRefused = 0;
    qint64 otherEvents = 0;

    friend bool operator==(const Intake &, const Intake &) = default;
};

struct Totals {
    int ringing = 0;
    int live = 0;
    int ended = 0;
    double cost = 0;
    bool costKnown = true;
    int needsYou = 0;  //!< calls with a reason
    int screening = 0; //!< of those that ring: they wait for a decision

    friend bool operator==(const Totals &, const Totals &) = default;
};

using calls::Direction;
using calls::ProtocolFrame;

//! A watched call, whole: what a view shows from nothing.
struct OpenedCall {
    calls::CallFacts facts;
    QList<calls::TranscriptEntry> transcript;
    QList<ProtocolFrame> frames;
    bool clear = false; //!< nothing is masked: somebody holds it revealed
};

//! A row of some call's transcript that is complete, for a log of all calls.
struct FinishedTurn {
    CallId call;
    calls::TranscriptEntry entry;
};

//! What is new in a watched call.
struct WatchedCall {
    calls::CallFacts facts;
    QList<calls::TranscriptChange> transcript; //!< in order
    QList<ProtocolFrame> frames;

    [[nodiscard]] const CallId &call() const { return facts.summary.id; }
};

//! The delays that callers of one agent heard lately: in the last 15 minutes, at most its newest 200 turns.
struct AgentDelays {
    ProfileId profile; //!< empty: all agents together
    QString name;
    int turns = 0;
    Duration median{};              //!< of TurnDelay::measured()
    Duration p95{};                 //!< nearest rank, the same
    calls::TurnDelay parts;         //!< medians of the parts, which need not add up to `median`; `at` is the newest turn's
    QList<calls::TurnDelay> recent; //!< newest last, at most 60

    friend bool operator==(const AgentDelays &, const AgentDelays &) = default;
};

//! In which calls a text was found, of all that was said in those that are kept.
struct Found {
    QString text; //!< as it was asked for
    QList<CallId> calls;
};

//! One batch. Members that did not change are empty.
struct Update {
    QList<calls::CallSummary> calls; //!< new or changed
    QList<CallId> removed;           //!< ended long ago, no longer kept
    QList<OpenedCall> opened;        //!< whole: watched from now on, or told again
    QList<WatchedCall> watched;
    QList<calls::Action> actions;
    QList<FinishedTurn> turns; //!< of all calls; only where EngineOptions::tellTurns asks for them
    std::optional<Intake> intake;
    std::optional<Totals> totals;
    std::optional<QList<agents::AgentProfile>> agents;
    std::optional<QList<AgentDelays>> delays; //!< at most once a second; all agents together first, then each by name
    std::optional<Found> found;

    [[nodiscard]] const OpenedCall *openedOf(const CallId &call) const
    {
        const auto at = std::ranges::find(opened, call, [](const OpenedCall &one) { return one.facts.summary.id; });
        return at == opened.end() ? nullptr : &*at;
    }
    [[nodiscard]] const WatchedCall *watchedOf(const CallId &call) const
    {
        const auto at = std::ranges::find(watched, call, &WatchedCall::call);
        return at == watched.end() ? nullptr : &*at;
    }
    [[nodiscard]] bool isEmpty() const
    {
        return calls.isEmpty() && removed.isEmpty() && opened.isEmpty() && watched.isEmpty() && actions.isEmpty() && turns.isEmpty()
            && !intake && !totals && !agents && !delays && !found;
    }
};

} // namespace geon::desk

Q_DECLARE_METATYPE(geon::desk::Update)
