// WallNumbers: the head of the wall: the time, the counts in large figures, and the state of the intake.
#pragma once

#include "ui/wall/wallfacts.h"

#include <QWidget>

namespace geon::ui {

class WallNumbers final : public QWidget
{
    Q_OBJECT

public:
    struct Number {
        QString name;
        QString value;
        Role role = Role::Text;
        bool loud = false; //!< filled, with a shape: it calls for somebody
    };

    explicit WallNumbers(const WallFacts &facts, QWidget *parent = nullptr);

    [[nodiscard]] int heightFor(int width) const;
    //! Takes what the facts say now.
    void refresh(TimePoint now);
    [[nodiscard]] const QList<Number> &numbers() const { return m_numbers; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintClock(QPainter &painter, const QRectF &area) const;
    void paintNumber(QPainter &painter, const QRectF &area, const Number &number, double scale) const;
    void paintIntake(QPainter &painter, const QRectF &area) const;
    [[nodiscard]] double unit() const;
    //! A narrow screen has the numbers on a line of their own.
    [[nodiscard]] bool isNarrow() const { return width() < 1500 * unit(); }
    [[nodiscard]] double namePixels(double scale) const { return 32 * unit() * std::max(0.8, scale); }
    [[nodiscard]] double widthOf(const Number &number, double scale) const;
    [[nodiscard]] double scaleFor(double width) const;

    const WallFacts &m_facts;
    TimePoint m_now{};
    QString m_time;
    QString m_date;
    QList<Number> m_numbers;
};

} // namespace geon::ui
