// Kinds of buttons, and how long a movement may take.
#pragma once

#include <QAbstractButton>
#include <chrono>

namespace geon::ui {

enum class ButtonKind {
    Standard,
    Primary,     //!< filled accent: at most one on a surface
    Destructive, //!< quiet until hovered or checked (armed)
    Quiet,       //!< no face until hovered: icons in a bar
};

void setKind(QAbstractButton *button, ButtonKind kind);

//! Length of a movement that explains a change of place; zero when the desktop asks for reduced animation.
[[nodiscard]] std::chrono::milliseconds motion(const QWidget *widget);

} // namespace geon::ui
