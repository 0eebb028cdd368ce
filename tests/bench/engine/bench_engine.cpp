// What the whole engine costs, through the Desk and over real sockets. The service and the sender of webhooks are a second process.
//
//   bench_engine                        everything below
//   bench_engine calls [DELTAS] [SECONDS]  1,000 live calls, 25 events a second each, in turns of DELTAS words: CPU per event, memory
//   bench_engine deltas [watched]       words of one call as fast as one socket brings them: events a second until the watcher has all
//   bench_engine burst [one-core]       200 webhooks at once: until the service has all accepts
//   bench_engine start [PROGRAM]        from exec of the console to its first 200 of /health
#include "core/desk/localdesk.h"
#include "tests/bench/engine/consolestart.h"
#include "tests/bench/engine/peer.h"

#include "tests/bench/engine/frames.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace geon;
using namespace geon::bench;

namespace {

constexpr int liveCalls = 1000;
constexpr int callsAtOnce = 200;
constexpr int floodDeltas = 2'000'000;
constexpr int starts = 15;
constexpr Duration longest = 30s; // of one step: whatever goes wrong, it ends

double cpuSeconds(int of = RUSAGE_SELF)
{
    rusage usage{};
    getrusage(of, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QFile::ReadOnly) ? double(file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE)) / (1 << 20) : 0;
}

//! Runs the event loop until it is so; false when that takes too long.
template <typename Condition> bool until(Condition condition)
{
    const QDeadlineTimer deadline(longest);
    QTimer wake;
    wake.start(100);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

//! Starts the other process and talks to it.
class OtherProcess
{
public:
    OtherProcess()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"peer"_s});
        m_port = quint16(answer().toUInt());
    }
    ~OtherProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OtherProcess)

    [[nodiscard]] quint16 port() const { return m_port; }
    //! What it answered; empty when it failed.
    QByteArray ask(const QByteArray &command)
    {
        m_process.write(command + '\n');
        return answer();
    }

private:
    QByteArray answer()
    {
        until([this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; });
        return m_process.readLine().trimmed();
    }

    QProcess m_process;
    quint16 m_port = 0;
};

//! Takes every update, as a window would, and keeps what it needs to know when all is there.
class Watcher
{
public:
    explicit Watcher(desk::LocalDesk &desk)
    {
        QObject::connect(&desk, &desk::Desk::updated, &m_context, [this](const desk::Update &update) { take(update); });
    }

    [[nodiscard]] int live() const { return m_live; }
    [[nodiscard]] int finished() const { return m_finished; }
    [[nodiscard]] qint64 updates() const { return m_updates; }
    //! Rows and characters of the watched call.
    [[nodiscard]] qsizetype rows() const { return m_lengths.size(); }
    [[nodiscard]] qint64 characters() const { return m_characters; }
    [[nodiscard]] int eventsOfWatched() const { return m_eventsOfWatched; }
    [[nodiscard]] bool hasEndOfWatched() const { return m_hasEnd; }

private:
    void take(const desk::Update &update)
    {
        ++m_updates;
        for (const calls::CallSummary &call : update.calls) {
            m_live += call.state == calls::CallState::Live && !std::exchange(m_seen[call.id].live, true);
            m_finished += call.lastWords == QLatin1StringView(lastWord) && !std::exchange(m_seen[call.id].finished, true);
        }
        for (const desk::OpenedCall &opened : update.opened) {
            for (const calls::TranscriptEntry &entry : opened.transcript)
                take(entry);
        }
        for (const desk::WatchedCall &watched : update.watched) {
            for (const calls::TranscriptChange &change : watched.transcript)
                take(change.entry);
            m_eventsOfWatched = watched.facts.eventsReceived;
        }
    }

    void take(const calls::TranscriptEntry &entry)
    {
        m_hasEnd = m_hasEnd || entry.text == QLatin1StringView(lastWord);
        qsizetype &length = m_lengths[entry.key];
        m_characters += entry.text.size() - length;
        length = entry.text.size();
    }

