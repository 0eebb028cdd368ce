// HistoryPainter: draws a cell of the history: its words on the row's first line, the state with its shape, a bar while it is read.
#pragma once

#include "ui/history/historymodel.h"

#include <QStyledItemDelegate>
#include <QTextLayout>

namespace geon::ui {

class HistoryPainter final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    HistoryPainter(const HistoryModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) { }

    //! How high the line of the cells is: the rest of a row belongs to what was said. 0: the whole row.
    void setLine(int height) { m_line = height; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const HistoryModel &m_model;
    int m_line = 0;
};

//! The line of a snippet: plain text that nothing of the network steers, with what was looked for in it bold and underlined.
[[nodiscard]] std::pair<QString, QList<QTextLayout::FormatRange>> shownSnippet(const desk::HistoryRow &row, const QPalette &palette);

} // namespace geon::ui
