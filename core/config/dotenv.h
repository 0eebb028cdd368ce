// Reads the text of an .env file. Pure.
//
//     # a comment            export KEY=value       KEY = value
//     KEY=a#b   # comment    KEY='taken as it is'   KEY="with \n \t \" \\ escapes"
//
// A `#` begins a comment at the start of a line or after a blank. Values are one line long and never expanded ($NAME stays $NAME). A byte
// order mark and CRLF are skipped. Of two lines with one key the last counts.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace geon::config {

//! A line that could not be read, and why. The line itself is not repeated: it may hold a secret.
struct DotEnvFault {
    int line = 0; //!< counted from 1
    QString what; //!< a sentence

    friend bool operator==(const DotEnvFault &, const DotEnvFault &) = default;
};

struct DotEnv {
    QHash<QString, QString> values;
    QList<DotEnvFault> faults; //!< the other lines are good all the same
};

[[nodiscard]] DotEnv parseDotEnv(const QByteArray &bytes);

} // namespace geon::config
