// Numbers with letters in them: IBAN, and the CNPJ of companies registered from 2026 on.
#include "core/redaction/addresses.h"
#include "core/redaction/checkdigits.h"
#include "core/redaction/numberwords.h"

#include <array>
#include <optional>

namespace geon::redaction {

namespace {

std::optional<quint8> valueOf(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit >= u'0' && unit <= u'9')
        return static_cast<quint8>(unit - u'0');
    if ((unit >= u'A' && unit <= u'Z') || (unit >= u'a' && unit <= u'z'))
        return static_cast<quint8>((unit | 0x20) - u'a' + 10);
    return {};
}

//! The characters of an account number as they come in.
class Account
{
public:
    Account(QStringView text, bool spoken) : m_text(text), m_spoken(spoken) { }

    [[nodiscard]] bool take(const Token &token)
    {
        const NumberWord *word = m_spoken && token.shape == Token::Shape::Letters ? numberWord(Folded(token.in(m_text)).view()) : nullptr;
        const bool said = word && word->role == NumberWord::Role::Digits;
        const QString characters = said ? QString(word->digits) : token.in(m_text).toString();
        if (m_count > 0) {
            const QStringView gap = m_text.sliced(m_end, token.from - m_end);
            if (said || m_said ? !joins(gap) : (gap != u" " && gap != u"-"))
                return false;
            m_mask += said || m_said ? QStringView(u" ") : gap;
        }
        for (const QChar character : characters) {
            const auto value = valueOf(character);
            if (!value || m_count == m_values.size())
                return false;
            m_values[m_count++] = *value;
        }
        m_mask += QString(characters.size(), u'•');
        m_said = said;
        m_end = token.to;
        return true;
    }
    //! How long it has to get; 0: it is none. Unknown while it is too short.
    [[nodiscard]] std::optional<size_t> length() const
    {
        if ((m_count > 0 && m_values[0] < 10) || (m_count > 1 && m_values[1] < 10) || (m_count > 2 && m_values[2] > 9)
            || (m_count > 3 && m_values[3] > 9))
            return size_t(0);
        if (m_count < 4)
            return {};
        return static_cast<size_t>(ibanLength(static_cast<char>('A' + m_values[0] - 10), static_cast<char>('A' + m_values[1] - 10)));
    }
    [[nodiscard]] DigitSpan values() const { return DigitSpan(m_values).first(m_count); }
    [[nodiscard]] qsizetype end() const { return m_end; }
    [[nodiscard]] const QString &mask() const { return m_mask; }

private:
    QStringView m_text;
    std::array<quint8, 34> m_values{};
    size_t m_count = 0;
    qsizetype m_end = 0;
    QString m_mask;
    bool m_spoken;
    bool m_said = false;
};

bool mayBeginIban(QStringView word, Token::Shape shape)
{
    if (shape == Token::Shape::Mixed) {
        const auto first = valueOf(word[0]);
        const auto second = valueOf(word[1]);
        return word.size() >= 3 && first && second && *first > 9 && *second > 9
            && ibanLength(static_cast<char>('A' + *first - 10), static_cast<char>('A' + *second - 10)) > 0;
    }
    if (shape == Token::Shape::Digits || word.size() > 2)
        return false;
    return std::ranges::all_of(word, [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

} // namespace

void findIban(QStringView text, const Token &first, bool spoken, bool growing, Findings &findings)
{
    if (!mayBeginIban(first.in(text), first.shape))
        return;
    Account account(text, spoken);
    for (Token token = first; token.length() > 0; token = nextToken(text, token.to)) {
        if (!account.take(token))
            return;
        const auto length = account.length();
        if (length && account.values().size() >= *length) {
            if (isIban(account.values()))
                findings.add({first.from, account.end() - first.from, MaskedKind::Iban, account.mask()});
            return;
        }
    }
    if (!growing)
        return;
    findings.keepOpen(first.from);
    if (account.values().size() >= 3 && account.length() != size_t(0))
        findings.add({first.from, account.end() - first.from, MaskedKind::Undecided, account.mask()});
}

void findLetteredCnpj(QStringView text, const Token &first, Findings &findings)
{
    static constexpr std::array<qsizetype, 5> sizes{2, 3, 3, 4, 2};
    static constexpr std::u16string_view marks = u"../-";
    std::array<quint8, 14> values{};
    size_t count = 0;
    bool letters = false;
    QString mask;
    const bool whole = first.length() == 14 && first.shape == Token::Shape::Mixed;
    const bool begins = first.length() == sizes[0] && first.to < text.size() && text[first.to] == u'.';
    if (!whole && !begins)
        return;
    Token token = first;
    for (size_t group = 0; group < (whole ? 1 : sizes.size()); ++group) {
        if (group > 0) {
            token = nextToken(text, token.to);
            if (token.from == 0 || text[token.from - 1] != QChar(marks[group - 1]) || token.from - mask.size() != first.from + 1)
                return;
            mask += QChar(marks[group - 1]);
        }
        if (!whole && token.length() != sizes[group])
            return;
        for (const QChar character : token.in(text)) {
            const auto value = valueOf(character);
            if (!value)
                return;
            letters = letters || *value > 9;
            values[count++] = *value > 9 ? static_cast<quint8>(*value + 7) : *value; // ASCII - 48: A is 17
            mask += u'•';
        }
    }
    if (letters && isCnpj(values))
        findings.add({first.from, token.to - first.from, MaskedKind::Cnpj, mask});
}

} // namespace geon::redaction
