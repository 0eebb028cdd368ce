// The life of a call: accept, attach, lose the link, attach again, end.
#include "core/calls/call.h"

using namespace Qt::StringLiterals;

namespace geon::calls {

using realtime::CallAnswer;
using realtime::SidebandClose;
using Outcome = CallAnswer::Outcome;
using Why = SidebandClose::Why;

namespace {

bool namesTurnDetection(const CallAnswer &answer)
{
    return answer.param.contains("turn_detection"_L1) || answer.message.contains("turn_detection"_L1);
}

bool isUnauthorized(const CallAnswer &answer)
{
    return answer.status == 401 || answer.status == 403;
}

ReasonCode whyNeverAccepted(Outcome outcome)
{
    switch (outcome) {
    case Outcome::RateLimited:
        return ReasonCode::RateLimited;
    case Outcome::ServerError:
        return ReasonCode::ServiceUnavailable;
    default:
        return ReasonCode::AcceptDeadline;
    }
}

ReasonCode whyNeverLive(Why why)
{
    switch (why) {
    case Why::CallGone:
        return ReasonCode::AcceptHadNoEffect;
    case Why::Unauthorized:
        return ReasonCode::NotAuthorized;
    default:
        return ReasonCode::LinkLost;
    }
}

} // namespace

Effects Call::accept(TimePoint now)
{
    if (state() == CallState::Offered || state() == CallState::Screening)
        beginAccept(now);
    return takeEffects();
}

void Call::beginAccept(TimePoint now)
{
    leaveScreening();
    m_summary.reason = {};
    m_acceptTries = Backoff(m_rules.acceptLadder, m_summary.acceptBy);
    setState(CallState::Accepting, now);
    postAccept(now);
}

void Call::postAccept(TimePoint now)
{
    m_acceptAt.reset();
    if (now >= m_summary.acceptBy)
        return fail(ReasonCode::AcceptDeadline, {}, now);
    m_acceptOut = true;
    const QJsonObject body = m_withoutTurnDetection ? m_config.acceptBodyWithoutTurnDetection() : m_config.acceptBody();
    m_effects.emplace_back(PostAccept{body, std::min(m_rules.acceptTimeout, m_summary.acceptBy - now)});
}

Effects Call::apply(const CallAnswer &given, TimePoint now)
{
    if (!std::exchange(m_acceptOut, false) || isOver(state()))
        return {};
    CallAnswer answer = given;
    // The first accept wins (fact sheet h.4), and it may have been ours: then the AI talks already, and nobody would listen.
    if (m_mayBeAccepted && answer.code == "decision_already_made"_L1) {
        answer.outcome = Outcome::Ok;
        m_unseen = true;
    }
    if (state() == CallState::Ending) {
        acceptAnsweredWhileEnding(answer, now);
        return takeEffects();
    }
    switch (answer.outcome) {
    case Outcome::Ok:
        setState(CallState::Connecting, now);
        startOpening(m_rules.attachLadder, now);
        break;
    case Outcome::CallGone:
        finish(CallState::Missed, {ReasonCode::CallerLeft, answer.message}, now);
        break;
    case Outcome::BadRequest:
        acceptRefused(answer, now);
        break;
    case Outcome::RateLimited:
    case Outcome::ServerError:
    case Outcome::TimedOut:
    case Outcome::NetworkError:
        retryAccept(answer, now);
        break;
    }
    return takeEffects();
}

void Call::acceptRefused(const CallAnswer &answer, TimePoint now)
{
    if (isUnauthorized(answer))
        return fail(ReasonCode::NotAuthorized, answer.message, now);
    if (!namesTurnDetection(answer) || m_withoutTurnDetection || !m_config.turnDetection)
        return fail(ReasonCode::AcceptRefused, answer.message, now);
    // Some models take these members by session.update only (fact sheet f, quirk 15).
    m_withoutTurnDetection = true;
    postAccept(now);
}

void Call::retryAccept(const CallAnswer &answer, TimePoint now)
{
    m_mayBeAccepted = m_mayBeAccepted || answer.outcome != Outcome::RateLimited;
    const auto wait = m_acceptTries.next(now, answer.retryAfter.value_or(Duration()));
    if (!wait)
        return fail(whyNeverAccepted(answer.outcome), answer.message, now);
    if (*wait > Duration())
        m_acceptAt = now + *wait;
    else
        postAccept(now);
}

void Call::startOpening(const std::vector<Duration> &ladder, TimePoint now)
{
    m_linkTries = Backoff(ladder, now + m_rules.reattachWithin);
    (void)openAgain(now);
}

bool Call::openAgain(TimePoint now)
{
    m_link = Link::Down;
    const auto wait = m_linkTries.next(now);
    if (!wait)
        return false;
    if (*wait > Duration()) {
        m_link = Link::Waiting;
        m_openAt = now + *wait;
        return true;
    }
    m_link = Link::Opening;
    m_linkUsed = true;
    m_effects.emplace_back(OpenSideband());
    return true;
}

Effects Call::sidebandOpened(TimePoint now)
{
    if (m_link != Link::Opening)
        return {};
    m_link = Link::Opened;
    m_sessionBy = now + m_rules.confirmWithin;
    return {};
}

Effects Call::sidebandClosed(const SidebandClose &how, TimePoint now)
{
    if (m_link == Link::Down || m_link == Link::Waiting)
        return {};
    const bool wasOpen = m_link != Link::Opening;
    m_link = Link::Down;
    m_sessionBy.reset();
    closed(how, wasOpen, now);
    return takeEffects();
}

void Call::closed(const SidebandClose &how, bool wasOpen, TimePoint now)
{
    if (state() == CallState::Connecting)
        attachFailed(how, now);
    else if (state() == CallState::Live)
        linkLost(how, now);
    else if (state() == CallState::Degraded)
        reattachFailed(how, now);
    else if (state() == CallState::Transferring)
        closedWhileTransferring(how, now);
    else if (state() == CallState::Ending)
        closedWhileEnding(how, wasOpen, now);
}

void Call::attachFailed(const SidebandClose &how, TimePoint now)
{
    if (openAgain(now) || acceptAfterAll(now))
        return;
    if (m_unseen)
        finish(CallState::Ended, {endReason(now), how.detail}, now);
    else
        fail(whyNeverLive(how.why), how.detail, now);
}

void Call::linkLost(const SidebandClose &how, TimePoint now)
{
    m_summary.reason = {how.why == Why::Silent ? ReasonCode::LinkSilent : ReasonCode::LinkLost, how.detail};
    setState(CallState::Degraded, now);
    forgetLink(now);
    startOpening(m_rules.reattachLadder, now);
}

// What was under way on the old socket is not heard of on the new one.
void Call::forgetLink(TimePoint now)
{
    m_lostAt = now;
    m_creating.reset();
    m_updates.clear();
    m_floor.reset(now);
    m_meter.forgetTurn();
    m_attention.answerNotDue();
    dropQueuedStops({ReasonCode::LinkLost, {}}, now);
}

void Call::reattachFailed(const SidebandClose &how, TimePoint now)
{
    if (how.why == Why::CallGone)
        return finish(CallState::Ended, {endReason(now), {}}, now);
    if (openAgain(now))
        return;
    ++m_summary.troubles;
    finish(CallState::Ended, {ReasonCode::EndedUnknown, how.detail}, now);
}

void Call::sessionStarted(TimePoint now)
{
    m_link = Link::Up;
    m_sessionBy.reset();
    m_openAt.reset();
    CallState &underneath = m_hangingUp ? m_hangingUp->before : m_summary.state;
    const bool lostInTransfer = underneath == CallState::Transferring && std::exchange(m_transferring->linkLost, false);
    if (underneath != CallState::Connecting && underneath != CallState::Degraded && !lostInTransfer)
        return;
    m_unseen = false;
    m_acceptDoubtful = false;
    acceptConfirmed(now);

    if (underneath != CallState::Connecting) {
        ++m_summary.troubles;
        m_rows.closeWords();
        m_rows.gap(m_lostAt, now);
        m_summary.reason = {};
    }
    m_floor.reset(now);
    if (m_summary.liveAt == TimePoint())
        m_summary.liveAt = now;
    if (m_hangingUp) {
        underneath = CallState::Live;
        return;
    }
    if (m_transferring)
        m_transferring->linkLost = false;
    if (!lostInTransfer)
        setState(m_transferring ? CallState::Transferring : CallState::Live, now);
    startTalking(now);
}

void Call::startTalking(TimePoint now)
{
    if (!std::exchange(m_greeted, true)) {
        if (m_withoutTurnDetection) {
            m_updates.push_back({});
            send(realtime::UpdateSession{{.instructions = {}, .turnDetection = m_config.turnDetection, .tools = {}}}, turnDetectionEvent());
        }
        greet(now);
    }
    pauseAgain();
    sendQueued(now);
}

// Instructions of a response replace the session's for that response, so the persona has to be said again.
void Call::greet(TimePoint now)
{
    realtime::CreateResponse opening;
    if (!m_greeting.isEmpty())
        opening.instructions = m_instructions + "\n\nThe call begins now: you speak first. Open it like this: "_L1 + m_greeting;
    opening.metadata = {{greetingMark, u"1"_s}};
    m_creating = Creating{{u"geon_greeting"_s}, {}, now + m_rules.confirmWithin};
    send(std::move(opening), m_creating->event);
}

void Call::lifeTick(TimePoint now)
{
    if (m_acceptAt && *m_acceptAt <= now)
        postAccept(now);
    if (m_openAt && *m_openAt <= now) {
        m_openAt.reset();
        m_link = Link::Opening;
        m_linkUsed = true;
        m_effects.emplace_back(OpenSideband());
    }
    if (m_sessionBy && *m_sessionBy <= now) {
        m_sessionBy.reset();
        m_link = Link::Down;
        m_effects.emplace_back(CloseSideband());
        closed({Why::HandshakeFailed, 0, u"The socket opened, but no session came on it."_s}, false, now);
    }
}

} // namespace geon::calls
