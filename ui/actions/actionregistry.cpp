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

using When = bool (*)(const Situation &);

struct Row {
    Act act;
    Menu menu;
    const char *text;
    QLatin1StringView icon;
    const char *keys; //!< several are separated by "; "
    When enabled;
};

bool always(const Situation &)
{
    return true;
}
bool connected(const Situation &situation)
{
    return situation.connected;
}
bool withCalls(const Situation &situation)
{
    return situation.connected && situation.calls > 0;
}
bool opened(const Situation &situation)
{
    return situation.connected && situation.opened;
}
bool live(const Situation &situation)
{
    return opened(situation) && situation.live;
}
bool accepted(const Situation &situation)
{
    return opened(situation) && !situation.over && !situation.undecided;
}
bool screened(const Situation &situation)
{
    return opened(situation) && situation.screened;
}

// clang-format off
constexpr Row table[] = {
    {Act::Settings, Menu::File, QT_TRANSLATE_NOOP("Actions", "Settings …"), "settings"_L1, "Ctrl+,", always},
    {Act::Prices, Menu::File, QT_TRANSLATE_NOOP("Actions", "Prices …"), "dollar"_L1, "", always},
    {Act::Intake, Menu::File, QT_TRANSLATE_NOOP("Actions", "Intake: how calls come in …"), "intake-open"_L1, "Ctrl+Shift+I", connected},
    {Act::Quit, Menu::File, QT_TRANSLATE_NOOP("Actions", "Quit"), ""_L1, "Ctrl+Q", always},

    {Act::Accept, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Accept the call"), "check"_L1, "A", screened},
    {Act::Decline, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Decline the call"), "close"_L1, "D", screened},
    {Act::NextCall, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Next call"), "chevron-down"_L1, "J", withCalls},
    {Act::PreviousCall, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Previous call"), "chevron-up"_L1, "K", withCalls},
    {Act::OpenCall, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Go to the line"), "arrow-right"_L1, "Return; Enter", opened},
    {Act::LeaveCall, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Leave the call (it goes on)"), "close"_L1, "Esc", opened},
    {Act::Guide, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Guide the AI"), "guide"_L1, "G", live},
    {Act::Say, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Say a line"), "say"_L1, "S", live},
    {Act::StopSpeaking, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Stop speaking"), "stop-speaking"_L1, "X", live},
    {Act::EditInstructions, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Edit the instructions"), "edit"_L1, "E", connected},
    {Act::ApplyInstructions, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Apply the instructions"), "check"_L1, "Ctrl+Return; Ctrl+Enter", connected},
    {Act::Find, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Find in the call"), "search"_L1, "Ctrl+F", opened},
    {Act::HangUp, Menu::Call, QT_TRANSLATE_NOOP("Actions", "Hang up"), "hang-up"_L1, "Ctrl+Shift+H", accepted},

    {Act::NextPane, Menu::View, QT_TRANSLATE_NOOP("Actions", "Next pane"), ""_L1, "F6", connected},
    {Act::FullScreen, Menu::View, QT_TRANSLATE_NOOP("Actions", "Full screen"), ""_L1, "F11", always},
    {Act::ResetLayout, Menu::View, QT_TRANSLATE_NOOP("Actions", "Reset the layout"), "undo"_L1, "", always},

    {Act::Keys, Menu::Help, QT_TRANSLATE_NOOP("Actions", "Keys"), "keyboard"_L1, "?", always},
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

bool isBare(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const bool function = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    return !function && first.keyboardModifiers() == Qt::NoModifier;
}

} // namespace

ActionRegistry::ActionRegistry(QWidget *window) : QObject(window), m_window(window)
{
    for (const Row &row : table) {
        auto *action = new QAction(QCoreApplication::translate("Actions", row.text), this);
        const QString written = QString::fromLatin1(row.keys);
        const auto keys = written.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(written);
        action->setObjectName(u"act%1"_s.arg(int(row.act)));
        action->setShortcuts(keys);
        action->setProperty("menu", int(row.menu));
        if (!row.icon.isEmpty())
            action->setIcon(icon(row.icon));
        if (!keys.isEmpty())
            action->setToolTip(
                QCoreApplication::translate("Actions", "%1 (%2)").arg(action->text(), keys.first().toString(QKeySequence::NativeText)));
        for (const QKeySequence &sequence : keys) {
            if (isBare(sequence))
                m_bareKeys += sequence;
        }
        window->addAction(action);
        m_actions.emplace(row.act, action);
    }
    setSituation({});
    qApp->installEventFilter(this);
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
    case Menu::Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

void ActionRegistry::setSituation(const Situation &situation)
{
    for (const Row &row : table)
        m_actions.at(row.act)->setEnabled(row.enabled(situation));
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
    const bool bare = modifiers == Qt::NoModifier && m_bareKeys.contains(QKeySequence(key->key()));
    if (!bare || takesBareKeys(focus))
        return false;
    // Accepted, the key goes to the widget as an ordinary one and no action hears of it.
    event->accept();
    return true;
}

} // namespace geon::ui
