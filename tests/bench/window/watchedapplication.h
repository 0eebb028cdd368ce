// An application that tells what its window does: what is painted, and how long each step of the event loop takes.
#pragma once

#include "core/config/commandline.h"
#include "core/config/values.h"

#include <QApplication>
#include <chrono>
#include <ctime>
#include <functional>

namespace geon::bench {

using Steady = std::chrono::steady_clock;

[[nodiscard]] double milliseconds(Steady::duration time);
[[nodiscard]] double cpuMilliseconds(clockid_t clock);
//! Of the last minute.
[[nodiscard]] double load();
[[nodiscard]] double percentile(const QList<double> &sorted, double part);

//! What the UI thread did between two looks at its event queue.
struct Dispatch {
    const char *receiver = nullptr; //!< its class
    QEvent::Type type = QEvent::None;
    double wall = 0; //!< ms
    double cpu = 0;  //!< ms, of the UI thread
};

//! Tells what is painted, and when: an outermost dispatch that painted has also handed the picture to the screen.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    std::function<void(const QObject *)> painted;
    std::function<void(const Dispatch &)> returned;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    int m_depth = 0;
};

//! Name, language, theme and limits as main() of the console sets them.
[[nodiscard]] config::Folders prepare(QApplication &application, const config::CommandLine &commandLine);

} // namespace geon::bench
