#include "core/calls/intake.h"

namespace geon::calls {

IntakeDecision decide(IntakeMode mode, const IntakeRules &rules, const QString &callerNumber, int calls)
{
    const CallerRule *rule = rules.callers.ruleFor(callerNumber);
    if (rule && rule->verdict == CallerRule::Verdict::Block)
        return TurnAway{RejectStatus::Decline, {ReasonCode::RejectedByRule, rule->text()}};
    if (mode == IntakeMode::Drain)
        return TurnAway{rules.heldWith, {ReasonCode::RejectedDraining, {}}};
    if (mode == IntakeMode::Hold)
        return TurnAway{rules.heldWith, {ReasonCode::RejectedOnHold, {}}};
    if (rules.mostCalls > 0 && calls >= rules.mostCalls) {
        if (rules.fullWith)
            return TurnAway{*rules.fullWith, {ReasonCode::RejectedFull, {}}};
        return Screen{ScreenCause::Full, Duration::max(), RejectStatus::Busy};
    }
    if (mode == IntakeMode::Screen && !rule)
        return Screen{ScreenCause::Mode, rules.screenFor, rules.screenThen};
    return AcceptNow{};
}

} // namespace geon::calls
