// ProtocolLog: the raw frames of one call, bounded, for the Events tab. Not a record of the call: the oldest go first.
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <deque>

namespace geon::calls {

enum class Direction { Received, Sent, Webhook, Request };

//! One frame of the raw protocol.
struct ProtocolFrame {
    quint64 number = 0; //!< counts up in its call; a gap is frames that were not kept
    Direction direction = Direction::Received;
    TimePoint at{};
    QString type;
    QByteArray raw; //!< as it came or went, cut at 16 KiB; keys never are in it
};

class ProtocolLog
{
public:
    //! A thousand calls nobody looks at must stay small; the one that is watched may keep an hour.
    static constexpr qsizetype quietBytes = 24 * 1024;
    static constexpr qsizetype watchedBytes = 4 * 1024 * 1024;
    static constexpr qsizetype frameBytes = 16 * 1024;

    void append(Direction direction, TimePoint at, QString type, QByteArrayView raw);
    //! Counts a frame that is not kept: words as they stream, while nobody watches.
    void skip() { ++m_last; }
    void setWatched(bool watched);
    [[nodiscard]] bool isWatched() const { return m_watched; }

    [[nodiscard]] QList<ProtocolFrame> frames() const { return {m_frames.begin(), m_frames.end()}; }
    //! Of the oldest frame kept, or of the next one.
    [[nodiscard]] quint64 firstNumber() const { return m_frames.empty() ? m_last + 1 : m_frames.front().number; }
    //! The frames with a number above @p number.
    [[nodiscard]] QList<ProtocolFrame> since(quint64 number) const;

private:
    void trim();

    std::deque<ProtocolFrame> m_frames;
    qsizetype m_bytes = 0;
    quint64 m_last = 0;
    bool m_watched = false;
};

} // namespace geon::calls
