// The audit log's chain: each row's hash covers the row and the hash before it, so that a row that was changed, moved or taken out breaks
// it. Rows missing at the end break nothing; those are found by the head: the newest number and hash, in a file beside the database.
#pragma once

#include "core/base/result.h"
#include "core/desk/history.h"

#include <optional>

namespace geon::history {

struct AuditHead {
    quint64 number = 0; //!< 0: no row yet
    QByteArray hash = QByteArray(32, '\0');

    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

//! SHA-256 over the hash before, and the row: number and moment (ms) as 64 bits, each text as UTF-8 after its length as 32 bits, all
//! big-endian.
[[nodiscard]] QByteArray auditHash(const QByteArray &previous, const desk::AuditRow &row);

//! None: there is no such file, or it says nothing of use.
[[nodiscard]] std::optional<AuditHead> readAuditHead(const QString &path);
//! Replaces the file in one step, readable for the owner only.
[[nodiscard]] Result<void> writeAuditHead(const QString &path, const AuditHead &head);

//! Takes the rows in the order of their numbers.
class AuditCheck
{
public:
    explicit AuditCheck(std::optional<AuditHead> head) : m_head(std::move(head)) { }
    void take(const desk::AuditRow &row);
    //! After the last row.
    [[nodiscard]] desk::AuditVerdict verdict();

private:
    void found(quint64 row, const QString &problem);

    std::optional<AuditHead> m_head;
    AuditHead m_last;
    desk::AuditVerdict m_verdict;
};

} // namespace geon::history
