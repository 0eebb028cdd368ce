#include "tests/bench/window/watchedapplication.h"

#include "app/language.h"
#include "app/process.h"
#include "core/config/table.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QDir>
#include <QSettings>
#include <QThread>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace geon::bench {

double milliseconds(Steady::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

double cpuMilliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double load()
{
    double average = 0;
    getloadavg(&average, 1);
    return average;
}

double percentile(const QList<double> &sorted, double part)
{
    return sorted.isEmpty() ? 0 : sorted[qsizetype(double(sorted.size() - 1) * part)];
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread()) // every thread's events come through here
        return QApplication::notify(receiver, event);
    const QEvent::Type type = event->type(); // neither may be there afterwards
    const char *const className = receiver->metaObject()->className();
    const auto began = Steady::now();
    const double cpu = m_depth == 0 ? cpuMilliseconds(CLOCK_THREAD_CPUTIME_ID) : 0;
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    if (type == QEvent::Paint && painted)
        painted(receiver);
    if (m_depth == 0 && returned)
        returned({className, type, milliseconds(Steady::now() - began), cpuMilliseconds(CLOCK_THREAD_CPUTIME_ID) - cpu});
    return taken;
}

config::Folders prepare(QApplication &application, const config::CommandLine &commandLine)
{
    QCoreApplication::setApplicationName(u"geon-console"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GEON_VERSION));
    const config::Folders folders = config::Folders::standard(QProcessEnvironment::systemEnvironment());
    const QSettings memory(QDir(folders.settings).filePath(u"window.ini"_s), QSettings::IniFormat);
    const auto values = config::Values::collect({commandLine.overrides, QProcessEnvironment::systemEnvironment(), folders, {}});
    const bool chosen = values[config::key::language].origin != config::Origin::Default;
    app::installLanguage(application, chosen ? values.text(config::key::language) : ui::savedLanguage(memory));
    ui::applyTheme(application, ui::savedTheme(memory));
    app::quitOnSignals(&application, [] { QCoreApplication::exit(0); });
    app::allowManySockets();
    return folders;
}

} // namespace geon::bench
