// How many signed webhooks a second the server answers, what each costs it, and how long a burst of 200 takes.
#include "core/webhooks/webhookserver.h"
#include "tests/bench/webhooks/loadclient.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>
#include <QTimer>
#include <cstdio>
#include <sched.h>
#include <sys/resource.h>

using namespace geon;
using namespace geon::bench;
using namespace Qt::StringLiterals;

namespace {

const QString secret = u"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s;

//! Server and client each on a core of its own, as they would otherwise be moved about.
void stayOn(unsigned core)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(core, &cores);
    ::sched_setaffinity(0, sizeof cores, &cores); // where there is one core only, so be it
}

double cpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

//! CPU time of a fixed piece of work, in us: tells a busy or slower machine from a slower server.
double yardstick()
{
    constexpr int rounds = 20'000;
    const QByteArray kilobyte(1024, 'x');
    const double before = cpuSeconds();
    for (int i = 0; i < rounds; ++i)
        QCryptographicHash::hash(kilobyte, QCryptographicHash::Sha256);
    return (cpuSeconds() - before) / rounds * 1e6;
}

class Bench
{
public:
    bool listen()
    {
        webhooks::WebhookServerOptions options;
        options.port = 0;
        options.secrets = {Secret(secret)};
        m_server = std::make_unique<webhooks::WebhookServer>(options, m_clock);
        const auto port = m_server->listen();
        if (!port) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(port.error().message));
            return false;
        }
        m_port = *port;
        QObject::connect(m_server.get(), &webhooks::WebhookServer::callOffered, m_server.get(),
                         [this](const webhooks::IncomingCall &call) { m_offered += call.headers.isEmpty() ? 0 : 1; });
        return true;
    }

    bool run(const char *name, int connections, int depth, int count)
    {
        const double measureBefore = yardstick();
        const qint64 offeredBefore = m_offered;
        const double cpuBefore = cpuSeconds();
        QProcess client;
        client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QEventLoop loop;
        QObject::connect(&client, &QProcess::finished, &loop, &QEventLoop::quit);
        client.start(QCoreApplication::applicationFilePath(),
                     {u"--client"_s, QString::number(m_port), u"--connections"_s, QString::number(connections), u"--depth"_s,
                      QString::number(depth), u"--count"_s, QString::number(count), u"--first"_s, QString::number(m_offered)});
        loop.exec();
        const double wall = client.readAllStandardOutput().trimmed().toDouble();
        const double cpu = cpuSeconds() - cpuBefore;
        const bool complete = client.exitStatus() == QProcess::NormalExit && client.exitCode() == 0 && m_offered - offeredBefore == count;
        const double measure = (measureBefore + yardstick()) / 2;
        std::printf("%-22s %4d conn  depth %3d  %8d webhooks %9.1f ms %9.0f/s wall %7.2f us CPU each -> %7.0f/s of one core = %4.2f "
                    "yardsticks of %.2f us%s\n",
                    name, connections, depth, count, wall * 1e3, count / wall, cpu / count * 1e6, count / cpu, cpu / count * 1e6 / measure,
                    measure, complete ? "" : "  INCOMPLETE");
        std::fflush(stdout);
        return complete;
    }

private:
    SystemClock m_clock;
    std::unique_ptr<webhooks::WebhookServer> m_server;
    quint16 m_port = 0;
    qint64 m_offered = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"client"_s, u"Send to this port (internal)."_s, u"port"_s},
                       {u"connections"_s, u"Keep-alive connections."_s, u"n"_s, u"16"_s},
                       {u"depth"_s, u"Webhooks sent at a time on a connection; 0: 1, 4 and 16 in turn."_s, u"n"_s, u"0"_s},
                       {u"count"_s, u"Webhooks in all."_s, u"n"_s, u"200000"_s},
                       {u"first"_s, u"Number of the first webhook (internal)."_s, u"n"_s, u"0"_s}});
    parser.addHelpOption();
    parser.process(app);
    const int connections = std::clamp(parser.value(u"connections"_s).toInt(), 1, 500);
    const int depth = std::clamp(parser.value(u"depth"_s).toInt(), 0, 1000);
    const int count = std::clamp(parser.value(u"count"_s).toInt(), 1, 5'000'000);

    if (parser.isSet(u"client"_s)) {
        stayOn(1);
        return sendLoad({quint16(parser.value(u"client"_s).toUInt()), connections, depth, count, parser.value(u"first"_s).toInt(), secret});
    }
    stayOn(0);
    Bench bench;
    bool complete = bench.listen();
    complete = complete && bench.run("warm-up", connections, 4, std::min(count, 10'000));
    for (const int each : depth == 0 ? QList<int>{1, 4, 16} : QList<int>{depth})
        complete = complete && bench.run("steady", connections, each, count);
    for (int i = 0; i < 3; ++i)
        complete = complete && bench.run("burst of 200 at once", 200, 1, 200);
    return complete ? 0 : 1;
}
