#include "ui/window/callmenu.h"

#include "core/base/textfold.h"
#include "ui/theme/theme.h"
#include "ui/window/situation.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QMenu>

namespace geon::ui {

using namespace Qt::StringLiterals;

namespace {

struct CallMenuText {
    Q_DECLARE_TR_FUNCTIONS(CallMenu)
};

//! About the list, or about the window: not about the call that is pointed at.
constexpr std::array notOfOneCall{Act::NextCall, Act::PreviousCall, Act::OpenCall, Act::LeaveCall, Act::OwnWindow, Act::ApplyInstructions};

} // namespace

QMenu *makeCallMenu(const ActionRegistry &actions, const calls::CallSummary &call, CallMenuDoors doors, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"callMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(CallMenuText::tr("What can be done with the call of %1").arg(words::phoneNumber(call.callerNumber)));
    menu->addAction(icon(u"arrow-right"_s), CallMenuText::tr("Open"), menu, doors.open)->setObjectName(u"openCall"_s);
    menu->addAction(icon(u"side-by-side"_s), CallMenuText::tr("Open beside"), menu, doors.beside)->setObjectName(u"openBeside"_s);
    menu->addAction(icon(u"window"_s), actions[Act::OwnWindow]->text(), menu, doors.ownWindow)->setObjectName(u"openInWindow"_s);
    if (!digitsOf(call.callerNumber).isEmpty())
        menu->addAction(icon(u"history"_s), CallMenuText::tr("Find in the history: calls of this number"), menu, doors.history)
            ->setObjectName(u"findInHistory"_s);
    menu->addSeparator();
    const Situation there = situationOf(call);
    const auto all = actions.menu(Menu::Call);
    for (QAction *action : all) {
        if (std::ranges::any_of(notOfOneCall, [&](Act act) { return actions[act] == action; }))
            continue;
        if (action == actions[Act::HangUp])
            menu->addSeparator();
        QAction *entry = menu->addAction(action->icon(), action->text(), menu, [act = doors.act, action] { act(action); });
        entry->setObjectName(action->objectName());
        entry->setEnabled(actions.isPossible(action, there));
    }
    return menu;
}

} // namespace geon::ui
