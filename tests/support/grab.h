// Pictures of widgets, to be looked at.
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QWidget>

namespace geon {

//! With GEON_GRABS in the environment: a picture into that folder.
inline void grab(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("GEON_GRABS");
    if (folder.isEmpty())
        return;
    for (int i = 0; i < 5; ++i) // what is laid out lays out the next
        QCoreApplication::processEvents();
    widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace geon
