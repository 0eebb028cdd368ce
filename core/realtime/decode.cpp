#include "core/realtime/decode.h"

#include "core/realtime/decodedelta.h"
#include "core/realtime/decodedocument.h"
#include "core/realtime/jsonscan.h"

namespace geon::realtime {

tl::expected<ServerEvent, DecodeError> decode(QByteArrayView frame)
{
    if (auto delta = decodeDelta(frame))
        return std::move(*delta);
    return decodeDocument(frame);
}

QByteArrayView frameType(QByteArrayView frame)
{
    constexpr qsizetype lookedThrough = 64 * 1024;
    JsonScan json(frame.first(std::min(frame.size(), lookedThrough)));
    if (!json.enterObject())
        return {};
    for (JsonText name; json.nextMember(name);) {
        JsonText type;
        if (name.bytes() == "type")
            return json.readString(type) && !type.escaped ? type.bytes().trimmed() : QByteArrayView();
        if (!json.skipValue())
            return {};
    }
    return {};
}

} // namespace geon::realtime
