// SqliteErasure: takes calls, or their words, out of the store. Freed space is overwritten at once (secure_delete); so that nothing of them
// is left in the files, overwrite() makes the full-text index anew of what is left, writes the file anew and empties the write-ahead log.
#pragma once

#include "core/history/sqliteconnection.h"
#include "core/history/store.h"

namespace geon::history {

class SqliteErasure
{
public:
    //! Calls in one transaction.
    static constexpr int atOnce = 200;
    //! Repeats of a webhook may come so long: until then it is known that it came.
    static constexpr Duration repeatsWithin = std::chrono::hours(72);

    explicit SqliteErasure(SqliteConnection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<Removed> removeOlder(const Retention &retention, TimePoint now);
    [[nodiscard]] Result<QList<CallRowId>> callsOfNumber(const QString &number);
    [[nodiscard]] Result<Removed> erase(const QList<CallRowId> &rows);
    [[nodiscard]] Result<bool> owesOverwriting();
    //! What is free is not there any more either. Writes the whole file anew, where that is owed.
    [[nodiscard]] Result<void> overwrite();

private:
    using Take = Result<void> (SqliteErasure::*)(qint64 row, Removed &removed);
    [[nodiscard]] Result<void> takeAll(const QList<qint64> &rows, Take take, Removed &removed);
    [[nodiscard]] Result<void> takeCall(qint64 row, Removed &removed);
    [[nodiscard]] Result<void> takeWords(qint64 row, Removed &removed);
    [[nodiscard]] Result<void> dropTextsOf(qint64 row);
    [[nodiscard]] Result<void> takeDeliveries(TimePoint before, TimePoint now, Removed &removed);
    //! Noted with what is taken, until overwrite() has done it.
    [[nodiscard]] Result<void> oweOverwriting();
    [[nodiscard]] Result<void> emptyLog();

    SqliteConnection &m_connection;
};

} // namespace geon::history