    struct Seen {
        bool live = false;
        bool finished = false;
    };
    QObject m_context;
    QHash<CallId, Seen> m_seen;
    QHash<quint64, qsizetype> m_lengths;
    qint64 m_characters = 0;
    qint64 m_updates = 0;
    int m_live = 0;
    int m_finished = 0;
    int m_eventsOfWatched = 0;
    bool m_hasEnd = false;
};

//! What the engine's thread pays for the journal, without what the store's thread does with it.
class Dropped final : public calls::JournalSink
{
public:
    void take(calls::JournalBatch batch) override { m_entries += batch.entries.size(); }

private:
    std::atomic<qint64> m_entries = 0;
};

desk::EngineOptions optionsFor(quint16 servicePort)
{
    webhooks::WebhookServerOptions server;
    server.port = 0;
    server.secrets = {Secret(QLatin1StringView(signingSecret))};
    const QUrl service(u"http://127.0.0.1:%1"_s.arg(servicePort));
    desk::EngineOptions options{
        *realtime::Provider::azure(service, Secret(u"key"_s)), {u"gpt-realtime"_s, u"gpt-4o-mini-transcribe"_s}, std::move(server), {}};
    options.library = agents::AgentLibrary::builtIn();
    options.prices = calls::PriceTable::builtIn();
    static Dropped journal;
    if (qEnvironmentVariable("GEON_BENCH_JOURNAL") != "off"_L1)
        options.journal = &journal;
    return options;
}

//! The engine on its thread, the watcher on this one, and the other process.
class Exchange
{
public:
    Exchange() : m_memory(residentMiB()), m_desk(std::make_shared<SystemClock>()), m_watcher(m_desk)
    {
        QObject::connect(&m_desk, &desk::LocalDesk::started, &m_desk, [this](quint16 port) { m_port = port; });
        m_desk.start(optionsFor(m_peer.port()));
        until([this] { return m_port != 0; });
    }

    [[nodiscard]] OtherProcess &peer() { return m_peer; }
    [[nodiscard]] const Watcher &watcher() const { return m_watcher; }
    [[nodiscard]] double grownMiB() const { return residentMiB() - m_memory; }
    void watch(int call) { m_desk.watch({u"rtc_u1_CxQ1a2b3c4d5%1"_s.arg(call, 12, 10, QLatin1Char('0'))}); }

    //! So many new calls at once; what the other process measured, once all are live.
    QByteArray ring(int count)
    {
        const int first = m_rung;
        m_rung += count;
        const QByteArray took =
            m_peer.ask("ring " + QByteArray::number(m_port) + ' ' + QByteArray::number(first) + ' ' + QByteArray::number(count));
        return until([this] { return m_watcher.live() == m_rung; }) ? took : QByteArray();
    }

private:
    double m_memory;
    OtherProcess m_peer;
    desk::LocalDesk m_desk;
    Watcher m_watcher;
    quint16 m_port = 0;
    int m_rung = 0;
};

int fail(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    return 1;
}

int runCalls(int deltas, int seconds)
{
    Exchange exchange;
    const Watcher &watcher = exchange.watcher();
    for (int rung = 0; rung < liveCalls; rung += callsAtOnce) {
        if (exchange.ring(callsAtOnce).isEmpty())
            return fail("calls: not all became live");
    }
    exchange.watch(0);
    const double idle = exchange.grownMiB();

    QElapsedTimer since;
    since.start();
    const double cpu = cpuSeconds();
    const double own = cpuSeconds(RUSAGE_THREAD);
    const qint64 updates = watcher.updates();
    const qint64 events = exchange.peer().ask("stream " + QByteArray::number(seconds) + ' ' + QByteArray::number(deltas)).toLongLong();
    if (events == 0 || !until([&] { return watcher.finished() == liveCalls && watcher.hasEndOfWatched(); }))
        return fail("calls: not every event arrived");
    const double wall = double(since.nsecsElapsed()) / 1e9;
    const double used = cpuSeconds() - cpu;
    const double watching = cpuSeconds(RUSAGE_THREAD) - own;
    std::printf("calls: %d live, turns of %d words: %lld events, %.0f/s, %.2f us CPU an event (the watcher's %.2f), %.0f %% of a core, "
                "%lld updates, %.1f MiB at rest, %.1f MiB at the end, %.1f MiB the whole process\n",
                liveCalls, deltas, events, double(events) / wall, used / double(events) * 1e6, watching / double(events) * 1e6,
                used / wall * 100, watcher.updates() - updates, idle, exchange.grownMiB(), residentMiB());
    return 0;
}

