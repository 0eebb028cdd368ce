// Job: something that takes longer than the store thread may be held: it is done a piece at a time, between the writes of live calls, and
// can be cancelled between two pieces.
#pragma once

#include "core/history/keeper.h"

#include <QObject>
#include <QTimer>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>

namespace geon::history {

//! Set from any thread.
using StopFlag = std::shared_ptr<std::atomic<bool>>;

//! What a job does its work with.
struct JobTools {
    Keeper &keeper;
    std::function<void()> tell; //!< the state has changed, in the middle of a piece
    StopFlag stop;

    //! For pieces that cannot be cut: lets the writes of live calls through; false: stop.
    [[nodiscard]] bool breathe() const;
};

//! Made anywhere, then used on the store thread.
class Job
{
public:
    virtual ~Job() = default;
    //! One piece, of some ten milliseconds at most; the state is told after each. It ends with `finished`.
    virtual void step(const JobTools &tools, desk::JobState &state) = 0;
};

//! Lives on the store thread.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(Keeper &keeper, QObject *parent = nullptr);

    void start(quint64 number, std::unique_ptr<Job> job, StopFlag stop);
    //! For the end: all are told to stop; @p last is called once none is in the middle of a piece, which may be now, and may delete this.
    void stopThen(std::function<void()> last);

Q_SIGNALS:
    void changed(const geon::desk::JobState &state);

private:
    void step();

    struct Running {
        desk::JobState state;
        std::unique_ptr<Job> job;
        StopFlag stop;
    };
    Keeper &m_keeper;
    QTimer m_turn;
    std::deque<Running> m_running; //!< done one after the other
    bool m_inStep = false;         //!< others are let through in the middle of a piece
    std::function<void()> m_last;
};

} // namespace geon::history
