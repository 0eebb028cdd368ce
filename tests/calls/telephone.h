// A call driven by hand: each step is one line, and what the call wants done is collected as text.
#pragma once

#include "core/calls/call.h"
#include "tests/support/fakeclock.h"

#include <QtTest>

namespace geon::calls {

using namespace Qt::StringLiterals;
using namespace realtime;

inline webhooks::IncomingCall incomingCall(TimePoint at)
{
    webhooks::IncomingCall incoming;
    incoming.call = {u"rtc_test"_s};
    incoming.createdAt = at;
    incoming.receivedAt = at;
    incoming.headers = {{u"From"_s, u"\"Ada\" <sip:+14155550100@pstn.twilio.com:5060>;tag=a"_s},
                        {u"Diversion"_s, u"<sip:+14155550199@twilio.com>;reason=unconditional"_s}};
    return incoming;
}

inline agents::AgentProfile agentProfile()
{
    agents::AgentProfile profile;
    profile.id = {u"collections"_s};
    profile.version = 14;
    profile.name = u"Collections"_s;
    profile.language = u"en"_s;
    profile.instructions = u"You are Anna. The caller is {{caller_name}}."_s;
    profile.greeting = u"Greet {{caller_name}} and say your name."_s;
    return profile;
}

inline SessionConfig sessionConfig()
{
    SessionConfig session;
    session.model = u"gpt-realtime"_s;
    session.transcriptionModel = u"gpt-4o-mini-transcribe"_s;
    session.turnDetection = TurnDetection{.eagerness = u"low"_s,
                                          .threshold = {},
                                          .prefixPaddingMs = {},
                                          .silenceDurationMs = {},
                                          .idleTimeoutMs = {},
                                          .createResponse = {},
                                          .interruptResponse = {}};
    return session;
}

inline QString nameOf(const Effect &effect)
{
    struct {
        QString operator()(const PostAccept &) const { return u"accept"_s; }
        QString operator()(const PostReject &what) const { return u"reject %1"_s.arg(what.status); }
        QString operator()(const PostHangUp &) const { return u"hangup"_s; }
        QString operator()(const PostRefer &) const { return u"refer"_s; }
        QString operator()(const OpenSideband &) const { return u"open"_s; }
        QString operator()(const CloseSideband &) const { return u"close"_s; }
        QString operator()(const SendEvent &what) const { return typeOf(what.event); }
    } name;
    return std::visit(name, effect);
}

inline Item message(const QString &id, Role role, const QString &text = {}, ItemStatus status = ItemStatus::InProgress)
{
    Item item;
    item.id = {id};
    item.kind = ItemKind::Message;
    item.role = role;
    item.text = text;
    item.status = status;
    return item;
}

inline CallAnswer answer(CallAnswer::Outcome outcome, int status = 0, const QString &text = {})
{
    CallAnswer answer;
    answer.outcome = outcome;
    answer.status = status;
    answer.message = text;
    return answer;
}

class Telephone
{
public:
    explicit Telephone(agents::AgentProfile profile = agentProfile(), SessionConfig config = sessionConfig(), CallRules rules = {})
        : call(incomingCall(clock.now()), std::move(profile), std::move(config), std::make_shared<PriceTable>(PriceTable::builtIn()), rules)
    {
    }

    // Steps.
    void accept() { keep(call.accept(clock.now())); }
    void answered(const CallAnswer &answer) { keep(call.apply(answer, clock.now())); }
    void answered(CallAnswer::Outcome outcome, int status = 0, const QString &text = {}) { answered(answer(outcome, status, text)); }
    void hangUpAnswered(CallAnswer::Outcome outcome, int status = 0, const QString &text = {})
    {
        keep(call.hangUpAnswered(answer(outcome, status, text), clock.now()));
    }
    void screen(ScreenCause cause = ScreenCause::Mode, Duration waits = 12s, std::optional<RejectStatus> then = {})
    {
        keep(call.screen(Screen{cause, waits, then}, clock.now()));
    }
    void turnAway(RejectStatus status, ReasonCode why) { keep(call.turnAway({status, {why, {}}}, clock.now())); }
    void rejectAnswered(CallAnswer::Outcome outcome, int status = 0, const QString &text = {})
    {
        keep(call.rejectAnswered(answer(outcome, status, text), clock.now()));
    }
    void referAnswered(CallAnswer::Outcome outcome, int status = 0, const QString &text = {})
    {
        keep(call.referAnswered(answer(outcome, status, text), clock.now()));
    }
    void opened() { keep(call.sidebandOpened(clock.now())); }
    void closed(SidebandClose::Why why, const QString &detail = {}) { keep(call.sidebandClosed({why, 0, detail}, clock.now())); }
    void feed(const ServerEvent &event) { keep(call.apply(event, clock.now())); }
    void tick() { keep(call.tick(clock.now())); }
    void pass(Duration time)
    {
        clock.advance(time);
        tick();
    }
    ActionId ask(const Command &command)
    {
        const ActionId id{++lastAction};
        keep(call.apply(command, id, clock.now()));
        return id;
    }

