// The scenarios that are built into the program (resources/scenarios).
#pragma once

#include "core/simulator/scenario.h"

namespace geon::simulator {

//! All of them, sorted by id. The error names the file that cannot be used and why.
[[nodiscard]] Result<QList<Scenario>> builtInScenarios();

} // namespace geon::simulator
