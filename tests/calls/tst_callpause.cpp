// The AI paused and handed the call again: what is sent, what shows it, and what must stay silent.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;

namespace {

using Why = SidebandClose::Why;

SessionInfo turns(Telephone &line, bool answered)
{
    SessionInfo info = line.echo(u"You are Anna. The caller is Ada."_s);
    info.createsResponses = answered;
    return info;
}

void echo(Telephone &line, bool answered)
{
    line.feed(SessionUpdated{turns(line, answered)});
}

ActionId paused(Telephone &line)
{
    line.goTalking();
    const ActionId id = line.ask(PauseAi{});
    line.pass(10ms);
    echo(line, false);
    line.effects.clear();
    return id;
}

} // namespace

class TestCallPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEchoConfirmsIt()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(PauseAi{});
        const auto update = line.sent<UpdateSession>();
        QVERIFY(update);
        QCOMPARE(update->first.patch.turnDetection->type, u"semantic_vad"_s);
        QCOMPARE(update->first.patch.turnDetection->eagerness, u"low"_s); // as the profile has it
        QCOMPARE(update->first.patch.turnDetection->createResponse, std::optional(false));
        QVERIFY(!update->first.patch.instructions);
        QCOMPARE(line.stateOf(id), ActionState::Sent);
        QVERIFY(!line.call.summary().paused);
        line.clock.advance(50ms);
        echo(line, false);
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
        QVERIFY(line.call.summary().paused);
        QCOMPARE(line.call.summary().pausedSince, line.clock.now());
        QCOMPARE(line.activity(), Activity::Paused);
        QCOMPARE(line.rowsOf(EntryKind::Paused).size(), size_t(1));
        QCOMPARE(line.rowsOf(EntryKind::Paused).front().action, id);
    }

    void noTimerMakesTheAiSpeak_data()
    {
        QTest::addColumn<std::optional<int>>("configured");
        QTest::addColumn<bool>("hasIt");
        QTest::newRow("configured") << std::optional(6000) << true;
        QTest::newRow("not configured") << std::optional<int>() << false;
    }
    void noTimerMakesTheAiSpeak()
    {
        QFETCH(std::optional<int>, configured);
        QFETCH(bool, hasIt);
        SessionConfig config = sessionConfig();
        config.turnDetection->type = u"server_vad"_s;
        config.turnDetection->threshold = 0.6;
        config.turnDetection->idleTimeoutMs = configured;
        config.turnDetection->interruptResponse = false;
        Telephone line(agentProfile(), config);
        line.goTalking();
        line.ask(PauseAi{});
        const auto turnsOf = [&] { return line.sent<UpdateSession>()->first.patch.toJson()["audio"_L1]["input"_L1]["turn_detection"_L1]; };
        QVERIFY(turnsOf()["idle_timeout_ms"_L1].isNull());
        QCOMPARE(turnsOf()["threshold"_L1].toDouble(), 0.6);
        QCOMPARE(turnsOf()["interrupt_response"_L1].toBool(true), false);
        QCOMPARE(turnsOf()["create_response"_L1].toBool(true), false);
        echo(line, false);
        line.take();
        line.ask(HandBack{false});
        QCOMPARE(turnsOf()["idle_timeout_ms"_L1].isDouble(), hasIt);
        QCOMPARE(turnsOf()["create_response"_L1].toBool(false), true);
    }

    void withoutTurnDetectionOfOursTheServicesStays()
    {
        SessionConfig config = sessionConfig();
        config.turnDetection.reset();
        Telephone line(agentProfile(), config);
        line.goTalking();
        SessionInfo info = turns(line, true);
        info.turnDetection = u"semantic_vad"_s;
        line.feed(SessionUpdated{info});
        line.ask(PauseAi{});
        QCOMPARE(line.sent<UpdateSession>()->first.patch.turnDetection->type, u"semantic_vad"_s);
    }

    void whatIsSpokenIsStopped_data()
    {
        QTest::addColumn<bool>("generated");
        QTest::addColumn<bool>("operators");
        QTest::addColumn<QString>("effects");
        QTest::newRow("in mid-sentence") << false << false << u"session.update response.cancel output_audio_buffer.clear"_s;
        QTest::newRow("only heard still") << true << false << u"session.update output_audio_buffer.clear"_s;
        QTest::newRow("an operator's line goes on") << false << true << u"session.update"_s;
        QTest::newRow("its end is heard too") << true << true << u"session.update"_s;
    }
    void whatIsSpokenIsStopped()
    {
        QFETCH(bool, generated);
        QFETCH(bool, operators);
        Telephone line;
        line.goTalking();
        const ActionId say = operators ? line.ask(Say{u"One moment."_s}) : ActionId();
        const QJsonObject mark = operators ? Telephone::mark(say) : QJsonObject();
        line.created(u"r1"_s, mark);
        line.feed(OutputStarted{{u"r1"_s}});
        if (generated)
            line.done(u"r1"_s, ResponseStatus::Completed, mark);
        line.take();
        line.ask(PauseAi{});
        QTEST(line.take().join(u' '), "effects");
    }

    void anAnswerThatWasOnItsWayIsSilenced()
    {
        Telephone line;
        line.goTalking();
        line.callerSays(u"u1"_s, u"Hello?"_s);
        line.ask(PauseAi{});
        line.take();
        line.created(u"r1"_s); // the service had begun before it read us
        QCOMPARE(line.take(), (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s}));
        line.done(u"r1"_s, ResponseStatus::Cancelled);
        echo(line, false);
        line.created(u"r2"_s); // a tool of the service's own went on
        QCOMPARE(line.take(), (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s}));
    }

    void theCallerIsHeardAndNotAnswered()
    {
        Telephone line;
        paused(line);
        line.callerSays(u"u1"_s, u"Are you there?"_s);
        QVERIFY(line.texts().contains(u"Are you there?"_s));
        QCOMPARE(line.activity(), Activity::Paused);
        line.pass(30s);
        QCOMPARE(line.take(), QStringList());
    }

    void theOperatorsLineIsSpoken()
    {
        Telephone line;
        paused(line);
        const ActionId say = line.ask(Say{u"I am Rita, one moment."_s});
        QCOMPARE(line.take(), QStringList{u"response.create"_s});
        line.created(u"r1"_s, Telephone::mark(say));
        QCOMPARE(line.take(), QStringList());
        line.feed(OutputStarted{{u"r1"_s}});
        QCOMPARE(line.stateOf(say), ActionState::Confirmed);
        QCOMPARE(line.activity(), Activity::Speaking);
    }

    void aHintIsReadAndNotAnswered()
    {
        Telephone line;
        paused(line);
        const ActionId guide = line.ask(Guide{u"He is angry."_s, true});
        QCOMPARE(line.take(), QStringList{u"conversation.item.create"_s});
        line.feed(ItemAdded{{}, message(line.action(guide).id.value ? u"geon_%1"_s.arg(guide.value) : QString(), Role::System)});
        QCOMPARE(line.stateOf(guide), ActionState::Confirmed);
        line.pass(5s);
        QCOMPARE(line.take(), QStringList());
    }

    void anAnswerToAHintThatWaitedIsDropped()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        line.ask(Guide{u"Offer 10 %."_s, true}); // waits for r1
        line.ask(PauseAi{});
        line.take();
        line.done(u"r1"_s, ResponseStatus::Cancelled);
        echo(line, false);
        QCOMPARE(line.take(), QStringList());
    }

    void handingBack_data()
    {
        QTest::addColumn<bool>("tell");
        QTest::addColumn<bool>("said");
        QTest::addColumn<bool>("waits");
        QTest::newRow("told, the caller waits") << true << true << true;
        QTest::newRow("told, the operator had the last word") << true << true << false;
        QTest::newRow("not told, the caller waits") << false << true << true;
        QTest::newRow("nothing was said") << true << false << false;
    }
    void handingBack()
    {
        QFETCH(bool, tell);
        QFETCH(bool, said);
        QFETCH(bool, waits);
        Telephone line;
        paused(line);
        if (said) {
            line.callerSays(u"u1"_s, u"My order is 4711."_s);
            const ActionId say = line.ask(Say{u"Thank you."_s});
            line.speak(u"r1"_s, u"a1"_s, u"Thank you."_s, Telephone::mark(say));
        }
        if (waits)
            line.callerSays(u"u2"_s, u"When will it come?"_s);
        line.take();
        const ActionId id = line.ask(HandBack{tell});
        if (tell && said) {
            const auto told = line.sent<CreateMessage>();
            QVERIFY(told);
            QCOMPARE(told->first.role, Role::System);
            QVERIFY(told->first.text.contains(u"Caller: My order is 4711."_s));
            QVERIFY(told->first.text.contains(u"You, in the operator's words: Thank you."_s));
            QVERIFY(!told->first.text.contains(u"Hello, this is Anna"_s)); // said before
            QVERIFY(told->first.id.value.size() <= 32);
            QCOMPARE(line.take(), QStringList{u"conversation.item.create"_s});
            line.feed(ItemAdded{{}, message(told->first.id.value, Role::System)});
        }
        QCOMPARE(line.sent<UpdateSession>()->first.patch.turnDetection->createResponse, std::optional(true));
        QCOMPARE(line.sent<UpdateSession>()->first.patch.turnDetection->eagerness, u"low"_s);
        QCOMPARE(line.take(), QStringList{u"session.update"_s});
        QVERIFY(line.call.summary().paused);
        echo(line, true);
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
        QVERIFY(!line.call.summary().paused);
        QCOMPARE(line.rowsOf(EntryKind::HandedBack).size(), size_t(1));
        QCOMPARE(line.take(), waits ? QStringList{u"response.create"_s} : QStringList());
        if (waits) {
            line.created(u"r7"_s, Telephone::mark(id));
            QCOMPARE(line.take(), QStringList());
        }
    }

    void handingBackWhileTheCallerSpeaksLetsThemFinish()
    {
        Telephone line;
        paused(line);
        line.callerSays(u"u1"_s, u"Hello?"_s);
        line.feed(SpeechStarted{{u"u2"_s}, 0});
        line.ask(HandBack{false});
        line.take();
        echo(line, true);
        QCOMPARE(line.take(), QStringList()); // the service answers when they have finished
    }

    void whatWasSaidIsToldShort()
    {
        Telephone line;
        paused(line);
        for (int i = 0; i < 30; ++i)
            line.callerSays(u"u%1"_s.arg(i), u"Turn %1 "_s.arg(i) + QString(1000, u'x'));
        line.ask(HandBack{true});
        const QString told = line.sent<CreateMessage>()->first.text;
        QVERIFY(told.contains(u"Turn 29"_s) && !told.contains(u"Turn 3 "_s));
        QVERIFY2(told.size() < 3500, qPrintable(QString::number(told.size())));
    }

    void refused_data()
    {
        QTest::addColumn<bool>("handsBack");
        QTest::addColumn<int>("how"); // 0 error, 1 no answer, 2 the echo says otherwise
        QTest::addColumn<ActionState>("state");
        QTest::addColumn<ReasonCode>("reason");
        for (const bool handsBack : {false, true}) {
            const char *what = handsBack ? "hand back" : "pause";
            QTest::addRow("%s: error", what) << handsBack << 0 << ActionState::DidNotHappen << ReasonCode::ServiceRefused;
            QTest::addRow("%s: no answer", what) << handsBack << 1 << ActionState::NotConfirmed << ReasonCode::NoAnswer;
            QTest::addRow("%s: echo differs", what) << handsBack << 2 << ActionState::DidNotHappen << ReasonCode::EchoDiffers;
        }
    }
    void refused()
    {
        QFETCH(bool, handsBack);
        QFETCH(int, how);
        Telephone line;
        if (handsBack)
            paused(line);
        else
            line.goTalking();
        const ActionId id = handsBack ? line.ask(HandBack{false}) : line.ask(PauseAi{});
        if (how == 0)
            line.refuse(line.sent<UpdateSession>()->second, u"invalid_value"_s, u"No."_s);
        else if (how == 1)
            line.pass(8s);
        else
            echo(line, !handsBack);
        QTEST(line.stateOf(id), "state");
        QTEST(line.reasonOf(id), "reason");
        QCOMPARE(line.call.summary().paused, handsBack);
        QCOMPARE(line.rowsOf(handsBack ? EntryKind::HandedBack : EntryKind::Paused).size(), size_t(0));
        line.take();
        line.created(u"r1"_s);
        QCOMPARE(line.take().isEmpty(), !handsBack); // a pause that is not there silences nobody
    }

    void aLateEchoIsBelieved()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(PauseAi{});
        line.pass(8s);
        QCOMPARE(line.stateOf(id), ActionState::NotConfirmed);
        echo(line, false);
        QVERIFY(line.call.summary().paused);
        QCOMPARE(line.stateOf(id), ActionState::NotConfirmed);
        QCOMPARE(line.rowsOf(EntryKind::Paused).size(), size_t(1));
    }

    void theMessageMayBeRefusedThenItStaysPaused()
    {
        Telephone line;
        paused(line);
        line.callerSays(u"u1"_s, u"Hello?"_s);
        const ActionId id = line.ask(HandBack{true});
        line.refuse(line.sent<CreateMessage>()->second, u"invalid_value"_s);
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QVERIFY(line.call.summary().paused);
        line.take();
        QCOMPARE(line.take(), QStringList());
    }

    void instructionsAndPausesAreAnsweredInTheirOrder()
    {
        Telephone line;
        line.goTalking();
        const ActionId pause = line.ask(PauseAi{});
        const ActionId edit = line.ask(ReplaceInstructions{u"Be brief."_s});
        echo(line, false); // the pause, with the old instructions
        QCOMPARE(line.stateOf(pause), ActionState::Confirmed);
        QCOMPARE(line.stateOf(edit), ActionState::Sent);
        SessionInfo both = turns(line, false);
        both.instructions = u"Be brief."_s;
        line.feed(SessionUpdated{both});
        QCOMPARE(line.stateOf(edit), ActionState::Confirmed);
        QVERIFY(line.call.summary().paused);
    }

    void theOtherWayRound()
    {
        Telephone line;
        line.goTalking();
        const ActionId edit = line.ask(ReplaceInstructions{u"Be brief."_s});
        const ActionId pause = line.ask(PauseAi{});
        SessionInfo first = turns(line, true);
        first.instructions = u"Be brief."_s;
        line.feed(SessionUpdated{first});
        QCOMPARE(line.stateOf(edit), ActionState::Confirmed);
        QCOMPARE(line.stateOf(pause), ActionState::Sent);
        first.createsResponses = false;
        line.feed(SessionUpdated{first});
        QCOMPARE(line.stateOf(pause), ActionState::Confirmed);
    }

    void whatIsSoAlready()
    {
        Telephone line;
        line.goTalking();
        QCOMPARE(line.reasonOf(line.ask(HandBack{true})), ReasonCode::NothingToDo);
        line.ask(PauseAi{});
        echo(line, false);
        QCOMPARE(line.reasonOf(line.ask(PauseAi{})), ReasonCode::NothingToDo);
    }

    void theNewestWishCounts()
    {
        Telephone line;
        paused(line);
        line.callerSays(u"u1"_s, u"Hello?"_s);
        const ActionId handBack = line.ask(HandBack{true}); // its message is on the way
        const auto told = line.sent<CreateMessage>();
        const ActionId pause = line.ask(PauseAi{});
        QCOMPARE(line.reasonOf(handBack), ReasonCode::Superseded);
        QCOMPARE(line.reasonOf(pause), ReasonCode::NothingToDo);
        line.take();
        line.feed(ItemAdded{{}, message(told->first.id.value, Role::System)});
        QCOMPARE(line.take(), QStringList());

        const ActionId sent = line.ask(HandBack{false});
        const ActionId again = line.ask(PauseAi{});
        QCOMPARE(line.take(), (QStringList{u"session.update"_s, u"session.update"_s}));
        echo(line, true);
        QCOMPARE(line.stateOf(sent), ActionState::Confirmed);
        QCOMPARE(line.take(), QStringList()); // nobody is answered: a pause is on its way
        echo(line, false);
        QCOMPARE(line.stateOf(again), ActionState::Confirmed);
        QVERIFY(line.call.summary().paused);
    }

    void itSurvivesANewLink_data()
    {
        QTest::addColumn<bool>("kept");
        QTest::newRow("the session kept it") << true;
        QTest::newRow("the session forgot it") << false;
    }
    void itSurvivesANewLink()
    {
        QFETCH(bool, kept);
        Telephone line;
        paused(line);
        const TimePoint since = line.call.summary().pausedSince;
        line.closed(Why::Closed);
        QVERIFY(line.call.summary().paused);
        line.opened();
        line.take();
        line.feed(SessionCreated{turns(line, kept ? false : true)});
        QCOMPARE(line.call.state(), CallState::Live);
        QCOMPARE(line.take(), kept ? QStringList() : QStringList{u"session.update"_s});
        if (!kept) {
            QVERIFY(!line.call.summary().paused); // as the service says
            line.created(u"r1"_s);
            QCOMPARE(line.take(), (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s}));
            line.clock.advance(1s);
            echo(line, false);
        }
        QVERIFY(line.call.summary().paused);
        QCOMPARE(line.call.summary().pausedSince, since);
        QCOMPARE(line.rowsOf(EntryKind::Paused).size(), size_t(1));
        QCOMPARE(line.rowsOf(EntryKind::HandedBack).size(), size_t(0));
    }

    void aPauseThatIsLostWithTheLinkIsTold_data()
    {
        QTest::addColumn<bool>("refusedAtOnce");
        QTest::newRow("no answer") << false;
        QTest::newRow("refused") << true;
    }
    void aPauseThatIsLostWithTheLinkIsTold()
    {
        QFETCH(bool, refusedAtOnce);
        Telephone line;
        paused(line);
        line.closed(Why::Closed);
        line.opened();
        line.take();
        line.feed(SessionCreated{turns(line, true)});
        const int troubles = line.call.summary().troubles;
        if (refusedAtOnce)
            line.refuse(line.sent<UpdateSession>()->second, u"invalid_value"_s);
        else
            line.pass(8s);
        QVERIFY(!line.call.summary().paused);
        QVERIFY(line.call.summary().troubles > troubles);
        QCOMPARE(line.rowsOf(EntryKind::HandedBack).size(), size_t(1));
        QCOMPARE(line.rowsOf(EntryKind::HandedBack).front().who, Who::System);
    }

    void askedWithoutALinkItWaits()
    {
        Telephone line;
        line.goTalking();
        line.closed(Why::Closed);
        line.take();
        const ActionId pause = line.ask(PauseAi{});
        QCOMPARE(line.stateOf(pause), ActionState::Queued);
        QCOMPARE(line.take(), QStringList());
        line.opened();
        line.feed(SessionCreated{turns(line, true)});
        QCOMPARE(line.take(), QStringList{u"session.update"_s});
        echo(line, false);
        QCOMPARE(line.stateOf(pause), ActionState::Confirmed);

        line.closed(Why::Closed);
        line.take();
        const ActionId handBack = line.ask(HandBack{true});
        line.opened();
        line.feed(SessionCreated{turns(line, false)});
        QCOMPARE(line.take(), QStringList{u"session.update"_s});
        echo(line, true);
        QCOMPARE(line.stateOf(handBack), ActionState::Confirmed);
    }

    void anAnswerLostWithTheLinkIsAskedForAgain()
    {
        Telephone line;
        line.goTalking();
        const ActionId pause = line.ask(PauseAi{});
        line.closed(Why::Closed);
        line.opened();
        line.take();
        line.feed(SessionCreated{turns(line, true)});
        QCOMPARE(line.take(), QStringList{u"session.update"_s});
        echo(line, false);
        QCOMPARE(line.stateOf(pause), ActionState::Confirmed);

        const ActionId handBack = line.ask(HandBack{false});
        line.closed(Why::Closed);
        line.opened();
        line.take();
        line.feed(SessionCreated{turns(line, true)}); // it had arrived
        QCOMPARE(line.stateOf(handBack), ActionState::Confirmed);
        QCOMPARE(line.take(), QStringList());
    }

    void queuedWishesReplaceEachOther()
    {
        Telephone line;
        line.goTalking();
        line.closed(Why::Closed);
        const ActionId pause = line.ask(PauseAi{});
        const ActionId handBack = line.ask(HandBack{true});
        QCOMPARE(line.reasonOf(pause), ReasonCode::Superseded);
        QCOMPARE(line.reasonOf(handBack), ReasonCode::NothingToDo);
    }

    void theGreetingIsStoppedToo()
    {
        Telephone line;
        line.goLive();
        line.take();
        line.ask(PauseAi{});
        QCOMPARE(line.take(), QStringList{u"session.update"_s}); // a cancel before response.created does nothing
        line.created(u"r0"_s, {{"geon_greeting"_L1, u"1"_s}});
        QCOMPARE(line.take(), (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s}));
    }

    void whereItIsRefused()
    {
        Telephone line;
        QCOMPARE(line.reasonOf(line.ask(PauseAi{})), ReasonCode::NotLive);
        line.goTalking();
        line.closed(Why::Closed);
        line.closed(Why::CallGone);
        QCOMPARE(line.reasonOf(line.ask(PauseAi{})), ReasonCode::CallOver);
        QCOMPARE(line.reasonOf(line.ask(HandBack{true})), ReasonCode::CallOver);
    }
};

QTEST_GUILESS_MAIN(TestCallPause)
#include "tst_callpause.moc"
