#include "ui/window/callacts.h"

#include "ui/actions/actionbar.h"
#include "ui/attention/attentionbar.h"
#include "ui/transcript/callpage.h"

#include <QAction>

namespace geon::ui {

QSet<QAction *> connectCallActs(desk::Desk &desk, const ActionRegistry &actions, std::function<CallPage *()> page, ActionBar &bar)
{
    QSet<QAction *> connected;
    const auto onBar = [&](Act act, void (ActionBar::*slot)()) {
        QObject::connect(actions[act], &QAction::triggered, &bar, slot);
        connected.insert(actions[act]);
    };
    const auto onPage = [&](Act act, auto &&work) {
        QObject::connect(actions[act], &QAction::triggered, &bar, [page, work] { work(*page()); });
        connected.insert(actions[act]);
    };
    onPage(Act::OpenCall, [](CallPage &call) { call.focusGuide(); });
    onPage(Act::Guide, [](CallPage &call) { call.focusGuide(); });
    onPage(Act::Say, [](CallPage &call) { call.focusSay(); });
    onPage(Act::Find, [](CallPage &call) { call.find(); });
    onPage(Act::Mark, [](CallPage &call) { call.mark(); });
    onPage(Act::NextMark, [](CallPage &call) { call.goToMark(false); });
    onPage(Act::PreviousMark, [](CallPage &call) { call.goToMark(true); });
    onPage(Act::Outcome, [](CallPage &call) { call.focusOutcome(); });
    onPage(Act::PauseAi, [](CallPage &call) { call.togglePause(); });
    onPage(Act::Accept, [&desk](const CallPage &call) { desk.submit(desk::AcceptCall{call.call()}); });
    onPage(Act::Decline, [&desk](const CallPage &call) { desk.submit(desk::RejectCall{call.call()}); });
    onPage(Act::Handled, [&desk](const CallPage &call) { desk.submit(desk::Handle{call.call(), {}}); });
    onPage(Act::Snooze, [&desk](const CallPage &call) { desk.submit(desk::Snooze{call.call(), AttentionBar::usualSnooze}); });
    onBar(Act::StopSpeaking, &ActionBar::stopSpeaking);
    onBar(Act::HangUp, &ActionBar::arm);
    return connected;
}

} // namespace geon::ui
