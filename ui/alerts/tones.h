// The sounds of alerts, made here: a few soft notes each, under a second, told apart by how many there are and how high.
//
// One note of frequency f and length T at time t:  e(t) * (sin 2πft + 0.25 sin 4πft + 0.08 sin 6πft) / 1.33
// with the envelope  e(t) = rise(t) * exp(-3 t / T) * fall(t),  where rise goes from 0 to 1 within 12 ms and fall from 1 to 0 within the
// last 40 ms, both along half a cosine: no step at either end, so no click.
// Volume v percent is an amplitude of 0.5 (v / 100)², since ears hear loudness about so.
#pragma once

#include "core/calls/values.h"

#include <vector>

namespace geon::ui {

inline constexpr int toneRate = 48000; //!< samples per second, one channel

//! 16-bit samples. Empty at volume 0.
[[nodiscard]] std::vector<qint16> tone(calls::Severity severity, int volume);

} // namespace geon::ui
