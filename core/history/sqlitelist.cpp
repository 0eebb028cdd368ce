#include "core/history/sqlitelist.h"

#include "core/history/listquery.h"
#include "core/history/sqliterecords.h"
#include "core/history/storednames.h"
#include "core/history/wordfinder.h"

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsAtOnce = 500;

QString numbersOf(const QList<CallRowId> &rows)
{
    QStringList numbers;
    numbers.reserve(rows.size());
    for (const CallRowId row : rows)
        numbers.append(QString::number(row));
    return numbers.join(u',');
}

//! Of the columns that readRows() asks for, in their order.
desk::HistoryRow rowOf(const QSqlQuery &query)
{
    desk::HistoryRow row;
    row.row = query.value(0).toLongLong();
    row.call = CallId{query.value(1).toString()};
    row.state = valueOf(query.value(2).toString(), calls::CallState::Ended);
    row.reason = {valueOf(query.value(3).toString(), calls::ReasonCode::None), query.value(4).toString()};
    row.simulated = query.value(5).toBool();
    row.imported = query.value(6).toBool();
    row.wordsKept = query.value(7).toBool();
    row.callerNumber = query.value(8).toString();
    row.callerName = query.value(9).toString();
    row.dialledNumber = query.value(10).toString();
    row.profile = ProfileId{query.value(11).toString()};
    row.profileName = query.value(12).toString();
    row.profileVersion = query.value(13).toInt();
    row.instructionsEdited = query.value(14).toBool();
    row.offeredAt = fromMs(query.value(15));
    row.liveAt = fromMs(query.value(16));
    row.endedAt = fromMs(query.value(17));
    row.outcome = query.value(18).toString();
    row.note = query.value(19).toString();
    row.cost = query.value(20).toDouble();
    row.costKnown = query.value(21).toBool();
    row.needed = neededFrom(query.value(22).toString());
    row.marks = query.value(23).toInt();
    row.turns = query.value(24).toInt();
    row.troubles = query.value(25).toInt();
    return row;
}

} // namespace

Result<QList<CallRowId>> SqliteList::find(const desk::HistoryQuery &query)
{
    const auto statement = listQuery(query);
    if (!statement)
        return QList<CallRowId>();
    QList<CallRowId> found;
    GEON_TRY(m_connection.each(statement->sql, statement->values, [&](const QSqlQuery &row) { found.append(row.value(0).toLongLong()); }));
    return found;
}

Result<QList<desk::HistoryRow>> SqliteList::rows(const QList<CallRowId> &rows, const QString &words)
{
    QHash<CallRowId, desk::HistoryRow> read;
    for (qsizetype from = 0; from < rows.size(); from += rowsAtOnce)
        GEON_TRY(readRows(rows.mid(from, rowsAtOnce), read));
    GEON_TRY(addSnippets(words, read));
    QList<desk::HistoryRow> found;
    for (const CallRowId row : rows) {
        if (const auto there = read.constFind(row); there != read.cend())
            found.append(*there);
    }
    return found;
}

Result<void> SqliteList::readRows(const QList<CallRowId> &rows, QHash<CallRowId, desk::HistoryRow> &read)
{
    return m_connection.each(
        u"SELECT id, call, state, reason, reason_detail, simulated, imported, words_kept, caller_number, caller_name, "
        "dialled_number, profile, profile_name, profile_version, instructions_edited, offered_at, live_at, ended_at, "
        "outcome, note, cost, cost_known, needed, marks, turns, troubles FROM calls WHERE id IN (%1)"_s.arg(numbersOf(rows)),
        {}, [&](const QSqlQuery &query) {
            const desk::HistoryRow row = rowOf(query);
            read.insert(row.row, row);
        });
}

Result<void> SqliteList::addSnippets(const QString &words, QHash<CallRowId, desk::HistoryRow> &read)
{
    const WordFinder finder(words);
    if (finder.isEmpty())
        return {};
    for (desk::HistoryRow &row : read) {
        int best = 0;
        QString text;
        // The text with the most of the words, and of those the first.
        const auto weigh = [&](const QSqlQuery &query) {
            for (int column = 0; column < 5; ++column) {
                const QString one = query.value(column).toString();
                if (const int count = finder.countIn(one); count > best) {
                    best = count;
                    text = one;
                }
            }
        };
        GEON_TRY(m_connection.each(u"SELECT turns.text, name, arguments, output, error FROM turns LEFT JOIN tools USING (call, position) "
                                   "WHERE turns.call = ? ORDER BY position"_s,
                                   {row.row}, weigh));
        if (finder.countIn(row.note) > best)
            text = row.note;
        Snippet snippet = finder.snippetOf(text);
        row.snippet = std::move(snippet.text);
        row.hits = std::move(snippet.hits);
    }
    return {};
}

Result<desk::HistoryChoices> SqliteList::choices()
{
    desk::HistoryChoices choices;
    // A profile that was renamed is offered once, by its newest name.
    GEON_TRY(m_connection.each(
        u"SELECT profile, (SELECT profile_name FROM calls AS newest WHERE newest.profile = calls.profile "
        "ORDER BY id DESC LIMIT 1) AS name FROM calls WHERE profile <> '' GROUP BY profile ORDER BY name COLLATE NOCASE"_s,
        {}, [&](const QSqlQuery &row) {
            choices.agents.append({ProfileId{row.value(0).toString()}, row.value(1).toString()});
        }));
    GEON_TRY(m_connection.each(u"SELECT DISTINCT outcome FROM calls WHERE outcome <> '' ORDER BY outcome COLLATE NOCASE"_s, {},
                               [&](const QSqlQuery &row) { choices.outcomes.append(row.value(0).toString()); }));
    GEON_TRY(m_connection.each(u"SELECT DISTINCT profile_version FROM calls WHERE profile_version > 0 ORDER BY profile_version"_s, {},
                               [&](const QSqlQuery &row) { choices.versions.append(row.value(0).toInt()); }));
    return choices;
}

Result<CallId> SqliteList::callOf(CallRowId row)
{
    return m_connection.value(u"SELECT call FROM calls WHERE id = ?"_s, {row}).map([](const QVariant &call) {
        return CallId{call.toString()};
    });
}

} // namespace geon::history
