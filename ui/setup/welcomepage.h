// WelcomePage: the first thing a new user sees: two ways on.
#pragma once

#include <QWidget>

namespace geon::ui {

class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void demoChosen();
    void connectChosen();
};

} // namespace geon::ui
