// What the service does with each client event (fact sheet d.1).
#include "core/simulator/callsession.h"
#include "core/simulator/sessionrules.h"

#include <QJsonDocument>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestEventId = 512;

Refusal refusal(const QString &code, const QString &message, const QString &param = {})
{
    return {400, u"invalid_request_error"_s, code, message, param};
}

Refusal unknownItem(const QString &id, const QString &param)
{
    return refusal(u"item_not_found"_s, u"Item with item_id '%1' was not found in the conversation."_s.arg(id), param);
}

std::optional<Refusal> checkParams(const QJsonObject &params)
{
    static const QSet<QString> known{
        u"output_modalities"_s, u"instructions"_s,      u"audio"_s,        u"tools"_s,    u"tool_choice"_s, u"parallel_tool_calls"_s,
        u"reasoning"_s,         u"max_output_tokens"_s, u"conversation"_s, u"metadata"_s, u"prompt"_s,      u"input"_s};
    for (auto it = params.begin(); it != params.end(); ++it) {
        if (!known.contains(it.key()))
            return unknownParameter(u"response."_s + it.key());
    }
    const QJsonObject metadata = params["metadata"_L1].toObject();
    if (metadata.size() > 16)
        return invalidValue(u"response.metadata"_s, u"expected at most 16 pairs"_s);
    for (const auto &value : metadata) {
        if (!value.isString())
            return invalidValue(u"response.metadata"_s, u"expected texts"_s);
    }
    return std::nullopt;
}

//! What the AI says where the scenario has nothing for it.
QString anythingElse(const QString &language)
{
    return language == "pt-BR"_L1 ? u"Posso ajudar em mais alguma coisa?"_s : u"Is there anything else I can do for you?"_s;
}

QString textOf(const QJsonObject &item)
{
    QString text;
    for (const auto &part : item["content"_L1].toArray())
        text += part["text"_L1].toString();
    return text;
}

} // namespace

void CallSession::receive(QWebSocket *from, const QString &frame)
{
    using Handler = void (CallSession::*)(QWebSocket *, const QJsonObject &);
    static const QHash<QString, Handler> handlers{
        {u"session.update"_s, &CallSession::updateSession},
        {u"response.create"_s, &CallSession::createResponse},
        {u"response.cancel"_s, &CallSession::cancelResponse},
        {u"output_audio_buffer.clear"_s, &CallSession::clearOutput},
        {u"conversation.item.create"_s, &CallSession::createItem},
        {u"conversation.item.delete"_s, &CallSession::deleteItem},
        {u"conversation.item.retrieve"_s, &CallSession::retrieveItem},
        {u"conversation.item.truncate"_s, &CallSession::truncateItem},
        {u"input_audio_buffer.clear"_s, &CallSession::clearInput},
        {u"input_audio_buffer.commit"_s, &CallSession::commitInput},
    };
    const auto document = QJsonDocument::fromJson(frame.toUtf8());
    const QJsonObject event = document.object();
    const QString type = event["type"_L1].toString();
    Q_EMIT clientEventReceived(event);
    if (m_faults.ignoredClientEvents.contains(type))
        return;
    if (!document.isObject())
        refuse(from, {}, refusal(u"invalid_json"_s, u"We could not parse the JSON body of your event."_s));
    else if (type.isEmpty())
        refuse(from, event, missingParameter(u"type"_s));
    else if (event["event_id"_L1].toString().size() > longestEventId)
        refuse(from, event, invalidValue(u"event_id"_s, u"expected at most 512 characters"_s));
    else if (const auto handler = handlers.value(type))
        (this->*handler)(from, event);
    else if (type != "input_audio_buffer.append"_L1) // never acknowledged; the media comes over SIP
        refuse(from, event, invalidValue(u"type"_s, u"'%1' is not a supported event type"_s.arg(type)));
}

void CallSession::refuse(QWebSocket *from, const QJsonObject &event, const Refusal &refusal)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); };
    m_events.sendTo(from, "error"_L1,
                    {{"error"_L1,
                      QJsonObject{{"type"_L1, refusal.type},
                                  {"code"_L1, orNull(refusal.code)},
                                  {"message"_L1, refusal.message},
                                  {"param"_L1, orNull(refusal.param)},
                                  {"event_id"_L1, orNull(event["event_id"_L1].toString())}}}});
}

