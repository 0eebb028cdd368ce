// The program was not there for a while: it was killed, was started again, or was given another connection. The call went on meanwhile, or
// it did not; only the service knows.
#include "core/calls/call.h"

namespace geon::calls {

using realtime::CallAnswer;

Effects Call::resume(TimePoint last, TimePoint now)
{
    if (isOver(state()))
        return {};
    m_link = Link::Down;
    m_openAt.reset();
    m_sessionBy.reset();
    m_mayBeAccepted = true;
    switch (state()) {
    case CallState::Rejecting:
        // The answer went where nobody was: as if the network had lost it.
        if (m_rejectOut)
            return rejectAnswered({CallAnswer::Outcome::NetworkError}, now);
        break;
    case CallState::Accepting:
        resumeAccepting(now);
        break;
    case CallState::Connecting:
        m_unseen = true;
        startOpening(m_rules.attachLadder, now);
        break;
    case CallState::Live:
    case CallState::Degraded:
        resumeTalk(last, now);
        break;
    case CallState::Transferring:
        resumeTransfer(last, now);
        break;
    case CallState::Ending:
        resumeHangUp(last, now);
        break;
    default:
        break; // an offered call is decided on by whoever took it up; a screened one waits on
    }
    return takeEffects();
}

// An accept that was taken shows in a session that can be attached to. Asked first, since what a second accept of a call does is not known.
void Call::resumeAccepting(TimePoint now)
{
    if (!std::exchange(m_acceptOut, false))
        return;
    m_acceptDoubtful = true;
    m_unseen = true;
    setState(CallState::Connecting, now);
    startOpening({0ms, 500ms}, now);
}

//! There was no session: the accept is sent again while the caller may still be there.
bool Call::acceptAfterAll(TimePoint now)
{
    if (!std::exchange(m_acceptDoubtful, false))
        return false;
    m_unseen = false;
    if (now < m_summary.acceptBy)
        beginAccept(now);
    else
        finish(CallState::Missed, {ReasonCode::CallerLeft, {}}, now);
    return true;
}

void Call::resumeTalk(TimePoint last, TimePoint now)
{
    m_unseen = true;
    if (state() == CallState::Live) {
        m_summary.reason = {ReasonCode::LinkLost, {}};
        setState(CallState::Degraded, last);
        forgetLink(last);
    }
    startOpening(m_rules.reattachLadder, now);
}

void Call::resumeTransfer(TimePoint last, TimePoint now)
{
    m_unseen = true;
    m_transferring->linkLost = true;
    forgetLink(last);
    if (m_transferring->stage == Transferring::Stage::Posted)
        transferSettled(ActionState::NotConfirmed, {ReasonCode::NoAnswer, {}}, now);
    else if (m_transferring->stage != Transferring::Stage::Taken)
        transferSettled(ActionState::DidNotHappen, {ReasonCode::LinkLost, {}}, now);
    startOpening(m_rules.reattachLadder, now);
}

void Call::resumeHangUp(TimePoint last, TimePoint now)
{
    m_unseen = true;
    m_acceptOut = false;
    if (m_hangingUp->before == CallState::Live) {
        m_hangingUp->before = CallState::Degraded;
        forgetLink(last);
    }
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen(ActionKind::HangUp))
            m_actions.sent(action, now + 2 * m_rules.hangUpConfirmWithin);
    }
    if (m_hangingUp->answer == HangingUp::Answer::Ok)
        return lookForTheEnd(now);
    m_hangUpMayHaveWorked = true;
    postHangUp();
}

} // namespace geon::calls
