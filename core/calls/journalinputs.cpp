// What a call was told, as JSON and back.
#include "core/calls/journalcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace geon::calls {

using realtime::CallAnswer;
using realtime::SidebandClose;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

qint64 ms(TimePoint at)
{
    return at.time_since_epoch().count();
}

TimePoint at(const QJsonValue &value)
{
    return TimePoint(Duration(value.toInteger()));
}

Duration duration(const QJsonValue &value)
{
    return Duration(value.toInteger());
}

ActionId actionIn(const QJsonValue &value)
{
    return {quint64(value.toInteger())};
}

//! Journals come in files from elsewhere, too: a value that is none of ours is not taken for one.
template <typename Value> std::optional<Value> valueIn(const QJsonValue &value, Value last)
{
    const int number = value.toInt(-1);
    return number >= 0 && number <= int(last) ? std::optional(Value(number)) : std::nullopt;
}

std::optional<RejectStatus> statusIn(const QJsonValue &value)
{
    for (const RejectStatus status : {RejectStatus::Busy, RejectStatus::Unavailable, RejectStatus::Decline}) {
        if (value.toInt() == int(status))
            return status;
    }
    return std::nullopt;
}

tl::unexpected<Error> unknown(const QString &what)
{
    return failure(ErrorKind::InvalidInput, u"The journal has a value that this program does not know: %1."_s.arg(what));
}

QJsonObject toObject(const CallAnswer &answer)
{
    QJsonObject object{{u"outcome"_s, int(answer.outcome)}, {u"status"_s, answer.status}, {u"took"_s, qint64{answer.took.count()}}};
    for (const auto &[name, text] : {std::pair{"code"_L1, answer.code}, {"message"_L1, answer.message}, {"param"_L1, answer.param}}) {
        if (!text.isEmpty())
            object[name] = text;
    }
    if (answer.retryAfter)
        object[u"retry_after"_s] = qint64{answer.retryAfter->count()};
    return object;
}

template <typename Answered> Result<CallInput> answerFrom(const QJsonObject &object)
{
    const auto outcome = valueIn(object["outcome"_L1], CallAnswer::Outcome::NetworkError);
    if (!outcome)
        return unknown(u"what became of a request"_s);
    CallAnswer answer{*outcome, object["status"_L1].toInt(), object["code"_L1].toString(), object["message"_L1].toString(),
                      object["param"_L1].toString()};
    if (object.contains("retry_after"_L1))
        answer.retryAfter = duration(object["retry_after"_L1]);
    answer.took = duration(object["took"_L1]);
    return Answered{std::move(answer)};
}

Result<CallInput> closeFrom(const QJsonObject &object)
{
    const auto why = valueIn(object["why"_L1], SidebandClose::Why::TooLarge);
    if (!why)
        return unknown(u"how the link closed"_s);
    return LinkClosed{{*why, object["status"_L1].toInt(), object["detail"_L1].toString()}};
}

QJsonObject toObject(const Reason &reason)
{
    return {{u"code"_s, int(reason.code)}, {u"detail"_s, reason.detail}};
}

struct ToObject {
    using Object = QJsonObject;
    static Object named(QLatin1StringView name, Object object = {})
    {
        object[u"do"_s] = name;
        return object;
    }
    // clang-format off
    Object operator()(const Say &it) const { return named("say"_L1, {{u"line"_s, it.line}}); }
    Object operator()(const Guide &it) const { return named("guide"_L1, {{u"hint"_s, it.hint}, {u"now"_s, it.answerNow}}); }
    Object operator()(const StopSpeaking &) const { return named("stop"_L1); }
    Object operator()(const HangUp &) const { return named("hang_up"_L1); }
    Object operator()(const ReplaceInstructions &it) const { return named("instructions"_L1, {{u"text"_s, it.instructions}, {u"version"_s, it.version}}); }
    Object operator()(const Mark &it) const { return named("mark"_L1, {{u"note"_s, it.note}, {u"at"_s, ms(it.at)}}); }
    Object operator()(const EditMark &it) const { return named("edit_mark"_L1, {{u"mark"_s, qint64(it.mark.value)}, {u"note"_s, it.note}}); }
    Object operator()(const Snooze &it) const { return named("snooze"_L1, {{u"for"_s, qint64{it.length.count()}}}); }
    Object operator()(const Accept &) const { return named("accept"_L1); }
    Object operator()(const Reject &it) const { return named("reject"_L1, {{u"status"_s, int(it.status)}}); }
    Object operator()(const WithdrawTransfer &) const { return named("withdraw_transfer"_L1); }
    Object operator()(const PauseAi &) const { return named("pause"_L1); }
    Object operator()(const HandBack &it) const { return named("hand_back"_L1, {{u"tell"_s, it.tell}}); }
    // clang-format on
    Object operator()(const SetOutcome &it) const
    {
        Object object{{u"outcome"_s, it.outcome}};
        if (it.note)
            object[u"note"_s] = *it.note;
        return named("outcome"_L1, object);
    }
    Object operator()(const Handle &it) const
    {
        return named("handle"_L1, it.kind ? Object{{u"kind"_s, QString(nameOf(*it.kind))}} : Object());
    }
    Object operator()(const Transfer &it) const
    {
        return named("transfer"_L1,
                     {{u"target"_s, it.target},
                      {u"shown"_s, it.shown},
                      {u"announcement"_s, it.announcement},
                      {u"within"_s, qint64{it.within.count()}}});
    }
};

