#include "core/history/summaryjson.h"

#include "core/history/storednames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace geon::history {

using namespace Qt::StringLiterals;
using namespace calls;

namespace {

qint64 ms(TimePoint at)
{
    return at.time_since_epoch().count();
}

TimePoint moment(const QJsonValue &value)
{
    return TimePoint(Duration(value.toInteger()));
}

QJsonArray toJson(const QList<AttentionReason> &reasons)
{
    QJsonArray all;
    for (const AttentionReason &reason : reasons)
        all.append(QJsonObject{{u"kind"_s, QString(nameOf(reason.kind))},
                               {u"severity"_s, QString(nameOf(reason.severity))},
                               {u"since"_s, ms(reason.since)},
                               {u"detail"_s, reason.detail},
                               {u"value"_s, reason.value}});
    return all;
}

QList<AttentionReason> reasonsFrom(const QJsonArray &all)
{
    QList<AttentionReason> reasons;
    for (const QJsonValue &one : all)
        reasons.append({valueOf(one["kind"_L1].toString(), AttentionKind::Silent), valueOf(one["severity"_L1].toString(), Severity::Notice),
                        moment(one["since"_L1]), one["detail"_L1].toString(), one["value"_L1].toDouble()});
    return reasons;
}

} // namespace

QByteArray restOf(const CallSummary &summary)
{
    QJsonObject rest{{u"activity"_s, QString(nameOf(summary.activity))},
                     {u"state_since"_s, ms(summary.stateSince)},
                     {u"activity_since"_s, ms(summary.activitySince)},
                     {u"accept_by"_s, ms(summary.acceptBy)},
                     {u"expires_at"_s, ms(summary.expiresAt)},
                     {u"last_words"_s, summary.lastWords},
                     {u"last_speaker"_s, QString(nameOf(summary.lastSpeaker))},
                     {u"open_actions"_s, summary.openActions},
                     {u"screened"_s, QString(nameOf(summary.screened))},
                     {u"decide_by"_s, ms(summary.decideBy)},
                     {u"rejected_with"_s, summary.rejectedWith},
                     {u"paused"_s, summary.paused},
                     {u"paused_since"_s, ms(summary.pausedSince)},
                     {u"transfer_target"_s, summary.transferTarget},
                     {u"transfer_by"_s, ms(summary.transferBy)},
                     {u"attention"_s, toJson(summary.attention)},
                     {u"snoozed_until"_s, ms(summary.snoozedUntil)},
                     {u"outcome_due"_s, summary.outcomeDue}};
    if (summary.lastDelay)
        rest.insert(u"last_delay"_s, qint64(summary.lastDelay->count()));
    if (summary.decideThen)
        rest.insert(u"decide_then"_s, int(*summary.decideThen));
    return QJsonDocument(rest).toJson(QJsonDocument::Compact);
}

void addRest(const QByteArray &json, CallSummary &summary)
{
    const QJsonObject rest = QJsonDocument::fromJson(json).object();
    summary.activity = valueOf(rest["activity"_L1].toString(), summary.activity);
    summary.stateSince = moment(rest["state_since"_L1]);
    summary.activitySince = moment(rest["activity_since"_L1]);
    summary.acceptBy = moment(rest["accept_by"_L1]);
    summary.expiresAt = moment(rest["expires_at"_L1]);
    summary.lastWords = rest["last_words"_L1].toString();
    summary.lastSpeaker = valueOf(rest["last_speaker"_L1].toString(), summary.lastSpeaker);
    if (rest.contains("last_delay"_L1))
        summary.lastDelay = Duration(rest["last_delay"_L1].toInteger());
    summary.openActions = rest["open_actions"_L1].toInt();
    summary.screened = valueOf(rest["screened"_L1].toString(), summary.screened);
    summary.decideBy = moment(rest["decide_by"_L1]);
    if (rest.contains("decide_then"_L1))
        summary.decideThen = RejectStatus(rest["decide_then"_L1].toInt());
    summary.rejectedWith = rest["rejected_with"_L1].toInt();
    summary.paused = rest["paused"_L1].toBool();
    summary.pausedSince = moment(rest["paused_since"_L1]);
    summary.transferTarget = rest["transfer_target"_L1].toString();
    summary.transferBy = moment(rest["transfer_by"_L1]);
    summary.attention = reasonsFrom(rest["attention"_L1].toArray());
    summary.snoozedUntil = moment(rest["snoozed_until"_L1]);
    summary.outcomeDue = rest["outcome_due"_L1].toBool();
}

QByteArray withoutWords(const QByteArray &json)
{
    QJsonObject rest = QJsonDocument::fromJson(json).object();
    rest.remove(u"last_words"_s);
    rest.remove(u"attention"_s); // their details are phrases of the call
    return QJsonDocument(rest).toJson(QJsonDocument::Compact);
}

} // namespace geon::history
