#include "ui/history/historymodel.h"

#include <algorithm>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::CallRowId;
using desk::HistoryColumn;
using desk::HistoryRow;

namespace {

//! Parts of @p before that are not in @p after, or the other way round, as runs of first place and length.
QList<std::pair<int, int>> runsMissing(const QList<CallRowId> &of, const QSet<CallRowId> &in)
{
    QList<std::pair<int, int>> runs;
    for (int place = 0; place < of.size(); ++place) {
        if (in.contains(of.at(place)))
            continue;
        if (!runs.isEmpty() && runs.last().first + runs.last().second == place)
            ++runs.last().second;
        else
            runs.append({place, 1});
    }
    return runs;
}

bool keepsOrder(const QList<CallRowId> &before, const QList<CallRowId> &after, const QSet<CallRowId> &inBefore,
                const QSet<CallRowId> &inAfter)
{
    auto next = after.begin();
    for (const CallRowId id : before) {
        if (!inAfter.contains(id))
            continue;
        while (!inBefore.contains(*next))
            ++next;
        if (*next++ != id)
            return false;
    }
    return true;
}

constexpr int mostRuns = 64; // more of them cost more than a new arrangement

} // namespace

HistoryModel::HistoryModel(desk::History &history, QObject *parent) : QAbstractTableModel(parent), m_history(history)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(shownAsReadingAfter);
    m_gather.setSingleShot(true);
    m_gather.setInterval(gathering);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_reading = true;
        Q_EMIT stateChanged();
    });
    connect(&m_gather, &QTimer::timeout, this, &HistoryModel::findAgain);
    connect(&history, &desk::History::found, this, &HistoryModel::take);
    connect(&history, &desk::History::rowsRead, this, &HistoryModel::takeRows);
    connect(&history, &desk::History::callsChanged, this, &HistoryModel::changed);
}

// Finding

void HistoryModel::search(const desk::HistoryQuery &query)
{
    m_fresh = m_fresh || !(query == m_query);
    m_query = query;
    m_find = m_history.find(query);
    if (m_fresh)
        m_patience.start();
}

void HistoryModel::take(quint64 ticket, const QList<CallRowId> &rows)
{
    if (ticket != m_find)
        return;
    m_find = 0;
    m_patience.stop();
    m_reading = false;
    m_answered = true;
    if (m_fresh) {
        m_fresh = false;
        beginResetModel();
        m_rows = rows;
        m_facts.clear();
        m_gone.clear();
        m_stale.clear();
        m_next.reset();
        m_read = 0;
        m_first = 0;
        m_last = page / 4;
        endResetModel();
        setWaiting(0);
    } else if (!m_held) {
        place(rows);
    } else {
        m_next = rows;
        const QSet<CallRowId> known(m_rows.begin(), m_rows.end());
        setWaiting(int(std::ranges::count_if(rows, [&](CallRowId id) { return !known.contains(id); })));
    }
    readNext();
    Q_EMIT stateChanged();
    if (!m_changed.isEmpty())
        m_gather.start();
}

void HistoryModel::setWaiting(int calls)
{
    if (std::exchange(m_waitingNew, calls) != calls)
        Q_EMIT waitingChanged(calls);
}

void HistoryModel::hold(bool on)
{
    m_held = on;
    if (!on)
        showWaiting();
}

void HistoryModel::showWaiting()
{
    if (!m_next)
        return;
    place(*std::exchange(m_next, std::nullopt));
    readNext();
    Q_EMIT stateChanged();
}

void HistoryModel::changed(const QList<CallId> &calls)
{
    m_changed.unite(QSet<CallId>(calls.begin(), calls.end()));
    if (m_answered && !m_gather.isActive() && m_find == 0)
        m_gather.start();
}

void HistoryModel::findAgain()
{
    for (auto facts = m_facts.begin(); facts != m_facts.end(); ++facts) {
        if (m_changed.contains(facts->call))
            m_stale.insert(facts.key());
    }
    m_changed.clear();
    search(m_query);
    readNext();
}

// Placing

