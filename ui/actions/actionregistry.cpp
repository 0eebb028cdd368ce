#include "ui/actions/actionregistry.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QWidget>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

//! A condition, and what is told where it does not hold.
struct When {
    bool (*holds)(const Situation &);
    const char *otherwise; //!< in the translation context "Actions"
};

struct Row {
    Act act;
    QLatin1StringView name; //!< in the setting of keys and for tests: never translated, never changed
    Menu menu;
    const char *text;
    QLatin1StringView icon;
    const char *keys; //!< several are separated by "; "
    When when;
};

constexpr When always{[](const Situation &) { return true; }, ""};
constexpr When connected{[](const Situation &situation) { return situation.connected; },
                         QT_TRANSLATE_NOOP("Actions", "The calls are not shown")};
constexpr When atCalls{[](const Situation &situation) { return situation.connected && !situation.history; },
                       QT_TRANSLATE_NOOP("Actions", "The calls are not shown")};
constexpr When withCalls{[](const Situation &situation) { return situation.connected && situation.calls > 0; },
                         QT_TRANSLATE_NOOP("Actions", "There are no calls")};
constexpr When walking{[](const Situation &situation) { return withCalls.holds(situation) && !situation.history; },
                       QT_TRANSLATE_NOOP("Actions", "There are no calls")};
constexpr When opened{[](const Situation &situation) { return situation.connected && situation.opened; },
                      QT_TRANSLATE_NOOP("Actions", "No call is open")};
constexpr When live{[](const Situation &situation) { return opened.holds(situation) && situation.live; },
                    QT_TRANSLATE_NOOP("Actions", "No live call is open")};
constexpr When split{[](const Situation &situation) { return atCalls.holds(situation) && situation.split; },
                     QT_TRANSLATE_NOOP("Actions", "Only one transcript is shown")};
constexpr When filtered{[](const Situation &situation) { return atCalls.holds(situation) && situation.filtered; },
                        QT_TRANSLATE_NOOP("Actions", "All calls are shown")};
constexpr When marked{[](const Situation &situation) { return opened.holds(situation) && situation.marks > 0; },
                      QT_TRANSLATE_NOOP("Actions", "The open call has no marks")};
constexpr When anyDue{[](const Situation &situation) { return situation.connected && situation.due > 0; },
                      QT_TRANSLATE_NOOP("Actions", "No call has an outcome due")};
constexpr When withNeeding{[](const Situation &situation) { return situation.connected && situation.needing > 0; },
                           QT_TRANSLATE_NOOP("Actions", "No call needs you")};
constexpr When needsYou{[](const Situation &situation) { return opened.holds(situation) && situation.needsYou; },
                        QT_TRANSLATE_NOOP("Actions", "The open call does not need you")};

constexpr auto pauseText = QT_TRANSLATE_NOOP("Actions", "Pause AI");
constexpr auto handBackText = QT_TRANSLATE_NOOP("Actions", "Hand back");
constexpr When accepted{[](const Situation &situation) { return opened.holds(situation) && !situation.over && !situation.undecided; },
                        QT_TRANSLATE_NOOP("Actions", "No call that goes on is open")};
constexpr When screened{[](const Situation &situation) { return opened.holds(situation) && situation.screened; },
                        QT_TRANSLATE_NOOP("Actions", "The open call does not wait for a decision")};

