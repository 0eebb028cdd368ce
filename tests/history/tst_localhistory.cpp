// The history as a window uses it, over a store on its own thread: find, open, play, write, export, import, erase.
#include "core/history/localhistory.h"
#include "core/history/sqlitestore.h"
#include "tests/history/livedcall.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace geon;
using namespace geon::history;

namespace {

const QString number = u"+14155550123"_s;

//! A history whose store has its thread.
class Place
{
public:
    explicit Place(const QString &folder, std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>())
        : m_clock(std::move(clock)), m_context(std::make_unique<QObject>())
    {
        m_context->moveToThread(&m_thread);
        m_thread.start();
        history = std::make_unique<LocalHistory>(LocalHistory::Options{u"ada"_s, m_clock, nullptr, m_context.get()});
        QObject::connect(history.get(), &desk::History::jobChanged, history.get(),
                         [this](const desk::JobState &job) { jobs[job.job] = job; });
        QSignalSpy opened(history.get(), &LocalHistory::opened);
        history->open({folder, [folder]() -> Result<std::unique_ptr<Store>> {
                           auto store = SqliteStore::open({folder});
                           if (!store)
                               return tl::unexpected(store.error());
                           return std::move(*store);
                       }});
        isOpen = QTest::qWaitFor([&] { return !opened.isEmpty(); }) && opened[0][1].toString().isEmpty();
    }
    ~Place()
    {
        history.reset();
        m_thread.quit();
        m_thread.wait();
    }

    //! Finished; the state it ended with.
    desk::JobState done(quint64 job)
    {
        (void)QTest::qWaitFor([&] { return jobs.value(job).finished; });
        return jobs.value(job);
    }
    QList<CallRowId> find(const desk::HistoryQuery &query = {})
    {
        QSignalSpy found(history.get(), &desk::History::found);
        const quint64 ticket = history->find(query);
        if (!QTest::qWaitFor([&] { return !found.isEmpty(); }) || found[0][0].toULongLong() != ticket)
            return {};
        return found[0][1].value<QList<CallRowId>>();
    }
    QList<desk::HistoryRow> rows(const QString &words = {})
    {
        QSignalSpy read(history.get(), &desk::History::rowsRead);
        history->read(find({.words = words}), words);
        return QTest::qWaitFor([&] { return !read.isEmpty(); }) ? read[0][1].value<QList<desk::HistoryRow>>() : QList<desk::HistoryRow>();
    }
    QStringList audited()
    {
        QSignalSpy read(history.get(), &desk::History::auditRead);
        history->readAudit(0, 100);
        QStringList kinds;
        if (QTest::qWaitFor([&] { return !read.isEmpty(); })) {
            for (const desk::AuditRow &row : read[0][0].value<QList<desk::AuditRow>>())
                kinds.prepend(row.kind);
        }
        return kinds;
    }
    bool isAuditWhole()
    {
        QSignalSpy read(history.get(), &desk::History::auditVerified);
        history->verifyAudit();
        return QTest::qWaitFor([&] { return !read.isEmpty(); }) && read[0][0].value<desk::AuditVerdict>().whole;
    }
    //! Lives it, and waits for its record.
    bool keep(const QString &id, const QString &from, const QString &asked, const QString &answered = u"Is it plugged in?"_s)
    {
        LivedCall call(id, *m_clock, history->queue(), from);
        call.live(asked, answered);
        return QTest::qWaitFor([&] {
            const auto found = rows();
            return std::ranges::any_of(found, [&](const auto &row) { return row.call.value == id && row.turns > 0; });
        });
    }

    std::unique_ptr<LocalHistory> history;
    QHash<quint64, desk::JobState> jobs;
    bool isOpen = false;

private:
    std::shared_ptr<FakeClock> m_clock;
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
};

//! What a view has of a stored call.
struct View {
    explicit View(std::unique_ptr<desk::Player> opened) : player(std::move(opened))
    {
        QObject::connect(player.get(), &desk::Desk::updated, player.get(), [this](const desk::Update &update) {
            for (const desk::OpenedCall &call : update.opened) {
                texts.clear();
                for (const auto &row : call.transcript)
                    texts.append(row.text);
                summary = call.facts.summary;
            }
            for (const desk::WatchedCall &call : update.watched) {
                summary = call.facts.summary;
                for (const auto &change : call.transcript)
                    texts.append(change.entry.text);
            }
            for (const calls::Action &action : update.actions)
                actions.insert(action.id, action);
        });
        player->watch(player->call());
    }

