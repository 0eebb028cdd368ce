// A call that goes on while nobody has it: how it is taken up again.
#include "tests/calls/telephone.h"

using namespace geon;
using namespace geon::calls;
using Why = realtime::SidebandClose::Why;

class CallResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOverOrOnlyOfferedIsLeftAsItIs()
    {
        Telephone offered;
        QVERIFY(offered.call.resume(offered.clock.now(), offered.clock.now()).empty());
        QCOMPARE(offered.call.state(), CallState::Offered);
        Telephone over = liveCall();
        over.closed(Why::Closed);
        over.closed(Why::CallGone);
        over.take();
        resume(over, 5s);
        QVERIFY(over.take().isEmpty());
        QCOMPARE(over.call.state(), CallState::Ended);
    }

    void anAcceptWithoutAnAnswerIsLookedAfter_data()
    {
        QTest::addColumn<int>("away");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<CallState>("state");
        QTest::newRow("it was taken") << 3 << true << CallState::Live;
        QTest::newRow("it was not, and it rings on") << 3 << false << CallState::Accepting;
        QTest::newRow("it was not, and the caller has left") << 60 << false << CallState::Missed;
    }

    void anAcceptWithoutAnAnswerIsLookedAfter()
    {
        QFETCH(int, away);
        QFETCH(bool, taken);
        Telephone phone;
        phone.accept();
        phone.take();
        resume(phone, std::chrono::seconds(away));
        QCOMPARE(phone.take(), QStringList{u"open"_s});
        if (taken) {
            phone.opened();
            phone.session();
        } else {
            phone.closed(Why::CallGone);
            phone.pass(1s);
            phone.closed(Why::CallGone);
        }
        QTEST(phone.call.state(), "state");
        QCOMPARE(phone.take().contains(u"accept"_s), phone.call.state() == CallState::Accepting);
    }

    void anAcceptThatWasDecidedAlreadyMayBeOurs_data()
    {
        QTest::addColumn<bool>("resumed");
        QTest::addColumn<CallAnswer::Outcome>("before");
        QTest::addColumn<CallState>("state");
        QTest::newRow("offered, then nobody had it") << true << CallAnswer::Outcome::Ok << CallState::Connecting;
        QTest::newRow("the answer to one before was lost") << false << CallAnswer::Outcome::NetworkError << CallState::Connecting;
        QTest::newRow("one before timed out") << false << CallAnswer::Outcome::TimedOut << CallState::Connecting;
        QTest::newRow("one before was not let through") << false << CallAnswer::Outcome::RateLimited << CallState::Failed;
        QTest::newRow("the first: somebody else's") << false << CallAnswer::Outcome::Ok << CallState::Failed;
    }

    void anAcceptThatWasDecidedAlreadyMayBeOurs()
    {
        QFETCH(bool, resumed);
        QFETCH(CallAnswer::Outcome, before);
        Telephone phone;
        if (resumed)
            resume(phone, 1s);
        phone.accept();
        if (before != CallAnswer::Outcome::Ok) {
            phone.answered(before);
            phone.pass(1s);
        }
        phone.take();
        CallAnswer decided = answer(CallAnswer::Outcome::BadRequest, 400, u"A decision was already made for this call."_s);
        decided.code = u"decision_already_made"_s;
        phone.answered(decided);
        QTEST(phone.call.state(), "state");
        if (phone.call.state() != CallState::Connecting)
            return;
        QCOMPARE(phone.take(), QStringList{u"open"_s});
        phone.opened();
        phone.session();
        QCOMPARE(phone.call.state(), CallState::Live);
        QVERIFY(phone.sent<realtime::CreateResponse>()); // nobody has greeted it
    }

    void aHangUpWithoutAnAnswerIsSentAgain()
    {
        Telephone phone = liveCall();
        const ActionId hangUp = phone.ask(HangUp{});
        phone.take();
        resume(phone, 5s);
        QCOMPARE(phone.take(), QStringList{u"hangup"_s});
        phone.hangUpAnswered(CallAnswer::Outcome::CallGone, 404);
        QCOMPARE(phone.call.state(), CallState::Ended);
        QCOMPARE(phone.call.summary().reason.code, ReasonCode::EndedByOperator);
        QCOMPARE(phone.action(hangUp).state, ActionState::Confirmed);
    }

    void aTransferWithoutAnAnswerIsNotConfirmed()
    {
        Telephone phone = liveCall();
        const ActionId transfer = phone.ask(Transfer{u"+551140028922"_s});
        QVERIFY(phone.take().contains(u"refer"_s));
        resume(phone, 5s);
        QCOMPARE(phone.action(transfer).state, ActionState::NotConfirmed);
        QCOMPARE(phone.call.state(), CallState::Degraded);
        QCOMPARE(phone.take(), QStringList{u"open"_s});
    }

    void aLineThatWaitedIsSpoken()
    {
        Telephone phone = liveCall();
        phone.feed(ResponseCreated{{.id = {u"resp_9"_s}}});
        const ActionId say = phone.ask(Say{u"One moment, please."_s});
        QCOMPARE(phone.action(say).state, ActionState::Queued);
        phone.take();
        resume(phone, 5s);
        phone.opened();
        phone.session();
        QVERIFY(phone.sent<realtime::CreateResponse>());
        QCOMPARE(phone.action(say).state, ActionState::Sent);
    }

    void aCallIsTakenUpWhereItWasLeft()
    {
        Telephone before = liveCall();
        const TimePoint left = before.clock.now();
        Telephone phone = after(before, 30s);
        QCOMPARE(phone.take(), QStringList{u"open"_s});
        QCOMPARE(phone.call.state(), CallState::Degraded);
        QCOMPARE(phone.reason(), ReasonCode::LinkLost);
        QCOMPARE(phone.call.summary().stateSince, left);
        QCOMPARE(phone.call.summary().liveAt, before.call.summary().liveAt);
        QCOMPARE(phone.call.summary().cost, before.call.summary().cost);
        phone.opened();
        phone.session();
        QCOMPARE(phone.call.state(), CallState::Live);
        QCOMPARE(phone.reason(), ReasonCode::None);
        QVERIFY(!phone.sent<realtime::CreateResponse>()); // greeted already
        const auto gaps = phone.rowsOf(EntryKind::Gap);
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps.front().at, left);
        QCOMPARE(gaps.front().endedAt, left + 30s);
    }

    void aCallThatWasNeverLiveHereIsGreeted()
    {
        Telephone before;
        before.goConnecting();
        Telephone phone = after(before, 3s);
        QCOMPARE(phone.call.state(), CallState::Connecting);
        phone.opened();
        phone.session();
        QVERIFY(phone.sent<realtime::CreateResponse>());
        QVERIFY(phone.rowsOf(EntryKind::Gap).empty());
    }

    void aCallThatEndedMeanwhileIsOver_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("nobody knows why") << 30 << ReasonCode::EndedUnknown;
        QTest::newRow("its time was over") << 4000 << ReasonCode::EndedByTimeLimit;
    }

    void aCallThatEndedMeanwhileIsOver()
    {
        QFETCH(int, seconds);
        QFETCH(ReasonCode, reason);
        const Telephone before = liveCall();
        Telephone phone = after(before, std::chrono::seconds(seconds));
        phone.closed(Why::CallGone);
        QCOMPARE(phone.call.state(), CallState::Ended);
        QCOMPARE(phone.reason(), reason);
    }

    void oneHangsUpAfterItWasTakenUp()
    {
        const Telephone before = liveCall();
        Telephone phone = after(before, 5s);
        phone.opened();
        phone.session();
        phone.closed(Why::Closed);
        phone.closed(Why::CallGone);
        QCOMPARE(phone.reason(), ReasonCode::EndedByCaller); // somebody was watching again
    }

private:
    static Telephone liveCall()
    {
        Telephone phone;
        phone.expiresAt = phone.clock.now() + 1h;
        phone.goTalking();
        phone.clock.advance(40s);
        return phone;
    }

    static void resume(Telephone &phone, Duration away)
    {
        const TimePoint last = phone.clock.now();
        phone.clock.advance(away);
        phone.keep(phone.call.resume(last, phone.clock.now()));
    }

    static Telephone after(Telephone before, Duration away)
    {
        before.take();
        resume(before, away);
        return before;
    }
};

QTEST_APPLESS_MAIN(CallResumeTest)
#include "tst_callresume.moc"
