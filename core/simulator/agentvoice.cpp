#include "core/simulator/agentvoice.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

// Speech of about 15 characters a second; a piece of transcript comes every 70 to 110 ms, some four times as fast as it is spoken.
constexpr int playedMsPerCharacter = 64;
constexpr int shortestSpeechMs = 350;
constexpr QLatin1StringView mcpServer("back_office");

//! Pieces as the service sends them: a word with the blank before it.
QStringList piecesOf(const QString &text)
{
    static const QRegularExpression piece(u"\\s*\\S+"_s);
    QStringList pieces;
    for (auto matches = piece.globalMatch(text.trimmed()); matches.hasNext();)
        pieces += matches.next().captured();
    return pieces;
}

} // namespace

AgentVoice::AgentVoice(Agenda &agenda, EventStream &events, Conversation &conversation, QRandomGenerator &random, QObject *parent)
    : QObject(parent), m_events(events), m_conversation(conversation), m_random(random), m_playback(agenda, events, random), m_step(agenda)
{
    connect(&m_playback, &PlaybackQueue::started, this, &AgentVoice::playbackStarted);
    connect(&m_playback, &PlaybackQueue::ended, this, &AgentVoice::playbackEnded);
}

Duration AgentVoice::playingTime(const QString &text) const
{
    return Duration(std::max(shortestSpeechMs, int(double(text.size() * playedMsPerCharacter) / m_playbackSpeed)));
}

QJsonObject AgentVoice::responseObject(const Active &active, QLatin1StringView status) const
{
    QJsonObject response{{"object"_L1, "realtime.response"_L1},
                         {"id"_L1, active.id},
                         {"status"_L1, status},
                         {"status_details"_L1, QJsonValue::Null},
                         {"output"_L1, active.output},
                         {"conversation_id"_L1, active.order.outOfBand ? QJsonValue(QJsonValue::Null) : QJsonValue("conv_1"_L1)},
                         {"output_modalities"_L1, QJsonArray{active.order.textOnly ? "text"_L1 : "audio"_L1}},
                         {"max_output_tokens"_L1, "inf"_L1},
                         {"metadata"_L1, active.order.metadata.isEmpty() ? QJsonValue(QJsonValue::Null) : active.order.metadata},
                         {"usage"_L1, QJsonValue::Null}};
    if (!active.order.textOnly)
        response["audio"_L1] =
            QJsonObject{{"output"_L1, QJsonObject{{"format"_L1, QJsonObject{{"type"_L1, "audio/pcmu"_L1}}}, {"voice"_L1, m_voice}}}};
    return response;
}

void AgentVoice::start(const ResponseOrder &order)
{
    m_active = Active{.id = newId("resp"_L1), .order = order};
    m_events.send("response.created"_L1, {{"response"_L1, responseObject(*m_active, "in_progress"_L1)}});
    m_step.set(between(250, 700), [this] { nextPart(); });
}

void AgentVoice::nextPart()
{
    if (++m_active->part >= m_active->order.parts.size()) {
        finishResponse(Ending::Completed);
        return;
    }
    const ResponsePart part = m_active->order.parts[m_active->part];
    if (part.kind == ResponsePart::Kind::Message)
        beginMessage(part.text);
    else
        beginTool(part);
}

QJsonObject AgentVoice::partMembers() const
{
    return {{"response_id"_L1, m_active->id}, {"item_id"_L1, m_active->item}, {"output_index"_L1, m_active->part}, {"content_index"_L1, 0}};
}

QJsonObject AgentVoice::messageItem(QLatin1StringView status, const QString &text) const
{
    QJsonArray content;
    if (status != "in_progress"_L1) {
        const bool written = m_active->order.textOnly;
        content += QJsonObject{{"type"_L1, written ? "output_text"_L1 : "output_audio"_L1}, {written ? "text"_L1 : "transcript"_L1, text}};
    }
    return {{"id"_L1, m_active->item}, {"object"_L1, "realtime.item"_L1}, {"type"_L1, "message"_L1},
            {"status"_L1, status},     {"role"_L1, "assistant"_L1},       {"content"_L1, content}};
}

