// The door to the stored calls, as long as nothing is stored.
#pragma once

#include "core/desk/history.h"

#include <memory>

namespace geon::app {

[[nodiscard]] std::unique_ptr<desk::History> makeHistory();

} // namespace geon::app
