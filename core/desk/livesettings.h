// LiveSettings: what is in force at once when it is saved: the engine takes it while calls go on.
#pragma once

#include "core/base/clock.h"
#include "core/calls/attention.h"
#include "core/calls/intake.h"
#include "core/config/values.h"
#include "core/redaction/rules.h"

namespace geon::desk {

struct LiveSettings {
    Duration transferWithin = 20s;
    redaction::Rules redaction;
    std::shared_ptr<const calls::AttentionRules> attention = std::make_shared<const calls::AttentionRules>();
    calls::IntakeRules intake;
};

[[nodiscard]] LiveSettings liveSettings(const config::Values &values);

} // namespace geon::desk
