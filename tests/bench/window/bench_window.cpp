// The window as an operator has it: how soon it is there, and how it keeps up with a hundred calls that speak.
//
//   bench_window start [STARTS] [PROGRAM]
//       --demo=1 from exec to a painted window; as a check, PROGRAM (the console) from exec to a saved picture
//   bench_window stream [CALLS] [SECONDS] [SPEED]
//       one call watched while all speak, SPEED times as fast as life: from a word's arrival to its paint, and how the UI thread stalls
//
// The service and its callers are a second process. Screen: QT_QPA_PLATFORM=offscreen, or xvfb-run. Other work on the machine counts as the
// wall's time, so the load average and the CPU time stand beside it.
#include "app/console.h"
#include "core/config/table.h"
#include "tests/bench/window/callers.h"
#include "tests/bench/window/windowstart.h"
#include "ui/window/mainwindow.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace geon;
using namespace geon::bench;

namespace {

constexpr double stall = 33;       // ms
constexpr double slowDispatch = 8; // ms
constexpr Duration longest = 60s;  // of one step: whatever goes wrong, it ends
constexpr Duration settle = 5s;
constexpr QLatin1StringView delta{"response.output_audio_transcript.delta"};

void print(const char *what, QList<double> values)
{
    std::ranges::sort(values);
    std::printf("  %-34s p50 %6.1f   p95 %6.1f   max %6.1f ms\n", what, percentile(values, 0.5), percentile(values, 0.95),
                percentile(values, 1));
}

//! Watches one live call after the other, as an operator would, and what becomes of its words.
class Observer
{
public:
    Observer(WatchedApplication &application, app::Console &console)
        : m_application(application), m_console(console), m_page(console.window()->findChild<QPlainTextEdit *>(u"transcript"_s)->viewport())
    {
        // Connected after the window was made, so that the window has taken an update when it comes here.
        QObject::connect(&console.desk(), &desk::Desk::updated, &m_context, [this](const desk::Update &update) { take(update); });
        application.painted = [this](const QObject *widget) { m_painted = m_painted || (widget == m_page && !m_waiting.isEmpty()); };
        application.returned = [this](const Dispatch &dispatch) { finish(dispatch); };
        m_heartbeat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_heartbeat, &QTimer::timeout, &m_context, [this] { beat(); });
    }

    ~Observer()
    {
        m_application.painted = nullptr;
        m_application.returned = nullptr;
    }
    Q_DISABLE_COPY_MOVE(Observer)

    [[nodiscard]] int live() const { return int(std::ranges::count(m_calls, calls::CallState::Live)); }

    //! Opens a live call in the window.
    void watchAnother()
    {
        for (const auto &[call, state] : m_calls.asKeyValueRange()) {
            if (state != calls::CallState::Live)
                continue;
            m_watched = call;
            m_waiting.clear();
            m_taken = {};
            ++m_watches;
            m_console.window()->open(call);
            return;
        }
    }

    void begin()
    {
        m_measuring = true;
        m_lastBeat = Steady::now();
        m_lastCpu = cpuMilliseconds(CLOCK_THREAD_CPUTIME_ID);
        m_heartbeat.start(1);
    }
    void end()
    {
        m_measuring = false;
        m_heartbeat.stop();
    }

    void report() const
    {
        print("word in the engine to painted", m_toPaint);
        print("  of this, to the window's hands", m_toWindow);
        print("  of this, from there to painted", m_inWindow);
        const auto stalls = std::ranges::count_if(m_gaps, [](const Dispatch &gap) { return gap.wall > stall; });
        const auto busy = std::ranges::count_if(m_gaps, [](const Dispatch &gap) { return gap.cpu > stall; });
        std::printf("  %d words, %d updates, %d calls watched; %d gaps over %.0f ms by the wall, %d by the UI thread's CPU\n",
                    int(m_toPaint.size()), m_updates, m_watches, int(stalls), stall, int(busy));
        printWorst("gap", m_gaps);
        printWorst("dispatch", m_slow);
    }

private:
    void take(const desk::Update &update)
    {
        for (const calls::CallSummary &call : update.calls)
            m_calls.insert(call.id, call.state);
        for (const CallId &call : update.removed)
            m_calls.remove(call);
        if (!m_measuring)
            return;
        ++m_updates;
        const TimePoint now = m_console.desk().now();
        for (const desk::WatchedCall &watched : update.watched) {
            for (const desk::ProtocolFrame &frame : watched.frames) {
                if (frame.type != delta)
                    continue;
                m_waiting += frame.at;
                m_toWindow += double((now - frame.at).count());
            }
        }
        if (!m_waiting.isEmpty() && m_taken == Steady::time_point{})
            m_taken = Steady::now();
        if (m_calls.value(m_watched) != calls::CallState::Live)
            watchAnother();
    }

    void finish(const Dispatch &dispatch)
    {
        if (m_measuring && dispatch.wall > slowDispatch)
            m_slow += dispatch;
        if (!std::exchange(m_painted, false))
            return;
        const TimePoint now = m_console.desk().now();
        for (const TimePoint at : std::as_const(m_waiting)) {
            m_toPaint += double((now - at).count());
            m_inWindow += milliseconds(Steady::now() - m_taken);
        }
        m_waiting.clear();
        m_taken = {};
    }

    void beat()
    {
        const auto now = Steady::now();
        const double cpu = cpuMilliseconds(CLOCK_THREAD_CPUTIME_ID);
        const double wall = milliseconds(now - std::exchange(m_lastBeat, now));
        const double own = cpu - std::exchange(m_lastCpu, cpu);
        if (wall > slowDispatch)
            m_gaps += Dispatch{"between two beats", QEvent::Timer, wall, own};
    }

