#include "ui/calllist/calllayout.h"

#include <algorithm>
#include <span>

namespace geon::ui {

CallLayout::CallLayout(const std::vector<CallSection> &sections, int rowCount, const CallMetrics &metrics)
    : m_areas(static_cast<size_t>(rowCount))
{
    const int room = metrics.width - 2 * metrics.margin + metrics.gap;
    if (metrics.grid)
        m_columns = std::max(1, room / (metrics.item.width() + metrics.gap));
    // Cells share what is left over, so that they end where the pane does.
    const QSize cell(std::max(metrics.item.width(), room / m_columns - metrics.gap), metrics.item.height());
    const int stepX = cell.width() + metrics.gap;
    const int stepY = metrics.item.height() + metrics.gap;

    m_order.reserve(static_cast<size_t>(rowCount));
    for (const CallSection &section : sections) {
        if (section.rows.empty() && !section.kept)
            continue;
        const auto places = static_cast<int>(section.rows.size());
        const auto count = places - static_cast<int>(std::ranges::count(section.rows, -1));
        m_headings.push_back({QRect(0, m_height, metrics.width, metrics.headingHeight), section.title, count});
        m_height += metrics.headingHeight;
        const int lines = metrics.grid ? std::min(section.lines, count) : 0;
        for (int i = 0; i < lines; ++i) {
            const int row = section.rows[static_cast<size_t>(i)];
            m_areas[static_cast<size_t>(row)] = QRect(0, m_height, metrics.width, metrics.lineHeight);
            m_order.push_back(row);
            m_height += metrics.lineHeight;
        }
        const int cells = places - lines;
        for (int i = 0; i < cells; ++i) {
            const int row = section.rows[static_cast<size_t>(lines + i)];
            if (row < 0)
                continue;
            const int y = m_height + i / m_columns * stepY;
            m_areas[static_cast<size_t>(row)] = metrics.grid ? QRect(QPoint(metrics.margin + i % m_columns * stepX, y), cell)
                                                             : QRect(0, y, metrics.width, metrics.item.height());
            m_order.push_back(row);
        }
        m_height += (cells + m_columns - 1) / m_columns * stepY;
    }
}

std::span<const int> CallLayout::between(int top, int bottom) const
{
    const auto first = std::ranges::partition_point(m_order, [&](int row) { return area(row).bottom() < top; });
    const auto last = std::partition_point(first, m_order.end(), [&](int row) { return area(row).top() <= bottom; });
    return {first, last};
}

int CallLayout::rowAt(QPoint point) const
{
    for (const int row : between(point.y(), point.y())) {
        if (area(row).contains(point))
            return row;
    }
    return -1;
}

int CallLayout::neighbour(int row, QPoint step) const
{
    const auto here = std::ranges::find(m_order, row);
    if (here == m_order.end())
        return m_order.empty() ? -1 : m_order.front();
    if (m_columns == 1 || step.x() != 0) {
        const auto place = here - m_order.begin() + step.x() + step.y();
        return m_order[static_cast<size_t>(std::clamp<std::ptrdiff_t>(place, 0, std::ssize(m_order) - 1))];
    }
    // Nearest in the next line of cells that way.
    const QRect from = area(row);
    int best = row;
    QPoint bestDistance;
    for (const int other : m_order) {
        const QPoint distance = area(other).center() - from.center();
        if (distance.y() * step.y() <= 0)
            continue;
        const QPoint size(std::abs(distance.x()), std::abs(distance.y()));
        if (best == row || size.y() < bestDistance.y() || (size.y() == bestDistance.y() && size.x() < bestDistance.x())) {
            best = other;
            bestDistance = size;
        }
    }
    return best;
}

} // namespace geon::ui
