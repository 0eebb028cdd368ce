// LiveSettings: what is in force at once when it is saved: the engine takes it while calls go on.
#pragma once

#include "core/base/clock.h"
#include "core/calls/intake.h"
#include "core/config/values.h"

namespace geon::desk {

struct LiveSettings {
    Duration transferWithin = 20s;
    calls::IntakeRules intake;
};

[[nodiscard]] LiveSettings liveSettings(const config::Values &values);

} // namespace geon::desk
