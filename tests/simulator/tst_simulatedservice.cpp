// The service around a call: keys, actions, refusals, handshakes, webhooks, and each fault of them.
#include "stage.h"

#include "core/webhooks/incomingcall.h"
#include "core/webhooks/signature.h"

#include <QSignalSpy>

using namespace geon;
using namespace geon::simulator;
using namespace Qt::StringLiterals;

namespace {

//! The status of a handshake, which QWebSocket does not tell.
int handshakeStatus(const RawConsole &console, const CallId &call)
{
    const QNetworkRequest request = console.request(u"/realtime"_s, u"call_id="_s + call.value, true);
    QTcpSocket socket;
    socket.connectToHost(request.url().host(), quint16(request.url().port()));
    QByteArray head = "GET " + request.url().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const QByteArray &name : request.rawHeaderList())
        head += name + ": " + request.rawHeader(name) + "\r\n";
    socket.write(head
                 + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    if (!QTest::qWaitFor([&] { return socket.canReadLine(); }, longWait))
        return 0;
    return socket.readLine().split(' ').value(1).toInt();
}

CallPlan with(const Faults &faults)
{
    return {.scenario = u"sales-growing-clinic.en"_s, .faults = faults};
}

QJsonObject sessionWith(std::initializer_list<std::pair<QString, QJsonValue>> members)
{
    QJsonObject session = RawConsole::session();
    for (const auto &[name, value] : members) {
        if (value.isUndefined())
            session.remove(name);
        else
            session[name] = value;
    }
    return session;
}

QJsonObject turnDetection(const QJsonObject &detection)
{
    return {{u"input"_s, QJsonObject{{u"turn_detection"_s, detection}}}};
}

} // namespace

Q_DECLARE_METATYPE(geon::simulator::Faults)

