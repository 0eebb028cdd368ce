#include "core/history/codenames.h"

namespace geon::history {

using namespace Qt::StringLiterals;

QLatin1StringView nameOf(calls::CallState code)
{
    using enum calls::CallState;
    switch (code) {
    case Offered:
        return "offered"_L1;
    case Screening:
        return "screening"_L1;
    case Accepting:
        return "accepting"_L1;
    case Rejecting:
        return "rejecting"_L1;
    case Connecting:
        return "connecting"_L1;
    case Live:
        return "live"_L1;
    case Degraded:
        return "degraded"_L1;
    case Transferring:
        return "transferring"_L1;
    case Ending:
        return "ending"_L1;
    case Ended:
        return "ended"_L1;
    case Rejected:
        return "rejected"_L1;
    case Missed:
        return "missed"_L1;
    case Failed:
        return "failed"_L1;
    }
    return {};
}

QLatin1StringView nameOf(calls::ReasonCode code)
{
    using enum calls::ReasonCode;
    switch (code) {
    case None:
        return "none"_L1;
    case EndedByCaller:
        return "ended_by_caller"_L1;
    case EndedByOperator:
        return "ended_by_operator"_L1;
    case EndedByAgent:
        return "ended_by_agent"_L1;
    case EndedByTransfer:
        return "ended_by_transfer"_L1;
    case EndedByTimeLimit:
        return "ended_by_time_limit"_L1;
    case EndedByError:
        return "ended_by_error"_L1;
    case EndedUnknown:
        return "ended_unknown"_L1;
    case CallerLeft:
        return "caller_left"_L1;
    case WebhookStale:
        return "webhook_stale"_L1;
    case AcceptDeadline:
        return "accept_deadline"_L1;
    case AcceptRefused:
        return "accept_refused"_L1;
    case AcceptHadNoEffect:
        return "accept_had_no_effect"_L1;
    case NotAuthorized:
        return "not_authorized"_L1;
    case RejectedByOperator:
        return "rejected_by_operator"_L1;
    case RejectedOnHold:
        return "rejected_on_hold"_L1;
    case RejectedDraining:
        return "rejected_draining"_L1;
    case RejectedFull:
        return "rejected_full"_L1;
    case RejectedByRule:
        return "rejected_by_rule"_L1;
    case RejectedUnattended:
        return "rejected_unattended"_L1;
    case RejectRefused:
        return "reject_refused"_L1;
    case LinkLost:
        return "link_lost"_L1;
    case LinkSilent:
        return "link_silent"_L1;
    case ServiceRefused:
        return "service_refused"_L1;
    case RateLimited:
        return "rate_limited"_L1;
    case ServiceUnavailable:
        return "service_unavailable"_L1;
    case NoAnswer:
        return "no_answer"_L1;
    case EchoDiffers:
        return "echo_differs"_L1;
    case CallOver:
        return "call_over"_L1;
    case NothingToStop:
        return "nothing_to_stop"_L1;
    case NotLive:
        return "not_live"_L1;
    case EmptyText:
        return "empty_text"_L1;
    case Superseded:
        return "superseded"_L1;
    case Withdrawn:
        return "withdrawn"_L1;
    case NothingToDo:
        return "nothing_to_do"_L1;
    case BadTarget:
        return "bad_target"_L1;
    case NotScreened:
        return "not_screened"_L1;
    case Interrupted:
        return "interrupted"_L1;
    case UnknownOutcome:
        return "unknown_outcome"_L1;
    case UnknownMark:
        return "unknown_mark"_L1;
    case UnknownAgent:
        return "unknown_agent"_L1;
    case TransferOpen:
        return "transfer_open"_L1;
    case TransferSent:
        return "transfer_sent"_L1;
    case TransferFailed:
        return "transfer_failed"_L1;
    case TalkedOver:
        return "talked_over"_L1;
    }
    return {};
}

QLatin1StringView nameOf(calls::Who code)
{
    using enum calls::Who;
    switch (code) {
    case None:
        return "none"_L1;
    case Caller:
        return "caller"_L1;
    case Agent:
        return "agent"_L1;
    case Operator:
        return "operator"_L1;
    case Tool:
        return "tool"_L1;
    case System:
        return "system"_L1;
    }
    return {};
}

QLatin1StringView nameOf(calls::EntryKind code)
{
    using enum calls::EntryKind;
    switch (code) {
    case Words:
        return "words"_L1;
    case Tool:
        return "tool"_L1;
    case Guide:
        return "guide"_L1;
    case Say:
        return "say"_L1;
    case InstructionsChanged:
        return "instructions_changed"_L1;
    case Gap:
        return "gap"_L1;
    case Stopped:
        return "stopped"_L1;
    case Dtmf:
        return "dtmf"_L1;
    case Fault:
        return "fault"_L1;
    case TranscriptionFailed:
        return "transcription_failed"_L1;
    case Mark:
        return "mark"_L1;
    case Paused:
        return "paused"_L1;
    case HandedBack:
        return "handed_back"_L1;
    case Transfer:
        return "transfer"_L1;
    }
    return {};
}

QLatin1StringView nameOf(calls::ToolStatus code)
{
    using enum calls::ToolStatus;
    switch (code) {
    case Preparing:
        return "preparing"_L1;
    case Running:
        return "running"_L1;
    case WaitingForApproval:
        return "waiting_for_approval"_L1;
    case Done:
        return "done"_L1;
    case Failed:
        return "failed"_L1;
    }
    return {};
}

QLatin1StringView nameOf(calls::ActionKind code)
{
    using enum calls::ActionKind;
    switch (code) {
    case Say:
        return "say"_L1;
    case Guide:
        return "guide"_L1;
    case StopSpeaking:
        return "stop_speaking"_L1;
    case HangUp:
        return "hang_up"_L1;
    case ReplaceInstructions:
        return "replace_instructions"_L1;
    case Accept:
        return "accept"_L1;
    case Reject:
        return "reject"_L1;
    case Transfer:
        return "transfer"_L1;
    case WithdrawTransfer:
        return "withdraw_transfer"_L1;
    case PauseAi:
        return "pause_ai"_L1;
    case HandBack:
        return "hand_back"_L1;
    case Mark:
        return "mark"_L1;
    case SetOutcome:
        return "set_outcome"_L1;
    case Snooze:
        return "snooze"_L1;
    case Handle:
        return "handle"_L1;
    case Reveal:
        return "reveal"_L1;
    case SetIntake:
        return "set_intake"_L1;
    case EditOutcomes:
        return "edit_outcomes"_L1;
    }
    return {};
}

QLatin1StringView nameOf(calls::ActionState code)
{
    using enum calls::ActionState;
    switch (code) {
    case Queued:
        return "queued"_L1;
    case Sent:
        return "sent"_L1;
    case Confirmed:
        return "confirmed"_L1;
    case DidNotHappen:
        return "did_not_happen"_L1;
    case NotConfirmed:
        return "not_confirmed"_L1;
    }
    return {};
}

} // namespace geon::history
