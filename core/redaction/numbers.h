// What kind of number a run of digits is, if any.
#pragma once

#include "core/redaction/digitrun.h"
#include "core/redaction/finding.h"
#include "core/redaction/rules.h"

namespace geon::redaction {

//! Adds cards, CNPJ, CPF and telephone numbers in @p run, that one first which proves itself best.
void judgeRun(QStringView text, const DigitRun &run, const Rules &rules, Findings &findings);

} // namespace geon::redaction
