// LocalSetup: the settings form's door to this machine: reads, tries and saves settings without making the window wait.
#pragma once

#include "app/files.h"
#include "app/storethread.h"
#include "core/config/commandline.h"
#include "core/config/secrets.h"
#include "core/config/secretstore.h"
#include "core/desk/engine.h"
#include "core/desk/setup.h"
#include "core/realtime/callsapi.h"

#include <memory>

namespace geon::app {

class LocalSetup final : public desk::Setup
{
    Q_OBJECT

public:
    LocalSetup(QHash<QString, QString> overrides, config::Folders folders, config::Purpose purpose, StoreThread &store,
               QObject *parent = nullptr);

    //! Reads everything, secrets from their stores too; answers with loaded().
    void load();

    [[nodiscard]] config::Values current() const override { return m_values; }
    [[nodiscard]] QString secretPlace() const override { return m_secretPlace; }
    void test(const QHash<QString, QString> &changes) override;
    void save(const QHash<QString, QString> &changes) override;
    [[nodiscard]] calls::PriceTable prices() const override { return m_kept.prices; }
    void savePrices(const calls::PriceTable &prices) override;
    void startDemo() override { Q_EMIT demoRequested(); }

    [[nodiscard]] const config::Resolution &resolution() const { return m_resolution; }
    [[nodiscard]] const KeptFiles &kept() const { return m_kept; }
    [[nodiscard]] const config::Folders &folders() const { return m_folders; }
    void keepLibrary(const QByteArray &json);
    //! Finds out where secrets of the form would be kept; secretPlace() is empty until then.
    void lookForSecretStore();

Q_SIGNALS:
    void loaded();
    //! Settings were saved and are usable: the engine should run with them.
    void configured();
    void demoRequested();
    void pricesChanged();
    void secretPlaceFound();
    //! These settings were changed and are kept.
    void changed(const QStringList &keys);
    //! Something on disk went wrong; a sentence for a person.
    void warned(const QString &sentence);

private:
    struct Loaded;
    void collect(config::Purpose purpose, const config::StoredSecrets &stored, std::function<void(Loaded)> done,
                 const QHash<QString, QString> &changes = {});
    void take(Loaded loaded);
    void takeAtOnce();
    void probe(const config::Settings &settings);
    [[nodiscard]] config::Inputs inputs(const config::StoredSecrets &stored, const QHash<QString, QString> &changes) const;

    QHash<QString, QString> m_overrides;
    config::Folders m_folders;
    config::Purpose m_purpose;
    StoreThread &m_store;
    config::StoredSecrets m_storedSecrets;
    std::shared_ptr<config::SecretStore> m_secretStore; //!< touched on the store thread only
    QString m_secretPlace;
    config::Values m_values;
    config::Resolution m_resolution;
    KeptFiles m_kept;
    std::unique_ptr<realtime::CallsApi> m_probe;
};

//! How a Settings becomes an engine; the error is a sentence for a person.
[[nodiscard]] Result<desk::EngineOptions> engineOptions(const config::Settings &settings, const KeptFiles &kept);
[[nodiscard]] Result<realtime::Provider> providerOf(const config::Settings &settings);

} // namespace geon::app
