#include "app/outlets.h"

#include "ui/outlets/desktopnotifier.h"
#include "ui/outlets/pulsesounder.h"

namespace geon::app {

ui::AlertOutlets desktopOutlets()
{
    if (!qEnvironmentVariableIsEmpty("GEON_TEST"))
        return {};
    return {std::make_unique<ui::DesktopNotifier>(), std::make_unique<ui::PulseSounder>()};
}

} // namespace geon::app
