// Every state of a call and every step that can come to it: what is not in the table changes nothing.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;

namespace {

using Outcome = CallAnswer::Outcome;
using Why = SidebandClose::Why;

struct Step {
    QString name;
    std::function<void(Telephone &)> take;
};

struct Move {
    CallState from;
    const char *step;
    CallState to;
    const char *effects;
};

const CallState reachable[] = {CallState::Offered, CallState::Accepting, CallState::Connecting, CallState::Live,  CallState::Degraded,
                               CallState::Ending,  CallState::Ended,     CallState::Missed,     CallState::Failed};

void bring(Telephone &line, CallState state)
{
    switch (state) {
    case CallState::Offered:
        return;
    case CallState::Accepting:
        return line.accept();
    case CallState::Connecting:
        return line.goConnecting();
    case CallState::Live:
        return line.goTalking();
    case CallState::Degraded:
        line.goTalking();
        return line.closed(Why::Closed);
    case CallState::Ending:
        line.goTalking();
        line.ask(HangUp{});
        return;
    case CallState::Ended:
        line.goTalking();
        line.closed(Why::Closed);
        return line.closed(Why::CallGone);
    case CallState::Missed:
        line.accept();
        return line.answered(Outcome::CallGone, 404);
    case CallState::Failed:
        line.accept();
        return line.answered(Outcome::BadRequest, 400);
    case CallState::Screening:
    case CallState::Rejecting:
    case CallState::Transferring:
    case CallState::Rejected:
        QFAIL("not reached by this table");
    }
}

const std::vector<Step> &steps()
{
    static const std::vector<Step> all = {
        {u"accept"_s, [](Telephone &line) { line.accept(); }},
        {u"accept: ok"_s, [](Telephone &line) { line.answered(Outcome::Ok, 200); }},
        {u"accept: gone"_s, [](Telephone &line) { line.answered(Outcome::CallGone, 404); }},
        {u"accept: bad request"_s, [](Telephone &line) { line.answered(Outcome::BadRequest, 400, u"Unknown model."_s); }},
        {u"accept: turn detection"_s,
         [](Telephone &line) { line.answered(Outcome::BadRequest, 400, u"Unknown parameter: 'audio.input.turn_detection.x'"_s); }},
        {u"accept: unauthorized"_s, [](Telephone &line) { line.answered(Outcome::BadRequest, 401); }},
        {u"accept: rate limit"_s, [](Telephone &line) { line.answered(Outcome::RateLimited, 429); }},
        {u"accept: server error"_s, [](Telephone &line) { line.answered(Outcome::ServerError, 500); }},
        {u"accept: timed out"_s, [](Telephone &line) { line.answered(Outcome::TimedOut); }},
        {u"accept: network"_s, [](Telephone &line) { line.answered(Outcome::NetworkError); }},
        {u"opened"_s, [](Telephone &line) { line.opened(); }},
        {u"session.created"_s, [](Telephone &line) { line.session(); }},
        {u"closed: 404"_s, [](Telephone &line) { line.closed(Why::CallGone); }},
        {u"closed: 401"_s, [](Telephone &line) { line.closed(Why::Unauthorized); }},
        {u"closed: handshake"_s, [](Telephone &line) { line.closed(Why::HandshakeFailed); }},
        {u"closed"_s, [](Telephone &line) { line.closed(Why::Closed); }},
        {u"closed: silent"_s, [](Telephone &line) { line.closed(Why::Silent); }},
        {u"closed: too large"_s, [](Telephone &line) { line.closed(Why::TooLarge); }},
        {u"hang up"_s, [](Telephone &line) { line.ask(HangUp{}); }},
        {u"hang-up: ok"_s, [](Telephone &line) { line.hangUpAnswered(Outcome::Ok, 200); }},
        {u"hang-up: gone"_s, [](Telephone &line) { line.hangUpAnswered(Outcome::CallGone, 404); }},
        {u"hang-up: refused"_s, [](Telephone &line) { line.hangUpAnswered(Outcome::BadRequest, 400); }},
        {u"hang-up: rate limit"_s, [](Telephone &line) { line.hangUpAnswered(Outcome::RateLimited, 429); }},
        {u"hang-up: server error"_s, [](Telephone &line) { line.hangUpAnswered(Outcome::ServerError, 500); }},
        {u"hang-up: timed out"_s, [](Telephone &line) { line.hangUpAnswered(Outcome::TimedOut); }},
        {u"hang-up: network"_s, [](Telephone &line) { line.hangUpAnswered(Outcome::NetworkError); }},
        {u"stale"_s, [](Telephone &line) { line.call.markStale(line.clock.now()); }},
        {u"tick"_s, [](Telephone &line) { line.tick(); }},
        {u"an hour"_s, [](Telephone &line) { line.pass(1h); }},
        {u"say"_s, [](Telephone &line) { line.ask(Say{u"One moment."_s}); }},
        {u"error event"_s, [](Telephone &line) { line.refuse({}, u"server_error"_s); }},
    };
    return all;
}

using enum CallState;
// clang-format off
const Move moves[] = {
    {Offered,    "accept",                 Accepting,  "accept"},
    {Offered,    "stale",                  Missed,     ""},

    {Accepting,  "accept: ok",             Connecting, "open"},
    {Accepting,  "accept: gone",           Missed,     ""},
    {Accepting,  "accept: bad request",    Failed,     ""},
    {Accepting,  "accept: turn detection", Accepting,  "accept"},
    {Accepting,  "accept: unauthorized",   Failed,     ""},
    {Accepting,  "hang up",                Ending,     "hangup"},

    {Connecting, "session.created",        Live,       "response.create"},
    {Connecting, "hang up",                Ending,     "hangup"},

    {Live,       "closed: 404",            Degraded,   "open"},
    {Live,       "closed: 401",            Degraded,   "open"},
    {Live,       "closed: handshake",      Degraded,   "open"},
    {Live,       "closed",                 Degraded,   "open"},
    {Live,       "closed: silent",         Degraded,   "open"},
    {Live,       "closed: too large",      Degraded,   "open"},
    {Live,       "hang up",                Ending,     "hangup"},
    {Live,       "say",                    Live,       "response.create"},

    {Degraded,   "session.created",        Live,       ""},
    {Degraded,   "closed: 404",            Ended,      "close"},
    {Degraded,   "hang up",                Ending,     "hangup"},

    {Ending,     "closed: 404",            Ended,      "close"},
    {Ending,     "closed",                 Ended,      "close"},
    {Ending,     "closed: 401",            Ending,     "open"},
    {Ending,     "closed: handshake",      Ending,     "open"},
    {Ending,     "closed: silent",         Ending,     "open"},
    {Ending,     "closed: too large",      Ending,     "open"},
    {Ending,     "hang-up: gone",          Ended,      "close"},
    {Ending,     "hang-up: refused",       Live,       ""},
    {Ending,     "hang-up: rate limit",    Live,       ""},
    {Ending,     "hang-up: server error",  Live,       ""},
    {Ending,     "hang-up: timed out",     Live,       ""},
    {Ending,     "hang-up: network",       Live,       ""},
    {Ending,     "an hour",                Live,       ""},
};
// clang-format on

} // namespace

class TestCallStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateTimesEveryStep_data()
    {
        QTest::addColumn<CallState>("from");
        QTest::addColumn<size_t>("step");
        QTest::addColumn<CallState>("to");
        QTest::addColumn<QString>("effects");
        size_t used = 0;
        for (const CallState from : reachable) {
            for (size_t i = 0; i < steps().size(); ++i) {
                const auto *move = std::ranges::find_if(
                    moves, [&](const Move &row) { return row.from == from && steps()[i].name == QLatin1StringView(row.step); });
                const bool known = move != std::end(moves);
                used += known;
                QTest::addRow("%d x %s", int(from), qPrintable(steps()[i].name))
                    << from << i << (known ? move->to : from) << (known ? QString::fromLatin1(move->effects) : QString());
            }
        }
        QCOMPARE(used, std::size(moves)); // no row of the table is misspelt
    }
    void everyStateTimesEveryStep()
    {
        QFETCH(CallState, from);
        QFETCH(size_t, step);
        Telephone line;
        bring(line, from);
        QCOMPARE(line.call.state(), from);
        line.effects.clear();

        steps()[step].take(line);

        QTEST(line.call.state(), "to");
        QTEST(line.take().join(u' '), "effects");
        if (isOver(line.call.state()))
            QVERIFY(!line.call.wakeAt());
        else
            QVERIFY(line.call.summary().endedAt == TimePoint());
    }
};

QTEST_GUILESS_MAIN(TestCallStates)
#include "tst_callstates.moc"