void CallSession::updateSession(QWebSocket *from, const QJsonObject &event)
{
    if (!event["session"_L1].isObject()) {
        refuse(from, event, missingParameter(u"session"_s));
        return;
    }
    const QJsonObject patch = event["session"_L1].toObject();
    if (const auto problem = checkPatch(patch, m_session)) {
        refuse(from, event, *problem);
        return;
    }
    m_session = patchedSession(m_session, patch, m_voice.hasSpoken());
    if (patch.contains("instructions"_L1))
        m_mind.replaceInstructions(m_session["instructions"_L1].toString());
    applySession();
    m_events.send("session.updated"_L1, {{"session"_L1, m_session}});
}

void CallSession::createResponse(QWebSocket *from, const QJsonObject &event)
{
    const QJsonObject params = event["response"_L1].toObject();
    if (const auto problem = checkParams(params)) {
        refuse(from, event, *problem);
        return;
    }
    ResponseOrder order;
    order.metadata = params["metadata"_L1].toObject();
    if (params["conversation"_L1].toString() == "none"_L1) {
        order.parts = {{.kind = ResponsePart::Kind::Message, .text = summary()}};
        m_voice.answerAside(order);
        return;
    }
    if (m_voice.isGenerating()) {
        refuse(
            from, event,
            refusal(u"conversation_already_has_active_response"_s,
                    u"Conversation already has an active response in progress: %1. Wait until the response is finished before creating a "
                    "new one."_s.arg(m_voice.activeResponse())));
        return;
    }
    m_soon.stop();
    order = orderFor(params);
    start(order);
}

ResponseOrder CallSession::orderFor(const QJsonObject &params)
{
    ResponseOrder order;
    const Scenario &script = m_mind.script();
    const QString instructions = params["instructions"_L1].toString();
    const auto speak = [&order](const QString &text) { order.parts = {{.kind = ResponsePart::Kind::Message, .text = text}}; };
    const QString line = instructions.isEmpty() ? QString() : m_mind.lineFor(instructions);
    if (!line.isEmpty()) {
        // A line of the operator's is the answer to whatever the caller said last.
        m_owed.reset();
        m_answersOwed = false;
        speak(line);
    } else if (m_owed && (m_owed->turn >= 0 || m_greeted)) {
        if (m_owed->stage == Owed::Stage::FunctionOutput)
            m_owed->stage = Owed::Stage::Answer;
        else if (m_owed->stage == Owed::Stage::Approval)
            m_owed->stage = Owed::Stage::Declined;
        m_answersOwed = true;
        order = orderFor(*m_owed);
    } else if (!m_greeted) {
        speak(m_mind.answer(script.greeting));
    } else {
        speak(m_mind.answer(m_mind.hasSomethingToSay() ? QString() : anythingElse(script.language)));
    }
    order.metadata = params["metadata"_L1].toObject();
    order.textOnly = params["output_modalities"_L1].toArray().contains("text"_L1);
    return order;
}

QString CallSession::summary() const
{
    const Scenario &script = m_mind.script();
    return u"%1: %2 turns so far. Last from the caller: %3"_s.arg(script.title)
        .arg(m_caller.turnsSpoken())
        .arg(m_caller.turnsSpoken() > 0 ? script.turns[m_caller.turnsSpoken() - 1].caller : u"nothing yet"_s);
}

void CallSession::cancelResponse(QWebSocket *from, const QJsonObject &event)
{
    const QString named = event["response_id"_L1].toString();
    if (!m_voice.isGenerating() || (!named.isEmpty() && named != m_voice.activeResponse())) {
        refuse(from, event, refusal(u"response_cancel_not_active"_s, u"Cancellation failed: no active response found"_s));
        return;
    }
    m_voice.cancel(AgentVoice::Ending::ClientCancelled);
}

void CallSession::clearOutput(QWebSocket *, const QJsonObject &)
{
    m_voice.clearAudio();
}

