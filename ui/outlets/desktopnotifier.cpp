#include "ui/outlets/desktopnotifier.h"

#include "ui/outlets/busnotices.h"

namespace geon::ui {

using namespace Qt::StringLiterals;

DesktopNotifier::DesktopNotifier(const QString &address, QObject *parent)
    : Notifier(parent), m_thread(std::make_unique<QThread>()), m_notices(new BusNotices(address))
{
    m_thread->setObjectName(u"notifications"_s);
    m_notices->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_notices, &QObject::deleteLater);
    connect(m_notices, &BusNotices::opened, this, &Notifier::opened);
    connect(m_notices, &BusNotices::dismissed, this, &Notifier::dismissed);
    connect(m_notices, &BusNotices::refused, this, &Notifier::refused);
    m_thread->start();
}

DesktopNotifier::~DesktopNotifier()
{
    QMetaObject::invokeMethod(m_notices, [notices = m_notices] { notices->withdrawAll(); });
    m_thread->quit();
    // A thread that waits for a bus which never answers is left to the end of the process.
    if (!m_thread->wait(patience))
        std::ignore = m_thread.release();
}

void DesktopNotifier::show(const Note &note, const NoteText &text)
{
    QMetaObject::invokeMethod(m_notices, [notices = m_notices, id = note.id, severity = note.severity, quiet = note.quiet, text] {
        notices->show({id, severity, quiet, text});
    });
}

void DesktopNotifier::withdraw(NoteId note)
{
    QMetaObject::invokeMethod(m_notices, [notices = m_notices, note] { notices->withdraw(note); });
}

} // namespace geon::ui
