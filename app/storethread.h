// StoreThread: the one thread that may wait for the disk or the keychain.
#pragma once

#include <QObject>
#include <QThread>

namespace geon::app {

class StoreThread
{
public:
    StoreThread()
    {
        m_thread.setObjectName(QStringLiteral("store"));
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    //! Finishes what was posted, then stops.
    ~StoreThread()
    {
        QMetaObject::invokeMethod(&m_context, [this] { m_thread.quit(); });
        m_thread.wait();
    }

    //! Lives on the store thread: the context of what is to be answered there.
    [[nodiscard]] QObject *context() { return &m_context; }

    template <typename Work> void post(Work work) { QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection); }

private:
    QThread m_thread;
    QObject m_context;
};

} // namespace geon::app
