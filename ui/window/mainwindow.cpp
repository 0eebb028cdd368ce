#include "ui/window/mainwindow.h"

#include "ui/actions/actionbar.h"
#include "ui/actions/keysheet.h"
#include "ui/attention/attentionbar.h"
#include "ui/calllist/callpane.h"
#include "ui/details/sidepanel.h"
#include "ui/reveal/revealhold.h"
#include "ui/intake/intakecontrol.h"
#include "ui/quit/quitting.h"
#include "ui/setup/pricesdialog.h"
#include "ui/setup/settingsdialog.h"
#include "ui/setup/setuppage.h"
#include "ui/setup/welcomepage.h"
#include "ui/strip/intakestrip.h"
#include "ui/transcript/callpage.h"
#include "ui/wall/wall.h"
#include "ui/transfer/transferpanel.h"
#include "ui/window/noticebar.h"
#include "ui/window/panefocus.h"
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

MainWindow::MainWindow(desk::Desk &desk, desk::Setup &setup, QSettings &store, StartPage page, QWidget *parent)
    : QMainWindow(parent),
      m_desk(desk),
      m_setup(setup),
      m_store(store),
      m_actions(new ActionRegistry(this)),
      m_pages(new QStackedWidget),
      m_welcome(new WelcomePage),
      m_form(new SetupPage(setup)),
      m_strip(new IntakeStrip(desk)),
      m_notice(new NoticeBar),
      m_calls(new CallPane(desk)),
      m_call(new CallPage(desk)),
      m_side(new SidePanel(desk)),
      m_bar(new ActionBar(desk, *m_actions)),
      m_reveal(new RevealHold(desk, (*m_actions)[Act::Reveal], this)),
      m_panes(new QSplitter),
      m_wall(new Wall(desk, this)),
      m_quitting(new Quitting(desk, this))
{
    setObjectName(u"mainWindow"_s);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_form);
    m_pages->addWidget(makeConsole());
    setCentralWidget(m_pages);
    makeMenus();
    connectPages();
    connectActions();
    connectIntake();
    connect(&desk, &desk::Desk::updated, this, &MainWindow::apply);
    connect(&setup, &desk::Setup::applied, this, &MainWindow::readWallSettings);
    connect(&setup, &desk::Setup::saved, this, &MainWindow::readWallSettings);
    readWallSettings();
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
    connect(m_calls->view().selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { watch(m_calls->view().current()); });
    connect(&m_calls->view(), &CallListView::entered, this, [this] { goToLine(&CallPage::focusGuide); });
    connect(m_call, &CallPage::revealPressed, m_reveal, &RevealHold::press);
    connect(m_call, &CallPage::revealReleased, m_reveal, &RevealHold::release);
    connect(m_strip, &IntakeStrip::nextNeedingYouRequested, (*m_actions)[Act::NextNeedingYou], &QAction::trigger);
    connect(m_call, &CallPage::leaveRequested, this, &MainWindow::leaveCall);
    connect(m_call, &CallPage::outcomesRequested, this, &MainWindow::editOutcomes);
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
    m_wall->apply(update);
    m_transfer->apply(update);
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
    if (update.agents)
        m_agents = *update.agents;
    openOnlyCall();
    showSituation();
    m_quitting->apply(update); // the last: it may close the window
}

void MainWindow::open(const CallId &call)
{
    m_calls->view().select(call);
}

void MainWindow::watch(const CallId &call)
{
    if (call == m_open.id)
        return;
    m_reveal->setCall(call);
    if (!m_open.id.isEmpty())
        m_desk.unwatch(m_open.id);
    const QModelIndex index = m_calls->model().find(call);
    m_open = index.isValid() ? m_calls->model().call(index.row()) : calls::CallSummary{};
    m_hasLeft = call.isEmpty();
    if (!call.isEmpty()) {
        m_desk.watch(call);
    } else {
        m_call->clear();
        m_side->clear();
    }
    showSituation();
    Q_EMIT callShown(m_open.id);
}

void MainWindow::leaveCall()
{
    m_calls->view().select({});
    m_calls->setFocus();
}

