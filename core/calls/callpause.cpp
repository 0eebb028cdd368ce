// Pausing the AI and handing back: the service goes on hearing the caller, but is told not to answer (turn_detection.create_response,
// fact sheet c). Whether the AI is paused is what the service last echoed, whoever asked for it.
#include "core/calls/call.h"

using namespace Qt::StringLiterals;

namespace geon::calls {

using realtime::Response;
using realtime::TurnDetection;

namespace {

constexpr int mostTurnsTold = 12;
constexpr qsizetype mostOfATurn = 200;

bool isOfTurns(const TrackedAction &action)
{
    return action.value.kind == ActionKind::PauseAi || action.value.kind == ActionKind::HandBack;
}

} // namespace

void Call::on(const PauseAi &, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::PauseAi, {}, m_summary.id, now);
    if (!takes(action, now))
        return;
    dropOlderTurns(action, now);
    const bool handsBack =
        std::ranges::any_of(m_actions.all(), [](const TrackedAction &other) { return other.isOpen(ActionKind::HandBack); });
    if (m_summary.paused && !handsBack)
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::NothingToDo, {}}, now);
    m_actions.queue(action, now + m_rules.queueWithin);
    if (canSend())
        sendTurns(action, now);
}

void Call::on(const HandBack &handBack, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::HandBack, {}, m_summary.id, now);
    action.answerNow = handBack.tell;
    if (!takes(action, now))
        return;
    dropOlderTurns(action, now);
    if (!staysSilent())
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::NothingToDo, {}}, now);
    m_actions.queue(action, now + m_rules.queueWithin);
    if (canSend())
        sendTurns(action, now);
}

// What has not asked the service to change its turns yet must not do so after a newer wish.
void Call::dropOlderTurns(const TrackedAction &newer, TimePoint now)
{
    for (TrackedAction &older : m_actions.all()) {
        const bool tells = older.value.kind == ActionKind::HandBack && !older.item.isEmpty();
        if (&older != &newer && isOfTurns(older) && older.isOpen() && (older.isQueued() || tells))
            m_actions.settle(older, ActionState::DidNotHappen, {ReasonCode::Superseded, {}}, now);
    }
}

// The AI is not to start by itself: it is paused, or about to be.
bool Call::staysSilent()
{
    return m_summary.paused || m_pauseAgainBy
        || std::ranges::any_of(m_actions.all(), [](const TrackedAction &action) { return action.isOpen(ActionKind::PauseAi); });
}

bool Call::mayStart(const WantedResponse &wanted)
{
    if (m_transferring)
        return wanted.action == m_transferring->action && m_transferring->stage == Transferring::Stage::Announcing;
    const TrackedAction *action = m_actions.find(wanted.action);
    return !staysSilent() || (action && action->value.kind == ActionKind::Say);
}

// The service may have begun an answer before it read that it should not; one of its own tools may have made it go on.
bool Call::mustNotSpeak(const Response &response)
{
    const TrackedAction *action = m_actions.find(actionOf(response));
    const bool announces = action && action->value.kind == ActionKind::Transfer && !action->answerNow;
    if (announces)
        return !m_transferring || m_transferring->action != action->value.id;
    if (action && action->value.kind == ActionKind::Say)
        return false;
    return m_transferring || staysSilent();
}

void Call::silence(const ResponseId &response)
{
    send(realtime::CancelResponse{response}, nextEventId({}));
    const auto &sounding = m_floor.sounding();
    if (!sounding || !isLineOfOperator(*sounding))
        send(realtime::ClearOutputAudio(), nextEventId({}));
}

void Call::silenceAi()
{
    const auto &running = m_floor.running();
    const auto &sounding = m_floor.sounding();
    if (running && !isLineOfOperator(*running))
        silence(*running);
    else if (!running && sounding && !isLineOfOperator(*sounding))
        send(realtime::ClearOutputAudio(), nextEventId({}));
}

void Call::sendTurns(TrackedAction &action, TimePoint now)
{
    if (action.value.kind == ActionKind::PauseAi)
        sendPause(action, now);
    else
        sendHandBack(action, now);
}

void Call::sendPause(TrackedAction &action, TimePoint now)
{
    m_pauseAgainBy.reset();
    action.events.append(nextEventId(action.value.id));
    updateTurns(false, action.value.id, action.events.last());
    m_actions.sent(action, now + m_rules.confirmWithin);
    std::erase_if(m_wanted, [&](const WantedResponse &wanted) { return !mayStart(wanted) && !m_transferring; });
    silenceAi();
}

// The AI reads what was said before it may speak: the message is seen in the conversation first.
void Call::sendHandBack(TrackedAction &action, TimePoint now)
{
    m_pauseAgainBy.reset();
    if (const QString said = action.answerNow ? saidMeanwhile() : QString(); !said.isEmpty()) {
        action.events.append(nextEventId(action.value.id));
        action.item = {action.events.last().value};
        action.value.text = said;
        send(realtime::CreateMessage{realtime::Role::System, said, action.item}, action.events.last());
    } else {
        action.answerNow = false;
        action.item = {};
        action.events.append(nextEventId(action.value.id));
        updateTurns(true, action.value.id, action.events.last());
    }
    m_actions.sent(action, now + m_rules.confirmWithin);
}

