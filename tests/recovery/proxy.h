// Proxy: the network between the console and the service, which can be cut.
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace geon {

class Proxy
{
public:
    //! The address to use in place of @p service.
    [[nodiscard]] QUrl before(const QUrl &service)
    {
        m_service = service;
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("the proxy does not listen");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *const near = m_server.nextPendingConnection())
                join(near);
        });
        QUrl address = service;
        address.setPort(m_server.serverPort());
        return address;
    }

    //! Every connection breaks, and no new one gets through.
    void cut()
    {
        m_cut = true;
        for (const auto &socket : std::exchange(m_sockets, {})) {
            if (socket)
                socket->abort();
        }
    }
    void mend() { m_cut = false; }

private:
    void join(QTcpSocket *near)
    {
        QObject::connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        if (m_cut)
            return near->abort();
        auto *const far = new QTcpSocket(near);
        m_sockets += {near, far};
        pass(near, far);
        pass(far, near);
        far->connectToHost(m_service.host(), quint16(m_service.port()));
    }

    // Written before the connection is there it waits in the socket.
    static void pass(QTcpSocket *from, QTcpSocket *to)
    {
        QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
        QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    }

    QTcpServer m_server;
    QUrl m_service;
    QList<QPointer<QTcpSocket>> m_sockets;
    bool m_cut = false;
};

} // namespace geon
