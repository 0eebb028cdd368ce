// WallGrid: all live calls at once, in cells as large as their number allows. What no longer fits in a cell is told by a line below it.
#pragma once

#include "ui/wall/wallfacts.h"
#include "ui/wall/wallslots.h"

#include <QWidget>

namespace geon::ui {

class WallGrid final : public QWidget
{
    Q_OBJECT

public:
    //! How much a cell has room for.
    enum class Detail {
        Shape,  //!< colour and shape; the line below has the words
        Number, //!< the caller too
        Word,   //!< and what the call does
        Whole,  //!< and the agent and the time
    };

    explicit WallGrid(const WallFacts &facts, QWidget *parent = nullptr);

    void refresh(TimePoint now);
    //! Where a call's cell is; empty when it has none.
    [[nodiscard]] QRectF cellOf(const CallId &call) const;
    [[nodiscard]] Detail detail() const;
    [[nodiscard]] int cells() const { return m_live; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCell(QPainter &painter, const QRectF &cell, const calls::CallSummary &call, Detail detail) const;
    void paintWords(QPainter &painter, const QRectF &line) const;
    [[nodiscard]] QRectF ground() const;
    [[nodiscard]] WallGridLayout layout() const;
    [[nodiscard]] double unit() const;

    const WallFacts &m_facts;
    WallSlots m_slots;
    TimePoint m_now{};
    int m_live = 0;
};

} // namespace geon::ui
