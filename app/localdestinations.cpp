#include "app/localdestinations.h"

#include "core/desk/destinationrules.h"
#include "core/integrations/destinationsfile.h"

#include <QDir>
#include <QFile>

namespace geon::app {

using namespace Qt::StringLiterals;
using desk::Destination;

QString destinationsFile(const QString &settingsFolder)
{
    return QDir(settingsFolder).filePath(u"destinations.json"_s);
}

LocalDestinations::LocalDestinations(QString path, StoreThread &store, QObject *parent)
    : Destinations(parent), m_path(std::move(path)), m_store(store)
{
}

// What it has asked of the store thread comes back to it.
LocalDestinations::~LocalDestinations()
{
    QMetaObject::invokeMethod(
        m_store.context(), [] {}, Qt::BlockingQueuedConnection);
}

void LocalDestinations::load()
{
    if (m_path.isEmpty())
        return kept({});
    m_store.post([this, path = m_path] {
        const auto read = integrations::readDestinations(path);
        QMetaObject::invokeMethod(this, [this, read] {
            if (!read.warning.isEmpty())
                Q_EMIT warned(read.warning);
            if (read.destinations)
                kept(*read.destinations);
        });
    });
}

QList<Destination> LocalDestinations::destinations() const
{
    QList<Destination> shown = m_inForce.value_or(QList<Destination>());
    for (Destination &destination : shown)
        destination.secret = {};
    return shown;
}

void LocalDestinations::save(const QList<Destination> &destinations)
{
    const auto whole = integrations::withSecretsOf(destinations, m_newest);
    if (const QString problem = desk::problemOf(whole); !problem.isEmpty()) {
        Q_EMIT saved(problem);
        return;
    }
    m_newest = whole;
    if (m_path.isEmpty()) {
        kept(whole);
        Q_EMIT saved({});
        return;
    }
    m_store.post([this, path = m_path, whole, readable = m_inForce.has_value()] {
        // A file of a later version, or one that may not be read, is not written over.
        const auto now = readable ? integrations::ReadDestinations{whole, {}} : integrations::readDestinations(path);
        const auto done = now.destinations ? integrations::writeDestinations(path, whole) : failure(ErrorKind::Storage, now.warning);
        QMetaObject::invokeMethod(this, [this, whole, problem = done ? QString() : done.error().message] {
            if (problem.isEmpty())
                kept(whole);
            else
                m_newest = m_inForce.value_or(QList<Destination>());
            Q_EMIT saved(problem);
        });
    });
}

void LocalDestinations::kept(const QList<Destination> &destinations)
{
    m_newest = destinations;
    m_inForce = destinations;
    Q_EMIT changed();
}

} // namespace geon::app
