// What is chosen becomes what the store is asked, and words for people.
#include "ui/history/historyfilter.h"

#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::CallState;
using calls::ReasonCode;
using ui::FilterPart;
using ui::HistoryFilter;
using ui::Period;

namespace {

const QDate day(2026, 3, 15);

TimePoint startOf(QDate date)
{
    return TimePoint(std::chrono::milliseconds(date.startOfDay().toMSecsSinceEpoch()));
}

HistoryFilter everything()
{
    HistoryFilter filter;
    filter.words = u"  a   fatura "_s;
    filter.period = Period::Custom;
    filter.first = QDate(2026, 1, 1);
    filter.last = QDate(2026, 1, 31);
    filter.agent = ProfileId{u"collections"_s};
    filter.agentName = u"Anna"_s;
    filter.version = 14;
    filter.number = u"+55 (11) 95555-0100"_s;
    filter.outcome = u"Paid"_s;
    filter.states = {CallState::Ended, CallState::Missed};
    filter.endReasons = {ReasonCode::EndedByCaller};
    filter.shortest = 30s;
    filter.longest = 300s;
    filter.cheapest = 0.1;
    filter.dearest = 2.5;
    filter.needed = {AttentionKind::Silent};
    filter.marked = true;
    filter.imported = true;
    return filter;
}

} // namespace

class TestHistoryFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChosenAsksForEverything()
    {
        QCOMPARE(ui::queryOf({}, day), desk::HistoryQuery());
        QVERIFY(HistoryFilter().isEmpty());
        QVERIFY(HistoryFilter().parts().isEmpty());
    }

    void periodsAreDaysOfThisMachine_data()
    {
        QTest::addColumn<Period>("period");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("any") << Period::Any << QDate() << QDate();
        QTest::newRow("today") << Period::Today << day << QDate();
        QTest::newRow("yesterday") << Period::Yesterday << day.addDays(-1) << day;
        QTest::newRow("7 days with today") << Period::SevenDays << day.addDays(-6) << QDate();
        QTest::newRow("30 days with today") << Period::ThirtyDays << day.addDays(-29) << QDate();
    }
    void periodsAreDaysOfThisMachine()
    {
        QFETCH(Period, period);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        HistoryFilter filter;
        filter.period = period;
        const desk::HistoryQuery query = ui::queryOf(filter, day);
        QCOMPARE(query.from.has_value(), from.isValid());
        QCOMPARE(query.to.has_value(), to.isValid());
        if (from.isValid())
            QCOMPARE(*query.from, startOf(from));
        if (to.isValid())
            QCOMPARE(*query.to, startOf(to));
    }

    void customDaysAreBothIncluded()
    {
        HistoryFilter filter;
        filter.period = Period::Custom;
        filter.first = day.addDays(-3);
        QCOMPARE(*ui::queryOf(filter, day).from, startOf(day.addDays(-3)));
        QVERIFY(!ui::queryOf(filter, day).to);
        filter.last = day;
        QCOMPARE(*ui::queryOf(filter, day).to, startOf(day.addDays(1)));
        filter.first = {};
        QVERIFY(!ui::queryOf(filter, day).from);
        filter.last = {};
        QVERIFY(filter.parts().isEmpty());
    }

    void everyPartReachesTheStore()
    {
        const desk::HistoryQuery query = ui::queryOf(everything(), day);
        desk::HistoryQuery wanted;
        wanted.words = u"a fatura"_s;
        wanted.from = startOf(QDate(2026, 1, 1));
        wanted.to = startOf(QDate(2026, 2, 1));
        wanted.agent = ProfileId{u"collections"_s};
        wanted.version = 14;
        wanted.number = u"5511955550100"_s;
        wanted.outcome = u"Paid"_s;
        wanted.states = {CallState::Ended, CallState::Missed};
        wanted.endReasons = {ReasonCode::EndedByCaller};
        wanted.shortest = 30s;
        wanted.longest = 300s;
        wanted.cheapest = 0.1;
        wanted.dearest = 2.5;
        wanted.needed = {AttentionKind::Silent};
        wanted.marked = true;
        wanted.imported = true;
        QCOMPARE(query, wanted);
    }

    void noOutcomeIsAskedForToo()
    {
        HistoryFilter filter;
        filter.outcome = QString();
        QCOMPARE(filter.parts(), QList{FilterPart::Outcome});
        QVERIFY(ui::queryOf(filter, day).outcome.has_value());
        QCOMPARE(ui::wordsOf(filter, FilterPart::Outcome), u"No outcome"_s);
    }

    void aNumberWithoutDigitsAsksForNothing()
    {
        HistoryFilter filter;
        filter.number = u"+ ()"_s;
        QVERIFY(filter.parts().isEmpty());
        QVERIFY(ui::queryOf(filter, day).number.isEmpty());
    }

    void eachPartHasWordsAndCanBeTakenAwayAlone()
    {
        HistoryFilter filter = everything();
        const auto parts = filter.parts();
        QCOMPARE(parts.size(), int(FilterPart::Imported) + 1);
        for (const FilterPart part : parts) {
            QVERIFY(!ui::wordsOf(filter, part).isEmpty());
            const HistoryFilter less = everything().without(part);
            QVERIFY(!less.parts().contains(part));
            QCOMPARE(less.parts().size(), parts.size() - 1);
        }
        for (const FilterPart part : parts)
            filter = filter.without(part);
        QVERIFY(filter.isEmpty());
    }

    void rangesSayWhichEndIsMeant_data()
    {
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("words");
        QTest::newRow("least") << 90 << 0 << u"Duration at least 01:30"_s;
        QTest::newRow("most") << 0 << 90 << u"Duration at most 01:30"_s;
        QTest::newRow("both") << 30 << 90 << u"Duration 00:30 to 01:30"_s;
    }
    void rangesSayWhichEndIsMeant()
    {
        QFETCH(int, least);
        QFETCH(int, most);
        HistoryFilter filter;
        if (least > 0)
            filter.shortest = std::chrono::seconds(least);
        if (most > 0)
            filter.longest = std::chrono::seconds(most);
        QTEST(ui::wordsOf(filter, FilterPart::Duration), "words");
    }

    void whatIsOfferedHasNames()
    {
        for (const auto reason : ui::offeredEndReasons())
            QVERIFY(!ui::endReasonName(reason).isEmpty());
        QVERIFY(!ui::offeredStates().isEmpty());
    }
};

QTEST_MAIN(TestHistoryFilter)
#include "tst_historyfilter.moc"
