// WallCards: the calls that need an operator, as large cards, worst first.
#pragma once

#include "ui/wall/wallfacts.h"

#include <QWidget>

namespace geon::ui {

class WallCards final : public QWidget
{
    Q_OBJECT

public:
    explicit WallCards(const WallFacts &facts, QWidget *parent = nullptr);

    void refresh(TimePoint now);
    [[nodiscard]] const QList<WallCard> &cards() const { return m_cards; }
    //! How many of them have room; the others are counted in a last line.
    [[nodiscard]] int shown() const;
    [[nodiscard]] int wantedHeight() const { return qRound(double(m_cards.size()) * cardHeight()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCard(QPainter &painter, const QRectF &area, const WallCard &card) const;
    [[nodiscard]] double unit() const;
    [[nodiscard]] double cardHeight() const { return 176 * unit(); }
    [[nodiscard]] double moreHeight() const { return 60 * unit(); }

    const WallFacts &m_facts;
    TimePoint m_now{};
    QList<WallCard> m_cards;
};

} // namespace geon::ui
