#include "core/realtime/callsapianswer.h"
#include "core/realtime/sidebandstatus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace geon;
using namespace geon::realtime;
using Outcome = CallAnswer::Outcome;

class TestCallsApiAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusHasAMeaning_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Outcome>("outcome");
        const QByteArray gone =
            R"({"error":{"message":"No session","type":"invalid_request_error","param":null,"code":"call_id_not_found"}})";
        const QByteArray other = R"({"error":{"message":"Unknown parameter","code":"unknown_parameter"}})";
        QTest::newRow("200") << 200 << QByteArray() << Outcome::Ok;
        QTest::newRow("204") << 204 << QByteArray() << Outcome::Ok;
        QTest::newRow("200 with a body") << 200 << gone << Outcome::Ok;
        QTest::newRow("404") << 404 << QByteArray() << Outcome::CallGone;
        QTest::newRow("404, some page") << 404 << QByteArray("<html>") << Outcome::CallGone;
        QTest::newRow("400 gone") << 400 << gone << Outcome::CallGone;
        QTest::newRow("403 gone") << 403 << gone << Outcome::BadRequest;
        QTest::newRow("400") << 400 << other << Outcome::BadRequest;
        QTest::newRow("400 bare") << 400 << QByteArray() << Outcome::BadRequest;
        QTest::newRow("401") << 401 << QByteArray() << Outcome::BadRequest;
        QTest::newRow("409") << 409 << QByteArray() << Outcome::BadRequest;
        QTest::newRow("302") << 302 << QByteArray() << Outcome::BadRequest;
        QTest::newRow("429") << 429 << QByteArray() << Outcome::RateLimited;
        QTest::newRow("500") << 500 << QByteArray() << Outcome::ServerError;
        QTest::newRow("503") << 503 << QByteArray("{") << Outcome::ServerError;
    }
    void aStatusHasAMeaning()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        const CallAnswer answer = answerFrom(status, body, CallAction::Accept);
        QTEST(answer.outcome, "outcome");
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.message.isEmpty(), answer.outcome == Outcome::Ok);
    }

    void withoutACallNothingIsGone() { QCOMPARE(answerFrom(404, {}, std::nullopt).outcome, Outcome::BadRequest); }

    void theWordsOfBothServicesAreRead()
    {
        const CallAnswer openAi = answerFrom(
            400, R"({"error":{"message":"Unknown parameter: 'x'.","type":"t","param":"x","code":"unknown"}})", CallAction::Accept);
        QCOMPARE(openAi.message, u"Unknown parameter: 'x'."_s);
        QCOMPARE(openAi.param, u"x"_s);
        QCOMPARE(openAi.code, u"unknown"_s);
        const CallAnswer azure =
            answerFrom(400, R"({"error":{"code":"BadRequest","message":"No","param":null,"type":null,"details":[],"additionalInfo":{}}})",
                       CallAction::Refer);
        QCOMPARE(azure.message, u"No"_s);
        QCOMPARE(azure.code, u"BadRequest"_s);
        QCOMPARE(azure.param, QString());
    }

    void garbageIsNoWords_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"", "{", "[]", "null", "\"error\"", R"({"error":"no"})", R"({"error":[]})",
                                 R"({"error":{"message":7,"code":{}}})", "\xff\xfe\x00", "{\"error\":{\"message\":\"cut o"})
            QTest::newRow(*body ? body : "nothing") << QByteArray(body);
    }
    void garbageIsNoWords()
    {
        QFETCH(const QByteArray, body);
        const CallAnswer answer = answerFrom(500, body, CallAction::HangUp);
        QCOMPARE(answer.outcome, Outcome::ServerError);
        QCOMPARE(answer.code, QString());
        QVERIFY2(answer.message.contains("500"_L1), qPrintable(answer.message));
    }

    void theWaitAskedForIsFound_data()
    {
        QTest::addColumn<QByteArray>("milliseconds");
        QTest::addColumn<QByteArray>("seconds");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<int>("wait"); // -1: none
        const QByteArray none;
        QTest::newRow("none") << none << none << none << -1;
        QTest::newRow("seconds") << none << QByteArray("7") << none << 7000;
        QTest::newRow("zero") << none << QByteArray("0") << none << 0;
        QTest::newRow("fraction") << none << QByteArray("0.25") << none << 250;
        QTest::newRow("milliseconds") << QByteArray("1500") << none << none << 1500;
        QTest::newRow("the longer") << QByteArray("1500") << QByteArray("2") << none << 2000;
        QTest::newRow("the longer, other way") << QByteArray("2500") << QByteArray("2") << none << 2500;
        QTest::newRow("date against Date") << none << QByteArray("Sun, 06 Nov 1994 08:49:47 GMT")
                                           << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << 10000;
        QTest::newRow("date against our clock") << none << QByteArray("Thu, 01 Jan 2026 00:00:03 GMT") << none << 3000;
        QTest::newRow("date gone by") << none << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << none << 0;
        QTest::newRow("negative") << none << QByteArray("-3") << none << -1;
        QTest::newRow("words") << QByteArray("soon") << QByteArray("later") << none << -1;
        QTest::newRow("nan") << none << QByteArray("nan") << none << -1;
        QTest::newRow("for ever") << none << QByteArray("inf") << none << 3600 * 1000;
        QTest::newRow("too long") << none << QByteArray("99999999999999999999") << none << 3600 * 1000;
        QTest::newRow("a far date") << none << QByteArray("Fri, 01 Jan 2066 00:00:00 GMT") << none << 3600 * 1000;
    }
    void theWaitAskedForIsFound()
    {
        QFETCH(const QByteArray, milliseconds);
        QFETCH(const QByteArray, seconds);
        QFETCH(const QByteArray, date);
        QFETCH(const int, wait);
        const auto found = retryAfter(milliseconds, seconds, date, fromUnixSeconds(1767225600));
        QCOMPARE(found ? int(found->count()) : -1, wait);
    }

    void aRefusedHandshakeNamesItsStatus_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("English") << u"QWebSocketPrivate::processHandshake: Unhandled http status code: 404 (Not Found)."_s << 404;
        QTest::newRow("German") << u"QWebSocketPrivate::processHandshake: nicht behandelter HTTP-Status-Code: 401 (Unauthorized)."_s << 401;
        QTest::newRow("Japanese") << u"未処理のステータスコード:503(Unavailable)。"_s << 503;
        QTest::newRow("numbers in the reason") << u"Unhandled http status code: 403 (see 404 (or 500))."_s << 403;
        QTest::newRow("no reason") << u"Unhandled http status code: 404 ()."_s << 404;
        QTest::newRow("400") << u"QWebSocketPrivate::processHandshake: Unknown error condition encountered. Aborting connection."_s << 0;
        QTest::newRow("keys") << u"Accept-Key received from server q+404 (x does not match the client key 404=."_s << 0;
        QTest::newRow("refused") << u"Connection refused"_s << 0;
        QTest::newRow("too long") << u"code: 4041 (x)"_s << 0;
    }
    void aRefusedHandshakeNamesItsStatus()
    {
        QFETCH(const QString, words);
        QTEST(handshakeStatus(words), "status");
    }
};

QTEST_GUILESS_MAIN(TestCallsApiAnswer)
#include "tst_callsapianswer.moc"
