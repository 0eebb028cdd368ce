#include "core/history/sqliteopening.h"

#include "core/history/sqliteschema.h"
#include "core/history/storetext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <sqlite3.h>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
//! A database up to so many bytes is read through at each start; a larger one when somebody asks for the check.
constexpr qint64 readThroughUpTo = 64 * 1024 * 1024;

// The header of an SQLite file, https://www.sqlite.org/fileformat.html
constexpr qsizetype headerSize = 100;
constexpr qsizetype pageSizeAt = 16;
constexpr qsizetype changesAt = 24;
constexpr qsizetype pagesAt = 28;
constexpr qsizetype schemaAt = 60;
constexpr qsizetype applicationAt = 68;
constexpr qsizetype pagesValidForAt = 92;

Error refused(const QString &message)
{
    return {ErrorKind::Storage, message, {}};
}
Error damaged(const QString &path, const QString &detail)
{
    return {ErrorKind::Storage,
            StoreText::tr("%1 is damaged and was left as it is. Move it away and put the newest backup in its place, or start without a "
                          "history.")
                .arg(path),
            detail};
}
Error newer(const QString &path, int schema)
{
    return refused(StoreText::tr("%1 was written by a later version of this program (schema %2, this one knows %3) and was left as it is. "
                                 "Install that version, or move the file away.")
                       .arg(path)
                       .arg(schema)
                       .arg(newestSchema()));
}
Error foreign(const QString &path)
{
    return refused(
        StoreText::tr("%1 belongs to another program and was left as it is. Choose another data folder, or move it away.").arg(path));
}

//! What can be told without SQLite, which may write at the very first look.
Result<void> lookAtHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            refused(StoreText::tr("%1 cannot be read: %2. Make it readable for your user.").arg(path, file.errorString())));
    const qint64 size = file.size();
    const QByteArray header = file.read(headerSize);
    if (size == 0)
        return {}; // cut off when it was made
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return tl::unexpected(damaged(path, u"no SQLite header"_s));
    const auto number = [&header](qsizetype at) { return qFromBigEndian<quint32>(header.constData() + at); };
    const qint64 pageSize = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    const bool logged = QFileInfo(path + "-wal"_L1).size() > 0; // the newest pages are in there then
    const bool pagesKnown = number(changesAt) == number(pagesValidForAt);
    if (!logged && pagesKnown && pageSize > 1 && size < qint64(number(pagesAt)) * pageSize)
        return tl::unexpected(damaged(path, u"shorter than its header says"_s));
    if (number(applicationAt) != 0 && number(applicationAt) != quint32(applicationId))
        return tl::unexpected(foreign(path));
    if (int(number(schemaAt)) > newestSchema())
        return tl::unexpected(newer(path, int(number(schemaAt))));
    return {};
}

//! The same with what is in the write-ahead log, and whether it hangs together.
Result<void> lookInside(SqliteConnection &connection)
{
    const auto application = connection.value(u"PRAGMA application_id"_s);
    const auto tables = connection.value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!application || !tables)
        return tl::unexpected(application ? tables.error() : application.error());
    if (application->toInt() != applicationId && (application->toInt() != 0 || tables->toInt() > 0))
        return tl::unexpected(foreign(connection.path()));
    const auto schema = schemaOf(connection);
    if (!schema)
        return tl::unexpected(schema.error());
    if (*schema > newestSchema())
        return tl::unexpected(newer(connection.path(), *schema));
    if (QFileInfo(connection.path()).size() > readThroughUpTo)
        return {};
    const auto verdict = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return tl::unexpected(verdict.error());
    if (verdict->toString() != "ok"_L1)
        return tl::unexpected(damaged(connection.path(), verdict->toString()));
    return {};
}

Result<void> makeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return tl::unexpected(refused(StoreText::tr("%1 cannot be made: %2. Make its folder writable for your user, or choose another.")
                                          .arg(path, file.errorString())));
    return {};
}

void keepLogAtClose(const SqliteConnection &connection, bool keep)
{
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

Result<void> setUp(SqliteConnection &connection)
{
    for (const char *pragma :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON",
          "PRAGMA temp_store = MEMORY", "PRAGMA trusted_schema = OFF", "PRAGMA cache_size = -16000"})
        GEON_TRY(connection.runOnce(QString::fromLatin1(pragma)));
    // It can be written: said at once, not with the first call.
    SqliteTransaction trial(connection);
    GEON_TRY(trial.begin());
    return trial.commit();
}

//! SQLite's own word for it comes with any reading.
Error asDamaged(const Error &error, const QString &path, int code)
{
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB ? damaged(path, error.detail) : error;
}

} // namespace

Result<void> makeDataFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (QDir().mkpath(QFileInfo(folder).absolutePath()) && QDir().mkdir(folder, ownerOnly | QFileDevice::ExeOwner))
        return {};
    return failure(ErrorKind::Storage,
                   StoreText::tr("The folder %1 cannot be made. Make it yourself, writable for your user.").arg(folder));
}

Result<std::unique_ptr<SqliteConnection>> openDatabase(const QString &path, Duration patience)
{
    GEON_TRY(makeFile(path));
    GEON_TRY(lookAtHeader(path));
    auto connection = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite, patience);
    if (!connection)
        return connection;
    SqliteConnection &opened = **connection;
    keepLogAtClose(opened, true);
    if (const auto looked = lookInside(opened); !looked)
        return tl::unexpected(asDamaged(looked.error(), path, sqlite3_errcode(opened.handle())));
    GEON_TRY(setUp(opened));
    GEON_TRY(migrate(opened));
    keepLogAtClose(opened, false);
    return connection;
}

} // namespace geon::history
