// Destinations: where outbound webhooks go, and the door to edit them. Values and an interface; nothing here blocks.
#pragma once

#include "core/base/secret.h"
#include "core/calls/callnews.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace geon::desk {

//! One address that is told of calls.
struct Destination {
    QString name;  //!< unique; names it in the outbox
    QString url;   //!< https, or http on loopback only
    Secret secret; //!< `whsec_…` (Standard Webhooks); never shown again
    QList<calls::NewsKind> events;
    bool enabled = true;
    bool clear = false;       //!< words are sent unmasked
    QStringList allowedHosts; //!< besides the address's own: where it may redirect to
};

//! Lives on the UI thread.
class Destinations : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Secrets are left out: a destination whose secret is empty here keeps the one that it has when it is saved.
    [[nodiscard]] virtual QList<Destination> destinations() const = 0;
    //! Checks and keeps them; answers with saved(). In force at once.
    virtual void save(const QList<Destination> &destinations) = 0;

Q_SIGNALS:
    void changed();
    //! @p problem is empty when all is well; else one sentence that names the destination.
    void saved(const QString &problem);
};

} // namespace geon::desk
