// A clock that moves only when the test says so.
#pragma once

#include "core/base/clock.h"

namespace geon {

class FakeClock final : public Clock
{
public:
    explicit FakeClock(TimePoint at = fromUnixSeconds(1767225600)) : m_now(at) { }
    [[nodiscard]] TimePoint now() const override { return m_now; }
    void advance(Duration by) { m_now += by; }
    void set(TimePoint at) { m_now = at; }

private:
    TimePoint m_now;
};

} // namespace geon
