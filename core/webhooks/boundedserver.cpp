#include "core/webhooks/boundedserver.h"

#include "core/base/logging.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <unistd.h>

namespace geon::webhooks {

using namespace Qt::StringLiterals;

namespace {

//! Connections over the limit that are told so; more are closed without a word.
constexpr qsizetype toldOverLimit = 64;
constexpr int backlog = 1024;
constexpr Duration sweepEvery = 250ms;

//! Whom an address counts for: IPv4 as such, IPv6 by its /64, which is what one customer of a provider has.
QHostAddress countedAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes);
}

} // namespace

BoundedServer::BoundedServer(const ServerLimits &limits, const Clock &clock, QObject *parent)
    : QTcpServer(parent), m_front{limits, clock, {}, 0, clock.now()}
{
    setListenBacklogSize(backlog);
    m_sweep.setInterval(sweepEvery);
    connect(&m_sweep, &QTimer::timeout, this, &BoundedServer::sweep);
    // Qt stops accepting for good when accept() fails, as it does when file descriptors run out: the next sweep tries again.
    connect(this, &QTcpServer::acceptError, this, [this] {
        qCWarning(logWebhooks) << "Cannot accept connections, trying again:" << errorString();
        m_sweep.start();
    });
}

BoundedServer::~BoundedServer()
{
    // They use m_front, so they go before it rather than with QObject's children.
    const QSet<Connection *> connections = std::exchange(m_connections, {});
    qDeleteAll(connections);
}

std::unique_ptr<QTcpSocket> BoundedServer::makeWire(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> wire;
    if (m_tls) {
        auto encrypted = std::make_unique<QSslSocket>();
        encrypted->setSslConfiguration(*m_tls);
        wire = std::move(encrypted);
    } else {
        wire = std::make_unique<QTcpSocket>();
    }
    if (!wire->setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        return nullptr;
    }
    wire->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return wire;
}

void BoundedServer::incomingConnection(qintptr descriptor)
{
    const bool isFull = m_connections.size() >= m_front.limits.connections;
    if (m_connections.size() >= m_front.limits.connections + toldOverLimit) {
        ++m_front.counters.refusedConnections;
        ::close(int(descriptor));
        return;
    }
    auto wire = makeWire(descriptor);
    if (!wire)
        return;

    const QHostAddress address = countedAddress(wire->peerAddress());
    auto *const encrypted = qobject_cast<QSslSocket *>(wire.get());
    auto *const connection = new Connection(std::move(wire), m_front, this);
    m_connections.insert(connection);
    const qsizetype ofAddress = ++m_perAddress[address];
    connect(connection, &Connection::gone, this, [this, connection, address] { forget(connection, address); });
    connect(connection, &Connection::requested, this, [this, connection] { addPendingConnection(connection); });
    connect(connection, &Connection::sweepOverdue, this, &BoundedServer::sweep, Qt::QueuedConnection);
    if (!m_sweep.isActive())
        m_sweep.start();

    if (isFull)
        connection->refuse({503, "Too many connections: try again later."});
    else if (ofAddress > m_front.limits.connectionsPerAddress)
        connection->refuse({503, "Too many connections from this address: try again later."});
    else if (encrypted)
        encrypted->startServerEncryption();
}

void BoundedServer::forget(Connection *connection, const QHostAddress &address)
{
    m_connections.remove(connection);
    const auto count = m_perAddress.find(address);
    if (count != m_perAddress.end() && --*count == 0)
        m_perAddress.erase(count);
}

void BoundedServer::sweep()
{
    const TimePoint now = m_front.clock.now();
    m_front.sweepDue = now + 4 * sweepEvery;
    const QSet<Connection *> connections = m_connections; // a connection that ends takes itself out
    for (Connection *const connection : connections)
        connection->checkDeadline(now);
    resumeAccepting();
    if (m_connections.isEmpty())
        m_sweep.stop();
}

Result<QSslConfiguration> serverTls(const QString &certificatePath, const QString &keyPath)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificatePath, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (chain.isEmpty())
        return failure(ErrorKind::InvalidInput,
                       u"TLS_CERTIFICATE: %1 holds no certificate in PEM form that can be read."_s.arg(certificatePath));

    QFile file(keyPath);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::InvalidInput, u"TLS_KEY: %1 cannot be read: %2."_s.arg(keyPath, file.errorString()));
    const QByteArray pem = file.readAll();
    QSslKey key;
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        if (key.isNull())
            key = QSslKey(pem, algorithm);
    }
    if (key.isNull())
        return failure(ErrorKind::InvalidInput, u"TLS_KEY: %1 holds no private key in PEM form without a pass phrase."_s.arg(keyPath));

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // whoever calls shows a signature, not a certificate
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

} // namespace geon::webhooks