    static void printWorst(const char *what, QList<Dispatch> all)
    {
        std::ranges::sort(all, std::ranges::greater(), &Dispatch::wall);
        for (const Dispatch &one : std::as_const(all).first(std::min<qsizetype>(all.size(), 5)))
            std::printf("    longest %s: %6.1f ms, %6.1f of CPU  %s %s\n", what, one.wall, one.cpu, one.receiver,
                        QMetaEnum::fromType<QEvent::Type>().valueToKey(one.type));
    }

    WatchedApplication &m_application;
    app::Console &m_console;
    const QWidget *m_page;
    QObject m_context;
    QTimer m_heartbeat;
    QHash<CallId, calls::CallState> m_calls;
    CallId m_watched;
    bool m_measuring = false;
    bool m_painted = false;
    QList<TimePoint> m_waiting; //!< when the words came that no paint has shown yet
    Steady::time_point m_taken{};
    Steady::time_point m_lastBeat{};
    double m_lastCpu = 0;
    QList<double> m_toPaint, m_toWindow, m_inWindow; //!< ms
    QList<Dispatch> m_gaps, m_slow;
    int m_updates = 0;
    int m_watches = 0;
};

//! Runs the event loop until it is so; false when that takes too long.
template <typename Condition> bool until(Condition condition, Duration patience)
{
    const QDeadlineTimer deadline(patience);
    QTimer wake;
    wake.start(100);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

int runStream(int argc, char **argv, int calls, Duration time, double speed)
{
    const QTemporaryDir home;
    qputenv("GEON_CONFIG_DIR", home.path().toLocal8Bit());
    qputenv("GEON_DATA_DIR", home.path().toLocal8Bit());
    QDir::setCurrent(home.path());
    WatchedApplication application(argc, argv);
    Callers callers(calls, speed);
    config::CommandLine commandLine = config::parse({u"geon-console"_s, u"--port=0"_s, u"--size=1600x1000"_s});
    commandLine.overrides.insert(config::key::azureEndpoint, u"http://127.0.0.1:%1"_s.arg(callers.port()));
    commandLine.overrides.insert(config::key::azureRealtimeModel, u"gpt-realtime"_s);
    commandLine.overrides.insert(config::key::azureTranscriptionModel, u"gpt-4o-mini-transcribe"_s);
    qputenv(config::key::azureApiKey.data(), "0f1e2d3c4b5a69788796a5b4c3d2e1f0"); // secrets of a command line are warned of
    qputenv(config::key::azureWebhookSecret.data(), signingSecret.data());
    app::Console console(commandLine, prepare(application, commandLine), app::Console::Face::Window);
    QObject::connect(&console, &app::Console::listening, &application, [&callers](quint16 port) { callers.ring(port); });
    console.start();
    Observer observer(application, console);
    if (!until([&] { return observer.live() >= calls * 9 / 10; }, longest)) {
        std::fprintf(stderr, "stream: only %d calls became live\n", observer.live());
        return 1;
    }
    observer.watchAnother();
    (void)until([] { return false; }, settle); // what filling up and opening the first call cost is not what is asked for

    const qint64 framesBefore = callers.framesSent();
    const double ownBefore = cpuMilliseconds(CLOCK_THREAD_CPUTIME_ID);
    const double allBefore = cpuMilliseconds(CLOCK_PROCESS_CPUTIME_ID);
    const auto began = Steady::now();
    observer.begin();
    (void)until([] { return false; }, time);
    observer.end();
    const double wall = milliseconds(Steady::now() - began);
    const double own = cpuMilliseconds(CLOCK_THREAD_CPUTIME_ID) - ownBefore;
    const double all = cpuMilliseconds(CLOCK_PROCESS_CPUTIME_ID) - allBefore;
    std::printf("stream: %d live calls, %.0f s on %s, load %.1f: %.0f events/s; CPU of the UI thread %.1f %%, of the process %.1f %%\n",
                observer.live(), wall / 1e3, qPrintable(QGuiApplication::platformName()), load(),
                double(callers.framesSent() - framesBefore) / wall * 1e3, own / wall * 100, all / wall * 100);
    observer.report();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const auto argument = [&](int index, const char *otherwise) { return QString::fromLocal8Bit(index < argc ? argv[index] : otherwise); };
    const QString mode = argument(1, "");
    if (mode == "opened"_L1)
        return runOpened(argc, argv, Steady::time_point(std::chrono::nanoseconds(argument(2, "0").toLongLong())));
    if (mode == "callers"_L1)
        return runCallers(argc, argv, argument(2, "1").toInt(), argument(3, "1").toDouble());
    if (mode == "stream"_L1)
        return runStream(argc, argv, std::clamp(argument(2, "100").toInt(), 1, 1000),
                         std::chrono::seconds(std::clamp(argument(3, "20").toInt(), 1, 600)),
                         std::clamp(argument(4, "1").toDouble(), 0.1, 100.0));
    if (mode == "start"_L1) {
        const QCoreApplication application(argc, argv);
        const QString sibling = QCoreApplication::applicationDirPath() + u"/../../../app/geon-console"_s;
        return measureStart(std::clamp(argument(2, "10").toInt(), 1, 100), argc > 3 ? argument(3, "") : QDir::cleanPath(sibling));
    }
    std::fprintf(stderr, "bench_window start [STARTS] [PROGRAM] | stream [CALLS] [SECONDS] [SPEED]\n");
    return 2;
}
