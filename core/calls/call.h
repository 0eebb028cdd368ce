// Call: one telephone call as a pure value. apply(what happened, now) changes it and returns what to do. It reads no clock, owns no socket
// and no timer, so each quirk of the service is a row of a table in a test, and a journal replays to the same call.
#pragma once

#include "core/base/backoff.h"
#include "core/calls/attention.h"
#include "core/calls/callactions.h"
#include "core/calls/callfloor.h"
#include "core/calls/callmeter.h"
#include "core/calls/callrows.h"
#include "core/calls/intake.h"
#include "core/realtime/callsapi.h"
#include "core/realtime/clientevents.h"
#include "core/realtime/serverevents.h"
#include "core/realtime/sideband.h"

#include <deque>

namespace geon::calls {

// clang-format off
// What the shell has to do.
struct PostAccept { QJsonObject body; Duration timeout; };
struct PostReject { int status; Duration timeout; };
struct PostHangUp { Duration timeout; };
struct PostRefer { QString uri; Duration timeout; };
struct OpenSideband {};
struct CloseSideband {};
struct SendEvent { realtime::ClientEvent event; EventId id; };
// clang-format on
using Effect = std::variant<PostAccept, PostReject, PostHangUp, PostRefer, OpenSideband, CloseSideband, SendEvent>;
using Effects = std::vector<Effect>;

// clang-format off
// What an operator can ask of one call.
struct Say { QString line; };
struct Guide { QString hint; bool answerNow = false; };
struct StopSpeaking {};
struct HangUp {};
//! As written: {{variables}} are filled for this caller. `version` 0: an edit of this call alone; else the profile's version they are.
struct ReplaceInstructions { QString instructions; int version = 0; };
//! `at` the epoch: now. A moment that is not of the call is taken to its nearest end.
struct Mark { QString note; TimePoint at{}; };
struct EditMark { ActionId mark; QString note; };
struct SetOutcome { QString outcome; std::optional<QString> note; };
//! What the call needs an operator for waits so long; no time: it waits no more.
struct Snooze { Duration length{}; };
//! An operator has seen to it: to one kind, or to all that is open.
struct Handle { std::optional<AttentionKind> kind; };
//! Of a call that is screened.
struct Accept {};
struct Reject { RejectStatus status = RejectStatus::Decline; };
//! `target` is anything dialTargetFrom() takes; `shown` is whom to, as people write it. The announcement is spoken first; empty: none.
//! `within` is how long the call may live on after the service has taken the transfer until that is not confirmed.
struct Transfer { QString target; QString shown; QString announcement; Duration within = 20s; };
//! Only while it waits for a sentence to end.
struct WithdrawTransfer {};
//! The AI neither answers nor starts; what an operator says is spoken.
struct PauseAi {};
//! With `tell` the AI first reads what was said meanwhile.
struct HandBack { bool tell = true; };
// clang-format on
using Command = std::variant<Say, Guide, StopSpeaking, HangUp, ReplaceInstructions, Mark, EditMark, SetOutcome, Snooze, Handle, Accept,
                             Reject, Transfer, WithdrawTransfer, PauseAi, HandBack>;

//! The waits and limits of a call; the defaults are design.md's.
struct CallRules {
    Duration acceptWithin = 20s; //!< from the webhook's arrival; a caller does not ring for longer
    Duration acceptTimeout = 8s; //!< of one try, and of one to reject: a 404 was seen to take 5.3 s
    Duration decideMargin = 2s;  //!< a call that is screened is decided on so long before acceptWithin: the accept takes its time too
    std::vector<Duration> acceptLadder = {250ms, 500ms, 1s, 2s, 4s, 4s, 4s};
    std::vector<Duration> attachLadder = {0ms, 250ms, 500ms, 1s, 2s};
    std::vector<Duration> reattachLadder = {0ms, 500ms, 1s, 2s, 4s, 8s, 8s, 8s, 8s, 8s, 8s};
    Duration reattachWithin = 60s;
    Duration confirmWithin = 8s; //!< say, guide, instructions: from the moment it was sent
    Duration stopConfirmWithin = 3s;
    Duration hangUpConfirmWithin = 10s; //!< from the POST's answer
    Duration queueWithin = 30s;         //!< how long a line waits for a running response
    Duration sentenceWithin = 8s;       //!< how long a transfer waits for the AI's sentence to end
    Duration announceWithin = 30s;      //!< the longest announcement, from its first sound
    Duration referTimeout = 10s;
    Duration transferDoubt = 60s; //!< an end so soon after a transfer that was not confirmed may be its doing
    Duration silentAfter = 15s;
    Duration expiringWithin = 2min;
    std::shared_ptr<const AttentionRules> attention; //!< shared by all calls; null: none needs anybody
};

class Call
{
public:
    //! @p session is complete but for the instructions, which are the profile's, rendered here for this caller with @p variables.
    Call(webhooks::IncomingCall incoming, agents::AgentProfile profile, realtime::SessionConfig session,
         std::shared_ptr<const PriceTable> prices, CallRules rules, QHash<QString, QString> variables);
    //! The same with variablesOf().
    Call(webhooks::IncomingCall incoming, agents::AgentProfile profile, realtime::SessionConfig session,
         std::shared_ptr<const PriceTable> prices, CallRules rules = {});
    //! What this caller puts into instructions, with date and time of here: a replay elsewhere must be given it.
    [[nodiscard]] static QHash<QString, QString> variablesOf(const webhooks::IncomingCall &incoming, const agents::AgentProfile &profile);

