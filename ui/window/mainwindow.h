// MainWindow: arranges the panes, hands them what the desk says, and remembers how they stood. It knows nothing else.
#pragma once

#include "core/desk/desk.h"
#include "core/desk/setup.h"
#include "ui/actions/actionregistry.h"
#include "ui/calllist/calllistview.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace geon::ui {

class ActionBar;
class CallPage;
class CallPane;
class Commands;
class IntakeStrip;
class NoticeBar;
class SetupPage;
class SidePanel;
class WelcomePage;

enum class StartPage { Welcome, Setup, Console };

//! What a person chose in the View menu; read by whoever starts the program, before the window is made.
[[nodiscard]] ThemeChoice savedTheme(const QSettings &store);
[[nodiscard]] QString savedLanguage(const QSettings &store); //!< empty: the system's

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    //! A saved layout of another version is left aside for the built-in one.
    static constexpr int layoutVersion = 1;

    //! All three outlive the window.
    MainWindow(desk::Desk &desk, desk::Setup &setup, QSettings &store, StartPage page, QWidget *parent = nullptr);

    void showPage(StartPage page);
    [[nodiscard]] StartPage page() const;
    //! Shows the form with its fields marked: the settings that were found do not do.
    void showProblems(const QList<config::Problem> &problems);
    void open(const CallId &call);
    //! Something about the program itself, shown until it is closed.
    void tell(const QString &sentence);
    [[nodiscard]] const ActionRegistry &actions() const { return *m_actions; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void apply(const desk::Update &update);
    void watch(const CallId &call);
    void leaveCall();
    void openOnlyCall();
    void showSituation();
    void goToLine(void (CallPage::*focus)());

    [[nodiscard]] QWidget *makeConsole();
    void connectPages();
    void connectActions();
    void connectCommands();
    void makeMenus();
    void addThemeMenu(QMenu &menu);
    void addLanguageMenu(QMenu &menu);
    void nextPane();
    void toggleFullScreen();
    void editPrices();
    void restoreLayout();
    void resetLayout();
    void saveLayout() const;

    desk::Desk &m_desk;
    desk::Setup &m_setup;
    QSettings &m_store;
    ActionRegistry *m_actions;
    Commands *m_commands;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    SetupPage *m_form;
    IntakeStrip *m_strip;
    NoticeBar *m_notice;
    CallPane *m_calls;
    CallPage *m_call;
    SidePanel *m_side;
    ActionBar *m_bar;
    QSplitter *m_panes;
    StartPage m_behindForm = StartPage::Welcome; //!< where Back leads
    calls::CallSummary m_open;                   //!< the watched call; empty: none
    desk::Totals m_totals;
    bool m_hasLeft = false; //!< the operator closed a call, so none is opened unasked
};

} // namespace geon::ui
