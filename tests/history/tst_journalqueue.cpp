// What waits to be kept: bounded, in order, and nothing missing without a word.
#include "core/history/journalqueue.h"

#include "tests/support/fulldisk.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace geon;
using namespace geon::history;
using namespace Qt::StringLiterals;
using calls::JournalKind;

namespace {

const CallId call{u"rtc_1"_s};

calls::JournalBatch batch(quint32 number, const QByteArray &body = "{}", const CallId &of = call)
{
    calls::JournalBatch made;
    made.entries.append({of, number, TimePoint(Duration(number)), JournalKind::Event, body});
    return made;
}

webhooks::WebhookReceipt receipt(const QString &id, const QByteArray &body = "{\"a\":1}")
{
    webhooks::WebhookReceipt made;
    made.at = TimePoint(7ms);
    made.id = {id};
    made.eventId = u"evt"_s;
    made.call = call;
    made.body = body;
    return made;
}

QList<quint32> numbersIn(const JournalQueue::Waiting &waiting)
{
    QList<quint32> numbers;
    for (const JournalEntry &entry : waiting.batch.entries)
        numbers.append(entry.number);
    return numbers;
}

} // namespace

class JournalQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsOnceThatSomethingWaits()
    {
        int told = 0;
        JournalQueue queue([&] { ++told; });
        queue.take(batch(1));
        queue.take(batch(2));
        QCOMPARE(told, 1);
        QCOMPARE(queue.waiting(), 2);
        const auto taken = queue.takeAll();
        QCOMPARE(numbersIn(taken), (QList<quint32>{1, 2}));
        QCOMPARE(queue.waiting(), 2); // until they are kept
        queue.take(batch(3));
        QCOMPARE(told, 2);
        queue.done(taken);
        QCOMPARE(queue.waiting(), 1);
        QVERIFY(queue.keep(receipt(u"wh_1"_s)));
        QCOMPARE(told, 2);
        queue.done(queue.takeAll());
        QVERIFY(queue.keep(receipt(u"wh_2"_s)));
        QCOMPARE(told, 3);
    }

    void aTextThatManyShareWaitsOnce()
    {
        JournalQueue queue([] {});
        for (quint32 number = 1; number < 4; ++number) {
            auto one = batch(number);
            one.shared.append({QByteArray(32, 'h'), u"prices"_s, "{}"});
            queue.take(one);
        }
        QCOMPARE(queue.takeAll().batch.shared.size(), 1);
    }

    void whatDoesNotFitIsCountedAndSaidInItsJournal()
    {
        JournalQueue queue([] {}, 2000);
        const CallId other{u"rtc_2"_s};
        queue.take(batch(1, QByteArray(1000, 'x')));
        for (quint32 number = 2; number < 5; ++number)
            queue.take(batch(number, QByteArray(1000, 'x')));
        queue.take(batch(1, QByteArray(1000, 'x'), other));
        QCOMPARE(queue.lost(), 4);
        QCOMPARE(queue.waiting(), 1);
        auto waiting = queue.takeAll();
        queue.take(batch(5, QByteArray(1000, 'x'))); // what is being written counts
        QCOMPARE(queue.lost(), 5);
        queue.done(waiting);
        queue.take(batch(6));
        queue.take(batch(7));
        queue.take(batch(2, "{}", other));
        waiting = queue.takeAll();
        QCOMPARE(numbersIn(waiting), (QList<quint32>{2, 6, 7, 1, 2}));
        QCOMPARE(waiting.batch.entries[0].kind, JournalKind::Lost);
        QCOMPARE(waiting.batch.entries[0].body, QByteArray(R"({"entries":4})"));
        QCOMPARE(waiting.batch.entries[0].at, waiting.batch.entries[1].at);
        QCOMPARE(waiting.batch.entries[3].kind, JournalKind::Lost);
        QCOMPARE(waiting.batch.entries[3].call, other);
        QCOMPARE(queue.waiting(), 5);
        queue.done(waiting);
        QCOMPARE(queue.waiting(), 0);
        queue.take(batch(8, QByteArray(1500, 'x'))); // it has all of its room again
        QCOMPARE(queue.lost(), 5);
    }

    // They are few, and nothing else says what they say.
    void notesAndNewsHaveRoomOfTheirOwn()
    {
        JournalQueue queue([] {}, 5000);
        queue.take(batch(1, QByteArray(4700, 'x')));
        auto full = batch(2, QByteArray(700, 'x'));
        full.audit.append({TimePoint(1ms), u"action.hang_up"_s, call, {}});
        full.news.append({.kind = calls::NewsKind::Ended, .number = 3});
        full.shared.append({QByteArray(32, 'h'), u"attention"_s, "{}"});
        queue.take(full);
        QCOMPARE(queue.lost(), 1);
        for (int i = 0; i < 1000; ++i) {
            calls::JournalBatch notes;
            notes.audit = full.audit;
            queue.take(notes);
        }
        const auto waiting = queue.takeAll();
        QCOMPARE(numbersIn(waiting), QList<quint32>{1});
        QCOMPARE(waiting.batch.news.size(), 1);
        QCOMPARE(waiting.batch.shared.size(), 1);
        QVERIFY(waiting.batch.audit.size() > 1 && waiting.batch.audit.size() < 30); // bounded, too
        QCOMPARE(queue.lost(), 1 + 1001 - waiting.batch.audit.size());
    }

    void closedItTakesNothingAndCountsIt()
    {
        int told = 0;
        JournalQueue queue([&] { ++told; });
        queue.take(batch(1));
        queue.close();
        QCOMPARE(queue.lost(), 1);
        queue.take(batch(2));
        queue.take(batch(3));
        QCOMPARE(queue.lost(), 3);
        QCOMPARE(queue.waiting(), 0);
        QVERIFY(queue.takeAll().batch.isEmpty());
        queue.open();
        queue.take(batch(4));
        const auto waiting = queue.takeAll();
        QCOMPARE(numbersIn(waiting), (QList<quint32>{1, 4})); // what is missing is said in the journal
        QCOMPARE(waiting.batch.entries[0].kind, JournalKind::Lost);
        QCOMPARE(waiting.batch.entries[0].body, QByteArray(R"({"entries":3})"));
    }

    void whatCouldNotBeKeptWaitsAgain()
    {
        JournalQueue queue([] {});
        queue.take(batch(1));
        QVERIFY(queue.keep(receipt(u"wh_1"_s)));
        auto taken = queue.takeAll();
        queue.take(batch(2));
        QVERIFY(queue.keep(receipt(u"wh_2"_s)));
        queue.putBack(std::move(taken));
        QCOMPARE(queue.waiting(), 2);
        const auto waiting = queue.takeAll();
        QCOMPARE(numbersIn(waiting), (QList<quint32>{1, 2}));
        QCOMPARE(waiting.webhooks.size(), 2);
        QCOMPARE(waiting.webhooks[0].id, WebhookId{u"wh_1"_s});
        queue.done(waiting);
        QCOMPARE(queue.waiting(), 0);
    }

    void aWebhookIsInTheSpoolBeforeItCountsAsKept()
    {
        const QTemporaryDir folder;
        JournalQueue queue([] {});
        QVERIFY(queue.keep(receipt(u"wh_0"_s))); // there is no spool yet
        queue.done(queue.takeAll());
        auto spool = WebhookSpool::open(folder.path());
        QVERIFY(spool);
        queue.setSpool(std::move(*spool));
        QVERIFY(queue.keep(receipt(u"wh_1"_s)));
        QVERIFY(leftIn(folder.path()) == QStringList{u"wh_1"_s});
        queue.close(); // a program whose store is refused goes on taking calls
        QVERIFY(queue.keep(receipt(u"wh_2"_s)));
        QCOMPARE(leftIn(folder.path()), (QStringList{u"wh_1"_s, u"wh_2"_s}));
    }

    void theSpoolIsEmptyOnceTheStoreHasAll()
    {
        const QTemporaryDir folder;
        JournalQueue queue([] {});
        auto spool = WebhookSpool::open(folder.path());
        queue.setSpool(std::move(*spool));
        QVERIFY(queue.keep(receipt(u"wh_1"_s)));
        const auto first = queue.takeAll();
        QVERIFY(queue.keep(receipt(u"wh_2"_s)));
        queue.done(first);
        QVERIFY(leftIn(folder.path()).contains(u"wh_2"_s));
        queue.done(queue.takeAll());
        QVERIFY(leftIn(folder.path()).isEmpty());
    }

    void aFullDiskKeepsNothing()
    {
        const QTemporaryDir folder;
        JournalQueue queue([] {});
        auto spool = WebhookSpool::open(folder.path());
        QVERIFY(spool);
        queue.setSpool(std::move(*spool));
        QVERIFY(queue.keep(receipt(u"wh_1"_s)));
        {
            const FullDisk full(QFileInfo(QDir(folder.path()).filePath(u"webhooks.spool"_s)).size() + 20); // half of it goes in
            QVERIFY(!queue.keep(receipt(u"wh_2"_s)));
            QVERIFY(!queue.keep(receipt(u"wh_2"_s)));
        }
        QCOMPARE(leftIn(folder.path()), QStringList{u"wh_1"_s});
        QVERIFY(queue.keep(receipt(u"wh_2"_s))); // it is freed again
        QCOMPARE(leftIn(folder.path()), (QStringList{u"wh_1"_s, u"wh_2"_s}));
        QCOMPARE(queue.takeAll().webhooks.size(), 2);
    }

    void manyThreadsLoseNothing()
    {
        JournalQueue queue([] {});
        constexpr quint32 each = 2000;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&queue, of = CallId{QString::number(thread)}] {
                for (quint32 number = 1; number <= each; ++number)
                    queue.take(batch(number, "{}", of));
            });
        }
        QHash<CallId, quint32> newest;
        qint64 seen = 0;
        const auto drain = [&] {
            const auto waiting = queue.takeAll();
            for (const JournalEntry &entry : waiting.batch.entries) {
                QCOMPARE(entry.number, newest[entry.call] + 1);
                newest[entry.call] = entry.number;
                ++seen;
            }
            queue.done(waiting);
        };
        while (seen < 2000)
            drain();
        for (std::thread &thread : threads)
            thread.join();
        drain();
        QCOMPARE(seen, qint64(4 * each));
        QCOMPARE(queue.waiting(), 0);
        QCOMPARE(queue.lost(), 0);
    }

private:
    //! As the next run finds it.
    static QStringList leftIn(const QString &folder)
    {
        QStringList ids;
        const auto spool = WebhookSpool::open(folder);
        for (const WebhookKept &webhook : (*spool)->left())
            ids.append(webhook.id.value);
        return ids;
    }
};

QTEST_GUILESS_MAIN(JournalQueueTest)
#include "tst_journalqueue.moc"
