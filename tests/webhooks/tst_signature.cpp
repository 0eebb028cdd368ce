#include "core/webhooks/signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace geon;
using namespace geon::webhooks;
using namespace Qt::StringLiterals;

namespace {

const QString secretOfV1 = u"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s;
const QString secretOfV2 = u"whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7"_s;
const QByteArray bodyOfV1 =
    R"({"object":"event","id":"evt_test_0001","type":"realtime.call.incoming","created_at":1767225600,"data":{"call_id":"rtc_test_0001","sip_headers":[{"name":"From","value":"<sip:+14155550100@pstn.twilio.com:5060>;tag=abc"},{"name":"To","value":"<sip:proj_test@sip.api.openai.com;transport=tls>"},{"name":"X-Twilio-CallSid","value":"CA00000000000000000000000000000001"}]}})"_ba;
const QByteArray signatureOfV1 = "v1,dA2+SBM1rkS7NQv6zt+UooSJS/KQxUCNgSPPCsO9w9E="_ba;
const QByteArray signaturesOfV3 = "v1,o+GrPhQnt0+J1sooyQhccqTJFHH+Y7jTDEQRGz8o2cU= v1,rY4MD9dLQZEAAnLBaFAzatPzqUhAqswzEHvsRahgDKg="_ba;

struct Delivery {
    QStringList secrets;
    QByteArray id;
    QByteArray timestamp;
    QByteArray signature;
    QByteArray body;
    qint64 now = 0;
};

Delivery v1()
{
    return {{secretOfV1}, "wh_test_0001", "1767225600", signatureOfV1, bodyOfV1, 1767225600};
}

Verdict judge(const Delivery &delivery)
{
    QList<Secret> secrets;
    for (const QString &text : delivery.secrets)
        secrets.append(Secret(text));
    return verify(secrets, {delivery.id, delivery.timestamp, delivery.signature}, delivery.body, fromUnixSeconds(delivery.now));
}

} // namespace