    // Each of these is something that happened. All are safe in every state: what does not fit changes nothing.
    //! Of a call that was offered, or that is screened.
    [[nodiscard]] Effects accept(TimePoint now);
    //! It waits for a decision, or goes on waiting for another reason; no longer than it can ring.
    [[nodiscard]] Effects screen(const Screen &what, TimePoint now);
    [[nodiscard]] Effects turnAway(const TurnAway &what, TimePoint now);
    //! Nobody had it since @p last: the program was not running, or let go of it. It is attached to again, the time between is a gap, and
    //! what was under way goes on or is said not to be confirmed. A call that was only offered waits for accept, screen or turnAway.
    [[nodiscard]] Effects resume(TimePoint last, TimePoint now);
    [[nodiscard]] Effects apply(const realtime::CallAnswer &acceptAnswer, TimePoint now);
    [[nodiscard]] Effects rejectAnswered(const realtime::CallAnswer &answer, TimePoint now);
    [[nodiscard]] Effects sidebandOpened(TimePoint now);
    [[nodiscard]] Effects sidebandClosed(const realtime::SidebandClose &how, TimePoint now);
    [[nodiscard]] Effects apply(const realtime::ServerEvent &event, TimePoint now);
    void badFrame(const realtime::DecodeError &error, TimePoint now);
    [[nodiscard]] Effects hangUpAnswered(const realtime::CallAnswer &answer, TimePoint now);
    [[nodiscard]] Effects referAnswered(const realtime::CallAnswer &answer, TimePoint now);
    [[nodiscard]] Effects apply(const Command &command, ActionId action, TimePoint now);
    //! In force from now on.
    void use(std::shared_ptr<const AttentionRules> rules, TimePoint now);
    //! Time has passed. Call it at wakeAt() or later.
    [[nodiscard]] Effects tick(TimePoint now);
    //! When tick has something to do; none while nothing waits.
    [[nodiscard]] std::optional<TimePoint> wakeAt() const;
    //! The webhook came too late to accept: the call is recorded as missed.
    void markStale(TimePoint now);
    //! What the profile's calls may end as was edited. An outcome that was set stays.
    void useOutcomes(const QStringList &outcomes, bool required);

