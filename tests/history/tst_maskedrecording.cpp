#include "core/history/maskedrecording.h"
#include "core/webhooks/incomingcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace geon;
using namespace geon::history;
using namespace Qt::StringLiterals;
using calls::JournalKind;

namespace {

Recording made(const QList<std::pair<JournalKind, QByteArray>> &bodies)
{
    Recording recording;
    recording.call = {u"rtc_a1"_s};
    for (const auto &[kind, body] : bodies)
        recording.entries.append({recording.call, quint32(recording.entries.size() + 1), fromUnixSeconds(1769868000), kind, body});
    return recording;
}

const QByteArray webhook(R"({"object":"event","id":"evt_1","type":"realtime.call.incoming","created_at":1769868000,"data":{)"
                         R"("call_id":"rtc_a1","sip_headers":[)"
                         R"({"name":"From","value":"\"Ana Lima\" <sip:+5511955550100@sip.example.com>;tag=77123"},)"
                         R"({"name":"To","value":"<sip:+551140000000@sip.example.com>"},)"
                         R"({"name":"Contact","value":"<sip:5511955550100@10.0.0.7:5060>"},)"
                         R"({"name":"X-Customer","value":"card 4111111111111111"}]}})");

QByteArray words(const QByteArray &text, const QByteArray &item = "item_1")
{
    return R"({"type":"response.output_audio_transcript.delta","item":")" + item + R"(","response":"resp_1","call":"","text":")" + text
        + R"(","steps":[[0,)" + QByteArray::number(QString::fromUtf8(text).size()) + "]]}";
}

QString textOf(const calls::JournalEntry &entry)
{
    return QJsonDocument::fromJson(entry.body)[u"text"_s].toString();
}

Recording masked(const Recording &recording)
{
    return maskedRecording(recording, redaction::Redactor({}));
}

//! The same members of the same kinds, whatever the strings say.
bool sameShape(const QJsonValue &a, const QJsonValue &b)
{
    if (a.type() != b.type())
        return false;
    if (a.isObject()) {
        const QJsonObject left = a.toObject();
        const QJsonObject right = b.toObject();
        return left.keys() == right.keys()
            && std::ranges::all_of(left.keys(), [&](const QString &key) { return sameShape(left[key], right[key]); });
    }
    if (a.isArray()) {
        const QJsonArray left = a.toArray();
        const QJsonArray right = b.toArray();
        return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [](const auto &x, const auto &y) { return sameShape(x, y); });
    }
    return a.isString() || a == b;
}

const QByteArray update(
    R"({"type":"session.update","session":{"instructions":"You speak with Ana Lima, +5511955550100. Card help: 4111 1111 1111 1111."}})");
const QByteArray echo(
    R"({"type":"session.updated","session":{"instructions":"You speak with Ana Lima, +5511955550100. Card help: 4111 1111 1111 1111."}})");
const QByteArray limits(R"({"type":"rate_limits.updated"})");
const QByteArray done(
    R"({"type":"response.output_item.done","event_id":"event_4111111111111111","response_id":"resp_4111111111111111","output_index":0,)"
    R"("item":{"id":"item_1","object":"realtime.item","type":"function_call","status":"completed","name":"pay","call_id":"call_4111111111111111",)"
    R"("arguments":"{\"card\":\"4111111111111111\",\"ok\":true}","tokens":4111111111111111}})");
const QByteArray delta(R"({"type":"response.function_call_arguments.delta","item_id":"item_1","delta":"{\"ca"})");
const QByteArray line(R"({"type":"response.create","response":{"instructions":"Say: your card 4111 1111 1111 1111"}})");
const QByteArray request("refer\n{\"target_uri\":\"tel:+551140000000\",\"note\":\"4111111111111111\"}");
const QByteArray broken("{\"type\":\"broken\", 4111 1111 1111 1111");
const QByteArray pairs(R"({"type":"x","a":["From","4111111111111111"],"b":{"name":"From","value":"4111111111111111"}})");

} // namespace

class MaskedRecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCallerIsNobody()
    {
        const Recording out = masked(made({{JournalKind::Webhook, webhook},
                                           {JournalKind::Began, "{\"incoming\":" + webhook + "}"},
                                           {JournalKind::Sent, update},
                                           {JournalKind::Event, echo},
                                           {JournalKind::Words, words("Hello Ana, hello ANA LIMA, not Anabela")}}));
        QVERIFY(out.masked);
        for (const auto &entry : out.entries)
            QVERIFY2(!entry.body.contains("955550100") && !entry.body.contains("Ana ") && !entry.body.contains("Lima"),
                     entry.body.constData());
        const auto read = webhooks::parseWebhook(out.entries[0].body);
        QVERIFY(read && read->call);
        QCOMPARE(read->call->callerNumber(), u"+0000000000000"_s);
        QCOMPARE(read->call->callerName(), u"••••••••"_s);
        QCOMPARE(read->call->dialledNumber(), u"+551140000000"_s);
        QVERIFY(!out.entries[0].body.contains("4111"));
        // Instructions and their echo are compared when it is replayed.
        const QString sent = QJsonDocument::fromJson(out.entries[2].body)[u"session"_s][u"instructions"_s].toString();
        QCOMPARE(sent, u"You speak with ••••••••, +0000000000000. Card help: 4111 1111 1111 1111."_s);
        QCOMPARE(QJsonDocument::fromJson(out.entries[3].body)[u"session"_s][u"instructions"_s].toString(), sent);
        QCOMPARE(textOf(out.entries[4]), u"Hello •••, hello ••••••••, not Anabela"_s);
    }

    void wordsKeepTheirLength_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("harmless") << u"Good morning 7"_s << u"Good morning 7"_s;
        QTest::newRow("card") << u"it is 4111 1111 1111 1111, yes"_s << u"it is •••••••••••••••••••, yes"_s;
        QTest::newRow("address") << u"ana@example.com"_s << u"•••••••••••••••"_s;
        QTest::newRow("spoken") << u"four one one one one one one one one one one one one one one one"_s << QString();
    }

    void wordsKeepTheirLength()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        const Recording out = ::masked(made({{JournalKind::Words, words(text.toUtf8())}}));
        const QJsonObject body = QJsonDocument::fromJson(out.entries[0].body).object();
        const QString shown = body[u"text"_s].toString();
        QCOMPARE(shown.size(), text.size());
        QCOMPARE(body[u"steps"_s][0][1].toInt(), int(text.size()));
        QCOMPARE(body[u"item"_s].toString(), u"item_1"_s);
        if (masked.isEmpty())
            QVERIFY2(!shown.contains(u"one"_s), qPrintable(shown));
        else
            QCOMPARE(shown, masked);
    }

    void aNumberInPiecesIsSeenWhole()
    {
        const Recording out = masked(made({{JournalKind::Words, words("card 4111 1111")},
                                           {JournalKind::Event, limits},
                                           {JournalKind::Words, words("12", "item_2")},
                                           {JournalKind::Words, words(" 1111 1111 ok")}}));
        QCOMPARE(textOf(out.entries[0]), u"card •••••••••"_s);
        QCOMPARE(textOf(out.entries[2]), u"12"_s);
        QCOMPARE(textOf(out.entries[3]), u"•••••••••• ok"_s);
    }

    void whatTheCallGoesByStays()
    {
        const Recording in = made({{JournalKind::Event, done}, {JournalKind::Event, delta}, {JournalKind::Ticked, {}}});
        const Recording out = masked(in);
        for (qsizetype i = 0; i < 2; ++i)
            QVERIFY(sameShape(QJsonDocument::fromJson(in.entries[i].body).object(), QJsonDocument::fromJson(out.entries[i].body).object()));
        const QJsonObject item = QJsonDocument::fromJson(out.entries[0].body)[u"item"_s].toObject();
        QCOMPARE(item[u"call_id"_s].toString(), u"call_4111111111111111"_s);
        QCOMPARE(item[u"tokens"_s].toInteger(), 4111111111111111);
        const QJsonObject arguments = QJsonDocument::fromJson(item[u"arguments"_s].toString().toUtf8()).object();
        QVERIFY(!arguments[u"card"_s].toString().contains(u'4'));
        QCOMPARE(arguments[u"ok"_s].toBool(), true);
        QCOMPARE(QJsonDocument::fromJson(out.entries[1].body)[u"delta"_s].toString(), u"••••"_s);
        QCOMPARE(out.entries[2], in.entries[2]);
    }

    void aLineForTheAiAndARequestAreMasked()
    {
        const Recording out = masked(made({{JournalKind::Sent, line},
                                           {JournalKind::Request, request},
                                           {JournalKind::Request, "hangup\n"},
                                           {JournalKind::Event, broken}}));
        QVERIFY(!out.entries[0].body.contains("4111"));
        QVERIFY(out.entries[1].body.startsWith("refer\n"));
        QVERIFY(!out.entries[1].body.contains("4111"));
        QCOMPARE(out.entries[2].body, QByteArray("hangup\n"));
        QVERIFY(!out.entries[3].body.contains("4111"));
    }

    void onlyHeadersAreReadAsHeaders()
    {
        const Recording out = masked(made({{JournalKind::Event, pairs}}));
        QVERIFY2(!out.entries[0].body.contains("4111"), out.entries[0].body.constData());
    }

    void itIsStillARecording()
    {
        const Recording out = masked(made({{JournalKind::Webhook, webhook}, {JournalKind::Words, words("4111 1111 1111 1111")}}));
        const auto file = toFile(out);
        QVERIFY(file);
        QCOMPARE(*recordingFrom(*file), out);
        QCOMPARE(masked(out), out);
    }
};

QTEST_GUILESS_MAIN(MaskedRecordingTest)
#include "tst_maskedrecording.moc"
