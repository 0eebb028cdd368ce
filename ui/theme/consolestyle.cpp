#include "ui/theme/consolestyle.h"

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>
#include <QWidget>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal focusWidth = 2;
constexpr qreal corner = 6;

void drawFocusRing(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Role::Accent, option->palette), focusWidth));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), corner, corner);
    painter->restore();
}

} // namespace

ConsoleStyle::ConsoleStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        // Push buttons, tool buttons and combo boxes wear the ring as their border.
        if (!qobject_cast<const QPushButton *>(widget) && !qobject_cast<const QToolButton *>(widget)
            && !qobject_cast<const QComboBox *>(widget))
            drawFocusRing(option, painter);
        return;
    case PE_Frame:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element != CE_Splitter) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    // The handle is wide enough to catch; what is seen of it is a hairline, or the accent while it is held.
    const bool held = option->state & (State_MouseOver | State_Sunken);
    const bool upright = option->state & State_Horizontal;
    const QRect area = option->rect;
    const QColor line = color(held ? Role::Accent : Role::Line, option->palette);
    painter->fillRect(
        upright ? QRect(area.center().x(), area.top(), 1, area.height()) : QRect(area.left(), area.center().y(), area.width(), 1), line);
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
        return widget ? iconSize(widget) : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SplitterWidth:
        return 5;
    case PM_DefaultFrameWidth:
        return widget && widget->inherits("QAbstractScrollArea") ? 0 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace geon::ui
