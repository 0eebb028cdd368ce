// Tokens of a text: runs of letters and digits, and what they mean when somebody reads a number aloud. Allocates nothing.
#pragma once

#include <QStringView>
#include <array>

namespace geon::redaction {

struct Token {
    enum class Shape { Digits, Letters, Mixed };

    qsizetype from = 0;
    qsizetype to = 0;
    Shape shape = Shape::Letters;

    [[nodiscard]] qsizetype length() const { return to - from; }
    [[nodiscard]] QStringView in(QStringView text) const { return text.sliced(from, to - from); }
};

//! The next token from @p at on; `from == to` at the end. An underscore belongs to a token: names of things are no numbers.
[[nodiscard]] Token nextToken(QStringView text, qsizetype at);
//! The token that ends at or before @p at, not before @p floor; `from == to`: none.
[[nodiscard]] Token previousToken(QStringView text, qsizetype at, qsizetype floor);
//! Where the token that @p at may stand in begins.
[[nodiscard]] qsizetype startOfToken(QStringView text, qsizetype at, qsizetype floor);

//! Whether two digits with this between them may be of one number: `4111 1111`, `555-0100`, `11.222.333/0001`, `(11) 9`.
[[nodiscard]] bool joins(QStringView gap);

//! A word in lower case without accents, cut at its size; empty when longer, for then it is no word of ours.
class Folded
{
public:
    explicit Folded(QStringView word);
    [[nodiscard]] QStringView view() const { return {m_text.data(), m_size}; }

private:
    std::array<char16_t, 12> m_text{};
    qsizetype m_size = 0;
};

} // namespace geon::redaction
