#include "core/webhooks/incomingcall.h"

#include "core/webhooks/sipaddress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace geon::webhooks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHeaders = 256;
constexpr qsizetype longestHeaderName = 256;
constexpr qsizetype longestHeaderValue = 8 * 1024;
constexpr qsizetype longestId = 256;
//! The year 9999: what lies beyond is no time of an event.
constexpr double latestSecond = 253402300799.0;

auto wrong(const QString &member, QLatin1StringView expected)
{
    return failure(ErrorKind::InvalidInput, u"The webhook's body has no usable %1: %2 was expected."_s.arg(member, expected));
}

QString cut(QString text, qsizetype most)
{
    text.truncate(most);
    return text;
}

Result<QString> idAt(const QJsonObject &object, QLatin1StringView member, const QString &path)
{
    const QString id = object[member].toString();
    const bool clean = std::ranges::none_of(id, [](QChar c) { return c.category() == QChar::Other_Control || c.isSpace(); });
    if (id.isEmpty() || id.size() > longestId || !clean)
        return wrong(path, "an id"_L1);
    return id;
}

Result<TimePoint> timeAt(const QJsonObject &object, QLatin1StringView member)
{
    const double seconds = object[member].toDouble(-1);
    if (!(seconds >= 0 && seconds <= latestSecond))
        return wrong(member, "Unix seconds"_L1);
    return fromUnixSeconds(qint64(seconds));
}

//! What is over the limits is left out: a caller may be able to add headers, and must not be able to keep a call from being offered.
Result<QList<SipHeader>> sipHeaders(const QJsonObject &data)
{
    const auto list = data["sip_headers"_L1];
    if (!list.isArray())
        return wrong(u"data.sip_headers"_s, "an array"_L1);
    const QJsonArray array = list.toArray();
    const qsizetype count = std::min(array.size(), mostHeaders);
    QList<SipHeader> headers;
    headers.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const QJsonObject header = array[i].toObject();
        const auto name = header["name"_L1];
        const auto value = header["value"_L1];
        if (!name.isString() || !value.isString())
            return wrong(u"data.sip_headers[%1]"_s.arg(i), "a name and a value, both text,"_L1);
        headers.append({cut(name.toString(), longestHeaderName), cut(value.toString(), longestHeaderValue)});
    }
    return headers;
}

Result<IncomingCall> incomingCall(const QJsonObject &data, const WebhookEvent &event)
{
    const auto callId = idAt(data, "call_id"_L1, u"data.call_id"_s);
    if (!callId)
        return tl::unexpected(callId.error());
    auto headers = sipHeaders(data);
    if (!headers)
        return tl::unexpected(headers.error());

    IncomingCall call;
    call.call = CallId{*callId};
    call.eventId = event.id;
    call.createdAt = event.createdAt;
    call.headers = std::move(*headers);
    // Only told to the operator: another type some day is no reason to lose the call.
    call.mediaSecurity = cut(data["sip_media_security"_L1].toString(), longestId);
    return call;
}

} // namespace

QString IncomingCall::header(QStringView name) const
{
    const auto found =
        std::ranges::find_if(headers, [name](const SipHeader &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QString() : found->value;
}

QString IncomingCall::callerNumber() const
{
    const SipAddress from = SipAddress::parse(header(u"From"));
    if (from.isAnonymous())
        return {}; // even where P-Asserted-Identity knows better: the caller asked not to be named
    if (const QString number = from.number(); !number.isEmpty())
        return number;
    const SipAddress asserted = SipAddress::parse(header(u"P-Asserted-Identity"));
    if (const QString number = asserted.number(); !number.isEmpty())
        return number;
    return from.address().isEmpty() && !asserted.isAnonymous() ? asserted.address() : from.address();
}

QString IncomingCall::callerName() const
{
    return SipAddress::parse(header(u"From")).displayName;
}

QString IncomingCall::dialledNumber() const
{
    // An Elastic SIP trunk puts the project's address into To and the number into Diversion (fact sheet i).
    const QString diverted = SipAddress::parse(header(u"Diversion")).number();
    return diverted.isEmpty() ? SipAddress::parse(header(u"To")).number() : diverted;
}

bool IncomingCall::isSimulated() const
{
    return header(u"X-Geon-Simulated").trimmed() == "1"_L1;
}

Result<WebhookEvent> parseWebhook(QByteArrayView body)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), body.size()), &problem);
    if (!document.isObject())
        return failure(ErrorKind::InvalidInput, u"The webhook's body is not a JSON object."_s,
                       problem.error == QJsonParseError::NoError ? QString() : problem.errorString());
    const QJsonObject object = document.object();

    WebhookEvent event;
    event.type = cut(object["type"_L1].toString(), longestId);
    if (event.type.isEmpty())
        return wrong(u"type"_s, "the event's name"_L1);
    event.id = cut(object["id"_L1].toString(), longestId);
    const auto createdAt = timeAt(object, "created_at"_L1);
    event.createdAt = createdAt.value_or(TimePoint());
    // Of an event that is only acknowledged and counted, nothing more is asked.
    if (event.type != "realtime.call.incoming"_L1)
        return event;

    if (const auto id = idAt(object, "id"_L1, u"id"_s); !id)
        return tl::unexpected(id.error());
    if (!createdAt)
        return tl::unexpected(createdAt.error());
    if (!object["data"_L1].isObject())
        return wrong(u"data"_s, "an object"_L1);
    auto call = incomingCall(object["data"_L1].toObject(), event);
    if (!call)
        return tl::unexpected(call.error());
    event.call = std::move(*call);
    return event;
}

} // namespace geon::webhooks
