// WallSlots: which cell of the wall's grid a call has. A call keeps its place until it is over, and cells change their size in steps only,
// so that the eye finds again what it saw. Pure.
#pragma once

#include "core/base/ids.h"

#include <QHash>
#include <QList>
#include <QRectF>
#include <vector>

namespace geon::ui {

class WallSlots
{
public:
    //! @p calls in the order in which new ones take free places.
    void settle(const QList<CallId> &calls);
    [[nodiscard]] const std::vector<CallId> &places() const { return m_places; } //!< an empty id: nobody is there
    //! Cells the grid is laid out for: a step at or above the places that are taken.
    [[nodiscard]] int capacity() const { return m_capacity; }

    //! The smallest step that holds @p count.
    [[nodiscard]] static int stepFor(int count);

private:
    void closeGaps();

    std::vector<CallId> m_places;
    int m_capacity = 1;
};

struct WallGridLayout {
    int columns = 1;
    QSizeF cell;

    [[nodiscard]] QRectF area(const QRectF &ground, int place) const
    {
        return {ground.left() + (place % columns) * cell.width(), ground.top() + (place / columns) * cell.height(), cell.width(),
                cell.height()};
    }
};

//! The largest cells with which @p count fit on @p ground; none larger than @p largest.
[[nodiscard]] WallGridLayout layOutWall(QSizeF ground, int count, QSizeF largest);

} // namespace geon::ui
