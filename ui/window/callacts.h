// What is done to the one call that keys and actions are for: the same in the main window and in a call's own.
#pragma once

#include "core/desk/desk.h"
#include "ui/actions/actionregistry.h"

#include <QSet>
#include <functional>

namespace geon::ui {

class ActionBar;
class CallPage;

//! Connects them; @p page answers with the page that shows the call at the moment. Those that are connected are returned.
QSet<QAction *> connectCallActs(desk::Desk &desk, const ActionRegistry &actions, std::function<CallPage *()> page, ActionBar &bar);

} // namespace geon::ui
