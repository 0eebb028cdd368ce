#include "samplecalls.h"
#include "ui/calllist/callfilter.h"
#include "ui/calllist/calllistmodel.h"
#include "ui/calllist/gridplaces.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::CallState;
using ui::CallFilter;
using ui::CallKind;
using ui::GridPlaces;

namespace {

calls::CallSummary joana()
{
    auto call = sampleCall(7);
    call.callerNumber = u"+5511955550100"_s;
    call.callerName = u"Joana Conceição"_s;
    call.profileName = u"Anna"_s;
    call.lastWords = u"Isso não é possível"_s;
    return call;
}

calls::CallSummary needing(calls::CallSummary call, AttentionKind kind)
{
    calls::AttentionReason reason;
    reason.kind = kind;
    call.attention = {reason};
    return call;
}

QStringList shownIds(const ui::CallListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isShown(row))
            ids += model.call(row).id.value.last(2);
    }
    return ids;
}

} // namespace

class TestCallFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsMatched_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing") << u""_s << true;
        QTest::newRow("spaces") << u"   "_s << true;
        QTest::newRow("number as sent") << u"+5511955550100"_s << true;
        QTest::newRow("number as it is shown") << u"+55 11 95555-0100"_s << true;
        QTest::newRow("number as it is dialled at home") << u"(011) 95555.0100"_s << true;
        QTest::newRow("number from abroad") << u"00 55 11 95555 0100"_s << true;
        QTest::newRow("its end") << u"0100"_s << true;
        QTest::newRow("another number") << u"+55 11 95555-0101"_s << false;
        QTest::newRow("one digit is no number") << u"9"_s << true; // but is in the number's text
        QTest::newRow("a digit it has not") << u"7"_s << false;
        QTest::newRow("name") << u"joana"_s << true;
        QTest::newRow("name without accents") << u"CONCEICAO"_s << true;
        QTest::newRow("name with them") << u"conceição"_s << true;
        QTest::newRow("agent") << u"anna"_s << true;
        QTest::newRow("another agent") << u"bruno"_s << false;
        QTest::newRow("newest words") << u"nao e possivel"_s << true;
        QTest::newRow("words of several fields") << u"possivel joana"_s << true;
        QTest::newRow("one of them missing") << u"possivel maria"_s << false;
        QTest::newRow("a regular expression is text") << u".*"_s << false;
    }
    void textIsMatched()
    {
        QFETCH(QString, text);
        QFETCH(bool, matches);
        CallFilter filter;
        filter.setText(text);
        QCOMPARE(filter.matches(joana()), matches);
    }

    void anAnonymousCallerHasNoNumber()
    {
        auto call = joana();
        call.callerNumber.clear();
        call.dialledNumber.clear();
        CallFilter filter;
        filter.setText(u"0100"_s);
        QVERIFY(!filter.matches(call));
    }

    void statesAreMatched_data()
    {
        QTest::addColumn<CallState>("state");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<bool>("needsYou");
        QTest::addColumn<QList<CallKind>>("kinds");
        const auto row = [](const char *name, CallState state, bool paused, bool needsYou, const QList<CallKind> &kinds) {
            QTest::newRow(name) << state << paused << needsYou << kinds;
        };
        using enum CallKind;
        row("offered", CallState::Offered, false, false, {Ringing});
        row("screened", CallState::Screening, false, false, {Ringing});
        row("connecting", CallState::Connecting, false, false, {Ringing});
        row("live", CallState::Live, false, false, {Live});
        row("link lost", CallState::Degraded, false, true, {Live, NeedsYou});
        row("paused", CallState::Live, true, false, {Live, Paused});
        row("transferring", CallState::Transferring, false, false, {Live, Transferring});
        row("ended", CallState::Ended, false, false, {Ended});
        row("ended while paused", CallState::Ended, true, false, {Ended});
        row("missed", CallState::Missed, false, false, {Ended});
        row("failed", CallState::Failed, false, true, {Ended, NeedsYou});
    }
    void statesAreMatched()
    {
        QFETCH(CallState, state);
        QFETCH(bool, paused);
        QFETCH(bool, needsYou);
        QFETCH(QList<CallKind>, kinds);
        auto call = sampleCall(1, state);
        call.paused = paused;
        if (needsYou)
            call = needing(call, AttentionKind::LinkLost);
        for (const CallKind kind : ui::callKinds) {
            CallFilter filter;
            filter.kinds = {kind};
            QVERIFY2(filter.matches(call) == kinds.contains(kind), qPrintable(ui::kindName(kind)));
        }
    }

    void listsNarrowEachOther()
    {
        const auto call = needing(joana(), AttentionKind::Silent);
        CallFilter filter;
        QVERIFY(filter.isEmpty());
        filter.kinds = {CallKind::Ringing, CallKind::Live};
        QVERIFY(filter.matches(call));
        filter.kinds.insert(CallKind::NeedsYou);
        QVERIFY(filter.matches(call));
        QVERIFY(!filter.matches(joana())); // live, but needs nobody
        filter.kinds = {CallKind::Ringing, CallKind::NeedsYou};
        QVERIFY(!filter.matches(call));
        filter.kinds.clear();
        filter.agents = {u"Bruno"_s};
        QVERIFY(!filter.matches(call));
        filter.agents.insert(u"Anna"_s);
        QVERIFY(filter.matches(call));
        filter.reasons = {AttentionKind::Slow};
        QVERIFY(!filter.matches(call));
        filter.reasons.insert(AttentionKind::Silent);
        QVERIFY(filter.matches(call));
        filter.setText(u"somebody else"_s);
        QVERIFY(!filter.matches(call));
        filter.addFound({call.id});
        QVERIFY(filter.matches(call));
        QCOMPARE(filter.description(), u"Anna, Bruno · Nobody speaks, Answers are slow"_s);
        filter.setText(u"somebody"_s);
        QVERIFY(!filter.matches(call));
    }

    void theModelKeepsWhatItHides()
    {
        ui::CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(sampleCalls(6), {});
        CallFilter filter;
        filter.agents = {u"Anna"_s}; // the odd ones
        model.setFilter(filter);
        QCOMPARE(shownIds(model), (QStringList{u"01"_s, u"03"_s, u"05"_s}));
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(model.find(sampleCall(2).id).isValid());
        model.apply({needing(sampleCall(2), AttentionKind::Silent)}, {});
        QCOMPARE(model.shown().calls, 3);
        QCOMPARE(model.shown().hiddenNeedsYou, 1);
        model.apply({needing(sampleCall(3), AttentionKind::Silent), sampleCall(7), sampleCall(8)}, {});
        QCOMPARE(model.shown().hiddenNeedsYou, 1);
        QCOMPARE(shownIds(model), (QStringList{u"03"_s, u"01"_s, u"05"_s, u"07"_s})); // what needs somebody is first
    }

    void aCallComesAndGoesWithTheFilterOnlyWhileNobodyHolds()
    {
        ui::CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(sampleCalls(3), {});
        CallFilter filter;
        filter.kinds = {CallKind::NeedsYou};
        model.setFilter(filter);
        QCOMPARE(shownIds(model), QStringList());
        model.apply({needing(sampleCall(2), AttentionKind::Silent)}, {});
        QCOMPARE(shownIds(model), QStringList{u"02"_s});
        model.setHeld(true);
        model.apply({sampleCall(2), needing(sampleCall(1), AttentionKind::Slow)}, {});
        QCOMPARE(shownIds(model), QStringList{u"02"_s});
        model.setHeld(false);
        QCOMPARE(shownIds(model), QStringList{u"01"_s});
        // Whoever changes the filter sees it at once.
        model.setHeld(true);
        model.setFilter({});
        QCOMPARE(shownIds(model).size(), 3);
    }

    void wordsThatRunOnStayFound()
    {
        ui::CallListModel model;
        auto call = sampleCall(1);
        call.lastWords = u"my invoice is wrong"_s;
        model.apply({call, sampleCall(2)}, {});
        CallFilter filter;
        filter.setText(u"invoice"_s);
        model.setFilter(filter);
        QCOMPARE(shownIds(model), QStringList{u"01"_s});
        call.lastWords = u"goodbye"_s;
        model.apply({call}, {});
        QCOMPARE(shownIds(model), QStringList{u"01"_s});
        model.addFound({sampleCall(2).id});
        QCOMPARE(shownIds(model), (QStringList{u"01"_s, u"02"_s}));
    }

    void aCallKeepsItsCell()
    {
        using Places = std::vector<qsizetype>;
        const auto ids = [](std::initializer_list<int> numbers) {
            QList<CallId> calls;
            for (const int number : numbers)
                calls += CallId{QString::number(number)};
            return calls;
        };
        GridPlaces places;
        using enum GridPlaces::Mode;
        QCOMPARE(places.arrange(u"Anna"_s, ids({1, 2, 3, 4}), Tidy), (Places{0, 1, 2, 3}));
        QCOMPARE(places.arrange(u"Anna"_s, ids({1, 3, 4}), Tidy), (Places{0, -1, 1, 2}));
        QCOMPARE(places.arrange(u"Anna"_s, ids({1, 3, 4, 5, 6}), Tidy), (Places{0, 3, 1, 2, 4})); // the free cell first
        QCOMPARE(places.arrange(u"Bruno"_s, ids({9}), Tidy), (Places{0}));
        QCOMPARE(places.sections(), (QStringList{u"Anna"_s, u"Bruno"_s}));
        // Many free cells close up, but not while somebody points at the grid.
        QCOMPARE(places.arrange(u"Anna"_s, ids({5, 6}), Still), (Places{-1, 0, -1, -1, 1}));
        QCOMPARE(places.arrange(u"Anna"_s, ids({5, 6}), Tidy), (Places{0, 1}));
        QCOMPARE(places.arrange(u"Anna"_s, {}, Tidy), Places());
        places.clear();
        QVERIFY(places.sections().isEmpty());
    }
};

QTEST_MAIN(TestCallFilter)
#include "tst_callfilter.moc"
