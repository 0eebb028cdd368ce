// DelayChart: the waits of the newest turns as small bars, each of its parts, on a scale of seconds.
#pragma once

#include "core/calls/values.h"

#include <QWidget>

namespace geon::ui {

//! The newest is on the right. A line marks the 95th percentile where one is given. A screen reader hears the lengths.
class DelayChart final : public QWidget
{
    Q_OBJECT

public:
    explicit DelayChart(QWidget *parent = nullptr);

    void setDelays(const QString &name, const QList<calls::TurnDelay> &delays, std::optional<Duration> p95 = {});
    [[nodiscard]] const QList<calls::TurnDelay> &delays() const { return m_delays; }
    //! What the top of the chart stands for: a round number of seconds above the longest wait.
    [[nodiscard]] Duration scale() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int barWidth() const;

    QList<calls::TurnDelay> m_delays;
    std::optional<Duration> m_p95;
};

} // namespace geon::ui
