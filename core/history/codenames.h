// Names for records and programs: "ended_by_caller". Never translated, never changed. Those of reasons of Needs you are in
// core/calls/attention.h.
#pragma once

#include "core/calls/values.h"

#include <QLatin1StringView>

namespace geon::history {

[[nodiscard]] QLatin1StringView nameOf(calls::CallState code);
[[nodiscard]] QLatin1StringView nameOf(calls::ReasonCode code);
[[nodiscard]] QLatin1StringView nameOf(calls::Who code);
[[nodiscard]] QLatin1StringView nameOf(calls::EntryKind code);
[[nodiscard]] QLatin1StringView nameOf(calls::ToolStatus code);
[[nodiscard]] QLatin1StringView nameOf(calls::ActionKind code);
[[nodiscard]] QLatin1StringView nameOf(calls::ActionState code);

} // namespace geon::history
