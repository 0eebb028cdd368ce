#include "ui/window/mainwindow.h"

#include "ui/actions/actionbar.h"
#include "ui/actions/keysheet.h"
#include "ui/calllist/callpane.h"
#include "ui/commands/commands.h"
#include "ui/details/sidepanel.h"
#include "ui/history/historypage.h"
#include "ui/history/storedcalls.h"
#include "ui/intake/intakecontrol.h"
#include "ui/quit/quitting.h"
#include "ui/reveal/revealhold.h"
#include "ui/setup/pricesdialog.h"
#include "ui/setup/settingsdialog.h"
#include "ui/setup/setuppage.h"
#include "ui/setup/welcomepage.h"
#include "ui/strip/intakestrip.h"
#include "ui/transfer/transferpanel.h"
#include "ui/wall/wall.h"
#include "ui/window/callacts.h"
#include "ui/window/callpanes.h"
#include "ui/window/callwindows.h"
#include "ui/window/noticebar.h"
#include "ui/window/panefocus.h"
#include "ui/window/situation.h"
#include "ui/wrapup/outcomesdialog.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

QFrame *hairline()
{
    auto *line = new QFrame;
    line->setProperty("hairline", true);
    return line;
}

} // namespace

MainWindow::MainWindow(desk::Desk &desk, desk::Setup &setup, desk::History &history, QSettings &store, StartPage page, QWidget *parent)
    : QMainWindow(parent),
      m_desk(desk),
      m_setup(setup),
      m_store(store),
      m_actions(new ActionRegistry(this)),
      m_commands(new Commands(desk, setup, store, *m_actions, this)),
      m_pages(new QStackedWidget),
      m_welcome(new WelcomePage),
      m_form(new SetupPage(setup)),
      m_strip(new IntakeStrip(desk)),
      m_notice(new NoticeBar),
      m_calls(new CallPane(desk)),
      m_middle(new CallPanes(desk)),
      m_side(new SidePanel(desk)),
      m_bar(new ActionBar(desk, *m_actions)),
      m_reveal(new RevealHold(desk, (*m_actions)[Act::Reveal], this)),
      m_panes(new QSplitter),
      m_places(new QStackedWidget),
      m_history(new HistoryPage(history, store, [&desk] { return desk.now(); })),
      m_wall(new Wall(desk, this)),
      m_views(desk),
      m_own(new CallWindows(desk, setup, m_views, store, this)),
      m_stored(new StoredCalls(history, setup, store, this)),
      m_quitting(new Quitting(desk, this))
{
    setObjectName(u"mainWindow"_s);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_form);
    m_pages->addWidget(makeConsole());
    setCentralWidget(m_pages);
    makeMenus();
    connectPages();
    connectCalls();
    connectActions();
    connectIntake();
    connectHistory();
    connectCommands();
    connect(&desk, &desk::Desk::updated, this, &MainWindow::apply);
    connect(&setup, &desk::Setup::applied, this, &MainWindow::readWallSettings);
    connect(&setup, &desk::Setup::saved, this, &MainWindow::readWallSettings);
    readWallSettings();
    restoreLayout();
    showPage(page);
    showSituation();
}

// The panes go after this object is a window no more, and the keyboard with them: that must find nobody listening.
MainWindow::~MainWindow()
{
    disconnect(qApp, nullptr, this, nullptr);
}

QWidget *MainWindow::makeConsole()
{
    m_panes->setObjectName(u"panes"_s);
    m_panes->setChildrenCollapsible(false);
    for (QWidget *pane : {static_cast<QWidget *>(m_calls), static_cast<QWidget *>(m_middle), static_cast<QWidget *>(m_side)})
        m_panes->addWidget(pane);
    m_calls->setMinimumWidth(space(this, 44));
    m_middle->setMinimumWidth(space(this, 70));
    m_side->setMinimumWidth(space(this, 56));
    // A wide screen gives most to the conversation, and some to its neighbours.
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 4);
    m_panes->setStretchFactor(2, 2);

    auto *calls = new QWidget;
    auto *rows = new QVBoxLayout(calls);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_panes, 1);
    rows->addWidget(hairline());
    rows->addWidget(m_bar);
    m_places->addWidget(calls);
    m_places->addWidget(m_history);
    auto *console = new QWidget;
    auto *column = new QVBoxLayout(console);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_notice);
    column->addWidget(hairline());
    column->addWidget(m_places, 1);
    m_transfer = new TransferPanel(m_desk, m_setup, console);
    return console;
}

// Pages

void MainWindow::connectPages()
{
    connect(m_welcome, &WelcomePage::demoChosen, this, [this] {
        m_setup.startDemo();
        showPage(StartPage::Console);
    });
    connect(m_welcome, &WelcomePage::connectChosen, this, [this] { showPage(StartPage::Setup); });
    connect(m_form, &SetupPage::finished, this, [this] { showPage(StartPage::Console); });
    connect(m_form, &SetupPage::backRequested, this, [this] { showPage(m_behindForm); });
}

