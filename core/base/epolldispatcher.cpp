#include "core/base/epolldispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimerEvent>
#include <algorithm>
#include <array>
#include <chrono>
#include <limits>
#include <map>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <unordered_map>
#include <utility>
#include <vector>

namespace geon {

using SteadyTime = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

//! Which notifiers wait for which descriptor, the epoll set that mirrors them, and the descriptor that wakes the thread.
class EpollDispatcher::Sockets
{
public:
    Sockets() : m_epoll(epoll_create1(EPOLL_CLOEXEC)), m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        if (m_epoll < 0 || m_wake < 0)
            qFatal("No descriptor left for an event loop; raise the limit of open files.");
        epoll_event event{EPOLLIN, {.u64 = wakeTag}};
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event);
    }
    ~Sockets()
    {
        ::close(m_wake);
        ::close(m_epoll);
    }
    Q_DISABLE_COPY_MOVE(Sockets)

    void add(QSocketNotifier *notifier)
    {
        const auto fd = size_t(notifier->socket());
        if (fd >= m_watches.size())
            m_watches.resize(fd + 1);
        m_watches[fd].notifiers[size_t(notifier->type())] = notifier;
        update(int(fd));
    }

    void remove(QSocketNotifier *notifier)
    {
        const auto fd = size_t(notifier->socket());
        if (fd < m_watches.size() && std::exchange(m_watches[fd].notifiers[size_t(notifier->type())], nullptr))
            update(int(fd));
    }

    void wakeUp()
    {
        if (!m_woken.exchange(true, std::memory_order_acq_rel)) {
            const quint64 one = 1;
            [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
        }
    }

    //! Waits at most @p limit ms (-1: until something happens), then tells the notifiers of what is ready. True when there was any.
    bool waitAndTell(int limit)
    {
        std::array<epoll_event, 256> ready;
        const int count = epoll_wait(m_epoll, ready.data(), int(ready.size()), limit);
        for (int i = 0; i < count; ++i) {
            if (ready[size_t(i)].data.u64 == wakeTag)
                drainWake();
            else
                tell(ready[size_t(i)]);
        }
        return count > 0;
    }

    //! The same with the sockets left out.
    bool waitForWakeUp(int limit)
    {
        pollfd one{m_wake, POLLIN, 0};
        const bool woken = ::poll(&one, 1, limit) > 0;
        if (woken)
            drainWake();
        return woken;
    }

private:
    static constexpr quint64 wakeTag = ~quint64(0);
    static constexpr std::array<quint32, 3> epollEvents{EPOLLIN, EPOLLOUT, EPOLLPRI}; // by QSocketNotifier::Type

    struct Watch {
        std::array<QSocketNotifier *, 3> notifiers{};
        quint32 watched = 0;
        quint32 generation = 0; //!< tells a descriptor's number from its reuse within one batch
    };

    void update(int fd)
    {
        Watch &watch = m_watches[size_t(fd)];
        quint32 wanted = 0;
        for (size_t type = 0; type < epollEvents.size(); ++type)
            wanted |= watch.notifiers[type] ? epollEvents[type] : 0;
        if (wanted == 0) {
            ++watch.generation;
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr); // fails harmlessly where the descriptor was closed first
        } else {
            epoll_event event{wanted, {.u64 = quint64(watch.generation) << 32 | quint64(fd)}};
            // The kernel forgets a closed descriptor by itself, so what it knows may differ from what we watched.
            const int likely = watch.watched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
            const int otherwise = watch.watched ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
            if (epoll_ctl(m_epoll, likely, fd, &event) != 0 && epoll_ctl(m_epoll, otherwise, fd, &event) != 0)
                qErrnoWarning("A descriptor cannot be watched");
        }
        watch.watched = wanted;
    }

    void drainWake()
    {
        quint64 count = 0;
        [[maybe_unused]] const auto read = ::read(m_wake, &count, sizeof count);
        m_woken.store(false, std::memory_order_release);
    }

    void tell(const epoll_event &event)
    {
        const auto fd = size_t(event.data.u64 & 0xffffffff);
        const auto generation = quint32(event.data.u64 >> 32);
        // An error or a hang-up cannot be left unwatched, so it is told to whoever waits for anything: reading or writing then shows it.
        const quint32 happened = event.events & (EPOLLERR | EPOLLHUP) ? ~quint32(0) : quint32(event.events);
        for (size_t type = 0; type < epollEvents.size(); ++type) {
            const Watch &watch = m_watches[fd]; // looked up each time: a slot may add descriptors or take this one away
            if (watch.generation != generation)
                return;
            if (watch.notifiers[type] && happened & epollEvents[type]) {
                QEvent activated(QEvent::SockAct);
                QCoreApplication::sendEvent(watch.notifiers[type], &activated);
            }
        }
    }

    int m_epoll;
    int m_wake;
    std::atomic<bool> m_woken = false;
    std::vector<Watch> m_watches; //!< by descriptor
};

//! Timers in the order in which they are due.
class EpollDispatcher::Timers
{
public:
    void add(int id, milliseconds interval, Qt::TimerType type, QObject *object)
    {
        Timer timer{{id, int(interval.count()), type}, object, interval, {}, false};
        timer.due = nextDue(timer, std::chrono::steady_clock::now());
        m_order.emplace(timer.due, id);
        m_timers.emplace(id, timer);
    }

