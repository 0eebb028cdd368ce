// Handing a caller to somebody else: every way it can go.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;

namespace {

using Outcome = CallAnswer::Outcome;
using Why = SidebandClose::Why;

const Transfer toMaria{u"+55 11 95555-0100"_s, u"Maria Silva"_s, {}, 20s};
const Transfer announced{u"+5511955550100"_s, u"Maria Silva"_s, u"One moment, I will connect you."_s, 20s};

//! Live and silent, and a transfer was posted and taken.
ActionId taken(Telephone &line)
{
    line.goTalking();
    const ActionId id = line.ask(toMaria);
    line.referAnswered(Outcome::Ok, 200);
    line.effects.clear();
    return id;
}

//! The AI is in the middle of a sentence.
void speaking(Telephone &line)
{
    line.goTalking();
    line.created(u"r1"_s);
    line.feed(OutputStarted{{u"r1"_s}});
}

} // namespace

class TestCallTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inASilenceItIsPostedAtOnceAndTheEndConfirmsIt()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(toMaria);
        QCOMPARE(line.call.state(), CallState::Transferring);
        QCOMPARE(line.call.summary().transferTarget, u"Maria Silva"_s);
        QCOMPARE(line.effect<PostRefer>()->uri, u"tel:+5511955550100"_s);
        QCOMPARE(line.take(), QStringList{u"refer"_s});
        QCOMPARE(line.rowsOf(EntryKind::Transfer).size(), size_t(1));
        QCOMPARE(line.rowsOf(EntryKind::Transfer).front().text, u"Maria Silva"_s);

        line.referAnswered(Outcome::Ok, 200);
        QCOMPARE(line.stateOf(id), ActionState::Sent); // a 200 is no evidence
        QCOMPARE(line.call.summary().transferBy, line.clock.now() + 20s);

        line.closed(Why::Closed);
        QCOMPARE(line.call.state(), CallState::Transferring); // perhaps only the link
        QCOMPARE(line.take(), QStringList{u"open"_s});
        line.closed(Why::CallGone);
        QCOMPARE(line.call.state(), CallState::Ended);
        QCOMPARE(line.call.summary().reason, (Reason{ReasonCode::EndedByTransfer, u"Maria Silva"_s}));
        QCOMPARE(line.call.summary().transferTarget, u"Maria Silva"_s);
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
    }

    void itWaitsForTheSentenceToEnd()
    {
        Telephone line;
        speaking(line);
        const ActionId id = line.ask(toMaria);
        QCOMPARE(line.call.state(), CallState::Transferring);
        QCOMPARE(line.stateOf(id), ActionState::Queued);
        line.done(u"r1"_s);
        QCOMPARE(line.take(), QStringList());
        line.feed(OutputStopped{{u"r1"_s}});
        QCOMPARE(line.take(), QStringList{u"refer"_s});
        QCOMPARE(line.stateOf(id), ActionState::Sent);
    }

    void anEndlessSentenceIsWaitedForEightSeconds()
    {
        Telephone line;
        speaking(line);
        line.ask(toMaria);
        line.pass(7900ms);
        QCOMPARE(line.take(), QStringList());
        QVERIFY(line.call.wakeAt().has_value());
        line.pass(200ms);
        QCOMPARE(line.take(), QStringList{u"refer"_s});
    }

    void theAnnouncementIsHeardFirst()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(announced);
        const auto create = line.sent<CreateResponse>();
        QVERIFY(create && create->first.instructions->contains(announced.announcement));
        line.take();
        line.created(u"r2"_s, Telephone::mark(id));
        line.feed(OutputStarted{{u"r2"_s}});
        line.done(u"r2"_s, ResponseStatus::Completed, Telephone::mark(id));
        line.pass(9s);
        QCOMPARE(line.take(), QStringList()); // a long sentence is no endless one
        line.feed(OutputStopped{{u"r2"_s}});
        QCOMPARE(line.take(), QStringList{u"refer"_s});
        QCOMPARE(line.stateOf(id), ActionState::Sent);
    }

    void theAnnouncementWaitsForTheRunningAnswer()
    {
        Telephone line;
        speaking(line);
        const ActionId id = line.ask(announced);
        QCOMPARE(line.take(), QStringList());
        line.done(u"r1"_s);
        QCOMPARE(line.take(), QStringList{u"response.create"_s});
        line.created(u"r2"_s, Telephone::mark(id));
        line.feed(OutputStopped{{u"r1"_s}}); // the answer's sound, not the announcement's
        QCOMPARE(line.take(), QStringList());
        line.feed(OutputStarted{{u"r2"_s}});
        line.feed(OutputStopped{{u"r2"_s}});
        QCOMPARE(line.take(), QStringList{u"refer"_s});
    }

    void anAnnouncementThatIsNotHeard_data()
    {
        QTest::addColumn<ResponseStatus>("status");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("talked over before its first word") << ResponseStatus::Cancelled << ReasonCode::Interrupted;
        QTest::newRow("failed") << ResponseStatus::Failed << ReasonCode::ServiceRefused;
    }
    void anAnnouncementThatIsNotHeard()
    {
        QFETCH(ResponseStatus, status);
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(announced);
        line.created(u"r2"_s, Telephone::mark(id));
        line.take();
        line.done(u"r2"_s, status, Telephone::mark(id));
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QTEST(line.reasonOf(id), "reason");
        QCOMPARE(line.call.state(), CallState::Live);
        QVERIFY(line.call.summary().transferTarget.isEmpty());
        QVERIFY(!line.effect<PostRefer>());
    }

    void aCallerWhoTalksOverTheAnnouncementMayBeSayingNo()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(announced);
        line.created(u"r2"_s, Telephone::mark(id));
        line.feed(OutputStarted{{u"r2"_s}});
        line.feed(SpeechStarted{{u"u1"_s}, 0});
        line.take();
        line.feed(OutputCleared{{u"r2"_s}});
        line.done(u"r2"_s, ResponseStatus::Cancelled, Telephone::mark(id));
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QCOMPARE(line.reasonOf(id), ReasonCode::TalkedOver);
        QCOMPARE(line.call.state(), CallState::Live);
        QVERIFY(!line.effect<PostRefer>());
    }

    void stoppingTheAnnouncementTakesTheTransferBack()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(announced);
        line.created(u"r2"_s, Telephone::mark(id));
        line.feed(OutputStarted{{u"r2"_s}});
        const ActionId stop = line.ask(StopSpeaking{});
        line.feed(OutputCleared{{u"r2"_s}});
        QCOMPARE(line.reasonOf(id), ReasonCode::Withdrawn);
        QCOMPARE(line.stateOf(stop), ActionState::Confirmed);
        QCOMPARE(line.call.state(), CallState::Live);
    }

    void anAnnouncementWithoutSoundIsWaitedForEightSeconds()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(announced);
        line.created(u"r2"_s, Telephone::mark(id));
        line.done(u"r2"_s, ResponseStatus::Completed, Telephone::mark(id));
        line.take();
        line.pass(8s);
        QCOMPARE(line.take(), QStringList{u"refer"_s});
    }

    void anAnnouncementThatIsRefusedOrNeverBegins()
    {
        Telephone line;
        line.goTalking();
        const ActionId refused = line.ask(announced);
        line.refuse(line.sent<CreateResponse>()->second, u"invalid_value"_s, u"No."_s);
        QCOMPARE(line.stateOf(refused), ActionState::DidNotHappen);
        QCOMPARE(line.reasonOf(refused), ReasonCode::ServiceRefused);
        QCOMPARE(line.call.state(), CallState::Live);

        const ActionId unanswered = line.ask(announced);
        for (int second = 0; second < 31; ++second)
            line.pass(1s);
        QCOMPARE(line.stateOf(unanswered), ActionState::DidNotHappen);
        QCOMPARE(line.reasonOf(unanswered), ReasonCode::NoAnswer);
        QCOMPARE(line.call.state(), CallState::Live);
        QVERIFY(!line.effect<PostRefer>());
    }

    void anAnnouncementThatComesTooEarlyWaitsItsTurn()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(announced);
        const EventId event = line.sent<CreateResponse>()->second;
        line.take();
        line.refuse(event, u"conversation_already_has_active_response"_s);
        line.created(u"r1"_s);
        QCOMPARE(line.take(), (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s})); // no new sentence now
        line.done(u"r1"_s, ResponseStatus::Cancelled);
        QCOMPARE(line.take(), QStringList{u"response.create"_s});
        QCOMPARE(line.stateOf(id), ActionState::Queued);
    }

    void theServiceAnswers_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<CallState>("call");
        QTest::addColumn<ActionState>("action");
        QTest::addColumn<ReasonCode>("reason");
        const auto row = [](const char *name, Outcome outcome, int status, CallState call, ActionState action, ReasonCode reason) {
            QTest::newRow(name) << outcome << status << call << action << reason;
        };
        using enum ActionState;
        row("200", Outcome::Ok, 200, CallState::Transferring, Sent, ReasonCode::None);
        row("404", Outcome::CallGone, 404, CallState::Ended, DidNotHappen, ReasonCode::CallOver);
        row("400", Outcome::BadRequest, 400, CallState::Live, DidNotHappen, ReasonCode::ServiceRefused);
        row("401", Outcome::BadRequest, 401, CallState::Live, DidNotHappen, ReasonCode::NotAuthorized);
        row("403", Outcome::BadRequest, 403, CallState::Live, DidNotHappen, ReasonCode::NotAuthorized);
        row("429", Outcome::RateLimited, 429, CallState::Live, DidNotHappen, ReasonCode::RateLimited);
        row("500, quirk 7", Outcome::ServerError, 500, CallState::Live, DidNotHappen, ReasonCode::TransferFailed);
        row("network", Outcome::NetworkError, 0, CallState::Live, DidNotHappen, ReasonCode::ServiceUnavailable);
        row("nothing", Outcome::TimedOut, 0, CallState::Live, NotConfirmed, ReasonCode::NoAnswer);
    }
    void theServiceAnswers()
    {
        QFETCH(Outcome, outcome);
        QFETCH(int, status);
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(toMaria);
        line.referAnswered(outcome, status, u"words"_s);
        QTEST(line.call.state(), "call");
        QTEST(line.stateOf(id), "action");
        QTEST(line.reasonOf(id), "reason");
        if (outcome == Outcome::CallGone)
            QCOMPARE(line.reason(), ReasonCode::EndedByCaller);
        line.take();
        line.referAnswered(Outcome::Ok, 200); // answers to nothing change nothing
        QTEST(line.stateOf(id), "action");
    }

    void aTransferWithoutEvidenceIsNotConfirmed()
    {
        Telephone line;
        const ActionId id = taken(line);
        line.pass(19900ms);
        QCOMPARE(line.call.state(), CallState::Transferring);
        line.pass(200ms);
        QCOMPARE(line.stateOf(id), ActionState::NotConfirmed);
        QCOMPARE(line.call.state(), CallState::Live);
        QCOMPARE(line.call.summary().transferTarget, u"Maria Silva"_s);
        QVERIFY(line.call.summary().transferBy == TimePoint());
        QVERIFY(line.call.summary().troubles > 0);

        // It can be tried again.
        const ActionId again = line.ask(toMaria);
        QCOMPARE(line.take(), QStringList{u"refer"_s});
        line.referAnswered(Outcome::Ok, 200);
        line.closed(Why::Closed);
        line.closed(Why::CallGone);
        QCOMPARE(line.stateOf(again), ActionState::Confirmed);
        QCOMPARE(line.reason(), ReasonCode::EndedByTransfer);
    }

    void anEndSoonAfterADoubtfulTransferIsNobodysForCertain()
    {
        for (const auto &[later, reason] : {std::pair{30s, ReasonCode::EndedUnknown}, std::pair{90s, ReasonCode::EndedByCaller}}) {
            Telephone line;
            taken(line);
            line.pass(20s);
            line.clock.advance(later);
            line.closed(Why::Closed);
            line.closed(Why::CallGone);
            QCOMPARE(line.reason(), reason);
        }
    }

    void whileItIsOpenTheAiStartsNoSentence()
    {
        Telephone line;
        taken(line);
        line.callerSays(u"u1"_s, u"Hello?"_s);
        line.created(u"r5"_s);
        QCOMPARE(line.take(), (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s}));
        line.done(u"r5"_s, ResponseStatus::Cancelled);
        line.ask(Say{u"Please hold."_s});
        line.ask(Guide{u"Be brief."_s, true});
        QCOMPARE(line.take(), QStringList{u"conversation.item.create"_s}); // read, not answered
        // Nothing came of it: what waited is said, and then the caller, who still waits, is answered.
        line.pass(20s);
        QCOMPARE(line.take(), QStringList{u"response.create"_s});
        QCOMPARE(line.call.state(), CallState::Live);
    }

    void aCallerWhoWaitedIsAnsweredWhenItFails()
    {
        Telephone line;
        taken(line);
        line.callerSays(u"u1"_s, u"Hello?"_s);
        line.pass(20s);
        QCOMPARE(line.take(), QStringList{u"response.create"_s});
        line.created(u"r9"_s, Telephone::mark({1}));
        QCOMPARE(line.take(), QStringList()); // this one is wanted
    }

    void withdrawn_data()
    {
        QTest::addColumn<bool>("withAnnouncement");
        QTest::newRow("while a sentence is awaited") << false;
        QTest::newRow("while the announcement is heard") << true;
    }
    void withdrawn()
    {
        QFETCH(bool, withAnnouncement);
        Telephone line;
        if (withAnnouncement)
            line.goTalking();
        else
            speaking(line);
        const ActionId id = line.ask(withAnnouncement ? announced : toMaria);
        if (withAnnouncement) {
            line.created(u"r2"_s, Telephone::mark(id));
            line.feed(OutputStarted{{u"r2"_s}});
        }
        line.take();
        const ActionId withdraw = line.ask(WithdrawTransfer{});
        QCOMPARE(line.take(), withAnnouncement ? (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s}) : QStringList());
        QCOMPARE(line.stateOf(withdraw), ActionState::Confirmed);
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QCOMPARE(line.reasonOf(id), ReasonCode::Withdrawn);
        QCOMPARE(line.call.state(), CallState::Live);
        line.feed(OutputStopped{{u"r1"_s}});
        line.pass(40s);
        QVERIFY(!line.effect<PostRefer>());
    }

    void anAnnouncementWithdrawnBeforeItBeganIsNotSpoken()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(announced);
        line.ask(WithdrawTransfer{});
        line.take();
        line.created(u"r2"_s, Telephone::mark(id));
        QCOMPARE(line.take(), (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s}));
    }

    void whatCannotBeWithdrawn()
    {
        Telephone line;
        line.goTalking();
        const ActionId nothing = line.ask(WithdrawTransfer{});
        QCOMPARE(line.reasonOf(nothing), ReasonCode::NothingToDo);
        line.ask(toMaria);
        const ActionId late = line.ask(WithdrawTransfer{});
        QCOMPARE(line.reasonOf(late), ReasonCode::TransferSent);
        QCOMPARE(line.call.state(), CallState::Transferring);
    }

    void aSecondOne()
    {
        Telephone line;
        speaking(line);
        const ActionId first = line.ask(toMaria);
        const ActionId second = line.ask(Transfer{u"sip:desk@example.com"_s, u"The desk"_s, {}, 20s});
        QCOMPARE(line.reasonOf(first), ReasonCode::Superseded);
        QCOMPARE(line.call.summary().transferTarget, u"The desk"_s);
        line.take();
        line.done(u"r1"_s);
        line.feed(OutputStopped{{u"r1"_s}});
        QCOMPARE(line.effect<PostRefer>()->uri, u"sip:desk@example.com"_s);
        const ActionId third = line.ask(toMaria);
        QCOMPARE(line.reasonOf(third), ReasonCode::TransferOpen);
        QVERIFY(!isSettled(line.stateOf(second)));
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("when");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("no number") << u"11 95555-0100"_s << 1 << ReasonCode::BadTarget;
        QTest::newRow("ringing") << u"+5511955550100"_s << 0 << ReasonCode::NotLive;
        QTest::newRow("link lost") << u"+5511955550100"_s << 2 << ReasonCode::LinkLost;
        QTest::newRow("hanging up") << u"+5511955550100"_s << 3 << ReasonCode::NotLive;
        QTest::newRow("over") << u"+5511955550100"_s << 4 << ReasonCode::CallOver;
    }
    void whatIsRefused()
    {
        QFETCH(QString, target);
        QFETCH(int, when);
        Telephone line;
        if (when > 0)
            line.goTalking();
        if (when == 2)
            line.closed(Why::Closed);
        if (when == 3)
            line.ask(HangUp{});
        if (when == 4) {
            line.closed(Why::Closed);
            line.closed(Why::CallGone);
        }
        line.take();
        const CallState before = line.call.state();
        const ActionId id = line.ask(Transfer{target, {}, {}, 20s});
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QTEST(line.reasonOf(id), "reason");
        QCOMPARE(line.call.state(), before);
        QVERIFY(!line.effect<PostRefer>());
    }

    void aLinkLostWhileItWaitsEndsIt()
    {
        Telephone line;
        speaking(line);
        const ActionId id = line.ask(toMaria);
        line.take();
        line.closed(Why::Silent);
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QCOMPARE(line.reasonOf(id), ReasonCode::LinkLost);
        QCOMPARE(line.call.state(), CallState::Degraded);
        QCOMPARE(line.take(), QStringList{u"open"_s});
        line.closed(Why::CallGone); // the caller hung up just then
        QCOMPARE(line.reason(), ReasonCode::EndedByCaller);
    }

    void aLinkLostAfterItWasTakenIsNoEvidence()
    {
        Telephone line;
        const ActionId id = taken(line);
        line.closed(Why::Closed);
        line.opened();
        line.session();
        QCOMPARE(line.call.state(), CallState::Transferring); // the call is still here
        QCOMPARE(line.rowsOf(EntryKind::Gap).size(), size_t(1));
        line.pass(20s);
        QCOMPARE(line.stateOf(id), ActionState::NotConfirmed);
        QCOMPARE(line.call.state(), CallState::Live);
    }

    void withoutALinkAtTheDeadlineTheCallIsDegraded()
    {
        Telephone line;
        const ActionId id = taken(line);
        line.closed(Why::Closed);
        line.closed(Why::HandshakeFailed);
        line.pass(20s);
        QCOMPARE(line.stateOf(id), ActionState::NotConfirmed);
        QCOMPARE(line.call.state(), CallState::Degraded);
        line.take();
        line.opened();
        line.session();
        QCOMPARE(line.call.state(), CallState::Live);
    }

    void aCallThatEndsBeforeTheServiceAnsweredIsTheCallers()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(toMaria);
        line.closed(Why::Closed);
        line.closed(Why::CallGone);
        QCOMPARE(line.reason(), ReasonCode::EndedByCaller);
        QCOMPARE(line.reasonOf(id), ReasonCode::CallOver);
        QVERIFY(line.call.summary().transferTarget.isEmpty());
    }

    void hangingUpWhileItWaits()
    {
        Telephone line;
        speaking(line);
        const ActionId id = line.ask(toMaria);
        line.take();
        const ActionId hangUp = line.ask(HangUp{});
        QCOMPARE(line.reasonOf(id), ReasonCode::Withdrawn);
        QCOMPARE(line.call.state(), CallState::Ending);
        QCOMPARE(line.take(), QStringList{u"hangup"_s});
        line.hangUpAnswered(Outcome::Ok, 200);
        line.closed(Why::Closed);
        QCOMPARE(line.reason(), ReasonCode::EndedByOperator);
        QCOMPARE(line.stateOf(hangUp), ActionState::Confirmed);
    }

    void hangingUpAfterItWasTaken_data()
    {
        QTest::addColumn<Outcome>("answer");
        QTest::addColumn<CallState>("call");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("done") << Outcome::Ok << CallState::Ended << ReasonCode::EndedByOperator;
        QTest::newRow("the transfer was there before") << Outcome::CallGone << CallState::Ended << ReasonCode::EndedByTransfer;
        QTest::newRow("refused") << Outcome::ServerError << CallState::Transferring << ReasonCode::None;
    }
    void hangingUpAfterItWasTaken()
    {
        QFETCH(Outcome, answer);
        QFETCH(CallState, call);
        Telephone line;
        const ActionId id = taken(line);
        line.ask(HangUp{});
        QCOMPARE(line.call.state(), CallState::Ending);
        line.hangUpAnswered(answer);
        if (answer == Outcome::Ok)
            line.closed(Why::Closed);
        QCOMPARE(line.call.state(), call);
        QTEST(line.reason(), "reason");
        if (call == CallState::Transferring) {
            line.pass(20s);
            QCOMPARE(line.stateOf(id), ActionState::NotConfirmed);
            QCOMPARE(line.call.state(), CallState::Live);
        }
    }

    void pausedItCanBeDoneToo()
    {
        Telephone line;
        line.goTalking();
        SessionInfo silent = line.echo(u"x"_s);
        silent.createsResponses = false;
        line.feed(SessionUpdated{silent});
        const ActionId id = line.ask(announced);
        QCOMPARE(line.take(), QStringList{u"response.create"_s});
        line.created(u"r2"_s, Telephone::mark(id));
        line.feed(OutputStarted{{u"r2"_s}});
        line.feed(OutputStopped{{u"r2"_s}});
        QCOMPARE(line.take(), QStringList{u"refer"_s});
    }
};

QTEST_GUILESS_MAIN(TestCallTransfer)
#include "tst_calltransfer.moc"
