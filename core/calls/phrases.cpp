#include "core/calls/phrases.h"

#include "core/calls/denial.h"

#include <QJsonArray>
#include <algorithm>

namespace geon::calls {

using namespace Qt::StringLiterals;

namespace {

bool isCourtesy(QStringView word)
{
    static constexpr QStringView courtesies[] = {u"please", u"thanks", u"thank", u"you",  u"um",  u"uh",    u"hello",    u"hi",
                                                 u"yes",    u"no",     u"ok",    u"okay", u"por", u"favor", u"oi",       u"ola",
                                                 u"alo",    u"sim",    u"nao",   u"eh",   u"ah",  u"hum",   u"obrigado", u"obrigada"};
    return std::ranges::find(courtesies, word) != std::end(courtesies);
}

bool onlyCourtesies(const SpokenWords &words, size_t first, size_t end)
{
    for (size_t word = first; word < end; ++word) {
        if (!isCourtesy(words[word]))
            return false;
    }
    return true;
}

//! "Talk to someone in my family" is said of others, not of us.
bool isOfTheirs(const SpokenWords &words, size_t end)
{
    static constexpr QStringView theirs[] = {u"my", u"our", u"meu", u"minha", u"meus", u"minhas", u"nosso", u"nossa", u"casa", u"familia"};
    for (size_t word = end; word < std::min(end + 2, words.size()) && !words.beginsClause(word); ++word) {
        if (std::ranges::find(theirs, words[word]) != std::end(theirs))
            return true;
    }
    return false;
}

} // namespace

void Phrases::add(const QStringList &phrases)
{
    for (const QString &phrase : phrases) {
        const SpokenWords words(phrase);
        Pattern pattern;
        pattern.evenDenied = true;
        for (size_t word = 0; word < words.size(); ++word)
            pattern.slots.push_back({{words[word].toString()}, false});
        add(std::move(pattern));
    }
}

void Phrases::addPatterns(std::span<const char *const> patterns)
{
    for (const char *const written : patterns) {
        Pattern pattern;
        for (QString word : QString::fromLatin1(written).split(u' ', Qt::SkipEmptyParts)) {
            if (word == "="_L1) {
                pattern.wholeTurn = true;
            } else if (word == "!"_L1) {
                pattern.evenDenied = true;
            } else {
                const bool optional = word.endsWith(u'?');
                if (optional)
                    word.chop(1);
                pattern.slots.push_back({word.split(u'|'), optional});
            }
        }
        add(std::move(pattern));
    }
}

void Phrases::add(Pattern pattern)
{
    if (pattern.slots.empty())
        return;
    for (const QString &word : pattern.slots.front().choices) {
        const auto place = std::ranges::upper_bound(m_starts, word, {}, &Start::word);
        m_starts.insert(place, {word, m_patterns.size()});
    }
    m_patterns.push_back(std::move(pattern));
}

QJsonObject Phrases::toJson() const
{
    QJsonArray patterns;
    for (const Pattern &pattern : m_patterns) {
        QJsonArray words;
        for (const Slot &slot : pattern.slots)
            words.append(slot.choices.join(u'|') + (slot.optional ? u"?"_s : QString()));
        patterns.append(QJsonObject{{u"words"_s, words}, {u"whole"_s, pattern.wholeTurn}, {u"denied"_s, pattern.evenDenied}});
    }
    return {{u"count_denials"_s, m_denials == Denials::Count}, {u"patterns"_s, patterns}};
}

Phrases Phrases::fromJson(const QJsonObject &json)
{
    Phrases phrases(json["count_denials"_L1].toBool() ? Denials::Count : Denials::Skip);
    const QJsonArray patterns = json["patterns"_L1].toArray();
    for (const QJsonValue &written : patterns) {
        Pattern pattern;
        pattern.wholeTurn = written["whole"_L1].toBool();
        pattern.evenDenied = written["denied"_L1].toBool();
        const QJsonArray words = written["words"_L1].toArray();
        for (const QJsonValue &word : words) {
            QString choices = word.toString();
            const bool optional = choices.endsWith(u'?');
            if (optional)
                choices.chop(1);
            pattern.slots.push_back({choices.split(u'|'), optional});
        }
        phrases.add(std::move(pattern));
    }
    return phrases;
}

namespace {

//! Where the pattern's words from @p slot on end when they begin at @p word; none: they do not follow.
template <typename Slot> std::optional<size_t> endOf(const std::vector<Slot> &slots, size_t slot, const SpokenWords &words, size_t word)
{
    if (slot == slots.size())
        return word;
    const QStringList &choices = slots[slot].choices;
    if (word < words.size() && (choices.first() == "*"_L1 || choices.contains(words[word]))) {
        if (const auto end = endOf(slots, slot + 1, words, word + 1))
            return end;
    }
    return slots[slot].optional ? endOf(slots, slot + 1, words, word) : std::nullopt;
}

} // namespace

std::optional<QString> Phrases::find(const SpokenWords &words) const
{
    const auto before = [](const Start &start, QStringView word) { return QStringView(start.word) < word; };
    for (size_t first = 0; first < words.size(); ++first) {
        const QStringView word = words[first];
        auto start = std::lower_bound(m_starts.begin(), m_starts.end(), word, before);
        for (; start != m_starts.end() && start->word == word; ++start) {
            const Pattern &pattern = m_patterns[start->pattern];
            const auto end = endOf(pattern.slots, 0, words, first);
            if (end && counts(pattern, words, first, *end))
                return words.written(first, *end);
        }
    }
    return std::nullopt;
}

bool Phrases::counts(const Pattern &pattern, const SpokenWords &words, size_t first, size_t end) const
{
    if (pattern.wholeTurn)
        return onlyCourtesies(words, 0, first) && onlyCourtesies(words, end, words.size());
    if (m_denials == Denials::Count || pattern.evenDenied)
        return true;
    return !isDenied(words, first) && !isOfTheirs(words, end);
}

} // namespace geon::calls
