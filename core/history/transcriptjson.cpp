// The JSON form, as transcriptforms.h describes it.
#include "core/history/transcriptjson.h"

#include "core/calls/attention.h"
#include "core/history/storednames.h"
#include "core/history/transcriptlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

QJsonValue moment(TimePoint at)
{
    return at > TimePoint() ? QJsonValue(toDateTime(at).toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue tool(const std::optional<calls::ToolFacts> &facts)
{
    if (!facts)
        return {};
    return QJsonObject{{u"name"_s, facts->name},
                       {u"server"_s, facts->server},
                       {u"arguments"_s, facts->arguments},
                       {u"output"_s, facts->output},
                       {u"error"_s, facts->error},
                       {u"status"_s, nameOf(facts->status)},
                       {u"took_ms"_s, facts->took ? QJsonValue(qint64(facts->took->count())) : QJsonValue()}};
}

QJsonObject row(const calls::TranscriptEntry &entry, TimePoint begin)
{
    return {{u"kind"_s, nameOf(entry.kind)},
            {u"who"_s, nameOf(entry.who)},
            {u"at"_s, moment(entry.at)},
            {u"ended_at"_s, moment(entry.endedAt)},
            {u"offset_ms"_s, qint64((entry.at - begin).count())},
            {u"text"_s, entry.text},
            {u"partial"_s, entry.partial},
            {u"interrupted"_s, entry.interrupted},
            {u"heard_characters"_s, entry.heardCharacters >= 0 ? QJsonValue(entry.heardCharacters) : QJsonValue()},
            {u"item"_s, entry.item.value},
            {u"tool"_s, tool(entry.tool)}};
}

QJsonObject action(const calls::Action &action)
{
    return {{u"id"_s, qint64(action.id.value)},        {u"kind"_s, nameOf(action.kind)},           {u"state"_s, nameOf(action.state)},
            {u"reason"_s, nameOf(action.reason.code)}, {u"reason_detail"_s, action.reason.detail}, {u"text"_s, action.text},
            {u"asked_at"_s, moment(action.askedAt)},   {u"settled_at"_s, moment(action.settledAt)}};
}

QJsonObject callOf(const CallRecord &record)
{
    const calls::CallSummary &call = record.summary;
    QJsonArray needed;
    for (const calls::AttentionKind kind : record.needed)
        needed.append(calls::nameOf(kind));
    return {{u"id"_s, call.id.value},
            {u"state"_s, nameOf(call.state)},
            {u"reason"_s, nameOf(call.reason.code)},
            {u"reason_detail"_s, call.reason.detail},
            {u"simulated"_s, call.simulated},
            {u"caller_number"_s, call.callerNumber},
            {u"caller_name"_s, call.callerName},
            {u"dialled_number"_s, call.dialledNumber},
            {u"agent"_s,
             QJsonObject{{u"id"_s, call.profile.value},
                         {u"name"_s, call.profileName},
                         {u"version"_s, call.profileVersion},
                         {u"instructions_edited"_s, call.instructionsEdited}}},
            {u"offered_at"_s, moment(call.offeredAt)},
            {u"live_at"_s, moment(call.liveAt)},
            {u"ended_at"_s, moment(call.endedAt)},
            {u"outcome"_s, call.outcome},
            {u"outcome_note"_s, call.outcomeNote},
            {u"cost_usd"_s, call.cost},
            {u"cost_known"_s, call.costKnown},
            {u"needed"_s, needed},
            {u"marks"_s, call.marks},
            {u"troubles"_s, call.troubles}};
}

} // namespace

QByteArray jsonTranscript(const CallRecord &call, const FormStyle &style)
{
    QJsonArray rows;
    for (const calls::TranscriptEntry &entry : call.transcript)
        rows.append(row(entry, beginOf(call.summary)));
    QJsonArray actions;
    for (const calls::Action &one : call.actions)
        actions.append(action(one));
    const realtime::Usage &tokens = call.usage.tokens;
    const QJsonObject usage{{u"input_text_tokens"_s, tokens.inputText},
                            {u"input_audio_tokens"_s, tokens.inputAudio},
                            {u"cached_text_tokens"_s, tokens.cachedText},
                            {u"cached_audio_tokens"_s, tokens.cachedAudio},
                            {u"output_text_tokens"_s, tokens.outputText},
                            {u"output_audio_tokens"_s, tokens.outputAudio},
                            {u"total_tokens"_s, tokens.total},
                            {u"responses"_s, call.usage.responses}};
    const QJsonObject all{{u"format"_s, u"geon.transcript/1"_s},
                          {u"program"_s, style.program},
                          {u"masked"_s, style.masked},
                          {u"call"_s, callOf(call)},
                          {u"usage"_s, usage},
                          {u"transcript"_s, rows},
                          {u"actions"_s, actions}};
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace geon::history
