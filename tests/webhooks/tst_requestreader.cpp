#include "core/webhooks/requestreader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace geon::webhooks;
using namespace Qt::StringLiterals;
using State = RequestReader::State;

namespace {

QByteArray get(const QByteArray &fields = {})
{
    return "GET /health HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &fields, const QByteArray &body)
{
    return "POST /p HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + body;
}

QByteArray chunked(const QByteArray &body)
{
    return post("Transfer-Encoding: chunked\r\n", body);
}

//! What a reader made of some bytes, whichever way they were cut.
struct Seen {
    State end = State::Empty;
    int status = 0;
    QList<QByteArray> requests; //!< target and body of each

    friend bool operator==(const Seen &, const Seen &) = default;
};

Seen read(const QByteArray &bytes, qsizetype step, const RequestLimits &limits = {})
{
    Seen seen;
    RequestReader reader(limits);
    for (qsizetype i = 0; i < bytes.size(); i += step) {
        seen.end = reader.feed(QByteArrayView(bytes).sliced(i, std::min(step, bytes.size() - i)));
        while (seen.end == State::Whole) {
            seen.requests.append(reader.target().toByteArray() + ' ' + reader.body().toByteArray());
            seen.end = reader.next();
        }
    }
    if (seen.end == State::Refused)
        seen.status = reader.refusal().status;
    return seen;
}

} // namespace

class RequestReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeRequestsAreTakenHoweverTheyAreCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QByteArray>>("requests");
        const auto row = [](const char *name, const QByteArray &bytes, const QList<QByteArray> &requests) {
            QTest::newRow(name) << bytes << requests;
        };
        row("GET", get(), {"/health "});
        row("empty lines before it", "\r\n\r\n" + get(), {"/health "});
        row("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", {"/ "});
        row("POST", post("Content-Length: 3\r\n", "abc"), {"/p abc"});
        row("POST of nothing", post("content-length: 0\r\n", ""), {"/p "});
        row("body that looks like a head", post("Content-Length: 8\r\n", "\r\n\r\n\r\n\r\n"), {"/p \r\n\r\n\r\n\r\n"});
        row("three in a row", get() + post("Content-Length: 1\r\n", "x") + get(), {"/health ", "/p x", "/health "});
        row("blanks around a value", post("Content-Length: \t 2 \t\r\n", "xy"), {"/p xy"});
        row("empty value", get("X:\r\n"), {"/health "});
        row("bytes beyond ASCII in a value", get("X: \xc3\xa4\xff\r\n"), {"/health "});
        row("unknown method", "BREW /pot HTTP/1.1\r\nHost: h\r\n\r\n", {"/pot "});
        row("offer of h2c", get("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AA\r\n"), {"/health "});
        row("chunks", chunked("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"), {"/p abcde"});
        row("chunks, hexadecimal", chunked("0A\r\n0123456789\r\n0\r\n\r\n"), {"/p 0123456789"});
        row("no chunk", chunked("0\r\n\r\n"), {"/p "});
        row("chunk extensions", chunked("3;a=b\r\nabc\r\n1 ; q=\"x\"\r\nd\r\n0;end\r\n\r\n"), {"/p abcd"});
        row("trailers", chunked("1\r\na\r\n0\r\nX: y\r\nZ: 1\r\n\r\n") + get(), {"/p a", "/health "});
        row("chunks, then another", chunked("1\r\na\r\n0\r\n\r\n") + chunked("1\r\nb\r\n0\r\n\r\n"), {"/p a", "/p b"});
    }

    void wholeRequestsAreTakenHoweverTheyAreCut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QByteArray>, requests);
        const Seen wanted{State::Empty, 0, requests};
        for (qsizetype step = 1; step <= bytes.size(); ++step)
            QVERIFY2(read(bytes, step) == wanted, qPrintable(u"in steps of %1"_s.arg(step)));
    }

    void wrongRequestsAreRefusedHoweverTheyAreCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, int status, const QByteArray &bytes) { QTest::newRow(name) << bytes << status; };

        row("TLS on a plain port", 400, "\x16\x03\x01\x02");
        row("zero byte", 400, QByteArray(1, '\0'));
        row("no version", 400, "GET /\r\n\r\n");
        row("version cut", 505, "GET / HTTP/\r\n\r\n");
        row("HTTP/2", 505, "PRI / HTTP/2.0\r\n\r\n");
        row("another protocol", 400, "GET / SIP/2.0\r\nHost: h\r\n\r\n");
        row("blank in the target", 400, "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n");
        row("target that names a host", 400, "GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n");
        row("target of two slashes", 400, "GET //evil/health HTTP/1.1\r\nHost: h\r\n\r\n");
        row("target *", 400, "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n");
        row("control character in the target", 400, "GET /\x01 HTTP/1.1\r\nHost: h\r\n\r\n");
        row("method with a colon", 400, "GE:T / HTTP/1.1\r\nHost: h\r\n\r\n");
        row("no Host", 400, "GET / HTTP/1.1\r\n\r\n");
        row("two Hosts", 400, get("Host: h\r\n"));

        row("header without a colon", 400, get("abc\r\n"));
        row("header without a name", 400, get(": x\r\n"));
        row("blank before the colon", 400, get("Content-Length : 3\r\n"));
        row("continued line", 400, get("X: a\r\n b\r\n"));
        row("bare CR in a value", 400, get("X: a\rb\r\n"));
        row("bare LF in a value", 400, get("X: a\nContent-Length: 9\r\n"));
        row("zero byte in a value", 400, get("X: a"_ba + '\0' + "b\r\n"));

        row("two lengths that differ", 400, post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"));
        row("two lengths that agree", 400, post("Content-Length: 3\r\ncontent-length: 3\r\n", "abc"));
        row("two lengths in one", 400, post("Content-Length: 3, 3\r\n", "abc"));
        row("length and chunks", 400, post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
        row("chunks and length", 400, post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"));
        row("chunked twice", 400, post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
        row("another coding", 400, post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"));
        row("coding disguised", 400, post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"));
        row("chunks in HTTP/1.0", 400, "POST /p HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        for (const char *length : {"-1", "+3", "0x3", "3.0", "", "three", "3 3", "\xb2"})
            row(qPrintable(u"length <%1>"_s.arg(QString::fromLatin1(length))), 400, post("Content-Length: "_ba + length + "\r\n", "abc"));
        row("no length", 411, post("", ""));

        row("body over the limit", 413, post("Content-Length: 1048577\r\n", ""));
        row("length beyond any number", 413, post("Content-Length: 99999999999999999999999999\r\n", ""));
        row("chunk over the limit", 413, chunked("100001\r\n"));
        row("chunk beyond any number", 400, chunked("ffffffffffffffff1\r\n"));
        row("chunks over the limit together", 413, chunked("100000\r\n" + QByteArray(0x100000, 'x') + "\r\n1\r\n"));
        row("head over the limit", 431, get("X: " + QByteArray(16 * 1024, 'x') + "\r\n"));
        row("head without end", 431, "GET /" + QByteArray(17 * 1024, 'x'));
        row("too many headers", 431, get(QByteArray("X: y\r\n").repeated(100)));
        row("trailers over the limit", 431, chunked("0\r\n" + QByteArray("X: yyyyyyyyyyyyyyyy\r\n").repeated(1000)));

        row("chunk size no number", 400, chunked("g\r\n"));
        row("chunk size empty", 400, chunked("\r\n"));
        row("chunk size negative", 400, chunked("-1\r\n"));
        row("chunk size with 0x", 400, chunked("0x1\r\na\r\n"));
        row("chunk size before a blank word", 400, chunked("1 2\r\na\r\n"));
        row("chunk longer than it says", 400, chunked("1\r\nab\r\n"));
        row("chunk ended by LF", 400, chunked("1\na\n0\n\n") + QByteArray(256, ' '));
        row("chunk size line without end", 400, chunked("1;" + QByteArray(300, 'x')));

        row("WebSocket", 426, get("Connection: Upgrade\r\nUpgrade: websocket\r\n"));
        row("upgrade to nothing", 426, get("Connection: keep-alive, upgrade\r\n"));
        row("another expectation", 417, post("Expect: money\r\nContent-Length: 3\r\n", ""));
        row("bad one after a good one", 400, get() + "?\r\n");
    }

    void wrongRequestsAreRefusedHoweverTheyAreCut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        for (const qsizetype step : {bytes.size(), qsizetype(1), qsizetype(3), qsizetype(1000)}) {
            if (bytes.size() > 100'000 && step < 1000)
                continue;
            const Seen seen = read(bytes, step);
            QCOMPARE(seen.end, State::Refused);
            QCOMPARE(seen.status, status);
        }
    }

    void aRefusedReaderStaysRefused()
    {
        RequestReader reader({});
        QCOMPARE(reader.feed("?"), State::Refused);
        QCOMPARE(reader.feed(get()), State::Refused);
        QCOMPARE(reader.held(), 0);
    }

    void theMembersDescribeTheRequest()
    {
        RequestReader reader({});
        QCOMPARE(reader.feed(post("Webhook-ID:  wh_1 \r\nContent-Length: 2\r\n", "hi")), State::Whole);
        QCOMPARE(reader.method(), QByteArrayView("POST"));
        QCOMPARE(reader.target(), QByteArrayView("/p"));
        QCOMPARE(reader.header("webhook-id"), QByteArrayView("wh_1"));
        QVERIFY(reader.header("webhook").isNull());
        QCOMPARE(reader.body(), QByteArrayView("hi"));
        QVERIFY(reader.keepsAlive());
    }

    void connectionsEndWhenThePeerSaysSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("HTTP/1.1") << get() << true;
        QTest::newRow("close") << get("Connection: close\r\n") << false;
        QTest::newRow("close among others") << get("Connection: te , CLOSE\r\n") << false;
        QTest::newRow("disclosed") << get("Connection: disclose\r\n") << true;
        QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"_ba << false;
    }

    void connectionsEndWhenThePeerSaysSo()
    {
        QFETCH(QByteArray, bytes);
        RequestReader reader({});
        QCOMPARE(reader.feed(bytes), State::Whole);
        QTEST(reader.keepsAlive(), "keeps");
    }

    void anExpectationIsTakenOnce()
    {
        RequestReader reader({});
        const QByteArray head = post("Expect: 100-Continue\r\nContent-Length: 2\r\n", "");
        reader.feed(head.chopped(1));
        QVERIFY(!reader.takeExpectation());
        reader.feed(head.last(1));
        QVERIFY(reader.takeExpectation());
        QVERIFY(!reader.takeExpectation());
        QCOMPARE(reader.feed("hi"), State::Whole);
    }

    void anExpectationIsVoidWhenTheBodyIsThere()
    {
        RequestReader reader({});
        QCOMPARE(reader.feed(post("Expect: 100-continue\r\nContent-Length: 2\r\n", "hi")), State::Whole);
        QVERIFY(!reader.takeExpectation());
    }

    void aLengthAloneTakesNoMemory()
    {
        RequestReader reader({});
        QCOMPARE(reader.feed(post("Content-Length: 1048576\r\n", "")), State::Partial);
        QVERIFY(reader.held() < 4096);
    }

    void aBodyInTinyChunksTakesNoMoreThanItsBytes()
    {
        RequestReader reader({});
        reader.feed(chunked(""));
        const QByteArray chunk = "1;" + QByteArray(200, 'x') + "\r\ny\r\n";
        for (int i = 0; i < 20'000; ++i)
            QCOMPARE(reader.feed(chunk), State::Partial);
        QVERIFY2(reader.held() < 128 * 1024, qPrintable(QString::number(reader.held())));
        QCOMPARE(reader.feed("0\r\n\r\n"), State::Whole);
        QCOMPARE(reader.body().size(), 20'000);
    }

    void memoryIsGivenBackAfterALargeBody()
    {
        RequestReader reader({});
        reader.feed(post("Content-Length: 1048576\r\n", QByteArray(1048576, 'x')));
        QCOMPARE(reader.state(), State::Whole);
        QCOMPARE(reader.next(), State::Empty);
        QVERIFY(reader.held() < 64 * 1024);
    }

    //! Whatever comes, the reader ends in a state, and in the same one however the bytes were cut.
    void noiseMeansTheSameHoweverItIsCut()
    {
        QRandomGenerator random(20260101);
        const QByteArray good = chunked("3;a\r\nabc\r\n0\r\nX: y\r\n\r\n") + post("Content-Length: 3\r\n", "abc") + get();
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = good;
            for (int i = random.bounded(1, 4); i > 0; --i) {
                const int place = random.bounded(int(bytes.size()));
                switch (random.bounded(3)) {
                case 0:
                    bytes[place] = char(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(place, random.bounded(1, 5));
                    break;
                default:
                    bytes.insert(place, bytes.mid(random.bounded(int(bytes.size())), random.bounded(1, 20)));
                }
            }
            const Seen whole = read(bytes, bytes.size());
            for (const qsizetype step : {1, 2, 7, 40}) {
                const Seen cut = read(bytes, step);
                QCOMPARE(cut.requests, whole.requests);
                QCOMPARE(cut.status, whole.status);
            }
        }
    }
};

QTEST_GUILESS_MAIN(RequestReaderTest)
#include "tst_requestreader.moc"
