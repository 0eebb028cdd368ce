// The list of calls as a file, written row by row: any number of calls costs the memory of one.
//
// CSV as RFC 4180 has it: CRLF, a header, UTF-8 without a mark, quotes where they are needed. A cell that a spreadsheet would read as a
// formula (it begins with = + - @, a tab or a line break) begins with an apostrophe, but for telephone numbers: a plus and digits compute
// nothing, and stay as they are for programs.
//
// JSON Lines: one object a line, the same names:
//     call_id, offered_at, live_at, ended_at (ISO 8601, UTC; null: never), duration_s (live to end; null: not both), state, reason,
//     caller_number, caller_name, dialled_number, agent, agent_version, outcome, note, cost_usd, cost_known, needed (codes; in CSV parted
//     by blanks), marks, turns, troubles, simulated, imported
#pragma once

#include "core/base/result.h"
#include "core/desk/history.h"

#include <QIODevice>

namespace geon::history {

class ListWriter
{
public:
    //! @p out is open for writing and outlives this.
    ListWriter(QIODevice &out, desk::ListForm form) : m_out(out), m_form(form) { }

    //! Before the first row; of CSV the header.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> write(const desk::HistoryRow &row);

private:
    [[nodiscard]] Result<void> put(const QByteArray &line);

    QIODevice &m_out;
    desk::ListForm m_form;
};

//! "csv", without a dot.
[[nodiscard]] QLatin1StringView suffixOf(desk::ListForm form);

//! One cell of CSV: guarded against formulas, and quoted where it must be.
[[nodiscard]] QString csvCell(const QString &text);

} // namespace geon::history
