// What becomes of a call that rings: accepted, left to an operator, or rejected. Pure.
#pragma once

#include "core/base/callerrules.h"
#include "core/calls/values.h"

#include <variant>

namespace geon::calls {

//! The settings of the intake.
struct IntakeRules {
    IntakeMode atStart = IntakeMode::Open;
    Duration screenFor = 12s;
    std::optional<RejectStatus> screenThen;                    //!< of calls nobody decides on; none: accepted
    RejectStatus heldWith = RejectStatus::Unavailable;         //!< while on hold, and while draining
    int mostCalls = 0;                                         //!< 0: no limit
    std::optional<RejectStatus> fullWith = RejectStatus::Busy; //!< none: the call waits for a place
    CallerRules callers;

    friend bool operator==(const IntakeRules &, const IntakeRules &) = default;
};

struct AcceptNow {
    friend bool operator==(const AcceptNow &, const AcceptNow &) = default;
};
//! The call waits.
struct Screen {
    ScreenCause cause = ScreenCause::Mode;
    Duration waits{};                 //!< at most; the Call knows how long it can ring
    std::optional<RejectStatus> then; //!< when nobody has decided; none: it is accepted

    friend bool operator==(const Screen &, const Screen &) = default;
};
struct TurnAway {
    RejectStatus status = RejectStatus::Decline;
    Reason reason;

    friend bool operator==(const TurnAway &, const TurnAway &) = default;
};
using IntakeDecision = std::variant<AcceptNow, Screen, TurnAway>;

//! @p calls: those that count against the most at once, this one not among them. A caller rule that blocks counts in every mode; one that
//! allows only spares the screening.
[[nodiscard]] IntakeDecision decide(IntakeMode mode, const IntakeRules &rules, const QString &callerNumber, int calls);

} // namespace geon::calls
