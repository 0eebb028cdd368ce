#include "ui/calllist/calllistview.h"

#include "ui/calllist/callpainter.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace geon::ui {

using namespace Qt::StringLiterals;

CallListView::CallListView(CallListModel &model, Clock clock, QWidget *parent)
    : QListView(parent), m_model(model), m_clock(std::move(clock))
{
    setObjectName(u"callList"_s);
    setAccessibleName(tr("Calls"));
    setModel(&model);
    setItemDelegate(new CallPainter([this] { return now(); }, this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);

    connect(&m_tick, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(&m_tick, &QTimer::timeout, this, &CallListView::decideDensity);
    m_tick.start(std::chrono::seconds(1));
    for (auto *timer : {&m_rest, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &CallListView::release);
    }
    connect(&m_slide, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    const auto stale = [this] {
        m_stale = true;
        decideDensity();
        scheduleDelayedItemsLayout();
    };
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &CallListView::rememberAnchor);
    connect(&model, &QAbstractItemModel::rowsAboutToBeMoved, this, &CallListView::rememberAnchor);
    connect(&model, &QAbstractItemModel::rowsInserted, this, stale);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, stale);
    connect(&model, &QAbstractItemModel::rowsMoved, this, stale);
    connect(&model, &CallListModel::shownChanged, this, [this, stale] {
        rememberAnchor();
        stale();
    });
    connect(&model, &CallListModel::filterChanged, this, [this, stale] {
        m_places.clear();
        m_anchor = QModelIndex();
        dropRoom();
        stale();
        doItemsLayout();
        verticalScrollBar()->setValue(0);
        scrollTo(currentIndex());
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this, stale](const auto &, const auto &, const QList<int> &roles) {
        if (roles.contains(CallListModel::GroupRole))
            stale();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT entered(current()); });
}

void CallListView::setDensity(Density density)
{
    m_density = density;
    decideDensity();
}

void CallListView::decideDensity()
{
    const bool inUse = pointerOver() && m_pointerMoved.isValid() && !m_pointerMoved.hasExpired(parkedAfter.count());
    if (m_density == Density::Auto && inUse)
        return; // when it leaves
    const int open = m_model.shown().open;
    bool grid = m_grid ? open >= rowsBelow : open > gridAbove;
    if (m_density != Density::Auto)
        grid = m_density == Density::Grid;
    if (grid == m_grid)
        return;
    m_grid = grid;
    m_stale = true;
    // One that comes and goes changes the columns of the grid.
    setVerticalScrollBarPolicy(grid ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    doItemsLayout();
    scrollTo(currentIndex());
    Q_EMIT gridShown(grid);
}

CallId CallListView::current() const
{
    return CallId{currentIndex().data(CallListModel::IdRole).toString()};
}

void CallListView::select(const CallId &call)
{
    if (const QModelIndex index = m_model.find(call); index.isValid())
        setCurrentIndex(index);
    else
        selectionModel()->clear();
}

void CallListView::step(int by)
{
    hold();
    m_rest.start(restAfter);
    layOut();
    const int row = rowToThe({by, 0});
    if (row >= 0)
        setCurrentIndex(m_model.index(row));
}

void CallListView::stepToNeeding()
{
    hold();
    m_rest.start(restAfter);
    if (const QModelIndex next = m_model.nextNeedingYou(current()); next.isValid())
        setCurrentIndex(next);
}

int CallListView::rowToThe(QPoint step) const
{
    const QModelIndex from = currentIndex().isValid() ? currentIndex() : QModelIndex(m_last);
    if (!from.isValid() || m_model.isShown(from.row()))
        return m_layout.neighbour(from.isValid() ? from.row() : -1, step);
    // One that cannot be seen stands between its neighbours.
    const bool forward = step.x() + step.y() > 0;
    int nearest = -1;
    for (const int row : m_layout.order()) {
        const bool closer = nearest < 0 || (forward ? row < nearest : row > nearest);
        if ((forward ? row > from.row() : row < from.row()) && closer)
            nearest = row;
    }
    return nearest >= 0 || m_layout.order().empty() ? nearest : m_layout.order().front();
}

void CallListView::setElsewhere(const QSet<CallId> &calls)
{
    m_elsewhere = calls;
    viewport()->update();
}

// Sections and geometry

CallMetrics CallListView::metrics() const
{
    CallMetrics metrics;
    metrics.width = viewport()->width();
    metrics.headingHeight = space(this, 8);
    metrics.item = m_grid ? cellSize(this) : QSize(metrics.width, rowHeight(this));
    metrics.gap = m_grid ? space(this, 1) : 0;
    metrics.margin = m_grid ? space(this, 3) : 0;
    metrics.lineHeight = lineHeight(this);
    metrics.grid = m_grid;
    return metrics;
}

void CallListView::layOut()
{
    if (!m_stale)
        return;
    m_stale = false;
    m_layout = CallLayout(sections(), m_model.rowCount(), metrics());
}

void CallListView::doItemsLayout()
{
    m_stale = true;
    updateGeometries();
    if (m_anchor.isValid() && m_model.isShown(m_anchor.row()))
        keepAnchor();
    m_anchor = QModelIndex();
    viewport()->update();
}

void CallListView::updateGeometries()
{
    layOut();
    const int room = viewport()->height();
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(rowHeight(this));
    verticalScrollBar()->setRange(0, std::max(0, m_lead + m_layout.height() + space(this, 2) + m_tail - room));
}

int CallListView::verticalOffset() const
{
    return verticalScrollBar()->value() - m_lead;
}

QRect CallListView::visualRect(const QModelIndex &index) const
{
    const_cast<CallListView *>(this)->layOut();
    return index.isValid() ? m_layout.area(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex CallListView::indexAt(const QPoint &point) const
{
    const_cast<CallListView *>(this)->layOut();
    const int row = m_layout.rowAt(point + QPoint(0, verticalOffset()));
    return row < 0 ? QModelIndex() : m_model.index(row);
}

void CallListView::scrollTo(const QModelIndex &index, ScrollHint)
{
    if (!index.isValid())
        return;
    updateGeometries();
    const QRect area = m_layout.area(index.row());
    if (area.isEmpty())
        return; // the filter hides it
    const int top = verticalOffset();
    // The heading of a first row comes along.
    if (area.top() - metrics().headingHeight < top)
        verticalScrollBar()->setValue(m_lead + area.top() - metrics().headingHeight);
    else if (area.bottom() > top + viewport()->height())
        verticalScrollBar()->setValue(m_lead + area.bottom() - viewport()->height() + space(this, 2));
}

QRegion CallListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

QModelIndex CallListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    layOut();
    if (m_layout.order().empty())
        return {};
    const int page = std::max(1, viewport()->height() / (metrics().item.height() + metrics().gap) - 1);
    const auto many = [&](QPoint step) {
        int row = rowToThe(step);
        for (int i = 1; i < page; ++i)
            row = m_layout.neighbour(row, step);
        return m_model.index(row);
    };
    switch (action) {
    case MoveHome:
        return m_model.index(m_layout.order().front());
    case MoveEnd:
        return m_model.index(m_layout.order().back());
    case MoveUp:
        return m_model.index(rowToThe({0, -1}));
    case MoveDown:
        return m_model.index(rowToThe({0, 1}));
    case MoveLeft:
    case MovePrevious:
        return m_model.index(rowToThe({-1, 0}));
    case MoveRight:
    case MoveNext:
        return m_model.index(rowToThe({1, 0}));
    case MovePageUp:
        return many({0, -1});
    case MovePageDown:
        return many({0, 1});
    }
    return {};
}

// What the other button or Ctrl is pressed on is not opened in place of the call that is.
void CallListView::mousePressEvent(QMouseEvent *event)
{
    const bool beside = event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (beside && index.isValid())
        Q_EMIT besideRequested(m_model.call(index.row()).id);
    if (!beside && event->button() == Qt::LeftButton)
        QListView::mousePressEvent(event);
}

void CallListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !event->modifiers().testFlag(Qt::ControlModifier))
        QListView::mouseReleaseEvent(event);
}

void CallListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || !m_model.isShown(index.row()))
        return;
    const QPoint place = byKey ? visualRect(index).center() : event->pos();
    Q_EMIT menuRequested(m_model.call(index.row()).id, viewport()->mapToGlobal(place));
}