std::optional<AttentionKind> attentionKindFrom(const QString &name)
{
    for (size_t kind = 0; kind < attentionKinds; ++kind) {
        if (name == nameOf(AttentionKind(kind)))
            return AttentionKind(kind);
    }
    return std::nullopt;
}

Result<Command> commandFrom(const QJsonObject &o)
{
    const QString name = o["do"_L1].toString();
    if (name == "say"_L1)
        return Say{o["line"_L1].toString()};
    if (name == "guide"_L1)
        return Guide{o["hint"_L1].toString(), o["now"_L1].toBool()};
    if (name == "stop"_L1)
        return StopSpeaking{};
    if (name == "hang_up"_L1)
        return HangUp{};
    if (name == "instructions"_L1)
        return ReplaceInstructions{o["text"_L1].toString(), o["version"_L1].toInt()};
    if (name == "mark"_L1)
        return Mark{o["note"_L1].toString(), at(o["at"_L1])};
    if (name == "edit_mark"_L1)
        return EditMark{actionIn(o["mark"_L1]), o["note"_L1].toString()};
    if (name == "outcome"_L1)
        return SetOutcome{o["outcome"_L1].toString(), o.contains("note"_L1) ? std::optional(o["note"_L1].toString()) : std::nullopt};
    if (name == "snooze"_L1)
        return Snooze{duration(o["for"_L1])};
    if (name == "handle"_L1) {
        const auto kind = attentionKindFrom(o["kind"_L1].toString());
        if (!kind && o.contains("kind"_L1))
            return unknown(o["kind"_L1].toString());
        return Handle{kind};
    }
    if (name == "accept"_L1)
        return Accept{};
    if (name == "reject"_L1) {
        const auto status = statusIn(o["status"_L1]);
        return status ? Result<Command>(Reject{*status}) : unknown(u"the status of a reject"_s);
    }
    if (name == "transfer"_L1)
        return Transfer{o["target"_L1].toString(), o["shown"_L1].toString(), o["announcement"_L1].toString(), duration(o["within"_L1])};
    if (name == "withdraw_transfer"_L1)
        return WithdrawTransfer{};
    if (name == "pause"_L1)
        return PauseAi{};
    if (name == "hand_back"_L1)
        return HandBack{o["tell"_L1].toBool()};
    return failure(ErrorKind::InvalidInput, u"The journal names a command that this program does not know: %1."_s.arg(name));
}

struct ToBody {
    QByteArray attention;
    using Object = QJsonObject;

    Object operator()(const AcceptNow &) const { return {{u"decided"_s, u"accept"_s}}; }
    Object operator()(const Stale &) const { return {{u"decided"_s, u"stale"_s}}; }
    Object operator()(const Screen &it) const
    {
        return {{u"decided"_s, u"screen"_s},
                {u"cause"_s, int(it.cause)},
                {u"waits"_s, qint64{it.waits.count()}},
                {u"then"_s, it.then ? int(*it.then) : 0}};
    }
    Object operator()(const TurnAway &it) const
    {
        return {{u"decided"_s, u"turn_away"_s}, {u"status"_s, int(it.status)}, {u"reason"_s, toObject(it.reason)}};
    }
    Object operator()(const AcceptAnswered &it) const { return toObject(it.answer); }
    Object operator()(const RejectAnswered &it) const { return toObject(it.answer); }
    Object operator()(const HangUpAnswered &it) const { return toObject(it.answer); }
    Object operator()(const ReferAnswered &it) const { return toObject(it.answer); }
    Object operator()(const LinkOpened &) const { return {}; }
    Object operator()(const LinkClosed &it) const
    {
        return {{u"why"_s, int(it.how.why)}, {u"status"_s, it.how.status}, {u"detail"_s, it.how.detail}};
    }
    Object operator()(const Asked &it) const
    {
        Object object = std::visit(ToObject(), it.command);
        object[u"action"_s] = qint64(it.action.value);
        return object;
    }
    Object operator()(const RulesChanged &) const
    {
        return attention.isEmpty() ? Object() : Object{{u"shared"_s, Object{{u"attention"_s, QString::fromLatin1(attention.toHex())}}}};
    }
    Object operator()(const OutcomesChanged &it) const
    {
        return {{u"outcomes"_s, QJsonArray::fromStringList(it.outcomes)}, {u"required"_s, it.required}};
    }
    Object operator()(const RevealBegan &it) const { return {{u"action"_s, qint64(it.action.value)}}; }
    Object operator()(const RevealEnded &it) const { return {{u"action"_s, qint64(it.action.value)}}; }
    Object operator()(const Ticked &) const { return {}; }
    Object operator()(const Resumed &it) const { return {{u"last"_s, ms(it.last)}}; }
};

