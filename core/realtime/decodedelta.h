// The fast way for the events that come by the thousand: transcript, text, audio and argument deltas, read without a document.
#pragma once

#include "core/realtime/serverevents.h"

#include <optional>

namespace geon::realtime {

//! The event, when @p frame is a delta in a plain shape. Nothing says only that decodeDocument() has to look: a fault is found and named
//! there. What this reads, decodeDocument() reads the same.
[[nodiscard]] std::optional<ServerEvent> decodeDelta(QByteArrayView frame);

} // namespace geon::realtime
