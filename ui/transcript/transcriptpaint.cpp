// The painting and the pointer of TranscriptView.
#include "ui/transcript/rowdata.h"
#include "ui/transcript/transcriptview.h"
#include "ui/words/words.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestLine = 80; // characters of average width

[[nodiscard]] double baseline(const QTextBlock &block, const QRectF &rect)
{
    const QTextLine line = block.layout()->lineAt(0);
    return rect.top() + line.y() + line.ascent();
}

[[nodiscard]] QColor washed(QColor colour, double strength)
{
    colour.setAlphaF(float(strength));
    return colour;
}

} // namespace

void TranscriptView::measure()
{
    const QFontMetrics small(tabular(smallFont(font())));
    const QFontMetrics medium(mediumFont(font()));
    m_timeWidth = small.horizontalAdvance(m_hours ? u"0:00:00"_s : u"00:00"_s);
    int name = 0;
    for (const calls::Who who : {calls::Who::Caller, calls::Who::Agent})
        name = std::max(name, medium.horizontalAdvance(words::who(who)));
    const int mark = fontMetrics().height() + space(this, 1);
    for (const QString &word :
         {words::action(calls::ActionKind::Guide), words::action(calls::ActionKind::Say), words::who(calls::Who::Tool)})
        name = std::max(name, mark + medium.horizontalAdvance(word));
    const int gutter = space(this, 3) + m_timeWidth + space(this, 3) + name + space(this, 5);
    setColumn(gutter, space(this, 3), widestLine * fontMetrics().averageCharWidth());
    setRoomBelow(fontMetrics().height() * 2);
}

void TranscriptView::paintGutter(QPainter &painter, const VisibleBlock &row)
{
    const RowData *of = data(row.block);
    if (!of || row.block.layout()->lineCount() == 0)
        return;
    const double base = baseline(row.block, row.rect);
    double x = space(this, 3);
    painter.setPen(color(Role::Muted, palette()));
    painter.setFont(tabular(smallFont(font())));
    const QString time = m_start == TimePoint{} ? words::clockTime(of->entry.at) : words::duration(of->entry.at - m_start);
    painter.drawText(QRectF(x, base - 100, m_timeWidth, 200 - 100 + painter.fontMetrics().descent()), Qt::AlignRight | Qt::AlignBottom,
                     time);
    if (hasFocus() && textCursor().block() == row.block)
        painter.fillRect(QRectF(0, row.rect.top() + 1, 3, row.rect.height() - 2), color(Role::Accent, palette()));
    if (of->row.look == RowLook::Rule)
        return;
    x += m_timeWidth + space(this, 3);
    const int size = fontMetrics().height();
    const int top = int(std::round(base - fontMetrics().ascent()));
    if (!of->row.icon.isEmpty()) {
        icon(of->row.icon, of->row.role).paint(&painter, QRect(int(x), top, size, size));
        x += size + space(this, 1);
    }
    painter.setPen(color(of->row.role, palette()));
    painter.setFont(mediumFont(font()));
    painter.drawText(QPointF(x, base), of->row.name);
    if (of->row.disclosure) {
        const QRect place(gutter()->width() - size - 2, top, size, size);
        icon(of->row.opened ? u"chevron-down"_s : u"chevron-right"_s, Role::Muted).paint(&painter, place);
    }
}

void TranscriptView::paintBelow(QPainter &painter, const VisibleBlock &row)
{
    const RowData *of = data(row.block);
    if (!of)
        return;
    const bool rule = of->row.look == RowLook::Rule;
    if (rule && row.block.layout()->lineCount() > 0) {
        const QRectF label = row.block.layout()->lineAt(0).naturalTextRect().translated(row.rect.topLeft());
        const int size = QFontMetrics(smallFont(font())).height();
        const double middle = std::floor(label.center().y()) + 0.5;
        const double gap = space(this, 2);
        const double mark = label.left() - size - space(this, 1);
        painter.setPen(QPen(color(of->row.role == Role::Trouble ? Role::Trouble : Role::Line, palette()), 1));
        if (mark - gap > row.rect.left())
            painter.drawLine(QPointF(row.rect.left(), middle), QPointF(mark - gap, middle));
        painter.drawLine(QPointF(label.right() + gap, middle), QPointF(viewport()->width(), middle));
        icon(of->row.icon, of->row.role).paint(&painter, QRect(int(mark), int(middle) - size / 2, size, size));
    }
    if (of->row.muted)
        painter.setPen(color(rule && of->row.role == Role::Trouble ? Role::Trouble : Role::Muted, palette()));
}

void TranscriptView::paintAbove(QPainter &painter, const VisibleBlock &row)
{
    const RowData *of = data(row.block);
    const QTextLayout *lines = row.block.layout();
    if (!of || lines->lineCount() == 0)
        return;
    if (of->row.growing) {
        const QTextLine last = lines->lineAt(lines->lineCount() - 1);
        const double x = row.rect.left() + last.cursorToX(row.block.length() - 1) + 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(washed(color(of->row.role, palette()), 0.55));
        painter.drawRoundedRect(QRectF(x, row.rect.top() + last.y() + 1, 3, last.height() - 2), 1.5, 1.5);
    }
    if (of->row.cutMark >= 0) {
        const QTextLine line = lines->lineForTextPosition(of->row.cutMark);
        if (!line.isValid())
            return;
        const double left = row.rect.left() + line.cursorToX(of->row.cutMark);
        const double width = line.cursorToX(of->row.cutMark + 1) - line.cursorToX(of->row.cutMark);
        const double bottom = row.rect.top() + line.y() + line.ascent() + 1;
        const double height = line.ascent() * 0.8;
        painter.setPen(QPen(color(Role::Trouble, palette()), 1.5, Qt::SolidLine, Qt::RoundCap));
        for (const double at : {0.2, 0.5})
            painter.drawLine(QPointF(left + width * at, bottom), QPointF(left + width * (at + 0.25), bottom - height));
    }
}

