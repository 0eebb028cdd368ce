// The intake: which call is accepted, waits or is rejected; and what becomes of a call that waits.
#include "core/calls/intake.h"
#include "tests/calls/telephone.h"

using namespace geon;
using namespace geon::calls;
using Outcome = realtime::CallAnswer::Outcome;

Q_DECLARE_METATYPE(geon::calls::IntakeDecision)
Q_DECLARE_METATYPE(geon::calls::IntakeRules)

class IntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decision_data()
    {
        QTest::addColumn<IntakeMode>("mode");
        QTest::addColumn<IntakeRules>("rules");
        QTest::addColumn<QString>("caller");
        QTest::addColumn<int>("others");
        QTest::addColumn<IntakeDecision>("expected");
        IntakeRules rules;
        rules.mostCalls = 3;
        rules.callers = callerRulesFrom(u"allow +5511*\nblock +1900*\nblock anonymous"_s);
        IntakeRules waits = rules;
        waits.fullWith.reset();
        IntakeRules strict = rules;
        strict.screenThen = RejectStatus::Busy;
        strict.heldWith = RejectStatus::Decline;
        strict.fullWith = RejectStatus::Unavailable;
        IntakeRules boundless = rules;
        boundless.mostCalls = 0;
        const QString anybody = u"+14155550100"_s;
        const QString allowed = u"+5511955550100"_s;
        const QString blocked = u"+19005550100"_s;
        using Mode = IntakeMode;
        const auto away = [](RejectStatus status, ReasonCode code, const QString &detail = {}) { return TurnAway{status, {code, detail}}; };
        const auto row = [](const char *name, Mode mode, const IntakeRules &with, const QString &caller, int others,
                            const IntakeDecision &expected) { QTest::newRow(name) << mode << with << caller << others << expected; };

        row("open", Mode::Open, rules, anybody, 0, AcceptNow{});
        row("open, one place left", Mode::Open, rules, anybody, 2, AcceptNow{});
        row("open, full", Mode::Open, rules, anybody, 3, away(RejectStatus::Busy, ReasonCode::RejectedFull));
        row("open, full, unavailable", Mode::Open, strict, anybody, 3, away(RejectStatus::Unavailable, ReasonCode::RejectedFull));
        row("open, full, waits", Mode::Open, waits, anybody, 3, Screen{ScreenCause::Full, Duration::max(), RejectStatus::Busy});
        row("open, the limit was lowered", Mode::Open, rules, anybody, 9, away(RejectStatus::Busy, ReasonCode::RejectedFull));
        row("open, no limit", Mode::Open, boundless, anybody, 5000, AcceptNow{});
        row("open, allowed, full all the same", Mode::Open, rules, allowed, 3, away(RejectStatus::Busy, ReasonCode::RejectedFull));
        row("screen", Mode::Screen, rules, anybody, 0, Screen{ScreenCause::Mode, 12s, {}});
        row("screen, busy then", Mode::Screen, strict, anybody, 0, Screen{ScreenCause::Mode, 12s, RejectStatus::Busy});
        row("screen, allowed", Mode::Screen, rules, allowed, 0, AcceptNow{});
        row("screen, full", Mode::Screen, rules, anybody, 3, away(RejectStatus::Busy, ReasonCode::RejectedFull));
        row("screen, full, waits", Mode::Screen, waits, anybody, 3, Screen{ScreenCause::Full, Duration::max(), RejectStatus::Busy});
        row("hold", Mode::Hold, rules, anybody, 0, away(RejectStatus::Unavailable, ReasonCode::RejectedOnHold));
        row("hold, declined", Mode::Hold, strict, anybody, 0, away(RejectStatus::Decline, ReasonCode::RejectedOnHold));
        row("hold, allowed", Mode::Hold, rules, allowed, 0, away(RejectStatus::Unavailable, ReasonCode::RejectedOnHold));
        row("drain", Mode::Drain, rules, anybody, 0, away(RejectStatus::Unavailable, ReasonCode::RejectedDraining));
        row("drain, allowed", Mode::Drain, strict, allowed, 0, away(RejectStatus::Decline, ReasonCode::RejectedDraining));
        for (const Mode mode : {Mode::Open, Mode::Screen, Mode::Hold, Mode::Drain}) {
            const auto name = [&](const char *who) { return QByteArray(who) + ", mode " + QByteArray::number(int(mode)); };
            row(name("blocked").constData(), mode, rules, blocked, 0,
                away(RejectStatus::Decline, ReasonCode::RejectedByRule, u"block +1900*"_s));
            row(name("anonymous").constData(), mode, waits, {}, 3,
                away(RejectStatus::Decline, ReasonCode::RejectedByRule, u"block anonymous"_s));
        }
    }

    void decision()
    {
        QFETCH(IntakeMode, mode);
        QFETCH(IntakeRules, rules);
        QFETCH(QString, caller);
        QFETCH(int, others);
        QFETCH(IntakeDecision, expected);
        QVERIFY(decide(mode, rules, caller, others) == expected);
    }

    void aScreenedCallWaitsAndPostsNothing()
    {
        Telephone phone;
        phone.screen();
        QCOMPARE(phone.take(), QStringList());
        QCOMPARE(phone.call.state(), CallState::Screening);
        QCOMPARE(phone.call.summary().screened, ScreenCause::Mode);
        QCOMPARE(phone.call.summary().decideBy, phone.clock.now() + 12s);
        QCOMPARE(phone.call.wakeAt(), phone.clock.now() + 12s);
        phone.pass(11s);
        QCOMPARE(phone.take(), QStringList());
    }

    void theDeadlineLeavesTimeForTheAccept()
    {
        Telephone phone;
        phone.clock.advance(5s); // the webhook took its time
        phone.screen(ScreenCause::Mode, 18s);
        QCOMPARE(phone.call.summary().decideBy, phone.call.summary().acceptBy - 2s);
        Telephone full;
        full.screen(ScreenCause::Full, Duration::max(), RejectStatus::Busy);
        QCOMPARE(full.call.summary().decideBy, full.call.summary().acceptBy - 2s);
    }

    void acceptIsConfirmedByTheSessionNotByTheAnswer()
    {
        Telephone phone;
        phone.screen();
        const ActionId id = phone.ask(Accept{});
        QCOMPARE(phone.take(), QStringList{u"accept"_s});
        QCOMPARE(phone.call.state(), CallState::Accepting);
        QCOMPARE(phone.call.summary().decideBy, TimePoint());
        phone.answered(Outcome::Ok, 200);
        QCOMPARE(phone.stateOf(id), ActionState::Sent);
        phone.opened();
        phone.session();
        QCOMPARE(phone.stateOf(id), ActionState::Confirmed);
        QCOMPARE(phone.call.state(), CallState::Live);
    }

    void anAcceptThatFailsFollowsTheUsualLadder()
    {
        Telephone phone;
        phone.screen();
        const ActionId id = phone.ask(Accept{});
        phone.take();
        phone.answered(Outcome::ServerError, 500);
        phone.pass(250ms);
        QCOMPARE(phone.take(), QStringList{u"accept"_s});
        phone.answered(Outcome::CallGone, 404);
        QCOMPARE(phone.call.state(), CallState::Missed);
        QCOMPARE(phone.stateOf(id), ActionState::DidNotHappen);
        QCOMPARE(phone.reasonOf(id), ReasonCode::CallerLeft);
    }

    void acceptThatHadNoEffectDidNotHappen()
    {
        Telephone phone;
        phone.screen();
        const ActionId id = phone.ask(Accept{});
        phone.answered(Outcome::Ok, 200);
        while (phone.call.state() == CallState::Connecting) {
            phone.closed(realtime::SidebandClose::Why::CallGone);
            phone.pass(2s);
        }
        QCOMPARE(phone.call.state(), CallState::Failed);
        QCOMPARE(phone.stateOf(id), ActionState::DidNotHappen);
        QCOMPARE(phone.reasonOf(id), ReasonCode::AcceptHadNoEffect);
    }

    void rejectIsConfirmedByItsAnswer_data()
    {
        QTest::addColumn<RejectStatus>("status");
        QTest::newRow("busy") << RejectStatus::Busy;
        QTest::newRow("unavailable") << RejectStatus::Unavailable;
        QTest::newRow("decline") << RejectStatus::Decline;
    }

    void rejectIsConfirmedByItsAnswer()
    {
        QFETCH(RejectStatus, status);
        Telephone phone;
        phone.screen();
        const ActionId id = phone.ask(Reject{status});
        QCOMPARE(phone.take(), QStringList{u"reject %1"_s.arg(int(status))});
        QCOMPARE(phone.call.state(), CallState::Rejecting);
        phone.rejectAnswered(Outcome::Ok, 200);
        QCOMPARE(phone.call.state(), CallState::Rejected);
        QCOMPARE(phone.reason(), ReasonCode::RejectedByOperator);
        QCOMPARE(phone.call.summary().rejectedWith, int(status));
        QCOMPARE(phone.stateOf(id), ActionState::Confirmed);
        QVERIFY(!phone.call.wakeAt());
    }

    void rejectOfACallerWhoLeftIsAMissedCall()
    {
        Telephone phone;
        phone.screen();
        const ActionId id = phone.ask(Reject{});
        phone.rejectAnswered(Outcome::CallGone, 404);
        QCOMPARE(phone.call.state(), CallState::Missed);
        QCOMPARE(phone.reason(), ReasonCode::CallerLeft);
        QCOMPARE(phone.reasonOf(id), ReasonCode::CallerLeft);
        QCOMPARE(phone.call.summary().rejectedWith, 0);
    }

    void rejectIsTriedAgainWhileItCanRing()
    {
        Telephone phone;
        phone.screen();
        const ActionId id = phone.ask(Reject{});
        phone.take();
        int tries = 1;
        while (phone.call.state() == CallState::Rejecting) {
            phone.rejectAnswered(Outcome::ServerError, 500, u"out of order"_s);
            phone.pass(4s);
            tries += int(phone.take().size());
        }
        QVERIFY(tries > 3);
        QVERIFY(phone.clock.now() <= phone.call.summary().acceptBy + 4s);
        QCOMPARE(phone.call.state(), CallState::Failed);
        QCOMPARE(phone.reason(), ReasonCode::RejectRefused);
        QCOMPARE(phone.call.summary().reason.detail, u"out of order"_s);
        QCOMPARE(phone.stateOf(id), ActionState::DidNotHappen);
    }

    void aRejectNobodyAnsweredMayHaveBeenTaken()
    {
        Telephone phone;
        phone.turnAway(RejectStatus::Unavailable, ReasonCode::RejectedOnHold);
        phone.rejectAnswered(Outcome::NetworkError);
        phone.pass(250ms);
        phone.rejectAnswered(Outcome::CallGone, 404);
        QCOMPARE(phone.call.state(), CallState::Rejected);
        QCOMPARE(phone.reason(), ReasonCode::RejectedOnHold);
        QCOMPARE(phone.call.summary().rejectedWith, 480);
    }

    void aRejectOfTheOperatorThatIsNotTakenIsTheirsToDecideAgain_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<ActionState>("state");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("timeout") << Outcome::TimedOut << 0 << ActionState::NotConfirmed << ReasonCode::NoAnswer;
        QTest::newRow("refused") << Outcome::BadRequest << 400 << ActionState::DidNotHappen << ReasonCode::ServiceRefused;
        QTest::newRow("key") << Outcome::BadRequest << 403 << ActionState::DidNotHappen << ReasonCode::NotAuthorized;
    }

    void aRejectOfTheOperatorThatIsNotTakenIsTheirsToDecideAgain()
    {
        QFETCH(Outcome, outcome);
        QFETCH(int, status);
        QFETCH(ActionState, state);
        QFETCH(ReasonCode, reason);
        Telephone phone;
        phone.screen();
        const ActionId id = phone.ask(Reject{});
        phone.take();
        phone.pass(3s);
        phone.rejectAnswered(outcome, status);
        QCOMPARE(phone.stateOf(id), state);
        QCOMPARE(phone.reasonOf(id), reason);
        QCOMPARE(phone.call.state(), CallState::Screening);
        QCOMPARE(phone.call.summary().screened, ScreenCause::RejectFailed);

        // It is never accepted by itself after a reject was asked for.
        Telephone left = phone;
        left.pass(17s);
        QCOMPARE(left.take(), QStringList());
        QCOMPARE(left.call.state(), CallState::Failed);
        QCOMPARE(left.reason(), ReasonCode::RejectRefused);

        const ActionId again = phone.ask(Reject{RejectStatus::Busy});
        QCOMPARE(phone.take(), QStringList{u"reject 486"_s});
        phone.rejectAnswered(Outcome::Ok, 200);
        QCOMPARE(phone.stateOf(again), ActionState::Confirmed);
        QCOMPARE(phone.call.state(), CallState::Rejected);
    }

    void aRejectByRuleThatIsRefusedFails()
    {
        Telephone phone;
        phone.turnAway(RejectStatus::Decline, ReasonCode::RejectedByRule);
        QCOMPARE(phone.take(), QStringList{u"reject 603"_s});
        phone.rejectAnswered(Outcome::BadRequest, 400, u"no"_s);
        QCOMPARE(phone.call.state(), CallState::Failed);
        QCOMPARE(phone.reason(), ReasonCode::RejectRefused);
    }

    void theDeadlineDecides_data()
    {
        QTest::addColumn<ScreenCause>("cause");
        QTest::addColumn<int>("then"); // 0: accept
        QTest::addColumn<QString>("effect");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("accept") << ScreenCause::Mode << 0 << u"accept"_s << ReasonCode::None;
        QTest::newRow("busy") << ScreenCause::Mode << 486 << u"reject 486"_s << ReasonCode::RejectedUnattended;
        QTest::newRow("decline") << ScreenCause::Mode << 603 << u"reject 603"_s << ReasonCode::RejectedUnattended;
        QTest::newRow("full") << ScreenCause::Full << 486 << u"reject 486"_s << ReasonCode::RejectedFull;
    }

    void theDeadlineDecides()
    {
        QFETCH(ScreenCause, cause);
        QFETCH(int, then);
        QFETCH(QString, effect);
        QFETCH(ReasonCode, reason);
        Telephone phone;
        phone.screen(cause, 6s, then ? std::optional(RejectStatus(then)) : std::nullopt);
        phone.pass(5999ms);
        QCOMPARE(phone.take(), QStringList());
        phone.pass(1ms);
        QCOMPARE(phone.take(), QStringList{effect});
        if (then) {
            phone.rejectAnswered(Outcome::Ok, 200);
            QCOMPARE(phone.reason(), reason);
        }
    }

    void aPlaceThatBecomesFreeLetsTheCallIn()
    {
        Telephone phone;
        phone.screen(ScreenCause::Full, Duration::max(), RejectStatus::Busy);
        phone.accept();
        QCOMPARE(phone.take(), QStringList{u"accept"_s});
        QCOMPARE(phone.call.summary().screened, ScreenCause::None);
    }

    void aPlaceWhileScreeningLeavesItToTheOperator()
    {
        Telephone phone;
        phone.screen(ScreenCause::Full, Duration::max(), RejectStatus::Busy);
        phone.pass(4s);
        phone.screen(ScreenCause::Mode, 6s);
        QCOMPARE(phone.call.summary().screened, ScreenCause::Mode);
        QCOMPARE(phone.call.summary().decideBy, phone.clock.now() + 6s);
        QVERIFY(!phone.call.summary().decideThen);
    }

    void decisionsThatComeTooLateAreTold()
    {
        Telephone phone;
        phone.screen();
        phone.ask(Accept{});
        QCOMPARE(phone.reasonOf(phone.ask(Accept{})), ReasonCode::NothingToDo);
        QCOMPARE(phone.reasonOf(phone.ask(Reject{})), ReasonCode::NotScreened);
        Telephone live;
        live.goLive();
        QCOMPARE(live.reasonOf(live.ask(Accept{})), ReasonCode::NothingToDo);
        QCOMPARE(live.reasonOf(live.ask(Reject{})), ReasonCode::NotScreened);
        Telephone rejecting;
        rejecting.screen();
        rejecting.ask(Reject{});
        QCOMPARE(rejecting.reasonOf(rejecting.ask(Reject{})), ReasonCode::NothingToDo);
        QCOMPARE(rejecting.reasonOf(rejecting.ask(Accept{})), ReasonCode::NotScreened);
        rejecting.rejectAnswered(Outcome::Ok, 200);
        QCOMPARE(rejecting.reasonOf(rejecting.ask(Accept{})), ReasonCode::CallOver);
    }

    void aCallThatWaitsCannotBeHungUp()
    {
        Telephone phone;
        phone.screen();
        phone.take();
        QCOMPARE(phone.reasonOf(phone.ask(HangUp{})), ReasonCode::NotLive);
        QCOMPARE(phone.take(), QStringList());
        QCOMPARE(phone.call.state(), CallState::Screening);
    }
};

QTEST_APPLESS_MAIN(IntakeTest)
#include "tst_intake.moc"
