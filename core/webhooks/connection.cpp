#include "core/webhooks/connection.h"

#include <QSslSocket>
#include <array>
#include <cstring>
#include <sys/socket.h>

namespace geon::webhooks {

namespace {

//! Bytes taken from the wire at a time, and kept there unread.
constexpr qint64 readStep = 64 * 1024;
//! Answers the peer has not taken yet; beyond it no further request of it is looked at.
constexpr qint64 mostUnsent = 256 * 1024;
//! After the last answer the peer may still be sending: closing over unread bytes would make the kernel take the answer back.
constexpr Duration lingering = 2s;
//! Longer than the timer of the sweep takes when it is not starved.
constexpr Duration overdueAfter = 1s;
constexpr qsizetype mostDrained = 256 * 1024;
QByteArray ownAnswer(const Refusal &refusal)
{
    // The reasons are texts of this program and hold nothing that JSON would have to escape.
    const QByteArray body = "{\"error\":\"" + refusal.reason + "\"}";
    return "HTTP/1.1 " + QByteArray::number(refusal.status)
        + " Refused\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

} // namespace

Connection::Connection(std::unique_ptr<QTcpSocket> wire, Front &front, QObject *parent)
    : QTcpSocket(parent),
      m_wire(std::move(wire)),
      m_front(front),
      m_reader(front.limits.request),
      m_deadline(front.clock.now() + front.limits.requestDeadline)
{
    setPeerAddress(m_wire->peerAddress());
    setPeerPort(m_wire->peerPort());
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);