class tst_SimulatedService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aWrongKeyIsRefusedEverywhere_data()
    {
        QTest::addColumn<bool>("azure");
        QTest::newRow("Azure") << true;
        QTest::newRow("OpenAI") << false;
    }
    void aWrongKeyIsRefusedEverywhere()
    {
        QFETCH(const bool, azure);
        Stage stage(50, azure);
        QVERIFY(stage.answer());
        stage.console.key = "another";
        QCOMPARE(stage.console.get(u"/models"_s).status, 401);
        QCOMPARE(stage.console.post(stage.call, u"hangup"_s).status, 401);
        QCOMPARE(handshakeStatus(stage.console, stage.call), 401);
        stage.console.key = "test-key";
        const RestAnswer models = stage.console.get(u"/models"_s);
        QCOMPARE(models.status, 200);
        QVERIFY(!models.body[u"data"].toArray().isEmpty());
        QCOMPARE(handshakeStatus(stage.console, stage.call), 101);
    }

    void anUnknownCallIsSaidToBeUnknown_data()
    {
        QTest::addColumn<bool>("azure");
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("status");
        for (const QString &action : {u"accept"_s, u"reject"_s, u"refer"_s, u"hangup"_s}) {
            QTest::addRow("Azure %s", qPrintable(action)) << true << action << 404;
            QTest::addRow("OpenAI %s", qPrintable(action)) << false << action << (action == u"hangup"_s ? 400 : 404);
        }
    }
    void anUnknownCallIsSaidToBeUnknown()
    {
        QFETCH(const bool, azure);
        QFETCH(const QString, action);
        Stage stage(50, azure);
        const RestAnswer answer = stage.console.post({u"rtc_u1_nobody"_s}, action, RawConsole::session());
        QTEST(answer.status, "status");
        QCOMPARE(answer.code(), u"call_id_not_found"_s);
        QCOMPARE(answer.body[u"error"].toObject().contains(u"debugInfo"), azure);
        QCOMPARE(handshakeStatus(stage.console, {u"rtc_u1_nobody"_s}), 404);
    }

    void anUnknownPathIsNotFound()
    {
        Stage stage;
        QCOMPARE(stage.console.get(u"/realtime/calls"_s).status, 404);
        QCOMPARE(stage.console.post(stage.place(), u"mute"_s).status, 404);
    }

    void acceptRefusesWhatTheServiceRefuses_data()
    {
        QTest::addColumn<QJsonObject>("session");
        QTest::addColumn<QString>("param");
        QTest::newRow("no body") << QJsonObject() << u"session.type"_s;
        QTest::newRow("type") << sessionWith({{u"type"_s, u"transcription"_s}}) << u"session.type"_s;
        QTest::newRow("no model") << sessionWith({{u"model"_s, QJsonValue::Undefined}}) << u"session.model"_s;
        QTest::newRow("unknown member") << sessionWith({{u"temperature"_s, 0.8}}) << u"session.temperature"_s;
        QTest::newRow("two modalities") << sessionWith({{u"output_modalities"_s, QJsonArray{u"audio"_s, u"text"_s}}})
                                        << u"session.output_modalities"_s;
        QTest::newRow("speed") << sessionWith({{u"audio"_s, QJsonObject{{u"output"_s, QJsonObject{{u"speed"_s, 3}}}}}})
                               << u"session.audio.output.speed"_s;
        QTest::newRow("vad type") << sessionWith({{u"audio"_s, turnDetection({{u"type"_s, u"none"_s}})}})
                                  << u"session.audio.input.turn_detection.type"_s;
        QTest::newRow("threshold of semantic_vad")
            << sessionWith({{u"audio"_s, turnDetection({{u"type"_s, u"semantic_vad"_s}, {u"threshold"_s, 0.5}})}})
            << u"session.audio.input.turn_detection.threshold"_s;
        QTest::newRow("idle timeout") << sessionWith(
            {{u"audio"_s, turnDetection({{u"type"_s, u"server_vad"_s}, {u"idle_timeout_ms"_s, 100}})}})
                                      << u"session.audio.input.turn_detection.idle_timeout_ms"_s;
        QTest::newRow("tool") << sessionWith({{u"tools"_s, QJsonArray{QJsonObject{{u"type"_s, u"web"_s}}}}}) << u"session.tools[0].type"_s;
    }
    void acceptRefusesWhatTheServiceRefuses()
    {
        QFETCH(const QJsonObject, session);
        Stage stage;
        stage.place();
        const RestAnswer answer = stage.console.post(stage.call, u"accept"_s, session);
        QCOMPARE(answer.status, 400);
        QTEST(answer.body[u"error"][u"param"].toString(), "param");
        QCOMPARE(stage.report().state, SimulatedState::Ringing);
        QCOMPARE(handshakeStatus(stage.console, stage.call), 404);
    }

    // Quirk 1.
    void aSessionWithoutTypeIsAccepted200AndNeverServes()
    {
        Stage stage;
        stage.place();
        QCOMPARE(stage.console.post(stage.call, u"accept"_s, sessionWith({{u"type"_s, QJsonValue::Undefined}})).status, 200);
        QCOMPARE(handshakeStatus(stage.console, stage.call), 404);
        QVERIFY(stage.ends(SimulatedEnd::Misconfigured));
    }

    // Quirk 15.
    void detailsOfTurnDetectionCanBeRefused()
    {
        Stage stage;
        Faults faults;
        faults.refusesTurnDetection = true;
        stage.place(with(faults));
        const QJsonObject session = sessionWith({{u"audio"_s, turnDetection({{u"type"_s, u"server_vad"_s}, {u"threshold"_s, 0.6}})}});
        const RestAnswer refused = stage.console.post(stage.call, u"accept"_s, session);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.body[u"error"][u"message"].toString(), u"Unknown parameter: 'session.audio.input.turn_detection.threshold'."_s);
        QCOMPARE(stage.console.post(stage.call, u"accept"_s, RawConsole::session()).status, 200);
        QVERIFY(stage.attach());
        stage.send(u"session.update"_s, {{u"session"_s, QJsonObject{{u"type"_s, u"realtime"_s}, {u"audio"_s, session[u"audio"_s]}}}});
        QVERIFY(stage.sees(u"session.updated"_s));
        QCOMPARE(stage.sideband->last(u"session.updated"_s)[u"session"][u"audio"][u"input"][u"turn_detection"][u"threshold"].toDouble(),
                 0.6);
    }

    void aDecisionIsMadeOnce()
    {
        Stage stage;
        QVERIFY(stage.answer());
        for (const QString &action : {u"accept"_s, u"reject"_s}) {
            const RestAnswer answer = stage.console.post(stage.call, action, action == u"accept"_s ? RawConsole::session() : QJsonObject());
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.code(), u"decision_already_made"_s);
        }
    }

    void aRejectedCallIsOver()
    {
        Stage stage;
        stage.place();
        QCOMPARE(stage.console.post(stage.call, u"reject"_s, {{u"status_code"_s, 42}}).status, 400);
        QCOMPARE(stage.console.post(stage.call, u"reject"_s, {{u"reason"_s, u"busy"_s}}).status, 400);
        QCOMPARE(stage.console.post(stage.call, u"reject"_s, {{u"status_code"_s, 486}}).status, 200);
        QVERIFY(stage.ends(SimulatedEnd::Rejected));
        QCOMPARE(stage.console.post(stage.call, u"accept"_s, RawConsole::session()).status, 404);
    }

    void nobodyAnswersAndTheCallerGivesUp()
    {
        Stage stage;
        stage.place();
        QVERIFY(stage.ends(SimulatedEnd::Unanswered));
    }

    void theCallerMayLeaveWhileItRings()
    {
        Stage stage;
        Faults faults;
        faults.callerLeavesWhileRinging = true;
        stage.place(with(faults));
        QTRY_COMPARE_WITH_TIMEOUT(stage.door.received.size(), 1, longWait);
        QCOMPARE(stage.console.post(stage.call, u"accept"_s, RawConsole::session()).code(), u"call_id_not_found"_s);
    }

    void acceptFailsAsOftenAsPlanned_data()
    {
        QTest::addColumn<Faults::Accept>("fault");
        QTest::addColumn<int>("status");
        QTest::newRow("404") << Faults::Accept::NotFound << 404;
        QTest::newRow("429") << Faults::Accept::RateLimited << 429;
        QTest::newRow("500") << Faults::Accept::ServerError << 500;
        QTest::newRow("reset") << Faults::Accept::Reset << 0;
        QTest::newRow("no answer") << Faults::Accept::NoAnswer << 0;
    }
    void acceptFailsAsOftenAsPlanned()
    {
        QFETCH(const Faults::Accept, fault);
        QFETCH(const int, status);
        Stage stage(20);
        Faults faults;
        faults.accept = fault;
        faults.acceptTimes = 2;
        faults.retryAfterSeconds = 3;
        stage.place(with(faults));
        // A reset is no answer at all; QNetworkAccessManager tries a connection that was reused once more by itself.
        const int tries = 2;
        int failed = 0;
        RestAnswer answer;
        for (int attempt = 0; attempt < tries + 1; ++attempt) {
            answer = stage.console.post(stage.call, u"accept"_s, RawConsole::session(), fault == Faults::Accept::NoAnswer ? 300 : 5000);
            if (answer.status == 200)
                break;
            ++failed;
            QCOMPARE(answer.status, status);
            if (status == 429)
                QCOMPARE(answer.retryAfter, "3");
        }
        QCOMPARE(answer.status, 200);
        QVERIFY(fault == Faults::Accept::Reset ? failed >= 1 : failed == tries);
        QVERIFY(stage.attach());
    }

    // Quirk 2.
    void handshakesAreRefusedForAWhileAfterAccept()
    {
        Stage stage;
        Faults faults;
        faults.handshakesNotFound = 3;
        stage.place(with(faults));
        QCOMPARE(stage.console.post(stage.call, u"accept"_s, RawConsole::session()).status, 200);
        for (int attempt = 0; attempt < 3; ++attempt)
            QCOMPARE(handshakeStatus(stage.console, stage.call), 404);
        QVERIFY(stage.attach());
        QCOMPARE(stage.simulator.counters().handshakesRefused, 3);
    }

    void referNeedsATargetAndACall()
    {
        Stage stage;
        stage.place();
        QCOMPARE(stage.console.post(stage.call, u"refer"_s, {{u"target_uri"_s, u"tel:+14155550123"_s}}).status, 404);
        QCOMPARE(stage.console.post(stage.call, u"accept"_s, RawConsole::session()).status, 200);
        QVERIFY(stage.attach());
        QCOMPARE(stage.console.post(stage.call, u"refer"_s).body[u"error"][u"param"].toString(), u"target_uri"_s);
        QCOMPARE(stage.console.post(stage.call, u"refer"_s, {{u"target_uri"_s, u"+14155550123"_s}}).status, 400);
        QCOMPARE(stage.console.post(stage.call, u"refer"_s, {{u"target_uri"_s, u"tel:+14155550123"_s}}).status, 200);
        QVERIFY(stage.ends(SimulatedEnd::Transferred));
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->closed, longWait);
    }

    void referCanFailOrDoNothing()
    {
        Stage stage;
        Faults faults;
        faults.referStatus = 500;
        QVERIFY(stage.answer(with(faults)));
        QCOMPARE(stage.console.post(stage.call, u"refer"_s, {{u"target_uri"_s, u"tel:+14155550123"_s}}).status, 500);

        Stage other;
        faults.referStatus = 200;
        faults.referIgnored = true;
        QVERIFY(other.answer(with(faults)));
        QCOMPARE(other.console.post(other.call, u"refer"_s, {{u"target_uri"_s, u"tel:+14155550123"_s}}).status, 200);
        QVERIFY(other.ends(SimulatedEnd::Caller)); // nobody was transferred: the conversation goes on to its end
    }

    void hangUpClosesTheSocketAMomentLater()
    {
        Stage stage(10);
        QVERIFY(stage.answer());
        QCOMPARE(stage.console.post(stage.call, u"hangup"_s).status, 200);
        QVERIFY(stage.ends(SimulatedEnd::HungUp));
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->closed, longWait);
        QVERIFY(!stage.sideband->errored);
        QCOMPARE(stage.console.post(stage.call, u"hangup"_s).code(), u"call_id_not_found"_s);
        QCOMPARE(handshakeStatus(stage.console, stage.call), 404);
    }

    void hangUpCanBeDenied()
    {
        Stage stage;
        Faults faults;
        faults.hangUpStatus = 404;
        QVERIFY(stage.answer(with(faults)));
        QCOMPARE(stage.console.post(stage.call, u"hangup"_s).code(), u"call_id_not_found"_s);
        QVERIFY(stage.report().state == SimulatedState::Live);
    }

    void webhooksAreSignedAndTellWhoCalls()
    {
        Stage stage;
        stage.place({.scenario = u"support-outage.pt-BR"_s, .callerName = u"山田 \"花子\""_s, .callerNumber = u"+551155501234"_s});
        QTRY_COMPARE_WITH_TIMEOUT(stage.door.received.size(), 1, longWait);
        const HttpRequest request = stage.door.received[0].request;
        QCOMPARE(request.header("content-type"), "application/json");
        QCOMPARE(request.header("user-agent"), "OpenAI/1.0 (+https://platform.openai.com/docs/webhooks)");
        const QByteArray id = request.header("webhook-id");
        const QByteArray timestamp = request.header("webhook-timestamp");
        const QByteArray signature = request.header("webhook-signature");
        QVERIFY(id.startsWith("wh_"));
        QCOMPARE(webhooks::verify({stage.signingSecret}, {id, timestamp, signature}, request.body, fromUnixSeconds(timestamp.toLongLong())),
                 webhooks::Verdict::Valid);
        const auto event = webhooks::parseWebhook(request.body);
        QVERIFY(event && event->call);
        QCOMPARE(event->call->call, stage.call);
        QVERIFY(event->call->isSimulated());
        QCOMPARE(event->call->callerNumber(), u"+551155501234"_s);
        QCOMPARE(event->call->callerName(), u"山田 \"花子\""_s);
        QCOMPARE(event->call->dialledNumber(), dialledLine(u"support"_s, u"pt-BR"_s));
        QCOMPARE(event->call->header(u"to"), u"<sip:proj_00000000000000000000000000000000@swedencentral.sip.ai.azure.com;transport=tls>"_s);
    }

    void webhooksGoWrongAsPlanned()
    {
        Stage stage;
        Faults faults;
        faults.webhookCopies = 2;
        stage.place(with(faults));
        QTRY_COMPARE_WITH_TIMEOUT(stage.door.received.size(), 2, longWait);
        QCOMPARE(stage.door.received[0].request.header("webhook-id"), stage.door.received[1].request.header("webhook-id"));
        QCOMPARE(stage.door.received[0].request.body, stage.door.received[1].request.body);

        const auto verdict = [&stage] {
            const HttpRequest &request = stage.door.received.last().request;
            const QByteArray timestamp = request.header("webhook-timestamp");
            return webhooks::verify({stage.signingSecret}, {request.header("webhook-id"), timestamp, request.header("webhook-signature")},
                                    request.body, fromUnixSeconds(timestamp.toLongLong()));
        };
        faults = {};
        faults.signature = Faults::Signature::Bad;
        stage.place(with(faults));
        QTRY_COMPARE_WITH_TIMEOUT(stage.door.received.size(), 3, longWait);
        QCOMPARE(verdict(), webhooks::Verdict::NoMatch);

        faults.signature = Faults::Signature::Missing;
        stage.place(with(faults));
        QTRY_COMPARE_WITH_TIMEOUT(stage.door.received.size(), 4, longWait);
        QCOMPARE(verdict(), webhooks::Verdict::MissingHeader);

        faults = {};
        faults.staleWebhook = true;
        stage.place(with(faults));
        QTRY_COMPARE_WITH_TIMEOUT(stage.door.received.size(), 5, longWait);
        QCOMPARE(verdict(), webhooks::Verdict::Valid);
        QVERIFY(stage.door.received.last().body[u"created_at"].toInteger() < QDateTime::currentSecsSinceEpoch() - 3000);
        QCOMPARE(stage.console.post(stage.call, u"accept"_s, RawConsole::session()).status, 404);
    }

    void aWebhookIsPostedAgainUntilSomebodyTakesIt()
    {
        Stage stage;
        stage.door.status = 500;
        QSignalSpy answered(&stage.simulator, &Simulator::webhookAnswered);
        stage.place();
        QTRY_VERIFY_WITH_TIMEOUT(answered.size() >= 2, longWait);
        stage.door.status = 200;
        QTRY_COMPARE_WITH_TIMEOUT(stage.simulator.counters().webhooksAccepted, 1, longWait);
        QCOMPARE(answered.first().first().toInt(), 500);
        QCOMPARE(stage.door.received.first().request.header("webhook-id"), stage.door.received.last().request.header("webhook-id"));
    }

    void numbersAreFictional()
    {
        QRandomGenerator random(3);
        static const QRegularExpression fictional(u"^(?:\\+1[2-9]\\d\\d55501\\d\\d|\\+55115550\\d{4})$"_s);
        for (int i = 0; i < 2000; ++i) {
            const CallerParty party = randomParty(i % 2 ? u"en"_s : u"pt-BR"_s, {}, random);
            QVERIFY2(party.number.isEmpty() || fictional.match(party.number).hasMatch(), qPrintable(party.number));
        }
        for (const QString &family : {u"sales"_s, u"collections"_s, u"support"_s, u"retention"_s}) {
            QVERIFY(fictional.match(dialledLine(family, u"en"_s)).hasMatch());
            QVERIFY(fictional.match(dialledLine(family, u"pt-BR"_s)).hasMatch());
        }
    }

    void aPlanThatCannotBePlayedIsRefused()
    {
        Stage stage;
        QCOMPARE(stage.simulator.placeCall({.scenario = u"sales-nothing.en"_s}).error().kind, ErrorKind::NotFound);
        QCOMPARE(stage.simulator.placeCall({.language = u"fr"_s}).error().kind, ErrorKind::NotFound);
        QCOMPARE(stage.simulator.counters().placed, 0);
    }

    void aTakenPortIsSaid()
    {
        Stage stage;
        SimulatorOptions options;
        options.port = quint16(stage.simulator.endpoint().port());
        Simulator second(options);
        const auto listening = second.listen();
        QVERIFY(!listening);
        QCOMPARE(listening.error().kind, ErrorKind::Network);
    }

    void oneHundredCallsAreKeptGoing()
    {
        Stage stage;
        QNetworkAccessManager network;
        std::vector<std::unique_ptr<QWebSocket>> sockets;
        const QByteArray session = QJsonDocument(RawConsole::session()).toJson();
        int framesReceived = 0;
        QObject console; // dies first: nobody is answered any more while the rest is taken down
        const auto attach = [&](const CallId &call) {
            sockets.push_back(std::make_unique<QWebSocket>());
            QWebSocket *socket = sockets.back().get();
            connect(socket, &QWebSocket::textMessageReceived, &console, [&framesReceived] { ++framesReceived; });
            connect(socket, &QWebSocket::connected, &console, [socket] { socket->sendTextMessage(u"{\"type\":\"response.create\"}"_s); });
            socket->open(stage.console.request(u"/realtime"_s, u"call_id="_s + call.value, true));
        };
        connect(&stage.door, &WebhookDoor::arrived, &console, [&](const CallId &call) {
            QNetworkRequest accept = stage.console.request(u"/realtime/calls/%1/accept"_s.arg(call.value));
            accept.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
            QNetworkReply *reply = network.post(accept, session);
            connect(reply, &QNetworkReply::finished, &console, [&, reply, call] {
                reply->deleteLater();
                if (reply->error() == QNetworkReply::NoError)
                    attach(call);
            });
        });
        stage.simulator.keepCallsGoing(100);
        QTRY_VERIFY_WITH_TIMEOUT(stage.simulator.activeCalls() == 100, longWait);
        QTRY_VERIFY_WITH_TIMEOUT(stage.simulator.counters().sidebands >= 100 && stage.simulator.counters().ended >= 5, longWait * 2);
        QVERIFY(framesReceived > 1000);
        const auto calls = stage.simulator.calls();
        QCOMPARE(calls.size(), stage.simulator.counters().placed);
        QVERIFY(std::ranges::any_of(calls, [](const CallReport &call) { return call.turnsSpoken > 0; }));
        stage.simulator.keepCallsGoing(0);
        const int placed = stage.simulator.counters().placed;
        const int ended = stage.simulator.counters().ended;
        QTRY_VERIFY_WITH_TIMEOUT(stage.simulator.counters().ended > ended, longWait);
        QCOMPARE(stage.simulator.counters().placed, placed);
    }
};

QTEST_GUILESS_MAIN(tst_SimulatedService)
#include "tst_simulatedservice.moc"
