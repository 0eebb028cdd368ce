// Reading the answer to an action on a call: its meaning, its words, and how long it asks us to wait. Pure.
#pragma once

#include "core/realtime/callsapi.h"

namespace geon::realtime {

//! What a status and a body mean for the call. @p action is none for a request that touches no call, where a 404 is no caller's leaving.
[[nodiscard]] CallAnswer answerFrom(int status, const QByteArray &body, std::optional<CallAction> action);

//! The longest wait that `retry-after-ms` and `Retry-After` (seconds, or an HTTP date) ask for. A date is held against the answer's own
//! `Date`, so that a clock of ours that is wrong does not matter; @p now serves where that is missing. Capped at one hour.
[[nodiscard]] std::optional<Duration> retryAfter(const QByteArray &retryAfterMs, const QByteArray &retryAfter, const QByteArray &date,
                                                 TimePoint now);

} // namespace geon::realtime
