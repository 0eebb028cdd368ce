// RawConsole: the other side of the simulator in its tests: a webhook door, plain POSTs and plain WebSockets, none of the project's own
// client.
#pragma once

#include "core/simulator/simulator.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

namespace geon::simulator {

//! One webhook as it came.
struct ReceivedWebhook {
    HttpRequest request;
    QJsonObject body;
    [[nodiscard]] CallId call() const { return CallId{body[u"data"][u"call_id"].toString()}; }
};

//! Answers every POST with `status` and keeps what came.
class WebhookDoor : public QObject
{
    Q_OBJECT

public:
    WebhookDoor()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/webhooks/azure-realtime").arg(m_server.serverPort()));
    }

    int status = 200;
    QList<ReceivedWebhook> received;

Q_SIGNALS:
    void arrived(const geon::CallId &call);

private:
    void read(QTcpSocket *socket)
    {
        const QByteArray seen = socket->peek(socket->bytesAvailable());
        const auto end = seen.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        auto request = parseRequestHead(QByteArrayView(seen).first(end + 4));
        const qint64 length = request->header("content-length").toLongLong();
        if (seen.size() < end + 4 + length)
            return;
        request->body = seen.mid(end + 4, length);
        socket->skip(end + 4 + length);
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: 0\r\n\r\n");
        received.append({*request, QJsonDocument::fromJson(request->body).object()});
        Q_EMIT arrived(received.last().call());
    }

    QTcpServer m_server;
};

//! The answer to one POST or GET.
struct RestAnswer {
    int status = 0;
    QJsonObject body;
    QByteArray retryAfter;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    [[nodiscard]] QString code() const { return body[u"error"][u"code"].toString(); }
};

//! One WebSocket on a call, and every frame it was sent.
class RawSideband : public QObject
{
    Q_OBJECT

public:
    RawSideband()
    {
        connect(&m_socket, &QWebSocket::connected, this, [this] { opened = true; });
        connect(&m_socket, &QWebSocket::disconnected, this, [this] { closed = true; });
        connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
                [this](QAbstractSocket::SocketError) { errored = true; });
        connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
            frames += text;
            events += QJsonDocument::fromJson(text.toUtf8()).object();
            Q_EMIT received(events.last());
        });
    }

    void open(const QNetworkRequest &request) { m_socket.open(request); }
    void send(const QJsonObject &event)
    {
        m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact)));
    }
    void sendText(const QString &text) { m_socket.sendTextMessage(text); }
    void leave() { m_socket.close(); }

    [[nodiscard]] QStringList types() const
    {
        QStringList list;
        for (const QJsonObject &event : events)
            list += event[u"type"].toString();
        return list;
    }
    [[nodiscard]] QList<QJsonObject> all(const QString &type) const
    {
        QList<QJsonObject> list;
        std::ranges::copy_if(events, std::back_inserter(list), [&](const QJsonObject &event) { return event[u"type"].toString() == type; });
        return list;
    }
    [[nodiscard]] int count(const QString &type) const { return int(all(type).size()); }
    [[nodiscard]] QJsonObject last(const QString &type) const
    {
        const auto list = all(type);
        return list.isEmpty() ? QJsonObject() : list.last();
    }
    //! What the AI said, answer by answer.
    [[nodiscard]] QStringList said() const
    {
        QStringList list;
        for (const QJsonObject &event : all(QStringLiteral("response.output_audio_transcript.done")))
            list += event[u"transcript"].toString();
        return list;
    }

    bool opened = false;
    bool closed = false;
    bool errored = false;
    QStringList frames;
    QList<QJsonObject> events;

Q_SIGNALS:
    void received(const QJsonObject &event);

private:
    QWebSocket m_socket;
};

class RawConsole : public QObject
{
    Q_OBJECT

public:
    QUrl endpoint;
    QByteArray key = "test-key";
    bool azure = true;

    [[nodiscard]] QNetworkRequest request(const QString &path, const QString &query = {}, bool socket = false) const
    {
        QUrl url = endpoint;
        if (socket)
            url.setScheme(QStringLiteral("ws"));
        url.setPath((azure ? QStringLiteral("/openai/v1") : QStringLiteral("/v1")) + path);
        url.setQuery(query);
        QNetworkRequest made(url);
        if (azure)
            made.setRawHeader("api-key", key);
        else
            made.setRawHeader("Authorization", "Bearer " + key);
        return made;
    }

    //! POSTs and waits for the answer; status 0 where none came within @p withinMs.
    RestAnswer post(const CallId &call, const QString &action, const QJsonObject &body = {}, int withinMs = 5000)
    {
        QNetworkRequest made = request(QStringLiteral("/realtime/calls/%1/%2").arg(call.value, action));
        made.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        return wait(m_network.post(made, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson()), withinMs);
    }
    RestAnswer get(const QString &path) { return wait(m_network.get(request(path)), 5000); }

    [[nodiscard]] std::unique_ptr<RawSideband> sideband(const CallId &call)
    {
        auto made = std::make_unique<RawSideband>();
        made->open(request(QStringLiteral("/realtime"), QStringLiteral("call_id=") + call.value, true));
        return made;
    }

    [[nodiscard]] static QJsonObject session()
    {
        return QJsonDocument::fromJson(R"({"type":"realtime","model":"gpt-realtime","instructions":"You are Anna.",
            "audio":{"input":{"transcription":{"model":"gpt-4o-mini-transcribe"},"turn_detection":{"type":"semantic_vad"}},
                     "output":{"voice":"marin"}}})")
            .object();
    }

private:
    static RestAnswer wait(QNetworkReply *reply, int withinMs)
    {
        const std::unique_ptr<QNetworkReply> owner(reply);
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, withinMs))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), QJsonDocument::fromJson(reply->readAll()).object(),
                reply->rawHeader("Retry-After"), reply->error()};
    }

    QNetworkAccessManager m_network;
};

} // namespace geon::simulator
