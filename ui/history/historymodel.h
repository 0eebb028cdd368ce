// HistoryModel: the calls that were found, as a table. It knows the place of every one and the facts of those around what is looked at:
// rows are read in pages as they come into view, so a hundred thousand calls open like a hundred.
#pragma once

#include "core/desk/history.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace geon::ui {

inline constexpr int historyColumns = int(desk::HistoryColumn::CallId) + 1;

[[nodiscard]] QString columnName(desk::HistoryColumn column);
//! What a cell says.
[[nodiscard]] QString cellText(const desk::HistoryRow &row, desk::HistoryColumn column);
//! Figures stand right.
[[nodiscard]] bool isFigure(desk::HistoryColumn column);
//! The row in one sentence, for a screen reader.
[[nodiscard]] QString spoken(const desk::HistoryRow &row);

class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int page = 128;                                     //!< rows
    static constexpr int mostKept = 64 * page;                           //!< rows whose facts are kept
    static constexpr std::chrono::milliseconds gathering{300};           //!< changes are taken together
    static constexpr std::chrono::milliseconds shownAsReadingAfter{300}; //!< a find that takes longer is told

    //! The history outlives it.
    explicit HistoryModel(desk::History &history, QObject *parent = nullptr);

    //! Looks anew. Another query than before starts from an empty list; the same keeps what is chosen.
    void search(const desk::HistoryQuery &query);
    [[nodiscard]] const desk::HistoryQuery &query() const { return m_query; }
    //! These rows are looked at: they and their neighbours are read, newest wish first.
    void look(int first, int last);
    //! While on, calls that come and go wait: nothing moves. Facts of calls that are there go on being told.
    void hold(bool on);
    //! New calls that wait to be shown.
    [[nodiscard]] int waiting() const { return m_waitingNew; }
    //! Shows what waits, held or not.
    void showWaiting();

    [[nodiscard]] bool isReading() const { return m_reading; } //!< for longer than a person would not notice
    [[nodiscard]] bool hasAnswer() const { return m_answered; }
    [[nodiscard]] const QList<desk::CallRowId> &found() const { return m_rows; }
    [[nodiscard]] const desk::HistoryRow *row(int row) const; //!< null while it is not read
    [[nodiscard]] desk::CallRowId idAt(int row) const { return m_rows.value(row); }
    //! Its place; -1: it is not among them.
    [[nodiscard]] int placeOf(desk::CallRowId id) const { return int(m_rows.indexOf(id)); }
    //! It was found, and is in the store no more.
    [[nodiscard]] bool isGone(int row) const { return m_gone.contains(idAt(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    //! A find is answered, or goes on for long.
    void stateChanged();
    void waitingChanged(int calls);

private:
    void take(quint64 ticket, const QList<desk::CallRowId> &rows);
    void takeRows(quint64 ticket, const QList<desk::HistoryRow> &rows);
    void changed(const QList<CallId> &calls);
    void findAgain();
    void place(const QList<desk::CallRowId> &rows);
    void takeOut(int first, int count);
    void putIn(int first, const QList<desk::CallRowId> &rows);
    void rearrange(const QList<desk::CallRowId> &rows);
    void setWaiting(int calls);
    void readNext();
    void forgetFar();

    desk::History &m_history;
    desk::HistoryQuery m_query;
    QList<desk::CallRowId> m_rows;
    QHash<desk::CallRowId, desk::HistoryRow> m_facts;
    QSet<desk::CallRowId> m_gone;                 //!< asked for and not there any more
    QSet<desk::CallRowId> m_stale;                //!< shown as they were, to be read again
    QSet<CallId> m_changed;                       //!< since they were last gathered
    std::optional<QList<desk::CallRowId>> m_next; //!< found, and not shown while nothing may move
    int m_waitingNew = 0;
    quint64 m_find = 0; //!< the ticket that is waited for; 0: none
    quint64 m_read = 0;
    std::pair<int, int> m_askedPlaces; //!< first and last
    QList<desk::CallRowId> m_asked;
    int m_first = 0; //!< what is looked at
    int m_last = -1;
    bool m_held = false;
    bool m_answered = false;
    bool m_reading = false;
    bool m_fresh = true; //!< the next answer is of another query
    QTimer m_patience;
    QTimer m_gather;
};

} // namespace geon::ui
