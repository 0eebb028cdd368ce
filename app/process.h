// The process and the system: signals that end it, and how many sockets it may hold.
#pragma once

#include <QObject>

namespace geon::app {

//! Ends the event loop on SIGINT and SIGTERM. Call it before any thread is started: they inherit that the signals wait for us.
void quitOnSignals(QObject *context);

//! A thousand calls are more sockets than a process may hold by default; takes what the system allows.
void allowManySockets();

} // namespace geon::app
