// What a journal tells is the call that was: the same in everything that can be seen of it, at any moment, after any life.
#include "tests/calls/randomframes.h"
#include "tests/calls/randominputs.h"
#include "tests/calls/telephone.h"
#include "tests/support/memoryjournal.h"

using namespace geon;
using namespace geon::calls;

namespace {

//! What can be seen of a call.
struct Seen {
    CallSummary summary;
    CallFacts facts;
    QList<TranscriptEntry> transcript;
    std::optional<TimePoint> wakeAt;
    QHash<ActionId, Action> actions;
    QList<CallNews> news;
};

void see(Seen &seen, const Call &call)
{
    seen.summary = call.summary();
    seen.facts = call.facts();
    seen.wakeAt = call.wakeAt();
    const auto &rows = call.transcript().entries();
    seen.transcript = {rows.begin(), rows.end()};
}

void takeActions(Seen &seen, Call &call)
{
    for (const Action &action : call.takeActionChanges())
        seen.actions.insert(action.id, action);
}

Seen replayed(const Tape &tape)
{
    Seen seen;
    const auto line = tape.begin();
    for (const Tape::Step &step : tape.steps()) {
        tape.play(*line, step, &seen.news);
        takeActions(seen, line->call);
    }
    see(seen, line->call);
    return seen;
}

//! Lives a call at random, as a switchboard lets it live: told, written down, carried out, its news collected.
class Life
{
public:
    explicit Life(quint32 seed) : m_frames(seed), m_inputs(seed + 1'000'000), m_recorder(&journal)
    {
        Beginning beginning{
            incomingCall(m_clock.now()),    agentProfile(), sessionConfig(), std::make_shared<const PriceTable>(PriceTable::builtIn()), {},
            {{u"caller_name"_s, u"Ada"_s}}, u"1"_s};
        beginning.rules.attention = m_inputs.rules();
        beginning.profile.outcomes = {u"Paid"_s, u"Called back"_s};
        m_line = &m_book.add(std::make_unique<CallLine>(beginning.makeCall()));
        m_recorder.began(*m_line, beginning, m_clock.now());
        m_recorder.webhook(*m_line, R"({"type":"realtime.call.incoming"})", m_clock.now());
        if (m_inputs.below(6))
            goLive();
    }

