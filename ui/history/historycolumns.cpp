// The columns of the history: which are shown, in which order and how wide, remembered; and what the list is sorted by.
#include "ui/history/historytable.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::HistoryColumn;

namespace {

constexpr QLatin1StringView columnsKey{"history/columns"};
constexpr QLatin1StringView countKey{"history/columnsOf"}; //!< how many there were: a state of other columns is left aside

struct Usual {
    HistoryColumn column;
    int width; //!< steps of space
    bool shown;
    int share = 0; //!< of the room that is left over
};

constexpr std::array usual{
    Usual{HistoryColumn::OfferedAt, 42, true}, Usual{HistoryColumn::Caller, 56, true, 4},  Usual{HistoryColumn::Dialled, 36, false},
    Usual{HistoryColumn::Agent, 32, true, 2},  Usual{HistoryColumn::Version, 18, false},   Usual{HistoryColumn::State, 44, true, 2},
    Usual{HistoryColumn::Duration, 20, true},  Usual{HistoryColumn::Outcome, 32, true, 2}, Usual{HistoryColumn::Note, 48, false, 3},
    Usual{HistoryColumn::Cost, 18, true},      Usual{HistoryColumn::Reasons, 40, true, 3}, Usual{HistoryColumn::Marks, 15, true},
    Usual{HistoryColumn::Turns, 15, false},    Usual{HistoryColumn::Troubles, 18, false},  Usual{HistoryColumn::CallId, 40, false},
};
static_assert(usual.size() == historyColumns);

} // namespace

void HistoryTable::restoreColumns()
{
    resetColumns();
    m_usualColumns = !m_store.contains(columnsKey);
    const bool fits = m_store.value(countKey).toInt() == historyColumns;
    if (fits && !horizontalHeader()->restoreState(m_store.value(columnsKey).toByteArray()))
        resetColumns();
    if (horizontalHeader()->hiddenSectionCount() == historyColumns)
        resetColumns();
    setSort(m_model.query().sortBy, m_model.query().descending);
}

void HistoryTable::resetColumns()
{
    const QScopedValueRollback spreading(m_spreading, true);
    QHeaderView *head = horizontalHeader();
    for (int place = 0; place < historyColumns; ++place) {
        const Usual &one = usual.at(size_t(place));
        head->moveSection(head->visualIndex(int(one.column)), place);
        head->resizeSection(int(one.column), space(this, one.width));
        head->setSectionHidden(int(one.column), !one.shown);
    }
    m_usualColumns = true;
    spread();
}

// Names and words take what figures do not need. Once a person has changed a column, all of them stay as they are.
void HistoryTable::spread()
{
    if (!m_usualColumns)
        return;
    const QScopedValueRollback spreading(m_spreading, true);
    int left = viewport()->width();
    int shares = 0;
    for (const Usual &one : usual) {
        left -= one.shown ? space(this, one.width) : 0;
        shares += one.shown ? one.share : 0;
    }
    for (const Usual &one : usual) {
        if (one.shown && one.share > 0)
            setColumnWidth(int(one.column), space(this, one.width) + std::max(0, left) * one.share / shares);
    }
}

void HistoryTable::keepColumns() const
{
    if (m_usualColumns)
        return m_store.remove(columnsKey);
    m_store.setValue(countKey, historyColumns);
    m_store.setValue(columnsKey, horizontalHeader()->saveState());
}

void HistoryTable::setSort(HistoryColumn column, bool descending)
{
    horizontalHeader()->setSortIndicator(int(column), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

// Figures and days are wanted from their great end first.
void HistoryTable::sortBy(int column)
{
    const auto wanted = HistoryColumn(column);
    const bool same = m_model.query().sortBy == wanted;
    const bool descending = same ? !m_model.query().descending : isFigure(wanted) || wanted == HistoryColumn::OfferedAt;
    setSort(wanted, descending);
    Q_EMIT sortWanted(wanted, descending);
}

void HistoryTable::fillColumnMenu(QMenu &menu)
{
    menu.clear();
    menu.setAccessibleName(tr("Columns of the history"));
    for (int place = 0; place < historyColumns; ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        QAction *action = menu.addAction(columnName(HistoryColumn(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // One column at least: an empty list says nothing.
        action->setEnabled(isColumnHidden(column) || horizontalHeader()->hiddenSectionCount() + 1 < historyColumns);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_usualColumns = false;
            setColumnHidden(column, !shown);
            keepColumns();
        });
    }
    menu.addSeparator();
    QMenu *sort = menu.addMenu(tr("Sort by"));
    auto *group = new QActionGroup(sort);
    for (int column = 0; column < historyColumns; ++column) {
        QAction *action = sort->addAction(columnName(HistoryColumn(column)), this, [this, column] { sortBy(column); });
        action->setCheckable(true);
        action->setChecked(int(m_model.query().sortBy) == column);
        group->addAction(action);
    }
    sort->addSeparator();
    sort->addAction(tr("Other way round"), this, [this] { sortBy(int(m_model.query().sortBy)); });
    menu.addAction(icon(u"undo"_s), tr("Usual columns"), this, [this] {
        resetColumns();
        keepColumns();
    });
}

} // namespace geon::ui
