#include "core/webhooks/incomingcall.h"
#include "core/webhooks/sipaddress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace geon;
using namespace geon::webhooks;
using namespace Qt::StringLiterals;

namespace {

QJsonObject goodEvent()
{
    return QJsonObject{{u"object"_s, u"event"_s},
                       {u"id"_s, u"evt_1"_s},
                       {u"type"_s, u"realtime.call.incoming"_s},
                       {u"created_at"_s, 1767225600},
                       {u"data"_s,
                        QJsonObject{{u"call_id"_s, u"rtc_1"_s},
                                    {u"sip_media_security"_s, u"srtp"_s},
                                    {u"sip_headers"_s,
                                     QJsonArray{QJsonObject{{u"name"_s, u"From"_s}, {u"value"_s, u"<sip:+14155550100@pstn.example>"_s}},
                                                QJsonObject{{u"name"_s, u"Via"_s}, {u"value"_s, u"a"_s}},
                                                QJsonObject{{u"name"_s, u"via"_s}, {u"value"_s, u"b"_s}}}}}}};
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

IncomingCall callWith(QList<SipHeader> headers)
{
    IncomingCall call;
    call.headers = std::move(headers);
    return call;
}

} // namespace

class IncomingCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodBodyIsRead()
    {
        const auto event = parseWebhook(json(goodEvent()));
        QVERIFY(event);
        QCOMPARE(event->type, u"realtime.call.incoming"_s);
        QCOMPARE(event->id, u"evt_1"_s);
        QCOMPARE(event->createdAt, fromUnixSeconds(1767225600));
        QVERIFY(event->call);
        QCOMPARE(event->call->call, CallId{u"rtc_1"_s});
        QCOMPARE(event->call->eventId, u"evt_1"_s);
        QCOMPARE(event->call->createdAt, fromUnixSeconds(1767225600));
        QCOMPARE(event->call->mediaSecurity, u"srtp"_s);
        const QList<SipHeader> headers{{u"From"_s, u"<sip:+14155550100@pstn.example>"_s}, {u"Via"_s, u"a"_s}, {u"via"_s, u"b"_s}};
        QCOMPARE(event->call->headers, headers);
        QCOMPARE(event->call->header(u"VIA"), u"a"_s);
        QCOMPARE(event->call->header(u"Vi"), QString());
    }

    void aWrongMemberIsNamed_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("value"); // undefined: the member is taken away
        QTest::addColumn<QString>("named");

        const QJsonValue gone(QJsonValue::Undefined);
        const auto both = [&](const char *name, const QStringList &path, const QJsonValue &wrong, const QString &named) {
            QTest::addRow("%s missing", name) << path << gone << named;
            QTest::addRow("%s ill-typed", name) << path << wrong << named;
        };
        both("type", {u"type"_s}, 7, u"type"_s);
        both("id", {u"id"_s}, QJsonObject(), u"id"_s);
        both("created_at", {u"created_at"_s}, u"1767225600"_s, u"created_at"_s);
        both("data", {u"data"_s}, QJsonArray(), u"data"_s);
        both("call_id", {u"data"_s, u"call_id"_s}, 12, u"data.call_id"_s);
        both("sip_headers", {u"data"_s, u"sip_headers"_s}, QJsonObject(), u"data.sip_headers"_s);

