// CallNews: what the world outside may want to be told of a call as it happens: the events of outbound webhooks. Values, in clear: whoever
// sends them on masks them.
#pragma once

#include "core/calls/values.h"

#include <optional>

namespace geon::calls {

enum class NewsKind {
    Offered,    //!< a caller rings
    Started,    //!< the AI and the caller are connected
    Turn,       //!< somebody has said something, or a line of an operator was written: `entry`
    Tool,       //!< a tool has ended: `entry`
    NeedsYou,   //!< a reason opened: `reason`
    Ended,      //!< over, however: the summary's state and reason say how
    OutcomeSet, //!< or taken back
};

struct CallNews {
    NewsKind kind = NewsKind::Offered;
    quint32 number = 0; //!< counts up from 1 in its call: the order in which it is to be told
    TimePoint at{};
    CallSummary summary; //!< of that moment
    std::optional<TranscriptEntry> entry;
    std::optional<AttentionReason> reason;

    friend bool operator==(const CallNews &, const CallNews &) = default;
};

} // namespace geon::calls
