// The file of webhooks that were answered 200 and are not in the store yet.
#include "core/history/spool.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace geon;
using namespace geon::history;
using namespace Qt::StringLiterals;

namespace {

WebhookKept webhook(const QString &id)
{
    return {{id}, u"evt \"1\""_s, {u"rtc_1"_s}, TimePoint(1767225600123ms), QByteArray("{\"words\":\"a\nb\",\"raw\":\"\xff\0\"}", 27)};
}

} // namespace

class SpoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAppendedIsFoundByTheNextRun()
    {
        const QTemporaryDir folder;
        {
            const auto spool = opened(folder);
            QVERIFY(spool->left().isEmpty());
            QVERIFY(spool->append(webhook(u"wh_1"_s)) && spool->append(webhook(u"wh_2"_s)));
        }
        QCOMPARE(opened(folder)->left(), (QList<WebhookKept>{webhook(u"wh_1"_s), webhook(u"wh_2"_s)}));
        QCOMPARE(QFile::permissions(pathIn(folder)) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void aLastLineThatWasCutOffIsLeftAside_data()
    {
        QTest::addColumn<int>("chopped");
        for (const int chopped : {1, 2, 10, 60})
            QTest::addRow("%d bytes", chopped) << chopped;
    }
    void aLastLineThatWasCutOffIsLeftAside()
    {
        QFETCH(int, chopped);
        const QTemporaryDir folder;
        {
            const auto spool = opened(folder);
            QVERIFY(spool->append(webhook(u"wh_1"_s)) && spool->append(webhook(u"wh_2"_s)));
        }
        QFile file(pathIn(folder));
        QVERIFY(file.resize(file.size() - chopped));
        QList<WebhookKept> left{webhook(u"wh_1"_s)};
        if (chopped == 1) // only its line feed
            left.append(webhook(u"wh_2"_s));
        {
            const auto spool = opened(folder);
            QCOMPARE(spool->left(), left);
            QVERIFY(spool->append(webhook(u"wh_3"_s))); // what was cut off does not spoil it
        }
        left.append(webhook(u"wh_3"_s));
        QCOMPARE(opened(folder)->left(), left);
    }

    void itIsEmptyOnceAllOfItWasTaken()
    {
        const QTemporaryDir folder;
        {
            const auto spool = opened(folder);
            QVERIFY(spool->append(webhook(u"wh_1"_s)));
        }
        const auto spool = opened(folder);
        QVERIFY(spool->append(webhook(u"wh_2"_s)));
        spool->taken(1);
        QCOMPARE(opened(folder)->left().size(), 2); // the file goes on until all is taken: the store leaves aside what it has
        spool->taken(1);
        QVERIFY(opened(folder)->left().isEmpty());
        QVERIFY(spool->append(webhook(u"wh_3"_s)));
        QCOMPARE(opened(folder)->left(), QList<WebhookKept>{webhook(u"wh_3"_s)});
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const auto spool = WebhookSpool::open(u"/nowhere/at/all"_s);
        QVERIFY(!spool);
        QVERIFY(spool.error().message.contains(u"/nowhere/at/all"_s));
    }

private:
    static std::unique_ptr<WebhookSpool> opened(const QTemporaryDir &folder) { return std::move(*WebhookSpool::open(folder.path())); }
    static QString pathIn(const QTemporaryDir &folder) { return QDir(folder.path()).filePath(u"webhooks.spool"_s); }
};

QTEST_APPLESS_MAIN(SpoolTest)
#include "tst_spool.moc"
