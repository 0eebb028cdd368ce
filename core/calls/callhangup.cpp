// Hanging up: asked, answered, and seen in the socket's end or a 404.
#include "core/calls/call.h"
#include "core/calls/refusal.h"

namespace geon::calls {

using realtime::CallAnswer;
using realtime::SidebandClose;
using Outcome = CallAnswer::Outcome;
using Why = SidebandClose::Why;

void Call::on(const HangUp &, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::HangUp, {}, m_summary.id, now);
    if (isOver(state()))
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::CallOver, {}}, now);
    const bool undecided = state() == CallState::Offered || state() == CallState::Screening || state() == CallState::Rejecting;
    if (undecided)
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::NotLive, {}}, now);

    // The answer may take its whole time, and what it sets going again as much.
    m_actions.sent(action, now + 2 * m_rules.hangUpConfirmWithin);
    if (m_hangingUp)
        return;
    m_hangingUp = HangingUp{HangingUp::Answer::None, state()};
    m_acceptAt.reset();
    if (state() == CallState::Transferring)
        m_hangingUp->before = m_transferring->linkLost ? CallState::Degraded : CallState::Live;
    setState(CallState::Ending, now);
    if (m_transferring && !m_transferring->isPosted())
        transferSettled(ActionState::DidNotHappen, {ReasonCode::Withdrawn, {}}, now);
    postHangUp();
}

void Call::postHangUp()
{
    m_hangingUp->answer = HangingUp::Answer::None;
    m_effects.emplace_back(PostHangUp{m_rules.hangUpConfirmWithin});
}

Effects Call::hangUpAnswered(const CallAnswer &answer, TimePoint now)
{
    if (!m_hangingUp || m_hangingUp->answer != HangingUp::Answer::None)
        return {};
    switch (answer.outcome) {
    case Outcome::Ok:
        hangUpTaken(now);
        break;
    case Outcome::CallGone:
        m_hangingUp->answer = HangingUp::Answer::Gone;
        // An accept that is still out may bring the call to life yet: then it is hung up again.
        if (!m_acceptOut)
            hangUpFoundNoCall(now);
        break;
    case Outcome::TimedOut:
        m_hangUpMayHaveWorked = true;
        ++m_summary.troubles;
        hangUpFailed(ActionState::NotConfirmed, {ReasonCode::NoAnswer, answer.message}, now);
        break;
    default:
        hangUpFailed(ActionState::DidNotHappen, refusalOf(answer), now);
    }
    return takeEffects();
}

void Call::hangUpTaken(TimePoint now)
{
    m_hangingUp->answer = HangingUp::Answer::Ok;
    m_hangUpMayHaveWorked = true;
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen(ActionKind::HangUp))
            m_actions.sent(action, now + m_rules.hangUpConfirmWithin);
    }
    if (!m_acceptOut)
        lookForTheEnd(now);
}

// Whoever ended it was there before us, unless an earlier hang-up of ours went unanswered.
void Call::hangUpFoundNoCall(TimePoint now)
{
    m_hangingUp.reset();
    finish(CallState::Ended, {endReason(now), {}}, now);
}

// With no socket whose end could tell, one is opened: its 404 is the evidence.
void Call::lookForTheEnd(TimePoint now)
{
    if (m_link == Link::Down)
        startOpening(m_rules.attachLadder, now);
}

void Call::acceptAnsweredWhileEnding(const CallAnswer &answer, TimePoint now)
{
    const HangingUp::Answer hangUpAnswer = m_hangingUp->answer;
    if (answer.outcome == Outcome::CallGone)
        return finish(CallState::Missed, {ReasonCode::CallerLeft, answer.message}, now);
    if (answer.outcome == Outcome::Ok) {
        m_hangingUp->before = CallState::Connecting;
        if (hangUpAnswer == HangingUp::Answer::Gone)
            postHangUp();
        return lookForTheEnd(now);
    }
    if (hangUpAnswer == HangingUp::Answer::Gone)
        finish(CallState::Ended, {ReasonCode::EndedByOperator, {}}, now);
    else if (hangUpAnswer == HangingUp::Answer::Ok)
        lookForTheEnd(now);
}

void Call::closedWhileEnding(const SidebandClose &how, bool wasOpen, TimePoint now)
{
    const bool taken = m_hangingUp->answer == HangingUp::Answer::Ok;
    if (how.why == Why::CallGone) {
        // Right after an accept a 404 may only mean "not yet" (fact sheet f, quirk 2).
        const bool perhapsNotYet = m_hangingUp->before == CallState::Connecting && !taken;
        if (perhapsNotYet && openAgain(now))
            return;
        return finish(CallState::Ended, {endReason(now), {}}, now);
    }
    if (wasOpen && (taken || how.why == Why::Closed))
        return finish(CallState::Ended, {endReason(now), {}}, now);
    if (m_hangingUp->before == CallState::Live) {
        m_hangingUp->before = CallState::Degraded;
        forgetLink(now);
        return startOpening(m_rules.reattachLadder, now);
    }
    (void)openAgain(now);
}

void Call::hangUpFailed(ActionState state, const Reason &reason, TimePoint now)
{
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen(ActionKind::HangUp))
            m_actions.settle(action, state, reason, now);
    }
    const CallState before = m_hangingUp->before;
    m_hangingUp.reset();
    setState(before == CallState::Live && m_transferring ? CallState::Transferring : before, now);

    if (before == CallState::Live)
        startTalking(now);
    else if (before == CallState::Accepting && !m_acceptOut)
        postAccept(now);
    else if (before == CallState::Connecting && m_link == Link::Down && !openAgain(now))
        fail(ReasonCode::LinkLost, reason.detail, now);
    else if (before == CallState::Degraded && m_link == Link::Down && !openAgain(now))
        finish(CallState::Ended, {ReasonCode::EndedUnknown, reason.detail}, now);
}

} // namespace geon::calls
