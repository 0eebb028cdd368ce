#include "core/simulator/sessionrules.h"

#include <QJsonArray>
#include <QSet>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

using Names = QSet<QString>;

std::optional<Refusal> unknownMember(const QJsonObject &object, const QString &path, const Names &known)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            return unknownParameter(path + u'.' + it.key());
    }
    return std::nullopt;
}

std::optional<Refusal> checkTurnDetection(const QJsonValue &value, const QString &path)
{
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    static const Names both{u"type"_s, u"create_response"_s, u"interrupt_response"_s};
    static const Names server = both | Names{u"threshold"_s, u"prefix_padding_ms"_s, u"silence_duration_ms"_s, u"idle_timeout_ms"_s};
    static const Names semantic = both | Names{u"eagerness"_s};
    const QJsonObject detection = value.toObject();
    const QString type = detection["type"_L1].toString();
    if (type != "server_vad"_L1 && type != "semantic_vad"_L1)
        return invalidValue(path + u".type"_s, u"expected 'server_vad' or 'semantic_vad'"_s);
    if (auto refusal = unknownMember(detection, path, type == "server_vad"_L1 ? server : semantic))
        return refusal;
    const auto idle = detection["idle_timeout_ms"_L1];
    if (idle.isDouble() && (idle.toInt() < 5000 || idle.toInt() > 30000))
        return invalidValue(path + u".idle_timeout_ms"_s, u"expected an integer from 5000 to 30000"_s);
    return std::nullopt;
}

std::optional<Refusal> checkAudio(const QJsonObject &audio)
{
    if (auto refusal = unknownMember(audio, u"session.audio"_s, {u"input"_s, u"output"_s}))
        return refusal;
    const QJsonObject input = audio["input"_L1].toObject();
    if (auto refusal =
            unknownMember(input, u"session.audio.input"_s, {u"format"_s, u"transcription"_s, u"noise_reduction"_s, u"turn_detection"_s}))
        return refusal;
    if (auto refusal = checkTurnDetection(input["turn_detection"_L1], u"session.audio.input.turn_detection"_s))
        return refusal;
    const QJsonObject output = audio["output"_L1].toObject();
    if (auto refusal = unknownMember(output, u"session.audio.output"_s, {u"format"_s, u"voice"_s, u"speed"_s}))
        return refusal;
    const auto speed = output["speed"_L1];
    if (speed.isDouble() && (speed.toDouble() < 0.25 || speed.toDouble() > 1.5))
        return invalidValue(u"session.audio.output.speed"_s, u"expected a number from 0.25 to 1.5"_s);
    return std::nullopt;
}

std::optional<Refusal> checkTools(const QJsonValue &tools)
{
    const QJsonArray list = tools.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString type = list[i].toObject()["type"_L1].toString();
        if (type != "function"_L1 && type != "mcp"_L1)
            return invalidValue(u"session.tools[%1].type"_s.arg(i), u"expected 'function' or 'mcp'"_s);
    }
    return std::nullopt;
}

std::optional<Refusal> checkMembers(const QJsonObject &session)
{
    static const Names known{u"type"_s,         u"model"_s,
                             u"instructions"_s, u"output_modalities"_s,
                             u"audio"_s,        u"tools"_s,
                             u"tool_choice"_s,  u"parallel_tool_calls"_s,
                             u"reasoning"_s,    u"max_output_tokens"_s,
                             u"truncation"_s,   u"prompt"_s,
                             u"include"_s,      u"tracing"_s};
    if (!session.contains("type"_L1))
        return missingParameter(u"session.type"_s);
    if (session["type"_L1].toString() != "realtime"_L1)
        return invalidValue(u"session.type"_s, u"expected 'realtime'"_s);
    if (auto refusal = unknownMember(session, u"session"_s, known))
        return refusal;
    if (const auto text = session["instructions"_L1]; !text.isUndefined() && !text.isString())
        return invalidValue(u"session.instructions"_s, u"expected a string"_s);
    if (session["output_modalities"_L1].toArray().size() > 1)
        return invalidValue(u"session.output_modalities"_s, u"expected ['audio'] or ['text']"_s);
    if (auto refusal = checkAudio(session["audio"_L1].toObject()))
        return refusal;
    return checkTools(session["tools"_L1]);
}

QJsonObject merged(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        const auto old = base.value(it.key());
        const bool both = old.isObject() && it.value().isObject();
        base[it.key()] = both ? QJsonValue(merged(old.toObject(), it.value().toObject())) : QJsonValue(it.value());
    }
    return base;
}

//! The defaults that belong to a kind of turn detection; a change of kind does not keep the other's members.
QJsonObject completedTurnDetection(const QJsonObject &asked)
{
    QJsonObject detection{{"create_response"_L1, true}, {"interrupt_response"_L1, true}};
    if (asked["type"_L1].toString() == "server_vad"_L1)
        detection = merged(detection, {{"threshold"_L1, 0.5}, {"prefix_padding_ms"_L1, 300}, {"silence_duration_ms"_L1, 500}});
    else
        detection["eagerness"_L1] = "auto"_L1;
    return merged(detection, asked);
}

