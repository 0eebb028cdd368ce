// LocalDestinations: keeps the destinations of outbound webhooks in a file of this machine, without making the window wait.
#pragma once

#include "app/storethread.h"
#include "core/desk/destinations.h"

#include <optional>

namespace geon::app {

//! In the settings folder: it holds secrets, as the settings do.
[[nodiscard]] QString destinationsFile(const QString &settingsFolder);

//! Lives on the UI thread; the store thread reads and writes. It outlives the StoreThread, which posts back to it.
class LocalDestinations final : public desk::Destinations
{
    Q_OBJECT

public:
    //! @p path empty: nothing is read or written (the demo); what is saved counts until the end of the program.
    LocalDestinations(QString path, StoreThread &store, QObject *parent = nullptr);
    ~LocalDestinations() override;

    //! Reads the file; answers with changed(), and with warned() where it could not be used.
    void load();

    [[nodiscard]] QList<desk::Destination> destinations() const override;
    void save(const QList<desk::Destination> &destinations) override;

    //! With secrets, for whoever sends. None: not read yet, or not readable: then nothing may be taken for removed.
    [[nodiscard]] const std::optional<QList<desk::Destination>> &inForce() const { return m_inForce; }

Q_SIGNALS:
    //! Something on disk went wrong; a sentence for a person.
    void warned(const QString &sentence);

private:
    void kept(const QList<desk::Destination> &destinations);

    QString m_path;
    StoreThread &m_store;
    QList<desk::Destination> m_newest; //!< with secrets: in force, or on their way to the disk
    std::optional<QList<desk::Destination>> m_inForce;
};

} // namespace geon::app
