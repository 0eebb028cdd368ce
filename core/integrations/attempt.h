// Attempt: what one try to deliver a webhook brought, and what follows from it. Pure.
//
//   2xx                      delivered
//   410                      dead at once: the receiver says that nobody is there any more
//   408, 429, 5xx, no answer again, 5 s, 30 s, 2 min, 10 min, 30 min, 1 h, 2 h, then every 4 h, until 72 h after it was made
//   other 4xx, 3xx           again four times (5 s, 30 s, 2 min, 10 min), then dead. The request itself is refused, so trying for days only
//                            keeps the call's later events waiting; but receivers answer 404 or 401 for minutes while they are deployed,
//                            or their secret is being changed.
//
// Each wait is a fifth shorter or longer by chance, so that many do not come back at one moment; Retry-After makes it longer, never
// shorter. An item is tried once even when it is older than 72 h: it was resent on purpose, or the program was not running.
#pragma once

#include "core/history/store.h"

namespace geon::integrations {

struct AttemptResult {
    enum class Kind {
        Answered,        //!< `status` is the receiver's
        NoAnswer,        //!< no connection, or it broke: `detail` says how
        TimedOut,        //!< nothing whole within `detail` seconds
        RedirectRefused, //!< `status` is a 3xx; `detail` is the sentence's end: where to, and why not
        Unsendable,      //!< the destination's own settings do not allow it: `detail` is the whole sentence
    };
    Kind kind = Kind::NoAnswer;
    int status = 0;
    std::optional<Duration> retryAfter;
    QString detail; //!< of an answer: the beginning of its body, on one line
};

inline constexpr std::chrono::hours triedFor{72};

[[nodiscard]] bool isDelivered(const AttemptResult &result);
//! What happened and why, one or two sentences for a person; empty: delivered.
[[nodiscard]] QString problemOf(const AttemptResult &result);
//! @p chance: from 0 to 1.
[[nodiscard]] history::OutboxOutcome afterAttempt(const history::OutboxItem &item, const AttemptResult &result, TimePoint now,
                                                  double chance);
//! Nobody is there to send it to.
[[nodiscard]] history::OutboxOutcome destinationGone(const history::OutboxItem &item, TimePoint now);

} // namespace geon::integrations
