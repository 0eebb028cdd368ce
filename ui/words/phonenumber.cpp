// How a telephone number is set for reading. Formats of the countries the product is used in; others in groups of three and four.
#include "ui/words/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace geon::words {

using namespace Qt::StringLiterals;

namespace {

// Country codes of two digits (ITU-T E.164, list of assigned codes); 1 and 7 have one, all others three.
constexpr std::array twoDigitCodes{20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54,
                                   55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};

qsizetype countryCodeLength(QStringView digits)
{
    if (digits.startsWith('1'_L1) || digits.startsWith('7'_L1))
        return 1;
    return std::ranges::binary_search(twoDigitCodes, digits.first(2).toInt()) ? 2 : 3;
}

QString inGroups(QStringView digits)
{
    QString text;
    for (; digits.size() > 4; digits = digits.sliced(3))
        text.append(digits.first(3)).append(' '_L1);
    return text.append(digits);
}

QString national(QStringView country, QStringView digits)
{
    if (country == "55"_L1 && (digits.size() == 10 || digits.size() == 11))
        return u"%1 %2-%3"_s.arg(digits.first(2), digits.sliced(2).chopped(4), digits.last(4));
    if (country == "1"_L1 && digits.size() == 10)
        return u"%1 %2-%3"_s.arg(digits.first(3), digits.sliced(3, 3), digits.last(4));
    return inGroups(digits);
}

bool isInternational(const QString &text)
{
    // E.164 allows 15 digits; fewer than 8 is a short code, which nobody writes in groups.
    const auto digits = QStringView(text).sliced(text.isEmpty() ? 0 : 1);
    const auto isDigit = [](QChar c) { return c >= '0'_L1 && c <= '9'_L1; };
    return text.startsWith('+'_L1) && digits.size() >= 8 && digits.size() <= 15 && std::ranges::all_of(digits, isDigit);
}

} // namespace

QString phoneNumber(const QString &number)
{
    // Header values come from the network: no line break of theirs may break a row.
    const QString text = number.simplified();
    if (text.isEmpty() || text.compare("anonymous"_L1, Qt::CaseInsensitive) == 0)
        return QCoreApplication::translate("Words", "Anonymous");
    if (!isInternational(text))
        return text;

    const QStringView digits = QStringView(text).sliced(1);
    const auto length = countryCodeLength(digits);
    return u"+%1 %2"_s.arg(digits.first(length), national(digits.first(length), digits.sliced(length)));
}

} // namespace geon::words
