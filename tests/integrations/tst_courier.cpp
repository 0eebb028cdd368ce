#include "core/desk/destinationrules.h"
#include "core/integrations/courier.h"
#include "core/webhooks/signature.h"
#include "tests/realtime/fakeservice.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryoutbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace geon;
using namespace geon::integrations;
using namespace Qt::StringLiterals;
using desk::DeliveryState;

namespace {

const Secret secret(u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s);

QByteArray http(const QByteArray &status, const QByteArray &headers = {}, const QByteArray &body = {})
{
    return FakeService::http(status, body, headers);
}

//! A receiver that says what the test wants, with the status of its turn.
struct Receiver : FakeService {
    explicit Receiver(QByteArrayList answers = {"200 OK"})
        : FakeService([this](const Request &request) {
              if (!silent)
                  request.peer->write(http(m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first()));
          }),
          m_answers(std::move(answers))
    {
    }
    explicit Receiver(std::function<void(const Request &)> answer) : FakeService(std::move(answer)) { }

    [[nodiscard]] QString url(const QString &path = u"/hook"_s) const { return u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path); }
    [[nodiscard]] QByteArrayList ids() const
    {
        QByteArrayList all;
        for (const Request &request : requests)
            all += request.header("webhook-id");
        return all;
    }

    bool silent = false; //!< takes the webhook and never answers

private:
    QByteArrayList m_answers;
};

desk::Destination destination(const QString &name, const QString &url)
{
    desk::Destination one;
    one.name = name;
    one.url = url;
    one.secret = secret;
    return one;
}

//! A courier with its outbox and a clock that stands still. Chance is in the middle, so that waits are as they stand in the ladder.
struct Desk {
    explicit Desk(QList<desk::Destination> all = {}) : destinations(std::move(all)) { start(); }
    ~Desk() { outbox.cutOff(); }

    void start()
    {
        outbox.cutOff();
        courier = std::make_unique<Courier>(outbox.door(), clock, options());
        if (!destinations.isEmpty())
            courier->setDestinations(destinations);
    }
    [[nodiscard]] CourierOptions options() const
    {
        CourierOptions some;
        some.patience = patience;
        some.settleAgain = 20ms;
        some.chance = [] { return 0.5; };
        return some;
    }
    qint64 add(const QString &to, const QString &call) { return outbox.add(to, call, clock.now()); }
    void advance(Duration by)
    {
        clock.advance(by);
        courier->wake();
    }
    [[nodiscard]] DeliveryState state(qint64 id) const { return outbox.of(id).state; }

    FakeClock clock;
    Duration patience = 15s;
    MemoryOutbox outbox;
    QList<desk::Destination> destinations;
    std::unique_ptr<Courier> courier;
};

} // namespace

