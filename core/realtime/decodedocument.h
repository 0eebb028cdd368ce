// The way that reads every event and names every fault, over a QJsonDocument.
#pragma once

#include "core/realtime/decode.h"

namespace geon::realtime {

[[nodiscard]] tl::expected<ServerEvent, DecodeError> decodeDocument(QByteArrayView frame);

} // namespace geon::realtime
