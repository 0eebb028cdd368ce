#include "core/history/job.h"

namespace geon::history {

JobRunner::JobRunner(Keeper &keeper, QObject *parent) : QObject(parent), m_keeper(keeper)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &JobRunner::step);
}

void JobRunner::start(quint64 number, std::unique_ptr<Job> job)
{
    m_running.push_back({{.job = number}, std::move(job)});
    m_turn.start();
}

void JobRunner::cancel(quint64 number)
{
    const auto at = std::ranges::find(m_running, number, [](const Running &running) { return running.state.job; });
    if (at == m_running.end())
        return;
    at->job->cancelled(m_keeper);
    desk::JobState state = at->state;
    state.finished = true;
    state.cancelled = true;
    m_running.erase(at);
    Q_EMIT changed(state);
}

void JobRunner::step()
{
    if (m_running.empty())
        return m_turn.stop();
    Running &running = m_running.front();
    running.job->step(m_keeper, running.state);
    const desk::JobState state = running.state;
    if (state.finished)
        m_running.erase(m_running.begin());
    Q_EMIT changed(state);
}

} // namespace geon::history