    bool remove(int id)
    {
        const auto found = m_timers.find(id);
        if (found == m_timers.end())
            return false;
        unqueue(found->second);
        m_timers.erase(found);
        return true;
    }

    bool removeAllOf(const QObject *object)
    {
        const auto before = m_timers.size();
        std::erase_if(m_timers, [&](const auto &entry) {
            if (entry.second.object != object)
                return false;
            unqueue(entry.second);
            return true;
        });
        return m_timers.size() != before;
    }

    [[nodiscard]] QList<TimerInfo> allOf(const QObject *object) const
    {
        QList<TimerInfo> all;
        for (const auto &[id, timer] : m_timers) {
            if (timer.object == object)
                all.append(timer.info);
        }
        return all;
    }

    //! Milliseconds until @p id is due, -1 where there is no such timer.
    [[nodiscard]] int remaining(int id) const
    {
        const auto found = m_timers.find(id);
        return found == m_timers.end() ? -1 : untilDue(found->second.due);
    }

    //! Milliseconds until the first is due that can fire, -1 where there is none.
    [[nodiscard]] int untilFirst() const
    {
        const auto first = std::ranges::find_if(m_order, [this](const auto &entry) { return !m_timers.at(entry.second).firing; });
        return first == m_order.end() ? -1 : untilDue(first->first);
    }

    //! Fires what is due, each timer at most once. True when any fired.
    bool fire()
    {
        const auto now = std::chrono::steady_clock::now();
        std::vector<int> due;
        for (auto it = m_order.begin(); it != m_order.end() && it->first <= now; ++it)
            due.push_back(it->second);
        bool fired = false;
        for (const int id : due) {
            const auto found = m_timers.find(id); // a slot before may have stopped it, or stopped it and begun another of this id
            if (found == m_timers.end() || found->second.due > now)
                continue;
            fired |= fireOne(found->second, now);
        }
        return fired;
    }

private:
    struct Timer {
        TimerInfo info;
        QObject *object;
        milliseconds interval;
        SteadyTime due;
        bool firing;
    };

    //! In whole steps of a twentieth of the interval for a coarse timer, so that like ones wake the thread once.
    static SteadyTime nextDue(const Timer &timer, SteadyTime now)
    {
        const SteadyTime exact = now + timer.interval;
        milliseconds step = timer.interval / 20;
        if (timer.info.timerType == Qt::VeryCoarseTimer)
            step = std::max(step, milliseconds(1000));
        if (timer.info.timerType == Qt::PreciseTimer || step <= milliseconds(1))
            return exact;
        const auto late = exact.time_since_epoch() % std::chrono::duration_cast<SteadyTime::duration>(step);
        return late == late.zero() ? exact : exact + (step - late);
    }

    static int untilDue(SteadyTime due)
    {
        const auto left = std::chrono::ceil<milliseconds>(due - std::chrono::steady_clock::now());
        return int(std::clamp<qint64>(left.count(), 0, std::numeric_limits<int>::max()));
    }

    void unqueue(const Timer &timer)
    {
        const auto [first, last] = m_order.equal_range(timer.due);
        for (auto it = first; it != last; ++it) {
            if (it->second == timer.info.timerId) {
                m_order.erase(it);
                return;
            }
        }
    }

    bool fireOne(Timer &timer, SteadyTime now)
    {
        unqueue(timer);
        // A precise timer keeps its beat; one that fell behind by a whole interval starts anew instead of firing in a burst.
        const bool inTime = timer.info.timerType == Qt::PreciseTimer && timer.due + timer.interval > now;
        timer.due = inTime ? timer.due + timer.interval : nextDue(timer, now);
        const int id = timer.info.timerId;
        m_order.emplace(timer.due, id);
        if (timer.firing) // a nested event loop inside this timer's own slot
            return false;
        timer.firing = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer.object, &event);
        if (const auto found = m_timers.find(id); found != m_timers.end())
            found->second.firing = false;
        return true;
    }

    std::unordered_map<int, Timer> m_timers;
    std::multimap<SteadyTime, int> m_order;
};

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent), m_sockets(std::make_unique<Sockets>()), m_timers(std::make_unique<Timers>())
{
}

EpollDispatcher::~EpollDispatcher() = default;

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    const int limit = waitLimit(flags);
    if (limit != 0)
        Q_EMIT aboutToBlock();
    bool any = flags & QEventLoop::ExcludeSocketNotifiers ? m_sockets->waitForWakeUp(limit) : m_sockets->waitAndTell(limit);
    if (limit != 0)
        Q_EMIT awake();
    any |= m_timers->fire();
    return any;
}

//! Nothing is lost between the sending of posted events and the wait: whoever posts also wakes, and that is remembered.
int EpollDispatcher::waitLimit(QEventLoop::ProcessEventsFlags flags) const
{
    return flags & QEventLoop::WaitForMoreEvents && !m_interrupted ? m_timers->untilFirst() : 0;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    m_sockets->add(notifier);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    m_sockets->remove(notifier);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    m_timers->add(timerId, milliseconds(interval), timerType, object);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers->remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers->removeAllOf(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers->allOf(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    return m_timers->remaining(timerId);
}

void EpollDispatcher::wakeUp()
{
    m_sockets->wakeUp();
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace geon
