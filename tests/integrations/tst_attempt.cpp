#include "core/integrations/attempt.h"

#include <QTest>

using namespace geon;
using namespace geon::integrations;
using namespace Qt::StringLiterals;
using desk::DeliveryState;
using Kind = AttemptResult::Kind;

namespace {

constexpr TimePoint made{1772460301000ms};

history::OutboxItem item(int tries = 0)
{
    history::OutboxItem one;
    one.id = 7;
    one.madeAt = one.dueAt = made;
    one.tries = tries;
    return one;
}

AttemptResult answer(int status, std::optional<Duration> retryAfter = {})
{
    return {Kind::Answered, status, retryAfter, {}};
}

} // namespace

class TestAttempt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFollowsFromAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("triesBefore");
        QTest::addColumn<DeliveryState>("state");
        QTest::addColumn<int>("waitSeconds");
        const auto row = [](const char *name, int status, int tries, DeliveryState state, int wait = 0) {
            QTest::newRow(name) << status << tries << state << wait;
        };
        row("200", 200, 0, DeliveryState::Delivered);
        row("204 at the ninth", 204, 8, DeliveryState::Delivered);
        row("410", 410, 0, DeliveryState::Dead);
        row("500", 500, 0, DeliveryState::Waiting, 5);
        row("503, second", 503, 1, DeliveryState::Waiting, 30);
        row("408, third", 408, 2, DeliveryState::Waiting, 120);
        row("429, fourth", 429, 3, DeliveryState::Waiting, 600);
        row("500, fifth", 500, 4, DeliveryState::Waiting, 1800);
        row("500, sixth", 500, 5, DeliveryState::Waiting, 3600);
        row("500, seventh", 500, 6, DeliveryState::Waiting, 7200);
        row("500, eighth", 500, 7, DeliveryState::Waiting, 14400);
        row("500, fortieth", 500, 39, DeliveryState::Waiting, 14400);
        row("404", 404, 0, DeliveryState::Waiting, 5);
        row("401, fourth", 401, 3, DeliveryState::Waiting, 600);
        row("404, fifth", 404, 4, DeliveryState::Dead);
        row("400, fifth", 400, 4, DeliveryState::Dead);
        row("304, fifth", 304, 4, DeliveryState::Dead);
    }
    void whatFollowsFromAnAnswer()
    {
        QFETCH(int, status);
        QFETCH(int, triesBefore);
        QFETCH(DeliveryState, state);
        QFETCH(int, waitSeconds);
        const auto outcome = afterAttempt(item(triesBefore), answer(status), made + 1s, 0.5);
        QCOMPARE(outcome.id, 7);
        QCOMPARE(outcome.state, state);
        QCOMPARE(outcome.status, status);
        QCOMPARE(outcome.at, made + 1s);
        QCOMPARE(outcome.problem.isEmpty(), state == DeliveryState::Delivered);
        QCOMPARE(outcome.dueAt, waitSeconds == 0 ? TimePoint{} : made + 1s + std::chrono::seconds(waitSeconds));
    }

    void chanceMakesItAFifthMoreOrLess()
    {
        QCOMPARE(afterAttempt(item(1), answer(500), made, 0).dueAt, made + 24s);
        QCOMPARE(afterAttempt(item(1), answer(500), made, 1).dueAt, made + 36s);
    }

    void retryAfterMakesItLongerNeverShorter()
    {
        QCOMPARE(afterAttempt(item(), answer(429, 90s), made, 0.5).dueAt, made + 90s);
        QCOMPARE(afterAttempt(item(3), answer(429, 90s), made, 0.5).dueAt, made + 10min);
        QCOMPARE(afterAttempt(item(), answer(503, 60min), made, 0.5).dueAt, made + 60min);
    }

    void silenceIsTriedForThreeDays_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("no answer") << Kind::NoAnswer;
        QTest::newRow("too slow") << Kind::TimedOut;
    }
    void silenceIsTriedForThreeDays()
    {
        QFETCH(Kind, kind);
        const AttemptResult result{kind, 0, {}, u"x"_s};
        const auto early = afterAttempt(item(20), result, made + 72h - 4h, 0.5);
        QCOMPARE(early.state, DeliveryState::Waiting);
        const auto late = afterAttempt(item(20), result, made + 72h - 4h + 1s, 0.5);
        QCOMPARE(late.state, DeliveryState::Dead);
        QVERIFY2(late.problem.contains("72"_L1), qPrintable(late.problem));
        // Resent long after: one try, and it may be good.
        QCOMPARE(afterAttempt(item(), answer(200), made + 200h, 0.5).state, DeliveryState::Delivered);
        QCOMPARE(afterAttempt(item(), result, made + 200h, 0.5).state, DeliveryState::Dead);
    }

    void aWholeLifeIsAboutTwentyFiveTries()
    {
        history::OutboxItem one = item();
        int tries = 0;
        for (TimePoint now = made;; ++tries) {
            const auto outcome = afterAttempt(one, answer(500), now, 0.5);
            if (outcome.state == DeliveryState::Dead)
                break;
            QVERIFY(outcome.dueAt > now);
            QVERIFY(outcome.dueAt <= made + triedFor);
            now = outcome.dueAt;
            ++one.tries;
        }
        QCOMPARE(tries, 24);
    }

    void everyFailureIsASentence()
    {
        for (const auto &result : {answer(410), answer(404), answer(429), answer(500), AttemptResult{Kind::NoAnswer, 0, {}, u"refused"_s},
                                   AttemptResult{Kind::TimedOut, 0, {}, u"15"_s}}) {
            const QString problem = problemOf(result);
            QVERIFY2(problem.endsWith(u'.') && problem.size() > 20, qPrintable(problem));
        }
        AttemptResult told = answer(404);
        told.detail = u"no such workflow"_s;
        QVERIFY(problemOf(told).contains("no such workflow"_L1));
    }

    void aRedirectElsewhereIsTriedAFewTimes()
    {
        const AttemptResult refused{Kind::RedirectRefused, 302, {}, u"Not allowed."_s};
        QCOMPARE(afterAttempt(item(), refused, made, 0.5).state, DeliveryState::Waiting);
        const auto last = afterAttempt(item(4), refused, made, 0.5);
        QCOMPARE(last.state, DeliveryState::Dead);
        QCOMPARE(last.problem, u"Not allowed."_s);
        QCOMPARE(last.status, 302);
    }
};

QTEST_GUILESS_MAIN(TestAttempt)
#include "tst_attempt.moc"
