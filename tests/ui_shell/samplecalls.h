// Calls to show, made by hand.
#pragma once

#include "core/calls/values.h"

namespace geon {

[[nodiscard]] inline calls::CallSummary sampleCall(int number, calls::CallState state = calls::CallState::Live)
{
    const TimePoint start = fromUnixSeconds(1767225600 - 300 + number);
    calls::CallSummary call;
    call.id = CallId{QStringLiteral("rtc_%1").arg(number, 4, 10, QLatin1Char('0'))};
    call.state = state;
    call.callerNumber = QStringLiteral("+551195555%1").arg(number, 4, 10, QLatin1Char('0'));
    call.profileName = number % 2 ? QStringLiteral("Anna") : QStringLiteral("Bruno");
    call.profileVersion = 3;
    call.offeredAt = start;
    call.stateSince = start;
    call.acceptBy = start + 330s;
    if (state == calls::CallState::Live) {
        call.liveAt = start + 2s;
        call.activity = calls::Activity::Listening;
        call.activitySince = start + 4s;
    }
    if (calls::isOver(state))
        call.endedAt = start + 120s;
    return call;
}

[[nodiscard]] inline QList<calls::CallSummary> sampleCalls(int count, calls::CallState state = calls::CallState::Live)
{
    QList<calls::CallSummary> all;
    for (int number = 1; number <= count; ++number)
        all += sampleCall(number, state);
    return all;
}

} // namespace geon
