// The true program with an operator on its standard input: a line `say CALL WORDS`, `mark CALL NOTE` or `hang-up CALL` is one action.
#include "app/console.h"
#include "core/config/commandline.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

using namespace geon;
using namespace Qt::StringLiterals;

namespace {

std::optional<desk::Command> commandFrom(const QString &line)
{
    const QString name = line.section(u' ', 0, 0);
    const CallId call{line.section(u' ', 1, 1)};
    const QString words = line.section(u' ', 2);
    if (name == u"say")
        return desk::Say{call, words};
    if (name == u"mark")
        return desk::Mark{call, words, {}};
    if (name == u"hang-up")
        return desk::HangUp{call};
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"geon-console"_s);
    const auto folders = config::Folders::standard(QProcessEnvironment::systemEnvironment());
    app::Console console(config::parse({u"geon-console"_s, u"--headless"_s}), folders, app::Console::Face::Headless);
    QByteArray typed;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&] {
        char bytes[4096];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return input.setEnabled(false);
        typed.append(bytes, count);
        for (qsizetype end = typed.indexOf('\n'); end >= 0; end = typed.indexOf('\n')) {
            if (const auto command = commandFrom(QString::fromUtf8(typed.first(end))))
                console.desk().submit(*command);
            typed.remove(0, end + 1);
        }
    });
    console.start();
    return QCoreApplication::exec();
}
