// What the history does that takes its time.
#include "core/history/jobs.h"
#include "core/history/localhistory.h"

namespace geon::history {

quint64 LocalHistory::start(std::unique_ptr<Job> job)
{
    const quint64 number = ++m_lastJob;
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    m_stops.insert(number, stop);
    QMetaObject::invokeMethod(
        m_options.storeContext,
        [this, number, stop, job = std::make_shared<std::unique_ptr<Job>>(std::move(job))] {
            if (m_jobs)
                return m_jobs->start(number, std::move(*job), stop);
            desk::JobState state{.job = number, .finished = true};
            state.problem = tr("The history is not open, so this cannot be done. See the notice in the main window.");
            answer([this, state] { jobTold(state); });
        },
        Qt::QueuedConnection);
    return number;
}

void LocalHistory::jobTold(const desk::JobState &state)
{
    if (state.finished)
        m_stops.remove(state.job);
    Q_EMIT jobChanged(state);
}

void LocalHistory::cancel(quint64 job)
{
    if (const auto stop = m_stops.value(job))
        *stop = true;
}

void LocalHistory::daily()
{
    onStore([this](Keeper &) { answer([this, retention = m_retention] { (void)start(dailyJob(m_folder, retention)); }); });
}

quint64 LocalHistory::exportCalls(const desk::ExportRequest &request)
{
    return start(exportJob(request, m_rules, m_style));
}

quint64 LocalHistory::importRecording(const QString &path, const QString &passphrase)
{
    return start(importJob(path, passphrase));
}

quint64 LocalHistory::eraseRows(std::function<Result<QList<CallRowId>>(Store &)> which)
{
    return start(eraseJob(std::move(which), m_folder, [this](const QList<CallId> &calls) {
        answer([this, calls] {
            if (m_options.desk)
                m_options.desk->forget(calls);
        });
    }));
}

quint64 LocalHistory::eraseNumber(const QString &number)
{
    return eraseRows([number](Store &store) { return store.callsOfNumber(number); });
}

quint64 LocalHistory::eraseCalls(const QList<CallRowId> &rows)
{
    return eraseRows([rows](Store &) { return Result<QList<CallRowId>>(rows); });
}

quint64 LocalHistory::checkIntegrity()
{
    return start(checkJob());
}

quint64 LocalHistory::backUp()
{
    return start(backUpJob(m_folder));
}

quint64 LocalHistory::exportAudit(const QString &path)
{
    return start(exportAuditJob(path));
}

} // namespace geon::history
