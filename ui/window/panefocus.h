// F6: from pane to pane, back to where the keyboard last was in it.
#pragma once

#include <QList>

class QWidget;

namespace geon::ui {

//! Gives the keyboard to the pane after the one that has it; panes in which nothing can take it are passed over.
void focusNextPane(const QList<QWidget *> &panes);

} // namespace geon::ui
