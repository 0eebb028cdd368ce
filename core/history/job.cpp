#include "core/history/job.h"

#include <QCoreApplication>

namespace geon::history {

bool JobTools::breathe() const
{
    tell();
    QCoreApplication::processEvents(); // of this thread: the writes of live calls, and what the window asks
    return !*stop;
}

JobRunner::JobRunner(Keeper &keeper, QObject *parent) : QObject(parent), m_keeper(keeper)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &JobRunner::step);
}

void JobRunner::start(quint64 number, std::unique_ptr<Job> job, StopFlag stop)
{
    m_running.push_back({{.job = number}, std::move(job), std::move(stop)});
    m_turn.start();
}

void JobRunner::stopThen(std::function<void()> last)
{
    for (const Running &running : m_running)
        *running.stop = true;
    if (!m_inStep)
        return last();
    m_last = std::move(last);
}

void JobRunner::step()
{
    if (m_inStep)
        return;
    if (m_running.empty())
        return m_turn.stop();
    Running &running = m_running.front();
    if (*running.stop) {
        running.state.cancelled = true;
        running.state.finished = true;
    } else {
        m_inStep = true;
        running.job->step({m_keeper, [&] { Q_EMIT changed(running.state); }, running.stop}, running.state);
        m_inStep = false;
        if (m_last)
            return std::exchange(m_last, {})();
    }
    const desk::JobState state = running.state;
    if (state.finished)
        m_running.pop_front();
    Q_EMIT changed(state);
}

} // namespace geon::history
