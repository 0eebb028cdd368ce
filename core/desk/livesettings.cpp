#include "core/desk/livesettings.h"

namespace geon::desk {

using namespace Qt::StringLiterals;

namespace {

Duration seconds(double number)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(number));
}

calls::IntakeMode intakeModeFrom(const QString &choice)
{
    return choice == "screen"_L1 ? calls::IntakeMode::Screen : choice == "hold"_L1 ? calls::IntakeMode::Hold : calls::IntakeMode::Open;
}

//! None for accept and wait.
std::optional<calls::RejectStatus> statusFrom(const QString &choice)
{
    using calls::RejectStatus;
    if (choice == "busy"_L1)
        return RejectStatus::Busy;
    if (choice == "unavailable"_L1)
        return RejectStatus::Unavailable;
    return choice == "decline"_L1 ? std::optional(RejectStatus::Decline) : std::nullopt;
}

calls::IntakeRules intakeRules(const config::Values &values)
{
    namespace key = config::key;
    calls::IntakeRules rules;
    rules.atStart = intakeModeFrom(values.choice(key::intakeStart));
    rules.screenFor = seconds(values.number(key::screenSeconds));
    rules.screenThen = statusFrom(values.choice(key::screenThen));
    rules.heldWith = statusFrom(values.choice(key::holdStatus)).value_or(rules.heldWith);
    rules.mostCalls = static_cast<int>(values.limit(key::mostCalls).value_or(0));
    rules.fullWith = statusFrom(values.choice(key::whenFull));
    rules.callers = callerRulesFrom(values.text(key::callerRules));
    return rules;
}

} // namespace

LiveSettings liveSettings(const config::Values &values)
{
    LiveSettings settings;
    settings.intake = intakeRules(values);
    settings.transferWithin = seconds(values.number(config::key::transferSeconds));
    return settings;
}

} // namespace geon::desk
