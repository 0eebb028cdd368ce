// One look over a text, from a place where no number is under way.
#pragma once

#include "core/redaction/ownpatterns.h"

namespace geon::redaction {

//! What there is to mask in @p text from @p from on, in order and without overlaps. @p growing: more text may follow, so digits at the end
//! that could become something are masked or held back until they have. Cost: the length of the text from @p from on.
[[nodiscard]] Findings scan(QStringView text, qsizetype from, bool growing, const Rules &rules, const OwnPatterns &patterns);

} // namespace geon::redaction
