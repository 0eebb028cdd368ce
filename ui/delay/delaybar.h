// DelayBar: the wait of one turn as a thin bar of its parts, with their names and lengths below.
#pragma once

#include "core/calls/values.h"

#include <QWidget>

namespace geon::ui {

//! A screen reader hears the same words that stand below the bar.
class DelayBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DelayBar(QWidget *parent = nullptr);

    void setDelay(const calls::TurnDelay &delay);
    [[nodiscard]] const calls::TurnDelay &delay() const { return m_delay; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    //! Places the names, or only counts; the height they need.
    int legend(QPainter *painter, int width) const;

    calls::TurnDelay m_delay;
};

} // namespace geon::ui
