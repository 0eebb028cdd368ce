#include "core/desk/delaybook.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace geon;
using namespace geon::desk;
using namespace Qt::StringLiterals;
using calls::TurnDelay;

class TestDelayBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentiles_data()
    {
        QTest::addColumn<QList<int>>("delays");
        QTest::addColumn<int>("median");
        QTest::addColumn<int>("p95");
        QTest::newRow("one") << QList<int>{700} << 700 << 700;
        QTest::newRow("two") << QList<int>{500, 700} << 600 << 700;
        QTest::newRow("three, out of order") << QList<int>{900, 500, 700} << 700 << 900;
        QList<int> twenty;
        for (int i = 1; i <= 20; ++i)
            twenty += i * 100;
        QTest::newRow("twenty: the worst is above") << twenty << 1050 << 1900;
        QTest::newRow("twenty-one") << twenty + QList<int>{2100} << 1100 << 2000;
    }
    void percentiles()
    {
        QFETCH(QList<int>, delays);
        std::vector<TurnDelay> turns;
        for (int delay : delays)
            turns.push_back({m_clock.now(), {}, Duration(delay - 100), {}, 100ms});
        const AgentDelays sum = summed({u"a"_s}, u"Anna"_s, turns);
        QCOMPARE(sum.turns, int(delays.size()));
        QTEST(int(sum.median.count()), "median");
        QTEST(int(sum.p95.count()), "p95");
        QVERIFY(sum.parts.playback == 100ms);
    }

    void detectionIsShownButNotCounted()
    {
        const AgentDelays sum = summed({u"a"_s}, u"Anna"_s, {{m_clock.now(), 400ms, 500ms, 0ms, 100ms}});
        QVERIFY(sum.median == 600ms && sum.parts.detection == 400ms);
    }

    void itIsToldOnceASecondAndOnlyWhenItChanged()
    {
        DelayBook book;
        QVERIFY(!book.take(m_clock.now()));
        add(book, u"a"_s, 500);
        QCOMPARE(book.take(m_clock.now())->size(), 2); // all, and Anna
        add(book, u"a"_s, 700);
        m_clock.advance(999ms);
        QVERIFY(!book.take(m_clock.now()));
        m_clock.advance(1ms);
        QCOMPARE(book.take(m_clock.now())->first().turns, 2);
        m_clock.advance(5s);
        QVERIFY(!book.take(m_clock.now()));
        book.tellAgain();
        QVERIFY(book.take(m_clock.now()));
    }

    void allTogetherThenByName()
    {
        DelayBook book;
        add(book, u"z"_s, 900, u"Anna"_s);
        add(book, u"a"_s, 500, u"Zoe"_s);
        const auto delays = *book.take(m_clock.now());
        QCOMPARE(delays.size(), 3);
        QVERIFY(delays[0].profile.isEmpty() && delays[0].turns == 2 && delays[0].median == 700ms);
        QCOMPARE(delays[1].name, u"Anna"_s);
        QCOMPARE(delays[2].profile.value, u"a"_s);
    }

    void oldTurnsAreForgotten()
    {
        DelayBook book;
        add(book, u"a"_s, 500);
        m_clock.advance(10min);
        add(book, u"a"_s, 900);
        QCOMPARE(book.take(m_clock.now())->last().turns, 2);
        m_clock.advance(5min + 1ms);
        const auto delays = book.take(m_clock.now());
        QVERIFY(delays && delays->last().turns == 1 && delays->last().median == 900ms);
        m_clock.advance(1h);
        QVERIFY(book.take(m_clock.now())->isEmpty());
        m_clock.advance(1h);
        QVERIFY(!book.take(m_clock.now()));
    }

    void twoHundredAnAgentAndSixtyToldAreKept()
    {
        DelayBook book;
        for (int i = 1; i <= 250; ++i)
            add(book, u"a"_s, i);
        const AgentDelays agent = book.take(m_clock.now())->last();
        QCOMPARE(agent.turns, 200);
        QCOMPARE(agent.recent.size(), 60);
        QVERIFY(agent.recent.last().model == 250ms);
    }

private:
    void add(DelayBook &book, const QString &id, int ms, const QString &name = u"Anna"_s)
    {
        book.add({id}, name, {m_clock.now(), {}, Duration(ms), {}, {}});
    }

    FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestDelayBook)
#include "tst_delaybook.moc"
