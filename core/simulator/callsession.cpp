#include "core/simulator/callsession.h"

#include "core/simulator/sessionrules.h"

#include <QJsonDocument>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

//! What the AI says to a caller who only asked whether it is there.
QString iAmHere(const QString &language)
{
    return language == "pt-BR"_L1 ? u"Sim, estou aqui."_s : u"Yes, I am here."_s;
}

ResponseOrder speaking(const QString &text)
{
    return {.parts = {{.kind = ResponsePart::Kind::Message, .text = text}}};
}

ResponsePart toolPart(ResponsePart::Kind kind, const ScriptedTool &tool, const QString &approvalRequest = {})
{
    return {.kind = kind, .tool = tool, .approvalRequestId = approvalRequest};
}

} // namespace

CallSession::CallSession(const QJsonObject &asked, qint64 expiresAt, const Scenario &scenario, const QList<Scenario> &twins,
                         const Faults &faults, Agenda &agenda, EventStream &events, QRandomGenerator &random, QObject *parent)
    : QObject(parent),
      m_session(effectiveSession(asked, opaqueId("sess"_L1, random), expiresAt)),
      m_faults(faults),
      m_agenda(agenda),
      m_events(events),
      m_random(random),
      m_mind(scenario, twins),
      m_voice(agenda, events, m_conversation, random),
      m_caller(scenario, agenda, events, m_conversation, random),
      m_soon(agenda),
      m_idle(agenda),
      m_import(agenda)
{
    m_mind.setInstructions(m_session["instructions"_L1].toString());
    m_caller.setTranscriptionFails(faults.transcriptionFails);
    applySession();
    connect(&m_caller, &CallerScript::speechStarted, this, &CallSession::callerSpeaks);
    connect(&m_caller, &CallerScript::turnCommitted, this, &CallSession::callerHasSpoken);
    connect(&m_caller, &CallerScript::hungUp, this, &CallSession::callerHungUp);
    connect(&m_voice, &AgentVoice::playbackStarted, this, [this](Duration length) {
        m_idle.stop();
        m_caller.agentSpeaks(length, !m_owed || m_owed->stage == Owed::Stage::Answer);
    });
    connect(&m_voice, &AgentVoice::playbackEnded, this, &CallSession::settle);
    connect(&m_voice, &AgentVoice::generated, this, &CallSession::responseEnded);
}

void CallSession::begin()
{
    m_caller.begin();
}

void CallSession::silence()
{
    m_voice.silence();
    m_caller.silence();
    m_soon.stop();
    m_idle.stop();
    m_import.stop();
}

void CallSession::applySession()
{
    const QString tools = QString::fromUtf8(QJsonDocument(m_session["tools"_L1].toArray()).toJson(QJsonDocument::Compact));
    m_conversation.setPreamble(textTokens(m_session["instructions"_L1].toString() + tools));
    const QJsonObject audio = m_session["audio"_L1].toObject();
    m_caller.setTranscription(audio["input"_L1]["transcription"_L1]);
    m_voice.setVoice(audio["output"_L1]["voice"_L1]);
    m_voice.setPlaybackSpeed(audio["output"_L1]["speed"_L1].toDouble(1.0));
}

QJsonObject CallSession::turnDetection() const
{
    return m_session["audio"_L1]["input"_L1]["turn_detection"_L1].toObject();
}

void CallSession::greet(QWebSocket *socket)
{
    m_events.sendTo(socket, "session.created"_L1, {{"session"_L1, m_session}});
    if (!std::exchange(m_toolsImported, true)) {
        m_events.send("conversation.created"_L1,
                      {{"conversation"_L1, QJsonObject{{"id"_L1, "conv_1"_L1}, {"object"_L1, "realtime.conversation"_L1}}}});
        importTools();
    }
}

