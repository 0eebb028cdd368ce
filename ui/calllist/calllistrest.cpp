// How the list keeps still: what stands where, who holds it, and which row stays under the pointer.
#include "ui/calllist/calllistview.h"

#include <QScrollBar>
#include <map>

namespace geon::ui {

std::vector<CallSection> CallListView::sections()
{
    return m_grid ? gridSections() : rowSections();
}

std::vector<CallSection> CallListView::rowSections() const
{
    std::vector<CallSection> all;
    for (const auto group : {CallGroup::NeedsYou, CallGroup::Ringing, CallGroup::Live, CallGroup::Ended})
        all.push_back({groupName(group), {}});
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isShown(row))
            all[static_cast<size_t>(m_model.group(row))].rows.push_back(row);
    }
    return all;
}

std::vector<CallSection> CallListView::gridSections()
{
    std::map<QString, std::vector<int>> byAgent;
    for (const QString &agent : m_places.sections())
        byAgent[agent]; // one whose last call has ended keeps its heading
    std::vector<int> needing;
    std::vector<int> ended;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.isShown(row))
            continue;
        const CallGroup group = m_model.group(row);
        auto &rows = group == CallGroup::NeedsYou ? needing : group == CallGroup::Ended ? ended : byAgent[m_model.call(row).profileName];
        rows.push_back(row);
    }
    std::vector<CallSection> all;
    all.push_back({.title = groupName(CallGroup::NeedsYou), .rows = std::move(needing), .lines = linesAboveGrid});
    for (const auto &[agent, rows] : byAgent)
        all.push_back({.title = agent.isEmpty() ? tr("No agent") : agent, .rows = placed(m_places, agent, rows), .kept = true});
    // The newest is first among the ended ones, but for new ones while somebody points at the grid: they are last for that time.
    if (!pointerOver())
        m_endedPlaces.clear();
    all.push_back({groupName(CallGroup::Ended), placed(m_endedPlaces, {}, ended)});
    return all;
}

std::vector<int> CallListView::placed(GridPlaces &places, const QString &section, const std::vector<int> &rows) const
{
    QList<CallId> calls;
    for (const int row : rows)
        calls += m_model.call(row).id;
    std::vector<int> all;
    for (const qsizetype place : places.arrange(section, calls, pointerOver() ? GridPlaces::Mode::Still : GridPlaces::Mode::Tidy))
        all.push_back(place < 0 ? -1 : rows[static_cast<size_t>(place)]);
    return all;
}

void CallListView::rememberAnchor()
{
    if (m_stale || m_anchor.isValid())
        return;
    const auto pointer = pointerOver();
    QModelIndex still = pointer ? indexAt(*pointer) : QModelIndex();
    m_underPointer = still.isValid();
    const auto seen = m_layout.between(verticalOffset(), verticalOffset() + viewport()->height());
    if (!still.isValid() && verticalOffset() > 0 && !seen.empty())
        still = m_model.index(seen.front());
    m_anchor = still;
    m_anchorTop = visualRect(still).top();
}

void CallListView::keepAnchor()
{
    const int offset = verticalOffset() + visualRect(m_anchor).top() - m_anchorTop;
    const int room = viewport()->height();
    m_lead = m_underPointer ? std::max(0, -offset) : 0;
    const int value = std::max(0, offset);
    m_tail = m_underPointer ? std::max(0, value + room - (m_lead + m_layout.height() + space(this, 2))) : 0;
    updateGeometries();
    verticalScrollBar()->setValue(value);
}

void CallListView::dropRoom()
{
    if (m_lead == 0 && m_tail == 0)
        return;
    const int offset = verticalOffset();
    m_lead = m_tail = 0;
    updateGeometries();
    verticalScrollBar()->setValue(std::max(0, offset));
    viewport()->update();
}

void CallListView::hold()
{
    if (m_model.isHeld())
        return;
    m_model.setHeld(true);
    m_longest.start(maxHold);
}

void CallListView::release()
{
    m_rest.stop();
    m_longest.stop();
    m_model.setHeld(false);
    // A key that repeats, or a pointer that goes on, holds anew with its next event: what waited has been let in between.
    m_keyHeld = false;
}

bool CallListView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::MouseMove:
    case QEvent::HoverMove:
    case QEvent::MouseButtonPress:
        m_pointerMoved.start();
        hold();
        m_rest.start(restAfter);
        break;
    case QEvent::Leave:
        m_pointerMoved.invalidate();
        if (!m_keyHeld)
            release();
        dropRoom();
        decideDensity();
        break;
    default:
        break;
    }
    return QListView::viewportEvent(event);
}

} // namespace geon::ui
