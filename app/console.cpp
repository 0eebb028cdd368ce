#include "app/console.h"

#include "app/outlets.h"
#include "ui/window/keepingdoors.h"
#include "ui/window/mainwindow.h"
#include "ui/window/screenshot.h"

#include <QApplication>
#include <QJsonObject>
#include <QSettings>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace geon::app {

Console::Console(const config::CommandLine &commandLine, const config::Folders &folders, Face face, QObject *parent)
    : QObject(parent),
      m_commandLine(commandLine),
      m_face(face),
      m_clock(std::make_shared<SystemClock>()),
      m_setup(commandLine.overrides, folders, commandLine.demo ? config::Purpose::Demo : config::Purpose::Work, m_store),
      m_keeping(commandLine.demo ? QString() : destinationsFile(folders.settings), m_clock, &m_desk, m_store),
      m_desk(m_clock)
{
    connect(&m_setup, &LocalSetup::loaded, this, &Console::begin);
    connect(&m_setup, &LocalSetup::configured, this, &Console::startEngine);
    connect(&m_setup, &LocalSetup::demoRequested, this, &Console::startDemo);
    connect(&m_setup, &LocalSetup::warned, this, &Console::warn);
    connect(&m_setup, &LocalSetup::pricesChanged, this, [this] { m_desk.setPrices(m_setup.prices()); });
    connect(&m_setup, &LocalSetup::applied, this, &Console::useSettings);
    connect(&m_setup, &LocalSetup::changed, this, [this](const QStringList &keys) {
        for (const QString &key : keys)
            m_keeping.history().audit(u"setting"_s, key);
    });
    connect(&m_keeping, &Keeping::opened, this, &Console::keepingOpened);
    connect(&m_keeping, &Keeping::warned, this, &Console::warn);
    connect(&m_keeping.history(), &desk::History::stateChanged, this, &Console::keepingChanged);
    connect(&m_desk, &desk::LocalDesk::started, this, &Console::engineStarted);
    connect(&m_desk, &desk::LocalDesk::left, this,
            [this] { m_keeping.history().finish([this](bool written) { finish(written ? 0 : 1); }); });
    connect(&m_desk, &desk::LocalDesk::libraryChanged, &m_setup, &LocalSetup::keepLibrary);
}

Console::~Console() = default;

void Console::setOutlets(ui::AlertOutlets outlets)
{
    m_outlets = std::make_unique<ui::AlertOutlets>(std::move(outlets));
}

// Said before there is a window: two programs that answer the same calls would spoil both.
bool Console::takeFolder()
{
    const QString folder = config::resolve(m_setup.current(), config::Purpose::Work).settings.dataDir;
    m_lock = std::make_unique<FolderLock>(folder);
    if (m_lock->take()) {
        m_lock->listen();
        connect(m_lock.get(), &FolderLock::showRequested, this, [this] {
            if (m_window)
                m_window->comeToFront();
        });
        return true;
    }
    const bool shown = m_face == Face::Window && m_lock->askToShow();
    std::fprintf(
        stderr, "%s\n",
        qUtf8Printable(
            shown ? tr("The console is running already with the data folder %1: its window was brought to the front.").arg(folder)
                  : tr("Another console is running with the data folder %1. Stop it first, or choose another folder with --data-dir.")
                        .arg(folder)));
    QMetaObject::invokeMethod(
        this, [this, shown] { Q_EMIT finished(shown ? 0 : 2); }, Qt::QueuedConnection);
    return false;
}

void Console::start()
{
    if (!m_commandLine.demo && !takeFolder())
        return;
    if (m_face == Face::Headless)
        startHeadless();
    else
        openWindow();
    m_setup.load();
}

void Console::startHeadless()
{
    const auto form = isatty(STDERR_FILENO) ? HeadlessLog::Form::Readable : HeadlessLog::Form::Json;
    m_log = std::make_unique<HeadlessLog>(form, [](const QByteArray &line) {
        std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
        std::fputc('\n', stderr);
    });
    // A line that was printed holds: it comes after what it tells is kept.
    connect(&m_desk, &desk::Desk::updated, this, [this](const desk::Update &update) {
        m_keeping.history().whenWritten([this, update, now = m_clock->now()] { m_log->apply(update, now); });
    });
}

void Console::begin()
{
    const config::Resolution &resolution = m_setup.resolution();
    for (const config::Problem &warning : resolution.warnings + m_setup.current().warnings())
        warn(config::toLine(warning));
    if (resolution.problems.isEmpty() && (m_commandLine.demo || resolution.isUsable()))
        return m_commandLine.demo ? startDemo() : startEngine();

    const bool nothingYet = resolution.setup == config::Setup::Nothing && resolution.problems.isEmpty();
    const QList<config::Problem> problems = resolution.problems + resolution.missing;
    if (m_window) {
        if (nothingYet)
            m_window->showPage(ui::StartPage::Welcome);
        else
            m_window->showProblems(problems);
        return;
    }
    QStringList lines;
    for (const config::Problem &problem : problems)
        lines.append(config::toLine(problem));
    fail(nothingYet ? config::whatToSet(resolution, m_setup.folders()) : lines.join(u'\n'));
}

