// Searching what was said in all calls: what is found, that it goes on, and that no call has to wait for it. And one call told to several.
#include "core/desk/transcriptsearch.h"
#include "tests/support/fakeclock.h"
#include "tests/support/telephone.h"

#include <QSignalSpy>
#include <ctime>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::EntryKind;
using calls::Who;

namespace {

struct Exchange {
    Exchange()
        : board({*realtime::Provider::azure(QUrl(u"http://127.0.0.1:9"_s), Telephone::apiKey()),
                 {},
                 std::make_shared<const calls::PriceTable>(calls::PriceTable::builtIn()),
                 {},
                 {},
                 5000},
                clock, [](const QString &) { return agents::AgentProfile(); })
    {
    }

    //! A call that keeps still, so that a test can write its transcript.
    CallId add(int number, const QStringList &turns)
    {
        webhooks::IncomingCall incoming;
        incoming.call = CallId{u"rtc_%1"_s.arg(number)};
        board.recordMissed(incoming, {});
        for (const QString &turn : turns)
            say(incoming.call, turn);
        return incoming.call;
    }
    calls::TranscriptEntry &say(const CallId &call, const QString &text)
    {
        auto &entry = board.book().line(call)->call.transcript().note(EntryKind::Words, Who::Caller, clock.now());
        entry.text = text;
        return entry;
    }

    SystemClock clock;
    calls::Switchboard board;
};

QString asItIs(const QString &text, bool /*growing*/)
{
    return text;
}

QStringList ids(const std::optional<desk::Found> &found)
{
    QStringList all;
    for (const CallId &call : found ? found->calls : QList<CallId>())
        all += call.value;
    all.sort();
    return all;
}

double threadMilliseconds()
{
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return double(at.tv_sec) * 1e3 + double(at.tv_nsec) / 1e6;
}

} // namespace

class TranscriptSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSaidIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a word") << u"router"_s << QStringList{u"rtc_1"_s};
        QTest::newRow("case aside") << u"ROUTER"_s << QStringList{u"rtc_1"_s};
        QTest::newRow("accents aside") << u"nao e possivel"_s << QStringList{u"rtc_2"_s};
        QTest::newRow("with accents too") << u"não É"_s << QStringList{u"rtc_2"_s};
        QTest::newRow("in two calls") << u"invoice"_s << QStringList{u"rtc_1"_s, u"rtc_3"_s};
        QTest::newRow("over spaces") << u"  invoice   was paid "_s << QStringList{u"rtc_3"_s};
        QTest::newRow("nowhere") << u"weather"_s << QStringList();
        QTest::newRow("not over two turns") << u"lights my invoice"_s << QStringList();
    }
    void whatWasSaidIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        Exchange exchange;
        exchange.add(1, {u"The router has no lights"_s, u"My invoice is wrong"_s});
        exchange.add(2, {u"Isso não é possível"_s});
        exchange.add(3, {u"Your invoice\nwas paid"_s});
        exchange.add(4, {});
        desk::TranscriptSearch search(exchange.board.book(), asItIs);
        const QSignalSpy changed(&search, &desk::TranscriptSearch::changed);
        search.find(text);
        QTRY_COMPARE(changed.size(), 1);
        const auto answer = search.take();
        QVERIFY(answer);
        QCOMPARE(answer->text, text);
        QCOMPARE(ids(answer), found);
        QVERIFY(!search.take());
    }

    void whatIsSaidLaterIsFoundToo()
    {
        Exchange exchange;
        const CallId call = exchange.add(1, {u"Good morning"_s});
        // Only calls that go on are looked at again.
        exchange.board.book().line(call)->over = false;
        auto &growing = exchange.say(call, u"I have al"_s);
        growing.partial = true;
        desk::TranscriptSearch search(exchange.board.book(), asItIs);
        const QSignalSpy changed(&search, &desk::TranscriptSearch::changed);
        search.find(u"already"_s);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(ids(search.take()), QStringList());
        exchange.board.book().line(call)->call.transcript().find(quint64(2))->text = u"I have already paid"_s;
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 10000);
        QCOMPARE(ids(search.take()), QStringList{u"rtc_1"_s});
    }

    void whatIsMaskedIsNotFound()
    {
        Exchange exchange;
        exchange.add(1, {u"My card is 4111 1111"_s, u"Thank you"_s});
        desk::TranscriptSearch search(exchange.board.book(),
                                      [](QString text, bool) { return text.replace(u"4111 1111"_s, u"•••• ••••"_s); });
        const QSignalSpy changed(&search, &desk::TranscriptSearch::changed);
        search.find(u"4111"_s);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(ids(search.take()), QStringList());
        search.find(u"my card is"_s);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(ids(search.take()), QStringList{u"rtc_1"_s});
    }

    void anEmptyTextEndsIt()
    {
        Exchange exchange;
        exchange.add(1, {u"Good morning"_s});
        desk::TranscriptSearch search(exchange.board.book(), asItIs);
        const QSignalSpy changed(&search, &desk::TranscriptSearch::changed);
        search.find(u"morning"_s);
        search.find({});
        QTest::qWait(50);
        QCOMPARE(changed.size(), 0);
        QVERIFY(!search.take());
    }

    void aThousandLongCallsHoldNobodyUp()
    {
        Exchange exchange;
        const QString turn = u"Está tudo bem com a ligação, só um momento por favor, vou verificar isso agora mesmo. "_s;
        for (int i = 0; i < 1000; ++i)
            exchange.add(i, QStringList(i == 500 ? 5000 : 40, turn));
        desk::TranscriptSearch search(exchange.board.book(), asItIs);
        const QSignalSpy changed(&search, &desk::TranscriptSearch::changed);
        // A timer of the same loop sees how long each turn of it took.
        QTimer beat;
        beat.setInterval(0);
        double last = threadMilliseconds();
        double longest = 0;
        connect(&beat, &QTimer::timeout, &beat, [&] {
            const double now = threadMilliseconds();
            longest = std::max(longest, now - std::exchange(last, now));
        });
        beat.start();
        search.find(u"is not said"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 60000);
        qInfo("longest turn of the loop: %.1f ms of CPU", longest);
        QVERIFY2(longest < 15, qPrintable(QString::number(longest)));
    }

    void theDeskAnswersWhatLiveCallsHaveSaid()
    {
        Telephone telephone({.speed = 30});
        const CallId call = telephone.ring({}, u"support-router-lights.en"_s);
        telephone.watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(
            telephone.transcript.size() > 2 && !telephone.transcript.at(1).text.isEmpty() && !telephone.transcript.at(1).partial, 20000);
        const QString said = telephone.transcript.at(1).text;
        telephone.engine->find(said.toUpper());
        QTRY_VERIFY_WITH_TIMEOUT(telephone.searched && telephone.searched->calls == QList{call}, 10000);
        QCOMPARE(telephone.searched->text, said.toUpper());
    }

    //! Whoever watches already goes on where they were; who comes new gets all of it.
    void aSecondWatcherDoesNotDisturbTheFirst()
    {
        Telephone telephone({.speed = 30});
        QList<calls::TranscriptEntry> second;
        int opened = 0;
        int lastFrame = 0;
        bool inOrder = true;
        QObject context;
        const CallId call = telephone.ring({}, u"support-router-lights.en"_s);
        connect(telephone.engine.get(), &desk::Engine::updated, &context, [&](const desk::Update &update) {
            if (const auto *whole = update.openedOf(call)) {
                ++opened;
                second = whole->transcript;
            }
            if (const auto *more = update.watchedOf(call)) {
                for (const auto &frame : more->frames) {
                    inOrder = inOrder && int(frame.number) > lastFrame;
                    lastFrame = int(frame.number);
                }
            } else if (const auto *whole = update.openedOf(call)) {
                lastFrame = whole->frames.isEmpty() ? 0 : int(whole->frames.last().number);
            }
        });
        telephone.engine->watch(call);
        QTRY_VERIFY_WITH_TIMEOUT(opened == 1 && telephone.is(call, calls::CallState::Live), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(lastFrame > 20, 10000);
        telephone.engine->watch(call);
        QTRY_COMPARE(opened, 2);
        QVERIFY(!second.isEmpty());
        const int frames = lastFrame;
        QTRY_VERIFY_WITH_TIMEOUT(lastFrame > frames + 5, 10000);
        QVERIFY(inOrder);
    }
};

QTEST_GUILESS_MAIN(TranscriptSearchTest)
#include "tst_transcriptsearch.moc"
