// The intake valve over real sockets: calls are let in, left to an operator, rejected with a code, or taken up after a restart.
#include "tests/support/telephone.h"

#include <QSignalSpy>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using desk::IntakeMode;
using simulator::Faults;
using simulator::SimulatedEnd;

class IntakeValveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void screenedCallsAreAccepted()
    {
        Telephone telephone(slow());
        set(telephone, IntakeMode::Screen);
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.is(call, CallState::Screening));
        QCOMPARE(telephone.calls.value(call).screened, ScreenCause::Mode);
        QVERIFY(telephone.calls.value(call).decideBy > telephone.clock->now());
        QTRY_COMPARE(telephone.totals.screening, 1);
        QCOMPARE(telephone.totals.ringing, 1);
        QCOMPARE(telephone.simulator.counters().actions, 0);

        const ActionId accept = telephone.submit(desk::AcceptCall{call});
        QTRY_COMPARE(telephone.outcome(accept), ActionState::Confirmed);
        QVERIFY(telephone.is(call, CallState::Live));
        QTRY_COMPARE(telephone.totals.screening, 0);
    }

    void screenedCallsAreRejectedWithACode_data()
    {
        QTest::addColumn<RejectStatus>("status");
        QTest::newRow("busy") << RejectStatus::Busy;
        QTest::newRow("unavailable") << RejectStatus::Unavailable;
        QTest::newRow("decline") << RejectStatus::Decline;
    }

    void screenedCallsAreRejectedWithACode()
    {
        QFETCH(RejectStatus, status);
        Telephone telephone(slow());
        Posted posted(telephone.simulator);
        set(telephone, IntakeMode::Screen);
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.is(call, CallState::Screening));
        const ActionId reject = telephone.submit(desk::RejectCall{call, status});
        QTRY_COMPARE(telephone.outcome(reject), ActionState::Confirmed);
        QVERIFY(telephone.is(call, CallState::Rejected));
        QCOMPARE(telephone.calls.value(call).rejectedWith, int(status));
        QCOMPARE(telephone.calls.value(call).reason.code, ReasonCode::RejectedByOperator);
        QCOMPARE(posted.rejects, QList<int>{int(status)});
        QCOMPARE(telephone.simulator.call(call)->end, SimulatedEnd::Rejected);
    }

    void theDeadlineDecides_data()
    {
        QTest::addColumn<int>("then");
        QTest::addColumn<CallState>("state");
        QTest::newRow("accept") << 0 << CallState::Live;
        QTest::newRow("busy") << 486 << CallState::Rejected;
    }

    void theDeadlineDecides()
    {
        QFETCH(int, then);
        QFETCH(CallState, state);
        Telephone telephone(slow());
        desk::LiveSettings settings;
        settings.intake.screenFor = 600ms;
        if (then)
            settings.intake.screenThen = RejectStatus(then);
        telephone.engine->apply(settings);
        set(telephone, IntakeMode::Screen);
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.is(call, CallState::Screening));
        QCOMPARE(telephone.calls.value(call).decideThen.has_value(), then != 0);
        QTRY_VERIFY(telephone.is(call, state));
        if (then)
            QCOMPARE(telephone.calls.value(call).reason.code, ReasonCode::RejectedUnattended);
    }

    void onHoldCallsAreRejectedAndTheLiveOnesGoOn()
    {
        Telephone telephone(slow());
        Posted posted(telephone.simulator);
        const CallId live = telephone.ring();
        QTRY_VERIFY(telephone.is(live, CallState::Live));
        desk::LiveSettings settings;
        settings.intake.heldWith = RejectStatus::Busy;
        telephone.engine->apply(settings);
        set(telephone, IntakeMode::Hold);
        QTRY_COMPARE(telephone.intake.mode, IntakeMode::Hold);
        QVERIFY(telephone.intake.modeSince > telephone.calls.value(live).liveAt);
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.is(call, CallState::Rejected));
        QCOMPARE(telephone.calls.value(call).reason.code, ReasonCode::RejectedOnHold);
        QCOMPARE(posted.rejects, QList<int>{486});
        QVERIFY(telephone.is(live, CallState::Live));

        set(telephone, IntakeMode::Open);
        const CallId next = telephone.ring();
        QTRY_VERIFY(telephone.is(next, CallState::Live));
    }

    void drainingEndsWithNoCallLeft()
    {
        Telephone telephone(slow());
        const CallId live = telephone.ring();
        QTRY_VERIFY(telephone.is(live, CallState::Live));
        set(telephone, IntakeMode::Drain);
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.is(call, CallState::Rejected));
        QCOMPARE(telephone.calls.value(call).reason.code, ReasonCode::RejectedDraining);
        QCOMPARE(telephone.calls.value(call).rejectedWith, 480);
        QTRY_COMPARE(telephone.totals.live, 1);
        telephone.submit(desk::HangUp{live});
        QTRY_COMPARE(telephone.totals.live + telephone.totals.ringing, 0);
        QCOMPARE(telephone.intake.mode, IntakeMode::Drain);
    }

    void whenFullTheNextCallHearsBusy()
    {
        Telephone telephone(slow());
        limit(telephone, RejectStatus::Busy);
        const CallId first = telephone.ring();
        const CallId second = telephone.ring();
        QTRY_VERIFY(telephone.is(first, CallState::Live) || telephone.is(second, CallState::Live));
        const CallId kept = telephone.is(first, CallState::Live) ? first : second;
        const CallId turnedAway = kept == first ? second : first; // webhooks may overtake each other
        QTRY_VERIFY(telephone.is(turnedAway, CallState::Rejected));
        QCOMPARE(telephone.calls.value(turnedAway).reason.code, ReasonCode::RejectedFull);
        QCOMPARE(telephone.calls.value(turnedAway).rejectedWith, 486);
        QTRY_COMPARE(telephone.intake.mostCalls, 1);
    }

    void whenFullTheNextCallWaitsForAPlace()
    {
        Telephone telephone(slow());
        limit(telephone, {});
        const CallId first = telephone.ring();
        QTRY_VERIFY(telephone.is(first, CallState::Live));
        const CallId second = telephone.ring();
        QTRY_VERIFY(telephone.is(second, CallState::Screening));
        QCOMPARE(telephone.calls.value(second).screened, ScreenCause::Full);
        QCOMPARE(telephone.calls.value(second).decideThen, RejectStatus::Busy);
        telephone.submit(desk::HangUp{first});
        QTRY_VERIFY(telephone.is(second, CallState::Live));
    }

    void aPlaceThatDoesNotComeIsBusy()
    {
        Telephone telephone(slow());
        limit(telephone, {});
        const CallId first = telephone.ring();
        QTRY_VERIFY(telephone.is(first, CallState::Live));
        const CallId second = telephone.ring();
        QTRY_VERIFY_WITH_TIMEOUT(telephone.is(second, CallState::Rejected), 8000);
        QVERIFY(telephone.history.value(second).contains(CallState::Screening));
        QCOMPARE(telephone.calls.value(second).reason.code, ReasonCode::RejectedFull);
        QCOMPARE(telephone.calls.value(second).rejectedWith, 486);
    }

    void aCallThatWaitsForAPlaceIsRejectedOnceTheIntakeIsOnHold()
    {
        Telephone telephone(slow());
        limit(telephone, {});
        const CallId first = telephone.ring();
        QTRY_VERIFY(telephone.is(first, CallState::Live));
        const CallId second = telephone.ring();
        QTRY_VERIFY(telephone.is(second, CallState::Screening));
        set(telephone, IntakeMode::Hold);
        QTRY_VERIFY(telephone.is(second, CallState::Rejected));
        QCOMPARE(telephone.calls.value(second).reason.code, ReasonCode::RejectedOnHold);
    }

    void callerRulesDecideFirst()
    {
        Telephone telephone(slow());
        desk::LiveSettings settings;
        settings.intake.callers = callerRulesFrom(u"allow +5511*\nblock +1900*"_s);
        telephone.engine->apply(settings);
        const CallId blocked = ringFrom(telephone, u"+19005550100"_s);
        QTRY_VERIFY(telephone.is(blocked, CallState::Rejected));
        QCOMPARE(telephone.calls.value(blocked).reason, (Reason{ReasonCode::RejectedByRule, u"block +1900*"_s}));
        QCOMPARE(telephone.calls.value(blocked).rejectedWith, 603);
        set(telephone, IntakeMode::Screen);
        const CallId allowed = ringFrom(telephone, u"+5511955550100"_s);
        QTRY_VERIFY(telephone.is(allowed, CallState::Live));
        QVERIFY(!telephone.history.value(allowed).contains(CallState::Screening));
        const CallId other = ringFrom(telephone, u"+14155550100"_s);
        QTRY_VERIFY(telephone.is(other, CallState::Screening));
    }

    void aRejectThatIsRefusedIsToldAndCanBeAskedAgain()
    {
        Telephone telephone(slow());
        set(telephone, IntakeMode::Screen);
        Faults faults;
        faults.rejectStatus = 400;
        faults.rejectTimes = 1;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Screening));
        const ActionId refused = telephone.submit(desk::RejectCall{call});
        QTRY_COMPARE(telephone.outcome(refused), ActionState::DidNotHappen);
        QCOMPARE(telephone.actions.value(refused).reason.code, ReasonCode::ServiceRefused);
        QTRY_COMPARE(telephone.calls.value(call).screened, ScreenCause::RejectFailed);
        const ActionId again = telephone.submit(desk::RejectCall{call});
        QTRY_COMPARE(telephone.outcome(again), ActionState::Confirmed);
    }

    void aRejectMeetsFaults_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("times");
        QTest::addColumn<CallState>("state");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("500 once") << 500 << 1 << CallState::Rejected << ReasonCode::RejectedOnHold;
        QTest::newRow("429 twice") << 429 << 2 << CallState::Rejected << ReasonCode::RejectedOnHold;
        QTest::newRow("no answer once") << 0 << 1 << CallState::Rejected << ReasonCode::RejectedOnHold;
        QTest::newRow("500 for ever") << 500 << -1 << CallState::Failed << ReasonCode::RejectRefused;
        QTest::newRow("refused") << 400 << -1 << CallState::Failed << ReasonCode::RejectRefused;
    }

    void aRejectMeetsFaults()
    {
        QFETCH(int, status);
        QFETCH(int, times);
        QFETCH(CallState, state);
        QFETCH(ReasonCode, reason);
        Telephone telephone(slow());
        set(telephone, IntakeMode::Hold);
        Faults faults;
        faults.rejectStatus = status;
        faults.rejectTimes = times;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.is(call, state), 8000);
        QCOMPARE(telephone.calls.value(call).reason.code, reason);
    }

    void aRejectWithoutAnswerIsNotConfirmed()
    {
        Telephone telephone(slow());
        set(telephone, IntakeMode::Screen);
        Faults faults;
        faults.rejectStatus = 0;
        faults.rejectTimes = 1;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Screening));
        const ActionId reject = telephone.submit(desk::RejectCall{call});
        QTRY_COMPARE_WITH_TIMEOUT(telephone.outcome(reject), ActionState::NotConfirmed, 8000);
        QTRY_VERIFY(telephone.is(call, CallState::Screening));
        const ActionId again = telephone.submit(desk::RejectCall{call});
        QTRY_COMPARE(telephone.outcome(again), ActionState::Confirmed);
    }

    void callersLeaveWhileTheyWait()
    {
        Telephone telephone(slow());
        set(telephone, IntakeMode::Screen);
        Faults faults;
        faults.callerLeavesWhileRinging = true;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Screening)); // nobody tells that they left
        const ActionId accept = telephone.submit(desk::AcceptCall{call});
        QTRY_COMPARE(telephone.outcome(accept), ActionState::DidNotHappen);
        QCOMPARE(telephone.actions.value(accept).reason.code, ReasonCode::CallerLeft);
        QVERIFY(telephone.is(call, CallState::Missed));
        const CallId other = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(other, CallState::Screening));
        telephone.submit(desk::RejectCall{other});
        QTRY_VERIFY(telephone.is(other, CallState::Missed));
    }

    void aDecisionOnACallNobodyKnowsDidNotHappen()
    {
        Telephone telephone;
        for (const desk::Command &command :
             {desk::Command(desk::AcceptCall{{u"rtc_none"_s}}), desk::Command(desk::RejectCall{{u"rtc_none"_s}})}) {
            const ActionId action = telephone.submit(command);
            QTRY_COMPARE(telephone.outcome(action), ActionState::DidNotHappen);
        }
    }

    void callsLeftRunningAreTakenUp()
    {
        auto telephone = std::make_unique<Telephone>(slow());
        const CallId call = telephone->ring();
        const CallId gone = telephone->ring();
        QTRY_VERIFY(telephone->is(call, CallState::Live) && telephone->is(gone, CallState::Live));
        const TimePoint live = telephone->calls.value(call).liveAt;
        const TimePoint left = telephone->clock->now();
        telephone->restart();
        QCOMPARE(telephone->simulator.call(call)->state, simulator::SimulatedState::Live);
        telephone->watch(call);
        QTRY_VERIFY(telephone->is(call, CallState::Live));
        QTRY_VERIFY(telephone->hasRow(EntryKind::Gap));
        const auto gap = std::ranges::find(telephone->transcript, EntryKind::Gap, &TranscriptEntry::kind);
        QVERIFY(gap->at <= left);
        QVERIFY(gap->endedAt >= left);
        QCOMPARE(telephone->calls.value(call).liveAt, live);
        QVERIFY(telephone->hasRow(EntryKind::Words)); // what was said before is there
        // It can be stepped into as before.
        const ActionId hangUp = telephone->submit(desk::HangUp{call});
        QTRY_COMPARE(telephone->outcome(hangUp), ActionState::Confirmed);
    }

    void callsThatEndedMeanwhileAreOver()
    {
        Telephone telephone(slow());
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const auto before = telephone.journal.journal;
        telephone.submit(desk::HangUp{call});
        QTRY_VERIFY(telephone.is(call, CallState::Ended));
        telephone.engine.reset();
        telephone.journal.journal = before; // as if somebody else had ended it
        telephone.restart();
        QTRY_VERIFY(telephone.is(call, CallState::Ended));
        QCOMPARE(telephone.calls.value(call).reason.code, ReasonCode::EndedUnknown);
    }

    void theModeAtStartIsTheSettings()
    {
        TelephoneOptions options = slow();
        options.live.intake.atStart = IntakeMode::Hold;
        Telephone telephone(options);
        QTRY_COMPARE(telephone.intake.mode, IntakeMode::Hold);
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.is(call, CallState::Rejected));
    }

