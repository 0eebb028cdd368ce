#include "ui/history/historytable.h"

#include "ui/history/historypainter.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::HistoryColumn;

HistoryTable::HistoryTable(HistoryModel &model, QSettings &store, QWidget *parent) : QTableView(parent), m_model(model), m_store(store)
{
    setObjectName(u"historyTable"_s);
    build();
    restoreColumns();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        look();
        judge();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        scrollToTop();
        look();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &HistoryTable::look);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &HistoryTable::look);
    connect(&model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update)); // what was said is beside the cells
}

HistoryTable::~HistoryTable() = default;

void HistoryTable::build()
{
    setModel(&m_model);
    setItemDelegate(new HistoryPainter(m_model, this));
    setAccessibleName(tr("Calls that were"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *head = horizontalHeader();
    head->setObjectName(u"historyHeader"_s);
    head->setAccessibleName(tr("Columns of the history"));
    head->setSectionsMovable(true);
    head->setHighlightSections(false);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setMinimumSectionSize(space(this, 10));
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto changed = [this] { m_usualColumns = m_usualColumns && m_spreading; };
    connect(head, &QHeaderView::sectionResized, this, changed);
    connect(head, &QHeaderView::sectionMoved, this, changed);
    connect(head, &QHeaderView::sectionClicked, this, &HistoryTable::sortBy);
    connect(head, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(*menu);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
    measure();
}

int HistoryTable::lineHeight() const
{
    return fontMetrics().height() + space(this, 3);
}

void HistoryTable::measure()
{
    const int snippet = m_snippets ? fontMetrics().height() + space(this, 1) : 0;
    static_cast<HistoryPainter *>(itemDelegate())->setLine(m_snippets ? lineHeight() : 0);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(lineHeight() + snippet);
}

void HistoryTable::setSnippets(bool shown)
{
    if (std::exchange(m_snippets, shown) == shown)
        return;
    const int top = rowAt(0);
    measure();
    if (top > 0)
        scrollTo(m_model.index(top, 0), PositionAtTop);
    viewport()->update();
}

// What is looked at, and whether it may move

std::pair<int, int> HistoryTable::visibleRows() const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? m_model.rowCount() - 1 : last};
}

void HistoryTable::look()
{
    const auto [first, last] = visibleRows();
    if (first >= 0)
        m_model.look(first, last);
}

bool HistoryTable::isAtTop() const
{
    return verticalScrollBar()->value() == 0;
}

void HistoryTable::judge()
{
    const bool may = isAtTop() && !m_pointerOver;
    if (std::exchange(m_mayMove, may) != may)
        Q_EMIT mayMoveChanged(may);
}

bool HistoryTable::viewportEvent(QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::Enter || type == QEvent::Leave) {
        m_pointerOver = type == QEvent::Enter;
        judge();
    }
    if (type == QEvent::Leave || type == QEvent::MouseMove) {
        const int row = type == QEvent::Leave ? -1 : rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y());
        if (std::exchange(m_hovered, row) != row)
            viewport()->update();
    }
    return QTableView::viewportEvent(event);
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    spread();
    look();
}

void HistoryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

// Choosing

QList<int> HistoryTable::chosenRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += row;
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<desk::CallRowId> HistoryTable::chosen() const
{
    QList<desk::CallRowId> ids;
    for (const int row : chosenRows())
        ids += m_model.idAt(row);
    return ids;
}

void HistoryTable::step(int by)
{
    if (m_model.rowCount() == 0)
        return;
    // The first step chooses where the keyboard stands.
    const int from = std::max(0, currentIndex().row());
    const int row = selectionModel()->hasSelection() ? std::clamp(from + by, 0, m_model.rowCount() - 1) : from;
    setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column())));
}

void HistoryTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_J:
    case Qt::Key_K:
        if (!plain)
            break;
        step(event->key() == Qt::Key_J ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex().row());
        return;
    case Qt::Key_Home:
    case Qt::Key_End: // of the list: a row has no ends
        QTableView::keyPressEvent(event);
        return;
    default:
        break;
    }
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && plain && event->key() != Qt::Key_Space) {
        event->ignore(); // a letter is a key of the page, not a search in a list that is not read
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex HistoryTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int column = std::max(0, currentIndex().column());
    const int step = space(this, 20);
    switch (action) {
    case MoveLeft:
    case MoveRight:
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (action == MoveLeft ? -step : step));
        return currentIndex();
    case MoveUp:
    case MoveDown:
        if (currentIndex().isValid() && !selectionModel()->hasSelection())
            return currentIndex();
        return QTableView::moveCursor(action, modifiers);
    case MoveHome:
        return m_model.index(0, column);
    case MoveEnd:
        return m_model.index(m_model.rowCount() - 1, column);
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

void HistoryTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QModelIndex at = indexAt(event->position().toPoint()); at.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT opened(at.row());
}

void HistoryTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        where = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft() + QPoint(space(this, 6), 0));
    if (!chosenRows().isEmpty())
        Q_EMIT menuWanted(where);
}

// Painting

void HistoryTable::paintEvent(QPaintEvent *event)
{
    const auto [first, last] = visibleRows();
    {
        QPainter ground(viewport());
        for (int row = first; first >= 0 && row <= last; ++row) {
            const QRect area(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
            if (selectionModel()->isRowSelected(row, {}) || row == m_hovered)
                ground.fillRect(area, color(Role::Raised, palette()));
        }
    }
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    for (int row = first; first >= 0 && row <= last; ++row) {
        const QRect area(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
        if (m_snippets)
            paintSnippet(painter, row);
        painter.fillRect(QRect(0, area.bottom(), area.width(), 1), color(Role::Raised, palette()));
        if (selectionModel()->isRowSelected(row, {}))
            painter.fillRect(QRect(area.topLeft(), QSize(3, area.height())), color(Role::Accent, palette()));
        if (row == currentIndex().row() && hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(color(Role::Accent, palette()), 2));
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 6, 6);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
}

void HistoryTable::paintSnippet(QPainter &painter, int row) const
{
    const desk::HistoryRow *facts = m_model.row(row);
    if (!facts || facts->snippet.isEmpty())
        return;
    const auto [text, hits] = shownSnippet(*facts, palette());
    QTextLayout layout(text, smallFont(font()));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(hits);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    const int left = space(this, 4);
    const QRectF room(left, rowViewportPosition(row) + lineHeight() - space(this, 1), viewport()->width() - 2 * left, line.height());
    // The first hit is in view, whatever stands before it.
    const qreal end = hits.isEmpty() ? 0 : line.cursorToX(hits.first().start + hits.first().length);
    const qreal shift = std::max(0.0, end - room.width() * 0.8);
    painter.save();
    painter.setClipRect(room);
    painter.setPen(color(Role::Muted, palette()));
    layout.draw(&painter, room.topLeft() - QPointF(shift, 0));
    painter.restore();
}

} // namespace geon::ui
