// The found calls as a table: read in pages, kept in place.
#include "samplehistory.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypainter.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using desk::HistoryColumn;
using ui::HistoryModel;

namespace {

struct Table {
    explicit Table(int calls)
    {
        sample::fill(history, calls);
        model.search({});
    }
    QString text(int row, HistoryColumn column = HistoryColumn::CallId) const { return model.index(row, int(column)).data().toString(); }
    //! A call that is newer than all others.
    void ring(int number)
    {
        desk::HistoryRow row = sample::storedCall(number);
        row.offeredAt = sample::today + std::chrono::minutes(number);
        history.keep(row);
        history.tellChanged({row.call});
    }

    FakeHistory history;
    HistoryModel model{history};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thousandsAreFoundAndAPageIsRead()
    {
        Table table(100'000);
        QTRY_COMPARE(table.model.rowCount(), 100'000);
        table.model.look(0, 30);
        QTRY_COMPARE(table.text(0), u"rtc_000001"_s);
        qsizetype read = 0;
        for (const auto &asked : table.history.reads)
            read += asked.size();
        QVERIFY2(read <= 2 * HistoryModel::page, qPrintable(QString::number(read)));
        QVERIFY(table.text(50'000).isEmpty());
    }

    void theEndIsReadWhenItIsLookedAt()
    {
        Table table(100'000);
        QTRY_COMPARE(table.model.rowCount(), 100'000);
        for (int first = 0; first < 99'000; first += 9'000) // a thumb that is dragged down
            table.model.look(first, first + 30);
        table.model.look(99'970, 99'999);
        QTRY_COMPARE(table.text(99'999), u"rtc_100000"_s);
        // One read is under way at a time: what was passed by in between was never asked for.
        QVERIFY2(table.history.reads.size() <= 4, qPrintable(QString::number(table.history.reads.size())));
    }

    void factsFarAwayAreForgotten()
    {
        FakeHistory history;
        sample::fill(history, 30'000);
        HistoryModel model(history);
        model.search({});
        QTRY_COMPARE(model.rowCount(), 30'000);
        for (int first = 0; first < 30'000; first += 100) {
            model.look(first, first + 99);
            QTRY_VERIFY(model.row(first + 99));
        }
        QVERIFY(!model.row(0));
        model.look(0, 30);
        QTRY_VERIFY(model.row(0));
    }

    void aNewCallComesAboveAndNothingElseMoves()
    {
        Table table(500);
        QTRY_COMPARE(table.model.rowCount(), 500);
        table.model.look(0, 40);
        QTRY_VERIFY(!table.text(0).isEmpty());
        const QPersistentModelIndex third = table.model.index(2, 0);
        const QSignalSpy reset(&table.model, &QAbstractItemModel::modelReset);
        const QSignalSpy inserted(&table.model, &QAbstractItemModel::rowsInserted);
        table.ring(600);
        QTRY_COMPARE(table.model.rowCount(), 501);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(third.row(), 3);
        QTRY_COMPARE(table.text(0), u"rtc_000600"_s);
    }

    void whileHeldNewCallsWait()
    {
        Table table(500);
        QTRY_COMPARE(table.model.rowCount(), 500);
        table.model.hold(true);
        table.ring(600);
        table.ring(601);
        QTRY_COMPARE(table.model.waiting(), 2);
        QCOMPARE(table.model.rowCount(), 500);
        table.model.showWaiting();
        QCOMPARE(table.model.rowCount(), 502);
        QCOMPARE(table.model.waiting(), 0);
        table.ring(602);
        QTRY_COMPARE(table.model.waiting(), 1);
        table.model.hold(false);
        QCOMPARE(table.model.rowCount(), 503);
    }

    void whatChangesIsToldWhereItStands()
    {
        Table table(100);
        QTRY_COMPARE(table.model.rowCount(), 100);
        table.model.look(0, 40);
        QTRY_VERIFY(!table.text(1).isEmpty());
        table.model.hold(true);
        desk::HistoryRow row = sample::storedCall(2);
        row.outcome = u"Paid at last"_s;
        table.history.keep(row);
        table.history.tellChanged({row.call});
        QTRY_COMPARE(table.text(1, HistoryColumn::Outcome), u"Paid at last"_s);
        QCOMPARE(table.model.waiting(), 0);
    }

    void anErasedCallGoesAndWhileHeldItsWordsGo()
    {
        Table table(100);
        QTRY_COMPARE(table.model.rowCount(), 100);
        table.model.look(0, 40);
        QTRY_VERIFY(!table.text(1).isEmpty());
        table.model.hold(true);
        const CallId call = sample::storedCall(2).call;
        table.history.rows.remove(2);
        table.history.tellChanged({call});
        QTRY_VERIFY(table.model.isGone(1));
        QVERIFY(table.text(1).isEmpty());
        table.model.hold(false);
        QCOMPARE(table.model.rowCount(), 99);
        QCOMPARE(table.text(1), u"rtc_000003"_s);
    }

    void manyChangesKeepWhatIsChosen()
    {
        Table table(1000);
        QTRY_COMPARE(table.model.rowCount(), 1000);
        const QPersistentModelIndex chosen = table.model.index(500, 0);
        const desk::CallRowId id = table.model.idAt(500);
        for (int number = 1; number <= 400; number += 2) // every other one goes
            table.history.rows.remove(number);
        table.history.tellChanged({sample::storedCall(1).call});
        QTRY_COMPARE(table.model.rowCount(), 800);
        QVERIFY(chosen.isValid());
        QCOMPARE(table.model.idAt(chosen.row()), id);
    }

    void anotherOrderIsAskedOfTheStore()
    {
        Table table(200);
        QTRY_COMPARE(table.model.rowCount(), 200);
        desk::HistoryQuery query;
        query.sortBy = HistoryColumn::Cost;
        table.model.search(query);
        QTRY_COMPARE(table.model.query().sortBy, HistoryColumn::Cost);
        table.model.look(0, 40);
        QTRY_COMPARE(table.text(0, HistoryColumn::Cost), u"$0.74"_s);
    }

    void anOldAnswerIsLeftAside()
    {
        Table table(200);
        QTRY_COMPARE(table.model.rowCount(), 200);
        table.history.hold(true);
        table.model.search({.number = u"55550001"_s});
        table.model.search({.number = u"5555000"_s});
        const QSignalSpy reset(&table.model, &QAbstractItemModel::modelReset);
        table.history.hold(false);
        QTRY_COMPARE(table.model.rowCount(), 9);
        QCOMPARE(reset.size(), 1);
    }

    void aLongFindIsTold()
    {
        FakeHistory history;
        history.hold(true);
        HistoryModel model(history);
        model.search({});
        QVERIFY(!model.isReading());
        QVERIFY(!model.hasAnswer());
        QTRY_VERIFY(model.isReading());
        history.hold(false);
        QTRY_VERIFY(model.hasAnswer());
        QVERIFY(!model.isReading());
    }

    void cellsSayWhatTheyHold_data()
    {
        QTest::addColumn<HistoryColumn>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("caller") << HistoryColumn::Caller << u"+55 11 95555-0009"_s;
        QTest::newRow("dialled") << HistoryColumn::Dialled << u"+55 11 4000-0199"_s;
        QTest::newRow("agent") << HistoryColumn::Agent << u"Anna / Cobrança"_s;
        QTest::newRow("version") << HistoryColumn::Version << u"v2"_s;
        QTest::newRow("state") << HistoryColumn::State << u"Ended: caller hung up"_s;
        QTest::newRow("duration") << HistoryColumn::Duration << u"06:13"_s;
        QTest::newRow("outcome") << HistoryColumn::Outcome << u"Promised to pay"_s;
        QTest::newRow("cost") << HistoryColumn::Cost << u"$0.14"_s;
        QTest::newRow("marks") << HistoryColumn::Marks << u"2"_s;
        QTest::newRow("troubles") << HistoryColumn::Troubles << QString();
        QTest::newRow("id") << HistoryColumn::CallId << u"rtc_000009"_s;
    }
    void cellsSayWhatTheyHold()
    {
        QFETCH(HistoryColumn, column);
        QTEST(ui::cellText(sample::storedCall(9), column), "text");
    }

    void hitsAreBoldAndUnderlined()
    {
        desk::HistoryRow row;
        row.snippet = u"a fatura\nfoi paga"_s;
        row.hits = {{2, 6}, {13, 4}, {-1, 3}, {15, 40}, {3, 0}}; // the last three mean nothing
        const auto [text, hits] = ui::shownSnippet(row, {});
        QCOMPARE(text, u"a fatura foi paga"_s);
        QCOMPARE(hits.size(), 2);
        QCOMPARE(text.mid(hits[1].start, hits[1].length), u"paga"_s);
        for (const auto &hit : hits) {
            QCOMPARE(hit.format.fontWeight(), int(QFont::Bold));
            QVERIFY(hit.format.fontUnderline());
        }
    }

    void namesOfTheNetworkCannotSteer()
    {
        desk::HistoryRow row = sample::storedCall(9);
        row.callerName = u"Evil\nName\u202E<b>"_s;
        row.note = u"two\nlines"_s;
        QVERIFY(!ui::cellText(row, HistoryColumn::Caller).contains(u'\n'));
        QVERIFY(!ui::cellText(row, HistoryColumn::Caller).contains(QChar(0x202E)));
        QCOMPARE(ui::cellText(row, HistoryColumn::Note), u"two lines"_s);
    }
};

QTEST_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
