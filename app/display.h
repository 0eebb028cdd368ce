// Is there a screen? Asked before a QApplication is made, which would end the program where there is none.
#pragma once

#include <QString>

namespace geon::app {

//! Empty when a window can be opened; else one sentence that says what is missing.
[[nodiscard]] QString missingDisplay();

} // namespace geon::app
