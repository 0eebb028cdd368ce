// What the tables say of a call, made from its journal. Pure.
#pragma once

#include "core/calls/tape.h"
#include "core/history/store.h"

namespace geon::history {

[[nodiscard]] CallRecord recordFrom(const calls::Tape &tape);
//! Of a call whose journal cannot be told: what its row says, ended, with the reason in the store's words.
[[nodiscard]] CallRecord recordFrom(const desk::HistoryRow &row, const QString &problem);

} // namespace geon::history
