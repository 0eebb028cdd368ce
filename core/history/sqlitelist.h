// SqliteList: finding calls and reading the rows of the list.
#pragma once

#include "core/history/sqliteconnection.h"
#include "core/history/store.h"

namespace geon::history {

class SqliteList
{
public:
    explicit SqliteList(SqliteConnection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<QList<CallRowId>> find(const desk::HistoryQuery &query);
    [[nodiscard]] Result<QList<desk::HistoryRow>> rows(const QList<CallRowId> &rows, const QString &words);
    [[nodiscard]] Result<desk::HistoryChoices> choices();
    [[nodiscard]] Result<CallId> callOf(CallRowId row);

private:
    [[nodiscard]] Result<void> readRows(const QList<CallRowId> &rows, QHash<CallRowId, desk::HistoryRow> &read);
    [[nodiscard]] Result<void> addSnippets(const QString &words, QHash<CallRowId, desk::HistoryRow> &read);

    SqliteConnection &m_connection;
};

} // namespace geon::history
