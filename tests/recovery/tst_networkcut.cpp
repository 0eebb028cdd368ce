// The network between the console and the service is cut for 1, 10 and 60 s. Everything is ten times as fast here: the callers, the
// waits between tries, the cut.
#include "tests/recovery/proxy.h"
#include "tests/support/telephone.h"

#include <QSignalSpy>
#include <QTimer>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::CallState;
using calls::EntryKind;
using simulator::SimulatedState;

namespace {

constexpr int faster = 10;
constexpr int longWait = 30'000;

TelephoneOptions options(Proxy &proxy)
{
    TelephoneOptions options;
    options.speed = faster;
    options.tellTurns = true;
    options.rules.reattachLadder = calls::CallRules().reattachLadder;
    for (Duration &wait : options.rules.reattachLadder)
        wait /= faster;
    options.rules.reattachWithin = calls::CallRules().reattachWithin / faster;
    options.way = [&proxy](const QUrl &service) { return proxy.before(service); };
    return options;
}

QStringList textsOf(const QList<desk::FinishedTurn> &turns)
{
    QStringList texts;
    for (const desk::FinishedTurn &turn : turns)
        texts.append(turn.entry.text);
    return texts;
}

} // namespace

class NetworkCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inMidTalk_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("1 s") << 1 << true;
        QTest::newRow("10 s") << 10 << true;
        QTest::newRow("60 s") << 60 << false;
    }

    void inMidTalk()
    {
        QFETCH(int, seconds);
        QFETCH(bool, comesBack);
        Proxy proxy;
        Telephone phone(options(proxy));
        const CallId call = phone.ring({}, u"support-router-lights.en"_s);
        phone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(phone.turns.size() >= 3, longWait);
        const quint64 frames = phone.simulator.call(call)->framesSent;
        QTRY_VERIFY_WITH_TIMEOUT(phone.simulator.call(call)->framesSent >= frames + 3, longWait);

        const QList<calls::JournalEntry> before = phone.journal.journal.value(call);
        proxy.cut();
        QTimer::singleShot(Duration(seconds * 1000) / faster, phone.engine.get(), [&proxy] { proxy.mend(); });
        QTRY_VERIFY_WITH_TIMEOUT(phone.is(call, CallState::Degraded), longWait);
        if (comesBack)
            live(phone, call);
        else
            over(phone, call);
        QCOMPARE(phone.journal.journal.value(call).first(before.size()), before);
        const QStringList wanted = textsOf(phone.turns);
        const auto line = phone.journal.tape(call)->playAll();
        for (const QString &text : wanted)
            QVERIFY2(std::ranges::count(line->call.transcript().entries(), text, &calls::TranscriptEntry::text) > 0, qPrintable(text));
    }

    // The service has taken the call, and its answer never comes.
    void betweenAcceptAndItsAnswer()
    {
        Proxy proxy;
        Telephone phone(options(proxy));
        QSignalSpy accepts(&phone.simulator, &simulator::Simulator::actionReceived);
        QObject::connect(&phone.simulator, &simulator::Simulator::actionReceived, phone.engine.get(), [&] {
            if (accepts.size() > 1)
                return;
            proxy.cut();
            QTimer::singleShot(100ms, phone.engine.get(), [&proxy] { proxy.mend(); });
        });
        const CallId call = phone.ring();
        phone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(phone.is(call, CallState::Live), longWait);
        QVERIFY(accepts.size() > 1);
        QTRY_VERIFY_WITH_TIMEOUT(!phone.turns.isEmpty(), longWait);
    }

private:
    static void live(Telephone &phone, const CallId &call)
    {
        const qsizetype told = phone.turns.size();
        QTRY_VERIFY_WITH_TIMEOUT(phone.is(call, CallState::Live), longWait);
        QTRY_VERIFY_WITH_TIMEOUT(phone.turns.size() >= told + 2, longWait);
        QVERIFY(phone.hasRow(EntryKind::Gap));
        const auto line = phone.journal.tape(call)->playAll();
        QCOMPARE(std::ranges::count(line->call.transcript().entries(), EntryKind::Gap, &calls::TranscriptEntry::kind), 1);
        QVERIFY(phone.simulator.call(call)->state == SimulatedState::Live);
    }

    static void over(Telephone &phone, const CallId &call)
    {
        QTRY_VERIFY_WITH_TIMEOUT(phone.is(call, CallState::Ended), longWait);
        QCOMPARE(phone.calls.value(call).reason.code, calls::ReasonCode::EndedUnknown);
        QCOMPARE(phone.journal.tape(call)->playAll()->call.state(), CallState::Ended);
    }
};

QTEST_GUILESS_MAIN(NetworkCutTest)
#include "tst_networkcut.moc"
