// Marks, outcomes and delays over real sockets: what operators write about calls, and what the turns of each agent say.
#include "tests/support/telephone.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;

class WrapUpDelaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLiveCallIsMarkedAndTheNoteFollows()
    {
        Telephone telephone({.speed = 10});
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        QTRY_VERIFY(telephone.text().size() > 10);
        const TimePoint pressed = telephone.clock->now();
        const ActionId mark = telephone.submit(desk::Mark{call, {}, pressed});
        QTRY_VERIFY(telephone.outcome(mark) == ActionState::Confirmed);
        QTRY_VERIFY(telephone.hasRow(EntryKind::Mark));
        const ActionId note = telephone.submit(desk::EditMark{call, mark, u"asks for a refund"_s});
        QTRY_VERIFY(telephone.outcome(note) == ActionState::Confirmed);
        QTRY_VERIFY(telephone.text().contains(u"asks for a refund"_s));
        const auto row = std::ranges::find(telephone.transcript, EntryKind::Mark, &TranscriptEntry::kind);
        QVERIFY(row->at == pressed && row->action == mark);
        QCOMPARE(telephone.calls.value(call).marks, 1);
        const ActionId lost = telephone.submit(desk::EditMark{call, ActionId{999}, u"x"_s});
        QTRY_VERIFY(telephone.outcome(lost) == ActionState::DidNotHappen);
        QCOMPARE(telephone.actions.value(lost).reason.code, ReasonCode::UnknownMark);
    }

    void anOutcomeIsDueUntilItIsSet()
    {
        Telephone telephone({.speed = 20});
        editList(telephone, {u"Solved"_s, u"Passed on"_s}, true);
        const CallId call = ended(telephone);
        QVERIFY(telephone.calls.value(call).outcomeDue);
        QCOMPARE(telephone.facts->outcomes, (QStringList{u"Solved"_s, u"Passed on"_s}));
        QVERIFY(telephone.facts->outcomeRequired);

        const ActionId wrong = telephone.submit(desk::SetOutcome{call, u"Elsewhere"_s, {}});
        QTRY_VERIFY(telephone.outcome(wrong) == ActionState::DidNotHappen);
        QCOMPARE(telephone.actions.value(wrong).reason.code, ReasonCode::UnknownOutcome);
        QVERIFY(telephone.calls.value(call).outcomeDue);

        const ActionId set = telephone.submit(desk::SetOutcome{call, u"Solved"_s, u"new cable"_s});
        QTRY_VERIFY(telephone.outcome(set) == ActionState::Confirmed);
        QTRY_COMPARE(telephone.calls.value(call).outcome, u"Solved"_s);
        QCOMPARE(telephone.calls.value(call).outcomeNote, u"new cable"_s);
        QVERIFY(!telephone.calls.value(call).outcomeDue);

        const ActionId changed = telephone.submit(desk::SetOutcome{call, {}, {}});
        QTRY_VERIFY(telephone.outcome(changed) == ActionState::Confirmed);
        QTRY_VERIFY(telephone.calls.value(call).outcomeDue);
        const ActionId mark = telephone.submit(desk::Mark{call, u"after all"_s, {}});
        QTRY_VERIFY(telephone.outcome(mark) == ActionState::Confirmed);
        QTRY_COMPARE(telephone.calls.value(call).marks, 1);
    }

    void anEditedListIsKeptAndCountsForCallsThatAreOver()
    {
        Telephone telephone({.speed = 20});
        editList(telephone, {}, false);
        const CallId call = ended(telephone);
        QVERIFY(!telephone.calls.value(call).outcomeDue);
        QSignalSpy kept(telephone.engine.get(), &desk::Engine::libraryChanged);
        editList(telephone, {u" Solved "_s, u"solved"_s, u"Other"_s}, true);
        QTRY_VERIFY(telephone.calls.value(call).outcomeDue);
        QTRY_COMPARE(telephone.facts->outcomes, (QStringList{u"Solved"_s, u"Other"_s}));
        QCOMPARE(kept.size(), 1);
        QVERIFY(kept.first().first().toByteArray().contains("\"Other\""));
        QTRY_VERIFY(std::ranges::any_of(telephone.agents, [](const auto &agent) { return agent.outcomes.contains(u"Other"_s); }));
        QVERIFY(std::ranges::all_of(telephone.agents, [](const auto &agent) { return agent.version == 1; }));

        const ActionId nobody = telephone.submit(desk::EditOutcomes{{u"nobody"_s}, {u"x"_s}, false});
        QTRY_VERIFY(telephone.outcome(nobody) == ActionState::DidNotHappen);
        QCOMPARE(telephone.actions.value(nobody).reason.code, ReasonCode::UnknownAgent);
    }

    void theDelaysOfEachAgentAreTold()
    {
        Telephone telephone({.speed = 20});
        const CallId call = telephone.ring({}, u"support-router-lights.en"_s);
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(telephone.state(call)) && telephone.calls.contains(call), 60000);
        const DelayFacts &delay = telephone.facts->delay;
        QVERIFY(delay.turns > 1);
        QCOMPARE(delay.recent.size(), delay.turns);
        QVERIFY(delay.recent.last().measured() == *delay.last);
        for (const TurnDelay &turn : delay.recent) {
            QVERIFY(turn.measured() > 0ms && turn.measured() <= *delay.worst);
            QVERIFY(turn.detection >= 0ms && turn.model >= 0ms && turn.tool >= 0ms && turn.playback >= 0ms);
        }
        QTRY_VERIFY_WITH_TIMEOUT(telephone.delays.size() == 2 && telephone.delays.last().turns == delay.turns, 5000);
        const desk::AgentDelays &agent = telephone.delays.last();
        QCOMPARE(agent.profile, telephone.calls.value(call).profile);
        QCOMPARE(agent.name, telephone.calls.value(call).profileName);
        QVERIFY(agent.median == *delay.median);
        QVERIFY(agent.p95 == *delay.worst); // of so few turns
        QVERIFY(telephone.delays.first().profile.isEmpty() && telephone.delays.first().turns == delay.turns);
    }

    void aToolsTimeIsNotTheModels()
    {
        Telephone telephone({.speed = 20});
        const CallId call = telephone.ring({}, u"collections-payment-plan.en"_s);
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(telephone.state(call)) && telephone.calls.contains(call), 60000);
        QVERIFY(telephone.hasRow(EntryKind::Tool)); // without a filler spoken before it
        const auto &turns = telephone.facts->delay.recent;
        QVERIFY(std::ranges::any_of(turns, [](const TurnDelay &turn) { return turn.tool > 0ms; }));
        QVERIFY(std::ranges::any_of(turns, [](const TurnDelay &turn) { return turn.tool == 0ms; }));
    }

private:
    static void editList(Telephone &telephone, const QStringList &outcomes, bool required)
    {
        QTRY_VERIFY(!telephone.agents.isEmpty());
        const ActionId edit = telephone.submit(desk::EditOutcomes{{u"first-level-support-en"_s}, outcomes, required});
        QTRY_VERIFY(telephone.outcome(edit) == ActionState::Confirmed);
    }

    //! A call that was live and is over.
    static CallId ended(Telephone &telephone)
    {
        const CallId call = telephone.ring();
        telephone.watch(call);
        const auto hungUp = [&] {
            QTRY_VERIFY(telephone.is(call, CallState::Live));
            telephone.submit(desk::HangUp{call});
            QTRY_VERIFY(telephone.is(call, CallState::Ended));
        };
        hungUp();
        return call;
    }
};

QTEST_GUILESS_MAIN(WrapUpDelaysTest)
#include "tst_wrapupdelays.moc"