Q_DECLARE_METATYPE(Delivery)
Q_DECLARE_METATYPE(geon::webhooks::Verdict)

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVectorIsTheOneOfTheSheet()
    {
        QCOMPARE(bodyOfV1.size(), 366);
        QCOMPARE(QCryptographicHash::hash(bodyOfV1, QCryptographicHash::Sha256).toHex(),
                 "6d2f954020649cd833d001cee0d3da72b43dd9846d5f817a2bbafd9c39a5b653"_ba);
    }

    void verdicts_data()
    {
        QTest::addColumn<Delivery>("delivery");
        QTest::addColumn<Verdict>("verdict");

        const auto row = [](const char *name, Verdict verdict, auto change) {
            Delivery delivery = v1();
            change(delivery);
            QTest::newRow(name) << delivery << verdict;
        };
        const auto other = QByteArray("v1,") + QByteArray(43, 'A') + '=';

        QTest::newRow("V0") << Delivery{
            {u"whsec_RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c="_s},
            "wh_685c059ae39c8190af8c71ed1022a24d",
            "1750861210",
            "v1,gUAg4R2hWouRZqRQG4uJypNS8YK885G838+EHb4nKBY=",
            R"({"id": "evt_685c059ae3a481909bdc86819b066fb6", "object": "event", "created_at": 1750861210, "type": "response.completed", "data": {"id": "resp_123"}})",
            1750861210} << Verdict::Valid;
        row("V1", Verdict::Valid, [](Delivery &) {});
        QTest::newRow("V2") << Delivery{{secretOfV2},
                                        "wh_test_0002",
                                        "1767225601",
                                        "v1,PVMIkI8pUF/B+3NSS/nNUVmePblJXFwalSRLgCqX/XM=",
                                        QByteArray::fromHex("7b2274797065223a227265616c74696d652e63616c6c2e696e636f6d696e67222c226e"
                                                            "6f7465223a224772c3bcc39f6520e2988e227d0a"),
                                        1767225601}
                            << Verdict::Valid;
        const Delivery v3{{secretOfV1}, "wh_test_0003", "1767225602", signaturesOfV3, "{}", 1767225602};
        QTest::newRow("V3, first entry") << v3 << Verdict::Valid;
        Delivery second = v3;
        second.secrets = {secretOfV2};
        QTest::newRow("V3, second entry") << second << Verdict::Valid;
        QTest::newRow("V4, no prefix") << Delivery{{u"not-base64-secret"_s},
                                                   "wh_test_0004",
                                                   "1767225603",
                                                   "v1,HDOVpS6B3ekXobBLMTMnY4c3OK6+gUkclLHGVCyPvOA=",
                                                   R"({"a":1})",
                                                   1767225603}
                                       << Verdict::Valid;

        row("one of several secrets", Verdict::Valid, [](Delivery &d) { d.secrets = {secretOfV2, secretOfV1}; });
        row("an unusable secret beside a good one", Verdict::Valid, [](Delivery &d) { d.secrets = {u"whsec_!!"_s, secretOfV1}; });
        row("without a version", Verdict::Valid, [](Delivery &d) { d.signature = signatureOfV1.sliced(3); });
        row("after a wrong one", Verdict::Valid, [&](Delivery &d) { d.signature = other + ' ' + signatureOfV1; });
        row("after several blanks", Verdict::Valid, [&](Delivery &d) { d.signature = "  v1a,xyz   " + signatureOfV1; });
        row("300 s old", Verdict::Valid, [](Delivery &d) { d.now += 300; });
        row("300 s ahead", Verdict::Valid, [](Delivery &d) { d.now -= 300; });

        row("301 s old", Verdict::Stale, [](Delivery &d) { d.now += 301; });
        row("301 s ahead", Verdict::Stale, [](Delivery &d) { d.now -= 301; });
        row("timestamp beyond any clock", Verdict::Stale, [](Delivery &d) { d.timestamp = "999999999999999"; });
        row("no id", Verdict::MissingHeader, [](Delivery &d) { d.id.clear(); });
        row("no timestamp", Verdict::MissingHeader, [](Delivery &d) { d.timestamp.clear(); });
        row("no signature", Verdict::MissingHeader, [](Delivery &d) { d.signature.clear(); });
        for (const char *text :
             {"soon", "1767225600.0", "+1767225600", " 1767225600", "-1", "0x10", "17672256001767225600", "1767225600\n"})
            row(qPrintable(u"timestamp "_s + QString::fromLatin1(text).simplified() + u" of %1"_s.arg(qstrlen(text))),
                Verdict::BadTimestamp, [&](Delivery &d) { d.timestamp = text; });

        row("id changed", Verdict::NoMatch, [](Delivery &d) { d.id = "wh_test_0002"; });
        row("timestamp changed", Verdict::NoMatch, [](Delivery &d) { d.timestamp = "1767225601"; });
        row("leading zero in the timestamp", Verdict::NoMatch, [](Delivery &d) { d.timestamp.prepend('0'); });
        row("one base64 digit changed", Verdict::NoMatch, [](Delivery &d) { d.signature[10] = d.signature[10] == 'x' ? 'y' : 'x'; });
        row("padding dropped", Verdict::NoMatch, [](Delivery &d) { d.signature.chop(1); });
        row("v2 only", Verdict::NoMatch, [](Delivery &d) { d.signature[1] = '2'; });
        row("v1a only", Verdict::NoMatch, [](Delivery &d) { d.signature.insert(2, 'a'); });
        row("version alone", Verdict::NoMatch, [](Delivery &d) { d.signature = "v1,"; });
        row("blanks alone", Verdict::NoMatch, [](Delivery &d) { d.signature = "   "; });
        row("body reformatted", Verdict::NoMatch, [](Delivery &d) { d.body.replace(":", ": ").replace(",", ", "); });
        row("newline added", Verdict::NoMatch, [](Delivery &d) { d.body += '\n'; });
        row("body empty", Verdict::NoMatch, [](Delivery &d) { d.body.clear(); });
        row("secret of another endpoint", Verdict::NoMatch, [](Delivery &d) { d.secrets = {secretOfV2}; });
        row("no secret at all", Verdict::NoMatch, [](Delivery &d) { d.secrets.clear(); });
        row("secret with its prefix taken as text", Verdict::NoMatch, [](Delivery &d) { d.secrets = {secretOfV1.sliced(6)}; });
    }

    void verdicts()
    {
        QFETCH(Delivery, delivery);
        QTEST(judge(delivery), "verdict");
    }

    void aVerifierJudgesManyInARow()
    {
        const auto verifier = Verifier::from({Secret(secretOfV2), Secret(secretOfV1)});
        QVERIFY(verifier);
        const Delivery good = v1();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(verifier->verify({good.id, good.timestamp, good.signature}, good.body, fromUnixSeconds(good.now)), Verdict::Valid);
            QCOMPARE(verifier->verify({good.id, good.timestamp, good.signature}, "{}", fromUnixSeconds(good.now)), Verdict::NoMatch);
        }
    }

    void signingGivesWhatQtComputes_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {0, 1, 55, 56, 63, 64, 65, 1000, 1048576})
            QTest::addRow("%lld bytes", qlonglong(size)) << size;
    }

    void signingGivesWhatQtComputes()
    {
        QFETCH(qsizetype, size);
        QByteArray body(size, Qt::Uninitialized);
        for (qsizetype i = 0; i < size; ++i)
            body[i] = char(i * 7);
        const QByteArray signedText = "wh_1.1767225600." + body;
        const auto expected = QMessageAuthenticationCode::hash(signedText, QByteArray::fromBase64(secretOfV1.sliced(6).toLatin1()),
                                                               QCryptographicHash::Sha256);
        const auto signature = sign(Secret(secretOfV1), "wh_1", 1767225600, body);
        QVERIFY(signature);
        QCOMPARE(*signature, "v1," + expected.toBase64());
    }

    void anUnusableSecretIsRefusedWithoutShowingIt_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("empty") << QString();
        QTest::newRow("prefix alone") << u"whsec_"_s;
        QTest::newRow("no base64") << u"whsec_secret!words"_s;
    }

    void anUnusableSecretIsRefusedWithoutShowingIt()
    {
        QFETCH(QString, secret);
        const auto verifier = Verifier::from({Secret(secretOfV1), Secret(secret)});
        QVERIFY(!verifier);
        QCOMPARE(verifier.error().kind, ErrorKind::InvalidInput);
        QVERIFY(verifier.error().message.startsWith(u"Secret 2: "));
        QVERIFY(!verifier.error().message.contains(u"secret!words"));
        QVERIFY(!sign(Secret(secret), "wh_1", 1767225600, "{}"));
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "tst_signature.moc"
