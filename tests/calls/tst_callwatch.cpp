// Needs you in a whole call: which events of the service tell the rules what, and what is recorded of an operator's answer.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;
using Kinds = QList<AttentionKind>;

namespace {

CallRules rules()
{
    CallRules rules;
    AttentionRules attention;
    attention.forbidden.emplace();
    attention.forbidden->add({u"secret"_s});
    rules.attention = std::make_shared<const AttentionRules>(std::move(attention));
    return rules;
}

struct Watched : Telephone {
    Watched() : Telephone(agentProfile(), sessionConfig(), rules()) { goTalking(); }
    [[nodiscard]] Kinds kinds() const
    {
        Kinds all;
        for (const AttentionReason &reason : call.summary().attention)
            all.append(reason.kind);
        return all;
    }
    void goOn() //!< the AI answers, so that nobody is silent
    {
        speak(u"resp_on"_s, u"item_on"_s, u"Let me look into that for you, then."_s);
    }
    //! Time, and the ticks that the call asks for.
    void wait(Duration time)
    {
        const TimePoint until = clock.now() + time;
        while (call.wakeAt() && *call.wakeAt() <= until) {
            clock.set(std::max(*call.wakeAt(), clock.now() + 1ms));
            tick();
        }
        clock.set(until);
        tick();
    }
    void tool(const QString &id, const QString &error = {})
    {
        Item item;
        item.id = {id};
        item.kind = ItemKind::McpCall;
        item.name = u"find_payment"_s;
        feed(ItemAdded{{}, item});
        feed(McpCallProgress{{id}, McpPhase::InProgress});
        if (error.isNull())
            return;
        item.error = error;
        feed(ItemDone{{}, item});
    }
};

} // namespace

class CallWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodCallNeedsNobody()
    {
        Watched telephone;
        telephone.callerSays(u"a"_s, u"I would like to pay my invoice."_s);
        telephone.goOn();
        QCOMPARE(telephone.kinds(), Kinds());
    }

    void wordsOfTheCallerAndOfTheAi()
    {
        Watched telephone;
        telephone.callerSays(u"a"_s, u"Quero falar com um atendente!"_s);
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::AsksForPerson});
        telephone.speak(u"r"_s, u"b"_s, u"I want to talk to a person. It is a secret."_s);
        QCOMPARE(telephone.kinds(), (Kinds{AttentionKind::AsksForPerson, AttentionKind::ForbiddenWords}));
        QCOMPARE(telephone.call.summary().attention.last().detail, u"secret"_s);
    }

    void anOperatorsLineIsNotTheAisOwn()
    {
        Watched telephone;
        const ActionId say = telephone.ask(Say{u"This is a secret."_s});
        telephone.speak(u"r"_s, u"b"_s, u"This is a secret."_s, Telephone::mark(say));
        QCOMPARE(telephone.stateOf(say), ActionState::Confirmed);
        QCOMPARE(telephone.kinds(), Kinds());
    }

    void silenceBeginsWhenTheAiStops()
    {
        Watched telephone;
        telephone.wait(14s);
        QCOMPARE(telephone.kinds(), Kinds());
        telephone.wait(1s);
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::Silent});
        telephone.feed(SpeechStarted{{u"a"_s}, 0});
        QCOMPARE(telephone.kinds(), Kinds());
        telephone.wait(1min); // the caller speaks on and on
        QCOMPARE(telephone.kinds(), Kinds());
    }

    void talkingOverTheAiIsAnInterruption()
    {
        Watched telephone;
        for (int i = 0; i < 3; ++i) {
            telephone.callerSays(u"quiet%1"_s.arg(i), u"Yes."_s); // nobody was speaking
            telephone.created(u"r%1"_s.arg(i));
            telephone.feed(OutputStarted{{u"r%1"_s.arg(i)}});
            QCOMPARE(telephone.kinds(), Kinds());
            telephone.feed(SpeechStarted{{u"over%1"_s.arg(i)}, 0});
            telephone.feed(OutputCleared{{u"r%1"_s.arg(i)}});
            telephone.done(u"r%1"_s.arg(i), ResponseStatus::Cancelled);
        }
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::Interrupted});
    }

    void aSlowAnswer()
    {
        Watched telephone;
        telephone.callerSays(u"a"_s, u"What is my balance?"_s);
        telephone.wait(5s);
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::Slow});
        telephone.goOn();
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::Slow});
        telephone.callerSays(u"b"_s, u"Thanks."_s);
        telephone.wait(1s);
        telephone.speak(u"r2"_s, u"i2"_s, u"You are welcome."_s);
        QCOMPARE(telephone.kinds(), Kinds());
    }

    void toolsThatFailOrTakeLong()
    {
        Watched telephone;
        telephone.tool(u"t1"_s);
        telephone.wait(9s);
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::ToolSlow});
        telephone.feed(McpCallProgress{{u"t1"_s}, McpPhase::Completed});
        QCOMPARE(telephone.kinds(), Kinds());
        telephone.tool(u"t2"_s, u"the server did not answer"_s);
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::ToolFailed});
        QCOMPARE(telephone.call.summary().attention.first().detail, u"find_payment"_s);
    }

    void aDeclinedToolHasNotFailed()
    {
        Watched telephone;
        Item request;
        request.id = {u"ask"_s};
        request.kind = ItemKind::McpApprovalRequest;
        request.name = u"refund"_s;
        telephone.feed(ItemAdded{{}, request});
        Item answer;
        answer.id = {u"no"_s};
        answer.kind = ItemKind::McpApprovalResponse;
        answer.approvalRequestId = {u"ask"_s};
        answer.approve = false;
        telephone.feed(ItemAdded{{}, answer});
        QCOMPARE(telephone.kinds(), Kinds());
    }

    void aLostLinkComesBack()
    {
        Watched telephone;
        telephone.callerSays(u"a"_s, u"Hello?"_s); // whose answer nobody will hear of
        telephone.closed(SidebandClose::Why::Silent);
        QCOMPARE(telephone.call.state(), CallState::Degraded);
        QCOMPARE(telephone.kinds(), Kinds());
        telephone.pass(2s);
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::LinkLost});
        telephone.opened();
        telephone.session();
        QCOMPARE(telephone.call.state(), CallState::Live);
        QCOMPARE(telephone.kinds(), Kinds());
    }

    void anActionThatIsNotConfirmed()
    {
        Watched telephone;
        const ActionId guide = telephone.ask(Guide{u"Be kind."_s});
        telephone.wait(10s);
        QCOMPARE(telephone.stateOf(guide), ActionState::NotConfirmed);
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::ActionNotConfirmed});
        QCOMPARE(telephone.call.summary().attention.first().detail, u"Be kind."_s);
    }

    void theSessionsEndIsSeenComing()
    {
        Watched telephone;
        telephone.expiresAt = telephone.clock.now() + 6min;
        telephone.feed(SessionUpdated{telephone.echo(u"You are Anna. The caller is Ada."_s)});
        telephone.feed(SpeechStarted{{u"a"_s}, 0});
        telephone.wait(59s);
        QCOMPARE(telephone.kinds(), Kinds());
        telephone.wait(1s);
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::SessionEnding});
    }

    void aCostThatIsHigh()
    {
        Watched telephone;
        Response response;
        response.id = {u"dear"_s};
        response.status = ResponseStatus::Completed;
        response.usage.emplace();
        response.usage->outputAudio = 100'000;
        response.usage->total = 100'000;
        telephone.feed(ResponseDone{response});
        QVERIFY(telephone.call.summary().cost > 2);
        QCOMPARE(telephone.kinds(), (Kinds{AttentionKind::CostRising, AttentionKind::CostHigh}));
    }

    void handledAndSnoozedAreRecorded()
    {
        Watched telephone;
        const ActionId nothing = telephone.ask(Handle{});
        QCOMPARE(telephone.stateOf(nothing), ActionState::DidNotHappen);
        QCOMPARE(telephone.reasonOf(nothing), ReasonCode::NothingToDo);
        QCOMPARE(telephone.reasonOf(telephone.ask(Snooze{5min})), ReasonCode::NothingToDo);

        telephone.callerSays(u"a"_s, u"Bullshit, give me a human"_s);
        telephone.goOn();
        (void)telephone.call.takeDirty();
        const ActionId snooze = telephone.ask(Snooze{1min});
        QCOMPARE(telephone.stateOf(snooze), ActionState::Confirmed);
        QCOMPARE(telephone.action(snooze).text, u"60 s asks_for_person angry_words"_s);
        QVERIFY(telephone.call.takeDirty());
        QCOMPARE(telephone.kinds(), Kinds());
        QCOMPARE(telephone.call.summary().snoozedUntil, telephone.clock.now() + 1min);
        telephone.feed(SpeechStarted{{u"b"_s}, 0});
        telephone.wait(1min);
        QCOMPARE(telephone.kinds(), (Kinds{AttentionKind::AsksForPerson, AttentionKind::AngryWords}));
        const ActionId one = telephone.ask(Handle{AttentionKind::AngryWords});
        QCOMPARE(telephone.action(one).text, u"angry_words"_s);
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::AsksForPerson});
        const ActionId all = telephone.ask(Handle{});
        QCOMPARE(telephone.stateOf(all), ActionState::Confirmed);
        QCOMPARE(telephone.kinds(), Kinds());
    }

    void theEndOfTheCallEndsAll()
    {
        Watched telephone;
        telephone.tool(u"t1"_s); // it never answers
        telephone.callerSays(u"a"_s, u"Give me a human"_s);
        QVERIFY(!telephone.kinds().isEmpty());
        telephone.closed(SidebandClose::Why::Closed);
        telephone.closed(SidebandClose::Why::CallGone);
        QCOMPARE(telephone.call.state(), CallState::Ended);
        QCOMPARE(telephone.kinds(), Kinds());
        QVERIFY(!telephone.call.wakeAt());
        QCOMPARE(telephone.reasonOf(telephone.ask(Handle{})), ReasonCode::CallOver);
        QCOMPARE(telephone.reasonOf(telephone.ask(Snooze{1min})), ReasonCode::CallOver);
    }

    void otherRulesCountWhileItRuns()
    {
        Watched telephone;
        telephone.wait(10s);
        AttentionRules attention;
        attention.silentFor = 5s;
        (void)telephone.call.takeDirty();
        telephone.call.use(std::make_shared<const AttentionRules>(attention), telephone.clock.now());
        QCOMPARE(telephone.kinds(), Kinds{AttentionKind::Silent});
        QVERIFY(telephone.call.takeDirty());
        telephone.call.use({}, telephone.clock.now());
        QCOMPARE(telephone.kinds(), Kinds());
    }
};

QTEST_APPLESS_MAIN(CallWatchTest)
#include "tst_callwatch.moc"