void CallListView::keyPressEvent(QKeyEvent *event)
{
    m_keyHeld = true;
    hold();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT entered(current());
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void CallListView::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat())
        release();
    QListView::keyReleaseEvent(event);
}

void CallListView::focusInEvent(QFocusEvent *event)
{
    // Not QAbstractItemView's, which would open the first call because the keyboard came by.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void CallListView::focusOutEvent(QFocusEvent *event)
{
    if (m_keyHeld)
        release();
    QListView::focusOutEvent(event);
}

// Changes of the model and of the surroundings

void CallListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    m_stale = true;
    QListView::rowsInserted(parent, start, end);
    const auto length = motion(this);
    if (!isVisible() || length <= std::chrono::milliseconds::zero() || m_grid || end - start > 8)
        return;
    for (int row = start; row <= end; ++row)
        m_arrivals[m_model.call(row).id].start();
    m_slide.start(16);
}

void CallListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    rememberAnchor();
    // The neighbour of a row that goes is another caller: nobody asked to open that one.
    if (currentIndex().row() >= start && currentIndex().row() <= end)
        selectionModel()->clear();
    QListView::rowsAboutToBeRemoved(parent, start, end);
    m_stale = true;
}

void CallListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        m_last = current;
    viewport()->update(visualRect(previous));
    viewport()->update(visualRect(current));
    Q_EMIT chosen(CallId{current.data(CallListModel::IdRole).toString()});
}

