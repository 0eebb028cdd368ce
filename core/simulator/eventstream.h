// EventStream: the sidebands of one call. Every event goes to all of them; closing the last one does not end the call (fact sheet a.1).
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QWebSocket>
#include <vector>

namespace geon::simulator {

class EventStream : public QObject
{
    Q_OBJECT

public:
    explicit EventStream(QObject *parent = nullptr);
    ~EventStream() override;

    //! Takes the socket over.
    void attach(QWebSocket *socket);
    //! Sends `{"type", "event_id", members…}` to everybody.
    void send(QLatin1StringView type, const QJsonObject &members = {});
    //! The same to one.
    void sendTo(QWebSocket *socket, QLatin1StringView type, const QJsonObject &members);
    //! A frame as it stands: for malformed ones, and for the one event without an event_id.
    void sendRaw(const QString &frame);
    //! With a close frame.
    void close();
    //! Without one, as when the caller hangs up.
    void cut();

    [[nodiscard]] qsizetype attached() const { return qsizetype(m_sockets.size()); }
    [[nodiscard]] quint64 framesSent() const { return m_framesSent; }

Q_SIGNALS:
    void messageReceived(QWebSocket *from, const QString &frame);
    void detached();

private:
    [[nodiscard]] QString frame(QLatin1StringView type, const QJsonObject &members);
    void letGo(bool politely);

    std::vector<QWebSocket *> m_sockets;
    quint64 m_lastEvent = 0;
    quint64 m_framesSent = 0;
};

} // namespace geon::simulator
