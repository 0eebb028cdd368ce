// Words for what a call needs an operator for.
#pragma once

#include "core/calls/values.h"

#include <QString>

namespace geon::words {

//! In at most five words: "Asks for a person".
[[nodiscard]] QString attention(const calls::AttentionReason &reason);
//! Whole sentences: what happened, and what to do.
[[nodiscard]] QString attentionAdvice(const calls::AttentionReason &reason);
[[nodiscard]] QString severity(calls::Severity severity); //!< "urgent", for who does not see the shape

} // namespace geon::words
