#include "core/simulator/eventstream.h"

#include <QJsonDocument>

namespace geon::simulator {

using namespace Qt::StringLiterals;

EventStream::EventStream(QObject *parent) : QObject(parent) { }

EventStream::~EventStream()
{
    letGo(false);
}

void EventStream::attach(QWebSocket *socket)
{
    socket->setParent(this);
    m_sockets.push_back(socket);
    connect(socket, &QWebSocket::textMessageReceived, this, [this, socket](const QString &text) { Q_EMIT messageReceived(socket, text); });
    connect(socket, &QWebSocket::disconnected, this, [this, socket] {
        std::erase(m_sockets, socket);
        socket->deleteLater();
        Q_EMIT detached();
    });
}

QString EventStream::frame(QLatin1StringView type, const QJsonObject &members)
{
    QJsonObject event = members;
    event["type"_L1] = type;
    event["event_id"_L1] = u"event_"_s + QString::number(++m_lastEvent, 36).rightJustified(12, u'0');
    return QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact));
}

void EventStream::send(QLatin1StringView type, const QJsonObject &members)
{
    if (!m_sockets.empty())
        sendRaw(frame(type, members));
}

void EventStream::sendTo(QWebSocket *socket, QLatin1StringView type, const QJsonObject &members)
{
    socket->sendTextMessage(frame(type, members));
    ++m_framesSent;
}

void EventStream::sendRaw(const QString &text)
{
    // A copy: a socket that fails to write may detach itself meanwhile.
    for (QWebSocket *socket : std::vector(m_sockets)) {
        socket->sendTextMessage(text);
        ++m_framesSent;
    }
}

void EventStream::close()
{
    letGo(true);
}

void EventStream::cut()
{
    letGo(false);
}

void EventStream::letGo(bool politely)
{
    for (QWebSocket *socket : std::exchange(m_sockets, {})) {
        disconnect(socket, nullptr, this, nullptr);
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        if (politely)
            socket->close();
        else
            socket->abort();
    }
}

} // namespace geon::simulator
