#include "ui/actions/keysheet.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

void addGroup(QVBoxLayout &column, const ActionRegistry &actions, Menu menu, const QWidget &owner)
{
    QString title = ActionRegistry::menuTitle(menu);
    auto *heading = new QLabel(title.remove('&'_L1));
    heading->setFont(mediumFont(owner.font()));
    column.addWidget(heading);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space(&owner, 4));
    grid->setVerticalSpacing(space(&owner, 2));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const QAction *action : actions.menu(menu)) {
        if (action->shortcut().isEmpty())
            continue;
        // The keys of the number block do what their twins do, and need no line of their own.
        auto *keys = new QLabel(action->shortcut().toString(QKeySequence::NativeText));
        keys->setProperty("key", true);
        grid->addWidget(keys, row, 0, Qt::AlignLeft);
        grid->addWidget(new QLabel(action->text()), row++, 1);
    }
    column.addLayout(grid);
    column.addSpacing(space(&owner, 4));
}

} // namespace

KeySheet::KeySheet(const ActionRegistry &actions, QWidget *window) : QFrame(window, Qt::Popup)
{
    setObjectName(u"keySheet"_s);
    setAccessibleName(tr("Keys"));
    setProperty("popup", true);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(space(window, 12));
    for (const auto &menus : {QList{Menu::Call}, QList{Menu::View, Menu::File, Menu::Help}}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(space(window, 2));
        for (const Menu menu : menus)
            addGroup(*column, actions, menu, *window);
        column->addStretch(1);
        columns->addLayout(column);
    }
    auto *title = new QLabel(tr("Keys"));
    title->setFont(titleFont(window->font()));
    auto *note = new QLabel(tr("Keys without Ctrl act in lists and transcripts, never while you type."));
    note->setForegroundRole(QPalette::PlaceholderText);

    auto *sheet = new QVBoxLayout(this);
    const int margin = space(window, 6);
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
