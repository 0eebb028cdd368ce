#include "core/integrations/destinationsfile.h"

#include "core/desk/destinationrules.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace geon::integrations {

using namespace Qt::StringLiterals;
using desk::Destination;

namespace {

constexpr auto fileKind = "geon-destinations"_L1;
constexpr int fileVersion = 1;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString text(const char *source)
{
    return QCoreApplication::translate("Destinations", source);
}

QJsonObject objectOf(const Destination &destination)
{
    QJsonArray events;
    for (const calls::NewsKind kind : destination.events)
        events.append(desk::typeOf(kind));
    return {{u"name"_s, destination.name},
            {u"url"_s, destination.url},
            {u"secret"_s, destination.secret.reveal()},
            {u"events"_s, events},
            {u"enabled"_s, destination.enabled},
            {u"clear"_s, destination.clear},
            {u"allowed_hosts"_s, QJsonArray::fromStringList(destination.allowedHosts)}};
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &one : value.toArray())
        texts.append(one.toString());
    return texts;
}

Result<Destination> destinationFrom(const QJsonObject &object)
{
    Destination destination;
    destination.name = object["name"_L1].toString();
    destination.url = object["url"_L1].toString();
    destination.secret = Secret(object["secret"_L1].toString());
    destination.enabled = object["enabled"_L1].toBool(true);
    destination.clear = object["clear"_L1].toBool(false);
    destination.allowedHosts = textsOf(object["allowed_hosts"_L1]);
    for (const QString &type : textsOf(object["events"_L1])) {
        const auto kind = desk::newsKindOf(type);
        if (!kind)
            return failure(ErrorKind::InvalidInput,
                           text(QT_TRANSLATE_NOOP("Destinations", "%1: there is no event “%2”.")).arg(destination.name, type));
        if (!destination.events.contains(*kind))
            destination.events.append(*kind);
    }
    return destination;
}

bool isOfLaterVersion(const QByteArray &json)
{
    const QJsonObject whole = QJsonDocument::fromJson(json).object();
    return whole["kind"_L1] == fileKind && whole["version"_L1].toInt() > fileVersion;
}

} // namespace

QByteArray toJson(const QList<Destination> &destinations)
{
    QJsonArray list;
    for (const Destination &destination : destinations)
        list.append(objectOf(destination));
    return QJsonDocument(QJsonObject{{u"kind"_s, fileKind}, {u"version"_s, fileVersion}, {u"destinations"_s, list}}).toJson();
}

Result<QList<Destination>> destinationsFrom(const QByteArray &json)
{
    const QJsonObject whole = QJsonDocument::fromJson(json).object();
    if (isOfLaterVersion(json))
        return failure(ErrorKind::InvalidInput,
                       text(QT_TRANSLATE_NOOP("Destinations", "it was written by a later version of this program.")));
    if (whole["kind"_L1] != fileKind || whole["version"_L1].toInt() < 1 || !whole["destinations"_L1].isArray())
        return failure(ErrorKind::InvalidInput, text(QT_TRANSLATE_NOOP("Destinations", "it is damaged, or no list of destinations.")));
    QList<Destination> destinations;
    for (const auto &value : whole["destinations"_L1].toArray()) {
        auto destination = destinationFrom(value.toObject());
        if (!destination)
            return tl::unexpected(destination.error());
        destinations.append(std::move(*destination));
    }
    if (const QString problem = desk::problemOf(destinations); !problem.isEmpty())
        return failure(ErrorKind::InvalidInput, problem);
    return destinations;
}

ReadDestinations readDestinations(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {QList<Destination>(), {}};
    if (!file.open(QIODevice::ReadOnly))
        return {std::nullopt,
                text(QT_TRANSLATE_NOOP("Destinations", "%1 cannot be read: %2. No webhooks are sent; check who may read the file."))
                    .arg(path, file.errorString())};
    const QByteArray json = file.readAll();
    file.close();
    auto destinations = destinationsFrom(json);
    if (destinations)
        return {std::move(*destinations), {}};
    const QString aside = path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    if (isOfLaterVersion(json) || !QFile::rename(path, aside))
        return {
            std::nullopt,
            text(QT_TRANSLATE_NOOP("Destinations", "%1 cannot be used: %2 No webhooks are sent.")).arg(path, destinations.error().message)};
    return {std::nullopt,
            text(QT_TRANSLATE_NOOP("Destinations",
                                   "%1 cannot be used: %2 It was kept as %3, and no webhooks are sent. Set the destinations up "
                                   "again: what waits for them is sent then."))
                .arg(path, destinations.error().message, aside)};
}

Result<void> writeDestinations(const QString &path, const QList<Destination> &destinations)
{
    if (const QString problem = desk::problemOf(destinations); !problem.isEmpty())
        return failure(ErrorKind::InvalidInput, problem);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray json = toJson(destinations);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) && file.write(json) == json.size() && file.commit())
        return {};
    return failure(ErrorKind::Storage,
                   text(QT_TRANSLATE_NOOP("Destinations",
                                          "%1 could not be written: %2. Nothing was changed; check the free space and who "
                                          "may write there."))
                       .arg(path, file.errorString()));
}

QList<Destination> withSecretsOf(QList<Destination> edited, const QList<Destination> &kept)
{
    for (Destination &destination : edited) {
        const auto before = std::ranges::find(kept, destination.name, &Destination::name);
        if (destination.secret.isEmpty() && before != kept.end())
            destination.secret = before->secret;
    }
    return edited;
}

} // namespace geon::integrations
