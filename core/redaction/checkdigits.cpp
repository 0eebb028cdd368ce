#include "core/redaction/checkdigits.h"

#include <algorithm>
#include <array>

namespace geon::redaction {

namespace {

bool passesLuhn(DigitSpan digits)
{
    int sum = 0;
    for (size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i];
        const int doubled = i % 2 ? 2 * digit : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

struct Brand {
    int from; //!< first four digits
    int to;
    size_t shortest;
    size_t longest;
};

// Ranges as the schemes publish them: Visa, Mastercard, American Express, Diners, JCB, Discover, UnionPay, Maestro, Elo, Hipercard.
constexpr std::array brands{
    Brand{4000, 4999, 13, 19}, Brand{5100, 5599, 16, 16}, Brand{2221, 2720, 16, 16}, Brand{3400, 3499, 15, 15}, Brand{3700, 3799, 15, 15},
    Brand{3000, 3059, 14, 19}, Brand{3600, 3699, 14, 19}, Brand{3800, 3899, 14, 19}, Brand{3528, 3589, 16, 19}, Brand{6011, 6011, 16, 19},
    Brand{6440, 6599, 16, 19}, Brand{6200, 6299, 16, 19}, Brand{5000, 5099, 12, 19}, Brand{5600, 6999, 12, 19},
};

bool allTheSame(DigitSpan digits)
{
    return std::ranges::all_of(digits, [&](quint8 digit) { return digit == digits[0]; });
}

int checkDigit(DigitSpan values, int highestWeight)
{
    int sum = 0;
    int weight = 2;
    for (size_t i = values.size(); i-- > 0;) {
        sum += values[i] * weight;
        weight = weight == highestWeight ? 2 : weight + 1;
    }
    const int rest = sum % 11;
    return rest < 2 ? 0 : 11 - rest;
}

struct Country {
    char name[3];
    int length;
};

// The IBAN registry (SWIFT), as of 2024.
constexpr Country countries[] = {
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22}, {"BH", 22}, {"BI", 27}, {"BR", 29},
    {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24}, {"DE", 22}, {"DJ", 27}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29},
    {"ES", 24}, {"FI", 18}, {"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27}, {"GT", 28},
    {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28},
    {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19}, {"MN", 20},
    {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24}, {"PL", 28}, {"PS", 29}, {"PT", 25},
    {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24}, {"SC", 31}, {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27},
    {"SO", 23}, {"ST", 25}, {"SV", 28}, {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20}, {"YE", 30},
};

} // namespace

bool isCard(DigitSpan digits)
{
    if (digits.size() < 12 || digits.size() > 19)
        return false;
    const int first = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    const bool known = std::ranges::any_of(brands, [&](const Brand &brand) {
        return first >= brand.from && first <= brand.to && digits.size() >= brand.shortest && digits.size() <= brand.longest;
    });
    return known && !allTheSame(digits) && passesLuhn(digits);
}

bool isCpf(DigitSpan digits)
{
    return digits.size() == 11 && !allTheSame(digits) && checkDigit(digits.first(9), 11) == digits[9]
        && checkDigit(digits.first(10), 11) == digits[10];
}

bool isCnpj(DigitSpan values)
{
    return values.size() == 14 && !allTheSame(values) && checkDigit(values.first(12), 9) == values[12]
        && checkDigit(values.first(13), 9) == values[13];
}

bool isIban(DigitSpan values)
{
    if (values.size() < 15 || values[0] < 10 || values[1] < 10 || values[2] > 9 || values[3] > 9)
        return false;
    if (static_cast<size_t>(ibanLength(static_cast<char>('A' + values[0] - 10), static_cast<char>('A' + values[1] - 10))) != values.size())
        return false;
    int rest = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        const int value = values[(i + 4) % values.size()];
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

int ibanLength(char first, char second)
{
    const auto *country =
        std::ranges::find_if(countries, [=](const Country &one) { return one.name[0] == first && one.name[1] == second; });
    return country == std::end(countries) ? 0 : country->length;
}

} // namespace geon::redaction
