// How fast sidebands and calls go. The service is a second process of this program, so that its work is not counted.
//
//   bench_sideband                 everything below, a few seconds each
//   bench_sideband one qwebsocket  frames a second from one bare QWebSocket
//   bench_sideband one sideband    the same through Sideband::frameReceived
//   bench_sideband many DISPATCHER 1,000 sidebands, 25 frames a second each, evenly spread: CPU per frame and memory
//                                  (DISPATCHER: glib, poll or epoll)
//   bench_sideband burst           200 accepts at once: until the service has them all (taskset -c 0 for one core)
#include "core/base/epolldispatcher.h"
#include "core/realtime/callsapi.h"
#include "core/realtime/sideband.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace geon;
using namespace geon::realtime;

namespace {

constexpr int oneCount = 4'000'000;
constexpr int sidebands = 1000;
constexpr int framesPerSecond = 25;
constexpr int accepts = 200;
constexpr std::chrono::seconds measured = 4s;
constexpr std::chrono::seconds longest = 60s; // whatever goes wrong, it ends

//! A delta as the service sends it: 278 bytes of JSON.
QByteArray deltaFrame()
{
    const QByteArray json = R"({"type":"response.output_audio_transcript.delta","event_id":"event_CxQ1a2b3c4d5e6f7g8h9",)"
                            R"("response_id":"resp_CxQ1a2b3c4d5e6f7g8h9i","item_id":"item_CxQ1a2b3c4d5e6f7g8h9i",)"
                            R"("output_index":0,"content_index":0,"delta":" payment","obfuscation":"a1b2c3d4e5f6g7h8"})";
    QByteArray frame("\x81\x7e");
    frame.append(char(json.size() >> 8)).append(char(json.size() & 0xff));
    return frame + json;
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double residentKiB()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QFile::ReadOnly) ? double(file.readAll().split(' ').value(1).toLongLong()) * double(sysconf(_SC_PAGESIZE)) / 1024 : 0;
}

//! The other process: agrees to every WebSocket, keeps every POST until it has all of them.
class Service : public QTcpServer
{
public:
    explicit Service(bool paced) : m_paced(paced)
    {
        setListenBacklogSize(4096);
        setMaxPendingConnections(4096);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *peer = nextPendingConnection())
                connect(peer, &QTcpSocket::readyRead, this, [this, peer] { read(peer); });
        });
        connect(&m_pace, &QTimer::timeout, this, [this] { sendDue(); });
        listen(QHostAddress::LocalHost);
    }

private:
    void read(QTcpSocket *peer)
    {
        const QByteArray request = peer->readAll();
        if (request.startsWith("POST"))
            hold(peer);
        else if (request.startsWith("GET"))
            agree(peer, request);
    }

    void hold(QTcpSocket *peer)
    {
        m_held.append(peer);
        if (m_held.size() < accepts)
            return;
        for (QTcpSocket *held : std::exchange(m_held, {}))
            held->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    }

    void agree(QTcpSocket *peer, const QByteArray &request)
    {
        const qsizetype at = request.indexOf("Sec-WebSocket-Key: ") + 19;
        const QByteArray key = request.mid(at, request.indexOf('\r', at) - at) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
        peer->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                    + QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n");
        if (!m_paced) {
            connect(peer, &QTcpSocket::bytesWritten, this, [this, peer] { pour(peer); });
            return;
        }
        connect(peer, &QTcpSocket::disconnected, this, [this] { m_pace.stop(); }); // it is over
        m_live.append(peer);
        if (m_live.size() == sidebands) {
            m_since.start();
            m_pace.start(0);
        }
    }

    void pour(QTcpSocket *peer)
    {
        while (m_poured < oneCount && peer->bytesToWrite() < 2 * m_block.size()) {
            peer->write(m_block);
            m_poured += 1000;
        }
    }

    void sendDue()
    {
        const qint64 due = m_since.nsecsElapsed() * sidebands * framesPerSecond / 1'000'000'000;
        for (; m_sent < due && m_pace.isActive(); ++m_sent) {
            QTcpSocket *peer = m_live[m_sent % m_live.size()];
            peer->write(m_frame);
            peer->flush();
        }
    }

    bool m_paced;
    QTimer m_pace;
    QElapsedTimer m_since;
    qint64 m_sent = 0;
    qint64 m_poured = 0;
    QList<QTcpSocket *> m_live;
    QList<QTcpSocket *> m_held;
    QByteArray m_frame = deltaFrame();
    QByteArray m_block = m_frame.repeated(1000);
};

int runService(bool paced)
{
    const Service service(paced);
    std::printf("%d\n", service.serverPort());
    std::fflush(stdout);
    QTimer::singleShot(longest, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

//! Starts the other process and knows where it listens.
class OtherProcess
{
public:
    explicit OtherProcess(bool paced)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"serve"_s, paced ? u"paced"_s : u"pour"_s});
        m_process.waitForReadyRead();
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~OtherProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OtherProcess)

    [[nodiscard]] Provider provider() const { return *Provider::openAi(Secret(u"key"_s), QUrl(u"http://127.0.0.1:%1"_s.arg(m_port))); }

private:
    QProcess m_process;
    int m_port = 0;
};

