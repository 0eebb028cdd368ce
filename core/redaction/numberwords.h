// Words people say digits with, in English and Portuguese. One table; both languages at once, for callers mix them.
#pragma once

#include <QLatin1StringView>
#include <QStringView>

namespace geon::redaction {

struct NumberWord {
    enum class Role : quint8 {
        Digits,  //!< stands for its digits: one, meia, eleven
        Tens,    //!< twenty: a digit may follow and take the place of its zero
        Zeros,   //!< hundred, mil: its zeros come after the digit before
        Repeat,  //!< double, triple: says the next digit so often
        Between, //!< and, dash, ponto: says nothing, and does not end the number
        Plus,    //!< before the country's code
    };
    enum class Language : quint8 { Any, English, Portuguese };

    QLatin1StringView word; //!< lower case, no accents
    QLatin1StringView digits;
    Role role = Role::Digits;
    Language language = Language::Any;
    quint8 times = 1; //!< of Repeat
};

//! Null: no word of a number.
[[nodiscard]] const NumberWord *numberWord(QStringView folded);
//! Whether more letters could make it one.
[[nodiscard]] bool beginsNumberWord(QStringView folded);

} // namespace geon::redaction
