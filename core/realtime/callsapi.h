// CallsApi: the four REST actions on a call (fact sheet a.1). Thin: one request, one answer; retries are decided elsewhere.
//
// Every request is sent at once, however many are waiting for an answer (see callsapilanes.h): no call waits for another's. Redirects,
// cookies, caches and, on loopback, proxies play no part. A request whose connection ends before any answer is sent once more by
// QNetworkAccessManager (measured, Qt 6.4.2), which cannot be told not to: an accept may so arrive twice, and a second one that finds the
// call taken is told in the service's words.
#pragma once

#include "core/base/clock.h"
#include "core/realtime/provider.h"
#include "core/realtime/sessionconfig.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace geon::realtime {

//! How one POST ended.
struct CallAnswer {
    enum class Outcome {
        Ok,          //!< 2xx. "Probably": the service answers 200 to things that never take effect (quirks 1, 6)
        CallGone,    //!< 404, or 400 with code call_id_not_found
        BadRequest,  //!< another 4xx, or a redirection
        RateLimited, //!< 429
        ServerError, //!< 5xx
        TimedOut,
        NetworkError,
    };
    Outcome outcome = Outcome::NetworkError;
    int status = 0;                     //!< HTTP status, 0 where none came
    QString code;                       //!< error.code of the body
    QString message;                    //!< error.message of the body, or the network's words
    QString param;                      //!< error.param of the body
    std::optional<Duration> retryAfter; //!< from Retry-After (seconds or HTTP date) or retry-after-ms
    Duration took{};
};

class RequestLanes;

class CallsApi : public QObject
{
    Q_OBJECT

public:
    using Answered = std::function<void(const CallAnswer &)>;

    explicit CallsApi(Provider provider, QObject *parent = nullptr);
    ~CallsApi() override;

    //! Each posts one request; @p answered is called once, from the event loop, unless @p context (of this thread) dies first. A dead
    //! context also aborts the request. @p timeout covers the whole exchange.
    void accept(const CallId &call, const QJsonObject &session, Duration timeout, QObject *context, Answered answered);
    void reject(const CallId &call, int sipStatus, Duration timeout, QObject *context, Answered answered);
    void refer(const CallId &call, const QString &targetUri, Duration timeout, QObject *context, Answered answered);
    void hangUp(const CallId &call, Duration timeout, QObject *context, Answered answered);
    //! GET of Provider::probeRequest: is the address right and the key good? A 404 is a BadRequest here: no call is meant.
    void probe(Duration timeout, QObject *context, Answered answered);

    //! Opens up to @p connections (at most 6) idle connections to the service ahead of the first call, TLS included where the address is
    //! https. A service that speaks HTTP/2 needs and gets one.
    void warmUp(int connections = 6);

    //! The bodies of the two actions that have one, for the schema tests too.
    [[nodiscard]] static QJsonObject rejectBody(int sipStatus);
    [[nodiscard]] static QJsonObject referBody(const QString &targetUri);

private:
    void post(const CallId &call, CallAction action, const QByteArray &body, Duration timeout, QObject *context, Answered answered);
    void start(const QNetworkRequest &request, std::optional<CallAction> action, const QByteArray &body, Duration timeout, QObject *context,
               Answered answered);

    Provider m_provider;
    std::unique_ptr<RequestLanes> m_lanes;
};

} // namespace geon::realtime
