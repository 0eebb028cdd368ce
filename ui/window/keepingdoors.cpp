#include "ui/window/keepingdoors.h"

#include "ui/deliveries/deliveriesdialog.h"
#include "ui/deliveries/destinationsdialog.h"
#include "ui/history/historypage.h"
#include "ui/keeping/auditdialog.h"
#include "ui/keeping/erasedialog.h"
#include "ui/keeping/exportdialog.h"
#include "ui/keeping/importdialog.h"
#include "ui/keeping/keepingdialog.h"
#include "ui/theme/buttons.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

namespace geon::ui {

using namespace Qt::StringLiterals;
using What = desk::ExportRequest::What;

KeepingTag::KeepingTag(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"keepingTag"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setKind(this, ButtonKind::Quiet);
    setFocusPolicy(Qt::TabFocus);
    setIcon(ui::icon(u"warning"_s));
    hide();
}

void KeepingTag::show(const desk::KeepingState &state)
{
    const bool behind = state.open && !state.problem.isEmpty();
    const bool closed = !state.open && !state.problem.isEmpty();
    m_webhooks = !behind && !closed && state.lost == 0 && state.deadDeliveries > 0;
    QString text;
    if (closed)
        text = tr("Nothing is kept");
    else if (behind)
        text = tr("History is behind");
    else if (state.lost > 0)
        text = tr("History has gaps");
    else if (m_webhooks)
        text = tr("%n webhook(s) given up", nullptr, int(state.deadDeliveries));
    setText(text);
    QString why = state.problem;
    if (state.lost > 0)
        why += (why.isEmpty() ? QString() : u"\n"_s) + tr("%n entries could not be kept.", nullptr, int(state.lost));
    if (m_webhooks)
        why = tr("They were tried for 72 hours, or refused for good. Press to see them and to send them again.");
    setToolTip(why);
    setAccessibleName(text);
    setAccessibleDescription(why);
    setVisible(!text.isEmpty());
}

KeepingDoors::KeepingDoors(MainWindow &window, desk::History &history, desk::Destinations &destinations)
    : QObject(&window), m_window(window), m_history(history), m_destinations(destinations), m_tag(new KeepingTag)
{
    m_window.addToStrip(m_tag);
    m_tag->show(m_history.state());
    connect(&m_history, &desk::History::stateChanged, m_tag, &KeepingTag::show);
    connect(m_tag, &QToolButton::clicked, this, [this] { m_tag->isAboutWebhooks() ? showDeliveries(true) : showKept(); });
    connectActions();
    connectPage();
}

//! One that is open comes to the front, and keeps what was typed.
template <typename Dialog, typename... Arguments> Dialog *KeepingDoors::show(QPointer<QDialog> &place, Arguments &&...arguments)
{
    if (!place) {
        place = new Dialog(std::forward<Arguments>(arguments)..., &m_window);
        place->setAttribute(Qt::WA_DeleteOnClose);
    }
    place->show();
    place->raise();
    place->activateWindow();
    return static_cast<Dialog *>(place.data());
}

void KeepingDoors::connectActions()
{
    const auto on = [this](Act act, auto &&slot) { connect(m_window.actions()[act], &QAction::triggered, this, slot); };
    on(Act::ImportRecording, [this] { showImport(); });
    on(Act::EraseCalls, [this] { showErase({}); });
    on(Act::AuditLog, [this] { showAudit(); });
    on(Act::Kept, [this] { showKept(); });
    on(Act::SentWebhooks, [this] { showDeliveries(false); });
    on(Act::Destinations, [this] { show<DestinationsDialog>(m_where, m_destinations, m_history); });
}

void KeepingDoors::connectPage()
{
    HistoryPage &page = m_window.history();
    const auto exporting = [this](What what) {
        return [this, what](const QList<desk::CallRowId> &calls) {
            delete m_export; // it was about other calls
            show<ExportDialog>(m_export, m_history, calls, what);
        };
    };
    connect(&page, &HistoryPage::exportRequested, this, exporting(What::Transcript));
    connect(&page, &HistoryPage::listExportRequested, this, exporting(What::List));
    connect(&page, &HistoryPage::recordingExportRequested, this, exporting(What::Recording));
    connect(&page, &HistoryPage::eraseRequested, this, &KeepingDoors::showErase);
    connect(&page, &HistoryPage::importRequested, this, &KeepingDoors::showImport);
}

void KeepingDoors::showKept()
{
    const bool fresh = !m_kept;
    auto *dialog = show<KeepingDialog>(m_kept, m_history);
    if (!fresh)
        return;
    connect(dialog, &KeepingDialog::auditRequested, this, &KeepingDoors::showAudit);
    connect(dialog, &KeepingDialog::eraseRequested, this, [this] { showErase({}); });
    connect(dialog, &KeepingDialog::settingsRequested, m_window.actions()[Act::Settings], &QAction::trigger);
}

void KeepingDoors::showAudit()
{
    show<AuditDialog>(m_audit, m_history);
}

void KeepingDoors::showErase(const QList<desk::CallRowId> &calls)
{
    delete m_erase; // never about other calls than those that were chosen now
    show<EraseDialog>(m_erase, m_history, calls);
}

void KeepingDoors::showImport()
{
    const bool fresh = !m_import;
    auto *dialog = show<ImportDialog>(m_import, m_history);
    if (fresh)
        connect(dialog, &ImportDialog::imported, &m_window, &MainWindow::openStored);
}

void KeepingDoors::showDeliveries(bool givenUp)
{
    auto *dialog = show<DeliveriesDialog>(m_deliveries, m_history);
    if (givenUp)
        dialog->showGivenUp();
}

} // namespace geon::ui
