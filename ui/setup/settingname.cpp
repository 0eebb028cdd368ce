// Names of settings for people: the key is for files.
#include "ui/setup/settingfield.h"

#include <QCoreApplication>
#include <array>

namespace geon::ui {

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
};

} // namespace

QString settingName(const config::Row &row)
{
    const auto *name = std::ranges::find(names, row.key, &Name::key);
    return name == names.end() ? QString(row.key) : QCoreApplication::translate("SettingNames", name->text);
}

} // namespace geon::ui
