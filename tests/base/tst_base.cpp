#include "core/base/backoff.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace geon;

class BaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backoffClimbsItsLadderAndStops()
    {
        const TimePoint start = fromUnixSeconds(1000);
        Backoff backoff({250ms, 500ms}, start + 10s);
        QCOMPARE(backoff.next(start), 250ms);
        QCOMPARE(backoff.next(start), 500ms);
        QVERIFY(!backoff.next(start));
        QCOMPARE(backoff.triesMade(), size_t(2));
    }

    void backoffGivesUpRatherThanPassItsDeadline()
    {
        const TimePoint start = fromUnixSeconds(1000);
        Backoff backoff({250ms, 500ms}, start + 1s);
        QVERIFY(!backoff.next(start, 1s)); // Retry-After would wait it out
        QCOMPARE(backoff.next(start, 400ms), 400ms);
    }

    void aSecretShowsOnlyItsEnd()
    {
        QCOMPARE(Secret(QStringLiteral("short")).masked(), QStringLiteral("••••••••"));
        QCOMPARE(Secret(QStringLiteral("0123456789abcdefWXYZ")).masked(), QStringLiteral("••••••••WXYZ"));
        QVERIFY(Secret().masked().isEmpty());
    }

    void idsOfDifferentKindsAreDifferentTypes()
    {
        static_assert(!std::is_convertible_v<CallId, ItemId>);
        QCOMPARE(CallId{QStringLiteral("a")}, CallId{QStringLiteral("a")});
        QVERIFY(CallId{QStringLiteral("a")} < CallId{QStringLiteral("b")});
    }

    void theSystemClockNeverRunsBackwards()
    {
        const SystemClock clock;
        TimePoint last = clock.now();
        for (int i = 0; i < 1000; ++i) {
            const TimePoint now = clock.now();
            QVERIFY(now >= last);
            last = now;
        }
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "tst_base.moc"
