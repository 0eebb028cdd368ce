// The picture in the notification area: our tile, with the number of calls that need the operator on it.
#pragma once

#include "core/calls/values.h"

#include <QIcon>
#include <QImage>
#include <QPalette>
#include <optional>

namespace geon::ui {

struct TrayFace {
    int count = 0;                           //!< over 9: "9+"
    std::optional<calls::Severity> severity; //!< the worst; none: nothing is wrong. With a count of 0 it is a "!"

    friend bool operator==(const TrayFace &, const TrayFace &) = default;
};

//! Drawn for exactly this many pixels. Its own ground, so that it stands on light and dark panels.
[[nodiscard]] QImage trayImage(const TrayFace &face, int pixels, const QPalette &palette, const QFont &font);
[[nodiscard]] QIcon trayIcon(const TrayFace &face, const QPalette &palette, const QFont &font);

} // namespace geon::ui
