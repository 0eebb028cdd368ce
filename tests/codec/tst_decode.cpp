#include "core/realtime/decode.h"
#include "core/realtime/decodedelta.h"
#include "core/realtime/decodedocument.h"
#include "tests/codec/eventequality.h"
#include "tests/codec/expectedevents.h"
#include "tests/codec/fixtures.h"
#include "tests/codec/json.h"

#include <QTest>

using namespace geon;
using namespace geon::realtime;
using namespace geon::tests;
using namespace Qt::StringLiterals;

class DecodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyFixtureIsReadAsExpected_data()
    {
        QTest::addColumn<QByteArray>("frame");
        for (const Fixture &fixture : allFixtures())
            QTest::newRow(qPrintable(fixture.name)) << fixture.frame;
    }
    void everyFixtureIsReadAsExpected()
    {
        QFETCH(const QByteArray, frame);
        const auto expected = expectedEvents();
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        QVERIFY2(expected.contains(name), "no expectation for this fixture");

        const Decoded event = decode(frame);
        QVERIFY2(event, event ? "" : qPrintable(event.error().path));
        QVERIFY(same(*event, expected[name]));
        QVERIFY(same(decodeDocument(frame), event));
    }

    void everyExpectationHasItsFixture()
    {
        QSet<QString> names;
        for (const Fixture &fixture : allFixtures())
            names += fixture.name;
        QVERIFY(!names.isEmpty());
        for (const QString &name : expectedEvents().keys())
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    void deltasTakeTheFastWay_data()
    {
        QTest::addColumn<QByteArray>("frame");
        for (const Fixture &fixture : allFixtures()) {
            // Only the fixture without words is left to the document.
            if (fixture.type.endsWith(".delta"_L1) && fixture.object.contains("delta"_L1))
                QTest::newRow(qPrintable(fixture.name)) << fixture.frame;
        }
    }
    void deltasTakeTheFastWay()
    {
        QFETCH(const QByteArray, frame);
        QVERIFY(decodeDelta(frame));
        // Members sorted by name, as many writers do it: the type comes last.
        QVERIFY(decodeDelta(QJsonDocument::fromJson(frame).toJson(QJsonDocument::Compact)));
        QVERIFY(decodeDelta(QJsonDocument::fromJson(frame).toJson(QJsonDocument::Indented)));
    }

    void otherEventsAreLeftToTheDocument()
    {
        for (const Fixture &fixture : allFixtures())
            QVERIFY2(fixture.type.endsWith(".delta"_L1) || !decodeDelta(fixture.frame), qPrintable(fixture.name));
    }

    void wordsAreReadWithTheirEscapes_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("fast");
        QTest::newRow("plain") << "abc"_qba << u"abc"_s << true;
        QTest::newRow("empty") << ""_qba << u""_s << true;
        QTest::newRow("utf-8") << "não, às 9 — 日本 😀"_qba << u"não, às 9 — 日本 😀"_s << true;
        QTest::newRow("short escapes") << json("\\'\\\\\\/\\b\\f\\n\\r\\t") << u"\"\\/\b\f\n\r\t"_s << true;
        QTest::newRow("unicode escape") << json("n\\u00e3o \\u00C0s") << u"não Às"_s << true;
        QTest::newRow("escape beside utf-8") << json("é\\u00e9é\\né") << u"ééé\né"_s << true;
        QTest::newRow("surrogate pair") << json("\\ud83d\\ude00!") << u"😀!"_s << true;
        QTest::newRow("escaped nul") << json("a\\u0000b") << u"a\0b"_s << true;
        QTest::newRow("long") << QByteArray(5000, 'x') + "\\n" << QString(5000, u'x') + u'\n' << true;
        QTest::newRow("half a pair") << json("\\ud83d!") << QString(QChar(0xd83d)) + u'!' << false;
        QTest::newRow("the other half") << json("\\ude00!") << QString(QChar(0xde00)) + u'!' << false;
        QTest::newRow("pair the wrong way") << json("\\ude00\\ud83d") << QString(QChar(0xde00)) + QChar(0xd83d) << false;
        QTest::newRow("high, then no low") << json("\\ud83d\\u0041") << QString(QChar(0xd83d)) + u'A' << false;
    }
    void wordsAreReadWithTheirEscapes()
    {
        QFETCH(const QByteArray, written);
        QFETCH(const QString, words);
        QFETCH(const bool, fast);
        const QByteArray frame = json("{'type':'response.mcp_call_arguments.delta','item_id':'i','delta':'") + written + "\"}";
        const ServerEvent expected = McpArgumentsDelta{{u"i"_s}, words};
        const Decoded event = decode(frame);
        QVERIFY(event);
        QVERIFY(same(*event, expected));
        QVERIFY(same(decodeDocument(frame), event));
        QCOMPARE(decodeDelta(frame).has_value(), fast);
    }

    void faultsNameTheirPath_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &frame, const char *type, const char *path, const char *expected) {
            QTest::newRow(name) << frame << QString::fromLatin1(type) << QString::fromLatin1(path) << QString::fromLatin1(expected);
        };
        row("empty", "", "", "", "a JSON object");
        row("no JSON", "hello", "", "", "a JSON object");
        row("an array", "[1]", "", "", "a JSON object");
        row("half", json("{'type':'error'"), "", "", "a JSON object");
        row("two", json("{'type':'input_audio_buffer.cleared'}{}"), "", "", "a JSON object");
        row("bad UTF-8", "{\"type\":\"\xff\"}", "", "", "a JSON object");
        row("no type", "{}", "", "type", "a string");
        row("type a number", json("{'type':1}"), "", "type", "a string");
        row("type null", json("{'type':null}"), "", "type", "a string");
        row("delta missing", json("{'type':'response.output_text.delta','item_id':'i','response_id':'r'}"), "response.output_text.delta",
            "delta", "a string");
        row("id a number", json("{'type':'response.output_text.delta','item_id':3,'response_id':'r','delta':''}"),
            "response.output_text.delta", "item_id", "a string");
        row("item missing", json("{'type':'conversation.item.added'}"), "conversation.item.added", "item", "an object");
        row("item an array", json("{'type':'conversation.item.added','item':[]}"), "conversation.item.added", "item", "an object");
        row("part not an object",
            json("{'type':'conversation.item.added','item':{'id':'i','type':'message','role':'user','content':[{},7]}}"),
            "conversation.item.added", "item.content[1]", "an object");
        row("part's type",
            json("{'type':'conversation.item.added','item':{'id':'i','type':'message','role':'user','content':[{'type':1}]}}"),
            "conversation.item.added", "item.content[0].type", "a string");
        row("usage", json("{'type':'response.done','response':{'id':'r','usage':{'total_tokens':'many'}}}"), "response.done",
            "response.usage.total_tokens", "an integer");
        row("deep usage",
            json("{'type':'response.done','response':{'id':'r','usage':{'input_token_details':{'cached_tokens_details':{'audio_tokens':[]}}"
                 "}}}"),
            "response.done", "response.usage.input_token_details.cached_tokens_details.audio_tokens", "an integer");
        row("item of output",
            json("{'type':'response.done','response':{'id':'r','output':[{'id':'i','type':'function_call','name':'n'}]}}"), "response.done",
            "response.output[0].arguments", "a string");
        row("no limits", json("{'type':'rate_limits.updated'}"), "rate_limits.updated", "rate_limits", "an array");
        row("second limit", json("{'type':'rate_limits.updated','rate_limits':[{},{'reset_seconds':'soon'}]}"), "rate_limits.updated",
            "rate_limits[1].reset_seconds", "a number");
        row("error without message", json("{'type':'error','error':{'type':'server_error'}}"), "error", "error.message", "a string");
        row("voice", json("{'type':'session.created','session':{'audio':{'output':{'voice':{}}}}}"), "session.created",
            "session.audio.output.voice.id", "a string");
        row("flag", json("{'type':'session.created','session':{'turn_detection':{'create_response':1}}}"), "session.created",
            "session.turn_detection.create_response", "true or false");
    }
    void faultsNameTheirPath()
    {
        QFETCH(const QByteArray, frame);
        QFETCH(const QString, type);
        QFETCH(const QString, path);
        QFETCH(const QString, expected);
        const Decoded event = decode(frame);
        QVERIFY(!event);
        QCOMPARE(event.error().type, type);
        QCOMPARE(event.error().path, path);
        QCOMPARE(event.error().expected, expected);
    }

    void numbersAreTakenOnlyWhereTheyFit_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<std::optional<int>>("milliseconds");
        QTest::newRow("zero") << "0"_qba << std::optional(0);
        QTest::newRow("with a point") << "1480.0"_qba << std::optional(1480);
        QTest::newRow("with an exponent") << "1.48e3"_qba << std::optional(1480);
        QTest::newRow("largest") << "2147483647"_qba << std::optional(2147483647);
        QTest::newRow("smallest") << "-2147483648"_qba << std::optional(-2147483647 - 1);
        QTest::newRow("too large") << "2147483648"_qba << std::optional<int>();
        QTest::newRow("too small") << "-2147483649"_qba << std::optional<int>();
        QTest::newRow("64 bits") << "9223372036854775807"_qba << std::optional<int>();
        QTest::newRow("huge") << "1e300"_qba << std::optional<int>();
        QTest::newRow("a part") << "0.5"_qba << std::optional<int>();
        QTest::newRow("text") << "\"7\""_qba << std::optional<int>();
    }
    void numbersAreTakenOnlyWhereTheyFit()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const std::optional<int>, milliseconds);
        const Decoded event = decode(json("{'type':'conversation.item.truncated','item_id':'i','audio_end_ms':") + number + "}");
        QCOMPARE(event.has_value(), milliseconds.has_value());
        if (event)
            QCOMPARE(std::get<ItemTruncated>(*event).audioEndMs, *milliseconds);
        else
            QCOMPARE(event.error().path, u"audio_end_ms"_s);
    }

    void momentsStayWithinTheCalendar()
    {
        const auto received = [](const QByteArray &number) {
            return decode(json("{'type':'input_audio_buffer.dtmf_event_received','event':'1','received_at':") + number + "}");
        };
        QCOMPARE(std::get<DtmfReceived>(received("0").value()).receivedAt, TimePoint());
        QCOMPARE(std::get<DtmfReceived>(received("253402300799").value()).receivedAt, fromUnixSeconds(253402300799));
        QCOMPARE(received("253402300800").error().expected, u"a time in Unix seconds"_s);
        QCOMPARE(received("-1").error().path, u"received_at"_s);
        QCOMPARE(received("9007199254740992").error().path, u"received_at"_s);
    }

    void anUnknownTypeIsKeptAsItCame()
    {
        const QByteArray frame = json(" {'type' : ' session.danced ', 'steps':[1,2,{'x':null}]} ");
        const Decoded event = decode(frame);
        QVERIFY(event);
        QCOMPARE(std::get<UnknownEvent>(*event).type, u"session.danced"_s);
        QCOMPARE(std::get<UnknownEvent>(*event).raw, frame);
    }

    void theLastOfTwoMembersOfANameCounts()
    {
        const Decoded event = decode(json("{'delta':'a','type':'response.mcp_call_arguments.delta','item_id':'i','delta':'b'}"));
        QCOMPARE(std::get<McpArgumentsDelta>(event.value()).delta, u"b"_s);
    }

    void aNameInDisguiseIsRecognised()
    {
        const Decoded event = decode(json("{'type':'response.mcp_call_arguments.delta','item_id':'i','del\\u0074a':'b'}"));
        QCOMPARE(std::get<McpArgumentsDelta>(event.value()).delta, u"b"_s);
    }

    void aSessionsSecretIsNotKept()
    {
        const Decoded event = decode(json("{'type':'transcription_session.updated','session':{'client_secret':{'value':'ek_x'},'a':1}}"));
        QCOMPARE(std::get<SessionUpdated>(event.value()).session.raw, (QJsonObject{{"a"_L1, 1}}));
    }

    void theTypeIsFoundWithoutReadingTheRest_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("first") << json("{'type':'error','err") << "error"_qba;
        QTest::newRow("last") << json("{'a':{'type':'no'},'b':['type',{'type':1}],'type':' yes '}") << "yes"_qba;
        QTest::newRow("spaced") << "\n { \"type\" :\t\"x\" }"_qba
                                << "x"_qba;
        QTest::newRow("none") << json("{'a':1}") << QByteArray();
        QTest::newRow("number") << json("{'type':1}") << QByteArray();
        QTest::newRow("array") << json("['type']") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("far") << "{\"a\":\"" + QByteArray(70000, 'x') + "\",\"type\":\"y\"}" << QByteArray();
        for (const Fixture &fixture : allFixtures())
            QTest::newRow(qPrintable(fixture.name)) << fixture.frame << fixture.type.toUtf8();
    }
    void theTypeIsFoundWithoutReadingTheRest()
    {
        QFETCH(const QByteArray, frame);
        QFETCH(const QByteArray, type);
        QCOMPARE(frameType(frame).toByteArray(), type);
    }
};

QTEST_APPLESS_MAIN(DecodeTest)
#include "tst_decode.moc"
