// A call that goes on while no console watches it: what is kept, and how it is taken up.
#include "core/calls/keptcall.h"
#include "tests/calls/telephone.h"

using namespace geon;
using namespace geon::calls;
using Why = realtime::SidebandClose::Why;

class KeptCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const QList<KeptCall> calls{*liveCall().call.kept(fromUnixSeconds(1767225700)),
                                    KeptCall{incomingCall(fromUnixSeconds(5)), {u"p"_s}, 2}};
        const auto read = keptCallsFrom(toJson(calls));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, calls);
        QCOMPARE(keptCallsFrom(toJson({}))->size(), 0);
    }

    void filesThatAreNotOurs_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        const QByteArray good = toJson({KeptCall{incomingCall(fromUnixSeconds(5)), {u"p"_s}, 2}});
        QTest::newRow("empty") << QByteArray() << u"JSON"_s;
        QTest::newRow("cut off") << good.first(good.size() / 2) << u"JSON"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"open calls"_s;
        QTest::newRow("another program's") << QByteArray(R"({"version":1,"calls":[]})") << u"open calls"_s;
        QTest::newRow("of a later format") << QByteArray(good).replace("\"version\": 1", "\"version\": 9") << u"format 9"_s;
        QTest::newRow("a number for a text") << QByteArray(good).replace("\"rtc_test\"", "7") << u"calls[0].call"_s;
        QTest::newRow("no call id") << QByteArray(good).replace("\"rtc_test\"", "\"\"") << u"calls[0].call"_s;
        QTest::newRow("a text for a time") << QByteArray(good).replace("\"live_at\": 0", "\"live_at\": \"x\"") << u"calls[0].live_at"_s;
        QTest::newRow("a call that is none") << QByteArray(R"({"kind":"geon open calls","version":1,"calls":[3]})") << u"calls[0]"_s;
    }

    void filesThatAreNotOurs()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto read = keptCallsFrom(json);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
    }

    void membersOfALaterTimeAreLeftAside()
    {
        const QByteArray json = toJson({KeptCall{incomingCall(fromUnixSeconds(5)), {u"p"_s}, 2}});
        QVERIFY(keptCallsFrom(QByteArray(json).replace("\"paused\":", "\"mood\": {\"a\": 1}, \"paused\":")));
    }

    void onlyCallsThatGoOnAreKept()
    {
        Telephone phone;
        QVERIFY(!phone.call.kept(phone.clock.now()));
        phone.screen();
        QVERIFY(!phone.call.kept(phone.clock.now()));
        phone.accept();
        QVERIFY(phone.call.kept(phone.clock.now())); // the accept may be taken yet
        phone.answered(CallAnswer::Outcome::Ok, 200);
        QVERIFY(!phone.call.kept(phone.clock.now())->greeted);
        phone.opened();
        phone.session();
        QVERIFY(phone.call.kept(phone.clock.now())->greeted);
        phone.ask(HangUp{});
        QVERIFY(phone.call.kept(phone.clock.now())); // whether it worked is not known
        phone.hangUpAnswered(CallAnswer::Outcome::CallGone, 404);
        QVERIFY(!phone.call.kept(phone.clock.now()));
    }

    void aCallIsTakenUpWhereItWasLeft()
    {
        Telephone before = liveCall();
        const TimePoint left = before.clock.now();
        const KeptCall kept = *before.call.kept(left);

        Telephone phone = after(kept, 30s);
        QCOMPARE(phone.take(), QStringList{u"open"_s});
        QCOMPARE(phone.call.state(), CallState::Degraded);
        QCOMPARE(phone.reason(), ReasonCode::LinkLost);
        QCOMPARE(phone.call.summary().stateSince, left);
        QCOMPARE(phone.call.summary().liveAt, before.call.summary().liveAt);
        QCOMPARE(phone.call.summary().cost, before.call.summary().cost);
        phone.opened();
        phone.session();
        QCOMPARE(phone.call.state(), CallState::Live);
        QCOMPARE(phone.reason(), ReasonCode::None);
        QVERIFY(!phone.sent<realtime::CreateResponse>()); // greeted already
        const auto gaps = phone.rowsOf(EntryKind::Gap);
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps.front().at, left);
        QCOMPARE(gaps.front().endedAt, left + 30s);
    }

    void aCallThatWasNeverLiveHereIsGreeted()
    {
        Telephone before;
        before.goConnecting();
        Telephone phone = after(*before.call.kept(before.clock.now()), 3s);
        QCOMPARE(phone.call.state(), CallState::Connecting);
        phone.opened();
        phone.session();
        QVERIFY(phone.sent<realtime::CreateResponse>());
        QVERIFY(phone.rowsOf(EntryKind::Gap).empty());
    }

    void aCallThatEndedMeanwhileIsOver_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("nobody knows why") << 30 << ReasonCode::EndedUnknown;
        QTest::newRow("its time was over") << 4000 << ReasonCode::EndedByTimeLimit;
    }

    void aCallThatEndedMeanwhileIsOver()
    {
        QFETCH(int, seconds);
        QFETCH(ReasonCode, reason);
        const Telephone before = liveCall();
        Telephone phone = after(*before.call.kept(before.clock.now()), std::chrono::seconds(seconds));
        phone.closed(Why::CallGone);
        QCOMPARE(phone.call.state(), CallState::Ended);
        QCOMPARE(phone.reason(), reason);
    }

    void oneHangsUpAfterItWasTakenUp()
    {
        const Telephone before = liveCall();
        Telephone phone = after(*before.call.kept(before.clock.now()), 5s);
        phone.opened();
        phone.session();
        phone.closed(Why::Closed);
        phone.closed(Why::CallGone);
        QCOMPARE(phone.reason(), ReasonCode::EndedByCaller); // somebody was watching again
    }

    void editedInstructionsStayEdited()
    {
        Telephone before = liveCall();
        KeptCall kept = *before.call.kept(before.clock.now());
        QVERIFY(!after(kept, 1s).call.summary().instructionsEdited);
        kept.instructions = u"Be brief, {{caller_name}}."_s;
        Telephone phone = after(kept, 1s);
        QVERIFY(phone.call.summary().instructionsEdited);
        QCOMPARE(phone.call.facts().instructions, kept.instructions);
    }

private:
    static Telephone liveCall()
    {
        Telephone phone;
        phone.expiresAt = phone.clock.now() + 1h;
        phone.goTalking();
        phone.clock.advance(40s);
        return phone;
    }

    static Telephone after(const KeptCall &kept, Duration away)
    {
        SessionConfig session = sessionConfig();
        session.instructions = kept.instructions;
        Telephone phone(agentProfile(), session);
        phone.clock.set(kept.leftAt + away);
        phone.keep(phone.call.reattach(kept, phone.clock.now()));
        return phone;
    }
};

QTEST_APPLESS_MAIN(KeptCallTest)
#include "tst_keptcall.moc"
