#include "core/realtime/sideband.h"
#include "tests/realtime/dispatcherofthetest.h"
#include "tests/realtime/fakeservice.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <QTranslator>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;
using namespace geon;
using namespace geon::realtime;
using Why = SidebandClose::Why;

namespace {

const CallId call{u"rtc_1"_s};

//! A service that speaks WebSocket by Qt's own server.
class WebSocketService : public QWebSocketServer
{
public:
    WebSocketService() : QWebSocketServer(u"test"_s, NonSecureMode)
    {
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket *peer = nextPendingConnection()) {
                peer->setParent(this);
                peers.append(peer);
                connect(peer, &QWebSocket::textMessageReceived, this, [this](const QString &text) { received.append(text); });
                connect(peer, &QWebSocket::disconnected, this, [this] { ++disconnections; });
            }
        });
        listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] Provider provider() const
    {
        return *Provider::openAi(Secret(u"test-key"_s), QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())));
    }

    QList<QWebSocket *> peers;
    QStringList received;
    int disconnections = 0;
};

//! Agrees to the handshake and then writes what the test wants: frames no good server would send.
QByteArray agreement(const FakeService::Request &request)
{
    const QByteArray key = request.header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n";
}

QByteArray textFrame(const QByteArray &text)
{
    Q_ASSERT(text.size() < 126);
    return QByteArray("\x81") + char(text.size()) + text;
}

//! Everything a sideband says, in order.
struct Log {
    explicit Log(Sideband &sideband)
    {
        QObject::connect(&sideband, &Sideband::opened, &context, [this] { ++opened; });
        QObject::connect(&sideband, &Sideband::frameReceived, &context,
                         [this](QByteArrayView frame) { frames.append(frame.toByteArray()); });
        QObject::connect(&sideband, &Sideband::closed, &context, [this](const SidebandClose &how) { closes.append(how); });
    }
    QObject context;
    int opened = 0;
    QByteArrayList frames;
    QList<SidebandClose> closes;
};

} // namespace

