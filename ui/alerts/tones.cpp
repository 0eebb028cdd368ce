#include "ui/alerts/tones.h"

#include <cmath>
#include <numbers>
#include <span>

namespace geon::ui {

namespace {

struct Pitch {
    double hertz;
    double at;     //!< seconds from the beginning
    double length; //!< seconds
};

// Notice: one G5. Warning: D5 up to G5. Urgent: A5 D6 twice, closer together.
constexpr Pitch noticePitches[] = {{783.99, 0.0, 0.32}};
constexpr Pitch warningPitches[] = {{587.33, 0.0, 0.26}, {783.99, 0.17, 0.36}};
constexpr Pitch urgentPitches[] = {{880.0, 0.0, 0.22}, {1174.66, 0.16, 0.22}, {880.0, 0.32, 0.22}, {1174.66, 0.48, 0.40}};

std::span<const Pitch> pitchesOf(calls::Severity severity)
{
    switch (severity) {
    case calls::Severity::Notice:
        return noticePitches;
    case calls::Severity::Warning:
        return warningPitches;
    case calls::Severity::Urgent:
        return urgentPitches;
    }
    return {};
}

//! 0 to 1 along half a cosine.
double ease(double share)
{
    return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0));
}

double sampleOf(const Pitch &pitch, double t)
{
    constexpr double rise = 0.012;
    constexpr double fall = 0.040;
    if (t < 0 || t >= pitch.length)
        return 0;
    const double envelope = ease(t / rise) * std::exp(-3 * t / pitch.length) * ease((pitch.length - t) / fall);
    const double phase = 2 * std::numbers::pi * pitch.hertz * t;
    return envelope * (std::sin(phase) + 0.25 * std::sin(2 * phase) + 0.08 * std::sin(3 * phase)) / 1.33;
}

} // namespace

std::vector<qint16> tone(calls::Severity severity, int volume)
{
    if (volume <= 0)
        return {};
    const double loudness = std::min(volume, 100) / 100.0;
    const double amplitude = 0.5 * loudness * loudness * std::numeric_limits<qint16>::max();
    const std::span<const Pitch> pitches = pitchesOf(severity);
    const double length = pitches.back().at + pitches.back().length;
    std::vector<qint16> samples(size_t(length * toneRate));
    for (size_t i = 0; i < samples.size(); ++i) {
        double sum = 0;
        for (const Pitch &pitch : pitches)
            sum += sampleOf(pitch, double(i) / toneRate - pitch.at);
        samples[i] = qint16(std::lround(amplitude * std::clamp(sum, -1.0, 1.0)));
    }
    return samples;
}

} // namespace geon::ui
