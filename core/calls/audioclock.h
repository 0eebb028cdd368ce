// AudioClock: how late the service saw that the caller had finished, told from the times of the audio that its events name. Pure.
#pragma once

#include "core/base/clock.h"

#include <deque>

namespace geon::calls {

//! speech_started and speech_stopped carry a time of the session's audio (fact sheet d.2). The event that came soonest after its audio
//! gives the offset between that clock and ours; any later one was late by so much. It is an estimate, and too small rather than too
//! large: what all events have in common (the way of the audio, the way of the events) cannot be seen.
class AudioClock
{
public:
    static constexpr size_t kept = 16;               //!< events the offset is taken from: a line that pauses its audio moves it
    static constexpr Duration leastTold = 50ms;      //!< less than this is jitter
    static constexpr Duration mostBelieved = 3000ms; //!< more than this is another clock, not a wait

    //! Speech began at this time of the audio, and the event has come.
    void started(int audioMs, TimePoint arrived) { observe(Duration(audioMs), arrived); }
    //! Speech ended; returns how late that was seen. @p silence is the part of the audio that the service waited through before it called
    //! the turn finished (silence_duration_ms of server_vad, which audio_end_ms includes); zero where it is not known.
    [[nodiscard]] Duration stopped(int audioMs, Duration silence, TimePoint arrived);

private:
    struct Sample {
        Duration audio{};
        Duration lag{}; //!< arrival less time of the audio
    };
    void observe(Duration audio, TimePoint arrived);

    std::deque<Sample> m_samples; //!< newest last
};

} // namespace geon::calls
