#include "core/integrations/recordnames.h"

namespace geon::integrations {

using namespace Qt::StringLiterals;
using namespace calls;

QString nameOf(CallState state)
{
    switch (state) {
    case CallState::Offered:
        return u"offered"_s;
    case CallState::Screening:
        return u"screening"_s;
    case CallState::Accepting:
        return u"accepting"_s;
    case CallState::Rejecting:
        return u"rejecting"_s;
    case CallState::Connecting:
        return u"connecting"_s;
    case CallState::Live:
        return u"live"_s;
    case CallState::Degraded:
        return u"degraded"_s;
    case CallState::Transferring:
        return u"transferring"_s;
    case CallState::Ending:
        return u"ending"_s;
    case CallState::Ended:
        return u"ended"_s;
    case CallState::Rejected:
        return u"rejected"_s;
    case CallState::Missed:
        return u"missed"_s;
    case CallState::Failed:
        return u"failed"_s;
    }
    return {};
}

QString nameOf(ReasonCode code)
{
    switch (code) {
    case ReasonCode::None:
        return {};
    case ReasonCode::EndedByCaller:
        return u"ended_by_caller"_s;
    case ReasonCode::EndedByOperator:
        return u"ended_by_operator"_s;
    case ReasonCode::EndedByAgent:
        return u"ended_by_ai"_s;
    case ReasonCode::EndedByTransfer:
        return u"ended_by_transfer"_s;
    case ReasonCode::EndedByTimeLimit:
        return u"ended_by_time_limit"_s;
    case ReasonCode::EndedByError:
        return u"ended_by_error"_s;
    case ReasonCode::EndedUnknown:
        return u"ended_unknown"_s;
    case ReasonCode::CallerLeft:
        return u"caller_left"_s;
    case ReasonCode::WebhookStale:
        return u"webhook_stale"_s;
    case ReasonCode::AcceptDeadline:
        return u"accept_deadline"_s;
    case ReasonCode::AcceptRefused:
        return u"accept_refused"_s;
    case ReasonCode::AcceptHadNoEffect:
        return u"accept_had_no_effect"_s;
    case ReasonCode::NotAuthorized:
        return u"not_authorized"_s;
    case ReasonCode::RejectedByOperator:
        return u"rejected_by_operator"_s;
    case ReasonCode::RejectedOnHold:
        return u"rejected_on_hold"_s;
    case ReasonCode::RejectedDraining:
        return u"rejected_draining"_s;
    case ReasonCode::RejectedFull:
        return u"rejected_full"_s;
    case ReasonCode::RejectedByRule:
        return u"rejected_by_rule"_s;
    case ReasonCode::RejectedUnattended:
        return u"rejected_unattended"_s;
    case ReasonCode::RejectRefused:
        return u"reject_refused"_s;
    case ReasonCode::LinkLost:
        return u"link_lost"_s;
    case ReasonCode::LinkSilent:
        return u"link_silent"_s;
    case ReasonCode::ServiceRefused:
        return u"service_refused"_s;
    case ReasonCode::RateLimited:
        return u"rate_limited"_s;
    case ReasonCode::ServiceUnavailable:
        return u"service_unavailable"_s;
    case ReasonCode::NoAnswer:
        return u"no_answer"_s;
    case ReasonCode::EchoDiffers:
        return u"echo_differs"_s;
    case ReasonCode::CallOver:
        return u"call_over"_s;
    case ReasonCode::NothingToStop:
        return u"nothing_to_stop"_s;
    case ReasonCode::NotLive:
        return u"not_live"_s;
    case ReasonCode::EmptyText:
        return u"empty_text"_s;
    case ReasonCode::Superseded:
        return u"superseded"_s;
    case ReasonCode::Withdrawn:
        return u"withdrawn"_s;
    case ReasonCode::NothingToDo:
        return u"nothing_to_do"_s;
    case ReasonCode::BadTarget:
        return u"bad_target"_s;
    case ReasonCode::NotScreened:
        return u"not_screened"_s;
    case ReasonCode::Interrupted:
        return u"interrupted"_s;
    case ReasonCode::UnknownOutcome:
        return u"unknown_outcome"_s;
    case ReasonCode::UnknownMark:
        return u"unknown_mark"_s;
    case ReasonCode::UnknownAgent:
        return u"unknown_agent"_s;
    case ReasonCode::TransferOpen:
        return u"transfer_open"_s;
    case ReasonCode::TransferSent:
        return u"transfer_sent"_s;
    case ReasonCode::TransferFailed:
        return u"transfer_failed"_s;
    case ReasonCode::TalkedOver:
        return u"talked_over"_s;
    }
    return {};
}

QString nameOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Words:
        return u"words"_s;
    case EntryKind::Tool:
        return u"tool"_s;
    case EntryKind::Guide:
        return u"guide"_s;
    case EntryKind::Say:
        return u"say"_s;
    case EntryKind::InstructionsChanged:
        return u"instructions_changed"_s;
    case EntryKind::Gap:
        return u"gap"_s;
    case EntryKind::Stopped:
        return u"stopped"_s;
    case EntryKind::Dtmf:
        return u"keys"_s;
    case EntryKind::Fault:
        return u"fault"_s;
    case EntryKind::TranscriptionFailed:
        return u"transcription_failed"_s;
    case EntryKind::Mark:
        return u"mark"_s;
    case EntryKind::Paused:
        return u"paused"_s;
    case EntryKind::HandedBack:
        return u"handed_back"_s;
    case EntryKind::Transfer:
        return u"transfer"_s;
    }
    return {};
}

QString nameOf(Who who)
{
    switch (who) {
    case Who::None:
        return {};
    case Who::Caller:
        return u"caller"_s;
    case Who::Agent:
        return u"ai"_s;
    case Who::Operator:
        return u"operator"_s;
    case Who::Tool:
        return u"tool"_s;
    case Who::System:
        return u"system"_s;
    }
    return {};
}

QString nameOf(ToolStatus status)
{
    switch (status) {
    case ToolStatus::Preparing:
        return u"preparing"_s;
    case ToolStatus::Running:
        return u"running"_s;
    case ToolStatus::WaitingForApproval:
        return u"waiting_for_approval"_s;
    case ToolStatus::Done:
        return u"done"_s;
    case ToolStatus::Failed:
        return u"failed"_s;
    }
    return {};
}

QString nameOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::ActionNotConfirmed:
        return u"action_not_confirmed"_s;
    case AttentionKind::LinkLost:
        return u"link_lost"_s;
    case AttentionKind::AsksForPerson:
        return u"asks_for_person"_s;
    case AttentionKind::ForbiddenWords:
        return u"forbidden_words"_s;
    case AttentionKind::AngryWords:
        return u"angry_words"_s;
    case AttentionKind::ToolFailed:
        return u"tool_failed"_s;
    case AttentionKind::Interrupted:
        return u"interrupted"_s;
    case AttentionKind::Repeats:
        return u"repeats"_s;
    case AttentionKind::Silent:
        return u"silent"_s;
    case AttentionKind::Slow:
        return u"slow"_s;
    case AttentionKind::ToolSlow:
        return u"tool_slow"_s;
    case AttentionKind::CostHigh:
        return u"cost_high"_s;
    case AttentionKind::CostRising:
        return u"cost_rising"_s;
    case AttentionKind::SessionEnding:
        return u"session_ending"_s;
    }
    return {};
}

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Notice:
        return u"notice"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Urgent:
        return u"urgent"_s;
    }
    return {};
}

} // namespace geon::integrations
