#include "ui/history/historypainter.h"

#include "ui/calllist/callgroup.h"
#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"
#include "ui/words/words.h"

#include <QPainter>
#include <QWidget>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::HistoryColumn;
using desk::HistoryRow;

namespace {

Role roleOf(HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::Caller:
    case HistoryColumn::OfferedAt:
    case HistoryColumn::Outcome:
    case HistoryColumn::Duration:
    case HistoryColumn::Cost:
    case HistoryColumn::Agent:
        return Role::Text;
    case HistoryColumn::Troubles:
        return Role::Trouble;
    default:
        return Role::Muted;
    }
}

std::optional<Shape> cellShape(const HistoryRow &row, HistoryColumn column)
{
    if (column == HistoryColumn::State) {
        calls::CallSummary call;
        call.state = calls::isOver(row.state) ? row.state : calls::CallState::Live;
        return shapeOf(call);
    }
    if (column == HistoryColumn::Outcome && !row.outcome.isEmpty())
        return Shape{u"outcome"_s, Role::Muted};
    if (column == HistoryColumn::Reasons && !row.needed.isEmpty())
        return Shape{u"warning"_s, Role::Ringing};
    return std::nullopt;
}

//! Words the program adds to the caller's cell.
QStringList tagsOf(const HistoryRow &row)
{
    QStringList tags;
    if (!row.wordsKept)
        tags += HistoryPainter::tr("words removed");
    if (row.imported)
        tags += HistoryPainter::tr("imported");
    if (row.simulated)
        tags += HistoryPainter::tr("simulated");
    return tags;
}

void paintBar(QPainter &painter, const QRect &cell, int height, const QPalette &palette)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::Raised, palette));
    const QRect bar(cell.left(), cell.center().y() - height / 2, cell.width() * 3 / 5, height);
    painter.drawRoundedRect(bar, 3, 3);
}

} // namespace

void HistoryPainter::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QWidget *widget = option.widget;
    const auto column = HistoryColumn(index.column());
    QRect cell = option.rect.adjusted(space(widget, 2), 0, -space(widget, 2), 0);
    if (m_line > 0)
        cell.setHeight(m_line);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    const HistoryRow *row = m_model.row(index.row());
    if (!row) {
        const bool gone = m_model.isGone(index.row());
        if (gone && column == HistoryColumn::Caller) {
            painter->setPen(color(Role::Muted, option.palette));
            painter->drawText(cell, int(Qt::AlignLeft | Qt::AlignVCenter), tr("No longer stored"));
        } else if (!gone && !isFigure(column)) {
            paintBar(*painter, cell, option.fontMetrics.height() / 2, option.palette);
        }
        painter->restore();
        return;
    }
    if (const auto shape = cellShape(*row, column)) {
        const int size = iconSize(widget) * 7 / 8;
        icon(shape->icon, shape->role).paint(painter, QRect(cell.left(), cell.center().y() - size / 2, size, size));
        cell.setLeft(cell.left() + size + space(widget, 1));
    }
    if (column == HistoryColumn::Caller) {
        const QFont tiny = smallFont(option.font);
        const QFontMetrics metrics(tiny);
        painter->setFont(tiny);
        const int number = QFontMetrics(tabular(mediumFont(option.font))).horizontalAdvance(words::phoneNumber(row->callerNumber));
        for (const QString &tag : tagsOf(*row)) {
            const int width = metrics.horizontalAdvance(tag) + space(widget, 2);
            if (cell.width() - width < number) // which is what a caller is known by
                break;
            painter->setPen(color(Role::Paused, option.palette));
            painter->drawText(cell, int(Qt::AlignRight | Qt::AlignVCenter), tag);
            cell.setRight(cell.right() - width);
        }
    }
    QFont font = option.font;
    if (isFigure(column) || column == HistoryColumn::OfferedAt || column == HistoryColumn::Caller)
        font = tabular(font);
    if (column == HistoryColumn::Caller)
        font = mediumFont(font);
    painter->setFont(font);
    painter->setPen(color(roleOf(column), option.palette));
    const QFontMetrics metrics(font);
    QString text = metrics.elidedText(cellText(*row, column), Qt::ElideRight, cell.width());
    // Rather the whole number than most of it and none of the name.
    if (const QString number = words::phoneNumber(row->callerNumber); column == HistoryColumn::Caller && !text.startsWith(number))
        text = metrics.elidedText(harmlessLine(number), Qt::ElideRight, cell.width());
    painter->drawText(cell, int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine), text);
    painter->restore();
}

std::pair<QString, QList<QTextLayout::FormatRange>> shownSnippet(const HistoryRow &row, const QPalette &palette)
{
    const QString text = harmlessLine(row.snippet, 2000);
    QList<QTextLayout::FormatRange> hits;
    for (const auto &[first, count] : row.hits) {
        if (first < 0 || count <= 0 || first + count > text.size())
            continue;
        QTextLayout::FormatRange hit;
        hit.start = first;
        hit.length = count;
        hit.format.setFontWeight(QFont::Bold);
        hit.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        hit.format.setForeground(color(Role::Text, palette));
        hit.format.setBackground(tint(Role::Ringing, palette));
        hits += hit;
    }
    return {text, hits};
}

} // namespace geon::ui
