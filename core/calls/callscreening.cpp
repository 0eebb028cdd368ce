// The call waits for a decision; it is let in or rejected.
#include "core/calls/call.h"
#include "core/calls/refusal.h"

namespace geon::calls {

using realtime::CallAnswer;
using Outcome = CallAnswer::Outcome;

Effects Call::screen(const Screen &what, TimePoint now)
{
    if (state() != CallState::Offered && state() != CallState::Screening)
        return {};
    const TimePoint latest = m_summary.acceptBy - m_rules.decideMargin;
    m_summary.screened = what.cause;
    m_summary.decideBy = what.waits > latest - now ? latest : now + what.waits;
    m_summary.decideThen = what.then;
    if (state() != CallState::Screening)
        setState(CallState::Screening, now);
    m_dirty = true;
    return {};
}

Effects Call::turnAway(const TurnAway &what, TimePoint now)
{
    if (state() == CallState::Offered || state() == CallState::Screening)
        beginReject(what.status, what.reason, now);
    return takeEffects();
}

void Call::beginReject(RejectStatus status, Reason reason, TimePoint now)
{
    m_rejecting = Rejecting{status, std::move(reason), Backoff(m_rules.acceptLadder, m_summary.acceptBy), false, {}};
    leaveScreening();
    setState(CallState::Rejecting, now);
    postReject(now);
}

void Call::leaveScreening()
{
    m_summary.screened = ScreenCause::None;
    m_summary.decideBy = {};
    m_summary.decideThen.reset();
}

void Call::postReject(TimePoint now)
{
    m_rejecting->at.reset();
    if (now >= m_summary.acceptBy)
        return rejectFailed({ReasonCode::RejectRefused, {}}, now);
    m_rejectOut = true;
    m_effects.emplace_back(PostReject{int(m_rejecting->status), std::min(m_rules.acceptTimeout, m_summary.acceptBy - now)});
}

Effects Call::rejectAnswered(const CallAnswer &answer, TimePoint now)
{
    if (!std::exchange(m_rejectOut, false) || state() != CallState::Rejecting)
        return {};
    switch (answer.outcome) {
    case Outcome::Ok:
        rejected(now);
        break;
    case Outcome::CallGone:
        // After a try that nobody answered, it is that one which is found done.
        if (m_rejecting->unanswered)
            rejected(now);
        else
            finish(CallState::Missed, {ReasonCode::CallerLeft, answer.message}, now);
        break;
    case Outcome::BadRequest:
        rejectNotTaken(ActionState::DidNotHappen, refusalOf(answer), now);
        break;
    case Outcome::TimedOut:
        m_rejecting->unanswered = true;
        if (m_actions.hasOpen(ActionKind::Reject))
            rejectNotTaken(ActionState::NotConfirmed, {ReasonCode::NoAnswer, answer.message}, now);
        else
            retryReject(answer, now);
        break;
    case Outcome::NetworkError:
        m_rejecting->unanswered = true;
        [[fallthrough]];
    case Outcome::RateLimited:
    case Outcome::ServerError:
        retryReject(answer, now);
        break;
    }
    return takeEffects();
}

void Call::rejected(TimePoint now)
{
    m_summary.rejectedWith = int(m_rejecting->status);
    finish(CallState::Rejected, Reason(m_rejecting->reason), now);
}

void Call::retryReject(const CallAnswer &answer, TimePoint now)
{
    const auto wait = m_rejecting->tries.next(now, answer.retryAfter.value_or(Duration()));
    if (!wait)
        rejectFailed({ReasonCode::RejectRefused, answer.message}, now);
    else if (*wait > Duration())
        m_rejecting->at = now + *wait;
    else
        postReject(now);
}

// What an operator asked for and did not get is theirs to decide again; what a rule asked for is over.
void Call::rejectNotTaken(ActionState state, const Reason &why, TimePoint now)
{
    const bool asked = m_actions.hasOpen(ActionKind::Reject);
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen(ActionKind::Reject))
            m_actions.settle(action, state, why, now);
    }
    if (!asked || now >= m_summary.acceptBy)
        return rejectFailed({ReasonCode::RejectRefused, why.detail}, now);
    ++m_summary.troubles;
    m_summary.reason = why;
    m_summary.screened = ScreenCause::RejectFailed;
    m_summary.decideBy = m_summary.acceptBy;
    m_summary.decideThen.reset();
    setState(CallState::Screening, now);
}

void Call::rejectFailed(const Reason &why, TimePoint now)
{
    finish(CallState::Failed, why, now);
}

void Call::screeningTick(TimePoint now)
{
    if (m_rejecting && m_rejecting->at && *m_rejecting->at <= now)
        postReject(now);
    if (state() != CallState::Screening || m_summary.decideBy > now)
        return;
    const bool full = m_summary.screened == ScreenCause::Full;
    if (m_summary.screened == ScreenCause::RejectFailed)
        rejectFailed({ReasonCode::RejectRefused, m_summary.reason.detail}, now);
    else if (m_summary.decideThen)
        beginReject(*m_summary.decideThen, {full ? ReasonCode::RejectedFull : ReasonCode::RejectedUnattended, {}}, now);
    else
        beginAccept(now);
}

void Call::on(const Accept &, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::Accept, {}, m_summary.id, now);
    if (!decides(action, now))
        return;
    // The evidence is a session on its sideband, not the answer (fact sheet f, quirk 1).
    m_actions.sent(action, m_summary.acceptBy + 2 * m_rules.confirmWithin);
    beginAccept(now);
}

void Call::on(const Reject &reject, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::Reject, {}, m_summary.id, now);
    if (!decides(action, now))
        return;
    m_actions.sent(action, m_summary.acceptBy + 2 * m_rules.acceptTimeout);
    beginReject(reject.status, {ReasonCode::RejectedByOperator, {}}, now);
}

bool Call::decides(TrackedAction &action, TimePoint now)
{
    if (state() == CallState::Screening)
        return true;
    const bool accepted = state() == CallState::Accepting || state() == CallState::Connecting || isOnLine(state());
    const bool soAlready = action.value.kind == ActionKind::Accept ? accepted : state() == CallState::Rejecting;
    const ReasonCode why = isOver(state()) ? ReasonCode::CallOver : soAlready ? ReasonCode::NothingToDo : ReasonCode::NotScreened;
    m_actions.settle(action, ActionState::DidNotHappen, {why, {}}, now);
    return false;
}

void Call::acceptConfirmed(TimePoint now)
{
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen(ActionKind::Accept))
            m_actions.settle(action, ActionState::Confirmed, {}, now);
    }
}

} // namespace geon::calls
