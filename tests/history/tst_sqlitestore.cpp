// The SQLite store does what any store must, keeps its files to itself, and finds everything after it was closed.
#include "core/history/sqlitestore.h"
#include "tests/history/samples.h"
#include "tests/history/storeconformance.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace geon::history;
using namespace geon::tests;

class TestSqliteStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conforms_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < storeConformance().size(); ++i)
            QTest::newRow(storeConformance()[i].name) << int(i);
    }
    void conforms()
    {
        QFETCH(int, index);
        QTemporaryDir folder;
        const auto store = SqliteStore::open({.folder = folder.path()});
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        storeConformance().at(size_t(index)).body(**store);
    }

    void theFilesAreTheOwnersOnly()
    {
        QTemporaryDir parent;
        const QString folder = parent.filePath(u"deep/data"_s);
        const auto store = SqliteStore::open({.folder = folder});
        QVERIFY(store);
        QVERIFY((*store)->commit({.entries = {began(CallId{u"rtc_1"_s}, u"+1"_s)}, .audit = {auditRow(u"setting"_s)}}));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(folder) & others, QFile::Permissions());
        const QStringList files = QDir(folder).entryList(QDir::Files);
        QCOMPARE(files, (QStringList{u"audit.head"_s, u"history.db"_s, u"history.db-shm"_s, u"history.db-wal"_s}));
        for (const QString &file : files)
            QCOMPARE(QFile::permissions(folder + u'/' + file) & others, QFile::Permissions());
    }

    void everythingIsThereAfterTheClose()
    {
        QTemporaryDir folder;
        const CallId call{u"rtc_1"_s};
        const QList entries{began(call, u"+1"_s), entry(call, 2, calls::JournalKind::Event, "x")};
        {
            const auto store = SqliteStore::open({.folder = folder.path()});
            QVERIFY((*store)->commit({.entries = entries, .audit = {auditRow(u"setting"_s)}}));
            QVERIFY((*store)->record(fullRecordOf(call)));
        }
        const auto store = SqliteStore::open({.folder = folder.path()});
        QCOMPARE(*(*store)->journal(call), entries);
        QVERIFY(*(*store)->recordOf(call) == fullRecordOf(call));
        QVERIFY((*store)->verifyAudit()->whole);
    }

    void twoStoresOfOneFileSeeTheSame()
    {
        QTemporaryDir folder;
        const CallId call{u"rtc_1"_s};
        const auto writer = SqliteStore::open({.folder = folder.path()});
        const auto eraser = SqliteStore::open({.folder = folder.path()});
        QVERIFY((*writer)->commit({.entries = {began(call, u"+1"_s)}}));
        const CallRowId row = *(*eraser)->rowOf(call);
        QVERIFY((*eraser)->erase({row}));
        QVERIFY((*writer)->commit({.entries = {began(call, u"+1"_s)}}));
        QVERIFY(*(*eraser)->rowOf(call) > row);
    }
};

QTEST_GUILESS_MAIN(TestSqliteStore)
#include "tst_sqlitestore.moc"
