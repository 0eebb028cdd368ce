#include "core/history/auditchain.h"

#include "core/history/storetext.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>
#include <QtEndian>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestHead = 200;

template <typename Number> void add(QCryptographicHash &hash, Number number)
{
    const Number bytes = qToBigEndian(number);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&bytes), sizeof bytes));
}

void add(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    add(hash, quint32(bytes.size()));
    hash.addData(bytes);
}

} // namespace

QByteArray auditHash(const QByteArray &previous, const desk::AuditRow &row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    add(hash, row.number);
    add(hash, qint64(row.at.time_since_epoch().count()));
    add(hash, row.actor);
    add(hash, row.kind);
    add(hash, row.call.value);
    add(hash, row.detail);
    return hash.result();
}

std::optional<AuditHead> readAuditHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> parts = file.read(longestHead).trimmed().split(' ');
    bool good = parts.size() == 2;
    AuditHead head{good ? parts[0].toULongLong(&good) : 0, good ? QByteArray::fromHex(parts.value(1)) : QByteArray()};
    return good && head.hash.size() == 32 ? std::optional(head) : std::nullopt;
}

Result<void> writeAuditHead(const QString &path, const AuditHead &head)
{
    QSaveFile file(path);
    const QByteArray line = QByteArray::number(head.number) + ' ' + head.hash.toHex() + '\n';
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(line) == line.size() && file.commit();
    if (!written)
        return failure(ErrorKind::Storage,
                       StoreText::tr("%1 cannot be written: %2. See that its folder is writable and its disk not full.")
                           .arg(path, file.errorString()));
    return {};
}

void AuditCheck::found(quint64 row, const QString &problem)
{
    if (!std::exchange(m_verdict.whole, false))
        return;
    m_verdict.firstBad = row;
    m_verdict.problem = problem;
}

void AuditCheck::take(const desk::AuditRow &row)
{
    ++m_verdict.rows;
    const quint64 expected = m_last.number + 1;
    if (row.number == expected + 1)
        found(expected, StoreText::tr("Row %1 of the audit log is missing.").arg(expected));
    else if (row.number != expected)
        found(expected, StoreText::tr("Rows %1 to %2 of the audit log are missing.").arg(expected).arg(row.number - 1));
    else if (auditHash(m_last.hash, row) != row.hash || (m_head && m_head->number == row.number && m_head->hash != row.hash))
        found(row.number, StoreText::tr("Row %1 of the audit log is not as it was written, or was moved.").arg(row.number));
    m_last = {row.number, row.hash};
}

desk::AuditVerdict AuditCheck::verdict()
{
    if (!m_head)
        found(m_last.number + 1,
              StoreText::tr(
                  "The file audit.head is missing or damaged: whether the newest rows of the audit log are all there cannot be told."));
    else if (m_head->number > m_last.number)
        found(m_last.number + 1,
              StoreText::tr("The newest rows of the audit log are missing: it ends with row %1, and row %2 was written.")
                  .arg(m_last.number)
                  .arg(m_head->number));
    return m_verdict;
}

} // namespace geon::history
