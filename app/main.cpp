#include "app/console.h"
#include "app/display.h"
#include "app/historytasks.h"
#include "app/language.h"
#include "app/process.h"
#include "core/config/render.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTextStream>

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

int printConfig(QCoreApplication &application, const config::CommandLine &commandLine, const config::Folders &folders)
{
    app::StoreThread store;
    app::LocalSetup setup(commandLine.overrides, folders, config::Purpose::Work, store);
    QObject::connect(&setup, &app::LocalSetup::loaded, &application, [&setup] {
        say(stdout, config::printConfig(setup.current()));
        const auto problems = setup.resolution().problems + setup.resolution().missing;
        for (const config::Problem &problem : problems)
            say(stderr, config::toLine(problem));
        QCoreApplication::exit(problems.isEmpty() ? 0 : 2);
    });
    setup.load();
    return QCoreApplication::exec();
}

// What is written in the settings counts more than what the View menu remembers.
QString chosen(const config::Values &values, QLatin1StringView key, const QString &remembered)
{
    return values[key].origin == config::Origin::Default ? remembered : values.text(key);
}

ui::ThemeChoice themeOf(const config::Values &values, const QSettings &memory)
{
    const QString name = chosen(values, config::key::theme, {});
    if (name.isEmpty())
        return ui::savedTheme(memory);
    return name == QLatin1String("dark") ? ui::ThemeChoice::Dark
        : name == QLatin1String("light") ? ui::ThemeChoice::Light
                                         : ui::ThemeChoice::System;
}

int run(QCoreApplication &application, const config::CommandLine &commandLine, app::Console::Face face)
{
    QCoreApplication::setApplicationName(QStringLiteral("geon-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GEON_VERSION));
    const config::Folders folders = config::Folders::standard(QProcessEnvironment::systemEnvironment());
    const QSettings memory(QDir(folders.settings).filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    // The language must be known before the first text; secrets are not needed for that.
    const auto values = config::Values::collect({commandLine.overrides, QProcessEnvironment::systemEnvironment(), folders, {}});
    app::installLanguage(application,
                         chosen(values, config::key::language, face == app::Console::Face::Window ? ui::savedLanguage(memory) : QString()));
    if (auto *const gui = qobject_cast<QApplication *>(&application))
        ui::applyTheme(*gui, themeOf(values, memory));
    if (commandLine.printConfig)
        return printConfig(application, commandLine, folders);

    if (!std::holds_alternative<std::monostate>(commandLine.history)) {
        app::HistoryTasks tasks(commandLine.history, values);
        QObject::connect(&tasks, &app::HistoryTasks::finished, &application, [](int code) { QCoreApplication::exit(code); });
        tasks.start();
        return QCoreApplication::exec();
    }

    app::Console *running = nullptr;
    app::quitOnSignals(&application, [&running] { running ? running->leaveRunning() : QCoreApplication::exit(0); });
    app::allowManySockets();
    app::Console console(commandLine, folders, face);
    running = &console;
    QObject::connect(&console, &app::Console::finished, &application, [](int code) { QCoreApplication::exit(code); });
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
    const bool windowless = commandLine.headless || commandLine.printConfig || !std::holds_alternative<std::monostate>(commandLine.history);
    if (!windowless)
        missing = app::missingDisplay();
    if (!missing.isEmpty() && !commandLine.screenshot.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs no screen
        missing.clear();
    }
    if (windowless || !missing.isEmpty()) {
        if (!missing.isEmpty())
            say(stderr, missing + QLatin1Char(' ') + QCoreApplication::translate("Display", "Going on without a window (--headless)."));
        QCoreApplication application(argc, argv);
        return run(application, commandLine, app::Console::Face::Headless);
    }
    QApplication application(argc, argv);
    return run(application, commandLine, app::Console::Face::Window);
}