void CallListView::resizeEvent(QResizeEvent *event)
{
    m_stale = true;
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void CallListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_stale = true;
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

// Painting

int CallListView::slideOf(const CallId &call) const
{
    const auto arrival = m_arrivals.constFind(call);
    const auto length = motion(this).count();
    if (arrival == m_arrivals.cend() || length <= 0)
        return 0;
    const double left = 1.0 - std::min(1.0, static_cast<double>(arrival->elapsed()) / static_cast<double>(length));
    return -qRound(left * left * space(this, 6));
}

// On X11 the question is a trip to the display server and back: asked once a paint, and only where it matters.
std::optional<QPoint> CallListView::pointerOver() const
{
    return viewport()->underMouse() ? std::optional(viewport()->mapFromGlobal(QCursor::pos())) : std::nullopt;
}

void CallListView::initItemOption(QStyleOptionViewItem &option, const QModelIndex &index, const std::optional<QPoint> &pointer) const
{
    initViewItemOption(&option);
    option.rect = visualRect(index).translated(slideOf(m_model.call(index.row()).id), 0);
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_On, m_elsewhere.contains(m_model.call(index.row()).id));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    option.state.setFlag(QStyle::State_MouseOver, pointer && option.rect.contains(*pointer));
    const bool line = m_grid && m_layout.area(index.row()).width() == viewport()->width();
    option.viewItemPosition = line ? QStyleOptionViewItem::Beginning
        : m_grid                   ? QStyleOptionViewItem::OnlyOne
                                   : QStyleOptionViewItem::Middle;
}

void CallListView::paintEvent(QPaintEvent *event)
{
    layOut();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect seen = event->rect().translated(0, verticalOffset());
    const auto pointer = pointerOver();
    paintHeadings(painter, seen);
    for (const int row : m_layout.between(seen.top(), seen.bottom())) {
        const QModelIndex index = m_model.index(row);
        QStyleOptionViewItem option;
        initItemOption(option, index, pointer);
        itemDelegate()->paint(&painter, option, index);
    }
    const auto length = motion(this).count();
    m_arrivals.removeIf([length](const auto &arrival) { return arrival.value().elapsed() > length; });
    if (m_arrivals.isEmpty())
        m_slide.stop();
}

void CallListView::paintHeadings(QPainter &painter, const QRect &seen) const
{
    for (const auto &heading : m_layout.headings()) {
        if (heading.area.bottom() < seen.top() || heading.area.top() > seen.bottom())
            continue;
        const QRect area = heading.area.translated(0, -verticalOffset()).adjusted(space(this, 3), space(this, 2), -space(this, 3), 0);
        const QFont name = mediumFont(smallFont(font()));
        painter.setFont(name);
        painter.setPen(color(Role::Text, palette()));
        const QString count = locale().toString(heading.count);
        const QFontMetrics metrics(name);
        const int room = area.width() - metrics.horizontalAdvance(count) - space(this, 2);
        const QString title = metrics.elidedText(heading.title, Qt::ElideRight, room);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, title);
        painter.setPen(color(Role::Muted, palette()));
        painter.setFont(tabular(smallFont(font())));
        painter.drawText(area.adjusted(metrics.horizontalAdvance(title) + space(this, 2), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         count);
    }
}

} // namespace geon::ui
