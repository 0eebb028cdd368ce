// What shows that something an operator asked for has happened, or has not.
#include "core/calls/call.h"

#include "core/realtime/serviceerrors.h"

using namespace Qt::StringLiterals;

namespace geon::calls {

using realtime::Response;
using realtime::ResponseStatus;
using realtime::ServiceError;

namespace {

bool isRateLimit(const QString &code)
{
    return code.contains("rate_limit"_L1);
}

QString wordsOf(const ServiceError &error)
{
    return error.message.isEmpty() ? error.code : error.message;
}

Reason refusalOf(const ServiceError &error)
{
    return {isRateLimit(error.code) ? ReasonCode::RateLimited : ReasonCode::ServiceRefused, wordsOf(error)};
}

Reason whyUnheard(const Response &response)
{
    if (response.status == ResponseStatus::Cancelled)
        return {ReasonCode::Interrupted, {}};
    const QString words = response.errorMessage.isEmpty() ? response.errorCode + response.reason : response.errorMessage;
    if (isRateLimit(response.errorCode) || isRateLimit(response.errorType))
        return {ReasonCode::RateLimited, words};
    if (response.errorType == "server_error"_L1)
        return {ReasonCode::ServiceUnavailable, words};
    return {ReasonCode::ServiceRefused, words};
}

} // namespace

ActionId Call::actionOf(const Response &response)
{
    return {response.metadata[actionMark].toString().toULongLong()};
}

// response.created of what we asked for: its id is known now.
void Call::responseAppeared(const Response &response, TimePoint now)
{
    creationAnswered(response);
    if (mustNotSpeak(response) && canSend())
        silence(response.id);
    if (TrackedAction *action = m_actions.find(actionOf(response)); action && action->value.kind == ActionKind::Say) {
        if (action->response.isEmpty())
            m_rows.operatorNote(EntryKind::Say, action->value, now);
        action->response = response.id;
    } else if (action && m_transferring && m_transferring->action == action->value.id) {
        action->response = response.id;
    }
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen(ActionKind::StopSpeaking) && action.isQueued())
            sendStop(action, now);
    }
}

void Call::creationAnswered(const Response &response)
{
    if (!m_creating)
        return;
    const bool ours = m_creating->wanted ? m_creating->wanted->action == actionOf(response) : response.metadata.contains(greetingMark);
    if (ours)
        m_creating.reset();
}

bool Call::isLineOfOperator(const ResponseId &response)
{
    return std::ranges::any_of(m_actions.all(), [&](const TrackedAction &action) {
        return (action.value.kind == ActionKind::Say || action.value.kind == ActionKind::Transfer) && action.response == response;
    });
}

void Call::responseHeard(const ResponseId &response, TimePoint now)
{
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen(ActionKind::Say) && action.response == response)
            m_actions.settle(action, ActionState::Confirmed, {}, now);
    }
}

void Call::responseOver(const Response &response, TimePoint now)
{
    creationAnswered(response);
    TrackedAction *action = m_actions.find(actionOf(response));
    if (action && action->isOpen(ActionKind::Say)) {
        if (response.status == ResponseStatus::Completed)
            m_actions.settle(*action, ActionState::Confirmed, {}, now);
        else
            m_actions.settle(*action, ActionState::DidNotHappen, whyUnheard(response), now);
    }
    announcementMade(response, whyUnheard(response), now);
    soundGone(false, now);
    sendWantedResponse(now);
}

void Call::messageAppeared(const ItemId &item, TimePoint now)
{
    if (m_actions.openCount() == 0)
        return;
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen(ActionKind::Guide) && action.item == item)
            m_actions.settle(action, ActionState::Confirmed, {}, now);
        else if (action.isOpen(ActionKind::HandBack) && !action.isQueued() && action.item == item)
            handBackTold(action, now);
    }
}

// The service said that it cleared what was queued; or the AI has fallen silent on its own before it could.
void Call::soundGone(bool cleared, TimePoint now)
{
    if (!cleared && (m_floor.sounding() || m_floor.running() || m_creating))
        return;
    for (TrackedAction &action : m_actions.all()) {
        if (!action.isOpen(ActionKind::StopSpeaking) || action.isQueued())
            continue;
        m_actions.settle(action, ActionState::Confirmed, {}, now);
        m_rows.operatorNote(EntryKind::Stopped, action.value, now);
    }
}

void Call::instructionsEchoed(const realtime::SessionInfo &session, TimePoint now)
{
    if (m_actions.openCount() > 0 && session.instructions) {
        for (TrackedAction &action : m_actions.all()) {
            if (!action.isOpen(ActionKind::ReplaceInstructions) || action.isQueued()
                || agents::render(action.value.text, m_variables) != *session.instructions)
                continue;
            // Answers come in the order of the questions.
            const auto asked = std::ranges::find(m_updates, action.value.id);
            m_updates.erase(m_updates.begin(), asked == m_updates.end() ? asked : asked + 1);
            return instructionsConfirmed(action, now);
        }
    }
    if (m_updates.empty())
        return;
    TrackedAction *asked = m_actions.find(m_updates.front());
    m_updates.pop_front();
    if (asked && (session.instructions || asked->value.kind != ActionKind::ReplaceInstructions))
        m_actions.settle(*asked, ActionState::DidNotHappen, {ReasonCode::EchoDiffers, {}}, now);
}

