// What a HistoryQuery is in SQL.
#pragma once

#include "core/desk/history.h"

#include <QVariant>
#include <optional>

namespace geon::history {

struct ListQuery {
    QString sql;
    QVariantList values;
};

//! None: nothing can fit.
[[nodiscard]] std::optional<ListQuery> listQuery(const desk::HistoryQuery &query);

} // namespace geon::history
