// One program a data folder.
#include "app/folderlock.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace geon;
using namespace Qt::StringLiterals;

class FolderLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void theSecondIsRefusedUntilTheFirstIsGone()
    {
        auto first = std::make_unique<app::FolderLock>(m_folder->path());
        QVERIFY(first->take());
        QVERIFY(first->take()); // it has it
        app::FolderLock second(m_folder->path());
        QVERIFY(!second.take());
        first.reset();
        QVERIFY(second.take());
    }

    void anotherFolderIsAnotherMatter()
    {
        app::FolderLock first(m_folder->filePath(u"a"_s));
        app::FolderLock second(m_folder->filePath(u"b/made/here"_s));
        QVERIFY(first.take() && second.take());
        QVERIFY(QFileInfo::exists(m_folder->filePath(u"b/made/here/console.lock"_s)));
        const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_folder->filePath(u"a/console.lock"_s)) & forOthers));
    }

    void theFirstIsAskedToShowItself()
    {
        app::FolderLock first(m_folder->path());
        QVERIFY(first.take());
        first.listen();
        QSignalSpy asked(&first, &app::FolderLock::showRequested);
        QCOMPARE(askElsewhere(), true);
        QCOMPARE(asked.size(), 1);
    }

    void onceKilledItsSocketIsTakenOver()
    {
        QVERIFY(QFile(m_folder->filePath(u"console.socket"_s)).open(QFile::WriteOnly)); // what is left behind
        app::FolderLock next(m_folder->path());
        QVERIFY(next.take());
        next.listen();
        QSignalSpy asked(&next, &app::FolderLock::showRequested);
        QCOMPARE(askElsewhere(), true);
        QCOMPARE(asked.size(), 1);
    }

    void oneThatDoesNotListenDoesNotShowItself()
    {
        app::FolderLock first(m_folder->path());
        QVERIFY(first.take());
        QCOMPARE(askElsewhere(), false);
    }

    void oneThatHangsDoesNotHoldTheSecond()
    {
        app::FolderLock first(m_folder->path());
        QVERIFY(first.take());
        first.listen();
        app::FolderLock second(m_folder->path());
        QElapsedTimer since;
        since.start();
        QVERIFY(!second.askToShow()); // on this thread: the first has no turn to answer
        QVERIFY(since.elapsed() < 5000);
    }

    void itOutlivesNoProcess()
    {
        QProcess other;
        other.start(u"flock"_s, {u"--no-fork"_s, m_folder->filePath(u"console.lock"_s), u"sleep"_s, u"60"_s});
        if (!other.waitForStarted())
            QSKIP("flock of util-linux is not here.");
        app::FolderLock mine(m_folder->path());
        QTRY_VERIFY(!app::FolderLock(m_folder->path()).take());
        other.kill();
        other.waitForFinished();
        QTRY_VERIFY(mine.take());
    }

private:
    //! As another program would: the one that is asked has its event loop.
    [[nodiscard]] bool askElsewhere() const
    {
        bool shown = false;
        std::unique_ptr<QThread> thread(QThread::create([&] { shown = app::FolderLock(m_folder->path()).askToShow(); }));
        QSignalSpy ended(thread.get(), &QThread::finished);
        thread->start();
        if (ended.isEmpty())
            ended.wait(10000);
        thread->wait();
        return shown;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(FolderLockTest)
#include "tst_folderlock.moc"
