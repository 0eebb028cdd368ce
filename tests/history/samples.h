// Calls, journals and deliveries to fill a store with.
#pragma once

#include "core/history/store.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace geon::tests {

using namespace Qt::StringLiterals;

inline TimePoint moment(qint64 seconds)
{
    return fromUnixSeconds(1'700'000'000 + seconds);
}

inline history::SharedText sharedText(const QString &kind, const QByteArray &body)
{
    return {QCryptographicHash::hash(body, QCryptographicHash::Sha256), kind, body};
}

inline calls::JournalEntry entry(const CallId &call, quint32 number, calls::JournalKind kind, const QByteArray &body, qint64 at = 0)
{
    return {call, number, moment(at), kind, body};
}

inline calls::JournalEntry began(const CallId &call, const QString &caller, qint64 at = 0, const QByteArray &sharedHash = {})
{
    const QJsonObject body{{u"call"_s, call.value},
                           {u"caller_number"_s, caller},
                           {u"caller_name"_s, u"Maria"_s},
                           {u"dialled_number"_s, u"+551140000000"_s},
                           {u"profile"_s, u"front"_s},
                           {u"profile_name"_s, u"Front desk"_s},
                           {u"profile_version"_s, 3},
                           {u"simulated"_s, true},
                           {u"offered_at"_s, qint64(moment(at).time_since_epoch().count())},
                           {u"profile_hash"_s, QString::fromLatin1(sharedHash.toHex())}};
    return entry(call, 1, calls::JournalKind::Began, QJsonDocument(body).toJson(QJsonDocument::Compact), at);
}

inline calls::TranscriptEntry turn(quint64 key, calls::Who who, const QString &text, qint64 at = 0)
{
    calls::TranscriptEntry turn;
    turn.key = key;
    turn.who = who;
    turn.at = moment(at);
    turn.endedAt = moment(at + 2);
    turn.text = text;
    turn.item = ItemId{u"item_%1"_s.arg(key)};
    return turn;
}

//! A call that was: ended, with two turns and a tool.
inline history::CallRecord recordOf(const CallId &call, qint64 at = 0, const QString &words = u"Bom dia, minha ligação caiu."_s)
{
    history::CallRecord record;
    calls::CallSummary &summary = record.summary;
    summary.id = call;
    summary.state = calls::CallState::Ended;
    summary.reason = {calls::ReasonCode::EndedByCaller, u"BYE"_s};
    summary.callerNumber = u"+5511955550100"_s;
    summary.callerName = u"Maria"_s;
    summary.dialledNumber = u"+551140000000"_s;
    summary.profile = ProfileId{u"front"_s};
    summary.profileName = u"Front desk"_s;
    summary.profileVersion = 3;
    summary.offeredAt = moment(at);
    summary.liveAt = moment(at + 1);
    summary.endedAt = moment(at + 61);
    summary.cost = 0.25;
    record.transcript = {turn(1, calls::Who::Caller, words, at + 2),
                         turn(2, calls::Who::Agent, u"Sinto muito. Como posso ajudar?"_s, at + 5)};
    calls::TranscriptEntry tool = turn(3, calls::Who::Tool, {}, at + 8);
    tool.kind = calls::EntryKind::Tool;
    tool.tool = calls::ToolFacts{u"find_order"_s,         u"crm"_s, u"{\"order\":4711}"_s, u"{\"state\":\"shipped\"}"_s, {},
                                 calls::ToolStatus::Done, 120ms};
    record.transcript.append(tool);
    return record;
}

//! With something in every member.
inline history::CallRecord fullRecordOf(const CallId &call)
{
    history::CallRecord record = recordOf(call);
    calls::CallSummary &s = record.summary;
    s.activity = calls::Activity::Speaking;
    s.simulated = true;
    s.instructionsEdited = true;
    s.stateSince = moment(61);
    s.activitySince = moment(60);
    s.acceptBy = moment(9);
    s.expiresAt = moment(3600);
    s.lastWords = u"Até logo."_s;
    s.lastSpeaker = calls::Who::Agent;
    s.lastDelay = 840ms;
    s.costKnown = false;
    s.openActions = 1;
    s.troubles = 2;
    s.screened = calls::ScreenCause::Full;
    s.decideBy = moment(30);
    s.decideThen = calls::RejectStatus::Decline;
    s.rejectedWith = 603;
    s.paused = true;
    s.pausedSince = moment(40);
    s.transferTarget = u"+551140000099"_s;
    s.transferBy = moment(50);
    s.attention = {{calls::AttentionKind::AngryWords, calls::Severity::Warning, moment(20), u"droga"_s, 2}};
    s.snoozedUntil = moment(70);
    s.marks = 1;
    s.outcome = u"Sold"_s;
    s.outcomeNote = u"Wants a call back on Friday."_s;
    s.outcomeDue = true;
    record.transcript[1].interrupted = true;
    record.transcript[1].heardCharacters = 11;
    record.transcript[1].partial = true;
    record.transcript[1].response = ResponseId{u"resp_1"_s};
    record.transcript[1].action = ActionId{41};
    record.actions = {{ActionId{41},
                       calls::ActionKind::Say,
                       calls::ActionState::NotConfirmed,
                       call,
                       u"Um momento."_s,
                       {calls::ReasonCode::NoAnswer, u"30 s"_s},
                       moment(10),
                       moment(40),
                       2,
                       1,
                       1,
                       {CallId{u"rtc_other"_s}}}};
    record.usage.tokens = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    record.usage.responses = 10;
    record.usage.transcriptionInput = 11;
    record.usage.transcriptionOutput = 12;
    record.usage.transcriptionSeconds = 1.5;
    record.versions = {{ProfileId{u"front"_s}, 3, QByteArray(32, 'h'), moment(0)}};
    record.needed = {calls::AttentionKind::AngryWords, calls::AttentionKind::Slow};
    return record;
}

inline history::OutboxItem delivery(const QString &destination, const CallId &call, const QString &message, qint64 due = 0)
{
    history::OutboxItem item;
    item.destination = destination;
    item.type = u"call.turn"_s;
    item.call = call;
    item.messageId = message;
    item.madeAt = moment(0);
    item.dueAt = moment(due);
    item.payload = "{\"words\":\"" + message.toUtf8() + "\"}";
    return item;
}

inline desk::AuditRow auditRow(const QString &kind, const QString &detail = {}, const CallId &call = {})
{
    desk::AuditRow row;
    row.at = moment(5);
    row.actor = u"ana"_s;
    row.kind = kind;
    row.call = call;
    row.detail = detail;
    return row;
}

} // namespace geon::tests