    void step()
    {
        m_clock.advance(Duration(m_inputs.below(m_inputs.below(40) ? 300 : 20'000)));
        m_recorder.endWords(*m_line, m_clock.now());
        if (const auto at = call().wakeAt(); at && *at <= m_clock.now() && m_inputs.below(4))
            tell(Ticked());
        const int kind = m_inputs.below(100);
        if (kind < 40)
            talk();
        else if (kind < 72)
            receive(m_frames.event());
        else if (kind < 76)
            receive(m_frames.garbage());
        else if (kind < 86)
            tell(Asked{m_inputs.command(m_clock.now()), {++m_action}});
        else if (kind < 90)
            keepGoing();
        else if (kind < 92)
            takenUp(m_inputs.flip());
        else
            tell(m_inputs.input(m_clock.now()));
    }

    void end()
    {
        tell(Asked{HangUp(), {++m_action}});
        tell(HangUpAnswered{{realtime::CallAnswer::Outcome::Ok, 200}});
        tell(LinkClosed{{realtime::SidebandClose::Why::Closed, 1000, {}}});
        tell(LinkClosed{{realtime::SidebandClose::Why::CallGone, 404, {}}});
        m_clock.advance(90s);
        tell(Ticked());
        tell(Asked{SetOutcome{u"Paid"_s, u"all"_s}, {++m_action}});
    }

    //! All of it is in the journal.
    void rest()
    {
        m_recorder.endWords(*m_line);
        m_recorder.flush();
    }
    [[nodiscard]] Seen seen()
    {
        Seen all = m_seen;
        see(all, call());
        all.news = journal.news;
        return all;
    }
    [[nodiscard]] Result<Tape> tape() const { return journal.tape(m_line->call.id()); }

    MemoryJournal journal;

private:
    [[nodiscard]] Call &call() { return m_line->call; }

    void goLive()
    {
        tell(AcceptNow());
        tell(AcceptAnswered{{realtime::CallAnswer::Outcome::Ok, 200, {}, {}, {}, {}, 90ms}});
        tell(LinkOpened());
        receive(m_frames.eventOf(u"session.created"_s));
    }
    // Most calls are to have a life.
    void keepGoing()
    {
        if (call().state() == CallState::Connecting || call().state() == CallState::Degraded)
            tell(LinkOpened());
        receive(m_frames.eventOf(u"session.created"_s));
    }
    //! A run of words, of both sides now and then.
    void talk()
    {
        for (int pieces = m_inputs.below(6); pieces >= 0; --pieces) {
            const QByteArray delta = m_frames.delta();
            for (int more = m_inputs.below(4); more >= 0; --more) {
                receive(delta);
                m_clock.advance(Duration(m_inputs.below(60)));
                m_recorder.endWords(*m_line, m_clock.now());
            }
        }
    }
    //! By another engine, or, where the program was @p killed, from what is in the journal.
    void takenUp(bool killed)
    {
        if (!killed)
            rest();
        m_recorder.flush();
        const TimePoint last = m_line->journal.lastAt();
        if (killed) {
            const auto made = tape();
            QVERIFY(made);
            m_line = &m_book.add(made->playAll());
            m_seen.actions = replayed(*made).actions;
            m_recorder = Recorder(&journal);
        }
        m_clock.advance(Duration(m_inputs.below(30'000)));
        if (!isOver(call().state())) {
            tell(RulesChanged{m_inputs.rules()});
            tell(Resumed{last});
        }
    }

    void tell(const CallInput &input)
    {
        m_recorder.told(*m_line, input, m_clock.now());
        perform(calls::tell(call(), input, m_clock.now()));
    }
    void receive(const QByteArray &frame)
    {
        const auto event = realtime::decode(frame);
        m_recorder.told(*m_line, frame, event, m_clock.now());
        perform(calls::tell(call(), event, m_clock.now()), event && wordsOf(*event));
    }
    void perform(const Effects &effects, bool words = false)
    {
        for (const Effect &effect : effects) {
            if (const auto *send = std::get_if<SendEvent>(&effect)) {
                m_frames.sent.append(send->id.value);
                m_recorder.sent(*m_line, realtime::encode(send->event, send->id), m_clock.now());
            } else if (!std::holds_alternative<OpenSideband>(effect) && !std::holds_alternative<CloseSideband>(effect)) {
                m_recorder.request(*m_line, u"request"_s, "{}", m_clock.now());
            }
        }
        if (!words)
            m_recorder.news(*m_line, m_clock.now());
        if (m_inputs.below(3))
            m_recorder.flush();
        takeActions(m_seen, call());
    }

    FakeClock m_clock;
    tests::RandomFrames m_frames;
    tests::RandomInputs m_inputs;
    Recorder m_recorder;
    CallBook m_book;
    CallLine *m_line = nullptr;
    Seen m_seen;
    quint64 m_action = 1000;
};

QString whatDiffers(const CallSummary &a, const CallSummary &b)
{
    QStringList all;
    const auto compare = [&](const QString &name, const auto &one, const auto &other) {
        if (!(one == other))
            all.append(name);
    };
    compare(u"activity"_s, a.activity, b.activity);
    compare(u"reason"_s, a.reason, b.reason);
    compare(u"moments"_s, std::tie(a.offeredAt, a.liveAt, a.endedAt, a.stateSince, a.expiresAt, a.acceptBy),
            std::tie(b.offeredAt, b.liveAt, b.endedAt, b.stateSince, b.expiresAt, b.acceptBy));
    compare(u"activitySince"_s, a.activitySince, b.activitySince);
    compare(u"words"_s, std::tie(a.lastWords, a.lastSpeaker, a.lastDelay), std::tie(b.lastWords, b.lastSpeaker, b.lastDelay));
    compare(u"cost"_s, std::tie(a.cost, a.costKnown), std::tie(b.cost, b.costKnown));
    compare(u"actions"_s, std::tie(a.openActions, a.troubles), std::tie(b.openActions, b.troubles));
    compare(u"screening"_s, std::tie(a.screened, a.decideBy, a.decideThen, a.rejectedWith),
            std::tie(b.screened, b.decideBy, b.decideThen, b.rejectedWith));
    compare(u"pause"_s, std::tie(a.paused, a.pausedSince), std::tie(b.paused, b.pausedSince));
    compare(u"transfer"_s, std::tie(a.transferTarget, a.transferBy), std::tie(b.transferTarget, b.transferBy));
    compare(u"attention"_s, std::tie(a.attention, a.snoozedUntil), std::tie(b.attention, b.snoozedUntil));
    compare(u"outcome"_s, std::tie(a.marks, a.outcome, a.outcomeNote, a.outcomeDue),
            std::tie(b.marks, b.outcome, b.outcomeNote, b.outcomeDue));
    compare(u"profile"_s, std::tie(a.profile, a.profileName, a.profileVersion, a.instructionsEdited),
            std::tie(b.profile, b.profileName, b.profileVersion, b.instructionsEdited));
    return all.join(u' ');
}

//! Empty: they are the same.
QString difference(const Seen &live, const Seen &told)
{
    if (live.summary.state != told.summary.state)
        return u"state %1 is told as %2"_s.arg(int(live.summary.state)).arg(int(told.summary.state));
    for (qsizetype row = 0; row < std::min(live.transcript.size(), told.transcript.size()); ++row) {
        if (!(live.transcript[row] == told.transcript[row]))
            return u"row %1: '%2' is told as '%3'"_s.arg(row).arg(live.transcript[row].text, told.transcript[row].text);
    }
    if (live.transcript.size() != told.transcript.size())
        return u"%1 rows are told as %2"_s.arg(live.transcript.size()).arg(told.transcript.size());
    if (!(live.summary == told.summary))
        return u"summary: "_s + whatDiffers(live.summary, told.summary);
    if (!(live.facts == told.facts))
        return u"facts"_s;
    if (live.wakeAt != told.wakeAt)
        return u"wakeAt"_s;
    if (live.actions != told.actions)
        return u"actions"_s;
    for (qsizetype one = 0; one < std::min(live.news.size(), told.news.size()); ++one) {
        if (!(live.news[one] == told.news[one]))
            return u"news %1 of kind %2"_s.arg(one).arg(int(live.news[one].kind));
    }
    return live.news.size() == told.news.size() ? QString() : u"%1 news are told as %2"_s.arg(live.news.size()).arg(told.news.size());
}

} // namespace

class TapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJournalTellsTheCallThatWas()
    {
#ifdef __SANITIZE_ADDRESS__
        constexpr quint32 lives = 300; // each takes ten times as long
#else
        constexpr quint32 lives = 3000;
#endif
        qint64 entries = 0;
        QHash<CallState, int> ends;
        for (quint32 seed = 1; seed <= lives; ++seed) {
            Life life(seed);
            const int steps = 20 + int(seed % 100);
            const int look = int(seed * 7 % quint32(steps)); // in the middle, too
            for (int step = 0; step < steps; ++step) {
                life.step();
                if (step == look)
                    check(life, seed);
            }
            if (seed % 3 == 0)
                life.end();
            check(life, seed);
            entries += life.journal.journal.begin()->size();
            ++ends[life.seen().summary.state];
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%u lives, %lld entries; live %d, ended %d, failed %d at their end", lives, qlonglong(entries),
              ends[CallState::Live] + ends[CallState::Degraded], ends[CallState::Ended], ends[CallState::Failed]);
    }

private:
    static void check(Life &life, quint32 seed)
    {
        life.rest();
        const auto &entries = *life.journal.journal.begin();
        for (qsizetype i = 0; i < entries.size(); ++i)
            QVERIFY2(entries[i].number == quint32(i + 1), qPrintable(u"seed %1: entry %2 has another number"_s.arg(seed).arg(i)));
        const auto tape = life.tape();
        QVERIFY2(tape, qPrintable(u"seed %1"_s.arg(seed)));
        QVERIFY2(tape->lost() == 0, qPrintable(u"seed %1: %2 entries cannot be read"_s.arg(seed).arg(tape->lost())));
        const QString differs = difference(life.seen(), replayed(*tape));
        QVERIFY2(differs.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(differs)));
        QList<JournalEntry> next;
        tape->playAll()->journal.add(entries.first().call, JournalKind::Ticked, entries.last().at, {}, next);
        QCOMPARE(next.first().number, entries.last().number + 1);
    }
};

QTEST_APPLESS_MAIN(TapeTest)
#include "tst_tape.moc"
