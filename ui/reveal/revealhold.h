// RevealHold: masked words are shown in clear while a key or a button is held, and not a moment longer.
#pragma once

#include "core/desk/desk.h"

#include <QObject>
#include <QTimer>

class QAction;
class QWidget;

namespace geon::ui {

//! Let go of the key, the button, the window or the call, and the words are masked again. From a menu, where nothing can be held, they are
//! shown for ten seconds.
class RevealHold final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds fromMenuFor{10};

    //! @p action is the one with the key, @p window the one that must be active.
    RevealHold(desk::Desk &desk, QAction *action, QWidget *window);
    ~RevealHold() override;

    //! The call that is open; another one than before is not revealed.
    void setCall(const CallId &call);
    void press();
    void release();
    [[nodiscard]] bool isHeld() const { return m_held; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void triggered();

    desk::Desk &m_desk;
    QAction *m_action;
    QWidget *m_window;
    CallId m_call;
    QTimer m_fromMenu;
    int m_key = 0; //!< that is down; 0: none
    bool m_held = false;
};

} // namespace geon::ui
