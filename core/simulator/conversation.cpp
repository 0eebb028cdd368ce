#include "core/simulator/conversation.h"

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

// The service caches in blocks.
qint64 wholeBlocks(qint64 tokens)
{
    return tokens / 64 * 64;
}

} // namespace

Tokens textTokens(const QString &text)
{
    return {(text.size() + 3) / 4, 0};
}

Tokens callerTokens(Duration spoken)
{
    return {0, spoken.count() / 100};
}

Tokens agentTokens(const QString &text, Duration spoken)
{
    return {textTokens(text).text, spoken.count() / 50};
}

QList<Conversation::Entry>::iterator Conversation::find(const QString &id)
{
    return std::ranges::find(m_items, id, &Entry::id);
}

QList<Conversation::Entry>::const_iterator Conversation::find(const QString &id) const
{
    return std::ranges::find(m_items, id, &Entry::id);
}

QString Conversation::add(const QString &id, Tokens tokens, const QString &previous)
{
    auto at = m_items.end();
    if (previous == "root"_L1)
        at = m_items.begin();
    else if (!previous.isEmpty() && contains(previous))
        at = find(previous) + 1;
    at = m_items.insert(at, {id, tokens});
    return at == m_items.begin() ? QString() : (at - 1)->id;
}

bool Conversation::remove(const QString &id)
{
    const auto at = find(id);
    if (at == m_items.end())
        return false;
    m_items.erase(at);
    return true;
}

bool Conversation::contains(const QString &id) const
{
    return find(id) != m_items.end();
}

QJsonValue Conversation::previousOf(const QString &id) const
{
    const auto at = find(id);
    return at == m_items.end() || at == m_items.begin() ? QJsonValue(QJsonValue::Null) : QJsonValue((at - 1)->id);
}

void Conversation::setTokens(const QString &id, Tokens tokens)
{
    if (const auto at = find(id); at != m_items.end())
        at->tokens = tokens;
}

void Conversation::setPreamble(Tokens tokens)
{
    m_preamble = tokens;
    m_cached = {};
}

QJsonObject Conversation::usageOf(Tokens output)
{
    Tokens input = m_preamble;
    for (const Entry &entry : m_items) {
        input.text += entry.tokens.text;
        input.audio += entry.tokens.audio;
    }
    const Tokens cached{std::min(wholeBlocks(m_cached.text), input.text), std::min(wholeBlocks(m_cached.audio), input.audio)};
    m_cached = input;
    return {{"total_tokens"_L1, input.text + input.audio + output.text + output.audio},
            {"input_tokens"_L1, input.text + input.audio},
            {"output_tokens"_L1, output.text + output.audio},
            {"input_token_details"_L1,
             QJsonObject{{"text_tokens"_L1, input.text},
                         {"audio_tokens"_L1, input.audio},
                         {"image_tokens"_L1, 0},
                         {"cached_tokens"_L1, cached.text + cached.audio},
                         {"cached_tokens_details"_L1,
                          QJsonObject{{"text_tokens"_L1, cached.text}, {"audio_tokens"_L1, cached.audio}, {"image_tokens"_L1, 0}}}}},
            {"output_token_details"_L1, QJsonObject{{"text_tokens"_L1, output.text}, {"audio_tokens"_L1, output.audio}}}};
}

} // namespace geon::simulator
