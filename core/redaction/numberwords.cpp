#include "core/redaction/numberwords.h"

#include <QLatin1StringView>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace geon::redaction {

namespace {

using Role = NumberWord::Role;
using Language = NumberWord::Language;
constexpr QLatin1StringView nothing{};

// Sorted by word. "um" is a digit in Portuguese and a pause in English: Language::Portuguese words next to English ones are pauses.
constexpr NumberWord table[] = {
    {"and"_L1, nothing, Role::Between},
    {"barra"_L1, nothing, Role::Between},
    {"catorze"_L1, "14"_L1, Role::Digits, Language::Portuguese},
    {"cem"_L1, "100"_L1, Role::Digits, Language::Portuguese},
    {"cinco"_L1, "5"_L1, Role::Digits, Language::Portuguese},
    {"cinquenta"_L1, "50"_L1, Role::Tens, Language::Portuguese},
    {"comma"_L1, nothing, Role::Between},
    {"dash"_L1, nothing, Role::Between},
    {"depois"_L1, nothing, Role::Between},
    {"dez"_L1, "10"_L1, Role::Digits, Language::Portuguese},
    {"dezenove"_L1, "19"_L1, Role::Digits, Language::Portuguese},
    {"dezesseis"_L1, "16"_L1, Role::Digits, Language::Portuguese},
    {"dezessete"_L1, "17"_L1, Role::Digits, Language::Portuguese},
    {"dezoito"_L1, "18"_L1, Role::Digits, Language::Portuguese},
    {"dois"_L1, "2"_L1, Role::Digits, Language::Portuguese},
    {"dot"_L1, nothing, Role::Between},
    {"double"_L1, nothing, Role::Repeat, Language::English, 2},
    {"doze"_L1, "12"_L1, Role::Digits, Language::Portuguese},
    {"duas"_L1, "2"_L1, Role::Digits, Language::Portuguese},
    {"duplo"_L1, nothing, Role::Repeat, Language::Portuguese, 2},
    {"e"_L1, nothing, Role::Between},
    {"eight"_L1, "8"_L1, Role::Digits, Language::English},
    {"eighteen"_L1, "18"_L1, Role::Digits, Language::English},
    {"eighty"_L1, "80"_L1, Role::Tens, Language::English},
    {"eleven"_L1, "11"_L1, Role::Digits, Language::English},
    {"er"_L1, nothing, Role::Between},
    {"espaco"_L1, nothing, Role::Between},
    {"fifteen"_L1, "15"_L1, Role::Digits, Language::English},
    {"fifty"_L1, "50"_L1, Role::Tens, Language::English},
    {"five"_L1, "5"_L1, Role::Digits, Language::English},
    {"forty"_L1, "40"_L1, Role::Tens, Language::English},
    {"four"_L1, "4"_L1, Role::Digits, Language::English},
    {"fourteen"_L1, "14"_L1, Role::Digits, Language::English},
    {"hifen"_L1, nothing, Role::Between},
    {"hmm"_L1, nothing, Role::Between},
    {"hundred"_L1, "00"_L1, Role::Zeros, Language::English},
    {"hyphen"_L1, nothing, Role::Between},
    {"mais"_L1, nothing, Role::Plus},
    {"meia"_L1, "6"_L1, Role::Digits, Language::Portuguese},
    {"mil"_L1, "000"_L1, Role::Zeros, Language::Portuguese},
    {"nine"_L1, "9"_L1, Role::Digits, Language::English},
    {"nineteen"_L1, "19"_L1, Role::Digits, Language::English},
    {"ninety"_L1, "90"_L1, Role::Tens, Language::English},
    {"nove"_L1, "9"_L1, Role::Digits, Language::Portuguese},
    {"noventa"_L1, "90"_L1, Role::Tens, Language::Portuguese},
    {"oh"_L1, "0"_L1, Role::Digits, Language::English},
    {"oitenta"_L1, "80"_L1, Role::Tens, Language::Portuguese},
    {"oito"_L1, "8"_L1, Role::Digits, Language::Portuguese},
    {"one"_L1, "1"_L1, Role::Digits, Language::English},
    {"onze"_L1, "11"_L1, Role::Digits, Language::Portuguese},
    {"plus"_L1, nothing, Role::Plus},
    {"point"_L1, nothing, Role::Between},
    {"ponto"_L1, nothing, Role::Between},
    {"quarenta"_L1, "40"_L1, Role::Tens, Language::Portuguese},
    {"quatorze"_L1, "14"_L1, Role::Digits, Language::Portuguese},
    {"quatro"_L1, "4"_L1, Role::Digits, Language::Portuguese},
    {"quinze"_L1, "15"_L1, Role::Digits, Language::Portuguese},
    {"seis"_L1, "6"_L1, Role::Digits, Language::Portuguese},
    {"sessenta"_L1, "60"_L1, Role::Tens, Language::Portuguese},
    {"sete"_L1, "7"_L1, Role::Digits, Language::Portuguese},
    {"setenta"_L1, "70"_L1, Role::Tens, Language::Portuguese},
    {"seven"_L1, "7"_L1, Role::Digits, Language::English},
    {"seventeen"_L1, "17"_L1, Role::Digits, Language::English},
    {"seventy"_L1, "70"_L1, Role::Tens, Language::English},
    {"six"_L1, "6"_L1, Role::Digits, Language::English},
    {"sixteen"_L1, "16"_L1, Role::Digits, Language::English},
    {"sixty"_L1, "60"_L1, Role::Tens, Language::English},
    {"slash"_L1, nothing, Role::Between},
    {"space"_L1, nothing, Role::Between},
    {"ten"_L1, "10"_L1, Role::Digits, Language::English},
    {"then"_L1, nothing, Role::Between},
    {"thirteen"_L1, "13"_L1, Role::Digits, Language::English},
    {"thirty"_L1, "30"_L1, Role::Tens, Language::English},
    {"thousand"_L1, "000"_L1, Role::Zeros, Language::English},
    {"three"_L1, "3"_L1, Role::Digits, Language::English},
    {"traco"_L1, nothing, Role::Between},
    {"tres"_L1, "3"_L1, Role::Digits, Language::Portuguese},
    {"treze"_L1, "13"_L1, Role::Digits, Language::Portuguese},
    {"trinta"_L1, "30"_L1, Role::Tens, Language::Portuguese},
    {"triple"_L1, nothing, Role::Repeat, Language::English, 3},
    {"triplo"_L1, nothing, Role::Repeat, Language::Portuguese, 3},
    {"twelve"_L1, "12"_L1, Role::Digits, Language::English},
    {"twenty"_L1, "20"_L1, Role::Tens, Language::English},
    {"two"_L1, "2"_L1, Role::Digits, Language::English},
    {"uh"_L1, nothing, Role::Between},
    {"uhm"_L1, nothing, Role::Between},
    {"um"_L1, "1"_L1, Role::Digits, Language::Portuguese},
    {"uma"_L1, "1"_L1, Role::Digits, Language::Portuguese},
    {"vinte"_L1, "20"_L1, Role::Tens, Language::Portuguese},
    {"virgula"_L1, nothing, Role::Between},
    {"zero"_L1, "0"_L1, Role::Digits},
};

const NumberWord *lowerBound(QStringView folded)
{
    return std::lower_bound(std::begin(table), std::end(table), folded,
                            [](const NumberWord &entry, QStringView word) { return word.compare(entry.word) > 0; });
}

} // namespace

const NumberWord *numberWord(QStringView folded)
{
    const NumberWord *at = lowerBound(folded);
    return at != std::end(table) && at->word == folded ? at : nullptr;
}

bool beginsNumberWord(QStringView folded)
{
    const NumberWord *at = lowerBound(folded);
    return at != std::end(table) && at->word.size() > folded.size() && at->word.first(folded.size()) == folded;
}

} // namespace geon::redaction
