// Where a call stands in the list, and the shape and colour of what it does: the same in a row, a cell and a heading.
#pragma once

#include "core/calls/values.h"
#include "ui/theme/theme.h"

namespace geon::ui {

enum class CallGroup { NeedsYou, Ringing, Live, Ended };
inline constexpr size_t callGroups = size_t(CallGroup::Ended) + 1;

[[nodiscard]] CallGroup groupOf(calls::CallState state); //!< where it stands when it needs nobody
[[nodiscard]] CallGroup groupOf(const calls::CallSummary &call);
[[nodiscard]] QString groupName(CallGroup group);

struct Shape {
    QString icon;
    Role role;

    friend bool operator==(const Shape &, const Shape &) = default;
};

//! State is never colour alone: each has its shape too.
[[nodiscard]] Shape shapeOf(const calls::CallSummary &call);
[[nodiscard]] Shape shapeOf(calls::Severity severity);
[[nodiscard]] Role roleOf(calls::Who who);

//! What the clock of a row counts: the ringing left, the time on the phone, or how long it was.
[[nodiscard]] Duration elapsed(const calls::CallSummary &call, TimePoint now);
//! Ringing that is left to accept, or to decide on; zero when it is over.
[[nodiscard]] Duration ringingLeft(const calls::CallSummary &call, TimePoint now);
//! Time in what the call does now.
[[nodiscard]] Duration inSituation(const calls::CallSummary &call, TimePoint now);

//! The whole row in one sentence, for a screen reader.
[[nodiscard]] QString spoken(const calls::CallSummary &call);
//! Every fact of a row, as plain lines.
[[nodiscard]] QString fullFacts(const calls::CallSummary &call);
//! Keeps a name of any script from turning its surroundings around.
[[nodiscard]] QString isolated(const QString &name);

} // namespace geon::ui
