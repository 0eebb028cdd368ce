// What of a stored call leaves the program, masked by the same rules as what is shown (core/desk/masks.h).
#pragma once

#include "core/history/store.h"
#include "core/redaction/redactor.h"

namespace geon::history {

//! Words, notes, tools and details are masked. The caller's number and name, and whom the call was transferred to, stay: they name the
//! call.
[[nodiscard]] CallRecord maskedRecord(CallRecord record, const redaction::Redactor &redactor);

} // namespace geon::history