    m_wire->setReadBufferSize(readStep);
    connect(m_wire.get(), &QTcpSocket::readyRead, this, &Connection::receive);
    connect(m_wire.get(), &QTcpSocket::bytesWritten, this, &Connection::resume);
    connect(m_wire.get(), &QTcpSocket::disconnected, this, &Connection::leave);
}

Connection::~Connection()
{
    m_wire->disconnect(this); // its own end must not be told to half an object
    setSocketState(UnconnectedState);
    m_front.heldBytes -= m_heldBytes;
}

void Connection::receive()
{
    if (m_phase == Phase::Lingering)
        drain();
    while (m_phase == Phase::Serving && m_wire->bytesAvailable() > 0) {
        static thread_local std::array<char, readStep> step;
        const qint64 size = m_wire->read(step.data(), readStep);
        if (size <= 0)
            return;
        m_front.counters.bytesRead += quint64(size);
        const RequestReader::State before = m_reader.state();
        const RequestReader::State after = m_reader.feed(QByteArrayView(step.data(), size));
        if (m_reader.takeExpectation())
            m_answers += "HTTP/1.1 100 Continue\r\n\r\n";
        const bool answers = after == RequestReader::State::Whole;
        answerRequests();
        setDeadline(before, answers);
    }
}

void Connection::answerRequests()
{
    while (m_phase == Phase::Serving && m_reader.state() == RequestReader::State::Whole) {
        showRequest();
        if (m_isLast)
            return linger();
        m_reader.next();
        if (isTooFull()) {
            send();
            if (m_phase == Phase::Serving && isTooFull())
                m_phase = Phase::Congested;
        }
    }
    countHeldBytes();
    if (m_phase == Phase::Gone)
        return;
    if (m_reader.state() == RequestReader::State::Refused)
        refuse(m_reader.refusal());
    else if (m_front.heldBytes > m_front.limits.heldBytes && m_reader.state() == RequestReader::State::Partial)
        refuse({503, "Too many requests are under way: try again later."});
    else
        send();
}

void Connection::showRequest()
{
    m_isLast = !m_reader.keepsAlive();
    m_shown.resize(0);
    m_shownRead = 0;
    m_shown.append(m_reader.method()).append(' ').append(m_reader.target()).append(" HTTP/1.1\r\n\r\n");
    if (!m_isKnown) {
        m_isKnown = true;
        Q_EMIT requested();
    }
    const qsizetype before = m_answers.size();
    m_isShowing = true;
    Q_EMIT readyRead();
    m_isShowing = false;
    if (m_answers.size() == before) {
        m_answers += ownAnswer({500, "The request was not answered."});
        m_isLast = true;
    }
}

qint64 Connection::bytesAvailable() const
{
    return m_shown.size() - m_shownRead + QIODevice::bytesAvailable();
}

qint64 Connection::readData(char *data, qint64 size)
{
    const qsizetype taken = std::min(qsizetype(size), m_shown.size() - m_shownRead);
    std::memcpy(data, m_shown.constData() + m_shownRead, size_t(taken));
    m_shownRead += taken;
    return taken;
}

qint64 Connection::writeData(const char *data, qint64 size)
{
    if (!m_isShowing)
        return -1;
    m_answers.append(data, size);
    return size;
}

void Connection::disconnectFromHost()
{
    // Qt HTTP Server says so when it cannot make sense of what it was shown.
    m_isLast = true;
}

bool Connection::isTooFull() const
{
    return m_answers.size() + m_wire->bytesToWrite() > mostUnsent;
}

void Connection::send()
{
    if (m_answers.isEmpty() || m_phase == Phase::Gone)
        return;
    m_wire->write(m_answers);
    m_wire->flush(); // now rather than with the next turn of the loop; may end in leave()
    m_answers.resize(0);
}

void Connection::resume()
{
    if (m_phase == Phase::Lingering)
        return endWriting();
    if (m_phase != Phase::Congested || m_wire->bytesToWrite() > mostUnsent / 2)
        return;
    m_phase = Phase::Serving;
    // Not from here: this may be told in the middle of send().
    QMetaObject::invokeMethod(
        this,
        [this] {
            answerRequests();
            setDeadline(RequestReader::State::Whole, true);
            receive();
        },
        Qt::QueuedConnection);
}

void Connection::refuse(const Refusal &refusal)
{
    if (m_phase == Phase::Lingering || m_phase == Phase::Gone)
        return;
    FrontCounters &counters = m_front.counters;
    switch (refusal.status) {
    case 408:
        ++counters.timedOut;
        break;
    case 413:
    case 431:
        ++counters.tooLarge;
        break;
    case 503:
        ++counters.refusedConnections;
        break;
    default:
        ++counters.malformed;
    }
    const auto *const encrypted = qobject_cast<QSslSocket *>(m_wire.get());
    if (encrypted && !encrypted->isEncrypted())
        return m_wire->abort(); // before the end of the handshake nothing can be said
    m_answers += ownAnswer(refusal);
    linger();
}

void Connection::linger()
{
    send();
    if (m_phase == Phase::Gone)
        return;
    m_phase = Phase::Lingering;
    m_deadline = m_front.clock.now() + lingering;
    endWriting();
    drain();
}

void Connection::endWriting()
{
    // TLS has no half-closed state: there the peer goes by Content-Length and "Connection: close".
    if (m_wire->bytesToWrite() == 0 && !qobject_cast<QSslSocket *>(m_wire.get()))
        ::shutdown(int(m_wire->socketDescriptor()), SHUT_WR);
}

void Connection::drain()
{
    const qint64 waiting = m_wire->bytesAvailable();
    m_front.counters.bytesRead += quint64(waiting);
    m_drained += m_wire->skip(waiting);
    if (m_drained > mostDrained)
        m_wire->abort();
}

void Connection::setDeadline(RequestReader::State before, bool answered)
{
    if (m_phase == Phase::Lingering || m_phase == Phase::Gone)
        return;
    const RequestReader::State after = m_reader.state();
    const TimePoint now = m_front.clock.now();
    if (after == RequestReader::State::Empty && answered)
        m_deadline = now + m_front.limits.idleDeadline;
    else if (answered || (before == RequestReader::State::Empty && m_isKnown))
        m_deadline = now + m_front.limits.requestDeadline;
    if (now >= m_front.sweepDue) {
        m_front.sweepDue = now + overdueAfter;
        Q_EMIT sweepOverdue();
    }
}

void Connection::checkDeadline(TimePoint now)
{
    if (now < m_deadline || m_phase == Phase::Gone)
        return;
    const bool isIdle = m_isKnown && m_reader.state() == RequestReader::State::Empty;
    if (m_phase == Phase::Serving && !isIdle)
        refuse({408, "The request did not arrive in time."});
    else
        m_wire->abort();
}

void Connection::countHeldBytes()
{
    const qsizetype held = m_reader.held();
    m_front.heldBytes += held - m_heldBytes;
    m_heldBytes = held;
}

void Connection::leave()
{
    if (m_phase == Phase::Gone)
        return;
    m_phase = Phase::Gone;
    setSocketState(UnconnectedState);
    Q_EMIT disconnected();
    Q_EMIT gone();
    deleteLater();
}

} // namespace geon::webhooks
