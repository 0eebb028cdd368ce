#include "core/desk/livesettings.h"

namespace geon::desk {

using namespace Qt::StringLiterals;

namespace {

Duration seconds(double number)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(number));
}

redaction::Rules redactionRules(const config::Values &values)
{
    namespace key = config::key;
    redaction::Rules rules;
    rules.cards = values.flag(key::redactCards);
    rules.emails = values.flag(key::redactEmails);
    rules.phones = values.flag(key::redactPhones);
    rules.cpf = values.flag(key::redactCpf);
    rules.cnpj = values.flag(key::redactCnpj);
    rules.iban = values.flag(key::redactIban);
    rules.spoken = values.flag(key::redactSpoken);
    for (const QString &line : values.lines(key::redactPatterns)) {
        if (const auto patterns = redaction::parsePatterns(line)) // one that cannot be used does not take the others with it
            rules.patterns += *patterns;
    }
    return rules;
}
std::optional<Duration> secondsOrOff(const config::Values &values, QLatin1StringView key, double unit = 1)
{
    const auto number = values.limit(key);
    return number ? std::optional(seconds(*number * unit)) : std::nullopt;
}

std::optional<int> timesOrOff(const config::Values &values, QLatin1StringView key)
{
    const auto number = values.limit(key);
    return number ? std::optional(qRound(*number)) : std::nullopt;
}

//! The usual phrases and those of the setting; none: the rule is off.
std::optional<calls::Phrases> phrases(const config::Values &values, QLatin1StringView flag, calls::Phrases usual, QLatin1StringView own)
{
    if (!values.flag(flag))
        return std::nullopt;
    usual.add(values.lines(own));
    return usual;
}

calls::AttentionRules attentionRules(const config::Values &values)
{
    namespace key = config::key;
    calls::AttentionRules rules;
    rules.silentFor = secondsOrOff(values, key::needsSilent);
    rules.repeats = timesOrOff(values, key::needsRepeats);
    rules.interruptions = timesOrOff(values, key::needsInterrupted);
    rules.toolFails = values.flag(key::needsToolFailed);
    rules.toolRunsFor = secondsOrOff(values, key::needsToolSlow);
    rules.delayAbove = secondsOrOff(values, key::needsSlow);
    rules.costAbove = values.limit(key::needsCost);
    rules.costPerMinute = values.limit(key::needsCostRate);
    rules.sessionEndsWithin = secondsOrOff(values, key::needsSessionEnd, 60);
    rules.linkLost = values.flag(key::needsLink);
    rules.notConfirmed = values.flag(key::needsNotConfirmed);
    rules.person = phrases(values, key::needsPerson, calls::phrasesThatAskForAPerson(), key::personPhrases);
    rules.forbidden = phrases(values, key::needsForbidden, calls::Phrases(), key::forbiddenPhrases);
    rules.angry = phrases(values, key::needsAngry, calls::phrasesOfAnger(), key::angryPhrases);
    return rules;
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
    settings.redaction = redactionRules(values);
    settings.attention = std::make_shared<const calls::AttentionRules>(attentionRules(values));
    return settings;
}

} // namespace geon::desk
