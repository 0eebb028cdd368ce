// SqliteWords: the full-text index over what the tables hold of calls. One document a call; its text is not in the index, so it is taken
// out with the very text that was put in: both are read from the tables. Add after they are written, remove before they change.
#pragma once

#include "core/history/sqliteconnection.h"

namespace geon::history {

class SqliteWords
{
public:
    explicit SqliteWords(SqliteConnection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<void> add(qint64 row);
    //! Nothing, where it is not in the index.
    [[nodiscard]] Result<void> remove(qint64 row);
    //! Makes one piece of the index, without what was removed: only then is that gone.
    [[nodiscard]] Result<void> squeeze();

private:
    [[nodiscard]] Result<QString> textOf(qint64 row);

    SqliteConnection &m_connection;
};

} // namespace geon::history