void CallSession::createItem(QWebSocket *from, const QJsonObject &event)
{
    QJsonObject item = event["item"_L1].toObject();
    const QString previous = event["previous_item_id"_L1].toString();
    if (item.isEmpty() || item["type"_L1].toString().isEmpty()) {
        refuse(from, event, missingParameter(item.isEmpty() ? u"item"_s : u"item.type"_s));
        return;
    }
    if (!previous.isEmpty() && previous != "root"_L1 && !m_conversation.contains(previous)) {
        refuse(from, event, unknownItem(previous, u"previous_item_id"_s));
        return;
    }
    if (item["id"_L1].toString().isEmpty())
        item["id"_L1] = opaqueId("item"_L1, m_random);
    const QString id = item["id"_L1].toString();
    if (m_conversation.contains(id)) {
        refuse(from, event, invalidValue(u"item.id"_s, u"an item with this id already exists"_s));
        return;
    }
    if (!item["type"_L1].toString().startsWith("mcp_"_L1)) {
        item["object"_L1] = "realtime.item"_L1;
        item["status"_L1] = "completed"_L1;
    }
    m_conversation.add(id, textTokens(textOf(item) + item["output"_L1].toString()), previous);
    m_items.insert(id, item);
    const QJsonObject members{{"previous_item_id"_L1, m_conversation.previousOf(id)}, {"item"_L1, item}};
    m_events.send("conversation.item.added"_L1, members);
    m_events.send("conversation.item.done"_L1, members);
    takeItem(item);
}

void CallSession::takeItem(const QJsonObject &item)
{
    const QString type = item["type"_L1].toString();
    if (type == "message"_L1 && item["role"_L1].toString() == "system"_L1)
        m_mind.hear(textOf(item));
    else if (type == "mcp_approval_response"_L1)
        takeApproval(item);
    else if (type == "function_call_output"_L1 && m_owed && m_owed->toolItem == item["call_id"_L1].toString())
        m_owed->stage = Owed::Stage::Answer;
}

void CallSession::takeApproval(const QJsonObject &item)
{
    if (!m_owed || m_owed->stage != Owed::Stage::Approval || m_owed->toolItem != item["approval_request_id"_L1].toString())
        return;
    m_owed->stage = item["approve"_L1].toBool() ? Owed::Stage::Approved : Owed::Stage::Declined;
    m_soon.set(Duration(m_random.bounded(20, 60)), [this] { answerOwed(); });
}

void CallSession::deleteItem(QWebSocket *from, const QJsonObject &event)
{
    const QString id = event["item_id"_L1].toString();
    if (!m_conversation.remove(id)) {
        refuse(from, event, unknownItem(id, u"item_id"_s));
        return;
    }
    m_items.remove(id);
    m_events.send("conversation.item.deleted"_L1, {{"item_id"_L1, id}});
}

void CallSession::retrieveItem(QWebSocket *from, const QJsonObject &event)
{
    const QString id = event["item_id"_L1].toString();
    if (const auto item = m_items.constFind(id); item != m_items.constEnd())
        m_events.sendTo(from, "conversation.item.retrieved"_L1, {{"item"_L1, *item}});
    else
        refuse(from, event, unknownItem(id, u"item_id"_s));
}

void CallSession::truncateItem(QWebSocket *from, const QJsonObject &event)
{
    const QString id = event["item_id"_L1].toString();
    if (!m_conversation.contains(id)) {
        refuse(from, event, unknownItem(id, u"item_id"_s));
        return;
    }
    m_events.send("conversation.item.truncated"_L1,
                  {{"item_id"_L1, id}, {"content_index"_L1, 0}, {"audio_end_ms"_L1, event["audio_end_ms"_L1].toInteger()}});
}

void CallSession::clearInput(QWebSocket *, const QJsonObject &)
{
    m_events.send("input_audio_buffer.cleared"_L1);
}

// With turn detection on, the buffer is committed as soon as there is anything in it.
void CallSession::commitInput(QWebSocket *from, const QJsonObject &event)
{
    refuse(from, event, refusal(u"input_audio_buffer_commit_empty"_s, u"Error committing input audio buffer: the buffer has no audio."_s));
}

} // namespace geon::simulator
