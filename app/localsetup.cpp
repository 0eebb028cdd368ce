#include "app/localsetup.h"

#include "core/config/table.h"

using namespace Qt::StringLiterals;

namespace geon::app {

namespace {

constexpr Duration keychainPatience = 5s;
constexpr Duration probeTimeout = 10s;

bool onlyAtOnce(const config::Changes &changes)
{
    return std::ranges::all_of(changes.keyBegin(), changes.keyEnd(), [](const QString &key) {
        const config::Row *row = config::rowOf(key);
        return row && row->applies == config::Applies::AtOnce;
    });
}

} // namespace

struct LocalSetup::Loaded {
    config::Values values;
    config::Resolution resolution;
    KeptFiles kept;
    config::StoredSecrets stored;
};

LocalSetup::LocalSetup(QHash<QString, QString> overrides, config::Folders folders, config::Purpose purpose, StoreThread &store,
                       QObject *parent)
    : Setup(parent), m_overrides(std::move(overrides)), m_folders(std::move(folders)), m_purpose(purpose), m_store(store)
{
    m_values = config::Values::collect(inputs({}, {})); // small files, before there is a window to keep waiting
}

config::Inputs LocalSetup::inputs(const config::StoredSecrets &stored, const QHash<QString, QString> &changes) const
{
    return {m_overrides, QProcessEnvironment::systemEnvironment(), m_folders, stored, changes};
}

// Disk and keychain are asked on the store thread; the answer comes back to this object's thread.
void LocalSetup::collect(config::Purpose purpose, const config::StoredSecrets &stored, std::function<void(Loaded)> done,
                         const QHash<QString, QString> &changes)
{
    m_store.post([this, inputs = inputs(stored, changes), purpose, done = std::move(done)]() mutable {
        const auto finish = [this, purpose, done](const config::Inputs &from) {
            Loaded loaded{config::Values::collect(from), {}, {}, from.stored};
            loaded.resolution = config::resolve(loaded.values, purpose);
            loaded.kept = readKeptFiles(loaded.resolution.settings.dataDir, from.folders.settings);
            QMetaObject::invokeMethod(this, [done, loaded = std::move(loaded)] { done(loaded); });
        };
        const QStringList missing = purpose == config::Purpose::Demo ? QStringList() : config::Values::collect(inputs).secretsToLookUp();
        if (missing.isEmpty() || !inputs.stored.isEmpty())
            return finish(inputs);
        std::vector<std::shared_ptr<config::SecretStore>> stores;
        if (qEnvironmentVariableIsEmpty("GEON_TEST"))
            stores.push_back(std::make_shared<config::KeychainStore>(keychainPatience));
        stores.push_back(std::make_shared<config::FileStore>(inputs.folders.secretsFile()));
        config::loadSecrets(missing, stores, m_store.context(), [this, finish, inputs](const config::LoadedSecrets &found) mutable {
            inputs.stored = found.secrets;
            for (const config::Problem &warning : found.warnings)
                QMetaObject::invokeMethod(this, [this, line = config::toLine(warning)] { Q_EMIT warned(line); });
            finish(inputs);
        });
    });
}

void LocalSetup::load()
{
    collect(m_purpose, {}, [this](Loaded loaded) {
        take(std::move(loaded));
        for (const QString &warning : std::as_const(m_kept.warnings))
            Q_EMIT warned(warning);
        Q_EMIT this->loaded();
    });
}

void LocalSetup::take(Loaded loaded)
{
    m_values = std::move(loaded.values);
    m_resolution = std::move(loaded.resolution);
    m_kept = std::move(loaded.kept);
    m_storedSecrets = std::move(loaded.stored);
}

void LocalSetup::lookForSecretStore()
{
    m_store.post([this, path = m_folders.secretsFile(), context = m_store.context()] {
        if (m_secretStore)
            return;
        config::openBest(path, keychainPatience, context, [this](std::unique_ptr<config::SecretStore> found) {
            m_secretStore = std::move(found);
            QMetaObject::invokeMethod(this, [this, place = m_secretStore->place()] {
                m_secretPlace = place;
                Q_EMIT secretPlaceFound();
            });
        });
    });
}

void LocalSetup::test(const QHash<QString, QString> &changes)
{
    collect(
        config::Purpose::Work, m_storedSecrets,
        [this](const Loaded &loaded) {
            const auto &resolution = loaded.resolution;
            const auto problems = resolution.problems + resolution.missing;
            if (!problems.isEmpty())
                Q_EMIT tested(false, tr("Not tried yet: see the marked fields."), problems);
            else
                probe(resolution.settings);
        },
        changes);
}

void LocalSetup::probe(const config::Settings &settings)
{
    const auto provider = providerOf(settings);
    if (!provider) {
        Q_EMIT tested(false, provider.error().message, {});
        return;
    }
    m_probe = std::make_unique<realtime::CallsApi>(*provider);
    m_probe->probe(probeTimeout, this, [this](const realtime::CallAnswer &answer) {
        const QString problem = desk::Engine::problemOf(answer);
        Q_EMIT tested(problem.isEmpty(), problem.isEmpty() ? tr("The service answers and knows the key.") : problem, {});
    });
}

void LocalSetup::save(const QHash<QString, QString> &changes)
{
    config::Changes secretChanges;
    for (auto change = changes.begin(); change != changes.end(); ++change)
        secretChanges.insert(change.key(), Secret(change.value()));
    m_store.post([this, secretChanges, folders = m_folders, context = m_store.context()] {
        const auto saveTo = [this, secretChanges, folders, context](std::shared_ptr<config::SecretStore> store) {
            config::save(secretChanges, folders, std::move(store), context, [this, secretChanges](const Result<void> &done) {
                QMetaObject::invokeMethod(this, [this, secretChanges, done] {
                    if (!done)
                        return saved(false, done.error().message, config::refusedChanges(secretChanges));
                    Q_EMIT changed(secretChanges.keys());
                    if (onlyAtOnce(secretChanges))
                        return takeAtOnce();
                    collect(config::Purpose::Work, {}, [this](Loaded loaded) {
                        take(std::move(loaded));
                        const bool usable = m_resolution.isUsable();
                        Q_EMIT saved(usable, usable ? tr("Saved.") : tr("Saved, but calls cannot be answered yet: see the marked fields."),
                                     m_resolution.problems + m_resolution.missing);
                        if (usable) {
                            m_purpose = config::Purpose::Work; // out of the demo
                            Q_EMIT configured();
                        }
                    });
                });
            });
        };
        if (m_secretStore)
            return saveTo(m_secretStore);
        config::openBest(folders.secretsFile(), keychainPatience, context, [this, saveTo](std::unique_ptr<config::SecretStore> found) {
            m_secretStore = std::move(found);
            saveTo(m_secretStore);
        });
    });
}

// What the engine runs with stays; nothing of the account is looked at.
void LocalSetup::takeAtOnce()
{
    collect(m_purpose, m_storedSecrets, [this](Loaded loaded) {
        take(std::move(loaded));
        Q_EMIT saved(true, tr("Saved, and in force."), m_resolution.problems);
        Q_EMIT applied();
    });
}

void LocalSetup::savePrices(const calls::PriceTable &prices)
{
    m_kept.prices = prices;
    Q_EMIT pricesChanged();
    Q_EMIT changed({u"prices"_s});
    m_store.post([this, path = pricesFile(m_folders.settings), json = prices.toJson()] {
        if (const auto done = replaceFile(path, json); !done)
            QMetaObject::invokeMethod(this, [this, sentence = done.error().message] { Q_EMIT warned(sentence); });
    });
}

void LocalSetup::keepLibrary(const QByteArray &json)
{
    if (m_purpose == config::Purpose::Demo)
        return; // what is tried in the demo stays there
    m_store.post([this, path = agentsFile(m_resolution.settings.dataDir), json] {
        if (const auto done = replaceFile(path, json); !done)
            QMetaObject::invokeMethod(this, [this, sentence = done.error().message] { Q_EMIT warned(sentence); });
    });
}

Result<realtime::Provider> providerOf(const config::Settings &settings)
{
    return settings.provider == config::Audience::OpenAi ? realtime::Provider::openAi(settings.apiKey, settings.endpoint)
                                                         : realtime::Provider::azure(settings.endpoint, settings.apiKey);
}

Result<desk::EngineOptions> engineOptions(const config::Settings &settings, const KeptFiles &kept)
{
    auto provider = providerOf(settings);
    if (!provider)
        return tl::unexpected(provider.error());
    webhooks::WebhookServerOptions server;
    server.host = settings.host;
    server.port = settings.port;
    server.secrets = settings.webhookSecrets;
    server.allowUnsigned = settings.allowUnsignedWebhooks;
    server.tlsCertificate = settings.tlsCertificate;
    server.tlsKey = settings.tlsKey;
    desk::EngineOptions options{std::move(*provider), {settings.realtimeModel, settings.transcriptionModel}, std::move(server), {}};
    options.publicUrl = settings.publicUrl.toString();
    options.library = kept.library;
    options.prices = kept.prices;
    return options;
}

} // namespace geon::app
