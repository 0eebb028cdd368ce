// Words as they streamed: joined, with the moment and the length of each piece.
#include "core/calls/journalcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace geon::calls {

using namespace realtime;

namespace {

constexpr auto callerWords = "conversation.item.input_audio_transcription.delta"_L1;
constexpr auto agentWords = "response.output_audio_transcript.delta"_L1;
constexpr auto arguments = "response.function_call_arguments.delta"_L1;
constexpr auto mcpArguments = "response.mcp_call_arguments.delta"_L1;
constexpr auto audio = "response.output_audio.delta"_L1;

// Of a damaged body: further apart than any call is long.
constexpr Duration farthest = std::chrono::hours(24 * 365);

JoinedWords joined(QLatin1StringView type, const ItemId &item, const ResponseId &response, const QString &text)
{
    return {QString(type), item, response, {}, text, {{{}, text.size()}}};
}

} // namespace

std::optional<JoinedWords> wordsOf(const ServerEvent &event)
{
    if (const auto *words = std::get_if<TranscriptDelta>(&event))
        return joined(words->speaker == Speaker::Caller ? callerWords : agentWords, words->item, words->response, words->delta);
    if (const auto *delta = std::get_if<FunctionArgumentsDelta>(&event)) {
        auto one = joined(arguments, delta->item, {}, delta->delta);
        one.toolCall = delta->toolCallId;
        return one;
    }
    if (const auto *delta = std::get_if<McpArgumentsDelta>(&event))
        return joined(mcpArguments, delta->item, {}, delta->delta);
    if (const auto *sound = std::get_if<OutputAudioDelta>(&event)) {
        auto one = joined(audio, {}, sound->response, {});
        one.steps.front().length = sound->size;
        return one;
    }
    return std::nullopt;
}

QByteArray encode(const JoinedWords &words)
{
    QJsonArray steps;
    for (const JoinedWords::Step &step : words.steps)
        steps.append(QJsonArray{qint64{step.after.count()}, qint64{step.length}});
    QJsonObject object{{u"type"_s, words.type}, {u"text"_s, words.text}, {u"steps"_s, steps}};
    if (!words.item.isEmpty())
        object[u"item"_s] = words.item.value;
    if (!words.response.isEmpty())
        object[u"response"_s] = words.response.value;
    if (!words.toolCall.isEmpty())
        object[u"call"_s] = words.toolCall;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<JoinedWords> wordsFrom(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    JoinedWords words{object["type"_L1].toString(), {object["item"_L1].toString()}, {object["response"_L1].toString()},
                      object["call"_L1].toString(), object["text"_L1].toString(),   {}};
    qsizetype length = 0;
    const QJsonArray steps = object["steps"_L1].toArray();
    for (const QJsonValue &step : steps) {
        const JoinedWords::Step one{Duration(step[0].toInteger()), qsizetype(step[1].toInteger())};
        if (one.length < 0 || one.length > std::numeric_limits<int>::max() || one.after > farthest || one.after < -farthest)
            return failure(ErrorKind::InvalidInput, u"The steps of joined words are damaged."_s);
        words.steps.push_back(one);
        length += one.length;
    }
    const bool sound = words.type == audio;
    if (words.steps.empty() || (!sound && length != words.text.size()))
        return failure(ErrorKind::InvalidInput, u"The steps of joined words do not cover their text."_s);
    return words;
}

ServerEvent eventOf(const JoinedWords &words, qsizetype from, qsizetype length)
{
    if (words.type == audio)
        return OutputAudioDelta{words.response, length};
    const QString piece = words.text.sliced(from, length);
    if (words.type == callerWords)
        return TranscriptDelta{Speaker::Caller, words.item, words.response, piece};
    if (words.type == arguments)
        return FunctionArgumentsDelta{words.item, words.toolCall, piece};
    if (words.type == mcpArguments)
        return McpArgumentsDelta{words.item, piece};
    return TranscriptDelta{Speaker::Agent, words.item, words.response, piece};
}

} // namespace geon::calls
