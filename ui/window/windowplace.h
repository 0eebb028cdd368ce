// Where a window that was remembered may stand: screens come and go. Pure.
#pragma once

#include <QList>
#include <QRect>

namespace geon::ui {

//! @p wanted as it is where enough of its upper edge is on a screen to take hold of it, else moved, and made smaller where it must be, onto
//! the nearest of @p screens (their usable areas, the first is the main one). Without a screen it stays as it is.
[[nodiscard]] QRect placeOnScreen(const QRect &wanted, const QList<QRect> &screens);

} // namespace geon::ui
