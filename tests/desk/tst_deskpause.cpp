// Pausing the AI and handing back, over real sockets with a caller who goes on talking.
#include "tests/support/telephone.h"

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using simulator::Faults;

namespace {

bool speaks(const Telephone &telephone)
{
    return telephone.facts
        && (telephone.facts->summary.activity == Activity::Greeting || telephone.facts->summary.activity == Activity::Speaking)
        && telephone.text().size() > 10;
}

qsizetype rowsOf(const Telephone &telephone, Who who)
{
    return std::ranges::count_if(telephone.transcript,
                                 [&](const auto &row) { return row.kind == EntryKind::Words && row.who == who && !row.text.isEmpty(); });
}

} // namespace

class PauseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausedInMidSentenceItIsSilentUntilHandedBack()
    {
        Telephone telephone({.speed = 4});
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(speaks(telephone));
        const ActionId pause = telephone.submit(desk::PauseAi{call});
        QTRY_VERIFY(telephone.outcome(pause));
        QCOMPARE(*telephone.outcome(pause), ActionState::Confirmed);
        QTRY_VERIFY(telephone.facts->summary.paused);
        QCOMPARE(telephone.facts->session->createsResponses, false);
        QVERIFY(telephone.hasRow(EntryKind::Paused));
        QTRY_VERIFY(std::ranges::any_of(telephone.transcript, [](const auto &row) { return row.interrupted; }));
        const qsizetype agentRows = rowsOf(telephone, Who::Agent);

        // The caller speaks, twice perhaps; nobody answers.
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(telephone, Who::Caller) > 0, 20000);
        QTRY_COMPARE(telephone.facts->summary.activity, Activity::Paused);

        // The operator does.
        const QString line = u"This is Rita, I am looking at your order."_s;
        const ActionId say = telephone.submit(desk::Say{call, line});
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(say), 15000);
        QCOMPARE(*telephone.outcome(say), ActionState::Confirmed);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(telephone, Who::Agent), agentRows + 1, 15000);
        const auto callers = rowsOf(telephone, Who::Caller);
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(telephone, Who::Caller) > callers, 20000);
        QCOMPARE(rowsOf(telephone, Who::Agent), agentRows + 1);

        const ActionId handBack = telephone.submit(desk::HandBack{call, true});
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(handBack), 15000);
        QCOMPARE(*telephone.outcome(handBack), ActionState::Confirmed);
        QTRY_VERIFY(!telephone.facts->summary.paused);
        QVERIFY(telephone.hasRow(EntryKind::HandedBack));
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(telephone, Who::Agent) > agentRows + 1, 20000); // it answers again
        QCOMPARE(telephone.facts->badFrames, 0);
        QVERIFY(!telephone.hasRow(EntryKind::Fault));
    }

    void itSurvivesALostLink()
    {
        Telephone telephone({.speed = 4});
        Faults faults;
        faults.dropSidebandAfter = 12s; // three seconds here
        const CallId call = telephone.ring(faults);
        telephone.watch(call);
        QTRY_VERIFY(speaks(telephone));
        const ActionId pause = telephone.submit(desk::PauseAi{call});
        QTRY_VERIFY(telephone.outcome(pause));
        QCOMPARE(*telephone.outcome(pause), ActionState::Confirmed);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.hasRow(EntryKind::Gap), 15000);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        QVERIFY(telephone.facts->summary.paused);
        const ActionId handBack = telephone.submit(desk::HandBack{call, true});
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(handBack), 15000);
        QCOMPARE(*telephone.outcome(handBack), ActionState::Confirmed);
    }

    void anIgnoredUpdateIsNotConfirmedAndNothingIsClaimed()
    {
        Telephone telephone({.speed = 10});
        Faults faults;
        faults.ignoredClientEvents = {u"session.update"_s};
        const CallId call = telephone.ring(faults);
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId pause = telephone.submit(desk::PauseAi{call});
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(pause), 15000);
        QCOMPARE(*telephone.outcome(pause), ActionState::NotConfirmed);
        QVERIFY(!telephone.facts->summary.paused);
        QVERIFY(!telephone.hasRow(EntryKind::Paused));
    }

    void aSilenceTimerIsPausedToo()
    {
        Telephone telephone({.speed = 20});
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId pause = telephone.submit(desk::PauseAi{call});
        QTRY_VERIFY(telephone.outcome(pause));
        QTRY_VERIFY(telephone.facts->summary.paused);
        const auto turns = telephone.facts->session->raw["audio"_L1]["input"_L1]["turn_detection"_L1];
        QVERIFY(!turns["idle_timeout_ms"_L1].isDouble());
    }
};

QTEST_GUILESS_MAIN(PauseTest)
#include "tst_deskpause.moc"
