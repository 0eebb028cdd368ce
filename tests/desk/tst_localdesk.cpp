// The desk of an engine on its own thread: batches cross, and one engine takes the place of another.
#include "core/desk/localdesk.h"
#include "tests/support/telephone.h"

#include <QSignalSpy>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;

class LocalDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOfTheEngineBeforeAreRemoved()
    {
        simulator::Simulator simulator({.signingSecret = Telephone::signingSecret(), .apiKey = Telephone::apiKey(), .speed = 5, .seed = 7});
        QVERIFY(simulator.listen());
        desk::LocalDesk desk(std::make_shared<SystemClock>());
        QSignalSpy started(&desk, &desk::LocalDesk::started);
        QHash<CallId, CallSummary> calls;
        connect(&desk, &desk::Desk::updated, this, [&](const desk::Update &update) {
            for (const CallSummary &call : update.calls)
                calls.insert(call.id, call);
            for (const CallId &call : update.removed)
                calls.remove(call);
        });

        desk.start(options(simulator));
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(started[0][1].toString(), QString());
        simulator.setWebhookUrl(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(started[0][0].toInt())));
        QVERIFY(simulator.placeCall({}));
        QTRY_VERIFY(!calls.isEmpty() && calls.begin()->state == CallState::Live);

        desk.start(options(simulator));
        QVERIFY(calls.isEmpty()); // at once: nobody can act on them any more
        QTRY_COMPARE(started.size(), 2);
        QVERIFY(calls.isEmpty());
        simulator.setWebhookUrl(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(started[1][0].toInt())));
        const auto next = simulator.placeCall({});
        QTRY_VERIFY(calls.contains(*next) && calls.value(*next).state == CallState::Live);
        QCOMPARE(calls.size(), 1);
    }

    void aPortThatIsTakenIsSaidWithTheRemedy()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        simulator::Simulator simulator({.signingSecret = Telephone::signingSecret(), .apiKey = Telephone::apiKey()});
        QVERIFY(simulator.listen());
        desk::LocalDesk desk(std::make_shared<SystemClock>());
        QSignalSpy started(&desk, &desk::LocalDesk::started);
        desk::EngineOptions taken = options(simulator);
        taken.server.port = other.serverPort();
        desk.start(std::move(taken));
        QTRY_COMPARE(started.size(), 1);
        QVERIFY2(started[0][1].toString().contains(u"PORT"_s), qPrintable(started[0][1].toString()));
    }

private:
    static desk::EngineOptions options(const simulator::Simulator &simulator)
    {
        webhooks::WebhookServerOptions server;
        server.port = 0;
        server.secrets = {Telephone::signingSecret()};
        desk::EngineOptions options{*realtime::Provider::azure(simulator.endpoint(), Telephone::apiKey()),
                                    {u"gpt-realtime"_s, u"gpt-4o-mini-transcribe"_s},
                                    std::move(server),
                                    {}};
        options.library = agents::AgentLibrary::builtIn();
        options.prices = PriceTable::builtIn();
        return options;
    }
};

QTEST_GUILESS_MAIN(LocalDeskTest)
#include "tst_localdesk.moc"