void MainWindow::showPage(StartPage page)
{
    if (page == StartPage::Setup) {
        if (this->page() != StartPage::Setup)
            m_behindForm = this->page();
        m_form->load();
    }
    m_pages->setCurrentIndex(int(page));
    if (page == StartPage::Console)
        m_places->currentWidget()->setFocus();
    else
        m_pages->currentWidget()->setFocus();
    showSituation();
}

StartPage MainWindow::page() const
{
    return static_cast<StartPage>(m_pages->currentIndex());
}

void MainWindow::showProblems(const QList<config::Problem> &problems)
{
    showPage(StartPage::Setup);
    m_form->showProblems(problems);
}

void MainWindow::tell(const QString &sentence)
{
    m_notice->tell(sentence);
}

// Calls

void MainWindow::apply(const desk::Update &update)
{
    m_strip->apply(update);
    m_calls->apply(update);
    m_bar->apply(update);
    m_wall->apply(update);
    m_transfer->apply(update);
    m_commands->apply(update);
    m_views.apply(update);
    m_own->apply(update);
    if (update.removed.contains(m_views.callOf(m_middle->other())))
        m_views.open({m_middle->other()}, {});

    for (const calls::CallSummary &call : update.calls) {
        if (call.id == m_open.id)
            m_open = call;
    }
    if (update.totals)
        m_totals = *update.totals;
    if (update.agents)
        m_agents = *update.agents;
    openOnlyCall();
    showSituation();
    m_quitting->apply(update); // the last: it may close the window
}

void MainWindow::open(const CallId &call)
{
    showHistory(false);
    m_calls->view().select(call);
}

void MainWindow::watch(const CallId &call)
{
    if (call == m_open.id)
        return;
    m_reveal->setCall(call);
    m_open = summaryOf(call);
    m_hasLeft = call.isEmpty();
    m_commands->setOpen(call);
    m_views.open({m_middle->active(), m_side}, call);
    showSituation();
    Q_EMIT callShown(openedCall());
}

calls::CallSummary MainWindow::summaryOf(const CallId &call) const
{
    const QModelIndex index = m_calls->model().find(call);
    return index.isValid() ? m_calls->model().call(index.row()) : calls::CallSummary{};
}

void MainWindow::leaveCall()
{
    if (m_middle->isSplit())
        return closeTranscript();
    m_calls->view().select({});
    m_calls->setFocus();
}

void MainWindow::openOnlyCall()
{
    const CallListModel &model = m_calls->model();
    const int open = model.count(CallGroup::NeedsYou) + model.count(CallGroup::Ringing) + model.count(CallGroup::Live);
    if (open == 1 && m_open.id.isEmpty() && !m_hasLeft && !m_views.shown().contains(model.call(0).id))
        m_calls->view().select(model.call(0).id);
}

void MainWindow::showSituation()
{
    Situation situation = situationOf(isHistoryShown() ? calls::CallSummary() : m_open);
    situation.history = isHistoryShown();
    situation.connected = page() == StartPage::Console;
    situation.calls = m_calls->model().rowCount();
    situation.due = m_calls->model().dueCount();
    situation.needing = m_totals.needsYou;
    situation.split = m_middle->isSplit();
    situation.filtered = !m_calls->model().filter().isEmpty();
    m_actions->setSituation(situation);
    (*m_actions)[Act::SideBySide]->setChecked(m_middle->isSplit());
    (*m_actions)[Act::History]->setChecked(isHistoryShown());
    m_bar->setCall(m_open);
    m_transfer->setCall(m_open);
    QSet<CallId> elsewhere = m_own->calls();
    elsewhere.insert(m_views.callOf(m_middle->other()));
    m_calls->view().setElsewhere(elsewhere);

    const bool quiet = m_totals.live == 0 && m_totals.ringing == 0;
    const QString title = quiet ? tr("GEON Console") : tr("%1 live, %2 ringing – GEON Console").arg(m_totals.live).arg(m_totals.ringing);
    const int needs = m_totals.needsYou + m_totals.screening;
    setWindowTitle(needs > 0 ? u"(%1) %2"_s.arg(needs).arg(title) : title);
}

void MainWindow::goToLine(void (CallPage::*focus)())
{
    if (!m_open.id.isEmpty())
        (m_middle->active()->*focus)();
}

// Actions