// Few calls come or go at a time, mostly at one end: selection, current row and view stay where they are then.
void HistoryModel::place(const QList<CallRowId> &rows)
{
    m_next.reset();
    setWaiting(0);
    if (rows == m_rows)
        return;
    // What both have at their beginning and at their end is not looked into.
    const auto head = std::ranges::mismatch(std::as_const(m_rows), rows).in1 - m_rows.cbegin();
    const auto room = std::min(m_rows.size(), rows.size()) - head;
    auto tail = qsizetype(0);
    while (tail < room && m_rows.at(m_rows.size() - 1 - tail) == rows.at(rows.size() - 1 - tail))
        ++tail;
    const QList<CallRowId> was = m_rows.mid(head, m_rows.size() - head - tail);
    const QList<CallRowId> is = rows.mid(head, rows.size() - head - tail);
    const QSet<CallRowId> before(was.begin(), was.end());
    const QSet<CallRowId> after(is.begin(), is.end());
    const auto leaving = runsMissing(was, after);
    const auto coming = runsMissing(is, before);
    if (leaving.size() + coming.size() > mostRuns || !keepsOrder(was, is, before, after))
        return rearrange(rows);
    for (auto run = leaving.crbegin(); run != leaving.crend(); ++run)
        takeOut(int(head) + run->first, run->second);
    for (const auto &[first, count] : coming)
        putIn(int(head) + first, is.mid(first, count));
}

void HistoryModel::takeOut(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    m_rows.remove(first, count);
    endRemoveRows();
}

void HistoryModel::putIn(int first, const QList<CallRowId> &rows)
{
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    m_rows.insert(first, rows.size(), {});
    std::ranges::copy(rows, m_rows.begin() + first);
    endInsertRows();
}

void HistoryModel::rearrange(const QList<CallRowId> &rows)
{
    Q_EMIT layoutAboutToBeChanged();
    QHash<CallRowId, int> places;
    for (int place = 0; place < rows.size(); ++place)
        places.insert(rows.at(place), place);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &one : from) {
        const auto place = places.constFind(idAt(one.row()));
        to += place == places.cend() ? QModelIndex() : createIndex(*place, one.column());
    }
    m_rows = rows;
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

// Reading

void HistoryModel::look(int first, int last)
{
    m_first = std::max(0, first);
    m_last = last;
    readNext();
}

void HistoryModel::readNext()
{
    if (m_read != 0 || m_rows.isEmpty())
        return;
    const int first = std::clamp(m_first - page / 2, 0, int(m_rows.size()) - 1);
    const int last = std::clamp(m_last + page / 2, first, std::min(int(m_rows.size()) - 1, first + 4 * page));
    QList<CallRowId> wanted;
    for (int place = first; place <= last; ++place) {
        const CallRowId id = m_rows.at(place);
        if ((!m_facts.contains(id) || m_stale.contains(id)) && !m_gone.contains(id))
            wanted += id;
    }
    if (wanted.isEmpty())
        return;
    m_asked = wanted;
    m_askedPlaces = {first, last};
    m_read = m_history.read(wanted, m_query.words);
}

void HistoryModel::takeRows(quint64 ticket, const QList<HistoryRow> &rows)
{
    if (ticket != m_read)
        return;
    m_read = 0;
    QSet<CallRowId> missing(m_asked.begin(), m_asked.end());
    for (const HistoryRow &one : rows) {
        m_facts.insert(one.row, one);
        missing.remove(one.row);
    }
    for (const CallRowId id : std::as_const(m_asked))
        m_stale.remove(id);
    for (const CallRowId id : std::as_const(missing))
        m_facts.remove(id);
    m_gone.unite(missing);
    // Calls may have come above meanwhile: what was asked for is told with its new neighbours.
    const int last = std::min(int(m_rows.size()) - 1, std::max(m_askedPlaces.second, m_last + page));
    if (last >= 0)
        Q_EMIT dataChanged(index(std::min(m_askedPlaces.first, last), 0), index(last, historyColumns - 1));
    forgetFar();
    readNext();
}

void HistoryModel::forgetFar()
{
    if (m_facts.size() <= mostKept)
        return;
    QHash<CallRowId, HistoryRow> near;
    const int first = std::max(0, m_first - mostKept / 4);
    const int last = std::min(int(m_rows.size()) - 1, m_last + mostKept / 4);
    for (int place = first; place <= last; ++place) {
        if (const auto facts = m_facts.constFind(m_rows.at(place)); facts != m_facts.cend())
            near.insert(facts.key(), *facts);
    }
    m_facts = near;
}

// Telling

const HistoryRow *HistoryModel::row(int row) const
{
    const auto facts = m_facts.constFind(idAt(row));
    return facts == m_facts.cend() ? nullptr : &*facts;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : historyColumns;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryRow *facts = row(index.row());
    const auto column = HistoryColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return facts ? cellText(*facts, column) : QString();
    case Qt::ToolTipRole:
        return facts ? cellText(*facts, column).toHtmlEscaped() : QString();
    case Qt::TextAlignmentRole:
        return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleDescriptionRole:
        return facts ? spoken(*facts) : isGone(index.row()) ? tr("No longer stored") : tr("Reading…");
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return columnName(HistoryColumn(section));
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(HistoryColumn(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace geon::ui
