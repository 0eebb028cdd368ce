// Opening a database: it is looked at before anything is written, and what is newer, of another program, damaged or locked is refused with
// a sentence for a person and left as it was, its write-ahead log too.
#pragma once

#include "core/history/sqliteconnection.h"

namespace geon::history {

//! 0700 where it is missing, parents too.
[[nodiscard]] Result<void> makeDataFolder(const QString &folder);

//! Makes it where it is missing (0600), and brings an older one to the newest schema.
//!
//! Durability: WAL with synchronous=FULL. NORMAL would leave the commits since the last checkpoint to a power-off, and a webhook that was
//! answered 200 must be there after one. The price is one fsync a commit, and commits come every 50 ms at most.
[[nodiscard]] Result<std::unique_ptr<SqliteConnection>> openDatabase(const QString &path, Duration patience);

} // namespace geon::history
