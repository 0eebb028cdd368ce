// PageEdit: a plain text edit that is a page to read or write in: a line height, a column of limited width, a gutter beside it.
#pragma once

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>

namespace geon::ui {

class SpacedLayout;

//! Paints selections over the whole height of the spaced lines and takes a click between two lines for the nearer one (Qt's edit does
//! neither). What is special about a block is added by the three virtual functions.
class PageEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PageEdit(double lineHeight, QWidget *parent = nullptr);

    //! Pixels of the gutter on the left and the free margins on the right and above; text is at most @p widest wide, 0 for no limit.
    void setColumn(int gutter, int right, int widest, int above = 0);
    void setRoomBelow(int pixels);
    [[nodiscard]] QWidget *gutter() const { return m_gutter; }

protected:
    struct VisibleBlock {
        QTextBlock block;
        QRectF rect; //!< in the viewport
    };

    [[nodiscard]] QList<VisibleBlock> visibleBlocks(const QRect &within) const;
    //! The same point on the middle of the line that it means.
    [[nodiscard]] QPointF onLine(QPointF point) const;

    virtual void paintGutter(QPainter &painter, const VisibleBlock &row);
    virtual void paintBelow(QPainter &painter, const VisibleBlock &row); //!< under the text; may set the pen the text is drawn with
    virtual void paintAbove(QPainter &painter, const VisibleBlock &row); //!< over the text
    //! Formats laid over the text of a block at painting time: colours follow the palette and cost the document nothing.
    [[nodiscard]] virtual QList<QTextLayout::FormatRange> overlays(const QTextBlock &block) const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    friend class PageGutter;

    void placeColumn();
    void paintRow(QPainter &painter, const VisibleBlock &row, const QAbstractTextDocumentLayout::PaintContext &context);

    SpacedLayout *m_layout;
    QWidget *m_gutter;
    int m_gutterWidth = 0;
    int m_right = 0;
    int m_widest = 0;
    int m_above = 0;
};

} // namespace geon::ui
