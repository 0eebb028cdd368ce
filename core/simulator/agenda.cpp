#include "core/simulator/agenda.h"

namespace geon::simulator {

using std::chrono::microseconds;

namespace {
// Tasks that fall within one such span of the wall's time share a wake-up.
constexpr auto shortestSleep = 2ms;
// After this long the rest has to wait for the thread's other events.
constexpr auto longestRun = 20ms;
} // namespace

Agenda::Agenda(double speed, QObject *parent) : QObject(parent), m_speed(speed > 0 ? speed : 1.0), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Agenda::runDue);
}

microseconds Agenda::clockNow() const
{
    const auto real = std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - m_start);
    return microseconds(qint64(double(real.count()) * m_speed));
}

Duration Agenda::now() const
{
    return std::chrono::duration_cast<Duration>(m_present.value_or(clockNow()));
}

Duration Agenda::onTheWall(Duration simulated) const
{
    return Duration(qint64(double(simulated.count()) / m_speed));
}

Agenda::TaskId Agenda::after(Duration delay, Task task)
{
    const TaskId id = ++m_lastId;
    m_tasks.emplace(id, std::move(task));
    m_queue.push({m_present.value_or(clockNow()) + std::max(delay, Duration(0)), id});
    if (!m_present && m_queue.top().id == id)
        armTimer();
    return id;
}

void Agenda::cancel(TaskId id)
{
    m_tasks.erase(id);
}

void Agenda::runDue()
{
    const auto limit = clockNow();
    const auto giveWayAt = std::chrono::steady_clock::now() + longestRun;
    while (!m_queue.empty() && m_queue.top().due <= limit) {
        const Entry entry = m_queue.top();
        m_queue.pop();
        auto node = m_tasks.extract(entry.id);
        if (node.empty())
            continue;
        m_present = entry.due;
        node.mapped()();
        if (std::chrono::steady_clock::now() >= giveWayAt) {
            holdClock(entry.due);
            break;
        }
    }
    m_present.reset();
    armTimer();
}

void Agenda::holdClock(microseconds at)
{
    m_start += microseconds(qint64(double((clockNow() - at).count()) / m_speed));
}

void Agenda::armTimer()
{
    while (!m_queue.empty() && !m_tasks.contains(m_queue.top().id))
        m_queue.pop();
    if (m_queue.empty())
        return;
    const auto wait = microseconds(qint64(double((m_queue.top().due - clockNow()).count()) / m_speed));
    m_timer.start(std::max<Duration>(std::chrono::ceil<Duration>(wait), shortestSleep));
}

void Alarm::set(Duration delay, Agenda::Task task)
{
    stop();
    m_id = m_agenda->after(delay, [this, task = std::move(task)] {
        m_id = 0;
        task();
    });
}

void Alarm::stop()
{
    if (m_id != 0)
        m_agenda->cancel(std::exchange(m_id, 0));
}

} // namespace geon::simulator
