// What each fixture frame must be read as.
#pragma once

#include "core/realtime/serverevents.h"

#include <QHash>

namespace geon::tests {

//! By the fixture's name.
[[nodiscard]] QHash<QString, realtime::ServerEvent> expectedEvents();

} // namespace geon::tests
