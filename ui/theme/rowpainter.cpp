#include "ui/theme/rowpainter.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace geon::ui {

void RowPainter::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, color(Role::Raised, option.palette));
    const bool isCurrent = view && view->hasFocus() && view->currentIndex().row() == index.row();
    if (isCurrent && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), color(Role::Accent, option.palette));
    QStyleOptionViewItem cell = option;
    const int pad = space(option.widget, 1);
    cell.rect.adjust(pad, 0, -pad, 0);
    cell.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected);
    QStyledItemDelegate::paint(painter, cell, index);
}

} // namespace geon::ui
