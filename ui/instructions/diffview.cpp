#include "ui/instructions/diffview.h"

#include "ui/theme/theme.h"
#include "ui/transcript/plaintext.h"

#include <QPainter>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double lineHeight = 1.5;

} // namespace

DiffView::DiffView(QWidget *parent) : PageEdit(lineHeight, parent)
{
    setObjectName(u"instructionsDiff"_s);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Changes against the instructions in use"));
    setPlaceholderText(tr("No changes: this is the text in use."));
    setColumn(space(this, 6), space(this, 3), 90 * fontMetrics().averageCharWidth(), space(this, 2));
}

void DiffView::setTexts(const QString &before, const QString &after)
{
    m_lines = before == after ? QList<DiffLine>() : lineDiff(before, after);
    QStringList texts;
    for (const DiffLine &line : m_lines)
        texts += harmlessLine(line.text, 4000);
    setPlainText(texts.join(u'\n'));
}

LineChange DiffView::changeOf(const QTextBlock &block) const
{
    const int line = block.blockNumber();
    return line < m_lines.size() ? m_lines.at(line).change : LineChange::Same;
}

void DiffView::paintGutter(QPainter &painter, const VisibleBlock &row)
{
    const LineChange change = changeOf(row.block);
    if (change == LineChange::Same)
        return;
    const Role role = change == LineChange::Added ? Role::Live : Role::Trouble;
    painter.fillRect(QRectF(0, row.rect.top(), gutter()->width(), row.rect.height()), tint(role, palette()));
    painter.setPen(color(role, palette()));
    painter.setFont(mediumFont(font()));
    const QTextLine line = row.block.layout()->lineAt(0);
    painter.drawText(QPointF(space(this, 3), row.rect.top() + line.y() + line.ascent()),
                     change == LineChange::Added ? u"+"_s : u"\u2212"_s);
}

void DiffView::paintBelow(QPainter &painter, const VisibleBlock &row)
{
    const LineChange change = changeOf(row.block);
    if (change == LineChange::Same) {
        painter.setPen(color(Role::Muted, palette()));
        return;
    }
    const Role role = change == LineChange::Added ? Role::Live : Role::Trouble;
    painter.fillRect(QRectF(0, row.rect.top(), viewport()->width(), row.rect.height()), tint(role, palette()));
    painter.setPen(color(Role::Text, palette()));
}

} // namespace geon::ui
