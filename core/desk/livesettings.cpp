#include "core/desk/livesettings.h"

namespace geon::desk {

namespace {

Duration seconds(double number)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(number));
}

} // namespace

LiveSettings liveSettings(const config::Values &values)
{
    LiveSettings settings;
    settings.transferWithin = seconds(values.number(config::key::transferSeconds));
    return settings;
}

} // namespace geon::desk
