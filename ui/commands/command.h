// Command: one line of the list of commands.
#pragma once

#include <QIcon>
#include <QStringList>
#include <functional>

namespace geon::ui {

struct Command {
    QString id; //!< by which it is known again: `hang-up`, `call rtc_…`
    QString text;
    QString note;       //!< beside it: its keys, or more about it
    QString whyNot;     //!< empty: it can be done
    QStringList alsoBy; //!< other words it is found by
    QIcon icon;
    std::function<void()> run;
};

} // namespace geon::ui
