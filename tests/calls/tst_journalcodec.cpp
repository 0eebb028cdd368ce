// The bodies of journal entries: what is written is read again, and what is damaged does no harm.
#include "tests/calls/randominputs.h"
#include "tests/calls/telephone.h"
#include "tests/support/memoryjournal.h"

#include <QRandomGenerator>

using namespace geon;
using namespace geon::calls;

namespace {

JournalEntry entryOf(const CallInput &input, SharedTexts &shared)
{
    QByteArray hash;
    if (const auto *changed = std::get_if<RulesChanged>(&input); changed && changed->attention) {
        const QByteArray text = toJson(*changed->attention);
        hash = hashOf(text);
        shared.insert(hash, text);
    }
    return {{u"rtc_1"_s}, 1, {}, kindOf(input), encode(input, hash)};
}

Beginning beginning()
{
    Beginning made{incomingCall(FakeClock().now()),
                   agentProfile(),
                   sessionConfig(),
                   std::make_shared<const PriceTable>(PriceTable::builtIn()),
                   {},
                   {{u"caller_name"_s, u"Ada \"A\" {{x}}"_s}, {u"date"_s, QString()}},
                   u"GEON 1"_s};
    made.incoming.delivery = {u"wh_1"_s};
    made.incoming.eventId = u"evt_1"_s;
    made.incoming.mediaSecurity = u"srtp"_s;
    made.session.speed = 1.1;
    made.session.maxOutputTokens = 4096;
    made.session.turnDetection->threshold = 0.3;
    made.session.turnDetection->createResponse = false;
    made.rules.attachLadder = {};
    made.rules.silentAfter = 7s;
    made.rules.attention = std::make_shared<const AttentionRules>();
    return made;
}

//! Its entries, as a recorder writes them.
MemoryJournal journalOf(const Beginning &beginning)
{
    MemoryJournal journal;
    Recorder recorder(&journal);
    CallLine line(beginning.makeCall());
    recorder.began(line, beginning, beginning.incoming.receivedAt);
    recorder.flush();
    return journal;
}

QByteArray damaged(QByteArray body, QRandomGenerator &random)
{
    for (int flips = random.bounded(1, 4); flips > 0 && !body.isEmpty(); --flips) {
        const int at = random.bounded(int(body.size()));
        switch (random.bounded(4)) {
        case 0:
            body[at] = char(body[at] ^ (1 << random.bounded(8)));
            break;
        case 1:
            body[at] = char('0' + random.bounded(10));
            break;
        case 2:
            body.insert(at, "-9");
            break;
        default:
            body.truncate(at);
        }
    }
    return body;
}

} // namespace

class JournalCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputIsReadAsItWasWritten()
    {
        tests::RandomInputs inputs(1);
        const TimePoint now = FakeClock().now();
        QSet<size_t> kinds;
        QSet<size_t> commands;
        for (int i = 0; i < 20'000; ++i) {
            const CallInput input = inputs.input(now);
            kinds.insert(input.index());
            SharedTexts shared;
            const JournalEntry entry = entryOf(input, shared);
            const auto again = inputFrom(entry, shared);
            QVERIFY2(again, entry.body.constData());
            QCOMPARE(again->index(), input.index());
            SharedTexts sharedAgain;
            QCOMPARE(entryOf(*again, sharedAgain), entry); // nothing that is written is lost in reading
            QCOMPARE(sharedAgain, shared);
            if (const auto *asked = std::get_if<Asked>(&input)) {
                commands.insert(asked->command.index());
                QCOMPARE(std::get<Asked>(*again).command.index(), asked->command.index());
            }
        }
        QCOMPARE(kinds.size(), qsizetype(std::variant_size_v<CallInput>));
        QCOMPARE(commands.size(), qsizetype(std::variant_size_v<Command>));
    }

    // What the one above could not see: a member that is neither written nor read.
    void everyMemberIsWritten()
    {
        const auto again = [](const CallInput &input) {
            SharedTexts shared;
            return *inputFrom(entryOf(input, shared), shared);
        };
        const TimePoint at = FakeClock().now();
        const CallAnswer answer{CallAnswer::Outcome::RateLimited, 429, u"code"_s, u"message"_s, u"param"_s, 1500ms, 90ms};
        const auto read = std::get<AcceptAnswered>(again(AcceptAnswered{answer})).answer;
        QCOMPARE(std::tie(read.outcome, read.status, read.code, read.message, read.param, read.retryAfter, read.took),
                 std::tie(answer.outcome, answer.status, answer.code, answer.message, answer.param, answer.retryAfter, answer.took));
        const auto closed = std::get<LinkClosed>(again(LinkClosed{{SidebandClose::Why::Silent, 1006, u"why"_s}})).how;
        QVERIFY(closed.why == SidebandClose::Why::Silent && closed.status == 1006 && closed.detail == u"why"_s);
        const Screen screen{ScreenCause::Full, 12s, RejectStatus::Busy};
        QVERIFY(std::get<Screen>(again(screen)) == screen);
        const TurnAway away{RejectStatus::Unavailable, {ReasonCode::RejectedByRule, u"rule"_s}};
        QVERIFY(std::get<TurnAway>(again(away)) == away);
        const auto outcomes = std::get<OutcomesChanged>(again(OutcomesChanged{{u"a"_s, u"b"_s}, true}));
        QVERIFY(outcomes.outcomes == (QStringList{u"a"_s, u"b"_s}) && outcomes.required);
        QCOMPARE(std::get<Resumed>(again(Resumed{at})).last, at);
        QCOMPARE(std::get<RevealBegan>(again(RevealBegan{{7}})).action, ActionId{7});
        QCOMPARE(std::get<RevealEnded>(again(RevealEnded{{8}})).action, ActionId{8});

        const auto command = [&]<typename What>(const What &what) {
            const auto asked = std::get<Asked>(again(Asked{what, {9}}));
            Q_ASSERT(asked.action == ActionId{9});
            return std::get<What>(asked.command);
        };
        QCOMPARE(command(Say{u"line"_s}).line, u"line"_s);
        QVERIFY(command(Guide{u"hint"_s, true}).answerNow && command(Guide{u"hint"_s}).hint == u"hint"_s);
        QVERIFY(command(ReplaceInstructions{u"text"_s, 4}).version == 4
                && command(ReplaceInstructions{u"text"_s}).instructions == u"text"_s);
        QVERIFY(command(Mark{u"note"_s, at}).at == at && command(Mark{u"note"_s}).note == u"note"_s);
        QVERIFY(command(EditMark{{5}, u"note"_s}).mark == ActionId{5} && command(EditMark{{5}, u"note"_s}).note == u"note"_s);
        QVERIFY(command(SetOutcome{u"Paid"_s, QString()}).note == QString() && !command(SetOutcome{u"Paid"_s}).note);
        QCOMPARE(command(Snooze{90s}).length, Duration(90s));
        for (size_t kind = 0; kind < attentionKinds; ++kind)
            QVERIFY(command(Handle{AttentionKind(kind)}).kind == AttentionKind(kind));
        QVERIFY(!command(Handle{}).kind);
        QCOMPARE(command(Reject{RejectStatus::Busy}).status, RejectStatus::Busy);
        const Transfer transfer = command(Transfer{u"sip:a@b"_s, u"A"_s, u"One moment."_s, 33s});
        QVERIFY(transfer.target == u"sip:a@b"_s && transfer.shown == u"A"_s && transfer.announcement == u"One moment."_s
                && transfer.within == 33s);
        QVERIFY(!command(HandBack{false}).tell);
    }

    void aBeginningIsReadAsItWasWritten()
    {
        const Beginning written = beginning();
        const MemoryJournal journal = journalOf(written);
        const auto read = beginningFrom(journal.journal.begin()->first().body, journal.shared);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->incoming, written.incoming);
        QCOMPARE(read->profile, written.profile);
        QCOMPARE(read->session, written.session);
        QCOMPARE(*read->prices, *written.prices);
        QCOMPARE(read->variables, written.variables);
        QCOMPARE(read->program, written.program);
        QCOMPARE(toJson(read->rules), toJson(written.rules));
        QCOMPARE(toJson(*read->rules.attention), toJson(*written.rules.attention));
        QCOMPARE(read->makeCall().facts(), written.makeCall().facts());
    }

    void attentionRulesAreReadAsTheyWereWritten()
    {
        tests::RandomInputs inputs(3);
        for (int i = 0; i < 300; ++i) {
            const auto rules = inputs.rules();
            if (!rules)
                continue;
            const auto again = attentionFrom(toJson(*rules));
            QVERIFY(again->silentFor == rules->silentFor && again->repeats == rules->repeats && again->delayAbove == rules->delayAbove
                    && again->interruptions == rules->interruptions && again->toolRunsFor == rules->toolRunsFor
                    && again->costAbove == rules->costAbove && again->costPerMinute == rules->costPerMinute
                    && again->sessionEndsWithin == rules->sessionEndsWithin && again->toolFails == rules->toolFails
                    && again->linkLost == rules->linkLost && again->notConfirmed == rules->notConfirmed);
            for (size_t kind = 0; kind < attentionKinds; ++kind)
                QCOMPARE(again->watches(AttentionKind(kind)), rules->watches(AttentionKind(kind)));
        }
    }

    void aTextThatIsNotKeptIsSaid()
    {
        const MemoryJournal journal = journalOf(beginning());
        const QList<JournalEntry> entries = *journal.journal.begin();
        for (const QByteArray &hash : journal.shared.keys()) {
            SharedTexts without = journal.shared;
            without.remove(hash);
            QVERIFY(!Tape::from(entries, without));
        }
        QVERIFY(Tape::from(entries, journal.shared));
        QVERIFY(!Tape::from({}, journal.shared));
    }

    // The numbers go on after whatever stands last, or what is written next would be taken for something that is there.
    void whatCannotBeReadIsCountedAndHasItsNumber_data()
    {
        QTest::addColumn<JournalKind>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("lost");
        QTest::newRow("words") << JournalKind::Words << QByteArray("{") << 1;
        QTest::newRow("words whose pieces lie")
            << JournalKind::Words << QByteArray(R"({"type":"x","item":"i","text":"abc","steps":[[0,9],[1,-6]]})") << 1;
        QTest::newRow("words that are far apart")
            << JournalKind::Words << QByteArray(R"({"type":"x","item":"i","text":"a","steps":[[9223372036854775807,1]]})") << 1;
        QTest::newRow("a decision") << JournalKind::Decided << QByteArray(R"({"decided":"to wait"})") << 1;
        QTest::newRow("a command") << JournalKind::Asked << QByteArray(R"({"do":"dance","action":4})") << 1;
        QTest::newRow("rules that are not kept")
            << JournalKind::RulesChanged << QByteArray(R"({"shared":{"attention":")" + QByteArray(64, 'a') + R"("}})") << 1;
        QTest::newRow("a kind of later programs") << JournalKind(40) << QByteArray("{}") << 1;
        QTest::newRow("a hole") << JournalKind::Lost << QByteArray(R"({"entries":12})") << 12;
        QTest::newRow("a hole that lies") << JournalKind::Lost << QByteArray(R"({"entries":-12})") << 1;
    }
    void whatCannotBeReadIsCountedAndHasItsNumber()
    {
        QFETCH(JournalKind, kind);
        QFETCH(QByteArray, body);
        const MemoryJournal journal = journalOf(beginning());
        QList<JournalEntry> entries = *journal.journal.begin();
        entries.append({entries.first().call, 2, entries.first().at + 1s, kind, body});
        const auto tape = Tape::from(entries, journal.shared);
        QVERIFY(tape);
        QTEST(tape->lost(), "lost");
        const auto line = tape->playAll();
        QCOMPARE(line->call.state(), CallState::Offered);
        QCOMPARE(line->journal.lastAt(), entries.last().at);
        QList<JournalEntry> next;
        line->journal.add(entries.first().call, JournalKind::Ticked, entries.last().at, {}, next);
        QCOMPARE(next.first().number, 3U);
    }

    void aValueThatNobodyKnowsIsNotRead_data()
    {
        QTest::addColumn<JournalKind>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("outcome of a request") << JournalKind::AcceptAnswered << QByteArray(R"({"outcome":77})");
        QTest::newRow("how a link closed") << JournalKind::LinkClosed << QByteArray(R"({"why":-1})");
        QTest::newRow("why it waits") << JournalKind::Decided << QByteArray(R"({"decided":"screen","cause":9,"waits":1,"then":0})");
        QTest::newRow("what decides") << JournalKind::Decided << QByteArray(R"({"decided":"screen","cause":1,"waits":1,"then":7})");
        QTest::newRow("status") << JournalKind::Decided << QByteArray(R"({"decided":"turn_away","status":200,"reason":{"code":1}})");
        QTest::newRow("reason") << JournalKind::Decided << QByteArray(R"({"decided":"turn_away","status":486,"reason":{"code":9999}})");
        QTest::newRow("status of a reject") << JournalKind::Asked << QByteArray(R"({"do":"reject","status":1,"action":1})");
        QTest::newRow("kind of a reason") << JournalKind::Asked << QByteArray(R"({"do":"handle","kind":"bored","action":1})");
    }
    void aValueThatNobodyKnowsIsNotRead()
    {
        QFETCH(JournalKind, kind);
        QFETCH(QByteArray, body);
        QVERIFY(!inputFrom({{}, 2, {}, kind, body}, {}));
    }

    void damageDoesNoHarm()
    {
        QRandomGenerator random(5);
        tests::RandomInputs inputs(5);
        const TimePoint now = FakeClock().now();
        const MemoryJournal journal = journalOf(beginning());
        const QList<JournalEntry> sound = *journal.journal.begin();
        const QByteArray words =
            encode(JoinedWords{u"response.output_audio_transcript.delta"_s, {u"i"_s}, {u"r"_s}, {}, u"one two"_s, {{0ms, 4}, {90ms, 3}}});
        int told = 0;
        for (int i = 0; i < 6000; ++i) {
            QList<JournalEntry> entries = sound;
            SharedTexts shared = journal.shared;
            for (int more = 0; more < 6; ++more) {
                JournalEntry entry = entryOf(inputs.input(now), shared);
                entry.number = quint32(more) + 2;
                entry.at = now + more * 1s;
                if (more == 3)
                    entry = {entry.call, entry.number, entry.at, JournalKind::Words, words};
                if (random.bounded(2))
                    entry.body = damaged(entry.body, random);
                entries.append(entry);
            }
            if (i % 3 == 0)
                entries.first().body = damaged(entries.first().body, random);
            if (i % 5 == 0) {
                auto text = shared.begin();
                std::advance(text, random.bounded(int(shared.size())));
                *text = damaged(*text, random);
            }
            const auto tape = Tape::from(entries, shared);
            if (!tape) {
                QVERIFY(!tape.error().message.isEmpty());
                continue;
            }
            ++told;
            const auto line = tape->playAll();
            QCOMPARE(line->call.summary().id, tape->beginning().incoming.call);
        }
        QVERIFY(told > 2000);
    }
};

QTEST_APPLESS_MAIN(JournalCodecTest)
#include "tst_journalcodec.moc"
