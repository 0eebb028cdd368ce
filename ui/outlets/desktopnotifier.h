// DesktopNotifier: notifications through the desktop's service (org.freedesktop.Notifications, Desktop Notifications Specification 1.2).
#pragma once

#include "ui/alerts/notifier.h"

#include <QThread>

namespace geon::ui {

class BusNotices;

//! The bus is spoken to on a thread of its own, from the first notification on: a bus that hangs holds nobody up.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT

public:
    //! @p address of a bus; empty: the session's.
    explicit DesktopNotifier(const QString &address = {}, QObject *parent = nullptr);
    //! Takes back what still stands.
    ~DesktopNotifier() override;

    void show(const Note &note, const NoteText &text) override;
    void withdraw(NoteId note) override;

private:
    static constexpr std::chrono::milliseconds patience{1000}; //!< when the program ends

    std::unique_ptr<QThread> m_thread;
    BusNotices *m_notices; //!< lives on m_thread, ends with it
};

} // namespace geon::ui
