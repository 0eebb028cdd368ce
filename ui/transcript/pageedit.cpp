#include "ui/transcript/pageedit.h"

#include "ui/theme/theme.h"
#include "ui/transcript/spacedlayout.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

#include <cmath>

namespace geon::ui {

//! The strip left of the text; it scrolls with it and is painted by its edit.
class PageGutter : public QWidget
{
public:
    explicit PageGutter(PageEdit *edit) : QWidget(edit), m_edit(edit)
    {
        setObjectName(QStringLiteral("gutter"));
        setBackgroundRole(QPalette::Base);
        setAutoFillBackground(true);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const PageEdit::VisibleBlock &row : m_edit->visibleBlocks(event->rect()))
            m_edit->paintGutter(painter, row);
    }
    void wheelEvent(QWheelEvent *event) override { m_edit->wheelEvent(event); }

private:
    PageEdit *m_edit;
};

namespace {

[[nodiscard]] bool hasRightToLeft(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const auto direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL;
    });
}

//! The boxes of a selection over the lines of a block, as high as the lines are apart.
[[nodiscard]] QList<QRectF> selectionBoxes(const QTextLayout &layout, const QRectF &rect, const QTextLayout::FormatRange &range)
{
    QList<QRectF> boxes;
    const int end = range.start + range.length;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int from = std::max(range.start, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from > to || (from == to && line.textLength() > 0))
            continue;
        const bool toTheEnd = end > line.textStart() + line.textLength();
        const double above = i > 0 ? (line.y() + layout.lineAt(i - 1).y() + layout.lineAt(i - 1).height()) / 2 : line.y() - 3;
        const double below =
            i + 1 < layout.lineCount() ? (layout.lineAt(i + 1).y() + line.y() + line.height()) / 2 : line.y() + line.height() + 3;
        const double left = line.cursorToX(from);
        const double right = to > from ? line.cursorToX(to) : left;
        boxes += QRectF(left, above, right - left + (toTheEnd ? 4 : 0), below - above).translated(rect.topLeft());
    }
    return boxes;
}

} // namespace

PageEdit::PageEdit(double lineHeight, QWidget *parent) : QPlainTextEdit(parent), m_gutter(new PageGutter(this))
{
    auto *page = new QTextDocument(this);
    page->setDocumentMargin(0);
    m_layout = new SpacedLayout(page, lineHeight);
    page->setDocumentLayout(m_layout);
    setDocument(page);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base); // the margins beside the column are of the page
    setAutoFillBackground(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect &area, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
}

void PageEdit::setColumn(int gutter, int right, int widest, int above)
{
    m_above = above;
    m_gutterWidth = gutter;
    m_right = right;
    m_widest = widest;
    placeColumn();
}

void PageEdit::setRoomBelow(int pixels)
{
    m_layout->setRoomBelow(pixels);
}

void PageEdit::placeColumn()
{
    const int free = width() - 2 * frameWidth() - m_gutterWidth - verticalScrollBar()->sizeHint().width();
    const int right = m_widest > 0 ? std::max(m_right, free - m_widest) : m_right;
    const QMargins margins(m_gutterWidth, m_above, right, 0);
    if (viewportMargins() != margins)
        setViewportMargins(margins);
    m_gutter->setGeometry(0, viewport()->y(), m_gutterWidth, viewport()->height());
    m_layout->setColumnWidth(viewport()->width());
}

void PageEdit::resizeEvent(QResizeEvent *event)
{
    m_layout->setColumnWidth(viewport()->width());
    QPlainTextEdit::resizeEvent(event);
    placeColumn();
}

QList<PageEdit::VisibleBlock> PageEdit::visibleBlocks(const QRect &within) const
{
    QList<VisibleBlock> rows;
    QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = m_layout->blockBoundingRect(block).translated(offset);
        if (rect.top() > within.bottom() + 1)
            break;
        if (block.isVisible() && rect.bottom() >= within.top())
            rows += VisibleBlock{block, rect};
        offset.ry() += rect.height();
    }
    return rows;
}

