#include "core/config/settings.h"

#include "core/config/check.h"
#include "core/config/configtext.h"
#include "core/config/parse.h"

#include <QSet>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

// The same settings of the two providers, side by side.
struct Names {
    QLatin1StringView endpoint;
    QLatin1StringView apiKey;
    QLatin1StringView realtimeModel;
    QLatin1StringView transcriptionModel;
    QLatin1StringView webhookSecret;
};
constexpr Names azure{key::azureEndpoint, key::azureApiKey, key::azureRealtimeModel, key::azureTranscriptionModel, key::azureWebhookSecret};
constexpr Names openAi{key::openAiBaseUrl, key::openAiApiKey, key::openAiRealtimeModel, key::openAiTranscriptionModel,
                       key::openAiWebhookSecret};

class Resolver
{
public:
    Resolver(const Values &values, Purpose purpose) : m_values(values), m_purpose(purpose)
    {
        m_out.settings.provider = audienceFrom(values.text(key::provider));
    }

    Resolution resolve()
    {
        for (const Row &row : rows()) {
            if (counts(row))
                checkRow(row);
        }
        checkProvider();
        checkTls();
        fillProvider();
        fillRest();
        return std::move(m_out);
    }

private:
    [[nodiscard]] const Names &names() const { return m_out.settings.provider == Audience::Azure ? azure : openAi; }
    [[nodiscard]] bool counts(const Row &row) const
    {
        return row.audience == Audience::Everybody || (row.audience == m_out.settings.provider && m_purpose == Purpose::Work);
    }

    void checkRow(const Row &row)
    {
        const Value &value = m_values[row.key];
        if (row.isSecret() && value.origin == Origin::CommandLine)
            m_out.warnings.append({row.key, ConfigText::tr("A secret on the command line can be read by every user of this machine."),
                                   ConfigText::tr("Write it into .env or the environment."), value.from()});
        auto found = check(row, value.raw.reveal());
        if (!found)
            return;
        found->problem.origin = value.from();
        if (found->weight == Weight::Refused)
            m_refused.insert(row.key);
        (found->weight == Weight::Refused ? m_out.problems : m_out.warnings).append(found->problem);
    }

    // What was refused reads as the default does.
    [[nodiscard]] QString good(QLatin1StringView key) const
    {
        return m_refused.contains(key) ? QString(rowOf(key)->standard) : m_values.text(key).trimmed();
    }
    [[nodiscard]] bool isWritten(QLatin1StringView key) const { return !m_values.text(key).trimmed().isEmpty(); }

    void checkProvider()
    {
        const bool isAzure = m_out.settings.provider == Audience::Azure;
        const QList<QLatin1StringView> needed = isAzure ? QList{azure.endpoint, azure.apiKey, azure.realtimeModel} : QList{openAi.apiKey};
        for (const QLatin1StringView key : needed) {
            if (!isWritten(key))
                m_out.missing.append(
                    {key, ConfigText::tr("It is not set."), ConfigText::tr("Write your own: %1").arg(rowOf(key)->explained()), {}});
        }
        const bool nothing = m_out.missing.size() == needed.size();
        m_out.setup = nothing ? Setup::Nothing : m_out.missing.isEmpty() ? Setup::Complete : Setup::Partly;
        if (m_purpose == Purpose::Demo || nothing)
            return;
        checkSignatures();
    }

    void checkSignatures()
    {
        const bool unsignedAllowed = flagFrom(good(key::allowUnsigned)).value_or(false);
        if (!isWritten(names().webhookSecret) && !unsignedAllowed)
            m_out.problems.append(
                {names().webhookSecret,
                 ConfigText::tr("It is not set, so no webhook could be trusted."),
                 ConfigText::tr("Write the signing secret of the webhook endpoint (whsec_...), or, for a trial only, %1=on.")
                     .arg(key::allowUnsigned),
                 {}});
        if (unsignedAllowed)
            m_out.warnings.append({key::allowUnsigned,
                                   ConfigText::tr("Webhooks without a signature are taken: anybody can make calls appear."),
                                   ConfigText::tr("Write %1=off as soon as there is a signing secret.").arg(key::allowUnsigned),
                                   m_values[key::allowUnsigned].from()});
    }

