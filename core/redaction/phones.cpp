#include "core/redaction/phones.h"

#include <algorithm>
#include <array>

namespace geon::redaction {

namespace {

constexpr qsizetype lookBack = 40;

// Brazil's area codes (Anatel): 11 to 99 without these.
bool isAreaCode(int code)
{
    static constexpr std::array none{20, 23, 25, 26, 29, 30, 36, 39, 40, 50, 52, 56, 57, 58, 59, 60, 70, 72, 76, 78, 80, 90};
    return code >= 11 && code <= 99 && !std::ranges::binary_search(none, code);
}

using Groups = std::vector<size_t>;

bool isOneOf(const Groups &groups, std::initializer_list<Groups> shapes)
{
    return std::ranges::find(shapes, groups) != shapes.end();
}

//! Area code and number, without the country's.
bool isBrazilian(DigitSpan digits, const Groups &groups, bool spoken, bool sure)
{
    if (digits.size() < 10 || digits.size() > 11 || !isAreaCode(digits[0] * 10 + digits[1]))
        return false;
    if (digits.size() == 11)
        return digits[2] == 9 && (spoken || isOneOf(groups, {{11}, {2, 9}, {2, 5, 4}, {2, 1, 4, 4}, {2, 3, 3, 3}, {2, 1, 8}, {7, 4}}));
    return digits[2] >= 2 && digits[2] <= 5 && (spoken || sure || isOneOf(groups, {{2, 8}, {2, 4, 4}, {6, 4}}));
}

//! Ten digits: area code and exchange begin with 2 to 9.
bool isNorthAmerican(DigitSpan digits, const Groups &groups, bool spoken, bool sure)
{
    return digits.size() == 10 && digits[0] >= 2 && digits[3] >= 2 && (spoken || sure || isOneOf(groups, {{3, 3, 4}, {3, 7}, {6, 4}}));
}

//! `020 7946 0018`, `0151 234 5678`, `0800 555 0100`: a zero, then groups that no date has.
bool hasTrunkZero(DigitSpan digits, const Groups &groups)
{
    return digits.size() >= 9 && digits.size() <= 12 && digits[0] == 0 && digits[1] != 0 && groups.size() >= 2 && groups.size() <= 4
        && groups[0] >= 3 && groups[0] <= 5 && std::ranges::all_of(groups, [](size_t group) { return group >= 3; });
}

bool isLocal(DigitSpan digits, const Groups &groups, bool sure)
{
    if (groups == Groups{5, 4} && digits[0] == 9)
        return true;
    return sure && (digits.size() == 9 || digits.size() == 8 || (digits.size() == 7 && (groups == Groups{3, 4} || groups.size() == 7)));
}

//! "one two three four five six seven eight nine ten" is no number, and neither is a countdown.
bool isCounting(const DigitRun &run, size_t first, size_t last)
{
    const auto value = [&](size_t i) {
        int sum = 0;
        for (const quint8 digit : run.digits(i, i))
            sum = sum * 10 + digit;
        return sum;
    };
    if (last - first < 3)
        return false;
    const int step = value(first + 1) - value(first);
    for (size_t i = first + 1; i <= last; ++i) {
        if (value(i) - value(i - 1) != step || (step != 1 && step != -1))
            return false;
    }
    return true;
}

//! `11.[222.333/0001]-81` is not a telephone number with something around it.
bool isPieceOfMore(QStringView text, const DigitRun &run, size_t first, size_t last)
{
    const auto gapBefore = [&](size_t i) {
        const qsizetype from = run.elements()[i - 1].to;
        return text.sliced(from, run.elements()[i].from - from);
    };
    const auto isTight = [](QStringView gap) { return gap == u"." || gap == u"-" || gap == u"/"; };
    for (size_t i = first + 1; i <= last; ++i) {
        if (gapBefore(i).contains(u'/'))
            return true;
    }
    return (first > 0 && isTight(gapBefore(first))) || (last + 1 < run.elements().size() && isTight(gapBefore(last + 1)));
}

} // namespace

Lead leadOf(QStringView text, qsizetype from)
{
    for (qsizetype at = from; at > std::max<qsizetype>(0, from - 3); --at) {
        if (text[at - 1] == u'+')
            return Lead::Plus;
    }
    static constexpr std::array<std::u16string_view, 16> phones{u"telefone", u"phone",     u"celular",  u"fone", u"whatsapp", u"zap",
                                                                u"ligar",    u"ligue",     u"liga",     u"cell", u"mobile",   u"call",
                                                                u"tel",      u"telephone", u"callback", u"fax"};
    static constexpr std::array<std::u16string_view, 21> others{
        u"order",  u"pedido",    u"protocolo",  u"protocol", u"ticket",   u"invoice", u"nota",
        u"fatura", u"reference", u"referencia", u"version",  u"versao",   u"case",    u"processo",
        u"codigo", u"code",      u"sku",        u"tracking", u"rastreio", u"serial",  u"boleto"};
    const qsizetype floor = startOfToken(text, std::max<qsizetype>(0, from - lookBack), 0);
    bool nearest = true;
    for (qsizetype at = from;; nearest = false) {
        const Token token = previousToken(text, at, std::max(floor, from - lookBack - 32));
        if (token.length() == 0)
            return Lead::None;
        const Folded word(token.in(text));
        const std::u16string_view view(word.view().utf16(), static_cast<size_t>(word.view().size()));
        if (nearest && (view == u"plus" || view == u"mais"))
            return Lead::SaidPlus;
        if (std::ranges::find(phones, view) != phones.end())
            return Lead::Phone;
        if (std::ranges::find(others, view) != others.end())
            return Lead::Other;
        at = token.from;
    }
}

bool isPhone(QStringView text, const DigitRun &run, size_t first, size_t last, Lead lead)
{
    DigitSpan digits = run.digits(first, last);
    const size_t fewest = lead == Lead::Plus ? 8 : 10;
    if ((lead == Lead::Plus || lead == Lead::SaidPlus) && first == 0 && digits.size() >= fewest)
        return digits.size() <= 15 && digits[0] != 0;
    if (digits.size() < 7 || digits.size() > 13 || lead == Lead::Other)
        return false;
    const bool spoken = run.isSpoken(first, last);
    if (isCounting(run, first, last) || isPieceOfMore(text, run, first, last))
        return false;
    Groups groups;
    for (size_t i = first; i <= last; ++i)
        groups.push_back(run.elements()[i].count);
    const bool sure = lead == Lead::Phone;
    if (isBrazilian(digits, groups, spoken, sure) || isNorthAmerican(digits, groups, spoken, sure) || hasTrunkZero(digits, groups)
        || isLocal(digits, groups, sure))
        return true;
    const auto without = [&](size_t count) {
        digits = digits.subspan(count);
        if (groups[0] == count)
            groups.erase(groups.begin());
        else if (groups[0] > count)
            groups[0] -= count;
    };
    if (digits.size() == 11 && digits[0] == 1) {
        without(1);
        return isNorthAmerican(digits, groups, spoken, sure);
    }
    if (digits.size() >= 12 && digits[0] == 5 && digits[1] == 5) {
        without(2);
        return isBrazilian(digits, groups, spoken, sure || groups.size() == 1);
    }
    if (digits.size() == 12 && digits[0] == 0) {
        without(1);
        return isBrazilian(digits, groups, spoken, sure);
    }
    return false;
}

} // namespace geon::redaction
