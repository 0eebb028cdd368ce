// Needs you in the list, on the strip and in words: who stands where, and that nothing moves under the pointer.
#include "core/calls/attention.h"
#include "samplecalls.h"
#include "tests/support/fakedesk.h"
#include "ui/calllist/callpainter.h"
#include "ui/calllist/callpane.h"
#include "ui/strip/intakestrip.h"
#include "ui/theme/theme.h"
#include "ui/words/attention.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::CallState;
using calls::Severity;
using ui::CallGroup;
using ui::CallListModel;

namespace {

calls::AttentionReason reason(AttentionKind kind, Severity severity = Severity::Warning, Duration ago = 30s)
{
    return {kind, severity, fromUnixSeconds(1767225600) - ago, u"falar com um atendente"_s, 3};
}

calls::CallSummary needing(int number, AttentionKind kind, Severity severity = Severity::Warning, Duration ago = 30s)
{
    auto call = sampleCall(number);
    call.attention = {reason(kind, severity, ago)};
    return call;
}

QString order(const CallListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.call(row).id.value.last(2);
    return ids.join(u' ');
}

} // namespace

class TestNeedsYouList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }

    void everyKindHasItsWords_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < int(calls::attentionKinds); ++kind)
            QTest::newRow(calls::nameOf(AttentionKind(kind)).data()) << kind;
    }
    void everyKindHasItsWords()
    {
        QFETCH(int, kind);
        const auto what = reason(AttentionKind(kind));
        const QString brief = words::attention(what);
        QVERIFY(!brief.isEmpty());
        QVERIFY2(brief.split(u' ').size() <= 5, qPrintable(brief));
        QVERIFY2(!brief.contains('%'_L1), qPrintable(brief));
        const QString advice = words::attentionAdvice(what);
        QVERIFY2(advice.endsWith('.'_L1) && advice.count(". "_L1) >= 1, qPrintable(advice)); // what happened, and what to do
        QVERIFY2(!advice.contains('%'_L1), qPrintable(advice));
    }

    void wordsSayWhichAndHowMuch()
    {
        auto what = reason(AttentionKind::ActionNotConfirmed);
        what.value = double(calls::ActionKind::HangUp);
        QCOMPARE(words::attention(what), u"Hang up not confirmed"_s);
        QVERIFY(words::attentionAdvice(what).contains(u"hang up again"_s));
        what = reason(AttentionKind::AsksForPerson);
        what.detail = u"100%1 and %2\nnow"_s; // whatever was said stays what it is
        QVERIFY(words::attentionAdvice(what).contains(u"“100%1 and %2 now”"_s));
        what = reason(AttentionKind::CostRising);
        what.value = 0.75;
        QVERIFY(words::attentionAdvice(what).contains(u"$0.75 a minute"_s));
        for (const auto severity : {Severity::Notice, Severity::Warning, Severity::Urgent}) {
            QVERIFY(!words::severity(severity).isEmpty());
            QVERIFY(!ui::icon(ui::shapeOf(severity).icon).isNull());
        }
        QVERIFY(ui::shapeOf(Severity::Urgent).icon != ui::shapeOf(Severity::Warning).icon);
        QVERIFY(ui::shapeOf(Severity::Warning).icon != ui::shapeOf(Severity::Notice).icon);
    }

    void thoseWhoNeedYouStandFirstTheWorstAbove()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply({sampleCall(1), needing(2, AttentionKind::Slow, Severity::Notice),
                     needing(3, AttentionKind::AsksForPerson, Severity::Urgent), sampleCall(4, CallState::Offered),
                     needing(5, AttentionKind::Silent), needing(6, AttentionKind::AngryWords),
                     needing(7, AttentionKind::Silent, Severity::Warning, 60s), sampleCall(8, CallState::Ended)},
                    {});
        QCOMPARE(order(model), u"03 06 07 05 02 04 01 08"_s);
        QCOMPARE(model.count(CallGroup::NeedsYou), 5);
        QCOMPARE(model.count(CallGroup::Live), 1);
        QCOMPARE(model.group(0), CallGroup::NeedsYou);
    }

    void aCallComesAndGoes()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(sampleCalls(3), {});
        model.apply({needing(2, AttentionKind::Silent)}, {});
        QCOMPARE(order(model), u"02 01 03"_s);
        model.apply({needing(3, AttentionKind::AsksForPerson, Severity::Urgent)}, {});
        QCOMPARE(order(model), u"03 02 01"_s);
        auto worse = needing(2, AttentionKind::Silent);
        worse.attention.prepend(reason(AttentionKind::ActionNotConfirmed, Severity::Urgent));
        model.apply({worse}, {});
        QCOMPARE(order(model), u"02 03 01"_s);
        model.apply({sampleCall(2)}, {});
        QCOMPARE(order(model), u"03 01 02"_s);
        model.apply({sampleCall(3, CallState::Ended)}, {});
        QCOMPARE(order(model), u"01 02 03"_s);
        QCOMPARE(model.count(CallGroup::NeedsYou), 0);
    }

    void nothingMovesWhileTheListIsHeld()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply({sampleCall(1), sampleCall(2), sampleCall(3), needing(4, AttentionKind::Silent)}, {});
        QCOMPARE(order(model), u"04 01 02 03"_s);
        model.setHeld(true);
        model.apply({needing(3, AttentionKind::AsksForPerson, Severity::Urgent), sampleCall(4)}, {});
        QCOMPARE(order(model), u"04 01 02 03"_s);
        QVERIFY(!model.call(3).attention.isEmpty()); // what it needs is shown at once
        QVERIFY(model.hasWaiting());
        // N knows it before it has moved.
        QCOMPARE(model.nextNeedingYou({}).row(), 3);
        model.setHeld(false);
        QCOMPARE(order(model), u"03 01 02 04"_s);
    }

    void manyRandomChangesKeepTheOrder()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator random(11);
        for (int round = 0; round < 500; ++round) {
            const int number = random.bounded(1, 40);
            if (random.bounded(8) == 0)
                model.apply({}, {sampleCall(number).id});
            else if (random.bounded(2) == 0)
                model.apply({needing(number, AttentionKind(random.bounded(int(calls::attentionKinds))), Severity(random.bounded(3)),
                                     std::chrono::seconds(random.bounded(60)))},
                            {});
            else
                model.apply({sampleCall(number, random.bounded(4) == 0 ? CallState::Ended : CallState::Live)}, {});
            model.setHeld(random.bounded(3) == 0);
        }
        model.setHeld(false);
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.group(row), ui::groupOf(model.call(row)));
            QCOMPARE(model.find(model.call(row).id).row(), row);
            if (row == 0 || model.group(row) != CallGroup::NeedsYou)
                continue;
            QVERIFY(model.call(row - 1).attention.first().severity >= model.call(row).attention.first().severity);
        }
    }

    void theNextOneGoesRound()
    {
        CallListModel model;
        model.apply({sampleCall(1), needing(2, AttentionKind::Silent), needing(3, AttentionKind::AsksForPerson, Severity::Urgent),
                     needing(4, AttentionKind::AngryWords)},
                    {});
        const auto next = [&](int number) {
            const auto index = model.nextNeedingYou(number ? sampleCall(number).id : CallId());
            return index.isValid() ? index.data(CallListModel::IdRole).toString().last(1) : QString();
        };
        QCOMPARE(next(0), u"3"_s); // the worst
        QCOMPARE(next(1), u"3"_s); // also from a call that needs nobody
        QCOMPARE(next(3), u"4"_s);
        QCOMPARE(next(4), u"2"_s);
        QCOMPARE(next(2), u"3"_s);
        model.apply(sampleCalls(4), {});
        QCOMPARE(next(3), QString());
    }

    void noRowMovesUnderThePointer()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.resize(320, 500);
        pane.show();
        pane.apply({.calls = sampleCalls(30)});
        auto &view = pane.view();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QTest::mouseMove(view.viewport(), QPoint(50, 200));
        QTRY_VERIFY(pane.model().isHeld());
        const CallId before = pane.model().call(view.indexAt(QPoint(50, 200)).row()).id;
        pane.apply({.calls = {needing(20, AttentionKind::AsksForPerson, Severity::Urgent), needing(2, AttentionKind::Silent)}});
        QCOMPARE(pane.model().call(view.indexAt(QPoint(50, 200)).row()).id, before);
        QTRY_VERIFY_WITH_TIMEOUT(!pane.model().hasWaiting(), 6000);
        QCOMPARE(pane.model().call(0).id, sampleCall(20).id);
        QTRY_COMPARE(pane.model().call(view.indexAt(QPoint(50, 200)).row()).id, before);
    }

    void inTheGridTheyAreLinesAboveTheCells()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.resize(330, 700);
        pane.show();
        pane.setDensity(ui::Density::Grid);
        QList<calls::CallSummary> calls = sampleCalls(30);
        calls[4] = needing(5, AttentionKind::Silent);
        calls[9] = needing(10, AttentionKind::AsksForPerson, Severity::Urgent);
        pane.apply({.calls = calls});
        auto &view = pane.view();
        const auto rect = [&](int number) { return view.visualRect(pane.model().find(sampleCall(number).id)); };
        QCOMPARE(rect(10).width(), view.viewport()->width());
        QCOMPARE(rect(10).height(), ui::lineHeight(&view));
        QCOMPARE(rect(5).top(), rect(10).bottom() + 1);
        QVERIFY(rect(1).top() > rect(5).bottom());
        QVERIFY(rect(1).width() < 2 * ui::cellSize(&view).width());
        view.setFocus();
        view.select(sampleCall(10).id);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.current(), sampleCall(5).id);
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(pane.model().group(view.currentIndex().row()) == CallGroup::Live);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.current(), sampleCall(5).id);
        QVERIFY(!pane.grab().isNull());
    }

    void manyOfThemLeaveRoomForTheOthers()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.resize(330, 700);
        pane.show();
        pane.setDensity(ui::Density::Grid);
        QList<calls::CallSummary> calls = sampleCalls(60);
        for (int i = 0; i < 40; ++i)
            calls[i] = needing(i + 1, AttentionKind::Silent, i == 30 ? Severity::Urgent : Severity::Warning, std::chrono::seconds(60 - i));
        pane.apply({.calls = calls});
        auto &view = pane.view();
        int lines = 0;
        for (int row = 0; row < pane.model().count(CallGroup::NeedsYou); ++row) {
            const QRect area = view.visualRect(pane.model().index(row));
            lines += area.width() == view.viewport()->width() ? 1 : 0;
            if (row >= ui::CallListView::linesAboveGrid)
                QCOMPARE(area.height(), ui::cellSize(&view).height());
        }
        QCOMPARE(lines, ui::CallListView::linesAboveGrid);
        QCOMPARE(pane.model().call(0).id, sampleCall(31).id); // the worst has a line
        // The keys go through all of them.
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Home);
        for (int i = 0; i < 39; ++i)
            QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(pane.model().group(view.currentIndex().row()), CallGroup::NeedsYou);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(pane.model().group(view.currentIndex().row()), CallGroup::Live);
    }

    void theyCountForTheDensity()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.resize(330, 700);
        pane.show();
        QList<calls::CallSummary> calls = sampleCalls(41);
        for (int i = 0; i < 10; ++i)
            calls[i] = needing(i + 1, AttentionKind::Silent);
        pane.apply({.calls = calls});
        QVERIFY(pane.view().showsGrid());
    }

    void aRowIsHeardWithItsReasons()
    {
        CallListModel model;
        auto call = needing(1, AttentionKind::AsksForPerson, Severity::Urgent);
        call.attention += reason(AttentionKind::Silent);
        call.snoozedUntil = fromUnixSeconds(1767225600);
        model.apply({call}, {});
        const QString heard = model.index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(heard.startsWith(u"Needs you: Asks for a person. Needs you: Nobody speaks. "_s), qPrintable(heard));
        const QString facts = model.index(0).data(Qt::ToolTipRole).toString();
        QVERIFY(facts.contains(u"Nobody speaks"_s));
        QVERIFY(facts.contains(u"Snoozed until"_s));
    }

    void theStripCountsThem()
    {
        FakeDesk desk;
        ui::IntakeStrip strip(desk);
        strip.show();
        auto *counter = strip.findChild<QToolButton *>(u"needsYouCount"_s);
        QCOMPARE(counter->text(), u"Needs you 0"_s);
        QVERIFY(!counter->isEnabled());
        QVERIFY(!counter->property("loud").toBool());
        const QSignalSpy wanted(&strip, &ui::IntakeStrip::nextNeedingYouRequested);
        desk::Totals totals;
        totals.needsYou = 2;
        strip.apply({.totals = totals});
        QCOMPARE(counter->text(), u"Needs you 2"_s);
        QVERIFY(counter->property("loud").toBool());
        QTest::mouseClick(counter, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        strip.apply({.totals = desk::Totals()});
        QVERIFY(!counter->property("loud").toBool());
    }
};

QTEST_MAIN(TestNeedsYouList)
#include "tst_needsyoulist.moc"
