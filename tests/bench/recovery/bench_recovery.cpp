// How long calls are without a listener when the program is started again: the store is opened, the journals are told again, and every
// call is attached to. The calls have one real conversation behind them, written by the recorder.
//
//   bench_recovery             10 and 100 live calls
//   bench_recovery FINISHED    the same with so many finished calls in the store
#include "core/desk/localdesk.h"
#include "core/history/localhistory.h"
#include "core/history/projection.h"
#include "core/history/sqliteconnection.h"
#include "core/history/sqlitejournal.h"
#include "core/history/sqliterecords.h"
#include "core/history/sqlitestore.h"
#include "core/history/sqlitewords.h"
#include "tests/support/telephone.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <cstdio>

using namespace geon;
using namespace Qt::StringLiterals;
using calls::CallState;

namespace {

constexpr int longest = 60'000; // of one step: whatever goes wrong, it ends

template <typename Condition> void until(const char *what, Condition condition)
{
    if (QTest::qWaitFor(condition, longest))
        return;
    std::fprintf(stderr, "%s: not in time\n", what);
    std::exit(1);
}

//! A conversation up to its last words, and what it names.
struct Talk {
    QList<calls::JournalEntry> entries;
    QList<calls::SharedText> shared;
    qsizetype turns = 0;
};

Talk recordTalk()
{
    Telephone phone({.speed = 40, .tellTurns = true});
    const CallId call = phone.ring({}, u"support-router-lights.en"_s);
    until("a conversation", [&] { return phone.is(call, CallState::Ended); });
    Talk talk{phone.journal.journal.value(call), {}, phone.turns.size()};
    for (auto at = phone.journal.shared.cbegin(); at != phone.journal.shared.cend(); ++at)
        talk.shared.append({at.key(), u"profile"_s, at.value()});
    const auto isLive = [&] { return calls::Tape::from(talk.entries, phone.journal.shared)->playAll()->call.state() == CallState::Live; };
    while (talk.entries.size() > 1 && !isLive())
        talk.entries.removeLast();
    return talk;
}

QList<calls::JournalEntry> sameTalk(const Talk &talk, const CallId &call)
{
    QList<calls::JournalEntry> entries = talk.entries;
    const QByteArray before = entries.first().call.value.toUtf8();
    for (calls::JournalEntry &entry : entries) {
        entry.call = call;
        entry.body.replace(before, call.value.toUtf8());
    }
    return entries;
}

void require(const Result<void> &done)
{
    if (done)
        return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(done.error().message));
    std::exit(1);
}

//! By the store's parts, many calls in a transaction: a hundred thousand commits would take their time.
void addFinished(const QString &folder, const Talk &talk, int count)
{
    calls::SharedTexts texts;
    for (const calls::SharedText &one : talk.shared)
        texts.insert(one.hash, one.body);
    history::CallRecord record = history::recordFrom(*calls::Tape::from(talk.entries, texts));
    record.summary.state = CallState::Ended;
    auto opened = history::SqliteConnection::open(history::SqliteStore::pathIn(folder), history::SqliteConnection::Access::ReadWrite, 1s);
    if (!opened)
        return require(tl::unexpected(opened.error()));
    history::SqliteConnection &connection = **opened;
    history::SqliteJournal journal(connection);
    history::SqliteRecords records(connection);
    history::SqliteWords words(connection);
    constexpr int together = 500;
    for (int i = 0; i < count; i += together) {
        history::SqliteTransaction transaction(connection);
        require(transaction.begin());
        for (int one = i; one < std::min(i + together, count); ++one) {
            record.summary.id = {u"rtc_finished_%1"_s.arg(one)};
            const auto row = journal.rowOf(record.summary.id, record.summary.offeredAt);
            require(row ? records.write(*row, record, false) : Result<void>(tl::unexpected(row.error())));
            require(words.add(*row));
        }
        require(transaction.commit());
    }
}

desk::EngineOptions optionsOf(const QUrl &service, history::LocalHistory &history, const history::Recovered &recovered)
{
    webhooks::WebhookServerOptions server;
    server.port = 0;
    server.secrets = {Telephone::signingSecret()};
    server.keeper = &history.queue();
    server.known = recovered.known;
    desk::EngineOptions options{
        *realtime::Provider::azure(service, Telephone::apiKey()), {u"gpt-realtime"_s, u"gpt-4o-mini-transcribe"_s}, std::move(server), {}};
    options.library = agents::AgentLibrary::builtIn();
    options.prices = calls::PriceTable::builtIn();
    options.journal = &history.queue();
    options.resumed = recovered.calls;
    return options;
}

void measureStart(const QString &folder, const QUrl &service, int count)
{
    QThread thread;
    QObject onThread;
    onThread.moveToThread(&thread);
    thread.start();
    const auto clock = std::make_shared<SystemClock>();
    {
        QElapsedTimer timer;
        timer.start();
        history::LocalHistory history({.actor = u"bench"_s, .clock = clock, .storeContext = &onThread});
        std::optional<history::Recovered> recovered;
        QObject::connect(&history, &history::LocalHistory::opened, &history, [&](const history::Recovered &found) { recovered = found; });
        history.open({folder, [folder]() -> Result<std::unique_ptr<history::Store>> {
                          auto store = history::SqliteStore::open({folder});
                          if (!store)
                              return tl::unexpected(store.error());
                          return std::move(*store);
                      }});
        until("the store", [&] { return recovered.has_value(); });
        const auto opened = double(timer.nsecsElapsed()) / 1e6;
        const auto found = recovered->calls->size();
        desk::LocalDesk desk(clock);
        QHash<CallId, CallState> states;
        QObject::connect(&desk, &desk::Desk::updated, &desk, [&](const desk::Update &update) {
            for (const calls::CallSummary &call : update.calls)
                states.insert(call.id, call.state);
        });
        desk.start(optionsOf(service, history, *recovered));
        until("the calls", [&] { return std::ranges::count(states, CallState::Live) == count; });
        const auto live = double(timer.nsecsElapsed()) / 1e6;
        std::printf("%4d calls: %zu found and told again after %7.1f ms, all live after %7.1f ms\n", count, found, opened, live);
    }
    thread.quit();
    thread.wait();
}

void measure(const Talk &talk, int count, int finished)
{
    QTemporaryDir folder;
    auto store = history::SqliteStore::open({folder.path()});
    if (!store)
        return require(tl::unexpected(store.error()));
    addFinished(folder.path(), talk, finished);
    Telephone phone({.speed = 1});
    for (int i = 0; i < count; ++i)
        phone.ring();
    until("calls to take up", [&] { return std::ranges::count(phone.calls, CallState::Live, &calls::CallSummary::state) == count; });
    phone.engine.reset();
    for (const CallId &call : phone.calls.keys())
        require((*store)->commit({.shared = talk.shared, .entries = sameTalk(talk, call)}));
    store->reset();
    measureStart(folder.path(), phone.simulator.endpoint(), count);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int finished = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    const Talk talk = recordTalk();
    std::printf("each call has %lld turns behind it, %lld entries; %d finished calls in the store\n", qint64(talk.turns),
                qint64(talk.entries.size()), finished);
    for (const int count : {10, 100})
        measure(talk, count, finished);
    return 0;
}
