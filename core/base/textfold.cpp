#include "core/base/textfold.h"

#include <array>

namespace geon {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t tableEnd = 0x180; // Latin-1 and Latin Extended-A

QString foldedByTheRules(QStringView text)
{
    QString plain;
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD);
    plain.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    }
    return plain.toCaseFolded();
}

//! What each character becomes; 0: not one character, so that the rules have to be asked.
std::array<char16_t, tableEnd> makeTable()
{
    std::array<char16_t, tableEnd> table{};
    for (char16_t c = 1; c < tableEnd; ++c) {
        const QString one = foldedByTheRules(QStringView(&c, 1));
        const bool accentAlone = one.size() == 1 && one.front().isSpace(); // ¨ is a blank and a mark
        table[c] = QChar(c).isSpace() ? u' ' : one.size() == 1 && !accentAlone ? one.front().unicode() : u'\0';
    }
    return table;
}

//! Empty where the table does not do.
QString foldedByTable(QStringView text)
{
    static const auto table = makeTable();
    QString plain(text.size(), Qt::Uninitialized);
    QChar *to = plain.data();
    bool space = false;
    for (const QChar c : text) {
        const char16_t known = c.unicode() < tableEnd ? table[c.unicode()] : u'\0';
        if (known == 0)
            return {};
        if (known == u' ' && space)
            continue;
        space = known == u' ';
        *to++ = QChar(known);
    }
    plain.truncate(to - plain.constData());
    return plain;
}

} // namespace

QString folded(QStringView text)
{
    QString plain = foldedByTable(text);
    return plain.isEmpty() ? foldedByTheRules(text).simplified() : plain;
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= '0'_L1 && c <= '9'_L1)
            digits.append(c);
    }
    return digits;
}

} // namespace geon
