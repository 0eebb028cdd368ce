#include "core/calls/callmeter.h"

#include <algorithm>

namespace geon::calls {

CallMeter::CallMeter(std::shared_ptr<const PriceTable> prices, QString model, QString transcriptionModel)
    : m_prices(std::move(prices)), m_askedModel(std::move(model)), m_askedTranscription(std::move(transcriptionModel))
{
}

void CallMeter::useModels(const realtime::SessionInfo &session)
{
    m_model = session.model;
    m_transcription = session.transcriptionModel;
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

void CallMeter::callerStarts()
{
    m_stoppedAt.reset();
    m_contentAt.reset();
}

void CallMeter::callerStops(TimePoint now)
{
    m_stoppedAt = now;
    m_contentAt.reset();
}

void CallMeter::firstContent(TimePoint now)
{
    if (m_stoppedAt && !m_contentAt)
        m_contentAt = now;
}

void CallMeter::soundStarts(bool answersCaller, TimePoint now)
{
    if (m_stoppedAt && answersCaller) {
        m_lastDelay = now - *m_stoppedAt;
        m_lastThinking = m_contentAt.value_or(now) - *m_stoppedAt;
        m_delays.insert(std::ranges::upper_bound(m_delays, *m_lastDelay), *m_lastDelay);
    }
    callerStarts();
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
