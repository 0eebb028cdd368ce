// The transcript as a reader sees it, and who has the floor.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;

namespace {

Item functionCall(const QString &id, const QString &arguments = {}, ItemStatus status = ItemStatus::InProgress)
{
    Item item;
    item.id = {id};
    item.kind = ItemKind::FunctionCall;
    item.name = u"find_payment"_s;
    item.toolCallId = u"call_1"_s;
    item.arguments = arguments;
    item.status = status;
    return item;
}

Item mcpItem(ItemKind kind, const QString &id)
{
    Item item;
    item.id = {id};
    item.kind = kind;
    item.name = u"lookup"_s;
    item.serverLabel = u"crm"_s;
    return item;
}

} // namespace

class TestCallRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callerRowsKeepTheirPlaceHoweverLateTheirWords()
    {
        Telephone line;
        line.goTalking();
        const TimePoint spoke = line.clock.now();
        line.feed(SpeechStarted{{u"u1"_s}, 0});
        line.clock.advance(2s);
        line.feed(SpeechStopped{{u"u1"_s}, 0});
        line.feed(InputCommitted{{u"u1"_s}, ItemId{u"item_greeting"_s}});
        line.feed(ItemAdded{ItemId{u"item_greeting"_s}, message(u"u1"_s, Role::User)});
        QVERIFY(line.rows().back().partial && line.rows().back().text.isEmpty());
        QVERIFY(line.rows().back().at == spoke && line.rows().back().endedAt == spoke + 2s);

        line.speak(u"r1"_s, u"a1"_s, u"Let me check."_s);
        line.feed(InputCommitted{{u"u2"_s}, ItemId{u"a1"_s}});
        line.speak(u"r2"_s, u"a2"_s, u"Found it."_s);
        line.feed(TranscriptDelta{Speaker::Caller, {u"u2"_s}, {}, u"And"_s});
        line.feed(TranscriptDone{Speaker::Caller, {u"u2"_s}, {}, u"And now?"_s, {}});
        line.feed(TranscriptDone{Speaker::Caller, {u"u1"_s}, {}, u"I already paid."_s, {}});
        QCOMPARE(line.texts(),
                 (QStringList{u"Hello, this is Anna."_s, u"I already paid."_s, u"Let me check."_s, u"And now?"_s, u"Found it."_s}));
        QVERIFY(std::ranges::none_of(line.rows(), &TranscriptEntry::partial));
        // The list shows the newest turn, not the newest event.
        QCOMPARE(line.call.summary().lastWords, u"Found it."_s);
        QCOMPARE(line.call.summary().lastSpeaker, Who::Agent);
    }

    void rowsAreOrderedByTheirPredecessor()
    {
        Telephone line;
        line.goTalking();
        line.feed(ItemAdded{ItemId{u"item_greeting"_s}, message(u"a2"_s, Role::Assistant, u"third"_s)});
        line.feed(InputCommitted{{u"u1"_s}, ItemId{u"item_greeting"_s}}); // told late
        line.feed(TranscriptDone{Speaker::Caller, {u"u1"_s}, {}, u"second"_s, {}});
        QCOMPARE(line.texts(), (QStringList{u"Hello, this is Anna."_s, u"second"_s, u"third"_s}));
    }

    void notesStayBelowTheRowTheyWereNotedUnder()
    {
        Transcript transcript;
        transcript.item({u"a"_s}, {}, EntryKind::Words, Who::Agent, {}).text = u"a"_s;
        transcript.note(EntryKind::Fault, Who::System, {}).text = u"note"_s;
        transcript.item({u"c"_s}, ItemId{u"unknown"_s}, EntryKind::Words, Who::Agent, {}).text = u"c"_s;
        transcript.item({u"b"_s}, ItemId{u"a"_s}, EntryKind::Words, Who::Caller, {}).text = u"b"_s;
        transcript.passOver({u"hidden"_s}, ItemId{u"b"_s});
        transcript.item({u"b2"_s}, ItemId{u"hidden"_s}, EntryKind::Words, Who::Caller, {}).text = u"b2"_s;
        QStringList texts;
        for (const TranscriptEntry &row : transcript.entries())
            texts.append(row.text);
        QCOMPARE(texts, (QStringList{u"a"_s, u"note"_s, u"b"_s, u"b2"_s, u"c"_s}));
    }

    void changesAreToldOnceEachFromTheTop()
    {
        Transcript transcript;
        const quint64 first = transcript.item({u"a"_s}, {}, EntryKind::Words, Who::Agent, {}).key;
        QVERIFY(transcript.hasChanges());
        QCOMPARE(transcript.takeChanges().size(), 1);
        QVERIFY(!transcript.hasChanges());
        const quint64 last = transcript.note(EntryKind::Fault, Who::System, {}).key;
        TranscriptEntry &row = *transcript.find(ItemId{u"a"_s});
        for (int i = 0; i < 5; ++i) {
            row.text += u'x';
            transcript.touch(row);
            transcript.touch(*transcript.find(last));
        }
        const auto changes = transcript.takeChanges();
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].after, 0u);
        QCOMPARE(changes[0].entry.text, u"xxxxx"_s);
        QCOMPARE(changes[1].after, first);
        transcript.touch(*transcript.find(first));
        transcript.dropChanges();
        QVERIFY(!transcript.hasChanges());
        QVERIFY(!transcript.find(quint64(0)) && !transcript.find(quint64(3)));
    }

    void deltasGrowAndDoneReplaces()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        line.feed(OutputItemAdded{{u"r1"_s}, message(u"a1"_s, Role::Assistant)});
        for (const QString &delta : {u"Let "_s, u"me "_s, u"chek"_s})
            line.feed(TranscriptDelta{Speaker::Agent, {u"a1"_s}, {u"r1"_s}, delta});
        QCOMPARE(line.rows().back().text, u"Let me chek"_s);
        QVERIFY(line.rows().back().partial);
        line.feed(TranscriptDone{Speaker::Agent, {u"a1"_s}, {u"r1"_s}, u"Let me check."_s, {}});
        QCOMPARE(line.rows().back().text, u"Let me check."_s);
        QVERIFY(!line.rows().back().partial);
        QCOMPARE(line.rows().back().response, ResponseId{u"r1"_s});
    }

    void lastWordsAreTheEndOfALongTurn()
    {
        Telephone line;
        line.goTalking();
        const QString longTurn = QString(400, u'a') + u" the end"_s;
        line.speak(u"r1"_s, u"a1"_s, longTurn);
        QVERIFY(line.call.summary().lastWords.size() <= 160);
        QVERIFY(line.call.summary().lastWords.endsWith(u"the end"_s));
        line.speak(u"r2"_s, u"a2"_s, u"x😀"_s + QString(159, u'b')); // cut in the middle of the emoji
        QCOMPARE(line.call.summary().lastWords, QString(159, u'b'));
    }

    void aCallerWithoutTranscriptionHasARowAllTheSame()
    {
        SessionConfig config = sessionConfig();
        config.transcriptionModel.clear();
        Telephone line(agentProfile(), config);
        line.goConnecting();
        line.opened();
        SessionInfo info = line.echo(u"x"_s);
        info.transcriptionModel.clear();
        line.feed(SessionCreated{info});
        line.feed(InputCommitted{{u"u1"_s}, {}});
        QVERIFY(!line.rows().back().partial);
        QCOMPARE(line.rows().back().who, Who::Caller);
        QVERIFY(!line.call.facts().callerTranscribed);
    }

    void aFailedTranscriptionSaysWhy()
    {
        Telephone line;
        line.goTalking();
        line.feed(InputCommitted{{u"u1"_s}, {}});
        line.feed(TranscriptFailed{{u"u1"_s}, {{}, u"forbidden"_s, u"No access to the model."_s, {}, {}}});
        QCOMPARE(line.rows().back().kind, EntryKind::TranscriptionFailed);
        QCOMPARE(line.rows().back().text, u"No access to the model."_s);
        QVERIFY(!line.rows().back().partial);
        QCOMPARE(line.call.facts().transcriptionProblem, u"No access to the model."_s);
    }

    void anInterruptedTurnSaysHowMuchWasHeard()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        line.feed(OutputItemAdded{{u"r1"_s}, message(u"a1"_s, Role::Assistant)});
        line.feed(OutputStarted{{u"r1"_s}});
        line.feed(TranscriptDelta{Speaker::Agent, {u"a1"_s}, {u"r1"_s}, QString(200, u'a')});
        line.clock.advance(2s);
        line.feed(SpeechStarted{{u"u1"_s}, 0});
        line.feed(OutputCleared{{u"r1"_s}});
        TranscriptEntry row = line.rows().back();
        QVERIFY(row.interrupted);
        QCOMPARE(row.heardCharacters, 30); // 2 s of plain speech
        QVERIFY(row.endedAt == line.clock.now());

        // The service knows better, and the length of the sound makes it a proportion.
        line.feed(ItemTruncated{{u"a1"_s}, 1000});
        QCOMPARE(line.rows().back().heardCharacters, 15);
        Response over;
        over.id = {u"r1"_s};
        over.status = ResponseStatus::Cancelled;
        over.usage = Usage{.outputAudio = 80}; // 4 s
        line.feed(ResponseDone{over});
        QCOMPARE(line.rows().back().heardCharacters, 50);
        QVERIFY(!line.rows().back().partial);
    }

    void aTurnCancelledBeforeItSoundedWasNotHeard()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        line.feed(OutputItemAdded{{u"r1"_s}, message(u"a1"_s, Role::Assistant, u"Let me"_s)});
        line.done(u"r1"_s, ResponseStatus::Cancelled);
        QVERIFY(line.rows().back().interrupted);
        QCOMPARE(line.rows().back().heardCharacters, 0);
    }

    void aTurnHeardToItsEndIsNotCut()
    {
        Telephone line;
        line.goTalking();
        line.speak(u"r1"_s, u"a1"_s, u"All of it."_s);
        QVERIFY(!line.rows().back().interrupted);
        QCOMPARE(line.rows().back().heardCharacters, -1);
    }

    void outOfBandResponsesMakeNoRows()
    {
        Telephone line;
        line.goTalking();
        const size_t rows = line.rows().size();
        Response aside;
        aside.id = {u"r_aside"_s};
        aside.outOfBand = true;
        line.feed(ResponseCreated{aside});
        line.feed(OutputItemAdded{aside.id, message(u"x"_s, Role::Assistant)});
        line.feed(TranscriptDelta{Speaker::Agent, {u"x"_s}, aside.id, u"Summary"_s});
        line.feed(TranscriptDone{Speaker::Agent, {u"x"_s}, aside.id, u"Summary"_s, {}});
        line.feed(OutputItemDone{aside.id, message(u"x"_s, Role::Assistant, u"Summary"_s)});
        QCOMPARE(line.activity(), Activity::Listening);
        const ActionId say = line.ask(Say{u"Hello."_s}); // it may run beside one
        QCOMPARE(line.stateOf(say), ActionState::Sent);
        aside.usage = Usage{.outputText = 100};
        line.feed(ResponseDone{aside});
        QCOMPARE(line.rows().size(), rows);
        QVERIFY(line.call.summary().cost > 0); // but they cost
    }

    void systemItemsOfOthersMakeNoRows()
    {
        Telephone line;
        line.goTalking();
        const size_t rows = line.rows().size();
        line.feed(ItemAdded{ItemId{u"item_greeting"_s}, message(u"sys"_s, Role::System, u"hidden"_s)});
        line.feed(ItemAdded{{}, mcpItem(ItemKind::McpListTools, u"tools"_s)});
        QCOMPARE(line.rows().size(), rows);
    }

    void aFunctionCallIsOneRow()
    {
        Telephone line;
        line.goTalking();
        line.created(u"r1"_s);
        line.feed(OutputItemAdded{{u"r1"_s}, functionCall(u"t1"_s)});
        line.feed(ItemAdded{{}, functionCall(u"t1"_s)});
        line.feed(FunctionArgumentsDelta{{u"t1"_s}, u"call_1"_s, u"{\"id\":"_s});
        QCOMPARE(line.rows().back().tool->status, ToolStatus::Preparing);
        QCOMPARE(line.rows().back().tool->arguments, u"{\"id\":"_s);
        line.feed(FunctionArgumentsDone{{u"t1"_s}, u"call_1"_s, {}, u"{\"id\":7}"_s});
        QCOMPARE(line.rows().back().tool->status, ToolStatus::Running);
        line.feed(OutputItemDone{{u"r1"_s}, functionCall(u"t1"_s, u"{\"id\":7}"_s, ItemStatus::Completed)});
        line.done(u"r1"_s);
        QCOMPARE(line.activity(), Activity::ToolRunning);

        line.clock.advance(420ms);
        Item output;
        output.id = {u"o1"_s};
        output.kind = ItemKind::FunctionCallOutput;
        output.toolCallId = u"call_1"_s;
        output.output = u"paid"_s;
        line.feed(ItemAdded{ItemId{u"t1"_s}, output});
        QCOMPARE(line.rows().size(), size_t(2));
        const ToolFacts tool = *line.rows().back().tool;
        QCOMPARE(tool.name, u"find_payment"_s);
        QCOMPARE(tool.arguments, u"{\"id\":7}"_s);
        QCOMPARE(tool.output, u"paid"_s);
        QCOMPARE(tool.status, ToolStatus::Done);
        QVERIFY(tool.took == 420ms);
        QCOMPARE(line.activity(), Activity::Listening);

        // What follows the output goes below the call.
        line.feed(ItemAdded{ItemId{u"o1"_s}, message(u"a1"_s, Role::Assistant, u"It is paid."_s)});
        QCOMPARE(line.rows().back().text, u"It is paid."_s);
    }

    void cutOffArgumentsAreAFailure()
    {
        Telephone line;
        line.goTalking();
        line.feed(OutputItemAdded{{u"r1"_s}, functionCall(u"t1"_s)});
        line.feed(OutputItemDone{{u"r1"_s}, functionCall(u"t1"_s, u"{\"id"_s, ItemStatus::Incomplete)});
        QCOMPARE(line.rows().back().tool->status, ToolStatus::Failed);
    }

    void anMcpCallWithApproval()
    {
        Telephone line;
        line.goTalking();
        line.feed(OutputItemAdded{{u"r1"_s}, mcpItem(ItemKind::McpApprovalRequest, u"ask"_s)});
        QCOMPARE(line.rows().back().tool->status, ToolStatus::WaitingForApproval);
        QCOMPARE(line.rows().back().tool->server, u"crm"_s);
        QCOMPARE(line.activity(), Activity::WaitingForApproval);
        Item decision = mcpItem(ItemKind::McpApprovalResponse, u"yes"_s);
        decision.approvalRequestId = {u"ask"_s};
        decision.approve = true;
        line.feed(ItemAdded{{}, decision});
        QCOMPARE(line.rows().back().tool->status, ToolStatus::Done);

        Item call = mcpItem(ItemKind::McpCall, u"m1"_s);
        line.feed(OutputItemAdded{{u"r2"_s}, call});
        line.feed(McpArgumentsDelta{{u"m1"_s}, u"{"_s});
        line.feed(McpArgumentsDone{{u"m1"_s}, u"{}"_s});
        line.feed(McpCallProgress{{u"m1"_s}, McpPhase::InProgress});
        QCOMPARE(line.activity(), Activity::ToolRunning);
        line.clock.advance(1s);
        line.feed(McpCallProgress{{u"m1"_s}, McpPhase::Failed});
        call.arguments = u"{}"_s;
        call.error = u"404"_s;
        line.feed(OutputItemDone{{u"r2"_s}, call});
        QCOMPARE(line.rows().back().tool->status, ToolStatus::Failed);
        QCOMPARE(line.rows().back().tool->error, u"404"_s);
        QVERIFY(line.rows().back().tool->took == 1s);
    }

    void aDeclinedToolFailed()
    {
        Telephone line;
        line.goTalking();
        line.feed(ItemAdded{{}, mcpItem(ItemKind::McpApprovalRequest, u"ask"_s)});
        Item decision = mcpItem(ItemKind::McpApprovalResponse, u"no"_s);
        decision.approvalRequestId = {u"ask"_s};
        line.feed(ItemAdded{{}, decision});
        QCOMPARE(line.rows().back().tool->status, ToolStatus::Failed);
        QCOMPARE(line.activity(), Activity::Listening);
    }

    void keysPressedTogetherAreOneRow()
    {
        Telephone line;
        line.goTalking();
        const auto press = [&](const QString &key, Duration after) {
            line.clock.advance(after);
            line.feed(DtmfReceived{key, line.clock.now()});
        };
        press(u"4"_s, 1s);
        press(u"2"_s, 3s);
        press(u"#"_s, 3001ms);
        QCOMPARE(line.rowsOf(EntryKind::Dtmf).size(), size_t(2));
        QCOMPARE(line.rowsOf(EntryKind::Dtmf)[0].text, u"42"_s);
        QCOMPARE(line.rowsOf(EntryKind::Dtmf)[1].text, u"#"_s);
    }

    void theEndOfTheCallClosesEveryRow()
    {
        Telephone line;
        line.goTalking();
        line.feed(InputCommitted{{u"u1"_s}, {}});
        line.feed(OutputItemAdded{{u"r1"_s}, functionCall(u"t1"_s, u"{}"_s)});
        line.feed(FunctionArgumentsDone{{u"t1"_s}, u"call_1"_s, u"f"_s, u"{}"_s});
        line.closed(SidebandClose::Why::Closed);
        line.closed(SidebandClose::Why::CallGone);
        QVERIFY(std::ranges::none_of(line.rows(), &TranscriptEntry::partial));
        QCOMPARE(line.rows().back().tool->status, ToolStatus::Failed);
    }

    void whoHasTheFloor()
    {
        Telephone line;
        line.goLive();
        QCOMPARE(line.activity(), Activity::Greeting);
        line.created(u"r1"_s);
        line.feed(OutputStarted{{u"r1"_s}});
        line.done(u"r1"_s);
        QCOMPARE(line.activity(), Activity::Greeting);
        line.feed(OutputStopped{{u"r1"_s}});
        QCOMPARE(line.activity(), Activity::Listening);
        const TimePoint since = line.clock.now();
        line.clock.advance(1s);
        line.feed(SpeechStarted{{u"u1"_s}, 0});
        QVERIFY(line.call.summary().activitySince == since);
        line.feed(SpeechStopped{{u"u1"_s}, 0});
        QCOMPARE(line.activity(), Activity::Thinking);
        QVERIFY(line.call.summary().activitySince == line.clock.now());
        line.created(u"r2"_s);
        QCOMPARE(line.activity(), Activity::Thinking);
        line.feed(OutputStarted{{u"r2"_s}});
        QCOMPARE(line.activity(), Activity::Speaking);
        line.feed(SpeechStarted{{u"u2"_s}, 0});
        line.feed(OutputCleared{{u"r2"_s}});
        line.done(u"r2"_s, ResponseStatus::Cancelled);
        QCOMPARE(line.activity(), Activity::Listening);
    }

    void aServiceThatDoesNotAnswerByItselfIsPausedAndNotThinking()
    {
        Telephone line;
        line.goTalking();
        SessionInfo info = line.echo(u"x"_s);
        info.createsResponses = false;
        line.feed(SessionUpdated{info});
        line.feed(SpeechStopped{{u"u1"_s}, 0});
        QCOMPARE(line.activity(), Activity::Paused);
        QVERIFY(line.call.summary().paused);
    }

    void nobodySpeaks()
    {
        Telephone line;
        line.goTalking();
        const TimePoint quiet = line.clock.now();
        QVERIFY(line.call.wakeAt() == quiet + 15s);
        line.pass(15s - 1ms);
        QCOMPARE(line.activity(), Activity::Listening);
        line.pass(1ms);
        QCOMPARE(line.activity(), Activity::Silent);
        QVERIFY(!line.call.wakeAt());
        line.feed(SpeechStarted{{u"u1"_s}, 0});
        QCOMPARE(line.activity(), Activity::Listening);
        line.pass(1min); // a long turn is no silence
        QCOMPARE(line.activity(), Activity::Listening);
        line.feed(SpeechStopped{{u"u1"_s}, 0});
        QCOMPARE(line.activity(), Activity::Thinking);
        line.pass(15s); // and an answer that never comes is one
        QCOMPARE(line.activity(), Activity::Silent);
    }

    void theSessionNearsItsEnd()
    {
        Telephone line;
        line.expiresAt = line.clock.now() + 10min;
        line.goTalking();
        line.feed(SpeechStarted{{u"u1"_s}, 0});
        QVERIFY(line.call.wakeAt() == line.expiresAt.value() - 2min);
        line.pass(8min);
        QCOMPARE(line.activity(), Activity::Expiring);
        line.feed(OutputStarted{{u"r1"_s}});
        QCOMPARE(line.activity(), Activity::Speaking);
    }
};

QTEST_GUILESS_MAIN(TestCallRows)
#include "tst_callrows.moc"
