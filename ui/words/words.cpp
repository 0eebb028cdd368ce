#include "ui/words/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace geon::words {

using namespace Qt::StringLiterals;
using calls::ActionKind;
using calls::ActionState;
using calls::Activity;
using calls::CallState;
using calls::Who;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString state(CallState state)
{
    switch (state) {
    case CallState::Offered:
        return say(QT_TRANSLATE_NOOP("Words", "Ringing"));
    case CallState::Screening:
        return say(QT_TRANSLATE_NOOP("Words", "Waiting for you"));
    case CallState::Rejecting:
        return say(QT_TRANSLATE_NOOP("Words", "Rejecting"));
    case CallState::Accepting:
        return say(QT_TRANSLATE_NOOP("Words", "Accepting"));
    case CallState::Connecting:
        return say(QT_TRANSLATE_NOOP("Words", "Connecting"));
    case CallState::Live:
        return say(QT_TRANSLATE_NOOP("Words", "Live"));
    case CallState::Degraded:
        return say(QT_TRANSLATE_NOOP("Words", "Link lost"));
    case CallState::Transferring:
        return say(QT_TRANSLATE_NOOP("Words", "Transferring"));
    case CallState::Ending:
        return say(QT_TRANSLATE_NOOP("Words", "Hanging up"));
    case CallState::Ended:
        return say(QT_TRANSLATE_NOOP("Words", "Ended"));
    case CallState::Rejected:
        return say(QT_TRANSLATE_NOOP("Words", "Rejected"));
    case CallState::Missed:
        return say(QT_TRANSLATE_NOOP("Words", "Missed"));
    case CallState::Failed:
        return say(QT_TRANSLATE_NOOP("Words", "Failed"));
    }
    return {};
}

QString activity(Activity activity)
{
    switch (activity) {
    case Activity::None:
        return {};
    case Activity::Greeting:
        return say(QT_TRANSLATE_NOOP("Words", "Greeting"));
    case Activity::Listening:
        return say(QT_TRANSLATE_NOOP("Words", "Listening"));
    case Activity::Thinking:
        return say(QT_TRANSLATE_NOOP("Words", "Thinking"));
    case Activity::Speaking:
        return say(QT_TRANSLATE_NOOP("Words", "Speaking"));
    case Activity::ToolRunning:
        return say(QT_TRANSLATE_NOOP("Words", "Tool running"));
    case Activity::WaitingForApproval:
        return say(QT_TRANSLATE_NOOP("Words", "Waiting for approval"));
    case Activity::Silent:
        return say(QT_TRANSLATE_NOOP("Words", "Silent"));
    case Activity::Paused:
        return say(QT_TRANSLATE_NOOP("Words", "AI paused"));
    case Activity::Expiring:
        return say(QT_TRANSLATE_NOOP("Words", "Expiring"));
    }
    return {};
}

QString situation(const calls::CallSummary &call)
{
    if (call.state == CallState::Live && call.activity != Activity::None)
        return activity(call.activity);
    if (call.state == CallState::Transferring && !call.transferTarget.isEmpty())
        return say(QT_TRANSLATE_NOOP("Words", "Transferring to %1")).arg(call.transferTarget.simplified());
    return state(call.state);
}

QString action(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Say:
        return say(QT_TRANSLATE_NOOP("Words", "Say"));
    case ActionKind::Guide:
        return say(QT_TRANSLATE_NOOP("Words", "Guide"));
    case ActionKind::StopSpeaking:
        return say(QT_TRANSLATE_NOOP("Words", "Stop speaking"));
    case ActionKind::HangUp:
        return say(QT_TRANSLATE_NOOP("Words", "Hang up"));
    case ActionKind::ReplaceInstructions:
        return say(QT_TRANSLATE_NOOP("Words", "Instructions"));
    case ActionKind::Accept:
        return say(QT_TRANSLATE_NOOP("Words", "Accept"));
    case ActionKind::Reject:
        return say(QT_TRANSLATE_NOOP("Words", "Reject"));
    case ActionKind::Transfer:
        return say(QT_TRANSLATE_NOOP("Words", "Transfer"));
    case ActionKind::WithdrawTransfer:
        return say(QT_TRANSLATE_NOOP("Words", "Take the transfer back"));
    case ActionKind::PauseAi:
        return say(QT_TRANSLATE_NOOP("Words", "Pause AI"));
    case ActionKind::HandBack:
        return say(QT_TRANSLATE_NOOP("Words", "Hand back"));
    case ActionKind::Mark:
        return say(QT_TRANSLATE_NOOP("Words", "Mark"));
    case ActionKind::SetOutcome:
        return say(QT_TRANSLATE_NOOP("Words", "Outcome"));
    case ActionKind::Snooze:
        return say(QT_TRANSLATE_NOOP("Words", "Snooze"));
    case ActionKind::Handle:
        return say(QT_TRANSLATE_NOOP("Words", "Handled"));
    case ActionKind::Reveal:
        return say(QT_TRANSLATE_NOOP("Words", "Shown in clear"));
    case ActionKind::SetIntake:
        return say(QT_TRANSLATE_NOOP("Words", "Intake"));
    case ActionKind::EditOutcomes:
        return say(QT_TRANSLATE_NOOP("Words", "List of outcomes"));
    }
    return {};
}

QString actionState(ActionState state)
{
    switch (state) {
    case ActionState::Queued:
        return say(QT_TRANSLATE_NOOP("Words", "waiting"));
    case ActionState::Sent:
        return say(QT_TRANSLATE_NOOP("Words", "sent"));
    case ActionState::Confirmed:
        return say(QT_TRANSLATE_NOOP("Words", "confirmed"));
    case ActionState::DidNotHappen:
        return say(QT_TRANSLATE_NOOP("Words", "did not happen"));
    case ActionState::NotConfirmed:
        return say(QT_TRANSLATE_NOOP("Words", "not confirmed"));
    }
    return {};
}

