// ElidedLabel: one line that gives way: what does not fit ends in an ellipsis, and the tooltip has the whole.
#pragma once

#include <QLabel>

namespace geon::ui {

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace geon::ui
