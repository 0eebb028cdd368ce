#include "core/desk/actiongroups.h"

#include <QTest>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using desk::ActionGroups;

namespace {

const CallId one{u"rtc_1"_s};
const CallId two{u"rtc_2"_s};

Action report(const CallId &call, ActionState state, ReasonCode reason = ReasonCode::None)
{
    Action action;
    action.id = ActionId{7};
    action.kind = ActionKind::ReplaceInstructions;
    action.call = call;
    action.state = state;
    action.reason.code = reason;
    action.settledAt = fromUnixSeconds(100);
    return action;
}

ActionGroups group()
{
    ActionGroups groups;
    groups.open(report({}, ActionState::Sent), {one, two});
    return groups;
}

} // namespace

class ActionGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActionOfOneCallPassesThrough()
    {
        ActionGroups groups;
        QCOMPARE(groups.merge(report(one, ActionState::Confirmed)), report(one, ActionState::Confirmed));
    }

    void aGroupIsSentUntilTheLastCallHasReported()
    {
        ActionGroups groups = group();
        const Action half = groups.merge(report(one, ActionState::Confirmed));
        QCOMPARE(half.state, ActionState::Sent);
        QCOMPARE(half.confirmed, 1);
        QCOMPARE(half.calls, 2);
        const Action whole = groups.merge(report(two, ActionState::Confirmed));
        QCOMPARE(whole.state, ActionState::Confirmed);
        QCOMPARE(whole.confirmed, 2);
        QCOMPARE(whole.settledAt, fromUnixSeconds(100));
    }

    void theWorstOutcomeIsTheGroups_data()
    {
        QTest::addColumn<ActionState>("first");
        QTest::addColumn<ActionState>("second");
        QTest::addColumn<ActionState>("whole");
        QTest::newRow("one refused") << ActionState::Confirmed << ActionState::DidNotHappen << ActionState::DidNotHappen;
        QTest::newRow("one unknown") << ActionState::Confirmed << ActionState::NotConfirmed << ActionState::NotConfirmed;
        QTest::newRow("refused and unknown") << ActionState::DidNotHappen << ActionState::NotConfirmed << ActionState::NotConfirmed;
        QTest::newRow("both refused") << ActionState::DidNotHappen << ActionState::DidNotHappen << ActionState::DidNotHappen;
    }

    void theWorstOutcomeIsTheGroups()
    {
        QFETCH(ActionState, first);
        QFETCH(ActionState, second);
        QFETCH(ActionState, whole);
        ActionGroups groups = group();
        const auto reasonFor = [](ActionState state) { return state == ActionState::Confirmed ? ReasonCode::None : ReasonCode::CallOver; };
        (void)groups.merge(report(one, first, reasonFor(first)));
        const Action merged = groups.merge(report(two, second, reasonFor(second)));
        QCOMPARE(merged.state, whole);
        QCOMPARE(merged.reason.code, ReasonCode::CallOver);
        QCOMPARE(merged.confirmed + merged.failed, 2);
    }

    void whatIsSoAnywayIsNoFailure_data()
    {
        QTest::addColumn<ActionKind>("kind");
        QTest::addColumn<ReasonCode>("reason");
        QTest::addColumn<bool>("so");
        QTest::newRow("hang up, over") << ActionKind::HangUp << ReasonCode::CallOver << true;
        QTest::newRow("hang up, refused") << ActionKind::HangUp << ReasonCode::ServiceRefused << false;
        QTest::newRow("hang up, still rings") << ActionKind::HangUp << ReasonCode::NotLive << false;
        QTest::newRow("stop, silent") << ActionKind::StopSpeaking << ReasonCode::NothingToStop << true;
        QTest::newRow("stop, over") << ActionKind::StopSpeaking << ReasonCode::CallOver << true;
        QTest::newRow("stop, refused") << ActionKind::StopSpeaking << ReasonCode::ServiceRefused << false;
        QTest::newRow("pause, paused") << ActionKind::PauseAi << ReasonCode::NothingToDo << true;
        QTest::newRow("guide, over") << ActionKind::Guide << ReasonCode::CallOver << false;
        QTest::newRow("instructions, over") << ActionKind::ReplaceInstructions << ReasonCode::CallOver << false;
    }
    void whatIsSoAnywayIsNoFailure()
    {
        QFETCH(ActionKind, kind);
        QFETCH(ReasonCode, reason);
        QFETCH(bool, so);
        ActionGroups groups = group();
        Action first = report(one, ActionState::DidNotHappen, reason);
        first.kind = kind;
        (void)groups.merge(first);
        const Action whole = groups.merge(report(two, ActionState::Confirmed));
        QCOMPARE(whole.state, so ? ActionState::Confirmed : ActionState::DidNotHappen);
        QCOMPARE(whole.confirmed, so ? 2 : 1);
        QCOMPARE(whole.failedOn, so ? QList<CallId>() : QList{one});
        QCOMPARE(whole.reason.code, so ? ReasonCode::None : reason);
    }

    void aCallThatReportsTwiceCountsOnce()
    {
        ActionGroups groups = group();
        (void)groups.merge(report(one, ActionState::Sent));
        QCOMPARE(groups.merge(report(one, ActionState::Confirmed)).confirmed, 1);
        QCOMPARE(groups.merge(report(one, ActionState::Confirmed)).state, ActionState::Sent);
    }
};

QTEST_GUILESS_MAIN(ActionGroupsTest)
#include "tst_actiongroups.moc"
