#include "core/realtime/sideband.h"

#include "core/realtime/sidebandstatus.h"

#include <QNetworkProxy>
#include <QTimer>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace geon::realtime {

namespace {

constexpr int abnormalClosure = 1006; // RFC 6455, 7.1.5: the connection went without a close frame

//! The close frame may still have to be written: the socket stays until it is closed, or for as long as a reasonable peer needs.
void sayGoodbye(QWebSocket *socket)
{
    QObject::connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(5s, socket, &QObject::deleteLater);
    socket->close();
}

//! A socket may be let go from inside one of its own signals, so it is destroyed from the event loop.
struct DestroyLater {
    void operator()(QWebSocket *socket) const { socket->deleteLater(); }
};

} // namespace

//! One attempt after another, each with a socket of its own; nothing that a former socket does is heard any more.
class Sideband::Private
{
public:
    Private(Sideband *sideband, const Provider &provider, const CallId &call, Limits limits)
        : q(sideband), m_request(provider.sidebandRequest(call)), m_direct(provider.isLoopback()), m_limits(limits)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, q, [this] { timeIsUp(); });
    }
    ~Private() { letGo(); }
    Q_DISABLE_COPY_MOVE(Private)

    void open();
    void close();
    bool send(const QByteArray &frame);
    [[nodiscard]] bool isOpen() const { return m_phase != Phase::Closed && m_phase != Phase::Opening; }
    [[nodiscard]] std::optional<Duration> roundTrip() const { return m_roundTrip; }

private:
    //! What the one timer waits for.
    enum class Phase {
        Closed,
        Opening,      //!< the handshake's end
        Resting,      //!< the next ping
        AwaitingPong, //!< its answer
        LastChance,   //!< the next turn of the event loop: after a stall of ours the pong may be here, unread
    };

    void listen();
    void opened();
    void troubled();
    void ended();
    void ponged(quint64 elapsed, const QByteArray &payload);
    void timeIsUp();
    void wait(Phase phase, Duration limit);
    [[nodiscard]] SidebandClose refusal() const;
    void finish(const SidebandClose &how);
    void letGo();

    Sideband *const q;
    const QNetworkRequest m_request;
    const bool m_direct;
    const Limits m_limits;
    std::unique_ptr<QWebSocket, DestroyLater> m_socket;
    QTimer m_timer;
    Phase m_phase = Phase::Closed;
    bool m_cutOff = false; //!< an open socket reported an error: closeCode() would still say 1000 (Qt 6.4)
    quint32 m_pings = 0;
    std::optional<Duration> m_roundTrip;
};

void Sideband::Private::open()
{
    letGo();
    m_socket.reset(new QWebSocket);
    m_socket->setMaxAllowedIncomingMessageSize(m_limits.messageBytes);
    m_socket->setMaxAllowedIncomingFrameSize(m_limits.messageBytes);
    if (m_direct)
        m_socket->setProxy(QNetworkProxy::NoProxy);
    m_cutOff = false;
    m_roundTrip.reset();
    listen();
    wait(Phase::Opening, m_limits.handshake);
    m_socket->open(m_request);
}

void Sideband::Private::listen()
{
    const QWebSocket *socket = m_socket.get();
    QObject::connect(socket, &QWebSocket::connected, q, [this] { opened(); });
    QObject::connect(socket, &QWebSocket::disconnected, q, [this] { ended(); });
    QObject::connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), q, [this] { troubled(); });
    QObject::connect(socket, &QWebSocket::pong, q, [this](quint64 elapsed, const QByteArray &payload) { ponged(elapsed, payload); });
    QObject::connect(socket, &QWebSocket::textMessageReceived, q, [sideband = q](const QString &message) {
        const QByteArray frame = message.toUtf8();
        Q_EMIT sideband->frameReceived(frame);
    });
}

void Sideband::Private::opened()
{
    wait(Phase::Resting, m_limits.pingEvery);
    Q_EMIT q->opened();
}

void Sideband::Private::troubled()
{
    if (m_phase == Phase::Opening)
        finish(refusal());
    else
        m_cutOff = true; // disconnected() follows
}

SidebandClose Sideband::Private::refusal() const
{
    using enum SidebandClose::Why;
    const QString words = m_socket->errorString();
    const int status = handshakeStatus(words);
    const auto why = status == 404 ? CallGone : status == 401 || status == 403 ? Unauthorized : HandshakeFailed;
    return {why, status, words};
}

void Sideband::Private::ended()
{
    if (m_phase == Phase::Opening) {
        finish({SidebandClose::Why::HandshakeFailed, 0, u"The connection was closed before the handshake was answered."_s});
        return;
    }
    const int code = m_cutOff ? abnormalClosure : int(m_socket->closeCode());
    const auto why = code == QWebSocketProtocol::CloseCodeTooMuchData ? SidebandClose::Why::TooLarge : SidebandClose::Why::Closed;
    finish({why, code, m_cutOff ? m_socket->errorString() : m_socket->closeReason()});
}

void Sideband::Private::ponged(quint64 elapsed, const QByteArray &payload)
{
    const bool awaited = m_phase == Phase::AwaitingPong || m_phase == Phase::LastChance;
    if (!awaited || payload != QByteArray::number(m_pings)) // an unasked-for pong is allowed and says nothing about ours
        return;
    m_roundTrip = Duration(elapsed);
    wait(Phase::Resting, m_limits.pingEvery);
}

void Sideband::Private::timeIsUp()
{
    switch (m_phase) {
    case Phase::Closed:
        return;
    case Phase::Opening:
        finish({SidebandClose::Why::HandshakeFailed, 0, u"The handshake was not answered within %1 ms."_s.arg(m_limits.handshake.count())});
        return;
    case Phase::Resting:
        wait(Phase::AwaitingPong, m_limits.pongWithin);
        m_socket->ping(QByteArray::number(++m_pings));
        return;
    case Phase::AwaitingPong:
        wait(Phase::LastChance, 0ms);
        return;
    case Phase::LastChance:
        finish({SidebandClose::Why::Silent, abnormalClosure, u"A ping was not answered within %1 ms."_s.arg(m_limits.pongWithin.count())});
        return;
    }
}

void Sideband::Private::wait(Phase phase, Duration limit)
{
    m_phase = phase;
    m_timer.start(limit);
}

//! Tells last: whoever hears it may open() again or destroy the sideband.
void Sideband::Private::finish(const SidebandClose &how)
{
    letGo();
    Q_EMIT q->closed(how);
}

void Sideband::Private::letGo()
{
    m_phase = Phase::Closed;
    m_timer.stop();
    if (m_socket) {
        m_socket->disconnect(q);
        m_socket->abort();
        m_socket.reset();
    }
}

void Sideband::Private::close()
{
    if (isOpen()) {
        m_socket->disconnect(q);
        sayGoodbye(m_socket.release());
    }
    letGo();
}

bool Sideband::Private::send(const QByteArray &frame)
{
    return isOpen() && m_socket->sendTextMessage(QString::fromUtf8(frame)) > 0;
}

Sideband::Sideband(const Provider &provider, CallId call, Limits limits, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, provider, call, limits))
{
}

Sideband::~Sideband() = default;

void Sideband::open()
{
    d->open();
}

void Sideband::close()
{
    d->close();
}

bool Sideband::send(const QByteArray &frame)
{
    return d->send(frame);
}

bool Sideband::isOpen() const
{
    return d->isOpen();
}

std::optional<Duration> Sideband::roundTrip() const
{
    return d->roundTrip();
}

} // namespace geon::realtime
