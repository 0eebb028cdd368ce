#include "core/history/sqliterecords.h"
#include "core/history/storednames.h"
#include "core/history/storetext.h"
#include "core/history/summaryjson.h"

namespace geon::history {

using namespace Qt::StringLiterals;
using namespace calls;

namespace {

ToolFacts toolOf(const QSqlQuery &row)
{
    ToolFacts tool;
    tool.name = row.value(1).toString();
    tool.server = row.value(2).toString();
    tool.arguments = row.value(3).toString();
    tool.output = row.value(4).toString();
    tool.error = row.value(5).toString();
    tool.status = valueOf(row.value(6).toString(), ToolStatus::Done);
    if (!row.value(7).isNull())
        tool.took = Duration(row.value(7).toLongLong());
    return tool;
}

TranscriptEntry turnOf(const QSqlQuery &row)
{
    TranscriptEntry entry;
    entry.key = row.value(1).toULongLong();
    entry.kind = valueOf(row.value(2).toString(), EntryKind::Words);
    entry.who = valueOf(row.value(3).toString(), Who::None);
    entry.item = ItemId{row.value(4).toString()};
    entry.response = ResponseId{row.value(5).toString()};
    entry.action = ActionId{row.value(6).toULongLong()};
    entry.at = fromMs(row.value(7));
    entry.endedAt = fromMs(row.value(8));
    entry.text = row.value(9).toString();
    entry.partial = row.value(10).toBool();
    entry.interrupted = row.value(11).toBool();
    entry.heardCharacters = row.value(12).toInt();
    return entry;
}

Action actionOf(const QSqlQuery &row)
{
    Action action;
    action.id = ActionId{row.value(0).toULongLong()};
    action.kind = valueOf(row.value(1).toString(), ActionKind::Say);
    action.state = valueOf(row.value(2).toString(), ActionState::NotConfirmed);
    action.call = CallId{row.value(3).toString()};
    action.text = row.value(4).toString();
    action.reason = {valueOf(row.value(5).toString(), ReasonCode::None), row.value(6).toString()};
    action.askedAt = fromMs(row.value(7));
    action.settledAt = fromMs(row.value(8));
    action.calls = row.value(9).toInt();
    action.confirmed = row.value(10).toInt();
    action.failed = row.value(11).toInt();
    const QStringList failedOn = row.value(12).toString().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &call : failedOn)
        action.failedOn.append(CallId{call});
    return action;
}

//! Of the columns that readCall() asks for, in their order.
CallSummary summaryOf(const QSqlQuery &row, const CallId &call)
{
    CallSummary summary;
    summary.id = call;
    summary.offeredAt = fromMs(row.value(1));
    summary.liveAt = fromMs(row.value(2));
    summary.endedAt = fromMs(row.value(3));
    summary.state = valueOf(row.value(4).toString(), CallState::Ended);
    summary.reason = {valueOf(row.value(5).toString(), ReasonCode::None), row.value(6).toString()};
    summary.simulated = row.value(7).toBool();
    summary.callerNumber = row.value(8).toString();
    summary.callerName = row.value(9).toString();
    summary.dialledNumber = row.value(10).toString();
    summary.profile = ProfileId{row.value(11).toString()};
    summary.profileName = row.value(12).toString();
    summary.profileVersion = row.value(13).toInt();
    summary.instructionsEdited = row.value(14).toBool();
    summary.outcome = row.value(15).toString();
    summary.outcomeNote = row.value(16).toString();
    summary.cost = row.value(17).toDouble();
    summary.costKnown = row.value(18).toBool();
    summary.marks = row.value(20).toInt();
    summary.troubles = row.value(21).toInt();
    return summary;
}

} // namespace

QList<AttentionKind> neededFrom(const QString &text)
{
    QList<AttentionKind> kinds;
    const QStringList names = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const AttentionKind kind = valueOf(name, AttentionKind::Silent);
        if (nameOf(kind) == name)
            kinds.append(kind);
    }
    return kinds;
}

