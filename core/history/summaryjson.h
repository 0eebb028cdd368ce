// What no column of the list holds of a CallSummary, as JSON.
#pragma once

#include "core/calls/values.h"

#include <QByteArray>

namespace geon::history {

[[nodiscard]] QByteArray restOf(const calls::CallSummary &summary);
//! Sets what restOf() told; what is not there stays.
void addRest(const QByteArray &rest, calls::CallSummary &summary);
//! Without the words of the call.
[[nodiscard]] QByteArray withoutWords(const QByteArray &rest);

} // namespace geon::history
