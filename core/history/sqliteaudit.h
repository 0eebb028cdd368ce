// SqliteAudit: the audit log's table, and its head beside it. The head is replaced after the commit: cut off in between, it lags behind,
// which is no fault. Where the table ends before the head, or differs from it, the next row is chained to the head: what is missing stays
// to be seen.
#pragma once

#include "core/history/auditchain.h"
#include "core/history/sqliteconnection.h"

namespace geon::history {

class SqliteAudit
{
public:
    SqliteAudit(SqliteConnection &connection, QString headPath) : m_connection(connection), m_headPath(std::move(headPath)) { }

    //! Within the transaction of whoever asks. What is returned belongs into the head once it is committed.
    [[nodiscard]] Result<AuditHead> append(const QList<desk::AuditRow> &rows);
    [[nodiscard]] Result<void> setHead(const AuditHead &head) { return writeAuditHead(m_headPath, head); }
    [[nodiscard]] Result<QList<desk::AuditRow>> read(quint64 before, int most);
    [[nodiscard]] Result<desk::AuditVerdict> verify();

private:
    [[nodiscard]] Result<AuditHead> last();

    SqliteConnection &m_connection;
    QString m_headPath;
};

} // namespace geon::history