void Call::instructionsConfirmed(TrackedAction &action, TimePoint now)
{
    m_actions.settle(action, ActionState::Confirmed, {}, now);
    TranscriptEntry &row = m_rows.operatorNote(EntryKind::InstructionsChanged, action.value, now);
    if (m_written != action.value.text)
        m_previousInstructions = m_written;
    m_written = action.value.text;
    m_foreign = false;
    if (action.version > 0) {
        if (action.version != m_summary.profileVersion)
            row.text = u"v%1 -> v%2"_s.arg(m_summary.profileVersion).arg(action.version);
        m_summary.profileVersion = action.version;
        m_versionInstructions = action.value.text;
    }
    m_summary.instructionsEdited = action.value.text != m_versionInstructions;
}

// True when the error is the answer to something of ours that tells of it, so that it needs no row.
bool Call::explains(const ServiceError &error, TimePoint now)
{
    if (error.code == realtime::errorcode::sessionExpired)
        m_sessionExpired = true;
    if (error.code == realtime::errorcode::cancelNotActive)
        return true;
    if (m_creating
        && (error.eventId == m_creating->event || (error.eventId.isEmpty() && error.code == realtime::errorcode::activeResponse)))
        return createRefused(error, now);
    if (error.eventId.isEmpty())
        return false;
    if (error.eventId == turnDetectionEvent())
        std::erase(m_updates, ActionId());
    if (error.eventId == pauseAgainEvent() && m_pauseAgainBy)
        pauseNotAgain(now);
    TrackedAction *action = m_actions.find(error.eventId);
    if (!action || !action->isOpen())
        return false;
    std::erase(m_updates, action->value.id);
    std::erase_if(m_wanted, [&](const WantedResponse &wanted) { return wanted.action == action->value.id; });
    if (action->value.kind == ActionKind::Transfer)
        transferSettled(ActionState::DidNotHappen, refusalOf(error), now);
    else
        m_actions.settle(*action, ActionState::DidNotHappen, refusalOf(error), now);
    return true;
}

bool Call::createRefused(const ServiceError &error, TimePoint now)
{
    std::optional<WantedResponse> wanted = std::exchange(m_creating, {})->wanted;
    TrackedAction *action = wanted ? m_actions.find(wanted->action) : nullptr;
    const bool lineIsOpen = action && (action->isOpen(ActionKind::Say) || action->isOpen(ActionKind::Transfer));
    const bool tooEarly = error.code == realtime::errorcode::activeResponse;
    if (tooEarly) {
        // The AI already speaks: a greeting has come too late, a line waits its turn again.
        if (!m_floor.running())
            m_floor.unknownResponseRuns();
        if (lineIsOpen)
            m_actions.queue(*action, wanted->until);
        if (wanted)
            m_wanted.push_front(std::move(*wanted));
    } else if (lineIsOpen && action->value.kind == ActionKind::Transfer) {
        transferSettled(ActionState::DidNotHappen, refusalOf(error), now);
    } else if (lineIsOpen) {
        m_actions.settle(*action, ActionState::DidNotHappen, refusalOf(error), now);
    }
    dropQueuedStops({ReasonCode::NothingToStop, {}}, now);
    sendWantedResponse(now);
    return tooEarly || lineIsOpen;
}

void Call::dropQueuedStops(const Reason &reason, TimePoint now)
{
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen(ActionKind::StopSpeaking) && action.isQueued())
            m_actions.settle(action, ActionState::DidNotHappen, reason, now);
    }
}

void Call::expireActions(TimePoint now)
{
    if (m_creating && m_creating->until <= now)
        m_creating.reset();
    std::erase_if(m_wanted, [&](const WantedResponse &wanted) { return wanted.until <= now; });
    if (m_pauseAgainBy && *m_pauseAgainBy <= now)
        pauseNotAgain(now);
    for (TrackedAction &action : m_actions.all()) {
        if (action.isOpen() && action.deadline <= now)
            expire(action, now);
    }
    sendWantedResponse(now);
}

void Call::expire(TrackedAction &action, TimePoint now)
{
    m_dirty = true;
    if (action.value.kind == ActionKind::Transfer)
        return transferExpired(now);
    if (action.isQueued()) {
        const ReasonCode code = state() == CallState::Degraded ? ReasonCode::LinkLost : ReasonCode::NoAnswer;
        return m_actions.settle(action, ActionState::DidNotHappen, {code, {}}, now);
    }
    ++m_summary.troubles;
    if (action.value.kind == ActionKind::HangUp)
        return hangUpFailed(ActionState::NotConfirmed, {ReasonCode::NoAnswer, {}}, now);
    std::erase(m_updates, action.value.id);
    m_actions.settle(action, ActionState::NotConfirmed, {ReasonCode::NoAnswer, {}}, now);
}

} // namespace geon::calls
