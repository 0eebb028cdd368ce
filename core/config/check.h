// What is wrong with the text of one setting, whatever the others say. The form asks for each field, resolve() for all.
#pragma once

#include "core/config/problem.h"
#include "core/config/table.h"

#include <optional>

namespace geon::config {

enum class Weight {
    Refused, //!< the program cannot work with it
    Warning, //!< unusual, but it may be right
};

struct Finding {
    Weight weight = Weight::Refused;
    Problem problem;
};

//! Nothing: @p text is good for @p row, as a blank text always is. Looks at files and folders the text names, and at nothing else.
[[nodiscard]] std::optional<Finding> check(const Row &row, const QString &text);

} // namespace geon::config
