// A database of any older version is brought to the newest, with all that was in it.
#include "core/history/sqlitejournal.h"
#include "core/history/sqliterecords.h"
#include "core/history/sqliteschema.h"
#include "core/history/sqlitestore.h"
#include "tests/history/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace geon::history;
using namespace geon::tests;

class TestSqliteMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOlderVersionIsBroughtUp_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= newestSchema(); ++version)
            QTest::addRow("%d", version) << version;
    }
    void anOlderVersionIsBroughtUp()
    {
        QFETCH(int, version);
        QTemporaryDir folder;
        const CallId call{u"rtc_old"_s};
        const QList entries{began(call, u"+5511955550100"_s), entry(call, 2, calls::JournalKind::Event, "x")};
        const CallRecord record = fullRecordOf(call);
        make(folder.path(), version, entries, record);

        const auto store = SqliteStore::open({.folder = folder.path()});
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        QCOMPARE(*(*store)->journal(call), entries);
        QVERIFY(*(*store)->recordOf(call) == record);
        QCOMPARE((*store)->find({.words = u"ligacao"_s})->size(), version < 3 ? 1 : 0); // what was not indexed then is now
        QVERIFY((*store)->commit({.outbox = {delivery(u"crm"_s, call, u"a"_s)}, .audit = {auditRow(u"setting"_s)}}));
        QCOMPARE(*(*store)->check({}), QString());
        QVERIFY((*store)->erase({*(*store)->rowOf(call)}));
        QCOMPARE((*store)->find({.words = u"ligacao"_s})->size(), 0);
    }

private:
    static void make(const QString &folder, int version, const QList<JournalEntry> &entries, const CallRecord &record)
    {
        const QString path = SqliteStore::pathIn(folder);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto connection = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite, 1s);
        QVERIFY(connection);
        QVERIFY(migrate(**connection, version));
        QCOMPARE(*schemaOf(**connection), version);
        SqliteJournal journal(**connection);
        QVERIFY(journal.keep(entries));
        const qint64 row = *journal.rowOf(record.summary.id, {});
        QVERIFY(SqliteRecords(**connection).write(row, record, false));
        QVERIFY(journal.press(row));
    }
};

QTEST_GUILESS_MAIN(TestSqliteMigrations)
#include "tst_sqlitemigrations.moc"
