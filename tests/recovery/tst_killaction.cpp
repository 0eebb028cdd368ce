// Killed right after an operator did something.
#include "core/history/projection.h"
#include "tests/recovery/keptcalls.h"
#include "tests/recovery/programrun.h"

using namespace geon;
using namespace Qt::StringLiterals;
using calls::ActionKind;
using calls::ActionState;

class KillActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasConfirmedIsKept()
    {
        Premises premises(3);
        ProgramRun run(premises, program());
        QVERIFY(run.listens());
        const CallId call = premises.ring();
        QVERIFY(run.waitFor([&] { return run.told(call, u"live"); }));
        QObject::connect(&run.process(), &QProcess::readyReadStandardError, &run.process(), [&] {
            if (run.all(u"action", {{u"state", u"confirmed"}}).size() >= 5)
                run.strike();
        });
        int asked = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                run.process().write(u"mark %1 note %2\n"_s.arg(call.value).arg(++asked).toUtf8());
                return run.process().state() == QProcess::NotRunning;
            },
            patienceMs));
        QVERIFY(run.gone());

        KeptCalls kept(premises.dataFolder());
        QCOMPARE(kept.problem(), QString());
        QCOMPARE(kept.gapIn(call), QString());
        const auto record = history::recordFrom(*kept.tapeOf(call));
        const auto confirmed = run.all(u"action", {{u"state", u"confirmed"}});
        QVERIFY(confirmed.size() >= 5);
        for (const QJsonObject &line : confirmed) {
            const ActionId action{quint64(line[u"action"].toInteger())};
            const auto there = std::ranges::find(record.actions, action, &calls::Action::id);
            QVERIFY2(there != record.actions.end(), QJsonDocument(line).toJson().constData());
            QCOMPARE(there->state, ActionState::Confirmed);
        }
    }

    void whatWasUnderWayIsSettledAtTheNextStart_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<ActionKind>("kind");
        QTest::newRow("a line to say") << "say"_ba << ActionKind::Say;
        QTest::newRow("a hang-up") << "hang-up"_ba << ActionKind::HangUp;
    }

    void whatWasUnderWayIsSettledAtTheNextStart()
    {
        QFETCH(QByteArray, command);
        QFETCH(ActionKind, kind);
        Premises premises(1);
        CallId call;
        {
            ProgramRun first(premises, program());
            QVERIFY(first.listens());
            call = premises.ring();
            QVERIFY(first.waitFor([&] { return first.told(call, u"live"); }));
            QObject::connect(&first.process(), &QProcess::readyReadStandardError, &first.process(), [&] {
                if (!first.all(u"action").isEmpty())
                    first.strike();
            });
            first.process().write(command + ' ' + call.value.toUtf8() + " One moment, please.\n");
            QTRY_VERIFY_WITH_TIMEOUT(first.process().state() == QProcess::NotRunning, patienceMs);
            QVERIFY(first.gone());
        }

        ProgramRun next(premises);
        const auto isSettled = [&] {
            return std::ranges::any_of(next.all(u"action"), [](const QJsonObject &line) {
                return line[u"state"].toString() != u"queued" && line[u"state"].toString() != u"sent";
            });
        };
        QVERIFY(next.waitFor(isSettled));
        QCOMPARE(next.leave(), 0);
        KeptCalls kept(premises.dataFolder());
        const auto record = history::recordFrom(*kept.tapeOf(call));
        QCOMPARE(record.actions.size(), 1);
        QCOMPARE(record.actions.first().kind, kind);
        QVERIFY(calls::isSettled(record.actions.first().state));
        if (kind == ActionKind::HangUp)
            QVERIFY(premises.report(call).end == simulator::SimulatedEnd::HungUp);
    }

private:
    static QString program() { return QStringLiteral(GEON_RECOVERY_CHILD); }
};

QTEST_GUILESS_MAIN(KillActionTest)
#include "tst_killaction.moc"