void CallSession::importTools()
{
    QJsonArray tools;
    for (const ScriptedTurn &turn : m_mind.script().turns) {
        if (turn.tool && turn.tool->kind == ScriptedTool::Kind::Mcp)
            tools += QJsonObject{{"name"_L1, turn.tool->name}, {"input_schema"_L1, QJsonObject{{"type"_L1, "object"_L1}}}};
    }
    if (tools.isEmpty())
        return;
    const QString id = opaqueId("mcpl"_L1, m_random);
    m_events.send("mcp_list_tools.in_progress"_L1, {{"item_id"_L1, id}});
    m_import.set(Duration(m_random.bounded(120, 400)), [this, id, tools] {
        const QJsonObject item{{"id"_L1, id}, {"type"_L1, "mcp_list_tools"_L1}, {"server_label"_L1, "back_office"_L1}, {"tools"_L1, tools}};
        m_conversation.add(id, textTokens(QString::fromUtf8(QJsonDocument(tools).toJson())));
        const QJsonObject members{{"previous_item_id"_L1, m_conversation.previousOf(id)}, {"item"_L1, item}};
        m_events.send("conversation.item.added"_L1, members);
        m_events.send("mcp_list_tools.completed"_L1, {{"item_id"_L1, id}});
        m_events.send("conversation.item.done"_L1, members);
    });
}

void CallSession::expire()
{
    m_events.send("error"_L1,
                  {{"error"_L1,
                    QJsonObject{{"type"_L1, "invalid_request_error"_L1},
                                {"code"_L1, "session_expired"_L1},
                                {"message"_L1, "Your session hit the maximum duration."_L1},
                                {"param"_L1, QJsonValue::Null},
                                {"event_id"_L1, QJsonValue::Null}}}});
}

void CallSession::callerSpeaks()
{
    m_idle.stop();
    m_soon.stop();
    if (!turnDetection()["interrupt_response"_L1].toBool(true))
        return;
    m_voice.clearAudio();
    m_voice.cancel(AgentVoice::Ending::TurnDetected);
}

void CallSession::callerHasSpoken(int turn)
{
    // A caller who only asks whether anybody is there is still owed the answer to what was said before.
    if (turn >= 0 || !m_owed)
        m_owed = Owed{.turn = turn, .stage = Owed::Stage::Begin, .toolItem = {}};
    else if (m_owed->stage == Owed::Stage::FunctionOutput)
        m_owed->stage = Owed::Stage::Answer;
    else if (m_owed->stage == Owed::Stage::Approval)
        m_owed->stage = Owed::Stage::Declined;
    m_answersOwed = false;
    if (turnDetection()["create_response"_L1].toBool(true))
        m_soon.set(Duration(m_random.bounded(10, 40)), [this] { answerOwed(); });
}

void CallSession::answerOwed()
{
    using Stage = Owed::Stage;
    if (!m_owed || m_voice.isGenerating() || m_owed->stage == Stage::FunctionOutput || m_owed->stage == Stage::Approval)
        return;
    m_answersOwed = true;
    if (m_owed->turn < 0 && !m_greeted)
        start(speaking(m_mind.answer(m_mind.script().greeting)));
    else
        start(orderFor(*m_owed));
}

ResponseOrder CallSession::orderFor(Owed &owed)
{
    const Scenario &script = m_mind.script();
    if (owed.turn < 0) {
        owed.stage = Owed::Stage::Answer;
        return speaking(m_mind.answer(iAmHere(script.language)));
    }
    const ScriptedTurn &turn = script.turns[owed.turn];
    using Kind = ResponsePart::Kind;
    using Stage = Owed::Stage;
    if (owed.stage == Stage::Declined) {
        owed.stage = Stage::Answer;
        return speaking(m_mind.answer(turn.declined));
    }
    if (owed.stage == Stage::Approved) {
        owed.stage = Stage::Begin;
        return {.parts = {toolPart(Kind::McpCall, *turn.tool, owed.toolItem)}};
    }
    if (!turn.tool || owed.stage == Stage::Answer) {
        owed.stage = Stage::Answer;
        return speaking(m_mind.answer(turn.agent));
    }
    ResponseOrder order;
    if (!turn.filler.isEmpty())
        order = speaking(turn.filler);
    if (turn.tool->kind == ScriptedTool::Kind::Function)
        order.parts += toolPart(Kind::FunctionCall, *turn.tool);
    else
        order.parts += toolPart(turn.tool->needsApproval ? Kind::ApprovalRequest : Kind::McpCall, *turn.tool);
    return order;
}

