#include "core/history/wordfinder.h"

#include "core/base/textfold.h"

#include <algorithm>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar cut = u'…';

//! What the index takes for part of a word: letters, digits, and the marks upon them.
bool isOfWord(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isLetterOrNumber() || c.isMark())
        return true;
    if (c.isHighSurrogate() && at + 1 < text.size())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text[at + 1]));
    return c.isLowSurrogate() && at > 0 && QChar::isLetterOrNumber(QChar::surrogateToUcs4(text[at - 1], c));
}

template <typename Word> void eachWord(const QString &text, Word word)
{
    for (qsizetype at = 0; at < text.size();) {
        if (!isOfWord(text, at)) {
            ++at;
            continue;
        }
        const qsizetype from = at;
        while (at < text.size() && isOfWord(text, at))
            ++at;
        word(from, at - from);
    }
}

} // namespace

WordFinder::WordFinder(const QString &words)
{
    const QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList phrases;
    for (const QString &part : parts) {
        QStringList tokens;
        eachWord(part, [&](qsizetype from, qsizetype length) { tokens.append(part.mid(from, length)); });
        if (tokens.isEmpty())
            continue;
        phrases.append(u'"' + tokens.join(u' ') + u'"');
        for (const QString &token : tokens)
            m_words.append(folded(token));
    }
    if (!phrases.isEmpty())
        m_match = phrases.join(u' ') + u'*';
}

qsizetype WordFinder::find(QStringView word) const
{
    const QString plain = folded(word);
    const qsizetype whole = m_words.indexOf(plain);
    return whole < 0 && plain.startsWith(m_words.last()) ? m_words.size() - 1 : whole;
}

int WordFinder::countIn(const QString &text) const
{
    if (isEmpty())
        return 0;
    QList<bool> there(m_words.size(), false);
    eachWord(text, [&](qsizetype from, qsizetype length) {
        if (const qsizetype found = find(QStringView(text).mid(from, length)); found >= 0)
            there[found] = true;
    });
    return int(there.count(true));
}

QList<std::pair<int, int>> WordFinder::hitsIn(const QString &text) const
{
    QList<std::pair<int, int>> hits;
    eachWord(text, [&](qsizetype from, qsizetype length) {
        if (find(QStringView(text).mid(from, length)) >= 0)
            hits.append({int(from), int(length)});
    });
    return hits;
}

Snippet WordFinder::snippetOf(const QString &whole) const
{
    if (isEmpty())
        return {};
    const QString text = whole.simplified();
    const auto hits = hitsIn(text);
    const qsizetype first = hits.isEmpty() ? 0 : hits.first().first;
    qsizetype from = std::clamp<qsizetype>(first - snippetLength / 3, 0, std::max<qsizetype>(0, text.size() - snippetLength));
    if (from > 0) // at the beginning of a word
        from = std::min(first, text.indexOf(u' ', from) + 1);
    qsizetype to = std::min(text.size(), from + snippetLength);
    if (to < text.size()) {
        const qsizetype blank = text.lastIndexOf(u' ', to);
        to = blank > first ? blank : to;
    }
    Snippet snippet;
    const int before = from > 0 ? 1 : 0;
    snippet.text = (before > 0 ? QString(cut) : QString()) + text.mid(from, to - from) + (to < text.size() ? QString(cut) : QString());
    for (const auto &[at, length] : hits) {
        if (at >= from && at + length <= to)
            snippet.hits.append({int(at - from) + before, length});
    }
    return snippet;
}

} // namespace geon::history