QString actionLine(const calls::Action &done)
{
    if (done.kind == ActionKind::Reveal && done.settledAt != TimePoint{})
        return say(QT_TRANSLATE_NOOP("Words", "%1 for %2")).arg(action(done.kind), seconds(done.settledAt - done.askedAt));
    if (done.kind == ActionKind::Reveal)
        return action(done.kind);
    QString line;
    if (done.calls > 1 && calls::isSettled(done.state))
        line =
            say(QT_TRANSLATE_NOOP("Words", "%1: confirmed on %2 of %3 calls")).arg(action(done.kind)).arg(done.confirmed).arg(done.calls);
    else if (done.calls > 1)
        line = say(QT_TRANSLATE_NOOP("Words", "%1 on %2 calls: %3")).arg(action(done.kind)).arg(done.calls).arg(actionState(done.state));
    else
        line = say(QT_TRANSLATE_NOOP("Words", "%1: %2")).arg(action(done.kind), actionState(done.state));

    const QString why = reason(done.reason);
    return why.isEmpty() ? line : say(QT_TRANSLATE_NOOP("Words", "%1. %2")).arg(line, why);
}

QString advice(const calls::Action &done)
{
    if (done.state != ActionState::NotConfirmed)
        return {};
    switch (done.kind) {
    case ActionKind::Say:
        return say(QT_TRANSLATE_NOOP("Words", "Read the transcript: if the line was not spoken, send it again."));
    case ActionKind::Guide:
        return say(QT_TRANSLATE_NOOP("Words", "If the next answer ignores the hint, send it again."));
    case ActionKind::StopSpeaking:
        return say(QT_TRANSLATE_NOOP("Words", "If the AI still speaks, stop it again, or hang up."));
    case ActionKind::HangUp:
        return say(QT_TRANSLATE_NOOP("Words", "The caller may still be on the line: hang up again, or end the call at the trunk."));
    case ActionKind::ReplaceInstructions:
        return say(QT_TRANSLATE_NOOP("Words", "The AI may still follow the old instructions: apply them again."));
    case ActionKind::Accept:
        return say(QT_TRANSLATE_NOOP("Words", "The caller may still hear it ring: accept again."));
    case ActionKind::Reject:
        return say(QT_TRANSLATE_NOOP("Words", "The caller may still hear it ring: reject again, or accept and hang up."));
    case ActionKind::Transfer:
        return say(QT_TRANSLATE_NOOP("Words",
                                     "The caller is still with the AI. Transfer again, choose another number, or tell the caller and hang "
                                     "up. Check that the trunk allows transfers."));
    case ActionKind::PauseAi:
        return say(QT_TRANSLATE_NOOP("Words", "The AI may still answer: pause it again."));
    case ActionKind::HandBack:
        return say(QT_TRANSLATE_NOOP("Words", "The AI may still be silent: hand back again."));
    case ActionKind::WithdrawTransfer:
    case ActionKind::Mark:
    case ActionKind::SetOutcome:
    case ActionKind::Snooze:
    case ActionKind::Handle:
    case ActionKind::Reveal:
    case ActionKind::SetIntake:
    case ActionKind::EditOutcomes:
        return {}; // done here, at once
    }
    return {};
}

QString who(Who who)
{
    switch (who) {
    case Who::None:
        return {};
    case Who::Caller:
        return say(QT_TRANSLATE_NOOP("Words", "Caller"));
    case Who::Agent:
        return say(QT_TRANSLATE_NOOP("Words", "AI"));
    case Who::Operator:
        return say(QT_TRANSLATE_NOOP("Words", "Operator"));
    case Who::Tool:
        return say(QT_TRANSLATE_NOOP("Words", "Tool"));
    case Who::System:
        return say(QT_TRANSLATE_NOOP("Words", "System"));
    }
    return {};
}

QString scope(desk::InstructionsScope scope)
{
    switch (scope) {
    case desk::InstructionsScope::ThisCall:
        return say(QT_TRANSLATE_NOOP("Words", "This call"));
    case desk::InstructionsScope::LiveCalls:
        return say(QT_TRANSLATE_NOOP("Words", "Live calls of this agent"));
    case desk::InstructionsScope::NextCalls:
        return say(QT_TRANSLATE_NOOP("Words", "Next calls only"));
    }
    return {};
}

QString duration(Duration length)
{
    const auto all = std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(length).count());
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, '0'_L1); };
    const QString tail = two(all / 60 % 60) + ':'_L1 + two(all % 60);
    return all < 3600 ? tail : QString::number(all / 3600) + ':'_L1 + tail;
}

QString seconds(Duration length)
{
    const double value = std::chrono::duration<double>(length).count();
    return say(QT_TRANSLATE_NOOP("Words", "%1 s")).arg(QLocale().toString(value, 'f', 1));
}

QString cost(double dollars, bool known)
{
    const QString amount = QLocale().toString(dollars, 'f', 2);
    return known ? say(QT_TRANSLATE_NOOP("Words", "$%1")).arg(amount) : say(QT_TRANSLATE_NOOP("Words", "$%1+")).arg(amount);
}

QString clockTime(TimePoint at)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains('s'_L1))
        format.replace("mm"_L1, "mm:ss"_L1);
    return locale.toString(toDateTime(at).toLocalTime().time(), format);
}

} // namespace geon::words
