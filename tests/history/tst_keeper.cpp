// What the engine hands over reaches the store, whatever the disk does meanwhile; and what a run before left undone is found.
#include "core/history/keeper.h"
#include "core/history/sqlitestore.h"
#include "core/history/summaryjson.h"
#include "tests/history/livedcall.h"
#include "tests/support/fulldisk.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace geon;
using namespace geon::history;
using calls::CallState;

namespace {

//! The store thread's part of the program, on the thread of the test.
class Desk
{
public:
    explicit Desk(const QString &folder, const std::shared_ptr<FakeClock> &clock)
        : queue([this] {
              if (keeper)
                  keeper->wake();
          })
    {
        auto store = SqliteStore::open({folder, 30ms});
        auto opened = WebhookSpool::open(folder);
        const std::shared_ptr<WebhookSpool> spool = std::move(*opened);
        queue.setSpool(spool);
        keeper = std::make_unique<Keeper>(std::move(*store), spool, queue, clock, u"ada"_s);
    }
    [[nodiscard]] Store &store() { return keeper->store(); }
    [[nodiscard]] bool isKept() { return queue.waiting() == 0 && keeper->state().problem.isEmpty(); }
    [[nodiscard]] std::optional<CallRecord> recordOf(const CallId &call)
    {
        if (store().unfinished()->contains(call))
            return std::nullopt;
        auto record = store().recordOf(call);
        return record ? std::optional(std::move(*record)) : std::nullopt;
    }

    JournalQueue queue;
    std::unique_ptr<Keeper> keeper;
};

//! Another program has the file.
class Lock
{
public:
    explicit Lock(const QString &path) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"lock"_s))
    {
        m_database.setDatabaseName(path);
        m_database.open();
        QSqlQuery(m_database).exec(u"BEGIN IMMEDIATE"_s);
    }
    ~Lock()
    {
        QSqlQuery(m_database).exec(u"ROLLBACK"_s);
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"lock"_s);
    }

private:
    QSqlDatabase m_database;
};

QByteArray written(const calls::CallSummary &summary)
{
    return QByteArray::number(int(summary.state)) + QByteArray::number(int(summary.reason.code)) + history::restOf(summary);
}

webhooks::WebhookReceipt receipt(const QString &call, TimePoint at)
{
    webhooks::WebhookReceipt made;
    made.at = at;
    made.id = {u"wh_"_s + call};
    made.eventId = u"evt_"_s + call;
    made.call = {call};
    made.body = LivedCall::webhookBody(call, at);
    return made;
}

} // namespace

class KeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<FakeClock>();
    }

    void whatComesTogetherIsWrittenTogether()
    {
        Desk desk(m_folder->path(), m_clock);
        int groups = 0;
        desk.keeper->setOutbox([&](const QList<calls::CallNews> &, TimePoint) {
            ++groups;
            return QList<OutboxItem>();
        });
        QList<CallId> calls;
        for (int i = 0; i < 30; ++i) {
            LivedCall call(u"rtc_%1"_s.arg(i), *m_clock, desk.queue);
            call.live(u"My router is dark."_s, u"Is it plugged in?"_s);
            calls.append(call.id());
        }
        QTRY_VERIFY(desk.isKept());
        QVERIFY2(groups >= 1 && groups <= 5, qPrintable(QString::number(groups)));
        for (const CallId &call : calls)
            QVERIFY(isWhole(*desk.store().journal(call)));
    }

    void aCallThatIsOverHasARecordAndAnotherOnceMoreIsWritten()
    {
        Desk desk(m_folder->path(), m_clock);
        QSignalSpy changed(desk.keeper.get(), &Keeper::callsChanged);
        LivedCall call(u"rtc_1"_s, *m_clock, desk.queue);
        call.live(u"My router is dark."_s, u"Is it plugged in?"_s);
        QTRY_VERIFY(desk.recordOf(call.id()));
        auto record = *desk.recordOf(call.id());
        QCOMPARE(written(record.summary), written(call.call().summary()));
        QVERIFY(std::ranges::any_of(record.transcript, [](const auto &row) { return row.text == u"My router is dark."_s; }));
        QVERIFY(record.summary.outcome.isEmpty());
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(desk.store().unfinished()->isEmpty());

        call.tell(calls::Asked{calls::SetOutcome{u"Solved"_s, u"plug"_s}, {41}});
        QTRY_VERIFY(desk.recordOf(call.id()) && desk.recordOf(call.id())->summary.outcome == u"Solved"_s);
        QCOMPARE(desk.recordOf(call.id())->actions.last().id, ActionId{41});
        QVERIFY(desk.store().unfinished()->isEmpty());
        QVERIFY(isWhole(*desk.store().journal(call.id())));
    }

    void aFileThatIsLockedForAWhileLosesNothing()
    {
        Desk desk(m_folder->path(), m_clock);
        QSignalSpy states(desk.keeper.get(), &Keeper::stateChanged);
        std::optional<Lock> lock;
        lock.emplace(SqliteStore::pathIn(m_folder->path()));
        LivedCall call(u"rtc_1"_s, *m_clock, desk.queue);
        call.live(u"My router is dark."_s, u"Is it plugged in?"_s);
        QVERIFY(desk.queue.keep(receipt(u"rtc_1"_s, m_clock->now())));
        desk.keeper->audit(u"setting"_s, {}, u"x"_s);
        QTRY_VERIFY(!desk.keeper->state().problem.isEmpty());
        QVERIFY(desk.keeper->state().waiting > 0);
        QVERIFY(!desk.keeper->writeAll());
        LivedCall later(u"rtc_2"_s, *m_clock, desk.queue); // goes on coming
        later.goLive();
        lock.reset();
        QTRY_VERIFY(desk.isKept());
        QCOMPARE(desk.keeper->state().lost, 0);
        QVERIFY(isWhole(*desk.store().journal(call.id())));
        QVERIFY(isWhole(*desk.store().journal(later.id())));
        QCOMPARE(desk.store().webhooksSince({})->size(), 1);
        QCOMPARE(desk.store().audit(0, 10)->size(), 1);
        QTRY_VERIFY(desk.recordOf(call.id()));
        QVERIFY(states.last()[0].value<desk::KeepingState>().problem.isEmpty());
    }

    void aDiskThatIsFullForAWhileLosesNothing()
    {
        Desk desk(m_folder->path(), m_clock);
        LivedCall call(u"rtc_1"_s, *m_clock, desk.queue);
        call.goLive();
        QTRY_VERIFY(desk.isKept());
        int acknowledged = 0;
        {
            const FullDisk full(2000);
            call.agentSays(u"Hello."_s);
            call.callerSays(u"My router is dark."_s);
            call.end();
            for (int i = 0; i < 20; ++i)
                acknowledged += desk.queue.keep(receipt(u"rtc_w%1"_s.arg(i), m_clock->now()));
            QTRY_VERIFY(!desk.keeper->state().problem.isEmpty());
            QVERIFY(acknowledged > 0 && acknowledged < 20);
            QVERIFY(!desk.keeper->writeAll());
        }
        QTRY_VERIFY(desk.isKept());
        QCOMPARE(desk.keeper->state().lost, 0);
        QVERIFY(isWhole(*desk.store().journal(call.id())));
        QCOMPARE(desk.store().webhooksSince({})->size(), acknowledged);
        QTRY_VERIFY(desk.recordOf(call.id()));
    }

    void aRecordThatCouldNotBeMadeIsMadeLater()
    {
        Desk desk(m_folder->path(), m_clock);
        LivedCall call(u"rtc_1"_s, *m_clock, desk.queue);
        call.live(u"My router is dark."_s, u"Is it plugged in?"_s);
        QVERIFY(desk.keeper->writeAll());
        {
            const Lock lock(SqliteStore::pathIn(m_folder->path()));
            QVERIFY(!desk.keeper->makeRecord(call.id()));
            static int warnings;
            warnings = 0;
            const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &message) {
                warnings += message.contains(u"no record of rtc_1"_s);
            });
            const bool tried = QTest::qWaitFor([&] { return warnings > 0; });
            qInstallMessageHandler(before);
            QVERIFY(tried);
        }
        QTRY_VERIFY(desk.recordOf(call.id()));
        QVERIFY(desk.store().unfinished()->isEmpty());
    }

    void whatCouldNotBeWrittenGoesToWhoComesNext()
    {
        const QTemporaryDir other;
        Desk desk(m_folder->path(), m_clock);
        LivedCall call(u"rtc_1"_s, *m_clock, desk.queue);
        {
            const Lock lock(SqliteStore::pathIn(m_folder->path()));
            desk.keeper->audit(u"setting"_s, {}, u"x"_s);
            QVERIFY(!desk.keeper->writeAll());
            desk.keeper.reset();
        }
        call.goLive();
        auto store = SqliteStore::open({other.path()});
        desk.keeper = std::make_unique<Keeper>(std::move(*store), nullptr, desk.queue, m_clock, u"ada"_s);
        QVERIFY(desk.keeper->writeAll());
        QVERIFY(isWhole(*desk.store().journal(call.id())));
        QCOMPARE(desk.store().audit(0, 10)->size(), 1);
    }

    void aCallThatIsWithNobodyIsWrittenTo()
    {
        CallId id;
        {
            Desk desk(m_folder->path(), m_clock);
            LivedCall call(u"rtc_1"_s, *m_clock, desk.queue);
            call.live(u"My router is dark."_s, u"Is it plugged in?"_s);
            id = call.id();
            QTRY_VERIFY(desk.recordOf(id));
        }
        Desk desk(m_folder->path(), m_clock);
        QList<calls::CallNews> told;
        desk.keeper->setOutbox([&](const QList<calls::CallNews> &news, TimePoint) {
            told += news;
            return QList<OutboxItem>();
        });
        m_clock->advance(1h);
        QVERIFY(desk.keeper->tell(id, calls::Asked{calls::SetOutcome{u"Solved"_s, {}}, {50}}));
        QCOMPARE(desk.recordOf(id)->summary.outcome, u"Solved"_s);
        QVERIFY(isWhole(*desk.store().journal(id)));
        QCOMPARE(told.size(), 1); // what was told before is not told again
        QCOMPARE(told[0].kind, calls::NewsKind::OutcomeSet);
        QVERIFY(told[0].number > 3);
        QVERIFY(desk.store().unfinished()->isEmpty());
        QVERIFY(!desk.keeper->tell({u"rtc_nobody"_s}, calls::Ticked()));
    }

    void aStartFindsWhatWasLeftUndone()
    {
        {
            Desk desk(m_folder->path(), m_clock);
            LivedCall live(u"rtc_live"_s, *m_clock, desk.queue);
            live.goLive();
            live.callerSays(u"My router is dark."_s);
            live.tell(calls::Asked{calls::Mark{u"here"_s}, {77}});
            LivedCall over(u"rtc_over"_s, *m_clock, desk.queue);
            over.live(u"a"_s, u"b"_s);
            calls::JournalBatch broken;
            broken.entries.append({{u"rtc_broken"_s}, 12, m_clock->now(), calls::JournalKind::Ticked, {}});
            desk.queue.take(broken);
            for (const auto &call : {u"rtc_live"_s, u"rtc_over"_s, u"rtc_untaken"_s})
                QVERIFY(desk.queue.keep(receipt(call, m_clock->now())));
            QVERIFY(desk.keeper->writeAll()); // and then it is killed, before a record is made
        }
        {
            auto spool = WebhookSpool::open(m_folder->path()); // one more, that the store never saw
            const auto late = receipt(u"rtc_spooled"_s, m_clock->now());
            QVERIFY((*spool)->append({late.id, late.eventId, late.call, late.at, late.body}));
        }
        Desk desk(m_folder->path(), m_clock);
        const Recovered found = desk.keeper->recover();
        QCOMPARE(found.calls->size(), size_t(1));
        const calls::Call &call = found.calls->front()->call;
        QCOMPARE(call.id(), CallId{u"rtc_live"_s});
        QCOMPARE(call.state(), CallState::Live);
        QCOMPARE(call.summary().marks, 1);
        QCOMPARE(found.lastAction, 77U);
        QCOMPARE(found.problems.size(), 1);
        QVERIFY(found.problems[0].contains(u"rtc_broken"_s));
        QStringList untaken;
        for (const auto &incoming : found.untaken)
            untaken.append(incoming.call.value);
        QCOMPARE(untaken, (QStringList{u"rtc_untaken"_s, u"rtc_spooled"_s}));
        QCOMPARE(found.untaken[0].delivery, WebhookId{u"wh_rtc_untaken"_s});
        QCOMPARE(found.untakenBodies[0], LivedCall::webhookBody(u"rtc_untaken"_s, found.untaken[0].receivedAt));
        QCOMPARE(found.known.size(), 4);
        QVERIFY(desk.recordOf({u"rtc_over"_s}));
        QCOMPARE(desk.recordOf({u"rtc_over"_s})->summary.state, CallState::Ended);
        QCOMPARE(desk.recordOf({u"rtc_broken"_s})->summary.state, CallState::Ended);

        const Recovered again = desk.keeper->recover(); // what was put right is not found again
        QCOMPARE(again.calls->size(), size_t(1));
        QVERIFY(again.problems.isEmpty());
        m_clock->advance(73h);
        QVERIFY(desk.keeper->recover().untaken.isEmpty()); // nobody rings for so long
        QVERIFY(WebhookSpool::open(m_folder->path()).value()->left().isEmpty());
    }

private:
    static bool isWhole(const QList<JournalEntry> &entries)
    {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (entries[i].number != quint32(i + 1))
                return false;
        }
        return !entries.isEmpty() && entries.first().kind == calls::JournalKind::Began;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeClock> m_clock;
};

QTEST_GUILESS_MAIN(KeeperTest)
#include "tst_keeper.moc"
