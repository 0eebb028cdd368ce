// ScreeningPanel: a call that waits for a decision: why, how long, what happens then; accept it or reject it.
#pragma once

#include "core/desk/desk.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace geon::ui {

class ScreeningPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ScreeningPanel(desk::Desk &desk, QWidget *parent = nullptr);

    //! Shows itself while the call waits, or is being rejected; hides itself else.
    void setCall(const calls::CallSummary &call);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeButtons();
    void reject(calls::RejectStatus status);
    void showWords();
    void tick();

    desk::Desk &m_desk;
    calls::CallSummary m_call;
    QLabel *m_shape;
    QLabel *m_title;
    QLabel *m_cause;
    QLabel *m_left;
    QProgressBar *m_bar;
    QLabel *m_outlook;
    QPushButton *m_accept;
    QPushButton *m_decline;
    QPushButton *m_reject;
    QTimer m_tick;
};

} // namespace geon::ui
