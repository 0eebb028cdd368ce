// Erasing, checking, backing up, and what each day brings.
#include "core/history/backups.h"
#include "core/history/jobs.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace geon::history {

namespace {

// One call is erased in some milliseconds; more at once would keep the writes of live calls waiting.
constexpr qsizetype erasedAtOnce = 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HistoryJobs)
};

QDate today(const Keeper &keeper)
{
    return toDateTime(keeper.clock().now()).date();
}

Backups::Copy copying(const JobTools &tools, desk::JobState &state)
{
    return [&tools, &state](const QString &path) {
        return tools.keeper.store().backUp(path, [&](qint64 done, qint64 of) {
            state.done = done;
            state.of = of;
            return tools.breathe();
        });
    };
}

void end(desk::JobState &state, const Result<void> &done, const QString &result)
{
    state.finished = true;
    if (done)
        state.result = result;
    else if (done.error().kind == ErrorKind::Cancelled)
        state.cancelled = true;
    else
        state.problem = done.error().message;
}

class EraseJob final : public Job
{
public:
    EraseJob(std::function<Result<QList<CallRowId>>(Store &)> which, const QString &folder,
             std::function<void(const QList<CallId> &)> erased)
        : m_which(std::move(which)), m_backups(folder), m_erased(std::move(erased))
    {
    }

    void step(const JobTools &tools, desk::JobState &state) override
    {
        const auto done = !m_begun ? begin(tools.keeper) : m_next < m_rows.size() ? eraseSome(tools.keeper) : finish(tools, state);
        if (!done)
            return end(state, done, {});
        state.done = m_next;
        state.of = m_rows.size();
    }

private:
    [[nodiscard]] Result<void> begin(Keeper &keeper)
    {
        m_begun = true;
        (void)keeper.writeAll();
        const auto rows = m_which(keeper.store());
        if (!rows)
            return tl::unexpected(rows.error());
        const auto goOn = keeper.store().unfinished();
        if (!goOn)
            return tl::unexpected(goOn.error());
        for (const CallRowId row : *rows) {
            const auto call = keeper.store().callOf(row);
            if (!call)
                return tl::unexpected(call.error());
            if (goOn->contains(*call)) {
                ++m_live;
                continue;
            }
            m_rows.append(row);
            m_calls.append(*call);
        }
        return {};
    }

    [[nodiscard]] Result<void> eraseSome(Keeper &keeper)
    {
        const auto some = m_rows.sliced(m_next, std::min(erasedAtOnce, m_rows.size() - m_next));
        const auto removed = keeper.store().erase(some);
        if (!removed)
            return tl::unexpected(removed.error());
        m_next += some.size();
        return {};
    }

    // The backups hold what was erased, too.
    [[nodiscard]] Result<void> finish(const JobTools &tools, desk::JobState &state)
    {
        m_erased(m_calls);
        Q_EMIT tools.keeper.callsChanged(m_calls);
        if (const auto done = tools.keeper.store().overwrite(); !done)
            return failure(
                ErrorKind::Storage,
                Text::tr("The calls are erased, but traces of them may still be in the file: %1 Erase again, whatever number, to "
                         "make up for it.")
                    .arg(done.error().message));
        tools.keeper.audit(u"erase"_s, {}, u"calls: %1"_s.arg(m_rows.size()));
        (void)tools.keeper.writeAll();
        if (!m_rows.isEmpty() && !m_backups.all().isEmpty()) {
            if (const auto done = m_backups.replaceAll(today(tools.keeper), copying(tools, state)); !done)
                return failure(ErrorKind::Storage,
                               Text::tr("The calls are erased, but older backups still hold them: %1 Remove them by hand from %2.")
                                   .arg(done.error().message, m_backups.folder()));
        }
        QString result = Text::tr("%n call(s) erased, from the backups too.", nullptr, int(m_rows.size()));
        if (m_live > 0)
            result += u' ' + Text::tr("%n call(s) go on and were left: erase them when they are over.", nullptr, m_live);
        end(state, {}, result);
        return {};
    }

