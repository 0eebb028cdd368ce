#include "core/history/sqlitestore.h"

#include "core/base/logging.h"
#include "core/history/sqliteaudit.h"
#include "core/history/sqlitecare.h"
#include "core/history/sqliteerasure.h"
#include "core/history/sqlitejournal.h"
#include "core/history/sqlitelist.h"
#include "core/history/sqliteopening.h"
#include "core/history/sqliteoutbox.h"
#include "core/history/sqliterecords.h"
#include "core/history/sqlitewords.h"

#include <QFile>

namespace geon::history {

using namespace Qt::StringLiterals;

struct SqliteStore::Parts {
    Parts(std::unique_ptr<SqliteConnection> opened, const QString &headPath) : connection(std::move(opened)), audit(*connection, headPath)
    {
    }

    std::unique_ptr<SqliteConnection> connection;
    SqliteJournal journal{*connection};
    SqliteRecords records{*connection};
    SqliteWords words{*connection};
    SqliteList list{*connection};
    SqliteOutbox outbox{*connection};
    SqliteAudit audit;
    SqliteErasure erasure{*connection};
};

SqliteStore::SqliteStore(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

SqliteStore::~SqliteStore() = default;

QString SqliteStore::pathIn(const QString &folder)
{
    return folder + "/history.db"_L1;
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const Options &options)
{
    GEON_TRY(makeDataFolder(options.folder));
    const QString path = pathIn(options.folder);
    const QString headPath = options.folder + "/audit.head"_L1;
    const bool fresh = !QFile::exists(path);
    auto connection = openDatabase(path, options.patience);
    if (!connection)
        return tl::unexpected(connection.error());
    if (fresh && !QFile::exists(headPath)) // from then on a missing one tells something
        GEON_TRY(writeAuditHead(headPath, {}));
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::make_unique<Parts>(std::move(*connection), headPath)));
}

template <typename Change> Result<void> SqliteStore::inOneStep(Change change)
{
    SqliteTransaction transaction(*m_parts->connection);
    auto done = transaction.begin();
    if (done)
        done = m_parts->journal.forgetWhatOthersChanged();
    if (done)
        done = change();
    if (done)
        done = transaction.commit();
    if (!done)
        m_parts->journal.forget(); // rows that it made are not there
    return done;
}

Result<void> SqliteStore::commit(const Changes &changes)
{
    if (changes.isEmpty())
        return {};
    std::optional<AuditHead> head;
    auto kept = inOneStep([&]() -> Result<void> {
        GEON_TRY(keepAll(changes));
        if (changes.audit.isEmpty())
            return {};
        const auto appended = m_parts->audit.append(changes.audit);
        if (!appended)
            return tl::unexpected(appended.error());
        head = *appended;
        return {};
    });
    if (!kept || !head)
        return kept;
    if (const auto set = m_parts->audit.setHead(*head); !set) // it is kept all the same
        qCWarning(logConfig).noquote() << set.error().message;
    return kept;
}

Result<void> SqliteStore::keepAll(const Changes &changes)
{
    GEON_TRY(m_parts->journal.keep(changes.shared));
    GEON_TRY(m_parts->journal.keep(changes.webhooks));
    GEON_TRY(m_parts->journal.keep(changes.entries));
    return m_parts->outbox.keep(changes.outbox);
}

Result<QList<JournalEntry>> SqliteStore::journal(const CallId &call)
{
    return m_parts->journal.read(call);
}

Result<QList<SharedText>> SqliteStore::shared(const QList<QByteArray> &hashes)
{
    return m_parts->journal.shared(hashes);
}

Result<QList<CallId>> SqliteStore::unfinished()
{
    return m_parts->journal.unfinished();
}

