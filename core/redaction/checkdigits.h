// The arithmetic that tells a number from an accident. Digits are 0 to 9, not characters.
#pragma once

#include <QtGlobal>
#include <span>

namespace geon::redaction {

using DigitSpan = std::span<const quint8>;

//! 12 to 19 digits that begin as some brand's cards do, have its length and pass Luhn (ISO/IEC 7812-1).
[[nodiscard]] bool isCard(DigitSpan digits);
//! 11 digits; both check digits right; not all the same.
[[nodiscard]] bool isCpf(DigitSpan digits);
//! 14 characters, of which the first 12 may be letters (Receita Federal, IN 2.229/2024: value is ASCII - 48) and the last two check digits.
[[nodiscard]] bool isCnpj(DigitSpan values);
//! Values of an IBAN's characters as they stand (letters 10 to 35): the length of its country, and mod 97 (ISO 13616).
[[nodiscard]] bool isIban(DigitSpan values);
//! How long the IBANs of a country are; 0: it has none.
[[nodiscard]] int ibanLength(char first, char second);

} // namespace geon::redaction
