// The ways out of the window: the desktop's notifications and the computer's sound.
#pragma once

#include "ui/alerts/alerts.h"

namespace geon::app {

//! Those of this desktop. In a test run (GEON_TEST) none: nobody's screen and loudspeaker are a test's.
[[nodiscard]] ui::AlertOutlets desktopOutlets();

} // namespace geon::app
