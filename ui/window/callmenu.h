// The menu of one call of the list.
#pragma once

#include "core/calls/values.h"
#include "ui/actions/actionregistry.h"

#include <functional>

class QMenu;
class QWidget;

namespace geon::ui {

//! What a menu of a call can ask for. `act` makes the call the open one first: the actions of the registry are for that one.
struct CallMenuDoors {
    std::function<void()> open;
    std::function<void()> beside;
    std::function<void()> ownWindow;
    std::function<void()> history; //!< the calls of its number
    std::function<void(QAction *)> act;
};

//! Deletes itself when it closes.
[[nodiscard]] QMenu *makeCallMenu(const ActionRegistry &actions, const calls::CallSummary &call, CallMenuDoors doors, QWidget *parent);

} // namespace geon::ui
