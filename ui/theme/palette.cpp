// The colour table of both themes, and the palette made of it.
#include "ui/theme/palette.h"

#include <array>

namespace geon::ui {

namespace {

struct Pair {
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array table{
    Pair{Role::Background, 0xFFF6F7F9, 0xFF12151A}, //
    Pair{Role::Surface, 0xFFFFFFFF, 0xFF191D24},    //
    Pair{Role::Raised, 0xFFEEF1F5, 0xFF222832},     //
    Pair{Role::Line, 0xFFD5DAE1, 0xFF323A46},       //
    Pair{Role::Text, 0xFF1B2330, 0xFFE6EAF0},       //
    Pair{Role::Muted, 0xFF5B6675, 0xFF9AA5B4},      //
    Pair{Role::Accent, 0xFF0B6BCB, 0xFF5AA9F5},     //
    Pair{Role::OnAccent, 0xFFFFFFFF, 0xFF12151A},   //
    Pair{Role::Live, 0xFF0F7A4D, 0xFF4CC38A},       //
    Pair{Role::Ringing, 0xFF9A5B00, 0xFFF0B04B},    //
    Pair{Role::Trouble, 0xFFC02B33, 0xFFFF7B7F},    //
    Pair{Role::Paused, 0xFF6B46C1, 0xFFB79CF5},     //
    Pair{Role::Ended, 0xFF5B6675, 0xFF9AA5B4},      //
    Pair{Role::Caller, 0xFF0B6BCB, 0xFF7BB8F7},     //
    Pair{Role::Agent, 0xFF0F7A4D, 0xFF63CF9B},      //
    Pair{Role::Operator, 0xFF8A4B08, 0xFFF0B57A},   //
    Pair{Role::Tool, 0xFF5B6675, 0xFF9AA5B4},       //
};

QColor mixed(const QColor &under, const QColor &over, float share)
{
    return QColor::fromRgbF(under.redF() + (over.redF() - under.redF()) * share, under.greenF() + (over.greenF() - under.greenF()) * share,
                            under.blueF() + (over.blueF() - under.blueF()) * share);
}

} // namespace

QColor themeColor(Role role, bool dark)
{
    const auto *row = std::ranges::find(table, role, &Pair::role);
    return QColor::fromRgb(dark ? row->dark : row->light);
}

QColor hoverColor(bool dark)
{
    return mixed(themeColor(Role::Raised, dark), themeColor(Role::Text, dark), dark ? 0.08F : 0.05F);
}

QColor edgeColor(bool dark)
{
    return mixed(themeColor(Role::Surface, dark), themeColor(Role::Muted, dark), 0.72F);
}

QPalette themePalette(bool dark)
{
    const auto of = [dark](Role role) { return themeColor(role, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Role::Background));
    palette.setColor(QPalette::WindowText, of(Role::Text));
    palette.setColor(QPalette::Base, of(Role::Surface));
    palette.setColor(QPalette::AlternateBase, of(Role::Raised));
    palette.setColor(QPalette::Text, of(Role::Text));
    palette.setColor(QPalette::PlaceholderText, of(Role::Muted));
    palette.setColor(QPalette::Button, of(Role::Raised));
    palette.setColor(QPalette::ButtonText, of(Role::Text));
    palette.setColor(QPalette::BrightText, of(Role::OnAccent));
    palette.setColor(QPalette::ToolTipBase, of(Role::Raised));
    palette.setColor(QPalette::ToolTipText, of(Role::Text));
    // Text that is selected must still be readable in its own colour: a wash of the accent, not a block of it.
    palette.setColor(QPalette::Highlight, mixed(of(Role::Surface), of(Role::Accent), dark ? 0.38F : 0.24F));
    palette.setColor(QPalette::HighlightedText, of(Role::Text));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::Light, of(Role::Surface));
    palette.setColor(QPalette::Midlight, of(Role::Line));
    palette.setColor(QPalette::Mid, of(Role::Line));
    palette.setColor(QPalette::Dark, of(Role::Line));
    palette.setColor(QPalette::Shadow, of(Role::Line));
    const QColor disabled = mixed(of(Role::Surface), of(Role::Muted), 0.65F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor color(Role role, const QPalette &palette)
{
    return themeColor(role, isDark(palette));
}

QColor tint(Role role, const QPalette &palette)
{
    return mixed(color(Role::Surface, palette), color(role, palette), 0.11F);
}

} // namespace geon::ui
