// HttpFront: the simulated service's door. One loopback port that answers plain HTTP requests and hands WebSocket handshakes over,
// because QWebSocketServer alone can neither answer a POST nor refuse a handshake with 404.
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>
#include <functional>
#include <memory>

namespace geon::simulator {

struct HttpRequest {
    QByteArray method;
    QUrl url; //!< path and query only
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    //! The first header of that name, compared without case.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool isUpgrade() const;
};

struct HttpAnswer {
    int status = 200;
    QJsonObject body; //!< empty: no body at all, as the service answers its actions
    QList<std::pair<QByteArray, QByteArray>> headers;
};

//! Reads the request line and headers of @p head (up to and with the empty line); none when they make no sense.
[[nodiscard]] std::optional<HttpRequest> parseRequestHead(QByteArrayView head);

//! Where the answer to one request goes. It may be given later; a peer that has left by then is no harm.
class Responder
{
public:
    explicit Responder(QTcpSocket *socket) : m_socket(socket) { }
    void answer(const HttpAnswer &answer) const;
    //! Cuts the connection without a word.
    void reset() const;

private:
    QPointer<QTcpSocket> m_socket;
};

class HttpFront : public QObject
{
    Q_OBJECT

public:
    //! Answers one request, at once or later.
    using Handler = std::function<void(const HttpRequest &, Responder)>;
    //! Decides on a handshake: no answer lets it in.
    using Gate = std::function<std::optional<HttpAnswer>(const HttpRequest &)>;

    HttpFront(Handler handler, Gate gate, QObject *parent = nullptr);

    Result<void> listen(quint16 port);
    void close();
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

Q_SIGNALS:
    //! The receiver takes the socket over; QWebSocket::requestUrl() tells what was asked for.
    void socketOpened(QWebSocket *socket);

private:
    void take(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void upgrade(QTcpSocket *socket, const HttpRequest &request);

    Handler m_handler;
    Gate m_gate;
    QTcpServer m_server;
    QWebSocketServer m_webSockets;
};

} // namespace geon::simulator
