#include "core/webhooks/webhookserver.h"

#include "core/base/logging.h"
#include "core/webhooks/boundedserver.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QJsonDocument>
#include <QJsonObject>

namespace geon::webhooks {

using namespace Qt::StringLiterals;

namespace {

using Method = QHttpServerRequest::Method;
using Status = QHttpServerResponder::StatusCode;

constexpr qsizetype mostUnkept = 10'000;

struct Answer {
    Status status = Status::Ok;
    QByteArray body;
    QByteArray allow; //!< the methods of a path, where another was tried
};

Answer error(Status status, const QString &reason)
{
    return {status, QJsonDocument(QJsonObject{{u"error"_s, reason}}).toJson(QJsonDocument::Compact), {}};
}

Answer wrongMethod(const QByteArray &allowed)
{
    Answer answer = error(Status::MethodNotAllowed, u"This path answers %1 only."_s.arg(QLatin1StringView(allowed)));
    answer.allow = allowed;
    return answer;
}

Answer answerTo(const Reception::Outcome &outcome)
{
    if (outcome.status == int(Status::ServiceUnavailable))
        return error(Status::ServiceUnavailable, u"Taken, but it could not be kept: send it again."_s);
    switch (outcome.receipt.fate) {
    case Fate::Offered:
        return {Status::Ok, R"({"result":"taken"})"_ba, {}};
    case Fate::StaleCall:
        return {Status::Ok, R"({"result":"too late"})"_ba, {}};
    case Fate::Repeated:
        return {Status::Ok, R"({"result":"repeated"})"_ba, {}};
    case Fate::OtherType:
        return {Status::Ok, R"({"result":"ignored"})"_ba, {}};
    case Fate::Malformed:
    case Fate::Refused:
        break;
    }
    return error(Status(outcome.status), outcome.receipt.reason);
}

} // namespace

//! The routes, as Qt HTTP Server calls them. Not its QHttpServer: that one matches every path against regular expressions.
class WebhookServer::Routes final : public QAbstractHttpServer
{
public:
    explicit Routes(WebhookServer &server) : m_server(server) { }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        const bool isHead = request.method() == Method::Head;
        const auto &peer = static_cast<const Connection &>(*socket); // a BoundedServer has no others
        const Answer answer = answerFor(request, peer);
        QHttpServerResponder responder = makeResponder(request, socket);
        responder.writeStatusLine(answer.status);
        responder.writeHeader("Content-Type"_ba, "application/json"_ba);
        responder.writeHeader("Content-Length"_ba, QByteArray::number(answer.body.size()));
        if (!answer.allow.isEmpty())
            responder.writeHeader("Allow"_ba, answer.allow);
        if (peer.isLast())
            responder.writeHeader("Connection"_ba, "close"_ba);
        responder.writeBody(isHead ? QByteArray() : answer.body);
        return true;
    }

    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override { } // every path is answered above

private:
    [[nodiscard]] Answer answerFor(const QHttpServerRequest &request, const Connection &peer)
    {
        const QString path = request.url().path();
        if (path == "/webhooks/azure-realtime"_L1 || path == "/webhooks/openai"_L1)
            return request.method() == Method::Post ? takeWebhook(peer) : wrongMethod("POST"_ba);
        if (path == "/health"_L1) {
            const bool reads = request.method() == Method::Get || request.method() == Method::Head;
            return reads ? Answer{Status::Ok, R"({"status":"ok"})"_ba, {}} : wrongMethod("GET, HEAD"_ba);
        }
        return error(Status::NotFound, u"There is nothing at this path."_s);
    }

    [[nodiscard]] Answer takeWebhook(const Connection &peer)
    {
        const SignatureHeaders headers{peer.header("webhook-id"), peer.header("webhook-timestamp"), peer.header("webhook-signature")};
        return answerTo(m_server.take(headers, peer.body()));
    }

    WebhookServer &m_server;
};

WebhookServer::WebhookServer(WebhookServerOptions options, const Clock &clock, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock)
{
}

WebhookServer::~WebhookServer() = default;

Result<std::unique_ptr<BoundedServer>> WebhookServer::makeFront() const
{
    auto front = std::make_unique<BoundedServer>(m_options.limits, m_clock);
    const bool wantsTls = !m_options.tlsCertificate.isEmpty() || !m_options.tlsKey.isEmpty();
    if (wantsTls) {
        if (m_options.tlsCertificate.isEmpty() || m_options.tlsKey.isEmpty())
            return failure(ErrorKind::InvalidInput, tr("TLS_CERTIFICATE and TLS_KEY go together: set both, or neither."));
        const auto tls = serverTls(m_options.tlsCertificate, m_options.tlsKey);
        if (!tls)
            return tl::unexpected(tls.error());
        front->setTls(*tls);
    }
    if (front->listen(m_options.host, m_options.port))
        return front;

    const QString place = tr("%1, port %2").arg(m_options.host.toString()).arg(m_options.port);
    switch (front->serverError()) {
    case QAbstractSocket::AddressInUseError:
        return failure(ErrorKind::Unavailable,
                       tr("Another program listens on %1 already: stop it, or choose another number with PORT.").arg(place));
    case QAbstractSocket::SocketAccessError:
        return failure(ErrorKind::Unauthorized,
                       tr("The system does not let this program listen on %1: choose a PORT of 1024 or more.").arg(place));
    case QAbstractSocket::SocketAddressNotAvailableError:
        return failure(ErrorKind::InvalidInput,
                       tr("This machine has no address %1: set HOST to one of its own.").arg(m_options.host.toString()));
    default:
        return failure(ErrorKind::Network, tr("Cannot listen on %1: %2.").arg(place, front->errorString()));
    }
}

