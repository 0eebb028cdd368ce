#include "core/calls/keptcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace geon::calls {

namespace {

constexpr int formatVersion = 1;
constexpr auto kind = "geon open calls"_L1;

qint64 milliseconds(TimePoint at)
{
    return at.time_since_epoch().count();
}

QJsonObject toObject(const KeptCall &call)
{
    QJsonArray headers;
    for (const webhooks::SipHeader &header : call.incoming.headers)
        headers.append(QJsonArray{header.name, header.value});
    return {{u"call"_s, call.incoming.call.value},
            {u"delivery"_s, call.incoming.delivery.value},
            {u"event"_s, call.incoming.eventId},
            {u"created_at"_s, milliseconds(call.incoming.createdAt)},
            {u"received_at"_s, milliseconds(call.incoming.receivedAt)},
            {u"headers"_s, headers},
            {u"media_security"_s, call.incoming.mediaSecurity},
            {u"profile"_s, call.profile.value},
            {u"profile_version"_s, call.profileVersion},
            {u"instructions"_s, call.instructions},
            {u"greeted"_s, call.greeted},
            {u"live_at"_s, milliseconds(call.liveAt)},
            {u"left_at"_s, milliseconds(call.leftAt)},
            {u"expires_at"_s, milliseconds(call.expiresAt)},
            {u"paused"_s, call.paused},
            {u"paused_since"_s, milliseconds(call.pausedSince)},
            {u"cost"_s, call.cost},
            {u"cost_known"_s, call.costKnown}};
}

//! Reads the members of one call; the first that is not of its kind is remembered.
class Reader
{
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) { }

    void read(QLatin1StringView name, QString &text)
    {
        take(name, text, &QJsonValue::isString, [](const auto &v) { return v.toString(); });
    }
    void read(QLatin1StringView name, bool &flag)
    {
        take(name, flag, &QJsonValue::isBool, [](const auto &v) { return v.toBool(); });
    }
    void read(QLatin1StringView name, double &number)
    {
        take(name, number, &QJsonValue::isDouble, [](const auto &v) { return v.toDouble(); });
    }
    void read(QLatin1StringView name, int &number)
    {
        take(name, number, &QJsonValue::isDouble, [](const auto &v) { return v.toInt(); });
    }
    void read(QLatin1StringView name, TimePoint &at)
    {
        take(name, at, &QJsonValue::isDouble, [](const auto &v) { return TimePoint(Duration(v.toInteger())); });
    }
    void read(QLatin1StringView name, QList<webhooks::SipHeader> &headers)
    {
        take(name, headers, &QJsonValue::isArray, [](const QJsonValue &value) {
            QList<webhooks::SipHeader> out;
            const QJsonArray pairs = value.toArray();
            for (const QJsonValue &pair : pairs)
                out.append({pair[0].toString(), pair[1].toString()});
            return out;
        });
    }
    [[nodiscard]] const QString &wrong() const { return m_wrong; }

private:
    template <typename T, typename Is, typename To> void take(QLatin1StringView name, T &into, Is is, To to)
    {
        const QJsonValue value = m_object[name];
        if ((value.*is)())
            into = to(value);
        else if (m_wrong.isEmpty())
            m_wrong = name;
    }

    QJsonObject m_object;
    QString m_wrong;
};

Result<KeptCall> callFrom(const QJsonValue &value, qsizetype place)
{
    KeptCall call;
    Reader reader(value.toObject());
    reader.read("call"_L1, call.incoming.call.value);
    reader.read("delivery"_L1, call.incoming.delivery.value);
    reader.read("event"_L1, call.incoming.eventId);
    reader.read("created_at"_L1, call.incoming.createdAt);
    reader.read("received_at"_L1, call.incoming.receivedAt);
    reader.read("headers"_L1, call.incoming.headers);
    reader.read("media_security"_L1, call.incoming.mediaSecurity);
    reader.read("profile"_L1, call.profile.value);
    reader.read("profile_version"_L1, call.profileVersion);
    reader.read("instructions"_L1, call.instructions);
    reader.read("greeted"_L1, call.greeted);
    reader.read("live_at"_L1, call.liveAt);
    reader.read("left_at"_L1, call.leftAt);
    reader.read("expires_at"_L1, call.expiresAt);
    reader.read("paused"_L1, call.paused);
    reader.read("paused_since"_L1, call.pausedSince);
    reader.read("cost"_L1, call.cost);
    reader.read("cost_known"_L1, call.costKnown);
    if (!reader.wrong().isEmpty())
        return failure(ErrorKind::InvalidInput, u"calls[%1].%2 is missing or not of its kind."_s.arg(place).arg(reader.wrong()));
    if (call.incoming.call.isEmpty())
        return failure(ErrorKind::InvalidInput, u"calls[%1].call is empty."_s.arg(place));
    return call;
}

} // namespace

QByteArray toJson(const QList<KeptCall> &calls)
{
    QJsonArray list;
    for (const KeptCall &call : calls)
        list.append(toObject(call));
    return QJsonDocument(QJsonObject{{u"kind"_s, kind}, {u"version"_s, formatVersion}, {u"calls"_s, list}}).toJson();
}

Result<QList<KeptCall>> keptCallsFrom(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::InvalidInput, u"The file of open calls is not JSON: %1."_s.arg(error.errorString()));
    if (root["kind"_L1].toString() != kind || !root["calls"_L1].isArray())
        return failure(ErrorKind::InvalidInput, u"It is not a file of open calls."_s);
    if (const int version = root["version"_L1].toInt(); version != formatVersion)
        return failure(ErrorKind::InvalidInput,
                       u"The file of open calls has format %1; this program reads format %2."_s.arg(version).arg(formatVersion));
    QList<KeptCall> calls;
    const QJsonArray list = root["calls"_L1].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto call = callFrom(list[i], i);
        if (!call)
            return tl::unexpected(call.error());
        calls.append(std::move(*call));
    }
    return calls;
}

} // namespace geon::calls
