// Time is a seam: nothing in core/ asks the system for it but through a Clock.
#pragma once

#include <QDateTime>
#include <chrono>

namespace geon {

using namespace std::chrono_literals;

using Duration = std::chrono::milliseconds;
//! A moment in UTC, to the millisecond. The default is "never".
using TimePoint = std::chrono::time_point<std::chrono::system_clock, Duration>;

[[nodiscard]] inline QDateTime toDateTime(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}
[[nodiscard]] inline TimePoint fromUnixSeconds(qint64 seconds)
{
    return TimePoint(std::chrono::seconds(seconds));
}

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimePoint now() const = 0;
};

//! Wall time that never runs backwards: read once at construction, then carried on by the steady clock, so that a
//! clock set back by NTP cannot make a delay negative. Safe from any thread.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override
    {
        return m_wall + std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - m_steady);
    }

private:
    TimePoint m_wall = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    std::chrono::steady_clock::time_point m_steady = std::chrono::steady_clock::now();
};

} // namespace geon
