#include "ui/commands/commandpainter.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace geon::ui {

namespace {

constexpr int edgeWidth = 3;

} // namespace

QSize CommandPainter::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {space(option.widget, 60), option.fontMetrics.height() + space(option.widget, 3)};
}

void CommandPainter::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool usable = index.data(UsableRole).toBool();
    const QPalette palette = QApplication::palette(); // the list's own has no background to tell light from dark by
    const int gap = space(option.widget, 2);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, color(Role::Raised, palette));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(edgeWidth, option.rect.height())), color(Role::Accent, palette));
    }
    QRect area = option.rect.adjusted(edgeWidth + gap, 0, -gap, 0);
    const int size = iconSize(option.widget);
    const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
    picture.paint(painter, QRect(area.left(), area.center().y() - size / 2, size, size), Qt::AlignCenter,
                  usable ? QIcon::Normal : QIcon::Disabled);
    area.setLeft(area.left() + size + gap);

    // The text comes first: the note has what it leaves, and at least a third.
    const QString note = index.data(NoteRole).toString();
    const QFont small = tabular(smallFont(option.font));
    const QFontMetrics metrics(small);
    const QString text = index.data(Qt::DisplayRole).toString();
    const int left = area.width() - option.fontMetrics.horizontalAdvance(text) - 2 * gap;
    const int noteWidth = std::min(metrics.horizontalAdvance(note) + gap, std::max(left, area.width() / 3));
    painter->setPen(color(usable ? Role::Text : Role::Muted, palette));
    painter->setFont(option.font);
    const int textWidth = area.width() - noteWidth - 2 * gap;
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, option.fontMetrics.elidedText(text, Qt::ElideRight, textWidth));
    painter->setPen(color(Role::Muted, palette));
    painter->setFont(small);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, metrics.elidedText(note, Qt::ElideRight, noteWidth));
    painter->restore();
}

} // namespace geon::ui
