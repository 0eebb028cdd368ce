// Killed while webhooks of ours wait for somebody who does not take them.
#include "core/desk/destinationrules.h"
#include "core/integrations/destinationsfile.h"
#include "tests/recovery/keptcalls.h"
#include "tests/recovery/programrun.h"
#include "tests/recovery/receiver.h"

using namespace geon;
using namespace Qt::StringLiterals;

class KillDeliveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventArrivesInItsOrder()
    {
        Receiver receiver;
        receiver.status = 500;
        Premises premises(14);
        desk::Destination destination{u"crm"_s, receiver.url(), desk::generateSecret(), {}, true, true, {}};
        destination.events = QList<calls::NewsKind>(desk::newsKinds.begin(), desk::newsKinds.end());
        QVERIFY(integrations::writeDestinations(QDir(premises.settingsFolder()).filePath(u"destinations.json"_s), {destination}));

        QList<CallId> calls;
        {
            ProgramRun first(premises);
            QVERIFY(first.listens());
            for (int i = 0; i < 3; ++i)
                calls.append(premises.ring());
            QVERIFY(first.waitFor([&] {
                return receiver.refused >= 3
                    && std::ranges::all_of(calls, [&](const CallId &call) { return !first.turns(call).isEmpty(); });
            }));
            first.kill();
        }
        QVERIFY(receiver.all.isEmpty());
        receiver.status = 200;

        ProgramRun next(premises);
        const auto isOver = [&](const CallId &call) {
            const auto taken = receiver.taken(call.value);
            return !taken.isEmpty() && taken.last().type == u"call.ended";
        };
        QVERIFY(next.waitFor([&] { return std::ranges::all_of(calls, isOver); }));
        QCOMPARE(next.leave(), 0);
        KeptCalls kept(premises.dataFolder());
        QCOMPARE(kept.problem(), QString());
        for (const CallId &call : calls)
            compare(kept, call, receiver.taken(call.value));
        for (const desk::Delivery &delivery : kept.store().deliveries(u"crm"_s, {}, 10'000).value_or(QList<desk::Delivery>()))
            QCOMPARE(delivery.state, desk::DeliveryState::Delivered);
    }

private:
    //! What arrived is what the journal has to tell, no more and no less.
    static void compare(KeptCalls &kept, const CallId &call, const QList<Receiver::Event> &taken)
    {
        const auto tape = kept.tapeOf(call);
        QVERIFY(tape);
        QList<calls::CallNews> news;
        const auto line = tape->begin();
        for (const calls::Tape::Step &step : tape->steps())
            tape->play(*line, step, &news);
        QStringList wanted;
        for (const calls::CallNews &one : news)
            wanted.append(u"%1 %2"_s.arg(one.number).arg(desk::typeOf(one.kind)));
        QStringList arrived;
        for (const Receiver::Event &event : taken)
            arrived.append(u"%1 %2"_s.arg(event.number).arg(event.type));
        QCOMPARE(arrived, wanted);
    }
};

QTEST_GUILESS_MAIN(KillDeliveryTest)
#include "tst_killdelivery.moc"
