// Backoff: how long to wait before the next try, and when to give up. Pure.
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <vector>

namespace geon {

//! A fixed ladder of waits under one deadline.
class Backoff
{
public:
    Backoff() = default;
    Backoff(std::vector<Duration> ladder, TimePoint deadline) : m_ladder(std::move(ladder)), m_deadline(deadline) { }

    //! The wait before the next try; none when the ladder is used up or the try would start after the deadline.
    //! @p atLeast is what the other side asked for (Retry-After).
    [[nodiscard]] std::optional<Duration> next(TimePoint now, Duration atLeast = {})
    {
        if (m_step >= m_ladder.size())
            return std::nullopt;
        const Duration wait = std::max(m_ladder[m_step], atLeast);
        if (now + wait >= m_deadline)
            return std::nullopt;
        ++m_step;
        return wait;
    }

    [[nodiscard]] size_t triesMade() const { return m_step; }

private:
    std::vector<Duration> m_ladder;
    TimePoint m_deadline{};
    size_t m_step = 0;
};

} // namespace geon
