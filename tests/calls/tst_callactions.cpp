// What an operator asks becomes confirmed by evidence, did not happen, or is not confirmed in time.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;

using Outcome = CallAnswer::Outcome;
using Why = SidebandClose::Why;

namespace {

const std::pair<const char *, Command> commands[] = {
    {"say", Say{u"One moment."_s}},
    {"guide", Guide{u"Offer a plan."_s}},
    {"stop", StopSpeaking{}},
    {"instructions", ReplaceInstructions{u"You are Bea."_s}},
};

} // namespace

class TestCallActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsConfirmedWhenItIsHeard()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(Say{u" Your “plan” is ready. "_s});
        const auto create = line.sent<CreateResponse>();
        QVERIFY(create);
        QCOMPARE(create->first.metadata, Telephone::mark(id));
        QVERIFY(create->first.instructions->contains(u"“Your \"plan\" is ready.”"_s));
        QVERIFY(create->first.instructions->contains(u"voice and language you have used so far"_s));
        QVERIFY(!create->first.outOfBand);
        QCOMPARE(line.stateOf(id), ActionState::Sent);
        QCOMPARE(line.call.summary().openActions, 1);

        line.created(u"resp_say"_s, Telephone::mark(id));
        line.feed(OutputItemAdded{{u"resp_say"_s}, message(u"item_say"_s, Role::Assistant)});
        QCOMPARE(line.stateOf(id), ActionState::Sent);
        line.clock.advance(400ms);
        line.feed(OutputStarted{{u"resp_say"_s}});
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
        QVERIFY(line.action(id).settledAt == line.clock.now());
        QCOMPARE(line.call.summary().openActions, 0);

        // The operator's line stands just above the AI's words.
        const auto &rows = line.rows();
        QCOMPARE(rows[rows.size() - 2].kind, EntryKind::Say);
        QCOMPARE(rows[rows.size() - 2].text, u"Your “plan” is ready."_s);
        QCOMPARE(rows[rows.size() - 2].action, id);
        QCOMPARE(rows.back().who, Who::Agent);
        QCOMPARE(rows.back().response, ResponseId{u"resp_say"_s});
    }

    void aLineDoneIsEvidenceToo()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(Say{u"Hello."_s});
        line.created(u"r"_s, Telephone::mark(id));
        line.done(u"r"_s, ResponseStatus::Completed, Telephone::mark(id));
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
    }

    void aLineThatNobodyHeardDidNotHappen_data()
    {
        QTest::addColumn<ResponseStatus>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("type");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("cancelled") << ResponseStatus::Cancelled << QString() << QString() << ReasonCode::Interrupted;
        QTest::newRow("rate") << ResponseStatus::Failed << u"rate_limit_exceeded"_s << QString() << ReasonCode::RateLimited;
        QTest::newRow("server") << ResponseStatus::Failed << QString() << u"server_error"_s << ReasonCode::ServiceUnavailable;
        QTest::newRow("filter") << ResponseStatus::Incomplete << u"content_filter"_s << QString() << ReasonCode::ServiceRefused;
    }
    void aLineThatNobodyHeardDidNotHappen()
    {
        QFETCH(ResponseStatus, status);
        QFETCH(QString, code);
        QFETCH(QString, type);
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(Say{u"Hello."_s});
        line.created(u"r"_s, Telephone::mark(id));
        Response over;
        over.id = {u"r"_s};
        over.status = status;
        over.errorCode = code;
        over.errorType = type;
        over.metadata = Telephone::mark(id);
        line.feed(ResponseDone{over});
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QTEST(line.reasonOf(id), "reason");
    }

    void linesWaitForTheRunningResponseInOrder()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        const ActionId first = line.ask(Say{u"First."_s});
        const ActionId second = line.ask(Say{u"Second."_s});
        QCOMPARE(line.take(), QStringList());
        QCOMPARE(line.stateOf(first), ActionState::Queued);
        line.done(u"r1"_s);
        QCOMPARE(line.sent<CreateResponse>()->first.metadata, Telephone::mark(first));
        QCOMPARE(line.take(), QStringList(u"response.create"_s)); // one at a time
        QCOMPARE(line.stateOf(second), ActionState::Queued);
        line.created(u"r2"_s, Telephone::mark(first));
        line.done(u"r2"_s, ResponseStatus::Completed, Telephone::mark(first));
        QCOMPARE(line.sent<CreateResponse>()->first.metadata, Telephone::mark(second));
        QCOMPARE(line.stateOf(second), ActionState::Sent);
    }

    void aLineThatCameTooEarlyWaitsAgain()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(Say{u"Hello."_s});
        const EventId event = line.sent<CreateResponse>()->second;
        line.created(u"r_auto"_s); // the caller's turn was answered at the same moment
        line.effects.clear();
        const size_t rows = line.rows().size();
        line.refuse(event, u"conversation_already_has_active_response"_s);
        QCOMPARE(line.rows().size(), rows);
        QCOMPARE(line.stateOf(id), ActionState::Queued);
        QCOMPARE(line.take(), QStringList());
        line.done(u"r_auto"_s);
        QCOMPARE(line.take(), QStringList(u"response.create"_s));
        QCOMPARE(line.stateOf(id), ActionState::Sent);
    }

    void aLineWaitsNoLongerThanItMay()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        const ActionId id = line.ask(Say{u"Hello."_s});
        line.pass(30s - 1ms);
        QCOMPARE(line.stateOf(id), ActionState::Queued);
        line.pass(1ms);
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        line.done(u"r1"_s);
        QCOMPARE(line.take(), QStringList());
    }

    void aGuideIsConfirmedByItsOwnMessage()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(Guide{u"Offer a plan."_s});
        const auto create = line.sent<CreateMessage>();
        QVERIFY(create);
        QCOMPARE(create->first.role, Role::System);
        QCOMPARE(create->first.text, u"Offer a plan."_s);
        QVERIFY(!create->first.id.isEmpty() && create->first.id.value.size() <= 32);
        QCOMPARE(line.take(), QStringList(u"conversation.item.create"_s));

        line.feed(ItemAdded{{}, message(u"someone_elses"_s, Role::System, u"x"_s)});
        QCOMPARE(line.stateOf(id), ActionState::Sent);
        line.feed(ItemAdded{{}, message(create->first.id.value, Role::System, u"Offer a plan."_s)});
        line.feed(ItemDone{{}, message(create->first.id.value, Role::System, u"Offer a plan."_s)});
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
        const auto rows = line.rowsOf(EntryKind::Guide);
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].text, u"Offer a plan."_s);
        QCOMPARE(rows[0].action, id);
        QCOMPARE(line.take(), QStringList());
    }

    void aGuideMayAskForAnAnswer()
    {
        Telephone line;
        line.goTalking();
        line.ask(Guide{u"Offer a plan."_s, true});
        QCOMPARE(line.take(), (QStringList{u"conversation.item.create"_s, u"response.create"_s}));

        Telephone busy;
        busy.goTalking();
        busy.created(u"r1"_s);
        busy.ask(Guide{u"Offer a plan."_s, true});
        QCOMPARE(busy.take(), QStringList(u"conversation.item.create"_s));
        busy.done(u"r1"_s);
        QVERIFY(!busy.sent<CreateResponse>()->first.instructions);
        QCOMPARE(busy.take(), QStringList(u"response.create"_s));
    }

    void aRefusedGuideAsksForNoAnswer()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        const ActionId id = line.ask(Guide{u"Offer a plan."_s, true});
        line.refuse(line.sent<CreateMessage>()->second, u"invalid_value"_s, u"Invalid 'item.id'."_s);
        QCOMPARE(line.action(id).reason, (Reason{ReasonCode::ServiceRefused, u"Invalid 'item.id'."_s}));
        line.effects.clear();
        line.done(u"r1"_s);
        QCOMPARE(line.take(), QStringList());
    }

    void stopCancelsAndClears()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        line.feed(OutputStarted{{u"r1"_s}});
        const ActionId id = line.ask(StopSpeaking{});
        QCOMPARE(line.sent<CancelResponse>()->first.response, ResponseId{u"r1"_s});
        QCOMPARE(line.take(), (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s}));
        line.done(u"r1"_s, ResponseStatus::Cancelled);
        QCOMPARE(line.stateOf(id), ActionState::Sent); // it still sounds
        line.feed(OutputCleared{{u"r1"_s}});
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
        QCOMPARE(line.rowsOf(EntryKind::Stopped).size(), size_t(1));
        QCOMPARE(line.rowsOf(EntryKind::Stopped)[0].action, id);
    }

    void stopOfWhatIsOnlyStillHeardClears()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        line.feed(OutputStarted{{u"r1"_s}});
        line.done(u"r1"_s);
        const ActionId id = line.ask(StopSpeaking{});
        QCOMPARE(line.take(), QStringList(u"output_audio_buffer.clear"_s));
        line.feed(OutputCleared{{u"r1"_s}});
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
    }

    void aCancelThatFoundNothingIsHarmless()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        line.feed(OutputStarted{{u"r1"_s}});
        const ActionId id = line.ask(StopSpeaking{});
        line.refuse(line.sent<CancelResponse>()->second, u"response_cancel_not_active"_s);
        QCOMPARE(line.stateOf(id), ActionState::Sent);
        QVERIFY(line.rowsOf(EntryKind::Fault).empty());
        QCOMPARE(line.call.summary().troubles, 0);
        line.feed(OutputCleared{{u"r1"_s}});
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
    }

    void stopOfSomethingNotYetSounding()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        const ActionId id = line.ask(StopSpeaking{});
        line.done(u"r1"_s, ResponseStatus::Cancelled);
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
    }

    void nothingToStopIsSaidAtOnce()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(StopSpeaking{});
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QCOMPARE(line.reasonOf(id), ReasonCode::NothingToStop);
        QCOMPARE(line.take(), QStringList());
    }

    // A cancel sent before response.created does nothing (fact sheet f, quirk 21).
    void stopWaitsForTheResponseToHaveAName()
    {
        Telephone line;
        line.goTalking();
        const ActionId say = line.ask(Say{u"Hello."_s});
        const ActionId stop = line.ask(StopSpeaking{});
        QCOMPARE(line.take(), QStringList(u"response.create"_s));
        QCOMPARE(line.stateOf(stop), ActionState::Queued);
        line.created(u"r1"_s, Telephone::mark(say));
        QCOMPARE(line.sent<CancelResponse>()->first.response, ResponseId{u"r1"_s});
        QCOMPARE(line.take(), (QStringList{u"response.cancel"_s, u"output_audio_buffer.clear"_s}));
        line.done(u"r1"_s, ResponseStatus::Cancelled, Telephone::mark(say));
        QCOMPARE(line.stateOf(stop), ActionState::Confirmed);
        QCOMPARE(line.reasonOf(say), ReasonCode::Interrupted);

        const ActionId refused = line.ask(Say{u"Hello."_s});
        const ActionId idle = line.ask(StopSpeaking{});
        line.refuse(line.sent<CreateResponse>()->second, u"invalid_value"_s);
        QCOMPARE(line.reasonOf(refused), ReasonCode::ServiceRefused);
        QCOMPARE(line.reasonOf(idle), ReasonCode::NothingToStop);
    }

    void instructionsAreConfirmedByTheirEcho()
    {
        Telephone line;
        line.goTalking();
        const QString before = line.call.facts().instructions;
        const ActionId id = line.ask(ReplaceInstructions{u"You are Bea."_s, 0});
        const auto update = line.sent<UpdateSession>();
        QCOMPARE(*update->first.patch.instructions, u"You are Bea."_s);
        QVERIFY(!update->first.patch.turnDetection && !update->first.patch.tools);
        QCOMPARE(line.call.facts().instructions, before);

        line.feed(SessionUpdated{line.echo(u"You are Bea."_s)});
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
        QCOMPARE(line.call.facts().instructions, u"You are Bea."_s);
        QCOMPARE(line.call.facts().previousInstructions, before);
        QVERIFY(line.call.summary().instructionsEdited);
        QCOMPARE(line.call.summary().profileVersion, 14);
        QCOMPARE(line.rows().back().kind, EntryKind::InstructionsChanged);
        QCOMPARE(line.rows().back().text, QString());

        // Undo is one more of the same.
        QVERIFY(before.contains(u"{{caller_name}}"_s)); // kept as written, sent as this caller's
        line.effects.clear();
        line.ask(ReplaceInstructions{before, 0});
        QCOMPARE(*line.sent<UpdateSession>()->first.patch.instructions, u"You are Anna. The caller is Ada."_s);
        line.feed(SessionUpdated{line.echo(u"You are Anna. The caller is Ada."_s)});
        QCOMPARE(line.call.facts().instructions, before);
        QVERIFY(!line.call.summary().instructionsEdited);
        QCOMPARE(line.call.facts().previousInstructions, u"You are Bea."_s);

        line.ask(ReplaceInstructions{u"You are Cleo."_s, 15});
        line.feed(SessionUpdated{line.echo(u"You are Cleo."_s)});
        QVERIFY(!line.call.summary().instructionsEdited);
        QCOMPARE(line.call.summary().profileVersion, 15);
        QCOMPARE(line.rows().back().text, u"v14 -> v15"_s);
    }

    void anotherEchoIsNoConfirmation()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(ReplaceInstructions{u"You are Bea."_s});
        line.feed(SessionUpdated{line.echo(u"You are Anna."_s)});
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QCOMPARE(line.reasonOf(id), ReasonCode::EchoDiffers);
        QVERIFY(!line.call.summary().instructionsEdited);
    }

    void echoesBelongToTheirUpdates()
    {
        Telephone line;
        line.goTalking();
        const ActionId first = line.ask(ReplaceInstructions{u"One."_s});
        const ActionId second = line.ask(ReplaceInstructions{u"Two."_s});
        line.feed(SessionUpdated{line.echo(u"One."_s)});
        QCOMPARE(line.stateOf(first), ActionState::Confirmed);
        QCOMPARE(line.stateOf(second), ActionState::Sent);
        line.feed(SessionUpdated{line.echo(u"Two."_s)});
        QCOMPARE(line.stateOf(second), ActionState::Confirmed);
    }

    void refusedInstructionsNameTheMember()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(ReplaceInstructions{u"You are Bea."_s});
        line.refuse(line.sent<UpdateSession>()->second, u"invalid_value"_s, u"Missing required parameter: 'session.type'."_s);
        QCOMPARE(line.action(id).reason, (Reason{ReasonCode::ServiceRefused, u"Missing required parameter: 'session.type'."_s}));
        QVERIFY(line.rowsOf(EntryKind::Fault).empty()); // the action tells of it
    }

    void withoutEvidenceNothingIsConfirmed_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<Duration>("within");
        QTest::newRow("say") << Command(Say{u"Hello."_s}) << Duration(8s);
        QTest::newRow("guide") << Command(Guide{u"Be brief."_s}) << Duration(8s);
        QTest::newRow("instructions") << Command(ReplaceInstructions{u"You are Bea."_s}) << Duration(8s);
        QTest::newRow("stop") << Command(StopSpeaking{}) << Duration(3s);
    }
    void withoutEvidenceNothingIsConfirmed()
    {
        QFETCH(Command, command);
        QFETCH(Duration, within);
        Telephone line;
        line.goTalking();
        if (std::holds_alternative<StopSpeaking>(command))
            line.feed(OutputStarted{{u"r"_s}});
        const ActionId id = line.ask(command);
        QVERIFY(line.call.wakeAt() <= line.clock.now() + within);
        line.pass(within - 1ms);
        QCOMPARE(line.stateOf(id), ActionState::Sent);
        line.pass(1ms);
        QCOMPARE(line.stateOf(id), ActionState::NotConfirmed);
        QCOMPARE(line.reasonOf(id), ReasonCode::NoAnswer);
        QCOMPARE(line.call.summary().troubles, 1);
        QCOMPARE(line.call.summary().openActions, 0);
    }

    void aLineWithoutAnAnswerDoesNotBlockTheNext()
    {
        Telephone line;
        line.goTalking();
        line.ask(Say{u"First."_s});
        const ActionId next = line.ask(Say{u"Second."_s});
        line.take();
        line.pass(8s);
        QCOMPARE(line.take(), QStringList(u"response.create"_s));
        QCOMPARE(line.stateOf(next), ActionState::Sent);
    }

    void whereNothingCanBeAsked_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<std::function<void(Telephone &)>>("bring");
        QTest::addColumn<ReasonCode>("reason");
        using Bring = std::function<void(Telephone &)>;
        const std::pair<const char *, Bring> places[] = {
            {"offered", [](Telephone &) {}},
            {"accepting", [](Telephone &line) { line.accept(); }},
            {"connecting", [](Telephone &line) { line.goConnecting(); }},
            {"ending",
             [](Telephone &line) {
                 line.goTalking();
                 line.ask(HangUp{});
             }},
            {"ended",
             [](Telephone &line) {
                 line.goTalking();
                 line.closed(Why::Closed);
                 line.closed(Why::CallGone);
             }},
        };
        for (const auto &[command, what] : commands) {
            for (const auto &[place, bring] : places)
                QTest::addRow("%s %s", command, place)
                    << what << bring << (QLatin1StringView(place) == "ended"_L1 ? ReasonCode::CallOver : ReasonCode::NotLive);
        }
    }
    void whereNothingCanBeAsked()
    {
        QFETCH(Command, command);
        QFETCH(std::function<void(Telephone &)>, bring);
        Telephone line;
        bring(line);
        line.effects.clear();
        const ActionId id = line.ask(command);
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QTEST(line.reasonOf(id), "reason");
        QCOMPARE(line.take(), QStringList());
    }

    void emptyTextIsNotSent()
    {
        Telephone line;
        line.goTalking();
        for (const Command &command : {Command(Say{u"  "_s}), Command(Guide{}), Command(ReplaceInstructions{u"\n"_s})})
            QCOMPARE(line.reasonOf(line.ask(command)), ReasonCode::EmptyText);
        QCOMPARE(line.take(), QStringList());
    }

    void whileTheLinkIsLostActionsWait()
    {
        Telephone line;
        line.goTalking();
        line.closed(Why::Closed);
        line.effects.clear();
        const ActionId guide = line.ask(Guide{u"Be brief."_s});
        const ActionId say = line.ask(Say{u"I am back."_s});
        const ActionId older = line.ask(ReplaceInstructions{u"One."_s});
        const ActionId newer = line.ask(ReplaceInstructions{u"Two."_s});
        const ActionId stop = line.ask(StopSpeaking{});
        QCOMPARE(line.take(), QStringList());
        QCOMPARE(line.reasonOf(older), ReasonCode::Superseded);
        QCOMPARE(line.reasonOf(stop), ReasonCode::NotLive);
        for (const ActionId id : {guide, say, newer})
            QCOMPARE(line.stateOf(id), ActionState::Queued);

        line.opened();
        line.session();
        QCOMPARE(line.take(), (QStringList{u"conversation.item.create"_s, u"session.update"_s, u"response.create"_s}));
        for (const ActionId id : {guide, say, newer})
            QCOMPARE(line.stateOf(id), ActionState::Sent);
    }

    void aLinkThatStaysLostSaysSo()
    {
        Telephone line;
        line.goTalking();
        line.closed(Why::Closed);
        const ActionId id = line.ask(Guide{u"Be brief."_s});
        line.pass(30s);
        QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
        QCOMPARE(line.reasonOf(id), ReasonCode::LinkLost);
        line.opened();
        line.effects.clear();
        line.session();
        QCOMPARE(line.take(), QStringList());
    }

    void instructionsThatTookEffectBeforeTheGapAreConfirmedAfterIt()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(ReplaceInstructions{u"You are Bea."_s});
        line.closed(Why::Closed);
        line.opened();
        line.session(u"You are Bea."_s);
        QCOMPARE(line.stateOf(id), ActionState::Confirmed);
    }

    void aResponseThatRunsAcrossTheGapIsWaitedFor()
    {
        Telephone line;
        line.goTalking();
        line.closed(Why::Closed);
        const ActionId id = line.ask(Say{u"I am back."_s});
        line.opened();
        line.session();
        line.refuse(line.sent<CreateResponse>()->second, u"conversation_already_has_active_response"_s);
        line.effects.clear();
        QCOMPARE(line.stateOf(id), ActionState::Queued);
        line.done(u"resp_unknown"_s);
        QCOMPARE(line.take(), QStringList(u"response.create"_s));
    }

    void theEndOfTheCallSettlesEverything()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r"_s);
        std::vector<ActionId> open;
        for (const auto &[name, command] : commands)
            open.push_back(line.ask(command));
        const ActionId hangUp = line.ask(HangUp{});
        line.closed(Why::Closed);
        for (const ActionId id : open) {
            QCOMPARE(line.stateOf(id), ActionState::DidNotHappen);
            QCOMPARE(line.reasonOf(id), ReasonCode::CallOver);
        }
        QCOMPARE(line.stateOf(hangUp), ActionState::Confirmed);
        QCOMPARE(line.call.summary().openActions, 0);
        QCOMPARE(line.reasonOf(line.ask(HangUp{})), ReasonCode::CallOver);
    }

    void changesAreToldOnce()
    {
        Telephone line;
        line.goTalking();
        const ActionId id = line.ask(Guide{u"Be brief."_s});
        QList<Action> changes = line.call.takeActionChanges();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].state, ActionState::Sent);
        QCOMPARE(changes[0].call, line.call.id());
        QVERIFY(line.call.takeActionChanges().isEmpty());
        line.feed(ItemAdded{{}, message(line.sent<CreateMessage>()->first.id.value, Role::System, u"Be brief."_s)});
        changes = line.call.takeActionChanges();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].id, id);
        QCOMPARE(changes[0].confirmed, 1);
    }

    void theNewestFiftyAreKept()
    {
        Telephone line;
        line.goTalking();
        const ActionId open = line.ask(Guide{u"Be brief."_s});
        for (int i = 0; i < 80; ++i) {
            line.ask(StopSpeaking{});
            (void)line.call.takeActionChanges();
        }
        QCOMPARE(line.call.facts().actions.size(), 50);
        QCOMPARE(line.call.facts().actions.last().id, ActionId{line.lastAction});
        line.feed(ItemAdded{{}, message(line.sent<CreateMessage>()->first.id.value, Role::System)});
        QCOMPARE(line.call.summary().openActions, 0); // an open one is never forgotten
        QCOMPARE(line.stateOf(open), ActionState::Confirmed);
    }

    void errorsOfNobodyAreRows()
    {
        Telephone line;
        line.goTalking();
        line.refuse({u"event_of_somebody"_s}, u"server_error"_s, u"The server had an error."_s);
        QCOMPARE(line.rows().back().kind, EntryKind::Fault);
        QCOMPARE(line.rows().back().text, u"The server had an error."_s);
        Response failed;
        failed.id = {u"r"_s};
        failed.status = ResponseStatus::Failed;
        failed.errorCode = u"rate_limit_exceeded"_s;
        line.feed(ResponseDone{failed});
        QCOMPARE(line.rows().back().text, u"rate_limit_exceeded"_s);
        QCOMPARE(line.call.summary().troubles, 2);
    }

    void aGreetingThatComesTooLateIsDropped()
    {
        Telephone line;
        line.goLive();
        const EventId event = line.sent<CreateResponse>()->second;
        line.created(u"r_auto"_s);
        line.effects.clear();
        line.refuse(event, u"conversation_already_has_active_response"_s);
        line.done(u"r_auto"_s);
        QCOMPARE(line.take(), QStringList());
        QVERIFY(line.rowsOf(EntryKind::Fault).empty());
    }
};

QTEST_GUILESS_MAIN(TestCallActions)
#include "tst_callactions.moc"
