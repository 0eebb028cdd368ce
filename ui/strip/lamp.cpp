#include "ui/strip/lamp.h"

#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

#include <QToolTip>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::Health;

QIcon lampIcon(Health health)
{
    switch (health) {
    case Health::Good:
        return icon(u"health-ok"_s, Role::Live);
    case Health::Bad:
        return icon(u"trouble"_s, Role::Trouble);
    case Health::Unknown:
    case Health::Waiting:
        return icon(u"health-wait"_s, Role::Muted);
    }
    return {};
}

Lamp::Lamp(const QString &name, QWidget *parent) : QToolButton(parent), m_name(name)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setKind(this, ButtonKind::Quiet);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, [this] { QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTip(), this); });
}

void Lamp::show(const LampText &lamp)
{
    if (lamp == m_shown && !text().isEmpty())
        return;
    m_shown = lamp;
    setIcon(lampIcon(lamp.health));
    setText(lamp.text);
    setToolTip(lamp.details);
    setAccessibleName(tr("%1: %2").arg(m_name, lamp.text));
    setAccessibleDescription(lamp.details);
}

} // namespace geon::ui