void AgentVoice::addItem(const QJsonObject &item, Tokens tokens)
{
    m_events.send("response.output_item.added"_L1,
                  {{"response_id"_L1, m_active->id}, {"output_index"_L1, m_active->part}, {"item"_L1, item}});
    m_conversation.add(m_active->item, tokens);
    m_events.send("conversation.item.added"_L1, {{"previous_item_id"_L1, m_conversation.previousOf(m_active->item)}, {"item"_L1, item}});
}

void AgentVoice::beginMessage(const QString &text)
{
    m_active->item = newId("item"_L1);
    m_active->words = piecesOf(text);
    m_active->said = 0;
    addItem(messageItem("in_progress"_L1, {}), {});
    QJsonObject added = partMembers();
    added["part"_L1] = m_active->order.textOnly ? QJsonObject{{"type"_L1, "text"_L1}, {"text"_L1, ""_L1}}
                                                : QJsonObject{{"type"_L1, "audio"_L1}, {"transcript"_L1, ""_L1}};
    m_events.send("response.content_part.added"_L1, added);
    if (!m_active->order.textOnly && !m_active->order.silent)
        m_playback.add(m_active->id, m_active->item, playingTime(text));
    m_step.set(between(50, 90), [this] { sayWords(); });
}

void AgentVoice::sayWords()
{
    Active &active = *m_active;
    if (active.said == active.words.size()) {
        finishMessage("completed"_L1);
        nextPart();
        return;
    }
    QJsonObject delta = partMembers();
    delta["delta"_L1] = active.words[active.said++];
    m_events.send(active.order.textOnly ? "response.output_text.delta"_L1 : "response.output_audio_transcript.delta"_L1, delta);
    m_step.set(between(70, 110), [this] { sayWords(); });
}

void AgentVoice::finishMessage(QLatin1StringView status)
{
    Active &active = *m_active;
    const QString text = active.words.mid(0, active.said).join(QString());
    const bool written = active.order.textOnly;
    QJsonObject done = partMembers();
    if (!written)
        m_events.send("response.output_audio.done"_L1, done);
    done[written ? "text"_L1 : "transcript"_L1] = text;
    m_events.send(written ? "response.output_text.done"_L1 : "response.output_audio_transcript.done"_L1, done);
    QJsonObject part = partMembers();
    part["part"_L1] = QJsonObject{{"type"_L1, written ? "text"_L1 : "audio"_L1}, {written ? "text"_L1 : "transcript"_L1, text}};
    m_events.send("response.content_part.done"_L1, part);

    const QJsonObject item = messageItem(status, text);
    const Tokens tokens = written ? textTokens(text) : agentTokens(text, playingTime(text));
    m_conversation.setTokens(active.item, tokens);
    active.used.text += tokens.text;
    active.used.audio += tokens.audio;
    active.output += item;
    m_events.send("response.output_item.done"_L1, {{"response_id"_L1, active.id}, {"output_index"_L1, active.part}, {"item"_L1, item}});
    m_events.send("conversation.item.done"_L1, {{"previous_item_id"_L1, m_conversation.previousOf(active.item)}, {"item"_L1, item}});
    active.words.clear();
    active.item.clear();
}

QJsonObject AgentVoice::toolItem(const ResponsePart &part, const QString &arguments) const
{
    if (part.kind == ResponsePart::Kind::FunctionCall) {
        return {{"id"_L1, m_active->item},
                {"object"_L1, "realtime.item"_L1},
                {"type"_L1, "function_call"_L1},
                {"status"_L1, arguments.isEmpty() ? "in_progress"_L1 : "completed"_L1},
                {"call_id"_L1, m_active->toolCallId},
                {"name"_L1, part.tool.name},
                {"arguments"_L1, arguments}};
    }
    QJsonObject item{{"id"_L1, m_active->item},
                     {"type"_L1, part.kind == ResponsePart::Kind::McpCall ? "mcp_call"_L1 : "mcp_approval_request"_L1},
                     {"server_label"_L1, mcpServer},
                     {"name"_L1, part.tool.name},
                     {"arguments"_L1, arguments}};
    if (!part.approvalRequestId.isEmpty())
        item["approval_request_id"_L1] = part.approvalRequestId;
    return item;
}

