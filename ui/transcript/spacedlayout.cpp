#include "ui/transcript/spacedlayout.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

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
