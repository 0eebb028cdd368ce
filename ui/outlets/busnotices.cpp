#include "ui/outlets/busnotices.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::Severity;

namespace {

constexpr QLatin1StringView serviceName{"org.freedesktop.Notifications"}; // of the interface too
constexpr QLatin1StringView objectPath{"/org/freedesktop/Notifications"};
constexpr uint closedByPerson = 2;  // NotificationClosed's reason
constexpr int lastWordWithin = 300; // ms

uchar urgencyOf(const BusNotices::Notice &notice)
{
    if (notice.quiet)
        return 0;
    return notice.severity == Severity::Urgent ? 2 : notice.severity == Severity::Warning ? 1 : 0;
}

} // namespace

BusNotices::BusNotices(QString address)
    : m_address(std::move(address)), m_name(u"geon-notifications-%1"_s.arg(reinterpret_cast<quintptr>(this), 0, 16))
{
}

bool BusNotices::connectBus()
{
    if (m_bus && m_bus->isConnected())
        return true;
    QDBusConnection::disconnectFromBus(m_name);
    m_bus = m_address.isEmpty() ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name)
                                : QDBusConnection::connectToBus(m_address, m_name);
    serviceGone();
    if (!m_bus->isConnected())
        return false;
    // QDBusConnection connects by name only.
    m_bus->connect(serviceName, objectPath, serviceName, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    m_bus->connect(serviceName, objectPath, serviceName, u"NotificationClosed"_s, this, SLOT(closed(uint, uint)));
    auto *watcher = new QDBusServiceWatcher(serviceName, *m_bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, &BusNotices::serviceGone);
    return true;
}

void BusNotices::show(const Notice &notice)
{
    const auto known = m_notes.find(notice.id);
    const bool stands = known != m_notes.end() && known->second.stands;
    if (notice.quiet && !stands)
        return;
    if (!connectBus()) {
        Q_EMIT refused(notice.id, notice.text);
        return;
    }
    if (!m_capabilities) {
        m_waiting.append(notice);
        askCapabilities();
        return;
    }
    send(notice);
}

void BusNotices::askCapabilities()
{
    if (m_asking)
        return;
    m_asking = true;
    auto *watcher = new QDBusPendingCallWatcher(ask(u"GetCapabilities"_s, {}), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isValid()) {
            takeCapabilities(reply.value());
            return;
        }
        for (const Notice &notice : std::exchange(m_waiting, {}))
            Q_EMIT refused(notice.id, notice.text);
    });
}

void BusNotices::takeCapabilities(const QStringList &names)
{
    m_capabilities = names;
    for (const Notice &notice : std::exchange(m_waiting, {}))
        send(notice);
}

void BusNotices::send(const Notice &notice)
{
    Standing &standing = m_notes[notice.id];
    if (standing.asked) {
        standing.newest = notice;
        return;
    }
    standing.asked = true;
    // A caller's name must not become bold, nor a link.
    const bool markup = m_capabilities->contains(u"body-markup"_s);
    QStringList actions;
    if (m_capabilities->contains(u"actions"_s))
        actions = {u"default"_s, tr("Open"), u"open"_s, tr("Open")};
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(urgencyOf(notice))},
                            {u"suppress-sound"_s, true}, // ours is the one that is heard
                            {u"desktop-entry"_s, u"geon-console"_s}};
    const QVariantList arguments{u"GEON Console"_s,
                                 standing.stands ? standing.server : 0U,
                                 u"geon-console"_s,
                                 notice.text.title,
                                 markup ? notice.text.text.toHtmlEscaped() : notice.text.text,
                                 actions,
                                 hints,
                                 -1};
    auto *watcher = new QDBusPendingCallWatcher(ask(u"Notify"_s, arguments), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        watcher->deleteLater();
        answered(notice, *watcher);
    });
}

void BusNotices::answered(const Notice &notice, const QDBusPendingCall &call)
{
    const QDBusPendingReply<uint> reply = call;
    const auto found = m_notes.find(notice.id);
    if (!reply.isValid()) {
        if (found != m_notes.end())
            m_notes.erase(found);
        if (!notice.quiet)
            Q_EMIT refused(notice.id, notice.text);
        return;
    }
    if (found == m_notes.end())
        return closeOnServer(reply.value());
    Standing &standing = found->second;
    standing.server = reply.value();
    standing.stands = true;
    standing.asked = false;
    if (standing.withdrawn)
        return withdraw(notice.id);
    if (const auto newest = std::exchange(standing.newest, std::nullopt))
        send(*newest);
}

void BusNotices::withdraw(NoteId note)
{
    m_waiting.removeIf([note](const Notice &notice) { return notice.id == note; });
    const auto found = m_notes.find(note);
    if (found == m_notes.end())
        return;
    if (found->second.server == 0) {
        found->second.withdrawn = true;
        return;
    }
    if (found->second.stands)
        closeOnServer(found->second.server);
    m_notes.erase(found);
}

void BusNotices::closeOnServer(uint server)
{
    std::ignore = ask(u"CloseNotification"_s, {server});
}

void BusNotices::withdrawAll()
{
    QList<uint> standing;
    for (const auto &[id, notice] : m_notes) {
        if (notice.server != 0 && notice.stands)
            standing.append(notice.server);
    }
    m_notes.clear();
    for (const uint server : standing)
        closeOnServer(server);
    // Answered after all before it, or not at all: nobody is left to wait longer.
    if (!standing.isEmpty() && m_bus->isConnected())
        m_bus->call(QDBusMessage::createMethodCall(serviceName, objectPath, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s), QDBus::Block,
                    lastWordWithin);
    QDBusConnection::disconnectFromBus(m_name);
}

void BusNotices::serviceGone()
{
    m_notes.clear();
    m_capabilities.reset();
}

std::optional<NoteId> BusNotices::noteOf(uint server) const
{
    const auto found = std::ranges::find_if(m_notes, [server](const auto &note) { return note.second.server == server; });
    return found == m_notes.end() ? std::nullopt : std::optional(found->first);
}

void BusNotices::actionInvoked(uint server, const QString &action)
{
    const auto note = noteOf(server);
    if (note && (action == "default"_L1 || action == "open"_L1))
        Q_EMIT opened(*note);
}

void BusNotices::closed(uint server, uint reason)
{
    const auto note = noteOf(server);
    if (!note)
        return;
    // One that has only run out may be kept by the desktop, and can still be pressed there.
    m_notes[*note].stands = false;
    if (reason == closedByPerson) {
        m_notes.erase(*note);
        Q_EMIT dismissed(*note);
    }
}

QDBusPendingCall BusNotices::ask(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, objectPath, serviceName, method);
    message.setArguments(arguments);
    return m_bus->asyncCall(message);
}

} // namespace geon::ui