// Calls that the run before left are taken up once. With other settings later they go from one engine to the next.
void Console::startEngine()
{
    useSettings();
    if (m_isOpen)
        return runEngine({});
    m_keeping.open(m_setup.resolution().settings.dataDir);
}

void Console::keepingOpened(const history::Recovered &recovered, const QString &problem)
{
    if (!problem.isEmpty())
        warn(tr("Calls are answered, but nothing is kept: %1").arg(problem));
    for (const QString &one : recovered.problems)
        warn(one);
    m_desk.countActionsFrom(recovered.lastAction);
    if (m_demo)
        return m_demo->start();
    m_isOpen = true;
    runEngine(recovered);
}

void Console::runEngine(const history::Recovered &recovered)
{
    auto options = engineOptions(m_setup.resolution().settings, m_setup.kept());
    if (!options)
        return fail(options.error().message);
    m_demo.reset();
    options->tellTurns = m_face == Face::Headless;
    options->live = desk::liveSettings(m_setup.current());
    options->journal = &m_keeping.history().queue();
    options->server.keeper = &m_keeping.history().queue();
    options->server.known = recovered.known;
    options->resumed = recovered.calls;
    options->untaken = recovered.untaken;
    options->untakenBodies = recovered.untakenBodies;
    m_desk.start(std::move(*options));
}

void Console::useSettings()
{
    m_desk.apply(desk::liveSettings(m_setup.current()));
    m_keeping.use(m_setup.current());
}

// What is not written yet would be lost, so a disk that is full keeps the program: the operator may make room, or ask again.
void Console::leaveRunning()
{
    if (m_demo)
        return finish(0);
    m_keeping.history().finish([this](bool written) {
        if (!written && !std::exchange(m_leaving, true))
            return warn(tr("The program did not end: what happened last could not be written. Make room on the disk; quit again to end it "
                           "all the same."));
        m_desk.leaveRunning();
    });
}

void Console::finish(int code)
{
    if (m_window)
        m_window->closeForGood();
    Q_EMIT finished(code);
}

void Console::keepingChanged(const desk::KeepingState &state)
{
    if (std::exchange(m_toldProblem, state.problem) == state.problem)
        return;
    if (!state.problem.isEmpty())
        warn(state.problem);
    else
        warn(tr("The history is up to date again."));
}

void Console::startDemo()
{
    Demo::Options options;
    options.calls = m_commandLine.demoCalls;
    options.speed = m_commandLine.demoSpeed;
    m_demo = std::make_unique<Demo>(options);
    connect(m_demo.get(), &Demo::failed, this, &Console::fail);
    connect(m_demo.get(), &Demo::ready, this, [this](desk::EngineOptions engine) {
        engine.journal = &m_keeping.history().queue();
        engine.server.keeper = &m_keeping.history().queue();
        engine.tellTurns = m_face == Face::Headless;
        engine.live = desk::liveSettings(m_setup.current());
        const config::Value &port = m_setup.current()[config::key::port];
        if (port.origin != config::Origin::Default)
            engine.server.port = m_setup.resolution().settings.port;
        m_desk.start(std::move(engine));
    });
    m_keeping.use(m_setup.current());
    m_isOpen = false; // the true history is opened anew when the demo is over
    m_keeping.openTemporary();
}

void Console::engineStarted(quint16 port, const QString &problem)
{
    if (!problem.isEmpty())
        return fail(problem);
    Q_EMIT listening(port);
    if (m_demo)
        m_demo->ring(QUrl(u"http://127.0.0.1:%1/webhooks/azure-realtime"_s.arg(port)));
}

void Console::warn(const QString &sentence)
{
    if (m_log)
        m_log->note(u"warning"_s, sentence, m_clock->now());
    else if (m_window)
        m_window->tell(sentence);
}

void Console::fail(const QString &sentence)
{
    if (m_window) {
        m_window->tell(sentence);
        return;
    }
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    QCoreApplication::exit(2);
}

void Console::openWindow()
{
    m_memory = std::make_unique<QSettings>(QDir(m_setup.folders().settings).filePath(u"window.ini"_s), QSettings::IniFormat);
    m_window = std::make_unique<ui::MainWindow>(m_desk, m_setup, m_keeping.history(), *m_memory, ui::StartPage::Console);
    m_alerts = std::make_unique<ui::Alerts>(*m_window, m_desk, m_setup, m_outlets ? std::move(*m_outlets) : desktopOutlets());
    new ui::KeepingDoors(*m_window, m_keeping.history(), m_keeping.destinations()); // the window's
    if (m_commandLine.size.isValid())
        m_window->resize(m_commandLine.size);
    connect(m_window.get(), &ui::MainWindow::leaveRequested, this, &Console::leaveRunning);
    m_window->show();
    m_setup.lookForSecretStore();
    if (!m_commandLine.screenshot.isEmpty())
        QTimer::singleShot(m_commandLine.screenshotAfter, this, &Console::takeScreenshot);
}

void Console::takeScreenshot()
{
    const auto saved = ui::saveScreenshot(*m_window, m_commandLine.screenshot);
    if (!saved)
        std::fprintf(stderr, "%s\n", qUtf8Printable(saved.error().message));
    QCoreApplication::exit(saved ? 0 : 1);
}

} // namespace geon::app
