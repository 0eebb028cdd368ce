#include "core/calls/names.h"

#include <algorithm>
#include <array>

namespace geon::calls {

using namespace Qt::StringLiterals;

namespace {

template <typename Enum> struct Named {
    Enum value;
    QLatin1StringView name;
};

template <typename Enum, size_t count> QLatin1StringView nameIn(const std::array<Named<Enum>, count> &names, Enum value)
{
    const auto found = std::find_if(names.begin(), names.end(), [value](const Named<Enum> &named) { return named.value == value; });
    return found == names.end() ? QLatin1StringView() : found->name;
}

template <typename Enum, size_t count> Enum valueIn(const std::array<Named<Enum>, count> &names, const QString &name, Enum otherwise)
{
    const auto found = std::find_if(names.begin(), names.end(), [&name](const Named<Enum> &named) { return named.name == name; });
    return found == names.end() ? otherwise : found->value;
}

constexpr auto intakeModeNames = std::to_array<Named<IntakeMode>>({
    {IntakeMode::Open, "open"_L1},
    {IntakeMode::Screen, "screen"_L1},
    {IntakeMode::Hold, "hold"_L1},
    {IntakeMode::Drain, "drain"_L1},
});

constexpr auto callStateNames = std::to_array<Named<CallState>>({
    {CallState::Offered, "offered"_L1},
    {CallState::Screening, "screening"_L1},
    {CallState::Accepting, "accepting"_L1},
    {CallState::Rejecting, "rejecting"_L1},
    {CallState::Connecting, "connecting"_L1},
    {CallState::Live, "live"_L1},
    {CallState::Degraded, "degraded"_L1},
    {CallState::Transferring, "transferring"_L1},
    {CallState::Ending, "ending"_L1},
    {CallState::Ended, "ended"_L1},
    {CallState::Rejected, "rejected"_L1},
    {CallState::Missed, "missed"_L1},
    {CallState::Failed, "failed"_L1},
});

constexpr auto activityNames = std::to_array<Named<Activity>>({
    {Activity::None, "none"_L1},
    {Activity::Greeting, "greeting"_L1},
    {Activity::Listening, "listening"_L1},
    {Activity::Thinking, "thinking"_L1},
    {Activity::Speaking, "speaking"_L1},
    {Activity::ToolRunning, "tool_running"_L1},
    {Activity::WaitingForApproval, "waiting_for_approval"_L1},
    {Activity::Silent, "silent"_L1},
    {Activity::Paused, "paused"_L1},
    {Activity::Expiring, "expiring"_L1},
});

constexpr auto reasonCodeNames = std::to_array<Named<ReasonCode>>({
    {ReasonCode::None, "none"_L1},
    {ReasonCode::EndedByCaller, "ended_by_caller"_L1},
    {ReasonCode::EndedByOperator, "ended_by_operator"_L1},
    {ReasonCode::EndedByAgent, "ended_by_agent"_L1},
    {ReasonCode::EndedByTransfer, "ended_by_transfer"_L1},
    {ReasonCode::EndedByTimeLimit, "ended_by_time_limit"_L1},
    {ReasonCode::EndedByError, "ended_by_error"_L1},
    {ReasonCode::EndedUnknown, "ended_unknown"_L1},
    {ReasonCode::CallerLeft, "caller_left"_L1},
    {ReasonCode::WebhookStale, "webhook_stale"_L1},
    {ReasonCode::AcceptDeadline, "accept_deadline"_L1},
    {ReasonCode::AcceptRefused, "accept_refused"_L1},
    {ReasonCode::AcceptHadNoEffect, "accept_had_no_effect"_L1},
    {ReasonCode::NotAuthorized, "not_authorized"_L1},
    {ReasonCode::RejectedByOperator, "rejected_by_operator"_L1},
    {ReasonCode::RejectedOnHold, "rejected_on_hold"_L1},
    {ReasonCode::RejectedDraining, "rejected_draining"_L1},
    {ReasonCode::RejectedFull, "rejected_full"_L1},
    {ReasonCode::RejectedByRule, "rejected_by_rule"_L1},
    {ReasonCode::RejectedUnattended, "rejected_unattended"_L1},
    {ReasonCode::RejectRefused, "reject_refused"_L1},
    {ReasonCode::LinkLost, "link_lost"_L1},
    {ReasonCode::LinkSilent, "link_silent"_L1},
    {ReasonCode::ServiceRefused, "service_refused"_L1},
    {ReasonCode::RateLimited, "rate_limited"_L1},
    {ReasonCode::ServiceUnavailable, "service_unavailable"_L1},
    {ReasonCode::NoAnswer, "no_answer"_L1},
    {ReasonCode::EchoDiffers, "echo_differs"_L1},
    {ReasonCode::CallOver, "call_over"_L1},
    {ReasonCode::NothingToStop, "nothing_to_stop"_L1},
    {ReasonCode::NotLive, "not_live"_L1},
    {ReasonCode::EmptyText, "empty_text"_L1},
    {ReasonCode::Superseded, "superseded"_L1},
    {ReasonCode::Withdrawn, "withdrawn"_L1},
    {ReasonCode::NothingToDo, "nothing_to_do"_L1},
    {ReasonCode::BadTarget, "bad_target"_L1},
    {ReasonCode::NotScreened, "not_screened"_L1},
    {ReasonCode::Interrupted, "interrupted"_L1},
    {ReasonCode::UnknownOutcome, "unknown_outcome"_L1},
    {ReasonCode::UnknownMark, "unknown_mark"_L1},
    {ReasonCode::UnknownAgent, "unknown_agent"_L1},
    {ReasonCode::TransferOpen, "transfer_open"_L1},
    {ReasonCode::TransferSent, "transfer_sent"_L1},
    {ReasonCode::TransferFailed, "transfer_failed"_L1},
    {ReasonCode::TalkedOver, "talked_over"_L1},
});

constexpr auto whoNames = std::to_array<Named<Who>>({
    {Who::None, "none"_L1},
    {Who::Caller, "caller"_L1},
    {Who::Agent, "agent"_L1},
    {Who::Operator, "operator"_L1},
    {Who::Tool, "tool"_L1},
    {Who::System, "system"_L1},
});

constexpr auto entryKindNames = std::to_array<Named<EntryKind>>({
    {EntryKind::Words, "words"_L1},
    {EntryKind::Tool, "tool"_L1},
    {EntryKind::Guide, "guide"_L1},
    {EntryKind::Say, "say"_L1},
    {EntryKind::InstructionsChanged, "instructions_changed"_L1},
    {EntryKind::Gap, "gap"_L1},
    {EntryKind::Stopped, "stopped"_L1},
    {EntryKind::Dtmf, "dtmf"_L1},
    {EntryKind::Fault, "fault"_L1},
    {EntryKind::TranscriptionFailed, "transcription_failed"_L1},
    {EntryKind::Mark, "mark"_L1},
    {EntryKind::Paused, "paused"_L1},
    {EntryKind::HandedBack, "handed_back"_L1},
    {EntryKind::Transfer, "transfer"_L1},
});

constexpr auto toolStatusNames = std::to_array<Named<ToolStatus>>({
    {ToolStatus::Preparing, "preparing"_L1},
    {ToolStatus::Running, "running"_L1},
    {ToolStatus::WaitingForApproval, "waiting_for_approval"_L1},
    {ToolStatus::Done, "done"_L1},
    {ToolStatus::Failed, "failed"_L1},
});

constexpr auto actionKindNames = std::to_array<Named<ActionKind>>({
    {ActionKind::Say, "say"_L1},
    {ActionKind::Guide, "guide"_L1},
    {ActionKind::StopSpeaking, "stop_speaking"_L1},
    {ActionKind::HangUp, "hang_up"_L1},
    {ActionKind::ReplaceInstructions, "replace_instructions"_L1},
    {ActionKind::Accept, "accept"_L1},
    {ActionKind::Reject, "reject"_L1},
    {ActionKind::Transfer, "transfer"_L1},
    {ActionKind::WithdrawTransfer, "withdraw_transfer"_L1},
    {ActionKind::PauseAi, "pause_ai"_L1},
    {ActionKind::HandBack, "hand_back"_L1},
    {ActionKind::Mark, "mark"_L1},
    {ActionKind::SetOutcome, "set_outcome"_L1},
    {ActionKind::Snooze, "snooze"_L1},
    {ActionKind::Handle, "handle"_L1},
    {ActionKind::Reveal, "reveal"_L1},
    {ActionKind::SetIntake, "set_intake"_L1},
    {ActionKind::EditOutcomes, "edit_outcomes"_L1},
});

constexpr auto actionStateNames = std::to_array<Named<ActionState>>({
    {ActionState::Queued, "queued"_L1},
    {ActionState::Sent, "sent"_L1},
    {ActionState::Confirmed, "confirmed"_L1},
    {ActionState::DidNotHappen, "did_not_happen"_L1},
    {ActionState::NotConfirmed, "not_confirmed"_L1},
});

constexpr auto screenCauseNames = std::to_array<Named<ScreenCause>>({
    {ScreenCause::None, "none"_L1},
    {ScreenCause::Mode, "mode"_L1},
    {ScreenCause::Full, "full"_L1},
    {ScreenCause::RejectFailed, "reject_failed"_L1},
});

constexpr auto severityNames = std::to_array<Named<Severity>>({
    {Severity::Notice, "notice"_L1},
    {Severity::Warning, "warning"_L1},
    {Severity::Urgent, "urgent"_L1},
});

} // namespace

QLatin1StringView nameOf(IntakeMode value)
{
    return nameIn(intakeModeNames, value);
}

QLatin1StringView nameOf(CallState value)
{
    return nameIn(callStateNames, value);
}

CallState valueOf(const QString &name, CallState otherwise)
{
    return valueIn(callStateNames, name, otherwise);
}

QLatin1StringView nameOf(Activity value)
{
    return nameIn(activityNames, value);
}

Activity valueOf(const QString &name, Activity otherwise)
{
    return valueIn(activityNames, name, otherwise);
}

QLatin1StringView nameOf(ReasonCode value)
{
    return nameIn(reasonCodeNames, value);
}

ReasonCode valueOf(const QString &name, ReasonCode otherwise)
{
    return valueIn(reasonCodeNames, name, otherwise);
}

QLatin1StringView nameOf(Who value)
{
    return nameIn(whoNames, value);
}

Who valueOf(const QString &name, Who otherwise)
{
    return valueIn(whoNames, name, otherwise);
}

QLatin1StringView nameOf(EntryKind value)
{
    return nameIn(entryKindNames, value);
}

EntryKind valueOf(const QString &name, EntryKind otherwise)
{
    return valueIn(entryKindNames, name, otherwise);
}

QLatin1StringView nameOf(ToolStatus value)
{
    return nameIn(toolStatusNames, value);
}

ToolStatus valueOf(const QString &name, ToolStatus otherwise)
{
    return valueIn(toolStatusNames, name, otherwise);
}

QLatin1StringView nameOf(ActionKind value)
{
    return nameIn(actionKindNames, value);
}

ActionKind valueOf(const QString &name, ActionKind otherwise)
{
    return valueIn(actionKindNames, name, otherwise);
}

QLatin1StringView nameOf(ActionState value)
{
    return nameIn(actionStateNames, value);
}

ActionState valueOf(const QString &name, ActionState otherwise)
{
    return valueIn(actionStateNames, name, otherwise);
}

QLatin1StringView nameOf(ScreenCause value)
{
    return nameIn(screenCauseNames, value);
}

ScreenCause valueOf(const QString &name, ScreenCause otherwise)
{
    return valueIn(screenCauseNames, name, otherwise);
}

QLatin1StringView nameOf(Severity value)
{
    return nameIn(severityNames, value);
}

Severity valueOf(const QString &name, Severity otherwise)
{
    return valueIn(severityNames, name, otherwise);
}

AttentionKind valueOf(const QString &name, AttentionKind otherwise)
{
    for (size_t i = 0; i < attentionKinds; ++i) {
        if (nameOf(AttentionKind(i)) == name)
            return AttentionKind(i);
    }
    return otherwise;
}

} // namespace geon::calls
