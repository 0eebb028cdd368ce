#include "core/realtime/jsonscan.h"

#include <QtEndian>
#include <bit>
#include <cstring>

namespace geon::realtime {

namespace {

constexpr quint64 ones = 0x0101010101010101;
constexpr quint64 highBits = 0x8080808080808080;
constexpr int deepest = 32; // arrays and objects within each other

// The usual subtraction trick, on eight bytes at once. A borrow can only spoil bytes above a true hit, so the lowest hit is exact.
constexpr quint64 bytesBelow(quint64 word, quint8 limit)
{
    return (word - ones * limit) & ~word & highBits;
}
constexpr quint64 bytesEqual(quint64 word, char c)
{
    return bytesBelow(word ^ (ones * static_cast<quint8>(c)), 1);
}

bool isPlain(char c)
{
    return c != '"' && c != '\\' && static_cast<quint8>(c) >= 0x20;
}

// The first quote, backslash or control character; collects in @p seen whether a byte was not ASCII.
const char *findSpecial(const char *at, const char *end, quint64 &seen)
{
    for (; end - at >= 8; at += 8) {
        const auto word = qFromLittleEndian<quint64>(at);
        const quint64 hits = bytesEqual(word, '"') | bytesEqual(word, '\\') | bytesBelow(word, 0x20);
        if (hits) {
            const int bits = std::countr_zero(hits) & ~7;
            seen |= word & ((quint64(1) << bits) - 1);
            return at + bits / 8;
        }
        seen |= word;
    }
    for (; at != end && isPlain(*at); ++at)
        seen |= static_cast<quint8>(*at);
    return at;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

char simpleEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return 0;
    }
}

// The UTF-16 unit of the four hex digits at @p at.
std::optional<char16_t> hexUnit(const char *at, const char *end)
{
    if (end - at < 4)
        return std::nullopt;
    int unit = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = hexValue(at[i]);
        if (digit < 0)
            return std::nullopt;
        unit = unit * 16 + digit;
    }
    return static_cast<char16_t>(unit);
}

// Reads one escape behind its backslash and appends it; null when it is none.
const char *appendEscape(const char *at, const char *end, QString &out)
{
    if (at == end)
        return nullptr;
    if (*at != 'u') {
        const char c = simpleEscape(*at);
        if (c)
            out += QLatin1Char(c);
        return c ? at + 1 : nullptr;
    }
    const auto unit = hexUnit(at + 1, end);
    at += 5;
    if (!unit || QChar::isLowSurrogate(*unit))
        return nullptr;
    out += QChar(*unit);
    if (!QChar::isHighSurrogate(*unit))
        return at;
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return nullptr;
    const auto low = hexUnit(at + 2, end);
    if (!low || !QChar::isLowSurrogate(*low))
        return nullptr;
    out += QChar(*low);
    return at + 6;
}

} // namespace

std::optional<QString> decodeText(const JsonText &text)
{
    if (!text.escaped)
        return text.ascii ? QString::fromLatin1(text.bytes()) : QString::fromUtf8(text.bytes());
    QString out;
    out.reserve(text.size); // an escape is never shorter than what it stands for
    const char *at = text.data;
    const char *const end = at + text.size;
    while (at != end) {
        const void *const found = std::memchr(at, '\\', static_cast<size_t>(end - at));
        const char *const backslash = found ? static_cast<const char *>(found) : end;
        const QByteArrayView plain(at, backslash);
        if (text.ascii)
            out += QLatin1StringView(plain);
        else
            out += QString::fromUtf8(plain);
        at = backslash;
        if (at != end && !(at = appendEscape(at + 1, end, out)))
            return std::nullopt;
    }
    return out;
}

bool JsonScan::enterObject()
{
    skipSpace();
    return take('{');
}

bool JsonScan::nextMember(JsonText &name)
{
    const Step found = step(m_first, name);
    m_first = false;
    m_closed = found == Step::Closed;
    return found == Step::Member;
}

bool JsonScan::readString(JsonText &text)
{
    if (!take('"'))
        return false;
    text = {m_at, 0, false, true};
    quint64 seen = 0;
    while ((m_at = findSpecial(m_at, m_end, seen)) != m_end && *m_at == '\\') {
        text.escaped = true;
        if (m_end - m_at < 2)
            return false;
        m_at += 2;
    }
    text.size = m_at - text.data;
    text.ascii = !(seen & highBits);
    return take('"') && (text.ascii || QUtf8StringView(text.bytes()).isValidUtf8());
}

bool JsonScan::skipValue()
{
    if (m_at == m_end)
        return false;
    JsonText ignored;
    switch (*m_at) {
    case '"':
        // What an escape stands for is not asked, but QJsonDocument would stumble over half of one.
        return readString(ignored) && (!ignored.escaped || decodeText(ignored));
    case '{':
        return skipObject();
    case '[':
        return skipArray();
    case 't':
        return skipWord("true");
    case 'f':
        return skipWord("false");
    case 'n':
        return skipWord("null");
    default:
        return skipNumber();
    }
}

bool JsonScan::skipWord(QByteArrayView word)
{
    if (!QByteArrayView(m_at, m_end).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

// Without exponents and with few digits: those are always finite.
bool JsonScan::skipNumber()
{
    constexpr int mostDigits = 32;
    const char *const start = m_at;
    (void)take('-');
    if (!take('0') && !skipDigits())
        return false;
    if (take('.') && !skipDigits())
        return false;
    const bool exponent = m_at != m_end && (*m_at == 'e' || *m_at == 'E');
    return !exponent && m_at - start <= mostDigits;
}

bool JsonScan::skipDigits()
{
    const char *const start = m_at;
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return m_at != start;
}

bool JsonScan::skipArray()
{
    if (++m_depth > deepest)
        return false;
    ++m_at;
    skipSpace();
    if (!take(']')) {
        do {
            skipSpace();
            if (!skipValue())
                return false;
            skipSpace();
        } while (take(','));
        if (!take(']'))
            return false;
    }
    --m_depth;
    return true;
}

bool JsonScan::skipObject()
{
    if (++m_depth > deepest)
        return false;
    ++m_at;
    JsonText name;
    for (bool first = true;; first = false) {
        switch (step(first, name)) {
        case Step::Member:
            if (!skipValue())
                return false;
            break;
        case Step::Closed:
            --m_depth;
            return true;
        case Step::Odd:
            return false;
        }
    }
}

JsonScan::Step JsonScan::step(bool first, JsonText &name)
{
    skipSpace();
    if (take('}'))
        return Step::Closed;
    if (!first) {
        if (!take(','))
            return Step::Odd;
        skipSpace();
    }
    // A name with an escape might be one that is looked for, in disguise.
    if (!readString(name) || name.escaped)
        return Step::Odd;
    skipSpace();
    if (!take(':'))
        return Step::Odd;
    skipSpace();
    return Step::Member;
}

bool JsonScan::atEnd()
{
    skipSpace();
    return m_closed && m_at == m_end;
}

} // namespace geon::realtime
