// MainWindow: arranges the panes, hands them what the desk says, and remembers how they stood. It knows nothing else.
#pragma once

#include "core/desk/desk.h"
#include "core/desk/history.h"
#include "core/desk/setup.h"
#include "ui/actions/actionregistry.h"
#include "ui/calllist/calllistview.h"
#include "ui/theme/theme.h"
#include "ui/window/callviews.h"

#include <QMainWindow>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace geon::ui {

class ActionBar;
class CallPage;
class CallPane;
class CallPanes;
class CallWindows;
class Commands;
class HistoryPage;
class IntakeStrip;
class NoticeBar;
class RevealHold;
class Quitting;
class SetupPage;
class SidePanel;
class StoredCalls;
class Wall;
class TransferPanel;
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

    //! All four outlive the window.
    MainWindow(desk::Desk &desk, desk::Setup &setup, desk::History &history, QSettings &store, StartPage page, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(StartPage page);
    [[nodiscard]] StartPage page() const;
    //! Shows the form with its fields marked: the settings that were found do not do.
    void showProblems(const QList<config::Problem> &problems);
    void open(const CallId &call);
    //! In a second transcript beside the one that is open.
    void openBeside(const CallId &call);
    void openOwnWindow(const CallId &call);
    //! The calls that were stand in place of those that are; the strip above goes on.
    void showHistory(bool shown);
    [[nodiscard]] bool isHistoryShown() const;
    [[nodiscard]] HistoryPage &history() const { return *m_history; }
    //! A stored call in a window of its own.
    void openStored(desk::CallRowId row, const CallId &call);
    //! Something about the program itself, shown until it is closed.
    void tell(const QString &sentence);
    [[nodiscard]] const ActionRegistry &actions() const { return *m_actions; }
    //! The call that is shown; empty: none.
    [[nodiscard]] CallId openedCall() const { return isHistoryShown() ? CallId() : m_open.id; }
    void addToStrip(QWidget *tag);
    [[nodiscard]] Wall &wall() const { return *m_wall; }
    //! Somebody has started the program again.
    void comeToFront();
    //! Closes without asking what is to become of the calls.
    void closeForGood();

Q_SIGNALS:
    //! Another call is shown, or none.
    void callShown(const geon::CallId &call);
    //! The operator quits and wants the calls to go on: whoever knows how keeps them, then ends the program.
    void leaveRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void apply(const desk::Update &update);
    void watch(const CallId &call);
    void leaveCall();
    void closeTranscript();
    void toggleSideBySide();
    void followActive();
    void showMenu(const CallId &call, const QPoint &where);
    void wantSide(bool wanted);
    void arrange();
    [[nodiscard]] calls::CallSummary summaryOf(const CallId &call) const;
    void openOnlyCall();
    void showSituation();
    void searchHistory(const QString &words);
    void findInHistory(const QString &number);
    void goToLine(void (CallPage::*focus)());

    [[nodiscard]] QWidget *makeConsole();
    void connectPages();
    void connectCalls();
    void connectActions();
    void connectIntake();
    void connectHistory();
    void connectCommands();
    void makeMenus();
    void addThemeMenu(QMenu &menu);
    void addLanguageMenu(QMenu &menu);
    void nextNeedingYou();
    void nextPane();
    void toggleFullScreen();
    void readWallSettings();
    void editPrices();
    void editSettings();
    void openNextDue();
    void editOutcomes(const ProfileId &agent);
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
    CallPanes *m_middle;
    SidePanel *m_side;
    ActionBar *m_bar;
    RevealHold *m_reveal;
    TransferPanel *m_transfer = nullptr;
    QSplitter *m_panes;
    QStackedWidget *m_places; //!< the calls, the history
    HistoryPage *m_history;
    Wall *m_wall;
    CallViews m_views;
    CallWindows *m_own;
    StoredCalls *m_stored;
    StartPage m_behindForm = StartPage::Welcome; //!< where Back leads
    calls::CallSummary m_open;                   //!< of the active transcript; empty: none
    desk::Totals m_totals;
    QList<agents::AgentProfile> m_agents;
    Quitting *m_quitting;
    bool m_sideWanted = false; //!< where it stands in place of the other transcript
    bool m_hasLeft = false;    //!< the operator closed a call, so none is opened unasked
};

} // namespace geon::ui
