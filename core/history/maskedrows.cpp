#include "core/history/maskedrows.h"

#include "core/redaction/redactor.h"

namespace geon::history {

namespace {

constexpr QChar dot = u'•';

bool belongsToNumber(QChar character)
{
    return character.isDigit() || character == u' ' || character == u'-' || character == u'.' || character == u'/';
}

//! From one end as long as it looks like a number; the rest of it may have been cut off.
void hideEnd(QString &text, qsizetype from, qsizetype step)
{
    for (qsizetype at = from; at >= 0 && at < text.size(); at += step) {
        const QChar character = text[at];
        if (character == u'…')
            continue;
        if (!belongsToNumber(character))
            return;
        if (character.isDigit())
            text[at] = dot;
    }
}

void maskSnippet(desk::HistoryRow &row, const redaction::Redactor &redactor)
{
    hideEnd(row.snippet, 0, 1);
    hideEnd(row.snippet, row.snippet.size() - 1, -1);
    const redaction::Masked masked = redactor.mask(row.snippet, true);
    for (auto &[first, length] : row.hits) {
        const qsizetype from = masked.position(first);
        const qsizetype to = masked.position(first + length);
        first = int(from);
        length = int(std::max<qsizetype>(0, to - from));
    }
    row.snippet = masked.text;
}

} // namespace

void mask(QList<desk::HistoryRow> &rows, const redaction::Rules &rules)
{
    const redaction::Redactor redactor(rules);
    if (redactor.masksNothing())
        return;
    for (desk::HistoryRow &row : rows) {
        if (!row.snippet.isEmpty())
            maskSnippet(row, redactor);
        row.note = redactor.masked(row.note);
    }
}

} // namespace geon::history
