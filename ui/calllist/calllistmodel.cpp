#include "ui/calllist/calllistmodel.h"

#include "ui/words/words.h"

namespace geon::ui {

CallListModel::Place::Place(const calls::CallSummary &of) : group(groupOf(of)), moment(of.offeredAt.time_since_epoch().count()), call(of.id)
{
    if (group == CallGroup::Ended)
        moment = -moment;
    if (group != CallGroup::NeedsYou)
        return;
    const calls::AttentionReason &worst = of.attention.first();
    weight = -1000 * static_cast<int>(worst.severity) + static_cast<int>(worst.kind);
    moment = worst.since.time_since_epoch().count();
}

int CallListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CallListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return words::phoneNumber(row.call.callerNumber);
    case Qt::AccessibleTextRole:
        return spoken(row.call);
    case Qt::ToolTipRole:
        return fullFacts(row.call);
    case CallRole:
        return QVariant::fromValue(row.call);
    case GroupRole:
        return static_cast<int>(row.place.group);
    case IdRole:
        return row.call.id.value;
    default:
        return {};
    }
}

QModelIndex CallListModel::find(const CallId &call) const
{
    const auto place = m_places.constFind(call);
    return place == m_places.cend() ? QModelIndex() : index(*place);
}

CallId CallListModel::nextDue(const CallId &after) const
{
    const int from = m_places.value(after, -1);
    for (int step = 1; step <= rowCount(); ++step) {
        const Row &row = m_rows.at(static_cast<size_t>((from + step) % rowCount()));
        if (row.call.outcomeDue)
            return row.call.id;
    }
    return {};
}
QModelIndex CallListModel::nextNeedingYou(const CallId &call) const
{
    // By what the calls need now: rows may stand elsewhere while the list is held.
    std::vector<std::pair<Place, int>> needing;
    for (int row = 0; row < rowCount(); ++row) {
        if (Place place(this->call(row)); place.group == CallGroup::NeedsYou)
            needing.emplace_back(std::move(place), row);
    }
    if (needing.empty())
        return {};
    std::ranges::sort(needing);
    const auto here = std::ranges::find(needing, call, [](const auto &one) { return one.first.call; });
    return index(here == needing.end() || std::next(here) == needing.end() ? needing.front().second : std::next(here)->second);
}

void CallListModel::apply(const QList<calls::CallSummary> &changed, const QList<CallId> &removed)
{
    for (const calls::CallSummary &call : changed) {
        if (const auto place = m_places.constFind(call.id); place != m_places.cend()) {
            update(*place, call);
            continue;
        }
        const auto waiting = std::ranges::find(m_arrived, call.id, &calls::CallSummary::id);
        if (waiting == m_arrived.end())
            m_arrived += call;
        else
            *waiting = call;
    }
    m_left += removed;
    if (!m_held)
        settle();
}

void CallListModel::setFilter(const CallFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    for (Row &row : m_rows) {
        m_filter.remember(row.call);
        row.shown = m_filter.matches(row.call);
    }
    Q_EMIT filterChanged();
}

void CallListModel::addFound(const QList<CallId> &calls)
{
    m_filter.addFound(QSet(calls.begin(), calls.end()));
    for (const CallId &call : calls) {
        const auto place = m_places.constFind(call);
        if (place != m_places.cend() && !isShown(*place) && !m_moving.contains(call))
            m_moving += call;
    }
    if (!m_held)
        settle();
}

CallListModel::Shown CallListModel::shown() const
{
    Shown sum;
    for (const Row &row : m_rows) {
        sum.calls += row.shown ? 1 : 0;
        sum.open += row.shown && row.place.group != CallGroup::Ended ? 1 : 0;
        sum.hiddenNeedsYou += !row.shown && !row.call.attention.isEmpty() ? 1 : 0;
    }
    return sum;
}

void CallListModel::setHeld(bool held)
{
    m_held = held;
    if (!held)
        settle();
}

void CallListModel::update(int row, const calls::CallSummary &call)
{
    Row &known = m_rows.at(static_cast<size_t>(row));
    if (known.call == call)
        return;
    m_due += int(call.outcomeDue) - int(known.call.outcomeDue);
    const bool sameNumber = known.call.callerNumber == call.callerNumber;
    known.call = call;
    m_filter.remember(call);
    const bool stands = Place(call) == known.place && m_filter.matches(call) == known.shown;
    if (!stands && !m_moving.contains(call.id))
        m_moving += call.id;

    QList<int> roles{CallRole, Qt::AccessibleTextRole, Qt::ToolTipRole};
    if (!sameNumber)
        roles += Qt::DisplayRole;
    Q_EMIT dataChanged(index(row), index(row), roles);
}

void CallListModel::settle()
{
    for (const CallId &call : std::exchange(m_moving, {}))
        move(call);
    for (const calls::CallSummary &call : std::exchange(m_arrived, {}))
        insert(call);
    for (const CallId &call : std::exchange(m_left, {}))
        remove(call);
}

void CallListModel::insert(const calls::CallSummary &call)
{
    const Place place(call);
    const int row = rowFor(place);
    beginInsertRows({}, row, row);
    m_rows.insert(m_rows.begin() + row, Row{call, place, m_filter.matches(call)});
    ++countOf(place.group);
    m_due += int(call.outcomeDue);
    renumber(row, rowCount() - 1);
    endInsertRows();
}

void CallListModel::remove(const CallId &call)
{
    const auto place = m_places.constFind(call);
    if (place == m_places.cend())
        return;
    const int row = *place;
    beginRemoveRows({}, row, row);
    --countOf(m_rows.at(static_cast<size_t>(row)).place.group);
    m_due -= int(m_rows.at(static_cast<size_t>(row)).call.outcomeDue);
    m_rows.erase(m_rows.begin() + row);
    m_places.remove(call);
    renumber(row, rowCount() - 1);
    endRemoveRows();
}

void CallListModel::move(const CallId &call)
{
    const auto known = m_places.constFind(call);
    if (known == m_places.cend())
        return;
    const int from = *known;
    Row &row = m_rows.at(static_cast<size_t>(from));
    const Place place(row.call);
    const bool shown = m_filter.matches(row.call);
    const bool appears = std::exchange(row.shown, shown) != shown;
    if (place == row.place) {
        if (appears)
            Q_EMIT shownChanged();
        return;
    }
    const int to = rowFor(place); // an index before the row is taken out, as beginMoveRows wants it
    const bool stays = to == from || to == from + 1;
    if (!stays)
        beginMoveRows({}, from, from, {}, to);
    --countOf(row.place.group);
    ++countOf(place.group);
    row.place = place;
    if (stays) {
        Q_EMIT dataChanged(index(from), index(from), {GroupRole});
        return;
    }
    const auto first = m_rows.begin() + from;
    if (to > from)
        std::rotate(first, first + 1, m_rows.begin() + to);
    else
        std::rotate(m_rows.begin() + to, first, first + 1);
    renumber(std::min(from, to), std::max(from, to - 1));
    endMoveRows();
}

int CallListModel::rowFor(const Place &place) const
{
    return static_cast<int>(std::ranges::lower_bound(m_rows, place, {}, &Row::place) - m_rows.begin());
}

void CallListModel::renumber(int from, int to)
{
    for (int row = from; row <= to; ++row)
        m_places[m_rows.at(static_cast<size_t>(row)).call.id] = row;
}

} // namespace geon::ui
