#include "core/webhooks/reception.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace geon;
using namespace geon::webhooks;
using namespace Qt::StringLiterals;

namespace {

const Secret secret(u"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s);
const TimePoint start = fromUnixSeconds(1767225600);

QByteArray callBody(const QByteArray &callId, TimePoint createdAt = start)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(createdAt.time_since_epoch()).count();
    return R"({"id":"evt_1","type":"realtime.call.incoming","created_at":)" + QByteArray::number(qint64(seconds))
        + R"(,"data":{"call_id":")" + callId + R"(","sip_headers":[]}})";
}

//! A reception and a sender that signs what it sends, at one time.
class Desk
{
public:
    explicit Desk(const ReceptionRules &rules = {}, const QList<Secret> &secrets = {secret})
        : m_reception(std::move(*Verifier::from(secrets)), rules)
    {
    }

    Reception::Outcome signedDelivery(const QByteArray &id, const QByteArray &body)
    {
        const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(clock.now().time_since_epoch()).count();
        const QByteArray signature = *sign(secret, id, seconds, body);
        return m_reception.receive({id, QByteArray::number(seconds), signature}, body, clock.now());
    }
    Reception::Outcome delivery(const SignatureHeaders &headers, const QByteArray &body)
    {
        return m_reception.receive(headers, body, clock.now());
    }

    FakeClock clock;

private:
    Reception m_reception;
};

} // namespace

class ReceptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignedCallIsOffered()
    {
        Desk desk;
        const auto outcome = desk.signedDelivery("wh_1", callBody("rtc_1"));
        QCOMPARE(outcome.status, 200);
        QCOMPARE(outcome.receipt.fate, Fate::Offered);
        QCOMPARE(outcome.receipt.verdict, Verdict::Valid);
        QCOMPARE(outcome.receipt.id, WebhookId{u"wh_1"_s});
        QCOMPARE(outcome.receipt.type, u"realtime.call.incoming"_s);
        QCOMPARE(outcome.receipt.eventId, u"evt_1"_s);
        QCOMPARE(outcome.receipt.at, start);
        QCOMPARE(outcome.receipt.body, callBody("rtc_1"));
        QVERIFY(outcome.call);
        QCOMPARE(outcome.call->call, CallId{u"rtc_1"_s});
        QCOMPARE(outcome.call->delivery, WebhookId{u"wh_1"_s});
        QCOMPARE(outcome.call->receivedAt, start);
    }

    void aDeliveryOrACallComesOnce()
    {
        Desk desk;
        QCOMPARE(desk.signedDelivery("wh_1", callBody("rtc_1")).receipt.fate, Fate::Offered);
        for (const auto &[id, call] : {std::pair{"wh_1", "rtc_1"}, {"wh_1", "rtc_2"}, {"wh_2", "rtc_1"}}) {
            const auto again = desk.signedDelivery(id, callBody(call));
            QCOMPARE(again.status, 200);
            QCOMPARE(again.receipt.fate, Fate::Repeated);
            QVERIFY(!again.call);
        }
        QCOMPARE(desk.signedDelivery("wh_3", callBody("rtc_3")).receipt.fate, Fate::Offered);
    }

    void repeatsAreKnownForThreeDays()
    {
        Desk desk;
        QCOMPARE(desk.signedDelivery("wh_1", callBody("rtc_1")).receipt.fate, Fate::Offered);
        desk.clock.advance(72h);
        QCOMPARE(desk.signedDelivery("wh_1", callBody("rtc_1")).receipt.fate, Fate::Repeated);
        desk.clock.advance(1s);
        QCOMPARE(desk.signedDelivery("wh_9", callBody("rtc_9", desk.clock.now())).receipt.fate, Fate::Offered); // forgets on the way
        QCOMPARE(desk.signedDelivery("wh_1", callBody("rtc_1")).receipt.fate, Fate::StaleCall);
    }

    void onlySoManyAreRemembered()
    {
        RecentIds ids(72h, 1000);
        for (int i = 0; i < 5000; ++i)
            ids.remember(QByteArray::number(i), start);
        QCOMPARE(ids.count(), size_t(1000));
        for (int i = 0; i < 5000; ++i)
            QCOMPARE(ids.contains(QByteArray::number(i)), i >= 4000);
    }

    void rememberingTwiceDoesNotForgetEarlier()
    {
        RecentIds ids(72h, 2);
        for (const char *id : {"a", "b", "b", "b"})
            ids.remember(id, start);
        QVERIFY(ids.contains("b"));
    }

    void aCallToldTooLateIsStale_data()
    {
        QTest::addColumn<qint64>("ageInSeconds");
        QTest::addColumn<bool>("isStale");
        QTest::newRow("from the future") << qint64(-100) << false;
        QTest::newRow("now") << qint64(0) << false;
        QTest::newRow("at the limit") << qint64(60) << false;
        QTest::newRow("past it") << qint64(61) << true;
        QTest::newRow("a retry after three days") << qint64(72 * 3600) << true;
    }

    void aCallToldTooLateIsStale()
    {
        QFETCH(qint64, ageInSeconds);
        QFETCH(bool, isStale);
        Desk desk;
        const auto outcome = desk.signedDelivery("wh_1", callBody("rtc_1", start - std::chrono::seconds(ageInSeconds)));
        QCOMPARE(outcome.status, 200);
        QCOMPARE(outcome.receipt.fate, isStale ? Fate::StaleCall : Fate::Offered);
        QVERIFY(outcome.call);
    }

    void anotherEventIsAcknowledged()
    {
        Desk desk;
        const auto outcome = desk.signedDelivery("wh_1", R"({"type":"response.completed","id":"evt_7"})");
        QCOMPARE(outcome.status, 200);
        QCOMPARE(outcome.receipt.fate, Fate::OtherType);
        QCOMPARE(outcome.receipt.type, u"response.completed"_s);
        QVERIFY(!outcome.call);
    }

    void aMalformedBodyMayComeAgainWhole()
    {
        Desk desk;
        const auto broken = desk.signedDelivery("wh_1", callBody("rtc_1").chopped(5));
        QCOMPARE(broken.status, 400);
        QCOMPARE(broken.receipt.fate, Fate::Malformed);
        QVERIFY(!broken.receipt.reason.isEmpty());
        QCOMPARE(desk.signedDelivery("wh_1", callBody("rtc_1")).receipt.fate, Fate::Offered);
    }

    void whatIsNotProvenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("timestamp");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<int>("status");
        QTest::newRow("no headers") << QByteArray() << QByteArray() << 400;
        QTest::newRow("bad timestamp") << "soon"_ba
                                       << "v1,x"_ba << 400;
        QTest::newRow("old") << "1767225000"_ba
                             << "v1,x"_ba << 401;
        QTest::newRow("no match") << "1767225600"_ba
                                  << "v1,x"_ba << 401;
    }

    void whatIsNotProvenIsRefused()
    {
        QFETCH(QByteArray, timestamp);
        QFETCH(QByteArray, signature);
        Desk desk;
        const auto outcome = desk.delivery({"wh_1", timestamp, signature}, callBody("rtc_1"));
        QTEST(outcome.status, "status");
        QCOMPARE(outcome.receipt.fate, Fate::Refused);
        QVERIFY(!outcome.receipt.reason.isEmpty());
        QVERIFY(outcome.receipt.body.isEmpty());
        QVERIFY(!outcome.call);
        QCOMPARE(desk.signedDelivery("wh_1", callBody("rtc_1")).receipt.fate, Fate::Offered); // it did not use up the id
    }

    void withoutASecretEverythingIsRefused()
    {
        Desk desk({}, {});
        for (const auto &outcome : {desk.signedDelivery("wh_1", callBody("rtc_1")), desk.delivery({}, callBody("rtc_1"))}) {
            QCOMPARE(outcome.status, 401);
            QCOMPARE(outcome.receipt.fate, Fate::Refused);
            QVERIFY(outcome.receipt.reason.contains(u"OPENAI_WEBHOOK_SECRET"));
        }
    }

    void unsignedOnesAreTakenWhereAllowed()
    {
        ReceptionRules rules;
        rules.allowUnsigned = true;
        Desk open(rules, {});
        const auto outcome = open.delivery({}, callBody("rtc_1"));
        QCOMPARE(outcome.receipt.fate, Fate::Offered);
        QVERIFY(outcome.receipt.verdict != Verdict::Valid);
        QCOMPARE(open.delivery({}, callBody("rtc_1")).receipt.fate, Fate::Repeated);
        QCOMPARE(open.delivery({}, callBody("rtc_2")).receipt.fate, Fate::Offered);

        Desk withSecret(rules);
        QCOMPARE(withSecret.delivery({}, callBody("rtc_1")).receipt.fate, Fate::Offered);
        QCOMPARE(withSecret.delivery({"wh_2", "1767225600", "v1,x"}, callBody("rtc_2")).receipt.fate, Fate::Refused);
    }
};

QTEST_GUILESS_MAIN(ReceptionTest)
#include "tst_reception.moc"
