// The wait of a turn in its parts: what is measured, what is estimated, and what is left out.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;

namespace {

//! One turn: moments in milliseconds from speech_stopped; -1: it does not happen.
struct Turn {
    int toolFrom = -1;
    int toolTo = -1;
    int content = -1;
    int sound = 0;
};

Item functionCall(const QString &id)
{
    Item item;
    item.id = {id};
    item.kind = ItemKind::FunctionCall;
    item.name = u"find_payment"_s;
    item.toolCallId = u"call_1"_s;
    item.arguments = u"{}"_s;
    item.status = ItemStatus::Completed;
    return item;
}

Item functionOutput()
{
    Item item;
    item.id = {u"out"_s};
    item.kind = ItemKind::FunctionCallOutput;
    item.toolCallId = u"call_1"_s;
    item.output = u"{}"_s;
    return item;
}

void play(Telephone &line, const Turn &turn)
{
    line.feed(SpeechStarted{{u"u"_s}, 0});
    const TimePoint stopped = line.clock.now() + 1s;
    if (turn.toolFrom == -1 && turn.toolTo >= 0)
        line.feed(OutputItemDone{{u"resp_tool"_s}, functionCall(u"fc"_s)}); // at work before the caller has finished
    line.clock.set(stopped);
    line.feed(SpeechStopped{{u"u"_s}, 0});
    for (int at = 0; at <= turn.sound; at += 100) {
        line.clock.set(stopped + Duration(at));
        if (at == turn.toolFrom) {
            line.created(u"resp_tool"_s);
            line.feed(OutputItemDone{{u"resp_tool"_s}, functionCall(u"fc"_s)});
            line.done(u"resp_tool"_s);
        }
        if (at == turn.toolTo)
            line.feed(ItemDone{{}, functionOutput()});
        if (at == turn.content) {
            line.created(u"resp"_s);
            line.feed(ContentPartAdded{{u"resp"_s}, {u"a"_s}});
        }
        if (at == turn.sound)
            line.feed(OutputStarted{{u"resp"_s}});
    }
}

} // namespace

class TestTurnDelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTurnIsSplit_data()
    {
        QTest::addColumn<int>("toolFrom");
        QTest::addColumn<int>("toolTo");
        QTest::addColumn<int>("content");
        QTest::addColumn<int>("sound");
        QTest::addColumn<int>("model");
        QTest::addColumn<int>("tool");
        QTest::addColumn<int>("playback");
        QTest::newRow("plain") << -2 << -2 << 600 << 900 << 600 << 0 << 300;
        QTest::newRow("no content seen") << -2 << -2 << -2 << 900 << 900 << 0 << 0;
        QTest::newRow("a tool before the words") << 300 << 1500 << 2000 << 2300 << 800 << 1200 << 300;
        QTest::newRow("a tool, no content seen") << 300 << 1500 << -2 << 2300 << 1100 << 1200 << 0;
        QTest::newRow("a tool after the words began") << 800 << 1000 << 500 << 1500 << 500 << 200 << 800;
        QTest::newRow("a tool across them") << 300 << 1000 << 600 << 1500 << 300 << 700 << 500;
        QTest::newRow("a tool that does not end") << 300 << -2 << 600 << 1000 << 300 << 700 << 0;
        QTest::newRow("a tool from before") << -1 << 400 << 900 << 1100 << 500 << 400 << 200;
    }
    void aTurnIsSplit()
    {
        QFETCH(int, toolFrom);
        QFETCH(int, toolTo);
        QFETCH(int, content);
        QFETCH(int, sound);
        Telephone line;
        line.goTalking();
        play(line, {toolFrom, toolTo, content, sound});
        const DelayFacts delay = line.call.facts().delay;
        QCOMPARE(delay.recent.size(), 1);
        const TurnDelay turn = delay.recent.first();
        QCOMPARE(int(turn.detection.count()), 0);
        QTEST(int(turn.model.count()), "model");
        QTEST(int(turn.tool.count()), "tool");
        QTEST(int(turn.playback.count()), "playback");
        QVERIFY(turn.measured() == *delay.last && turn.at == line.clock.now());
    }

    void atMostFiftyAreKeptAndEachIsTakenOnce()
    {
        Telephone line;
        line.goTalking();
        play(line, {.sound = 700});
        QCOMPARE(line.call.takeTurnDelays().size(), size_t(1));
        QVERIFY(line.call.takeTurnDelays().empty());
        for (int i = 0; i < 60; ++i)
            play(line, {.sound = 100 * (i % 9)});
        QCOMPARE(line.call.facts().delay.recent.size(), 50);
        QCOMPARE(line.call.facts().delay.turns, 61);
        const auto untold = line.call.takeTurnDelays();
        QCOMPARE(untold.size(), size_t(50));
        QVERIFY(untold.back().at == line.call.facts().delay.recent.last().at);
    }

    void detectionIsEstimated_data()
    {
        QTest::addColumn<QList<int>>("audio"); // of each speech_stopped, and when it came, a turn each
        QTest::addColumn<QList<int>>("arrived");
        QTest::addColumn<int>("silence");
        QTest::addColumn<int>("detection"); // of the last
        QTest::newRow("one event tells nothing") << QList<int>{1000} << QList<int>{1400} << 0 << 0;
        QTest::newRow("as soon as the soonest") << QList<int>{1000, 9000} << QList<int>{1400, 9400} << 0 << 0;
        QTest::newRow("later than the soonest") << QList<int>{1000, 9000} << QList<int>{1400, 9900} << 0 << 500;
        QTest::newRow("jitter") << QList<int>{1000, 9000} << QList<int>{1400, 9430} << 0 << 0;
        QTest::newRow("the silence that is waited through") << QList<int>{1000} << QList<int>{1400} << 500 << 500;
        QTest::newRow("both") << QList<int>{1000, 9000} << QList<int>{1400, 9900} << 500 << 1000;
        QTest::newRow("another clock") << QList<int>{1000, 9000} << QList<int>{1400, 19400} << 0 << 0;
        QTest::newRow("a clock that stands") << QList<int>{0, 0} << QList<int>{0, 900} << 0 << 0;
        QTest::newRow("a session begun anew") << QList<int>{90000, 1000} << QList<int>{90400, 95000} << 0 << 0;
    }
    void detectionIsEstimated()
    {
        QFETCH(QList<int>, audio);
        QFETCH(QList<int>, arrived);
        QFETCH(int, silence);
        AudioClock clock;
        const TimePoint begin = fromUnixSeconds(1767225600);
        Duration detection{};
        for (int i = 0; i < audio.size(); ++i)
            detection = clock.stopped(audio.at(i), Duration(silence), begin + Duration(arrived.at(i)));
        QTEST(int(detection.count()), "detection");
    }

    void theOffsetMovesWithAPausedLine()
    {
        AudioClock clock;
        const TimePoint begin = fromUnixSeconds(1767225600);
        (void)clock.stopped(1000, {}, begin + 1000ms);
        Duration detection{};
        for (int i = 2; i < 30; ++i) // the audio stood still for a second and goes on
            detection = clock.stopped(i * 1000, {}, begin + i * 1s + 1s);
        QVERIFY(detection == 0ms);
    }

    void theSilenceOfServerVadIsKnown_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonObject>("echo");
        QTest::addColumn<int>("detection");
        QTest::newRow("told") << u"server_vad"_s << QJsonObject{{u"silence_duration_ms"_s, 700}} << 700;
        QTest::newRow("not told") << u"server_vad"_s << QJsonObject() << 0;
        QTest::newRow("semantic") << u"semantic_vad"_s << QJsonObject{{u"silence_duration_ms"_s, 700}} << 0;
        QTest::newRow("none") << QString() << QJsonObject() << 0;
    }
    void theSilenceOfServerVadIsKnown()
    {
        QFETCH(QString, type);
        QFETCH(QJsonObject, echo);
        Telephone line;
        line.goTalking();
        SessionInfo session = line.echo(u"You are Anna. The caller is Ada."_s);
        session.turnDetection = type;
        session.raw = {{u"audio"_s, QJsonObject{{u"input"_s, QJsonObject{{u"turn_detection"_s, echo}}}}}};
        line.feed(SessionUpdated{session});
        play(line, {.content = 300, .sound = 400});
        const TurnDelay turn = line.call.facts().delay.recent.last();
        QTEST(int(turn.detection.count()), "detection");
        QVERIFY(turn.measured() == 400ms && turn.total() == 400ms + turn.detection);
    }
};

QTEST_GUILESS_MAIN(TestTurnDelay)
#include "tst_turndelay.moc"
