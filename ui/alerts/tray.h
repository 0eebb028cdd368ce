// Tray: the icon in the notification area: how many calls need the operator, and a short menu. Where the desktop has no such area it is
// not there; the window never hides in it.
#pragma once

#include "core/desk/values.h"
#include "ui/alerts/notifier.h"
#include "ui/alerts/trayimage.h"

#include <QSystemTrayIcon>
#include <memory>

class QMenu;

namespace geon::ui {

class Tray final : public QObject
{
    Q_OBJECT

public:
    struct State {
        TrayFace face;
        int live = 0;
        bool hasNext = false; //!< a call needs the operator
        std::optional<desk::IntakeMode> mode;
        QString mutedUntil; //!< as people read it; empty: sounds are heard

        friend bool operator==(const State &, const State &) = default;
    };

    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;

    void setShown(bool shown);
    //! Asked to be there; whether it is seen is the desktop's affair.
    [[nodiscard]] bool isShown() const { return m_shown; }
    void show(const State &state);
    //! A notification where no service shows them; does nothing while the icon is not shown.
    void tell(NoteId note, const NoteText &text);
    [[nodiscard]] const QSystemTrayIcon &icon() const { return m_icon; }
    [[nodiscard]] QMenu &menu() const { return *m_menu; }

Q_SIGNALS:
    void windowRequested();
    void nextRequested();
    void muteRequested(std::chrono::minutes length); //!< 0: sounds again
    void quitRequested();
    void noteOpened(geon::ui::NoteId note);

private:
    void makeMenu();

    QSystemTrayIcon m_icon;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_next = nullptr;
    QAction *m_mode = nullptr;
    QAction *m_muteShort = nullptr;
    QAction *m_muteLong = nullptr;
    QAction *m_unmute = nullptr;
    std::optional<State> m_state;
    bool m_shown = false;
    NoteId m_told = 0; //!< the message a click answers
};

} // namespace geon::ui
