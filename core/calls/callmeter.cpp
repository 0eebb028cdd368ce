#include "core/calls/callmeter.h"

#include <QJsonObject>
#include <algorithm>

namespace geon::calls {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t recentKept = 50;

//! Where the echo does not tell it, nobody knows it (fact sheet c); of semantic_vad there is none: it listens to the words.
Duration silenceOf(const realtime::SessionInfo &session)
{
    if (session.turnDetection != "server_vad"_L1)
        return {};
    const QJsonObject input = session.raw["audio"_L1]["input"_L1].toObject();
    return Duration(input["turn_detection"_L1]["silence_duration_ms"_L1].toInt());
}

} // namespace

CallMeter::CallMeter(std::shared_ptr<const PriceTable> prices, QString model, QString transcriptionModel)
    : m_prices(std::move(prices)), m_askedModel(std::move(model)), m_askedTranscription(std::move(transcriptionModel))
{
}

void CallMeter::useModels(const realtime::SessionInfo &session)
{
    m_model = session.model;
    m_transcription = session.transcriptionModel;
    m_silence = silenceOf(session);
}

void CallMeter::count(const realtime::Usage &usage)
{
    realtime::Usage &sum = m_usage.tokens;
    sum.inputText += usage.inputText;
    sum.inputAudio += usage.inputAudio;
    sum.inputImage += usage.inputImage;
    sum.cachedText += usage.cachedText;
    sum.cachedAudio += usage.cachedAudio;
    sum.cachedImage += usage.cachedImage;
    sum.outputText += usage.outputText;
    sum.outputAudio += usage.outputAudio;
    sum.total += usage.total;
    ++m_usage.responses;

    if (const ModelPrice *price = priceOf(m_model, m_askedModel))
        m_cost += costOf(usage, *price);
    else if (usage != realtime::Usage())
        m_costKnown = false;
}

void CallMeter::count(const realtime::TranscriptionUsage &usage)
{
    m_usage.transcriptionInput += usage.inputTokens;
    m_usage.transcriptionOutput += usage.outputTokens;
    m_usage.transcriptionSeconds += usage.seconds;

    // A price per minute says nothing of tokens, nor the other way round.
    const ModelPrice *price = priceOf(m_transcription, m_askedTranscription);
    const bool tokens = usage.inputTokens > 0 || usage.outputTokens > 0;
    if ((tokens && !(price && price->textIn > 0)) || (usage.seconds > 0 && !(price && price->perMinute > 0)))
        m_costKnown = false;
    if (price)
        m_cost += costOf(usage, *price);
}

void CallMeter::forgetTurn()
{
    m_stoppedAt.reset();
    m_contentAt.reset();
    m_detection = m_toolTime = m_toolBeforeContent = {};
}

void CallMeter::callerStarts(int audioMs, TimePoint now)
{
    m_audio.started(audioMs, now);
    forgetTurn();
}

void CallMeter::callerStops(int audioMs, TimePoint now)
{
    forgetTurn();
    m_stoppedAt = now;
    m_detection = m_audio.stopped(audioMs, m_silence, now);
}

void CallMeter::firstContent(TimePoint now)
{
    if (!m_stoppedAt || m_contentAt)
        return;
    m_contentAt = now;
    m_toolBeforeContent = toolTime(now);
}

void CallMeter::toolsRun(bool running, TimePoint now)
{
    if (running == m_toolsSince.has_value())
        return;
    m_toolTime = toolTime(now);
    m_toolsSince = running ? std::optional(now) : std::nullopt;
}

// Of a tool that was at work before the caller had finished, only the rest is waited for.
Duration CallMeter::toolTime(TimePoint now) const
{
    if (!m_toolsSince || !m_stoppedAt)
        return m_toolTime;
    return m_toolTime + std::max(Duration(), now - std::max(*m_toolsSince, *m_stoppedAt));
}

TurnDelay CallMeter::split(TimePoint now) const
{
    const TimePoint content = m_contentAt.value_or(now);
    const Duration tool = toolTime(now);
    const Duration toolBefore = m_contentAt ? m_toolBeforeContent : tool;
    return {now, m_detection, content - *m_stoppedAt - toolBefore, tool, now - content - (tool - toolBefore)};
}

void CallMeter::soundStarts(bool answersCaller, TimePoint now)
{
    if (m_stoppedAt && answersCaller) {
        m_lastDelay = now - *m_stoppedAt;
        m_lastThinking = m_contentAt.value_or(now) - *m_stoppedAt;
        m_delays.insert(std::ranges::upper_bound(m_delays, *m_lastDelay), *m_lastDelay);
        m_recent.push_back(split(now));
        if (m_recent.size() > recentKept)
            m_recent.pop_front();
        m_untold = std::min(m_untold + 1, m_recent.size());
    }
    forgetTurn();
}

std::vector<TurnDelay> CallMeter::takeTurns()
{
    const auto untold = std::ptrdiff_t(std::exchange(m_untold, 0));
    return {m_recent.end() - untold, m_recent.end()};
}

DelayFacts CallMeter::delay() const
{
    DelayFacts facts;
    facts.last = m_lastDelay;
    facts.lastThinking = m_lastThinking;
    facts.turns = int(m_delays.size());
    if (!m_delays.empty()) {
        const size_t middle = m_delays.size() / 2;
        facts.median = m_delays.size() % 2 ? m_delays[middle] : (m_delays[middle - 1] + m_delays[middle]) / 2;
        facts.worst = m_delays.back();
    }
    facts.recent = {m_recent.begin(), m_recent.end()};
    return facts;
}

// On Azure the echo may say the model or the deployment; the user prices whichever name is known.
const ModelPrice *CallMeter::priceOf(const QString &echoed, const QString &asked) const
{
    if (!m_prices)
        return nullptr;
    const ModelPrice *price = echoed.isEmpty() ? nullptr : m_prices->find(echoed);
    return price ? price : m_prices->find(asked);
}

} // namespace geon::calls
