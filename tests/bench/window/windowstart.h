// How long the console takes from exec to a painted window.
#pragma once

#include "tests/bench/window/watchedapplication.h"

namespace geon::bench {

//! main() of a process that is the console until its window is painted; prints the milliseconds since @p exec, and those of CPU.
int runOpened(int argc, char **argv, Steady::time_point exec);

//! So many of them one after the other; and so many of @p program, the console itself, until it has saved a picture and ended.
int measureStart(int starts, const QString &program);

} // namespace geon::bench
