#include "core/config/table.h"

#include <QCoreApplication>
#include <algorithm>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView none{};

// clang-format off
constexpr Row table[] = {
    {key::provider, Type::Choice, Audience::Everybody, "azure"_L1, none, "provider"_L1, "azure|openai"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Whose service answers the calls: Azure OpenAI or OpenAI itself.")},

    {key::azureEndpoint, Type::Url, Audience::Azure, none, "https://NAME.openai.azure.com"_L1, "endpoint"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Address of the Azure OpenAI resource, from its page Keys and Endpoint.")},
    {key::azureApiKey, Type::Secret, Audience::Azure, none, none, none, none, "AZURE_OPENAI_KEY"_L1,
     QT_TRANSLATE_NOOP("Settings", "Key 1 or key 2 of the Azure OpenAI resource.")},
    {key::azureRealtimeModel, Type::Text, Audience::Azure, none, "gpt-realtime"_L1, none, none, "AZURE_OPENAI_REALTIME_DEPLOYMENT"_L1,
     QT_TRANSLATE_NOOP("Settings", "Name of your deployment of a realtime model: the deployment's name, not the model's.")},
    {key::azureTranscriptionModel, Type::Text, Audience::Azure, none, "gpt-4o-mini-transcribe"_L1, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Name of your deployment that writes down what callers say. Empty: the callers' side is not written down.")},
    {key::azureWebhookSecret, Type::SecretList, Audience::Azure, none, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Signing secret of the webhook endpoint (whsec_...), shown once when the endpoint is made. Several are separated by commas.")},
    {key::azureProjectId, Type::ProjectId, Audience::Azure, none, "proj_0123456789abcdef0123456789abcdef"_L1, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "proj_ and the internalId of the resource's JSON view. It is the name the telephone trunk calls.")},

    {key::openAiApiKey, Type::Secret, Audience::OpenAi, none, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "API key of the OpenAI project.")},
    {key::openAiRealtimeModel, Type::Text, Audience::OpenAi, "gpt-realtime"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "The realtime model that speaks with the callers.")},
    {key::openAiTranscriptionModel, Type::Text, Audience::OpenAi, "gpt-4o-mini-transcribe"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "The model that writes down what callers say. The word off: the callers' side is not written down.")},
    {key::openAiWebhookSecret, Type::SecretList, Audience::OpenAi, none, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Signing secret of the project's webhook (whsec_...). Several are separated by commas.")},
    {key::openAiBaseUrl, Type::Url, Audience::OpenAi, none, "https://eu.api.openai.com"_L1, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Another address of the service, for projects bound to a region. Empty: https://api.openai.com.")},

    {key::host, Type::Host, Audience::Everybody, "127.0.0.1"_L1, none, "host"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Address on which webhooks are received. 0.0.0.0 is every address of this machine."), Section::Webhooks},
    {key::port, Type::Port, Audience::Everybody, "8000"_L1, none, "port"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Port on which webhooks are received."), Section::Webhooks},
    {key::publicUrl, Type::PublicUrl, Audience::Everybody, none, "https://calls.example.net"_L1, "public-url"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Address under which the service reaches this machine: a tunnel's, a proxy's or this machine's own."), Section::Webhooks},
    {key::tlsCertificate, Type::File, Audience::Everybody, none, "/etc/ssl/calls.pem"_L1, "tls-certificate"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Certificate chain (PEM), when webhooks come straight to this machine by https."), Section::Webhooks},
    {key::tlsKey, Type::File, Audience::Everybody, none, "/etc/ssl/calls.key"_L1, "tls-key"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Private key (PEM) of that certificate."), Section::Webhooks},
    {key::allowUnsigned, Type::Flag, Audience::Everybody, "off"_L1, none, "allow-unsigned-webhooks"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Takes webhooks without a signature: anybody who finds the address can then make calls appear. For trials only."), Section::Webhooks},

    {key::dataDir, Type::Folder, Audience::Everybody, none, "/var/lib/geon-console"_L1, "data-dir"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Folder for agent profiles and records. Empty: the user's own folder for data."), Section::Program},
    {key::language, Type::Choice, Audience::Everybody, none, none, "language"_L1, "en|pt_BR"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Language of the window. Empty: the system's."), Section::Program},
    {key::theme, Type::Choice, Audience::Everybody, "system"_L1, none, "theme"_L1, "system|light|dark"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Light or dark window, or as the system has it."), Section::Program},

    {key::intakeStart, Type::Choice, Audience::Everybody, "open"_L1, none, none, "open|screen|hold"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "How calls come in when the program starts: open accepts each at once, screen lets each wait for accept or reject, hold rejects them. On the strip it can be changed at any time."), Section::Intake, Applies::AtOnce},
    {key::screenSeconds, Type::Number, Audience::Everybody, "12"_L1, none, none, "3|18|s"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "How long a screened call waits for a decision. Callers seldom let it ring for more than 20 seconds."), Section::Intake, Applies::AtOnce},
    {key::screenThen, Type::Choice, Audience::Everybody, "accept"_L1, none, none, "accept|busy|unavailable|decline"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "What happens to a screened call that nobody decides on in time."), Section::Intake, Applies::AtOnce},
    {key::holdStatus, Type::Choice, Audience::Everybody, "unavailable"_L1, none, none, "busy|unavailable|decline"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "What a caller is told while the intake is on hold or drains: busy (486), unavailable (480) or decline (603)."), Section::Intake, Applies::AtOnce},
    {key::mostCalls, Type::Limit, Audience::Everybody, "off"_L1, "50"_L1, none, "1|10000|calls"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "The most calls at once. Off: as many as come."), Section::Intake, Applies::AtOnce},
    {key::whenFull, Type::Choice, Audience::Everybody, "busy"_L1, none, none, "busy|unavailable|wait"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "What happens above the most calls at once: busy (486), unavailable (480), or the call rings on and is accepted when a place is free in time."), Section::Intake, Applies::AtOnce},
    {key::callerRules, Type::Lines, Audience::Everybody, none, none, none, "rules"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "One rule a line, the first that fits counts: allow +5511*, block +1900*, block anonymous. Allowed callers are not screened; blocked ones are declined (603)."), Section::Intake, Applies::AtOnce},
    {key::addressBook, Type::Lines, Audience::Everybody, none, none, none, "contacts"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Whom calls can be transferred to, one a line: a name, =, and a number with + and country code or a sip: address."), Section::Transfer, Applies::AtOnce},
    {key::transferSeconds, Type::Number, Audience::Everybody, "20"_L1, none, none, "5|60|s"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "How long a transfer may take until it counts as not confirmed."), Section::Transfer, Applies::AtOnce},
    {key::transferAnnouncement, Type::Text, Audience::Everybody, none, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "The sentence the AI says before a transfer, as the transfer form first offers it. Empty: none."), Section::Transfer, Applies::AtOnce},
    {key::needsSilent, Type::Limit, Audience::Everybody, "15"_L1, none, none, "3|600|s"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Nobody has spoken for so long."), Section::NeedsYou, Applies::AtOnce},
    {key::needsRepeats, Type::Limit, Audience::Everybody, "3"_L1, none, none, "2|20|times"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "The AI has said the same so often."), Section::NeedsYou, Applies::AtOnce},
    {key::needsInterrupted, Type::Limit, Audience::Everybody, "3"_L1, none, none, "2|20|times"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "The caller has talked over the AI so often within a minute."), Section::NeedsYou, Applies::AtOnce},
    {key::needsToolFailed, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "A tool failed."), Section::NeedsYou, Applies::AtOnce},
    {key::needsToolSlow, Type::Limit, Audience::Everybody, "8"_L1, none, none, "1|120|s"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "A tool has been running for so long."), Section::NeedsYou, Applies::AtOnce},
    {key::needsSlow, Type::Limit, Audience::Everybody, "4"_L1, none, none, "1|60|s"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "The caller waited so long for an answer."), Section::NeedsYou, Applies::AtOnce},
    {key::needsPerson, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "The caller asks for a person."), Section::NeedsYou, Applies::AtOnce},
    {key::personPhrases, Type::Lines, Audience::Everybody, none, none, none, "phrases"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "More phrases that ask for a person, one a line. The usual ones in English and Portuguese are known."), Section::NeedsYou, Applies::AtOnce},
    {key::needsForbidden, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "The AI says what it must not."), Section::NeedsYou, Applies::AtOnce},
    {key::forbiddenPhrases, Type::Lines, Audience::Everybody, none, none, none, "phrases"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "What the AI must not say, one a line."), Section::NeedsYou, Applies::AtOnce},
    {key::needsAngry, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "The caller is angry."), Section::NeedsYou, Applies::AtOnce},
    {key::angryPhrases, Type::Lines, Audience::Everybody, none, none, none, "phrases"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "More words of anger, one a line. The usual ones in English and Portuguese are known."), Section::NeedsYou, Applies::AtOnce},
    {key::needsCost, Type::Limit, Audience::Everybody, "2"_L1, none, none, "0.1|1000|$"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "One call has cost so much."), Section::NeedsYou, Applies::AtOnce},
    {key::needsCostRate, Type::Limit, Audience::Everybody, "0.6"_L1, none, none, "0.05|100|$/min"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "A call costs so much a minute, over the last three minutes."), Section::NeedsYou, Applies::AtOnce},
    {key::needsSessionEnd, Type::Limit, Audience::Everybody, "5"_L1, none, none, "1|30|min"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "The service will end the session in so many minutes."), Section::NeedsYou, Applies::AtOnce},
    {key::needsLink, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "The link to the call is lost."), Section::NeedsYou, Applies::AtOnce},
    {key::needsNotConfirmed, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Something an operator asked for is not confirmed."), Section::NeedsYou, Applies::AtOnce},
    {key::redactCards, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Masks card numbers."), Section::Redaction, Applies::AtOnce},
    {key::redactEmails, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Masks e-mail addresses."), Section::Redaction, Applies::AtOnce},
    {key::redactPhones, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Masks telephone numbers that are spoken. The number that calls stays readable."), Section::Redaction, Applies::AtOnce},
    {key::redactCpf, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Masks CPF numbers."), Section::Redaction, Applies::AtOnce},
    {key::redactCnpj, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Masks CNPJ numbers."), Section::Redaction, Applies::AtOnce},
    {key::redactIban, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Masks IBAN account numbers."), Section::Redaction, Applies::AtOnce},
    {key::redactSpoken, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Masks these numbers also where their digits are written as words."), Section::Redaction, Applies::AtOnce},
    {key::redactPatterns, Type::Lines, Audience::Everybody, none, none, none, "patterns"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Patterns of your own, one a line: a name, =, and a regular expression."), Section::Redaction, Applies::AtOnce},
    {key::historyCallsDays, Type::Limit, Audience::Everybody, "off"_L1, "365"_L1, none, "1|3650|days"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Calls are removed from the history after so many days, with all that belongs to them. Off: they stay."), Section::Keeping, Applies::AtOnce},
    {key::historyWordsDays, Type::Limit, Audience::Everybody, "off"_L1, "90"_L1, none, "1|3650|days"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "What was said is removed after so many days. The call stays in the list, without its words. Off: it stays."), Section::Keeping, Applies::AtOnce},
    {key::historyDeliveriesDays, Type::Limit, Audience::Everybody, "30"_L1, none, none, "1|3650|days"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Outbound webhooks that were delivered or given up are removed after so many days. Off: they stay."), Section::Keeping, Applies::AtOnce},
    {key::historyBackupDays, Type::Number, Audience::Everybody, "7"_L1, none, none, "0|365|days"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "A copy of the history is made each day and kept so many days. 0: no copies."), Section::Keeping, Applies::AtOnce},
    {key::notify, Type::Choice, Audience::Everybody, "urgent"_L1, none, none, "off|urgent|all"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Desktop notifications: none, only for urgent reasons, or for all. A desktop without a notification service has the tray icon show them; without either there are none."), Section::Alerts, Applies::AtOnce},
    {key::sound, Type::Choice, Audience::Everybody, "urgent"_L1, none, none, "off|urgent|all"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Sounds: none, only for urgent reasons, or for all. They are heard through PulseAudio or PipeWire."), Section::Alerts, Applies::AtOnce},
    {key::soundVolume, Type::Number, Audience::Everybody, "60"_L1, none, none, "0|100|%"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "How loud the sounds are."), Section::Alerts, Applies::AtOnce},
    {key::quietHours, Type::Hours, Audience::Everybody, none, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "No sounds and no notifications in these hours of the day, such as 22:00-07:00. Empty: never quiet."), Section::Alerts, Applies::AtOnce},
    {key::tray, Type::Flag, Audience::Everybody, "on"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Shows an icon with the number of calls that need you in the notification area."), Section::Alerts, Applies::AtOnce},
    {key::wallCallers, Type::Flag, Audience::Everybody, "off"_L1, none, none, none, none,
     QT_TRANSLATE_NOOP("Settings", "Shows callers with their names and whole numbers on the wall. Off: the last four digits only."), Section::Alerts, Applies::AtOnce},
    {key::keys, Type::Lines, Audience::Everybody, none, none, none, "keys"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Keys that are not the usual ones, one a line: the name of the action, =, and the keys. The key editor writes them."), Section::Keys, Applies::AtOnce},
};
// clang-format on

} // namespace

QString Row::explained() const
{
    return QCoreApplication::translate("Settings", explanation);
}

std::span<const Row> rows()
{
    return table;
}

const Row *rowOf(QAnyStringView key)
{
    const auto named = [key](const Row &row) { return row.key == key || (!row.oldName.isEmpty() && row.oldName == key); };
    const auto *row = std::ranges::find_if(table, named);
    return row == std::end(table) ? nullptr : row;
}

} // namespace geon::config
