#include "ui/alerts/alertsettings.h"

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

AlertLevel levelFrom(const QString &choice)
{
    return choice == "off"_L1 ? AlertLevel::Off : choice == "all"_L1 ? AlertLevel::All : AlertLevel::Urgent;
}

} // namespace

AlertSettings alertSettings(const config::Values &values)
{
    AlertSettings settings;
    settings.notify = levelFrom(values.choice(config::key::notify));
    settings.sound = levelFrom(values.choice(config::key::sound));
    settings.volume = qRound(values.number(config::key::soundVolume));
    settings.quietHours = config::hoursFrom(values.text(config::key::quietHours));
    settings.tray = values.flag(config::key::tray);
    return settings;
}

} // namespace geon::ui
