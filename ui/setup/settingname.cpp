// Names of settings for people: the key is for files.
#include "ui/setup/settingfield.h"

#include <QCoreApplication>
#include <array>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

struct Name {
    QLatin1StringView key;
    const char *text;
};

constexpr std::array names{
    Name{config::key::provider, QT_TRANSLATE_NOOP("SettingNames", "Provider")},
    Name{config::key::azureEndpoint, QT_TRANSLATE_NOOP("SettingNames", "Endpoint")},
    Name{config::key::azureApiKey, QT_TRANSLATE_NOOP("SettingNames", "API key")},
    Name{config::key::azureRealtimeModel, QT_TRANSLATE_NOOP("SettingNames", "Realtime deployment")},
    Name{config::key::azureTranscriptionModel, QT_TRANSLATE_NOOP("SettingNames", "Transcription deployment")},
    Name{config::key::azureWebhookSecret, QT_TRANSLATE_NOOP("SettingNames", "Webhook signing secret")},
    Name{config::key::azureProjectId, QT_TRANSLATE_NOOP("SettingNames", "Project id")},
    Name{config::key::openAiApiKey, QT_TRANSLATE_NOOP("SettingNames", "API key")},
    Name{config::key::openAiRealtimeModel, QT_TRANSLATE_NOOP("SettingNames", "Realtime model")},
    Name{config::key::openAiTranscriptionModel, QT_TRANSLATE_NOOP("SettingNames", "Transcription model")},
    Name{config::key::openAiWebhookSecret, QT_TRANSLATE_NOOP("SettingNames", "Webhook signing secret")},
    Name{config::key::openAiBaseUrl, QT_TRANSLATE_NOOP("SettingNames", "Service address")},
    Name{config::key::host, QT_TRANSLATE_NOOP("SettingNames", "Listen on")},
    Name{config::key::port, QT_TRANSLATE_NOOP("SettingNames", "Port")},
    Name{config::key::publicUrl, QT_TRANSLATE_NOOP("SettingNames", "Public URL")},
    Name{config::key::tlsCertificate, QT_TRANSLATE_NOOP("SettingNames", "TLS certificate")},
    Name{config::key::tlsKey, QT_TRANSLATE_NOOP("SettingNames", "TLS key")},
    Name{config::key::allowUnsigned, QT_TRANSLATE_NOOP("SettingNames", "Take unsigned webhooks")},
    Name{config::key::dataDir, QT_TRANSLATE_NOOP("SettingNames", "Data folder")},
    Name{config::key::intakeStart, QT_TRANSLATE_NOOP("SettingNames", "Intake at start")},
    Name{config::key::screenSeconds, QT_TRANSLATE_NOOP("SettingNames", "Time to decide")},
    Name{config::key::screenThen, QT_TRANSLATE_NOOP("SettingNames", "When nobody decides")},
    Name{config::key::holdStatus, QT_TRANSLATE_NOOP("SettingNames", "Answer on hold")},
    Name{config::key::mostCalls, QT_TRANSLATE_NOOP("SettingNames", "Most calls at once")},
    Name{config::key::whenFull, QT_TRANSLATE_NOOP("SettingNames", "When all places are taken")},
    Name{config::key::callerRules, QT_TRANSLATE_NOOP("SettingNames", "Caller rules")},
    Name{config::key::addressBook, QT_TRANSLATE_NOOP("SettingNames", "Address book")},
    Name{config::key::transferSeconds, QT_TRANSLATE_NOOP("SettingNames", "Time for a transfer")},
    Name{config::key::transferAnnouncement, QT_TRANSLATE_NOOP("SettingNames", "Announcement")},
    Name{config::key::needsSilent, QT_TRANSLATE_NOOP("SettingNames", "Silence")},
    Name{config::key::needsRepeats, QT_TRANSLATE_NOOP("SettingNames", "The AI repeats itself")},
    Name{config::key::needsInterrupted, QT_TRANSLATE_NOOP("SettingNames", "The caller interrupts")},
    Name{config::key::needsToolFailed, QT_TRANSLATE_NOOP("SettingNames", "A tool failed")},
    Name{config::key::needsToolSlow, QT_TRANSLATE_NOOP("SettingNames", "A tool is slow")},
    Name{config::key::needsSlow, QT_TRANSLATE_NOOP("SettingNames", "Answers are slow")},
    Name{config::key::needsPerson, QT_TRANSLATE_NOOP("SettingNames", "Asks for a person")},
    Name{config::key::personPhrases, QT_TRANSLATE_NOOP("SettingNames", "Phrases that ask for a person")},
    Name{config::key::needsForbidden, QT_TRANSLATE_NOOP("SettingNames", "Forbidden words")},
    Name{config::key::forbiddenPhrases, QT_TRANSLATE_NOOP("SettingNames", "Words the AI must not say")},
    Name{config::key::needsAngry, QT_TRANSLATE_NOOP("SettingNames", "Angry words")},
    Name{config::key::angryPhrases, QT_TRANSLATE_NOOP("SettingNames", "Words of anger")},
    Name{config::key::needsCost, QT_TRANSLATE_NOOP("SettingNames", "Cost of a call")},
    Name{config::key::needsCostRate, QT_TRANSLATE_NOOP("SettingNames", "Cost rises")},
    Name{config::key::needsSessionEnd, QT_TRANSLATE_NOOP("SettingNames", "Session ends soon")},
    Name{config::key::needsLink, QT_TRANSLATE_NOOP("SettingNames", "Link lost")},
    Name{config::key::needsNotConfirmed, QT_TRANSLATE_NOOP("SettingNames", "Action not confirmed")},
    Name{config::key::redactCards, QT_TRANSLATE_NOOP("SettingNames", "Card numbers")},
    Name{config::key::redactEmails, QT_TRANSLATE_NOOP("SettingNames", "E-mail addresses")},
    Name{config::key::redactPhones, QT_TRANSLATE_NOOP("SettingNames", "Telephone numbers")},
    Name{config::key::redactCpf, QT_TRANSLATE_NOOP("SettingNames", "CPF")},
    Name{config::key::redactCnpj, QT_TRANSLATE_NOOP("SettingNames", "CNPJ")},
    Name{config::key::redactIban, QT_TRANSLATE_NOOP("SettingNames", "IBAN")},
    Name{config::key::redactSpoken, QT_TRANSLATE_NOOP("SettingNames", "Digits as words")},
    Name{config::key::redactPatterns, QT_TRANSLATE_NOOP("SettingNames", "Own patterns")},
    Name{config::key::historyCallsDays, QT_TRANSLATE_NOOP("SettingNames", "Keep calls")},
    Name{config::key::historyWordsDays, QT_TRANSLATE_NOOP("SettingNames", "Keep what was said")},
    Name{config::key::historyDeliveriesDays, QT_TRANSLATE_NOOP("SettingNames", "Keep outbound webhooks")},
    Name{config::key::historyBackupDays, QT_TRANSLATE_NOOP("SettingNames", "Keep backups")},
    Name{config::key::notify, QT_TRANSLATE_NOOP("SettingNames", "Notifications")},
    Name{config::key::sound, QT_TRANSLATE_NOOP("SettingNames", "Sounds")},
    Name{config::key::soundVolume, QT_TRANSLATE_NOOP("SettingNames", "Volume")},
    Name{config::key::quietHours, QT_TRANSLATE_NOOP("SettingNames", "Quiet hours")},
    Name{config::key::tray, QT_TRANSLATE_NOOP("SettingNames", "Tray icon")},
    Name{config::key::wallCallers, QT_TRANSLATE_NOOP("SettingNames", "Whole callers on the wall")},
    Name{config::key::keys, QT_TRANSLATE_NOOP("SettingNames", "Keys")},
    Name{config::key::language, QT_TRANSLATE_NOOP("SettingNames", "Language")},
    Name{config::key::theme, QT_TRANSLATE_NOOP("SettingNames", "Theme")},
};

