// How long things are kept, out of the settings.
#pragma once

#include "core/config/values.h"
#include "core/history/store.h"

namespace geon::history {

[[nodiscard]] Retention retentionFrom(const config::Values &values);

} // namespace geon::history
