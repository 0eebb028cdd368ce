// What can be done to a call, as the actions ask for it.
#pragma once

#include "core/calls/values.h"
#include "ui/actions/actionregistry.h"

namespace geon::ui {

//! As if @p call were the open one; an empty summary: none is.
[[nodiscard]] inline Situation situationOf(const calls::CallSummary &call)
{
    Situation situation;
    situation.opened = !call.id.isEmpty();
    situation.live = calls::isOnLine(call.state);
    situation.speaking = call.activity == calls::Activity::Speaking;
    situation.over = calls::isOver(call.state);
    situation.paused = call.paused;
    situation.screened = call.state == calls::CallState::Screening;
    situation.undecided = situation.screened || call.state == calls::CallState::Offered || call.state == calls::CallState::Rejecting;
    situation.marks = call.marks;
    situation.needsYou = !call.attention.isEmpty();
    return situation;
}

} // namespace geon::ui
