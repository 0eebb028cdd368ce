// Call: one telephone call as a pure value. apply(what happened, now) changes it and returns what to do. It reads no clock, owns no socket
// and no timer, so each quirk of the service is a row of a table in a test, and a journal replays to the same call.
#pragma once

#include "core/calls/pricing.h"
#include "core/calls/transcript.h"
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
//! `version` 0: an edit of this call alone; else the version of the profile that these instructions are.
struct ReplaceInstructions { QString instructions; int version = 0; };
// clang-format on
using Command = std::variant<Say, Guide, StopSpeaking, HangUp, ReplaceInstructions>;

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
    //! @p session is complete but for the instructions, which are the profile's, rendered for this caller.
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

    [[nodiscard]] const CallId &id() const;
    [[nodiscard]] CallState state() const;
    [[nodiscard]] const ProfileId &profile() const;
    [[nodiscard]] CallSummary summary() const;
    [[nodiscard]] CallFacts facts() const;
    [[nodiscard]] const Transcript &transcript() const;
    [[nodiscard]] Transcript &transcript();

    //! True once after anything a summary or the facts show has changed.
    [[nodiscard]] bool takeDirty();
    //! The actions that changed since the last call.
    [[nodiscard]] QList<Action> takeActionChanges();
};

} // namespace geon::calls
