// Whatever is done to the audit log behind the program's back is found, and the row is named.
#include "core/history/sqliteconnection.h"
#include "core/history/sqlitestore.h"
#include "tests/history/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace geon::history;
using namespace geon::tests;

namespace {

//! Someone who is not kept out by the triggers.
void tamper(const QString &folder, const QStringList &statements)
{
    const auto connection = SqliteConnection::open(SqliteStore::pathIn(folder), SqliteConnection::Access::ReadWrite, 1s);
    QVERIFY(connection);
    for (const QString &sql : QStringList{u"DROP TRIGGER IF EXISTS audit_stays"_s, u"DROP TRIGGER IF EXISTS audit_keeps"_s} + statements)
        QVERIFY2((*connection)->runOnce(sql), qPrintable(sql));
}

} // namespace

class TestAuditChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tamperingIsFound_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<quint64>("firstBad");
        QTest::newRow("untouched") << QStringList{} << quint64(0);
        for (const char *column : {"actor", "kind", "call", "detail"})
            QTest::addRow("%s changed", column)
                << QStringList{u"UPDATE audit SET %1 = %1 || 'x' WHERE number = 4"_s.arg(QLatin1StringView(column))} << quint64(4);
        QTest::newRow("moment changed") << QStringList{u"UPDATE audit SET at = at + 1 WHERE number = 1"_s} << quint64(1);
        QTest::newRow("text moved to the next column")
            << QStringList{u"UPDATE audit SET actor = actor || substr(kind, 1, 1), kind = substr(kind, 2) WHERE number = 5"_s}
            << quint64(5);
        QTest::newRow("missing in the middle") << QStringList{u"DELETE FROM audit WHERE number = 6"_s} << quint64(6);
        QTest::newRow("several missing") << QStringList{u"DELETE FROM audit WHERE number BETWEEN 3 AND 5"_s} << quint64(3);
        QTest::newRow("the first missing") << QStringList{u"DELETE FROM audit WHERE number = 1"_s} << quint64(1);
        QTest::newRow("the last missing") << QStringList{u"DELETE FROM audit WHERE number > 8"_s} << quint64(9);
        QTest::newRow("all missing") << QStringList{u"DELETE FROM audit"_s} << quint64(1);
        QTest::newRow("moved together") << QStringList{u"DELETE FROM audit WHERE number = 7"_s,
                                                       u"UPDATE audit SET number = number - 1 WHERE number > 7"_s}
                                        << quint64(7);
        QTest::newRow("swapped") << QStringList{u"UPDATE audit SET number = -1 WHERE number = 2"_s,
                                                u"UPDATE audit SET number = 2 WHERE number = 3"_s,
                                                u"UPDATE audit SET number = 3 WHERE number = -1"_s}
                                 << quint64(2);
    }
    void tamperingIsFound()
    {
        QFETCH(QStringList, statements);
        QFETCH(quint64, firstBad);
        QTemporaryDir folder;
        fill(folder.path(), 10);
        tamper(folder.path(), statements);
        const auto store = SqliteStore::open({.folder = folder.path()});
        QCOMPARE((*store)->verifyAudit()->firstBad, firstBad);
        QCOMPARE((*store)->verifyAudit()->whole, firstBad == 0);
        QCOMPARE((*store)->verifyAudit()->problem.isEmpty(), firstBad == 0);
        // What is written afterwards hides nothing.
        QVERIFY((*store)->commit({.audit = {auditRow(u"setting"_s)}}));
        QCOMPARE((*store)->verifyAudit()->firstBad, firstBad);
        QCOMPARE((*store)->check({})->isEmpty(), firstBad == 0);
    }

    void aHeadThatLagsBehindIsNoFault()
    {
        QTemporaryDir folder;
        fill(folder.path(), 3);
        const QString head = folder.filePath(u"audit.head"_s);
        QVERIFY(QFile::copy(head, head + u".old"_s));
        fill(folder.path(), 2);
        QVERIFY(QFile::remove(head));
        QVERIFY(QFile::rename(head + u".old"_s, head));
        const auto store = SqliteStore::open({.folder = folder.path()});
        QVERIFY((*store)->verifyAudit()->whole);
        QVERIFY((*store)->commit({.audit = {auditRow(u"setting"_s)}}));
        QVERIFY((*store)->verifyAudit()->whole);
        QCOMPARE((*store)->verifyAudit()->rows, 6u);
    }

    void aMissingHeadIsFound()
    {
        QTemporaryDir folder;
        fill(folder.path(), 3);
        QVERIFY(QFile::remove(folder.filePath(u"audit.head"_s)));
        const auto store = SqliteStore::open({.folder = folder.path()});
        QVERIFY(!(*store)->verifyAudit()->whole);
        QVERIFY((*store)->verifyAudit()->problem.contains("audit.head"_L1));
    }

    void aRowCannotBeChangedByAPlainStatement()
    {
        QTemporaryDir folder;
        fill(folder.path(), 2);
        const auto connection = SqliteConnection::open(SqliteStore::pathIn(folder.path()), SqliteConnection::Access::ReadWrite, 1s);
        QVERIFY(!(*connection)->runOnce(u"UPDATE audit SET detail = 'x'"_s));
        QVERIFY(!(*connection)->runOnce(u"DELETE FROM audit"_s));
        QVERIFY(!(*connection)->runOnce(u"INSERT OR REPLACE INTO audit SELECT number, at, 'x', kind, call, detail, hash FROM audit"_s));
    }

private:
    static void fill(const QString &folder, int rows)
    {
        const auto store = SqliteStore::open({.folder = folder});
        QVERIFY(store);
        for (int i = 0; i < rows; ++i)
            QVERIFY((*store)->commit({.audit = {auditRow(u"setting"_s, u"value %1"_s.arg(i), CallId{u"rtc_%1"_s.arg(i)})}}));
    }
};

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_auditchain.moc"
