// Whole calls, from the webhook to the desk, over real sockets: the good ones and each quirk and fault of the service.
#include "tests/support/telephone.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using simulator::Faults;

class TelephoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallIsAcceptedAndTheAgentGreets()
    {
        Telephone telephone({.speed = 10});
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        QTRY_VERIFY(std::ranges::any_of(telephone.transcript,
                                        [](const auto &row) { return row.who == Who::Agent && !row.partial && !row.text.isEmpty(); }));
        QTRY_VERIFY(telephone.facts->summary.cost > 0);
        QVERIFY(telephone.facts->summary.costKnown);
        QVERIFY(telephone.facts->session.has_value());
        QVERIFY(telephone.facts->summary.simulated);
        QVERIFY(telephone.facts->summary.expiresAt > telephone.clock->now());
        QCOMPARE(telephone.facts->badFrames, 0);
        QCOMPARE(telephone.facts->unknownEvents, 0);
        QCOMPARE(telephone.history.value(call).last(), CallState::Live);
        QTRY_COMPARE(telephone.intake.webhook, desk::Health::Good);
        QTRY_COMPARE(telephone.intake.provider, desk::Health::Good);
    }

    void aWholeConversationHasBothSidesAndEnds()
    {
        Telephone telephone({.speed = 60, .tellTurns = true});
        const CallId call = telephone.ring({}, u"support-router-lights.en"_s);
        QVERIFY2(!call.isEmpty(), "the scenario is there");
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(telephone.state(call)) && telephone.calls.contains(call), 30000);
        QCOMPARE(telephone.state(call), CallState::Ended);
        QCOMPARE(telephone.calls.value(call).reason.code, ReasonCode::EndedByCaller);
        const auto spoken = [&](Who who) {
            return std::ranges::count_if(telephone.transcript, [&](const auto &row) { return row.who == who && !row.text.isEmpty(); });
        };
        QVERIFY(spoken(Who::Agent) >= 3);
        QVERIFY(spoken(Who::Caller) >= 3);
        QVERIFY(telephone.facts->delay.turns > 0);
        QVERIFY(std::ranges::none_of(telephone.transcript, [](const auto &row) { return row.partial; }));
        QVERIFY(telephone.turns.size() >= 6);
    }

    void fiftyCallsAtOnceAreFiftyCalls()
    {
        Telephone telephone({.speed = 20});
        QList<CallId> calls;
        for (int i = 0; i < 50; ++i)
            calls.append(telephone.ring());
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(calls, [&](const CallId &call) { return telephone.history.value(call).contains(CallState::Live); }), 20000);
        QVERIFY(std::ranges::none_of(telephone.calls, [](const CallSummary &call) {
            return call.state == CallState::Failed || call.state == CallState::Missed || call.state == CallState::Degraded;
        }));
        QCOMPARE(telephone.simulator.counters().handshakesRefused, 0);
        QTRY_COMPARE(telephone.totals.live + telephone.totals.ended + telephone.totals.ringing, 50);
    }

    void withoutTranscriptionTheCallersRowsStayEmptyOnPurpose()
    {
        TelephoneOptions options;
        options.transcriptionModel.clear();
        Telephone telephone(options);
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        QVERIFY(!telephone.facts->callerTranscribed);
    }

    void acceptMeetsFaults_data()
    {
        QTest::addColumn<Faults>("faults");
        QTest::addColumn<CallState>("expected");
        QTest::addColumn<ReasonCode>("reason");
        using Accept = Faults::Accept;
        const auto row = [](const char *name, Accept accept, int times, CallState state, ReasonCode reason) {
            Faults faults;
            faults.accept = accept;
            faults.acceptTimes = times;
            QTest::newRow(name) << faults << state << reason;
        };
        row("the caller left", Accept::NotFound, -1, CallState::Missed, ReasonCode::CallerLeft);
        row("429, then good", Accept::RateLimited, 1, CallState::Live, ReasonCode::None);
        row("500 twice, then good", Accept::ServerError, 2, CallState::Live, ReasonCode::None);
        row("reset, then good", Accept::Reset, 1, CallState::Live, ReasonCode::None);
        row("no answer, then good", Accept::NoAnswer, 1, CallState::Live, ReasonCode::None);
        row("500 for ever", Accept::ServerError, -1, CallState::Failed, ReasonCode::ServiceUnavailable);
        Faults faults;
        faults.refusesTurnDetection = true;
        QTest::newRow("turn detection refused") << faults << CallState::Live << ReasonCode::None;
        faults = {};
        faults.acceptDelay = 2s; // half a second at this speed
        QTest::newRow("slow") << faults << CallState::Live << ReasonCode::None;
        faults = {};
        faults.handshakesNotFound = 3;
        QTest::newRow("sideband 404 three times") << faults << CallState::Live << ReasonCode::None;
        faults.handshakesNotFound = -1;
        QTest::newRow("sideband 404 for ever") << faults << CallState::Failed << ReasonCode::AcceptHadNoEffect;
        faults = {};
        faults.callerLeavesWhileRinging = true;
        QTest::newRow("left while ringing") << faults << CallState::Missed << ReasonCode::CallerLeft;
        faults = {};
        faults.staleWebhook = true;
        QTest::newRow("stale webhook") << faults << CallState::Missed << ReasonCode::WebhookStale;
    }

    void acceptMeetsFaults()
    {
        QFETCH(Faults, faults);
        QFETCH(CallState, expected);
        QFETCH(ReasonCode, reason);
        Telephone telephone({.speed = 4}); // slow enough for the caller to wait through the retries
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.history.value(call).contains(expected), 15000);
        if (expected != CallState::Live)
            QCOMPARE(telephone.calls.value(call).reason.code, reason);
    }

    void aRepeatedWebhookIsOneCall()
    {
        Telephone telephone;
        Faults faults;
        faults.webhookCopies = 3;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        QTRY_COMPARE(telephone.intake.webhooksRepeated, 2);
        QCOMPARE(telephone.calls.size(), 1);
        QCOMPARE(telephone.intake.webhooksAccepted, 1);
    }

    void aBadSignatureMakesNoCall_data()
    {
        QTest::addColumn<Faults::Signature>("signature");
        QTest::newRow("wrong") << Faults::Signature::Bad;
        QTest::newRow("missing") << Faults::Signature::Missing;
    }

    void aBadSignatureMakesNoCall()
    {
        QFETCH(Faults::Signature, signature);
        Telephone telephone;
        Faults faults;
        faults.signature = signature;
        (void)telephone.ring(faults);
        QTRY_COMPARE(telephone.intake.webhook, desk::Health::Bad);
        QVERIFY(telephone.intake.webhooksRefused > 0);
        QVERIFY(telephone.calls.isEmpty());
        const CallId good = telephone.ring();
        QTRY_VERIFY(telephone.is(good, CallState::Live));
        QTRY_COMPARE(telephone.intake.webhook, desk::Health::Good);
    }

    void aLostLinkIsReattachedAndTheGapIsDrawn()
    {
        Telephone telephone({.speed = 10});
        Faults faults;
        faults.dropSidebandAfter = 8s;
        const CallId call = telephone.ring(faults);
        telephone.watch(call);
        QTRY_VERIFY(telephone.history.value(call).contains(CallState::Degraded) || telephone.hasRow(EntryKind::Gap));
        QTRY_VERIFY(telephone.is(call, CallState::Live) && telephone.hasRow(EntryKind::Gap));
    }

    void aCallerWhoHangsUpLeavesASocketThatIsGone()
    {
        Telephone telephone({.speed = 10});
        Faults faults;
        faults.dropSidebandAfter = 8s;
        faults.dropForGood = true;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Ended));
        QCOMPARE(telephone.calls.value(call).reason.code, ReasonCode::EndedByCaller);
    }

    void oddFramesCostOnlyThemselves()
    {
        Telephone telephone;
        Faults faults;
        faults.malformedFrame = true;
        faults.unknownEvent = true;
        faults.hugeFrame = true;
        const CallId call = telephone.ring(faults);
        telephone.watch(call);
        QTRY_VERIFY(telephone.facts && telephone.facts->badFrames == 1 && telephone.facts->unknownEvents >= 1);
        QCOMPARE(telephone.state(call), CallState::Live);
    }

    void theTimeLimitIsSaidToBeTheTimeLimit()
    {
        Telephone telephone;
        Faults faults;
        faults.sessionLimit = 20s;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Ended));
        QCOMPARE(telephone.calls.value(call).reason.code, ReasonCode::EndedByTimeLimit);
    }

    void aLineIsSpokenAndConfirmed()
    {
        Telephone telephone({.speed = 10});
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId say = telephone.submit(desk::Say{call, u"Your parcel is on its way."_s});
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(say), 15000);
        QCOMPARE(*telephone.outcome(say), ActionState::Confirmed);
        QTRY_VERIFY(std::ranges::any_of(telephone.transcript, [](const auto &row) {
            return row.who == Who::Agent && row.text.contains(u"Your parcel is on its way."_s);
        }));
    }

    void aHintReachesOnlyTheAgent()
    {
        Telephone telephone({.speed = 10});
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId guide = telephone.submit(desk::Guide{call, u"mention the winter discount"_s, true});
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(guide), 15000);
        QCOMPARE(*telephone.outcome(guide), ActionState::Confirmed);
        QVERIFY(telephone.hasRow(EntryKind::Guide));
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(telephone.transcript,
                                                     [](const auto &row) {
                                                         return row.who == Who::Agent
                                                             && row.text.contains(u"winter discount"_s, Qt::CaseInsensitive);
                                                     }),
                                 15000);
    }

    void stopCutsTheSentence()
    {
        Telephone telephone({.speed = 3});
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.facts
                    && (telephone.facts->summary.activity == Activity::Greeting || telephone.facts->summary.activity == Activity::Speaking)
                    && telephone.text().size() > 10);
        const ActionId stop = telephone.submit(desk::StopSpeaking{call});
        QTRY_VERIFY(telephone.outcome(stop));
        QCOMPARE(*telephone.outcome(stop), ActionState::Confirmed);
        QTRY_VERIFY(std::ranges::any_of(telephone.transcript, [](const auto &row) { return row.interrupted; }));
    }

    void hangUpEndsTheCallByTheOperator()
    {
        Telephone telephone({.speed = 10});
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId hangUp = telephone.submit(desk::HangUp{call});
        QTRY_VERIFY(telephone.is(call, CallState::Ended));
        QTRY_VERIFY(telephone.outcome(hangUp));
        QCOMPARE(*telephone.outcome(hangUp), ActionState::Confirmed);
        QCOMPARE(telephone.calls.value(call).reason.code, ReasonCode::EndedByOperator);
    }

    void hangUpOfACallThatIsGoneIsSuccess()
    {
        Telephone telephone({.speed = 10});
        Faults faults;
        faults.hangUpStatus = 404;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId hangUp = telephone.submit(desk::HangUp{call});
        QTRY_VERIFY(telephone.outcome(hangUp));
        QCOMPARE(*telephone.outcome(hangUp), ActionState::Confirmed);
    }

    void instructionsOfThisCallAreReplacedWithProof()
    {
        Telephone telephone({.speed = 10});
        const CallId call = telephone.ring();
        const CallId other = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live) && telephone.is(other, CallState::Live));
        const QString before = telephone.facts->instructions;
        const QString text = u"Be brief. The caller's number is {{caller_number}}."_s;
        const ActionId replace = telephone.submit(desk::ReplaceInstructions{call, {}, text, desk::InstructionsScope::ThisCall});
        QTRY_VERIFY(telephone.outcome(replace));
        QCOMPARE(*telephone.outcome(replace), ActionState::Confirmed);
        QTRY_COMPARE(telephone.facts->instructions, text); // as written: the caller's number stays a variable
        QVERIFY(telephone.facts->session->instructions->startsWith(u"Be brief. The caller's number is "_s));
        QVERIFY(!telephone.facts->session->instructions->contains(u"{{"_s));
        QCOMPARE(telephone.facts->previousInstructions, before);
        QVERIFY(telephone.facts->summary.instructionsEdited);
        QVERIFY(telephone.hasRow(EntryKind::InstructionsChanged));
        QTRY_VERIFY(telephone.calls.contains(other));
        QVERIFY(!telephone.calls.value(other).instructionsEdited);
    }

    void instructionsOfAllLiveCallsAreOneActionAndANewVersion()
    {
        Telephone telephone({.speed = 10});
        QList<CallId> calls;
        for (int i = 0; i < 3; ++i)
            calls.append(telephone.ring());
        QTRY_VERIFY(std::ranges::all_of(calls, [&](const CallId &call) { return telephone.is(call, CallState::Live); }));
        telephone.watch(calls.first());
        const ActionId replace =
            telephone.submit(desk::ReplaceInstructions{calls.first(), {}, u"Be very brief."_s, desk::InstructionsScope::LiveCalls});
        QTRY_VERIFY(telephone.outcome(replace));
        QCOMPARE(*telephone.outcome(replace), ActionState::Confirmed);
        QCOMPARE(telephone.actions.value(replace).confirmed, 3);
        QTRY_VERIFY(std::ranges::all_of(calls, [&](const CallId &call) { return telephone.calls.value(call).profileVersion == 2; }));
        QVERIFY(std::ranges::any_of(telephone.agents,
                                    [](const auto &agent) { return agent.version == 2 && agent.instructions == u"Be very brief."_s; }));
    }

    void instructionsOfNextCallsTouchNoLiveOne()
    {
        Telephone telephone({.speed = 10});
        const CallId before = telephone.ring();
        QTRY_VERIFY(telephone.is(before, CallState::Live));
        const ActionId replace =
            telephone.submit(desk::ReplaceInstructions{before, {}, u"Next time."_s, desk::InstructionsScope::NextCalls});
        QTRY_VERIFY(telephone.outcome(replace));
        QCOMPARE(*telephone.outcome(replace), ActionState::Confirmed);
        const CallId after = telephone.ring();
        QTRY_VERIFY(telephone.is(after, CallState::Live));
        QCOMPARE(telephone.calls.value(before).profileVersion, 1);
        QCOMPARE(telephone.calls.value(after).profileVersion, 2);
    }

    void whatTheServiceIgnoresIsNotConfirmed_data()
    {
        QTest::addColumn<QString>("ignored");
        QTest::addColumn<int>("command");
        QTest::newRow("instructions") << u"session.update"_s << 0;
        QTest::newRow("say") << u"response.create"_s << 1;
        QTest::newRow("guide") << u"conversation.item.create"_s << 2;
        QTest::newRow("stop") << u"output_audio_buffer.clear"_s << 3;
    }

    void whatTheServiceIgnoresIsNotConfirmed()
    {
        QFETCH(QString, ignored);
        QFETCH(int, command);
        Telephone telephone({.speed = 3});
        Faults faults;
        faults.ignoredClientEvents = QStringList{ignored};
        if (command == 3)
            faults.ignoredClientEvents.append(u"response.cancel"_s);
        const CallId call = telephone.ring(faults);
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        if (command == 3)
            QTRY_VERIFY(telephone.text().size() > 10);
        const desk::Command commands[] = {desk::ReplaceInstructions{call, {}, u"x"_s, desk::InstructionsScope::ThisCall},
                                          desk::Say{call, u"Hello."_s}, desk::Guide{call, u"hint"_s, false}, desk::StopSpeaking{call}};
        const ActionId action = telephone.submit(commands[command]);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(action), 15000);
        QCOMPARE(*telephone.outcome(action), ActionState::NotConfirmed);
        QCOMPARE(telephone.actions.value(action).reason.code, ReasonCode::NoAnswer);
    }

    void editedPricesCountForTheNextCall()
    {
        Telephone telephone({.speed = 20});
        telephone.engine->setPrices(PriceTable({{.model = u"gpt-realtime"_s, .audioOut = 1e9}}));
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.calls.value(call).cost > 1000);
    }

    void aModelWithoutAPriceIsSaid()
    {
        Telephone telephone({.speed = 20});
        telephone.engine->setPrices({});
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.calls.contains(call) && !telephone.calls.value(call).costKnown);
        QCOMPARE(telephone.calls.value(call).cost, 0.0);
    }

    void anUnknownCallIsSaidToBeOver()
    {
        Telephone telephone;
        const ActionId say = telephone.submit(desk::Say{{u"rtc_nobody"_s}, u"Hello?"_s});
        QTRY_VERIFY(telephone.outcome(say));
        QCOMPARE(*telephone.outcome(say), ActionState::DidNotHappen);
        QCOMPARE(telephone.actions.value(say).reason.code, ReasonCode::CallOver);
    }

    void healthAnswersWhileCallsRun()
    {
        Telephone telephone;
        (void)telephone.ring();
        QNetworkAccessManager network;
        QUrl health = telephone.webhook;
        health.setPath(u"/health"_s);
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(health)));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->readAll(), QByteArray(R"({"status":"ok"})"));
    }
};

QTEST_GUILESS_MAIN(TelephoneTest)
#include "tst_telephone.moc"
