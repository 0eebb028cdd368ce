// Killed while it writes: many calls, all talking fast, and a kill at any moment, ten times over on the same folders.
#include "tests/recovery/keptcalls.h"
#include "tests/recovery/programrun.h"

#include <QRandomGenerator>
#include <QTimer>

using namespace geon;
using namespace Qt::StringLiterals;
using simulator::CallReport;
using simulator::SimulatedState;

namespace {

constexpr int callsAtOnce = 50;
constexpr int rounds = 10;

} // namespace

class KillWriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atAnyMoment()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        const auto guard = qScopeGuard([seed] {
            if (QTest::currentTestFailed())
                qWarning("seed %u", seed);
        });
        QRandomGenerator random(seed);
        Premises premises(10);
        for (int round = 0; round < rounds; ++round) {
            killedAfter(premises, Duration(random.bounded(50, 700)));
            if (QTest::currentTestFailed())
                return;
        }
        allComeBack(premises);
    }

private:
    void killedAfter(Premises &premises, Duration moment)
    {
        ProgramRun run(premises);
        QVERIFY(run.listens());
        while (premises.simulator.activeCalls() < callsAtOnce)
            premises.ring();
        QTimer::singleShot(moment, &run.process(), [&run] { run.strike(); });
        QTRY_VERIFY_WITH_TIMEOUT(run.process().state() == QProcess::NotRunning, patienceMs);
        QVERIFY(run.gone());

        KeptCalls kept(premises.dataFolder());
        QCOMPARE(kept.problem(), QString());
        for (const CallId &call : kept.calls()) {
            QCOMPARE(kept.gapIn(call), QString());
            const QStringList turns = run.turns(call);
            QCOMPARE(turns.isEmpty() ? QStringList() : missingOf(turns, kept.words(call)), QStringList());
        }
    }

    void allComeBack(Premises &premises)
    {
        ProgramRun last(premises);
        QVERIFY(last.listens());
        QVERIFY(last.waitFor([&] {
            return std::ranges::none_of(premises.simulator.calls(), [](const CallReport &call) {
                return call.state == SimulatedState::Accepted || (call.state == SimulatedState::Live && call.sidebands == 0);
            });
        }));
        QCOMPARE(last.leave(), 0);

        KeptCalls kept(premises.dataFolder());
        QCOMPARE(kept.problem(), QString());
        QCOMPARE((premises.acknowledged - kept.webhooks()).size(), 0);
        const QList<CallId> there = kept.calls();
        for (const history::WebhookKept &webhook : kept.store().webhooksSince({}).value_or(QList<history::WebhookKept>())) {
            QVERIFY2(there.contains(webhook.call), qPrintable(webhook.call.value));
            QCOMPARE(kept.gapIn(webhook.call), QString());
        }
        for (const CallReport &call : premises.simulator.calls()) {
            if (call.state == SimulatedState::Live)
                QVERIFY2(there.contains(call.id), qPrintable(call.id.value));
        }
        QVERIFY(kept.store().untaken({})->isEmpty());
    }
};

QTEST_GUILESS_MAIN(KillWriteTest)
#include "tst_killwrite.moc"
