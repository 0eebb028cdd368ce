#include "core/history/sqlitewords.h"

namespace geon::history {

using namespace Qt::StringLiterals;

Result<QString> SqliteWords::textOf(qint64 row)
{
    QString text;
    const auto take = [&text](const QSqlQuery &query) {
        const QString one = query.value(0).toString();
        if (!one.isEmpty())
            text += one + u'\n';
    };
    GEON_TRY(m_connection.each(u"SELECT text FROM turns WHERE call = ? ORDER BY position"_s, {row}, take));
    GEON_TRY(m_connection.each(u"SELECT name || char(10) || arguments || char(10) || output || char(10) || error FROM tools "
                               "WHERE call = ? ORDER BY position"_s,
                               {row}, take));
    GEON_TRY(m_connection.each(u"SELECT note FROM calls WHERE id = ?"_s, {row}, take));
    return text;
}

Result<void> SqliteWords::add(qint64 row)
{
    const auto text = textOf(row);
    if (!text)
        return tl::unexpected(text.error());
    GEON_TRY(m_connection.run(u"INSERT INTO words (rowid, text) VALUES (?, ?)"_s, {row, *text}));
    return m_connection.run(u"UPDATE calls SET indexed = 1 WHERE id = ?"_s, {row});
}

Result<void> SqliteWords::remove(qint64 row)
{
    const auto indexed = m_connection.value(u"SELECT indexed FROM calls WHERE id = ?"_s, {row});
    if (!indexed)
        return tl::unexpected(indexed.error());
    if (indexed->toInt() == 0)
        return {};
    const auto text = textOf(row);
    if (!text)
        return tl::unexpected(text.error());
    GEON_TRY(m_connection.run(u"INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)"_s, {row, *text}));
    return m_connection.run(u"UPDATE calls SET indexed = 0 WHERE id = ?"_s, {row});
}

Result<void> SqliteWords::squeeze()
{
    return m_connection.run(u"INSERT INTO words (words) VALUES ('optimize')"_s);
}

} // namespace geon::history
