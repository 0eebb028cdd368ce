// Needs you in whole calls, from the webhook to the desk, over real sockets: callers who ask, fall silent, tools that fail, links that are
// cut and commands that nobody answers.
#include "tests/support/telephone.h"

#include "tests/support/fakesetup.h"

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using simulator::Faults;

namespace {

struct Watched : Telephone {
    explicit Watched(double speed) : Telephone({.speed = speed}) { }
    explicit Watched(const TelephoneOptions &options) : Telephone(options) { }

    [[nodiscard]] bool needs(const CallId &call, AttentionKind kind) const
    {
        const QList<AttentionReason> open = calls.value(call).attention;
        return std::ranges::find(open, kind, &AttentionReason::kind) != open.end();
    }
    void use(const AttentionRules &rules)
    {
        desk::LiveSettings settings;
        settings.attention = std::make_shared<const AttentionRules>(rules);
        engine->apply(settings);
    }
};

} // namespace

class NeedsYouCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallerAsksForAPerson_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::newRow("English") << u"sales-wants-a-person.en"_s;
        QTest::newRow("Portuguese") << u"sales-wants-a-person.pt-BR"_s;
    }
    void aCallerAsksForAPerson()
    {
        QFETCH(QString, scenario);
        Watched telephone(40);
        const CallId call = telephone.ring({}, scenario);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.needs(call, AttentionKind::AsksForPerson), 30000);
        QVERIFY(telephone.needs(call, AttentionKind::ToolFailed)); // of the turn before
        QCOMPARE(telephone.calls.value(call).attention.first().severity, Severity::Urgent);
        QTRY_COMPARE(telephone.totals.needsYou, 1);

        const ActionId one = telephone.submit(desk::Handle{call, AttentionKind::AsksForPerson});
        QTRY_COMPARE(telephone.outcome(one), ActionState::Confirmed);
        QTRY_VERIFY(!telephone.needs(call, AttentionKind::AsksForPerson));
        const ActionId all = telephone.submit(desk::Handle{call, {}});
        QTRY_COMPARE(telephone.outcome(all), ActionState::Confirmed);
        QTRY_COMPARE(telephone.totals.needsYou, 0);
        const ActionId nothing = telephone.submit(desk::Handle{call, {}});
        QTRY_COMPARE(telephone.outcome(nothing), ActionState::DidNotHappen);
        QCOMPARE(telephone.actions.value(nothing).reason.code, ReasonCode::NothingToDo);
    }

    void anAngryCallerIsSnoozedAndComesBack()
    {
        Watched telephone(40);
        const CallId call = telephone.ring({}, u"retention-wants-supervisor.en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.needs(call, AttentionKind::AngryWords), 30000);
        const ActionId snooze = telephone.submit(desk::Snooze{call, 300ms});
        QTRY_COMPARE(telephone.outcome(snooze), ActionState::Confirmed);
        QVERIFY(telephone.actions.value(snooze).text.contains(u"angry_words"_s));
        QTRY_VERIFY(telephone.needs(call, AttentionKind::AngryWords) || isOver(telephone.state(call)));
    }

    void aSilentCaller()
    {
        Watched telephone(10);
        AttentionRules rules;
        rules.silentFor = 1s; // ten of the caller's
        telephone.use(rules);
        const CallId call = telephone.ring({}, u"collections-payment-plan.en"_s); // thinks for 15 s
        QTRY_VERIFY_WITH_TIMEOUT(telephone.needs(call, AttentionKind::Silent), 30000);
        QTRY_VERIFY(!telephone.needs(call, AttentionKind::Silent)); // and speaks again
    }

    void aLinkThatIsCut()
    {
        TelephoneOptions options;
        options.speed = 10;
        options.rules.reattachLadder = {3s, 200ms, 200ms}; // long enough to be noticed
        options.rules.reattachWithin = 8s;
        Watched telephone(options);
        Faults faults;
        faults.dropSidebandAfter = 8s;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.needs(call, AttentionKind::LinkLost), 15000);
        QCOMPARE(telephone.state(call), CallState::Degraded);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        QVERIFY(!telephone.needs(call, AttentionKind::LinkLost));
    }

    void aCommandThatNobodyAnswers()
    {
        Watched telephone(10);
        Faults faults;
        faults.ignoredClientEvents = {u"conversation.item.create"_s};
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId guide = telephone.submit(desk::Guide{call, u"Be brief."_s});
        QTRY_COMPARE(telephone.outcome(guide), ActionState::NotConfirmed);
        QTRY_VERIFY(telephone.needs(call, AttentionKind::ActionNotConfirmed));
        QCOMPARE(ActionKind(int(telephone.calls.value(call).attention.first().value)), ActionKind::Guide);
    }

    void settingsAreInForceAtOnce()
    {
        Watched telephone(10);
        telephone.use({.silentFor = {}, .delayAbove = {}, .costPerMinute = {}});
        const CallId call = telephone.ring();
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        FakeSetup setup;
        setup.commandLine = {{u"GEON_NEEDS_SESSION_END"_s, u"30"_s}, {u"GEON_NEEDS_COST"_s, u"off"_s}};
        telephone.engine->apply(desk::liveSettings(setup.current()));
        QVERIFY(!telephone.needs(call, AttentionKind::SessionEnding)); // an hour is left
        setup.commandLine = {{u"GEON_NEEDS_COST"_s, u"0.1"_s}};
        telephone.engine->apply(desk::liveSettings(setup.current()));
        QTRY_VERIFY_WITH_TIMEOUT(telephone.needs(call, AttentionKind::CostHigh) || telephone.calls.value(call).cost < 0.1, 5000);
        telephone.use({.costAbove = 0.0001});
        QTRY_VERIFY_WITH_TIMEOUT(telephone.needs(call, AttentionKind::CostHigh), 15000);
        telephone.use({.costAbove = {}});
        QTRY_VERIFY(!telephone.needs(call, AttentionKind::CostHigh));
    }

    void eachSettingHasItsRule()
    {
        const auto rulesOf = [](const QHash<QString, QString> &written) {
            FakeSetup setup;
            setup.commandLine = written;
            return *desk::liveSettings(setup.current()).attention;
        };
        const auto standard = rulesOf({});
        const AttentionRules usual;
        QCOMPARE(standard.silentFor, usual.silentFor);
        QCOMPARE(standard.repeats, usual.repeats);
        QCOMPARE(standard.interruptions, usual.interruptions);
        QCOMPARE(standard.toolRunsFor, usual.toolRunsFor);
        QCOMPARE(standard.delayAbove, usual.delayAbove);
        QCOMPARE(standard.costAbove, usual.costAbove);
        QCOMPARE(standard.costPerMinute, usual.costPerMinute);
        QCOMPARE(standard.sessionEndsWithin, usual.sessionEndsWithin);
        QVERIFY(standard.toolFails && standard.linkLost && standard.notConfirmed && standard.person && standard.angry);
        QVERIFY(!standard.forbidden || standard.forbidden->isEmpty());

        const auto kindOff = [&](const QString &key, AttentionKind kind) {
            QVERIFY2(standard.watches(kind), qPrintable(key));
            QVERIFY2(!rulesOf({{key, u"off"_s}}).watches(kind), qPrintable(key));
        };
        kindOff(u"GEON_NEEDS_SILENT"_s, AttentionKind::Silent);
        kindOff(u"GEON_NEEDS_REPEATS"_s, AttentionKind::Repeats);
        kindOff(u"GEON_NEEDS_INTERRUPTED"_s, AttentionKind::Interrupted);
        kindOff(u"GEON_NEEDS_TOOL_FAILED"_s, AttentionKind::ToolFailed);
        kindOff(u"GEON_NEEDS_TOOL_SLOW"_s, AttentionKind::ToolSlow);
        kindOff(u"GEON_NEEDS_SLOW"_s, AttentionKind::Slow);
        kindOff(u"GEON_NEEDS_PERSON"_s, AttentionKind::AsksForPerson);
        kindOff(u"GEON_NEEDS_FORBIDDEN"_s, AttentionKind::ForbiddenWords);
        kindOff(u"GEON_NEEDS_ANGRY"_s, AttentionKind::AngryWords);
        kindOff(u"GEON_NEEDS_COST"_s, AttentionKind::CostHigh);
        kindOff(u"GEON_NEEDS_COST_RATE"_s, AttentionKind::CostRising);
        kindOff(u"GEON_NEEDS_SESSION_END"_s, AttentionKind::SessionEnding);
        kindOff(u"GEON_NEEDS_LINK"_s, AttentionKind::LinkLost);
        kindOff(u"GEON_NEEDS_NOT_CONFIRMED"_s, AttentionKind::ActionNotConfirmed);

        QCOMPARE(rulesOf({{u"GEON_NEEDS_SILENT"_s, u"7.5"_s}}).silentFor, Duration(7500ms));
        QCOMPARE(rulesOf({{u"GEON_NEEDS_SESSION_END"_s, u"2"_s}}).sessionEndsWithin, Duration(2min));
        const auto own = rulesOf({{u"GEON_PERSON_PHRASES"_s, u"fala com a Cláudia\nCláudia"_s},
                                  {u"GEON_FORBIDDEN_PHRASES"_s, u"garantido"_s},
                                  {u"GEON_ANGRY_PHRASES"_s, u"vixe"_s}});
        QVERIFY(own.person->find(SpokenWords(u"claudia?"_s)));
        QVERIFY(own.person->find(SpokenWords(u"I want to talk to a person"_s)));
        QVERIFY(own.forbidden->find(SpokenWords(u"É garantido."_s)));
        QVERIFY(own.angry->find(SpokenWords(u"Vixe!"_s)));
    }
};

QTEST_MAIN(NeedsYouCallsTest)
#include "tst_needsyoucalls.moc"