Result<CallRecord> SqliteRecords::read(const CallId &call)
{
    CallRecord record;
    const auto row = readCall(call, record);
    if (!row)
        return tl::unexpected(row.error());
    GEON_TRY(readTurns(*row, record));
    GEON_TRY(readActions(*row, record));
    GEON_TRY(readUsage(*row, record));
    GEON_TRY(readVersions(*row, record));
    return record;
}

Result<quint64> SqliteRecords::lastAction()
{
    return m_connection.value(u"SELECT value FROM counters WHERE name = 'last_action'"_s).map([](const QVariant &value) {
        return value.toULongLong();
    });
}

Result<qint64> SqliteRecords::readCall(const CallId &call, CallRecord &record)
{
    qint64 found = 0;
    GEON_TRY(m_connection.each(u"SELECT id, offered_at, live_at, ended_at, state, reason, reason_detail, simulated, caller_number, "
                               "caller_name, dialled_number, profile, profile_name, profile_version, instructions_edited, outcome, note, "
                               "cost, cost_known, needed, marks, troubles, coalesce(body, '') FROM calls "
                               "LEFT JOIN summaries ON summaries.call = calls.id WHERE calls.call = ?"_s,
                               {call.value}, [&](const QSqlQuery &row) {
                                   found = row.value(0).toLongLong();
                                   record.summary = summaryOf(row, call);
                                   record.needed = neededFrom(row.value(19).toString());
                                   addRest(row.value(22).toByteArray(), record.summary);
                               }));
    if (found == 0)
        return failure(ErrorKind::NotFound, StoreText::tr("Call %1 is not in the history.").arg(call.value));
    return found;
}

Result<void> SqliteRecords::readTurns(qint64 row, CallRecord &record)
{
    QHash<int, ToolFacts> tools;
    GEON_TRY(m_connection.each(u"SELECT position, name, server, arguments, output, error, status, took FROM tools WHERE call = ?"_s, {row},
                               [&](const QSqlQuery &query) { tools.insert(query.value(0).toInt(), toolOf(query)); }));
    return m_connection.each(u"SELECT position, key, kind, who, item, response, action, at, ended_at, text, partial, interrupted, heard "
                             "FROM turns WHERE call = ? ORDER BY position"_s,
                             {row}, [&](const QSqlQuery &query) {
                                 record.transcript.append(turnOf(query));
                                 if (const auto tool = tools.constFind(query.value(0).toInt()); tool != tools.cend())
                                     record.transcript.last().tool = *tool;
                             });
}

Result<void> SqliteRecords::readActions(qint64 row, CallRecord &record)
{
    return m_connection.each(u"SELECT id, kind, state, of_call, text, reason, reason_detail, asked_at, settled_at, calls, confirmed, "
                             "failed, failed_on FROM actions WHERE call = ? ORDER BY position"_s,
                             {row}, [&](const QSqlQuery &query) { record.actions.append(actionOf(query)); });
}

Result<void> SqliteRecords::readUsage(qint64 row, CallRecord &record)
{
    return m_connection.each(u"SELECT input_text, input_audio, input_image, cached_text, cached_audio, cached_image, output_text, "
                             "output_audio, total, responses, transcription_input, transcription_output, transcription_seconds "
                             "FROM usage WHERE call = ?"_s,
                             {row}, [&](const QSqlQuery &query) {
                                 const auto count = [&query](int column) { return query.value(column).toLongLong(); };
                                 record.usage.tokens = {count(0), count(1), count(2), count(3), count(4),
                                                        count(5), count(6), count(7), count(8)};
                                 record.usage.responses = count(9);
                                 record.usage.transcriptionInput = count(10);
                                 record.usage.transcriptionOutput = count(11);
                                 record.usage.transcriptionSeconds = query.value(12).toDouble();
                             });
}

Result<void> SqliteRecords::readVersions(qint64 row, CallRecord &record)
{
    return m_connection.each(u"SELECT profile, version, hash, since FROM versions_used WHERE call = ? ORDER BY position"_s, {row},
                             [&](const QSqlQuery &query) {
                                 record.versions.append({ProfileId{query.value(0).toString()}, query.value(1).toInt(),
                                                         query.value(2).toByteArray(), fromMs(query.value(3))});
                             });
}

} // namespace geon::history
