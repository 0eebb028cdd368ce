// Redactor: masks what must not be seen in a text. Pure and immutable; one is shared by all that tell words. LiveText is its form for a
// text that grows: a word more costs the same at 10 and at 10,000 characters.
#pragma once

#include "core/base/masked.h"
#include "core/redaction/ownpatterns.h"

#include <memory>

namespace geon::redaction {

//! A text with its numbers and addresses masked. It need not be as long as the clear one: a word that says a digit becomes one mark.
struct Masked {
    struct Part {
        qsizetype clearFrom = 0;
        qsizetype clearLength = 0;
        MaskedSpan span;
    };

    QString text;
    QList<Part> parts;

    [[nodiscard]] QList<MaskedSpan> spans() const;
    //! Where a character of the clear text is here; one inside a masked part is at its end.
    [[nodiscard]] qsizetype position(qsizetype clear) const;
};

class Redactor
{
public:
    explicit Redactor(Rules rules) : m_rules(std::move(rules)), m_patterns(m_rules.patterns) { }

    [[nodiscard]] const Rules &rules() const { return m_rules; }
    [[nodiscard]] bool masksNothing() const { return m_rules.masksNothing(); }
    //! @p growing: the text may go on, so digits at its end are masked until they are known to be harmless.
    [[nodiscard]] Masked mask(const QString &text, bool growing = false) const;
    [[nodiscard]] QString masked(const QString &text, bool growing = false) const { return mask(text, growing).text; }
    //! Masks the strings and numbers of a JSON text, also of one that was cut off; its names, order and layout stay. Strings that hold JSON
    //! are masked inside.
    [[nodiscard]] QString maskedJson(const QString &json) const { return maskedJson(json, 0); }

private:
    friend class LiveText;

    [[nodiscard]] Findings scan(QStringView text, qsizetype from, bool growing) const;
    [[nodiscard]] QString maskedJson(QStringView json, int depth) const;
    [[nodiscard]] QString maskedString(QStringView raw, int depth, bool cut) const;

    Rules m_rules;
    OwnPatterns m_patterns;
};

//! One text while it grows.
class LiveText
{
public:
    explicit LiveText(std::shared_ptr<const Redactor> redactor) : m_redactor(std::move(redactor)) { }

    //! The text as it is now. Words added at the end are looked at alone; a text that @p growing says is whole, or that was changed in any
    //! other way, is looked at once from the start.
    const Masked &update(const QString &text, bool growing);

private:
    [[nodiscard]] bool goesOn(QStringView text) const;

    std::shared_ptr<const Redactor> m_redactor;
    Masked m_masked;
    QString m_end; //!< of the text as it was
    qsizetype m_size = 0;
    qsizetype m_settled = 0; //!< of the clear text: what more words cannot change
    qsizetype m_settledMasked = 0;
    qsizetype m_settledParts = 0;
};

} // namespace geon::redaction
