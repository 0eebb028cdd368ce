#include "app/process.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace geon::app {

void quitOnSignals(QObject *context, std::function<void()> leave)
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    // Read from a file instead of handled: a handler may hardly call anything of Qt.
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    const int fd = signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
    if (fd < 0)
        return;
    auto *notifier = new QSocketNotifier(fd, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [fd, leave = std::move(leave), asked = false]() mutable {
        signalfd_siginfo info;
        if (::read(fd, &info, sizeof info) != sizeof info)
            return;
        // quit() would ask the windows first, which may ask the operator.
        std::exchange(asked, true) ? QCoreApplication::exit(0) : leave();
    });
}

void allowManySockets()
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace geon::app
