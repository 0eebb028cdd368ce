// What the parts of the theme share: the colour table by lightness. Widgets ask theme.h, with their palette.
#pragma once

#include "ui/theme/theme.h"

namespace geon::ui {

[[nodiscard]] QColor themeColor(Role role, bool dark);
[[nodiscard]] QColor hoverColor(bool dark); //!< a raised surface under the pointer
[[nodiscard]] QColor edgeColor(bool dark);  //!< of a field to write in: 3:1 against its surface, as a control's outline needs
[[nodiscard]] QPalette themePalette(bool dark);

} // namespace geon::ui
