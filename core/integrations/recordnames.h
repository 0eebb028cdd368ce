// Names of codes in payloads: part of their documented shape, so none is ever changed. Empty: the code says nothing.
#pragma once

#include "core/calls/values.h"

namespace geon::integrations {

[[nodiscard]] QString nameOf(calls::CallState state);
[[nodiscard]] QString nameOf(calls::ReasonCode code);
[[nodiscard]] QString nameOf(calls::EntryKind kind);
[[nodiscard]] QString nameOf(calls::Who who);
[[nodiscard]] QString nameOf(calls::ToolStatus status);
[[nodiscard]] QString nameOf(calls::AttentionKind kind);
[[nodiscard]] QString nameOf(calls::Severity severity);

} // namespace geon::integrations
