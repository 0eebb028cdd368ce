// What operators write about a call: marks and their notes, what it came to.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;

namespace {

agents::AgentProfile withOutcomes(bool required)
{
    agents::AgentProfile profile = agentProfile();
    profile.outcomes = QStringList{u"Promise to pay"_s, u"Wrong person"_s};
    profile.outcomeRequired = required;
    return profile;
}

void end(Telephone &line)
{
    line.ask(HangUp{});
    line.hangUpAnswered(CallAnswer::Outcome::Ok, 200);
    line.closed(SidebandClose::Why::Closed);
    for (int i = 0; i < 10 && !isOver(line.call.state()); ++i) {
        line.closed(SidebandClose::Why::CallGone);
        line.pass(2s);
    }
    QVERIFY(isOver(line.call.state()));
}

} // namespace

class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMarkStandsAtItsMoment()
    {
        Telephone line;
        line.goTalking();
        const TimePoint pressed = line.clock.now() + 1s;
        line.clock.advance(2s);
        line.feed(DtmfReceived{u"1"_s, {}}); // came after the key was pressed, before the mark was here
        const ActionId id = line.ask(Mark{u"  here it\nturns "_s, pressed});
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
        const auto marks = line.rowsOf(EntryKind::Mark);
        QCOMPARE(marks.size(), size_t(1));
        QCOMPARE(marks.front().text, u"here it turns"_s);
        QVERIFY(marks.front().at == pressed);
        QCOMPARE(marks.front().action, id);
        QCOMPARE(line.rows().back().kind, EntryKind::Dtmf);
        QCOMPARE(line.call.summary().marks, 1);
        QVERIFY(line.call.takeDirty());
    }

    void aMomentOutsideTheCallIsTakenToItsEnd_data()
    {
        QTest::addColumn<Duration>("asked");
        QTest::addColumn<Duration>("stands");
        QTest::newRow("before it rang") << Duration(-1h) << Duration(0s);
        QTest::newRow("in it") << Duration(3s) << Duration(3s);
        QTest::newRow("to come") << Duration(1h) << Duration(10s);
    }
    void aMomentOutsideTheCallIsTakenToItsEnd()
    {
        QFETCH(Duration, asked);
        QFETCH(Duration, stands);
        Telephone line;
        const TimePoint rang = line.call.summary().offeredAt;
        line.goTalking();
        line.clock.advance(10s);
        line.ask(Mark{{}, rang + asked});
        QVERIFY(line.rowsOf(EntryKind::Mark).front().at == rang + stands);
    }

    void aNoteIsGivenAfterwards()
    {
        Telephone line;
        line.goTalking();
        const ActionId mark = line.ask(Mark{});
        (void)line.call.transcript().takeChanges();
        const ActionId edit = line.ask(EditMark{mark, u"asks for the manager"_s});
        QCOMPARE(line.stateOf(edit), ActionState::Confirmed);
        QCOMPARE(line.rowsOf(EntryKind::Mark).front().text, u"asks for the manager"_s);
        QCOMPARE(line.call.transcript().takeChanges().size(), 1);
        QCOMPARE(line.call.summary().marks, 1);

        QCOMPARE(line.reasonOf(line.ask(EditMark{mark, u"asks for the manager"_s})), ReasonCode::NothingToDo);
        QCOMPARE(line.stateOf(line.ask(EditMark{mark, {}})), ActionState::Confirmed);
        QCOMPARE(line.rowsOf(EntryKind::Mark).front().text, QString());
        QCOMPARE(line.reasonOf(line.ask(EditMark{ActionId{99}, u"x"_s})), ReasonCode::UnknownMark);
    }

    void aCallThatIsOverCanBeMarkedAndSettled()
    {
        Telephone line(withOutcomes(true));
        line.goTalking();
        const TimePoint moment = line.clock.now();
        line.clock.advance(30s);
        end(line);
        QVERIFY(line.call.summary().outcomeDue);
        line.clock.advance(1h);
        line.effects.clear();
        const ActionId mark = line.ask(Mark{u"late"_s, moment});
        QCOMPARE(line.stateOf(mark), ActionState::Confirmed);
        QVERIFY(line.rowsOf(EntryKind::Mark).front().at == moment);
        line.ask(Mark{});
        QVERIFY(line.rowsOf(EntryKind::Mark).back().at == line.call.summary().endedAt);

        const ActionId set = line.ask(SetOutcome{u"Promise to pay"_s, u" on Friday "_s});
        QCOMPARE(line.stateOf(set), ActionState::Confirmed);
        QCOMPARE(line.action(set).text, u"Promise to pay"_s);
        const CallSummary call = line.call.summary();
        QCOMPARE(call.outcome, u"Promise to pay"_s);
        QCOMPARE(call.outcomeNote, u"on Friday"_s);
        QVERIFY(!call.outcomeDue);
        QCOMPARE(line.take(), QStringList()); // nothing of this goes to the service
    }

    void whatAnOutcomeMayBe_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("askedNote");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("one of the list") << QString() << QString() << u"Wrong person"_s << QString() << ReasonCode::None;
        QTest::newRow("another") << u"Wrong person"_s << QString() << u"Promise to pay"_s << QString() << ReasonCode::None;
        QTest::newRow("taken back") << u"Wrong person"_s << QString() << QString() << QString() << ReasonCode::None;
        QTest::newRow("a note alone") << QString() << QString() << QString() << u"rang off"_s << ReasonCode::None;
        QTest::newRow("another note") << u"Wrong person"_s << u"a"_s << u"Wrong person"_s << u"b"_s << ReasonCode::None;
        QTest::newRow("not in the list") << QString() << QString() << u"Won the lottery"_s << QString() << ReasonCode::UnknownOutcome;
        QTest::newRow("of another case") << QString() << QString() << u"wrong person"_s << QString() << ReasonCode::UnknownOutcome;
        QTest::newRow("the same") << u"Wrong person"_s << u"a"_s << u"Wrong person"_s << u" a "_s << ReasonCode::NothingToDo;
        QTest::newRow("nothing") << QString() << QString() << QString() << QString() << ReasonCode::NothingToDo;
    }
    void whatAnOutcomeMayBe()
    {
        QFETCH(QString, before);
        QFETCH(QString, note);
        QFETCH(QString, asked);
        QFETCH(QString, askedNote);
        QFETCH(ReasonCode, reason);
        Telephone line(withOutcomes(false));
        line.goTalking();
        if (!before.isEmpty())
            line.ask(SetOutcome{before, note});
        const ActionId id = line.ask(SetOutcome{asked, askedNote});
        QCOMPARE(line.reasonOf(id), reason);
        const bool taken = reason == ReasonCode::None;
        QCOMPARE(line.stateOf(id), taken ? ActionState::Confirmed : ActionState::DidNotHappen);
        QCOMPARE(line.call.summary().outcome, taken ? asked : before);
        QCOMPARE(line.call.summary().outcomeNote, taken ? askedNote : note);
    }

    void withoutANoteTheOneThatIsThereStays()
    {
        Telephone line(withOutcomes(false));
        line.goTalking();
        line.ask(SetOutcome{u"Wrong person"_s, u"call +14155550100"_s});
        line.ask(SetOutcome{u"Promise to pay"_s, {}});
        QCOMPARE(line.call.summary().outcome, u"Promise to pay"_s);
        QCOMPARE(line.call.summary().outcomeNote, u"call +14155550100"_s);
        line.ask(SetOutcome{u"Promise to pay"_s, QString()});
        QCOMPARE(line.call.summary().outcomeNote, QString());
    }

    void whenAnOutcomeIsDue()
    {
        Telephone live(withOutcomes(true));
        live.goTalking();
        QVERIFY(!live.call.summary().outcomeDue);
        end(live);
        QVERIFY(live.call.summary().outcomeDue);
        live.ask(SetOutcome{u"Wrong person"_s, {}});
        QVERIFY(!live.call.summary().outcomeDue);
        live.ask(SetOutcome{});
        QVERIFY(live.call.summary().outcomeDue);

        Telephone optional(withOutcomes(false));
        optional.goTalking();
        end(optional);
        QVERIFY(!optional.call.summary().outcomeDue);

        Telephone missed(withOutcomes(true));
        missed.accept();
        missed.answered(CallAnswer::Outcome::CallGone, 404);
        QCOMPARE(missed.call.state(), CallState::Missed);
        QVERIFY(!missed.call.summary().outcomeDue);
    }

    void anEditedListCountsAtOnceAndKeepsWhatWasSet()
    {
        Telephone line(withOutcomes(false));
        line.goTalking();
        line.ask(SetOutcome{u"Wrong person"_s, {}});
        line.call.useOutcomes({u"Sold"_s}, true);
        QCOMPARE(line.call.facts().outcomes, QStringList{u"Sold"_s});
        QVERIFY(line.call.facts().outcomeRequired);
        QCOMPARE(line.stateOf(line.ask(SetOutcome{u"Wrong person"_s, u"noted"_s})), ActionState::Confirmed);
        QCOMPARE(line.stateOf(line.ask(SetOutcome{u"Sold"_s, {}})), ActionState::Confirmed);
        QCOMPARE(line.reasonOf(line.ask(SetOutcome{u"Wrong person"_s, {}})), ReasonCode::UnknownOutcome);
        end(line);
        QVERIFY(!line.call.summary().outcomeDue);
    }
};

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
