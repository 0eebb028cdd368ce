// Prices, what a call costs and how long its caller waits.
#include "telephone.h"

using namespace geon;
using namespace geon::calls;

namespace {

// The check value of the published price list (fact sheet g).
const Usage checkUsage{.inputText = 600,
                       .inputAudio = 400,
                       .inputImage = 0,
                       .cachedText = 512,
                       .cachedAudio = 256,
                       .cachedImage = 0,
                       .outputText = 60,
                       .outputAudio = 300,
                       .total = 1360};
constexpr double checkCost = 0.0254272;

void finish(Telephone &line, ResponseStatus status, const Usage &usage)
{
    Response response;
    response.id = {u"resp_x"_s};
    response.status = status;
    response.usage = usage;
    line.feed(ResponseDone{response});
}

} // namespace

class TestPricing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckValue()
    {
        const PriceTable table = PriceTable::builtIn();
        QCOMPARE(costOf(checkUsage, *table.find(u"gpt-realtime"_s)), checkCost);
    }

    void moreCachedThanSentIsNeverNegative()
    {
        const PriceTable table = PriceTable::builtIn();
        QVERIFY(costOf(Usage{.inputText = 10, .cachedText = 500}, *table.find(u"gpt-realtime"_s)) >= 0);
    }

    void theLongestNameThatFitsIsThePrice_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("priced");
        QTest::newRow("itself") << u"gpt-realtime"_s << u"gpt-realtime"_s;
        QTest::newRow("dated") << u"gpt-realtime-2025-08-28"_s << u"gpt-realtime"_s;
        QTest::newRow("mini") << u"gpt-realtime-mini-2025-12-15"_s << u"gpt-realtime-mini"_s;
        QTest::newRow("2") << u"gpt-realtime-2-2026-05-07"_s << u"gpt-realtime-2"_s;
        QTest::newRow("2.1 mini") << u"gpt-realtime-2.1-mini"_s << u"gpt-realtime-2.1-mini"_s;
        QTest::newRow("transcription") << u"gpt-4o-mini-transcribe-2025-12-15"_s << u"gpt-4o-mini-transcribe"_s;
        QTest::newRow("deployment") << u"sales-voice"_s << QString();
        QTest::newRow("only begins alike") << u"gpt-realtimer"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void theLongestNameThatFitsIsThePrice()
    {
        QFETCH(QString, model);
        const PriceTable table = PriceTable::builtIn();
        const ModelPrice *price = table.find(model);
        QTEST(price ? price->model : QString(), "priced");
    }

    void aTableIsReadBackAsItWasWritten()
    {
        const PriceTable table = PriceTable::builtIn();
        const auto read = PriceTable::fromJson(table.toJson());
        QVERIFY(read);
        QCOMPARE(*read, table);
    }

    void aBadTableSaysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("no json") << QByteArray("{") << u"not JSON"_s;
        QTest::newRow("no version") << QByteArray(R"({"models":[]})") << u"version"_s;
        QTest::newRow("other version") << QByteArray(R"({"version":2,"models":[]})") << u"version"_s;
        QTest::newRow("no models") << QByteArray(R"({"version":1})") << u"models"_s;
        QTest::newRow("no object") << QByteArray(R"({"version":1,"models":[7]})") << u"models[0]"_s;
        QTest::newRow("no name") << QByteArray(R"({"version":1,"models":[{"text_in":1}]})") << u"models[0].model"_s;
        QTest::newRow("negative") << QByteArray(R"({"version":1,"models":[{"model":"a","text_in":-1}]})") << u"models[0].text_in"_s;
        QTest::newRow("text") << QByteArray(R"({"version":1,"models":[{"model":"a","text_in":"1"}]})") << u"models[0].text_in"_s;
        QTest::newRow("misspelt") << QByteArray(R"({"version":1,"models":[{"model":"a","textin":1}]})") << u"models[0].textin"_s;
        QTest::newRow("twice") << QByteArray(R"({"version":1,"models":[{"model":"a"},{"model":"a"}]})") << u"models[1].model"_s;
    }
    void aBadTableSaysWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto table = PriceTable::fromJson(json);
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(table.error().message.contains(named), qPrintable(table.error().message));
    }

    void everyFinalStateIsBilled()
    {
        Telephone line;
        line.goTalking();
        for (const ResponseStatus status :
             {ResponseStatus::Completed, ResponseStatus::Cancelled, ResponseStatus::Failed, ResponseStatus::Incomplete})
            finish(line, status, checkUsage);
        QCOMPARE(line.call.summary().cost, 4 * checkCost);
        QVERIFY(line.call.summary().costKnown);
        const UsageTotals usage = line.call.facts().usage;
        QCOMPARE(usage.responses, 4);
        QCOMPARE(usage.tokens.total, 4 * 1360);
        QCOMPARE(usage.tokens.cachedAudio, 4 * 256);
        QCOMPARE(usage.tokens.outputAudio, 4 * 300);
    }

    void transcriptionHasItsOwnPrice()
    {
        Telephone line;
        line.goTalking();
        line.feed(TranscriptDone{Speaker::Caller, {u"u1"_s}, {}, u"Hi."_s, TranscriptionUsage{.inputTokens = 1000, .outputTokens = 200}});
        QCOMPARE(line.call.summary().cost, (1000 * 1.25 + 200 * 5.0) / 1e6);
        QVERIFY(line.call.summary().costKnown);
        QCOMPARE(line.call.facts().usage.transcriptionInput, 1000);

        // Seconds have no price at a model that is billed by tokens.
        line.feed(TranscriptDone{Speaker::Caller, {u"u2"_s}, {}, u"Hi."_s, TranscriptionUsage{.seconds = 60}});
        QVERIFY(!line.call.summary().costKnown);
        QCOMPARE(line.call.facts().usage.transcriptionSeconds, 60.0);
    }

    void minutesArePricedByTheMinute()
    {
        SessionConfig config = sessionConfig();
        config.transcriptionModel = u"whisper-1"_s;
        Telephone line(agentProfile(), config);
        line.goConnecting();
        line.opened();
        SessionInfo info = line.echo(u"x"_s);
        info.transcriptionModel = u"whisper-1"_s;
        line.feed(SessionCreated{info});
        line.feed(TranscriptDone{Speaker::Caller, {u"u1"_s}, {}, u"Hi."_s, TranscriptionUsage{.seconds = 90}});
        QCOMPARE(line.call.summary().cost, 1.5 * 0.006);
        QVERIFY(line.call.summary().costKnown);
    }

    void aDeploymentWithoutAPriceIsSaid()
    {
        SessionConfig config = sessionConfig();
        config.model = u"sales-voice"_s;
        Telephone line(agentProfile(), config);
        line.goConnecting();
        line.opened();
        SessionInfo info = line.echo(u"x"_s);
        info.model = u"sales-voice"_s;
        line.feed(SessionCreated{info});
        QVERIFY(line.call.summary().costKnown); // nothing was used yet
        finish(line, ResponseStatus::Completed, checkUsage);
        QVERIFY(!line.call.summary().costKnown);
        QCOMPARE(line.call.summary().cost, 0.0);
    }

    void theDelayIsWhatTheCallerHears()
    {
        Telephone line;
        line.goTalking();
        QVERIFY(!line.call.summary().lastDelay);
        int turn = 0;
        for (const Duration delay : {900ms, 300ms, 1500ms, 600ms}) {
            const QString response = u"resp_%1"_s.arg(++turn);
            line.feed(SpeechStarted{{u"u"_s}, 0});
            line.feed(SpeechStopped{{u"u"_s}, 0});
            line.clock.advance(200ms);
            line.created(response);
            line.feed(ContentPartAdded{{response}, {u"a"_s}});
            line.clock.advance(delay - 200ms);
            line.feed(OutputStarted{{response}});
            line.done(response);
            line.feed(OutputStopped{{response}});
        }
        const DelayFacts delay = line.call.facts().delay;
        QCOMPARE(delay.turns, 4);
        QVERIFY(delay.last == 600ms && delay.worst == 1500ms && delay.median == 750ms && delay.lastThinking == 200ms);
        QVERIFY(line.call.summary().lastDelay == 600ms);
    }

    void aTurnThatGoesOnIsMeasuredFromItsEnd()
    {
        Telephone line;
        line.goTalking();
        line.feed(SpeechStopped{{u"u"_s}, 0});
        line.clock.advance(5s);
        line.feed(SpeechStarted{{u"u"_s}, 0});
        line.clock.advance(5s);
        line.feed(SpeechStopped{{u"u"_s}, 0});
        line.clock.advance(400ms);
        line.feed(OutputStarted{{u"r"_s}});
        QVERIFY(line.call.summary().lastDelay == 400ms);
    }

    void aLineOfTheOperatorIsNoAnswerToTheCaller()
    {
        Telephone line;
        line.goTalking();
        line.feed(SpeechStopped{{u"u"_s}, 0});
        const ActionId id = line.ask(Say{u"One moment."_s});
        line.created(u"resp_say"_s, Telephone::mark(id));
        line.feed(OutputStarted{{u"resp_say"_s}});
        QCOMPARE(line.call.facts().delay.turns, 0);
    }
};

QTEST_GUILESS_MAIN(TestPricing)
#include "tst_pricing.moc"