    [[nodiscard]] const CallId &id() const;
    [[nodiscard]] CallState state() const;
    [[nodiscard]] const ProfileId &profile() const;
    [[nodiscard]] const QString &profileName() const { return m_summary.profileName; }
    [[nodiscard]] ScreenCause screened() const { return m_summary.screened; }
    [[nodiscard]] TimePoint offeredAt() const { return m_summary.offeredAt; }
    [[nodiscard]] const QString &callerNumber() const { return m_summary.callerNumber; }
    [[nodiscard]] TimePoint acceptBy() const { return m_summary.acceptBy; }
    [[nodiscard]] TimePoint liveAt() const { return m_summary.liveAt; }
    [[nodiscard]] const QString &outcome() const { return m_summary.outcome; }
    [[nodiscard]] const QString &outcomeNote() const { return m_summary.outcomeNote; }
    //! Open and not snoozed, worst first.
    [[nodiscard]] const QList<AttentionReason> &attention() const { return m_attention.reasons(); }
    [[nodiscard]] CallSummary summary() const;
    [[nodiscard]] CallFacts facts() const;
    [[nodiscard]] const Transcript &transcript() const;
    [[nodiscard]] Transcript &transcript();

    //! The newest turn that has words; null: nobody has said anything.
    [[nodiscard]] const TranscriptEntry *newestWords() const { return m_rows.newestWords(); }
    //! The call's words are shown in clear from now on, until revealEnded: kept among its actions.
    void revealBegan(ActionId action, TimePoint now);
    void revealEnded(ActionId action, TimePoint now);

    //! True once after anything a summary or the facts show has changed.
    [[nodiscard]] bool takeDirty();
    //! The actions that changed since the last call.
    [[nodiscard]] QList<Action> takeActionChanges();
    //! The turns that were answered since the last call, oldest first; those before the newest 50 are lost.
    [[nodiscard]] std::vector<TurnDelay> takeTurnDelays() { return m_meter.takeTurns(); }

private:
    //! The mark in a response's metadata by which the greeting is known again.
    static constexpr QLatin1StringView greetingMark{"geon_greeting"};
    //! The same for what an action of an operator makes the AI say; its value is the action's id.
    static constexpr QLatin1StringView actionMark{"geon_action"};
    [[nodiscard]] static EventId turnDetectionEvent() { return {QStringLiteral("geon_turn_detection")}; }
    [[nodiscard]] static EventId pauseAgainEvent() { return {QStringLiteral("geon_pause_again")}; }

    enum class Link { Down, Waiting, Opening, Opened, Up };

    //! A response that waits for the running one to be over.
    struct WantedResponse {
        ActionId action;
        realtime::CreateResponse response;
        TimePoint until{};
    };
    //! response.create is out, response.created has not come: nothing else can be created, nothing can be cancelled.
    struct Creating {
        EventId event;
        std::optional<WantedResponse> wanted; //!< none: the greeting
        TimePoint until{};
    };
    //! The hang-up that Ending waits for.
    struct HangingUp {
        enum class Answer { None, Ok, Gone };
        Answer answer = Answer::None;
        CallState before = CallState::Live; //!< what the call is again when the hang-up did not happen
    };
    //! The reject that Rejecting waits for.
    struct Rejecting {
        RejectStatus status = RejectStatus::Decline;
        Reason reason; //!< of the call, once it is rejected
        Backoff tries;
        bool unanswered = false;     //!< an earlier try may have been taken
        std::optional<TimePoint> at; //!< the next try
    };
    //! The one transfer that is open. Its action holds the deadline of each stage.
    struct Transferring {
        enum class Stage {
            Announcing, //!< the announcement waits, is made or is heard
            Waiting,    //!< the AI's sentence goes on
            Posted,     //!< the service has not answered
            Taken,      //!< the service took it; the call's end is due
        };
        ActionId action;
        QString uri;
        Duration within{};
        Stage stage = Stage::Waiting;
        bool heard = false;    //!< some of the announcement
        bool made = false;     //!< all of it
        bool linkLost = false; //!< the socket went: the call's end, or only the link's

        [[nodiscard]] bool isPosted() const { return stage == Stage::Posted || stage == Stage::Taken; }
    };

