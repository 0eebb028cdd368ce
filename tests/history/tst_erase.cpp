// What is erased is in no byte of any file of the store any more, however the database had grown around it.
#include "core/history/backups.h"
#include "core/history/pressedjournal.h"
#include "core/history/sqlitestore.h"
#include "tests/history/samples.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace geon::history;
using namespace geon::tests;

namespace {

//! Words and numbers of one call, that no other has.
struct Marked {
    CallId call;
    QString word;
    QString number;
};

//! Words differ from their beginning on: the index would leave out what neighbours share.
Marked marked(int index)
{
    const QByteArray random = QCryptographicHash::hash(QByteArray::number(index), QCryptographicHash::Sha256).toHex();
    QString word;
    for (const char digit : random.first(16))
        word += QChar(u'a' + (digit <= '9' ? digit - '0' : digit - 'a' + 10));
    return {CallId{u"rtc_%1"_s.arg(index)}, word, u"+5521%1"_s.arg(900'000'000 + index * 7)};
}

//! What may still be read of a call: its words, of which the index may have parted with the first letters; its number; its pressed journal.
QList<QByteArray> tracesOf(const Marked &call, const Changes &changes)
{
    return {call.word.toUtf8().last(10), call.number.toUtf8().mid(1), pressed(changes.entries).mid(30, 40)};
}

Changes journalOf(const Marked &call, int index)
{
    const SharedText own = sharedText(u"session"_s, "{\"greeting\":\"" + call.word.toUtf8() + "\"}");
    Changes changes;
    changes.shared = {own};
    changes.webhooks = {{WebhookId{u"wh_%1"_s.arg(index)}, u"evt_%1"_s.arg(index), call.call, moment(index), call.number.toUtf8()}};
    changes.entries = {began(call.call, call.number, index, own.hash)};
    for (quint32 number = 2; number < 12; ++number)
        changes.entries.append(entry(call.call, number, calls::JournalKind::Event,
                                     "{\"type\":\"x\",\"text\":\"" + call.word.toUtf8() + QByteArray(int(number) * 40, 'p') + "\"}"));
    changes.outbox = {delivery(u"crm"_s, call.call, call.word)};
    return changes;
}

CallRecord recordOf(const Marked &call, int index)
{
    CallRecord record = tests::recordOf(call.call, index, u"Eu disse "_s + call.word + u" hoje, "_s + QString(index % 400, u'n'));
    record.summary.callerNumber = call.number;
    record.summary.lastWords = call.word;
    record.summary.outcomeNote = u"Note on "_s + call.word;
    record.transcript[2].tool->output = call.word;
    record.actions = {{ActionId{1}, calls::ActionKind::Say, calls::ActionState::Confirmed, call.call, call.word}};
    return record;
}

//! Where any of the texts still is, in UTF-8.
QStringList leftOf(const QString &folder, const QList<QByteArray> &texts)
{
    QStringList left;
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QByteArray &text : texts) {
            if (bytes.contains(text))
                left.append(file.fileName() + u": "_s + QString::fromUtf8(text));
        }
    }
    return left;
}

} // namespace

class TestErase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftOfWhatWasErased_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("recordedEach"); // one of so many is over
        QTest::newRow("a single call") << 1 << 1;
        QTest::newRow("a few, live and over") << 20 << 2;
        QTest::newRow("many, as pages were split and moved") << 1500 << 1;
    }
    void nothingIsLeftOfWhatWasErased()
    {
        QFETCH(int, calls);
        QFETCH(int, recordedEach);
        QTemporaryDir folder;
        const auto store = SqliteStore::open({.folder = folder.path()});
        QVERIFY(store);
        Changes together;
        for (int i = 0; i < calls; ++i) {
            const Changes one = journalOf(marked(i), i);
            together.shared += one.shared;
            together.webhooks += one.webhooks;
            together.entries += one.entries;
            together.outbox += one.outbox;
            if (i % 20 == 19 || i + 1 == calls)
                QVERIFY((*store)->commit(std::exchange(together, {})));
        }
        for (int i = 0; i < calls; i += recordedEach)
            QVERIFY((*store)->record(recordOf(marked(i), i)));

        QList<CallRowId> rows;
        QList<QByteArray> texts;
        for (int i = 0; i < calls; i += 3) {
            const auto found = (*store)->callsOfNumber(marked(i).number);
            QCOMPARE(found->size(), 1);
            rows += *found;
            texts += tracesOf(marked(i), journalOf(marked(i), i));
        }
        texts.resize(std::min<qsizetype>(texts.size(), 400));
        QVERIFY(!leftOf(folder.path(), texts).isEmpty());
        const auto erased = (*store)->erase(rows);
        QVERIFY2(erased, erased ? "" : qPrintable(erased.error().message));
        QCOMPARE(erased->calls, rows.size());
        QVERIFY(*(*store)->owesOverwriting());
        QVERIFY((*store)->overwrite());
        QVERIFY(!*(*store)->owesOverwriting());
        QCOMPARE(leftOf(folder.path(), texts), QStringList());
        QCOMPARE(*(*store)->check({}), QString());
        if (calls > 1) // what was not asked for is there still
            QCOMPARE((*store)->find({.words = marked(4).word})->size(), 1);
    }

    void wordsThatAreRemovedAreGoneToo()
    {
        QTemporaryDir folder;
        const auto store = SqliteStore::open({.folder = folder.path()});
        for (int i = 0; i < 300; ++i) {
            QVERIFY((*store)->commit(journalOf(marked(i), i)));
            CallRecord record = recordOf(marked(i), i);
            record.summary.outcomeNote.clear();
            QVERIFY((*store)->record(record));
        }
        QList<OutboxOutcome> outcomes;
        const auto due = (*store)->due(moment(0), 1000);
        for (const OutboxItem &item : *due)
            outcomes.append({.id = item.id, .state = desk::DeliveryState::Delivered, .at = moment(1), .status = 200});
        QVERIFY((*store)->settle(outcomes));
        const auto removed = (*store)->removeOlder({.words = 1, .deliveries = 1}, moment(150) + 24h * 1);
        QVERIFY(removed);
        QCOMPARE(removed->words, 150);
        QVERIFY((*store)->overwrite());
        QList<QByteArray> texts;
        for (int i = 0; i < 150; ++i)
            texts += {marked(i).word.toUtf8().last(10), pressed(journalOf(marked(i), i).entries).mid(30, 40)};
        QCOMPARE(leftOf(folder.path(), texts), QStringList());
    }

    void backupsAreReplaced()
    {
        QTemporaryDir folder;
        const auto store = SqliteStore::open({.folder = folder.path()});
        QVERIFY((*store)->commit(journalOf(marked(0), 0)));
        const Backups backups(folder.path());
        const Backups::Copy copy = [&](const QString &path) { return (*store)->backUp(path, {}); };
        QVERIFY(backups.rotate(QDate(2026, 1, 1), 7, copy));
        QVERIFY(backups.rotate(QDate(2026, 1, 2), 7, copy));
        const QList<QByteArray> texts{marked(0).word.toUtf8(), marked(0).number.toUtf8()};
        QVERIFY((*store)->erase({*(*store)->rowOf(marked(0).call)}));
        QVERIFY((*store)->overwrite());
        QCOMPARE(leftOf(folder.path(), texts).size(), 4);
        QVERIFY(backups.replaceAll(QDate(2026, 1, 2), copy));
        QCOMPARE(leftOf(folder.path(), texts), QStringList());
        QCOMPARE(backups.all().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestErase)
#include "tst_erase.moc"
