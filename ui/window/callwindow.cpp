#include "ui/window/callwindow.h"

#include "core/config/table.h"
#include "ui/actions/actionbar.h"
#include "ui/reveal/revealhold.h"
#include "ui/theme/theme.h"
#include "ui/transcript/callpage.h"
#include "ui/transcript/plaintext.h"
#include "ui/transfer/transferpanel.h"
#include "ui/window/callacts.h"
#include "ui/window/panefocus.h"
#include "ui/window/situation.h"
#include "ui/words/words.h"

#include <QAction>
#include <QCloseEvent>
#include <QFrame>
#include <QVBoxLayout>

namespace geon::ui {

using namespace Qt::StringLiterals;

CallWindow::CallWindow(desk::Desk &desk, desk::Setup &setup, const calls::CallSummary &call)
    : m_call(call),
      m_actions(new ActionRegistry(this)),
      m_page(new CallPage(desk)),
      m_bar(new ActionBar(desk, *m_actions)),
      m_transfer(new TransferPanel(desk, setup, this))
{
    setObjectName(u"callWindow"_s);
    auto *line = new QFrame;
    line->setProperty("hairline", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(line);
    column->addWidget(m_bar);
    setMinimumWidth(space(this, 84));
    auto *reveal = new RevealHold(desk, (*m_actions)[Act::Reveal], this);
    reveal->setCall(call.id);
    connect(m_page, &CallPage::revealPressed, reveal, &RevealHold::press);
    connect(m_page, &CallPage::revealReleased, reveal, &RevealHold::release);
    connect(m_page, &CallPage::outcomesRequested, this, &CallWindow::outcomesRequested);
    connect(m_page, &CallPage::leaveRequested, this, &QWidget::close);
    connectActions(desk);
    // What cannot be used of them, the main window says.
    const auto readKeys = [this, &setup] {
        KeyMap keys = m_actions->keys();
        (void)keys.read(setup.current().text(config::key::keys));
        m_actions->setKeys(keys);
    };
    connect(&setup, &desk::Setup::applied, this, readKeys);
    readKeys();
    showSituation();
}

void CallWindow::connectActions(desk::Desk &desk)
{
    // What is about the list or about other calls is done in the main window: here it has no key.
    QSet<QAction *> own = connectCallActs(
        desk, *m_actions, [this] { return m_page; }, *m_bar);
    const auto on = [this, &own](Act act, auto &&slot) {
        own.insert((*m_actions)[act]);
        connect((*m_actions)[act], &QAction::triggered, this, slot);
    };
    on(Act::Transfer, [this] { m_transfer->open(m_call, m_bar->transferButton()); });
    connect(m_transfer, &TransferPanel::sayRequested, m_page, &CallPage::focusSay);
    connect(m_transfer, &TransferPanel::hangUpRequested, m_bar, &ActionBar::arm);
    on(Act::LeaveCall, [this] { close(); });
    on(Act::NextPane, [this] { focusNextPane({m_page, m_bar}); });
    on(Act::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    own.insert((*m_actions)[Act::Reveal]); // RevealHold has it
    const auto all = QWidget::actions();
    for (QAction *action : all) {
        if (!own.contains(action))
            removeAction(action);
    }
}

void CallWindow::show(const desk::OpenedCall &call)
{
    m_page->show(call);
    m_call = call.facts.summary;
    showSituation();
}

void CallWindow::apply(const desk::Update &update)
{
    m_page->apply(update);
    m_bar->apply(update);
    m_transfer->apply(update);
    for (const calls::CallSummary &call : update.calls) {
        if (call.id == m_call.id)
            m_call = call;
    }
    showSituation();
}

void CallWindow::clear()
{
    m_page->clear();
}

void CallWindow::showSituation()
{
    m_actions->setSituation(situationOf(m_call));
    m_bar->setCall(m_call);
    m_transfer->setCall(m_call);
    const QString number = words::phoneNumber(m_call.callerNumber);
    const QString caller = m_call.callerName.isEmpty() ? number : tr("%1 (%2)").arg(number, m_call.callerName);
    setWindowTitle(tr("%1: %2 – GEON Console").arg(harmlessLine(caller), words::situation(m_call)));
}

void CallWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace geon::ui
