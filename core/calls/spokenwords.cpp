#include "core/calls/spokenwords.h"

namespace geon::calls {

namespace {

enum class Part { OfWord, Joins, Nothing, Parts, EndsClause };

Part partOf(QChar character)
{
    if (character.isLetterOrNumber() || character.isSurrogate())
        return Part::OfWord;
    if (character.isMark())
        return Part::Nothing;
    switch (character.unicode()) {
    case u'\'':
    case u'\u2019':
    case u'\u02BC':
        return Part::Joins;
    case u'-':
    case u'\u00AD':
    case u'/':
        return Part::Parts;
    default:
        return character.isSpace() ? Part::Parts : Part::EndsClause;
    }
}

//! Letters with an accent are taken apart: the first part is the letter.
QChar plain(QChar character)
{
    if (character.unicode() < 0x80)
        return character.toLower();
    const QString parts = character.decompositionTag() == QChar::Canonical ? character.decomposition() : QString();
    return parts.isEmpty() ? character.toCaseFolded() : parts.front().toCaseFolded();
}

} // namespace

SpokenWords::SpokenWords(const QString &text) : m_text(text)
{
    m_plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (partOf(text[i])) {
        case Part::OfWord:
            append(text[i], i);
            break;
        case Part::Joins:
        case Part::Nothing:
            break;
        case Part::EndsClause:
            m_clauseEnded = true;
            [[fallthrough]];
        case Part::Parts:
            m_inWord = false;
            if (m_words.size() == most)
                return;
            break;
        }
    }
}

void SpokenWords::append(QChar character, qsizetype at)
{
    if (!m_inWord) {
        m_words.push_back({m_plain.size(), 0, at, at, m_clauseEnded});
        m_inWord = true;
        m_clauseEnded = false;
    }
    m_plain += plain(character);
    Word &word = m_words.back();
    word.length = m_plain.size() - word.from;
    word.textEnd = at + 1;
}

QStringView SpokenWords::operator[](size_t word) const
{
    const Word &known = m_words.at(word);
    return QStringView(m_plain).sliced(known.from, known.length);
}

QString SpokenWords::written(size_t first, size_t end) const
{
    if (first >= end)
        return {};
    const qsizetype from = m_words.at(first).textFrom;
    return m_text.sliced(from, m_words.at(end - 1).textEnd - from).simplified();
}

} // namespace geon::calls
