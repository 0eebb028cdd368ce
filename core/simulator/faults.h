// Faults: what goes wrong on one simulated call, on demand. Everything is off by default. Durations are simulated time.
#pragma once

#include "core/base/clock.h"

#include <QStringList>

namespace geon::simulator {

struct Faults {
    enum class Accept {
        None,
        NotFound,    //!< 404 call_id_not_found, after 5.3 s (quirk 3)
        RateLimited, //!< 429 with Retry-After
        ServerError, //!< 500
        Reset,       //!< the connection is cut
        NoAnswer,    //!< nothing ever comes: the asker's own timeout has to end it
    };
    enum class Signature { Good, Bad, Missing };

    // Webhook.
    int webhookCopies = 1;     //!< the same delivery, that often
    bool staleWebhook = false; //!< created an hour ago, of a call that is over
    Signature signature = Signature::Good;
    bool callerLeavesWhileRinging = false; //!< the webhook is sent; accept says 404

    // Accept.
    Accept accept = Accept::None;
    int acceptTimes = 1;               //!< how many tries meet the fault; -1: all
    int retryAfterSeconds = 1;         //!< of RateLimited; on the wall's clock, whatever the speed
    Duration acceptDelay{};            //!< on top of the usual time
    bool refusesTurnDetection = false; //!< 400 on details of turn detection (quirk 15)

    // Sideband.
    int handshakesNotFound = 0;      //!< 404 that many times after accept (quirk 2); -1: for ever
    Duration dropSidebandAfter{};    //!< the socket is cut once, that long after it was attached; attaching again works
    bool dropForGood = false;        //!< with dropSidebandAfter: the call is over at that moment too
    bool malformedFrame = false;     //!< one frame that is no JSON, after the greeting
    bool unknownEvent = false;       //!< one event of a type nobody knows, after the greeting
    bool hugeFrame = false;          //!< one event with a text of 2 MB, after the greeting
    QStringList ignoredClientEvents; //!< types that are read and never answered

    // The call.
    bool noGreetingAudio = false;    //!< the first response is generated, but no output_audio_buffer event comes
    bool transcriptionFails = false; //!< on every caller turn
    Duration sessionLimit = std::chrono::hours(1);
    int referStatus = 200;     //!< 500: quirk 7
    bool referIgnored = false; //!< 200, and nothing happens (quirk 6)
    int rejectStatus = 200;    //!< of reject; 0: nothing ever comes
    int rejectTimes = -1;      //!< how many tries meet it; -1: all
    int hangUpStatus = 200;    //!< 404: says the call is not there, though it goes on

    friend bool operator==(const Faults &, const Faults &) = default;
};

} // namespace geon::simulator
