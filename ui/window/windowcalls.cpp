// The calls of the window: which transcript is the active one, what stands beside it, and calls in windows of their own.
#include "ui/calllist/callpane.h"
#include "ui/details/sidepanel.h"
#include "ui/reveal/revealhold.h"
#include "ui/strip/intakestrip.h"
#include "ui/window/callmenu.h"
#include "ui/window/callpanes.h"
#include "ui/window/callwindows.h"
#include "ui/window/mainwindow.h"
#include "ui/window/paneroom.h"

#include <QApplication>
#include <QMenu>
#include <QSplitter>

namespace geon::ui {

void MainWindow::connectCalls()
{
    const auto pages = m_middle->pages();
    for (CallPage *page : pages) {
        m_views.add(page);
        connect(page, &CallPage::revealPressed, this, [this, page] {
            if (page != m_middle->active())
                m_middle->swapActive();
            m_reveal->press();
        });
        connect(page, &CallPage::revealReleased, m_reveal, &RevealHold::release);
        connect(page, &CallPage::outcomesRequested, this, &MainWindow::editOutcomes);
    }
    m_views.add(m_side);
    const CallListView &list = m_calls->view();
    connect(list.selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { watch(m_calls->view().current()); });
    connect(&list, &CallListView::entered, this, [this] { goToLine(&CallPage::focusGuide); });
    connect(&list, &CallListView::besideRequested, this, &MainWindow::openBeside);
    connect(&list, &CallListView::menuRequested, this, &MainWindow::showMenu);
    connect(&m_calls->model(), &CallListModel::filterChanged, this, &MainWindow::showSituation);
    connect(m_strip, &IntakeStrip::nextNeedingYouRequested, (*m_actions)[Act::NextNeedingYou], &QAction::trigger);
    connect(m_middle, &CallPanes::activeChanged, this, &MainWindow::followActive);
    connect(m_middle, &CallPanes::closeRequested, this, &MainWindow::leaveCall);
    connect(m_own, &CallWindows::outcomesRequested, this, &MainWindow::editOutcomes);
    connect(m_own, &CallWindows::changed, this, &MainWindow::showSituation);
    connect(m_middle, &CallPanes::resized, this, &MainWindow::arrange, Qt::QueuedConnection); // once all panes have their places
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (m_sideWanted && now && (m_middle->isAncestorOf(now) || m_calls->isAncestorOf(now)))
            wantSide(false);
    });
}

void MainWindow::openBeside(const CallId &call)
{
    // Where no call is open there is nothing to be beside.
    if (!m_open.id.isEmpty() && m_middle->isSplit())
        m_middle->swapActive();
    else if (!m_open.id.isEmpty())
        toggleSideBySide();
    open(call);
}

void MainWindow::toggleSideBySide()
{
    if (m_middle->isSplit()) {
        // What the keys are for stays.
        m_views.open({m_middle->other()}, {});
        m_middle->setSplit(false);
    } else {
        m_middle->setSplit(true);
        m_middle->evenOut();
        if (!m_open.id.isEmpty())
            m_middle->swapActive(); // the next call goes beside the one that is open
    }
    arrange();
    showSituation();
}

void MainWindow::closeTranscript()
{
    const bool hadKeyboard = m_middle->isAncestorOf(QApplication::focusWidget());
    m_middle->swapActive();
    toggleSideBySide();
    if (hadKeyboard)
        m_middle->active()->setFocus();
}

// The list, the actions and the side panel go with the active transcript.
void MainWindow::followActive()
{
    const CallId call = m_views.callOf(m_middle->active());
    m_reveal->setCall(call);
    m_open = summaryOf(call);
    m_views.open({m_side}, call);
    m_calls->view().select(call);
    showSituation();
    Q_EMIT callShown(openedCall());
}

void MainWindow::wantSide(bool wanted)
{
    m_sideWanted = wanted;
    arrange();
}

void MainWindow::arrange()
{
    const int room = m_panes->width() - m_calls->width();
    const PaneRoom fits = paneRoom(room, m_middle->isSplit(), m_sideWanted, space(this, 92), space(this, 80));
    m_middle->setRoomForBoth(fits.both);
    m_side->setVisible(fits.side);
}

void MainWindow::openOwnWindow(const CallId &call)
{
    if (const calls::CallSummary summary = summaryOf(call); !summary.id.isEmpty())
        m_own->open(summary);
}

void MainWindow::showMenu(const CallId &call, const QPoint &where)
{
    const calls::CallSummary summary = summaryOf(call);
    const auto act = [this, call](QAction *action) {
        open(call);
        action->trigger();
    };
    makeCallMenu(*m_actions, summary,
                 {[this, call] { open(call); }, [this, call] { openBeside(call); }, [this, call] { openOwnWindow(call); },
                  [this, number = summary.callerNumber] { findInHistory(number); }, act},
                 this)
        ->popup(where);
}

} // namespace geon::ui
