// SqliteErasure: takes calls, or their words, out of the store, so that nothing of them is left in its files: freed space is overwritten
// (secure_delete), the full-text index is made anew of what is left, the write-ahead log is emptied, and the file is written anew.
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

private:
    using Take = Result<void> (SqliteErasure::*)(qint64 row, Removed &removed);
    [[nodiscard]] Result<void> takeAll(const QList<qint64> &rows, Take take, Removed &removed);
    [[nodiscard]] Result<void> takeCall(qint64 row, Removed &removed);
    [[nodiscard]] Result<void> takeWords(qint64 row, Removed &removed);
    [[nodiscard]] Result<void> dropTextsOf(qint64 row);
    [[nodiscard]] Result<void> takeDeliveries(TimePoint before, TimePoint now, Removed &removed);
    //! Noted with what is taken: if the overwriting fails (the disk is full, a backup reads), the next removal or erasure makes up for it.
    [[nodiscard]] Result<void> oweOverwriting();
    //! What is free is not there any more either. Writes the whole file anew, where that is owed.
    [[nodiscard]] Result<void> overwrite();
    [[nodiscard]] Result<void> emptyLog();

    SqliteConnection &m_connection;
};

} // namespace geon::history
