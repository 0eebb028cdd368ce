// IntakeControl: the strip's left end: how calls come in, since when where they do not, and how many are left to drain.
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace geon::ui {

class IntakeControl final : public QWidget
{
    Q_OBJECT

public:
    explicit IntakeControl(desk::Desk &desk, QWidget *parent = nullptr);

    void show(const desk::Intake &intake, const desk::Totals &totals);
    //! The program ends with the last call.
    void setQuitting(bool quitting);
    //! The menu, with the keyboard in it.
    void popUp();

    using QWidget::show;

Q_SIGNALS:
    void quitRequested();

private:
    void showState();
    [[nodiscard]] QString note() const;

    desk::Desk &m_desk;
    desk::Intake m_intake;
    desk::Totals m_totals;
    bool m_quitting = false;
    QToolButton *m_button;
    QMenu *m_menu;
    QLabel *m_note;
    QPushButton *m_quit;
};

} // namespace geon::ui
