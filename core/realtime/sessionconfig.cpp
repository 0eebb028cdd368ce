#include "core/realtime/sessionconfig.h"

namespace geon::realtime {

using namespace Qt::StringLiterals;

namespace {

void addText(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = text;
}

template <typename T> void addValue(QJsonObject &object, QLatin1StringView name, const std::optional<T> &value)
{
    if (value)
        object[name] = *value;
}

void addObject(QJsonObject &object, QLatin1StringView name, const QJsonObject &member)
{
    if (!member.isEmpty())
        object[name] = member;
}

// Each kind gets its own members only: accept has refused a threshold beside semantic_vad (quirk 15).
QJsonObject turnDetectionJson(const TurnDetection &turns)
{
    QJsonObject json{{"type"_L1, turns.type}};
    if (turns.type == "semantic_vad"_L1) {
        addText(json, "eagerness"_L1, turns.eagerness);
    } else {
        addValue(json, "threshold"_L1, turns.threshold);
        addValue(json, "prefix_padding_ms"_L1, turns.prefixPaddingMs);
        addValue(json, "silence_duration_ms"_L1, turns.silenceDurationMs);
        if (turns.idleTimeoutMs)
            json["idle_timeout_ms"_L1] = *turns.idleTimeoutMs > 0 ? QJsonValue(*turns.idleTimeoutMs) : QJsonValue(QJsonValue::Null);
    }
    addValue(json, "create_response"_L1, turns.createResponse);
    addValue(json, "interrupt_response"_L1, turns.interruptResponse);
    return json;
}

QJsonObject inputJson(const SessionConfig &config)
{
    QJsonObject transcription;
    if (!config.transcriptionModel.isEmpty()) {
        transcription["model"_L1] = config.transcriptionModel;
        addText(transcription, "language"_L1, config.transcriptionLanguage);
    }
    QJsonObject noiseReduction;
    addText(noiseReduction, "type"_L1, config.noiseReduction);

    QJsonObject input;
    addObject(input, "transcription"_L1, transcription);
    addObject(input, "noise_reduction"_L1, noiseReduction);
    if (config.turnDetection)
        input["turn_detection"_L1] = turnDetectionJson(*config.turnDetection);
    return input;
}

QJsonObject outputJson(const SessionConfig &config)
{
    QJsonObject output;
    addText(output, "voice"_L1, config.voice);
    addValue(output, "speed"_L1, config.speed);
    return output;
}

} // namespace

bool TurnDetection::isPlain() const
{
    return turnDetectionJson(*this).size() == 1;
}

QJsonObject SessionConfig::acceptBody() const
{
    QJsonObject audio;
    addObject(audio, "input"_L1, inputJson(*this));
    addObject(audio, "output"_L1, outputJson(*this));

    QJsonObject body{{"type"_L1, "realtime"_L1}, {"model"_L1, model}, {"instructions"_L1, instructions}};
    addObject(body, "audio"_L1, audio);
    if (!tools.isEmpty())
        body["tools"_L1] = tools;
    addValue(body, "max_output_tokens"_L1, maxOutputTokens);
    return body;
}

QJsonObject SessionConfig::acceptBodyWithoutTurnDetection() const
{
    SessionConfig bare = *this;
    bare.turnDetection.reset();
    return bare.acceptBody();
}

QJsonObject SessionPatch::toJson() const
{
    QJsonObject json{{"type"_L1, "realtime"_L1}};
    addValue(json, "instructions"_L1, instructions);
    addValue(json, "tools"_L1, tools);
    if (turnDetection)
        json["audio"_L1] = QJsonObject{{"input"_L1, QJsonObject{{"turn_detection"_L1, turnDetectionJson(*turnDetection)}}}};
    return json;
}

} // namespace geon::realtime