void AgentVoice::beginTool(const ResponsePart &part)
{
    m_active->item = newId(part.kind == ResponsePart::Kind::FunctionCall ? "item"_L1 : "mcp"_L1);
    m_active->toolItems += m_active->item;
    m_active->used.text += textTokens(part.tool.arguments).text + 12;
    if (part.kind == ResponsePart::Kind::FunctionCall) {
        m_active->toolCallId = newId("call"_L1);
        m_active->toolItems.last() = m_active->toolCallId;
    }
    const bool askFirst = part.kind == ResponsePart::Kind::ApprovalRequest;
    addItem(toolItem(part, askFirst ? part.tool.arguments : QString()), textTokens(part.tool.arguments));
    if (askFirst) {
        finishTool(toolItem(part, part.tool.arguments));
        nextPart();
        return;
    }
    m_step.set(between(60, 160), [this, part] { writeArguments(part); });
}

void AgentVoice::writeArguments(const ResponsePart &part)
{
    const bool function = part.kind == ResponsePart::Kind::FunctionCall;
    QJsonObject members{{"response_id"_L1, m_active->id}, {"item_id"_L1, m_active->item}, {"output_index"_L1, m_active->part}};
    if (function)
        members["call_id"_L1] = m_active->toolCallId;
    for (qsizetype at = 0; at < part.tool.arguments.size(); at += 12) {
        members["delta"_L1] = part.tool.arguments.mid(at, 12);
        m_events.send(function ? "response.function_call_arguments.delta"_L1 : "response.mcp_call_arguments.delta"_L1, members);
    }
    members.remove("delta"_L1);
    members["arguments"_L1] = part.tool.arguments;
    if (function)
        members["name"_L1] = part.tool.name;
    m_events.send(function ? "response.function_call_arguments.done"_L1 : "response.mcp_call_arguments.done"_L1, members);
    if (function) {
        finishTool(toolItem(part, part.tool.arguments));
        nextPart();
        return;
    }
    m_events.send("response.mcp_call.in_progress"_L1, {{"output_index"_L1, m_active->part}, {"item_id"_L1, m_active->item}});
    m_step.set(part.tool.took, [this, part] {
        runMcpTool(part);
        nextPart();
    });
}

void AgentVoice::runMcpTool(const ResponsePart &part)
{
    const bool failed = !part.tool.error.isEmpty();
    m_events.send(failed ? "response.mcp_call.failed"_L1 : "response.mcp_call.completed"_L1,
                  {{"output_index"_L1, m_active->part}, {"item_id"_L1, m_active->item}});
    QJsonObject item = toolItem(part, part.tool.arguments);
    if (failed)
        item["error"_L1] = QJsonObject{{"type"_L1, "tool_execution_error"_L1}, {"message"_L1, part.tool.error}};
    else
        item["output"_L1] = part.tool.output;
    finishTool(item);
}

void AgentVoice::finishTool(const QJsonObject &item)
{
    m_active->output += item;
    m_conversation.setTokens(m_active->item, textTokens(item["arguments"_L1].toString() + item["output"_L1].toString()));
    m_events.send("response.output_item.done"_L1,
                  {{"response_id"_L1, m_active->id}, {"output_index"_L1, m_active->part}, {"item"_L1, item}});
    m_events.send("conversation.item.done"_L1, {{"previous_item_id"_L1, m_conversation.previousOf(m_active->item)}, {"item"_L1, item}});
    m_active->item.clear();
}

void AgentVoice::finishResponse(Ending how)
{
    m_step.stop();
    const Active finished = *std::exchange(m_active, std::nullopt);
    QJsonObject response = responseObject(finished, how == Ending::Completed ? "completed"_L1 : "cancelled"_L1);
    const QJsonObject usage = m_conversation.usageOf(finished.used);
    response["usage"_L1] = usage;
    if (how != Ending::Completed)
        response["status_details"_L1] = QJsonObject{
            {"type"_L1, "cancelled"_L1}, {"reason"_L1, how == Ending::TurnDetected ? "turn_detected"_L1 : "client_cancelled"_L1}};
    m_events.send("response.done"_L1, {{"response"_L1, response}});
    sendRateLimits(usage["total_tokens"_L1].toInteger());
    Q_EMIT generated(how, finished.toolItems);
    m_playback.markGenerated(finished.id);
}

