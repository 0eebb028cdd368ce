#include "ui/words/words.h"

#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aNumberIsSetForReading_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("shown");
        QTest::newRow("Brazil, mobile") << u"+5511955550100"_s << u"+55 11 95555-0100"_s;
        QTest::newRow("Brazil, landline") << u"+551155500100"_s << u"+55 11 5550-0100"_s;
        QTest::newRow("United States") << u"+14155550100"_s << u"+1 415 555-0100"_s;
        QTest::newRow("United Kingdom") << u"+442079460958"_s << u"+44 207 946 0958"_s;
        QTest::newRow("Portugal, three digit code") << u"+351212345678"_s << u"+351 212 345 678"_s;
        QTest::newRow("Brazil, odd length") << u"+55119555501001"_s << u"+55 119 555 501 001"_s;
        QTest::newRow("longest") << u"+999123456789012"_s << u"+999 123 456 789 012"_s;
        QTest::newRow("short code stays") << u"+5511"_s << u"+5511"_s;
        QTest::newRow("too long stays") << u"+1234567890123456"_s << u"+1234567890123456"_s;
        QTest::newRow("user part stays") << u"alice"_s << u"alice"_s;
        QTest::newRow("letters after a plus stay") << u"+55119abc50100"_s << u"+55119abc50100"_s;
        QTest::newRow("line breaks do not pass") << u"ali\r\nce"_s << u"ali ce"_s;
        QTest::newRow("none") << QString() << u"Anonymous"_s;
        QTest::newRow("anonymous by name") << u"ANONYMOUS"_s << u"Anonymous"_s;
    }
    void aNumberIsSetForReading()
    {
        QFETCH(QString, number);
        QFETCH(QString, shown);
        QCOMPARE(words::phoneNumber(number), shown);
    }

    void aTransferNamesItsTarget()
    {
        const calls::Reason reason{calls::ReasonCode::EndedByTransfer, u"Maria %1 Silva"_s};
        QCOMPARE(words::reason(reason), u"The caller was transferred to Maria %1 Silva."_s);
        QCOMPARE(words::shortReason(reason), u"transferred to Maria %1 Silva"_s);
        QCOMPARE(words::shortReason({calls::ReasonCode::EndedByTransfer, {}}), u"transferred"_s);
        calls::CallSummary call;
        call.state = calls::CallState::Transferring;
        call.transferTarget = u"Maria Silva"_s;
        QCOMPARE(words::situation(call), u"Transferring to Maria Silva"_s);
    }

    void timeIsToldInMinutes()
    {
        QCOMPARE(words::duration(0ms), u"00:00"_s);
        QCOMPARE(words::duration(192s), u"03:12"_s);
        QCOMPARE(words::duration(59min + 59s + 999ms), u"59:59"_s);
        QCOMPARE(words::duration(1h + 2min + 9s), u"1:02:09"_s);
        QCOMPARE(words::duration(101h), u"101:00:00"_s);
        QCOMPARE(words::duration(-5s), u"00:00"_s);
    }

    void numbersFollowTheLocale()
    {
        QCOMPARE(words::seconds(940ms), u"0.9 s"_s);
        QCOMPARE(words::cost(0.314), u"$0.31"_s);
        QCOMPARE(words::cost(0.314, false), u"$0.31+"_s);
        QCOMPARE(words::cost(1234.5), u"$1,234.50"_s);
        QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
        QCOMPARE(words::seconds(940ms), u"0,9 s"_s);
        QCOMPARE(words::cost(0.314), u"$0,31"_s);
        const TimePoint at = fromUnixSeconds(1767225600 + 3661);
        QCOMPARE(words::clockTime(at), toDateTime(at).toLocalTime().toString(u"HH:mm:ss"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY2(words::clockTime(at).contains(u":01:01"_s), qPrintable(words::clockTime(at)));
    }

    void theActivitySpeaksForALiveCallOnly()
    {
        calls::CallSummary call;
        call.activity = calls::Activity::Speaking;
        call.state = calls::CallState::Live;
        QCOMPARE(words::situation(call), u"Speaking"_s);
        call.state = calls::CallState::Degraded;
        QCOMPARE(words::situation(call), u"Link lost"_s);
        call.state = calls::CallState::Live;
        call.activity = calls::Activity::None;
        QCOMPARE(words::situation(call), u"Live"_s);
    }

    void everyReasonHasASentenceAndAShortForm()
    {
        using calls::ReasonCode;
        QVERIFY(words::reason({}).isEmpty());
        for (int code = 1; code <= int(ReasonCode::Superseded); ++code) {
            const calls::Reason reason{ReasonCode(code), {}};
            QVERIFY2(words::reason(reason).endsWith('.'_L1), qPrintable(QString::number(code)));
            QVERIFY2(!words::shortReason(reason).isEmpty(), qPrintable(QString::number(code)));
            QVERIFY2(words::shortReason(reason).count(' '_L1) <= 3, qPrintable(words::shortReason(reason)));
        }
        QCOMPARE(words::reason({ReasonCode::RejectedByRule, u"block +1900*"_s}),
                 u"The call was rejected: a caller rule blocks this number. The rule: block +1900*"_s);
        const calls::Reason refused{ReasonCode::ServiceRefused, u"no %1 such\nmember"_s};
        QCOMPARE(words::reason(refused), u"The service refused it. The service says: no %1 such member"_s);
    }

    void everyStateHasAWord()
    {
        for (int state = 0; state <= int(calls::CallState::Failed); ++state)
            QVERIFY(!words::state(calls::CallState(state)).isEmpty());
        for (int activity = 1; activity <= int(calls::Activity::Expiring); ++activity)
            QVERIFY(!words::activity(calls::Activity(activity)).isEmpty());
    }

    void anActionSaysWhatBecameOfIt()
    {
        calls::Action action;
        action.kind = calls::ActionKind::ReplaceInstructions;
        action.state = calls::ActionState::Confirmed;
        QCOMPARE(words::actionLine(action), u"Instructions: confirmed"_s);
        action.calls = 7;
        action.confirmed = 6;
        QCOMPARE(words::actionLine(action), u"Instructions: confirmed on 6 of 7 calls"_s);
        QVERIFY(words::advice(action).isEmpty());
        action.state = calls::ActionState::DidNotHappen;
        QCOMPARE(words::actionLine(action), u"Instructions: confirmed on 6 of 7 calls"_s);
        action.state = calls::ActionState::Sent;
        QCOMPARE(words::actionLine(action), u"Instructions on 7 calls: sent"_s);

        action = {};
        action.kind = calls::ActionKind::HangUp;
        action.state = calls::ActionState::DidNotHappen;
        action.reason.code = calls::ReasonCode::CallOver;
        QCOMPARE(words::actionLine(action), u"Hang up: did not happen. The call ended first."_s);
        for (int kind = 0; kind <= int(calls::ActionKind::ReplaceInstructions); ++kind) {
            action.kind = calls::ActionKind(kind);
            action.state = calls::ActionState::NotConfirmed;
            QVERIFY2(!words::advice(action).isEmpty(), qPrintable(words::action(action.kind)));
        }
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
