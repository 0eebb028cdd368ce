// CommandPainter: a line of the list of commands: icon, text, and its keys or what is missing on the right.
#pragma once

#include <QStyledItemDelegate>

namespace geon::ui {

class CommandPainter final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Roles { NoteRole = Qt::UserRole, UsableRole, IndexRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace geon::ui
