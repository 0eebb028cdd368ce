// What is written; sqliterecordsread.cpp reads it.
#include "core/history/sqliterecords.h"

#include "core/base/textfold.h"
#include "core/history/storednames.h"
#include "core/history/summaryjson.h"

#include <algorithm>

namespace geon::history {

using namespace Qt::StringLiterals;
using namespace calls;

namespace {

qint64 lengthOf(const CallSummary &summary)
{
    const bool talked = summary.liveAt != TimePoint() && summary.endedAt > summary.liveAt;
    return talked ? (summary.endedAt - summary.liveAt).count() : 0;
}

qint64 turnsIn(const QList<TranscriptEntry> &transcript)
{
    return std::count_if(transcript.begin(), transcript.end(), [](const TranscriptEntry &entry) { return entry.kind == EntryKind::Words; });
}

QString joined(const QList<CallId> &ids)
{
    QStringList texts;
    for (const CallId &id : ids)
        texts.append(id.value);
    return texts.join(u'\n');
}

} // namespace

QString neededText(const QList<AttentionKind> &kinds)
{
    QString text;
    for (const AttentionKind kind : kinds)
        text += u' ' + QString(nameOf(kind));
    return text.isEmpty() ? text : text + u' ';
}

Result<void> SqliteRecords::write(qint64 row, const CallRecord &record, bool imported)
{
    for (const char *table : {"summaries", "turns", "tools", "actions", "usage", "versions_used"})
        GEON_TRY(m_connection.run(u"DELETE FROM %1 WHERE call = ?"_s.arg(QLatin1StringView(table)), {row}));
    GEON_TRY(writeCall(row, record, imported));
    GEON_TRY(m_connection.run(u"INSERT INTO summaries (call, body) VALUES (?, ?)"_s, {row, restOf(record.summary)}));
    GEON_TRY(writeTurns(row, record.transcript));
    GEON_TRY(writeActions(row, record.actions));
    GEON_TRY(writeUsage(row, record.usage));
    return writeVersions(row, record.versions);
}

Result<void> SqliteRecords::writeCall(qint64 row, const CallRecord &record, bool imported)
{
    const CallSummary &s = record.summary;
    return m_connection.run(
        u"UPDATE calls SET recorded = 1, words_kept = 1, imported = max(imported, ?), offered_at = ?, live_at = ?, ended_at = ?, "
        "duration = ?, state = ?, reason = ?, reason_detail = ?, simulated = ?, caller_number = ?, caller_digits = ?, caller_name = ?, "
        "dialled_number = ?, dialled_digits = ?, profile = ?, profile_name = ?, profile_version = ?, instructions_edited = ?, "
        "outcome = ?, note = ?, cost = ?, cost_known = ?, needed = ?, marks = ?, turns = ?, troubles = ? WHERE id = ?"_s,
        {imported ? 1 : 0,
         toMs(s.offeredAt),
         toMs(s.liveAt),
         toMs(s.endedAt),
         lengthOf(s),
         nameOf(s.state),
         nameOf(s.reason.code),
         s.reason.detail,
         s.simulated,
         s.callerNumber,
         digitsOf(s.callerNumber),
         s.callerName,
         s.dialledNumber,
         digitsOf(s.dialledNumber),
         s.profile.value,
         s.profileName,
         s.profileVersion,
         s.instructionsEdited,
         s.outcome,
         s.outcomeNote,
         s.cost,
         s.costKnown,
         neededText(record.needed),
         s.marks,
         turnsIn(record.transcript),
         s.troubles,
         row});
}

Result<void> SqliteRecords::writeTurns(qint64 row, const QList<TranscriptEntry> &transcript)
{
    int position = 0;
    for (const TranscriptEntry &e : transcript) {
        GEON_TRY(m_connection.run(
            u"INSERT INTO turns (call, position, key, kind, who, item, response, action, at, ended_at, text, partial, interrupted, heard) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {row, ++position, qint64(e.key), nameOf(e.kind), nameOf(e.who), e.item.value, e.response.value, qint64(e.action.value),
             toMs(e.at), toMs(e.endedAt), e.text, e.partial, e.interrupted, e.heardCharacters}));
        if (!e.tool)
            continue;
        const ToolFacts &t = *e.tool;
        GEON_TRY(m_connection.run(u"INSERT INTO tools (call, position, name, server, arguments, output, error, status, took) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                  {row, position, t.name, t.server, t.arguments, t.output, t.error, nameOf(t.status),
                                   t.took ? QVariant(qint64(t.took->count())) : QVariant()}));
    }
    return {};
}

Result<void> SqliteRecords::writeActions(qint64 row, const QList<Action> &actions)
{
    int position = 0;
    quint64 highest = 0;
    for (const Action &a : actions) {
        highest = std::max(highest, a.id.value);
        GEON_TRY(m_connection.run(u"INSERT INTO actions (call, position, id, kind, state, of_call, text, reason, reason_detail, asked_at, "
                                  "settled_at, calls, confirmed, failed, failed_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                  {row, ++position, qint64(a.id.value), nameOf(a.kind), nameOf(a.state), a.call.value, a.text,
                                   nameOf(a.reason.code), a.reason.detail, toMs(a.askedAt), toMs(a.settledAt), a.calls, a.confirmed,
                                   a.failed, joined(a.failedOn)}));
    }
    return m_connection.run(u"INSERT INTO counters (name, value) VALUES ('last_action', ?) "
                            "ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)"_s,
                            {qint64(highest)});
}

Result<void> SqliteRecords::writeUsage(qint64 row, const UsageTotals &usage)
{
    const realtime::Usage &t = usage.tokens;
    return m_connection.run(u"INSERT INTO usage (call, input_text, input_audio, input_image, cached_text, cached_audio, cached_image, "
                            "output_text, output_audio, total, responses, transcription_input, transcription_output, "
                            "transcription_seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            {row, t.inputText, t.inputAudio, t.inputImage, t.cachedText, t.cachedAudio, t.cachedImage, t.outputText,
                             t.outputAudio, t.total, usage.responses, usage.transcriptionInput, usage.transcriptionOutput,
                             usage.transcriptionSeconds});
}

Result<void> SqliteRecords::writeVersions(qint64 row, const QList<VersionUsed> &versions)
{
    int position = 0;
    for (const VersionUsed &version : versions)
        GEON_TRY(m_connection.run(u"INSERT INTO versions_used (call, position, profile, version, hash, since) VALUES (?, ?, ?, ?, ?, ?)"_s,
                                  {row, ++position, version.profile.value, version.version, version.hash, toMs(version.from)}));
    return {};
}

} // namespace geon::history
