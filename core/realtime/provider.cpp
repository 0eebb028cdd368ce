#include "core/realtime/provider.h"

#include <QHostAddress>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace geon::realtime {

namespace {

bool isLoopbackHost(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

//! What can be put into a header as it is: no line break that would start another header, no blank a paste brought along.
bool isHeaderSafe(const QString &key)
{
    return std::ranges::all_of(key, [](QChar c) { return c > u' ' && c <= u'~'; });
}

Result<void> check(const QUrl &endpoint, const Secret &key, QLatin1StringView example)
{
    const auto refuse = [](const QString &why) { return failure(ErrorKind::InvalidInput, why); };
    if (!endpoint.isValid() || endpoint.scheme().isEmpty() || endpoint.host().isEmpty())
        return refuse(u"The endpoint is not a full web address. Write it like %1."_s.arg(example));
    if (!endpoint.userInfo().isEmpty())
        return refuse(u"The endpoint contains a user name or password. Remove it: the key has a setting of its own."_s);
    const bool loopback = isLoopbackHost(endpoint.host());
    if (endpoint.scheme() != "https"_L1 && !(endpoint.scheme() == "http"_L1 && loopback))
        return refuse(u"The endpoint must begin with https://, or the key would be readable on the way. Write it like %1."_s.arg(example));
    if (key.isEmpty())
        return refuse(u"There is no API key. Set one."_s);
    if (!isHeaderSafe(key.reveal()))
        return refuse(u"The API key contains a blank, a line break or a character no key has. Copy it again."_s);
    return {};
}

QString withoutSlashAtEnd(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

//! The portal shows addresses of one resource in many forms; all lead to `/openai/v1`. What stands before it (a gateway) is kept.
QString azurePath(const QString &given)
{
    const QString path = withoutSlashAtEnd(given);
    if (path.startsWith("/api/projects"_L1)) // a Foundry project's address; the calls live beside it, not below
        return u"/openai/v1"_s;
    const qsizetype at = (path + u'/').indexOf("/openai/"_L1);
    return (at < 0 ? path : path.left(at)) + "/openai/v1"_L1;
}

QString openAiPath(const QString &given)
{
    const QString path = withoutSlashAtEnd(given);
    return path.endsWith("/v1"_L1) ? path : path + "/v1"_L1;
}

QUrl baseOf(const QUrl &endpoint, const QString &path)
{
    QUrl base;
    base.setScheme(endpoint.scheme());
    base.setHost(endpoint.host());
    base.setPort(endpoint.port());
    base.setPath(path);
    return base;
}

//! Call ids are opaque: whatever is in one stays inside its segment of the path or its value of the query.
QString percentEncoded(const CallId &call)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(call.value));
}

QUrl below(const QUrl &base, const QString &encodedPath)
{
    QUrl url = base;
    url.setPath(base.path(QUrl::FullyEncoded) + encodedPath, QUrl::TolerantMode);
    return url;
}

QLatin1StringView verb(CallAction action)
{
    switch (action) {
    case CallAction::Accept:
        return "accept"_L1;
    case CallAction::Reject:
        return "reject"_L1;
    case CallAction::Refer:
        return "refer"_L1;
    case CallAction::HangUp:
        return "hangup"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

Provider::Provider(ProviderKind kind, QUrl base, Secret key) : m_kind(kind), m_base(std::move(base)), m_key(std::move(key)) { }

Result<Provider> Provider::azure(const QUrl &endpoint, Secret apiKey)
{
    return check(endpoint, apiKey, "https://name.openai.azure.com"_L1).map([&] {
        return Provider(ProviderKind::Azure, baseOf(endpoint, azurePath(endpoint.path())), std::move(apiKey));
    });
}

Result<Provider> Provider::openAi(Secret apiKey, const QUrl &endpoint)
{
    const QUrl address = endpoint.isEmpty() ? QUrl(u"https://api.openai.com"_s) : endpoint;
    return check(address, apiKey, "https://api.openai.com"_L1).map([&] {
        return Provider(ProviderKind::OpenAi, baseOf(address, openAiPath(address.path())), std::move(apiKey));
    });
}

bool Provider::isLoopback() const
{
    return isLoopbackHost(m_base.host());
}

QNetworkRequest Provider::actionRequest(const CallId &call, CallAction action) const
{
    QNetworkRequest request(below(m_base, "/realtime/calls/"_L1 + percentEncoded(call) + u'/' + verb(action)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    authorize(request);
    return request;
}

QNetworkRequest Provider::sidebandRequest(const CallId &call) const
{
    QUrl url = below(m_base, u"/realtime"_s);
    url.setScheme(m_base.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setQuery("call_id="_L1 + percentEncoded(call), QUrl::TolerantMode);
    QNetworkRequest request(url);
    authorize(request);
    return request;
}

QNetworkRequest Provider::probeRequest() const
{
    QNetworkRequest request(below(m_base, u"/models"_s));
    authorize(request);
    return request;
}

void Provider::authorize(QNetworkRequest &request) const
{
    const QByteArray key = m_key.reveal().toLatin1();
    if (m_kind == ProviderKind::Azure)
        request.setRawHeader("api-key", key);
    else
        request.setRawHeader("Authorization", "Bearer " + key);
    request.setRawHeader("Accept", "*/*");
    request.setHeader(QNetworkRequest::UserAgentHeader, u"geon-console/" GEON_VERSION ""_s);
}

} // namespace geon::realtime
