#include "core/history/storednames.h"

#include <algorithm>
#include <array>

namespace geon::history {

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

constexpr auto callStateNames = std::to_array<Named<calls::CallState>>({
    {calls::CallState::Offered, "offered"_L1},
    {calls::CallState::Screening, "screening"_L1},
    {calls::CallState::Accepting, "accepting"_L1},
    {calls::CallState::Rejecting, "rejecting"_L1},
    {calls::CallState::Connecting, "connecting"_L1},
    {calls::CallState::Live, "live"_L1},
    {calls::CallState::Degraded, "degraded"_L1},
    {calls::CallState::Transferring, "transferring"_L1},
    {calls::CallState::Ending, "ending"_L1},
    {calls::CallState::Ended, "ended"_L1},
    {calls::CallState::Rejected, "rejected"_L1},
    {calls::CallState::Missed, "missed"_L1},
    {calls::CallState::Failed, "failed"_L1},
});

constexpr auto activityNames = std::to_array<Named<calls::Activity>>({
    {calls::Activity::None, "none"_L1},
    {calls::Activity::Greeting, "greeting"_L1},
    {calls::Activity::Listening, "listening"_L1},
    {calls::Activity::Thinking, "thinking"_L1},
    {calls::Activity::Speaking, "speaking"_L1},
    {calls::Activity::ToolRunning, "tool_running"_L1},
    {calls::Activity::WaitingForApproval, "waiting_for_approval"_L1},
    {calls::Activity::Silent, "silent"_L1},
    {calls::Activity::Paused, "paused"_L1},
    {calls::Activity::Expiring, "expiring"_L1},
});

constexpr auto reasonCodeNames = std::to_array<Named<calls::ReasonCode>>({
    {calls::ReasonCode::None, "none"_L1},
    {calls::ReasonCode::EndedByCaller, "ended_by_caller"_L1},
    {calls::ReasonCode::EndedByOperator, "ended_by_operator"_L1},
    {calls::ReasonCode::EndedByAgent, "ended_by_agent"_L1},
    {calls::ReasonCode::EndedByTransfer, "ended_by_transfer"_L1},
    {calls::ReasonCode::EndedByTimeLimit, "ended_by_time_limit"_L1},
    {calls::ReasonCode::EndedByError, "ended_by_error"_L1},
    {calls::ReasonCode::EndedUnknown, "ended_unknown"_L1},
    {calls::ReasonCode::CallerLeft, "caller_left"_L1},
    {calls::ReasonCode::WebhookStale, "webhook_stale"_L1},
    {calls::ReasonCode::AcceptDeadline, "accept_deadline"_L1},
    {calls::ReasonCode::AcceptRefused, "accept_refused"_L1},
    {calls::ReasonCode::AcceptHadNoEffect, "accept_had_no_effect"_L1},
    {calls::ReasonCode::NotAuthorized, "not_authorized"_L1},
    {calls::ReasonCode::RejectedByOperator, "rejected_by_operator"_L1},
    {calls::ReasonCode::RejectedOnHold, "rejected_on_hold"_L1},
    {calls::ReasonCode::RejectedDraining, "rejected_draining"_L1},
    {calls::ReasonCode::RejectedFull, "rejected_full"_L1},
    {calls::ReasonCode::RejectedByRule, "rejected_by_rule"_L1},
    {calls::ReasonCode::RejectedUnattended, "rejected_unattended"_L1},
    {calls::ReasonCode::RejectRefused, "reject_refused"_L1},
    {calls::ReasonCode::LinkLost, "link_lost"_L1},
    {calls::ReasonCode::LinkSilent, "link_silent"_L1},
    {calls::ReasonCode::ServiceRefused, "service_refused"_L1},
    {calls::ReasonCode::RateLimited, "rate_limited"_L1},
    {calls::ReasonCode::ServiceUnavailable, "service_unavailable"_L1},
    {calls::ReasonCode::NoAnswer, "no_answer"_L1},
    {calls::ReasonCode::EchoDiffers, "echo_differs"_L1},
    {calls::ReasonCode::CallOver, "call_over"_L1},
    {calls::ReasonCode::NothingToStop, "nothing_to_stop"_L1},
    {calls::ReasonCode::NotLive, "not_live"_L1},
    {calls::ReasonCode::EmptyText, "empty_text"_L1},
    {calls::ReasonCode::Superseded, "superseded"_L1},
    {calls::ReasonCode::Withdrawn, "withdrawn"_L1},
    {calls::ReasonCode::NothingToDo, "nothing_to_do"_L1},
    {calls::ReasonCode::BadTarget, "bad_target"_L1},
    {calls::ReasonCode::NotScreened, "not_screened"_L1},
    {calls::ReasonCode::Interrupted, "interrupted"_L1},
    {calls::ReasonCode::UnknownOutcome, "unknown_outcome"_L1},
    {calls::ReasonCode::UnknownMark, "unknown_mark"_L1},
    {calls::ReasonCode::UnknownAgent, "unknown_agent"_L1},
    {calls::ReasonCode::TransferOpen, "transfer_open"_L1},
    {calls::ReasonCode::TransferSent, "transfer_sent"_L1},
    {calls::ReasonCode::TransferFailed, "transfer_failed"_L1},
    {calls::ReasonCode::TalkedOver, "talked_over"_L1},
});

constexpr auto whoNames = std::to_array<Named<calls::Who>>({
    {calls::Who::None, "none"_L1},
    {calls::Who::Caller, "caller"_L1},
    {calls::Who::Agent, "agent"_L1},
    {calls::Who::Operator, "operator"_L1},
    {calls::Who::Tool, "tool"_L1},
    {calls::Who::System, "system"_L1},
});

constexpr auto entryKindNames = std::to_array<Named<calls::EntryKind>>({
    {calls::EntryKind::Words, "words"_L1},
    {calls::EntryKind::Tool, "tool"_L1},
    {calls::EntryKind::Guide, "guide"_L1},
    {calls::EntryKind::Say, "say"_L1},
    {calls::EntryKind::InstructionsChanged, "instructions_changed"_L1},
    {calls::EntryKind::Gap, "gap"_L1},
    {calls::EntryKind::Stopped, "stopped"_L1},
    {calls::EntryKind::Dtmf, "dtmf"_L1},
    {calls::EntryKind::Fault, "fault"_L1},
    {calls::EntryKind::TranscriptionFailed, "transcription_failed"_L1},
    {calls::EntryKind::Mark, "mark"_L1},
    {calls::EntryKind::Paused, "paused"_L1},
    {calls::EntryKind::HandedBack, "handed_back"_L1},
    {calls::EntryKind::Transfer, "transfer"_L1},
});

constexpr auto toolStatusNames = std::to_array<Named<calls::ToolStatus>>({
    {calls::ToolStatus::Preparing, "preparing"_L1},
    {calls::ToolStatus::Running, "running"_L1},
    {calls::ToolStatus::WaitingForApproval, "waiting_for_approval"_L1},
    {calls::ToolStatus::Done, "done"_L1},
    {calls::ToolStatus::Failed, "failed"_L1},
});

constexpr auto actionKindNames = std::to_array<Named<calls::ActionKind>>({
    {calls::ActionKind::Say, "say"_L1},
    {calls::ActionKind::Guide, "guide"_L1},
    {calls::ActionKind::StopSpeaking, "stop_speaking"_L1},
    {calls::ActionKind::HangUp, "hang_up"_L1},
    {calls::ActionKind::ReplaceInstructions, "replace_instructions"_L1},
    {calls::ActionKind::Accept, "accept"_L1},
    {calls::ActionKind::Reject, "reject"_L1},
    {calls::ActionKind::Transfer, "transfer"_L1},
    {calls::ActionKind::WithdrawTransfer, "withdraw_transfer"_L1},
    {calls::ActionKind::PauseAi, "pause_ai"_L1},
    {calls::ActionKind::HandBack, "hand_back"_L1},
    {calls::ActionKind::Mark, "mark"_L1},
    {calls::ActionKind::SetOutcome, "set_outcome"_L1},
    {calls::ActionKind::Snooze, "snooze"_L1},
    {calls::ActionKind::Handle, "handle"_L1},
    {calls::ActionKind::Reveal, "reveal"_L1},
    {calls::ActionKind::SetIntake, "set_intake"_L1},
    {calls::ActionKind::EditOutcomes, "edit_outcomes"_L1},
});

constexpr auto actionStateNames = std::to_array<Named<calls::ActionState>>({
    {calls::ActionState::Queued, "queued"_L1},
    {calls::ActionState::Sent, "sent"_L1},
    {calls::ActionState::Confirmed, "confirmed"_L1},
    {calls::ActionState::DidNotHappen, "did_not_happen"_L1},
    {calls::ActionState::NotConfirmed, "not_confirmed"_L1},
});

constexpr auto screenCauseNames = std::to_array<Named<calls::ScreenCause>>({
    {calls::ScreenCause::None, "none"_L1},
    {calls::ScreenCause::Mode, "mode"_L1},
    {calls::ScreenCause::Full, "full"_L1},
    {calls::ScreenCause::RejectFailed, "reject_failed"_L1},
});

constexpr auto severityNames = std::to_array<Named<calls::Severity>>({
    {calls::Severity::Notice, "notice"_L1},
    {calls::Severity::Warning, "warning"_L1},
    {calls::Severity::Urgent, "urgent"_L1},
});

constexpr auto deliveryStateNames = std::to_array<Named<desk::DeliveryState>>({
    {desk::DeliveryState::Waiting, "waiting"_L1},
    {desk::DeliveryState::Delivered, "delivered"_L1},
    {desk::DeliveryState::Dead, "dead"_L1},
});

} // namespace