    // call.cpp
    //! Client events reach the service, and it is no hang-up that they would meet.
    [[nodiscard]] bool canSend() const
    {
        return state() == CallState::Live || (state() == CallState::Transferring && !m_transferring->linkLost);
    }
    [[nodiscard]] Effects takeEffects() { return std::exchange(m_effects, {}); }
    void send(realtime::ClientEvent event, EventId id) { m_effects.emplace_back(SendEvent{std::move(event), std::move(id)}); }
    void setState(CallState state, TimePoint now);
    void finish(CallState state, Reason reason, TimePoint now);
    void fail(ReasonCode code, const QString &detail, TimePoint now) { finish(CallState::Failed, {code, detail}, now); }
    [[nodiscard]] ReasonCode endReason(TimePoint now) const;
    [[nodiscard]] CallFloor::Surroundings surroundings() const;
    void timeTools(TimePoint now);
    void refreshActivity(TimePoint now);
    [[nodiscard]] EventId nextEventId(ActionId action);

    // callresume.cpp: taken up again
    void resumeAccepting(TimePoint now);
    void resumeTransfer(TimePoint last, TimePoint now);
    void resumeHangUp(TimePoint last, TimePoint now);
    void resumeTalk(TimePoint last, TimePoint now);
    [[nodiscard]] bool acceptAfterAll(TimePoint now);

    // callscreening.cpp: left to an operator, rejected
    void on(const Accept &accept, ActionId id, TimePoint now);
    void on(const Reject &reject, ActionId id, TimePoint now);
    [[nodiscard]] bool decides(TrackedAction &action, TimePoint now);
    void leaveScreening();
    void acceptConfirmed(TimePoint now);
    void beginReject(RejectStatus status, Reason reason, TimePoint now);
    void postReject(TimePoint now);
    void rejected(TimePoint now);
    void retryReject(const realtime::CallAnswer &answer, TimePoint now);
    void rejectNotTaken(ActionState state, const Reason &why, TimePoint now);
    void rejectFailed(const Reason &why, TimePoint now);
    void screeningTick(TimePoint now);

    // calllife.cpp: accept, attach, reattach
    void beginAccept(TimePoint now);
    void postAccept(TimePoint now);
    void acceptRefused(const realtime::CallAnswer &answer, TimePoint now);
    void retryAccept(const realtime::CallAnswer &answer, TimePoint now);
    void startOpening(const std::vector<Duration> &ladder, TimePoint now);
    [[nodiscard]] bool openAgain(TimePoint now);
    void closed(const realtime::SidebandClose &how, bool wasOpen, TimePoint now);
    void attachFailed(const realtime::SidebandClose &how, TimePoint now);
    void forgetLink(TimePoint now);
    void linkLost(const realtime::SidebandClose &how, TimePoint now);
    void reattachFailed(const realtime::SidebandClose &how, TimePoint now);
    void sessionStarted(TimePoint now);
    void startTalking(TimePoint now);
    void greet(TimePoint now);
    void lifeTick(TimePoint now);

    // callevents.cpp: what the service says
    void on(const realtime::SessionCreated &event, TimePoint now);
    void on(const realtime::SessionUpdated &event, TimePoint now);
    void on(const realtime::ItemAdded &event, TimePoint now);
    void on(const realtime::ItemDone &event, TimePoint now);
    void on(const realtime::TranscriptDone &event, TimePoint now);
    void on(const realtime::TranscriptFailed &event, TimePoint now);
    void on(const realtime::SpeechStarted &event, TimePoint now);
    void on(const realtime::SpeechStopped &event, TimePoint now);
    void on(const realtime::OutputStarted &event, TimePoint now);
    void on(const realtime::OutputStopped &event, TimePoint now);
    void on(const realtime::OutputCleared &event, TimePoint now);
    void on(const realtime::ResponseCreated &event, TimePoint now);
    void on(const realtime::ResponseDone &event, TimePoint now);
    void on(const realtime::ItemTruncated &event, TimePoint now);
    void on(const realtime::ContentPartAdded &event, TimePoint now);
    void on(const realtime::RateLimitsUpdated &event, TimePoint now);
    void on(const realtime::ErrorEvent &event, TimePoint now);
    void on(const realtime::UnknownEvent &event, TimePoint now);
    template <typename Event> void on(const Event &event, TimePoint now);
    void learn(const realtime::SessionInfo &session);

