#include "ui/actions/keysheet.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostOfWindow = 0.75; // of its height, for the rows

struct SheetRow {
    QString keys; //!< empty: a heading
    QString text;
};

QList<SheetRow> rowsOf(const ActionRegistry &actions)
{
    QList<SheetRow> rows;
    for (const Menu menu : {Menu::Call, Menu::View, Menu::History, Menu::File, Menu::Help}) {
        QString title = ActionRegistry::menuTitle(menu);
        rows += {{}, title.remove('&'_L1)};
        const qsizetype heading = rows.size();
        for (const QAction *action : actions.menu(menu)) {
            // The keys of the number block do what their twins do, and need no line of their own.
            if (!action->shortcut().isEmpty())
                rows += {shownKeys(action->shortcut()), action->text()};
        }
        if (rows.size() == heading)
            rows.removeLast();
    }
    return rows;
}

//! As few columns as fit the window's height, of about the same length; no heading stands last in one, and each begins with one.
QList<QList<SheetRow>> columnsOf(const QList<SheetRow> &rows, qsizetype mostRows)
{
    const qsizetype count = std::max<qsizetype>(2, (rows.size() + mostRows - 1) / mostRows);
    const qsizetype length = (rows.size() + 2 * (count - 1)) / count; // a menu may be named again in each column but the first
    QList<QList<SheetRow>> columns(1);
    SheetRow heading;
    for (const SheetRow &row : rows) {
        const bool begins = row.keys.isEmpty();
        const qsizetype room = length - columns.last().size();
        if (columns.size() < count && (room <= 0 || (begins && room == 1)))
            columns.emplace_back();
        if (columns.last().isEmpty() && !begins)
            columns.last() += heading; // a menu that goes on says so
        if (begins)
            heading = row;
        columns.last() += row;
    }
    return columns;
}

void addColumn(QHBoxLayout &columns, const QList<SheetRow> &rows, const QWidget &owner)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space(&owner, 3));
    grid->setVerticalSpacing(space(&owner, 1));
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const SheetRow &row : rows) {
        auto *text = new QLabel(row.text);
        if (row.keys.isEmpty()) {
            text->setFont(mediumFont(owner.font()));
            text->setContentsMargins(0, line > 0 ? space(&owner, 2) : 0, 0, 0);
            grid->addWidget(text, line++, 0, 1, 2);
            continue;
        }
        auto *keys = new QLabel(row.keys);
        keys->setProperty("key", true);
        keys->setBuddy(text);
        grid->addWidget(keys, line, 0, Qt::AlignLeft);
        grid->addWidget(text, line++, 1);
    }
    auto *column = new QVBoxLayout;
    column->addLayout(grid);
    column->addStretch(1);
    columns.addLayout(column);
}

} // namespace

KeySheet::KeySheet(const ActionRegistry &actions, QWidget *window) : QFrame(window, Qt::Popup)
{
    setObjectName(u"keySheet"_s);
    setAccessibleName(tr("Keys"));
    setProperty("popup", true);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(space(window, 8));
    const int rowHeight = window->fontMetrics().height() + space(window, 1) + 2;
    const auto mostRows = std::max<qsizetype>(8, qsizetype(window->height() * mostOfWindow) / rowHeight);
    for (const QList<SheetRow> &rows : columnsOf(rowsOf(actions), mostRows))
        addColumn(*columns, rows, *window);
    auto *title = new QLabel(tr("Keys"));
    title->setFont(titleFont(window->font()));
    auto *note = new QLabel(tr("Keys without Ctrl, Alt or Meta act in lists and transcripts, never while you type. File, Change keys gives "
                               "any action others."));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);

    auto *sheet = new QVBoxLayout(this);
    const int margin = space(window, 5);
    sheet->setContentsMargins(margin, margin, margin, margin);
    sheet->setSpacing(space(window, 3));
    sheet->addWidget(title);
    sheet->addLayout(columns);
    sheet->addWidget(note);
}

void KeySheet::popUp()
{
    adjustSize();
    move(parentWidget()->mapToGlobal(parentWidget()->rect().center()) - rect().center());
    show();
    setFocus();
}

void KeySheet::keyPressEvent(QKeyEvent *)
{
    close();
}

} // namespace geon::ui