    std::function<Result<QList<CallRowId>>(Store &)> m_which;
    Backups m_backups;
    std::function<void(const QList<CallId> &)> m_erased;
    bool m_begun = false;
    QList<CallRowId> m_rows;
    QList<CallId> m_calls;
    qsizetype m_next = 0;
    int m_live = 0;
};

class CheckJob final : public Job
{
public:
    void step(const JobTools &tools, desk::JobState &state) override
    {
        const auto found = tools.keeper.store().check([&](qint64 done, qint64 of) {
            state.done = done;
            state.of = of;
            return tools.breathe();
        });
        if (found && !found->isEmpty())
            return end(state, failure(ErrorKind::Storage, *found), {});
        tools.keeper.audit(u"check"_s, {}, found ? u"sound"_s : QString());
        end(state, found ? Result<void>() : tl::unexpected(found.error()), Text::tr("The history is sound."));
    }
};

class BackUpJob final : public Job
{
public:
    explicit BackUpJob(const QString &folder) : m_backups(folder) { }

    void step(const JobTools &tools, desk::JobState &state) override
    {
        (void)tools.keeper.writeAll();
        const QString path = m_backups.pathOf(today(tools.keeper));
        end(state, replace(tools, state, path), Text::tr("The backup is %1.").arg(path));
        if (!state.problem.isEmpty() || state.cancelled)
            return;
        tools.keeper.setNewestBackup(tools.keeper.clock().now());
        tools.keeper.audit(u"backup"_s, {}, {});
    }

private:
    [[nodiscard]] Result<void> replace(const JobTools &tools, desk::JobState &state, const QString &path) const
    {
        if (const auto made = m_backups.makeFolder(); !made)
            return made;
        const QString fresh = path + u".new"_s;
        QFile::remove(fresh);
        if (const auto copied = copying(tools, state)(fresh); !copied)
            return copied;
        QFile::remove(path);
        if (QFile::rename(fresh, path))
            return {};
        return failure(ErrorKind::Storage, Text::tr("The backup was made as %1, but could not be given its name.").arg(fresh));
    }

    Backups m_backups;
};

class DailyJob final : public Job
{
public:
    DailyJob(const QString &folder, const Retention &retention) : m_backups(folder), m_retention(retention) { }

    void step(const JobTools &tools, desk::JobState &state) override
    {
        const auto removed = tools.keeper.store().removeOlder(m_retention, tools.keeper.clock().now());
        if (!removed)
            return end(state, tl::unexpected(removed.error()), {});
        if (removed->calls + removed->words > 0)
            tools.keeper.audit(u"retention"_s, {}, u"calls: %1, words: %2"_s.arg(removed->calls).arg(removed->words));
        // The whole file is written for it: while nobody calls.
        const auto owed = tools.keeper.store().owesOverwriting();
        if (owed && *owed && tools.keeper.isQuiet()) {
            if (const auto done = tools.keeper.store().overwrite(); !done)
                return end(state, done, {});
        }
        Result<void> backedUp;
        if (m_retention.backups > 0)
            backedUp = m_backups.rotate(today(tools.keeper), m_retention.backups, copying(tools, state));
        const QList<Backup> all = m_backups.all();
        if (!all.isEmpty())
            tools.keeper.setNewestBackup(all.last().madeAt);
        end(state, backedUp, {});
    }

private:
    Backups m_backups;
    Retention m_retention;
};

} // namespace

std::unique_ptr<Job> eraseJob(std::function<Result<QList<CallRowId>>(Store &)> which, const QString &folder,
                              std::function<void(const QList<CallId> &)> erased)
{
    return std::make_unique<EraseJob>(std::move(which), folder, std::move(erased));
}

std::unique_ptr<Job> checkJob()
{
    return std::make_unique<CheckJob>();
}

std::unique_ptr<Job> backUpJob(const QString &folder)
{
    return std::make_unique<BackUpJob>(folder);
}

std::unique_ptr<Job> dailyJob(const QString &folder, const Retention &retention)
{
    return std::make_unique<DailyJob>(folder, retention);
}

} // namespace geon::history
