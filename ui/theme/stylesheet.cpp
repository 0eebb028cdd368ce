#include "ui/theme/stylesheet.h"

#include "ui/theme/palette.h"

#include <QFontMetrics>
#include <QHash>
#include <QRegularExpression>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

// $name is a colour, a length or "light"/"dark"; lengths are of the font's height, so all of it grows with the font.
constexpr auto sheet = R"(
QPushButton, QToolButton {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px; padding: $s1 $s3; min-height: $line1;
}
QToolButton { padding: $s1 $s2; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $line; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; background: transparent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: $s1f $s3f; }
QToolButton:focus { padding: $s1f $s2f; }
QPushButton::menu-indicator, QToolButton::menu-indicator {
    image: url(:/geon/icons/chevron-down-$theme.svg); width: $s3; height: $s3; subcontrol-position: right center; right: $s1;
}
QToolButton[opens="true"] { padding-right: $s6; }
QPushButton[large="true"] { padding: $s2 $s4; }
QPushButton[large="true"]:focus { padding: $s2f $s4f; }
QPushButton[kind="primary"] { background: $accent; color: $onaccent; border-color: $accent; font-weight: 500; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: $accenthover; border-color: $accenthover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $raised; color: $disabled; border-color: $line; }
QPushButton[kind="destructive"], QToolButton[kind="destructive"] { background: transparent; }
QPushButton[kind="destructive"]:hover, QToolButton[kind="destructive"]:hover { color: $trouble; border-color: $trouble; }
QPushButton[kind="destructive"]:checked, QToolButton[kind="destructive"]:checked {
    background: $trouble; color: $surface; border-color: $trouble; font-weight: 500;
}
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $raised; }
QPushButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:checked { background: $hover; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border-color: $accent; }
QToolButton[alarm="trouble"] { background: $trouble; color: $surface; border-color: $trouble; }
QToolButton[alarm="paused"] { background: $paused; color: $surface; border-color: $paused; }
QToolButton[alarm="trouble"]:focus, QToolButton[alarm="paused"]:focus { border: 2px solid $text; }
QToolButton[alarm="trouble"]::menu-indicator, QToolButton[alarm="paused"]::menu-indicator { image: none; width: 0; }

QToolButton[loud="true"] { background: $trouble; color: $surface; border-color: $trouble; font-weight: 500; }
QToolButton[loud="true"]:hover, QToolButton[loud="true"]:pressed { background: $text; border-color: $text; }
QToolButton[loud="true"]:focus { border-color: $text; }

QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox, QPlainTextEdit[input="true"], QTextEdit[input="true"] {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px; padding: $s1 $s2; min-height: $line1;
    selection-background-color: $selection; selection-color: $text;
}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QComboBox:focus, QPlainTextEdit[input="true"]:focus, QTextEdit[input="true"]:focus {
    border: 2px solid $accent; padding: $s1f $s2f;
}
QLineEdit:disabled, QComboBox:disabled { color: $disabled; background: $bg; }
QLineEdit[wrong="true"] { border-color: $trouble; }
QLineEdit QToolButton { min-width: 0; min-height: 0; padding: 0; border: none; background: transparent; }
QComboBox { background: $raised; border-color: $line; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; border: none; width: $s6; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; border: none; width: $s6; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/geon/icons/chevron-up-$theme.svg); width: $s2; height: $s2; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/geon/icons/chevron-down-$theme.svg); width: $s2; height: $s2; }
QComboBox:hover { background: $hover; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: $s6; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/geon/icons/chevron-down-$theme.svg); width: $s3; height: $s3; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $line; padding: $s1; outline: none; selection-background-color: $raised; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: $line2; padding: 0 $s2; }

QCheckBox, QRadioButton { spacing: $s2; }
QCheckBox::indicator, QRadioButton::indicator { width: $line1; height: $line1; border: 1px solid $edge; background: $surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: $halfline; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(:/geon/icons/check-$theme.svg); }
QRadioButton::indicator:checked { border: $s1 solid $accent; width: $s2; height: $s2; border-radius: $s2; margin: 1px; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent; padding: $s2 $s3; margin: 0;
}
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected:focus { color: $accent; border: 2px solid $accent; border-radius: 6px; padding: $s2f $s3f $s2 $s3f; }

