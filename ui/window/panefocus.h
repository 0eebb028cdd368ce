// Where the keyboard goes within the panes. F6: from pane to pane, back to where it last was in it.
#pragma once

#include <QList>

class QWidget;

namespace geon::ui {

//! Gives the keyboard to the pane after the one that has it; panes in which nothing can take it are passed over.
void focusNextPane(const QList<QWidget *> &panes);

//! Focus that is given to the pane goes to @p child. Unlike a focus proxy, with which Tab would pass over what stands before the child.
void passFocusOn(QWidget *pane, QWidget *child);

} // namespace geon::ui
