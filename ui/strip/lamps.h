// What the three lamps of the strip say, as words: the way in, the webhook, the provider.
#pragma once

#include "core/desk/values.h"

namespace geon::ui {

struct LampText {
    desk::Health health = desk::Health::Unknown;
    QString text;    //!< a few words
    QString details; //!< cause and remedy, or the facts when all is well

    friend bool operator==(const LampText &, const LampText &) = default;
};

[[nodiscard]] LampText serverLamp(const desk::Intake &intake);
[[nodiscard]] LampText webhookLamp(const desk::Intake &intake, TimePoint now);
[[nodiscard]] LampText providerLamp(const desk::Intake &intake);

//! "38 s ago", "12 min ago", "3 h ago".
[[nodiscard]] QString ago(Duration age);

} // namespace geon::ui
