#include "core/integrations/payload.h"

#include "core/calls/names.h"
#include "core/desk/destinationrules.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

// The resource of a static library is dropped by the linker unless somebody names it.
static void loadSchemas()
{
    Q_INIT_RESOURCE(schemas);
}

namespace geon::integrations {

using namespace Qt::StringLiterals;
using calls::CallNews;
using calls::NewsKind;

namespace {

QString endReason(calls::ReasonCode code)
{
    return code == calls::ReasonCode::None ? QString() : QString(nameOf(code));
}

constexpr qsizetype keysShown = 2; // a choice from a menu; more of them may be a card, a document or a PIN

//! Hides what may not be seen in words; without a redactor nothing.
class Mask
{
public:
    explicit Mask(const redaction::Redactor *redactor) : m_redactor(redactor && !redactor->masksNothing() ? redactor : nullptr) { }

    [[nodiscard]] QString operator()(const QString &text) const
    {
        if (!m_redactor || text.isEmpty())
            return text;
        return text.startsWith(u'{') || text.startsWith(u'[') ? m_redactor->maskedJson(text) : m_redactor->masked(text);
    }
    [[nodiscard]] QString keys(const QString &text) const
    {
        const bool hidden = m_redactor && text.size() > keysShown && m_redactor->rules().wantsDigits();
        return hidden ? QString(text.size(), u'•') : text;
    }
    [[nodiscard]] int position(const QString &text, int clear) const
    {
        return m_redactor ? static_cast<int>(m_redactor->mask(text).position(clear)) : clear;
    }

private:
    const redaction::Redactor *m_redactor;
};

QString isoTime(TimePoint at)
{
    return toDateTime(at).toUTC().toString(Qt::ISODateWithMs);
}

void addTime(QJsonObject &object, const QString &name, TimePoint at)
{
    if (at != TimePoint{})
        object[name] = isoTime(at);
}

void addText(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = text;
}

double seconds(Duration length)
{
    return double(length.count()) / 1000;
}

QJsonObject agentOf(const calls::CallSummary &call)
{
    QJsonObject agent{{u"version"_s, call.profileVersion}, {u"instructions_edited"_s, call.instructionsEdited}};
    addText(agent, u"id"_s, call.profile.value);
    addText(agent, u"name"_s, call.profileName);
    return agent;
}

QJsonObject callOf(const calls::CallSummary &call, const Mask &mask)
{
    QJsonObject caller;
    addText(caller, u"number"_s, call.callerNumber);
    addText(caller, u"name"_s, call.callerName);
    QJsonObject object{
        {u"id"_s, call.id.value},      {u"state"_s, nameOf(call.state)}, {u"simulated"_s, call.simulated},  {u"caller"_s, caller},
        {u"agent"_s, agentOf(call)},   {u"cost_usd"_s, call.cost},       {u"cost_known"_s, call.costKnown}, {u"marks"_s, call.marks},
        {u"troubles"_s, call.troubles}};
    addText(object, u"dialled_number"_s, call.dialledNumber);
    addText(object, u"end_reason"_s, endReason(call.reason.code));
    addText(object, u"end_detail"_s, mask(call.reason.detail));
    if (call.rejectedWith != 0)
        object[u"rejected_with"_s] = call.rejectedWith;
    addText(object, u"transfer_target"_s, call.transferTarget);
    addTime(object, u"offered_at"_s, call.offeredAt);
    addTime(object, u"live_at"_s, call.liveAt);
    addTime(object, u"ended_at"_s, call.endedAt);
    if (call.liveAt != TimePoint{} && call.endedAt >= call.liveAt)
        object[u"duration_seconds"_s] = seconds(call.endedAt - call.liveAt);
    addText(object, u"outcome"_s, call.outcome);
    addText(object, u"outcome_note"_s, mask(call.outcomeNote));
    return object;
}

QJsonObject turnOf(const calls::TranscriptEntry &entry, const Mask &mask)
{
    const bool keys = entry.kind == calls::EntryKind::Dtmf;
    QJsonObject turn{{u"row"_s, qint64(entry.key)},
                     {u"kind"_s, nameOf(entry.kind)},
                     {u"speaker"_s, nameOf(entry.who == calls::Who::None ? calls::Who::System : entry.who)},
                     {u"text"_s, keys ? mask.keys(entry.text) : mask(entry.text)},
                     {u"interrupted"_s, entry.interrupted}};
    if (entry.heardCharacters >= 0)
        turn[u"heard_characters"_s] = mask.position(entry.text, entry.heardCharacters);
    addTime(turn, u"started_at"_s, entry.at);
    addTime(turn, u"ended_at"_s, entry.endedAt);
    return turn;
}

QJsonObject toolOf(const calls::TranscriptEntry &entry, const Mask &mask)
{
    const calls::ToolFacts facts = entry.tool.value_or(calls::ToolFacts());
    QJsonObject tool{{u"row"_s, qint64(entry.key)}, {u"name"_s, facts.name}, {u"status"_s, nameOf(facts.status)}};
    addText(tool, u"server"_s, facts.server);
    addText(tool, u"arguments"_s, mask(facts.arguments));
    addText(tool, u"output"_s, mask(facts.output));
    addText(tool, u"error"_s, mask(facts.error));
    if (facts.took)
        tool[u"took_seconds"_s] = seconds(*facts.took);
    addTime(tool, u"started_at"_s, entry.at);
    addTime(tool, u"ended_at"_s, entry.endedAt);
    return tool;
}

QJsonObject reasonOf(const calls::AttentionReason &reason, const Mask &mask)
{
    QJsonObject object{{u"kind"_s, nameOf(reason.kind)}, {u"severity"_s, nameOf(reason.severity)}};
    addTime(object, u"since"_s, reason.since);
    addText(object, u"detail"_s, mask(reason.detail));
    if (reason.kind != calls::AttentionKind::ActionNotConfirmed) // its value is a number of ours
        object[u"value"_s] = reason.value;
    return object;
}

QByteArray envelope(const QString &type, const QString &messageId, TimePoint at, bool masked, const QJsonObject &data)
{
    const QJsonObject whole{{u"type"_s, type},     {u"version"_s, payloadVersion},
                            {u"id"_s, messageId},  {u"created_at"_s, isoTime(at)},
                            {u"masked"_s, masked}, {u"data"_s, data}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

} // namespace

QJsonObject dataOf(const CallNews &news, const redaction::Redactor *redactor)
{
    const Mask mask(redactor);
    QJsonObject data{{u"number"_s, qint64(news.number)}, {u"call"_s, callOf(news.summary, mask)}};
    if (news.kind == NewsKind::Turn && news.entry)
        data[u"turn"_s] = turnOf(*news.entry, mask);
    if (news.kind == NewsKind::Tool && news.entry)
        data[u"tool"_s] = toolOf(*news.entry, mask);
    if (news.kind == NewsKind::NeedsYou && news.reason)
        data[u"reason"_s] = reasonOf(*news.reason, mask);
    return data;
}

QByteArray payloadOf(const CallNews &news, const QString &messageId, const redaction::Redactor *redactor)
{
    return envelope(desk::typeOf(news.kind), messageId, news.at, redactor != nullptr, dataOf(news, redactor));
}

QByteArray testPayload(const QString &destination, const QString &messageId, TimePoint now)
{
    return envelope(u"test"_s, messageId, now, true, {{u"destination"_s, destination}});
}

QString messageIdOf(const QString &destination, const CallId &call, quint32 newsNumber)
{
    const QByteArray named = destination.toUtf8() + '\n' + call.value.toUtf8() + '\n' + QByteArray::number(newsNumber);
    return u"msg_"_s + QString::fromLatin1(QCryptographicHash::hash(named, QCryptographicHash::Sha256).first(16).toHex());
}

QList<history::OutboxItem> outboxItems(const QList<CallNews> &news, const QList<desk::Destination> &destinations,
                                       const redaction::Redactor &redactor, TimePoint now)
{
    QList<history::OutboxItem> items;
    for (const CallNews &one : news) {
        std::optional<QJsonObject> masked;
        for (const desk::Destination &destination : destinations) {
            if (!destination.enabled || !destination.events.contains(one.kind))
                continue;
            if (!destination.clear && !masked)
                masked = dataOf(one, &redactor);
            history::OutboxItem item;
            item.destination = destination.name;
            item.type = desk::typeOf(one.kind);
            item.call = one.summary.id;
            item.messageId = messageIdOf(destination.name, one.summary.id, one.number);
            item.madeAt = item.dueAt = now;
            item.payload =
                envelope(item.type, item.messageId, one.at, !destination.clear, destination.clear ? dataOf(one, nullptr) : *masked);
            items.append(std::move(item));
        }
    }
    return items;
}

QList<history::OutboxItem> outboxItems(const QList<CallNews> &news, const QList<desk::Destination> &destinations,
                                       const redaction::Rules &rules, TimePoint now)
{
    return outboxItems(news, destinations, redaction::Redactor(rules), now);
}

QByteArray payloadSchema()
{
    loadSchemas();
    QFile file(u":/geon/schemas/outbound-webhooks-1.schema.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace geon::integrations
