// The menu of the chosen rows of the history.
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::HistoryColumn;

void HistoryPage::showMenu(const QPoint &where)
{
    const QList<int> rows = m_table->chosenRows();
    const auto chosen = m_table->chosen();
    const int count = int(chosen.size());
    auto *menu = new QMenu(this);
    menu->setObjectName(u"historyMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("What can be done with %n chosen call(s)", nullptr, count));
    const auto add = [menu, this](const QString &name, const QString &picture, const QString &text, auto work) {
        QAction *action = menu->addAction(icon(picture), text, this, work);
        action->setObjectName(name);
        return action;
    };
    // Part of the numbers would pass for all of them.
    const bool allRead = std::ranges::all_of(rows, [this](int row) { return m_model->row(row) != nullptr; });
    if (count == 1)
        add(u"openStored"_s, u"arrow-right"_s, tr("Open"), [this, row = rows.first()] { open(row); });
    add(u"copyNumber"_s, u"copy"_s, count == 1 ? tr("Copy the number") : tr("Copy the numbers"), [this] {
        copy(HistoryColumn::Caller);
    })->setEnabled(allRead);
    add(u"copyCallId"_s, u"copy"_s, count == 1 ? tr("Copy the call ID") : tr("Copy the call IDs"), [this] {
        copy(HistoryColumn::CallId);
    })->setEnabled(allRead);
    if (const desk::HistoryRow *facts = count == 1 ? m_model->row(rows.first()) : nullptr; facts && !facts->callerNumber.isEmpty())
        add(u"sameNumber"_s, u"search"_s, tr("Calls of this number"), [this, number = facts->callerNumber] { showNumber(number); });
    menu->addSeparator();
    add(u"exportTranscript"_s, u"export-list"_s, tr("Export transcript …"), [this, chosen] { Q_EMIT exportRequested(chosen); });
    add(u"exportChosenList"_s, u"list"_s, tr("Export list …"), [this, chosen] { Q_EMIT listExportRequested(chosen); });
    add(u"exportRecording"_s, u"play"_s, tr("Export recording …"), [this, chosen] { Q_EMIT recordingExportRequested(chosen); });
    menu->addSeparator();
    add(u"eraseCalls"_s, u"close"_s, count == 1 ? tr("Erase …") : tr("Erase %n calls …", nullptr, count),
        [this, chosen] { Q_EMIT eraseRequested(chosen); });
    menu->popup(where);
}

void HistoryPage::copy(HistoryColumn column)
{
    QStringList lines;
    for (const int row : m_table->chosenRows()) {
        if (const desk::HistoryRow *facts = m_model->row(row))
            lines += column == HistoryColumn::Caller ? facts->callerNumber : facts->call.value;
    }
    lines.removeDuplicates();
    lines.removeAll({});
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace geon::ui
