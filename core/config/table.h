// The one list of settings. Everything that reads, checks, explains, saves or prints a setting walks these rows: a new setting is a row
// here and a member of Settings.
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <span>

namespace geon::config {

enum class Type {
    Text,       //!< a name, such as a model's
    Secret,     //!< one key
    SecretList, //!< signing secrets of webhooks, separated by commas or blanks: two while one replaces the other
    Url,        //!< https, or http on loopback
    PublicUrl,  //!< https only: what the service calls from outside
    ProjectId,  //!< `proj_` and 32 hex digits (fact sheet a.3)
    Port,       //!< 0 to 65535, where 0 lets the system pick one
    Host,       //!< an address of this machine to listen on
    Flag,       //!< on or off
    Choice,     //!< one of Row::choices
    File,       //!< a PEM file that can be read
    Folder,     //!< a folder that can be written, made when it is not there
};

//! Whom a setting is for. Settings of the provider that is not in use are neither checked nor asked for.
enum class Audience { Everybody, Azure, OpenAi };

struct Row {
    QLatin1StringView key; //!< as in the environment and in .env
    Type type;
    Audience audience;
    QLatin1StringView standard; //!< the value when nobody writes one
    QLatin1StringView example;  //!< shown in remedies; check.cpp refuses those that cannot be anybody's own
    QLatin1StringView option;   //!< `port` for --port; empty: only by --set
    QLatin1StringView choices;  //!< separated by `|`
    QLatin1StringView oldName;  //!< read too, after `key`
    const char *explanation;    //!< English, in the translation context "Settings"

    [[nodiscard]] bool isSecret() const { return type == Type::Secret || type == Type::SecretList; }
    [[nodiscard]] QStringList choiceList() const { return QString(choices).split(u'|', Qt::SkipEmptyParts); }
    //! The explanation in the language of the installed translator.
    [[nodiscard]] QString explained() const;
};

//! In the order of the form, the help and .env.example.
[[nodiscard]] std::span<const Row> rows();
//! The row of @p key, by its name or its old one; null when there is none.
[[nodiscard]] const Row *rowOf(QAnyStringView key);

namespace key {
inline constexpr QLatin1StringView provider{"GEON_PROVIDER"};
inline constexpr QLatin1StringView azureEndpoint{"AZURE_OPENAI_ENDPOINT"};
inline constexpr QLatin1StringView azureApiKey{"AZURE_OPENAI_API_KEY"};
inline constexpr QLatin1StringView azureRealtimeModel{"AZURE_OPENAI_REALTIME_MODEL"};
inline constexpr QLatin1StringView azureTranscriptionModel{"AZURE_OPENAI_TRANSCRIPTION_MODEL"};
inline constexpr QLatin1StringView azureWebhookSecret{"AZURE_OPENAI_WEBHOOK_SECRET"};
inline constexpr QLatin1StringView azureProjectId{"AZURE_PROJECT_ID"};
inline constexpr QLatin1StringView openAiApiKey{"OPENAI_API_KEY"};
inline constexpr QLatin1StringView openAiRealtimeModel{"OPENAI_REALTIME_MODEL"};
inline constexpr QLatin1StringView openAiTranscriptionModel{"OPENAI_TRANSCRIPTION_MODEL"};
inline constexpr QLatin1StringView openAiWebhookSecret{"OPENAI_WEBHOOK_SECRET"};
inline constexpr QLatin1StringView openAiBaseUrl{"OPENAI_BASE_URL"};
inline constexpr QLatin1StringView host{"HOST"};
inline constexpr QLatin1StringView port{"PORT"};
inline constexpr QLatin1StringView publicUrl{"PUBLIC_URL"};
inline constexpr QLatin1StringView tlsCertificate{"TLS_CERTIFICATE"};
inline constexpr QLatin1StringView tlsKey{"TLS_KEY"};
inline constexpr QLatin1StringView allowUnsigned{"GEON_ALLOW_UNSIGNED_WEBHOOKS"};
inline constexpr QLatin1StringView dataDir{"GEON_DATA_DIR"};
inline constexpr QLatin1StringView language{"GEON_LANGUAGE"};
inline constexpr QLatin1StringView theme{"GEON_THEME"};
} // namespace key

} // namespace geon::config
