#include "ui/alerts/mutetag.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

namespace geon::ui {

using namespace Qt::StringLiterals;

MuteTag::MuteTag(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"muteTag"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setKind(this, ButtonKind::Quiet);
    setFocusPolicy(Qt::TabFocus);
    setIcon(ui::icon(u"mute"_s));
    setToolTip(tr("Alerts make no sound. Press to hear them again."));
    hide();
}

void MuteTag::show(const QString &until)
{
    if (!until.isEmpty()) {
        setText(tr("Muted until %1").arg(until));
        setAccessibleName(tr("Sounds are muted until %1").arg(until));
    }
    setVisible(!until.isEmpty());
}

} // namespace geon::ui
