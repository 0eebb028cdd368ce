// CallPainter: draws one call, as a two-line row or as a cell of the grid.
#pragma once

#include "core/base/clock.h"
#include "core/calls/values.h"

#include <QStyledItemDelegate>
#include <functional>

namespace geon::ui {

[[nodiscard]] int rowHeight(const QWidget *widget);
[[nodiscard]] int lineHeight(const QWidget *widget); //!< of a call that needs somebody, above a grid
[[nodiscard]] QSize cellSize(const QWidget *widget);
//! Time in a cell, in at most three figures: "8s", "59s", "12m", "3h".
[[nodiscard]] QString briefTime(Duration length);

//! Elapsed times are drawn from their beginnings with the clock given: the model says nothing while a second passes.
class CallPainter final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CallPainter(std::function<TimePoint()> now, QObject *parent) : QStyledItemDelegate(parent), m_now(std::move(now)) { }

    //! A row; a cell where option.viewItemPosition is OnlyOne; a line where it is Beginning. State_On: the call is shown in another
    //! place too.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const calls::CallSummary &call) const;
    void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const calls::CallSummary &call) const;
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const calls::CallSummary &call) const;

    std::function<TimePoint()> m_now;
};

} // namespace geon::ui