class TestSideband : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesGoBothWays()
    {
        WebSocketService service;
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        QVERIFY(!sideband.send("too early"));
        sideband.open();
        QVERIFY(!sideband.send("too early"));
        QVERIFY(!sideband.isOpen());
        QTRY_COMPARE(log.opened, 1);
        QVERIFY(sideband.isOpen());
        QVERIFY(sideband.send("{\"type\":\"gr\xc3\xbc\xc3\x9f\"}"));
        QTRY_COMPARE(service.received, QStringList{u"{\"type\":\"grüß\"}"_s});
        service.peers[0]->sendTextMessage(u"{\"delta\":\"não 😀\"}"_s);
        service.peers[0]->sendTextMessage(u""_s);
        service.peers[0]->sendTextMessage(QString(300'000, u'x'));
        QTRY_COMPARE(log.frames.size(), 3);
        QCOMPARE(log.frames[0], u"{\"delta\":\"não 😀\"}"_s.toUtf8());
        QCOMPARE(log.frames[1], "");
        QCOMPARE(log.frames[2], QByteArray(300'000, 'x'));
        QVERIFY(log.closes.isEmpty());
    }

    void theHandshakeSaysWhoWeAre()
    {
        FakeService service([](const FakeService::Request &request) { request.peer->write(agreement(request)); });
        Sideband sideband(service.provider(), CallId{u"rtc/ä"_s}, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.opened, 1);
        const auto &request = service.requests[0];
        QCOMPARE(request.line(), "GET /v1/realtime?call_id=rtc%2F%C3%A4 HTTP/1.1");
        QCOMPARE(request.header("Authorization"), "Bearer test-key");
        QCOMPARE(request.header("User-Agent"), "geon-console/" GEON_VERSION);
        QVERIFY(request.header("Sec-WebSocket-Extensions").isEmpty());
    }

    void aRefusedHandshakeSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Why>("why");
        QTest::addColumn<int>("status");
        const QByteArray gone = R"({"error":{"message":"No session","code":"call_id_not_found"}})";
        QTest::newRow("404") << FakeService::http("404 Not Found", gone) << Why::CallGone << 404;
        QTest::newRow("404, odd reason") << FakeService::http("404 Not (401) Found") << Why::CallGone << 404;
        QTest::newRow("404, no reason") << QByteArray("HTTP/1.1 404 \r\n\r\n") << Why::CallGone << 404;
        QTest::newRow("401") << FakeService::http("401 Unauthorized") << Why::Unauthorized << 401;
        QTest::newRow("403") << FakeService::http("403 Forbidden") << Why::Unauthorized << 403;
        QTest::newRow("500") << FakeService::http("500 Internal Server Error") << Why::HandshakeFailed << 500;
        QTest::newRow("302") << FakeService::http("302 Found", {}, "Location: /404\r\n") << Why::HandshakeFailed << 302;
        QTest::newRow("200") << FakeService::http("200 OK") << Why::HandshakeFailed << 200;
        QTest::newRow("400") << FakeService::http("400 Bad Request") << Why::HandshakeFailed << 0;
        QTest::newRow("101 with a wrong key") << QByteArray("HTTP/1.1 101 S\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                                            "Sec-WebSocket-Accept: 404+404=\r\n\r\n")
                                              << Why::HandshakeFailed << 0;
        QTest::newRow("garbage") << QByteArray("220 mail.example.com ESMTP\r\n\r\n") << Why::HandshakeFailed << 0;
    }
    void aRefusedHandshakeSaysWhy()
    {
        QFETCH(const QByteArray, bytes);
        FakeService service([&](const FakeService::Request &request) { request.peer->write(bytes); });
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.closes.size(), 1);
        QTEST(log.closes[0].why, "why");
        QTEST(log.closes[0].status, "status");
        QVERIFY(!log.closes[0].detail.isEmpty());
        QVERIFY(!sideband.isOpen());
        QTRY_COMPARE(service.disconnections, 1); // the refused connection does not stay
        QCOMPARE(log.closes.size(), 1);
        QCOMPARE(log.opened, 0);
    }

    void aTranslationDoesNotHideTheStatus()
    {
        struct Portuguese final : QTranslator {
            [[nodiscard]] bool isEmpty() const override { return false; }
            QString translate(const char *context, const char *source, const char *, int) const override
            {
                const bool ours = QByteArrayView(context) == "QWebSocket" && QByteArrayView(source).contains("Unhandled http status");
                return ours ? u"Código de status HTTP não tratado: %1 (%2)."_s : QString();
            }
        } portuguese;
        QCoreApplication::installTranslator(&portuguese);
        FakeService service([](const FakeService::Request &request) { request.peer->write(FakeService::http("404 Not Found")); });
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.closes.size(), 1);
        QCoreApplication::removeTranslator(&portuguese);
        QCOMPARE(log.closes[0].why, Why::CallGone);
        QVERIFY(log.closes[0].detail.startsWith(u"Código"_s));
    }

    void aSilentHandshakeHasADeadline()
    {
        FakeService service;
        Sideband::Limits limits;
        limits.handshake = 100ms;
        Sideband sideband(service.provider(), call, limits);
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.closes.size(), 1);
        QCOMPARE(log.closes[0].why, Why::HandshakeFailed);
        QCOMPARE(log.closes[0].status, 0);
        QTRY_COMPARE(service.disconnections, 1);
    }

    void aHandshakeCutShortFails_data()
    {
        QTest::addColumn<bool>("abruptly");
        QTest::newRow("reset") << true;
        QTest::newRow("closed") << false;
    }
    void aHandshakeCutShortFails()
    {
        QFETCH(const bool, abruptly);
        FakeService service(
            [&](const FakeService::Request &request) { abruptly ? request.peer->abort() : request.peer->disconnectFromHost(); });
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.closes.size(), 1);
        QCOMPARE(log.closes[0].why, Why::HandshakeFailed);
        QCOMPARE(log.closes[0].status, 0);
    }

    void nobodyThereIsAFailedHandshake()
    {
        FakeService service;
        const Provider provider = service.provider();
        service.close();
        Sideband sideband(provider, call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.closes.size(), 1);
        QCOMPARE(log.closes[0].why, Why::HandshakeFailed);
    }

    void aCloseFrameIsToldWithItsCode_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("normal") << 1000;
        QTest::newRow("going away") << 1001;
        QTest::newRow("internal error") << 1011;
        QTest::newRow("the service's own") << 4001;
    }
    void aCloseFrameIsToldWithItsCode()
    {
        QFETCH(const int, code);
        WebSocketService service;
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.opened, 1);
        QTRY_COMPARE(service.peers.size(), 1);
        service.peers[0]->close(QWebSocketProtocol::CloseCode(code), u"bye"_s);
        QTRY_COMPARE(log.closes.size(), 1);
        QCOMPARE(log.closes[0].why, Why::Closed);
        QCOMPARE(log.closes[0].status, code);
        QCOMPARE(log.closes[0].detail, u"bye"_s);
        QVERIFY(!sideband.isOpen());
        QVERIFY(!sideband.send("x"));
    }

    void anEndWithoutACloseFrameIs1006_data() { aHandshakeCutShortFails_data(); }
    void anEndWithoutACloseFrameIs1006()
    {
        QFETCH(const bool, abruptly);
        FakeService service([](const FakeService::Request &request) { request.peer->write(agreement(request) + textFrame("last words")); });
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.frames.size(), 1);
        abruptly ? service.requests[0].peer->abort() : service.requests[0].peer->disconnectFromHost();
        QTRY_COMPARE(log.closes.size(), 1);
        QCOMPARE(log.closes[0].why, Why::Closed);
        QCOMPARE(log.closes[0].status, 1006);
        QVERIFY(!log.closes[0].detail.isEmpty());
    }

    void pingsMeasureTheRoundTrip()
    {
        WebSocketService service;
        Sideband::Limits limits;
        limits.pingEvery = 20ms;
        Sideband sideband(service.provider(), call, limits);
        Log log(sideband);
        sideband.open();
        QVERIFY(!sideband.roundTrip());
        QTRY_VERIFY(sideband.roundTrip());
        QVERIFY(*sideband.roundTrip() < 5s);
        QVERIFY(log.closes.isEmpty());
    }

    void aPeerThatAnswersNoPingIsSilent()
    {
        FakeService service([](const FakeService::Request &request) {
            request.peer->write(agreement(request));
            request.peer->write(QByteArray("\x8a\x01", 2) + "0"); // a pong nobody asked for
        });
        Sideband::Limits limits;
        limits.pingEvery = 20ms;
        limits.pongWithin = 50ms;
        Sideband sideband(service.provider(), call, limits);
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.closes.size(), 1);
        QCOMPARE(log.opened, 1);
        QCOMPARE(log.closes[0].why, Why::Silent);
        QVERIFY(!sideband.roundTrip());
        QTRY_COMPARE(service.disconnections, 1);
    }

    void aStallOfOursIsNotTheirSilence()
    {
        QThread elsewhere;
        elsewhere.start();
        auto *service = new WebSocketService; // destroyed by its thread
        const Provider provider = service->provider();
        service->moveToThread(&elsewhere);
        Sideband::Limits limits;
        limits.pingEvery = 10ms;
        limits.pongWithin = 30ms;
        Sideband sideband(provider, call, limits);
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.opened, 1);
        for (int i = 0; i < 10; ++i) {
            QElapsedTimer stall;
            stall.start();
            while (stall.elapsed() < 60) { } // the deadline passes while the pong lies in the socket
            QCoreApplication::processEvents();
        }
        QVERIFY(log.closes.isEmpty());
        QTRY_VERIFY(sideband.roundTrip());
        sideband.close();
        service->deleteLater();
        elsewhere.quit();
        elsewhere.wait();
    }

    void aMessageOverTheLimitEndsIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("one frame") << QByteArray("\x81\x7e\x08\x00", 4) + QByteArray(2048, 'x');
        QTest::newRow("a frame that only claims it") << QByteArray("\x81\x7f\x00\x00\x7f\xff\xff\xff\xff\xff", 10);
        QTest::newRow("fragments") << QByteArray("\x01\x7e\x03\x00", 4) + QByteArray(768, 'x') + QByteArray("\x80\x7e\x03\x00", 4)
                + QByteArray(768, 'x');
    }
    void aMessageOverTheLimitEndsIt()
    {
        QFETCH(const QByteArray, bytes);
        FakeService service([&](const FakeService::Request &request) { request.peer->write(agreement(request) + bytes); });
        Sideband::Limits limits;
        limits.messageBytes = 1024;
        Sideband sideband(service.provider(), call, limits);
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.closes.size(), 1);
        QCOMPARE(log.closes[0].why, Why::TooLarge);
        QCOMPARE(log.closes[0].status, 1009);
        QVERIFY(log.frames.isEmpty());
    }

    void aBrokenFrameEndsIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("invalid UTF-8") << QByteArray("\x81\x02\xc3\x28", 4) << 1007;
        QTest::newRow("reserved bit") << QByteArray("\xc1\x01x", 3) << 1002;
        QTest::newRow("reserved opcode") << QByteArray("\x83\x01x", 3) << 1002;
        QTest::newRow("nothing to continue") << QByteArray("\x80\x01x", 3) << 1002;
    }
    void aBrokenFrameEndsIt()
    {
        QFETCH(const QByteArray, bytes);
        FakeService service([&](const FakeService::Request &request) { request.peer->write(agreement(request) + bytes); });
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.closes.size(), 1);
        QCOMPARE(log.closes[0].why, Why::Closed);
        QTEST(log.closes[0].status, "status");
        QVERIFY(log.frames.isEmpty());
    }

    void piecesAndFragmentsMakeWholeMessages()
    {
        const QByteArray pieces = QByteArray("\x01\x03{\"t", 5) + QByteArray("\x89\x01p", 3) + QByteArray("\x00\x02\":", 4)
            + QByteArray("\x80\x03\"\xc3\xbc", 5) + textFrame("next");
        FakeService service([](const FakeService::Request &request) { request.peer->write(agreement(request)); });
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.opened, 1);
        for (const char byte : pieces) {
            service.requests[0].peer->write(&byte, 1);
            service.requests[0].peer->flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(log.frames.size(), 2);
        QCOMPARE(log.frames[0], "{\"t\":\"\xc3\xbc");
        QCOMPARE(log.frames[1], "next");
    }

    void closeSaysGoodbyeAndIsSilent()
    {
        WebSocketService service;
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.opened, 1);
        QTRY_COMPARE(service.peers.size(), 1);
        QVERIFY(sideband.send("the last"));
        sideband.close();
        QVERIFY(!sideband.isOpen());
        QVERIFY(!sideband.send("x"));
        QTRY_COMPARE(service.disconnections, 1);
        QCOMPARE(service.received, QStringList{u"the last"_s});
        QCOMPARE(service.peers[0]->closeCode(), QWebSocketProtocol::CloseCodeNormal);
        QVERIFY(log.closes.isEmpty());
    }

    void closeDuringTheHandshakeIsSilent()
    {
        FakeService service;
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(service.requests.size(), 1);
        sideband.close();
        QTRY_COMPARE(service.disconnections, 1);
        QCOMPARE(log.opened, 0);
        QVERIFY(log.closes.isEmpty());
    }

    void closeInsideASlotStopsWhatIsStillBuffered()
    {
        FakeService service([](const FakeService::Request &request) {
            request.peer->write(agreement(request) + textFrame("one") + textFrame("two") + textFrame("three"));
        });
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        connect(&sideband, &Sideband::frameReceived, this, [&] { sideband.close(); });
        sideband.open();
        QTRY_COMPARE(service.disconnections, 1);
        QCOMPARE(log.frames, QByteArrayList{"one"});
        QVERIFY(log.closes.isEmpty());
    }

    void itMayBeDestroyedInAnyOfItsSlots_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("when");
        QTest::newRow("opened") << textFrame("one") << 0;
        QTest::newRow("frame") << textFrame("one") + textFrame("two") << 1;
        QTest::newRow("closed by them") << QByteArray("\x88\x02\x03\xe8", 4) << 2;
        QTest::newRow("closed by a broken frame") << QByteArray("\xc1\x01x", 3) << 2;
    }
    void itMayBeDestroyedInAnyOfItsSlots()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, when);
        FakeService service([&](const FakeService::Request &request) { request.peer->write(agreement(request) + bytes); });
        auto sideband = std::make_unique<Sideband>(service.provider(), call, Sideband::Limits{});
        const auto destroyWhen = [&](int it) {
            if (it == when)
                sideband.reset();
        };
        connect(sideband.get(), &Sideband::opened, this, [&] { destroyWhen(0); });
        connect(sideband.get(), &Sideband::frameReceived, this, [&] { destroyWhen(1); });
        connect(sideband.get(), &Sideband::closed, this, [&] { destroyWhen(2); });
        sideband->open();
        QTRY_VERIFY(!sideband);
        QTRY_COMPARE(service.disconnections, 1);
    }

    void itMayBeDestroyedWhenTheHandshakeFails()
    {
        FakeService service([](const FakeService::Request &request) { request.peer->write(FakeService::http("404 Not Found")); });
        auto sideband = std::make_unique<Sideband>(service.provider(), call, Sideband::Limits{});
        connect(sideband.get(), &Sideband::closed, this, [&] { sideband.reset(); });
        sideband->open();
        QTRY_VERIFY(!sideband);
        QTRY_COMPARE(service.disconnections, 1);
    }

    void itOpensAgainAfterARefusal()
    {
        int attempts = 0;
        FakeService service([&](const FakeService::Request &request) {
            request.peer->write(++attempts < 3 ? FakeService::http("404 Not Found") : agreement(request) + textFrame("here"));
        });
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        connect(&sideband, &Sideband::closed, this, [&] { sideband.open(); }); // even from within the slot
        sideband.open();
        QTRY_COMPARE(log.frames, QByteArrayList{"here"});
        QCOMPARE(log.closes.size(), 2);
        QCOMPARE(log.opened, 1);
    }

    void openOfAnOpenOneStartsAnew()
    {
        WebSocketService service;
        Sideband sideband(service.provider(), call, {});
        Log log(sideband);
        sideband.open();
        QTRY_COMPARE(log.opened, 1);
        sideband.open();
        QTRY_COMPARE(log.opened, 2);
        QTRY_COMPARE(service.disconnections, 1);
        QVERIFY(log.closes.isEmpty());
    }
};

int main(int argc, char **argv)
{
    useDispatcherOfTheTest();
    QCoreApplication app(argc, argv);
    TestSideband test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sideband.moc"
