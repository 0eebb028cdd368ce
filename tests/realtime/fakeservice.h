// A service on loopback that answers each HTTP request as the test says, byte for byte.
#pragma once

#include "core/realtime/provider.h"

#include <QPointer>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <functional>
#include <type_traits>

namespace geon {

template <typename Server> class BasicFakeService : public Server
{
public:
    struct Request {
        QByteArray head; //!< request line and headers
        QByteArray body;
        QPointer<QTcpSocket> peer;

        [[nodiscard]] QByteArray line() const { return head.left(head.indexOf('\r')); }
        [[nodiscard]] QByteArray header(const QByteArray &name) const
        {
            const qsizetype at = head.toLower().indexOf("\r\n" + name.toLower() + ": ");
            const qsizetype value = at + name.size() + 4;
            return at < 0 ? QByteArray() : head.mid(value, head.indexOf("\r\n", value) - value);
        }
    };

    explicit BasicFakeService(std::function<void(const Request &)> answer = {}) : m_answer(std::move(answer))
    {
        this->setListenBacklogSize(1024);
        this->setMaxPendingConnections(1024);
        this->connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *peer = this->nextPendingConnection())
                greet(peer);
        });
        this->listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] realtime::Provider provider() const
    {
        return *realtime::Provider::openAi(Secret(QStringLiteral("test-key")),
                                           QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(this->serverPort())));
    }

    QList<Request> requests;
    int connections = 0;
    int disconnections = 0;

    static QByteArray http(const QByteArray &status, const QByteArray &body = {}, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
    }

private:
    static constexpr QLatin1StringView scheme{std::is_same_v<Server, QSslServer> ? "https" : "http"};

    void greet(QTcpSocket *peer)
    {
        ++connections;
        this->connect(peer, &QTcpSocket::readyRead, this, [this, peer] { read(peer); });
        this->connect(peer, &QTcpSocket::disconnected, this, [this, peer] {
            ++disconnections;
            peer->deleteLater();
        });
    }

    void read(QTcpSocket *peer)
    {
        const QByteArray all = peer->peek(1024 * 1024);
        const qsizetype end = all.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Request request{all.left(end + 2), {}, peer};
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (all.size() < end + 4 + length)
            return;
        request.body = all.mid(end + 4, length);
        peer->skip(end + 4 + length);
        requests.append(request);
        if (m_answer)
            m_answer(request);
    }

    std::function<void(const Request &)> m_answer;
};

using FakeService = BasicFakeService<QTcpServer>;
using FakeTlsService = BasicFakeService<QSslServer>;

} // namespace geon
