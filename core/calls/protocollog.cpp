#include "core/calls/protocollog.h"

#include <algorithm>

namespace geon::calls {

void ProtocolLog::append(Direction direction, TimePoint at, QString type, QByteArrayView raw)
{
    ProtocolFrame frame{++m_last, direction, at, std::move(type), raw.first(std::min(raw.size(), frameBytes)).toByteArray()};
    m_bytes += frame.raw.size();
    m_frames.push_back(std::move(frame));
    trim();
}

void ProtocolLog::setWatched(bool watched)
{
    m_watched = watched;
    trim();
}

QList<ProtocolFrame> ProtocolLog::since(quint64 number) const
{
    const auto first = std::ranges::upper_bound(m_frames, number, {}, &ProtocolFrame::number);
    return {first, m_frames.end()};
}

void ProtocolLog::trim()
{
    const qsizetype limit = m_watched ? watchedBytes : quietBytes;
    while (m_bytes > limit && m_frames.size() > 1) {
        m_bytes -= m_frames.front().raw.size();
        m_frames.pop_front();
    }
}

} // namespace geon::calls
