// SqliteRecords: what the tables say of calls that are over. Within the transaction of whoever asks.
//
// Spans of masked words are not kept: what is stored is in clear, and masked again by whoever shows it.
#pragma once

#include "core/history/sqliteconnection.h"
#include "core/history/store.h"

namespace geon::history {

class SqliteRecords
{
public:
    explicit SqliteRecords(SqliteConnection &connection) : m_connection(connection) { }

    //! In place of what was said of the call.
    [[nodiscard]] Result<void> write(qint64 row, const CallRecord &record, bool imported);
    //! NotFound: no such call.
    [[nodiscard]] Result<CallRecord> read(const CallId &call);
    //! The highest id of an action of any call that ever was in the tables.
    [[nodiscard]] Result<quint64> lastAction();

private:
    [[nodiscard]] Result<void> writeCall(qint64 row, const CallRecord &record, bool imported);
    [[nodiscard]] Result<void> writeTurns(qint64 row, const QList<calls::TranscriptEntry> &transcript);
    [[nodiscard]] Result<void> writeActions(qint64 row, const QList<calls::Action> &actions);
    [[nodiscard]] Result<void> writeUsage(qint64 row, const calls::UsageTotals &usage);
    [[nodiscard]] Result<void> writeVersions(qint64 row, const QList<VersionUsed> &versions);

    [[nodiscard]] Result<qint64> readCall(const CallId &call, CallRecord &record);
    [[nodiscard]] Result<void> readTurns(qint64 row, CallRecord &record);
    [[nodiscard]] Result<void> readActions(qint64 row, CallRecord &record);
    [[nodiscard]] Result<void> readUsage(qint64 row, CallRecord &record);
    [[nodiscard]] Result<void> readVersions(qint64 row, CallRecord &record);

    SqliteConnection &m_connection;
};

//! The kinds of Needs you in one column, each between blanks: " silent slow ".
[[nodiscard]] QString neededText(const QList<calls::AttentionKind> &kinds);
[[nodiscard]] QList<calls::AttentionKind> neededFrom(const QString &text);

} // namespace geon::history
