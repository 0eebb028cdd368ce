// Job: something that takes longer than the store thread may be held: it is done a piece at a time, between the writes of live calls, and
// can be cancelled between two pieces.
#pragma once

#include "core/history/keeper.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

namespace geon::history {

//! Made anywhere, then used on the store thread.
class Job
{
public:
    virtual ~Job() = default;
    //! One piece, of some ten milliseconds at most; the state is told after each. It ends with `finished`.
    virtual void step(Keeper &keeper, desk::JobState &state) = 0;
    //! What was begun is taken back where that is possible.
    virtual void cancelled(Keeper &) { }
};

//! Lives on the store thread.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(Keeper &keeper, QObject *parent = nullptr);

    void start(quint64 number, std::unique_ptr<Job> job);
    void cancel(quint64 number);

Q_SIGNALS:
    void changed(const geon::desk::JobState &state);

private:
    void step();

    struct Running {
        desk::JobState state;
        std::unique_ptr<Job> job;
    };
    Keeper &m_keeper;
    QTimer m_turn;
    std::vector<Running> m_running; //!< done one after the other
};

} // namespace geon::history
