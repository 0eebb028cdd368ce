// The true program, killed at the worst moments, and what the next start makes of it.
#include "tests/recovery/keptcalls.h"
#include "tests/recovery/programrun.h"

using namespace geon;
using namespace Qt::StringLiterals;
using calls::CallState;
using calls::EntryKind;
using calls::ReasonCode;
using simulator::SimulatedState;
using simulator::Simulator;

class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webhookAnsweredAndStillRinging()
    {
        Premises premises(2);
        CallId call;
        {
            ProgramRun first(premises);
            QVERIFY(first.listens());
            QObject::connect(&premises.simulator, &Simulator::webhookAnswered, &first.process(), [&] { first.strike(); });
            call = premises.ring({.acceptDelay = 3s});
            QTRY_VERIFY_WITH_TIMEOUT(first.process().state() == QProcess::NotRunning, patienceMs);
        }
        QCOMPARE(premises.acknowledged.size(), 1);

        ProgramRun next(premises);
        QVERIFY(next.waitFor([&] { return next.told(call, u"live"); }));
        QCOMPARE(next.leave(), 0);
        KeptCalls kept(premises.dataFolder());
        QCOMPARE(kept.problem(), QString());
        QCOMPARE(kept.webhooks(), premises.acknowledged);
        QCOMPARE(kept.gapIn(call), QString());
        QVERIFY(premises.report(call).state == SimulatedState::Live);
    }

    void webhookAnsweredAndTheCallerLeft()
    {
        Premises premises(20); // rings for 1.5 s
        ProgramRun first(premises);
        QVERIFY(first.listens());
        QObject::connect(&premises.simulator, &Simulator::webhookAnswered, &first.process(), [&] { first.strike(); });
        const CallId call = premises.ring({.acceptDelay = 3s});
        QTRY_VERIFY_WITH_TIMEOUT(first.process().state() == QProcess::NotRunning, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(premises.report(call).state == SimulatedState::Ended, patienceMs);

        ProgramRun next(premises);
        QVERIFY(next.waitFor([&] { return next.told(call, u"missed"); }));
        QCOMPARE(next.leave(), 0);
        KeptCalls kept(premises.dataFolder());
        QCOMPARE(kept.problem(), QString());
        QCOMPARE(kept.webhooks(), premises.acknowledged);
        QCOMPARE(kept.store().recordOf(call)->summary.state, CallState::Missed);
        QCOMPARE(kept.store().recordOf(call)->summary.reason.code, ReasonCode::CallerLeft);
        QVERIFY(kept.store().unfinished()->isEmpty());
    }

    void acceptPostedButNotAnswered() { killedAfterAccept(true); }
    void acceptAnsweredButNotAttached() { killedAfterAccept(false); }

    void inMidSentence()
    {
        Premises premises(12);
        CallId call;
        QStringList heard;
        {
            ProgramRun first(premises);
            QVERIFY(first.listens());
            call = premises.ring({}, u"support-router-lights.en"_s);
            QVERIFY(first.waitFor([&] { return first.turns(call).size() >= 3; }));
            const quint64 frames = premises.report(call).framesSent;
            QVERIFY(first.waitFor([&] { return premises.report(call).framesSent >= frames + 6; })); // words are streaming
            first.kill();
            heard = first.turns(call);
        }
        QCOMPARE(missingOf(heard, KeptCalls(premises.dataFolder()).words(call)), QStringList());

        ProgramRun next(premises);
        QVERIFY(next.waitFor([&] { return next.told(call, u"live"); }));
        QVERIFY(next.waitFor([&] { return next.turns(call).size() > heard.size() + 1 || next.told(call, u"ended"); }));
        QCOMPARE(premises.report(call).state, SimulatedState::Live);
        QCOMPARE(next.leave(), 0);
        KeptCalls kept(premises.dataFolder());
        QCOMPARE(kept.problem(), QString());
        QCOMPARE(kept.gapIn(call), QString());
        QCOMPARE(missingOf(heard, kept.words(call)), QStringList());
        QCOMPARE(missingOf(next.turns(call), kept.words(call)), QStringList());
        QCOMPARE(kept.rows(call, EntryKind::Gap), 1);
    }

    void printedTurnsAreKeptWheneverItIsKilled_data()
    {
        QTest::addColumn<int>("turns");
        for (int turns = 1; turns <= 5; ++turns)
            QTest::addRow("right after line %d", turns) << turns;
    }

    void printedTurnsAreKeptWheneverItIsKilled()
    {
        QFETCH(int, turns);
        Premises premises(15);
        ProgramRun run(premises);
        QVERIFY(run.listens());
        // The moment the line comes out: nothing written later can help it.
        QObject::connect(&run.process(), &QProcess::readyReadStandardError, &run.process(), [&] {
            if (run.all(u"turn").size() >= turns)
                run.strike();
        });
        const CallId call = premises.ring({}, u"support-router-lights.en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(run.process().state() == QProcess::NotRunning, patienceMs);
        QVERIFY(run.gone());
        QVERIFY(run.turns(call).size() >= 1);
        QCOMPARE(missingOf(run.turns(call), KeptCalls(premises.dataFolder()).words(call)), QStringList());
    }

    void callsThatEndedMeanwhile()
    {
        Premises premises(25);
        CallId call;
        QStringList heard;
        {
            ProgramRun first(premises);
            QVERIFY(first.listens());
            call = premises.ring();
            QVERIFY(first.waitFor([&] { return first.turns(call).size() >= 3; }));
            first.kill();
            heard = first.turns(call);
        }
        QTRY_COMPARE_WITH_TIMEOUT(premises.report(call).state, SimulatedState::Ended, patienceMs);

        ProgramRun next(premises);
        QVERIFY(next.waitFor([&] { return next.told(call, u"ended"); }));
        QCOMPARE(next.leave(), 0);
        KeptCalls kept(premises.dataFolder());
        QCOMPARE(kept.problem(), QString());
        const auto record = kept.store().recordOf(call);
        QVERIFY(record);
        QCOMPARE(record->summary.state, CallState::Ended);
        QCOMPARE(record->summary.reason.code, ReasonCode::EndedUnknown);
        QVERIFY(kept.store().unfinished()->isEmpty());
        QCOMPARE(missingOf(heard, kept.words(call)), QStringList());
    }

    void secondOneIsRefused()
    {
        Premises premises(6);
        ProgramRun first(premises);
        QVERIFY(first.listens());
        ProgramRun second(premises);
        QTRY_VERIFY_WITH_TIMEOUT(second.process().state() == QProcess::NotRunning, patienceMs);
        QVERIFY(second.gone());
        QCOMPARE(second.exitCode(), 2);
        QCOMPARE(second.printed().size(), 1);
        QVERIFY2(second.printed().first().contains(QFile::encodeName(premises.dataFolder())), second.printed().first().constData());
        QVERIFY2(second.printed().first().contains("--data-dir"), second.printed().first().constData());

        // The first is none the worse for it, and what it held is free once it is killed.
        const CallId call = premises.ring();
        QVERIFY(first.waitFor([&] { return first.told(call, u"live"); }));
        first.kill();
        ProgramRun third(premises);
        QVERIFY(third.waitFor([&] { return third.told(call, u"live"); }));
    }

private:
    void killedAfterAccept(bool beforeItsAnswer)
    {
        Premises premises(4);
        CallId call;
        {
            ProgramRun first(premises);
            QVERIFY(first.listens());
            if (beforeItsAnswer)
                QObject::connect(&premises.simulator, &Simulator::actionReceived, &first.process(), [&] { first.strike(); });
            else
                QObject::connect(&premises.simulator, &Simulator::callStateChanged, &first.process(),
                                 [&](const simulator::CallReport &report) {
                                     if (report.state == SimulatedState::Accepted)
                                         first.strike();
                                 });
            call = premises.ring();
            QTRY_VERIFY_WITH_TIMEOUT(first.process().state() == QProcess::NotRunning, patienceMs);
        }
        QVERIFY(premises.report(call).state != SimulatedState::Ended);

        ProgramRun next(premises);
        QVERIFY(next.waitFor([&] { return next.told(call, u"live"); }));
        QVERIFY(next.waitFor([&] { return !next.turns(call).isEmpty(); }));
        QCOMPARE(next.leave(), 0);
        KeptCalls kept(premises.dataFolder());
        QCOMPARE(kept.problem(), QString());
        QCOMPARE(kept.webhooks(), premises.acknowledged);
        QCOMPARE(kept.gapIn(call), QString());
        QCOMPARE(missingOf(next.turns(call), kept.words(call)), QStringList());
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
