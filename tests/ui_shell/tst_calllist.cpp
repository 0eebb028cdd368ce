#include "samplecalls.h"
#include "tests/support/fakedesk.h"
#include "ui/calllist/callpainter.h"
#include "ui/calllist/callpane.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::CallState;
using ui::CallGroup;
using ui::CallListModel;

namespace {

QStringList order(const CallListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.call(row).id.value.last(2);
    return ids;
}

} // namespace

class TestCallList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void callsStandInGroupsByTime()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply({sampleCall(5, CallState::Ended), sampleCall(3), sampleCall(4, CallState::Offered), sampleCall(1),
                     sampleCall(2, CallState::Missed), sampleCall(6, CallState::Connecting)},
                    {});
        QCOMPARE(order(model), (QStringList{u"04"_s, u"06"_s, u"01"_s, u"03"_s, u"05"_s, u"02"_s}));
        QCOMPARE(model.count(CallGroup::Ringing), 2);
        QCOMPARE(model.count(CallGroup::Live), 2);
        QCOMPARE(model.count(CallGroup::Ended), 2);
    }

    void aChangeIsToldOnceForItsRowOnly()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(sampleCalls(5), {});
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        auto call = sampleCall(3);
        model.apply({call}, {});
        QCOMPARE(changed.size(), 0);
        call.lastWords = u"I already paid"_s;
        model.apply({call}, {});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
        QVERIFY(!changed.at(0).at(2).value<QList<int>>().contains(Qt::DisplayRole));
        QCOMPARE(moved.size(), 0);
    }

    void aCallMovesWhenItsGroupChanges()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(sampleCalls(3), {});
        model.apply({sampleCall(4, CallState::Offered)}, {});
        QCOMPARE(order(model).first(), u"04"_s);
        model.apply({sampleCall(4, CallState::Live)}, {});
        QCOMPARE(order(model), (QStringList{u"01"_s, u"02"_s, u"03"_s, u"04"_s}));
        model.apply({sampleCall(2, CallState::Ended)}, {});
        QCOMPARE(order(model), (QStringList{u"01"_s, u"03"_s, u"04"_s, u"02"_s}));
        model.apply({sampleCall(1, CallState::Ended)}, {});
        QCOMPARE(order(model), (QStringList{u"03"_s, u"04"_s, u"02"_s, u"01"_s}));
        model.apply({}, {CallId{u"rtc_0002"_s}, CallId{u"unknown"_s}});
        QCOMPARE(order(model), (QStringList{u"03"_s, u"04"_s, u"01"_s}));
        QCOMPARE(model.find(CallId{u"rtc_0001"_s}).row(), 2);
        QCOMPARE(model.count(CallGroup::Ended), 1);
    }

    void nothingMovesWhileTheListIsHeld()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(sampleCalls(3), {});
        model.setHeld(true);
        auto ended = sampleCall(1, CallState::Ended);
        model.apply({ended, sampleCall(9, CallState::Offered)}, {CallId{u"rtc_0002"_s}});
        QCOMPARE(order(model), (QStringList{u"01"_s, u"02"_s, u"03"_s}));
        QCOMPARE(model.call(0).state, CallState::Ended);
        QCOMPARE(model.group(0), CallGroup::Live);
        QVERIFY(model.hasWaiting());
        model.apply({sampleCall(9, CallState::Live)}, {});
        model.setHeld(false);
        QCOMPARE(order(model), (QStringList{u"03"_s, u"09"_s, u"01"_s}));
        QVERIFY(!model.hasWaiting());
    }

    void manyRandomChangesKeepTheOrder()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator random(7);
        static constexpr std::array states{CallState::Offered, CallState::Accepting, CallState::Live, CallState::Degraded,
                                           CallState::Ended};
        for (int round = 0; round < 400; ++round) {
            const int number = random.bounded(1, 60);
            if (random.bounded(6) == 0)
                model.apply({}, {sampleCall(number).id});
            else
                model.apply({sampleCall(number, states.at(size_t(random.bounded(int(states.size())))))}, {});
            model.setHeld(random.bounded(3) == 0);
        }
        model.setHeld(false);
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.group(row), ui::groupOf(model.call(row).state));
            QCOMPARE(model.find(model.call(row).id).row(), row);
            if (row == 0)
                continue;
            QVERIFY(model.group(row - 1) <= model.group(row));
            if (model.group(row - 1) == model.group(row)) {
                const bool rising = model.call(row - 1).offeredAt < model.call(row).offeredAt;
                QCOMPARE(rising, model.group(row) != CallGroup::Ended);
            }
        }
    }

    void everyRowCanBeHeard()
    {
        CallListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto call = sampleCall(1);
        call.simulated = true;
        call.callerName = u"محمد"_s;
        call.lastWords = u"I already paid"_s;
        call.lastSpeaker = calls::Who::Caller;
        model.apply({call}, {});
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 u"Simulated call: Listening, محمد, agent Anna. Caller said: I already paid"_s);
        QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(u"+55 11 95555-0001"_s));
        QVERIFY(!model.index(0).data(Qt::ToolTipRole).toString().contains('<'_L1));
    }

    void theKeyboardWalksTheList()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.resize(320, 600);
        pane.show();
        desk::Update update;
        update.calls = sampleCalls(20) + QList{sampleCall(21, CallState::Offered)};
        pane.apply(update);
        auto &view = pane.view();
        const QSignalSpy entered(&view, &ui::CallListView::entered);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.current().value, u"rtc_0021"_s);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.current().value, u"rtc_0001"_s);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.current().value, u"rtc_0020"_s);
        QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex())));
        view.step(1);
        QCOMPARE(view.current().value, u"rtc_0020"_s);
        view.step(-1);
        QCOMPARE(view.current().value, u"rtc_0019"_s);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
    }

    void aKeyThatIsDownHoldsTheList()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.show();
        pane.apply({.calls = sampleCalls(3)});
        auto &view = pane.view();
        view.setFocus();
        QTest::keyPress(&view, Qt::Key_Down);
        QVERIFY(pane.model().isHeld());
        pane.apply({.calls = {sampleCall(9, CallState::Offered)}});
        QCOMPARE(order(pane.model()).size(), 3);
        QTest::keyRelease(&view, Qt::Key_Down);
        QCOMPARE(order(pane.model()).first(), u"09"_s);
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
        const QModelIndex under = view.indexAt(QPoint(50, 200));
        const CallId before = pane.model().call(under.row()).id;
        pane.apply({.calls = {sampleCall(40, CallState::Offered), sampleCall(1, CallState::Ended)}});
        QCOMPARE(pane.model().call(view.indexAt(QPoint(50, 200)).row()).id, before);
        QVERIFY(pane.model().hasWaiting());
        // A pointer that rests lets them in, and the view scrolls along.
        QTRY_VERIFY_WITH_TIMEOUT(!pane.model().hasWaiting(), 6000);
        QCOMPARE(order(pane.model()).first(), u"40"_s);
        QTRY_COMPARE(pane.model().call(view.indexAt(QPoint(50, 200)).row()).id, before);
    }

    void manyCallsBecomeAGridAndNotAtOnceRowsAgain()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.resize(330, 700);
        pane.show();
        pane.apply({.calls = sampleCalls(40)});
        QVERIFY(!pane.view().showsGrid());
        pane.apply({.calls = {sampleCall(41)}});
        QVERIFY(pane.view().showsGrid());
        QList<calls::CallSummary> ended = sampleCalls(9, CallState::Ended);
        pane.apply({.calls = ended});
        QVERIFY(pane.view().showsGrid());
        pane.apply({.calls = {sampleCall(10, CallState::Ended)}});
        QVERIFY(!pane.view().showsGrid());
        pane.setDensity(ui::Density::Grid);
        QVERIFY(pane.view().showsGrid());
        pane.setDensity(ui::Density::Rows);
        pane.apply({.calls = sampleCalls(60)});
        QVERIFY(!pane.view().showsGrid());
    }

    void theGridGroupsByAgentAndTheKeysFollowTheEye()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.resize(330, 700);
        pane.show();
        pane.setDensity(ui::Density::Grid);
        pane.apply({.calls = sampleCalls(50)});
        auto &view = pane.view();
        const auto rect = [&](int number) { return view.visualRect(pane.model().find(sampleCall(number).id)); };
        QCOMPARE(rect(1).height(), ui::cellSize(&view).height());
        QVERIFY(rect(1).width() >= ui::cellSize(&view).width());
        QVERIFY(rect(1).width() < 2 * ui::cellSize(&view).width());
        QCOMPARE(rect(1).top(), rect(3).top());
        QVERIFY(rect(3).left() > rect(1).right());
        QVERIFY(rect(2).top() > rect(49).bottom()); // Bruno's are below Anna's
        view.setFocus();
        view.select(sampleCall(1).id);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.current(), sampleCall(3).id);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.visualRect(view.currentIndex()).left(), rect(3).left());
        QVERIFY(view.visualRect(view.currentIndex()).top() > rect(3).top());
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.current(), sampleCall(3).id);
    }

    void anEmptyListSaysWhatWillAppear()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.show();
        auto *empty = pane.findChild<QLabel *>(u"noCalls"_s);
        QVERIFY(empty->isVisible());
        desk::Intake intake;
        intake.publicUrl = u"https://calls.example.net"_s;
        pane.apply({.intake = intake});
        QVERIFY(empty->text().contains(u"dial"_s));
        pane.apply({.calls = sampleCalls(1)});
        QVERIFY(!empty->isVisible());
        pane.apply({.removed = {sampleCall(1).id}});
        QVERIFY(empty->isVisible());
    }

    void aCallThatIsNoLongerKeptOpensNoOther()
    {
        FakeDesk desk;
        ui::CallPane pane(desk);
        pane.show();
        pane.apply({.calls = sampleCalls(3)});
        pane.view().select(sampleCall(2).id);
        pane.apply({.removed = {sampleCall(2).id}});
        QVERIFY(pane.view().current().isEmpty());
    }

    void timesInACellAreShort()
    {
        QCOMPARE(ui::briefTime(8s), u"8s"_s);
        QCOMPARE(ui::briefTime(99s), u"99s"_s);
        QCOMPARE(ui::briefTime(100s), u"1m"_s);
        QCOMPARE(ui::briefTime(99min), u"99m"_s);
        QCOMPARE(ui::briefTime(3h), u"3h"_s);
    }
};

QTEST_MAIN(TestCallList)
#include "tst_calllist.moc"
