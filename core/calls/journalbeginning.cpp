// How a call began: who called, and what it was answered with.
#include "core/calls/journalcodec.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace geon::calls {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectFrom(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

qint64 ms(TimePoint at)
{
    return at.time_since_epoch().count();
}

TimePoint at(const QJsonValue &value)
{
    return TimePoint(Duration(value.toInteger()));
}

template <typename T> void put(QJsonObject &object, QLatin1StringView name, const std::optional<T> &value)
{
    if (value)
        object[name] = *value;
}

std::optional<int> integer(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

std::optional<double> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<bool> flag(const QJsonValue &value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

QJsonObject turnsJson(const realtime::TurnDetection &turns)
{
    QJsonObject object{{u"type"_s, turns.type}, {u"eagerness"_s, turns.eagerness}};
    put(object, "threshold"_L1, turns.threshold);
    put(object, "prefix_padding_ms"_L1, turns.prefixPaddingMs);
    put(object, "silence_duration_ms"_L1, turns.silenceDurationMs);
    put(object, "idle_timeout_ms"_L1, turns.idleTimeoutMs);
    put(object, "create_response"_L1, turns.createResponse);
    put(object, "interrupt_response"_L1, turns.interruptResponse);
    return object;
}

realtime::TurnDetection turnsFrom(const QJsonObject &object)
{
    return {object["type"_L1].toString(),
            object["eagerness"_L1].toString(),
            number(object["threshold"_L1]),
            integer(object["prefix_padding_ms"_L1]),
            integer(object["silence_duration_ms"_L1]),
            integer(object["idle_timeout_ms"_L1]),
            flag(object["create_response"_L1]),
            flag(object["interrupt_response"_L1])};
}

realtime::SessionConfig sessionFrom(const QByteArray &json)
{
    const QJsonObject object = objectFrom(json);
    realtime::SessionConfig session;
    session.model = object["model"_L1].toString();
    session.instructions = object["instructions"_L1].toString();
    session.voice = object["voice"_L1].toString();
    session.speed = number(object["speed"_L1]);
    session.transcriptionModel = object["transcription_model"_L1].toString();
    session.transcriptionLanguage = object["transcription_language"_L1].toString();
    if (object["turn_detection"_L1].isObject())
        session.turnDetection = turnsFrom(object["turn_detection"_L1].toObject());
    session.noiseReduction = object["noise_reduction"_L1].toString();
    session.tools = object["tools"_L1].toArray();
    session.maxOutputTokens = integer(object["max_output_tokens"_L1]);
    return session;
}

// The waits in their order, which is the order of the struct.
constexpr Duration CallRules::*waits[] = {
    &CallRules::acceptWithin,   &CallRules::acceptTimeout,     &CallRules::decideMargin,        &CallRules::reattachWithin,
    &CallRules::confirmWithin,  &CallRules::stopConfirmWithin, &CallRules::hangUpConfirmWithin, &CallRules::queueWithin,
    &CallRules::sentenceWithin, &CallRules::announceWithin,    &CallRules::referTimeout,        &CallRules::transferDoubt,
    &CallRules::silentAfter,    &CallRules::expiringWithin,
};
constexpr std::vector<Duration> CallRules::*ladders[] = {&CallRules::acceptLadder, &CallRules::attachLadder, &CallRules::reattachLadder};

CallRules rulesFrom(const QByteArray &json)
{
    const QJsonObject object = objectFrom(json);
    CallRules rules;
    const QJsonArray written = object["waits"_L1].toArray();
    for (qsizetype i = 0; i < written.size() && i < std::ssize(waits); ++i)
        rules.*waits[i] = Duration(written[i].toInteger());
    const QJsonArray steps = object["ladders"_L1].toArray();
    for (qsizetype i = 0; i < steps.size() && i < std::ssize(ladders); ++i) {
        std::vector<Duration> ladder;
        const QJsonArray one = steps[i].toArray();
        for (const QJsonValue &step : one)
            ladder.push_back(Duration(step.toInteger()));
        rules.*ladders[i] = std::move(ladder);
    }
    return rules;
}

QJsonObject incomingJson(const webhooks::IncomingCall &incoming)
{
    QJsonArray headers;
    for (const webhooks::SipHeader &header : incoming.headers)
        headers.append(QJsonArray{header.name, header.value});
    return {{u"call"_s, incoming.call.value},
            {u"delivery"_s, incoming.delivery.value},
            {u"event"_s, incoming.eventId},
            {u"created_at"_s, ms(incoming.createdAt)},
            {u"received_at"_s, ms(incoming.receivedAt)},
            {u"headers"_s, headers},
            {u"media_security"_s, incoming.mediaSecurity}};
}

webhooks::IncomingCall incomingFrom(const QJsonObject &object)
{
    webhooks::IncomingCall incoming{{object["call"_L1].toString()},        {object["delivery"_L1].toString()},
                                    object["event"_L1].toString(),         at(object["created_at"_L1]),
                                    at(object["received_at"_L1]),          {},
                                    object["media_security"_L1].toString()};
    const QJsonArray headers = object["headers"_L1].toArray();
    for (const QJsonValue &header : headers)
        incoming.headers.append({header[0].toString(), header[1].toString()});
    return incoming;
}

QString hex(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex());
}

QByteArray hashIn(const QJsonObject &object, QLatin1StringView name)
{
    return QByteArray::fromHex(object[name].toString().toLatin1());
}

} // namespace

QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

QByteArray toJson(const realtime::SessionConfig &session)
{
    QJsonObject object{{u"model"_s, session.model},
                       {u"instructions"_s, session.instructions},
                       {u"voice"_s, session.voice},
                       {u"transcription_model"_s, session.transcriptionModel},
                       {u"transcription_language"_s, session.transcriptionLanguage},
                       {u"noise_reduction"_s, session.noiseReduction},
                       {u"tools"_s, session.tools}};
    put(object, "speed"_L1, session.speed);
    put(object, "max_output_tokens"_L1, session.maxOutputTokens);
    if (session.turnDetection)
        object[u"turn_detection"_s] = turnsJson(*session.turnDetection);
    return compact(object);
}

QByteArray toJson(const CallRules &rules)
{
    QJsonArray written;
    for (const auto wait : waits)
        written.append(qint64{(rules.*wait).count()});
    QJsonArray steps;
    for (const auto ladder : ladders) {
        QJsonArray one;
        for (const Duration step : rules.*ladder)
            one.append(qint64{step.count()});
        steps.append(one);
    }
    return compact({{u"waits"_s, written}, {u"ladders"_s, steps}});
}

QByteArray encode(const Beginning &beginning, const BeginningHashes &hashes)
{
    const webhooks::IncomingCall &incoming = beginning.incoming;
    QJsonObject variables;
    for (const auto &[name, value] : beginning.variables.asKeyValueRange())
        variables[name] = value;
    QJsonObject shared{{u"profile"_s, hex(hashes.profile)},
                       {u"session"_s, hex(hashes.session)},
                       {u"prices"_s, hex(hashes.prices)},
                       {u"rules"_s, hex(hashes.rules)}};
    if (!hashes.attention.isEmpty())
        shared[u"attention"_s] = hex(hashes.attention);
    return compact({{u"call"_s, incoming.call.value},
                    {u"caller_number"_s, incoming.callerNumber()},
                    {u"caller_name"_s, incoming.callerName()},
                    {u"dialled_number"_s, incoming.dialledNumber()},
                    {u"simulated"_s, incoming.isSimulated()},
                    {u"offered_at"_s, ms(incoming.receivedAt)},
                    {u"profile"_s, beginning.profile.id.value},
                    {u"profile_name"_s, beginning.profile.name},
                    {u"profile_version"_s, beginning.profile.version},
                    {u"incoming"_s, incomingJson(incoming)},
                    {u"variables"_s, variables},
                    {u"program"_s, beginning.program},
                    {u"shared"_s, shared}});
}

QList<QByteArray> hashesIn(const JournalEntry &entry)
{
    if (entry.kind != JournalKind::Began && entry.kind != JournalKind::RulesChanged)
        return {};
    QList<QByteArray> hashes;
    const QJsonObject shared = objectFrom(entry.body)["shared"_L1].toObject();
    for (const QJsonValue &hash : shared)
        hashes.append(QByteArray::fromHex(hash.toString().toLatin1()));
    return hashes;
}

Result<Beginning> beginningFrom(const QByteArray &body, const SharedTexts &shared)
{
    const QJsonObject object = objectFrom(body);
    const QJsonObject hashes = object["shared"_L1].toObject();
    for (const auto name : {"profile"_L1, "session"_L1, "prices"_L1, "rules"_L1, "attention"_L1}) {
        if (hashes.contains(name) ? !shared.contains(hashIn(hashes, name)) : name != "attention"_L1)
            return failure(ErrorKind::InvalidInput, u"The journal's beginning names a text that is not kept: %1."_s.arg(name));
    }
    Beginning beginning;
    beginning.incoming = incomingFrom(object["incoming"_L1].toObject());
    if (beginning.incoming.call.isEmpty())
        return failure(ErrorKind::InvalidInput, u"The journal's beginning names no call."_s);
    auto profile = agents::profileFrom(objectFrom(shared[hashIn(hashes, "profile"_L1)]), u"profile"_s);
    if (!profile)
        return tl::unexpected(profile.error());
    auto prices = PriceTable::fromJson(shared[hashIn(hashes, "prices"_L1)]);
    if (!prices)
        return tl::unexpected(prices.error());
    beginning.profile = std::move(*profile);
    beginning.prices = std::make_shared<const PriceTable>(std::move(*prices));
    beginning.session = sessionFrom(shared[hashIn(hashes, "session"_L1)]);
    beginning.rules = rulesFrom(shared[hashIn(hashes, "rules"_L1)]);
    if (hashes.contains("attention"_L1))
        beginning.rules.attention = attentionFrom(shared[hashIn(hashes, "attention"_L1)]);
    const QJsonObject variables = object["variables"_L1].toObject();
    for (auto at = variables.begin(); at != variables.end(); ++at)
        beginning.variables.insert(at.key(), at->toString());
    beginning.program = object["program"_L1].toString();
    return beginning;
}

} // namespace geon::calls