void AgentVoice::sendRateLimits(qint64 tokens)
{
    constexpr qint64 limit = 40'000;
    m_tokensLeft = tokens > m_tokensLeft ? limit : m_tokensLeft - tokens / 8;
    m_events.send("rate_limits.updated"_L1,
                  {{"rate_limits"_L1,
                    QJsonArray{QJsonObject{{"name"_L1, "tokens"_L1},
                                           {"limit"_L1, limit},
                                           {"remaining"_L1, m_tokensLeft},
                                           {"reset_seconds"_L1, double(limit - m_tokensLeft) * 60.0 / limit}}}}});
}

bool AgentVoice::cancel(Ending why)
{
    if (!m_active)
        return false;
    if (!m_active->item.isEmpty()) {
        const ResponsePart part = m_active->order.parts.value(m_active->part);
        if (part.kind == ResponsePart::Kind::Message) {
            finishMessage("incomplete"_L1);
        } else if (part.kind == ResponsePart::Kind::McpCall) {
            ResponsePart cut = part;
            cut.tool.error = u"The call was cancelled."_s;
            runMcpTool(cut);
        } else {
            finishTool(toolItem(part, part.tool.arguments));
        }
    }
    finishResponse(why);
    return true;
}

void AgentVoice::answerAside(const ResponseOrder &order)
{
    Active aside{.id = newId("resp"_L1), .order = order, .part = 0};
    aside.order.outOfBand = true;
    aside.order.textOnly = true;
    const QString text = order.parts.first().text;
    const QString item = newId("item"_L1);
    const auto message = [&](QLatin1StringView status, const QJsonArray &content) {
        return QJsonObject{{"id"_L1, item},       {"object"_L1, "realtime.item"_L1}, {"type"_L1, "message"_L1},
                           {"status"_L1, status}, {"role"_L1, "assistant"_L1},       {"content"_L1, content}};
    };
    const QJsonObject place{{"response_id"_L1, aside.id}, {"item_id"_L1, item}, {"output_index"_L1, 0}, {"content_index"_L1, 0}};
    const auto with = [&](QLatin1StringView name, const QJsonValue &value) {
        QJsonObject members = place;
        members[name] = value;
        return members;
    };
    const auto inResponse = [&](const QJsonObject &object) {
        return QJsonObject{{"response_id"_L1, aside.id}, {"output_index"_L1, 0}, {"item"_L1, object}};
    };
    m_events.send("response.created"_L1, {{"response"_L1, responseObject(aside, "in_progress"_L1)}});
    m_events.send("response.output_item.added"_L1, inResponse(message("in_progress"_L1, {})));
    m_events.send("response.content_part.added"_L1, with("part"_L1, QJsonObject{{"type"_L1, "text"_L1}, {"text"_L1, ""_L1}}));
    for (const QString &piece : piecesOf(text))
        m_events.send("response.output_text.delta"_L1, with("delta"_L1, piece));
    m_events.send("response.output_text.done"_L1, with("text"_L1, text));
    m_events.send("response.content_part.done"_L1, with("part"_L1, QJsonObject{{"type"_L1, "text"_L1}, {"text"_L1, text}}));
    const QJsonObject done = message("completed"_L1, {QJsonObject{{"type"_L1, "output_text"_L1}, {"text"_L1, text}}});
    m_events.send("response.output_item.done"_L1, inResponse(done));
    aside.output += done;
    QJsonObject response = responseObject(aside, "completed"_L1);
    const QJsonObject usage = m_conversation.usageOf(textTokens(text));
    response["usage"_L1] = usage;
    m_events.send("response.done"_L1, {{"response"_L1, response}});
    sendRateLimits(usage["total_tokens"_L1].toInteger());
}

void AgentVoice::silence()
{
    m_step.stop();
    m_active.reset();
    m_playback.silence();
}

} // namespace geon::simulator
