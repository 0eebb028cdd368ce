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
    Number,     //!< `choices` is `least|most|unit`
    Limit,      //!< the same, or `off`
    Lines,      //!< several lines, each `name = value` or a text of its own: `choices` says of what kind
    Hours,      //!< `22:00-07:00` of the local day; empty: never
};

//! Whom a setting is for. Settings of the provider that is not in use are neither checked nor asked for.
enum class Audience { Everybody, Azure, OpenAi };

//! Where the settings dialog shows a row.
enum class Section { Account, Webhooks, Program, Intake, Transfer, NeedsYou, Redaction, Keeping, Alerts, Keys };

//! When a change is in force.
enum class Applies {
    AtStart, //!< the engine starts again with it
    AtOnce,  //!< no call notices
};

struct Row {
    QLatin1StringView key; //!< as in the environment and in .env
    Type type;
    Audience audience;
    QLatin1StringView standard; //!< the value when nobody writes one
    QLatin1StringView example;  //!< shown in remedies; check.cpp refuses those that cannot be anybody's own
    QLatin1StringView option;   //!< `port` for --port; empty: only by --set
    QLatin1StringView choices;  //!< separated by `|`; of numbers `least|most|unit`; of lines their kind
    QLatin1StringView oldName;  //!< read too, after `key`
    const char *explanation;    //!< English, in the translation context "Settings"
    Section section = Section::Account;
    Applies applies = Applies::AtStart;

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

// Applied at once.
inline constexpr QLatin1StringView intakeStart{"GEON_INTAKE"};
inline constexpr QLatin1StringView screenSeconds{"GEON_SCREEN_SECONDS"};
inline constexpr QLatin1StringView screenThen{"GEON_SCREEN_THEN"};
inline constexpr QLatin1StringView holdStatus{"GEON_HOLD_STATUS"};
inline constexpr QLatin1StringView mostCalls{"GEON_MOST_CALLS"};
inline constexpr QLatin1StringView whenFull{"GEON_WHEN_FULL"};
inline constexpr QLatin1StringView callerRules{"GEON_CALLER_RULES"};

inline constexpr QLatin1StringView addressBook{"GEON_ADDRESS_BOOK"};
inline constexpr QLatin1StringView transferSeconds{"GEON_TRANSFER_SECONDS"};
inline constexpr QLatin1StringView transferAnnouncement{"GEON_TRANSFER_ANNOUNCEMENT"};

inline constexpr QLatin1StringView needsSilent{"GEON_NEEDS_SILENT"};
inline constexpr QLatin1StringView needsRepeats{"GEON_NEEDS_REPEATS"};
inline constexpr QLatin1StringView needsInterrupted{"GEON_NEEDS_INTERRUPTED"};
inline constexpr QLatin1StringView needsToolFailed{"GEON_NEEDS_TOOL_FAILED"};
inline constexpr QLatin1StringView needsToolSlow{"GEON_NEEDS_TOOL_SLOW"};
inline constexpr QLatin1StringView needsSlow{"GEON_NEEDS_SLOW"};
inline constexpr QLatin1StringView needsPerson{"GEON_NEEDS_PERSON"};
inline constexpr QLatin1StringView personPhrases{"GEON_PERSON_PHRASES"};
inline constexpr QLatin1StringView needsForbidden{"GEON_NEEDS_FORBIDDEN"};
inline constexpr QLatin1StringView forbiddenPhrases{"GEON_FORBIDDEN_PHRASES"};
inline constexpr QLatin1StringView needsAngry{"GEON_NEEDS_ANGRY"};
inline constexpr QLatin1StringView angryPhrases{"GEON_ANGRY_PHRASES"};
inline constexpr QLatin1StringView needsCost{"GEON_NEEDS_COST"};
inline constexpr QLatin1StringView needsCostRate{"GEON_NEEDS_COST_RATE"};
inline constexpr QLatin1StringView needsSessionEnd{"GEON_NEEDS_SESSION_END"};
inline constexpr QLatin1StringView needsLink{"GEON_NEEDS_LINK"};
inline constexpr QLatin1StringView needsNotConfirmed{"GEON_NEEDS_NOT_CONFIRMED"};

inline constexpr QLatin1StringView redactCards{"GEON_REDACT_CARDS"};
inline constexpr QLatin1StringView redactEmails{"GEON_REDACT_EMAILS"};
inline constexpr QLatin1StringView redactPhones{"GEON_REDACT_PHONES"};
inline constexpr QLatin1StringView redactCpf{"GEON_REDACT_CPF"};
inline constexpr QLatin1StringView redactCnpj{"GEON_REDACT_CNPJ"};
inline constexpr QLatin1StringView redactIban{"GEON_REDACT_IBAN"};
inline constexpr QLatin1StringView redactSpoken{"GEON_REDACT_SPOKEN"};
inline constexpr QLatin1StringView redactPatterns{"GEON_REDACT_PATTERNS"};

inline constexpr QLatin1StringView historyCallsDays{"GEON_HISTORY_CALLS_DAYS"};
inline constexpr QLatin1StringView historyWordsDays{"GEON_HISTORY_WORDS_DAYS"};
inline constexpr QLatin1StringView historyDeliveriesDays{"GEON_HISTORY_DELIVERIES_DAYS"};
inline constexpr QLatin1StringView historyBackupDays{"GEON_HISTORY_BACKUP_DAYS"};

inline constexpr QLatin1StringView notify{"GEON_NOTIFY"};
inline constexpr QLatin1StringView sound{"GEON_SOUND"};
inline constexpr QLatin1StringView soundVolume{"GEON_SOUND_VOLUME"};
inline constexpr QLatin1StringView quietHours{"GEON_QUIET_HOURS"};
inline constexpr QLatin1StringView tray{"GEON_TRAY"};
inline constexpr QLatin1StringView wallCallers{"GEON_WALL_CALLERS"};

inline constexpr QLatin1StringView keys{"GEON_KEYS"};
} // namespace key

} // namespace geon::config