Result<void> SqliteStore::record(const CallRecord &record, bool imported)
{
    return inOneStep([&]() -> Result<void> {
        const auto row = m_parts->journal.rowOf(record.summary.id, record.summary.offeredAt);
        if (!row)
            return tl::unexpected(row.error());
        GEON_TRY(m_parts->words.remove(*row));
        GEON_TRY(m_parts->records.write(*row, record, imported));
        for (const VersionUsed &version : record.versions)
            GEON_TRY(m_parts->journal.need(*row, version.hash));
        GEON_TRY(m_parts->journal.press(*row));
        return m_parts->words.add(*row);
    });
}

Result<quint64> SqliteStore::lastAction()
{
    return m_parts->records.lastAction();
}

Result<QList<WebhookKept>> SqliteStore::untaken(TimePoint since)
{
    return m_parts->journal.untaken(since);
}

Result<QList<WebhookKept>> SqliteStore::webhooksSince(TimePoint moment)
{
    return m_parts->journal.webhooksSince(moment);
}

Result<QList<CallRowId>> SqliteStore::find(const desk::HistoryQuery &query)
{
    return m_parts->list.find(query);
}

Result<QList<desk::HistoryRow>> SqliteStore::rows(const QList<CallRowId> &rows, const QString &words)
{
    return m_parts->list.rows(rows, words);
}

Result<desk::HistoryChoices> SqliteStore::choices()
{
    return m_parts->list.choices();
}

Result<CallId> SqliteStore::callOf(CallRowId row)
{
    return m_parts->list.callOf(row);
}

Result<CallRowId> SqliteStore::rowOf(const CallId &call)
{
    return m_parts->journal.find(call);
}

Result<CallRecord> SqliteStore::recordOf(const CallId &call)
{
    return m_parts->records.read(call);
}

Result<QList<OutboxItem>> SqliteStore::due(TimePoint now, int most)
{
    return m_parts->outbox.due(now, most);
}

Result<std::optional<TimePoint>> SqliteStore::nextDue()
{
    return m_parts->outbox.nextDue();
}

Result<void> SqliteStore::settle(const QList<OutboxOutcome> &outcomes)
{
    return inOneStep([&] { return m_parts->outbox.settle(outcomes); });
}

Result<void> SqliteStore::resend(const QList<qint64> &ids, TimePoint now)
{
    return inOneStep([&] { return m_parts->outbox.resend(ids, now); });
}

Result<QList<desk::Delivery>> SqliteStore::deliveries(const QString &destination, std::optional<desk::DeliveryState> state, int most)
{
    return m_parts->outbox.deliveries(destination, state, most);
}

Result<qint64> SqliteStore::deadDeliveries()
{
    return m_parts->outbox.dead();
}

Result<QList<desk::AuditRow>> SqliteStore::audit(quint64 before, int most)
{
    return m_parts->audit.read(before, most);
}

Result<desk::AuditVerdict> SqliteStore::verifyAudit()
{
    return m_parts->audit.verify();
}

Result<Removed> SqliteStore::removeOlder(const Retention &retention, TimePoint now)
{
    m_parts->journal.forget();
    return m_parts->erasure.removeOlder(retention, now);
}

Result<QList<CallRowId>> SqliteStore::callsOfNumber(const QString &number)
{
    return m_parts->erasure.callsOfNumber(number);
}

Result<Removed> SqliteStore::erase(const QList<CallRowId> &rows)
{
    m_parts->journal.forget();
    return m_parts->erasure.erase(rows);
}

Result<bool> SqliteStore::owesOverwriting()
{
    return m_parts->erasure.owesOverwriting();
}

Result<void> SqliteStore::overwrite()
{
    return m_parts->erasure.overwrite();
}

Result<void> SqliteStore::backUp(const QString &path, const Progress &progress)
{
    return copyDatabase(m_parts->connection->path(), path, progress);
}

Result<QString> SqliteStore::check(const Progress &progress)
{
    auto problem = checkDatabase(m_parts->connection->path(), progress);
    if (!problem || !problem->isEmpty())
        return problem;
    return verifyAudit().map([](const desk::AuditVerdict &verdict) { return verdict.problem; });
}

} // namespace geon::history