//! What the service never echoes: keys handed over for MCP servers.
QJsonArray withoutCredentials(const QJsonArray &tools)
{
    QJsonArray clean;
    for (const auto &tool : tools) {
        QJsonObject object = tool.toObject();
        object.remove("authorization"_L1);
        object.remove("headers"_L1);
        clean += object;
    }
    return clean;
}

QJsonObject normalised(QJsonObject session)
{
    QJsonObject audio = session["audio"_L1].toObject();
    QJsonObject input = audio["input"_L1].toObject();
    if (input["turn_detection"_L1].isObject())
        input["turn_detection"_L1] = completedTurnDetection(input["turn_detection"_L1].toObject());
    audio["input"_L1] = input;
    session["audio"_L1] = audio;
    session["tools"_L1] = withoutCredentials(session["tools"_L1].toArray());
    return session;
}

QJsonObject defaults()
{
    // The media of a trunk call is G.711 (fact sheet i).
    const QJsonObject pcmu{{"type"_L1, "audio/pcmu"_L1}};
    return {{"object"_L1, "realtime.session"_L1},
            {"type"_L1, "realtime"_L1},
            {"model"_L1, "gpt-realtime"_L1},
            {"output_modalities"_L1, QJsonArray{"audio"_L1}},
            {"instructions"_L1, "You are a helpful, witty, and friendly voice assistant."_L1},
            {"tools"_L1, QJsonArray()},
            {"tool_choice"_L1, "auto"_L1},
            {"max_output_tokens"_L1, "inf"_L1},
            {"truncation"_L1, "auto"_L1},
            {"tracing"_L1, QJsonValue::Null},
            {"prompt"_L1, QJsonValue::Null},
            {"audio"_L1,
             QJsonObject{{"input"_L1,
                          QJsonObject{{"format"_L1, pcmu},
                                      {"transcription"_L1, QJsonValue::Null},
                                      {"noise_reduction"_L1, QJsonValue::Null},
                                      {"turn_detection"_L1, QJsonObject{{"type"_L1, "server_vad"_L1}}}}},
                         {"output"_L1, QJsonObject{{"format"_L1, pcmu}, {"voice"_L1, "alloy"_L1}, {"speed"_L1, 1.0}}}}}};
}

} // namespace

std::optional<Refusal> checkSession(const QJsonObject &session)
{
    return checkMembers(session);
}

std::optional<Refusal> refuseTurnDetectionDetails(const QJsonObject &session)
{
    const QJsonObject detection = session["audio"_L1]["input"_L1]["turn_detection"_L1].toObject();
    for (const QLatin1StringView name : {"threshold"_L1, "prefix_padding_ms"_L1, "silence_duration_ms"_L1}) {
        if (detection.contains(name))
            return unknownParameter(u"session.audio.input.turn_detection."_s + name);
    }
    return std::nullopt;
}

std::optional<Refusal> checkPatch(const QJsonObject &patch, const QJsonObject &current)
{
    if (auto refusal = checkMembers(patch))
        return refusal;
    if (patch.contains("model"_L1) && patch["model"_L1] != current["model"_L1])
        return invalidValue(u"session.model"_s, u"the model cannot be changed in a session"_s);
    return std::nullopt;
}

QJsonObject effectiveSession(const QJsonObject &asked, const QString &id, qint64 expiresAt)
{
    QJsonObject base = defaults();
    base["id"_L1] = id;
    base["expires_at"_L1] = expiresAt;
    return patchedSession(base, asked, false);
}

QJsonObject patchedSession(const QJsonObject &current, const QJsonObject &patch, bool hasSpoken)
{
    QJsonObject base = current;
    const auto asked = patch["audio"_L1]["input"_L1]["turn_detection"_L1];
    if (const auto old = base["audio"_L1]["input"_L1]["turn_detection"_L1]; asked.isObject() && old["type"_L1] != asked["type"_L1]) {
        QJsonObject audio = base["audio"_L1].toObject();
        QJsonObject input = audio["input"_L1].toObject();
        input["turn_detection"_L1] = QJsonObject();
        audio["input"_L1] = input;
        base["audio"_L1] = audio;
    }
    const auto voice = base["audio"_L1]["output"_L1]["voice"_L1];
    QJsonObject session = merged(base, patch);
    if (hasSpoken) {
        QJsonObject audio = session["audio"_L1].toObject();
        QJsonObject output = audio["output"_L1].toObject();
        output["voice"_L1] = voice;
        audio["output"_L1] = output;
        session["audio"_L1] = audio;
    }
    return normalised(session);
}

} // namespace geon::simulator
