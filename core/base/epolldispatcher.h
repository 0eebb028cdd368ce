// EpollDispatcher: an event dispatcher whose cost does not grow with the number of open sockets.
//
// Qt's own two (GLib's and the plain one) hand every watched socket to poll() each time round. With 1,000 sidebands of 25 frames a second
// that walk is more than half of all CPU: 33 us a frame with either of them, 14 us with this one, whose list stays in the kernel
// (tests/bench/realtime/bench_sideband.cpp). For a thread that holds many sockets: QThread::setEventDispatcher before start(). Not for
// the UI thread, whose platform plugin wants its own.
#pragma once

#include <QAbstractEventDispatcher>
#include <atomic>
#include <memory>

namespace geon {

//! Belongs to one thread; wakeUp() and interrupt() alone may be called from any. Coarse timers may fire up to 5 % late, never early,
//! and those of like interval fire together.
class EpollDispatcher final : public QAbstractEventDispatcher
{
public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    class Sockets;
    class Timers;

    [[nodiscard]] int waitLimit(QEventLoop::ProcessEventsFlags flags) const;

    std::unique_ptr<Sockets> m_sockets;
    std::unique_ptr<Timers> m_timers;
    std::atomic<bool> m_interrupted = false;
};

} // namespace geon
