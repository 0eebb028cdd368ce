// What operators ask, and the client events that carry it out.
#include "core/calls/call.h"

using namespace Qt::StringLiterals;

namespace geon::calls {

// The quotes mark where the line begins and ends, so none may stand inside it.
QString Call::sayInstructions(QString line)
{
    line.replace(u'\u201C', u'"').replace(u'\u201D', u'"');
    return u"Say exactly this line to the caller now, word for word, and add nothing before or after it: \u201C%1\u201D "
           u"Speak in the voice and language you have used so far. Do not mention that you were asked to say it."_s.arg(line);
}

Effects Call::apply(const Command &command, ActionId action, TimePoint now)
{
    std::visit([&](const auto &what) { on(what, action, now); }, command);
    m_dirty = true;
    return takeEffects();
}

void Call::on(const Say &say, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::Say, say.line.trimmed(), m_summary.id, now);
    if (!takes(action, now))
        return;
    m_actions.queue(action, now + m_rules.queueWithin);
    m_wanted.push_back({id, responseFor(id, sayInstructions(action.value.text)), action.deadline});
    sendWantedResponse(now);
}

void Call::on(const Guide &guide, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::Guide, guide.hint.trimmed(), m_summary.id, now);
    action.answerNow = guide.answerNow;
    if (!takes(action, now))
        return;
    m_actions.queue(action, now + m_rules.queueWithin);
    if (canSend())
        sendGuide(action, now);
}

void Call::on(const StopSpeaking &, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::StopSpeaking, {}, m_summary.id, now);
    if (!takes(action, now))
        return;
    if (!canSend())
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::NotLive, {}}, now);
    if (m_floor.running() || m_floor.sounding())
        sendStop(action, now);
    else if (m_creating)
        m_actions.queue(action, now + m_rules.stopConfirmWithin);
    else
        m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::NothingToStop, {}}, now);
}

void Call::on(const ReplaceInstructions &replace, ActionId id, TimePoint now)
{
    TrackedAction &action = m_actions.add(id, ActionKind::ReplaceInstructions, replace.instructions, m_summary.id, now);
    action.version = replace.version;
    if (!takes(action, now))
        return;
    for (TrackedAction &older : m_actions.all()) {
        if (&older != &action && older.isOpen(ActionKind::ReplaceInstructions) && older.isQueued())
            m_actions.settle(older, ActionState::DidNotHappen, {ReasonCode::Superseded, {}}, now);
    }
    m_actions.queue(action, now + m_rules.queueWithin);
    if (canSend())
        sendInstructions(action, now);
}

bool Call::takes(TrackedAction &action, TimePoint now)
{
    const ActionKind kind = action.value.kind;
    const bool needsText = kind == ActionKind::Say || kind == ActionKind::Guide || kind == ActionKind::ReplaceInstructions;
    ReasonCode refusal = ReasonCode::None;
    if (isOver(state()))
        refusal = ReasonCode::CallOver;
    else if (needsText && action.value.text.trimmed().isEmpty())
        refusal = ReasonCode::EmptyText;
    else if (!isOnLine(state()))
        refusal = ReasonCode::NotLive;
    if (refusal == ReasonCode::None)
        return true;
    m_actions.settle(action, ActionState::DidNotHappen, {refusal, {}}, now);
    return false;
}

void Call::sendQueued(TimePoint now)
{
    for (TrackedAction &action : m_actions.all()) {
        if (!action.isQueued())
            continue;
        if (action.value.kind == ActionKind::Guide)
            sendGuide(action, now);
        else if (action.value.kind == ActionKind::ReplaceInstructions)
            sendInstructions(action, now);
        else if (action.value.kind == ActionKind::PauseAi || action.value.kind == ActionKind::HandBack)
            sendTurns(action, now);
    }
    sendWantedResponse(now);
}

// A second response while one runs, or is about to, would be refused (fact sheet f, quirk 21).
void Call::sendWantedResponse(TimePoint now)
{
    while (canSend() && !m_creating && !m_floor.running()) {
        const auto first = std::ranges::find_if(m_wanted, [this](const WantedResponse &wanted) { return mayStart(wanted); });
        if (first == m_wanted.end())
            return;
        WantedResponse next = std::move(*first);
        m_wanted.erase(first);
        const EventId event = nextEventId(next.action);
        if (TrackedAction *action = m_actions.find(next.action)) {
            action->events.append(event);
            if (action->isOpen(ActionKind::Say))
                m_actions.sent(*action, now + m_rules.confirmWithin);
        }
        send(next.response, event);
        m_creating = Creating{event, std::move(next), now + m_rules.confirmWithin};
    }
}

realtime::CreateResponse Call::responseFor(ActionId action, std::optional<QString> instructions) const
{
    return {std::move(instructions), {{actionMark, QString::number(action.value)}}};
}

void Call::sendGuide(TrackedAction &action, TimePoint now)
{
    const ActionId id = action.value.id;
    action.item = {u"geon_%1"_s.arg(id.value)};
    action.events.append(nextEventId(id));
    send(realtime::CreateMessage{realtime::Role::System, action.value.text, action.item}, action.events.last());
    m_actions.sent(action, now + m_rules.confirmWithin);
    m_rows.guide(action.item, action.value, now);
    if (!action.answerNow || staysSilent())
        return;
    m_wanted.push_back({id, responseFor(id, {}), now + m_rules.queueWithin});
    sendWantedResponse(now);
}

void Call::sendInstructions(TrackedAction &action, TimePoint now)
{
    action.events.append(nextEventId(action.value.id));
    m_updates.push_back(action.value.id);
    send(realtime::UpdateSession{{.instructions = agents::render(action.value.text, m_variables), .turnDetection = {}, .tools = {}}},
         action.events.last());
    m_actions.sent(action, now + m_rules.confirmWithin);
}

// Cancel stops what is being made, clear what is still to be heard (fact sheet e).
void Call::sendStop(TrackedAction &action, TimePoint now)
{
    if (m_floor.running()) {
        action.events.append(nextEventId(action.value.id));
        send(realtime::CancelResponse{*m_floor.running()}, action.events.last());
    }
    action.events.append(nextEventId(action.value.id));
    send(realtime::ClearOutputAudio(), action.events.last());
    m_actions.sent(action, now + m_rules.stopConfirmWithin);
}

} // namespace geon::calls
