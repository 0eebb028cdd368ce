#include "ui/wall/wallpaint.h"

namespace geon::ui {

double wallUnit(QSizeF wall, const QFont &body)
{
    // The smallest number on the wall is 28 units high.
    const double least = QFontInfo(numberFont(body)).pixelSize() / 28.0;
    return std::max(least, std::min(wall.width() / 1920.0, wall.height() / 1080.0));
}

QFont wallFont(const QFont &body, double pixels, QFont::Weight weight)
{
    QFont font = tabular(body);
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(weight);
    return font;
}

double drawFitted(QPainter &painter, const QRectF &line, const QString &text, const QFont &font, const QColor &colour, Qt::Alignment side)
{
    if (text.isEmpty() || line.width() <= 0)
        return 0;
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, line.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(line, int(side | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    return std::min(line.width(), metrics.horizontalAdvance(shown));
}

void drawShape(QPainter &painter, const QRectF &area, const Shape &shape)
{
    icon(shape.icon, shape.role).paint(&painter, area.toRect());
}

} // namespace geon::ui