void Call::handBackTold(TrackedAction &action, TimePoint now)
{
    action.answerNow = false;
    sendHandBack(action, now);
}

// The whole of what the profile asks for: whether members that are left out keep their values is nowhere written.
TurnDetection Call::turns(bool answered) const
{
    TurnDetection turns = m_config.turnDetection.value_or(TurnDetection());
    if (!m_config.turnDetection)
        turns.type = m_session && !m_session->turnDetection.isEmpty() ? m_session->turnDetection : u"server_vad"_s;
    turns.createResponse = answered;
    if (!answered)
        turns.idleTimeoutMs = 0; // it would make the AI ask into the silence
    return turns;
}

void Call::updateTurns(bool answered, ActionId action, const EventId &event)
{
    m_updates.push_back(action);
    send(realtime::UpdateSession{{.instructions = {}, .turnDetection = turns(answered), .tools = {}}}, event);
}

// Its own unfinished sentence from before is none of it.
QString Call::saidMeanwhile()
{
    QStringList turns;
    for (const TranscriptEntry &row : transcript().entries()) {
        const bool meanwhile = row.at >= m_summary.pausedSince || row.endedAt >= m_summary.pausedSince;
        const bool counts = row.who == Who::Caller || isLineOfOperator(row.response);
        if (row.kind != EntryKind::Words || row.text.isEmpty() || !meanwhile || !counts)
            continue;
        QString words = row.text.simplified();
        if (words.size() > mostOfATurn)
            words = words.left(mostOfATurn) + u'…';
        turns.append((row.who == Who::Caller ? "Caller: "_L1 : "You, in the operator's words: "_L1) + words);
    }
    if (turns.isEmpty())
        return {};
    if (turns.size() > mostTurnsTold)
        turns = turns.last(mostTurnsTold);
    return "A person had the floor for a while and you were silent. This was said meanwhile:\n"_L1 + turns.join(u'\n')
        + "\nGo on with the conversation from here, in the voice and language you have used so far. Do not repeat what was said, and do "
          "not "
          "mention that you were silent."_L1;
}

void Call::turnsEchoed(const realtime::SessionInfo &session, bool newLink, TimePoint now)
{
    const bool paused = !session.createsResponses;
    const TrackedAction *by = nullptr;
    bool handsBack = false;
    for (TrackedAction &action : m_actions.all()) {
        if (!isOfTurns(action) || !action.isOpen())
            continue;
        const bool pauses = action.value.kind == ActionKind::PauseAi;
        handsBack |= !pauses;
        if (action.isQueued())
            continue;
        if (pauses == paused && (pauses || !action.answerNow)) {
            m_actions.settle(action, ActionState::Confirmed, {}, now);
            by = &action;
        } else if (newLink) {
            m_actions.queue(action, action.deadline); // its answer was lost with the old link
        }
    }
    if (newLink && m_summary.paused && !paused && !handsBack)
        m_pauseAgainBy = now + m_rules.confirmWithin;
    setPaused(paused, by, now);
    if (by && !paused)
        answerWhoWaits(*m_actions.find(by->value.id), now);
}

void Call::setPaused(bool paused, const TrackedAction *by, TimePoint now)
{
    if (m_summary.paused == paused)
        return;
    m_summary.paused = paused;
    const bool again = m_pauseAgainBy.has_value();
    if (paused)
        m_pauseAgainBy.reset();
    if (again)
        return; // it is the same pause
    m_summary.pausedSince = paused ? now : TimePoint();
    const EntryKind kind = paused ? EntryKind::Paused : EntryKind::HandedBack;
    TranscriptEntry &row = by ? m_rows.operatorNote(kind, by->value, now) : m_rows.transcript().note(kind, Who::System, now);
    if (by)
        row.text = by->value.text;
}

void Call::pauseAgain()
{
    if (m_pauseAgainBy)
        updateTurns(false, {}, pauseAgainEvent());
}

// The AI answers again, though nobody handed back.
void Call::pauseNotAgain(TimePoint now)
{
    m_pauseAgainBy.reset();
    std::erase(m_updates, ActionId());
    ++m_summary.troubles;
    m_dirty = true;
    m_summary.pausedSince = {};
    m_rows.transcript().note(EntryKind::HandedBack, Who::System, now);
}

// Who spoke while the AI was not to answer is answered now.
void Call::answerWhoWaits(TrackedAction &action, TimePoint now)
{
    if (!m_callerWaits || staysSilent() || m_floor.running() || m_floor.sounding() || m_creating || !canSend())
        return;
    action.answerNow = true;
    m_wanted.push_back({action.value.id, responseFor(action.value.id, {}), now + m_rules.queueWithin});
    sendWantedResponse(now);
}

} // namespace geon::calls
