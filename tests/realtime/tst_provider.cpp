#include "core/realtime/provider.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace geon;
using namespace geon::realtime;

class TestProvider : public QObject
{
    Q_OBJECT

private:
    const Secret m_key{u"key-0123456789abcdef"_s};
    const CallId m_call{u"rtc_u1_7"_s};

private Q_SLOTS:
    void azureFindsTheBaseInEveryForm_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("base");
        const QString plain = u"https://name.openai.azure.com/openai/v1"_s;
        QTest::newRow("bare") << u"https://name.openai.azure.com"_s << plain;
        QTest::newRow("slash") << u"https://name.openai.azure.com/"_s << plain;
        QTest::newRow("openai") << u"https://name.openai.azure.com/openai"_s << plain;
        QTest::newRow("openai slash") << u"https://name.openai.azure.com/openai/"_s << plain;
        QTest::newRow("v1") << u"https://name.openai.azure.com/openai/v1"_s << plain;
        QTest::newRow("v1 slashes") << u"https://name.openai.azure.com/openai/v1//"_s << plain;
        QTest::newRow("a whole old address") << u"https://name.openai.azure.com/openai/realtime?api-version=2025-04-01-preview#x"_s
                                             << plain;
        QTest::newRow("project") << u"https://name.services.ai.azure.com/api/projects/p1"_s
                                 << u"https://name.services.ai.azure.com/openai/v1"_s;
        QTest::newRow("gateway") << u"https://gate.example.com/ai/openai/v1"_s << u"https://gate.example.com/ai/openai/v1"_s;
        QTest::newRow("gateway, bare") << u"https://gate.example.com/ai/"_s << u"https://gate.example.com/ai/openai/v1"_s;
        QTest::newRow("not a segment") << u"https://gate.example.com/myopenai"_s << u"https://gate.example.com/myopenai/openai/v1"_s;
        QTest::newRow("port") << u"https://name.openai.azure.com:8443"_s << u"https://name.openai.azure.com:8443/openai/v1"_s;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080/openai/v1"_s;
        QTest::newRow("loopback name") << u"http://localhost:8080"_s << u"http://localhost:8080/openai/v1"_s;
        QTest::newRow("loopback IPv6") << u"http://[::1]:8080"_s << u"http://[::1]:8080/openai/v1"_s;
    }
    void azureFindsTheBaseInEveryForm()
    {
        QFETCH(const QString, endpoint);
        QFETCH(const QString, base);
        const auto provider = Provider::azure(QUrl(endpoint), m_key);
        QVERIFY2(provider, provider ? "" : qPrintable(provider.error().message));
        QCOMPARE(provider->base().toString(), base);
        QCOMPARE(provider->kind(), ProviderKind::Azure);
    }

    void openAiFindsTheBase_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("base");
        QTest::newRow("none") << QString() << u"https://api.openai.com/v1"_s;
        QTest::newRow("region") << u"https://eu.api.openai.com"_s << u"https://eu.api.openai.com/v1"_s;
        QTest::newRow("slash") << u"https://eu.api.openai.com/"_s << u"https://eu.api.openai.com/v1"_s;
        QTest::newRow("v1") << u"https://eu.api.openai.com/v1/"_s << u"https://eu.api.openai.com/v1"_s;
        QTest::newRow("loopback") << u"http://127.0.0.2:81"_s << u"http://127.0.0.2:81/v1"_s;
    }
    void openAiFindsTheBase()
    {
        QFETCH(const QString, endpoint);
        QFETCH(const QString, base);
        const auto provider = Provider::openAi(m_key, QUrl(endpoint));
        QVERIFY(provider);
        QCOMPARE(provider->base().toString(), base);
        QCOMPARE(provider->kind(), ProviderKind::OpenAi);
    }

    void whatCannotBeUsedIsRefused_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("says");
        const QString good = u"https://name.openai.azure.com"_s;
        QTest::newRow("plain http") << u"http://name.openai.azure.com"_s << u"k"_s << u"https://"_s;
        QTest::newRow("http in the house") << u"http://192.168.1.4"_s << u"k"_s << u"https://"_s;
        QTest::newRow("looks like loopback") << u"http://localhost.example.com"_s << u"k"_s << u"https://"_s;
        QTest::newRow("ftp") << u"ftp://127.0.0.1"_s << u"k"_s << u"https://"_s;
        QTest::newRow("no scheme") << u"name.openai.azure.com"_s << u"k"_s << u"full web address"_s;
        QTest::newRow("no host") << u"https:///openai"_s << u"k"_s << u"full web address"_s;
        QTest::newRow("empty") << QString() << u"k"_s << u"full web address"_s;
        QTest::newRow("password") << u"https://me:secret@name.openai.azure.com"_s << u"k"_s << u"user name"_s;
        QTest::newRow("no key") << good << QString() << u"no API key"_s;
        QTest::newRow("line feed") << good << u"k\nX-Other: 1"_s << u"Copy it again"_s;
        QTest::newRow("carriage return") << good << u"k\r\nHost: evil"_s << u"Copy it again"_s;
        QTest::newRow("NUL") << good << u"k\u0000x"_s << u"Copy it again"_s;
        QTest::newRow("blank at the end") << good << u"k "_s << u"Copy it again"_s;
        QTest::newRow("not ASCII") << good << u"k\u0146"_s << u"Copy it again"_s;
    }
    void whatCannotBeUsedIsRefused()
    {
        QFETCH(const QString, endpoint);
        QFETCH(const QString, key);
        QFETCH(const QString, says);
        const auto provider = Provider::azure(QUrl(endpoint), Secret(key));
        QVERIFY(!provider);
        QCOMPARE(provider.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(provider.error().message.contains(says), qPrintable(provider.error().message));
        QVERIFY(key.size() < 3 || !provider.error().message.contains(key));
    }

    void eachActionHasItsAddress_data()
    {
        QTest::addColumn<CallAction>("action");
        QTest::addColumn<QString>("verb");
        QTest::newRow("accept") << CallAction::Accept << u"accept"_s;
        QTest::newRow("reject") << CallAction::Reject << u"reject"_s;
        QTest::newRow("refer") << CallAction::Refer << u"refer"_s;
        QTest::newRow("hangup") << CallAction::HangUp << u"hangup"_s;
    }
    void eachActionHasItsAddress()
    {
        QFETCH(const CallAction, action);
        QFETCH(const QString, verb);
        const auto request = Provider::openAi(m_key)->actionRequest(m_call, action);
        QCOMPARE(request.url().toString(), u"https://api.openai.com/v1/realtime/calls/rtc_u1_7/"_s + verb);
        QCOMPARE(request.header(QNetworkRequest::ContentTypeHeader).toString(), u"application/json"_s);
        QCOMPARE(request.rawHeader("Accept"), "*/*");
    }

    void whoWeAreIsSaidInAHeaderOnly()
    {
        const auto azure = Provider::azure(QUrl(u"https://name.openai.azure.com"_s), m_key);
        const auto openAi = Provider::openAi(m_key);
        for (const auto &request :
             {azure->actionRequest(m_call, CallAction::Accept), azure->sidebandRequest(m_call), azure->probeRequest()}) {
            QCOMPARE(request.rawHeader("api-key"), "key-0123456789abcdef");
            QVERIFY(!request.hasRawHeader("Authorization"));
            QVERIFY(!request.url().toString().contains(m_key.reveal()));
            QCOMPARE(request.rawHeader("User-Agent"), "geon-console/" GEON_VERSION);
        }
        for (const auto &request :
             {openAi->actionRequest(m_call, CallAction::Refer), openAi->sidebandRequest(m_call), openAi->probeRequest()}) {
            QCOMPARE(request.rawHeader("Authorization"), "Bearer key-0123456789abcdef");
            QVERIFY(!request.hasRawHeader("api-key"));
            QVERIFY(!request.hasRawHeader("OpenAI-Beta"));
            QVERIFY(!request.url().toString().contains(m_key.reveal()));
        }
    }

    void theSidebandIsAWebSocketOfTheSameKind()
    {
        QCOMPARE(Provider::openAi(m_key)->sidebandRequest(m_call).url().toString(), u"wss://api.openai.com/v1/realtime?call_id=rtc_u1_7"_s);
        QCOMPARE(Provider::azure(QUrl(u"http://127.0.0.1:8080"_s), m_key)->sidebandRequest(m_call).url().toString(),
                 u"ws://127.0.0.1:8080/openai/v1/realtime?call_id=rtc_u1_7"_s);
    }

    void aCallIdStaysInItsPlace_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("encoded");
        QTest::newRow("slash") << u"a/../b"_s << u"a%2F..%2Fb"_s;
        QTest::newRow("question") << u"a?b=c&d"_s << u"a%3Fb%3Dc%26d"_s;
        QTest::newRow("fragment") << u"a#b"_s << u"a%23b"_s;
        QTest::newRow("percent") << u"a%2Fb"_s << u"a%252Fb"_s;
        QTest::newRow("line break") << u"a\r\nX: 1"_s << u"a%0D%0AX%3A%201"_s;
        QTest::newRow("plus") << u"a+b"_s << u"a%2Bb"_s;
        QTest::newRow("not ASCII") << u"a\u00e9"_s << u"a%C3%A9"_s;
    }
    void aCallIdStaysInItsPlace()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, encoded);
        const auto provider = Provider::openAi(m_key);
        const QUrl action = provider->actionRequest(CallId{id}, CallAction::Accept).url();
        QCOMPARE(action.path(QUrl::FullyEncoded), "/v1/realtime/calls/"_L1 + encoded + "/accept"_L1);
        QVERIFY(!action.hasQuery());
        QVERIFY(!action.hasFragment());
        const QUrl sideband = provider->sidebandRequest(CallId{id}).url();
        QCOMPARE(sideband.query(QUrl::FullyEncoded), "call_id="_L1 + encoded);
        QVERIFY(!sideband.hasFragment());
    }
};

QTEST_GUILESS_MAIN(TestProvider)
#include "tst_provider.moc"
