// How long the console without a window needs until it can be called: from exec to the first 200 of /health.
#pragma once

#include <QString>

namespace geon::bench {

//! Starts @p program so many times, with settings in the environment of a folder of its own and the service at @p servicePort of this
//! machine. Prints the result; the exit code.
[[nodiscard]] int measureStart(const QString &program, quint16 servicePort, int times);

} // namespace geon::bench
