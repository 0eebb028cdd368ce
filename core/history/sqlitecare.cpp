#include "core/history/sqlitecare.h"

#include "core/history/sqliteconnection.h"
#include "core/history/storetext.h"

#include <QFile>
#include <sqlite3.h>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

constexpr Duration patience = 5s;
constexpr int pagesAtOnce = 256;
constexpr int instructionsAtOnce = 100'000;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<std::unique_ptr<SqliteConnection>> openAtThisMoment(const QString &path)
{
    auto source = SqliteConnection::open(path, SqliteConnection::Access::ReadOnly, patience);
    if (!source)
        return source;
    GEON_TRY((*source)->runOnce(u"BEGIN"_s));
    GEON_TRY((*source)->value(u"SELECT count(*) FROM sqlite_schema"_s)); // the moment is that of the first reading
    return source;
}

Result<void> makeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return failure(ErrorKind::Storage, StoreText::tr("%1 cannot be made: %2.").arg(path, file.errorString()));
    return {};
}

Result<void> copyPages(const SqliteConnection &source, const SqliteConnection &target, const Store::Progress &progress)
{
    const std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(
        sqlite3_backup_init(target.handle(), "main", source.handle(), "main"), &sqlite3_backup_finish);
    if (!backup)
        return tl::unexpected(
            target.errorOf(sqlite3_extended_errcode(target.handle()), QString::fromUtf8(sqlite3_errmsg(target.handle()))));
    for (;;) {
        const int code = sqlite3_backup_step(backup.get(), pagesAtOnce);
        const qint64 of = sqlite3_backup_pagecount(backup.get());
        const bool goOn = !progress || progress(of - sqlite3_backup_remaining(backup.get()), of);
        if (code != SQLITE_DONE && code != SQLITE_OK)
            return tl::unexpected(target.errorOf(code, QString::fromUtf8(sqlite3_errstr(code))));
        if (!goOn)
            return failure(ErrorKind::Cancelled, StoreText::tr("The copy was cancelled."));
        if (code == SQLITE_DONE)
            return {};
    }
}

Result<void> copyTo(const QString &part, const SqliteConnection &source, const Store::Progress &progress)
{
    auto target = SqliteConnection::open(part, SqliteConnection::Access::ReadWrite, patience);
    if (!target)
        return tl::unexpected(target.error());
    return copyPages(source, **target, progress);
}

//! How far a check has come, as the pages that were read.
struct Watch {
    sqlite3 *handle = nullptr;
    const Store::Progress *progress = nullptr;
    qint64 pages = 0;

    [[nodiscard]] bool goesOn() const
    {
        int read = 0;
        int highest = 0;
        sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_MISS, &read, &highest, 0);
        return !*progress || (*progress)(std::min<qint64>(read, pages), pages);
    }
    static int stop(void *watch) { return static_cast<const Watch *>(watch)->goesOn() ? 0 : 1; }
};

Result<QStringList> tablesOf(SqliteConnection &connection)
{
    QStringList tables;
    GEON_TRY(connection.each(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"_s, {},
                             [&tables](const QSqlQuery &row) { tables.append(row.value(0).toString()); }));
    return tables;
}

Result<QStringList> faultsOf(SqliteConnection &connection, const Watch &watch)
{
    const auto tables = tablesOf(connection);
    if (!tables)
        return tables;
    QStringList faults;
    for (const QString &table : *tables) { // one by one: in between it can be cancelled
        GEON_TRY(connection.each(u"PRAGMA integrity_check('%1')"_s.arg(table), {}, [&faults](const QSqlQuery &row) {
            if (row.value(0).toString() != "ok"_L1)
                faults.append(row.value(0).toString());
        }));
        if (!watch.goesOn())
            return failure(ErrorKind::Cancelled, StoreText::tr("The check was cancelled."));
    }
    GEON_TRY(connection.each(u"PRAGMA foreign_key_check"_s, {}, [&faults](const QSqlQuery &row) {
        faults.append(StoreText::tr("row %1 of %2 belongs to no call").arg(row.value(1).toString(), row.value(0).toString()));
    }));
    return faults;
}

} // namespace

Result<void> copyDatabase(const QString &from, const QString &to, const Store::Progress &progress)
{
    if (QFile::exists(to))
        return failure(ErrorKind::InvalidInput, StoreText::tr("%1 is there already. Choose another name.").arg(to));
    const QString part = to + ".part"_L1;
    QFile::remove(part); // of a copy that was cut off
    const auto source = openAtThisMoment(from);
    if (!source)
        return tl::unexpected(source.error());
    GEON_TRY(makeFile(part));
    auto copied = copyTo(part, **source, progress);
    if (copied && !QFile::rename(part, to))
        copied = failure(ErrorKind::Storage, StoreText::tr("%1 cannot be made. See that its folder is writable.").arg(to));
    if (!copied) {
        QFile::remove(part);
        QFile::remove(part + "-journal"_L1);
    }
    return copied;
}

Result<QString> checkDatabase(const QString &path, const Store::Progress &progress)
{
    const auto connection = openAtThisMoment(path);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto pages = (*connection)->value(u"PRAGMA page_count"_s);
    Watch watch{(*connection)->handle(), &progress, pages ? pages->toLongLong() : 0};
    sqlite3_progress_handler(watch.handle, instructionsAtOnce, &Watch::stop, &watch);
    const auto faults = faultsOf(**connection, watch);
    sqlite3_progress_handler(watch.handle, 0, nullptr, nullptr);
    if (!faults)
        return tl::unexpected(faults.error());
    if (faults->isEmpty())
        return QString();
    return StoreText::tr("%1 is damaged in %2 places. Put the newest backup in its place. The first: %3.")
        .arg(path)
        .arg(faults->size())
        .arg(faults->first());
}

} // namespace geon::history
