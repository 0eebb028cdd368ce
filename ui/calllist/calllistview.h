// CallListView: the left pane's calls, as two-line rows or, when there are many, as a dense grid of cells by agent.
#pragma once

#include "core/base/clock.h"
#include "ui/calllist/calllayout.h"
#include "ui/calllist/calllistmodel.h"
#include "ui/calllist/gridplaces.h"

#include <QElapsedTimer>
#include <QListView>
#include <QTimer>
#include <functional>
#include <optional>

namespace geon::ui {

enum class Density { Auto, Rows, Grid };

//! Draws what is seen, once a second and when told. Lists keep still under the pointer: while it moves over them, or a key is down, the
//! model is held, for at most maxHold; and when rows do come or go, the view scrolls along with the one under the pointer, past its ends if
//! it must. Cells of the grid keep their places until they end; rows do not turn into a grid, nor back, under a pointer in use.
class CallListView final : public QListView
{
    Q_OBJECT

public:
    using Clock = std::function<TimePoint()>;

    static constexpr int linesAboveGrid = 10;                   //!< calls that need somebody, with their reasons; more are cells below
    static constexpr int gridAbove = 40;                        //!< calls that are not over
    static constexpr int rowsBelow = 32;                        //!< lower, so that a call more or less does not make the list flicker
    static constexpr std::chrono::milliseconds restAfter{2500}; //!< a pointer that rests no longer holds
    static constexpr std::chrono::milliseconds maxHold{8000};
    static constexpr std::chrono::milliseconds parkedAfter{15000}; //!< a pointer that was left lying keeps no density

    CallListView(CallListModel &model, Clock clock, QWidget *parent = nullptr);

    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] bool showsGrid() const { return m_grid; }
    [[nodiscard]] TimePoint now() const { return m_clock(); }

    [[nodiscard]] CallId current() const;
    void select(const CallId &call);
    void step(int by);    //!< next or previous call in the order of the eye
    void stepToNeeding(); //!< the next call that needs somebody, worst first, then round
    //! Calls that are shown in another place than the one the list is for.
    void setElsewhere(const QSet<CallId> &calls);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    //! Not QAbstractItemView's, which would open another call for a figure that was typed.
    void keyboardSearch(const QString &) override { }

Q_SIGNALS:
    void chosen(const geon::CallId &call);
    //! Enter, or a double click: go to the line.
    void entered(const geon::CallId &call);
    void gridShown(bool grid);
    //! Ctrl and a click: the call is wanted too, beside the one that is open.
    void besideRequested(const geon::CallId &call);
    //! A click of the other button, or the Menu key.
    void menuRequested(const geon::CallId &call, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override { return !m_model.isShown(index.row()); }
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;

private:
    [[nodiscard]] std::vector<CallSection> sections();
    [[nodiscard]] std::vector<CallSection> rowSections() const;
    [[nodiscard]] std::vector<CallSection> gridSections();
    [[nodiscard]] std::vector<int> placed(GridPlaces &places, const QString &section, const std::vector<int> &rows) const;
    [[nodiscard]] CallMetrics metrics() const;
    void layOut();
    void rememberAnchor();
    void keepAnchor();
    void dropRoom();
    [[nodiscard]] int rowToThe(QPoint step) const;
    void decideDensity();
    void hold();
    void release();
    void paintHeadings(QPainter &painter, const QRect &seen) const;
    //! @p pointer: where it is over the viewport, none elsewhere.
    void initItemOption(QStyleOptionViewItem &option, const QModelIndex &index, const std::optional<QPoint> &pointer) const;
    [[nodiscard]] std::optional<QPoint> pointerOver() const;
    [[nodiscard]] int slideOf(const CallId &call) const;

    CallListModel &m_model;
    Clock m_clock;
    CallLayout m_layout;
    Density m_density = Density::Auto;
    bool m_grid = false;
    bool m_stale = true;
    bool m_keyHeld = false;
    GridPlaces m_places;      //!< of calls that are not over, by agent
    GridPlaces m_endedPlaces; //!< while the pointer is over the grid
    QSet<CallId> m_elsewhere;
    QPersistentModelIndex m_last;   //!< the call that was selected last: where walking goes on
    QPersistentModelIndex m_anchor; //!< the row that stays where it is while others come or go above it
    int m_anchorTop = 0;
    bool m_underPointer = false; //!< the anchor is, so that it must not move at all
    // Empty room above the first and below the last row, while the one under the pointer could not keep its place without.
    int m_lead = 0;
    int m_tail = 0;
    QElapsedTimer m_pointerMoved;
    QTimer m_tick;    //!< elapsed times
    QTimer m_rest;    //!< the pointer has come to rest
    QTimer m_longest; //!< held long enough
    QTimer m_slide;   //!< frames while rows slide in
    QHash<CallId, QElapsedTimer> m_arrivals;
};

} // namespace geon::ui
