// AlertSettings: when the console may make itself heard and seen outside its window.
#pragma once

#include "core/config/parse.h"
#include "core/config/values.h"

namespace geon::ui {

//! Which reasons may do it.
enum class AlertLevel { Off, Urgent, All };

struct AlertSettings {
    AlertLevel notify = AlertLevel::Urgent;
    AlertLevel sound = AlertLevel::Urgent;
    int volume = 60;                         //!< percent
    std::optional<config::Hours> quietHours; //!< of the local day
    bool tray = true;
};

[[nodiscard]] AlertSettings alertSettings(const config::Values &values);

} // namespace geon::ui
