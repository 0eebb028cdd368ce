#include "core/realtime/callsapi.h"
#include "core/realtime/callsapilanes.h"
#include "tests/realtime/dispatcherofthetest.h"
#include "tests/realtime/fakeservice.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace geon;
using namespace geon::realtime;
using Outcome = CallAnswer::Outcome;

namespace {

const CallId call{u"rtc_1"_s};

//! Remembers what it is told.
struct Ear {
    QList<CallAnswer> heard;
    CallsApi::Answered listen()
    {
        return [this](const CallAnswer &answer) { heard.append(answer); };
    }
};

std::function<void(const FakeService::Request &)> saying(const QByteArray &bytes)
{
    return [bytes](const FakeService::Request &request) { request.peer->write(bytes); };
}

} // namespace

class TestCallsApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachActionIsOnePost()
    {
        FakeService service(saying(FakeService::http("200 OK")));
        CallsApi api(service.provider());
        Ear ear;
        const QJsonObject session{{u"type"_s, u"realtime"_s}, {u"model"_s, u"m"_s}, {u"instructions"_s, u"Grüße"_s}};
        api.accept(call, session, 5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 1);
        api.reject(call, 486, 5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 2);
        api.refer(call, u"tel:+15550100"_s, 5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 3);
        api.hangUp(call, 5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 4);
        api.probe(5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 5);

        QCOMPARE(service.requests.size(), 5);
        QCOMPARE(service.requests[0].line(), "POST /v1/realtime/calls/rtc_1/accept HTTP/1.1");
        QCOMPARE(QJsonDocument::fromJson(service.requests[0].body).object(), session);
        QCOMPARE(service.requests[1].line(), "POST /v1/realtime/calls/rtc_1/reject HTTP/1.1");
        QCOMPARE(service.requests[1].body, R"({"status_code":486})");
        QCOMPARE(service.requests[2].line(), "POST /v1/realtime/calls/rtc_1/refer HTTP/1.1");
        QCOMPARE(service.requests[2].body, R"({"target_uri":"tel:+15550100"})");
        QCOMPARE(service.requests[3].line(), "POST /v1/realtime/calls/rtc_1/hangup HTTP/1.1");
        QCOMPARE(service.requests[3].body, "");
        QCOMPARE(service.requests[4].line(), "GET /v1/models HTTP/1.1");
        for (const auto &request : service.requests) {
            QCOMPARE(request.header("Authorization"), "Bearer test-key");
            QCOMPARE(request.header("Accept"), "*/*");
            QVERIFY(request.header("Cookie").isEmpty());
        }
        for (const auto &answer : ear.heard)
            QCOMPARE(answer.outcome, Outcome::Ok);
        QCOMPARE(service.connections, 1); // kept alive
    }

    void whatTheServiceSaysIsHeard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray gone = R"({"error":{"message":"No session","code":"call_id_not_found"}})";
        QTest::newRow("200") << FakeService::http("200 OK") << Outcome::Ok << 200 << QString();
        QTest::newRow("200 with a body") << FakeService::http("200 OK", "surprise") << Outcome::Ok << 200 << QString();
        QTest::newRow("404") << FakeService::http("404 Not Found", gone) << Outcome::CallGone << 404 << u"call_id_not_found"_s;
        QTest::newRow("400 gone") << FakeService::http("400 Bad Request", gone) << Outcome::CallGone << 400 << u"call_id_not_found"_s;
        QTest::newRow("401") << FakeService::http("401 Unauthorized", {}, "WWW-Authenticate: Basic realm=\"x\"\r\n") << Outcome::BadRequest
                             << 401 << QString();
        QTest::newRow("302") << FakeService::http("302 Found", {}, "Location: /elsewhere\r\n") << Outcome::BadRequest << 302 << QString();
        QTest::newRow("429") << FakeService::http("429 Too Many", {}, "Retry-After: 3\r\n") << Outcome::RateLimited << 429 << QString();
        QTest::newRow("503") << FakeService::http("503 Service Unavailable", "<html>") << Outcome::ServerError << 503 << QString();
        QTest::newRow("chunked") << QByteArray(
            "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n1d\r\n{\"error\":{\"code\":\"c\",\"message\r\n"
            "7\r\n\":\"m\"}}\r\n0\r\n\r\n")
                                 << Outcome::ServerError << 500 << u"c"_s;
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << Outcome::NetworkError << 0 << QString();
    }
    void whatTheServiceSaysIsHeard()
    {
        QFETCH(const QByteArray, bytes);
        FakeService service([&](const FakeService::Request &request) {
            request.peer->write(bytes);
            request.peer->disconnectFromHost();
        });
        CallsApi api(service.provider());
        Ear ear;
        api.accept(call, {}, 5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 1);
        QTEST(ear.heard[0].outcome, "outcome");
        QTEST(ear.heard[0].status, "status");
        QTEST(ear.heard[0].code, "code");
        QCOMPARE(ear.heard[0].message.isEmpty(), ear.heard[0].outcome == Outcome::Ok);
        if (ear.heard[0].status != 0)
            QCOMPARE(service.requests.size(), 1);
        QCOMPARE(ear.heard[0].retryAfter.has_value(), ear.heard[0].status == 429);
    }

    void silenceEndsAtTheDeadline()
    {
        FakeService service;
        CallsApi api(service.provider());
        Ear ear;
        api.accept(call, {}, 100ms, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 1);
        QCOMPARE(ear.heard[0].outcome, Outcome::TimedOut);
        QVERIFY(ear.heard[0].took >= 95ms);
        QTRY_COMPARE(service.disconnections, 1);
    }

    void theDeadlineCoversADripOfBytes()
    {
        QTimer drip;
        FakeService service([&](const FakeService::Request &request) {
            request.peer->write("HTTP/1.1 500 No\r\nContent-Length: 100000\r\n\r\n");
            connect(&drip, &QTimer::timeout, request.peer, [peer = request.peer] { peer->write("x"); });
            drip.start(10);
        });
        CallsApi api(service.provider());
        Ear ear;
        api.accept(call, {}, 200ms, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 1);
        QCOMPARE(ear.heard[0].outcome, Outcome::TimedOut);
    }

    void aResetIsANetworkError()
    {
        FakeService service([](const FakeService::Request &request) { request.peer->abort(); });
        CallsApi api(service.provider());
        Ear ear;
        api.accept(call, {}, 5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 1);
        QCOMPARE(ear.heard[0].outcome, Outcome::NetworkError);
        QCOMPARE(ear.heard[0].status, 0);
        QVERIFY(!ear.heard[0].message.isEmpty());
        QCOMPARE(service.requests.size(), 2); // QNetworkAccessManager asks once more
    }

    void nobodyThereIsANetworkError()
    {
        FakeService service;
        CallsApi api(service.provider());
        service.close();
        Ear ear;
        api.hangUp(call, 5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 1);
        QCOMPARE(ear.heard[0].outcome, Outcome::NetworkError);
    }

    void anEndlessBodyIsCutOff()
    {
        const QByteArray block(1024 * 1024, '{');
        qint64 taken = 0;
        FakeService service([&](const FakeService::Request &request) {
            request.peer->write("HTTP/1.1 500 No\r\nContent-Length: 1000000000\r\n\r\n");
            request.peer->write(block);
            connect(request.peer, &QTcpSocket::bytesWritten, this, [&, peer = request.peer](qint64 bytes) {
                taken += bytes;
                if (taken < 500'000'000)
                    peer->write(block.constData(), bytes);
            });
        });
        CallsApi api(service.provider());
        Ear ear;
        api.accept(call, {}, 20s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 1);
        QCOMPARE(ear.heard[0].outcome, Outcome::ServerError);
        QVERIFY2(taken < 50'000'000, qPrintable(QString::number(taken)));
        QTRY_COMPARE(service.disconnections, 1);
    }

    void aDeadContextHearsNothingAndCancels()
    {
        FakeService service;
        CallsApi api(service.provider());
        Ear ear;
        auto context = std::make_unique<QObject>();
        api.accept(call, {}, 10s, context.get(), ear.listen());
        QTRY_COMPARE(service.requests.size(), 1);
        context.reset();
        QTRY_COMPARE(service.disconnections, 1);
        QVERIFY(ear.heard.isEmpty());
    }

    void anAnswerOnItsWayToADeadContextIsDropped()
    {
        FakeService service(saying(FakeService::http("200 OK")));
        CallsApi api(service.provider());
        Ear first;
        Ear second;
        auto context = std::make_unique<QObject>();
        const auto both = [&](const CallAnswer &answer) {
            first.heard.append(answer);
            context.reset();
        };
        api.accept(call, {}, 5s, this, both);
        api.accept(call, {}, 5s, context.get(), second.listen());
        QTRY_COMPARE(first.heard.size() + second.heard.size(), 1 + second.heard.size());
        QTRY_VERIFY(service.requests.size() >= 1);
        QVERIFY(!context);
    }

    void theApiMayBeDestroyedByTheAnswer()
    {
        FakeService service(saying(FakeService::http("200 OK")));
        auto api = std::make_unique<CallsApi>(service.provider());
        int answers = 0;
        for (int i = 0; i < 10; ++i) {
            api->accept(call, {}, 5s, this, [&](const CallAnswer &) {
                ++answers;
                api.reset();
            });
        }
        QTRY_VERIFY(answers >= 1);
        QVERIFY(!api);
    }

    void destroyingTheApiCancels()
    {
        FakeService service;
        auto api = std::make_unique<CallsApi>(service.provider());
        Ear ear;
        api->accept(call, {}, 5s, this, ear.listen());
        QTRY_COMPARE(service.requests.size(), 1);
        api.reset();
        QTRY_COMPARE(service.disconnections, 1);
        QVERIFY(ear.heard.isEmpty());
    }

    void twoHundredAtOnceAllGoOut()
    {
        FakeService service; // answers nobody until all have asked
        CallsApi api(service.provider());
        Ear ear;
        for (int i = 0; i < 200; ++i)
            api.accept(CallId{u"rtc_%1"_s.arg(i)}, {{u"type"_s, u"realtime"_s}}, 20s, this, ear.listen());
        QTRY_COMPARE(service.requests.size(), 200);
        QVERIFY(ear.heard.isEmpty());
        for (const auto &request : service.requests)
            request.peer->write(FakeService::http("200 OK"));
        QTRY_COMPARE(ear.heard.size(), 200);
        for (const auto &answer : ear.heard)
            QCOMPARE(answer.outcome, Outcome::Ok);
    }

    void aSecondBurstUsesTheConnectionsOfTheFirst()
    {
        FakeService service(saying(FakeService::http("200 OK")));
        CallsApi api(service.provider());
        Ear ear;
        for (int burst = 1; burst <= 3; ++burst) {
            for (int i = 0; i < 30; ++i)
                api.hangUp(call, 20s, this, ear.listen());
            QTRY_COMPARE(ear.heard.size(), 30 * burst);
        }
        QVERIFY2(service.connections <= 30, qPrintable(QString::number(service.connections)));
    }

    void anIdleConnectionTheServiceClosedIsReplaced()
    {
        FakeService service(saying(FakeService::http("200 OK")));
        CallsApi api(service.provider());
        Ear ear;
        for (int i = 1; i <= 3; ++i) {
            api.accept(call, {}, 5s, this, ear.listen());
            QTRY_COMPARE(ear.heard.size(), i);
            QCOMPARE(ear.heard.last().outcome, Outcome::Ok);
            service.requests.last().peer->disconnectFromHost();
        }
        QCOMPARE(service.requests.size(), 3);
    }

    void warmConnectionsAreUsed()
    {
        FakeService service(saying(FakeService::http("200 OK")));
        CallsApi api(service.provider());
        api.warmUp();
        // Where the first is there before the others are asked for, Qt makes do with it: a busy machine has fewer than six.
        QTRY_VERIFY(service.connections > 0);
        QVERIFY(service.requests.isEmpty());
        Ear ear;
        for (int i = 0; i < 6; ++i)
            api.accept(call, {}, 5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 6);
        QVERIFY(service.connections <= 6);
    }

    void loopbackGoesRoundAProxy()
    {
        FakeService service(saying(FakeService::http("200 OK")));
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 9));
        CallsApi api(service.provider());
        Ear ear;
        api.accept(call, {}, 5s, this, ear.listen());
        QTRY_COMPARE(ear.heard.size(), 1);
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        QCOMPARE(ear.heard[0].outcome, Outcome::Ok);
    }

    void lanesGrowOnDemandAndShrinkWhenIdle()
    {
        RequestLanes lanes(true);
        std::vector<RequestLanes::Lease> held;
        for (int i = 0; i < 20; ++i)
            held.push_back(lanes.lease());
        QCOMPARE(lanes.size(), 4u); // six each
        lanes.dropIdle();
        QCOMPARE(lanes.size(), 4u);
        held.clear();
        lanes.dropIdle();
        QCOMPARE(lanes.size(), 1u);
        lanes.noteMultiplexed();
        for (int i = 0; i < 60; ++i)
            held.push_back(lanes.lease());
        QCOMPARE(lanes.size(), 1u);
    }
};

int main(int argc, char **argv)
{
    useDispatcherOfTheTest();
    QCoreApplication app(argc, argv);
    TestCallsApi test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_callsapi.moc"
