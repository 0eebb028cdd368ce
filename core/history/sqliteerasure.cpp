#include "core/history/sqliteerasure.h"

#include "core/base/textfold.h"
#include "core/history/sqlitewords.h"
#include "core/history/storetext.h"
#include "core/history/summaryjson.h"

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

TimePoint daysBefore(TimePoint now, int days)
{
    return now - std::chrono::hours(24) * days;
}

} // namespace

Result<Removed> SqliteErasure::removeOlder(const Retention &retention, TimePoint now)
{
    Removed removed;
    const auto olderThan = [this, now](int days, const QString &sql) -> Result<QList<qint64>> {
        QList<qint64> rows;
        GEON_TRY(m_connection.each(sql, {toMs(daysBefore(now, days))},
                                   [&rows](const QSqlQuery &row) { rows.append(row.value(0).toLongLong()); }));
        return rows;
    };
    if (retention.calls) {
        const auto rows = olderThan(*retention.calls, u"SELECT id FROM calls WHERE offered_at < ? AND unfinished = 0"_s);
        if (!rows)
            return tl::unexpected(rows.error());
        GEON_TRY(takeAll(*rows, &SqliteErasure::takeCall, removed));
    }
    if (retention.words) {
        const auto rows = olderThan(*retention.words, u"SELECT id FROM calls WHERE offered_at < ? AND unfinished = 0 AND words_kept = 1"_s);
        if (!rows)
            return tl::unexpected(rows.error());
        GEON_TRY(takeAll(*rows, &SqliteErasure::takeWords, removed));
    }
    if (retention.deliveries)
        GEON_TRY(takeDeliveries(daysBefore(now, *retention.deliveries), now, removed));
    return removed;
}

Result<QList<CallRowId>> SqliteErasure::callsOfNumber(const QString &number)
{
    const QString digits = digitsOf(number);
    if (digits.isEmpty())
        return failure(ErrorKind::InvalidInput,
                       StoreText::tr("“%1” has no digits. Write the number as it stands in the list.").arg(number));
    QList<CallRowId> rows;
    GEON_TRY(m_connection.each(u"SELECT id FROM calls WHERE caller_digits = ? OR dialled_digits = ? ORDER BY offered_at, id"_s,
                               {digits, digits}, [&rows](const QSqlQuery &row) { rows.append(row.value(0).toLongLong()); }));
    return rows;
}

Result<Removed> SqliteErasure::erase(const QList<CallRowId> &rows)
{
    Removed removed;
    GEON_TRY(takeAll(rows, &SqliteErasure::takeCall, removed));
    return removed;
}

Result<void> SqliteErasure::takeAll(const QList<qint64> &rows, Take take, Removed &removed)
{
    for (qsizetype from = 0; from < rows.size(); from += atOnce) {
        SqliteTransaction transaction(m_connection);
        GEON_TRY(transaction.begin());
        for (const qint64 row : rows.mid(from, atOnce))
            GEON_TRY((this->*take)(row, removed));
        GEON_TRY(oweOverwriting());
        GEON_TRY(transaction.commit());
    }
    return {};
}

Result<void> SqliteErasure::takeCall(qint64 row, Removed &removed)
{
    const auto call = m_connection.value(u"SELECT call FROM calls WHERE id = ?"_s, {row});
    if (!call)
        return tl::unexpected(call.error());
    if (!call->isValid())
        return {};
    GEON_TRY(SqliteWords(m_connection).remove(row));
    GEON_TRY(m_connection.run(u"DELETE FROM outbox WHERE call = ?"_s, {*call}));
    removed.deliveries += m_connection.changedRows();
    // That it came is kept: a repeat of it must not ring again.
    GEON_TRY(m_connection.run(u"UPDATE webhooks SET call = '', body = x'' WHERE call = ?"_s, {*call}));
    removed.webhooks += m_connection.changedRows();
    GEON_TRY(dropTextsOf(row));
    GEON_TRY(m_connection.run(u"DELETE FROM calls WHERE id = ?"_s, {row}));
    ++removed.calls;
    return {};
}

Result<void> SqliteErasure::dropTextsOf(qint64 row)
{
    GEON_TRY(m_connection.run(u"DELETE FROM shared WHERE hash IN (SELECT hash FROM shared_used WHERE call = ?) "
                              "AND NOT EXISTS (SELECT 1 FROM shared_used WHERE hash = shared.hash AND call <> ?)"_s,
                              {row, row}));
    return m_connection.run(u"DELETE FROM shared_used WHERE call = ?"_s, {row});
}

