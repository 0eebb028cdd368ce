#include "core/realtime/jsonscan.h"
#include "tests/codec/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace geon::realtime;
using namespace geon::tests;
using namespace Qt::StringLiterals;

namespace {

//! Whether the scanner takes the whole text, every value skipped.
bool takes(QByteArrayView text)
{
    JsonScan json(text);
    if (!json.enterObject())
        return false;
    for (JsonText name; json.nextMember(name);) {
        if (!json.skipValue())
            return false;
    }
    return json.atEnd();
}

} // namespace

class JsonScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesJsonAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("taken");
        const auto row = [](const QByteArray &text, bool taken) { QTest::newRow(text.left(40).constData()) << text << taken; };
        for (const QByteArray &text :
             QByteArrayList{"{}", " { } \n", json("{'a':1}"), json("{'a':-0.25,'b':[],'c':{},'d':null,'e':true,'f':false,'g':'x'}"),
                            json("{'a':[1,[2,{'b':[3]}],'\\u00e9\\n']}"), "{\"\":\"\"}", json("{'a' : [ 1 , 2 ] , 'b' : { 'c' : 1 } }"),
                            "{\"é\":\"日本\"}", json("{'a':12345678901234567890}")})
            row(text, true);
        for (const QByteArray &text : QByteArrayList{"",
                                                     "{",
                                                     "}",
                                                     "[]",
                                                     "{}}",
                                                     "{},",
                                                     "{,}",
                                                     json("{'a'}"),
                                                     json("{'a':}"),
                                                     json("{'a':1,}"),
                                                     json("{'a':1 'b':2}"),
                                                     json("{a:1}"),
                                                     "{'a':1}",
                                                     json("{'a':01}"),
                                                     json("{'a':+1}"),
                                                     json("{'a':-}"),
                                                     json("{'a':1.}"),
                                                     json("{'a':.5}"),
                                                     json("{'a':nul}"),
                                                     json("{'a':nullx}"),
                                                     json("{'a':True}"),
                                                     json("{'a':[1,]}"),
                                                     json("{'a':[1}"),
                                                     json("{'a':{]}"),
                                                     json("{'a':'\\x'}"),
                                                     json("{'a':'\\u12g4'}"),
                                                     json("{'a':'\\u12"),
                                                     "{\"a\":\"\n\"}",
                                                     "{\"a\":\"\x7f\xff\"}",
                                                     "{\"a\":\"\xc0\xaf\"}",
                                                     "{\"a\":\"\xed\xa0\x80\"}",
                                                     json("{'a':'\\ud800'}"),
                                                     "{\"a\":\"",
                                                     json("{'a':'\\")})
            row(text, false);
        // Left to the document, which knows what to make of them.
        row(json("{'a':1e5}"), false);
        row("{\"a\":" + QByteArray(40, '9') + "}", false);
        row("{\"a\":" + QByteArray(40, '[') + QByteArray(40, ']') + "}", false);
        row(json("{'\\u0061':1}"), false);
    }
    void takesJsonAndNothingElse()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, taken);
        QCOMPARE(takes(text), taken);
        QVERIFY(!taken || QJsonDocument::fromJson(text).isObject());
    }

    void aStringEndsWhereItEnds_data()
    {
        QTest::addColumn<qsizetype>("length");
        for (qsizetype length = 0; length < 40; ++length)
            QTest::addRow("%lld bytes", static_cast<long long>(length)) << length;
    }
    // Strings are looked through eight bytes at a time: every length and every place of a quote, an escape and a bad byte.
    void aStringEndsWhereItEnds()
    {
        QFETCH(const qsizetype, length);
        const QByteArray plain(length, 'a');
        const QByteArray whole = "\"" + plain + "\",";
        JsonText text;
        QVERIFY(JsonScan(whole).readString(text));
        QCOMPARE(text.bytes(), plain);
        QVERIFY(text.ascii && !text.escaped);
        QVERIFY(!JsonScan(QByteArrayView(whole).chopped(2)).readString(text));

        for (qsizetype at = 0; at < length; ++at) {
            const auto with = [&](const char *bytes) { return "\"" + plain.left(at) + bytes + plain.mid(at) + "\""; };
            const QByteArray quoted = with("\""), escaped = with("\\\""), accented = with("é"), broken = with("\xc3"),
                             control = with("\x1f");
            QVERIFY(JsonScan(quoted).readString(text) && text.size == at);
            QVERIFY(JsonScan(escaped).readString(text) && text.size == length + 2 && text.escaped);
            QVERIFY(JsonScan(accented).readString(text) && !text.ascii && decodeText(text)->size() == length + 1);
            QVERIFY(!JsonScan(broken).readString(text));
            QVERIFY(!JsonScan(control).readString(text));
        }
    }
};

QTEST_APPLESS_MAIN(JsonScanTest)
#include "tst_jsonscan.moc"
