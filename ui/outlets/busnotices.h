// BusNotices: the D-Bus end of DesktopNotifier. Lives on a thread of its own.
#pragma once

#include "ui/alerts/notifier.h"

#include <QDBusConnection>
#include <QDBusPendingCall>
#include <optional>
#include <unordered_map>

namespace geon::ui {

class BusNotices final : public QObject
{
    Q_OBJECT

public:
    struct Notice {
        NoteId id = 0;
        calls::Severity severity = calls::Severity::Notice;
        bool quiet = false; //!< changes one that still stands, or nothing
        NoteText text;
    };

    explicit BusNotices(QString address);

    void show(const Notice &notice);
    void withdraw(NoteId note);
    //! The last thing to be asked: sent when it returns.
    void withdrawAll();

Q_SIGNALS:
    void opened(geon::ui::NoteId note);
    void dismissed(geon::ui::NoteId note);
    void refused(geon::ui::NoteId note, const geon::ui::NoteText &text);

private Q_SLOTS:
    void actionInvoked(uint server, const QString &action);
    void closed(uint server, uint reason);

private:
    //! What the service knows of one of ours.
    struct Standing {
        uint server = 0; //!< its id there; 0: not answered yet
        bool stands = true;
        bool asked = false;           //!< an answer is on its way
        bool withdrawn = false;       //!< as soon as it is answered
        std::optional<Notice> newest; //!< to be shown as soon as it is answered
    };

    [[nodiscard]] bool connectBus();
    void askCapabilities();
    void takeCapabilities(const QStringList &names);
    void send(const Notice &notice);
    void answered(const Notice &notice, const QDBusPendingCall &call);
    void closeOnServer(uint server);
    void serviceGone();
    [[nodiscard]] std::optional<NoteId> noteOf(uint server) const;
    [[nodiscard]] QDBusPendingCall ask(const QString &method, const QVariantList &arguments);

    QString m_address;
    QString m_name; //!< of the connection
    std::optional<QDBusConnection> m_bus;
    std::optional<QStringList> m_capabilities; //!< none: not known yet
    bool m_asking = false;
    QList<Notice> m_waiting; //!< for the capabilities
    std::unordered_map<NoteId, Standing> m_notes;
};

} // namespace geon::ui
