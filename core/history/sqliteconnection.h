// SqliteConnection: one connection to an SQLite file, on the thread that opened it. Statements go through Qt Sql; handle() is for what its
// driver has no words for (backup, progress, what happens at the close). It names the same SQLite library that the driver is linked to.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QSqlQuery>
#include <QVariant>
#include <functional>
#include <memory>
#include <unordered_map>

struct sqlite3;

namespace geon::history {

[[nodiscard]] inline qint64 toMs(TimePoint at)
{
    return at.time_since_epoch().count();
}
[[nodiscard]] inline TimePoint fromMs(const QVariant &ms)
{
    return TimePoint(Duration(ms.toLongLong()));
}

class SqliteConnection
{
public:
    enum class Access { ReadOnly, ReadWrite };
    using Row = std::function<void(const QSqlQuery &)>;

    //! The file must be there. @p patience: how long a statement waits for another connection.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString &path, Access access, Duration patience);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    //! A statement that is used again and again: it stays prepared. An invalid QVariant is NULL; a null text or blob is an empty one.
    [[nodiscard]] Result<void> run(const QString &sql, const QVariantList &values = {});
    //! The first column of the first row; invalid: there is no row. Stays prepared.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    //! A statement that is used once.
    [[nodiscard]] Result<void> runOnce(const QString &sql);
    //! Each row in turn.
    [[nodiscard]] Result<void> each(const QString &sql, const QVariantList &values, const Row &row);

    [[nodiscard]] qint64 lastId() const;
    [[nodiscard]] int changedRows() const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] QString path() const { return m_path; }
    //! What an SQLite code means, for a person.
    [[nodiscard]] Error errorOf(int code, const QString &detail) const;

private:
    SqliteConnection(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) { }
    [[nodiscard]] Result<QSqlQuery *> prepared(const QString &sql);
    [[nodiscard]] Error errorOf(const QSqlQuery &query) const;
    [[nodiscard]] Result<void> execute(QSqlQuery &query, const QVariantList &values) const;

    QString m_name;
    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<QString, QSqlQuery> m_prepared;
};

//! Everything between the beginning and commit() is kept, or nothing. Not committed: taken back.
class SqliteTransaction
{
public:
    explicit SqliteTransaction(SqliteConnection &connection) : m_connection(connection) { }
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction &) = delete;
    SqliteTransaction &operator=(const SqliteTransaction &) = delete;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

private:
    SqliteConnection &m_connection;
    bool m_open = false;
};

} // namespace geon::history

//! Hands an error on: `GEON_TRY(connection.run(...));`
#define GEON_TRY(expression)                                                                                                               \
    do {                                                                                                                                   \
        if (auto tried = (expression); !tried)                                                                                             \
            return tl::unexpected(std::move(tried).error());                                                                               \
    } while (false)