    // callcommands.cpp: what operators ask
    void on(const Say &say, ActionId id, TimePoint now);
    void on(const Guide &guide, ActionId id, TimePoint now);
    void on(const StopSpeaking &stop, ActionId id, TimePoint now);
    void on(const ReplaceInstructions &replace, ActionId id, TimePoint now);
    [[nodiscard]] static QString sayInstructions(QString line);
    [[nodiscard]] bool takes(TrackedAction &action, TimePoint now);
    void sendQueued(TimePoint now);
    void sendWantedResponse(TimePoint now);
    [[nodiscard]] realtime::CreateResponse responseFor(ActionId action, std::optional<QString> instructions) const;
    void sendGuide(TrackedAction &action, TimePoint now);
    void sendInstructions(TrackedAction &action, TimePoint now);
    void sendStop(TrackedAction &action, TimePoint now);

    // calloutcome.cpp: marks, outcome, note
    void on(const Mark &mark, ActionId id, TimePoint now);
    void on(const EditMark &edit, ActionId id, TimePoint now);
    void on(const SetOutcome &set, ActionId id, TimePoint now);
    [[nodiscard]] bool isOutcomeDue() const;

    // callhangup.cpp
    void on(const HangUp &hangUp, ActionId id, TimePoint now);
    void postHangUp();
    void hangUpTaken(TimePoint now);
    void hangUpFoundNoCall(TimePoint now);
    void lookForTheEnd(TimePoint now);
    void acceptAnsweredWhileEnding(const realtime::CallAnswer &answer, TimePoint now);
    void closedWhileEnding(const realtime::SidebandClose &how, bool wasOpen, TimePoint now);
    void hangUpFailed(ActionState state, const Reason &reason, TimePoint now);

    // calltransfer.cpp
    void on(const Transfer &transfer, ActionId id, TimePoint now);
    void on(const WithdrawTransfer &withdraw, ActionId id, TimePoint now);
    [[nodiscard]] ReasonCode whyNoTransfer() const;
    void announce(const QString &sentence, TimePoint now);
    [[nodiscard]] bool isAnnouncement(const ResponseId &response);
    void announcementHeard(const ResponseId &response, TimePoint now);
    void announcementEnded(const ResponseId &response, bool cleared, TimePoint now);
    void announcementMade(const realtime::Response &response, const Reason &whyUnheard, TimePoint now);
    void transferMayGo(TimePoint now);
    void postRefer(TimePoint now);
    void transferExpired(TimePoint now);
    void transferSettled(ActionState state, const Reason &reason, TimePoint now);
    void closedWhileTransferring(const realtime::SidebandClose &how, TimePoint now);

    // callpause.cpp
    void on(const PauseAi &pause, ActionId id, TimePoint now);
    void on(const HandBack &handBack, ActionId id, TimePoint now);
    void dropOlderTurns(const TrackedAction &newer, TimePoint now);
    [[nodiscard]] bool staysSilent();
    [[nodiscard]] bool mayStart(const WantedResponse &wanted);
    [[nodiscard]] bool mustNotSpeak(const realtime::Response &response);
    void silence(const ResponseId &response);
    void silenceAi();
    void sendTurns(TrackedAction &action, TimePoint now);
    void sendPause(TrackedAction &action, TimePoint now);
    void sendHandBack(TrackedAction &action, TimePoint now);
    void handBackTold(TrackedAction &action, TimePoint now);
    [[nodiscard]] realtime::TurnDetection turns(bool answered) const;
    void updateTurns(bool answered, ActionId action, const EventId &event);
    [[nodiscard]] QString saidMeanwhile();
    void turnsEchoed(const realtime::SessionInfo &session, bool newLink, TimePoint now);
    void setPaused(bool paused, const TrackedAction *by, TimePoint now);
    void pauseAgain();
    void pauseNotAgain(TimePoint now);
    void answerWhoWaits(TrackedAction &action, TimePoint now);