struct KindOf {
    using Kind = JournalKind;
    Kind operator()(const AcceptNow &) const { return Kind::Decided; }
    Kind operator()(const Stale &) const { return Kind::Decided; }
    Kind operator()(const Screen &) const { return Kind::Decided; }
    Kind operator()(const TurnAway &) const { return Kind::Decided; }
    Kind operator()(const AcceptAnswered &) const { return Kind::AcceptAnswered; }
    Kind operator()(const RejectAnswered &) const { return Kind::RejectAnswered; }
    Kind operator()(const HangUpAnswered &) const { return Kind::HangUpAnswered; }
    Kind operator()(const ReferAnswered &) const { return Kind::ReferAnswered; }
    Kind operator()(const LinkOpened &) const { return Kind::LinkOpened; }
    Kind operator()(const LinkClosed &) const { return Kind::LinkClosed; }
    Kind operator()(const Asked &) const { return Kind::Asked; }
    Kind operator()(const RulesChanged &) const { return Kind::RulesChanged; }
    Kind operator()(const OutcomesChanged &) const { return Kind::OutcomesChanged; }
    Kind operator()(const RevealBegan &) const { return Kind::RevealBegan; }
    Kind operator()(const RevealEnded &) const { return Kind::RevealEnded; }
    Kind operator()(const Ticked &) const { return Kind::Ticked; }
    Kind operator()(const Resumed &) const { return Kind::Resumed; }
};

Result<CallInput> decisionFrom(const QJsonObject &o)
{
    const QString decided = o["decided"_L1].toString();
    if (decided == "accept"_L1)
        return AcceptNow{};
    if (decided == "stale"_L1)
        return Stale{};
    if (decided == "screen"_L1) {
        const auto cause = valueIn(o["cause"_L1], ScreenCause::RejectFailed);
        const auto then = statusIn(o["then"_L1]);
        if (!cause || (!then && o["then"_L1].toInt() != 0))
            return unknown(u"why the call waits"_s);
        return Screen{*cause, duration(o["waits"_L1]), then};
    }
    if (decided == "turn_away"_L1) {
        const auto status = statusIn(o["status"_L1]);
        const auto code = valueIn(o["reason"_L1]["code"_L1], ReasonCode::TalkedOver);
        if (!status || !code)
            return unknown(u"why the call was turned away"_s);
        return TurnAway{*status, {*code, o["reason"_L1]["detail"_L1].toString()}};
    }
    return failure(ErrorKind::InvalidInput, u"The journal names a decision that this program does not know: %1."_s.arg(decided));
}

} // namespace

QByteArray encode(const CallInput &input, const QByteArray &attention)
{
    return compact(std::visit(ToBody{attention}, input));
}

JournalKind kindOf(const CallInput &input)
{
    return std::visit(KindOf(), input);
}

