// Why the service did not take a request about a call: from its answer to the reason an action is settled with.
#pragma once

#include "core/calls/values.h"
#include "core/realtime/callsapi.h"

namespace geon::calls {

[[nodiscard]] inline Reason refusalOf(const realtime::CallAnswer &answer)
{
    using Outcome = realtime::CallAnswer::Outcome;
    switch (answer.outcome) {
    case Outcome::RateLimited:
        return {ReasonCode::RateLimited, answer.message};
    case Outcome::BadRequest:
        if (answer.status == 401 || answer.status == 403)
            return {ReasonCode::NotAuthorized, answer.message};
        return {ReasonCode::ServiceRefused, answer.message};
    default:
        return {ReasonCode::ServiceUnavailable, answer.message};
    }
}

} // namespace geon::calls
