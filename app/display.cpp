#include "app/display.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace geon::app {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Display", source);
}

bool listens(const QByteArray &path, bool abstract)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const size_t offset = abstract ? 1 : 0; // an abstract name begins with a zero byte
    if (static_cast<size_t>(path.size()) + offset >= sizeof address.sun_path)
        return false;
    std::copy(path.begin(), path.end(), address.sun_path + offset);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + offset + static_cast<size_t>(path.size()));
    const bool open = ::connect(fd, reinterpret_cast<const sockaddr *>(&address), length) == 0;
    ::close(fd);
    return open;
}

} // namespace

QString missingDisplay()
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return {};
    const QString display = qEnvironmentVariable("DISPLAY");
    if (display.isEmpty())
        return text(QT_TRANSLATE_NOOP("Display", "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."));
    // A local display is a socket that can be tried; a remote one is left to Qt.
    static const QRegularExpression local(u"^(?:unix)?:(\\d+)"_s);
    const auto match = local.match(display);
    if (!match.hasMatch())
        return {};
    const QByteArray path = "/tmp/.X11-unix/X" + match.captured(1).toLatin1();
    if (listens(path, true) || listens(path, false))
        return {};
    return text(QT_TRANSLATE_NOOP("Display", "DISPLAY is set to %1, but no display answers there.")).arg(display);
}

} // namespace geon::app