Result<CallInput> inputFrom(const JournalEntry &entry, const SharedTexts &shared)
{
    const QJsonObject o = entry.body.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(entry.body).object();
    switch (entry.kind) {
    case JournalKind::Decided:
        return decisionFrom(o);
    case JournalKind::AcceptAnswered:
        return answerFrom<AcceptAnswered>(o);
    case JournalKind::RejectAnswered:
        return answerFrom<RejectAnswered>(o);
    case JournalKind::HangUpAnswered:
        return answerFrom<HangUpAnswered>(o);
    case JournalKind::ReferAnswered:
        return answerFrom<ReferAnswered>(o);
    case JournalKind::LinkOpened:
        return LinkOpened{};
    case JournalKind::LinkClosed:
        return closeFrom(o);
    case JournalKind::Asked: {
        auto command = commandFrom(o);
        if (!command)
            return tl::unexpected(command.error());
        return Asked{std::move(*command), actionIn(o["action"_L1])};
    }
    case JournalKind::RulesChanged: {
        const QByteArray hash = hashesIn(entry).value(0);
        if (!hash.isEmpty() && !shared.contains(hash))
            return unknown(u"rules that are not kept"_s);
        return RulesChanged{hash.isEmpty() ? nullptr : attentionFrom(shared.value(hash))};
    }
    case JournalKind::OutcomesChanged: {
        QStringList outcomes;
        const QJsonArray list = o["outcomes"_L1].toArray();
        for (const QJsonValue &outcome : list)
            outcomes.append(outcome.toString());
        return OutcomesChanged{outcomes, o["required"_L1].toBool()};
    }
    case JournalKind::RevealBegan:
        return RevealBegan{actionIn(o["action"_L1])};
    case JournalKind::RevealEnded:
        return RevealEnded{actionIn(o["action"_L1])};
    case JournalKind::Ticked:
        return Ticked{};
    case JournalKind::Resumed:
        return Resumed{at(o["last"_L1])};
    default:
        return failure(ErrorKind::InvalidInput,
                       u"The journal has an entry of kind %1 that this program does not know."_s.arg(int(entry.kind)));
    }
}

namespace {

// The limits by name; what is not there never opens a reason.
struct Limit {
    QLatin1StringView name;
    std::optional<Duration> AttentionRules::*value;
};
constexpr Limit limits[] = {
    {"silent"_L1, &AttentionRules::silentFor}, {"tool_runs"_L1, &AttentionRules::toolRunsFor}, {"delay"_L1, &AttentionRules::delayAbove}};
struct Count {
    QLatin1StringView name;
    std::optional<int> AttentionRules::*value;
};
constexpr Count counts[] = {{"repeats"_L1, &AttentionRules::repeats}, {"interruptions"_L1, &AttentionRules::interruptions}};
struct Price {
    QLatin1StringView name;
    std::optional<double> AttentionRules::*value;
};
constexpr Price prices[] = {{"cost"_L1, &AttentionRules::costAbove}, {"cost_per_minute"_L1, &AttentionRules::costPerMinute}};
struct Flag {
    QLatin1StringView name;
    bool AttentionRules::*value;
};
constexpr Flag flags[] = {{"tool_fails"_L1, &AttentionRules::toolFails},
                          {"link_lost"_L1, &AttentionRules::linkLost},
                          {"not_confirmed"_L1, &AttentionRules::notConfirmed}};
struct Said {
    QLatin1StringView name;
    std::optional<Phrases> AttentionRules::*value;
};
constexpr Said said[] = {
    {"person"_L1, &AttentionRules::person}, {"forbidden"_L1, &AttentionRules::forbidden}, {"angry"_L1, &AttentionRules::angry}};

} // namespace

QByteArray toJson(const AttentionRules &rules)
{
    QJsonObject object;
    for (const Limit &limit : limits) {
        if (rules.*limit.value)
            object[limit.name] = qint64{(rules.*limit.value)->count()};
    }
    if (rules.sessionEndsWithin)
        object[u"session_ends"_s] = qint64{Duration(*rules.sessionEndsWithin).count()};
    for (const Count &count : counts) {
        if (rules.*count.value)
            object[count.name] = *(rules.*count.value);
    }
    for (const Price &price : prices) {
        if (rules.*price.value)
            object[price.name] = *(rules.*price.value);
    }
    for (const Flag &flag : flags)
        object[flag.name] = rules.*flag.value;
    for (const Said &phrases : said) {
        if (rules.*phrases.value)
            object[phrases.name] = (rules.*phrases.value)->toJson();
    }
    return compact(object);
}

std::shared_ptr<const AttentionRules> attentionFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    auto rules = std::make_shared<AttentionRules>();
    const auto has = [&](QLatin1StringView name) { return object.contains(name); };
    for (const Limit &limit : limits)
        rules.get()->*limit.value = has(limit.name) ? std::optional(duration(object[limit.name])) : std::nullopt;
    rules->sessionEndsWithin.reset();
    if (has("session_ends"_L1))
        rules->sessionEndsWithin = duration(object["session_ends"_L1]);
    for (const Count &count : counts)
        rules.get()->*count.value = has(count.name) ? std::optional(object[count.name].toInt()) : std::nullopt;
    for (const Price &price : prices)
        rules.get()->*price.value = has(price.name) ? std::optional(object[price.name].toDouble()) : std::nullopt;
    for (const Flag &flag : flags)
        rules.get()->*flag.value = object[flag.name].toBool();
    for (const Said &phrases : said)
        rules.get()->*phrases.value = has(phrases.name) ? std::optional(Phrases::fromJson(object[phrases.name].toObject())) : std::nullopt;
    return rules;
}

} // namespace geon::calls
