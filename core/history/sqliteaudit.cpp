#include "core/history/sqliteaudit.h"

#include <limits>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

desk::AuditRow rowOf(const QSqlQuery &query)
{
    return {quint64(query.value(0).toLongLong()), fromMs(query.value(1)),    query.value(2).toString(),   query.value(3).toString(),
            CallId{query.value(4).toString()},    query.value(5).toString(), query.value(6).toByteArray()};
}

} // namespace

Result<AuditHead> SqliteAudit::last()
{
    AuditHead last;
    GEON_TRY(m_connection.each(u"SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1"_s, {}, [&last](const QSqlQuery &row) {
        last = {quint64(row.value(0).toLongLong()), row.value(1).toByteArray()};
    }));
    const auto head = readAuditHead(m_headPath);
    return head && head->number >= last.number ? *head : last;
}

Result<AuditHead> SqliteAudit::append(const QList<desk::AuditRow> &rows)
{
    auto head = last();
    if (!head)
        return head;
    for (desk::AuditRow row : rows) {
        row.number = head->number + 1;
        row.hash = auditHash(head->hash, row);
        GEON_TRY(m_connection.run(u"INSERT INTO audit (number, at, actor, kind, call, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                  {qint64(row.number), toMs(row.at), row.actor, row.kind, row.call.value, row.detail, row.hash}));
        *head = {row.number, row.hash};
    }
    return head;
}

Result<QList<desk::AuditRow>> SqliteAudit::read(quint64 before, int most)
{
    QList<desk::AuditRow> rows;
    const qint64 end = before == 0 ? std::numeric_limits<qint64>::max() : qint64(before);
    GEON_TRY(
        m_connection.each(u"SELECT number, at, actor, kind, call, detail, hash FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?"_s,
                          {end, most}, [&rows](const QSqlQuery &row) { rows.append(rowOf(row)); }));
    return rows;
}

Result<desk::AuditVerdict> SqliteAudit::verify()
{
    AuditCheck check(readAuditHead(m_headPath));
    GEON_TRY(m_connection.each(u"SELECT number, at, actor, kind, call, detail, hash FROM audit ORDER BY number"_s, {},
                               [&check](const QSqlQuery &row) { check.take(rowOf(row)); }));
    return check.verdict();
}

} // namespace geon::history
