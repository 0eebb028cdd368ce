// The look, in one place: colour roles with checked contrast, type, spacing and icons. No widget names a colour or a pixel.
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QApplication;
class QWidget;

namespace geon::ui {

//! What a colour means. Every state also has a word and a shape: colour is never alone.
enum class Role {
    Background,
    Surface,
    Raised,
    Line,
    Text,
    Muted,
    Accent,
    OnAccent, //!< text on an accent fill
    Live,
    Ringing,
    Trouble,
    Paused,
    Ended,
    Caller,
    Agent,
    Operator,
    Tool,
};

enum class ThemeChoice { System, Light, Dark };

//! Sets style, palette and style sheet of the whole program; may be called again to switch. System follows the desktop's palette.
void applyTheme(QApplication &application, ThemeChoice choice);

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] QColor color(Role role, const QPalette &palette);
//! A role's colour for a state's wash behind a cell: under 12 % of the colour on the surface.
[[nodiscard]] QColor tint(Role role, const QPalette &palette);

//! Spacing in steps of 4 at a 16 px line: space(w, 2) is 8 there and grows with the font.
[[nodiscard]] int space(const QWidget *widget, int steps);
[[nodiscard]] int iconSize(const QWidget *widget);

[[nodiscard]] QFont smallFont(const QFont &body);
[[nodiscard]] QFont mediumFont(const QFont &body); //!< weight 500
[[nodiscard]] QFont titleFont(const QFont &body);
[[nodiscard]] QFont numberFont(const QFont &body); //!< large, for the wall
[[nodiscard]] QFont tabular(QFont font);           //!< figures that do not dance as they tick

//! One of our own icons (resources/icons/NAME.svg), drawn in the role's colour of whatever palette it is painted with.
[[nodiscard]] QIcon icon(const QString &name, Role role = Role::Text);

} // namespace geon::ui
