// A bus of the test's own, and a desktop's notification service on it.
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QVariantMap>

namespace geon {

class PrivateBus
{
public:
    ~PrivateBus()
    {
        if (m_daemon.state() == QProcess::NotRunning)
            return;
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    //! False without a dbus-daemon.
    [[nodiscard]] bool start()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (program.isEmpty())
            return false;
        m_daemon.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            return false;
        m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
        return true;
    }
    [[nodiscard]] QString address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

//! org.freedesktop.Notifications as a desktop has it. Remembers what it was asked.
class NotificationService : public QDBusVirtualObject
{
public:
    struct Shown {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    explicit NotificationService(const QString &address)
        : m_connection(QDBusConnection::connectToBus(address, QStringLiteral("test-notification-service")))
    {
        m_connection.registerVirtualObject(path(), this);
        m_connection.registerService(name());
    }
    ~NotificationService() override
    {
        m_connection.unregisterService(name());
        m_connection.unregisterObject(path());
        QDBusConnection::disconnectFromBus(QStringLiteral("test-notification-service"));
    }

    void press(uint id, const QString &action) { signal(QStringLiteral("ActionInvoked"), {id, action}); }
    //! @p reason: 1 ran out, 2 put away by the person, 3 taken back.
    void close(uint id, uint reason) { signal(QStringLiteral("NotificationClosed"), {id, reason}); }
    //! Shown and not taken back.
    [[nodiscard]] QSet<uint> standing() const
    {
        QSet<uint> ids;
        for (const Shown &one : shown)
            ids.insert(one.id);
        for (const uint id : closed)
            ids.remove(id);
        return ids;
    }

    QStringList capabilities{QStringLiteral("body"), QStringLiteral("actions")};
    QList<Shown> shown;
    QList<uint> closed;
    int answered = 0;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const QVariantList arguments = message.arguments();
        if (message.member() == QLatin1String("GetCapabilities"))
            return connection.send(message.createReply(capabilities));
        if (message.member() == QLatin1String("CloseNotification")) {
            closed.append(arguments.at(0).toUInt());
            return connection.send(message.createReply());
        }
        if (message.member() != QLatin1String("Notify"))
            return false;
        const uint replaces = arguments.at(1).toUInt();
        const uint id = replaces != 0 ? replaces : ++m_last;
        shown.append({id, replaces, arguments.at(3).toString(), arguments.at(4).toString(), arguments.at(5).toStringList(),
                      qdbus_cast<QVariantMap>(arguments.at(6))});
        const bool sent = connection.send(message.createReply(id));
        ++answered;
        return sent;
    }

private:
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }
    static QString name() { return QStringLiteral("org.freedesktop.Notifications"); }
    void signal(const QString &member, const QVariantList &arguments)
    {
        QDBusMessage message = QDBusMessage::createSignal(path(), name(), member);
        message.setArguments(arguments);
        m_connection.send(message);
    }

    QDBusConnection m_connection;
    uint m_last = 0;
};

} // namespace geon
