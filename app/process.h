// The process and the system: signals that end it, and how many sockets it may hold.
#pragma once

#include <QObject>
#include <functional>

namespace geon::app {

//! Calls @p leave on the first SIGINT or SIGTERM, and ends the event loop on the next one. Call it before any thread is started: they
//! inherit that the signals wait for us.
void quitOnSignals(QObject *context, std::function<void()> leave);

//! A thousand calls are more sockets than a process may hold by default; takes what the system allows.
void allowManySockets();

} // namespace geon::app
