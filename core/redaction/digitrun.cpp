#include "core/redaction/digitrun.h"

#include <algorithm>

namespace geon::redaction {

namespace {

constexpr int wordsBetween = 2;
constexpr qsizetype longestGroup = 40; // written digits in one piece; longer ones are keys and hashes

} // namespace

void DigitRun::clear()
{
    m_elements.clear();
    m_digits.clear();
    m_between = 0;
    m_times = 1;
    m_english = m_portuguese = false;
}

bool DigitRun::take(QStringView text, const Token &token, bool spoken)
{
    if (!isEmpty() && !joins(text.sliced(m_to, token.from - m_to)))
        return false;
    if (token.shape == Token::Shape::Digits) {
        if (token.length() > longestGroup)
            return false;
        append(token, token.in(text), false);
        return true;
    }
    if (!spoken || token.shape != Token::Shape::Letters)
        return false;
    const NumberWord *word = numberWord(Folded(token.in(text)).view());
    return word && takeWord(text, token, *word);
}

bool DigitRun::takeWord(QStringView text, const Token &token, const NumberWord &word)
{
    using Role = NumberWord::Role;
    switch (word.role) {
    case Role::Plus:
        return false;
    case Role::Between:
        if (m_elements.empty() || m_between == wordsBetween)
            return false;
        ++m_between;
        m_to = token.to;
        return true;
    case Role::Repeat:
        if (isEmpty())
            m_from = token.from;
        m_times = word.times;
        m_to = token.to;
        break;
    case Role::Zeros:
        if (m_elements.empty())
            return false;
        [[fallthrough]];
    case Role::Digits:
    case Role::Tens: {
        const bool unit = word.digits.size() == 1 && word.digits[0] != u'0';
        const QStringView gap = text.sliced(m_to, std::max<qsizetype>(0, token.from - m_to));
        const bool near = gap == u" " || gap == u"-";
        const bool follows = !m_elements.empty() && m_elements.back().tens && near && unit && m_times == 1;
        if (follows && m_between == (word.language == NumberWord::Language::Portuguese ? 1 : 0)) {
            m_digits.back() = static_cast<quint8>(word.digits[0].unicode() - '0');
            m_elements.back().tens = false;
            m_elements.back().to = m_to = token.to;
            m_between = 0;
            break;
        }
        append(token, QString(word.digits), true);
        m_elements.back().tens = word.role == Role::Tens;
        m_elements.back().pause = word.word == u"um";
        break;
    }
    }
    m_english = m_english || word.language == NumberWord::Language::English;
    m_portuguese = m_portuguese || (word.language == NumberWord::Language::Portuguese && word.word != u"um");
    return true;
}

void DigitRun::append(const Token &token, QStringView digits, bool spoken)
{
    if (isEmpty())
        m_from = token.from;
    const qsizetype from = m_times > 1 && m_elements.empty() ? m_from : token.from;
    const size_t first = m_digits.size();
    const int times = digits.size() == 1 ? m_times : 1;
    for (int i = 0; i < times; ++i) {
        for (const QChar digit : digits)
            m_digits.push_back(static_cast<quint8>(digit.digitValue()));
    }
    m_elements.push_back({from, token.to, first, m_digits.size() - first, spoken || m_times > 1, false, false});
    m_to = token.to;
    m_times = 1;
    m_between = 0;
}

void DigitRun::dropHalf()
{
    const size_t half = m_elements.size() / 2;
    const size_t digits = m_elements[half].first;
    m_elements.erase(m_elements.begin(), m_elements.begin() + static_cast<std::ptrdiff_t>(half));
    m_digits.erase(m_digits.begin(), m_digits.begin() + static_cast<std::ptrdiff_t>(digits));
    for (Element &element : m_elements)
        element.first -= digits;
    m_from = m_elements.front().from;
}

void DigitRun::settleLanguage()
{
    if (!m_english || m_portuguese)
        return;
    std::vector<quint8> digits;
    std::vector<Element> elements;
    for (Element element : m_elements) {
        if (element.pause)
            continue;
        const DigitSpan own = DigitSpan(m_digits).subspan(element.first, element.count);
        element.first = digits.size();
        digits.insert(digits.end(), own.begin(), own.end());
        elements.push_back(element);
    }
    m_digits = std::move(digits);
    m_elements = std::move(elements);
}

DigitSpan DigitRun::digits(size_t firstElement, size_t lastElement) const
{
    const size_t first = m_elements[firstElement].first;
    return DigitSpan(m_digits).subspan(first, m_elements[lastElement].first + m_elements[lastElement].count - first);
}

bool DigitRun::isSpoken(size_t firstElement, size_t lastElement) const
{
    size_t spoken = 0;
    for (size_t i = firstElement; i <= lastElement; ++i)
        spoken += m_elements[i].spoken ? 1 : 0;
    return 2 * spoken > lastElement - firstElement;
}

// A spoken word is not masked letter by letter: "four" has four, "seven" five.
QString DigitRun::mask(QStringView text, size_t firstElement, size_t lastElement) const
{
    QString mask;
    for (size_t i = firstElement; i <= lastElement; ++i) {
        const Element &element = m_elements[i];
        if (i > firstElement) {
            const Element &before = m_elements[i - 1];
            const QStringView gap = text.sliced(before.to, element.from - before.to);
            const bool words = before.spoken || element.spoken || nextToken(gap, 0).length() > 0;
            mask += words ? QStringView(u" ") : gap;
        }
        mask += QString(static_cast<qsizetype>(element.count), u'•');
    }
    return mask;
}

} // namespace geon::redaction
