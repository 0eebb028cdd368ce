// Handing the caller to somebody else: a sentence first or a sentence awaited, the REFER, and its evidence: the end of the call. The
// sideband tells nothing of a REFER, and a 200 may come without one (fact sheet e and f, quirk 6).
#include "core/base/dialtarget.h"
#include "core/calls/call.h"
#include "core/calls/refusal.h"

namespace geon::calls {

using realtime::CallAnswer;
using realtime::Response;
using realtime::ResponseStatus;
using realtime::SidebandClose;
using Outcome = CallAnswer::Outcome;
using Why = SidebandClose::Why;

namespace {

// A fault of the service has a word of its own here (fact sheet f, quirk 7).
Reason whyNotTransferred(const CallAnswer &answer)
{
    return answer.outcome == Outcome::ServerError ? Reason{ReasonCode::TransferFailed, answer.message} : refusalOf(answer);
}

} // namespace

void Call::on(const Transfer &transfer, ActionId id, TimePoint now)
{
    const QString shown = transfer.shown.isEmpty() ? transfer.target : transfer.shown;
    TrackedAction &action = m_actions.add(id, ActionKind::Transfer, shown, m_summary.id, now);
    if (!takes(action, now))
        return;
    const auto target = dialTargetFrom(transfer.target);
    const ReasonCode refusal = target ? whyNoTransfer() : ReasonCode::BadTarget;
    if (refusal != ReasonCode::None)
        return m_actions.settle(action, ActionState::DidNotHappen, {refusal, {}}, now);
    if (m_transferring)
        transferSettled(ActionState::DidNotHappen, {ReasonCode::Superseded, {}}, now);

    m_transferring = Transferring{.action = id, .uri = target->uri, .within = transfer.within};
    m_summary.transferTarget = shown;
    m_summary.transferBy = {};
    m_rows.operatorNote(EntryKind::Transfer, action.value, now).text = shown;
    setState(CallState::Transferring, now);
    if (const QString sentence = transfer.announcement.trimmed(); !sentence.isEmpty())
        return announce(sentence, now);
    m_actions.queue(action, now + m_rules.sentenceWithin);
    transferMayGo(now);
}

ReasonCode Call::whyNoTransfer() const
{
    if (m_transferring && m_transferring->isPosted())
        return ReasonCode::TransferOpen;
    return state() == CallState::Degraded ? ReasonCode::LinkLost : ReasonCode::None;
}

void Call::announce(const QString &sentence, TimePoint now)
{
    m_transferring->stage = Transferring::Stage::Announcing;
    const TimePoint until = now + m_rules.queueWithin;
    m_actions.queue(*m_actions.find(m_transferring->action), until);
    m_wanted.push_front({m_transferring->action, responseFor(m_transferring->action, sayInstructions(sentence)), until});
    sendWantedResponse(now);
}

bool Call::isAnnouncement(const ResponseId &response)
{
    if (!m_transferring || m_transferring->stage != Transferring::Stage::Announcing || response.isEmpty())
        return false;
    const TrackedAction *action = m_actions.find(m_transferring->action);
    return action && action->response == response;
}

void Call::announcementHeard(const ResponseId &response, TimePoint now)
{
    if (!isAnnouncement(response))
        return;
    m_transferring->heard = true;
    m_actions.queue(*m_actions.find(m_transferring->action), now + m_rules.announceWithin);
}

void Call::announcementEnded(const ResponseId &response, bool cleared, TimePoint now)
{
    if (!isAnnouncement(response))
        return;
    if (!cleared)
        return postRefer(now);
    // Whoever talks over it may be saying no, and a REFER cannot be taken back.
    const bool stopped =
        std::ranges::any_of(m_actions.all(), [](const TrackedAction &action) { return action.isOpen(ActionKind::StopSpeaking); });
    transferSettled(ActionState::DidNotHappen, {stopped ? ReasonCode::Withdrawn : ReasonCode::TalkedOver, {}}, now);
}

// Generated; it is heard later, or the caller's interruption will be told by what becomes of the sound.
void Call::announcementMade(const Response &response, const Reason &whyUnheard, TimePoint now)
{
    if (!m_transferring || m_transferring->stage != Transferring::Stage::Announcing || actionOf(response) != m_transferring->action)
        return;
    if (m_transferring->heard)
        return;
    if (response.status != ResponseStatus::Completed)
        return transferSettled(ActionState::DidNotHappen, whyUnheard, now);
    m_transferring->made = true;
    m_actions.queue(*m_actions.find(m_transferring->action), now + m_rules.sentenceWithin);
}

void Call::on(const WithdrawTransfer &, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::WithdrawTransfer, m_summary.transferTarget, m_summary.id, now);
    ReasonCode refusal = ReasonCode::None;
    if (isOver(state()))
        refusal = ReasonCode::CallOver;
    else if (!m_transferring)
        refusal = ReasonCode::NothingToDo;
    else if (m_transferring->isPosted())
        refusal = ReasonCode::TransferSent;
    if (refusal != ReasonCode::None)
        return m_actions.settle(action, ActionState::DidNotHappen, {refusal, {}}, now);

