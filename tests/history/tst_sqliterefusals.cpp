// What cannot be opened or written is refused with a sentence and left as it was.
#include "core/history/sqliteconnection.h"
#include "core/history/sqlitestore.h"
#include "tests/history/samples.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/mount.h>
#include <unistd.h>

using namespace geon;
using namespace geon::history;
using namespace geon::tests;

namespace {

const CallId call{u"rtc_1"_s};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void fill(const QString &folder)
{
    const auto store = SqliteStore::open({.folder = folder});
    QVERIFY(store);
    for (int i = 0; i < 20; ++i) {
        const CallId id{u"rtc_%1"_s.arg(i)};
        QVERIFY((*store)->commit({.entries = {began(id, u"+1"_s), entry(id, 2, calls::JournalKind::Event, QByteArray(3000, 'x'))}}));
        QVERIFY((*store)->record(recordOf(id)));
    }
}

void runSql(const QString &path, const QString &sql)
{
    const auto connection = SqliteConnection::open(path, SqliteConnection::Access::ReadWrite, 1s);
    QVERIFY(connection);
    QVERIFY((*connection)->runOnce(sql));
}

} // namespace

class TestSqliteRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnfitFileIsRefusedAndLeftAsItWas_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("newer") << u"newer"_s << u"later version"_s;
        QTest::newRow("of another program") << u"foreign"_s << u"another program"_s;
        QTest::newRow("of another program, unmarked") << u"unmarked"_s << u"another program"_s;
        QTest::newRow("no database") << u"text"_s << u"damaged"_s;
        QTest::newRow("cut short in the header") << u"tiny"_s << u"damaged"_s;
        QTest::newRow("cut short") << u"short"_s << u"damaged"_s;
        QTest::newRow("pages torn") << u"torn"_s << u"damaged"_s;
    }
    void anUnfitFileIsRefusedAndLeftAsItWas()
    {
        QFETCH(QString, kind);
        QFETCH(QString, says);
        QTemporaryDir folder;
        const QString path = SqliteStore::pathIn(folder.path());
        fill(folder.path());
        QByteArray bytes = bytesOf(path);
        if (kind == "newer"_L1) {
            runSql(path, u"PRAGMA user_version = 99"_s);
        } else if (kind == "foreign"_L1) {
            runSql(path, u"PRAGMA application_id = 4711"_s);
        } else if (kind == "unmarked"_L1) {
            runSql(path, u"PRAGMA application_id = 0"_s);
        } else if (kind == "text"_L1) {
            write(path, QByteArray(5000, 'A'));
        } else if (kind == "tiny"_L1) {
            write(path, bytes.first(50));
        } else if (kind == "short"_L1) {
            write(path, bytes.first(bytes.size() / 2));
        } else {
            for (qsizetype page = 1; page * 4096 < bytes.size(); page += 2)
                bytes.replace(page * 4096, 200, QByteArray(200, '\xa5'));
            write(path, bytes);
        }
        const QByteArray before = bytesOf(path);
        const auto store = SqliteStore::open({.folder = folder.path()});
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::Storage);
        QVERIFY2(store.error().message.contains(says), qPrintable(store.error().message));
        QVERIFY(store.error().message.contains(path));
        QVERIFY(bytesOf(path) == before);
    }

    void theLogOfWhatIsRefusedStays()
    {
        // A later version was killed: what it wrote is in its log only.
        QTemporaryDir live;
        QTemporaryDir folder;
        fill(live.path());
        const QString from = SqliteStore::pathIn(live.path());
        const QString path = SqliteStore::pathIn(folder.path());
        {
            const auto later = SqliteConnection::open(from, SqliteConnection::Access::ReadWrite, 1s);
            QVERIFY((*later)->runOnce(u"PRAGMA user_version = 99"_s));
            QVERIFY(QFile::copy(from, path));
            QVERIFY(QFile::copy(from + "-wal"_L1, path + "-wal"_L1));
        }
        const QByteArray before = bytesOf(path);
        const QByteArray log = bytesOf(path + "-wal"_L1);
        QVERIFY(!log.isEmpty());
        const auto store = SqliteStore::open({.folder = folder.path()});
        QVERIFY(!store);
        QVERIFY2(store.error().message.contains("later version"_L1), qPrintable(store.error().message));
        QVERIFY(bytesOf(path) == before);
        QVERIFY(bytesOf(path + "-wal"_L1) == log);
    }

    void anEmptyFileIsABeginning()
    {
        QTemporaryDir folder;
        write(SqliteStore::pathIn(folder.path()), {});
        QVERIFY(SqliteStore::open({.folder = folder.path()}));
    }

    void whatAnotherHoldsIsTriedAgain()
    {
        QTemporaryDir folder;
        const auto store = SqliteStore::open({.folder = folder.path(), .patience = 50ms});
        const auto other = SqliteConnection::open(SqliteStore::pathIn(folder.path()), SqliteConnection::Access::ReadWrite, 50ms);
        const Changes changes{.entries = {began(call, u"+1"_s)}, .audit = {auditRow(u"setting"_s)}};
        {
            SqliteTransaction writing(**other);
            QVERIFY(writing.begin());
            const auto refused = (*store)->commit(changes);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Storage);
            QVERIFY2(refused.error().message.contains("locked by another program"_L1), qPrintable(refused.error().message));
            const auto second = SqliteStore::open({.folder = folder.path(), .patience = 50ms});
            QVERIFY(!second);
            QVERIFY2(second.error().message.contains("locked by another program"_L1), qPrintable(second.error().message));
        }
        QCOMPARE(*(*store)->rowOf(call), 0);
        QVERIFY((*store)->commit(changes));
        QCOMPARE((*store)->journal(call)->size(), 1);
        QCOMPARE((*store)->audit(0, 10)->size(), 1);
    }

    void anotherProcessHoldsIt()
    {
        QTemporaryDir folder;
        fill(folder.path());
        QProcess other;
        other.start(u"sqlite3"_s, {SqliteStore::pathIn(folder.path())});
        if (!other.waitForStarted())
            QSKIP("The command line of SQLite is not installed.");
        other.write("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; SELECT 'held';\n");
        QByteArray told;
        while (!told.contains("held") && other.waitForReadyRead(10'000))
            told += other.readAllStandardOutput();
        QVERIFY(told.contains("held"));
        const auto store = SqliteStore::open({.folder = folder.path(), .patience = 100ms});
        other.write("ROLLBACK;\n.quit\n");
        QVERIFY(other.waitForFinished());
        QVERIFY(!store);
        QVERIFY2(store.error().message.contains("locked by another program"_L1), qPrintable(store.error().message));
        QVERIFY(SqliteStore::open({.folder = folder.path()}));
    }

    void aFolderThatCannotBeWrittenIsRefused()
    {
        QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s);
        fill(data);
        const QByteArray before = bytesOf(SqliteStore::pathIn(data));
        if (::geteuid() == 0) {
            const QByteArray place = data.toUtf8();
            if (::mount(place.constData(), place.constData(), nullptr, MS_BIND, nullptr) != 0
                || ::mount(nullptr, place.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) != 0)
                QSKIP("Nothing can be mounted here.");
            const auto unmount = qScopeGuard([place] { ::umount2(place.constData(), MNT_DETACH); });
            refuses(data);
        } else {
            QVERIFY(QFile::setPermissions(data, QFile::ReadOwner | QFile::ExeOwner));
            const auto again = qScopeGuard([data] { QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); });
            refuses(data);
        }
        QVERIFY(bytesOf(SqliteStore::pathIn(data)) == before);
    }

    void aFullDiskTakesNothingByHalves()
    {
        QTemporaryDir folder;
        const QByteArray place = folder.path().toUtf8();
        if (::geteuid() != 0 || ::mount("tmpfs", place.constData(), "tmpfs", 0, "size=600k") != 0)
            QSKIP("A small file system takes root to mount.");
        const auto unmount = qScopeGuard([place] { ::umount2(place.constData(), MNT_DETACH); });
        const auto store = SqliteStore::open({.folder = folder.path()});
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        quint32 number = 0;
        Result<void> kept;
        Changes last;
        while (kept && number < 1000) {
            ++number;
            last = {.entries = {entry(call, number, calls::JournalKind::Event, QByteArray(4000, 'x'))},
                    .outbox = {delivery(u"crm"_s, call, QString::number(number))}};
            kept = (*store)->commit(last);
        }
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::Storage);
        QVERIFY2(kept.error().message.contains("full"_L1), qPrintable(kept.error().message));
        const auto there = (*store)->journal(call);
        QCOMPARE(there->size(), qsizetype(number) - 1);
        QCOMPARE((*store)->deliveries({}, {}, 5000)->size(), qsizetype(number) - 1);
        QCOMPARE(::mount("tmpfs", place.constData(), "tmpfs", MS_REMOUNT, "size=4m"), 0);
        QVERIFY((*store)->commit(last));
        QCOMPARE((*store)->journal(call)->size(), qsizetype(number));
        QCOMPARE(*(*store)->check({}), QString());
    }

private:
    void refuses(const QString &data)
    {
        const auto store = SqliteStore::open({.folder = data, .patience = 50ms});
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::Storage);
        QVERIFY2(store.error().message.contains("writable"_L1), qPrintable(store.error().message));
        const auto fresh = SqliteStore::open({.folder = data + "/deeper"_L1});
        QVERIFY(!fresh);
        QVERIFY2(fresh.error().message.contains("cannot be made"_L1), qPrintable(fresh.error().message));
    }
};

QTEST_GUILESS_MAIN(TestSqliteRefusals)
#include "tst_sqliterefusals.moc"
