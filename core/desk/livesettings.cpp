#include "core/desk/livesettings.h"

namespace geon::desk {

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

} // namespace

LiveSettings liveSettings(const config::Values &values)
{
    LiveSettings settings;
    settings.transferWithin = seconds(values.number(config::key::transferSeconds));
    settings.redaction = redactionRules(values);
    return settings;
}

} // namespace geon::desk
