// What is masked: a switch per kind, and the operator's own patterns.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace geon::redaction {

//! A regular expression of the operator's own (PCRE2, as QRegularExpression takes it).
struct Pattern {
    QString name;
    QString expression;

    friend bool operator==(const Pattern &, const Pattern &) = default;
};

struct Rules {
    bool cards = true;
    bool emails = true;
    bool phones = true;
    bool cpf = true;
    bool cnpj = true;
    bool iban = true;
    bool spoken = true; //!< numbers and addresses said in words, in English and Portuguese
    QList<Pattern> patterns;

    //! Nothing is masked.
    [[nodiscard]] static Rules none() { return {false, false, false, false, false, false, false, {}}; }
    [[nodiscard]] bool wantsDigits() const { return cards || phones || cpf || cnpj || iban; }
    [[nodiscard]] bool masksNothing() const { return !wantsDigits() && !emails && patterns.isEmpty(); }
    friend bool operator==(const Rules &, const Rules &) = default;
};

//! Patterns as they are written in the settings: one a line, `name = expression`; a line without a name is an expression alone; blank lines
//! and lines that begin with # are passed over. Fails with a sentence that names the line.
[[nodiscard]] Result<QList<Pattern>> parsePatterns(QStringView lines);

//! Why @p expression cannot be used, in one sentence for a person; empty: it can. Tries it on hard texts, within bounds.
[[nodiscard]] QString problemOf(const QString &expression);

} // namespace geon::redaction
