#include "ui/calllist/callgroup.h"

#include "ui/words/attention.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <ranges>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::Activity;
using calls::CallState;
using calls::Who;

namespace {

struct CallText {
    Q_DECLARE_TR_FUNCTIONS(CallList)
};

} // namespace

CallGroup groupOf(CallState state)
{
    switch (state) {
    case CallState::Offered:
    case CallState::Screening:
    case CallState::Accepting:
    case CallState::Rejecting:
    case CallState::Connecting:
        return CallGroup::Ringing;
    case CallState::Live:
    case CallState::Degraded:
    case CallState::Transferring:
    case CallState::Ending:
        return CallGroup::Live;
    case CallState::Ended:
    case CallState::Rejected:
    case CallState::Missed:
    case CallState::Failed:
        return CallGroup::Ended;
    }
    return CallGroup::Ended;
}

CallGroup groupOf(const calls::CallSummary &call)
{
    return call.attention.isEmpty() ? groupOf(call.state) : CallGroup::NeedsYou;
}

QString groupName(CallGroup group)
{
    switch (group) {
    case CallGroup::NeedsYou:
        return CallText::tr("Needs you");
    case CallGroup::Ringing:
        return CallText::tr("Ringing");
    case CallGroup::Live:
        return CallText::tr("Live");
    case CallGroup::Ended:
        return CallText::tr("Ended today");
    }
    return {};
}

Shape shapeOf(const calls::CallSummary &call)
{
    switch (call.state) {
    case CallState::Offered:
    case CallState::Screening:
    case CallState::Accepting:
    case CallState::Connecting:
        return {u"bell"_s, Role::Ringing};
    case CallState::Transferring:
        return {u"transfer"_s, Role::Paused};
    case CallState::Live:
        if (call.paused)
            return {u"paused"_s, Role::Paused};
        if (call.activity == Activity::WaitingForApproval)
            return {u"bell"_s, Role::Ringing};
        return call.activity == Activity::Expiring ? Shape{u"trouble"_s, Role::Trouble} : Shape{u"live"_s, Role::Live};
    case CallState::Degraded:
    case CallState::Failed:
        return {u"trouble"_s, Role::Trouble};
    case CallState::Rejecting:
    case CallState::Ending:
    case CallState::Ended:
    case CallState::Rejected:
    case CallState::Missed:
        return {u"ended"_s, Role::Ended};
    }
    return {u"ended"_s, Role::Ended};
}

Shape shapeOf(calls::Severity severity)
{
    switch (severity) {
    case calls::Severity::Urgent:
        return {u"urgent"_s, Role::Trouble};
    case calls::Severity::Warning:
        return {u"warning"_s, Role::Ringing};
    case calls::Severity::Notice:
        return {u"info"_s, Role::Muted};
    }
    return {u"info"_s, Role::Muted};
}

Role roleOf(Who who)
{
    switch (who) {
    case Who::Caller:
        return Role::Caller;
    case Who::Agent:
        return Role::Agent;
    case Who::Operator:
        return Role::Operator;
    case Who::Tool:
        return Role::Tool;
    case Who::None:
    case Who::System:
        return Role::Muted;
    }
    return Role::Muted;
}

Duration elapsed(const calls::CallSummary &call, TimePoint now)
{
    const TimePoint from = call.liveAt == TimePoint{} ? call.offeredAt : call.liveAt;
    const TimePoint to = call.endedAt == TimePoint{} ? now : call.endedAt;
    return std::max(Duration::zero(), to - from);
}

Duration ringingLeft(const calls::CallSummary &call, TimePoint now)
{
    const bool undecided = call.state == CallState::Screening && call.decideBy != TimePoint{};
    return std::max(Duration::zero(), (undecided ? call.decideBy : call.acceptBy) - now);
}

Duration inSituation(const calls::CallSummary &call, TimePoint now)
{
    const bool active = call.state == CallState::Live && call.activity != Activity::None;
    const TimePoint since = active ? call.activitySince : call.stateSince;
    return since == TimePoint{} ? Duration::zero() : std::max(Duration::zero(), now - since);
}

QString spoken(const calls::CallSummary &call)
{
    const QString caller = call.callerName.isEmpty() ? words::phoneNumber(call.callerNumber) : call.callerName;
    QString text = CallText::tr("%1, %2, agent %3").arg(words::situation(call), caller, call.profileName);
    for (const calls::AttentionReason &reason : call.attention | std::views::reverse)
        text = CallText::tr("Needs you: %1. %2").arg(words::attention(reason), text);
    if (call.simulated)
        text = CallText::tr("Simulated call: %1").arg(text);
    if (call.outcomeDue)
        text = CallText::tr("%1. Outcome due").arg(text);
    else if (!call.outcome.isEmpty())
        text = CallText::tr("%1. Outcome: %2").arg(text, call.outcome);
    if (calls::isOver(call.state) && call.reason.code != calls::ReasonCode::None)
        return CallText::tr("%1. %2").arg(text, words::reason(call.reason));
    if (!call.lastWords.isEmpty())
        return CallText::tr("%1. %2 said: %3").arg(text, words::who(call.lastSpeaker), call.lastWords);
    return text;
}

QString fullFacts(const calls::CallSummary &call)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines += CallText::tr("%1: %2").arg(name, isolated(value));
    };
    add(CallText::tr("Caller"), words::phoneNumber(call.callerNumber));
    add(CallText::tr("Name"), call.callerName);
    add(CallText::tr("Dialled"), call.dialledNumber.isEmpty() ? CallText::tr("unknown line") : words::phoneNumber(call.dialledNumber));
    add(CallText::tr("Agent"),
        call.profileVersion > 0 ? CallText::tr("%1, version %2").arg(call.profileName).arg(call.profileVersion) : call.profileName);
    add(CallText::tr("Now"), words::situation(call));
    add(CallText::tr("Why"), words::reason(call.reason));
    add(CallText::tr("Outcome"), call.outcomeDue ? CallText::tr("due") : call.outcome);
    add(CallText::tr("Note"), call.outcomeNote);
    if (call.marks > 0)
        add(CallText::tr("Marks"), QString::number(call.marks));
    for (const calls::AttentionReason &reason : call.attention)
        add(CallText::tr("Needs you since %1").arg(words::clockTime(reason.since)), words::attention(reason));
    if (call.snoozedUntil != TimePoint{})
        add(CallText::tr("Snoozed until"), words::clockTime(call.snoozedUntil));
    add(CallText::tr("Rang at"), call.offeredAt == TimePoint{} ? QString() : words::clockTime(call.offeredAt));
    if (call.lastDelay)
        add(CallText::tr("Delay the caller heard"), words::seconds(*call.lastDelay));
    add(CallText::tr("Cost so far"), words::cost(call.cost, call.costKnown));
    if (call.troubles > 0)
        lines += CallText::tr("%n trouble(s) on this call", nullptr, call.troubles);
    if (call.simulated)
        lines += CallText::tr("Simulated: nobody is on the phone");
    if (!call.lastWords.isEmpty())
        lines += CallText::tr("%1: %2").arg(words::who(call.lastSpeaker), isolated(call.lastWords));
    return lines.join('\n'_L1);
}

QString isolated(const QString &name)
{
    return QChar(0x2068) + name + QChar(0x2069);
}

} // namespace geon::ui
