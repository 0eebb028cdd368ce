// What the service says on the sideband.
#include "core/calls/call.h"

namespace geon::calls {

using namespace realtime;

namespace {

QString firstNonEmpty(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

Effects Call::apply(const ServerEvent &event, TimePoint now)
{
    if (isOver(state()) || !m_linkUsed)
        return {};
    ++m_events;
    m_dirty = true;
    // Words as they stream are nearly all of the traffic and change nothing but their row.
    if (const auto *delta = std::get_if<TranscriptDelta>(&event)) {
        if (delta->speaker == Speaker::Agent)
            m_meter.firstContent(now);
        m_rows.apply(*delta, now);
        return {};
    }
    std::visit([&](const auto &what) { on(what, now); }, event);
    timeTools(now);
    if (!isOver(state())) {
        transferMayGo(now);
        refreshActivity(now);
    }
    return takeEffects();
}

// Every event that only the rows care about, or nobody.
template <typename Event> void Call::on(const Event &event, TimePoint now)
{
    if constexpr (requires { m_rows.apply(event, now); })
        m_rows.apply(event, now);
}

void Call::on(const SessionCreated &event, TimePoint now)
{
    learn(event.session);
    // It answers what was asked before the link was lost; only then is more asked.
    turnsEchoed(event.session, true, now);
    instructionsEchoed(event.session, now);
    sessionStarted(now);
}

void Call::on(const SessionUpdated &event, TimePoint now)
{
    learn(event.session);
    turnsEchoed(event.session, false, now);
    instructionsEchoed(event.session, now);
}

void Call::learn(const SessionInfo &session)
{
    m_session = session;
    m_instructions = session.instructions.value_or(m_instructions);
    m_foreign = m_instructions != agents::render(m_written, m_variables);
    m_summary.expiresAt = session.expiresAt.value_or(m_summary.expiresAt);
    m_meter.useModels(session);
    m_rows.expectCallerWords(!session.transcriptionModel.isEmpty());
}

void Call::on(const ItemAdded &event, TimePoint now)
{
    m_rows.apply(event, now);
    messageAppeared(event.item.id, now);
}

void Call::on(const ItemDone &event, TimePoint now)
{
    m_rows.apply(event, now);
    messageAppeared(event.item.id, now);
}

void Call::on(const ItemTruncated &event, TimePoint)
{
    m_rows.apply(event);
}

void Call::on(const TranscriptDone &event, TimePoint now)
{
    m_rows.apply(event, now);
    turnWritten(event, now);
    if (event.usage)
        m_meter.count(*event.usage);
}

void Call::on(const TranscriptFailed &event, TimePoint now)
{
    m_rows.apply(event, now);
    m_transcriptionProblem = firstNonEmpty({event.error.message, event.error.code, event.error.type});
}

void Call::on(const SpeechStarted &event, TimePoint now)
{
    m_rows.apply(event, now);
    if (m_floor.sounding())
        m_attention.callerInterrupts(now);
    m_attention.answerNotDue();
    m_floor.callerStarts();
    m_meter.callerStarts(event.audioStartMs, now);
    m_callerWaits = false;
}

void Call::on(const SpeechStopped &event, TimePoint now)
{
    m_rows.apply(event, now);
    const bool answered = !m_session || m_session->createsResponses;
    m_floor.callerStops(answered, now);
    m_meter.callerStops(event.audioEndMs, now);
    m_callerWaits = true;
    if (answered)
        m_attention.answerDue(now);
}

void Call::on(const ContentPartAdded &, TimePoint now)
{
    m_meter.firstContent(now);
}

void Call::on(const OutputStarted &event, TimePoint now)
{
    m_attention.answerHeard(now);
    m_floor.soundStarts(event.response);
    m_rows.soundStarts(event.response, now);
    m_meter.soundStarts(!isLineOfOperator(event.response), now);
    responseHeard(event.response, now);
    announcementHeard(event.response, now);
    m_callerWaits = false;
}

void Call::on(const OutputStopped &event, TimePoint now)
{
    m_floor.soundEnds(now);
    m_rows.soundEnds(event.response, false, now);
    announcementEnded(event.response, false, now);
    soundGone(false, now);
}

void Call::on(const OutputCleared &event, TimePoint now)
{
    m_floor.soundEnds(now);
    m_rows.soundEnds(event.response, true, now);
    announcementEnded(event.response, true, now);
    soundGone(true, now);
}

void Call::on(const ResponseCreated &event, TimePoint now)
{
    m_rows.responseStarts(event.response);
    if (event.response.outOfBand)
        return;
    m_floor.responseStarts(event.response.id);
    responseAppeared(event.response, now);
}

void Call::on(const ResponseDone &event, TimePoint now)
{
    const Response &response = event.response;
    if (response.usage)
        m_meter.count(*response.usage);
    m_rows.responseEnds(response, now);
    if (response.status == ResponseStatus::Failed) {
        ++m_summary.troubles;
        m_rows.fault(firstNonEmpty({response.errorMessage, response.errorCode, response.reason, response.errorType}), now);
    }
    if (response.outOfBand)
        return;
    m_floor.responseEnds(response.id, now);
    responseOver(response, now);
}

void Call::on(const RateLimitsUpdated &event, TimePoint)
{
    m_rateLimits = event.limits;
}

void Call::on(const ErrorEvent &event, TimePoint now)
{
    if (explains(event.error, now))
        return;
    ++m_summary.troubles;
    m_rows.fault(firstNonEmpty({event.error.message, event.error.code, event.error.type}), now);
}

void Call::on(const UnknownEvent &, TimePoint)
{
    ++m_unknownEvents;
}

} // namespace geon::calls
