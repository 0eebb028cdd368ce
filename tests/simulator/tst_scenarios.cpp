// The scenario format, and the conversations that are built in.
#include "core/simulator/scenariolibrary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace geon;
using namespace geon::simulator;
using namespace Qt::StringLiterals;

namespace {

const QByteArray smallest = R"({
  "id": "support-small.en", "family": "support", "language": "en", "title": "Small", "agent": "Iris",
  "greeting": "Hello.", "still_there": "Are you there?",
  "turns": [ { "caller": "Hi.", "agent": "Hi.", "tool": { "name": "check", "arguments": {}, "output": {} } } ],
  "end": { "by": "caller" } })";

} // namespace

class tst_Scenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSmallestOneIsRead()
    {
        const auto scenario = parseScenario(smallest);
        QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error().message));
        QCOMPARE(scenario->variant(), u"support-small"_s);
        QCOMPARE(scenario->turns.size(), 1);
        QCOMPARE(scenario->turns[0].tool->output, u"{}"_s);
        QCOMPARE(scenario->turns[0].tool->kind, ScriptedTool::Kind::Mcp);
        QCOMPARE(scenario->end, ScenarioEnd::CallerHangsUp);
        QVERIFY(!scenario->endsMidSentence);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const char *from, const char *to, const QString &named) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << named;
        };
        row("no JSON", "{", "", u"not a JSON object"_s);
        row("no object", smallest.constData(), "[]", u"not a JSON object"_s);
        row("no title", "\"title\": \"Small\",", "", u"\"title\""_s);
        row("empty greeting", "Hello.", " ", u"\"greeting\""_s);
        row("number for a text", "\"Iris\"", "7", u"\"agent\""_s);
        row("family", "\"support\"", "\"fraud\"", u"\"family\" must be one of: sales, collections, support, retention"_s);
        row("language", "\"language\": \"en\"", "\"language\": \"fr\"", u"\"language\""_s);
        row("id of another family", "support-small.en", "sales-small.en", u"\"id\""_s);
        row("id of another language", "support-small.en", "support-small.pt-BR", u"\"id\""_s);
        row("id with two dots", "support-small.en", "support-small.x.en", u"\"id\""_s);
        row("misspelt member", "\"still_there\"", "\"stil_there\"", u"\"still_there\""_s);
        row("extra member", "\"title\"", "\"colour\": \"red\", \"title\"", u"\"colour\" is not a member"_s);
        row("no turns", "{ \"caller\": \"Hi.\", \"agent\": \"Hi.\", \"tool\": { \"name\": \"check\", \"arguments\": {}, \"output\": {} } }",
            "", u"\"turns\""_s);
        row("turn is a text",
            "{ \"caller\": \"Hi.\", \"agent\": \"Hi.\", \"tool\": { \"name\": \"check\", \"arguments\": {}, \"output\": {} } }", "\"Hi\"",
            u"\"turns[0]\""_s);
        row("no caller", "\"caller\": \"Hi.\", ", "", u"\"turns[0].caller\""_s);
        row("no answer", "\"agent\": \"Hi.\", ", "", u"\"turns[0].agent\""_s);
        row("extra member of a turn", "\"caller\": \"Hi.\"", "\"caller\": \"Hi.\", \"interupts\": true", u"\"turns[0].interupts\""_s);
        row("interrupts is no flag", "\"caller\": \"Hi.\"", "\"caller\": \"Hi.\", \"interrupts\": 1", u"\"turns[0].interrupts\""_s);
        row("keys", "\"caller\": \"Hi.\"", "\"caller\": \"Hi.\", \"keys\": \"12x\"", u"\"turns[0].keys\""_s);
        row("pause too long", "\"caller\": \"Hi.\"", "\"caller\": \"Hi.\", \"pause_ms\": 120001", u"\"turns[0].pause_ms\""_s);
        row("pause below zero", "\"caller\": \"Hi.\"", "\"caller\": \"Hi.\", \"pause_ms\": -1", u"\"turns[0].pause_ms\""_s);
        row("transcription", "\"caller\": \"Hi.\"", "\"caller\": \"Hi.\", \"transcription\": \"late\"", u"\"turns[0].transcription\""_s);
        row("tool name", "\"check\"", "\"check line\"", u"\"turns[0].tool.name\""_s);
        row("tool arguments", "\"arguments\": {}", "\"arguments\": \"{}\"", u"\"turns[0].tool.arguments\""_s);
        row("tool without a result", ", \"output\": {}", "", u"\"turns[0].tool.output\""_s);
        row("tool with two results", "\"output\": {}", "\"output\": {}, \"error\": \"no\"", u"\"turns[0].tool.output\""_s);
        row("tool kind", "\"name\": \"check\"", "\"kind\": \"magic\", \"name\": \"check\"", u"\"turns[0].tool.kind\""_s);
        row("function with a result", "\"name\": \"check\"", "\"kind\": \"function\", \"name\": \"check\"", u"\"turns[0].tool.output\""_s);
        row("approval without a refusal", "\"name\": \"check\"", "\"needs_approval\": true, \"name\": \"check\"",
            u"\"turns[0].declined\""_s);
        row("end", "\"by\": \"caller\"", "\"by\": \"agent\"", u"\"end.by\" must be one of: caller, waiting"_s);
        row("waiting in mid sentence", "\"by\": \"caller\"", "\"by\": \"waiting\", \"mid_sentence\": true", u"\"end.mid_sentence\""_s);
        row("extra member of the end", "\"by\": \"caller\"", "\"by\": \"caller\", \"after\": 1", u"\"end.after\""_s);
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QString, named);
        QByteArray json = smallest;
        const auto at = json.indexOf(from);
        QVERIFY(at >= 0);
        json.replace(at, from.size(), to);
        const auto scenario = parseScenario(json);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(scenario.error().message.contains(named), qPrintable(scenario.error().message));
    }

    void theBuiltInOnesCoverFamiliesAndLanguages()
    {
        const auto scenarios = builtInScenarios();
        QVERIFY2(scenarios, qPrintable(scenarios ? QString() : scenarios.error().message));
        QVERIFY(scenarios->size() >= 24);
        for (const QString &family : {u"sales"_s, u"collections"_s, u"support"_s, u"retention"_s}) {
            for (const QString &language : {u"en"_s, u"pt-BR"_s}) {
                const auto count = std::ranges::count_if(
                    *scenarios, [&](const Scenario &one) { return one.family == family && one.language == language; });
                QVERIFY2(count >= 3, qPrintable(family + u' ' + language));
            }
        }
    }

    void eachBuiltInOneIsAWholeConversationWithATwin()
    {
        const auto scenarios = builtInScenarios().value();
        for (const Scenario &scenario : scenarios) {
            QVERIFY2(scenario.turns.size() >= 6 && scenario.turns.size() <= 14, qPrintable(scenario.id));
            const auto twin = std::ranges::find_if(scenarios, [&](const Scenario &other) {
                return other.variant() == scenario.variant() && other.language != scenario.language;
            });
            QVERIFY2(twin != scenarios.end() && twin->turns.size() == scenario.turns.size(), qPrintable(scenario.id));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Scenarios)
#include "tst_scenarios.moc"
