// What of a call's values is masked before anybody sees or takes it: the rules of the watchers' door (veil.h), of exports and of whatever
// leaves the program.
#pragma once

#include "core/calls/values.h"
#include "core/redaction/redactor.h"

namespace geon::desk {

//! Words, or a JSON text.
[[nodiscard]] QString maskedText(const redaction::Redactor &redactor, const QString &text, bool growing = false);
//! Of a row that is whole.
void mask(const redaction::Redactor &redactor, calls::TranscriptEntry &entry);
//! Puts @p masked, which was made of the row's text, into the row.
void takeMasked(calls::TranscriptEntry &entry, const redaction::Masked &masked);
void mask(const redaction::Redactor &redactor, calls::Action &action);
//! All but CallSummary::lastWords, which are cut from a text that must be masked first.
void maskDetails(const redaction::Redactor &redactor, calls::CallSummary &summary);

} // namespace geon::desk
