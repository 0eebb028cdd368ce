// SpacedLayout: QPlainTextEdit's layout with a line height. Qt 6.4's own ignores QTextBlockFormat's line height, margins and alignment.
#pragma once

#include <QPlainTextDocumentLayout>

namespace geon::ui {

//! Qt's layout breaks the lines; this one then moves them apart. It honours the block format's topMargin, bottomMargin and alignment. Its
//! views must keep a document margin of 0. Cost: the lines of the block asked for, no other.
class SpacedLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    //! @p lineHeight in heights of the document's font.
    SpacedLayout(QTextDocument *document, double lineHeight);

    //! Empty room after the last block, so that the newest line is not on the edge.
    void setRoomBelow(int pixels) { m_roomBelow = pixels; }
    //! The width that alignment is told against: the view's column.
    void setColumnWidth(int pixels) { m_columnWidth = pixels; }

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

protected:
    //! A change within one block is laid out here: Qt's own way looks through all blocks whenever the widest one has become narrower, which
    //! made a word at 10,000 turns cost 2.6 times that at 100.
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    void layOutAgain(QTextBlock block);
    void spread(const QTextBlock &block) const;

    double m_lineHeight;
    int m_roomBelow = 0;
    int m_columnWidth = 0;
    int m_blockCount = 0;
};

} // namespace geon::ui
