// What the cells of the history say.
#include "ui/calllist/callfilter.h"
#include "ui/calllist/callgroup.h"
#include "ui/history/historymodel.h"
#include "ui/transcript/plaintext.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::HistoryColumn;
using desk::HistoryRow;

namespace {

struct CellText {
    Q_DECLARE_TR_FUNCTIONS(History)
};

QString moment(TimePoint at)
{
    const QDateTime local = toDateTime(at).toLocalTime();
    const QLocale locale;
    return u"%1  %2"_s.arg(locale.toString(local.date(), QLocale::ShortFormat), locale.toString(local.time(), QLocale::ShortFormat));
}

QString caller(const HistoryRow &row)
{
    const QString number = words::phoneNumber(row.callerNumber);
    // Who withholds the number often sends a word for that as the name.
    const bool named = !row.callerName.isEmpty() && row.callerName.compare(number, Qt::CaseInsensitive) != 0;
    return !named ? harmlessLine(number) : u"%1  %2"_s.arg(harmlessLine(number), isolated(harmlessLine(row.callerName)));
}

// What is kept of a call that goes on is how it began: the list of live calls knows more.
QString ending(const HistoryRow &row)
{
    if (!calls::isOver(row.state))
        return CellText::tr("Goes on");
    const QString why = words::shortReason(row.reason);
    return why.isEmpty() ? words::state(row.state) : CellText::tr("%1: %2").arg(words::state(row.state), why);
}

QString length(const HistoryRow &row)
{
    if (row.liveAt == TimePoint{} || row.endedAt == TimePoint{})
        return {};
    return words::duration(std::max(Duration::zero(), row.endedAt - row.liveAt));
}

QString version(const HistoryRow &row)
{
    if (row.profileVersion == 0)
        return {};
    return row.instructionsEdited ? CellText::tr("v%1, edited").arg(row.profileVersion) : CellText::tr("v%1").arg(row.profileVersion);
}

QString countOf(int count)
{
    return count == 0 ? QString() : QLocale().toString(count);
}

QString reasons(const HistoryRow &row)
{
    QStringList names;
    for (const calls::AttentionKind kind : row.needed)
        names += reasonName(kind);
    return names.join(u", "_s);
}

} // namespace

QString columnName(HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::OfferedAt:
        return CellText::tr("Date and time");
    case HistoryColumn::Caller:
        return CellText::tr("Caller");
    case HistoryColumn::Dialled:
        return CellText::tr("Dialled");
    case HistoryColumn::Agent:
        return CellText::tr("Agent");
    case HistoryColumn::Version:
        return CellText::tr("Version");
    case HistoryColumn::State:
        return CellText::tr("How it ended");
    case HistoryColumn::Duration:
        return CellText::tr("Duration");
    case HistoryColumn::Outcome:
        return CellText::tr("Outcome");
    case HistoryColumn::Note:
        return CellText::tr("Note");
    case HistoryColumn::Cost:
        return CellText::tr("Cost");
    case HistoryColumn::Reasons:
        return CellText::tr("Needed you");
    case HistoryColumn::Marks:
        return CellText::tr("Marks");
    case HistoryColumn::Turns:
        return CellText::tr("Turns");
    case HistoryColumn::Troubles:
        return CellText::tr("Troubles");
    case HistoryColumn::CallId:
        return CellText::tr("Call ID");
    }
    return {};
}

QString cellText(const HistoryRow &row, HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::OfferedAt:
        return moment(row.offeredAt);
    case HistoryColumn::Caller:
        return caller(row);
    case HistoryColumn::Dialled:
        return row.dialledNumber.isEmpty() ? QString() : harmlessLine(words::phoneNumber(row.dialledNumber));
    case HistoryColumn::Agent:
        return harmlessLine(row.profileName);
    case HistoryColumn::Version:
        return version(row);
    case HistoryColumn::State:
        return harmlessLine(ending(row));
    case HistoryColumn::Duration:
        return length(row);
    case HistoryColumn::Outcome:
        return harmlessLine(row.outcome);
    case HistoryColumn::Note:
        return harmlessLine(row.note);
    case HistoryColumn::Cost:
        return row.liveAt == TimePoint{} && row.cost == 0 ? QString() : words::cost(row.cost, row.costKnown);
    case HistoryColumn::Reasons:
        return reasons(row);
    case HistoryColumn::Marks:
        return countOf(row.marks);
    case HistoryColumn::Turns:
        return countOf(row.turns);
    case HistoryColumn::Troubles:
        return countOf(row.troubles);
    case HistoryColumn::CallId:
        return harmlessLine(row.call.value);
    }
    return {};
}

bool isFigure(HistoryColumn column)
{
    using enum HistoryColumn;
    return column == Duration || column == Cost || column == Marks || column == Turns || column == Troubles;
}

QString spoken(const HistoryRow &row)
{
    QStringList parts;
    for (const auto column : {HistoryColumn::OfferedAt, HistoryColumn::Caller, HistoryColumn::Agent, HistoryColumn::State,
                              HistoryColumn::Duration, HistoryColumn::Outcome}) {
        if (const QString text = cellText(row, column); !text.isEmpty())
            parts += text;
    }
    if (!row.wordsKept)
        parts += CellText::tr("words removed");
    if (row.marks > 0)
        parts += CellText::tr("%n mark(s)", nullptr, row.marks);
    if (!row.snippet.isEmpty())
        parts += harmlessLine(row.snippet);
    return parts.join(u", "_s);
}

} // namespace geon::ui
