#include "core/calls/call.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace geon::calls {

namespace {

constexpr qsizetype lastWordsLength = 160;

void keepEarliest(std::optional<TimePoint> &earliest, const std::optional<TimePoint> &at)
{
    if (at && (!earliest || *at < *earliest))
        earliest = at;
}

} // namespace

QString endOfWords(const QString &text)
{
    QStringView end = QStringView(text).right(lastWordsLength);
    if (!end.isEmpty() && end.front().isLowSurrogate())
        end = end.sliced(1);
    return end.toString().simplified();
}

QHash<QString, QString> Call::variablesOf(const webhooks::IncomingCall &incoming, const agents::AgentProfile &profile)
{
    const QDateTime at = toDateTime(incoming.receivedAt);
    return {
        {u"caller_number"_s, incoming.callerNumber()},   {u"caller_name"_s, incoming.callerName()},
        {u"dialled_number"_s, incoming.dialledNumber()}, {u"date"_s, QLocale(profile.language).toString(at.date(), QLocale::LongFormat)},
        {u"time"_s, at.time().toString(u"HH:mm"_s)},
    };
}

Call::Call(webhooks::IncomingCall incoming, agents::AgentProfile profile, realtime::SessionConfig session,
           std::shared_ptr<const PriceTable> prices, CallRules rules)
    : Call(incoming, profile, std::move(session), std::move(prices), std::move(rules), variablesOf(incoming, profile))
{
}

Call::Call(webhooks::IncomingCall incoming, agents::AgentProfile profile, realtime::SessionConfig session,
           std::shared_ptr<const PriceTable> prices, CallRules rules, QHash<QString, QString> variables)
    : m_incoming(std::move(incoming)),
      m_profile(std::move(profile)),
      m_config(std::move(session)),
      m_rules(std::move(rules)),
      m_floor(m_rules.silentAfter, m_rules.expiringWithin),
      m_meter(std::move(prices), m_config.model, m_config.transcriptionModel),
      m_attention(m_rules.attention),
      m_variables(std::move(variables))
{
    m_written = m_versionInstructions = m_profile.instructions;
    m_instructions = m_config.instructions = agents::render(m_written, m_variables);
    m_greeting = agents::render(m_profile.greeting, m_variables);
    m_rows.expectCallerWords(!m_config.transcriptionModel.isEmpty());

    m_summary.id = m_incoming.call;
    m_summary.simulated = m_incoming.isSimulated();
    m_summary.callerNumber = m_incoming.callerNumber();
    m_summary.callerName = m_incoming.callerName();
    m_summary.dialledNumber = m_incoming.dialledNumber();
    m_summary.profile = m_profile.id;
    m_summary.profileName = m_profile.name;
    m_summary.profileVersion = m_profile.version;
    m_summary.offeredAt = m_incoming.receivedAt;
    m_summary.stateSince = m_incoming.receivedAt;
    m_summary.acceptBy = m_incoming.receivedAt + m_rules.acceptWithin;
}

const CallId &Call::id() const
{
    return m_summary.id;
}

CallState Call::state() const
{
    return m_summary.state;
}

const ProfileId &Call::profile() const
{
    return m_summary.profile;
}

const Transcript &Call::transcript() const
{
    return m_rows.transcript();
}

Transcript &Call::transcript()
{
    return m_rows.transcript();
}

CallSummary Call::summary() const
{
    CallSummary summary = m_summary;
    if (const TranscriptEntry *newest = m_rows.newestWords()) {
        summary.lastWords = endOfWords(newest->text);
        summary.lastSpeaker = newest->who;
    }
    summary.lastDelay = m_meter.lastDelay();
    summary.cost = m_meter.cost();
    summary.costKnown = m_meter.costKnown();
    summary.openActions = m_actions.openCount();
    summary.outcomeDue = isOutcomeDue();
    summary.attention = m_attention.reasons();
    summary.snoozedUntil = m_attention.snoozedUntil();
    return summary;
}

CallFacts Call::facts() const
{
    CallFacts facts;
    facts.summary = summary();
    facts.headers = m_incoming.headers;
    facts.mediaSecurity = m_incoming.mediaSecurity;
    facts.delivery = m_incoming.delivery;
    facts.webhookEventId = m_incoming.eventId;
    facts.session = m_session;
    facts.instructions = m_foreign ? m_instructions : m_written;
    facts.previousInstructions = m_previousInstructions;
    facts.outcomes = m_profile.outcomes;
    facts.outcomeRequired = m_profile.outcomeRequired;
    facts.callerTranscribed = !(m_session ? m_session->transcriptionModel : m_config.transcriptionModel).isEmpty();
    facts.transcriptionProblem = m_transcriptionProblem;
    facts.usage = m_meter.usage();
    facts.delay = m_meter.delay();
    facts.rateLimits = m_rateLimits;
    facts.actions = m_actions.newest();
    facts.eventsReceived = m_events;
    facts.unknownEvents = m_unknownEvents;
    facts.badFrames = m_badFrames;
    return facts;
}

bool Call::takeDirty()
{
    return std::exchange(m_dirty, false);
}

QList<Action> Call::takeActionChanges()
{
    return m_actions.takeChanges();
}

