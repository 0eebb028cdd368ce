// Call: one telephone call as a pure value. apply(what happened, now) changes it and returns what to do. It reads no clock, owns no socket
// and no timer, so each quirk of the service is a row of a table in a test, and a journal replays to the same call.
#pragma once

#include "core/base/backoff.h"
#include "core/calls/callactions.h"
#include "core/calls/callfloor.h"
#include "core/calls/callmeter.h"
#include "core/calls/callrows.h"
#include "core/realtime/callsapi.h"
#include "core/realtime/clientevents.h"
#include "core/realtime/serverevents.h"
#include "core/realtime/sideband.h"

#include <deque>

namespace geon::calls {

// clang-format off
// What the shell has to do.
struct PostAccept { QJsonObject body; Duration timeout; };
struct PostHangUp { Duration timeout; };
struct OpenSideband {};
struct CloseSideband {};
struct SendEvent { realtime::ClientEvent event; EventId id; };
// clang-format on
using Effect = std::variant<PostAccept, PostHangUp, OpenSideband, CloseSideband, SendEvent>;
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
// clang-format on
using Command = std::variant<Say, Guide, StopSpeaking, HangUp, ReplaceInstructions, Mark, EditMark, SetOutcome>;

//! The waits and limits of a call; the defaults are design.md's.
struct CallRules {
    Duration acceptWithin = 20s; //!< from the webhook's arrival; a caller does not ring for longer
    Duration acceptTimeout = 8s; //!< of one try: a 404 was seen to take 5.3 s
    std::vector<Duration> acceptLadder = {250ms, 500ms, 1s, 2s, 4s, 4s, 4s};
    std::vector<Duration> attachLadder = {0ms, 250ms, 500ms, 1s, 2s};
    std::vector<Duration> reattachLadder = {0ms, 500ms, 1s, 2s, 4s, 8s, 8s, 8s, 8s, 8s, 8s};
    Duration reattachWithin = 60s;
    Duration confirmWithin = 8s; //!< say, guide, instructions: from the moment it was sent
    Duration stopConfirmWithin = 3s;
    Duration hangUpConfirmWithin = 10s; //!< from the POST's answer
    Duration queueWithin = 30s;         //!< how long a line waits for a running response
    Duration silentAfter = 15s;
    Duration expiringWithin = 2min;
};

class Call
{
public:
    //! @p session is complete but for the instructions, which are the profile's, rendered here for this caller. Instructions that are
    //! there already are taken as they are.
    Call(webhooks::IncomingCall incoming, agents::AgentProfile profile, realtime::SessionConfig session,
         std::shared_ptr<const PriceTable> prices, CallRules rules = {});

    // Each of these is something that happened. All are safe in every state: what does not fit changes nothing.
    [[nodiscard]] Effects accept(TimePoint now);
    [[nodiscard]] Effects apply(const realtime::CallAnswer &acceptAnswer, TimePoint now);
    [[nodiscard]] Effects sidebandOpened(TimePoint now);
    [[nodiscard]] Effects sidebandClosed(const realtime::SidebandClose &how, TimePoint now);
    [[nodiscard]] Effects apply(const realtime::ServerEvent &event, TimePoint now);
    void badFrame(const realtime::DecodeError &error, TimePoint now);
    [[nodiscard]] Effects hangUpAnswered(const realtime::CallAnswer &answer, TimePoint now);
    [[nodiscard]] Effects apply(const Command &command, ActionId action, TimePoint now);
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
    [[nodiscard]] CallSummary summary() const;
    [[nodiscard]] CallFacts facts() const;
    [[nodiscard]] const Transcript &transcript() const;
    [[nodiscard]] Transcript &transcript();

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

    // call.cpp
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

    // calllife.cpp: accept, attach, reattach
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

    CallActions m_actions;
    std::deque<WantedResponse> m_wanted;
    std::optional<Creating> m_creating;
    std::deque<ActionId> m_updates; //!< session updates without an answer, oldest first; 0: not an operator's
    quint64 m_eventsSent = 0;

    CallRows m_rows;
    CallFloor m_floor;
    CallMeter m_meter;
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

} // namespace geon::calls
