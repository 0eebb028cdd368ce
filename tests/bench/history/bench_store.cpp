// What the store costs: entries written a second in groups as the writer makes them, how large a journal is against the words spoken, and
// opening, finding and reading rows with 1,000 and 100,000 calls.
#include "core/history/sqliteconnection.h"
#include "core/history/sqlitejournal.h"
#include "core/history/sqliterecords.h"
#include "core/history/sqlitestore.h"
#include "core/history/sqlitewords.h"
#include "tests/history/samples.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace geon;
using namespace geon::history;
using namespace geon::tests;

namespace {

[[noreturn]] void giveUp(const Error &error)
{
    std::fprintf(stderr, "%s (%s)\n", qUtf8Printable(error.message), qUtf8Printable(error.detail));
    std::exit(1);
}

template <typename T> T good(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

//! Median of some runs, in ms.
template <typename Work> double msOf(Work work, int runs = 9)
{
    QList<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

//! Words drawn as people use them: few often, most seldom. The rarest stand in a few calls only.
QString sentence(QRandomGenerator &random, int words)
{
    QStringList said;
    for (int i = 0; i < words; ++i) {
        const double u = random.generateDouble();
        said.append(u"w%1x"_s.arg(int(20'000 * u * u * u)));
    }
    return said.join(u' ');
}

CallRecord talk(int index, QRandomGenerator &random)
{
    CallRecord record = recordOf(CallId{u"rtc_u1_%1"_s.arg(index, 20, 10, QChar(u'0'))}, qint64(index) * 60);
    record.summary.callerNumber = u"+55119%1"_s.arg(10'000'000 + index * 37 % 80'000'000);
    record.summary.endedAt += std::chrono::seconds(index % 600);
    record.summary.cost = index % 300 / 100.0;
    record.summary.outcome = index % 3 == 0 ? u"Sold"_s : QString();
    record.transcript.clear();
    for (quint64 key = 1; key <= 20; ++key)
        record.transcript.append(
            turn(key, key % 2 == 0 ? calls::Who::Agent : calls::Who::Caller, sentence(random, 14), index * 60 + qint64(key)));
    return record;
}

//! The frames of one turn as the service sends them, deltas joined: what the recorder hands over.
QList<JournalEntry> framesOf(const CallId &call, quint32 &number, const QString &text, QRandomGenerator &random)
{
    const QByteArray item = "item_" + QByteArray::number(random.generate64(), 36).rightJustified(16, '0');
    const QByteArray response = "resp_" + QByteArray::number(random.generate64(), 36).rightJustified(16, '0');
    const auto frame = [&](const QByteArray &type, const QByteArray &rest) {
        return entry(call, 0, calls::JournalKind::Event,
                     "{\"type\":\"" + type + "\",\"event_id\":\"event_" + QByteArray::number(random.generate64(), 36) + "\"," + rest + "}",
                     0);
    };
    const QByteArray ids = "\"response_id\":\"" + response + "\",\"item_id\":\"" + item + "\",\"output_index\":0,\"content_index\":0";
    const QByteArray words = text.toUtf8();
    QList<JournalEntry> frames{
        frame("response.created",
              "\"response\":{\"id\":\"" + response + "\",\"object\":\"realtime.response\",\"status\":\"in_progress\",\"output\":[]}"),
        frame("response.output_item.added",
              ids + ",\"item\":{\"id\":\"" + item + "\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[]}"),
        frame("output_audio_buffer.started", "\"response_id\":\"" + response + "\""),
        entry(call, 0, calls::JournalKind::Words,
              "{\"item\":\"" + item + "\",\"text\":\"" + words + "\",\"at\":[0,120,240,380,500,640,780]}", 0),
        frame("response.output_audio_transcript.done", ids + ",\"transcript\":\"" + words + "\""),
        frame("response.output_item.done",
              ids + ",\"item\":{\"id\":\"" + item
                  + "\",\"type\":\"message\",\"status\":\"completed\",\"role\":\"assistant\","
                    "\"content\":[{\"type\":\"output_audio\",\"transcript\":\""
                  + words + "\"}]}"),
        frame("response.done",
              "\"response\":{\"id\":\"" + response + "\",\"object\":\"realtime.response\",\"status\":\"completed\",\"output\":[{\"id\":\""
                  + item + "\",\"content\":[{\"transcript\":\"" + words
                  + "\"}]}],\"usage\":{\"total_tokens\":253,\"input_tokens\":132,\"output_tokens\":121}}"),
        frame("output_audio_buffer.stopped", "\"response_id\":\"" + response + "\"")};
    for (JournalEntry &one : frames) {
        one.number = ++number;
        one.at = moment(number);
    }
    return frames;
}

//! On a connection of its own: the store's level is not to be chosen.
void measureSync(const QString &level)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"s.db"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    const auto connection = good(SqliteConnection::open(file.fileName(), SqliteConnection::Access::ReadWrite, 1s));
    good(connection->runOnce(u"PRAGMA journal_mode = WAL"_s));
    good(connection->runOnce(u"PRAGMA synchronous = "_s + level));
    good(connection->runOnce(u"CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB)"_s));
    const QByteArray body(600, 'x');
    const double ms = msOf(
        [&] {
            SqliteTransaction transaction(*connection);
            good(transaction.begin());
            for (int i = 0; i < 20; ++i)
                good(connection->run(u"INSERT INTO t (body) VALUES (?)"_s, {body}));
            good(transaction.commit());
        },
        201);
    std::printf("commit of 20 rows, synchronous=%-6s  %8.3f ms\n", qUtf8Printable(level), ms);
}

void measureWriting(int group)
{
    QTemporaryDir folder;
    const auto store = good(SqliteStore::open({.folder = folder.path()}));
    const QByteArray body(600, 'e');
    constexpr int total = 40'000;
    QHash<int, quint32> numbers;
    QElapsedTimer timer;
    timer.start();
    for (int written = 0; written < total;) {
        Changes changes;
        for (int i = 0; i < group; ++i, ++written)
            changes.entries.append(
                entry(CallId{u"rtc_%1"_s.arg(written % 100)}, ++numbers[written % 100], calls::JournalKind::Event, body));
        good(store->commit(changes));
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::printf("writing, %4d entries of 600 bytes a commit, 100 calls  %8.0f entries/s  %7.2f ms a commit\n", group, total / seconds,
                seconds * 1e3 / (double(total) / group));
}

void measureSize()
{
    QTemporaryDir folder;
    const auto store = good(SqliteStore::open({.folder = folder.path()}));
    QRandomGenerator random(7);
    const QStringList pool =
        u"bom dia eu gostaria de saber quando meu pedido chega porque ele deveria ter vindo ontem e ninguém me avisou obrigada "
        "pela espera vou verificar agora o estado da entrega um momento por favor the order left our warehouse on monday and "
        "should be with you tomorrow before noon is there anything else that we can do for you today"_s.split(u' ');
    qint64 spoken = 0;
    qint64 plain = 0;
    const int calls = 50;
    for (int i = 0; i < calls; ++i) {
        const CallId call{u"rtc_%1"_s.arg(i)};
        quint32 number = 1;
        Changes changes{.entries = {began(call, u"+1"_s)}};
        for (int t = 0; t < 40; ++t) {
            QStringList words;
            for (int w = 0; w < 16; ++w)
                words.append(pool[random.bounded(int(pool.size()))]);
            const QString text = words.join(u' ');
            spoken += text.toUtf8().size();
            changes.entries += framesOf(call, number, text, random);
        }
        for (const JournalEntry &one : changes.entries)
            plain += one.body.size();
        good(store->commit(changes));
        good(store->record(tests::recordOf(call)));
    }
    const auto connection = good(SqliteConnection::open(SqliteStore::pathIn(folder.path()), SqliteConnection::Access::ReadOnly, 1s));
    const qint64 pages = good(connection->value(u"SELECT sum(pgsize) FROM dbstat WHERE name = 'journal_pressed'"_s)).toLongLong();
    std::printf("journal of %d calls of 40 turns: %.0f kB spoken, %.0f kB of frames, %.0f kB pressed on the disk = %.2f times its words\n",
                calls, double(spoken) / 1e3, double(plain) / 1e3, double(pages) / 1e3, double(pages) / double(spoken));
}

//! By the store's parts, many calls in a transaction: a hundred thousand commits would take their time.
void generate(const QString &folder, int calls)
{
    good(SqliteStore::open({.folder = folder}));
    const auto connection = good(SqliteConnection::open(SqliteStore::pathIn(folder), SqliteConnection::Access::ReadWrite, 1s));
    SqliteJournal journal(*connection);
    SqliteRecords records(*connection);
    SqliteWords words(*connection);
    QRandomGenerator random(1);
    QElapsedTimer timer;
    timer.start();
    constexpr int together = 500;
    for (int i = 0; i < calls; i += together) {
        SqliteTransaction transaction(*connection);
        good(transaction.begin());
        for (int one = i; one < std::min(i + together, calls); ++one) {
            const CallRecord record = talk(one, random);
            const qint64 row = good(journal.rowOf(record.summary.id, record.summary.offeredAt));
            good(records.write(row, record, false));
            good(words.add(row));
        }
        good(transaction.commit());
    }
    std::printf("recording %d calls of 20 turns, %d a commit  %8.2f ms each\n", calls, together, double(timer.elapsed()) / calls);
    std::fflush(stdout);
}

void measureRecording()
{
    QTemporaryDir folder;
    const auto store = good(SqliteStore::open({.folder = folder.path()}));
    QRandomGenerator random(1);
    int index = 0;
    const double ms = msOf([&] { good(store->record(talk(index++, random))); }, 201);
    std::printf("recording a call of 20 turns, each by itself  %8.2f ms\n", ms);
}

struct Times {
    QStringList names;
    QList<double> ms;
    void add(const QString &name, double value)
    {
        names.append(name);
        ms.append(value);
    }
};

Times measureList(const QString &folder, int calls)
{
    Times times;
    times.add(u"open"_s, msOf([&] { good(SqliteStore::open({.folder = folder})); }, 3));
    const auto store = good(SqliteStore::open({.folder = folder}));
    const auto find = [&](const QString &name, const desk::HistoryQuery &query) {
        qsizetype found = 0;
        const double ms = msOf([&] { found = good(store->find(query)).size(); });
        times.add(u"%1 (%2 found)"_s.arg(name).arg(found), ms);
    };
    find(u"find all by date"_s, {});
    find(u"find a day"_s, {.from = moment(0), .to = moment(86'400)});
    find(u"find a common word"_s, {.words = u"w1x"_s});
    find(u"find a rare word"_s, {.words = u"w19873x"_s});
    find(u"find two words, one begun"_s, {.words = u"w100x w15"_s});
    find(u"find part of a number"_s, {.number = u"4321"_s});
    find(u"find by outcome and cost"_s, {.outcome = u"Sold"_s, .cheapest = 2.5});
    find(u"sort by cost"_s, {.sortBy = desk::HistoryColumn::Cost});
    find(u"sort by agent"_s, {.sortBy = desk::HistoryColumn::Agent});
    const auto all = good(store->find({}));
    times.add(u"rows of 100"_s, msOf([&] { good(store->rows(all.mid(calls / 2, 100), {})); }));
    times.add(u"rows of 100 with snippets"_s, msOf([&] { good(store->rows(all.mid(calls / 2, 100), u"w1x"_s)); }));
    times.add(u"choices"_s, msOf([&] { good(store->choices()); }));
    times.add(u"unfinished"_s, msOf([&] { good(store->unfinished()); }));
    times.add(u"erase one call"_s, msOf([&] { good(store->erase({good(store->find({})).last()})); }, 1));
    times.add(u"overwrite what was erased"_s, msOf([&] { good(store->overwrite()); }, 1));
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"calls"_s, u"Calls of the large store."_s, u"n"_s, u"100000"_s}});
    parser.addHelpOption();
    parser.process(app);
    for (const QString &level : {u"NORMAL"_s, u"FULL"_s})
        measureSync(level);
    for (const int group : {5, 50, 500})
        measureWriting(group);
    measureSize();
    measureRecording();
    const int many = std::max(1000, parser.value(u"calls"_s).toInt());
    QTemporaryDir small;
    QTemporaryDir large;
    generate(small.path(), 1000);
    generate(large.path(), many);
    std::printf("%d calls: %.0f MB\n", many, double(QFileInfo(SqliteStore::pathIn(large.path())).size()) / 1e6);
    const Times few = measureList(small.path(), 1000);
    const Times lots = measureList(large.path(), many);
    for (qsizetype i = 0; i < lots.ms.size(); ++i)
        std::printf("%-46s %9.3f ms   %6.1f times that of 1,000 calls\n", qUtf8Printable(lots.names[i]), lots.ms[i],
                    lots.ms[i] / std::max(few.ms[i], 1e-6));
    return 0;
}
