// The rules of Needs you, one by one: what opens a reason, what does not, what ends it, and what an operator does to it.
#include "core/calls/attention.h"
#include "tests/support/fakeclock.h"

#include <QtTest>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using Kinds = QList<AttentionKind>;

namespace {

//! A call as the rules see it; time passes in steps that wakeAt() asks for, as in the switchboard.
struct Watched {
    explicit Watched(AttentionRules rules = {}) : attention(std::make_shared<const AttentionRules>(std::move(rules))) { stand(); }

    void stand() { attention.stand(quiet, lost, endsAt, cost, clock.now()); }
    void pass(Duration time)
    {
        const TimePoint until = clock.now() + time;
        while (attention.wakeAt() && *attention.wakeAt() <= until) {
            QVERIFY2(*attention.wakeAt() > clock.now(), "a deadline that has come was not taken off");
            clock.set(*attention.wakeAt());
            attention.tick(clock.now());
        }
        clock.set(until);
        attention.tick(until);
    }
    void hush() { quiet = clock.now(), stand(); }
    void speak() { quiet.reset(), stand(); }
    void spend(double dollars) { cost += dollars, stand(); }
    void agent(const QString &text, bool ours = false) { attention.said(Who::Agent, text, ours, clock.now()); }
    void caller(const QString &text) { attention.said(Who::Caller, text, false, clock.now()); }
    void interrupt() { attention.callerInterrupts(clock.now()); }

    [[nodiscard]] Kinds kinds() const
    {
        Kinds all;
        for (const AttentionReason &reason : attention.reasons())
            all.append(reason.kind);
        return all;
    }
    [[nodiscard]] bool needs(AttentionKind kind) const { return kinds().contains(kind); }
    [[nodiscard]] AttentionReason reason(AttentionKind kind) const
    {
        for (const AttentionReason &reason : attention.reasons()) {
            if (reason.kind == kind)
                return reason;
        }
        return {};
    }

    FakeClock clock;
    CallAttention attention;
    std::optional<TimePoint> quiet;
    std::optional<TimePoint> lost;
    TimePoint endsAt{};
    double cost = 0;
};

AttentionRules forbidding(const QStringList &phrases)
{
    AttentionRules rules;
    rules.forbidden.emplace();
    rules.forbidden->add(phrases);
    return rules;
}

} // namespace

class AttentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuietCallNeedsNobody()
    {
        Watched call;
        call.pass(1h);
        QCOMPARE(call.kinds(), Kinds());
        QVERIFY(!call.attention.takeChanged());
        CallAttention without;
        without.said(Who::Caller, u"I want to talk to a person"_s, false, call.clock.now());
        without.stand(call.clock.now(), call.clock.now(), call.clock.now(), 99, call.clock.now() + 1h);
        QVERIFY(without.reasons().isEmpty());
        QVERIFY(!without.wakeAt());
    }

    void silence()
    {
        Watched call;
        call.hush();
        const TimePoint since = call.clock.now();
        call.pass(14999ms);
        QVERIFY(!call.needs(AttentionKind::Silent));
        call.pass(1ms);
        QVERIFY(call.needs(AttentionKind::Silent));
        QVERIFY(call.attention.takeChanged());
        QCOMPARE(call.reason(AttentionKind::Silent).since, since);
        call.pass(10min);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::Silent});
        call.speak();
        QCOMPARE(call.kinds(), Kinds());
        // Somebody spoke in between: the time begins anew.
        call.hush();
        call.pass(10s);
        call.hush();
        call.pass(10s);
        QCOMPARE(call.kinds(), Kinds());
    }

    void repeats_data()
    {
        QTest::addColumn<QStringList>("turns");
        QTest::addColumn<bool>("repeats");
        const QString ask = u"Could you tell me the last four digits of your contract?"_s;
        QTest::newRow("three times the same") << QStringList{ask, ask, ask} << true;
        QTest::newRow("twice") << QStringList{ask, ask} << false;
        QTest::newRow("case and marks aside") << QStringList{ask, ask.toUpper(),
                                                             u"could you tell me, the last four digits of your contract"_s}
                                              << true;
        QTest::newRow("nearly the same") << QStringList{ask, u"Could you tell me the last four digits of your contract, please?"_s,
                                                        u"And could you tell me the last four digits of your contract?"_s}
                                         << true;
        QTest::newRow("others in between") << QStringList{ask, u"I did not get that, I am sorry."_s, ask,
                                                          u"The line seems to be bad today."_s, ask}
                                           << true;
        QTest::newRow("long ago") << QStringList{ask,
                                                 u"One two three four five"_s,
                                                 u"Six seven eight nine ten"_s,
                                                 ask,
                                                 u"The weather is fine today"_s,
                                                 u"Your parcel is on its way"_s,
                                                 u"It will be there on Monday"_s,
                                                 u"Shall I send you the receipt"_s,
                                                 ask}
                                  << false;
        QTest::newRow("different questions") << QStringList{ask, u"Could you tell me your date of birth?"_s,
                                                            u"Could you tell me the amount of the invoice?"_s}
                                             << false;
        QTest::newRow("other figures") << QStringList{u"The instalment on the 10 of March is 120 dollars in total."_s,
                                                      u"The instalment on the 10 of April is 130 dollars in total."_s,
                                                      u"The instalment on the 10 of June is 140 dollars in total."_s}
                                       << false;
        QTest::newRow("courtesies") << QStringList{u"Hello?"_s, u"Hello?"_s, u"Hello?"_s, u"Thank you."_s, u"Thank you."_s, u"Thank you."_s}
                                    << false;
        QTest::newRow("em português") << QStringList{u"Pode me dizer o número do contrato?"_s, u"Pode me dizer o numero do contrato"_s,
                                                     u"Então, pode me dizer o número do contrato?"_s}
                                      << true;
        QTest::newRow("the same words in another order")
            << QStringList{u"contract your of digits four last the me tell you could"_s, ask, ask} << false;
    }
    void repeats()
    {
        QFETCH(QStringList, turns);
        QFETCH(bool, repeats);
        Watched call;
        for (const QString &turn : turns)
            call.agent(turn);
        QCOMPARE(call.needs(AttentionKind::Repeats), repeats);
    }

    void aLoopEndsWithTwoFreshTurns()
    {
        Watched call;
        for (int i = 0; i < 3; ++i)
            call.agent(u"Please say your contract number now."_s);
        QCOMPARE(call.reason(AttentionKind::Repeats).value, 3);
        QCOMPARE(call.reason(AttentionKind::Repeats).detail, u"Please say your contract number now"_s);
        call.agent(u"I have found your contract, thank you."_s);
        QVERIFY(call.needs(AttentionKind::Repeats));
        call.agent(u"Ok."_s);
        QVERIFY(call.needs(AttentionKind::Repeats));
        call.agent(u"Your balance is zero since yesterday."_s);
        QVERIFY(!call.needs(AttentionKind::Repeats));
    }

    void onlyTheAiRepeatsItself()
    {
        Watched call;
        for (int i = 0; i < 5; ++i) {
            call.caller(u"Hello, can you hear me at all?"_s);
            call.agent(u"Please hold the line for a moment."_s, true); // an operator's
        }
        QCOMPARE(call.kinds(), Kinds());
    }

    void interruptions()
    {
        Watched call;
        call.interrupt();
        call.pass(31s);
        call.interrupt();
        call.pass(30s); // the first is a minute ago
        call.interrupt();
        QCOMPARE(call.kinds(), Kinds());
        call.pass(20s);
        call.interrupt();
        QCOMPARE(call.kinds(), Kinds{AttentionKind::Interrupted});
        QCOMPARE(call.reason(AttentionKind::Interrupted).value, 3);
        call.pass(30s);
        call.interrupt();
        QCOMPARE(call.reason(AttentionKind::Interrupted).value, 4);
        call.pass(59s);
        QVERIFY(call.needs(AttentionKind::Interrupted));
        call.pass(1s);
        QCOMPARE(call.kinds(), Kinds());
        QVERIFY(!call.attention.wakeAt());
    }

    void tools()
    {
        Watched call;
        call.attention.toolRuns(1, u"find_payment"_s, call.clock.now());
        call.pass(7999ms);
        QCOMPARE(call.kinds(), Kinds());
        call.pass(1ms);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::ToolSlow});
        QCOMPARE(call.reason(AttentionKind::ToolSlow).detail, u"find_payment"_s);
        call.attention.toolEnds(1, u"find_payment"_s, false, call.clock.now());
        QCOMPARE(call.kinds(), Kinds());

        call.attention.toolRuns(2, u"send"_s, call.clock.now());
        call.attention.toolEnds(2, u"send"_s, true, call.clock.now());
        QCOMPARE(call.kinds(), Kinds{AttentionKind::ToolFailed});
        QCOMPARE(call.reason(AttentionKind::ToolFailed).detail, u"send"_s);
        call.attention.toolRuns(3, u"send"_s, call.clock.now());
        call.attention.toolEnds(3, u"send"_s, false, call.clock.now());
        call.pass(10min);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::ToolFailed}); // somebody has to look
    }

    void delay()
    {
        Watched call;
        call.attention.answerDue(call.clock.now());
        call.pass(3999ms);
        QCOMPARE(call.kinds(), Kinds());
        call.pass(1ms);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::Slow}); // not only once it is heard
        call.pass(2s);
        call.attention.answerHeard(call.clock.now());
        QCOMPARE(call.reason(AttentionKind::Slow).value, 6);
        call.pass(1min);
        QVERIFY(call.needs(AttentionKind::Slow));
        call.attention.answerDue(call.clock.now());
        call.pass(1s);
        call.attention.answerHeard(call.clock.now());
        QCOMPARE(call.kinds(), Kinds());

        call.attention.answerDue(call.clock.now());
        call.pass(2s);
        call.attention.answerNotDue(); // the caller goes on
        call.pass(1min);
        QCOMPARE(call.kinds(), Kinds());
    }

    void words()
    {
        Watched call(forbidding({u"guaranteed return"_s}));
        call.agent(u"I want to talk to a person, you idiot. Bullshit."_s); // said by the AI
        call.caller(u"Is it a guaranteed return?"_s);
        QCOMPARE(call.kinds(), Kinds());
        call.agent(u"It is a GUARANTEED return!"_s, true); // an operator's own words
        QCOMPARE(call.kinds(), Kinds());
        call.agent(u"It is a GUARANTEED return!"_s);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::ForbiddenWords});
        QCOMPARE(call.reason(AttentionKind::ForbiddenWords).detail, u"GUARANTEED return"_s);
        call.pass(1s);
        call.caller(u"This is bullshit. Let me talk to a human."_s);
        QCOMPARE(call.kinds(), (Kinds{AttentionKind::AsksForPerson, AttentionKind::ForbiddenWords, AttentionKind::AngryWords}));
        const TimePoint since = call.clock.now();
        call.pass(5s);
        call.caller(u"Quero falar com um atendente"_s);
        QCOMPARE(call.reason(AttentionKind::AsksForPerson).since, since);
        QCOMPARE(call.reason(AttentionKind::AsksForPerson).value, 2);
        QCOMPARE(call.reason(AttentionKind::AsksForPerson).detail, u"falar com um atendente"_s);
        call.pass(1h);
        QCOMPARE(call.kinds().size(), 3);
    }

    void cost()
    {
        AttentionRules rules;
        rules.costPerMinute.reset();
        Watched call(rules);
        call.spend(1.99);
        QCOMPARE(call.kinds(), Kinds());
        call.spend(0.01);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::CostHigh});
        QCOMPARE(call.reason(AttentionKind::CostHigh).value, 2);
        QCOMPARE(call.attention.handle({}, call.clock.now()), Kinds{AttentionKind::CostHigh});
        call.spend(1.9);
        QCOMPARE(call.kinds(), Kinds());
        call.spend(0.1);
        QCOMPARE(call.reason(AttentionKind::CostHigh).value, 4);
    }

    void costRising()
    {
        AttentionRules rules;
        rules.costAbove.reset();
        Watched call(rules);
        call.pass(1s);
        call.spend(0.5); // a young call: counted as over a minute at least
        QCOMPARE(call.kinds(), Kinds());
        call.pass(1min);
        call.spend(0.5);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::CostRising});
        call.pass(2min); // a dollar in three minutes
        QCOMPARE(call.kinds(), Kinds());
        QVERIFY(!call.attention.wakeAt());
        // Slowly and for long: never.
        for (int minute = 0; minute < 20; ++minute) {
            call.pass(1min);
            call.spend(0.55);
            QCOMPARE(call.kinds(), Kinds());
        }
        call.pass(30s);
        call.spend(0.6);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::CostRising});
    }

    void sessionEnd()
    {
        Watched call;
        call.endsAt = call.clock.now() + 1h;
        call.stand();
        call.pass(55min - 1ms);
        QCOMPARE(call.kinds(), Kinds());
        call.pass(1ms);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::SessionEnding});
        call.endsAt += 1h;
        call.stand();
        QCOMPARE(call.kinds(), Kinds());
    }

    void link()
    {
        Watched call;
        call.lost = call.clock.now();
        call.stand();
        call.pass(2s - 1ms);
        QCOMPARE(call.kinds(), Kinds()); // so far it may be the call's end
        call.pass(1ms);
        QCOMPARE(call.reason(AttentionKind::LinkLost).severity, Severity::Warning);
        call.pass(8s);
        QCOMPARE(call.reason(AttentionKind::LinkLost).severity, Severity::Urgent);
        call.lost.reset();
        call.stand();
        QCOMPARE(call.kinds(), Kinds());
    }

    void actions()
    {
        Watched call;
        const auto settled = [&](ActionKind kind, ActionState state) {
            call.attention.actionSettled(kind, state, u"One moment."_s, call.clock.now());
        };
        settled(ActionKind::Say, ActionState::Confirmed);
        settled(ActionKind::Say, ActionState::DidNotHappen);
        QCOMPARE(call.kinds(), Kinds());
        settled(ActionKind::Say, ActionState::NotConfirmed);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::ActionNotConfirmed});
        QCOMPARE(call.reason(AttentionKind::ActionNotConfirmed).value, double(ActionKind::Say));
        settled(ActionKind::Guide, ActionState::Confirmed);
        QVERIFY(call.needs(AttentionKind::ActionNotConfirmed));
        settled(ActionKind::Say, ActionState::Confirmed); // it went through the second time
        QCOMPARE(call.kinds(), Kinds());
    }

    void everyRuleCanBeOff_data()
    {
        QTest::addColumn<int>("off");
        for (int kind = 0; kind < int(attentionKinds); ++kind)
            QTest::newRow(nameOf(AttentionKind(kind)).data()) << kind;
    }
    void everyRuleCanBeOff()
    {
        QFETCH(int, off);
        const auto everything = [](Watched &call) {
            call.attention.actionSettled(ActionKind::HangUp, ActionState::NotConfirmed, {}, call.clock.now());
            call.lost = call.clock.now();
            call.endsAt = call.clock.now() + 1min;
            call.spend(50);
            call.caller(u"Bullshit, let me talk to a human"_s);
            for (int i = 0; i < 3; ++i) {
                call.agent(u"It is a secret that you know."_s);
                call.interrupt();
            }
            call.attention.toolEnds(1, u"a"_s, true, call.clock.now());
            call.attention.toolRuns(2, u"b"_s, call.clock.now());
            call.attention.answerDue(call.clock.now());
            call.hush();
            call.pass(30s);
        };
        AttentionRules rules = forbidding({u"secret"_s});
        Watched all(rules);
        everything(all);
        QCOMPARE(all.kinds().size(), qsizetype(attentionKinds));
        for (size_t i = 1; i < attentionKinds; ++i) {
            const auto &above = all.attention.reasons()[qsizetype(i) - 1];
            const auto &below = all.attention.reasons()[qsizetype(i)];
            QVERIFY(above.severity > below.severity || (above.severity == below.severity && above.kind < below.kind));
        }

        const auto turnOff = [&](AttentionRules &some) {
            switch (AttentionKind(off)) {
            case AttentionKind::ActionNotConfirmed:
                some.notConfirmed = false;
                break;
            case AttentionKind::LinkLost:
                some.linkLost = false;
                break;
            case AttentionKind::AsksForPerson:
                some.person.reset();
                break;
            case AttentionKind::ForbiddenWords:
                some.forbidden.reset();
                break;
            case AttentionKind::AngryWords:
                some.angry.reset();
                break;
            case AttentionKind::ToolFailed:
                some.toolFails = false;
                break;
            case AttentionKind::Interrupted:
                some.interruptions.reset();
                break;
            case AttentionKind::Repeats:
                some.repeats.reset();
                break;
            case AttentionKind::Silent:
                some.silentFor.reset();
                break;
            case AttentionKind::Slow:
                some.delayAbove.reset();
                break;
            case AttentionKind::ToolSlow:
                some.toolRunsFor.reset();
                break;
            case AttentionKind::CostHigh:
                some.costAbove.reset();
                break;
            case AttentionKind::CostRising:
                some.costPerMinute.reset();
                break;
            case AttentionKind::SessionEnding:
                some.sessionEndsWithin.reset();
                break;
            }
        };
        turnOff(rules);
        QVERIFY(!rules.watches(AttentionKind(off)));
        Watched one(rules);
        everything(one);
        QCOMPARE(one.kinds().size(), qsizetype(attentionKinds) - 1);
        QVERIFY(!one.needs(AttentionKind(off)));
        // The same while the call goes on.
        all.attention.use(std::make_shared<const AttentionRules>(rules), all.clock.now());
        QCOMPARE(all.kinds(), one.kinds());
    }

    void anotherThresholdCountsAtOnce()
    {
        Watched call;
        call.hush();
        call.pass(10s);
        QCOMPARE(call.kinds(), Kinds());
        AttentionRules rules;
        rules.silentFor = 5s;
        call.attention.use(std::make_shared<const AttentionRules>(rules), call.clock.now());
        QCOMPARE(call.kinds(), Kinds{AttentionKind::Silent});
        rules.silentFor = 20s;
        call.attention.use(std::make_shared<const AttentionRules>(rules), call.clock.now());
        QCOMPARE(call.kinds(), Kinds());
        call.pass(10s);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::Silent});
    }

    void handledStaysHandledUntilItHappensAnew()
    {
        Watched call;
        call.hush();
        call.caller(u"Bullshit!"_s);
        call.pass(20s);
        QCOMPARE(call.attention.handle(AttentionKind::Silent, call.clock.now()), Kinds{AttentionKind::Silent});
        QCOMPARE(call.kinds(), Kinds{AttentionKind::AngryWords});
        call.pass(10min); // the same silence
        QCOMPARE(call.kinds(), Kinds{AttentionKind::AngryWords});
        QCOMPARE(call.attention.handle({}, call.clock.now()), Kinds{AttentionKind::AngryWords});
        QCOMPARE(call.kinds(), Kinds());
        QCOMPARE(call.attention.handle({}, call.clock.now()), Kinds());
        call.speak();
        call.hush();
        call.pass(20s);
        call.caller(u"Bullshit!"_s);
        QCOMPARE(call.kinds(), (Kinds{AttentionKind::AngryWords, AttentionKind::Silent}));
        QCOMPARE(call.reason(AttentionKind::AngryWords).value, 1);
    }

    void handledLoopsHaveToBeginAgain()
    {
        Watched call;
        const auto loop = [&](int times) {
            for (int i = 0; i < times; ++i) {
                call.agent(u"Please say your contract number now."_s);
                call.interrupt();
            }
        };
        loop(3);
        QCOMPARE(call.attention.handle({}, call.clock.now()), (Kinds{AttentionKind::Interrupted, AttentionKind::Repeats}));
        loop(2);
        QCOMPARE(call.kinds(), Kinds());
        loop(1);
        QCOMPARE(call.kinds(), (Kinds{AttentionKind::Interrupted, AttentionKind::Repeats}));
    }

    void snoozedComesBack()
    {
        Watched call;
        call.caller(u"Bullshit!"_s);
        const TimePoint since = call.clock.now();
        QVERIFY(call.attention.snooze(5min, call.clock.now()));
        QCOMPARE(call.kinds(), Kinds());
        QCOMPARE(call.attention.open(), Kinds{AttentionKind::AngryWords});
        QCOMPARE(call.attention.snoozedUntil(), since + 5min);
        call.pass(2min);
        call.caller(u"Que palhaçada"_s); // no worse
        QCOMPARE(call.kinds(), Kinds());
        call.pass(3min);
        QCOMPARE(call.kinds(), Kinds{AttentionKind::AngryWords});
        QCOMPARE(call.reason(AttentionKind::AngryWords).since, since);
        QCOMPARE(call.attention.snoozedUntil(), TimePoint());
    }

    void worseThanWhatWaitsEndsASnooze()
    {
        Watched call;
        call.caller(u"Bullshit!"_s);
        QVERIFY(call.attention.snooze(5min, call.clock.now()));
        call.caller(u"I want to talk to a person"_s);
        QCOMPARE(call.kinds(), (Kinds{AttentionKind::AsksForPerson, AttentionKind::AngryWords}));
        QCOMPARE(call.attention.snoozedUntil(), TimePoint());
        QVERIFY(call.attention.snooze(5min, call.clock.now()));
        call.attention.actionSettled(ActionKind::HangUp, ActionState::NotConfirmed, {}, call.clock.now()); // as bad, no worse
        QCOMPARE(call.kinds(), Kinds());
    }

    void aSnoozeIsEndedByHand()
    {
        Watched call;
        QVERIFY(!call.attention.snooze(5min, call.clock.now())); // nothing to snooze
        QVERIFY(!call.attention.snooze({}, call.clock.now()));   // none to end
        call.caller(u"Bullshit!"_s);
        QVERIFY(call.attention.snooze(5min, call.clock.now()));
        QVERIFY(call.attention.snooze({}, call.clock.now()));
        QCOMPARE(call.kinds(), Kinds{AttentionKind::AngryWords});
        QVERIFY(call.attention.snooze(5min, call.clock.now()));
        QCOMPARE(call.attention.handle({}, call.clock.now()), Kinds{AttentionKind::AngryWords}); // also while it waits
        QCOMPARE(call.attention.snoozedUntil(), TimePoint());
    }

    void aCallThatIsOverNeedsNobody()
    {
        Watched call;
        call.caller(u"I want to talk to a person"_s);
        call.lost = call.clock.now();
        call.stand();
        call.attention.end();
        QVERIFY(call.attention.takeChanged());
        QCOMPARE(call.kinds(), Kinds());
        QVERIFY(!call.attention.wakeAt());
        call.caller(u"I want to talk to a person"_s);
        call.stand();
        call.attention.toolEnds(1, u"a"_s, true, call.clock.now());
        QCOMPARE(call.kinds(), Kinds());
        QCOMPARE(call.attention.handle({}, call.clock.now()), Kinds());
    }
};

QTEST_APPLESS_MAIN(AttentionTest)
#include "tst_attention.moc"
