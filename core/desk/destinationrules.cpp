#include "core/desk/destinationrules.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QSet>

namespace geon::desk {

using namespace Qt::StringLiterals;
using calls::NewsKind;

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype shortestKey = 24;
constexpr qsizetype longestKey = 64;

QString text(const char *source)
{
    return QCoreApplication::translate("Destinations", source);
}

bool isLoopback(const QString &host)
{
    const QHostAddress address(host);
    return host == "localhost"_L1 || (!address.isNull() && address.isLoopback());
}

std::optional<DestinationFault> fault(DestinationFault::Field field, const QString &sentence)
{
    return DestinationFault{0, field, sentence};
}

bool isSigningSecret(const Secret &secret)
{
    constexpr auto prefix = "whsec_"_L1;
    if (!secret.reveal().startsWith(prefix))
        return false;
    const auto key =
        QByteArray::fromBase64Encoding(secret.reveal().sliced(prefix.size()).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return key && (*key).size() >= shortestKey && (*key).size() <= longestKey;
}

} // namespace

QString typeOf(NewsKind kind)
{
    switch (kind) {
    case NewsKind::Offered:
        return u"call.offered"_s;
    case NewsKind::Started:
        return u"call.started"_s;
    case NewsKind::Turn:
        return u"call.turn"_s;
    case NewsKind::Tool:
        return u"call.tool"_s;
    case NewsKind::NeedsYou:
        return u"call.needs_you"_s;
    case NewsKind::Ended:
        return u"call.ended"_s;
    case NewsKind::OutcomeSet:
        return u"call.outcome_set"_s;
    }
    return {};
}

std::optional<NewsKind> newsKindOf(const QString &type)
{
    const auto kind = std::ranges::find(newsKinds, type, &typeOf);
    return kind == newsKinds.end() ? std::nullopt : std::optional(*kind);
}

bool maySendTo(const QUrl &url)
{
    const QString host = hostName(url.host());
    if (!url.isValid() || host.isEmpty() || !url.userInfo().isEmpty() || url.hasFragment())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(host));
}

QString hostName(const QString &host)
{
    QUrl url;
    url.setHost(host.trimmed()); // empty where it is no host: with a port, a path, blanks
    return url.host(QUrl::FullyEncoded).toLower();
}

std::optional<DestinationFault> faultOf(const Destination &destination)
{
    using Field = DestinationFault::Field;
    const QString name = destination.name;
    if (name.trimmed().isEmpty())
        return fault(Field::Name, text(QT_TRANSLATE_NOOP("Destinations", "A destination has no name: give it one.")));
    if (name != name.simplified() || name.size() > longestName
        || !std::ranges::all_of(name, [](QChar c) { return c.isPrint() || c.isSurrogate(); }))
        return fault(Field::Name,
                     text(QT_TRANSLATE_NOOP("Destinations", "%1: a name is at most 60 printed characters, without blanks around it."))
                         .arg(name.simplified().left(longestName)));
    if (const QUrl url(destination.url, QUrl::StrictMode); !maySendTo(url))
        return fault(Field::Address,
                     (url.scheme() == "http"_L1 ? text(QT_TRANSLATE_NOOP("Destinations",
                                                                         "%1: http is for this computer only (localhost). Use an "
                                                                         "address that begins with https://."))
                                                : text(QT_TRANSLATE_NOOP("Destinations",
                                                                         "%1: the address cannot be used. Write it whole, as in "
                                                                         "https://crm.example.com/hook, without a user or a # in it.")))
                         .arg(name));
    if (destination.secret.isEmpty())
        return fault(
            Field::Secret,
            text(QT_TRANSLATE_NOOP("Destinations", "%1: it has no signing secret. Generate one, or paste the one of the other side."))
                .arg(name));
    if (!isSigningSecret(destination.secret))
        return fault(Field::Secret,
                     text(QT_TRANSLATE_NOOP("Destinations",
                                            "%1: the signing secret cannot be used. It is whsec_ and 24 to 64 bytes in base64: copy "
                                            "the whole of it, or generate one."))
                         .arg(name));
    for (const QString &host : destination.allowedHosts) {
        if (hostName(host).isEmpty())
            return fault(Field::Hosts,
                         text(QT_TRANSLATE_NOOP("Destinations", "%1: “%2” is no host. Write only its name, as in hooks.example.com."))
                             .arg(name, host));
    }
    return {};
}

std::optional<DestinationFault> faultOf(const QList<Destination> &destinations)
{
    QSet<QString> names;
    for (qsizetype i = 0; i < destinations.size(); ++i) {
        const QString &name = destinations[i].name;
        auto found = faultOf(destinations[i]);
        if (!found && names.contains(name))
            found =
                fault(DestinationFault::Field::Name,
                      text(QT_TRANSLATE_NOOP("Destinations", "%1: two destinations have this name. Give one of them another.")).arg(name));
        if (found) {
            found->index = i;
            return found;
        }
        names.insert(name);
    }
    return {};
}

QString problemOf(const Destination &destination)
{
    return faultOf(destination).value_or(DestinationFault()).sentence;
}

QString problemOf(const QList<Destination> &destinations)
{
    return faultOf(destinations).value_or(DestinationFault()).sentence;
}

Secret generateSecret()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray key(reinterpret_cast<const char *>(random.data()), qsizetype(sizeof random));
    return Secret(u"whsec_"_s + QString::fromLatin1(key.toBase64()));
}

} // namespace geon::desk