QPointF PageEdit::onLine(QPointF point) const
{
    if (!viewport()->rect().contains(point.toPoint()))
        return point;
    const QList<VisibleBlock> rows = visibleBlocks(viewport()->rect());
    const auto hit = std::ranges::find_if(rows, [&](const VisibleBlock &row) { return row.rect.bottom() > point.y(); });
    if (hit == rows.end())
        return point;
    const QTextLayout *lines = hit->block.layout();
    double best = point.y();
    double nearest = 1e9;
    for (int i = 0; i < lines->lineCount(); ++i) {
        const double middle = hit->rect.top() + lines->lineAt(i).y() + lines->lineAt(i).height() / 2;
        if (std::abs(middle - point.y()) < nearest) {
            nearest = std::abs(middle - point.y());
            best = middle;
        }
    }
    return {point.x(), best};
}

namespace {

[[nodiscard]] QMouseEvent moved(const QMouseEvent &event, QPointF to)
{
    const QPointF by = to - event.position();
    return {event.type(),
            to,
            event.scenePosition() + by,
            event.globalPosition() + by,
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice()};
}

} // namespace

void PageEdit::mousePressEvent(QMouseEvent *event)
{
    QMouseEvent there = moved(*event, onLine(event->position()));
    QPlainTextEdit::mousePressEvent(&there);
}

void PageEdit::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent there = moved(*event, onLine(event->position()));
    QPlainTextEdit::mouseMoveEvent(&there);
}

void PageEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent there = moved(*event, onLine(event->position()));
    QPlainTextEdit::mouseReleaseEvent(&there);
}

void PageEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent there = moved(*event, onLine(event->position()));
    QPlainTextEdit::mouseDoubleClickEvent(&there);
}

void PageEdit::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(event->rect());
    if (document()->isEmpty() && !placeholderText().isEmpty()) {
        painter.setPen(color(Role::Muted, palette()));
        painter.drawText(viewport()->rect().adjusted(0, int(contentOffset().y()) + 4, 0, 0), Qt::AlignTop | Qt::TextWordWrap,
                         placeholderText());
    }
    const QAbstractTextDocumentLayout::PaintContext context = getPaintContext();
    for (const VisibleBlock &row : visibleBlocks(event->rect()))
        paintRow(painter, row, context);
}

void PageEdit::paintRow(QPainter &painter, const VisibleBlock &row, const QAbstractTextDocumentLayout::PaintContext &context)
{
    painter.setPen(palette().color(QPalette::Text));
    paintBelow(painter, row);
    QList<QTextLayout::FormatRange> formats = overlays(row.block);
    const QTextLayout *lines = row.block.layout();
    for (const QAbstractTextDocumentLayout::Selection &selection : context.selections) {
        const int start = std::max(0, selection.cursor.selectionStart() - row.block.position());
        const int end = std::min(row.block.length(), selection.cursor.selectionEnd() - row.block.position());
        if (end <= start)
            continue;
        QTextLayout::FormatRange range{start, end - start, selection.format};
        // In text that runs both ways a selection is not one box a line: Qt's own painting knows, at the price of gaps between lines.
        if (!hasRightToLeft(row.block.text())) {
            for (const QRectF &box : selectionBoxes(*lines, row.rect, range))
                painter.fillRect(box, selection.format.background());
            range.format.clearBackground();
        }
        formats += range;
    }
    lines->draw(&painter, row.rect.topLeft(), formats, painter.clipBoundingRect());
    const int cursor = context.cursorPosition - row.block.position();
    if (context.cursorPosition >= 0 && cursor >= 0 && cursor < row.block.length())
        lines->drawCursor(&painter, row.rect.topLeft(), cursor, cursorWidth());
    paintAbove(painter, row);
}

void PageEdit::paintGutter(QPainter & /*painter*/, const VisibleBlock & /*row*/) { }
void PageEdit::paintBelow(QPainter & /*painter*/, const VisibleBlock & /*row*/) { }
void PageEdit::paintAbove(QPainter & /*painter*/, const VisibleBlock & /*row*/) { }

QList<QTextLayout::FormatRange> PageEdit::overlays(const QTextBlock & /*block*/) const
{
    return {};
}

} // namespace geon::ui
