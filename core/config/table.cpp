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
     QT_TRANSLATE_NOOP("Settings", "Address on which webhooks are received. 0.0.0.0 is every address of this machine.")},
    {key::port, Type::Port, Audience::Everybody, "8000"_L1, none, "port"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Port on which webhooks are received.")},
    {key::publicUrl, Type::PublicUrl, Audience::Everybody, none, "https://calls.example.net"_L1, "public-url"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Address under which the service reaches this machine: a tunnel's, a proxy's or this machine's own.")},
    {key::tlsCertificate, Type::File, Audience::Everybody, none, "/etc/ssl/calls.pem"_L1, "tls-certificate"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Certificate chain (PEM), when webhooks come straight to this machine by https.")},
    {key::tlsKey, Type::File, Audience::Everybody, none, "/etc/ssl/calls.key"_L1, "tls-key"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Private key (PEM) of that certificate.")},
    {key::allowUnsigned, Type::Flag, Audience::Everybody, "off"_L1, none, "allow-unsigned-webhooks"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Takes webhooks without a signature: anybody who finds the address can then make calls appear. For trials only.")},

    {key::dataDir, Type::Folder, Audience::Everybody, none, "/var/lib/geon-console"_L1, "data-dir"_L1, none, none,
     QT_TRANSLATE_NOOP("Settings", "Folder for agent profiles and records. Empty: the user's own folder for data.")},
    {key::language, Type::Choice, Audience::Everybody, none, none, "language"_L1, "en|pt_BR"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Language of the window. Empty: the system's.")},
    {key::theme, Type::Choice, Audience::Everybody, "system"_L1, none, "theme"_L1, "system|light|dark"_L1, none,
     QT_TRANSLATE_NOOP("Settings", "Light or dark window, or as the system has it.")},
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
