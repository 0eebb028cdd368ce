#include "core/simulator/httpfront.h"

#include <QJsonDocument>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestHead = 64 * 1024;
constexpr qint64 longestBody = 4 * 1024 * 1024;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

QByteArray serialise(const HttpAnswer &answer)
{
    const QByteArray body = answer.body.isEmpty() ? QByteArray() : QJsonDocument(answer.body).toJson(QJsonDocument::Compact);
    QByteArray out = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    if (!body.isEmpty())
        out += "Content-Type: application/json\r\n";
    for (const auto &[name, value] : answer.headers)
        out += name + ": " + value + "\r\n";
    return out + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool HttpRequest::isUpgrade() const
{
    return header("upgrade").compare("websocket", Qt::CaseInsensitive) == 0;
}

std::optional<HttpRequest> parseRequestHead(QByteArrayView head)
{
    const QList<QByteArray> lines = head.toByteArray().split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !words[1].startsWith('/') || !words[2].startsWith("HTTP/1."))
        return std::nullopt;
    HttpRequest request;
    request.method = words[0];
    request.url = QUrl(QString::fromLatin1(words[1]), QUrl::StrictMode);
    for (const QByteArray &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.first(colon).trimmed(), line.sliced(colon + 1).trimmed()});
        else if (!line.trimmed().isEmpty())
            return std::nullopt;
    }
    return request.url.isValid() ? std::optional(request) : std::nullopt;
}

void Responder::answer(const HttpAnswer &answer) const
{
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->write(serialise(answer));
}

void Responder::reset() const
{
    if (m_socket)
        m_socket->abort();
}

HttpFront::HttpFront(Handler handler, Gate gate, QObject *parent)
    : QObject(parent),
      m_handler(std::move(handler)),
      m_gate(std::move(gate)),
      m_server(this),
      m_webSockets(u"simulated service"_s, QWebSocketServer::NonSecureMode, this)
{
    // A burst of handshakes arrives before one is taken: the default of 30 would refuse the rest.
    m_webSockets.setMaxPendingConnections(4096);
    m_server.setMaxPendingConnections(4096);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *socket = m_webSockets.nextPendingConnection())
            Q_EMIT socketOpened(socket);
    });
}

Result<void> HttpFront::listen(quint16 port)
{
    if (m_server.listen(QHostAddress::LocalHost, port))
        return {};
    return failure(
        ErrorKind::Network,
        u"The simulated service cannot listen on 127.0.0.1:%1: %2. Choose another port."_s.arg(port).arg(m_server.errorString()));
}

void HttpFront::close()
{
    m_server.close();
}

void HttpFront::take(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

// One request at a time and no pipelining: nothing that talks to this service sends a second request before the first is answered.
void HttpFront::read(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(longestHead + longestBody);
    const auto headEnd = seen.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        if (seen.size() > longestHead)
            socket->abort();
        return;
    }
    auto request = parseRequestHead(QByteArrayView(seen).first(headEnd + 4));
    if (!request) {
        socket->abort();
        return;
    }
    if (request->isUpgrade()) {
        upgrade(socket, *request);
        return;
    }
    const qint64 length = request->header("content-length").toLongLong();
    if (length < 0 || length > longestBody) {
        socket->abort();
        return;
    }
    if (seen.size() < headEnd + 4 + length)
        return;
    request->body = seen.mid(headEnd + 4, length);
    socket->skip(headEnd + 4 + length);
    m_handler(*request, Responder(socket));
}

void HttpFront::upgrade(QTcpSocket *socket, const HttpRequest &request)
{
    if (const auto refusal = m_gate(request)) {
        socket->readAll();
        Responder(socket).answer(*refusal);
        socket->disconnectFromHost();
        return;
    }
    // The handshake itself is still unread: QWebSocketServer reads what was only peeked here. It owns the socket from now on.
    disconnect(socket, nullptr, this, nullptr);
    disconnect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    m_webSockets.handleConnection(socket);
}

} // namespace geon::simulator
