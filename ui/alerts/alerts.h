// Alerts: carries out what AlertDesk decides: notifications, sounds, the tray icon, the mark in the task bar. It never raises the window
// and never takes the keyboard: only a person who presses a notification or the tray icon brings the window to the front.
#pragma once

#include "core/desk/desk.h"
#include "core/desk/setup.h"
#include "ui/alerts/alertdesk.h"
#include "ui/alerts/notifier.h"
#include "ui/alerts/sounder.h"

#include <QTimer>
#include <memory>

namespace geon::ui {

class MainWindow;
class MuteTag;
class Tray;

//! The ways out of the program. An empty one is not there.
struct AlertOutlets {
    std::unique_ptr<Notifier> notifier;
    std::unique_ptr<Sounder> sounder;
};

class Alerts final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes muteShort{15};

    //! All three outlive it.
    Alerts(MainWindow &window, desk::Desk &desk, desk::Setup &setup, AlertOutlets outlets, QObject *parent = nullptr);
    ~Alerts() override;

    //! Sounds are muted from now on; 0: they are heard again.
    void mute(std::chrono::minutes length);
    [[nodiscard]] const AlertDesk &alertDesk() const { return m_alerts; }
    [[nodiscard]] Tray &tray() const { return *m_tray; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply(const desk::Update &update);
    void look();
    void act();
    void carryOut(const AlertSteps &steps);
    void readSettings();
    void showState();
    void checkMute();
    void openNote(NoteId note);
    void openNext();
    void comeToFront();

    MainWindow &m_window;
    desk::Desk &m_desk;
    desk::Setup &m_setup;
    AlertOutlets m_outlets;
    AlertDesk m_alerts;
    Tray *m_tray;
    MuteTag *m_muteTag;
    QTimer m_wake;
    QTimer m_unmute;
    std::optional<desk::IntakeMode> m_mode;
    int m_live = 0;
};

} // namespace geon::ui