    const auto &running = m_floor.running();
    const auto &sounding = m_floor.sounding();
    if (running && isAnnouncement(*running))
        send(realtime::CancelResponse{*running}, nextEventId(id));
    if (sounding && isAnnouncement(*sounding))
        send(realtime::ClearOutputAudio(), nextEventId(id));
    m_actions.settle(action, ActionState::Confirmed, {}, now);
    transferSettled(ActionState::DidNotHappen, {ReasonCode::Withdrawn, {}}, now);
}

void Call::transferMayGo(TimePoint now)
{
    if (!m_transferring || m_transferring->stage != Transferring::Stage::Waiting)
        return;
    if (!m_floor.running() && !m_floor.sounding() && !m_creating)
        postRefer(now);
}

void Call::postRefer(TimePoint now)
{
    m_transferring->stage = Transferring::Stage::Posted;
    m_actions.sent(*m_actions.find(m_transferring->action), now + m_rules.referTimeout + m_transferring->within);
    m_effects.emplace_back(PostRefer{m_transferring->uri, m_rules.referTimeout});
    m_dirty = true;
}

Effects Call::referAnswered(const CallAnswer &answer, TimePoint now)
{
    if (!m_transferring || m_transferring->stage != Transferring::Stage::Posted)
        return {};
    m_dirty = true;
    switch (answer.outcome) {
    case Outcome::Ok:
        m_transferring->stage = Transferring::Stage::Taken;
        m_summary.transferBy = now + m_transferring->within;
        m_actions.sent(*m_actions.find(m_transferring->action), m_summary.transferBy);
        break;
    case Outcome::CallGone:
        finish(CallState::Ended, {endReason(now), {}}, now);
        break;
    case Outcome::TimedOut: // it may have arrived
        transferSettled(ActionState::NotConfirmed, {ReasonCode::NoAnswer, answer.message}, now);
        break;
    default:
        transferSettled(ActionState::DidNotHappen, whyNotTransferred(answer), now);
    }
    return takeEffects();
}

void Call::transferExpired(TimePoint now)
{
    const bool waited = m_transferring->stage == Transferring::Stage::Waiting;
    if (waited || m_transferring->heard || m_transferring->made) {
        if (!m_transferring->isPosted())
            return postRefer(now);
    }
    if (m_transferring->isPosted())
        transferSettled(ActionState::NotConfirmed, {ReasonCode::NoAnswer, {}}, now);
    else
        transferSettled(ActionState::DidNotHappen, {ReasonCode::NoAnswer, {}}, now);
}

void Call::transferSettled(ActionState state, const Reason &reason, TimePoint now)
{
    const Transferring was = *std::exchange(m_transferring, {});
    TrackedAction &action = *m_actions.find(was.action);
    m_actions.settle(action, state, reason, now);
    std::erase_if(m_wanted, [&](const WantedResponse &wanted) { return wanted.action == was.action; });
    m_summary.transferBy = {};
    if (state == ActionState::NotConfirmed) {
        ++m_summary.troubles;
        m_transferDoubtedAt = now;
    } else {
        m_summary.transferTarget.clear();
    }
    if (this->state() != CallState::Transferring)
        return;
    if (was.linkLost) {
        m_summary.reason = {ReasonCode::LinkLost, m_lostBy};
        return setState(CallState::Degraded, now);
    }
    setState(CallState::Live, now);
    sendQueued(now);
    answerWhoWaits(action, now);
}

// The evidence, or only a lost link: opening it again tells which.
void Call::closedWhileTransferring(const SidebandClose &how, TimePoint now)
{
    m_lostBy = how.detail;
    if (!std::exchange(m_transferring->linkLost, true)) {
        if (!m_transferring->isPosted()) {
            transferSettled(ActionState::DidNotHappen, {ReasonCode::LinkLost, {}}, now);
            return linkLost(how, now);
        }
        forgetLink(now);
        return startOpening(m_rules.reattachLadder, now);
    }
    if (how.why == Why::CallGone)
        return finish(CallState::Ended, {endReason(now), {}}, now);
    if (openAgain(now))
        return;
    transferSettled(ActionState::NotConfirmed, {ReasonCode::NoAnswer, how.detail}, now);
    finish(CallState::Ended, {ReasonCode::EndedUnknown, how.detail}, now);
}

} // namespace geon::calls
