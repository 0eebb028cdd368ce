// A stored call with a row of every kind, as tests want one.
#pragma once

#include "core/history/store.h"

namespace geon::stored {

inline const TimePoint offered = fromUnixSeconds(1769868120); // 2026-01-31 14:02:00 UTC
inline const TimePoint live = offered + 3s;

inline calls::TranscriptEntry row(calls::EntryKind kind, calls::Who who, Duration at, const QString &text)
{
    static quint64 key = 0;
    calls::TranscriptEntry entry;
    entry.key = ++key;
    entry.kind = kind;
    entry.who = who;
    entry.at = live + at;
    entry.text = text;
    return entry;
}

inline calls::TranscriptEntry said(calls::Who who, Duration at, const QString &text)
{
    return row(calls::EntryKind::Words, who, at, text);
}

inline history::CallRecord call()
{
    history::CallRecord record;
    calls::CallSummary &summary = record.summary;
    summary.id = {QStringLiteral("rtc_a1")};
    summary.state = calls::CallState::Ended;
    summary.reason = {calls::ReasonCode::EndedByCaller, {}};
    summary.callerNumber = QStringLiteral("+5511955550100");
    summary.callerName = QStringLiteral("Ana Lima");
    summary.dialledNumber = QStringLiteral("+551140000000");
    summary.profile = {QStringLiteral("clinic")};
    summary.profileName = QStringLiteral("Clinic");
    summary.profileVersion = 14;
    summary.offeredAt = offered;
    summary.liveAt = live;
    summary.endedAt = live + 83s;
    summary.outcome = QStringLiteral("Booked");
    summary.cost = 0.314;
    record.transcript = {said(calls::Who::Agent, 0s, QStringLiteral("Good morning.")),
                         said(calls::Who::Caller, 2s, QStringLiteral("My card is 4111 1111 1111 1111."))};
    summary.lastWords = QStringLiteral("My card is 4111 1111 1111 1111.");
    return record;
}

} // namespace geon::stored
