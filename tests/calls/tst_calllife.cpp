// How a call is accepted, attached, lost, found again and ended, and what it says of it.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;

using Outcome = CallAnswer::Outcome;
using Why = SidebandClose::Why;

class TestCallLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptSendsTheRenderedInstructions()
    {
        Telephone line;
        line.accept();
        const auto *accept = line.effect<PostAccept>();
        QVERIFY(accept);
        QCOMPARE(accept->body["instructions"_L1].toString(), u"You are Anna. The caller is Ada."_s);
        QCOMPARE(accept->body["model"_L1].toString(), u"gpt-realtime"_s);
        QVERIFY(accept->timeout == 8s);
    }

    void acceptHasOnlyTheTimeThatTheCallerRings()
    {
        Telephone line;
        line.clock.advance(17s);
        line.accept();
        QVERIFY(line.effect<PostAccept>()->timeout == 3s);

        Telephone late;
        late.clock.advance(20s);
        late.accept();
        QCOMPARE(late.call.state(), CallState::Failed);
        QCOMPARE(late.reason(), ReasonCode::AcceptDeadline);
        QCOMPARE(late.take(), QStringList());
    }

    void aBusyServiceIsAskedAgainByTheLadder()
    {
        Telephone line;
        line.accept();
        for (const Duration wait : {250ms, 500ms, 1000ms, 2000ms}) {
            line.take();
            line.answered(Outcome::ServerError, 503);
            QVERIFY(line.call.wakeAt() == line.clock.now() + wait);
            line.pass(wait - 1ms);
            QCOMPARE(line.take(), QStringList());
            line.pass(1ms);
            QCOMPARE(line.take(), QStringList(u"accept"_s));
        }
        line.answered(Outcome::Ok, 200);
        QCOMPARE(line.call.state(), CallState::Connecting);
    }

    void retryAfterIsHonoured()
    {
        Telephone line;
        line.accept();
        CallAnswer busy = answer(Outcome::RateLimited, 429);
        busy.retryAfter = 3s;
        line.answered(busy);
        QVERIFY(line.call.wakeAt() == line.clock.now() + 3s);

        line.pass(3s);
        busy.retryAfter = 60s; // longer than anybody rings
        line.answered(busy);
        QCOMPARE(line.call.state(), CallState::Failed);
        QCOMPARE(line.reason(), ReasonCode::RateLimited);
    }

    void whyAnAcceptFailed_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("429") << Outcome::RateLimited << 429 << ReasonCode::RateLimited;
        QTest::newRow("500") << Outcome::ServerError << 500 << ReasonCode::ServiceUnavailable;
        QTest::newRow("timeout") << Outcome::TimedOut << 0 << ReasonCode::AcceptDeadline;
        QTest::newRow("reset") << Outcome::NetworkError << 0 << ReasonCode::AcceptDeadline;
        QTest::newRow("400") << Outcome::BadRequest << 400 << ReasonCode::AcceptRefused;
        QTest::newRow("401") << Outcome::BadRequest << 401 << ReasonCode::NotAuthorized;
        QTest::newRow("403") << Outcome::BadRequest << 403 << ReasonCode::NotAuthorized;
        QTest::newRow("404") << Outcome::CallGone << 404 << ReasonCode::CallerLeft;
    }
    void whyAnAcceptFailed()
    {
        QFETCH(Outcome, outcome);
        QFETCH(int, status);
        Telephone line;
        line.accept();
        for (int tries = 0; tries < 20 && !isOver(line.call.state()); ++tries) {
            line.answered(outcome, status, u"as told"_s);
            line.pass(4s);
        }
        QTEST(line.reason(), "reason");
        QCOMPARE(line.call.summary().reason.detail, u"as told"_s);
        QVERIFY(line.clock.now() <= line.call.summary().acceptBy + 8s);
    }

    void aLateRepeatOfAnAnswerChangesNothing()
    {
        Telephone line;
        line.goConnecting();
        line.take();
        line.answered(Outcome::CallGone, 404);
        QCOMPARE(line.call.state(), CallState::Connecting);
        QCOMPARE(line.take(), QStringList());
    }

    void turnDetectionRefusedAtAcceptIsAppliedLater()
    {
        Telephone line;
        line.accept();
        QVERIFY(QJsonDocument(line.effect<PostAccept>()->body).toJson().contains("eagerness"));
        line.effects.clear();
        CallAnswer refusal = answer(Outcome::BadRequest, 400, u"Unknown parameter."_s);
        refusal.param = u"session.audio.input.turn_detection.eagerness"_s;
        line.answered(refusal);
        QVERIFY(!QJsonDocument(line.effect<PostAccept>()->body).toJson().contains("turn_detection"));

        line.answered(Outcome::Ok, 200);
        line.opened();
        line.effects.clear();
        line.session();
        const auto update = line.sent<UpdateSession>();
        QVERIFY(update);
        QCOMPARE(update->first.patch.turnDetection, sessionConfig().turnDetection);
        QVERIFY(!update->first.patch.instructions);
        QCOMPARE(line.take(), (QStringList{u"session.update"_s, u"response.create"_s}));
    }

    void turnDetectionRefusedLaterTooIsTold()
    {
        Telephone line;
        line.accept();
        line.answered(Outcome::BadRequest, 400, u"Unknown parameter: 'audio.input.turn_detection'"_s);
        line.answered(Outcome::Ok, 200);
        line.opened();
        line.effects.clear();
        line.session();
        line.refuse(line.sent<UpdateSession>()->second, u"invalid_value"_s, u"Unknown eagerness."_s);
        QCOMPARE(line.rows().back().text, u"Unknown eagerness."_s);

        // Its missing echo is not waited for.
        const ActionId id = line.ask(ReplaceInstructions{u"You are Bea."_s});
        line.feed(SessionUpdated{line.echo(u"You are Dora."_s)});
        QCOMPARE(line.reasonOf(id), ReasonCode::EchoDiffers);
    }

    void turnDetectionIsLeftOutOnlyOnce()
    {
        Telephone line;
        line.accept();
        for (int i = 0; i < 2; ++i)
            line.answered(Outcome::BadRequest, 400, u"Unknown parameter: 'audio.input.turn_detection'"_s);
        QCOMPARE(line.call.state(), CallState::Failed);
        QCOMPARE(line.reason(), ReasonCode::AcceptRefused);
    }

    void aStaleWebhookIsMissed()
    {
        Telephone line;
        line.call.markStale(line.clock.now());
        QCOMPARE(line.call.state(), CallState::Missed);
        QCOMPARE(line.reason(), ReasonCode::WebhookStale);
        line.accept();
        QCOMPARE(line.take(), QStringList());
    }

    void attachIsTriedByTheLadder()
    {
        Telephone line;
        line.goConnecting();
        QCOMPARE(line.take(), (QStringList{u"accept"_s, u"open"_s}));
        for (const Duration wait : {250ms, 500ms, 1000ms, 2000ms}) {
            line.closed(Why::CallGone);
            QVERIFY(line.call.wakeAt() == line.clock.now() + wait);
            line.pass(wait);
            QCOMPARE(line.take(), QStringList(u"open"_s));
        }
        line.closed(Why::CallGone);
        QCOMPARE(line.call.state(), CallState::Failed);
        QCOMPARE(line.reason(), ReasonCode::AcceptHadNoEffect);
        QCOMPARE(line.take(), QStringList(u"close"_s));
    }

    void whyNoSidebandCame_data()
    {
        QTest::addColumn<Why>("why");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("404") << Why::CallGone << ReasonCode::AcceptHadNoEffect;
        QTest::newRow("401") << Why::Unauthorized << ReasonCode::NotAuthorized;
        QTest::newRow("handshake") << Why::HandshakeFailed << ReasonCode::LinkLost;
        QTest::newRow("closed") << Why::Closed << ReasonCode::LinkLost;
    }
    void whyNoSidebandCame()
    {
        QFETCH(Why, why);
        Telephone line;
        line.goConnecting();
        for (int tries = 0; tries < 9; ++tries) {
            line.closed(why, u"as told"_s);
            line.pass(2s);
        }
        QCOMPARE(line.call.state(), CallState::Failed);
        QTEST(line.reason(), "reason");
        QCOMPARE(line.call.summary().reason.detail, u"as told"_s);
    }

    void anOpenSocketIsNotYetALiveCall()
    {
        Telephone line;
        line.goConnecting();
        line.opened();
        QCOMPARE(line.call.state(), CallState::Connecting);
        line.take();
        line.pass(8s); // no session came on it
        QCOMPARE(line.take(), QStringList(u"close"_s));
        line.pass(250ms);
        QCOMPARE(line.take(), QStringList(u"open"_s));
        line.opened();
        line.expiresAt = line.clock.now() + 1h;
        line.session();
        QCOMPARE(line.call.state(), CallState::Live);
        QVERIFY(line.call.summary().liveAt == line.clock.now());
        QVERIFY(line.call.summary().expiresAt == line.clock.now() + 1h);
        QCOMPARE(line.call.facts().session->id, u"sess_1"_s);
    }

    void theGreetingKeepsThePersona()
    {
        Telephone line;
        line.goLive();
        const auto greeting = line.sent<CreateResponse>();
        QVERIFY(greeting);
        QVERIFY(greeting->first.instructions->startsWith(u"You are Anna. The caller is Ada."_s));
        QVERIFY(greeting->first.instructions->endsWith(u"Greet Ada and say your name."_s));
        QCOMPARE(line.activity(), Activity::Greeting);

        agents::AgentProfile plain = agentProfile();
        plain.greeting.clear();
        Telephone bare(plain);
        bare.goLive();
        QVERIFY(!bare.sent<CreateResponse>()->first.instructions);
    }

    void aLostLinkIsNotTheEndOfTheCall()
    {
        Telephone line;
        line.goTalking();
        line.feed(TranscriptDelta{Speaker::Agent, {u"item_2"_s}, {u"resp_2"_s}, u"Let me"_s});
        QVERIFY(line.rows().back().partial);
        line.closed(Why::Silent, u"no pong"_s);
        QCOMPARE(line.call.state(), CallState::Degraded);
        QCOMPARE(line.reason(), ReasonCode::LinkSilent);
        QCOMPARE(line.activity(), Activity::None);

        const TimePoint lost = line.clock.now();
        line.closed(Why::HandshakeFailed);
        line.pass(500ms);
        line.opened();
        line.clock.advance(200ms);
        line.effects.clear();
        line.session();
        QCOMPARE(line.call.state(), CallState::Live);
        QCOMPARE(line.reason(), ReasonCode::None);
        QCOMPARE(line.take(), QStringList()); // greeted once
        const auto gaps = line.rowsOf(EntryKind::Gap);
        QCOMPARE(gaps.size(), size_t(1));
        QVERIFY(gaps[0].at == lost && gaps[0].endedAt == line.clock.now());
        QVERIFY(std::ranges::none_of(line.rows(), &TranscriptEntry::partial));
        QCOMPARE(line.call.summary().troubles, 1);
    }

    void howACallEnds_data()
    {
        QTest::addColumn<std::function<void(Telephone &)>>("before");
        QTest::addColumn<ReasonCode>("reason");
        const auto row = [](const char *name, std::function<void(Telephone &)> before, ReasonCode reason) {
            QTest::newRow(name) << before << reason;
        };
        row(
            "caller", [](Telephone &) {}, ReasonCode::EndedByCaller);
        row(
            "session expired", [](Telephone &line) { line.refuse({}, u"session_expired"_s); }, ReasonCode::EndedByTimeLimit);
        row(
            "expiry passed", [](Telephone &line) { line.clock.advance(1h); }, ReasonCode::EndedByTimeLimit);
        row(
            "operator", [](Telephone &line) { line.ask(HangUp{}); }, ReasonCode::EndedByOperator);
        row(
            "operator, answered",
            [](Telephone &line) {
                line.ask(HangUp{});
                line.hangUpAnswered(Outcome::Ok, 200);
            },
            ReasonCode::EndedByOperator);
        row(
            "hang-up refused before",
            [](Telephone &line) {
                line.ask(HangUp{});
                line.hangUpAnswered(Outcome::BadRequest, 400);
            },
            ReasonCode::EndedByCaller);
        row(
            "hang-up unanswered before",
            [](Telephone &line) {
                line.ask(HangUp{});
                line.hangUpAnswered(Outcome::TimedOut);
            },
            ReasonCode::EndedByOperator);
    }
    void howACallEnds()
    {
        QFETCH(std::function<void(Telephone &)>, before);
        Telephone line;
        line.expiresAt = line.clock.now() + 30min;
        line.goTalking();
        before(line);
        line.closed(Why::Closed);
        line.closed(Why::CallGone);
        QCOMPARE(line.call.state(), CallState::Ended);
        QTEST(line.reason(), "reason");
        QVERIFY(line.call.summary().endedAt == line.clock.now());
    }

    void aLinkThatNeverComesBackEndsTheCallUnknown()
    {
        Telephone line;
        line.goTalking();
        line.closed(Why::Closed);
        const TimePoint lost = line.clock.now();
        while (!isOver(line.call.state())) {
            line.closed(Why::HandshakeFailed, u"connection refused"_s);
            line.pass(8s);
            QVERIFY(line.clock.now() - lost < 2min);
        }
        QCOMPARE(line.call.state(), CallState::Ended);
        QCOMPARE(line.call.summary().reason, (Reason{ReasonCode::EndedUnknown, u"connection refused"_s}));
    }

    void aHangUpIsConfirmedByTheSocketsEnd()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(HangUp{});
        QCOMPARE(line.take(), QStringList(u"hangup"_s));
        QCOMPARE(line.stateOf(id), ActionState::Sent);
        line.hangUpAnswered(Outcome::Ok, 200);
        QCOMPARE(line.stateOf(id), ActionState::Sent); // 200 alone proves nothing
        line.closed(Why::Closed);
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
        QCOMPARE(line.reason(), ReasonCode::EndedByOperator);
        QCOMPARE(line.take(), QStringList(u"close"_s));
    }

    void aHangUpOfAnEndedCallIsSuccess()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(HangUp{});
        line.hangUpAnswered(Outcome::CallGone, 404);
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
        QCOMPARE(line.reason(), ReasonCode::EndedByCaller);
    }

    void aHangUpWithoutEvidenceIsNotConfirmed()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(HangUp{});
        line.hangUpAnswered(Outcome::Ok, 200);
        line.pass(10s - 1ms);
        QCOMPARE(line.call.state(), CallState::Ending);
        line.pass(1ms);
        QCOMPARE(line.call.state(), CallState::Live);
        QCOMPARE(line.stateOf(id), ActionState::NotConfirmed);
        QCOMPARE(line.reasonOf(id), ReasonCode::NoAnswer);
        QCOMPARE(line.call.summary().troubles, 1);
    }

    void whyAHangUpDidNotHappen_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<ActionState>("state");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("400") << Outcome::BadRequest << 400 << ActionState::DidNotHappen << ReasonCode::ServiceRefused;
        QTest::newRow("401") << Outcome::BadRequest << 401 << ActionState::DidNotHappen << ReasonCode::NotAuthorized;
        QTest::newRow("429") << Outcome::RateLimited << 429 << ActionState::DidNotHappen << ReasonCode::RateLimited;
        QTest::newRow("500") << Outcome::ServerError << 500 << ActionState::DidNotHappen << ReasonCode::ServiceUnavailable;
        QTest::newRow("reset") << Outcome::NetworkError << 0 << ActionState::DidNotHappen << ReasonCode::ServiceUnavailable;
        QTest::newRow("timeout") << Outcome::TimedOut << 0 << ActionState::NotConfirmed << ReasonCode::NoAnswer;
    }
    void whyAHangUpDidNotHappen()
    {
        QFETCH(Outcome, outcome);
        QFETCH(int, status);
        Telephone line;
        line.goTalking();
        const ActionId first = line.ask(HangUp{});
        const ActionId again = line.ask(HangUp{});
        line.hangUpAnswered(outcome, status);
        QCOMPARE(line.call.state(), CallState::Live);
        for (const ActionId id : {first, again}) {
            QTEST(line.stateOf(id), "state");
            QTEST(line.reasonOf(id), "reason");
        }
    }

    void aHangUpBeforeTheSidebandLooksForTheEnd()
    {
        Telephone line;
        line.goConnecting();
        line.closed(Why::CallGone);
        line.effects.clear();
        const ActionId id = line.ask(HangUp{});
        line.hangUpAnswered(Outcome::Ok, 200);
        line.pass(250ms);
        QCOMPARE(line.take(), (QStringList{u"hangup"_s, u"open"_s}));
        line.closed(Why::CallGone);
        QCOMPARE(line.call.state(), CallState::Ended);
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
    }

    void aHangUpThatOvertakesTheAcceptIsSentAgain()
    {
        Telephone line;
        line.accept();
        line.effects.clear();
        const ActionId id = line.ask(HangUp{});
        line.hangUpAnswered(Outcome::CallGone, 404);
        QCOMPARE(line.call.state(), CallState::Ending); // the accept may bring it to life yet
        line.answered(Outcome::Ok, 200);
        QCOMPARE(line.take(), (QStringList{u"hangup"_s, u"hangup"_s, u"open"_s}));
        line.opened();
        line.session();
        QCOMPARE(line.take(), QStringList()); // no greeting for somebody who is being hung up on
        line.hangUpAnswered(Outcome::Ok, 200);
        line.closed(Why::Closed);
        QCOMPARE(line.reason(), ReasonCode::EndedByOperator);
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
    }

    void aRefusedHangUpGoesOnWhereTheCallWas()
    {
        Telephone line;
        line.goConnecting();
        line.ask(HangUp{});
        line.opened();
        line.effects.clear();
        line.session();
        QCOMPARE(line.call.state(), CallState::Ending);
        line.hangUpAnswered(Outcome::ServerError, 500);
        QCOMPARE(line.call.state(), CallState::Live);
        QCOMPARE(line.take(), QStringList(u"response.create"_s)); // the greeting that was held back

        Telephone ringing;
        ringing.accept();
        ringing.answered(Outcome::ServerError, 500);
        ringing.ask(HangUp{});
        ringing.effects.clear();
        ringing.hangUpAnswered(Outcome::ServerError, 500);
        QCOMPARE(ringing.call.state(), CallState::Accepting);
        QCOMPARE(ringing.take(), QStringList(u"accept"_s));
    }

    void framesThatCannotBeReadAreCounted()
    {
        Telephone line;
        line.goTalking();
        (void)line.call.takeDirty();
        line.call.badFrame({u"response.done"_s, u"response.id"_s, u"a string"_s}, line.clock.now());
        line.feed(UnknownEvent{u"response.sparkles"_s, "{}"});
        QVERIFY(line.call.takeDirty());
        QVERIFY(!line.call.takeDirty());
        QCOMPARE(line.call.facts().badFrames, 1);
        QCOMPARE(line.call.facts().unknownEvents, 1);
        QCOMPARE(line.call.summary().troubles, 1);
    }
};

QTEST_GUILESS_MAIN(TestCallLife)
#include "tst_calllife.moc"