void MainWindow::connectActions()
{
    const auto on = [this](Act act, auto &&slot) { connect((*m_actions)[act], &QAction::triggered, this, slot); };
    connectCallActs(
        m_desk, *m_actions, [this] { return m_middle->active(); }, *m_bar);
    on(Act::NextCall, [this] { m_calls->view().step(1); });
    on(Act::PreviousCall, [this] { m_calls->view().step(-1); });
    on(Act::NextNeedingYou, [this] { nextNeedingYou(); });
    on(Act::LeaveCall, [this] { leaveCall(); });
    on(Act::NextDue, [this] { openNextDue(); });
    on(Act::Outcomes, [this] { editOutcomes(m_open.profile); });
    on(Act::Transfer, [this] { m_transfer->open(m_open, m_bar->transferButton()); });
    connect(m_transfer, &TransferPanel::sayRequested, this, [this] { goToLine(&CallPage::focusSay); });
    connect(m_transfer, &TransferPanel::hangUpRequested, m_bar, &ActionBar::arm);
    on(Act::OwnWindow, [this] { openOwnWindow(m_open.id); });
    on(Act::Filter, [this] { m_calls->openFilter(); });
    on(Act::ShowAllCalls, [this] { m_calls->showAll(); });
    (*m_actions)[Act::SideBySide]->setCheckable(true);
    on(Act::SideBySide, [this] { toggleSideBySide(); });
    on(Act::OtherTranscript, [this] { m_middle->swapActive(); });
    on(Act::EditInstructions, [this] {
        wantSide(true);
        m_side->focusInstructions();
    });
    on(Act::ApplyInstructions, [this] { m_side->applyInstructions(); });
    on(Act::NextPane, [this] { nextPane(); });
    on(Act::Wall, [this] { m_wall->isVisible() ? m_wall->hide() : m_wall->open(); });
    on(Act::FullScreen, [this] { toggleFullScreen(); });
    on(Act::ResetLayout, [this] {
        resetLayout();
        m_own->forgetPlaces();
        m_stored->forgetPlace();
    });
    on(Act::Settings, [this] { editSettings(); });
    on(Act::Connection, [this] { showPage(StartPage::Setup); });
    on(Act::Prices, [this] { editPrices(); });
    on(Act::Keys, [this] {
        auto *sheet = new KeySheet(*m_actions, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->popUp();
    });
    on(Act::Quit, [this] { close(); });
}

void MainWindow::nextNeedingYou()
{
    showHistory(false);
    m_calls->view().stepToNeeding();
    m_calls->setFocus();
}

void MainWindow::connectIntake()
{
    IntakeControl &intake = m_strip->intake();
    const auto on = [this](Act act, auto &&slot) { connect((*m_actions)[act], &QAction::triggered, this, slot); };
    on(Act::Intake, [&intake] { intake.popUp(); });
    connect(&intake, &IntakeControl::quitRequested, this, &MainWindow::close);
    connect(m_quitting, &Quitting::drainingChanged, &intake, &IntakeControl::setQuitting);
    connect(m_quitting, &Quitting::closeRequested, this, &MainWindow::close);
    connect(m_quitting, &Quitting::leaveRequested, this, &MainWindow::leaveRequested);
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::closeForGood()
{
    m_quitting->settle();
    close();
}

void MainWindow::connectCommands()
{
    connect(m_commands, &Commands::callChosen, this, [this](const CallId &call) {
        open(call);
        m_calls->setFocus();
    });
    connect(m_commands, &Commands::agentChosen, this, [this](const ProfileId &agent) {
        showHistory(false);
        leaveCall();
        wantSide(true);
        m_side->showAgent(agent);
    });
    connect(m_commands, &Commands::problemFound, this, &MainWindow::tell);
    m_commands->readKeys();
    for (auto [name, act] : {std::pair{"guideMode"_L1, Act::Guide}, std::pair{"sayMode"_L1, Act::Say},
                             std::pair{"applyInstructions"_L1, Act::ApplyInstructions}})
        m_actions->explain(findChild<QWidget *>(name), act);
}

void MainWindow::nextPane()
{
    if (isHistoryShown())
        return m_history->nextPane();
    const auto pages = m_middle->pages();
    focusNextPane({m_calls, pages.first(), pages.last(), m_side, m_bar});
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::editSettings()
{
    if (auto *const shown = findChild<SettingsDialog *>()) {
        shown->activateWindow(); // asked for
        return;
    }
    auto *dialog = new SettingsDialog(m_setup, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::connectionRequested, this, [this, dialog] {
        dialog->close();
        showPage(StartPage::Setup);
    });
    connect(dialog, &SettingsDialog::keysRequested, (*m_actions)[Act::ChangeKeys], &QAction::trigger);
    dialog->show();
}

void MainWindow::readWallSettings()
{
    m_wall->setFullCallers(m_setup.current().flag(config::key::wallCallers));
}

void MainWindow::addToStrip(QWidget *tag)
{
    m_strip->addTag(tag);
}

void MainWindow::editPrices()
{
    auto *dialog = new PricesDialog(m_setup.prices(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PricesDialog::pricesEdited, this, [this](const calls::PriceTable &prices) { m_setup.savePrices(prices); });
    dialog->show();
}

void MainWindow::openNextDue()
{
    const CallId due = m_calls->model().nextDue(m_open.id);
    if (due.isEmpty())
        return;
    open(due);
    m_calls->setFocus();
}

void MainWindow::editOutcomes(const ProfileId &agent)
{
    auto *dialog = new OutcomesDialog(m_desk, m_agents, agent, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    event->setAccepted(m_quitting->mayClose());
    if (!event->isAccepted())
        return;
    m_wall->hide();
    m_own->closeAll();
    m_stored->closeAll();
}

} // namespace geon::ui
