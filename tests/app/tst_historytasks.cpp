// What the command line does with what is kept: the program itself is run, on a data folder that a call was brought to.
#include "app/folderlock.h"
#include "core/calls/journalcodec.h"
#include "core/history/recording.h"
#include "core/history/sqlitestore.h"
#include "tests/support/telephone.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::CallState;

class HistoryTasksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! One call over loopback sockets, in which a card is said.
    void initTestCase()
    {
        QVERIFY(m_kept.isValid());
        Telephone telephone({.speed = 40});
        m_call = telephone.ring({}, u"support-pays-by-card.en"_s);
        QTRY_VERIFY_WITH_TIMEOUT(telephone.is(m_call, CallState::Ended), 60000);
        m_number = telephone.calls[m_call].callerNumber;
        history::Recording recording{
            u"GEON Console"_s, telephone.calls[m_call].endedAt, false, m_call, telephone.journal.journal.value(m_call), {}};
        for (const QByteArray &hash : calls::hashesIn(recording.entries))
            recording.shared.append({hash, u"text"_s, telephone.journal.shared.value(hash)});
        for (const auto &[name, passphrase] : {std::pair{u"call.geoncall"_s, QString()}, {u"locked.geoncall"_s, u"open sesame"_s}}) {
            const auto file = history::toFile(recording, passphrase);
            QVERIFY(file);
            write(m_kept.filePath(name), *file);
        }
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aRecordingIsReplayed()
    {
        const Ran ran = run({u"--replay"_s, m_kept.filePath(u"call.geoncall"_s)});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains(m_number.right(4).toUtf8()) || ran.out.contains("Caller"), ran.out.left(600).constData());
        QVERIFY(ran.out.count('\n') > 5);
        QVERIFY(ran.err.isEmpty());
        QVERIFY(!QFile::exists(path(u"data"_s))); // it needs no store
    }

    void aRecordingIsReplayedAsItWasSaid()
    {
        const Ran all = run({u"--replay"_s, m_kept.filePath(u"call.geoncall"_s)});
        const Ran slow = run({u"--replay"_s, m_kept.filePath(u"call.geoncall"_s), u"--speed"_s, u"16"_s});
        QCOMPARE(slow.code, 0);
        const QByteArrayList lines = slow.out.split('\n');
        QVERIFY(lines.size() > 5);
        QVERIFY(all.out.contains(lines.first()) && all.out.contains(lines[lines.size() - 2]));
    }

    void aRecordingWithAPassphraseAsksForIt()
    {
        const QString file = m_kept.filePath(u"locked.geoncall"_s);
        for (const QString &wrong : {QString(), u"shibboleth"_s}) {
            const Ran ran = run({u"--replay"_s, file}, wrong);
            QCOMPARE(ran.code, 1);
            QVERIFY(ran.out.isEmpty());
            QVERIFY2(ran.err.contains("passphrase"), ran.err.constData());
            QVERIFY(wrong.isEmpty() || !ran.err.contains(wrong.toUtf8()));
        }
        QCOMPARE(run({u"--replay"_s, file}, u"open sesame"_s).code, 0);
    }

    void whatIsNoRecordingIsRefused()
    {
        write(path(u"x.geoncall"_s), "GEONCALL but no more");
        for (const QString &file : {path(u"x.geoncall"_s), path(u"not there"_s)}) {
            for (const QString &task : {u"--replay"_s, u"--import"_s}) {
                const Ran ran = run({task, file});
                QCOMPARE(ran.code, 1);
                QVERIFY(ran.out.isEmpty());
                QVERIFY(ran.err.size() > 20 && ran.err.count('\n') == 1);
            }
        }
    }

    void aRecordingIsImportedOnce()
    {
        const Ran first = run({u"--import"_s, m_kept.filePath(u"call.geoncall"_s)});
        QVERIFY2(first.code == 0, first.err.constData());
        QVERIFY(!first.out.isEmpty() && first.err.isEmpty());
        const Ran again = run({u"--import"_s, m_kept.filePath(u"call.geoncall"_s)});
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains("already"), again.err.constData());
    }

    void everyFormIsExported_data()
    {
        QTest::addColumn<QStringList>("what");
        QTest::addColumn<QString>("to"); //!< empty: where it goes when nobody says
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("hasWords");
        QTest::newRow("csv") << QStringList{u"calls.csv"_s} << QString() << u"calls.csv"_s << false;
        QTest::newRow("jsonl") << QStringList{u"calls.jsonl"_s} << u"list.jsonl"_s << u"list.jsonl"_s << false;
        QTest::newRow("txt") << QStringList{u"transcripts"_s} << u"t.txt"_s << u"t.txt"_s << true;
        for (const QString &form : {u"md"_s, u"json"_s, u"srt"_s})
            QTest::newRow(qPrintable(form)) << QStringList{u"transcripts"_s, u"--form"_s, form} << u"t."_s + form << u"t."_s + form << true;
        QTest::newRow("recording") << QStringList{u"recording"_s, u"--call"_s, m_call.value} << u"one.geoncall"_s << u"one.geoncall"_s
                                   << false;
        QTest::newRow("audit") << QStringList{u"audit"_s} << QString() << u"audit.jsonl"_s << false;
    }

    void everyFormIsExported()
    {
        QFETCH(QStringList, what);
        QFETCH(QString, to);
        QFETCH(QString, file);
        QFETCH(bool, hasWords);
        bring();
        QStringList arguments{u"--export"_s};
        arguments += what;
        if (!to.isEmpty())
            arguments += {u"--to"_s, path(to)};
        const Ran ran = run(arguments);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(!ran.out.isEmpty() && ran.err.isEmpty());
        const QByteArray written = read(file);
        QVERIFY(!written.isEmpty());
        for (const char *secret : {"4111", "one one one"})
            QVERIFY2(!written.contains(secret) && !ran.out.contains(secret), written.constData());
        QVERIFY(!hasWords || written.size() > 300);
    }

    void inClearIsRecorded()
    {
        bring();
        QCOMPARE(run({u"--export"_s, u"transcripts"_s, u"--to"_s, path(u"t.txt"_s), u"--clear"_s}).code, 0);
        const QByteArray words = read(u"t.txt"_s);
        QVERIFY2(words.contains("4111") || words.contains("one one one"), words.constData());
        QCOMPARE(run({u"--export"_s, u"audit"_s, u"--to"_s, path(u"audit.jsonl"_s)}).code, 0);
        const QByteArrayList rows = read(u"audit.jsonl"_s).trimmed().split('\n');
        QVERIFY(rows.size() >= 2);
        for (const QByteArray &row : rows)
            QVERIFY(QJsonDocument::fromJson(row).isObject());
        const QByteArray all = rows.join();
        QVERIFY(all.contains("export") && all.contains("import") && all.contains("clear"));
        QVERIFY(!all.contains("4111") && !all.contains(m_number.toUtf8()));
    }

    void aRecordingIsEncryptedWithThePassphrase()
    {
        bring();
        const QString file = path(u"one.geoncall"_s);
        QCOMPARE(run({u"--export"_s, u"recording"_s, u"--call"_s, m_call.value, u"--to"_s, file}, u"open sesame"_s).code, 0);
        QCOMPARE(history::needsPassphrase(read(u"one.geoncall"_s)), std::optional(true));
        QCOMPARE(run({u"--replay"_s, file}, u"open sesame"_s).code, 0);
    }

    void whatFitsNothingIsSaid()
    {
        bring();
        for (const QStringList &choice : {QStringList{u"--agent"_s, u"Nobody"_s},
                                          {u"--until"_s, u"2001-01-01"_s},
                                          {u"--number"_s, u"999999999"_s},
                                          {u"--call"_s, u"rtc_x"_s}}) {
            const Ran ran = run(QStringList{u"--export"_s, u"calls.csv"_s, u"--to"_s, path(u"none.csv"_s)} + choice);
            QCOMPARE(ran.code, 1);
            QVERIFY(ran.out.isEmpty() && ran.err.count('\n') == 1);
            QVERIFY(!QFile::exists(path(u"none.csv"_s)));
        }
        QCOMPARE(run({u"--export"_s, u"nonsense"_s}).code, 2);
        QCOMPARE(run({u"--export"_s, u"recording"_s, u"--to"_s, path(u"x"_s)}).code, 2);
    }

    void theAuditLogIsVerified()
    {
        bring();
        const Ran whole = run({u"--verify-audit"_s});
        QCOMPARE(whole.code, 0);
        QVERIFY2(whole.out.contains("whole"), whole.out.constData());
        {
            auto base = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"intruder"_s);
            base.setDatabaseName(history::SqliteStore::pathIn(data()));
            QVERIFY(base.open());
            QSqlQuery query(base);
            QVERIFY(query.exec(u"DROP TRIGGER audit_stays"_s));
            QVERIFY(query.exec(u"UPDATE audit SET actor = 'somebody else' WHERE number = 1"_s));
        }
        QSqlDatabase::removeDatabase(u"intruder"_s);
        const Ran changed = run({u"--verify-audit"_s});
        QCOMPARE(changed.code, 3);
        QVERIFY(changed.out.isEmpty());
        QVERIFY2(changed.err.contains("row 1"), changed.err.constData());
    }

    void theHistoryIsCheckedAndBackedUp()
    {
        bring();
        const Ran good = run({u"--check-history"_s});
        QVERIFY2(good.code == 0, good.err.constData());
        QVERIFY(!good.out.isEmpty());
        const Ran backedUp = run({u"--backup"_s});
        QVERIFY2(backedUp.code == 0, backedUp.err.constData());
        const QStringList copies = QDir(data() + "/backups"_L1).entryList({u"*.db"_s}, QDir::Files);
        QVERIFY(!copies.isEmpty());
        const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(data() + "/backups/"_L1 + copies.first()) & forOthers));
    }

    void aDamagedHistoryIsToldAndLeftAlone()
    {
        bring();
        const QString base = history::SqliteStore::pathIn(data());
        write(base, QByteArray(20000, 'x'));
        for (const QString &task : {u"--check-history"_s, u"--backup"_s, u"--verify-audit"_s}) {
            const Ran ran = run({task});
            QVERIFY(ran.code == 1 || ran.code == 3);
            QVERIFY(ran.out.isEmpty() && ran.err.size() > 20);
        }
        QFile file(base);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(20000, 'x'));
    }

    void aNumberIsErased()
    {
        bring();
        QCOMPARE(run({u"--erase-number"_s, m_number}).code, 2); // not without --yes
        QCOMPARE(run({u"--export"_s, u"calls.csv"_s, u"--to"_s, path(u"before.csv"_s)}).code, 0);
        const Ran ran = run({u"--erase-number"_s, m_number, u"--yes"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(run({u"--export"_s, u"calls.csv"_s, u"--to"_s, path(u"after.csv"_s)}).code, 1); // none is left
        QCOMPARE(run({u"--verify-audit"_s}).code, 0);
        QCOMPARE(run({u"--export"_s, u"audit"_s, u"--to"_s, path(u"audit.jsonl"_s)}).code, 0);
        QVERIFY(read(u"audit.jsonl"_s).contains("erase"));
        QVERIFY(!read(u"audit.jsonl"_s).contains(m_number.toUtf8()));
        for (const QString &file : QDir(data()).entryList(QDir::Files)) {
            QFile one(data() + u'/' + file);
            QVERIFY(one.open(QFile::ReadOnly));
            const QByteArray all = one.readAll();
            QVERIFY2(!all.contains(m_number.toUtf8()), qPrintable(file)); // the audit log names the call, never its caller
        }
    }

    //! The destinations are not known to a task, which must not take them for removed.
    void whatWaitsToBeSentGoesOnWaiting()
    {
        bring();
        {
            auto store = history::SqliteStore::open({data()});
            QVERIFY(store);
            history::OutboxItem item;
            item.destination = u"CRM"_s;
            item.type = u"call.ended"_s;
            item.call = m_call;
            item.messageId = u"msg_1"_s;
            item.madeAt = item.dueAt = SystemClock().now();
            item.payload = "{}";
            QVERIFY((*store)->commit({.outbox = {item}}));
        }
        QCOMPARE(run({u"--backup"_s}).code, 0);
        QCOMPARE(run({u"--check-history"_s}).code, 0);
        auto store = history::SqliteStore::open({data()});
        QVERIFY(store);
        const auto deliveries = (*store)->deliveries({}, {}, 10);
        QVERIFY(deliveries && deliveries->size() == 1);
        QCOMPARE(deliveries->first().state, desk::DeliveryState::Waiting);
    }

    void whileAConsoleRunsItIsRefused()
    {
        bring();
        app::FolderLock console(data());
        QVERIFY(console.take());
        for (const QStringList &task : {QStringList{u"--backup"_s}, {u"--verify-audit"_s}, {u"--export"_s, u"audit"_s}}) {
            const Ran ran = run(task);
            QCOMPARE(ran.code, 1);
            QVERIFY(ran.out.isEmpty());
            QVERIFY2(ran.err.contains("running") && ran.err.contains(data().toUtf8()), ran.err.constData());
        }
        QCOMPARE(run({u"--replay"_s, m_kept.filePath(u"call.geoncall"_s)}).code, 0); // needs no store
    }

private:
    struct Ran {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    [[nodiscard]] Ran run(const QStringList &arguments, const QString &passphrase = {}) const
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GEON_CONFIG_DIR"_s, path(u"settings"_s));
        environment.insert(u"GEON_DATA_DIR"_s, data());
        environment.insert(u"OPENAI_API_KEY"_s, u"sk-never-shown"_s);
        environment.remove(u"GEON_PASSPHRASE"_s);
        if (!passphrase.isEmpty())
            environment.insert(u"GEON_PASSPHRASE"_s, passphrase);
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(m_folder->path());
        program.start(QStringLiteral(GEON_CONSOLE), arguments);
        if (!program.waitForFinished(60000)) {
            program.kill();
            program.waitForFinished();
            return {};
        }
        const Ran ran{program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1, program.readAllStandardOutput(),
                      program.readAllStandardError()};
        return ran.out.contains("sk-never-shown") || ran.err.contains("sk-never-shown") ? Ran() : ran;
    }
    //! The call into the store.
    void bring() const { QCOMPARE(run({u"--import"_s, m_kept.filePath(u"call.geoncall"_s)}).code, 0); }

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString data() const { return path(u"data"_s); }
    //! The one file of that name.
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        const QFileInfo info(path(name));
        const QStringList fitting = info.dir().entryList({info.fileName()}, QDir::Files);
        QFile file(info.dir().filePath(fitting.value(0)));
        return fitting.size() == 1 && file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
    }

    QTemporaryDir m_kept;
    std::unique_ptr<QTemporaryDir> m_folder;
    CallId m_call;
    QString m_number;
};

QTEST_GUILESS_MAIN(HistoryTasksTest)
#include "tst_historytasks.moc"
