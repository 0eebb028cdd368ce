// A call that was, played again: at any moment it looks as it looked then.
#include "core/history/playback.h"
#include "tests/history/livedcall.h"
#include "tests/support/memoryjournal.h"

#include <QSignalSpy>
#include <QtTest>

using namespace geon;
using namespace geon::history;

namespace {

//! What a view has of it.
struct View {
    explicit View(TapePlayer &player)
    {
        QObject::connect(&player, &TapePlayer::playbackChanged, &context, [this](const desk::Playback &now) { playback = now; });
        QObject::connect(&player, &TapePlayer::updated, &context, [this, &player](const desk::Update &update) {
            take(update);
            player.acknowledge();
        });
        player.watch();
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList all;
        for (const auto &row : rows)
            all.append(row.text);
        return all;
    }

    desk::Playback playback;
    QList<calls::TranscriptEntry> rows;
    std::optional<calls::CallSummary> summary;
    QObject context;

private:
    void take(const desk::Update &update)
    {
        for (const desk::OpenedCall &opened : update.opened) {
            rows = opened.transcript;
            summary = opened.facts.summary;
        }
        for (const desk::WatchedCall &watched : update.watched) {
            summary = watched.facts.summary;
            for (const calls::TranscriptChange &change : watched.transcript) {
                const auto known = std::ranges::find(rows, change.entry.key, &calls::TranscriptEntry::key);
                if (known != rows.end()) {
                    *known = change.entry;
                    continue;
                }
                const auto above = std::ranges::find(rows, change.after, &calls::TranscriptEntry::key);
                rows.insert(above == rows.end() ? 0 : above - rows.begin() + 1, change.entry);
            }
        }
    }
};

} // namespace

class PlaybackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_journal = std::make_unique<MemoryJournal>();
        m_clock = FakeClock();
        m_call = std::make_unique<LivedCall>(u"rtc_1"_s, m_clock, *m_journal);
        m_call->goLive();
        m_call->agentSays(u"Hello, how can I help?"_s);
        for (int turn = 0; turn < 8; ++turn) {
            m_clock.advance(2s);
            m_call->callerSays(u"Question %1"_s.arg(turn));
            m_call->agentSays(u"This is answer number %1"_s.arg(turn));
        }
        m_call->end();
        m_ended = m_call->call().summary().endedAt;
    }

    void itShowsTheEnd()
    {
        TapePlayer player({});
        View view(player);
        player.load(tape());
        QVERIFY(view.playback.ready && !view.playback.playing);
        QCOMPARE(view.playback.at, view.playback.ends);
        QCOMPARE(view.playback.ends, m_ended);
        QCOMPARE(view.summary, m_call->call().summary());
        const auto &rows = m_call->call().transcript().entries();
        QCOMPARE(view.rows, QList<calls::TranscriptEntry>(rows.begin(), rows.end()));
    }

    void whatIsWrittenAfterTheEndIsThereAndTakesNoTime()
    {
        m_clock.advance(3h);
        m_call->tell(calls::Asked{calls::SetOutcome{u"Solved"_s, {}}, {9}});
        TapePlayer player({});
        View view(player);
        player.load(tape());
        QCOMPARE(view.playback.ends, m_ended);
        QCOMPARE(view.summary->outcome, u"Solved"_s);
        player.seek(view.playback.begins);
        QVERIFY(view.summary->outcome.isEmpty());
        player.seek(view.playback.ends);
        QCOMPARE(view.summary->outcome, u"Solved"_s);
    }

    void thereAndBackIsTheSameAsStraightOn()
    {
        TapePlayer straight({});
        View along(straight);
        straight.load(tape());
        TapePlayer player({});
        View view(player);
        player.load(tape());
        QRandomGenerator random(4);
        const auto length = (view.playback.ends - view.playback.begins).count();
        for (int jump = 0; jump < 60; ++jump) {
            const TimePoint moment = view.playback.begins + Duration(random.bounded(qint64(length)));
            player.seek(moment);
            straight.load(tape()); // anew, and there in one go
            straight.seek(along.playback.begins);
            straight.seek(moment);
            QCOMPARE(view.playback.at, moment);
            QCOMPARE(view.rows, along.rows);
            QCOMPARE(view.summary, along.summary);
            for (const auto &row : view.rows)
                QVERIFY(row.at <= moment);
        }
        player.seek(view.playback.begins - 1h);
        QCOMPARE(view.playback.at, view.playback.begins);
        QVERIFY(view.rows.isEmpty());
        player.seek(TimePoint::max());
        QCOMPARE(view.playback.at, view.playback.ends);
    }

    void itPlaysAtItsSpeed()
    {
        TapePlayer player({});
        View view(player);
        player.load(tape());
        QList<QStringList> seen;
        connect(&player, &TapePlayer::updated, this, [&] {
            if (seen.isEmpty() || seen.last() != view.texts())
                seen.append(view.texts());
        });
        player.setSpeed(99);
        QCOMPARE(view.playback.speed, desk::Player::fastest);
        player.play(); // from the end: anew
        QVERIFY(view.playback.playing);
        QVERIFY(view.playback.at < view.playback.ends);
        QElapsedTimer real;
        real.start();
        QTRY_VERIFY(!view.playback.playing);
        QCOMPARE(view.playback.at, view.playback.ends);
        QVERIFY(Duration(real.elapsed() + 200) * 16 >= view.playback.ends - view.playback.begins); // no faster than that
        QCOMPARE(view.rows.size(), qsizetype(m_call->call().transcript().entries().size()));
        QVERIFY(seen.size() > 5); // bit by bit
    }

    void itPausesAndGoesOnFromThere()
    {
        TapePlayer player({});
        View view(player);
        player.load(tape());
        const TimePoint middle = view.playback.begins + (view.playback.ends - view.playback.begins) / 2;
        player.seek(middle);
        player.setSpeed(8);
        player.play();
        QTRY_VERIFY(view.playback.at > middle + 1s);
        player.pause();
        const TimePoint paused = view.playback.at;
        QVERIFY(!view.playback.playing && paused < view.playback.ends);
        player.setSpeed(1);
        QCOMPARE(view.playback.at, paused);
        player.setSpeed(16);
        player.play();
        QVERIFY(view.playback.at >= paused);
        player.seek(view.playback.begins); // plays on from there
        QVERIFY(view.playback.playing);
        QTRY_VERIFY(!view.playback.playing && view.playback.at == view.playback.ends);
    }

    void aJournalThatGrewIsReadAgainWhereItStood()
    {
        TapePlayer player({});
        View view(player);
        player.load(tape());
        const TimePoint middle = view.playback.begins + 10s;
        player.seek(middle);
        const auto rows = view.rows;
        m_clock.advance(1h);
        m_call->tell(calls::Asked{calls::SetOutcome{u"Open"_s, {}}, {3}});
        player.load(tape());
        QCOMPARE(view.playback.at, middle);
        QCOMPARE(view.rows, rows);
        player.seek(view.playback.ends);
        player.load(tape());
        QCOMPARE(view.playback.at, view.playback.ends);
        QCOMPARE(view.summary->outcome, u"Open"_s);
    }

    void aCallThatGoesOnGrows()
    {
        LivedCall live(u"rtc_2"_s, m_clock, *m_journal);
        live.goLive();
        TapePlayer player({});
        View view(player);
        player.load(m_journal->tape(live.id()));
        const TimePoint ends = view.playback.ends;
        live.callerSays(u"Are you there?"_s);
        player.load(m_journal->tape(live.id()));
        QVERIFY(view.playback.ends > ends);
        QVERIFY(view.texts().contains(u"Are you there?"_s));
    }

    void aTapeThatIsNotThereIsSaid()
    {
        TapePlayer player({});
        View view(player);
        player.play();
        player.seek({});
        player.load(failure(ErrorKind::NotFound, u"The words are gone."_s));
        player.reveal(true);
        QVERIFY(!view.playback.ready);
        QCOMPARE(view.playback.problem, u"The words are gone."_s);
    }

private:
    [[nodiscard]] Result<calls::Tape> tape() const { return m_journal->tape(m_call->id()); }

    std::unique_ptr<MemoryJournal> m_journal;
    FakeClock m_clock;
    std::unique_ptr<LivedCall> m_call;
    TimePoint m_ended;
};

QTEST_GUILESS_MAIN(PlaybackTest)
#include "tst_playback.moc"