Result<quint16> WebhookServer::listen()
{
    auto verifier = Verifier::from(m_options.secrets);
    if (!verifier)
        return tl::unexpected(verifier.error());
    auto front = makeFront();
    if (!front)
        return tl::unexpected(front.error());

    ReceptionRules rules;
    rules.allowUnsigned = m_options.allowUnsigned;
    rules.ringLimit = m_options.ringLimit;
    m_reception = std::make_unique<Reception>(std::move(*verifier), rules);
    for (const KnownDelivery &delivery : std::as_const(m_options.known))
        m_reception->remember(delivery);
    m_routes = std::make_unique<Routes>(*this);
    m_front = front->release();
    m_routes->bind(m_front);
    return m_front->serverPort();
}

const Reception::Outcome &WebhookServer::take(const SignatureHeaders &headers, QByteArrayView body)
{
    if (m_untold.empty())
        QMetaObject::invokeMethod(this, &WebhookServer::tell, Qt::QueuedConnection);
    Reception::Outcome &outcome = m_untold.emplace_back(m_reception->receive(headers, body, m_clock.now()));
    keep(outcome);
    count(outcome.receipt);
    return outcome;
}

// A call is worth more than its record, so it is answered even where the disk is full; but no 200 is given for what may be lost.
void WebhookServer::keep(Reception::Outcome &outcome)
{
    const WebhookReceipt &receipt = outcome.receipt;
    const bool taken = receipt.fate == Fate::Offered || receipt.fate == Fate::StaleCall || receipt.fate == Fate::OtherType;
    const bool again = receipt.fate == Fate::Repeated && (m_unkept.contains(receipt.id) || m_unkeptCalls.contains(receipt.call));
    if (!m_options.keeper || (!taken && !again))
        return;
    if (m_options.keeper->keep(receipt)) {
        m_unkept.remove(receipt.id);
        m_unkeptCalls.remove(receipt.call);
        return;
    }
    outcome.status = int(Status::ServiceUnavailable);
    if (!receipt.id.isEmpty() && m_unkept.size() < mostUnkept)
        m_unkept.insert(receipt.id);
    if (!receipt.call.isEmpty() && m_unkeptCalls.size() < mostUnkept)
        m_unkeptCalls.insert(receipt.call);
}

void WebhookServer::count(const WebhookReceipt &receipt)
{
    switch (receipt.fate) {
    case Fate::Offered:
        ++m_counters.accepted;
        break;
    case Fate::StaleCall:
        ++m_counters.stale;
        break;
    case Fate::Repeated:
        ++m_counters.repeated;
        break;
    case Fate::OtherType:
        ++m_counters.otherTypes;
        break;
    case Fate::Malformed:
        ++m_counters.malformed;
        break;
    case Fate::Refused:
        ++(receipt.verdict == Verdict::MissingHeader ? m_counters.missingSignature : m_counters.badSignature);
        return;
    }
    if (receipt.verdict != Verdict::Valid)
        ++m_counters.takenUnsigned;
    else if (receipt.fate != Fate::Malformed)
        m_counters.lastGood = receipt.at;
}

void WebhookServer::tell()
{
    m_telling.swap(m_untold); // both keep their memory for the next turn
    for (const Reception::Outcome &outcome : m_telling) {
        Q_EMIT delivered(outcome.receipt);
        if (outcome.receipt.fate == Fate::Offered)
            Q_EMIT callOffered(*outcome.call);
        else if (outcome.receipt.fate == Fate::StaleCall)
            Q_EMIT staleCall(*outcome.call);
    }
    m_telling.clear();
}

WebhookCounters WebhookServer::counters() const
{
    WebhookCounters all = m_counters;
    if (m_front) {
        const FrontCounters &front = m_front->counters();
        all.badRequests = front.malformed;
        all.tooLarge = front.tooLarge;
        all.timedOut = front.timedOut;
        all.refusedConnections = front.refusedConnections;
        all.bytesRead = front.bytesRead;
    }
    return all;
}

qsizetype WebhookServer::connectionCount() const
{
    return m_front ? m_front->connectionCount() : 0;
}

} // namespace geon::webhooks
