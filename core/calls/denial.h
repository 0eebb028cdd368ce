// Whether what is said from one word on is said as not wanted, or not so. English and Portuguese. Pure.
#pragma once

#include "core/calls/spokenwords.h"

namespace geon::calls {

//! True for "I don't want to [talk to a person]", "sem [falar com um atendente]", "I'm not [angry]". False for what only looks like it:
//! "why don't you [put me through]", "não consigo [falar com um atendente]", "I don't want a robot, I want to [talk to a person]".
//! @p first is the first of the words in brackets; only what stands before them in the same clause is looked at.
[[nodiscard]] bool isDenied(const SpokenWords &words, size_t first);

} // namespace geon::calls