// Words of several settings mean the same.
constexpr std::array choices{
    Name{"azure"_L1, "Azure OpenAI"},
    Name{"openai"_L1, "OpenAI"},
    Name{"open"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Open: accept at once")},
    Name{"screen"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Screen: wait for accept or reject")},
    Name{"hold"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Hold: reject")},
    Name{"accept"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Accept")},
    Name{"busy"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Busy (486)")},
    Name{"unavailable"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Unavailable (480)")},
    Name{"decline"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Decline (603)")},
    Name{"wait"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Ring on until a place is free")},
    Name{"off"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Off")},
    Name{"urgent"_L1, QT_TRANSLATE_NOOP("SettingChoices", "Urgent ones only")},
    Name{"all"_L1, QT_TRANSLATE_NOOP("SettingChoices", "All")},
};

} // namespace

QString choiceName(const QString &choice)
{
    const auto *name = std::ranges::find(choices, choice, &Name::key);
    return name == choices.end() ? choice : QCoreApplication::translate("SettingChoices", name->text);
}

QString settingName(const config::Row &row)
{
    const auto *name = std::ranges::find(names, row.key, &Name::key);
    return name == names.end() ? QString(row.key) : QCoreApplication::translate("SettingNames", name->text);
}

} // namespace geon::ui
