// Receiver: somebody our webhooks are sent to, who answers each with a status.
#pragma once

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace geon {

class Receiver
{
public:
    struct Event {
        QByteArray id; //!< `webhook-id`
        QString type;
        QString call;
        int number = 0; //!< of the call's events
    };

    Receiver()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("the receiver does not listen");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
            }
        });
    }

    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1/calls").arg(m_server.serverPort()); }
    //! Taken of one call, in their order, each once.
    [[nodiscard]] QList<Event> taken(const QString &call) const
    {
        QList<Event> events;
        for (const Event &event : all) {
            if (event.call == call && std::ranges::find(events, event.id, &Event::id) == events.end())
                events.append(event);
        }
        return events;
    }

    int status = 200;
    int refused = 0;
    QList<Event> all; //!< that were answered 2xx, repeats too

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &text = m_read[socket];
        text += socket->readAll();
        const qsizetype head = text.indexOf("\r\n\r\n");
        if (head < 0 || text.size() < head + 4 + header(text, "content-length").toInt())
            return;
        take(header(text, "webhook-id"), QJsonDocument::fromJson(text.sliced(head + 4)).object());
        m_read.remove(socket);
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " Answer\r\nContent-Length: 0\r\n\r\n");
    }

    static QByteArray header(const QByteArray &text, const QByteArray &name)
    {
        for (const QByteArray &line : text.first(text.indexOf("\r\n\r\n")).split('\n')) {
            if (line.toLower().startsWith(name + ':'))
                return line.sliced(name.size() + 1).trimmed();
        }
        return {};
    }

    void take(const QByteArray &id, const QJsonObject &payload)
    {
        if (status != 200) {
            ++refused;
            return;
        }
        const QJsonObject data = payload[u"data"].toObject();
        all.append({id, payload[u"type"].toString(), data[u"call"].toObject()[u"id"].toString(), data[u"number"].toInt()});
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_read;
};

} // namespace geon
