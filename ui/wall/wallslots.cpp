#include "ui/wall/wallslots.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace geon::ui {

int WallSlots::stepFor(int count)
{
    int step = 1;
    while (step < count)
        step = step < 4 ? step + 1 : int(std::ceil(step * 1.3));
    return step;
}

void WallSlots::settle(const QList<CallId> &calls)
{
    const QSet<CallId> live(calls.cbegin(), calls.cend());
    QSet<CallId> placed;
    for (CallId &place : m_places) {
        if (live.contains(place))
            placed.insert(place);
        else
            place = {};
    }
    auto free = m_places.begin();
    for (const CallId &call : calls) {
        if (placed.contains(call))
            continue;
        free = std::find(free, m_places.end(), CallId());
        if (free == m_places.end()) {
            m_places.push_back(call);
            free = m_places.end();
        } else {
            *free = call;
        }
    }
    // Two steps, so that a call more or less does not make the wall breathe.
    if (stepFor(stepFor(int(calls.size())) + 1) < m_capacity)
        closeGaps();
    m_capacity = std::max(stepFor(int(calls.size())), stepFor(int(m_places.size())));
}

void WallSlots::closeGaps()
{
    std::erase(m_places, CallId());
}

WallGridLayout layOutWall(QSizeF ground, int count, QSizeF largest)
{
    const double shape = largest.width() / largest.height();
    WallGridLayout best;
    double bestHeight = 0;
    for (int columns = 1; columns <= std::max(1, count); ++columns) {
        const int rows = (count + columns - 1) / columns;
        const QSizeF cell(ground.width() / columns, ground.height() / std::max(1, rows));
        const double height = std::min(cell.height(), cell.width() / shape);
        if (height <= bestHeight)
            continue;
        bestHeight = height;
        best = {columns, QSizeF(std::min(cell.width(), largest.width()), std::min(cell.height(), largest.height()))};
    }
    return best;
}

} // namespace geon::ui