    // callevidence.cpp: what became of it
    [[nodiscard]] static ActionId actionOf(const realtime::Response &response);
    [[nodiscard]] bool isLineOfOperator(const ResponseId &response);
    void creationAnswered(const realtime::Response &response);
    void responseAppeared(const realtime::Response &response, TimePoint now);
    void responseHeard(const ResponseId &response, TimePoint now);
    void responseOver(const realtime::Response &response, TimePoint now);
    void messageAppeared(const ItemId &item, TimePoint now);
    void soundGone(bool cleared, TimePoint now);
    void instructionsEchoed(const realtime::SessionInfo &session, TimePoint now);
    void instructionsConfirmed(TrackedAction &action, TimePoint now);
    [[nodiscard]] bool explains(const realtime::ServiceError &error, TimePoint now);
    [[nodiscard]] bool createRefused(const realtime::ServiceError &error, TimePoint now);
    void dropQueuedStops(const Reason &reason, TimePoint now);
    void expireActions(TimePoint now);
    void expire(TrackedAction &action, TimePoint now);

    // callwatch.cpp: what it needs an operator for
    void on(const Snooze &snooze, ActionId id, TimePoint now);
    void on(const Handle &handle, ActionId id, TimePoint now);
    void turnWritten(const realtime::TranscriptDone &event, TimePoint now);
    void watchOver(TimePoint now);

    webhooks::IncomingCall m_incoming;
    agents::AgentProfile m_profile;
    realtime::SessionConfig m_config;
    QString m_greeting;
    CallRules m_rules;

    CallSummary m_summary; //!< state, reason, moments and names; the rest is filled in when it is asked for
    Effects m_effects;
    bool m_dirty = true;

    Backoff m_acceptTries;
    Backoff m_linkTries;
    bool m_acceptOut = false;
    bool m_withoutTurnDetection = false;
    std::optional<TimePoint> m_acceptAt; //!< the next try
    std::optional<Rejecting> m_rejecting;
    bool m_rejectOut = false;
    bool m_unseen = false;         //!< taken up again and not heard of since
    bool m_acceptDoubtful = false; //!< one was sent, and its answer never came here
    bool m_mayBeAccepted = false;  //!< the same, or perhaps one was sent: a run before was ended before it could write that down
    Link m_link = Link::Down;
    bool m_linkUsed = false;
    std::optional<TimePoint> m_openAt;    //!< the next try
    std::optional<TimePoint> m_sessionBy; //!< the socket is open, session.created is due
    TimePoint m_lostAt{};
    QString m_lostBy;
    bool m_greeted = false;
    bool m_sessionExpired = false;

    std::optional<HangingUp> m_hangingUp;
    bool m_hangUpMayHaveWorked = false;
    std::optional<Transferring> m_transferring;
    std::optional<TimePoint> m_transferDoubtedAt; //!< one was not confirmed; it may come true yet

    std::optional<TimePoint> m_pauseAgainBy; //!< a new link came up unpaused: the AI is being paused again
    bool m_callerWaits = false;              //!< the caller has spoken, and nothing was heard since

    CallActions m_actions;
    std::deque<WantedResponse> m_wanted;
    std::optional<Creating> m_creating;
    std::deque<ActionId> m_updates; //!< session updates without an answer, oldest first; 0: not an operator's
    quint64 m_eventsSent = 0;

    CallRows m_rows;
    CallFloor m_floor;
    CallMeter m_meter;
    CallAttention m_attention;
    TimePoint m_refreshedAt{};

    std::optional<realtime::SessionInfo> m_session;
    QHash<QString, QString> m_variables;
    QString m_instructions;         //!< in use, as the service echoed them
    QString m_written;              //!< in use, as written: with their {{variables}}
    QString m_previousInstructions; //!< before the newest change, as written
    QString m_versionInstructions;  //!< those of the profile's version, as written
    bool m_foreign = false;         //!< what is echoed is not what was written here
    QString m_transcriptionProblem;
    QList<realtime::RateLimit> m_rateLimits;
    int m_events = 0;
    int m_unknownEvents = 0;
    int m_badFrames = 0;
};

//! The end of a turn, as a row of the call list shows it: at most about 160 characters.
[[nodiscard]] QString endOfWords(const QString &text);

} // namespace geon::calls
