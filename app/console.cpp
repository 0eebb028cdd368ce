#include "app/console.h"

#include "app/historystub.h"
#include "app/outlets.h"
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
      m_desk(m_clock)
{
    connect(&m_setup, &LocalSetup::loaded, this, &Console::begin);
    connect(&m_setup, &LocalSetup::configured, this, &Console::startEngine);
    connect(&m_setup, &LocalSetup::demoRequested, this, &Console::startDemo);
    connect(&m_setup, &LocalSetup::warned, this, &Console::warn);
    connect(&m_setup, &LocalSetup::pricesChanged, this, [this] { m_desk.setPrices(m_setup.prices()); });
    connect(&m_setup, &LocalSetup::applied, this, [this] { m_desk.apply(desk::liveSettings(m_setup.current())); });
    connect(&m_desk, &desk::LocalDesk::started, this, &Console::engineStarted);
    connect(&m_desk, &desk::LocalDesk::left, this, &Console::keep);
    connect(&m_desk, &desk::LocalDesk::libraryChanged, &m_setup, &LocalSetup::keepLibrary);
}

Console::~Console() = default;

void Console::setOutlets(ui::AlertOutlets outlets)
{
    m_outlets = std::make_unique<ui::AlertOutlets>(std::move(outlets));
}

void Console::start()
{
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
    connect(&m_desk, &desk::Desk::updated, this, [this](const desk::Update &update) { m_log->apply(update, m_clock->now()); });
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

// The calls of the console before are taken up once: by the first engine that does not belong to the demo.
void Console::startEngine()
{
    if (std::exchange(m_tookUp, true))
        return runEngine({});
    m_store.post([this, folder = m_setup.resolution().settings.dataDir] {
        const OpenCalls open = takeOpenCalls(folder);
        QMetaObject::invokeMethod(this, [this, open] {
            if (!open.warning.isEmpty())
                warn(open.warning);
            runEngine(open.calls);
        });
    });
}

void Console::runEngine(const QList<calls::KeptCall> &kept)
{
    auto options = engineOptions(m_setup.resolution().settings, m_setup.kept());
    if (!options)
        return fail(options.error().message);
    m_demo.reset();
    options->tellTurns = m_face == Face::Headless;
    options->live = desk::liveSettings(m_setup.current());
    options->kept = kept;
    m_desk.start(std::move(*options));
}

void Console::leaveRunning()
{
    if (std::exchange(m_leaving, true))
        return;
    if (m_demo)
        keep({});
    else
        m_desk.leaveRunning();
}

void Console::keep(const QList<calls::KeptCall> &calls)
{
    const auto finish = [this](int code) {
        if (m_window)
            m_window->closeForGood();
        Q_EMIT finished(code);
    };
    if (calls.isEmpty())
        return finish(0);
    m_store.post([this, finish, calls, folder = m_setup.resolution().settings.dataDir] {
        const auto kept = keepOpenCalls(folder, calls);
        QMetaObject::invokeMethod(this, [this, finish, calls, kept] {
            if (kept)
                return finish(0);
            if (!m_window) {
                warn(kept.error().message);
                return finish(1);
            }
            // Nothing is lost yet: the calls are taken up again here.
            m_leaving = false;
            warn(kept.error().message);
            runEngine(calls);
        });
    });
}

void Console::startDemo()
{
    Demo::Options options;
    options.calls = m_commandLine.demoCalls;
    options.speed = m_commandLine.demoSpeed;
    m_demo = std::make_unique<Demo>(options);
    connect(m_demo.get(), &Demo::failed, this, &Console::fail);
    connect(m_demo.get(), &Demo::ready, this, [this](desk::EngineOptions engine) {
        engine.tellTurns = m_face == Face::Headless;
        engine.live = desk::liveSettings(m_setup.current());
        const config::Value &port = m_setup.current()[config::key::port];
        if (port.origin != config::Origin::Default)
            engine.server.port = m_setup.resolution().settings.port;
        m_desk.start(std::move(engine));
    });
    m_demo->start();
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
    m_history = makeHistory();
    m_window = std::make_unique<ui::MainWindow>(m_desk, m_setup, *m_history, *m_memory, ui::StartPage::Console);
    m_alerts = std::make_unique<ui::Alerts>(*m_window, m_desk, m_setup, m_outlets ? std::move(*m_outlets) : desktopOutlets());
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