QList<QTextLayout::FormatRange> TranscriptView::overlays(const QTextBlock &block) const
{
    QList<QTextLayout::FormatRange> ranges;
    const RowData *of = data(block);
    if (!of)
        return ranges;
    for (const RowSpan &span : of->row.spans) {
        if (span.look == SpanLook::Detail && of->row.muted)
            continue;
        QTextCharFormat format;
        if (span.look == SpanLook::Masked)
            format.setBackground(tint(Role::Muted, palette()));
        format.setForeground(color(span.look == SpanLook::Trouble ? Role::Trouble : Role::Muted, palette()));
        ranges += QTextLayout::FormatRange{span.start, span.length, format};
    }
    if (of->matches == 0)
        return ranges;
    QTextCharFormat marked;
    marked.setBackground(washed(color(Role::Ringing, palette()), 0.35));
    const QString text = block.text();
    for (qsizetype at = text.indexOf(m_search, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_search, at + m_search.size(), Qt::CaseInsensitive))
        ranges += QTextLayout::FormatRange{int(at), int(m_search.size()), marked};
    return ranges;
}

void TranscriptView::paintEvent(QPaintEvent *event)
{
    PageEdit::paintEvent(event);
    if (!m_blocks.isEmpty() || m_emptyTitle.isEmpty())
        return;
    QPainter painter(viewport());
    // The column starts behind the gutter; an empty page has none, so its words stand in the middle of the whole.
    QRectF page = QRectF(viewport()->rect()).adjusted(-gutter()->width() / 2.0, 0, -gutter()->width() / 2.0, -height() / 5.0);
    page.setRight(std::min(page.right(), double(viewport()->width())));
    painter.setFont(titleFont(font()));
    painter.setPen(color(Role::Text, palette()));
    QRectF title = painter.boundingRect(page, Qt::AlignCenter | Qt::TextWordWrap, m_emptyTitle);
    painter.drawText(title, Qt::AlignCenter | Qt::TextWordWrap, m_emptyTitle);
    painter.setFont(font());
    painter.setPen(color(Role::Muted, palette()));
    painter.drawText(QRectF(page.left(), title.bottom() + space(this, 2), page.width(), page.height()),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptySentence);
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    const Place reader = place();
    {
        const QScopedValueRollback settling(m_settling, true);
        PageEdit::resizeEvent(event);
    }
    settle(reader);
}

void TranscriptView::changeEvent(QEvent *event)
{
    PageEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        QList<calls::TranscriptEntry> entries;
        for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
            if (const RowData *row = data(block))
                entries += row->entry;
        }
        measure();
        if (!entries.isEmpty())
            open(entries);
    }
}

const RowSpan *TranscriptView::maskedAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const RowData *row = block.isValid() ? data(block) : nullptr;
    if (!row)
        return nullptr;
    const int at = position - block.position();
    const auto found = std::ranges::find_if(row->row.spans, [at](const RowSpan &span) {
        return span.look == SpanLook::Masked && at >= span.start && at <= span.start + span.length;
    });
    return found == row->row.spans.end() ? nullptr : &*found;
}

void TranscriptView::tellMasked(const QHelpEvent &event)
{
    const RowSpan *span = maskedAt(cursorForPosition(viewport()->mapFrom(this, event.pos())).position());
    if (span)
        QToolTip::showText(event.globalPos(), words::masked(span->masked), this);
    else
        QToolTip::hideText();
}

bool TranscriptView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        tellMasked(*static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const RowData *row = data(textCursor().block());
        const bool opens = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space;
        if (opens && key->modifiers() == Qt::NoModifier && row && row->row.disclosure) {
            event->accept();
            return true;
        }
    }
    return PageEdit::event(event);
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    const RowData *row = data(textCursor().block());
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && event->modifiers() == Qt::NoModifier && row && row->row.disclosure) {
        toggleDetails(textCursor().block());
        return;
    }
    PageEdit::keyPressEvent(event);
}

QTextBlock TranscriptView::blockAt(int y) const
{
    for (const VisibleBlock &row : visibleBlocks(QRect(0, y, 1, 1))) {
        if (row.rect.top() <= y && y < row.rect.bottom())
            return row.block;
    }
    return {};
}

void TranscriptView::mouseReleaseEvent(QMouseEvent *event)
{
    PageEdit::mouseReleaseEvent(event);
    const QTextBlock block = blockAt(int(event->position().y()));
    if (event->button() != Qt::LeftButton || textCursor().hasSelection() || !block.isValid())
        return;
    const RowData *row = data(block);
    if (!row || !row->row.disclosure)
        return;
    // Only the headline opens and closes: a click in the details sets the cursor.
    const QTextLine headline = block.layout()->lineAt(0);
    const double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    if (onLine(event->position()).y() < top + headline.y() + headline.height())
        toggleDetails(block);
}

bool TranscriptView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == gutter() && event->type() == QEvent::MouseButtonPress) {
        event->accept();
        return true;
    }
    if (watched == gutter() && event->type() == QEvent::MouseButtonRelease) {
        toggleDetails(blockAt(int(static_cast<QMouseEvent *>(event)->position().y())));
        return true;
    }
    return PageEdit::eventFilter(watched, event);
}

} // namespace geon::ui