int runOne(bool bare)
{
    const OtherProcess other(false);
    qint64 frames = 0;
    qint64 bytes = 0;
    QElapsedTimer since;
    double cpu = 0;
    const auto take = [&](qsizetype size) {
        if (frames++ == 0) {
            since.start();
            cpu = cpuSeconds();
        }
        bytes += size;
        if (frames == oneCount)
            QCoreApplication::quit();
    };
    QWebSocket socket;
    Sideband sideband(other.provider(), CallId{u"rtc_1"_s}, {});
    QObject::connect(&socket, &QWebSocket::textMessageReceived, qApp, [&](const QString &text) { take(text.size()); });
    QObject::connect(&sideband, &Sideband::frameReceived, qApp, [&](QByteArrayView frame) { take(frame.size()); });
    bare ? socket.open(other.provider().sidebandRequest(CallId{u"rtc_1"_s})) : sideband.open();
    QCoreApplication::exec();
    const double seconds = double(since.nsecsElapsed()) / 1e9;
    std::printf("one socket, %-10s %9.0f frames/s, %.2f us CPU a frame, %lld bytes each\n",
                bare ? "QWebSocket:" : "Sideband:", double(frames) / seconds, (cpuSeconds() - cpu) / double(frames) * 1e6,
                frames ? bytes / frames : 0);
    return frames == oneCount ? 0 : 1;
}

int runMany(const QByteArray &dispatcher)
{
    const OtherProcess other(true);
    const double before = residentKiB();
    qint64 frames = 0;
    int open = 0;
    QElapsedTimer since;
    double cpu = 0;
    const auto begin = [&] {
        frames = 0;
        cpu = cpuSeconds();
        since.start();
        QTimer::singleShot(measured, qApp, &QCoreApplication::quit);
    };
    std::vector<std::unique_ptr<Sideband>> live;
    for (int i = 0; i < sidebands; ++i) {
        auto &sideband = *live.emplace_back(std::make_unique<Sideband>(other.provider(), CallId{u"rtc_%1"_s.arg(i)}, Sideband::Limits{}));
        QObject::connect(&sideband, &Sideband::frameReceived, qApp, [&](QByteArrayView frame) { frames += !frame.isEmpty(); });
        QObject::connect(&sideband, &Sideband::opened, qApp, [&] {
            if (++open == sidebands)
                QTimer::singleShot(1s, qApp, begin); // past the opening's own work
        });
        sideband.open();
    }
    QCoreApplication::exec();
    const double seconds = double(since.nsecsElapsed()) / 1e9;
    const double used = cpuSeconds() - cpu;
    std::printf("%d sidebands, %-6s %6.0f frames/s, %5.2f us CPU a frame, %3.0f %% of a core, %.1f KiB a sideband\n", open,
                (dispatcher + ':').constData(), double(frames) / seconds, used / double(std::max<qint64>(frames, 1)) * 1e6,
                used / seconds * 100, (residentKiB() - before) / sidebands);
    return frames > 0 ? 0 : 1;
}

int runBurst()
{
    const OtherProcess other(false);
    CallsApi api(other.provider());
    const QJsonObject session{{u"type"_s, u"realtime"_s}, {u"model"_s, u"m"_s}, {u"instructions"_s, QString(2000, u'x')}};
    int bad = 0;
    for (const char *burst : {"cold", "warm"}) {
        const double cpu = cpuSeconds();
        int answers = 0;
        QElapsedTimer since;
        since.start();
        for (int i = 0; i < accepts; ++i) {
            api.accept(CallId{u"rtc_%1"_s.arg(i)}, session, 30s, qApp, [&](const CallAnswer &answer) {
                bad += answer.outcome != CallAnswer::Outcome::Ok;
                if (++answers == accepts)
                    QCoreApplication::quit();
            });
        }
        QCoreApplication::exec();
        std::printf("%d accepts at once, %s: all there and answered after %lld ms, %.0f ms CPU, %.0f KiB in all\n", accepts, burst,
                    since.elapsed(), (cpuSeconds() - cpu) * 1e3, residentKiB());
    }
    return bad;
}

//! Each in a process of its own, as a dispatcher is chosen once.
int runAll()
{
    int failures = 0;
    const QList<QStringList> all{{u"one"_s, u"qwebsocket"_s}, {u"one"_s, u"sideband"_s}, {u"many"_s, u"glib"_s},
                                 {u"many"_s, u"poll"_s},      {u"many"_s, u"epoll"_s},   {u"burst"_s}};
    for (const QStringList &arguments : all) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), arguments);
        process.waitForFinished(-1);
        failures += process.exitCode() != 0;
    }
    return failures;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray mode = argc > 1 ? argv[1] : "";
    const QByteArray detail = argc > 2 ? argv[2] : "";
    if (mode == "many" && detail == "epoll")
        QCoreApplication::setEventDispatcher(new EpollDispatcher);
    if (detail == "poll")
        qputenv("QT_NO_GLIB", "1");
    rlimit files{8192, 8192};
    setrlimit(RLIMIT_NOFILE, &files);
    const QCoreApplication app(argc, argv);
    if (mode.isEmpty())
        return runAll();
    if (mode == "serve")
        return runService(detail == "paced");
    QTimer::singleShot(longest, qApp, &QCoreApplication::quit);
    if (mode == "one")
        return runOne(detail == "qwebsocket");
    if (mode == "many")
        return runMany(detail);
    return runBurst();
}
