#include "ui/window/screenshot.h"

#include <QApplication>
#include <QImageWriter>
#include <QWidget>

namespace geon::ui {

Result<void> saveScreenshot(QWidget &window, const QString &path)
{
    // Layouts that wait for the event loop are done first, or the picture shows what nobody would have seen.
    QApplication::sendPostedEvents();
    QImageWriter writer(path);
    if (writer.write(window.grab().toImage()))
        return {};
    return failure(ErrorKind::Storage,
                   QApplication::translate("Screenshot",
                                           "The picture could not be written to %1. Choose a folder that can be written, and a "
                                           "name that ends in .png.")
                       .arg(path),
                   writer.errorString());
}

} // namespace geon::ui
