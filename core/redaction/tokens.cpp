#include "core/redaction/tokens.h"

#include <algorithm>

namespace geon::redaction {

namespace {

constexpr qsizetype longestGap = 4;

bool isDigit(QChar character)
{
    return character.unicode() < 0x80 ? character >= u'0' && character <= u'9' : character.isDigit();
}

bool isLetter(QChar character)
{
    if (character.unicode() < 0x80)
        return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z') || character == u'_';
    return (character.isLetter() && character != u'º' && character != u'ª') || character.isMark();
}

char16_t withoutAccent(char16_t letter)
{
    if (letter < 0x80)
        return letter >= u'A' && letter <= u'Z' ? char16_t(letter + 32) : letter;
    static constexpr std::u16string_view accented = u"áàâãäéêíóôõúüç";
    static constexpr std::u16string_view plain = u"aaaaaeeiooouuc";
    const char16_t lower = QChar(letter).toLower().unicode();
    const size_t at = accented.find(lower);
    return at == std::u16string_view::npos ? lower : plain[at];
}

} // namespace

Token nextToken(QStringView text, qsizetype at)
{
    Token token;
    const qsizetype size = text.size();
    while (at < size && !isDigit(text[at]) && !isLetter(text[at]))
        ++at;
    token.from = at;
    bool digits = false;
    bool letters = false;
    for (; at < size; ++at) {
        const bool digit = isDigit(text[at]);
        if (!digit && !isLetter(text[at]))
            break;
        (digit ? digits : letters) = true;
    }
    token.to = at;
    token.shape = digits && letters ? Token::Shape::Mixed : digits ? Token::Shape::Digits : Token::Shape::Letters;
    return token;
}

qsizetype startOfToken(QStringView text, qsizetype at, qsizetype floor)
{
    while (at > floor && (isDigit(text[at - 1]) || isLetter(text[at - 1])))
        --at;
    return at;
}

Token previousToken(QStringView text, qsizetype at, qsizetype floor)
{
    while (at > floor && !isDigit(text[at - 1]) && !isLetter(text[at - 1]))
        --at;
    if (at <= floor)
        return {at, at};
    return nextToken(text.first(at), startOfToken(text, at, floor));
}

bool joins(QStringView gap)
{
    static constexpr std::u16string_view marks = u" \t\n\r\u00A0\u202F\u2009-\u2010\u2011\u2012\u2013\u2014./(),\u2026\u00B7";
    return gap.size() <= longestGap
        && std::ranges::all_of(gap, [](QChar mark) { return marks.find(mark.unicode()) != std::u16string_view::npos; });
}

Folded::Folded(QStringView word)
{
    for (const QChar character : word) {
        if (character.isMark())
            continue;
        if (m_size == static_cast<qsizetype>(m_text.size())) {
            m_size = 0;
            return;
        }
        m_text[static_cast<size_t>(m_size++)] = withoutAccent(character.unicode());
    }
}

} // namespace geon::redaction