        QTest::newRow("created_at below zero") << QStringList{u"created_at"_s} << QJsonValue(-5) << u"created_at"_s;
        QTest::newRow("created_at beyond any year") << QStringList{u"created_at"_s} << QJsonValue(1e300) << u"created_at"_s;
        const QStringList callId{u"data"_s, u"call_id"_s};
        QTest::newRow("call_id empty") << callId << QJsonValue(QString()) << u"data.call_id"_s;
        QTest::newRow("call_id with a line break") << callId << QJsonValue(u"rtc_1\r\nX: y"_s) << u"data.call_id"_s;
        QTest::newRow("call_id too long") << callId << QJsonValue(QString(257, u'r')) << u"data.call_id"_s;
        const QStringList sipHeaders{u"data"_s, u"sip_headers"_s};
        const QJsonObject fine{{u"name"_s, u"a"_s}, {u"value"_s, u"b"_s}};
        QTest::newRow("a header that is no object") << sipHeaders << QJsonValue(QJsonArray{fine, 1}) << u"data.sip_headers[1]"_s;
        QTest::newRow("a header without value")
            << sipHeaders << QJsonValue(QJsonArray{QJsonObject{{u"name"_s, u"a"_s}}}) << u"data.sip_headers[0]"_s;
        QTest::newRow("a header with a number for a name")
            << sipHeaders << QJsonValue(QJsonArray{QJsonObject{{u"name"_s, 1}, {u"value"_s, u"b"_s}}}) << u"data.sip_headers[0]"_s;
    }

    void aWrongMemberIsNamed()
    {
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, named);
        QJsonObject event = goodEvent();
        if (path.size() == 2) {
            QJsonObject data = event[u"data"].toObject();
            data[path[1]] = value;
            event[u"data"] = data;
        } else {
            event[path[0]] = value;
        }
        const auto result = parseWebhook(json(event));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(result.error().message.contains(u" usable %1:"_s.arg(named)), qPrintable(result.error().message));
    }

    void whatIsNoObjectIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("array") << "[]"_ba;
        QTest::newRow("number") << "1"_ba;
        QTest::newRow("cut") << json(goodEvent()).chopped(1);
        QTest::newRow("trailing garbage") << json(goodEvent()) + "x";
        QTest::newRow("not UTF-8") << "{\"type\":\"\xff\xfe\"}"_ba;
        QTest::newRow("nested without end") << QByteArray(100'000, '[');
        QTest::newRow("objects without end") << QByteArray("{\"a\":").repeated(50'000);
        QTest::newRow("zero bytes") << QByteArray(64, '\0');
    }

    void whatIsNoObjectIsRefused()
    {
        QFETCH(QByteArray, body);
        const auto result = parseWebhook(body);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    }

    void anEventOfAnotherTypeNeedsOnlyItsType()
    {
        const auto event = parseWebhook(R"({"type":"response.completed"})");
        QVERIFY(event);
        QCOMPARE(event->type, u"response.completed"_s);
        QVERIFY(!event->call);
    }

    void anotherMediaSecurityDoesNotLoseTheCall()
    {
        QJsonObject event = goodEvent();
        QJsonObject data = event[u"data"].toObject();
        data[u"sip_media_security"] = QJsonObject();
        event[u"data"] = data;
        const auto result = parseWebhook(json(event));
        QVERIFY(result && result->call);
        QCOMPARE(result->call->mediaSecurity, QString());
    }

    void headersAreBounded()
    {
        QJsonArray many;
        for (int i = 0; i < 2000; ++i)
            many.append(QJsonObject{{u"name"_s, QString(1000, u'n')}, {u"value"_s, QString(20'000, u'v')}});
        QJsonObject event = goodEvent();
        event[u"data"] = QJsonObject{{u"call_id"_s, u"rtc_1"_s}, {u"sip_headers"_s, many}};
        const auto result = parseWebhook(json(event));
        QVERIFY(result && result->call);
        QCOMPARE(result->call->headers.size(), 256);
        QCOMPARE(result->call->headers[0].name.size(), 256);
        QCOMPARE(result->call->headers[0].value.size(), 8 * 1024);
    }

    void callers_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("asserted");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("name");

        const auto row = [](const char *title, const QString &from, const QString &number, const QString &name = {},
                            const QString &asserted = {}) { QTest::newRow(title) << from << asserted << number << name; };
        const QString plus = u"+14155550100"_s;
        row("Twilio", u"\"Caller\" <sip:+14155550100@pstn.twilio.com:5060>;tag=81736248_abcd"_s, plus, u"Caller"_s);
        row("in angle brackets", u"<sip:+14155550100@pstn.twilio.com:5060>;tag=1"_s, plus);
        row("bare", u"sip:+14155550100@pstn.twilio.com;tag=1"_s, plus);
        row("sips, upper case", u"SIPS:+14155550100@HOST"_s, plus);
        row("tel", u"tel:+1-415-555-0100"_s, plus);
        row("tel with context", u"<tel:+1(415)555.0100;phone-context=example.com>"_s, plus);
        row("percent-encoded", u"<sip:%2B1%34155550100@h>"_s, plus);
        row("user parameters", u"<sip:+14155550100;npdi=yes;rn=+1999@h;user=phone>"_s, plus);
        row("password", u"<sip:+14155550100:pw@h>"_s, plus);
        row("without a plus", u"<sip:14155550100@h>"_s, u"14155550100"_s);
        row("name without quotes", u"Anna Maria <sip:+14155550100@h>"_s, plus, u"Anna Maria"_s);
        row("name with escapes", u"\"An\\\"na \\\\ B\" <sip:+14155550100@h>"_s, plus, u"An\"na \\ B"_s);
        row("name that looks like an address", u"\"<sip:+19995550000@evil>\" <sip:+14155550100@h>"_s, plus, u"<sip:+19995550000@evil>"_s);
        row("name in other letters", u"\"João 山田\" <sip:+14155550100@h>"_s, plus, u"João 山田"_s);
        row("name that turns the line round", u"\"abc\u202Egpj.exe\" <sip:+14155550100@h>"_s, plus, u"abcgpj.exe"_s);
        row("name with line breaks", u"\"a\r\nb\u0007\" <sip:+14155550100@h>"_s, plus, u"ab"_s);
        row("name with markup stays text", u"\"<b>x</b>\" <sip:+14155550100@h>"_s, plus, u"<b>x</b>"_s);
        row("name that never ends", u"\"abc <sip:+14155550100@h>"_s, QString(), u"abc <sip:+14155550100@h>"_s);
        row("bracket that never closes", u"<sip:+14155550100@h"_s, plus);

        row("a user, no number", u"<sip:alice@example.org>"_s, u"alice@example.org"_s);
        row("no user", u"<sip:gateway.example.org;lr>"_s, u"gateway.example.org"_s);
        row("IPv6 host", u"<sip:alice@[2001:db8::1]:5060>"_s, u"alice@2001:db8::1"_s);
        row("too many digits for a number", u"<sip:+1234567890123456@h>"_s, u"+1234567890123456@h"_s);
        row("a plus in the middle", u"<sip:+1415+555@h>"_s, u"+1415+555@h"_s);
        row("digits of another script", u"<sip:٠١٢٣٤@h>"_s, u"٠١٢٣٤@h"_s);

        for (const char *word : {"anonymous", "Anonymous", "restricted", "unavailable", "UNKNOWN"})
            row(word, u"\"Anonymous\" <sip:%1@anonymous.invalid>"_s.arg(QLatin1StringView(word)), QString(), u"Anonymous"_s);
        row("anonymous host", u"<sip:x@anonymous.invalid>;tag=1"_s, QString());
        row("anonymous stays so", u"<sip:anonymous@h>"_s, QString(), QString(), u"<sip:+14155550100@h>"_s);

        row("asserted where From is missing", QString(), plus, QString(), u"<sip:+14155550100@h>"_s);
        row("asserted where From is no number", u"<sip:trunk7@h>"_s, plus, QString(), u"<tel:+14155550100>"_s);
        row("From's user where nothing is a number", u"<sip:trunk7@h>"_s, u"trunk7@h"_s, QString(), u"<sip:pbx@h>"_s);
        row("asserted user where From is missing", QString(), u"pbx@h"_s, QString(), u"<sip:pbx@h>"_s);
        row("asserted anonymous", QString(), QString(), QString(), u"<sip:anonymous@h>"_s);

        row("nothing", QString(), QString());
        row("another scheme", u"<mailto:a@b>"_s, QString());
        row("javascript", u"javascript:alert(1)"_s, QString());
        row("no scheme", u"+14155550100"_s, QString());
        row("scheme alone", u"sip:"_s, QString());
        row("at sign alone", u"sip:@"_s, QString());
        row("quote alone", u"\""_s, QString());
        row("backslash at the end", u"\"a\\"_s, QString(), u"a\\"_s);
        row("bad percent", u"<sip:%@h>"_s, u"%@h"_s);
        row("percent-encoded zero", u"<sip:%00%0d%0aa@h>"_s, u"a@h"_s);
    }

    void callers()
    {
        QFETCH(QString, from);
        QFETCH(QString, asserted);
        QList<SipHeader> headers;
        if (!from.isEmpty())
            headers.append({u"FROM"_s, from});
        if (!asserted.isEmpty())
            headers.append({u"p-asserted-identity"_s, asserted});
        const IncomingCall call = callWith(headers);
        QTEST(call.callerNumber(), "number");
        QTEST(call.callerName(), "name");
    }

    void longTextsAreCut()
    {
        const QString from = u"\"%1\" <sip:%2@%2>"_s.arg(QString(8000, u'n'), QString(8000, u'u'));
        const IncomingCall call = callWith({{u"From"_s, from}});
        QCOMPARE(call.callerName().size(), 128);
        QCOMPARE(call.callerNumber().size(), 257);
    }

    void linesDialled_data()
    {
        QTest::addColumn<QString>("diversion");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("dialled");
        const QString project = u"<sip:proj_abc123@sip.api.openai.com;transport=tls>"_s;
        QTest::newRow("Elastic trunk") << u"<sip:+14155550199@twilio.com>;reason=unconditional"_s << project << u"+14155550199"_s;
        QTest::newRow("To is the number") << QString() << u"<sip:+14155550199@sip.example>"_s << u"+14155550199"_s;
        QTest::newRow("Diversion before To") << u"<sip:+14155550199@h>"_s << u"<sip:+14155550111@h>"_s << u"+14155550199"_s;
        QTest::newRow("Diversion is no number") << u"<sip:pbx@h>"_s << u"<sip:+14155550111@h>"_s << u"+14155550111"_s;
        QTest::newRow("several in one header") << u"<sip:+14155550199@h>;reason=a, <sip:+14155550188@h>"_s << project << u"+14155550199"_s;
        QTest::newRow("unknown line") << QString() << project << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
    }

    void linesDialled()
    {
        QFETCH(QString, diversion);
        QFETCH(QString, to);
        QList<SipHeader> headers{{u"To"_s, to}};
        if (!diversion.isEmpty())
            headers.append({u"diversion"_s, diversion});
        QTEST(callWith(headers).dialledNumber(), "dialled");
    }

    void aSimulatedCallSaysSo()
    {
        QVERIFY(callWith({{u"x-geon-simulated"_s, u" 1 "_s}}).isSimulated());
        QVERIFY(!callWith({{u"X-Geon-Simulated"_s, u"0"_s}}).isSimulated());
        QVERIFY(!callWith({}).isSimulated());
    }
};

QTEST_GUILESS_MAIN(IncomingCallTest)
#include "tst_incomingcall.moc"
