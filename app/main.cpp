#include "app/console.h"
#include "app/display.h"
#include "app/language.h"
#include "core/config/render.h"

#include <QApplication>
#include <QTextStream>

#include <csignal>

using namespace geon;

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void say(FILE *where, const QString &text)
{
    QTextStream(where) << text << (text.endsWith(QLatin1Char('\n')) ? "" : "\n");
}

void stopOnSignal(int)
{
    QCoreApplication::quit(); // only posts an event
}

int printConfig(QCoreApplication &application, const config::CommandLine &commandLine, const config::Folders &folders)
{
    app::LocalSetup *setup = nullptr;
    app::StoreThread store;
    app::LocalSetup local(commandLine.overrides, folders, config::Purpose::Work, store);
    setup = &local;
    QObject::connect(setup, &app::LocalSetup::loaded, &application, [&] {
        say(stdout, config::printConfig(setup->current()));
        const auto problems = setup->resolution().problems + setup->resolution().missing;
        for (const config::Problem &problem : problems)
            say(stderr, config::toLine(problem));
        QCoreApplication::exit(problems.isEmpty() ? 0 : 2);
    });
    local.load();
    return QCoreApplication::exec();
}

int run(QCoreApplication &application, const config::CommandLine &commandLine, app::Console::Face face)
{
    QCoreApplication::setApplicationName(QStringLiteral("geon-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GEON_VERSION));
    const config::Folders folders = config::Folders::standard(QProcessEnvironment::systemEnvironment());
    // The language must be known before the first text; secrets are not needed for that.
    const auto values = config::Values::collect({commandLine.overrides, QProcessEnvironment::systemEnvironment(), folders, {}});
    app::installLanguage(application, values.text(config::key::language));
    if (commandLine.printConfig)
        return printConfig(application, commandLine, folders);

    std::signal(SIGINT, stopOnSignal);
    std::signal(SIGTERM, stopOnSignal);
    app::Console console(commandLine, folders, face);
    console.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const config::CommandLine commandLine = config::parse(argumentsOf(argc, argv));
    if (!commandLine.error.isEmpty()) {
        say(stderr, commandLine.error);
        return 2;
    }
    if (commandLine.help) {
        say(stdout, config::helpText());
        return 0;
    }
    if (commandLine.version) {
        say(stdout, QStringLiteral("geon-console " GEON_VERSION));
        return 0;
    }
    QString missing;
    if (!commandLine.headless && !commandLine.printConfig)
        missing = app::missingDisplay();
    if (!missing.isEmpty() && !commandLine.screenshot.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs no screen
        missing.clear();
    }
    if (commandLine.headless || commandLine.printConfig || !missing.isEmpty()) {
        if (!missing.isEmpty())
            say(stderr, missing + QLatin1Char(' ') + QCoreApplication::translate("Display", "Going on without a window (--headless)."));
        QCoreApplication application(argc, argv);
        return run(application, commandLine, app::Console::Face::Headless);
    }
    QApplication application(argc, argv);
    return run(application, commandLine, app::Console::Face::Window);
}
