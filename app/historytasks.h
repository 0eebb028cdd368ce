// HistoryTasks: what the command line asks to be done with what is kept: done without a window, told on stdout (what was asked for) and
// stderr (how it goes).
#pragma once

#include "app/folderlock.h"
#include "app/keeping.h"
#include "core/config/historytask.h"

#include <memory>

namespace geon::app {

class HistoryTasks final : public QObject
{
    Q_OBJECT

public:
    //! @p values: the settings in force.
    HistoryTasks(config::HistoryTask task, const config::Values &values, QObject *parent = nullptr);
    ~HistoryTasks() override;

    void start();

Q_SIGNALS:
    //! 0: done; 1: it could not be done, stderr says why; 3: the audit log or the history is not sound.
    void finished(int code);

private:
    void run(const QString &problem);
    void runExport(const config::ExportTask &task);
    void exportRows(const config::ExportTask &task, const QList<desk::CallRowId> &rows);
    void replay(const config::ReplayTask &task);
    void replayNext();
    void follow(quint64 job, int failure = 1);
    void jobTold(const desk::JobState &state);
    void end(int code, const QString &sentence = {});

    config::HistoryTask m_task;
    config::Values m_values;
    std::shared_ptr<const Clock> m_clock;
    StoreThread m_store;
    std::unique_ptr<FolderLock> m_lock;
    std::unique_ptr<Keeping> m_keeping; //!< none: the task needs no store
    quint64 m_job = 0;
    int m_failure = 1;

    struct Line {
        Duration after{}; //!< since the call was offered
        QByteArray text;
    };
    QList<Line> m_lines; //!< that a replay has still to say
    double m_speed = 0;
    QElapsedTimer m_since;
};

} // namespace geon::app
