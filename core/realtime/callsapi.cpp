#include "core/realtime/callsapi.h"

#include "core/realtime/callsapiexchange.h"
#include "core/realtime/callsapilanes.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace geon::realtime {

namespace {

QByteArray compact(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

CallsApi::CallsApi(Provider provider, QObject *parent)
    : QObject(parent), m_provider(std::move(provider)), m_lanes(std::make_unique<RequestLanes>(m_provider.isLoopback()))
{
}

CallsApi::~CallsApi() = default;

void CallsApi::accept(const CallId &call, const QJsonObject &session, Duration timeout, QObject *context, Answered answered)
{
    post(call, CallAction::Accept, compact(session), timeout, context, std::move(answered));
}

void CallsApi::reject(const CallId &call, int sipStatus, Duration timeout, QObject *context, Answered answered)
{
    post(call, CallAction::Reject, compact(rejectBody(sipStatus)), timeout, context, std::move(answered));
}

void CallsApi::refer(const CallId &call, const QString &targetUri, Duration timeout, QObject *context, Answered answered)
{
    post(call, CallAction::Refer, compact(referBody(targetUri)), timeout, context, std::move(answered));
}

void CallsApi::hangUp(const CallId &call, Duration timeout, QObject *context, Answered answered)
{
    post(call, CallAction::HangUp, {}, timeout, context, std::move(answered));
}

void CallsApi::probe(Duration timeout, QObject *context, Answered answered)
{
    start(m_provider.probeRequest(), std::nullopt, {}, timeout, context, std::move(answered));
}

void CallsApi::warmUp(int connections)
{
    const QUrl &base = m_provider.base();
    const auto lane = m_lanes->lease();
    if (base.scheme() == "https"_L1) {
        // HTTP/2 is offered as a request would offer it: a connection made under other terms would not be used by one.
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
        lane->connectToHostEncrypted(base.host(), quint16(base.port(443)), tls);
        return;
    }
    for (int i = 0; i < connections; ++i)
        lane->connectToHost(base.host(), quint16(base.port(80)));
}

QJsonObject CallsApi::rejectBody(int sipStatus)
{
    return {{u"status_code"_s, sipStatus}};
}

QJsonObject CallsApi::referBody(const QString &targetUri)
{
    return {{u"target_uri"_s, targetUri}};
}

void CallsApi::post(const CallId &call, CallAction action, const QByteArray &body, Duration timeout, QObject *context, Answered answered)
{
    start(m_provider.actionRequest(call, action), action, body, timeout, context, std::move(answered));
}

void CallsApi::start(const QNetworkRequest &request, std::optional<CallAction> action, const QByteArray &body, Duration timeout,
                     QObject *context, Answered answered)
{
    auto *exchange = new Exchange(m_lanes->lease(), action, {context, std::move(answered)}, this);
    connect(exchange, &Exchange::multiplexed, this, [this] { m_lanes->noteMultiplexed(); });
    exchange->start(request, body, timeout);
}

} // namespace geon::realtime
