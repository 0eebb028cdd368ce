// The tables, as the steps that made them: step N takes a database of version N - 1 to version N. A step that was released is never
// changed.
#pragma once

#include "core/history/sqliteconnection.h"

namespace geon::history {

//! "GEON" in the header of the file: whose it is.
inline constexpr qint32 applicationId = 0x47454F4E;

[[nodiscard]] int newestSchema();
//! PRAGMA user_version.
[[nodiscard]] Result<int> schemaOf(SqliteConnection &connection);
//! Runs the steps that are missing up to @p version, each in a transaction of its own: cut off, it goes on there the next time.
[[nodiscard]] Result<void> migrate(SqliteConnection &connection, int version = newestSchema());

} // namespace geon::history