private:
    struct Posted {
        explicit Posted(simulator::Simulator &simulator)
        {
            QObject::connect(&simulator, &simulator::Simulator::actionReceived, &context,
                             [this](const CallId &, const QString &action, const QJsonObject &body) {
                                 if (action == "reject"_L1)
                                     rejects.append(body["status_code"_L1].toInt());
                             });
        }
        QObject context;
        QList<int> rejects;
    };

    //! A phone that rings long enough to be decided on.
    static TelephoneOptions slow() { return {.speed = 4}; }

    static void set(Telephone &telephone, IntakeMode mode)
    {
        const ActionId action = telephone.submit(desk::SetIntake{mode});
        QTRY_COMPARE(telephone.outcome(action), ActionState::Confirmed);
        QCOMPARE(telephone.actions.value(action).kind, ActionKind::SetIntake);
    }

    static void limit(Telephone &telephone, std::optional<RejectStatus> fullWith)
    {
        desk::LiveSettings settings;
        settings.intake.mostCalls = 1;
        settings.intake.fullWith = fullWith;
        telephone.engine->apply(settings);
    }

    static CallId ringFrom(Telephone &telephone, const QString &number)
    {
        simulator::CallPlan plan;
        plan.language = u"en"_s;
        plan.callerNumber = number;
        return telephone.simulator.placeCall(plan).value_or(CallId());
    }
};

QTEST_GUILESS_MAIN(IntakeValveTest)
#include "tst_intakevalve.moc"
