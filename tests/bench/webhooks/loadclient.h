// LoadClient: signed webhooks over plain sockets, as fast as they are answered. Its own process, so that the server's CPU time is its own.
#pragma once

#include <QByteArray>
#include <QString>

namespace geon::bench {

struct Load {
    quint16 port = 0;
    int connections = 16;
    int depth = 1; //!< webhooks sent at a time on a connection before its answers are awaited
    int count = 100'000;
    int first = 0; //!< number of the first one, as no id may come twice
    QString secret;
};

//! Sends them all and waits for each 200. Prints one line, `<seconds of wall time>`; non-zero when anything else was answered.
int sendLoad(const Load &load);

} // namespace geon::bench