void CallSession::start(ResponseOrder order)
{
    if (!std::exchange(m_greeted, true))
        order.silent = m_faults.noGreetingAudio;
    m_idle.stop();
    m_voice.start(order);
}

void CallSession::responseEnded(AgentVoice::Ending how, const QStringList &toolItems)
{
    if (!std::exchange(m_oddSent, true))
        sendOddities();
    if (std::exchange(m_answersOwed, false))
        advanceOwed(how, toolItems);
    else if (m_owed && !m_caller.isSpeaking() && turnDetection()["create_response"_L1].toBool(true))
        m_soon.set(Duration(m_random.bounded(10, 40)), [this] { answerOwed(); });
    settle();
}

void CallSession::advanceOwed(AgentVoice::Ending how, const QStringList &toolItems)
{
    if (how != AgentVoice::Ending::Completed || toolItems.isEmpty()) {
        m_owed.reset();
        return;
    }
    const ScriptedTool &tool = *m_mind.script().turns[m_owed->turn].tool;
    const bool asked = tool.needsApproval && m_owed->toolItem.isEmpty();
    m_owed->toolItem = toolItems.last();
    if (tool.kind == ScriptedTool::Kind::Function) {
        m_owed->stage = Owed::Stage::FunctionOutput;
    } else if (asked) {
        m_owed->stage = Owed::Stage::Approval;
    } else {
        // The service goes on by itself after a tool of its own.
        m_owed->stage = Owed::Stage::Answer;
        m_soon.set(Duration(m_random.bounded(20, 60)), [this] { answerOwed(); });
    }
}

void CallSession::settle()
{
    if (m_voice.isGenerating() || m_voice.isPlaying() || m_soon.isSet())
        return;
    if (m_owed) {
        m_caller.keepWaiting();
        return;
    }
    m_caller.agentFinished();
    const QJsonValue timeout = turnDetection()["idle_timeout_ms"_L1];
    if (timeout.isDouble() && !m_caller.isSpeaking())
        m_idle.set(Duration(timeout.toInt()), [this] { idle(); });
}

// The service commits the silence and answers it (fact sheet c, idle_timeout_ms).
void CallSession::idle()
{
    const QString item = opaqueId("item_idle"_L1, m_random);
    const qint64 end = m_agenda.now().count();
    const qint64 begin = end - turnDetection()["idle_timeout_ms"_L1].toInt();
    m_events.send("input_audio_buffer.timeout_triggered"_L1,
                  {{"audio_start_ms"_L1, begin}, {"audio_end_ms"_L1, end}, {"item_id"_L1, item}});
    m_conversation.add(item, {});
    m_events.send("input_audio_buffer.committed"_L1, {{"previous_item_id"_L1, m_conversation.previousOf(item)}, {"item_id"_L1, item}});
    start(speaking(m_mind.answer(m_mind.script().stillThere)));
}

// Frames a client must survive, once, after the first response.
void CallSession::sendOddities()
{
    if (m_faults.malformedFrame)
        m_events.sendRaw(u"{\"type\":\"response.done\",\"response\":{\"id\":"_s);
    if (m_faults.unknownEvent)
        m_events.send("response.mood.changed"_L1, {{"mood"_L1, "curious"_L1}});
    if (m_faults.hugeFrame)
        m_events.send("response.thoughts.delta"_L1, {{"delta"_L1, QString(2'000'000, u'x')}});
}

} // namespace geon::simulator
