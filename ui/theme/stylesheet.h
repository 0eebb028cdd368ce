// The one style sheet: what buttons, inputs, tabs, menus and scroll bars look like.
#pragma once

#include <QFont>
#include <QString>

namespace geon::ui {

[[nodiscard]] QString styleSheet(bool dark, const QFont &body);

} // namespace geon::ui
