// KeyCapture: a field that takes the next keys as they are pressed. Keys that no action may have go on doing what they do: Tab leaves it.
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace geon::ui {

class KeyCapture final : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyCapture(QWidget *parent = nullptr);

Q_SIGNALS:
    void pressed(const QKeySequence &keys);
    void left(); //!< by Esc

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace geon::ui