    void checkTls()
    {
        const auto half = [this](QLatin1StringView present, QLatin1StringView absent) {
            if (isWritten(present) && !isWritten(absent))
                m_out.problems.append({absent,
                                       ConfigText::tr("It is not set, but %1 is.").arg(present),
                                       ConfigText::tr("Write both for https, or neither."),
                                       {}});
        };
        half(key::tlsCertificate, key::tlsKey);
        half(key::tlsKey, key::tlsCertificate);
    }

    void fillProvider()
    {
        Settings &settings = m_out.settings;
        settings.endpoint = QUrl(good(names().endpoint), QUrl::StrictMode);
        settings.apiKey = Secret(good(names().apiKey));
        settings.realtimeModel = good(names().realtimeModel);
        settings.transcriptionModel = good(names().transcriptionModel);
        // Blank means not written, so a model that stands by default is turned off by a word.
        if (settings.transcriptionModel.compare("off"_L1, Qt::CaseInsensitive) == 0)
            settings.transcriptionModel.clear();
        settings.webhookSecrets = secretsFrom(good(names().webhookSecret));
        settings.projectId = settings.provider == Audience::Azure ? good(key::azureProjectId) : QString();
        settings.allowUnsignedWebhooks = flagFrom(good(key::allowUnsigned)).value_or(false);
    }

    void fillRest()
    {
        const auto path = [](const QString &text) { return text.isEmpty() ? QString() : pathFrom(text); };
        Settings &settings = m_out.settings;
        settings.host = hostFrom(good(key::host)).value_or(settings.host);
        settings.port = portFrom(good(key::port)).value_or(settings.port);
        settings.publicUrl = QUrl(good(key::publicUrl), QUrl::StrictMode);
        settings.tlsCertificate = path(good(key::tlsCertificate));
        settings.tlsKey = path(good(key::tlsKey));
        settings.dataDir = path(good(key::dataDir));
        settings.language = choiceFrom(*rowOf(key::language), good(key::language)).value_or(QString());
        settings.theme = choiceFrom(*rowOf(key::theme), good(key::theme)).value_or(settings.theme);
    }

    const Values &m_values;
    const Purpose m_purpose;
    QSet<QString> m_refused;
    Resolution m_out;
};

} // namespace

bool Settings::isConfigured() const
{
    return !apiKey.isEmpty() && !realtimeModel.isEmpty() && (provider == Audience::OpenAi || !endpoint.isEmpty());
}

Resolution resolve(const Values &values, Purpose purpose)
{
    return Resolver(values, purpose).resolve();
}

QString whatToSet(const Resolution &resolution, const Folders &folders)
{
    QStringList lines{resolution.settings.provider == Audience::Azure
                          ? ConfigText::tr("Nothing is configured yet. For Azure OpenAI set these (for OpenAI itself %1=openai and %2):")
                                .arg(key::provider, key::openAiApiKey)
                          : ConfigText::tr("Nothing is configured yet. For OpenAI set these:")};
    for (const Problem &problem : resolution.missing)
        lines.append(u"    %1  %2"_s.arg(problem.key, rowOf(problem.key)->explained()));
    const bool isAzure = resolution.settings.provider == Audience::Azure;
    const QLatin1StringView secret = isAzure ? key::azureWebhookSecret : key::openAiWebhookSecret;
    lines.append(u"    %1  %2"_s.arg(secret, rowOf(secret)->explained()));
    lines.append(ConfigText::tr("Write them into the environment, or as KEY=value lines into %1.")
                     .arg(folders.dotEnvFiles().join(ConfigText::tr(" or "))));
    lines.append(ConfigText::tr("Or start with --demo, which needs no account."));
    return lines.join(u'\n');
}

} // namespace geon::config