Result<void> SqliteErasure::takeWords(qint64 row, Removed &removed)
{
    GEON_TRY(SqliteWords(m_connection).remove(row));
    for (const char *table : {"journal", "journal_pressed", "turns", "tools"})
        GEON_TRY(m_connection.run(u"DELETE FROM %1 WHERE call = ?"_s.arg(QLatin1StringView(table)), {row}));
    GEON_TRY(m_connection.run(u"UPDATE actions SET text = '' WHERE call = ?"_s, {row}));
    GEON_TRY(m_connection.run(u"UPDATE outbox SET payload = x'' WHERE state <> 'waiting' "
                              "AND call = (SELECT call FROM calls WHERE id = ?)"_s,
                              {row}));
    const auto rest = m_connection.value(u"SELECT body FROM summaries WHERE call = ?"_s, {row});
    if (!rest)
        return tl::unexpected(rest.error());
    GEON_TRY(m_connection.run(u"UPDATE summaries SET body = ? WHERE call = ?"_s, {withoutWords(rest->toByteArray()), row}));
    GEON_TRY(dropTextsOf(row));
    GEON_TRY(m_connection.run(u"UPDATE calls SET words_kept = 0 WHERE id = ?"_s, {row}));
    ++removed.words;
    return SqliteWords(m_connection).add(row); // its note can still be found
}

Result<void> SqliteErasure::takeDeliveries(TimePoint before, TimePoint now, Removed &removed)
{
    SqliteTransaction transaction(m_connection);
    GEON_TRY(transaction.begin());
    GEON_TRY(m_connection.run(u"DELETE FROM outbox WHERE state <> 'waiting' AND settled_at < ?"_s, {toMs(before)}));
    const int deliveries = m_connection.changedRows();
    removed.deliveries += deliveries;
    GEON_TRY(m_connection.run(u"DELETE FROM webhooks WHERE at < ?"_s, {toMs(std::min(before, now - repeatsWithin))}));
    const int webhooks = m_connection.changedRows();
    removed.webhooks += webhooks;
    if (webhooks + deliveries > 0)
        GEON_TRY(oweOverwriting());
    return transaction.commit();
}

Result<void> SqliteErasure::oweOverwriting()
{
    return m_connection.run(u"INSERT INTO counters (name, value) VALUES ('overwriting_owed', 1) ON CONFLICT (name) DO NOTHING"_s);
}

Result<bool> SqliteErasure::owesOverwriting()
{
    const auto owed = m_connection.value(u"SELECT value FROM counters WHERE name = 'overwriting_owed'"_s);
    if (!owed)
        return tl::unexpected(owed.error());
    return owed->isValid();
}

Result<void> SqliteErasure::overwrite()
{
    const auto owed = owesOverwriting();
    if (!owed)
        return tl::unexpected(owed.error());
    if (!*owed)
        return {};
    GEON_TRY(SqliteWords(m_connection).squeeze());
    // secure_delete overwrites what is deleted, but not the copies that were left in a page's gap when its rows moved to another page.
    GEON_TRY(m_connection.runOnce(u"PRAGMA temp_store = FILE"_s)); // it may be large; nothing that was erased goes through it
    const auto written = m_connection.runOnce(u"VACUUM"_s);
    GEON_TRY(m_connection.runOnce(u"PRAGMA temp_store = MEMORY"_s));
    GEON_TRY(written);
    GEON_TRY(emptyLog());
    return m_connection.run(u"DELETE FROM counters WHERE name = 'overwriting_owed'"_s);
}

Result<void> SqliteErasure::emptyLog()
{
    bool busy = false;
    GEON_TRY(
        m_connection.each(u"PRAGMA wal_checkpoint(TRUNCATE)"_s, {}, [&busy](const QSqlQuery &row) { busy = row.value(0).toInt() != 0; }));
    if (busy)
        return failure(ErrorKind::Storage,
                       StoreText::tr("What was erased may still be read in %1-wal, as something else is reading the history: a backup, or "
                                     "another program. Erase again when that is over.")
                           .arg(m_connection.path()));
    return {};
}

} // namespace geon::history
