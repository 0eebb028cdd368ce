// Agenda: what happens next, for hundreds of simulated calls at once, on one timer.
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <queue>
#include <unordered_map>

namespace geon::simulator {

//! Runs tasks at simulated times. Simulated time runs `speed` times as fast as the wall's. While a task runs, now() is the moment the task
//! was due, so what it plans next keeps its distance even where the timer is late: order and intervals are the same at every speed.
//! Where the machine cannot keep up, or slept, simulated time waits: nothing is skipped, and nobody else on the thread starves.
class Agenda : public QObject
{
    Q_OBJECT

public:
    using Task = std::function<void()>;
    using TaskId = quint64; //!< 0 is none

    explicit Agenda(double speed, QObject *parent = nullptr);

    //! Simulated time since the agenda began.
    [[nodiscard]] Duration now() const;
    [[nodiscard]] TaskId after(Duration delay, Task task);
    //! A task that has run, or never was, is cancelled without complaint.
    void cancel(TaskId id);
    //! The wall's duration of a simulated one.
    [[nodiscard]] Duration onTheWall(Duration simulated) const;

private:
    struct Entry {
        std::chrono::microseconds due;
        TaskId id;
        bool operator>(const Entry &other) const { return std::tie(due, id) > std::tie(other.due, other.id); }
    };

    [[nodiscard]] std::chrono::microseconds clockNow() const;
    void runDue();
    void holdClock(std::chrono::microseconds at);
    void armTimer();

    double m_speed;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::optional<std::chrono::microseconds> m_present; //!< set while tasks run
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
    std::unordered_map<TaskId, Task> m_tasks;
    TaskId m_lastId = 0;
    QTimer m_timer;
};

//! One thing its owner waits for: setting it again replaces it, and it dies with its owner. The agenda must outlive it.
class Alarm
{
public:
    explicit Alarm(Agenda &agenda) : m_agenda(&agenda) { }
    ~Alarm() { stop(); }
    Q_DISABLE_COPY_MOVE(Alarm)

    void set(Duration delay, Agenda::Task task);
    void stop();
    [[nodiscard]] bool isSet() const { return m_id != 0; }

private:
    Agenda *m_agenda;
    Agenda::TaskId m_id = 0;
};

} // namespace geon::simulator
