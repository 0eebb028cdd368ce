#include "tests/bench/window/windowstart.h"

#include "app/console.h"
#include "app/display.h"

#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace geon::bench {

namespace {

constexpr Duration longest = 60s;

//! The wall's milliseconds of each start, and, where the program tells them, those of CPU.
struct Starts {
    QList<double> wall;
    QList<double> cpu;

    void print(const char *what)
    {
        std::ranges::sort(wall);
        std::ranges::sort(cpu);
        std::printf("start: %-40s best %.0f, median %.0f, worst %.0f ms", what, percentile(wall, 0), percentile(wall, 0.5),
                    percentile(wall, 1));
        if (!cpu.isEmpty())
            std::printf(" (CPU: best %.0f, median %.0f ms)", percentile(cpu, 0), percentile(cpu, 0.5));
        std::printf("; %d starts, load %.1f\n", int(wall.size()), load());
        std::fflush(stdout);
    }
};

//! One run in an empty home; its output, or nothing when it failed.
std::optional<QByteArray> runToEnd(const QString &program, const QStringList &arguments, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GEON_CONFIG_DIR"_s, home);
    environment.insert(u"GEON_DATA_DIR"_s, home);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(home);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(int(longest.count()));
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return process.readAll();
}

} // namespace

int runOpened(int argc, char **argv, Steady::time_point exec)
{
    const config::CommandLine commandLine = config::parse({u"geon-console"_s, u"--demo=1"_s});
    if (!app::missingDisplay().isEmpty())
        return 1;
    WatchedApplication application(argc, argv);
    bool painted = false;
    application.painted = [&](const QObject *widget) { painted = painted || qobject_cast<const QMainWindow *>(widget); };
    bool told = false;
    application.returned = [&](const Dispatch &) {
        if (!painted || std::exchange(told, true))
            return;
        std::printf("%.2f %.2f\n", milliseconds(Steady::now() - exec), cpuMilliseconds(CLOCK_PROCESS_CPUTIME_ID));
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    };
    app::Console console(commandLine, prepare(application, commandLine), app::Console::Face::Window);
    console.start();
    return QCoreApplication::exec();
}

int measureStart(int starts, const QString &program)
{
    Starts window;
    Starts picture;
    for (int i = 0; i <= starts; ++i) { // the first only fills the file cache
        const QTemporaryDir home;
        const QString exec = QString::number(Steady::now().time_since_epoch().count());
        const auto told = runToEnd(QCoreApplication::applicationFilePath(), {u"opened"_s, exec}, home.path());
        const auto before = Steady::now();
        const QStringList saving{u"--demo=1"_s, u"--screenshot"_s, home.filePath(u"window.png"_s), u"--after"_s, u"0"_s};
        const bool saved = runToEnd(program, saving, home.path()).has_value();
        const double took = milliseconds(Steady::now() - before);
        if (!told || !saved) {
            std::fprintf(stderr, "start: %s\n", told ? "the program saved no picture" : "no window was painted");
            return 1;
        }
        if (i == 0)
            continue;
        window.wall += told->split(' ').value(0).toDouble();
        window.cpu += told->split(' ').value(1).trimmed().toDouble();
        picture.wall += took;
    }
    window.print("exec to painted window");
    picture.print("exec to picture saved, process ended");
    return 0;
}

} // namespace geon::bench
