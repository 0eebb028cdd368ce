// DigitRun: the digits somebody says or writes one after the other, whatever stands between them.
#pragma once

#include "core/redaction/checkdigits.h"
#include "core/redaction/numberwords.h"
#include "core/redaction/tokens.h"

#include <QString>
#include <vector>

namespace geon::redaction {

class DigitRun
{
public:
    //! Longer ones are no number of any kind: what comes before the newest of them is let go.
    static constexpr size_t longest = 64;

    //! One group of written digits, or one number word (`double five`, `vinte e um` are one).
    struct Element {
        qsizetype from = 0;
        qsizetype to = 0;
        size_t first = 0; //!< of its digits
        size_t count = 0;
        bool spoken = false;
        bool tens = false;  //!< its zero may be replaced
        bool pause = false; //!< "um": the digit 1, or nothing in English
    };

    //! Whether @p token goes on with the run, or begins it. False: the run is over, and the token is not of it.
    [[nodiscard]] bool take(QStringView text, const Token &token, bool spoken);
    void clear();
    //! Lets the first half of the elements go.
    void dropHalf();
    //! Decides what "um" is, by the language of the rest.
    void settleLanguage();

    [[nodiscard]] bool isEmpty() const { return m_elements.empty() && m_times == 1; }
    [[nodiscard]] qsizetype from() const { return m_from; }
    [[nodiscard]] qsizetype to() const { return m_to; } //!< with words between that may go on
    [[nodiscard]] const std::vector<Element> &elements() const { return m_elements; }
    [[nodiscard]] DigitSpan digits() const { return m_digits; }
    [[nodiscard]] DigitSpan digits(size_t firstElement, size_t lastElement) const;
    [[nodiscard]] bool isSpoken(size_t firstElement, size_t lastElement) const;
    //! What is shown in the place of these elements: a mark per digit, and what stood between written ones.
    [[nodiscard]] QString mask(QStringView text, size_t firstElement, size_t lastElement) const;

private:
    bool takeWord(QStringView text, const Token &token, const NumberWord &word);
    void append(const Token &token, QStringView digits, bool spoken);

    std::vector<Element> m_elements;
    std::vector<quint8> m_digits;
    qsizetype m_from = 0;
    qsizetype m_to = 0;
    int m_between = 0; //!< words without digits since the last element
    quint8 m_times = 1;
    bool m_english = false;
    bool m_portuguese = false; //!< words other than "um"
};

} // namespace geon::redaction
