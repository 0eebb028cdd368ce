// Console: the composition root. It makes every long-lived object once and connects them; it decides nothing about calls.
#pragma once

#include "app/demo.h"
#include "app/folderlock.h"
#include "app/headlesslog.h"
#include "app/keeping.h"
#include "app/localsetup.h"
#include "core/desk/localdesk.h"

#include <memory>

class QSettings;

namespace geon::ui {
class Alerts;
class MainWindow;
struct AlertOutlets;
} // namespace geon::ui

namespace geon::app {

class Console final : public QObject
{
    Q_OBJECT

public:
    enum class Face { Window, Headless };

    Console(const config::CommandLine &commandLine, const config::Folders &folders, Face face, QObject *parent = nullptr);
    ~Console() override;

    //! Alerts go there instead of to the desktop; to be said before start().
    void setOutlets(ui::AlertOutlets outlets);
    //! Reads the settings, then starts the engine, the demo or the welcome page.
    void start();

    //! Ends the program; the calls go on, and the next start takes them up. In the demo they end with it.
    void leaveRunning();

    [[nodiscard]] desk::LocalDesk &desk() { return m_desk; }
    //! Null when headless.
    [[nodiscard]] ui::MainWindow *window() const { return m_window.get(); }
    //! Null when headless.
    [[nodiscard]] ui::Alerts *alerts() const { return m_alerts.get(); }
    //! The demo's simulator is running, or null.
    [[nodiscard]] Demo *demo() const { return m_demo.get(); }

Q_SIGNALS:
    //! The engine takes webhooks on this port.
    void listening(quint16 port);
    //! There is nothing more to do: the program should end.
    void finished(int code);

private:
    [[nodiscard]] bool takeFolder();
    void begin();
    void startEngine();
    void startDemo();
    void keepingOpened(const history::Recovered &recovered, const QString &problem);
    void runEngine(const history::Recovered &recovered);
    void useSettings();
    void finish(int code);
    void keepingChanged(const desk::KeepingState &state);
    void engineStarted(quint16 port, const QString &problem);
    void startHeadless();
    void openWindow();
    void takeScreenshot();
    void warn(const QString &sentence);
    void fail(const QString &sentence);

    config::CommandLine m_commandLine;
    Face m_face;
    std::shared_ptr<const Clock> m_clock;
    LocalSetup m_setup; //!< before its store thread, so that it outlives what that posts back
    StoreThread m_store;
    std::unique_ptr<FolderLock> m_lock; //!< null: in the demo
    Keeping m_keeping;                  //!< before the desk, whose journal it takes
    desk::LocalDesk m_desk;
    std::unique_ptr<HeadlessLog> m_log;
    std::unique_ptr<Demo> m_demo;
    bool m_isOpen = false;                       //!< the true history was opened, or could not be
    bool m_leaving = false;                      //!< leaveRunning() is under way
    std::unique_ptr<QSettings> m_memory;         //!< how the window stood
    std::unique_ptr<ui::AlertOutlets> m_outlets; //!< until the window is made; null: the desktop's
    QString m_toldProblem;                       //!< of the history
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Alerts> m_alerts;
};

} // namespace geon::app