QLatin1StringView nameOf(calls::CallState value)
{
    return nameIn(callStateNames, value);
}

calls::CallState valueOf(const QString &name, calls::CallState otherwise)
{
    return valueIn(callStateNames, name, otherwise);
}

QLatin1StringView nameOf(calls::Activity value)
{
    return nameIn(activityNames, value);
}

calls::Activity valueOf(const QString &name, calls::Activity otherwise)
{
    return valueIn(activityNames, name, otherwise);
}

QLatin1StringView nameOf(calls::ReasonCode value)
{
    return nameIn(reasonCodeNames, value);
}

calls::ReasonCode valueOf(const QString &name, calls::ReasonCode otherwise)
{
    return valueIn(reasonCodeNames, name, otherwise);
}

QLatin1StringView nameOf(calls::Who value)
{
    return nameIn(whoNames, value);
}

calls::Who valueOf(const QString &name, calls::Who otherwise)
{
    return valueIn(whoNames, name, otherwise);
}

QLatin1StringView nameOf(calls::EntryKind value)
{
    return nameIn(entryKindNames, value);
}

calls::EntryKind valueOf(const QString &name, calls::EntryKind otherwise)
{
    return valueIn(entryKindNames, name, otherwise);
}

QLatin1StringView nameOf(calls::ToolStatus value)
{
    return nameIn(toolStatusNames, value);
}

