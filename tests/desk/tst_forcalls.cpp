// One command for many calls, against the simulator over real sockets.
#include "tests/support/telephone.h"

using namespace geon;
using namespace Qt::StringLiterals;
using calls::ActionState;
using calls::CallState;

class ForCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreHungUpAndToldAsOne()
    {
        Telephone telephone({.speed = 8});
        const QList<CallId> calls = ring(telephone, 4);
        const ActionId action = telephone.submit(desk::ForCalls{calls, desk::HangUp{}});
        QTRY_COMPARE_WITH_TIMEOUT(telephone.outcome(action), std::optional(ActionState::Confirmed), 15000);
        const calls::Action done = telephone.actions.value(action);
        QCOMPARE(done.kind, calls::ActionKind::HangUp);
        QCOMPARE(done.calls, 4);
        QCOMPARE(done.confirmed, 4);
        QVERIFY(done.failedOn.isEmpty());
        for (const CallId &call : calls)
            QTRY_COMPARE(telephone.state(call), CallState::Ended);
    }

    void whatFailsIsNamed()
    {
        Telephone telephone({.speed = 8});
        QList<CallId> calls = ring(telephone, 2);
        simulator::Faults faults;
        faults.hangUpStatus = 500;
        const CallId stubborn = telephone.ring(faults);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.is(stubborn, CallState::Live), 15000);
        calls.insert(1, stubborn);
        const ActionId action = telephone.submit(desk::ForCalls{calls, desk::HangUp{}});
        QTRY_COMPARE_WITH_TIMEOUT(telephone.outcome(action), std::optional(ActionState::DidNotHappen), 15000);
        const calls::Action done = telephone.actions.value(action);
        QCOMPARE(done.confirmed, 2);
        QCOMPARE(done.failed, 1);
        QCOMPARE(done.failedOn, QList{stubborn});
        QCOMPARE(done.reason.code, calls::ReasonCode::ServiceUnavailable);
    }

    void aCallThatEndedMeanwhileIsNoFailureOfAHangUp()
    {
        Telephone telephone({.speed = 8});
        QList<CallId> calls = ring(telephone, 2);
        const ActionId first = telephone.submit(desk::HangUp{calls.first()});
        QTRY_COMPARE_WITH_TIMEOUT(telephone.outcome(first), std::optional(ActionState::Confirmed), 15000);
        calls += calls.last(); // named twice: counts once
        calls += CallId{u"rtc_long_forgotten"_s};
        const ActionId action = telephone.submit(desk::ForCalls{calls, desk::HangUp{}});
        QTRY_COMPARE_WITH_TIMEOUT(telephone.outcome(action), std::optional(ActionState::Confirmed), 15000);
        QCOMPARE(telephone.actions.value(action).calls, 3);
        QCOMPARE(telephone.actions.value(action).confirmed, 3);
    }

    void aHintGoesToEachButNotToOneThatIsOver()
    {
        Telephone telephone({.speed = 8});
        const QList<CallId> calls = ring(telephone, 2);
        const ActionId hangUp = telephone.submit(desk::HangUp{calls.first()});
        QTRY_COMPARE_WITH_TIMEOUT(telephone.outcome(hangUp), std::optional(ActionState::Confirmed), 15000);
        const ActionId action = telephone.submit(desk::ForCalls{calls, desk::Guide{{}, u"Offer the refund."_s, false}});
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(action), 15000);
        const calls::Action done = telephone.actions.value(action);
        QCOMPARE(done.state, ActionState::DidNotHappen);
        QCOMPARE(done.text, u"Offer the refund."_s);
        QCOMPARE(done.confirmed, 1);
        QCOMPARE(done.failedOn, QList{calls.first()});
        QCOMPARE(done.reason.code, calls::ReasonCode::CallOver);
    }

    void noCallsAreNothingToDo()
    {
        Telephone telephone({.speed = 8});
        const ActionId action = telephone.submit(desk::ForCalls{{}, desk::StopSpeaking{}});
        QTRY_COMPARE(telephone.outcome(action), std::optional(ActionState::DidNotHappen));
        QCOMPARE(telephone.actions.value(action).reason.code, calls::ReasonCode::NothingToDo);
    }

private:
    //! Live ones, that talk for long enough.
    static QList<CallId> ring(Telephone &telephone, int count)
    {
        QList<CallId> calls;
        for (int i = 0; i < count; ++i)
            calls += telephone.ring();
        const auto live = [&] {
            return std::ranges::all_of(calls, [&](const CallId &call) { return telephone.is(call, CallState::Live); });
        };
        if (!QTest::qWaitFor(live, 15000))
            return {};
        return calls;
    }
};

QTEST_GUILESS_MAIN(ForCallsTest)
#include "tst_forcalls.moc"
