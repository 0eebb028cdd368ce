// Transfers over real sockets: taken, ignored, refused, withdrawn, announced.
#include "tests/support/telephone.h"

#include <QSignalSpy>

using namespace geon;
using namespace geon::calls;
using namespace Qt::StringLiterals;
using simulator::Faults;

namespace {

desk::Transfer toMaria(const CallId &call, const QString &announcement = {})
{
    return {call, u"+55 11 95555-0100"_s, u"Maria Silva"_s, announcement};
}

//! The targets of all REFERs that the service was sent.
struct Refers {
    explicit Refers(Telephone &telephone)
    {
        QObject::connect(&telephone.simulator, &simulator::Simulator::actionReceived, &context,
                         [this](const CallId &, const QString &action, const QJsonObject &body) {
                             if (action == "refer"_L1)
                                 targets.append(body["target_uri"_L1].toString());
                         });
    }
    QObject context;
    QStringList targets;
};

} // namespace

class TransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCallEndsAsTransferred()
    {
        Telephone telephone({.speed = 10});
        Refers refers(telephone);
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId transfer = telephone.submit(toMaria(call));
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(transfer), 15000);
        QCOMPARE(*telephone.outcome(transfer), ActionState::Confirmed);
        QTRY_VERIFY(telephone.is(call, CallState::Ended));
        QCOMPARE(telephone.calls.value(call).reason, (Reason{ReasonCode::EndedByTransfer, u"Maria Silva"_s}));
        QCOMPARE(telephone.calls.value(call).transferTarget, u"Maria Silva"_s);
        QVERIFY(telephone.history.value(call).contains(CallState::Transferring));
        QVERIFY(!telephone.history.value(call).contains(CallState::Degraded));
        QCOMPARE(refers.targets, QStringList{u"tel:+5511955550100"_s});
        QVERIFY(telephone.hasRow(EntryKind::Transfer));
    }

    void anIgnoredReferIsNotConfirmedAndCanBeTriedElsewhere()
    {
        TelephoneOptions options{.speed = 10};
        Telephone telephone(options);
        desk::LiveSettings live;
        live.transferWithin = 1s;
        telephone.engine->apply(live);
        Faults faults;
        faults.referIgnored = true;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId transfer = telephone.submit(toMaria(call));
        QTRY_VERIFY(telephone.is(call, CallState::Transferring) && telephone.calls.value(call).transferBy != TimePoint());
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(transfer), 15000);
        QCOMPARE(*telephone.outcome(transfer), ActionState::NotConfirmed);
        QCOMPARE(telephone.actions.value(transfer).reason.code, ReasonCode::NoAnswer);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId hangUp = telephone.submit(desk::HangUp{call});
        QTRY_VERIFY(telephone.outcome(hangUp));
        QCOMPARE(*telephone.outcome(hangUp), ActionState::Confirmed);
    }

    void aReferThatFailsDidNotHappen()
    {
        Telephone telephone({.speed = 10});
        Faults faults;
        faults.referStatus = 500;
        const CallId call = telephone.ring(faults);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId transfer = telephone.submit(toMaria(call));
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(transfer), 15000);
        QCOMPARE(*telephone.outcome(transfer), ActionState::DidNotHappen);
        QCOMPARE(telephone.actions.value(transfer).reason.code, ReasonCode::TransferFailed);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
    }

    void aTransferIsWithdrawnWhileItWaits()
    {
        Telephone telephone({.speed = 2});
        Refers refers(telephone);
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.facts && telephone.facts->summary.activity == Activity::Greeting && telephone.text().size() > 10);
        const ActionId transfer = telephone.submit(toMaria(call));
        QTRY_VERIFY(telephone.is(call, CallState::Transferring));
        const ActionId withdraw = telephone.submit(desk::WithdrawTransfer{call});
        QTRY_VERIFY(telephone.outcome(withdraw));
        QCOMPARE(*telephone.outcome(withdraw), ActionState::Confirmed);
        QCOMPARE(*telephone.outcome(transfer), ActionState::DidNotHappen);
        QCOMPARE(telephone.actions.value(transfer).reason.code, ReasonCode::Withdrawn);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        QVERIFY(refers.targets.isEmpty());
    }

    void theAnnouncementIsHeardBeforeTheRefer()
    {
        Telephone telephone({.speed = 10});
        Refers refers(telephone);
        const CallId call = telephone.ring();
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const QString sentence = u"I will put you through to Maria now."_s;
        bool heardFirst = false;
        QObject::connect(&telephone.simulator, &simulator::Simulator::actionReceived, telephone.engine.get(),
                         [&](const CallId &, const QString &action) {
                             if (action == "refer"_L1)
                                 heardFirst = telephone.text().contains(sentence);
                         });
        const ActionId transfer = telephone.submit(toMaria(call, sentence));
        // A caller who talks into it is asked again by the operator.
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(transfer), 30000);
        QCOMPARE(*telephone.outcome(transfer), ActionState::Confirmed);
        QVERIFY(heardFirst);
        QTRY_COMPARE(telephone.calls.value(call).reason.code, ReasonCode::EndedByTransfer);
    }

    void aLostLinkIsNotTakenForTheEnd()
    {
        Telephone telephone({.speed = 4});
        desk::LiveSettings live;
        live.transferWithin = 3s;
        telephone.engine->apply(live);
        Faults faults;
        faults.referIgnored = true;
        faults.dropSidebandAfter = 6s; // one and a half seconds here
        faults.noGreetingAudio = true; // no sentence to wait for
        const CallId call = telephone.ring(faults);
        telephone.watch(call);
        QTRY_VERIFY(telephone.is(call, CallState::Live));
        const ActionId transfer = telephone.submit(toMaria(call));
        QTRY_VERIFY_WITH_TIMEOUT(telephone.outcome(transfer), 15000);
        QCOMPARE(*telephone.outcome(transfer), ActionState::NotConfirmed);
        QVERIFY(telephone.hasRow(EntryKind::Gap));
        QTRY_VERIFY(telephone.is(call, CallState::Live));
    }

    void anUnknownCallIsSaidToBeOver()
    {
        Telephone telephone;
        const ActionId transfer = telephone.submit(toMaria({u"rtc_nobody"_s}));
        QTRY_VERIFY(telephone.outcome(transfer));
        QCOMPARE(telephone.actions.value(transfer).reason.code, ReasonCode::CallOver);
    }
};

QTEST_GUILESS_MAIN(TransferTest)
#include "tst_desktransfer.moc"
