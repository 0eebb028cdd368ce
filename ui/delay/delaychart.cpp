#include "ui/delay/delaychart.h"

#include "ui/delay/delaywords.h"
#include "ui/words/words.h"

#include <QPainter>

namespace geon::ui {

namespace {

constexpr Duration steps[] = {500ms, 1s, 2s, 3s, 5s, 10s, 20s, 30s, 60s};

} // namespace

DelayChart::DelayChart(QWidget *parent) : QWidget(parent)
{
    setFont(tabular(smallFont(font())));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

void DelayChart::setDelays(const QString &name, const QList<calls::TurnDelay> &delays, std::optional<Duration> p95)
{
    setAccessibleName(name);
    if (m_delays == delays && m_p95 == p95)
        return;
    m_delays = delays;
    m_p95 = p95;
    const QString told = m_delays.isEmpty() ? QString() : tr("Newest last: %1").arg(lengths(m_delays));
    setAccessibleDescription(told);
    setToolTip(m_delays.isEmpty() ? QString() : tr("%1\nThe last: %2").arg(told, split(m_delays.last())));
    update();
}

Duration DelayChart::scale() const
{
    Duration longest{};
    for (const calls::TurnDelay &delay : m_delays)
        longest = std::max(longest, delay.total());
    for (const Duration step : steps) {
        if (longest <= step)
            return step;
    }
    return longest;
}

QSize DelayChart::sizeHint() const
{
    return {space(this, 60), space(this, 12)};
}

QSize DelayChart::minimumSizeHint() const
{
    return {space(this, 20), space(this, 12)};
}

int DelayChart::barWidth() const
{
    return std::max(3, space(this, 1));
}

void DelayChart::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QString top = words::seconds(scale());
    const int label = fontMetrics().horizontalAdvance(top) + space(this, 1);
    const QRect inner = rect().adjusted(3, 3, -3, -3);
    const QRect area = inner.adjusted(0, 0, -label, 0);
    painter.setPen(color(Role::Line, palette()));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(color(Role::Muted, palette()));
    painter.drawText(inner, int(Qt::AlignRight | Qt::AlignTop), top);

    const auto yOf = [&](Duration length) { return area.bottom() - int(qint64(area.height()) * length.count() / scale().count()); };
    const int bar = barWidth();
    int right = area.right();
    for (auto delay = m_delays.rbegin(); delay != m_delays.rend() && right - bar >= area.left(); ++delay, right -= bar + 1) {
        Duration below{};
        // Bars are as high as the wait was long; too thin for patterns, their parts are told by their order, and in words below the bar of
        // the last turn and in the tooltip.
        for (const DelayPart &part : partsOf(*delay)) {
            const int bottom = yOf(below);
            below += part.length;
            const QRect block(QPoint(right - bar + 1, yOf(below)), QPoint(right, bottom - 1));
            painter.fillRect(block, color(part.role, palette()));
        }
    }
    if (m_p95 && !m_delays.isEmpty()) {
        painter.setPen(QPen(color(Role::Text, palette()), 1, Qt::DashLine));
        painter.drawLine(area.left(), yOf(*m_p95), area.right(), yOf(*m_p95));
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent, palette()), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace geon::ui
