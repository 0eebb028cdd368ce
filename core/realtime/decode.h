// From a frame of the sideband to a ServerEvent. Pure, thread-safe, never throws, never trusts.
#pragma once

#include "core/realtime/serverevents.h"

#include <tl/expected.hpp>

namespace geon::realtime {

//! Which member of a frame could not be read. It costs that frame only: counted, shown, the session goes on.
struct DecodeError {
    QString type;     //!< of the event; empty when not even that could be read
    QString path;     //!< like `response.usage.total_tokens`; empty when the frame is not a JSON object
    QString expected; //!< "a string", "an object" …

    friend bool operator==(const DecodeError &, const DecodeError &) = default;
};

//! Reads one frame (UTF-8 JSON). Preview names are mapped to GA; types are trimmed (sheet d.2, d.6).
[[nodiscard]] tl::expected<ServerEvent, DecodeError> decode(QByteArrayView frame);

//! Just the `type` of a frame, without reading the rest; empty when there is none near its front or the frame is no object.
[[nodiscard]] QByteArrayView frameType(QByteArrayView frame);

} // namespace geon::realtime
