#include "ui/wrapup/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace geon::ui {

FlowLayout::FlowLayout(int spacing)
{
    setContentsMargins({});
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index < 0 || index >= count() ? nullptr : m_items[static_cast<size_t>(index)].get();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto place = m_items.begin() + index;
    QLayoutItem *item = place->release();
    m_items.erase(place);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow({0, 0, width, 0}, false);
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    flow(area, true);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        width += item->sizeHint().width() + spacing();
        height = std::max(height, item->sizeHint().height());
    }
    return {std::max(0, width - spacing()), height};
}

// One narrow line: a pane that holds it must not be pushed wide by a long name.
QSize FlowLayout::minimumSize() const
{
    int height = 0;
    for (const auto &item : m_items)
        height = std::max(height, item->minimumSize().height());
    return {0, height};
}

int FlowLayout::flow(const QRect &area, bool place) const
{
    int x = area.left();
    int y = area.top();
    int line = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted(std::min(item->sizeHint().width(), area.width()), item->sizeHint().height());
        if (x > area.left() && x + wanted.width() > area.right() + 1) {
            x = area.left();
            y += line + spacing();
            line = 0;
        }
        if (place)
            item->setGeometry(QStyle::visualRect(parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, area,
                                                 QRect(QPoint(x, y), wanted)));
        x += wanted.width() + spacing();
        line = std::max(line, wanted.height());
    }
    return y + line - area.top();
}

} // namespace geon::ui
