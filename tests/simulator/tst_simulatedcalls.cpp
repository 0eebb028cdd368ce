// Whole calls over loopback: from the webhook to the end, as a console sees them.
#include "rawconsole.h"

#include "core/webhooks/incomingcall.h"
#include "core/webhooks/signature.h"

#include <QSignalSpy>

using namespace geon;
using namespace geon::simulator;
using namespace Qt::StringLiterals;

namespace {

const Secret signingSecret(u"whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7"_s);
constexpr int longWait = 20'000;

SimulatorOptions options(const QUrl &webhook)
{
    SimulatorOptions made;
    made.webhookUrl = webhook;
    made.signingSecret = signingSecret;
    made.apiKey = Secret(u"test-key"_s);
    made.speed = 50;
    made.seed = 7;
    return made;
}

//! One simulator, one console, one call that was accepted and attached.
struct Stage {
    WebhookDoor door;
    Simulator simulator{options(door.url())};
    RawConsole console;
    CallId call;
    std::unique_ptr<RawSideband> sideband;

    Stage()
    {
        if (!simulator.listen())
            qFatal("the simulator does not listen");
        console.endpoint = simulator.endpoint();
    }
    bool answer(const CallPlan &plan, const QJsonObject &session = RawConsole::session())
    {
        call = simulator.placeCall(plan).value();
        if (console.post(call, u"accept"_s, session).status != 200)
            return false;
        return attach();
    }
    bool attach()
    {
        sideband = console.sideband(call);
        return QTest::qWaitFor([this] { return sideband->count(u"session.created"_s) == 1; }, longWait);
    }
    [[nodiscard]] CallReport report() const { return simulator.call(call).value(); }
};

} // namespace

class tst_SimulatedCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aWholeCallRunsByItselfToTheCallersGoodbye()
    {
        Stage stage;
        QVERIFY(stage.answer({.scenario = u"collections-already-paid.en"_s}));
        stage.sideband->send({{u"type"_s, u"response.create"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(stage.sideband->closed, longWait);
        QCOMPARE(stage.report().end, SimulatedEnd::Caller);
        QVERIFY2(stage.sideband->said().first().startsWith(u"Good afternoon, this is Anna"),
                 qPrintable(stage.sideband->said().join(u'\n')));
        QVERIFY2(stage.sideband->said().last().startsWith(u"Thank you for calling, Mister Hale"),
                 qPrintable(stage.sideband->types().join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(tst_SimulatedCalls)
#include "tst_simulatedcalls.moc"
