// Which backups are due, kept and removed.
#include "core/history/backups.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace geon::history;
using namespace Qt::StringLiterals;

class TestBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneADayIsKeptForSomeDays()
    {
        QTemporaryDir folder;
        const Backups backups(folder.path());
        const QDate first(2026, 2, 26);
        int copies = 0;
        const Backups::Copy copy = [&copies](const QString &path) -> Result<void> {
            ++copies;
            return QFile(path).open(QIODevice::WriteOnly | QIODevice::NewOnly) ? Result<void>() : failure(ErrorKind::Storage, path);
        };
        for (int day = 0; day < 5; ++day) {
            QVERIFY(backups.isDue(first.addDays(day)));
            QVERIFY(backups.rotate(first.addDays(day), 3, copy));
            QVERIFY(backups.rotate(first.addDays(day), 3, copy)); // later that day
        }
        QCOMPARE(copies, 5);
        QCOMPARE(QDir(backups.folder()).entryList(QDir::Files),
                 (QStringList{u"backup-2026-02-28.db"_s, u"backup-2026-03-01.db"_s, u"backup-2026-03-02.db"_s}));
        QCOMPARE(QFile::permissions(backups.folder()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void otherFilesAreLeftAlone()
    {
        QTemporaryDir folder;
        const Backups backups(folder.path());
        QVERIFY(backups.makeFolder());
        for (const QString &name : {u"backup-2020-01-01.db.txt"_s, u"backup-2020-13-01.db"_s, u"mine.db"_s})
            QVERIFY(QFile(backups.folder() + u'/' + name).open(QIODevice::WriteOnly));
        QVERIFY(backups.rotate(QDate(2026, 1, 1), 0, [](const QString &) -> Result<void> { return failure(ErrorKind::Storage, {}); }));
        QCOMPARE(backups.all().size(), 0);
        QCOMPARE(QDir(backups.folder()).entryList(QDir::Files).size(), 3);
    }

    void whereNoCopyCanBeMadeTheOldStay()
    {
        QTemporaryDir folder;
        const Backups backups(folder.path());
        QVERIFY(backups.makeFolder());
        QVERIFY(QFile(backups.pathOf(QDate(2020, 1, 1))).open(QIODevice::WriteOnly));
        const Backups::Copy full = [](const QString &) -> Result<void> { return failure(ErrorKind::Storage, u"full"_s); };
        QVERIFY(!backups.rotate(QDate(2026, 1, 1), 3, full));
        QVERIFY(!backups.replaceAll(QDate(2026, 1, 1), full));
        QCOMPARE(backups.all().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
