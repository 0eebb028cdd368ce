// Setup: the door for the settings form: what the settings are, save them, try them. Answers come as signals; nothing here blocks.
#pragma once

#include "core/calls/pricing.h"
#include "core/config/settings.h"

#include <QHash>
#include <QObject>

namespace geon::desk {

//! Lives on the UI thread.
class Setup : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Values as they are in force, secrets masked, and where each came from.
    [[nodiscard]] virtual config::Values current() const = 0;
    //! Where secrets of the form will be kept, for a person to read ("system keychain", or a file).
    [[nodiscard]] virtual QString secretPlace() const = 0;
    //! Checks the changes, then asks the provider with them. Saves nothing. Answers with tested().
    virtual void test(const QHash<QString, QString> &changes) = 0;
    //! Checks and saves; on success the engine (re)starts with them. Answers with saved().
    virtual void save(const QHash<QString, QString> &changes) = 0;
    //! The prices in force, and new ones to keep and use from now on. A file that cannot be written is told by saved().
    [[nodiscard]] virtual calls::PriceTable prices() const = 0;
    virtual void savePrices(const calls::PriceTable &prices) = 0;
    //! Leaves the welcome page for the simulator.
    virtual void startDemo() = 0;

Q_SIGNALS:
    //! @p problems is empty when all is well; @p verdict is one sentence for a person.
    void tested(bool good, const QString &verdict, const QList<geon::config::Problem> &problems);
    void saved(bool good, const QString &verdict, const QList<geon::config::Problem> &problems);
    //! Settings that are in force at once have changed: current() has them. The engine went on as it was.
    void applied();
};

} // namespace geon::desk
