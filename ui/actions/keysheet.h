// KeySheet: all keys, by menu, on one sheet; any key or click puts it away.
#pragma once

#include <QFrame>

namespace geon::ui {

class ActionRegistry;

class KeySheet final : public QFrame
{
    Q_OBJECT

public:
    KeySheet(const ActionRegistry &actions, QWidget *window);

    void popUp();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace geon::ui
