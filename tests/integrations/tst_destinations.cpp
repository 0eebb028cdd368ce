#include "core/desk/destinationrules.h"
#include "core/integrations/destinationsfile.h"
#include "core/integrations/posting.h"
#include "core/webhooks/signature.h"

#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace geon::integrations;
using namespace Qt::StringLiterals;
using desk::Destination;

namespace {

const Secret good(u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s);

Destination destination(const QString &name = u"CRM"_s)
{
    Destination one;
    one.name = name;
    one.url = u"https://crm.example.com/hook?a=1"_s;
    one.secret = good;
    one.events = {calls::NewsKind::Ended, calls::NewsKind::OutcomeSet};
    one.allowedHosts = {u"hooks.example.com"_s};
    return one;
}

bool equal(const Destination &a, const Destination &b)
{
    return a.name == b.name && a.url == b.url && a.secret == b.secret && a.events == b.events && a.enabled == b.enabled
        && a.clear == b.clear && a.allowedHosts == b.allowedHosts;
}

} // namespace

class TestDestinations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereMayItBeSent_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        QTest::newRow("https") << u"https://crm.example.com/hook"_s << true;
        QTest::newRow("https, port") << u"https://crm.example.com:8443/"_s << true;
        QTest::newRow("private address by https") << u"https://192.168.1.20/hook"_s << true;
        QTest::newRow("name of the office's network") << u"https://n8n.lan/webhook/1"_s << true;
        QTest::newRow("http to localhost") << u"http://localhost:5678/webhook"_s << true;
        QTest::newRow("http to 127.0.0.1") << u"http://127.0.0.1:5678/"_s << true;
        QTest::newRow("http to ::1") << u"http://[::1]:5678/"_s << true;
        QTest::newRow("http") << u"http://crm.example.com/hook"_s << false;
        QTest::newRow("http to a private address") << u"http://192.168.1.20/hook"_s << false;
        QTest::newRow("http to a name that begins so") << u"http://localhost.example.com/"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("ftp") << u"ftp://example.com/"_s << false;
        QTest::newRow("a user in it") << u"https://me:secret@example.com/"_s << false;
        QTest::newRow("a fragment") << u"https://example.com/#x"_s << false;
        QTest::newRow("no host") << u"https:///hook"_s << false;
        QTest::newRow("no scheme") << u"crm.example.com"_s << false;
        QTest::newRow("blanks") << u"https://crm.example.com/a b"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void whereMayItBeSent()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        Destination one = destination();
        one.url = url;
        const QString problem = desk::problemOf(one);
        QVERIFY2(problem.isEmpty() == good, qPrintable(problem));
        QVERIFY(good || problem.startsWith("CRM: "_L1));
    }

    void whatIsASecret_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("good");
        QTest::newRow("24 bytes") << good.reveal() << true;
        QTest::newRow("generated") << desk::generateSecret().reveal() << true;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("no prefix") << u"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s << false;
        QTest::newRow("no base64") << u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZI!!!!LaLaSw"_s << false;
        QTest::newRow("short") << u"whsec_AAECAwQFBgc="_s << false;
        QTest::newRow("prefix alone") << u"whsec_"_s << false;
        QTest::newRow("blank after it") << good.reveal() + u' ' << false;
    }
    void whatIsASecret()
    {
        QFETCH(QString, secret);
        QFETCH(bool, good);
        Destination one = destination();
        one.secret = Secret(secret);
        QCOMPARE(desk::problemOf(one).isEmpty(), good);
        if (secret.size() > 10)
            QVERIFY(!desk::problemOf(one).contains(secret));
    }

    void generatedSecretsDifferAndSign()
    {
        const Secret a = desk::generateSecret();
        QVERIFY(a.reveal() != desk::generateSecret().reveal());
        QVERIFY(webhooks::SigningKey::from(a).has_value());
    }

    void namesAndHostsAreChecked()
    {
        QVERIFY(desk::problemOf(QList{destination(u"a"_s), destination(u"b"_s)}).isEmpty());
        QVERIFY(desk::problemOf(QList{destination(u"a"_s), destination(u"a"_s)}).startsWith("a: "_L1));
        QVERIFY(!desk::problemOf(destination({})).isEmpty());
        QVERIFY(!desk::problemOf(destination(u"  "_s)).isEmpty());
        QVERIFY(!desk::problemOf(destination(u" a"_s)).isEmpty());
        QVERIFY(!desk::problemOf(destination(u"a\nb"_s)).isEmpty());
        QVERIFY(!desk::problemOf(destination(QString(61, u'x'))).isEmpty());
        QVERIFY(desk::problemOf(destination(u"客户 📞"_s)).isEmpty());
        for (const QString &host : {u""_s, u"a b"_s, u"https://x.example.com"_s, u"x/y"_s}) {
            Destination one = destination();
            one.allowedHosts = {host};
            QVERIFY2(!desk::problemOf(one).isEmpty(), qPrintable(host));
        }
    }

    void redirects_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("own host") << u"https://crm.example.com/other"_s << true;
        QTest::newRow("own host, other case") << u"https://CRM.Example.COM/other"_s << true;
        QTest::newRow("allowed host") << u"https://hooks.example.com/"_s << true;
        QTest::newRow("other host") << u"https://evil.example.org/"_s << false;
        QTest::newRow("below the own host") << u"https://a.crm.example.com/"_s << false;
        QTest::newRow("loses encryption") << u"http://crm.example.com/"_s << false;
        QTest::newRow("loses encryption, loopback") << u"http://localhost/"_s << false;
        QTest::newRow("a user in it") << u"https://a:b@crm.example.com/"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("nowhere") << QString() << false;
    }
    void redirects()
    {
        QFETCH(QString, to);
        QFETCH(bool, allowed);
        const QString problem = redirectProblem(destination(), QUrl(u"https://crm.example.com/hook"_s), QUrl(to));
        QVERIFY2(problem.isEmpty() == allowed, qPrintable(problem));
    }

    void whatIsWrittenIsRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"in/here/destinations.json"_s);
        Destination second = destination(u"客户"_s);
        second.enabled = false;
        second.clear = true;
        second.events = {};
        QVERIFY(writeDestinations(path, {destination(), second}));
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        const auto read = readDestinations(path);
        QVERIFY(read.destinations && read.warning.isEmpty());
        QCOMPARE(read.destinations->size(), 2);
        QVERIFY(equal(read.destinations->at(0), destination()));
        QVERIFY(equal(read.destinations->at(1), second));
    }

    void aMissingFileHoldsNone()
    {
        const auto read = readDestinations(u"/nowhere/destinations.json"_s);
        QVERIFY(read.destinations && read.destinations->isEmpty() && read.warning.isEmpty());
    }

    void whatIsWrongIsNotWritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"destinations.json"_s);
        Destination bad = destination();
        bad.url = u"http://example.com"_s;
        const auto done = writeDestinations(path, {bad});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(writeDestinations(u"/proc/nowhere/destinations.json"_s, {destination()}).error().kind, ErrorKind::Storage);
    }

    void aDamagedFileIsPutAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("aside");
        QTest::newRow("no JSON") << QByteArray("{\"kind\":\"geon-dest") << true;
        QTest::newRow("something else") << QByteArray("{\"kind\":\"other\",\"version\":1,\"destinations\":[]}") << true;
        QTest::newRow("no list") << QByteArray("{\"kind\":\"geon-destinations\",\"version\":1}") << true;
        QTest::newRow("unknown event") << toJson({destination()}).replace("call.ended", "call.eaten") << true;
        QTest::newRow("bad address") << toJson({destination()}).replace("https:", "http:") << true;
        QTest::newRow("later version") << toJson({destination()}).replace("\"version\": 1", "\"version\": 2") << false;
    }
    void aDamagedFileIsPutAside()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, aside);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"destinations.json"_s);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        const auto read = readDestinations(path);
        QVERIFY(!read.destinations);
        QVERIFY(read.warning.contains(path));
        QVERIFY(!read.warning.contains(good.reveal()));
        QCOMPARE(QFile::exists(path), !aside);
        QCOMPARE(QDir(folder.path()).entryList({u"*.damaged-*"_s}).size(), aside ? 1 : 0);
    }

    void secretsStayWhereNoneIsGiven()
    {
        Destination edited = destination();
        edited.secret = {};
        Destination fresh = destination(u"new"_s);
        fresh.secret = {};
        const auto whole = withSecretsOf({edited, fresh}, {destination()});
        QCOMPARE(whole[0].secret, good);
        QVERIFY(whole[1].secret.isEmpty());
        edited.secret = desk::generateSecret();
        QCOMPARE(withSecretsOf({edited}, {destination()})[0].secret, edited.secret);
    }
};

QTEST_GUILESS_MAIN(TestDestinations)
#include "tst_destinations.moc"
