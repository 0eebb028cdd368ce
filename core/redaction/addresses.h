// E-mail addresses, written and said aloud, and account numbers that have letters in them.
#pragma once

#include "core/redaction/finding.h"
#include "core/redaction/tokens.h"

namespace geon::redaction {

//! Adds what is written with an @ at or after @p from.
void findEmails(QStringView text, qsizetype from, bool growing, Findings &findings);
//! @p at is the word "at" or "arroba": adds `ana dot lima at example dot com`, `ana ponto lima arroba exemplo ponto com`.
void findSpokenEmail(QStringView text, qsizetype floor, const Token &at, bool growing, Findings &findings);
//! Adds the IBAN that begins with @p first, if one does. Letters may be spelled, and digits said where @p spoken.
void findIban(QStringView text, const Token &first, bool spoken, bool growing, Findings &findings);
//! Adds the CNPJ with letters in it that begins with @p first.
void findLetteredCnpj(QStringView text, const Token &first, Findings &findings);

} // namespace geon::redaction
