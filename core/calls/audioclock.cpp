#include "core/calls/audioclock.h"

#include <algorithm>

namespace geon::calls {

void AudioClock::observe(Duration audio, TimePoint arrived)
{
    // A session that is begun anew counts its audio from nothing.
    if (!m_samples.empty() && audio < m_samples.back().audio)
        m_samples.clear();
    if (m_samples.size() == kept)
        m_samples.pop_front();
    m_samples.push_back({audio, arrived.time_since_epoch() - audio});
}

Duration AudioClock::stopped(int audioMs, Duration silence, TimePoint arrived)
{
    const Duration audio(audioMs);
    const bool stands = !m_samples.empty() && audio <= m_samples.back().audio; // a clock that does not run tells nothing
    observe(audio, arrived);
    const Duration soonest = std::ranges::min_element(m_samples, {}, &Sample::lag)->lag;
    const Duration late = stands ? Duration() : m_samples.back().lag - soonest;
    const Duration waited = std::max(Duration(), silence) + (late < leastTold || late > mostBelieved ? Duration() : late);
    return waited > mostBelieved ? Duration() : waited;
}

} // namespace geon::calls