QMenuBar { background: $bg; color: $text; border: none; spacing: 0; }
QMenuBar::item { padding: $s1 $s2; background: transparent; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $raised; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: $s1; }
QMenu::item { padding: $s1 $s6 $s1 $s2; border-radius: 4px; min-height: $line1; }
QMenu::item:selected { background: $raised; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: $s2; }
QMenu::separator { height: 1px; background: $line; margin: $s1 $s2; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: $s3; }
QScrollBar:horizontal { height: $s3; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: $s6; }
QScrollBar::handle:horizontal { min-width: $s6; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }

QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: $s1 $s2; }
QHeaderView::section { background: $bg; color: $muted; border: none; border-bottom: 1px solid $line; padding: $s1 $s2; }
QTableView { gridline-color: $line; selection-background-color: $raised; selection-color: $text; }
QLabel[tone="trouble"], QToolButton[tone="trouble"] { color: $trouble; }
QLabel[tag="true"] { background: $raised; color: $muted; border-radius: 6px; padding: $s1 $s2; }
QLabel[banner="true"] { background: $trouble; color: $surface; font-weight: 500; padding: $s2 $s3; }
QLabel[key="true"] { background: $raised; color: $text; border: 1px solid $line; border-radius: 4px; padding: 0 $s2; }
QFrame[popup="true"] { background: $surface; border: 1px solid $line; }
QWidget[footer="true"] { border: none; border-top: 1px solid $line; }
QFrame[hairline="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QListView#callList { background: $bg; border: none; }
QListWidget { background: transparent; outline: none; }
QListWidget::item { padding: $s1; border-radius: 4px; color: $text; }
QListWidget::item:selected { background: $raised; color: $text; }
QListWidget::indicator { width: $line1; height: $line1; border: 1px solid $edge; border-radius: 4px; background: $surface; }
QListWidget::indicator:checked { background: $accent; border-color: $accent; image: url(:/geon/icons/check-$theme.svg); }
QListWidget::item:focus { border: 2px solid $accent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QProgressBar { background: $raised; border: none; border-radius: 2px; max-height: $s1; min-height: $s1; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
)";

QHash<QString, QString> tokens(bool dark, const QFont &body)
{
    const auto of = [dark](Role role) { return themeColor(role, dark).name(); };
    const QPalette palette = themePalette(dark);
    const int line = QFontMetrics(body).height();
    const auto steps = [line](int count, int less = 0) { return u"%1px"_s.arg(std::max(1, qRound(line * count / 4.0) - less)); };
    return {
        {u"bg"_s, of(Role::Background)},
        {u"surface"_s, of(Role::Surface)},
        {u"raised"_s, of(Role::Raised)},
        {u"line"_s, of(Role::Line)},
        {u"text"_s, of(Role::Text)},
        {u"muted"_s, of(Role::Muted)},
        {u"accent"_s, of(Role::Accent)},
        {u"onaccent"_s, of(Role::OnAccent)},
        {u"trouble"_s, of(Role::Trouble)},
        {u"paused"_s, of(Role::Paused)},
        {u"hover"_s, hoverColor(dark).name()},
        {u"accenthover"_s, dark ? themeColor(Role::Accent, dark).lighter(112).name() : themeColor(Role::Accent, dark).darker(112).name()},
        {u"selection"_s, palette.color(QPalette::Highlight).name()},
        {u"disabled"_s, palette.color(QPalette::Disabled, QPalette::Text).name()},
        {u"edge"_s, edgeColor(dark).name()},
        {u"s1"_s, steps(1)},
        {u"s2"_s, steps(2)},
        {u"s3"_s, steps(3)},
        {u"s4"_s, steps(4)},
        {u"s6"_s, steps(6)},
        {u"s1f"_s, steps(1, 1)},
        {u"s2f"_s, steps(2, 1)},
        {u"s3f"_s, steps(3, 1)},
        {u"s4f"_s, steps(4, 1)},
        {u"line1"_s, u"%1px"_s.arg(line)},
        {u"line2"_s, u"%1px"_s.arg(line * 7 / 4)},
        {u"halfline"_s, u"%1px"_s.arg((line + 2) / 2)},
        {u"theme"_s, dark ? u"dark"_s : u"light"_s},
    };
}

} // namespace

QString styleSheet(bool dark, const QFont &body)
{
    const auto values = tokens(dark, body);
    const QString source = QString::fromLatin1(sheet);
    static const QRegularExpression token(u"\\$([a-z0-9]+)"_s);
    QString text;
    qsizetype from = 0;
    for (const auto &match : token.globalMatch(source)) {
        text.append(QStringView(source).sliced(from, match.capturedStart() - from)).append(values.value(match.captured(1)));
        from = match.capturedEnd();
    }
    return text.append(QStringView(source).sliced(from));
}

} // namespace geon::ui
