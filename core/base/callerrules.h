// CallerRules: who is let in and who is kept out, by the caller's number. Pure. Read here alone: the settings are checked and applied by
// the same reader.
#pragma once

#include <QList>
#include <QString>

namespace geon {

//! `allow +5511*`, `block +1900*`, `block anonymous`.
struct CallerRule {
    enum class Verdict { Allow, Block };
    Verdict verdict = Verdict::Allow;
    QString pattern; //!< `*` stands for any run of characters; empty: callers without a number

    //! @p number as the call tells it; empty: anonymous. Case does not matter. `*` alone fits everybody.
    [[nodiscard]] bool fits(const QString &number) const;
    [[nodiscard]] QString text() const; //!< as it would be written

    friend bool operator==(const CallerRule &, const CallerRule &) = default;
};

struct CallerRuleFault {
    enum class What {
        NoVerdict, //!< it begins with neither allow nor block
        NoPattern, //!< nothing follows
        BadNumber, //!< a number with something else in it
        TwoWords,  //!< more than one pattern on the line
    };
    int line = 0; //!< counted from 1, comments and empty lines too
    What what = What::NoVerdict;

    friend bool operator==(const CallerRuleFault &, const CallerRuleFault &) = default;
};

struct CallerRules {
    QList<CallerRule> rules;       //!< in order: the first that fits counts
    QList<CallerRuleFault> faults; //!< lines that could not be read; the others stand

    //! The rule for this caller; null: none.
    [[nodiscard]] const CallerRule *ruleFor(const QString &number) const;

    friend bool operator==(const CallerRules &, const CallerRules &) = default;
};

//! One rule a line; `#` begins a comment line. Blanks and the marks people write in numbers (hyphens, brackets, points) do not count.
[[nodiscard]] CallerRules callerRulesFrom(const QString &text);

} // namespace geon
