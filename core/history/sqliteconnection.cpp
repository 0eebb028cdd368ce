#include "core/history/sqliteconnection.h"

#include "core/history/storetext.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <sqlite3.h>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

//! The driver would make NULL of them.
QVariant neverNull(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path, Access access, Duration patience)
{
    const QString name = u"geon-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(name, path));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(path);
    database.setConnectOptions(
        u"QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(patience.count()).arg(access == Access::ReadOnly ? u";QSQLITE_OPEN_READONLY"_s : QString()));
    if (!database.open())
        return tl::unexpected(connection->errorOf(database.lastError().nativeErrorCode().toInt(), database.lastError().text()));
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return failure(ErrorKind::Storage, StoreText::tr("Qt's driver for SQLite is missing. Install the package libqt6sql6-sqlite."));
    connection->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    return connection;
}

SqliteConnection::~SqliteConnection()
{
    m_prepared.clear();
    QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery *> SqliteConnection::prepared(const QString &sql)
{
    if (const auto found = m_prepared.find(sql); found != m_prepared.end())
        return &found->second;
    QSqlQuery query(QSqlDatabase::database(m_name));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query));
    return &m_prepared.emplace(sql, std::move(query)).first->second;
}

Result<void> SqliteConnection::execute(QSqlQuery &query, const QVariantList &values) const
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, neverNull(values[i]));
    if (!query.exec())
        return tl::unexpected(errorOf(query));
    return {};
}

Result<void> SqliteConnection::run(const QString &sql, const QVariantList &values)
{
    const auto query = prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    auto done = execute(**query, values);
    (*query)->finish();
    return done;
}

Result<QVariant> SqliteConnection::value(const QString &sql, const QVariantList &values)
{
    const auto query = prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    GEON_TRY(execute(**query, values));
    const QVariant found = (*query)->next() ? (*query)->value(0) : QVariant();
    const bool failed = (*query)->lastError().isValid();
    const Error error = failed ? errorOf(**query) : Error();
    (*query)->finish();
    if (failed)
        return tl::unexpected(error);
    return found;
}

Result<void> SqliteConnection::runOnce(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(errorOf(query));
    return {};
}

Result<void> SqliteConnection::each(const QString &sql, const QVariantList &values, const Row &row)
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query));
    GEON_TRY(execute(query, values));
    while (query.next())
        row(query);
    if (query.lastError().isValid())
        return tl::unexpected(errorOf(query));
    return {};
}

qint64 SqliteConnection::lastId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int SqliteConnection::changedRows() const
{
    return sqlite3_changes(m_handle);
}

Error SqliteConnection::errorOf(const QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    return errorOf(error.nativeErrorCode().toInt(), error.text());
}

Error SqliteConnection::errorOf(int code, const QString &detail) const
{
    QString message;
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        message = StoreText::tr("%1 is locked by another program. Close whatever uses it, and it is tried again.").arg(m_path);
        break;
    case SQLITE_FULL:
        message = StoreText::tr("The disk of %1 is full. Make room, and it is tried again; nothing that was kept is lost.").arg(m_path);
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        message = StoreText::tr("%1 cannot be written. Make the file and its folder writable for your user.").arg(m_path);
        break;
    case SQLITE_CANTOPEN:
        message = StoreText::tr("%1 cannot be opened. See that its folder is there and writable for your user.").arg(m_path);
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        message = StoreText::tr("%1 is damaged. Move it away and put the newest backup in its place.").arg(m_path);
        break;
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled, StoreText::tr("It was cancelled."), detail};
    case SQLITE_IOERR:
        message = StoreText::tr("%1 cannot be read or written. See whether its disk is there, sound and not full.").arg(m_path);
        break;
    default:
        message = StoreText::tr("The history in %1 could not be used: %2.").arg(m_path, detail);
    }
    return {ErrorKind::Storage, message, detail};
}

SqliteTransaction::~SqliteTransaction()
{
    if (m_open)
        static_cast<void>(m_connection.run(u"ROLLBACK"_s)); // SQLite may have taken it back by itself
}

Result<void> SqliteTransaction::begin()
{
    GEON_TRY(m_connection.run(u"BEGIN IMMEDIATE"_s));
    m_open = true;
    return {};
}

Result<void> SqliteTransaction::commit()
{
    GEON_TRY(m_connection.run(u"COMMIT"_s));
    m_open = false;
    return {};
}

} // namespace geon::history