void MainWindow::openOnlyCall()
{
    const CallListModel &model = m_calls->model();
    const int open = model.count(CallGroup::NeedsYou) + model.count(CallGroup::Ringing) + model.count(CallGroup::Live);
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
    situation.paused = m_open.paused;
    situation.screened = m_open.state == calls::CallState::Screening;
    situation.undecided = situation.screened || m_open.state == calls::CallState::Offered || m_open.state == calls::CallState::Rejecting;
    situation.calls = m_calls->model().rowCount();
    situation.marks = m_open.marks;
    situation.due = m_calls->model().dueCount();
    situation.needsYou = !m_open.attention.isEmpty();
    situation.needing = m_totals.needsYou;
    m_actions->setSituation(situation);
    m_bar->setCall(m_open);
    m_transfer->setCall(m_open);

    const bool quiet = m_totals.live == 0 && m_totals.ringing == 0;
    const QString title = quiet ? tr("GEON Console") : tr("%1 live, %2 ringing – GEON Console").arg(m_totals.live).arg(m_totals.ringing);
    const int needs = m_totals.needsYou + m_totals.screening;
    setWindowTitle(needs > 0 ? u"(%1) %2"_s.arg(needs).arg(title) : title);
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
    on(Act::NextNeedingYou, [this] { nextNeedingYou(); });
    on(Act::Handled, [this] { m_desk.submit(desk::Handle{m_open.id, {}}); });
    on(Act::Snooze, [this] { m_desk.submit(desk::Snooze{m_open.id, AttentionBar::usualSnooze}); });
    on(Act::OpenCall, [this] { goToLine(&CallPage::focusGuide); });
    on(Act::LeaveCall, [this] { leaveCall(); });
    on(Act::Guide, [this] { goToLine(&CallPage::focusGuide); });
    on(Act::Say, [this] { goToLine(&CallPage::focusSay); });
    on(Act::Find, [this] { m_call->find(); });
    on(Act::Mark, [this] { m_call->mark(); });
    on(Act::NextMark, [this] { m_call->goToMark(false); });
    on(Act::PreviousMark, [this] { m_call->goToMark(true); });
    on(Act::Outcome, [this] { goToLine(&CallPage::focusOutcome); });
    on(Act::NextDue, [this] { openNextDue(); });
    on(Act::Outcomes, [this] { editOutcomes(m_open.profile); });
    on(Act::StopSpeaking, [this] { m_bar->stopSpeaking(); });
    on(Act::PauseAi, [this] { m_call->togglePause(); });
    on(Act::Transfer, [this] { m_transfer->open(m_open, m_bar->transferButton()); });
    on(Act::HangUp, [this] { m_bar->arm(); });
    connect(m_transfer, &TransferPanel::sayRequested, this, [this] { goToLine(&CallPage::focusSay); });
    connect(m_transfer, &TransferPanel::hangUpRequested, m_bar, &ActionBar::arm);
    on(Act::EditInstructions, [this] { m_side->focusInstructions(); });
    on(Act::ApplyInstructions, [this] { m_side->applyInstructions(); });
    on(Act::NextPane, [this] { nextPane(); });
    on(Act::Wall, [this] { m_wall->isVisible() ? m_wall->hide() : m_wall->open(); });
    on(Act::FullScreen, [this] { toggleFullScreen(); });
    on(Act::ResetLayout, [this] { resetLayout(); });
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
    m_calls->view().stepToNeeding();
    m_calls->setFocus();
}
void MainWindow::connectIntake()
{
    IntakeControl &intake = m_strip->intake();
    const auto on = [this](Act act, auto &&slot) { connect((*m_actions)[act], &QAction::triggered, this, slot); };
    on(Act::Intake, [&intake] { intake.popUp(); });
    on(Act::Accept, [this] { m_desk.submit(desk::AcceptCall{m_open.id}); });
    on(Act::Decline, [this] { m_desk.submit(desk::RejectCall{m_open.id}); });
    connect(&intake, &IntakeControl::quitRequested, this, &MainWindow::close);
    connect(m_quitting, &Quitting::drainingChanged, &intake, &IntakeControl::setQuitting);
    connect(m_quitting, &Quitting::closeRequested, this, &MainWindow::close);
    connect(m_quitting, &Quitting::leaveRequested, this, &MainWindow::leaveRequested);
}

void MainWindow::closeForGood()
{
    m_quitting->settle();
    close();
}

void MainWindow::nextPane()
{
    focusNextPane({m_calls, m_call, m_side, m_bar});
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
    if (event->isAccepted())
        m_wall->hide();
}

} // namespace geon::ui
