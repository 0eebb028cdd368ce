#include "ui/transcript/spacedlayout.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace geon::ui {

SpacedLayout::SpacedLayout(QTextDocument *document, double lineHeight) : QPlainTextDocumentLayout(document), m_lineHeight(lineHeight) { }

QRectF SpacedLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF box = QPlainTextDocumentLayout::blockBoundingRect(block);
    const QTextLayout *lines = block.layout();
    if (!block.isVisible() || !lines || lines->lineCount() == 0)
        return box;
    // Qt puts the first line at 0, spread() never does: a block laid out anew by any of Qt's paths is known by that.
    if (lines->lineAt(0).y() <= 0)
        spread(block);
    const QTextLine last = lines->lineAt(lines->lineCount() - 1);
    const QTextLine first = lines->lineAt(0);
    const QTextBlockFormat format = block.blockFormat();
    const double half = first.y() - format.topMargin();
    box.setHeight(std::ceil(last.y() + last.height() + half + format.bottomMargin()) + (block.next().isValid() ? 0 : m_roomBelow));
    return box;
}

void SpacedLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    const QTextBlock first = document()->findBlock(from);
    const QTextBlock last = document()->findBlock(std::max(0, from + charsRemoved + charsAdded - 1));
    const bool sameBlocks = std::exchange(m_blockCount, document()->blockCount()) == document()->blockCount();
    if (sameBlocks && first.isValid() && first == last && first.isVisible() && m_columnWidth > 0 && first.layout()->lineCount() > 0)
        layOutAgain(first);
    else
        QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
}

void SpacedLayout::layOutAgain(QTextBlock block)
{
    const double heightBefore = blockBoundingRect(block).height();
    const int linesBefore = block.lineCount();
    QTextLayout *lines = block.layout();
    lines->setTextOption(document()->defaultTextOption());
    lines->beginLayout();
    for (QTextLine line = lines->createLine(); line.isValid(); line = lines->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(m_columnWidth);
    }
    lines->endLayout();
    spread(block);
    block.setLineCount(lines->lineCount());
    if (block.lineCount() != linesBefore)
        Q_EMIT documentSizeChanged(documentSize());
    if (blockBoundingRect(block).height() == heightBefore)
        Q_EMIT updateBlock(block);
    else
        Q_EMIT update(QRectF(0, 0, 1e9, 1e9));
}

void SpacedLayout::spread(const QTextBlock &block) const
{
    const QTextLayout *lines = block.layout();
    const QTextBlockFormat format = block.blockFormat();
    const double wanted = QFontMetricsF(block.charFormat().font().resolve(document()->defaultFont())).height() * m_lineHeight;
    double top = format.topMargin();
    for (int i = 0; i < lines->lineCount(); ++i) {
        QTextLine line = lines->lineAt(i);
        const double height = std::max(wanted, line.height() + 2);
        const double free = m_columnWidth - line.naturalTextWidth();
        const double left = format.alignment() == Qt::AlignHCenter ? std::max(0.0, free / 2) : 0;
        line.setPosition(QPointF(std::floor(left), std::round(top + (height - line.height()) / 2)));
        top += height;
    }
}

} // namespace geon::ui