    QStringList texts;
    calls::CallSummary summary;
    QHash<ActionId, calls::Action> actions;
    std::unique_ptr<desk::Player> player;
};

//! Files under a folder that hold the bytes.
QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    for (QDirIterator at(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); at.hasNext();) {
        QFile file(at.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

redaction::Rules masking()
{
    return redaction::Rules();
}

} // namespace

class LocalHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aCallIsFoundReadAndPlayed()
    {
        Place place(m_folder->path());
        QVERIFY(place.isOpen);
        QVERIFY(place.keep(u"rtc_1"_s, number, u"My router is dark since yesterday."_s));
        QVERIFY(place.keep(u"rtc_2"_s, u"+14155550999"_s, u"I want my invoice."_s));
        const auto rows = place.rows(u"router"_s);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].call, CallId{u"rtc_1"_s});
        QVERIFY(rows[0].snippet.contains(u"router"_s));
        QVERIFY(!rows[0].hits.isEmpty());
        QCOMPARE(place.find({.number = u"5550999"_s}).size(), 1);
        QCOMPARE(place.find().size(), 2);

        View view(place.history->open(rows[0].row, rows[0].call));
        QTRY_VERIFY(view.player->playback().ready);
        QTRY_VERIFY(view.texts.contains(u"My router is dark since yesterday."_s));
        QCOMPARE(view.summary.state, calls::CallState::Ended);
        view.player->seek(view.player->playback().begins);
        QTRY_VERIFY(view.texts.isEmpty());
        view.player->setSpeed(16);
        view.player->play();
        QTRY_VERIFY(view.player->playback().at == view.player->playback().ends && !view.player->playback().playing);
        QTRY_VERIFY(view.texts.contains(u"My router is dark since yesterday."_s));
        const ActionId say = view.player->submit(desk::Say{rows[0].call, u"x"_s});
        QTRY_COMPARE(view.actions.value(say).state, calls::ActionState::DidNotHappen);
    }

    void anOutcomeIsWrittenToACallThatWas()
    {
        Place place(m_folder->path());
        QVERIFY(place.keep(u"rtc_1"_s, number, u"My router is dark."_s));
        const auto row = place.rows().value(0);
        View view(place.history->open(row.row, row.call));
        QTRY_VERIFY(view.player->playback().ready);
        const ActionId set = view.player->submit(desk::SetOutcome{row.call, u"Solved"_s, u"it was the plug"_s});
        QTRY_COMPARE(view.actions.value(set).state, calls::ActionState::Confirmed);
        QTRY_COMPARE(view.summary.outcome, u"Solved"_s);
        QCOMPARE(place.rows().value(0).outcome, u"Solved"_s);
        QCOMPARE(place.rows().value(0).note, u"it was the plug"_s);
        QCOMPARE(place.find({.outcome = u"Solved"_s}).size(), 1);
        QVERIFY(place.audited().contains(u"action.set_outcome"_s));
    }

    void whatIsMaskedIsRevealedAndRecorded()
    {
        Place place(m_folder->path());
        place.history->setRedaction(masking());
        QVERIFY(place.keep(u"rtc_1"_s, number, u"My card is 4111 1111 1111 1111."_s));
        const auto row = place.rows(u"card"_s).value(0);
        QVERIFY(!row.snippet.contains(u"4111 1111"_s));
        View view(place.history->open(row.row, row.call));
        QTRY_VERIFY(!view.texts.isEmpty());
        QVERIFY(!view.texts.join(u'|').contains(u"4111 1111 1111 1111"_s));
        view.player->reveal(row.call, true);
        QTRY_VERIFY(view.texts.contains(u"My card is 4111 1111 1111 1111."_s));
        view.player->reveal(row.call, false);
        QTRY_VERIFY(!view.texts.join(u'|').contains(u"4111 1111 1111 1111"_s));
        QCOMPARE(place.audited().count(u"reveal"_s), 1);
    }

    void itIsThereAgainAfterAStart()
    {
        {
            Place place(m_folder->path());
            QVERIFY(place.keep(u"rtc_1"_s, number, u"My router is dark."_s));
        }
        Place place(m_folder->path());
        QCOMPARE(place.rows(u"router"_s).size(), 1);
    }

    void everyFormIsWritten()
    {
        Place place(m_folder->path());
        place.history->setRedaction(masking());
        QVERIFY(place.keep(u"rtc_1"_s, number, u"My card is 4111 1111 1111 1111."_s));
        const QList<CallRowId> rows = place.find();
        using What = desk::ExportRequest::What;
        for (const bool clear : {false, true}) {
            for (const auto form :
                 {desk::TranscriptForm::Text, desk::TranscriptForm::Markdown, desk::TranscriptForm::Json, desk::TranscriptForm::Srt}) {
                const QString path = m_folder->filePath(u"out"_s);
                const auto job = place.done(
                    place.history->exportCalls({.what = What::Transcript, .calls = rows, .form = form, .path = path, .clear = clear}));
                QVERIFY2(job.problem.isEmpty(), qPrintable(job.problem));
                const QByteArray content = contentOf(path);
                QVERIFY(content.contains("Is it plugged in?"));
                QCOMPARE(content.contains("4111 1111 1111 1111"), clear);
                QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
            }
        }
        for (const auto form : {desk::ListForm::Csv, desk::ListForm::JsonLines}) {
            const QString path = m_folder->filePath(u"list"_s);
            QVERIFY(place.done(place.history->exportCalls({.what = What::List, .calls = rows, .listForm = form, .path = path}))
                        .problem.isEmpty());
            QVERIFY(contentOf(path).contains("rtc_1"));
        }
        QCOMPARE(place.audited().count(u"export"_s), 6);
        QCOMPARE(place.audited().count(u"export.clear"_s), 4);
        QVERIFY(place.isAuditWhole());
    }

    void aCallThatGoesOnIsExportedAsFarAsItIs()
    {
        const auto clock = std::make_shared<FakeClock>();
        Place place(m_folder->path(), clock);
        LivedCall call(u"rtc_live"_s, *clock, place.history->queue());
        call.goLive();
        call.callerSays(u"My router is dark."_s);
        QTRY_COMPARE(place.find().size(), 1);
        const QString path = m_folder->filePath(u"out.txt"_s);
        const auto job = place.done(place.history->exportCalls({.calls = place.find(), .path = path, .clear = true}));
        QVERIFY(job.problem.isEmpty());
        QVERIFY(contentOf(path).contains("My router is dark."));
    }

    void aRecordingPlaysTheSameElsewhere()
    {
        const QString path = m_folder->filePath(u"call.geoncall"_s);
        QStringList texts;
        {
            const QTemporaryDir here;
            Place place(here.path());
            QVERIFY(place.keep(u"rtc_1"_s, number, u"My router is dark."_s));
            const auto row = place.rows().value(0);
            View view(place.history->open(row.row, row.call));
            QTRY_VERIFY(!view.texts.isEmpty());
            texts = view.texts;
            const auto job = place.done(place.history->exportCalls({.what = desk::ExportRequest::What::Recording,
                                                                    .calls = {row.row},
                                                                    .path = path,
                                                                    .clear = true,
                                                                    .passphrase = u"open sesame"_s}));
            QVERIFY2(job.problem.isEmpty(), qPrintable(job.problem));
            QVERIFY(!contentOf(path).contains("router"));
        }
        const QTemporaryDir there;
        Place place(there.path());
        QVERIFY(place.done(place.history->importRecording(path, u"wrong"_s)).passphrase);
        const auto job = place.done(place.history->importRecording(path, u"open sesame"_s));
        QVERIFY2(job.problem.isEmpty(), qPrintable(job.problem));
        QVERIFY(job.opened > 0);
        const auto row = place.rows(u"router"_s).value(0);
        QVERIFY(row.imported);
        View view(place.history->open(job.opened, row.call));
        QTRY_COMPARE(view.texts, texts);
        QVERIFY(!place.done(place.history->importRecording(path, u"open sesame"_s)).problem.isEmpty() || place.find().size() == 1);
        QVERIFY(place.audited().contains(u"import"_s));
    }

    void whatIsErasedIsNowhere()
    {
        Place place(m_folder->path());
        QVERIFY(place.keep(u"rtc_gone"_s, number, u"My zebra is dark."_s));
        QVERIFY(place.keep(u"rtc_stays"_s, u"+14155550999"_s, u"I want my invoice."_s));
        QVERIFY(place.done(place.history->backUp()).problem.isEmpty());
        QVERIFY(!filesWith(m_folder->path(), "rtc_gone").isEmpty());
        const auto job = place.done(place.history->eraseNumber(number));
        QVERIFY2(job.problem.isEmpty(), qPrintable(job.problem));
        QCOMPARE(place.find().size(), 1);
        QCOMPARE(place.find({.words = u"zebra"_s}).size(), 0);
        for (const QByteArray &bytes : {QByteArray("zebra"), QByteArray("rtc_gone"), QByteArray("4155550123")})
            QTRY_COMPARE(filesWith(m_folder->path(), bytes), QStringList());
        QVERIFY(place.audited().contains(u"erase"_s));
        QVERIFY(place.isAuditWhole());
    }

    void careIsTaken()
    {
        Place place(m_folder->path());
        QVERIFY(place.keep(u"rtc_1"_s, number, u"My router is dark."_s));
        const auto check = place.done(place.history->checkIntegrity());
        QVERIFY2(check.problem.isEmpty() && !check.result.isEmpty(), qPrintable(check.problem));
        const auto backUp = place.done(place.history->backUp());
        QVERIFY2(backUp.problem.isEmpty(), qPrintable(backUp.problem));
        QTRY_VERIFY(place.history->state().newestBackup != TimePoint());
        QVERIFY(QDir(m_folder->filePath(u"backups"_s)).entryList({u"backup-*.db"_s}).size() >= 1);
    }

    void anExportIsCancelled()
    {
        Place place(m_folder->path());
        QVERIFY(place.keep(u"rtc_1"_s, number, u"My router is dark."_s));
        const QList<CallRowId> many(5000, place.find().value(0));
        const QString path = m_folder->filePath(u"list"_s);
        const quint64 job = place.history->exportCalls({.what = desk::ExportRequest::What::Transcript, .calls = many, .path = path});
        QTRY_VERIFY(place.jobs.value(job).done > 0);
        place.history->cancel(job);
        QVERIFY(place.done(job).cancelled);
        QVERIFY(place.jobs.value(job).done < many.size());
    }

    // It is asked to close in the middle of what takes long.
    void closingInABackupDoesNoHarm()
    {
        for (int time = 0; time < 5; ++time) {
            Place place(m_folder->path());
            if (time == 0)
                QVERIFY(place.keep(u"rtc_1"_s, number, u"word "_s.repeated(50'000)));
            const quint64 job = time % 2 ? place.history->checkIntegrity() : place.history->backUp();
            QTRY_VERIFY(place.jobs.contains(job)); // told in the middle, where it has one
        }
        Place place(m_folder->path());
        QVERIFY(place.isOpen);
        QVERIFY(place.done(place.history->checkIntegrity()).problem.isEmpty());
    }

    void aFolderThatCannotBeOpenedIsSaid()
    {
        Place place(u"/proc/nowhere"_s);
        QVERIFY(!place.isOpen);
        QVERIFY(!place.history->state().problem.isEmpty());
        QVERIFY(!place.done(place.history->backUp()).problem.isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LocalHistoryTest)
#include "tst_localhistory.moc"
