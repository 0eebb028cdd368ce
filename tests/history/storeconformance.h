// What any Store must do, as test bodies. A backend's test makes an empty store for each and runs it; failures are reported as its own.
#pragma once

#include "core/history/store.h"

#include <vector>

namespace geon::tests {

struct Conformance {
    const char *name = nullptr;
    void (*body)(history::Store &store) = nullptr;
};

[[nodiscard]] const std::vector<Conformance> &storeConformance();

} // namespace geon::tests