void Call::markStale(TimePoint now)
{
    if (state() == CallState::Offered)
        finish(CallState::Missed, {ReasonCode::WebhookStale, {}}, now);
}

void Call::badFrame(const realtime::DecodeError &, TimePoint)
{
    ++m_badFrames;
    ++m_summary.troubles;
    m_dirty = true;
}

Effects Call::tick(TimePoint now)
{
    if (isOver(state()))
        return {};
    lifeTick(now);
    screeningTick(now);
    expireActions(now);
    refreshActivity(now);
    return takeEffects();
}

std::optional<TimePoint> Call::wakeAt() const
{
    if (isOver(state()))
        return std::nullopt;
    std::optional<TimePoint> at = m_acceptAt;
    keepEarliest(at, m_openAt);
    keepEarliest(at, m_sessionBy);
    keepEarliest(at, m_actions.nextDeadline());
    keepEarliest(at, m_attention.wakeAt());
    if (state() == CallState::Screening)
        keepEarliest(at, m_summary.decideBy);
    if (m_rejecting)
        keepEarliest(at, m_rejecting->at);
    keepEarliest(at, m_pauseAgainBy);
    if (m_creating)
        keepEarliest(at, m_creating->until);
    for (const WantedResponse &wanted : m_wanted)
        keepEarliest(at, wanted.until);
    if (state() == CallState::Live)
        keepEarliest(at, m_floor.changesAt(surroundings(), m_refreshedAt));
    return at;
}

void Call::setState(CallState state, TimePoint now)
{
    m_summary.state = state;
    m_summary.stateSince = now;
    m_dirty = true;
    refreshActivity(now);
}

void Call::finish(CallState state, Reason reason, TimePoint now)
{
    const bool transferred = reason.code == ReasonCode::EndedByTransfer;
    if (transferred)
        reason.detail = m_summary.transferTarget;
    for (TrackedAction &action : m_actions.all()) {
        const bool done = action.value.kind == ActionKind::HangUp
            || (action.value.kind == ActionKind::Reject && state == CallState::Rejected)
            || (action.value.kind == ActionKind::Transfer && transferred);
        const bool decides = action.value.kind == ActionKind::Accept || action.value.kind == ActionKind::Reject;
        if (done)
            m_actions.settle(action, ActionState::Confirmed, {}, now);
        else if (decides && (state == CallState::Missed || state == CallState::Failed))
            m_actions.settle(action, ActionState::DidNotHappen, reason, now);
        else
            m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::CallOver, {}}, now);
    }
    m_wanted.clear();
    m_creating.reset();
    m_hangingUp.reset();
    leaveScreening();
    m_rejecting.reset();
    if (std::exchange(m_transferring, {}) && !transferred)
        m_summary.transferTarget.clear();
    m_summary.transferBy = {};
    m_pauseAgainBy.reset();
    m_acceptAt.reset();
    m_openAt.reset();
    m_sessionBy.reset();
    m_link = Link::Down;
    if (m_linkUsed)
        m_effects.emplace_back(CloseSideband());

    m_rows.closeAll(now);
    m_summary.reason = std::move(reason);
    m_summary.endedAt = now;
    setState(state, now);
}

ReasonCode Call::endReason(TimePoint now) const
{
    // A hang-up that found no call any more was not what ended it.
    const bool hungUp = m_hangUpMayHaveWorked || (m_hangingUp && m_hangingUp->answer != HangingUp::Answer::Gone);
    if (m_transferring && m_transferring->stage == Transferring::Stage::Taken && !hungUp)
        return ReasonCode::EndedByTransfer;
    if (m_hangingUp || m_hangUpMayHaveWorked)
        return ReasonCode::EndedByOperator;
    if (m_transferDoubtedAt && now < *m_transferDoubtedAt + m_rules.transferDoubt)
        return ReasonCode::EndedUnknown;
    const bool expired = m_summary.expiresAt != TimePoint() && now >= m_summary.expiresAt;
    if (m_sessionExpired || expired)
        return ReasonCode::EndedByTimeLimit;
    return m_unseen ? ReasonCode::EndedUnknown : ReasonCode::EndedByCaller;
}

CallFloor::Surroundings Call::surroundings() const
{
    return {m_rows.toolsRunning(), m_rows.approvalsOpen(), m_summary.expiresAt};
}

void Call::timeTools(TimePoint now)
{
    m_meter.toolsRun(m_rows.toolsRunning() + m_rows.approvalsOpen() > 0, now);
}

void Call::refreshActivity(TimePoint now)
{
    m_refreshedAt = now;
    watchOver(now);
    Activity activity = state() == CallState::Live ? m_floor.activity(surroundings(), now) : Activity::None;
    const bool quiet =
        activity == Activity::Listening || activity == Activity::Silent || activity == Activity::Thinking || activity == Activity::Greeting;
    if (m_summary.paused && quiet && !m_floor.sounding())
        activity = Activity::Paused;
    if (activity == m_summary.activity)
        return;
    m_summary.activity = activity;
    m_summary.activitySince = now;
    m_dirty = true;
}

EventId Call::nextEventId(ActionId action)
{
    return {u"geon_%1_%2"_s.arg(action.value).arg(++m_eventsSent)};
}

} // namespace geon::calls
