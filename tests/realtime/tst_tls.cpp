#include "core/realtime/callsapi.h"
#include "core/realtime/sideband.h"
#include "tests/realtime/fakeservice.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace geon;
using namespace geon::realtime;

namespace {

const CallId call{u"rtc_1"_s};

QByteArray agreement(const FakeTlsService::Request &request)
{
    const QByteArray key = request.header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n\x81\x05hello";
}

} // namespace

//! With a certificate made for the run: first nobody trusts it, then we do.
class TestTls : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QSslConfiguration m_service;
    const QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();

    void trust() const
    {
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(m_service.localCertificate());
        QSslConfiguration::setDefaultConfiguration(trusting);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty())
            QSKIP("the openssl program is needed to make a certificate");
        const QString key = m_folder.filePath(u"key.pem"_s);
        const QString certificate = m_folder.filePath(u"certificate.pem"_s);
        const int result = QProcess::execute(openssl,
                                             {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                                              u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                                              u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate});
        QCOMPARE(result, 0);
        m_service = m_before;
        QFile keyFile(key);
        QVERIFY(keyFile.open(QFile::ReadOnly));
        m_service.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        const auto certificates = QSslCertificate::fromPath(certificate);
        QCOMPARE(certificates.size(), 1);
        m_service.setLocalCertificate(certificates.first());
    }
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_before); }

    void aSidebandGoesOverTls()
    {
        trust();
        FakeTlsService service([](const FakeTlsService::Request &request) { request.peer->write(agreement(request)); });
        service.setSslConfiguration(m_service);
        Sideband sideband(service.provider(), call, {});
        QByteArrayList frames;
        connect(&sideband, &Sideband::frameReceived, this, [&](QByteArrayView frame) { frames.append(frame.toByteArray()); });
        sideband.open();
        QTRY_COMPARE(frames, QByteArrayList{"hello"});
        sideband.close();
        QTRY_COMPARE(service.disconnections, 1);
    }

    void anUntrustedServiceGetsNoSideband()
    {
        FakeTlsService service([](const FakeTlsService::Request &request) { request.peer->write(agreement(request)); });
        service.setSslConfiguration(m_service);
        Sideband sideband(service.provider(), call, {});
        QList<SidebandClose> closes;
        connect(&sideband, &Sideband::closed, this, [&](const SidebandClose &how) { closes.append(how); });
        sideband.open();
        QTRY_COMPARE(closes.size(), 1);
        QCOMPARE(closes[0].why, SidebandClose::Why::HandshakeFailed);
        QVERIFY(!closes[0].detail.isEmpty());
        QVERIFY(service.requests.isEmpty()); // the key was not told
    }

    void anUntrustedServiceGetsNoRequest()
    {
        FakeTlsService service;
        service.setSslConfiguration(m_service);
        CallsApi api(service.provider());
        QList<CallAnswer> answers;
        api.accept(call, {}, 5s, this, [&](const CallAnswer &answer) { answers.append(answer); });
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers[0].outcome, CallAnswer::Outcome::NetworkError);
        QVERIFY(!answers[0].message.isEmpty());
        QVERIFY(service.requests.isEmpty());
    }

    void aWarmConnectionIsUsed()
    {
        trust();
        FakeTlsService service([](const FakeTlsService::Request &request) { request.peer->write(FakeTlsService::http("200 OK")); });
        service.setSslConfiguration(m_service);
        CallsApi api(service.provider());
        api.warmUp();
        QTRY_VERIFY(service.connections > 0);
        const int warm = service.connections;
        QList<CallAnswer> answers;
        api.accept(call, {}, 5s, this, [&](const CallAnswer &answer) { answers.append(answer); });
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers[0].outcome, CallAnswer::Outcome::Ok);
        QCOMPARE(service.connections, warm);
    }

    void twoHundredAtOnceGoOut()
    {
        trust();
        FakeTlsService service;
        service.setSslConfiguration(m_service);
        CallsApi api(service.provider());
        int good = 0;
        for (int i = 0; i < 200; ++i)
            api.accept(call, {}, 30s, this, [&](const CallAnswer &answer) { good += answer.outcome == CallAnswer::Outcome::Ok; });
        QTRY_COMPARE_WITH_TIMEOUT(service.requests.size(), 200, 30'000);
        for (const auto &request : service.requests)
            request.peer->write(FakeTlsService::http("200 OK"));
        QTRY_COMPARE(good, 200);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