int runDeltas(bool watched)
{
    Exchange exchange;
    const Watcher &watcher = exchange.watcher();
    if (exchange.ring(1).isEmpty())
        return fail("deltas: the call did not become live");
    if (watched)
        exchange.watch(0);
    QElapsedTimer since;
    since.start();
    const double cpu = cpuSeconds();
    const double own = cpuSeconds(RUSAGE_THREAD);
    const qint64 deltas = exchange.peer().ask("flood " + QByteArray::number(floodDeltas)).toLongLong();
    if (deltas == 0 || !until([&] { return watcher.finished() == 1 && (!watched || watcher.hasEndOfWatched()); }))
        return fail("deltas: not every word arrived");
    const double wall = double(since.nsecsElapsed()) / 1e9;
    const double used = cpuSeconds() - cpu;
    std::printf("deltas: %lld of one %s call: %.0f/s by the wall, %.0f/s by CPU (%.2f us each, the watcher's %.2f)", deltas,
                watched ? "watched" : "unwatched", double(deltas) / wall, double(deltas) / used, used / double(deltas) * 1e6,
                (cpuSeconds(RUSAGE_THREAD) - own) / double(deltas) * 1e6);
    if (watched)
        std::printf("; %lld rows, %lld characters, %d events", static_cast<long long>(watcher.rows()), watcher.characters(),
                    watcher.eventsOfWatched());
    std::printf(", %.0f MiB\n", exchange.grownMiB());
    return 0;
}

int runBurst(bool oneCore)
{
    if (oneCore) {
        cpu_set_t core;
        CPU_ZERO(&core);
        CPU_SET(0, &core);
        sched_setaffinity(0, sizeof core, &core);
    }
    Exchange exchange;
    for (const char *round : {"first", "second", "third", "fourth", "fifth"}) {
        const auto took = exchange.ring(callsAtOnce).split(' ');
        if (took.size() != 2)
            return fail("burst: not every call was accepted");
        std::printf("burst: %d webhooks at once, %s%s: all accepts out after %s ms, %s ms CPU\n", callsAtOnce, round,
                    oneCore ? ", on one core" : "", took[0].constData(), took[1].constData());
    }
    return 0;
}

//! Each in a process of its own, so that none inherits what another left behind.
int runAll()
{
    int failures = 0;
    const QList<QStringList> all{{u"calls"_s, u"40"_s}, {u"calls"_s, u"504"_s},      {u"deltas"_s}, {u"deltas"_s, u"watched"_s},
                                 {u"burst"_s},          {u"burst"_s, u"one-core"_s}, {u"start"_s}};
    for (const QStringList &arguments : all) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), arguments);
        process.waitForFinished(-1);
        failures += process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0;
    }
    return failures;
}

QString siblingConsole()
{
    const QString here = QCoreApplication::applicationDirPath();
    return QDir::cleanPath(here + u"/../../../app/geon-console"_s);
}

} // namespace

int main(int argc, char **argv)
{
    rlimit files{8192, 8192};
    setrlimit(RLIMIT_NOFILE, &files);
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString mode = arguments.value(0);
    const QString detail = arguments.value(1);
    if (mode == "peer"_L1)
        return runPeer();
    if (mode == "calls"_L1) {
        const int seconds = arguments.value(2, u"10"_s).toInt();
        return runCalls(std::clamp(detail.isEmpty() ? 40 : detail.toInt(), 3, 1000), std::clamp(seconds, 1, 60));
    }
    if (mode == "deltas"_L1)
        return runDeltas(detail == "watched"_L1);
    if (mode == "burst"_L1)
        return runBurst(detail == "one-core"_L1);
    if (mode == "start"_L1) {
        const OtherProcess peer;
        return measureStart(detail.isEmpty() ? siblingConsole() : detail, peer.port(), starts);
    }
    return runAll();
}
