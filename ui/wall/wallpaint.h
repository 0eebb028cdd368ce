// What the parts of the wall share: sizes that grow with the screen, and lines of text that fit.
#pragma once

#include "ui/calllist/callgroup.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace geon::ui {

//! A pixel of a wall of 1920 x 1080, on this one; never so small that the numbers would be smaller than the theme's number size.
[[nodiscard]] double wallUnit(QSizeF wall, const QFont &body);
[[nodiscard]] QFont wallFont(const QFont &body, double pixels, QFont::Weight weight = QFont::Medium);
//! Draws @p text on one line, elided to fit; the width it took.
double drawFitted(QPainter &painter, const QRectF &line, const QString &text, const QFont &font, const QColor &colour, Qt::Alignment side);
void drawShape(QPainter &painter, const QRectF &area, const Shape &shape);

} // namespace geon::ui
