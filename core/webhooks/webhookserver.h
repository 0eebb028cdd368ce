// WebhookServer: where the provider tells of calls. POST /webhooks/azure-realtime and /webhooks/openai, GET /health.
//
// Every request is answered at once; what it brought is told afterwards, when the answers of all requests that came together are out.
// Answers: 200 taken, repeated or of no interest · 400 malformed, or a signature header missing · 401 not proven · 404 · 405 · 408 too slow
// · 411 · 413 · 417 · 426 · 431 · 503 too many, or taken but not kept:
// the call is answered, and the provider comes again until it is kept; errors are JSON, {"error": "one sentence"}.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/webhooks/connection.h"
#include "core/webhooks/reception.h"

#include <QHostAddress>
#include <QObject>
#include <QSet>
#include <memory>
#include <vector>

namespace geon::webhooks {

class BoundedServer;

struct WebhookServerOptions {
    QHostAddress host = QHostAddress::LocalHost;
    quint16 port = 8000;   //!< 0: any free one
    QList<Secret> secrets; //!< any of them proves a webhook; all are of the one provider in use
    bool allowUnsigned = false;
    QString tlsCertificate; //!< path of a PEM file; with tlsKey: HTTPS
    QString tlsKey;
    ServerLimits limits;
    std::chrono::seconds ringLimit = ReceptionRules().ringLimit;
    WebhookKeeper *keeper = nullptr; //!< outlives the server; null: nothing is kept
    QList<KnownDelivery> known;      //!< oldest first
};

//! Since the start. A webhook counts in exactly one of the first seven.
struct WebhookCounters {
    quint64 accepted = 0; //!< calls offered, unsigned ones included
    quint64 stale = 0;    //!< calls told too late
    quint64 repeated = 0;
    quint64 otherTypes = 0;
    quint64 badSignature = 0;     //!< signature present but wrong, or too old
    quint64 missingSignature = 0; //!< refused without the headers, or because no secret is configured
    quint64 malformed = 0;        //!< bodies that make no sense

    quint64 takenUnsigned = 0; //!< of those above
    quint64 badRequests = 0;   //!< no proper HTTP
    quint64 tooLarge = 0;
    quint64 timedOut = 0;
    quint64 refusedConnections = 0;
    quint64 bytesRead = 0;
    TimePoint lastGood; //!< arrival of the last signed webhook that made sense; default: none yet

    friend bool operator==(const WebhookCounters &, const WebhookCounters &) = default;
};

//! Lives in one thread, whose event loop it needs.
class WebhookServer final : public QObject
{
    Q_OBJECT

public:
    //! @p clock outlives the server.
    WebhookServer(WebhookServerOptions options, const Clock &clock, QObject *parent = nullptr);
    ~WebhookServer() override;

    //! Starts; the port that was taken. To be called once. Errors name the setting that is wrong and what to do.
    [[nodiscard]] Result<quint16> listen();

    [[nodiscard]] WebhookCounters counters() const;
    //! Connections open now.
    [[nodiscard]] qsizetype connectionCount() const;

Q_SIGNALS:
    void callOffered(const geon::webhooks::IncomingCall &call);
    //! It can no longer be accepted: to be recorded as missed.
    void staleCall(const geon::webhooks::IncomingCall &call);
    //! Every webhook, before the signal about its call.
    void delivered(const geon::webhooks::WebhookReceipt &receipt);

private:
    class Routes;

    [[nodiscard]] Result<std::unique_ptr<BoundedServer>> makeFront() const;
    [[nodiscard]] const Reception::Outcome &take(const SignatureHeaders &headers, QByteArrayView body);
    void keep(Reception::Outcome &outcome);
    void count(const WebhookReceipt &receipt);
    void tell();

    WebhookServerOptions m_options;
    const Clock &m_clock;
    std::unique_ptr<Reception> m_reception;
    std::unique_ptr<Routes> m_routes; //!< owns the front
    BoundedServer *m_front = nullptr;
    WebhookCounters m_counters;
    QSet<WebhookId> m_unkept;   //!< taken, but answered 503
    QSet<CallId> m_unkeptCalls; //!< that they brought: the same call may be delivered under another name, or under none
    std::vector<Reception::Outcome> m_untold;
    std::vector<Reception::Outcome> m_telling;
};

} // namespace geon::webhooks
