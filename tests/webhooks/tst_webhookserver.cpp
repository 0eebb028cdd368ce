#include "core/webhooks/webhookserver.h"
#include "tests/support/fakeclock.h"
#include "tests/webhooks/rawclient.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace geon;
using namespace geon::webhooks;
using namespace Qt::StringLiterals;

namespace {

const QString secretText = u"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s;

WebhookServerOptions options()
{
    WebhookServerOptions options;
    options.port = 0;
    options.secrets = {Secret(secretText)};
    return options;
}

//! A server that listens, on a clock of the test's.
struct Site {
    explicit Site(const WebhookServerOptions &chosen = options()) : server(chosen, clock), port(server.listen().value_or(0)) { }

    FakeClock clock;
    WebhookServer server;
    quint16 port = 0;
};

//! Keeps what it is given, while it can.
class Shelf final : public WebhookKeeper
{
public:
    [[nodiscard]] bool keep(const WebhookReceipt &receipt) override
    {
        asked.append(receipt.id);
        if (full)
            return false;
        kept.append(receipt);
        return true;
    }

    bool full = false;
    QList<WebhookId> asked;
    QList<WebhookReceipt> kept;
};

WebhookServerOptions optionsWith(Shelf &shelf)
{
    WebhookServerOptions chosen = options();
    chosen.keeper = &shelf;
    return chosen;
}

QByteArray request(const QByteArray &method, const QByteArray &path, const QByteArray &fields = {}, const QByteArray &body = {})
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: h\r\n" + fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

QByteArray unsignedWebhook(const QByteArray &body, const QByteArray &path = "/webhooks/azure-realtime")
{
    return request("POST", path, {}, body);
}

QByteArray signedWebhook(const Site &site, const QByteArray &id, const QByteArray &body,
                         const QByteArray &path = "/webhooks/azure-realtime")
{
    const qint64 now = std::chrono::duration_cast<std::chrono::seconds>(site.clock.now().time_since_epoch()).count();
    return request("POST", path,
                   "Webhook-ID: " + id + "\r\nWebhook-Timestamp: " + QByteArray::number(now)
                       + "\r\nWebhook-Signature: " + *sign(Secret(secretText), id, now, body) + "\r\n",
                   body);
}

QByteArray callBody(const QByteArray &callId, const QByteArray &createdAt = "1767225600")
{
    return R"({"id":"evt_1","type":"realtime.call.incoming","created_at":)" + createdAt + R"(,"data":{"call_id":")" + callId
        + R"(","sip_headers":[{"name":"From","value":"<sip:+14155550100@h>"}]}})";
}

} // namespace

class WebhookServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAndMethods_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("holds");
        const auto row = [](const QByteArray &method, const QByteArray &path, int status, const QByteArray &holds) {
            QTest::newRow((method + ' ' + path).constData()) << method << path << status << holds;
        };
        row("GET", "/health", 200, R"({"status":"ok"})");
        row("GET", "/health?x=y#z", 200, R"({"status":"ok"})");
        row("HEAD", "/health", 200, "Content-Length: 15\r\n");
        row("POST", "/health", 405, "Allow: GET, HEAD\r\n");
        row("GET", "/webhooks/azure-realtime", 405, "Allow: POST\r\n");
        row("HEAD", "/webhooks/openai", 405, "Allow: POST\r\n");
        row("DELETE", "/webhooks/openai", 405, "Allow: POST\r\n");
        row("BREW", "/webhooks/openai", 405, "Allow: POST\r\n");
        row("POST", "/webhooks/openai", 400, "The headers webhook-id");
        row("POST", "/webhooks/azure-realtime", 400, "The headers webhook-id");
        row("GET", "/", 404, R"({"error":)");
        row("POST", "/webhooks/openai/", 404, R"({"error":)");
        row("POST", "/webhooks/OPENAI", 404, R"({"error":)");
        row("GET", "/webhooks/../health", 404, R"({"error":)");
        row("GET", "/<script>\"", 404, "There is nothing at this path.");
    }

    void pathsAndMethods()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, holds);
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(request(method, path)));
        QTRY_VERIFY(client.received().contains("\r\n\r\n"));
        QTEST(client.status(), "status");
        QTRY_VERIFY2(client.received().contains(holds), client.received().constData());
        QVERIFY(client.received().contains("Content-Type: application/json\r\n"));
        if (method == "HEAD")
            QVERIFY(client.received().endsWith("\r\n\r\n"));
        QVERIFY(!client.isClosed());
    }

    void aCallIsAnsweredThenTold()
    {
        Site site;
        const QSignalSpy offered(&site.server, &WebhookServer::callOffered);
        const QSignalSpy delivered(&site.server, &WebhookServer::delivered);
        RawClient client(site.port);
        bool wasAnswered = false;
        connect(&site.server, &WebhookServer::callOffered, &client, [&] {
            char byte = 0;
            wasAnswered = ::recv(int(client.socketDescriptor()), &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 1 || client.answers() > 0;
        });
        QVERIFY(client.send(signedWebhook(site, "wh_1", callBody("rtc_1"))));
        QTRY_COMPARE(offered.count(), 1);
        QVERIFY(wasAnswered);
        QTRY_COMPARE(client.status(), 200);

        const auto call = offered[0][0].value<IncomingCall>();
        QCOMPARE(call.call, CallId{u"rtc_1"_s});
        QCOMPARE(call.delivery, WebhookId{u"wh_1"_s});
        QCOMPARE(call.receivedAt, site.clock.now());
        QCOMPARE(call.callerNumber(), u"+14155550100"_s);
        QCOMPARE(delivered.count(), 1);
        QCOMPARE(delivered[0][0].value<WebhookReceipt>().fate, Fate::Offered);

        const WebhookCounters counters = site.server.counters();
        QCOMPARE(counters.accepted, 1U);
        QCOMPARE(counters.lastGood, site.clock.now());
    }

    void everyFateIsAnsweredToldAndCounted()
    {
        Site site;
        const QSignalSpy offered(&site.server, &WebhookServer::callOffered);
        const QSignalSpy stale(&site.server, &WebhookServer::staleCall);
        const QSignalSpy delivered(&site.server, &WebhookServer::delivered);
        RawClient client(site.port);
        QByteArray forged = signedWebhook(site, "wh_9", callBody("rtc_9"));
        forged.replace("rtc_9", "rtc_8");

        QVERIFY(client.send(signedWebhook(site, "wh_1", callBody("rtc_1")) + signedWebhook(site, "wh_1", callBody("rtc_1"))
                            + signedWebhook(site, "wh_2", callBody("rtc_1"), "/webhooks/openai")
                            + signedWebhook(site, "wh_3", callBody("rtc_3", "1767225539"))
                            + signedWebhook(site, "wh_4", R"({"type":"batch.completed"})") + signedWebhook(site, "wh_5", "{") + forged
                            + unsignedWebhook(callBody("rtc_7"))));
        QTRY_COMPARE(client.answers(), 8);
        QTRY_COMPARE(delivered.count(), 8);
        QList<int> statuses;
        for (qsizetype at = 0; (at = client.received().indexOf("HTTP/1.1 ", at)) >= 0; ++at)
            statuses.append(client.received().mid(at + 9, 3).toInt());
        QCOMPARE(statuses, QList<int>({200, 200, 200, 200, 200, 400, 401, 400}));
        QCOMPARE(offered.count(), 1);
        QCOMPARE(stale.count(), 1);
        QCOMPARE(stale[0][0].value<IncomingCall>().call, CallId{u"rtc_3"_s});

        WebhookCounters wanted;
        wanted.accepted = 1;
        wanted.repeated = 2;
        wanted.stale = 1;
        wanted.otherTypes = 1;
        wanted.malformed = 1;
        wanted.badSignature = 1;
        wanted.missingSignature = 1;
        wanted.lastGood = site.clock.now();
        wanted.bytesRead = site.server.counters().bytesRead;
        QCOMPARE(site.server.counters(), wanted);
        QVERIFY(wanted.bytesRead > 0);
    }

    void aReplayIsRefusedOnceItIsOld()
    {
        Site site;
        RawClient client(site.port);
        const QByteArray recorded = signedWebhook(site, "wh_1", callBody("rtc_1"));
        site.clock.advance(301s);
        QVERIFY(client.send(recorded));
        QTRY_COMPARE(client.status(), 401);
        QCOMPARE(site.server.counters().badSignature, 1U);
    }

    void withoutASecretEveryWebhookIsRefused()
    {
        WebhookServerOptions chosen = options();
        chosen.secrets.clear();
        Site site(chosen);
        const QSignalSpy offered(&site.server, &WebhookServer::callOffered);
        RawClient client(site.port);
        QVERIFY(client.send(signedWebhook(site, "wh_1", callBody("rtc_1")) + request("GET", "/health")));
        QTRY_COMPARE(client.answers(), 2);
        QCOMPARE(client.status(), 401);
        QVERIFY(client.received().contains("OPENAI_WEBHOOK_SECRET"));
        QCOMPARE(offered.count(), 0);
    }

    void unsignedOnesAreTakenWhereAllowed()
    {
        WebhookServerOptions chosen = options();
        chosen.secrets.clear();
        chosen.allowUnsigned = true;
        Site site(chosen);
        const QSignalSpy offered(&site.server, &WebhookServer::callOffered);
        RawClient client(site.port);
        QVERIFY(client.send(unsignedWebhook(callBody("rtc_1"))));
        QTRY_COMPARE(client.status(), 200);
        QTRY_COMPARE(offered.count(), 1);
        QCOMPARE(site.server.counters().takenUnsigned, 1U);
        QCOMPARE(site.server.counters().lastGood, TimePoint());
    }

    void closingIsSaid()
    {
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(request("GET", "/health", "Connection: close\r\n")));
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received().contains("Connection: close\r\n"));
    }

    void aBurstOfCallsIsAnsweredAndTold()
    {
        Site site;
        constexpr int calls = 200;
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < calls; ++i)
            clients.push_back(std::make_unique<RawClient>(site.port));
        QTRY_COMPARE(site.server.connectionCount(), calls);

        QSet<QString> told;
        connect(&site.server, &WebhookServer::callOffered, this, [&](const IncomingCall &call) { told.insert(call.call.value); });
        for (int i = 0; i < calls; ++i)
            QVERIFY(clients[size_t(i)]->send(signedWebhook(site, "wh_" + QByteArray::number(i), callBody("rtc_" + QByteArray::number(i)))));
        QTRY_COMPARE(told.size(), calls);
        QTRY_COMPARE(std::ranges::count_if(clients, [](const auto &client) { return client->status() == 200; }), calls);
        QCOMPARE(site.server.counters().accepted, quint64(calls));
    }

    void limitsShowInTheCounters()
    {
        WebhookServerOptions chosen = options();
        chosen.limits.connections = 3;
        Site site(chosen);
        RawClient large(site.port);
        QVERIFY(large.send("POST /webhooks/openai HTTP/1.1\r\nHost: h\r\nContent-Length: 1048577\r\n\r\n"));
        RawClient odd(site.port);
        QVERIFY(odd.send("?"));
        RawClient slow(site.port);
        QVERIFY(slow.send("POST"));
        RawClient fourth(site.port);
        QTRY_VERIFY(large.isClosed() && odd.isClosed());
        site.clock.advance(10s);
        QTRY_VERIFY(slow.isClosed());
        const WebhookCounters counters = site.server.counters();
        QCOMPARE(counters.tooLarge, 1U);
        QCOMPARE(counters.badRequests, 1U);
        QVERIFY(counters.timedOut >= 1U);
    }

    void whatKeepsItFromListeningIsNamed_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("named");
        QTest::newRow("port in use") << u"port"_s << QStringList{u"PORT"_s, u"Another program"_s};
        QTest::newRow("address of another machine") << u"host"_s << QStringList{u"HOST"_s, u"192.0.2.1"_s};
        QTest::newRow("secret") << u"secret"_s << QStringList{u"secret"_s, u"base64"_s};
        QTest::newRow("key missing") << u"key"_s << QStringList{u"TLS_CERTIFICATE"_s, u"TLS_KEY"_s};
        QTest::newRow("certificate missing") << u"certificate"_s << QStringList{u"TLS_CERTIFICATE"_s, u"/none.pem"_s};
    }

    void whatKeepsItFromListeningIsNamed()
    {
        QFETCH(QString, what);
        QFETCH(QStringList, named);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        WebhookServerOptions chosen = options();
        if (what == u"port") {
            chosen.port = other.serverPort();
            named.append(QString::number(chosen.port));
        } else if (what == u"host") {
            chosen.host = QHostAddress(u"192.0.2.1"_s);
        } else if (what == u"secret") {
            chosen.secrets = {Secret(u"whsec_*"_s)};
        } else {
            chosen.tlsCertificate = u"/none.pem"_s;
            chosen.tlsKey = what == u"key" ? QString() : u"/none.key"_s;
        }
        const FakeClock clock;
        WebhookServer server(chosen, clock);
        const auto port = server.listen();
        QVERIFY(!port);
        for (const QString &word : named)
            QVERIFY2(port.error().message.contains(word), qPrintable(port.error().message));
    }

    void whatIsAnswered200IsKeptBefore()
    {
        Shelf shelf;
        Site site(optionsWith(shelf));
        RawClient client(site.port);
        bool answeredBefore = false;
        connect(&site.server, &WebhookServer::delivered, &client, [&] { answeredBefore = answeredBefore || shelf.kept.isEmpty(); });
        QVERIFY(client.send(signedWebhook(site, "wh_1", callBody("rtc_1"))));
        QTRY_COMPARE(client.status(), 200);
        QVERIFY(!answeredBefore);
        QCOMPARE(shelf.kept.size(), 1);
        QCOMPARE(shelf.kept[0].id, WebhookId{u"wh_1"_s});
        QCOMPARE(shelf.kept[0].call, CallId{u"rtc_1"_s});
        QCOMPARE(shelf.kept[0].body, callBody("rtc_1"));
        QCOMPARE(shelf.kept[0].at, site.clock.now());
    }

    void onlyWhatIsTakenIsKept()
    {
        Shelf shelf;
        Site site(optionsWith(shelf));
        RawClient client(site.port);
        QVERIFY(client.send(signedWebhook(site, "wh_1", callBody("rtc_1")) + signedWebhook(site, "wh_1", callBody("rtc_1"))
                            + signedWebhook(site, "wh_2", callBody("rtc_2", "1767225539")) + signedWebhook(site, "wh_3", "{")
                            + signedWebhook(site, "wh_4", R"({"type":"batch.completed"})") + unsignedWebhook(callBody("rtc_5"))));
        QTRY_COMPARE(client.answers(), 6);
        QCOMPARE(shelf.asked, (QList<WebhookId>{{u"wh_1"_s}, {u"wh_2"_s}, {u"wh_4"_s}}));
    }

    // The call is worth more than its record; the provider sends it again, and then it is kept.
    void whatCannotBeKeptIsOfferedAndAskedForAgain()
    {
        Shelf shelf;
        Site site(optionsWith(shelf));
        const QSignalSpy offered(&site.server, &WebhookServer::callOffered);
        const auto statusOf = [&](const QByteArray &id, const QByteArray &call) {
            RawClient client(site.port);
            if (!client.send(signedWebhook(site, id, callBody(call))) || !QTest::qWaitFor([&] { return client.status() != 0; }))
                return 0;
            return client.status();
        };
        shelf.full = true;
        QCOMPARE(statusOf("wh_1", "rtc_1"), 503);
        QTRY_COMPARE(offered.count(), 1);
        QCOMPARE(statusOf("wh_1", "rtc_1"), 503);
        QCOMPARE(statusOf("wh_2", "rtc_1"), 503); // the same call, delivered under another name
        QVERIFY(shelf.kept.isEmpty());
        shelf.full = false;
        QCOMPARE(statusOf("wh_1", "rtc_1"), 200);
        QCOMPARE(shelf.kept.size(), 1);
        QCOMPARE(shelf.kept[0].call, CallId{u"rtc_1"_s}); // all that is known of it, as if it had come for the first time
        QCOMPARE(shelf.kept[0].eventId, u"evt_1"_s);
        QCOMPARE(shelf.kept[0].body, callBody("rtc_1"));
        QCOMPARE(statusOf("wh_1", "rtc_1"), 200);
        QCOMPARE(shelf.kept.size(), 1);
        QCOMPARE(offered.count(), 1); // once, whatever became of its record
    }

    void whatCameUnsignedAndCouldNotBeKeptIsAskedForAgain()
    {
        Shelf shelf;
        shelf.full = true;
        WebhookServerOptions chosen = optionsWith(shelf);
        chosen.allowUnsigned = true;
        Site site(chosen);
        RawClient client(site.port);
        QVERIFY(client.send(unsignedWebhook(callBody("rtc_1")) + unsignedWebhook(callBody("rtc_1"))));
        QTRY_COMPARE(client.answers(), 2);
        QCOMPARE(client.received().count("HTTP/1.1 503"), 2);
        shelf.full = false;
        RawClient again(site.port);
        QVERIFY(again.send(unsignedWebhook(callBody("rtc_1"))));
        QTRY_COMPARE(again.status(), 200);
        QCOMPARE(shelf.kept.size(), 1);
    }

    void whatAnEarlierRunTookIsARepeat()
    {
        Shelf shelf;
        WebhookServerOptions chosen = optionsWith(shelf);
        chosen.known = {{{u"wh_1"_s}, {u"rtc_1"_s}, FakeClock().now() - 1h}, {{}, {u"rtc_2"_s}, FakeClock().now() - 2min}};
        Site site(chosen);
        const QSignalSpy offered(&site.server, &WebhookServer::callOffered);
        RawClient client(site.port);
        QVERIFY(client.send(signedWebhook(site, "wh_1", callBody("rtc_1")) + signedWebhook(site, "wh_9", callBody("rtc_1"))
                            + signedWebhook(site, "wh_2", callBody("rtc_2")) + signedWebhook(site, "wh_3", callBody("rtc_3"))));
        QTRY_COMPARE(client.answers(), 4);
        QCOMPARE(client.received().count("HTTP/1.1 200"), 4);
        QTRY_COMPARE(offered.count(), 1);
        QCOMPARE(offered[0][0].value<IncomingCall>().call, CallId{u"rtc_3"_s});
        QCOMPARE(site.server.counters().repeated, 3U);
        QCOMPARE(shelf.asked, QList<WebhookId>{{u"wh_3"_s}});
    }

    void aServerThatNeverListenedHasNothingToCount()
    {
        const FakeClock clock;
        const WebhookServer server(options(), clock);
        QCOMPARE(server.counters(), WebhookCounters());
        QCOMPARE(server.connectionCount(), 0);
    }
};

QTEST_GUILESS_MAIN(WebhookServerTest)
#include "tst_webhookserver.moc"
