// Quitting: asks before the window closes over calls that go on, and sees through what was chosen.
#pragma once

#include "core/desk/desk.h"

#include <QHash>
#include <QPointer>

class QWidget;

namespace geon::ui {

class QuitQuestion;

class Quitting final : public QObject
{
    Q_OBJECT

public:
    Quitting(desk::Desk &desk, QWidget *window);

    void apply(const desk::Update &update);
    //! False: there are calls, and the operator is asked what is to become of them.
    [[nodiscard]] bool mayClose();
    //! It is decided: the window may close whatever is there.
    void settle() { m_settled = true; }
    //! The program ends with the last call.
    [[nodiscard]] bool isDraining() const { return m_draining; }

Q_SIGNALS:
    //! Nothing holds the window any more.
    void closeRequested();
    //! The calls are to go on without this program.
    void leaveRequested();
    void drainingChanged(bool draining);

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_open.size()); }
    void ask();
    void drain();
    void endAll();
    void setDraining(bool draining);

    desk::Desk &m_desk;
    QWidget *m_window;
    QPointer<QuitQuestion> m_question;
    QHash<CallId, calls::CallState> m_open; //!< calls that are not over
    bool m_simulated = false;
    desk::IntakeMode m_mode = desk::IntakeMode::Open;
    bool m_draining = false;
    bool m_sawDrain = false; //!< the engine said so; another mode after it takes the quitting back
    bool m_settled = false;
};

} // namespace geon::ui
