// RawClient: a peer that sends any bytes it likes and keeps what comes back.
#pragma once

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>
#include <sys/socket.h>

namespace geon {

class RawClient : public QTcpSocket
{
public:
    explicit RawClient(quint16 port)
    {
        connect(this, &QTcpSocket::readyRead, this, [this] { m_received += readAll(); });
        connectToHost(QHostAddress::LocalHost, port);
    }

    bool send(const QByteArray &bytes)
    {
        if (!QTest::qWaitFor([this] { return state() == ConnectedState; }) || write(bytes) != bytes.size())
            return false;
        flush(); // false when there was nothing to send
        return true;
    }
    //! No more bytes will come from here, but answers are still taken.
    void endSending() { ::shutdown(int(socketDescriptor()), SHUT_WR); }

    [[nodiscard]] const QByteArray &received() const { return m_received; }
    [[nodiscard]] qsizetype answers() const { return m_received.count("HTTP/1.1 "); }
    //! The status of the first answer; 0: none yet.
    [[nodiscard]] int status() const { return m_received.startsWith("HTTP/1.1 ") ? m_received.mid(9, 3).toInt() : 0; }
    [[nodiscard]] bool isClosed() const { return state() == UnconnectedState; }

private:
    QByteArray m_received;
};

} // namespace geon
