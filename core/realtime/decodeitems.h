// Readers of the nouns in items.h (fact sheet d.3 to d.5), preview shapes included (d.6).
#pragma once

#include "core/realtime/items.h"
#include "core/realtime/members.h"

namespace geon::realtime {

[[nodiscard]] Item readItem(const Members &in);
[[nodiscard]] Response readResponse(const Members &in);
[[nodiscard]] SessionInfo readSession(const Members &in);
[[nodiscard]] ServiceError readError(const Members &in);
[[nodiscard]] RateLimit readRateLimit(const Members &in);
[[nodiscard]] TranscriptionUsage readTranscriptionUsage(const Members &in);

} // namespace geon::realtime
