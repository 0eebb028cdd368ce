#include "ui/window/windowplace.h"

#include <algorithm>

namespace geon::ui {

namespace {

constexpr int grip = 80;      // pixels of the upper edge that a hand needs
constexpr int edgeHeight = 8; // what is looked at of it

int distance(const QRect &screen, QPoint point)
{
    const QPoint nearest(std::clamp(point.x(), screen.left(), screen.right()), std::clamp(point.y(), screen.top(), screen.bottom()));
    return (nearest - point).manhattanLength();
}

} // namespace

QRect placeOnScreen(const QRect &wanted, const QList<QRect> &screens)
{
    if (screens.isEmpty() || wanted.isEmpty())
        return wanted;
    const QRect edge(wanted.topLeft(), QSize(wanted.width(), std::min(edgeHeight, wanted.height())));
    const auto holds = [&edge](const QRect &screen) {
        const QRect seen = screen.intersected(edge);
        return seen.width() >= std::min(grip, edge.width()) && seen.height() == edge.height();
    };
    const bool fits = std::ranges::any_of(screens, [&](const QRect &screen) {
        return holds(screen) && wanted.width() <= screen.width() && wanted.height() <= screen.height();
    });
    if (fits)
        return wanted;
    const QRect screen = *std::ranges::min_element(screens, {}, [&](const QRect &one) { return distance(one, wanted.center()); });
    QRect placed(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    placed.moveLeft(std::clamp(placed.left(), screen.left(), screen.right() - placed.width() + 1));
    placed.moveTop(std::clamp(placed.top(), screen.top(), screen.bottom() - placed.height() + 1));
    return placed;
}

} // namespace geon::ui
