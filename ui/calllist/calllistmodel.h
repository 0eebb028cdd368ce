// CallListModel: the calls of the list, grouped and in order, told row by row.
#pragma once

#include "ui/calllist/callfilter.h"
#include "ui/calllist/callgroup.h"

#include <QAbstractListModel>
#include <QHash>
#include <array>
#include <vector>

namespace geon::ui {

//! Those that need somebody first, the worst above; then ringing, live and ended ones. Within ringing and live the oldest is first, so that
//! a new call goes below the others; of the ended ones the newest is first. While held, contents go on changing but no row comes, goes or
//! changes place: whoever holds (a pointer over the list, a key that is down) releases it, or release() comes by the view's time limit.
//! A call that the filter hides keeps its row, so that what is selected stays selected; views leave the row out.
class CallListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        CallRole = Qt::UserRole, //!< calls::CallSummary
        GroupRole,               //!< CallGroup as int: where the row stands, which may lag behind its state while held
        IdRole,                  //!< the call's id, as text
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void apply(const QList<calls::CallSummary> &changed, const QList<CallId> &removed);
    //! In force at once, also while held: a person has asked for it.
    void setFilter(const CallFilter &filter);
    //! More calls in which the filter's text was said. Held back like any other change.
    void addFound(const QList<CallId> &calls);
    [[nodiscard]] const CallFilter &filter() const { return m_filter; }
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }
    //! Something waits for the list to be released.
    [[nodiscard]] bool hasWaiting() const { return !m_arrived.isEmpty() || !m_left.isEmpty() || !m_moving.isEmpty(); }

    [[nodiscard]] const calls::CallSummary &call(int row) const { return m_rows.at(static_cast<size_t>(row)).call; }
    [[nodiscard]] CallGroup group(int row) const { return m_rows.at(static_cast<size_t>(row)).place.group; }
    [[nodiscard]] QModelIndex find(const CallId &call) const;
    //! Calls with an outcome due.
    [[nodiscard]] int dueCount() const { return m_due; }
    //! The first of them below @p after, going round at the end; @p after itself when it is the only one; none: empty.
    [[nodiscard]] CallId nextDue(const CallId &after) const;
    //! The one below @p call of those that need somebody, worst first, and after the last the first again.
    [[nodiscard]] QModelIndex nextNeedingYou(const CallId &call) const;
    //! Of all calls, shown or not.
    [[nodiscard]] int count(CallGroup group) const { return m_counts.at(static_cast<size_t>(group)); }
    //! Whether the filter lets it be seen; may lag behind while held.
    [[nodiscard]] bool isShown(int row) const { return m_rows.at(static_cast<size_t>(row)).shown; }
    struct Shown {
        int calls = 0;
        int open = 0;           //!< of those, not over
        int hiddenNeedsYou = 0; //!< calls that need somebody and cannot be seen
    };
    [[nodiscard]] Shown shown() const;

Q_SIGNALS:
    void filterChanged();
    //! A row came to match the filter, or no longer does.
    void shownChanged();

private:
    //! Where a call stands: smaller is above.
    struct Place {
        CallGroup group = CallGroup::Live;
        int weight = 0; //!< of the worst reason
        TimePoint::rep moment = 0;
        CallId call;

        explicit Place(const calls::CallSummary &call);
        friend auto operator<=>(const Place &, const Place &) = default;
    };
    struct Row {
        calls::CallSummary call;
        Place place;       //!< where it stands, which may lag behind the call while held
        bool shown = true; //!< the same
    };

    void update(int row, const calls::CallSummary &call);
    void settle();
    void insert(const calls::CallSummary &call);
    void remove(const CallId &call);
    void move(const CallId &call);
    [[nodiscard]] int rowFor(const Place &place) const;
    void renumber(int from, int to);
    [[nodiscard]] int &countOf(CallGroup group) { return m_counts.at(static_cast<size_t>(group)); }

    std::vector<Row> m_rows; //!< sorted by place
    QHash<CallId, int> m_places;
    std::array<int, callGroups> m_counts{};
    int m_due = 0;
    CallFilter m_filter;
    bool m_held = false;
    // What happened while held, in order of arrival.
    QList<calls::CallSummary> m_arrived;
    QList<CallId> m_left;
    QList<CallId> m_moving;
};

} // namespace geon::ui
