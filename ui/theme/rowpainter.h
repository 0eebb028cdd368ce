// RowPainter: the rows of a plain table: cells stand under their headers, and the row the keyboard is on has an edge.
#pragma once

#include <QStyledItemDelegate>

namespace geon::ui {

class RowPainter final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace geon::ui
