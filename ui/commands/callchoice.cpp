#include "ui/commands/callchoice.h"

#include "ui/words/words.h"

#include <QRegularExpression>
#include <array>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::Activity;
using calls::CallState;

namespace {

constexpr std::array situations{
    CallSituation{CallState::Live, Activity::Silent},
    CallSituation{CallState::Live, Activity::Paused},
    CallSituation{CallState::Live, Activity::WaitingForApproval},
    CallSituation{CallState::Live, Activity::Expiring},
    CallSituation{CallState::Degraded, Activity::None},
    CallSituation{CallState::Transferring, Activity::None},
    CallSituation{CallState::Accepting, Activity::None},
    CallSituation{CallState::Connecting, Activity::None},
};

constexpr std::array rows{
    ManyActRow{ManyAct::HangUp, calls::ActionKind::HangUp, true, false, [](const QString &) { return desk::ManyCommand(desk::HangUp{}); }},
    ManyActRow{ManyAct::StopSpeaking, calls::ActionKind::StopSpeaking, false, false,
               [](const QString &) { return desk::ManyCommand(desk::StopSpeaking{}); }},
    ManyActRow{ManyAct::PauseAi, calls::ActionKind::PauseAi, false, false,
               [](const QString &) { return desk::ManyCommand(desk::PauseAi{}); }},
    ManyActRow{ManyAct::HandBack, calls::ActionKind::HandBack, false, false,
               [](const QString &) { return desk::ManyCommand(desk::HandBack{}); }},
    ManyActRow{ManyAct::Guide, calls::ActionKind::Guide, false, true,
               [](const QString &text) {
                   return desk::ManyCommand(desk::Guide{{}, text, false});
               }},
};

bool numberFits(const QString &pattern, const QString &number)
{
    QString wanted;
    for (const QChar c : pattern) {
        if (c.isDigit() || c == '*'_L1 || c == '+'_L1)
            wanted += c;
    }
    if (wanted.isEmpty())
        return false;
    if (!wanted.contains('*'_L1))
        return number.contains(wanted);
    const auto whole = QRegularExpression::wildcardToRegularExpression(wanted);
    return QRegularExpression(whole).match(number).hasMatch();
}

} // namespace

std::span<const CallSituation> callSituations()
{
    return situations;
}

QString situationName(const CallSituation &situation)
{
    return situation.activity == Activity::None ? words::state(situation.state) : words::activity(situation.activity);
}

bool fits(const CallChoice &choice, const calls::CallSummary &call)
{
    if (calls::isOver(call.state))
        return false;
    switch (choice.which) {
    case Which::AllLive:
        return true;
    case Which::OfAgent:
        return call.profile == choice.agent;
    case Which::InState:
        return call.state == choice.situation.state
            && (choice.situation.activity == Activity::None || call.activity == choice.situation.activity);
    case Which::NeedingYou:
        return !call.attention.isEmpty();
    case Which::FromNumber:
        return numberFits(choice.number, call.callerNumber);
    }
    return false;
}

std::span<const ManyActRow> manyActs()
{
    return rows;
}

const ManyActRow &rowOf(ManyAct act)
{
    return *std::ranges::find(rows, act, &ManyActRow::act);
}

bool canBe(ManyAct act, const calls::CallSummary &call)
{
    switch (act) {
    case ManyAct::HangUp:
        return calls::isOnLine(call.state) || call.state == CallState::Accepting || call.state == CallState::Connecting;
    case ManyAct::PauseAi:
        return calls::isOnLine(call.state) && !call.paused;
    case ManyAct::HandBack:
        return calls::isOnLine(call.state) && call.paused;
    case ManyAct::StopSpeaking:
    case ManyAct::Guide:
        return calls::isOnLine(call.state);
    }
    return false;
}

} // namespace geon::ui
