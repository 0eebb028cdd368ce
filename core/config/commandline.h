// The command line. Read before any application object exists, because it decides which one is made.
#pragma once

#include "core/config/historytask.h"

#include <QHash>
#include <QSize>
#include <QStringList>

namespace geon::config {

struct CommandLine {
    bool demo = false;    //!< --demo[=N]
    int demoCalls = 6;    //!< simulated calls kept going, 1 to 1000
    double demoSpeed = 1; //!< --demo-speed: 2 is twice as fast as life; 0.1 to 100
    bool headless = false;
    bool printConfig = false;
    bool help = false;
    bool version = false;
    QString screenshot;                //!< --screenshot: a .png to write, after which the program ends; empty: none
    Duration screenshotAfter = 3s;     //!< --after
    QSize size;                        //!< --size, of the window on the screenshot; invalid: the window's own
    HistoryTask history;               //!< something to do with what is kept, after which the program ends; none: monostate
    QHash<QString, QString> overrides; //!< settings given here, by key: --set, --port, --theme, ...

    QString error; //!< not empty: one line for stderr, then exit 2; the rest is not to be used
};

//! @p arguments begin with the program's name. Options that Qt itself reads (-platform offscreen) are passed over.
[[nodiscard]] CommandLine parse(const QStringList &arguments);

//! The text of --help: every option and every setting.
[[nodiscard]] QString helpText();

} // namespace geon::config
