// The history in the window: it stands where the calls stand, below the strip that goes on telling of them.
#include "ui/calllist/callpane.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/storedcalls.h"
#include "ui/window/mainwindow.h"

#include <QStackedWidget>

namespace geon::ui {

void MainWindow::connectHistory()
{
    const auto on = [this](Act act, auto &&slot) { connect((*m_actions)[act], &QAction::triggered, this, slot); };
    (*m_actions)[Act::History]->setCheckable(true);
    on(Act::History, [this] {
        showHistory(!isHistoryShown());
        (isHistoryShown() ? static_cast<QWidget *>(&m_history->table()) : m_calls)->setFocus();
    });
    on(Act::HistorySearch, [this] { searchHistory(isHistoryShown() ? QString() : m_calls->model().filter().text()); });
    connect(m_calls, &CallPane::historyWanted, this, &MainWindow::searchHistory);
    connect(m_history, &HistoryPage::backRequested, this, [this] {
        showHistory(false);
        m_calls->setFocus();
    });
    connect(m_history, &HistoryPage::openRequested, this, &MainWindow::openStored);
    connect(m_stored, &StoredCalls::outcomesRequested, this, &MainWindow::editOutcomes);
}

bool MainWindow::isHistoryShown() const
{
    return m_places->currentIndex() == 1;
}

void MainWindow::showHistory(bool shown)
{
    if (shown && page() != StartPage::Console)
        showPage(StartPage::Console);
    if (isHistoryShown() == shown)
        return;
    m_places->setCurrentIndex(shown ? 1 : 0);
    showSituation();
    Q_EMIT callShown(openedCall());
}

void MainWindow::searchHistory(const QString &words)
{
    showHistory(true);
    m_history->openSearch(words);
}

void MainWindow::findInHistory(const QString &number)
{
    showHistory(true);
    m_history->showNumber(number);
}

void MainWindow::openStored(desk::CallRowId row, const CallId &call)
{
    const int place = m_history->model().placeOf(row);
    const desk::HistoryRow *facts = place < 0 ? nullptr : m_history->model().row(place);
    if (!m_stored->open(row, call, !facts || facts->wordsKept))
        tell(tr("This call is no longer stored: it was erased, or it was kept as long as the settings say."));
}

} // namespace geon::ui
