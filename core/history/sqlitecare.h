// SqliteCare: whole copies, and whether the file is sound. Each on a connection of its own that reads one moment of the store: others go on
// writing, and @p progress may use the store.
#pragma once

#include "core/history/store.h"

namespace geon::history {

//! The copy grows as `<to>.part` and is named at its end, so that what has the name is whole.
[[nodiscard]] Result<void> copyDatabase(const QString &from, const QString &to, const Store::Progress &progress);

//! Empty: the file is sound. Else what is wrong, for a person.
[[nodiscard]] Result<QString> checkDatabase(const QString &path, const Store::Progress &progress);

} // namespace geon::history