// clang-format off
constexpr Row table[] = {
    {Act::Settings, "settings"_L1, Menu::File, QT_TRANSLATE_NOOP("Actions", "Settings …"), "settings"_L1, "Ctrl+,", always},
    {Act::Connection, "connection"_L1, Menu::File, QT_TRANSLATE_NOOP("Actions", "Connection …"), "key"_L1, "", always},
    {Act::ChangeKeys, "change-keys"_L1, Menu::File, QT_TRANSLATE_NOOP("Actions", "Change keys …"), "keyboard"_L1, "", always},
    {Act::Prices, "prices"_L1, Menu::File, QT_TRANSLATE_NOOP("Actions", "Prices …"), "dollar"_L1, "", always},
    {Act::Intake, "intake"_L1, Menu::File, QT_TRANSLATE_NOOP("Actions", "Intake: how calls come in …"), "intake-open"_L1, "Ctrl+Shift+I", connected},
    {Act::Quit, "quit"_L1, Menu::File, QT_TRANSLATE_NOOP("Actions", "Quit"), ""_L1, "Ctrl+Q", always},

    {Act::NextCall, "next-call"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Next call"), "chevron-down"_L1, "J", walking},
    {Act::PreviousCall, "previous-call"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Previous call"), "chevron-up"_L1, "K", walking},
    {Act::NextNeedingYou, "next-needing-you"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Next call that needs you"), "urgent"_L1, "N", withNeeding},
    {Act::OpenCall, "go-to-line"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Go to the line"), "arrow-right"_L1, "Return; Enter", opened},
    {Act::LeaveCall, "leave-call"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Leave the call (it goes on)"), "close"_L1, "Esc", opened},
    {Act::Accept, "accept"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Accept the call"), "check"_L1, "A", screened},
    {Act::Decline, "decline"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Decline the call"), "close"_L1, "D", screened},
    {Act::Guide, "guide"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Guide the AI"), "guide"_L1, "G", live},
    {Act::Say, "say"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Say a line"), "say"_L1, "S", live},
    {Act::StopSpeaking, "stop-speaking"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Stop speaking"), "stop-speaking"_L1, "X", live},
    {Act::PauseAi, "pause-ai"_L1, Menu::Call, pauseText, "pause"_L1, "P", live},
    {Act::Transfer, "transfer"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Transfer …"), "transfer"_L1, "T", live},
    {Act::Handled, "handled"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "What needs you is handled"), "check"_L1, "H", needsYou},
    {Act::Snooze, "snooze"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Snooze what needs you for 5 minutes"), "clock"_L1, "Z", needsYou},
    {Act::EditInstructions, "edit-instructions"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Edit the instructions"), "edit"_L1, "E", atCalls},
    {Act::ApplyInstructions, "apply-instructions"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Apply the instructions"), "check"_L1, "Ctrl+Return; Ctrl+Enter", connected},
    {Act::Find, "find"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Find in the call"), "search"_L1, "Ctrl+F", opened},
    {Act::Mark, "mark"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Mark this moment"), "mark"_L1, "M", opened},
    {Act::NextMark, "next-mark"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Next mark"), "chevron-down"_L1, "]", marked},
    {Act::PreviousMark, "previous-mark"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Previous mark"), "chevron-up"_L1, "[", marked},
    {Act::Outcome, "outcome"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Set the outcome"), "outcome"_L1, "O", opened},
    {Act::NextDue, "next-due"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Next call with an outcome due"), "outcome-due"_L1, "Ctrl+Shift+O", anyDue},
    {Act::Outcomes, "outcomes"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Edit the list of outcomes …"), "list"_L1, "", connected},
    {Act::ManyCalls, "act-on-many-calls"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Act on many calls …"), "list"_L1, "Ctrl+Shift+K", withCalls},
    {Act::Reveal, "reveal"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Show masked words (while held)"), "eye"_L1, "F8", opened},
    {Act::OwnWindow, "own-window"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Open in its own window"), "window"_L1, "W", opened},
    {Act::HangUp, "hang-up"_L1, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Hang up"), "hang-up"_L1, "Ctrl+Shift+H", accepted},

    {Act::Commands, "commands"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "All commands …"), "search"_L1, "Ctrl+K", always},
    {Act::Filter, "filter"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "Filter the calls"), "filter"_L1, "/; Ctrl+L", atCalls},
    {Act::ShowAllCalls, "show-all-calls"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "Show all calls"), "list"_L1, "Ctrl+Shift+L", filtered},
    {Act::SideBySide, "side-by-side"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "Two transcripts side by side"), "side-by-side"_L1, "B", atCalls},
    {Act::OtherTranscript, "other-transcript"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "The other transcript"), "arrow-right"_L1, "Ctrl+Tab", split},
    {Act::NextPane, "next-pane"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "Next pane"), ""_L1, "F6", connected},
    {Act::Wall, "wall"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "Wall"), "wall"_L1, "F11", connected},
    {Act::FullScreen, "full-screen"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "Full screen"), ""_L1, "Shift+F11", always},
    {Act::Announce, "announce-the-open-call"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "Announce the open call"), "say"_L1, "", always},
    {Act::Mute, "mute-sounds"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "Mute sounds for 15 minutes"), "mute"_L1, "", always},
    {Act::ResetLayout, "reset-layout"_L1, Menu::View, QT_TRANSLATE_NOOP("Actions", "Reset the layout"), "undo"_L1, "", always},

    {Act::History, "history"_L1, Menu::History, QT_TRANSLATE_NOOP("Actions", "Calls that were"), "history"_L1, "Ctrl+H", connected},
    {Act::HistorySearch, "search-history"_L1, Menu::History, QT_TRANSLATE_NOOP("Actions", "Search the history …"), "search"_L1, "Ctrl+Shift+F", connected},
    {Act::ImportRecording, "import-recording"_L1, Menu::History, QT_TRANSLATE_NOOP("Actions", "Import a recording …"), "import"_L1, "", always},
    {Act::EraseCalls, "erase-calls"_L1, Menu::History, QT_TRANSLATE_NOOP("Actions", "Erase the calls of a number …"), "close"_L1, "", always},
    {Act::SentWebhooks, "sent-webhooks"_L1, Menu::History, QT_TRANSLATE_NOOP("Actions", "Webhooks that were sent …"), "send"_L1, "", always},
    {Act::Destinations, "destinations"_L1, Menu::History, QT_TRANSLATE_NOOP("Actions", "Where webhooks go …"), "webhook"_L1, "", always},
    {Act::AuditLog, "audit-log"_L1, Menu::History, QT_TRANSLATE_NOOP("Actions", "Audit log …"), "list"_L1, "", always},
    {Act::Kept, "kept"_L1, Menu::History, QT_TRANSLATE_NOOP("Actions", "What is kept, backups …"), "server"_L1, "", always},

    {Act::Keys, "keys"_L1, Menu::Help, QT_TRANSLATE_NOOP("Actions", "Keys"), "keyboard"_L1, "?", always},
};
// clang-format on

//! Where a bare key moves about rather than writes.
bool takesBareKeys(const QWidget *focus)
{
    if (const auto *view = qobject_cast<const QAbstractItemView *>(focus))
        return view->editTriggers() == QAbstractItemView::NoEditTriggers;
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(focus))
        return text->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(focus))
        return text->isReadOnly();
    return false;
}

} // namespace

ActionRegistry::ActionRegistry(QWidget *window) : QObject(window), m_window(window)
{
    QList<ActionKeys> usual;
    for (const Row &row : table) {
        auto *action = new QAction(QCoreApplication::translate("Actions", row.text), this);
        action->setObjectName(row.name);
        action->setProperty("menu", int(row.menu));
        if (!row.icon.isEmpty())
            action->setIcon(icon(row.icon));
        window->addAction(action);
        m_actions.emplace(row.act, action);
        const QString written = QString::fromLatin1(row.keys);
        usual += {row.name, action->text(), written.isEmpty() ? KeyList() : QKeySequence::listFromString(written)};
    }
    setKeys(KeyMap(usual));
    setSituation({});
    qApp->installEventFilter(this);
}

void ActionRegistry::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    m_bareKeys.clear();
    for (const Row &row : table) {
        const KeyList its = m_keys.keys(row.name);
        m_actions.at(row.act)->setShortcuts(its);
        m_actions.at(row.act)->setToolTip(withKeys(m_actions.at(row.act)->text(), row.act));
        for (const QKeySequence &one : its) {
            if (isBare(one))
                m_bareKeys.insert(one[0].key());
        }
    }
    showPause(m_situation.paused);
    Q_EMIT keysChanged();
}

QString ActionRegistry::withKeys(const QString &text, Act act) const
{
    const QKeySequence keys = m_actions.at(act)->shortcut();
    return keys.isEmpty() ? text : QCoreApplication::translate("Actions", "%1 (%2)").arg(text, shownKeys(keys));
}

void ActionRegistry::explain(QWidget *widget, Act act)
{
    const auto show = [this, widget, text = widget->toolTip(), act] { widget->setToolTip(withKeys(text, act)); };
    connect(this, &ActionRegistry::keysChanged, widget, show);
    show();
}

QList<QAction *> ActionRegistry::all() const
{
    QList<QAction *> actions;
    for (const Row &row : table)
        actions += m_actions.at(row.act);
    return actions;
}

QAction *ActionRegistry::named(const QString &name) const
{
    const auto *row = std::ranges::find(table, name, &Row::name);
    return row == std::end(table) ? nullptr : m_actions.at(row->act);
}

QString ActionRegistry::menuTitleOf(const QString &name) const
{
    const auto *row = std::ranges::find(table, name, &Row::name);
    return row == std::end(table) ? QString() : menuTitle(row->menu).remove('&'_L1);
}

QList<QAction *> ActionRegistry::menu(Menu menu) const
{
    QList<QAction *> actions;
    for (const Row &row : table) {
        if (row.menu == menu)
            actions += m_actions.at(row.act);
    }
    return actions;
}

QString ActionRegistry::menuTitle(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return QCoreApplication::translate("Actions", "&File");
    case Menu::Call:
        return QCoreApplication::translate("Actions", "&Call");
    case Menu::View:
        return QCoreApplication::translate("Actions", "&View");
    case Menu::History:
        return QCoreApplication::translate("Actions", "Hi&story");
    case Menu::Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

void ActionRegistry::setSituation(const Situation &situation)
{
    m_situation = situation;
    for (const Row &row : table)
        m_actions.at(row.act)->setEnabled(row.when.holds(situation));
    showPause(situation.paused);
}

// One action with two faces, each of which undoes the other.
void ActionRegistry::showPause(bool paused)
{
    QAction *action = m_actions.at(Act::PauseAi);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setText(QCoreApplication::translate("Actions", paused ? handBackText : pauseText));
    action->setIcon(icon(paused ? u"play"_s : u"pause"_s));
    const char *tip = paused ? QT_TRANSLATE_NOOP("Actions", "Hand back (%1). The AI answers again; it can be paused again at any time")
                             : QT_TRANSLATE_NOOP("Actions", "Pause AI (%1). It neither answers nor starts; undo it with Hand back");
    action->setToolTip(QCoreApplication::translate("Actions", tip).arg(keys));
}

QString ActionRegistry::whyNot(const QAction *action) const
{
    const auto *row = std::ranges::find_if(table, [action](const Row &one) { return one.name == action->objectName(); });
    return row == std::end(table) || row->when.holds(m_situation) ? QString() : QCoreApplication::translate("Actions", row->when.otherwise);
}

bool ActionRegistry::isPossible(const QAction *action, const Situation &there) const
{
    return std::ranges::any_of(table, [&](const Row &row) { return m_actions.at(row.act) == action && row.when.holds(there); });
}

bool ActionRegistry::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    // The event climbs from widget to parent: what counts is who has the keyboard.
    const auto *key = static_cast<QKeyEvent *>(event);
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || focus->window() != m_window)
        return false;
    const auto modifiers = key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool bare = modifiers == Qt::NoModifier && m_bareKeys.contains(key->key());
    if (!bare || takesBareKeys(focus))
        return false;
    // Accepted, the key goes to the widget as an ordinary one and no action hears of it.
    event->accept();
    return true;
}

} // namespace geon::ui