class TestCourier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSentIsSignedAndWhole()
    {
        Receiver receiver;
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 id = desk.outbox.add(u"CRM"_s, u"rtc_1"_s, desk.clock.now(), "{\"words\":\"olá\"}");
        desk.courier->wake();
        QTRY_COMPARE(desk.state(id), DeliveryState::Delivered);
        QCOMPARE(receiver.requests.size(), 1);
        const auto &request = receiver.requests[0];
        QCOMPARE(request.line(), "POST /hook HTTP/1.1");
        QCOMPARE(request.body, "{\"words\":\"olá\"}");
        QCOMPARE(request.header("Content-Type"), "application/json");
        QVERIFY(request.header("User-Agent").startsWith("geon-console/"));
        QCOMPARE(request.header("webhook-id"), "msg_1");
        const QByteArray at = request.header("webhook-timestamp");
        const QByteArray signature = request.header("webhook-signature");
        const auto verifier = webhooks::Verifier::from({secret});
        QVERIFY(verifier);
        QCOMPARE(verifier->verify({"msg_1", at, signature}, request.body, desk.clock.now()), webhooks::Verdict::Valid);
        QCOMPARE(verifier->verify({"msg_1", at, signature}, "{}", desk.clock.now()), webhooks::Verdict::NoMatch);
        QCOMPARE(desk.outbox.of(id).item.status, 200);
    }

    void troubleIsTriedAgainUnderTheSameId()
    {
        Receiver receiver({"500 Oh", "503 Oh", "200 OK"});
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(desk.outbox.of(id).item.tries, 1);
        QCOMPARE(desk.state(id), DeliveryState::Waiting);
        QCOMPARE(desk.outbox.of(id).item.dueAt, desk.clock.now() + 5s);
        QVERIFY(!desk.outbox.of(id).item.problem.isEmpty());
        desk.advance(5s);
        QTRY_COMPARE(desk.outbox.of(id).item.tries, 2);
        QCOMPARE(desk.outbox.of(id).item.dueAt, desk.clock.now() + 30s);
        desk.advance(30s);
        QTRY_COMPARE(desk.state(id), DeliveryState::Delivered);
        QCOMPARE(receiver.ids(), (QByteArrayList{"msg_1", "msg_1", "msg_1"}));
        QVERIFY(receiver.requests[0].header("webhook-timestamp") != receiver.requests[2].header("webhook-timestamp"));
        QVERIFY(desk.outbox.of(id).item.problem.isEmpty());
    }

    void itComesBackByItself()
    {
        Receiver receiver({"500 Oh", "200 OK"});
        SystemClock clock;
        MemoryOutbox outbox;
        CourierOptions options;
        options.longestSleep = 30ms; // the ladder's first step is 5 s: the next look finds it due
        Courier courier(outbox.door(), clock, options);
        courier.setDestinations({destination(u"CRM"_s, receiver.url())});
        const qint64 id = outbox.add(u"CRM"_s, u"rtc_1"_s, clock.now());
        courier.wake();
        QTRY_COMPARE(outbox.of(id).item.tries, 1);
        outbox.kept[0].item.dueAt = clock.now();
        QTRY_COMPARE(outbox.of(id).state, DeliveryState::Delivered);
        outbox.cutOff();
    }

    void goneIsDeadAtOnce()
    {
        Receiver receiver({"410 Gone"});
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(desk.state(id), DeliveryState::Dead);
        QCOMPARE(desk.outbox.of(id).item.status, 410);
        QCOMPARE(receiver.requests.size(), 1);
    }

    void retryAfterIsHeeded()
    {
        Receiver receiver([](const FakeService::Request &request) { request.peer->write(http("429 Slow down", "Retry-After: 120\r\n")); });
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(desk.outbox.of(id).item.tries, 1);
        QCOMPARE(desk.outbox.of(id).item.dueAt, desk.clock.now() + 120s);
    }

    void aRefusalIsTriedFiveTimesThenTheNextGoes()
    {
        Receiver receiver({"404 Not Found", "404 Not Found", "404 Not Found", "404 Not Found", "404 Not Found", "200 OK"});
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 first = desk.add(u"CRM"_s, u"rtc_1"_s);
        const qint64 second = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        for (int tries = 1; tries < 5; ++tries) {
            QTRY_COMPARE(desk.outbox.of(first).item.tries, tries);
            desk.advance(10min);
        }
        QTRY_COMPARE(desk.state(first), DeliveryState::Dead);
        QTRY_COMPARE(desk.state(second), DeliveryState::Delivered);
        QCOMPARE(receiver.ids().last(), "msg_2");
    }

    void anAnswerIsReadToAnEnd()
    {
        Receiver receiver([](const FakeService::Request &request) {
            request.peer->write("HTTP/1.1 500 Oh\r\nContent-Length: 100000000\r\n\r\n");
            request.peer->write("no <b>such</b>\nworkflow \x1b[31m" + QByteArray(300'000, 'x')); // and no more: it stays open
        });
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(desk.outbox.of(id).item.tries, 1);
        const QString problem = desk.outbox.of(id).item.problem;
        QVERIFY2(problem.contains("no <b>such</b> workflow"_L1), qPrintable(problem));
        QVERIFY(problem.size() < 400 && !problem.contains(u'\x1b'));
        QCOMPARE(desk.outbox.of(id).item.status, 500);
    }

    void silenceEnds()
    {
        Receiver receiver;
        receiver.silent = true;
        Desk desk;
        desk.patience = 100ms;
        desk.destinations = {destination(u"CRM"_s, receiver.url())};
        desk.start();
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(desk.outbox.of(id).item.tries, 1);
        QCOMPARE(desk.state(id), DeliveryState::Waiting);
        QCOMPARE(desk.outbox.of(id).item.status, 0);
        QTRY_COMPARE(receiver.disconnections, 1);
    }

    void nobodyThereIsTriedForThreeDaysThenDead()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString url = u"http://127.0.0.1:%1/"_s.arg(closed.serverPort());
        closed.close();
        Desk desk({destination(u"CRM"_s, url)});
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        int tries = 0;
        while (desk.state(id) == DeliveryState::Waiting && tries < 100) {
            ++tries;
            QTRY_COMPARE(desk.outbox.of(id).item.tries, tries);
            if (desk.state(id) == DeliveryState::Waiting) {
                desk.clock.set(desk.outbox.of(id).item.dueAt);
                desk.courier->wake();
            }
        }
        QCOMPARE(desk.state(id), DeliveryState::Dead);
        QCOMPARE(tries, 25);
        QVERIFY(desk.clock.now() <= desk.outbox.of(id).item.madeAt + 72h);

        // Somebody resends it when the receiver is back.
        Receiver receiver;
        desk.courier->setDestinations({destination(u"CRM"_s, receiver.url())});
        desk.clock.advance(100h);
        desk.outbox.resend(id, desk.clock.now());
        desk.courier->wake();
        QTRY_COMPARE(desk.state(id), DeliveryState::Delivered);
        QCOMPARE(receiver.ids(), QByteArrayList{"msg_1"});
    }

    void aRedirectElsewhereIsRefused()
    {
        Receiver elsewhere;
        Receiver receiver([&](const FakeService::Request &request) {
            request.peer->write(
                http("307 Temporary Redirect", "Location: " + elsewhere.url().toUtf8().replace("127.0.0.1", "localhost") + "\r\n"));
        });
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(desk.outbox.of(id).item.tries, 1);
        QCOMPARE(desk.outbox.of(id).item.status, 307);
        QVERIFY2(desk.outbox.of(id).item.problem.contains("localhost"_L1), qPrintable(desk.outbox.of(id).item.problem));
        QCOMPARE(elsewhere.connections, 0);

        desk.destinations[0].allowedHosts = {u"localhost"_s};
        desk.courier->setDestinations(desk.destinations);
        desk.advance(5s);
        QTRY_COMPARE(desk.state(id), DeliveryState::Delivered);
        QCOMPARE(elsewhere.requests.size(), 1);
        QCOMPARE(elsewhere.requests[0].line(), "POST /hook HTTP/1.1");
        QCOMPARE(elsewhere.requests[0].body, "{}");
        QCOMPARE(elsewhere.ids(), QByteArrayList{"msg_1"});
    }

    void aRedirectOnTheSameHostIsFollowedButNotForEver()
    {
        Receiver receiver([&](const FakeService::Request &request) {
            const bool moved = request.line().contains("/hook");
            const QByteArray to = moved ? "/new" : request.line().contains("/new") ? "/newer" : "/loop";
            request.peer->write(request.line().contains("/newer") ? http("200 OK") : http("308 Moved", "Location: " + to + "\r\n"));
        });
        Desk desk({destination(u"CRM"_s, receiver.url()), destination(u"loop"_s, receiver.url(u"/loop"_s))});
        const qint64 good = desk.add(u"CRM"_s, u"rtc_1"_s);
        const qint64 bad = desk.add(u"loop"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(desk.state(good), DeliveryState::Delivered);
        QTRY_COMPARE(desk.outbox.of(bad).item.tries, 1);
        QCOMPARE(desk.state(bad), DeliveryState::Waiting);
        QCOMPARE(desk.outbox.of(bad).item.status, 308);
    }

    void ofOneCallTheOrderIsKeptWhileOthersGoOn()
    {
        Receiver receiver([&](const FakeService::Request &request) {
            const bool stuck = request.header("webhook-id") == "msg_1" && m_refuses;
            request.peer->write(http(stuck ? "503 Busy" : "200 OK"));
        });
        m_refuses = true;
        Desk desk({destination(u"CRM"_s, receiver.url())});
        QList<qint64> stuck;
        QList<qint64> free;
        for (int i = 0; i < 3; ++i) {
            stuck += desk.add(u"CRM"_s, u"rtc_1"_s);
            free += desk.add(u"CRM"_s, u"rtc_2"_s);
        }
        desk.courier->wake();
        for (const qint64 id : free)
            QTRY_COMPARE(desk.state(id), DeliveryState::Delivered);
        QTRY_COMPARE(desk.outbox.of(stuck[0]).item.tries, 1);
        QCOMPARE(desk.outbox.of(stuck[1]).item.tries, 0);
        m_refuses = false;
        desk.advance(5s);
        for (const qint64 id : stuck)
            QTRY_COMPARE(desk.state(id), DeliveryState::Delivered);
        QByteArrayList ofFirstCall;
        QByteArrayList ofSecondCall;
        for (const QByteArray &id : receiver.ids())
            (QByteArrayList{"msg_1", "msg_3", "msg_5"}.contains(id) ? ofFirstCall : ofSecondCall) += id;
        QCOMPARE(ofFirstCall, (QByteArrayList{"msg_1", "msg_1", "msg_3", "msg_5"}));
        QCOMPARE(ofSecondCall, (QByteArrayList{"msg_2", "msg_4", "msg_6"}));
    }

    void aDeadDestinationDoesNotSlowAGoodOne()
    {
        Receiver good;
        Receiver dead;
        dead.silent = true;
        Desk desk({destination(u"dead"_s, dead.url()), destination(u"good"_s, good.url())});
        // What the dead one has waiting is older, and far more than is asked for at once.
        for (int call = 0; call < 500; ++call)
            desk.add(u"dead"_s, u"rtc_%1"_s.arg(call));
        desk.clock.advance(1s);
        for (int call = 0; call < 50; ++call)
            desk.add(u"good"_s, u"rtc_%1"_s.arg(call));
        desk.courier->wake();
        QTRY_COMPARE(desk.outbox.count(DeliveryState::Delivered, u"good"_s), 50);
        QCOMPARE(desk.outbox.count(DeliveryState::Waiting, u"dead"_s), 500);
        QTRY_COMPARE(dead.requests.size(), 4); // all that one destination may have under way
        QCOMPARE(desk.courier->underWay(), 4);
        QVERIFY2(desk.outbox.asked < 200, qPrintable(QString::number(desk.outbox.asked)));
    }

    void aRestartGoesOn()
    {
        Receiver receiver;
        receiver.silent = true;
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 first = desk.add(u"CRM"_s, u"rtc_1"_s);
        const qint64 second = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(receiver.requests.size(), 1);
        desk.outbox.cutOff();
        desk.courier.reset(); // with the first one sent, and no answer
        receiver.silent = false;
        desk.start();
        QTRY_COMPARE(desk.state(second), DeliveryState::Delivered);
        QCOMPARE(desk.state(first), DeliveryState::Delivered);
        QCOMPARE(receiver.ids(), (QByteArrayList{"msg_1", "msg_1", "msg_2"}));
    }

    void nothingIsSentBeforeTheDestinationsAreKnown()
    {
        Desk desk;
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QCoreApplication::processEvents();
        QCOMPARE(desk.outbox.asked, 0);
        QCOMPARE(desk.state(id), DeliveryState::Waiting);
    }

    void aDisabledOneWaitsAndARemovedOneIsDead()
    {
        Receiver receiver;
        desk::Destination off = destination(u"off"_s, receiver.url());
        off.enabled = false;
        Desk desk({off, destination(u"on"_s, receiver.url())});
        const qint64 waiting = desk.add(u"off"_s, u"rtc_1"_s);
        const qint64 gone = desk.add(u"removed"_s, u"rtc_1"_s);
        const qint64 goneToo = desk.add(u"removed"_s, u"rtc_1"_s);
        const qint64 sent = desk.add(u"on"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(desk.state(sent), DeliveryState::Delivered);
        QTRY_COMPARE(desk.state(goneToo), DeliveryState::Dead);
        QCOMPARE(desk.state(gone), DeliveryState::Dead);
        QVERIFY(desk.outbox.of(gone).item.problem.contains("removed"_L1));
        QCOMPARE(desk.state(waiting), DeliveryState::Waiting);
        QCOMPARE(receiver.requests.size(), 1);
        off.enabled = true;
        desk.courier->setDestinations({off});
        QTRY_COMPARE(desk.state(waiting), DeliveryState::Delivered);
    }

    void aDestinationRemovedWhileItIsSentToIsSettled()
    {
        Receiver receiver;
        receiver.silent = true;
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(receiver.requests.size(), 1);
        desk.courier->setDestinations({});
        receiver.requests[0].peer->write(http("200 OK"));
        QTRY_COMPARE(desk.state(id), DeliveryState::Delivered);
        QTRY_COMPARE(desk.courier->underWay(), 0);
    }

    void whatTheStoreCannotKeepIsNotSentAgain()
    {
        Receiver receiver;
        Desk desk({destination(u"CRM"_s, receiver.url())});
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.outbox.broken = true;
        desk.courier->wake();
        QTRY_COMPARE(receiver.requests.size(), 1);
        const int asked = desk.outbox.asked;
        desk.advance(1h);
        QTRY_VERIFY(desk.outbox.asked > asked);
        QCOMPARE(desk.state(id), DeliveryState::Waiting);
        desk.outbox.broken = false;
        QTRY_COMPARE(desk.state(id), DeliveryState::Delivered);
        QCOMPARE(receiver.requests.size(), 1);
    }

    void aTestIsSentOnceAndToldOf()
    {
        Receiver receiver({"200 OK", "404 Not Found"});
        Desk desk({destination(u"CRM"_s, receiver.url())});
        QSignalSpy tested(desk.courier.get(), &Courier::tested);
        desk.courier->test(u"CRM"_s);
        QTRY_COMPARE(tested.size(), 1);
        QCOMPARE(tested[0][0].toString(), u"CRM"_s);
        QVERIFY(tested[0][1].toBool());
        QCOMPARE(QJsonDocument::fromJson(receiver.requests[0].body).object()["type"_L1].toString(), u"test"_s);
        desk.courier->test(u"CRM"_s);
        QTRY_COMPARE(tested.size(), 2);
        QVERIFY(!tested[1][1].toBool());
        desk.courier->test(u"nobody"_s);
        QTRY_COMPARE(tested.size(), 3);
        QVERIFY(!tested[2][1].toBool());
        QVERIFY(desk.outbox.kept.isEmpty());
    }

    void itWorksOnAThreadOfItsOwn()
    {
        Receiver receiver;
        SystemClock clock;
        MemoryOutbox outbox;
        QThread thread;
        const qint64 id = outbox.add(u"CRM"_s, u"rtc_1"_s, clock.now());
        // The answers cross back to the courier's thread, as those of a store thread do.
        Courier *courier = nullptr;
        const OutboxDoor inner = outbox.door();
        const OutboxDoor door{[&](const DueQuery &query, std::function<void(const Due &)> answer) {
                                  QMetaObject::invokeMethod(&outbox, [&, query, answer] {
                                      const Due due{outbox.due(query.now, query.most, query.without), outbox.nextDue()};
                                      QMetaObject::invokeMethod(courier, [answer, due] { answer(due); });
                                  });
                              },
                              [&](const QList<history::OutboxOutcome> &outcomes, std::function<void(bool)> answer) {
                                  QMetaObject::invokeMethod(&outbox, [&, outcomes, answer] {
                                      for (const auto &outcome : outcomes)
                                          outbox.settle(outcome);
                                      QMetaObject::invokeMethod(courier, [answer] { answer(true); });
                                  });
                              }};
        auto owned = std::make_unique<Courier>(door, clock);
        courier = owned.release();
        courier->moveToThread(&thread);
        connect(&thread, &QThread::finished, courier, &QObject::deleteLater);
        thread.start();
        QMetaObject::invokeMethod(courier, [&] { courier->setDestinations({destination(u"CRM"_s, receiver.url())}); });
        QTRY_COMPARE(outbox.of(id).state, DeliveryState::Delivered);
        thread.quit();
        QVERIFY(thread.wait(10'000));
    }

    void aCertificateNobodyTrustsIsRefused()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty())
            QSKIP("the openssl program is needed to make a certificate");
        const QTemporaryDir folder;
        const QString key = folder.filePath(u"key.pem"_s);
        const QString certificate = folder.filePath(u"certificate.pem"_s);
        QCOMPARE(QProcess::execute(openssl,
                                   {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                                    u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                                    u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate}),
                 0);
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration serving = before;
        QFile keyFile(key);
        QVERIFY(keyFile.open(QFile::ReadOnly));
        serving.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        serving.setLocalCertificate(QSslCertificate::fromPath(certificate).constFirst());
        FakeTlsService receiver([](const FakeTlsService::Request &request) { request.peer->write(http("200 OK")); });
        receiver.setSslConfiguration(serving);
        Desk desk({destination(u"CRM"_s, u"https://127.0.0.1:%1/hook"_s.arg(receiver.serverPort()))});
        const qint64 id = desk.add(u"CRM"_s, u"rtc_1"_s);
        desk.courier->wake();
        QTRY_COMPARE(desk.outbox.of(id).item.tries, 1);
        QCOMPARE(desk.state(id), DeliveryState::Waiting);
        QVERIFY(receiver.requests.isEmpty()); // no word of it was told
        QVERIFY(desk.outbox.of(id).item.problem.contains("certificate"_L1));

        QSslConfiguration trusting = before;
        trusting.addCaCertificate(serving.localCertificate());
        QSslConfiguration::setDefaultConfiguration(trusting);
        desk.start(); // connections of its own, which know the default anew
        desk.advance(5s);
        QTRY_COMPARE(desk.state(id), DeliveryState::Delivered);
        QSslConfiguration::setDefaultConfiguration(before);
    }

private:
    bool m_refuses = false;
};

QTEST_GUILESS_MAIN(TestCourier)
#include "tst_courier.moc"
