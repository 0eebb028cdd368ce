// Rows of the list as they may be shown: snippets and notes without what is masked.
#pragma once

#include "core/desk/history.h"
#include "core/redaction/rules.h"

namespace geon::history {

//! Hits keep their places; digits at the ends of a snippet, which may be a stump of a number, are hidden.
void mask(QList<desk::HistoryRow> &rows, const redaction::Rules &rules);

} // namespace geon::history
