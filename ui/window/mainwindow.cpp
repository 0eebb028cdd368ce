#include "ui/window/mainwindow.h"

#include "ui/actions/actionbar.h"
#include "ui/actions/keysheet.h"
#include "ui/calllist/callpane.h"
#include "ui/commands/commands.h"
#include "ui/details/sidepanel.h"
#include "ui/setup/pricesdialog.h"
#include "ui/setup/setuppage.h"
#include "ui/setup/welcomepage.h"
#include "ui/strip/intakestrip.h"
#include "ui/transcript/callpage.h"
#include "ui/window/noticebar.h"
#include "ui/window/panefocus.h"

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

MainWindow::MainWindow(desk::Desk &desk, desk::Setup &setup, QSettings &store, StartPage page, QWidget *parent)
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
      m_call(new CallPage(desk)),
      m_side(new SidePanel(desk)),
      m_bar(new ActionBar(desk, *m_actions)),
      m_panes(new QSplitter)
{
    setObjectName(u"mainWindow"_s);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_form);
    m_pages->addWidget(makeConsole());
    setCentralWidget(m_pages);
    makeMenus();
    connectPages();
    connectActions();
    connectCommands();
    connect(&desk, &desk::Desk::updated, this, &MainWindow::apply);
    restoreLayout();
    showPage(page);
    showSituation();
}

QWidget *MainWindow::makeConsole()
{
    m_panes->setObjectName(u"panes"_s);
    m_panes->setChildrenCollapsible(false);
    for (QWidget *pane : {static_cast<QWidget *>(m_calls), static_cast<QWidget *>(m_call), static_cast<QWidget *>(m_side)})
        m_panes->addWidget(pane);
    m_calls->setMinimumWidth(space(this, 44));
    m_call->setMinimumWidth(space(this, 70));
    m_side->setMinimumWidth(space(this, 56));
    // A wide screen gives most to the conversation, and some to its neighbours.
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 4);
    m_panes->setStretchFactor(2, 2);

    auto *console = new QWidget;
    auto *column = new QVBoxLayout(console);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_notice);
    column->addWidget(hairline());
    column->addWidget(m_panes, 1);
    column->addWidget(hairline());
    column->addWidget(m_bar);
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
    connect(m_calls->view().selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { watch(m_calls->view().current()); });
    connect(&m_calls->view(), &CallListView::entered, this, [this] { goToLine(&CallPage::focusGuide); });
    connect(m_call, &CallPage::leaveRequested, this, &MainWindow::leaveCall);
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
        m_calls->setFocus();
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
    m_commands->apply(update);
    // Others are of a call that was left, or changed for another, while this was on its way.
    if (const desk::OpenedCall *opened = update.openedOf(m_open.id)) {
        m_call->show(*opened);
        m_side->show(*opened);
    }
    m_call->apply(update);
    m_side->apply(update);

    for (const calls::CallSummary &call : update.calls) {
        if (call.id == m_open.id)
            m_open = call;
    }
    if (update.totals)
        m_totals = *update.totals;
    openOnlyCall();
    showSituation();
}

void MainWindow::open(const CallId &call)
{
    m_calls->view().select(call);
}

void MainWindow::watch(const CallId &call)
{
    if (call == m_open.id)
        return;
    if (!m_open.id.isEmpty())
        m_desk.unwatch(m_open.id);
    const QModelIndex index = m_calls->model().find(call);
    m_open = index.isValid() ? m_calls->model().call(index.row()) : calls::CallSummary{};
    m_hasLeft = call.isEmpty();
    m_commands->setOpen(call);
    if (!call.isEmpty()) {
        m_desk.watch(call);
    } else {
        m_call->clear();
        m_side->clear();
    }
    showSituation();
}

void MainWindow::leaveCall()
{
    m_calls->view().select({});
    m_calls->setFocus();
}

void MainWindow::openOnlyCall()
{
    const CallListModel &model = m_calls->model();
    const int open = model.count(CallGroup::Ringing) + model.count(CallGroup::Live);
    if (open == 1 && m_open.id.isEmpty() && !m_hasLeft)
        this->open(model.call(0).id);
}

void MainWindow::showSituation()
{
    Situation situation;
    situation.connected = page() == StartPage::Console;
    situation.opened = !m_open.id.isEmpty();
    situation.live = calls::isOnLine(m_open.state);
    situation.speaking = m_open.activity == calls::Activity::Speaking;
    situation.over = calls::isOver(m_open.state);
    situation.calls = m_calls->model().rowCount();
    m_actions->setSituation(situation);
    m_bar->setCall(m_open);

    const bool quiet = m_totals.live == 0 && m_totals.ringing == 0;
    setWindowTitle(quiet ? tr("GEON Console") : tr("%1 live, %2 ringing – GEON Console").arg(m_totals.live).arg(m_totals.ringing));
}

void MainWindow::goToLine(void (CallPage::*focus)())
{
    if (!m_open.id.isEmpty())
        (m_call->*focus)();
}

// Actions

void MainWindow::connectActions()
{
    const auto on = [this](Act act, auto &&slot) { connect((*m_actions)[act], &QAction::triggered, this, slot); };
    on(Act::NextCall, [this] { m_calls->view().step(1); });
    on(Act::PreviousCall, [this] { m_calls->view().step(-1); });
    on(Act::OpenCall, [this] { goToLine(&CallPage::focusGuide); });
    on(Act::LeaveCall, [this] { leaveCall(); });
    on(Act::Guide, [this] { goToLine(&CallPage::focusGuide); });
    on(Act::Say, [this] { goToLine(&CallPage::focusSay); });
    on(Act::Find, [this] { m_call->find(); });
    on(Act::StopSpeaking, [this] { m_bar->stopSpeaking(); });
    on(Act::HangUp, [this] { m_bar->arm(); });
    on(Act::EditInstructions, [this] { m_side->focusInstructions(); });
    on(Act::ApplyInstructions, [this] { m_side->applyInstructions(); });
    on(Act::NextPane, [this] { nextPane(); });
    on(Act::FullScreen, [this] { toggleFullScreen(); });
    on(Act::ResetLayout, [this] { resetLayout(); });
    on(Act::Settings, [this] { showPage(StartPage::Setup); });
    on(Act::Prices, [this] { editPrices(); });
    on(Act::Keys, [this] {
        auto *sheet = new KeySheet(*m_actions, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->popUp();
    });
    on(Act::Quit, [this] { close(); });
}

void MainWindow::connectCommands()
{
    connect(m_commands, &Commands::callChosen, this, [this](const CallId &call) {
        open(call);
        m_calls->setFocus();
    });
    connect(m_commands, &Commands::agentChosen, this, [this](const ProfileId &agent) {
        leaveCall();
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
    focusNextPane({m_calls, m_call, m_side, m_bar});
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::editPrices()
{
    auto *dialog = new PricesDialog(m_setup.prices(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PricesDialog::pricesEdited, this, [this](const calls::PriceTable &prices) { m_setup.savePrices(prices); });
    dialog->show();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    event->accept();
}

} // namespace geon::ui
