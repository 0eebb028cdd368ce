#include "core/webhooks/boundedserver.h"
#include "tests/support/fakeclock.h"
#include "tests/webhooks/rawclient.h"

#include <QAbstractHttpServer>
#include <QFile>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>
#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <sys/resource.h>
#include <unistd.h>

using namespace geon;
using namespace geon::webhooks;
using namespace Qt::StringLiterals;

namespace {

//! Says what it was given: method, path, the header x-shown, and the size of the body; /long answers 4 KiB, /mute nothing.
class Echo : public QAbstractHttpServer
{
public:
    int requests = 0;
    QPointer<QTcpSocket> last;

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        ++requests;
        last = socket;
        const QString path = request.url().path();
        if (path == u"/mute")
            return true;
        const auto &peer = static_cast<const Connection &>(*socket);
        QByteArray answer = QByteArray::number(int(request.method())) + ' ' + path.toUtf8() + ' ' + peer.header("x-shown").toByteArray()
            + ' ' + QByteArray::number(peer.body().size());
        if (path == u"/long")
            answer = QByteArray(4096, 'x');
        makeResponder(request, socket).write(answer, "text/plain"_ba);
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override { }
};

ServerLimits smallLimits()
{
    ServerLimits limits;
    limits.connections = 5;
    limits.connectionsPerAddress = 5;
    return limits;
}

//! A front on a port of its own, with Qt HTTP Server behind it.
struct Site {
    explicit Site(const ServerLimits &limits = {}, const std::optional<QSslConfiguration> &tls = std::nullopt)
    {
        http = std::make_unique<Echo>();
        front = new BoundedServer(limits, clock);
        if (tls)
            front->setTls(*tls);
        front->listen(QHostAddress::LocalHost);
        http->bind(front);
        port = front->serverPort();
    }

    FakeClock clock;
    std::unique_ptr<Echo> http;
    BoundedServer *front = nullptr; // owned by http
    quint16 port = 0;
};

QByteArray get(const QByteArray &path = "/a", const QByteArray &fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

QByteArray post(qint64 length, const QByteArray &body = {}, const QByteArray &fields = {})
{
    return "POST /a HTTP/1.1\r\nHost: h\r\n" + fields + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n" + body;
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

//! Sends @p piece again and again, up to @p total bytes or until the server has had enough; how much went out.
qint64 pump(RawClient &client, const QByteArray &piece, qint64 total)
{
    qint64 sent = 0;
    QElapsedTimer patience;
    patience.start();
    while (sent < total && !client.isClosed() && patience.elapsed() < 20'000) {
        if (client.bytesToWrite() < piece.size())
            sent += client.write(piece);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        if (client.answers() > 0 && client.bytesToWrite() >= piece.size())
            break;
    }
    return sent;
}

//! A self-signed certificate and its key; empty where there is no openssl program.
std::optional<QSslConfiguration> selfSigned(const QTemporaryDir &folder)
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        return std::nullopt;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"cert.pem"_s);
    QProcess process;
    process.start(openssl,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s,
                   key, u"-out"_s, certificate, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s});
    process.waitForFinished();
    const auto tls = serverTls(certificate, key);
    return tls ? std::optional(*tls) : std::nullopt;
}

} // namespace

class BoundedServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsThatComeTogetherAreAnsweredInOrder()
    {
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(get("/1") + post(3, "abc") + get("/2") + get("/3")));
        QTRY_COMPARE(client.answers(), 4);
        const qsizetype first = client.received().indexOf("/1");
        QVERIFY(first > 0 && first < client.received().indexOf("/2") && client.received().indexOf("/2") < client.received().indexOf("/3"));
        QVERIFY(!client.isClosed());
        QVERIFY(client.send(get("/4")));
        QTRY_COMPARE(client.answers(), 5);
        QCOMPARE(site.http->requests, 5);
    }

    void aRequestMayComeByteByByte()
    {
        Site site;
        RawClient client(site.port);
        for (const char byte : post(3, "abc", "X-Shown: yes\r\n"))
            QVERIFY(client.send(QByteArray(1, byte)));
        QTRY_COMPARE(client.status(), 200);
        QVERIFY(client.received().endsWith(" /a yes 3"));
    }

    void chunkedBodiesArriveWhole()
    {
        Site site;
        RawClient client(site.port);
        for (const QByteArray &piece : {"POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r"_ba, "\nab"_ba,
                                        "c\r\n5\r\n1"_ba, "2345\r\n0\r\n\r"_ba, "\n"_ba})
            QVERIFY(client.send(piece));
        QTRY_VERIFY(client.received().endsWith(" /a  8"));
    }

    void aSenderThatWaitsIsToldToGoOn()
    {
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(post(3, {}, "Expect: 100-continue\r\n")));
        QTRY_COMPARE(client.received(), "HTTP/1.1 100 Continue\r\n\r\n"_ba);
        QVERIFY(client.send("abc"));
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(client.received().endsWith(" 3"));
    }

    void aSenderThatWaitsIsToldNoAtOnce()
    {
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(post(2'000'000, {}, "Expect: 100-continue\r\n")));
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.status(), 413);
        QCOMPARE(client.answers(), 1);
    }

    void largeBodiesDoNotEndTheConnection()
    {
        Site site;
        RawClient client(site.port);
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(client.send(post(1024 * 1024, QByteArray(1024 * 1024, 'x'))));
            QTRY_COMPARE(client.answers(), i);
        }
        QVERIFY(client.received().endsWith(" 1048576"));
    }

    void closingIsSaidAndDone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("asked for") << get("/a", "Connection: close\r\n");
        QTest::newRow("HTTP/1.0") << "GET /a HTTP/1.0\r\n\r\n"_ba;
    }

    void closingIsSaidAndDone()
    {
        QFETCH(QByteArray, bytes);
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(bytes + get("/never")));
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.answers(), 1);
        QCOMPARE(client.status(), 200);
        QCOMPARE(site.http->requests, 1);
        QTRY_COMPARE(site.front->connectionCount(), 0);
    }

    void aPeerThatStopsSendingStillGetsItsAnswer()
    {
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(get("/1") + get("/2")));
        client.endSending();
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.answers(), 2);
    }

    void whatCannotBeServedIsSaidBeforeClosing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no HTTP") << "\x16\x03\x01"_ba << 400;
        QTest::newRow("two lengths") << post(3, "abc", "Content-Length: 4\r\n") << 400;
        QTest::newRow("length and chunks") << post(3, "abc", "Transfer-Encoding: chunked\r\n") << 400;
        QTest::newRow("no length") << "POST /a HTTP/1.1\r\nHost: h\r\n\r\n"_ba << 411;
        QTest::newRow("WebSocket") << get("/a", "Connection: Upgrade\r\nUpgrade: websocket\r\n") << 426;
        QTest::newRow("expectation") << get("/a", "Expect: money\r\n") << 417;
        QTest::newRow("head") << get("/a", "X: " + QByteArray(17'000, 'x') + "\r\n") << 431;
        QTest::newRow("version") << "GET / HTTP/3.0\r\n\r\n"_ba << 505;
        QTest::newRow("no answer behind") << get("/mute") << 500;
    }

    void whatCannotBeServedIsSaidBeforeClosing()
    {
        QFETCH(QByteArray, bytes);
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(bytes));
        QTRY_VERIFY(client.isClosed());
        QTEST(client.status(), "status");
        QVERIFY(client.received().contains("{\"error\":\""));
        QTRY_COMPARE(site.front->connectionCount(), 0);
    }

    void aHugeBodyIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("by its length") << post(400'000'000) << QByteArray(64 * 1024, 'x');
        QTest::newRow("in chunks") << "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"_ba
                                   << "10000\r\n" + QByteArray(64 * 1024, 'x') + "\r\n";
        QTest::newRow("headers without end") << "GET /a HTTP/1.1\r\n"_ba << QByteArray("X: yyyyyyyyyyyyyyyyyyyyyyyyy\r\n").repeated(2000);
        QTest::newRow("empty lines") << QByteArray() << QByteArray("\r\n").repeated(32 * 1024);
    }

    void aHugeBodyIsNotRead()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, piece);
        const bool neverBegins = head.isEmpty();
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(head));
        const qint64 before = residentBytes();
        const qint64 sent = pump(client, piece, neverBegins ? 20'000'000 : 400'000'000);
        const qint64 grown = residentBytes() - before;

        QVERIFY2(grown < 32 * 1024 * 1024, qPrintable(u"grown by %1 bytes"_s.arg(grown)));
        QCOMPARE(site.http->requests, 0);
        if (neverBegins) { // takes no memory, and the deadline ends it
            site.clock.advance(10s);
            QTRY_COMPARE(client.status(), 408);
            return;
        }
        QVERIFY2(sent < 50'000'000, qPrintable(u"%1 bytes went out"_s.arg(sent)));
        QVERIFY2(site.front->counters().bytesRead < 2 * 1024 * 1024, qPrintable(QString::number(site.front->counters().bytesRead)));
        QTRY_VERIFY(client.status() == 413 || client.status() == 431);
        QCOMPARE(site.front->counters().tooLarge, 1U);
    }

    void slowRequestsAreEnded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing sent") << QByteArray();
        QTest::newRow("half a request line") << "GET /a"_ba;
        QTest::newRow("half a head") << get().chopped(1);
        QTest::newRow("half a body") << post(5, "abc");
        QTest::newRow("half a chunk") << "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"_ba;
    }

    void slowRequestsAreEnded()
    {
        QFETCH(QByteArray, bytes);
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(bytes));
        QTRY_COMPARE(site.front->counters().bytesRead, quint64(bytes.size()));
        site.clock.advance(10s);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.status(), 408);
        QCOMPARE(site.front->counters().timedOut, 1U);
        QCOMPARE(site.http->requests, 0);
    }

    void aTrickleDoesNotPutTheDeadlineOff()
    {
        Site site;
        RawClient client(site.port);
        for (const char byte : "GET /a HT"_ba) {
            QVERIFY(client.send(QByteArray(1, byte)));
            const quint64 read = site.front->counters().bytesRead;
            QTRY_VERIFY(site.front->counters().bytesRead > read || client.isClosed());
            site.clock.advance(1200ms);
        }
        QTRY_COMPARE(client.status(), 408);
    }

    void theSecondRequestHasADeadlineOfItsOwn()
    {
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(get()));
        QTRY_COMPARE(client.answers(), 1);
        site.clock.advance(29s);
        QVERIFY(client.send(get().first(5)));
        QTRY_VERIFY(site.front->counters().bytesRead > quint64(get().size()));
        site.clock.advance(9s);
        QVERIFY(client.send(get().sliced(5)));
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(client.send(get().first(5)));
        QTRY_VERIFY(site.front->counters().bytesRead > quint64(2 * get().size()));
        site.clock.advance(10s);
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received().contains("HTTP/1.1 408"));
    }

    void idleConnectionsAreEndedWithoutAWord()
    {
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(get()));
        QTRY_COMPARE(client.answers(), 1);
        site.clock.advance(30s);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.answers(), 1);
        QTRY_COMPARE(site.front->connectionCount(), 0);
    }

    void aPeerThatTakesNoAnswersIsNotReadFurther()
    {
        Site site;
        RawClient client(site.port);
        client.setReadBufferSize(1);
        constexpr int requests = 10'000; // 40 MB of answers
        QVERIFY(client.send(QByteArray(get("/long")).repeated(requests)));
        int answered = -1;
        QTRY_VERIFY_WITH_TIMEOUT(std::exchange(answered, site.http->requests) == site.http->requests && answered > 0, 20'000);
        QVERIFY2(answered < requests, "the kernel took all the answers: nothing was proven");

        client.setReadBufferSize(0);
        QMetaObject::invokeMethod(&client, &QTcpSocket::readyRead, Qt::QueuedConnection);
        QTRY_COMPARE_WITH_TIMEOUT(client.answers(), requests, 30'000);
    }

    void aPeerThatNeverTakesItsAnswersIsLeft()
    {
        Site site;
        RawClient client(site.port);
        client.setReadBufferSize(1);
        QVERIFY(client.send(QByteArray(get("/long")).repeated(10'000)));
        int answered = -1;
        QTRY_VERIFY_WITH_TIMEOUT(std::exchange(answered, site.http->requests) == site.http->requests && answered > 0, 20'000);
        site.clock.advance(10s);
        QTRY_COMPARE(site.front->connectionCount(), 0);
    }

    void tooManyConnectionsAreToldSo()
    {
        Site site(smallLimits());
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 5; ++i)
            clients.push_back(std::make_unique<RawClient>(site.port));
        QTRY_COMPARE(site.front->connectionCount(), 5);

        RawClient sixth(site.port);
        QVERIFY(sixth.send(get()));
        QTRY_VERIFY(sixth.isClosed());
        QCOMPARE(sixth.status(), 503);
        QCOMPARE(site.front->counters().refusedConnections, 1U);

        for (const auto &client : clients) {
            QVERIFY(client->send(get()));
            QTRY_COMPARE(client->status(), 200);
        }
        clients.pop_back();
        QTRY_COMPARE(site.front->connectionCount(), 4);
        RawClient seventh(site.port);
        QVERIFY(seventh.send(get()));
        QTRY_COMPARE(seventh.status(), 200);
    }

    void oneAddressCannotTakeAllConnections()
    {
        ServerLimits limits;
        limits.connectionsPerAddress = 2;
        Site site(limits);
        RawClient first(site.port);
        RawClient second(site.port);
        QTRY_COMPARE(site.front->connectionCount(), 2);
        RawClient third(site.port);
        QTRY_VERIFY(third.isClosed());
        QCOMPARE(third.status(), 503);
        first.abort();
        QTRY_COMPARE(site.front->connectionCount(), 1);
        RawClient fourth(site.port);
        QVERIFY(fourth.send(get()));
        QTRY_COMPARE(fourth.status(), 200);
    }

    void aFloodOverTheLimitIsClosedUntold()
    {
        Site site(smallLimits());
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 200; ++i)
            clients.push_back(std::make_unique<RawClient>(site.port));
        QTRY_COMPARE(site.front->counters().refusedConnections, 195U);
        QVERIFY(site.front->connectionCount() <= 5 + 64);
        QTRY_COMPARE(std::ranges::count_if(clients, [](const auto &client) { return client->isClosed(); }), 195);
    }

    void memoryOfAllRequestsTogetherIsLimited()
    {
        ServerLimits limits;
        limits.heldBytes = 512 * 1024;
        Site site(limits);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<RawClient>(site.port));
            QVERIFY(clients.back()->send(post(1'000'000, QByteArray(200'000, 'x'))));
        }
        QTRY_VERIFY(site.front->counters().refusedConnections >= 5);
        for (const auto &client : clients)
            client->abort();
        QTRY_COMPARE(site.front->connectionCount(), 0);
        RawClient later(site.port);
        QVERIFY(later.send(get()));
        QTRY_COMPARE(later.status(), 200);
    }

    void peersMayLeaveAtAnyPoint_data()
    {
        QTest::addColumn<bool>("politely");
        QTest::newRow("with a FIN") << true;
        QTest::newRow("with a RST") << false;
    }

    void peersMayLeaveAtAnyPoint()
    {
        QFETCH(bool, politely);
        Site site;
        const QByteArray bytes = post(3, "abc") + get() + post(5, "abcde");
        for (qsizetype size = 0; size <= bytes.size(); ++size) {
            RawClient client(site.port);
            QVERIFY(client.send(bytes.first(size)));
            if (!politely) {
                const linger hard{1, 0};
                ::setsockopt(int(client.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            }
            client.abort();
        }
        QTRY_COMPARE(site.front->connectionCount(), 0);
    }

    void peersMayLeaveWithAnswersUnderWay()
    {
        Site site;
        for (int round = 0; round < 20; ++round) {
            RawClient client(site.port);
            client.setReadBufferSize(1);
            QVERIFY(client.send(QByteArray(get("/long")).repeated(500)));
            QTRY_VERIFY(site.http->requests > 0);
            client.abort();
        }
        QTRY_COMPARE(site.front->connectionCount(), 0);
    }

    void anAnswerGivenLaterIsThrownAway()
    {
        Site site;
        RawClient client(site.port);
        QVERIFY(client.send(get()));
        QTRY_COMPARE(client.answers(), 1);
        QVERIFY(site.http->last);
        QCOMPARE(site.http->last->write("late"), -1);
        QVERIFY(client.send(get()));
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(!client.received().contains("late"));
    }

    void theServerMayGoAtAnyPoint()
    {
        const QByteArray bytes = post(3, "abc") + get().first(10);
        for (qsizetype size = 0; size <= bytes.size(); size += 7) {
            auto site = std::make_unique<Site>();
            RawClient client(site->port);
            QVERIFY(client.send(bytes.first(size)));
            QTRY_COMPARE(site->front->counters().bytesRead, quint64(size));
            site.reset();
            QTRY_VERIFY(client.isClosed());
        }
    }

    void fiveHundredAtOnceAreServed()
    {
        rlimit files{};
        ::getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = std::min(files.rlim_max, rlim_t(4096)); // two descriptors each, and the usual limit is 1024
        ::setrlimit(RLIMIT_NOFILE, &files);
        Site site;
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 500; ++i)
            clients.push_back(std::make_unique<RawClient>(site.port));
        QTRY_COMPARE(site.front->connectionCount(), 500);
        for (const auto &client : clients)
            client->send(post(3, "abc"));
        QTRY_COMPARE(std::ranges::count_if(clients, [](const auto &client) { return client->status() == 200; }), 500);
        clients.clear();
        QTRY_COMPARE(site.front->connectionCount(), 0);
    }

    void tlsIsSpoken()
    {
        const QTemporaryDir folder;
        const auto tls = selfSigned(folder);
        if (!tls)
            QSKIP("There is no openssl program to make a certificate with.");
        Site site({}, tls);

        QSslSocket client;
        client.setPeerVerifyMode(QSslSocket::VerifyNone);
        client.connectToHostEncrypted(u"127.0.0.1"_s, site.port);
        QTRY_VERIFY(client.isEncrypted());
        client.write(post(3, "abc") + get("/b", "Connection: close\r\n"));
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE(site.http->requests, 2);
        QByteArray received;
        QTRY_VERIFY((received += client.readAll()).count("HTTP/1.1 200") == 2);
        site.clock.advance(2s);
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);

        RawClient plain(site.port);
        QVERIFY(plain.send(get()));
        QTRY_VERIFY(plain.isClosed());
        QVERIFY(!plain.received().contains("HTTP"));

        RawClient silent(site.port);
        QVERIFY(silent.send({}));
        QTRY_COMPARE(site.front->connectionCount(), 1);
        site.clock.advance(10s);
        QTRY_VERIFY(silent.isClosed());
        QTRY_COMPARE(site.front->connectionCount(), 0);
    }

    void wrongTlsFilesAreNamed()
    {
        const QTemporaryDir folder;
        QFile noise(folder.filePath(u"noise.pem"_s));
        QVERIFY(noise.open(QIODevice::WriteOnly));
        noise.write("noise");
        noise.close();
        const auto none = serverTls(folder.filePath(u"none.pem"_s), noise.fileName());
        QVERIFY(!none && none.error().message.contains(u"TLS_CERTIFICATE") && none.error().message.contains(u"none.pem"));
        if (!selfSigned(folder))
            return;
        const QString certificate = folder.filePath(u"cert.pem"_s);
        for (const QString &name : {noise.fileName(), folder.filePath(u"none.pem"_s), certificate}) {
            const auto wrong = serverTls(certificate, name);
            QVERIFY(!wrong && wrong.error().message.contains(u"TLS_KEY") && wrong.error().message.contains(name));
        }
    }
};

QTEST_GUILESS_MAIN(BoundedServerTest)
#include "tst_boundedserver.moc"