calls::ToolStatus valueOf(const QString &name, calls::ToolStatus otherwise)
{
    return valueIn(toolStatusNames, name, otherwise);
}

QLatin1StringView nameOf(calls::ActionKind value)
{
    return nameIn(actionKindNames, value);
}

calls::ActionKind valueOf(const QString &name, calls::ActionKind otherwise)
{
    return valueIn(actionKindNames, name, otherwise);
}

QLatin1StringView nameOf(calls::ActionState value)
{
    return nameIn(actionStateNames, value);
}

calls::ActionState valueOf(const QString &name, calls::ActionState otherwise)
{
    return valueIn(actionStateNames, name, otherwise);
}

QLatin1StringView nameOf(calls::ScreenCause value)
{
    return nameIn(screenCauseNames, value);
}

calls::ScreenCause valueOf(const QString &name, calls::ScreenCause otherwise)
{
    return valueIn(screenCauseNames, name, otherwise);
}

QLatin1StringView nameOf(calls::Severity value)
{
    return nameIn(severityNames, value);
}

calls::Severity valueOf(const QString &name, calls::Severity otherwise)
{
    return valueIn(severityNames, name, otherwise);
}

QLatin1StringView nameOf(desk::DeliveryState value)
{
    return nameIn(deliveryStateNames, value);
}

desk::DeliveryState valueOf(const QString &name, desk::DeliveryState otherwise)
{
    return valueIn(deliveryStateNames, name, otherwise);
}

calls::AttentionKind valueOf(const QString &name, calls::AttentionKind otherwise)
{
    for (size_t i = 0; i < calls::attentionKinds; ++i) {
        if (calls::nameOf(calls::AttentionKind(i)) == name)
            return calls::AttentionKind(i);
    }
    return otherwise;
}

} // namespace geon::history
