#include "core/calls/calljournal.h"

#include "core/calls/callbook.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace geon::calls {

namespace {

// What cannot be read needs no more than its beginning to be told as unreadable again, and must not be readable by that.
QByteArray unreadable(QByteArrayView frame)
{
    constexpr qsizetype most = 64 * 1024;
    return frame.size() <= most ? frame.toByteArray() : frame.first(most).toByteArray() + "\n(cut)";
}

} // namespace

void CallJournal::add(const CallId &call, JournalKind kind, TimePoint at, QByteArray body, QList<JournalEntry> &into)
{
    endWords(call, into);
    into.append({call, ++m_number, at, kind, std::move(body)});
    m_lastAt = at;
}

void CallJournal::add(const CallId &call, JoinedWords &&delta, TimePoint at, QList<JournalEntry> &into)
{
    if (m_words && m_words->continues(delta)) {
        m_words->text += delta.text;
        m_words->steps.push_back({at - m_wordsAt, delta.steps.front().length});
        return;
    }
    endWords(call, into);
    m_words = std::move(delta);
    m_wordsAt = at;
}

void CallJournal::endWords(const CallId &call, TimePoint now, QList<JournalEntry> &into)
{
    if (m_words && now - m_wordsAt >= joinFor)
        endWords(call, into);
}

void CallJournal::endWords(const CallId &call, QList<JournalEntry> &into)
{
    if (!m_words)
        return;
    const JoinedWords words = *std::exchange(m_words, {});
    into.append({call, ++m_number, m_wordsAt, JournalKind::Words, encode(words)});
    m_lastAt = m_wordsAt + words.steps.back().after;
}

void Recorder::share(const QString &kind, const QByteArray &hash, const QByteArray &text)
{
    m_batch.shared.append({hash, kind, text});
}

// Prices and rules are the same object for all calls until somebody changes them.
template <typename Value, typename ToText>
const Recorder::Known<Value> &Recorder::known(Known<Value> &slot, const std::shared_ptr<const Value> &value, ToText toText)
{
    if (slot.value != value) {
        slot.value = value;
        slot.text = toText(*value);
        slot.hash = hashOf(slot.text);
    }
    return slot;
}

QByteArray Recorder::attentionHash(const std::shared_ptr<const AttentionRules> &rules)
{
    if (!rules)
        return {};
    const auto &attention = known(m_attention, rules, [](const AttentionRules &value) { return toJson(value); });
    share(u"attention"_s, attention.hash, attention.text);
    return attention.hash;
}

void Recorder::began(CallLine &line, const Beginning &beginning, TimePoint at)
{
    if (!m_sink)
        return;
    const auto hashed = [this](const QString &kind, const QByteArray &text) {
        const QByteArray hash = hashOf(text);
        share(kind, hash, text);
        return hash;
    };
    BeginningHashes hashes;
    hashes.profile = hashed(u"profile"_s, QJsonDocument(agents::toJson(beginning.profile)).toJson(QJsonDocument::Compact));
    hashes.session = hashed(u"session"_s, toJson(beginning.session));
    hashes.rules = hashed(u"rules"_s, toJson(beginning.rules));
    const auto &prices = known(m_prices, beginning.prices, [](const PriceTable &value) { return value.toJson(); });
    share(u"prices"_s, prices.hash, prices.text);
    hashes.prices = prices.hash;
    hashes.attention = attentionHash(beginning.rules.attention);
    line.journal.add(line.call.id(), JournalKind::Began, at, encode(beginning, hashes), m_batch.entries);
}

void Recorder::told(CallLine &line, const CallInput &input, TimePoint at)
{
    if (!m_sink)
        return;
    const auto *rules = std::get_if<RulesChanged>(&input);
    const QByteArray attention = rules ? attentionHash(rules->attention) : QByteArray();
    line.journal.add(line.call.id(), kindOf(input), at, encode(input, attention), m_batch.entries);
}

void Recorder::told(CallLine &line, QByteArrayView frame, const tl::expected<realtime::ServerEvent, realtime::DecodeError> &event,
                    TimePoint at)
{
    if (!m_sink)
        return;
    auto words = event ? wordsOf(*event) : std::nullopt;
    if (words)
        return line.journal.add(line.call.id(), std::move(*words), at, m_batch.entries);
    line.journal.add(line.call.id(), JournalKind::Event, at, event ? frame.toByteArray() : unreadable(frame), m_batch.entries);
}

void Recorder::webhook(CallLine &line, const QByteArray &body, TimePoint at)
{
    if (m_sink)
        line.journal.add(line.call.id(), JournalKind::Webhook, at, body, m_batch.entries);
}

void Recorder::request(CallLine &line, const QString &name, const QByteArray &body, TimePoint at)
{
    if (m_sink)
        line.journal.add(line.call.id(), JournalKind::Request, at, name.toUtf8() + '\n' + body, m_batch.entries);
}

void Recorder::sent(CallLine &line, const QByteArray &frame, TimePoint at)
{
    if (m_sink)
        line.journal.add(line.call.id(), JournalKind::Sent, at, frame, m_batch.entries);
}

void Recorder::news(CallLine &line, TimePoint at)
{
    if (m_sink)
        line.news.collect(line.call, at, m_batch.news);
    else
        line.call.transcript().dropNews();
}

void Recorder::audit(AuditNote note)
{
    if (m_sink)
        m_batch.audit.append(std::move(note));
}

void Recorder::endWords(CallLine &line, TimePoint now)
{
    line.journal.endWords(line.call.id(), now, m_batch.entries);
}

void Recorder::endWords(CallLine &line)
{
    line.journal.endWords(line.call.id(), m_batch.entries);
}

void Recorder::flush()
{
    if (m_sink && !m_batch.isEmpty())
        m_sink->take(std::exchange(m_batch, {}));
}

} // namespace geon::calls