    // Frequent sequences.
    void session(const QString &instructions = u"You are Anna. The caller is Ada."_s) { feed(SessionCreated{echo(instructions)}); }
    void goConnecting()
    {
        accept();
        answered(CallAnswer::Outcome::Ok, 200);
    }
    void goLive()
    {
        goConnecting();
        opened();
        session();
    }
    //! Live, and the greeting has been spoken.
    void goTalking()
    {
        goLive();
        speak(u"resp_greeting"_s, u"item_greeting"_s, u"Hello, this is Anna."_s, {{"geon_greeting"_L1, u"1"_s}});
        effects.clear();
    }
    SessionInfo echo(const QString &instructions)
    {
        SessionInfo info;
        info.id = u"sess_1"_s;
        info.model = u"gpt-realtime"_s;
        info.transcriptionModel = u"gpt-4o-mini-transcribe"_s;
        info.instructions = instructions;
        info.expiresAt = expiresAt;
        return info;
    }
    void created(const QString &response, const QJsonObject &metadata = {})
    {
        Response started;
        started.id = {response};
        started.status = ResponseStatus::InProgress;
        started.metadata = metadata;
        feed(ResponseCreated{started});
    }
    void done(const QString &response, ResponseStatus status = ResponseStatus::Completed, const QJsonObject &metadata = {})
    {
        Response ended;
        ended.id = {response};
        ended.status = status;
        ended.metadata = metadata;
        feed(ResponseDone{ended});
    }
    //! One whole answer of the AI, heard to its end.
    void speak(const QString &response, const QString &item, const QString &words, const QJsonObject &metadata = {})
    {
        created(response, metadata);
        feed(OutputItemAdded{{response}, message(item, Role::Assistant)});
        feed(ItemAdded{{}, message(item, Role::Assistant)});
        feed(OutputStarted{{response}});
        feed(TranscriptDelta{Speaker::Agent, {item}, {response}, words});
        feed(TranscriptDone{Speaker::Agent, {item}, {response}, words, {}});
        done(response, ResponseStatus::Completed, metadata);
        feed(OutputStopped{{response}});
    }
    //! One turn of the caller, its words written at once.
    void callerSays(const QString &item, const QString &words, std::optional<ItemId> previous = {})
    {
        feed(SpeechStarted{{item}, 0});
        feed(SpeechStopped{{item}, 0});
        feed(InputCommitted{{item}, previous});
        feed(TranscriptDone{Speaker::Caller, {item}, {}, words, {}});
    }
    void refuse(const EventId &event, const QString &code, const QString &text = {})
    {
        feed(ErrorEvent{{u"invalid_request_error"_s, code, text, {}, event}});
    }

    // What came of it.
    void keep(Effects more) { effects.insert(effects.end(), more.begin(), more.end()); }
    QStringList take()
    {
        QStringList names;
        for (const Effect &effect : std::exchange(effects, {}))
            names.append(nameOf(effect));
        return names;
    }
    template <typename What> const What *effect() const
    {
        for (const Effect &effect : effects) {
            if (const auto *what = std::get_if<What>(&effect))
                return what;
        }
        return nullptr;
    }
    template <typename Event> std::optional<std::pair<Event, EventId>> sent() const
    {
        for (const Effect &effect : effects) {
            const auto *out = std::get_if<SendEvent>(&effect);
            if (out && std::holds_alternative<Event>(out->event))
                return std::pair(std::get<Event>(out->event), out->id);
        }
        return {};
    }
    Action action(ActionId id) const
    {
        for (const Action &action : call.facts().actions) {
            if (action.id == id)
                return action;
        }
        return {};
    }
    ActionState stateOf(ActionId id) const { return action(id).state; }
    ReasonCode reasonOf(ActionId id) const { return action(id).reason.code; }
    ReasonCode reason() const { return call.summary().reason.code; }
    Activity activity() const { return call.summary().activity; }
    const std::vector<TranscriptEntry> &rows() const { return call.transcript().entries(); }
    QStringList texts() const
    {
        QStringList texts;
        for (const TranscriptEntry &row : rows())
            texts.append(row.text);
        return texts;
    }
    std::vector<TranscriptEntry> rowsOf(EntryKind kind) const
    {
        std::vector<TranscriptEntry> found;
        std::ranges::copy_if(rows(), std::back_inserter(found), [&](const TranscriptEntry &row) { return row.kind == kind; });
        return found;
    }
    static QJsonObject mark(ActionId id) { return {{"geon_action"_L1, QString::number(id.value)}}; }

    FakeClock clock;
    Call call;
    Effects effects;
    quint64 lastAction = 0;
    std::optional<TimePoint> expiresAt;
};

} // namespace geon::calls
