// Pictures of a window, for the README and for looking at the design; works without a display.
#pragma once

#include "core/base/result.h"

class QWidget;

namespace geon::ui {

//! Writes the window as it is now, in the pixels of its screen. The format is the file name's ending.
[[nodiscard]] Result<void> saveScreenshot(QWidget &window, const QString &path);

} // namespace geon::ui
