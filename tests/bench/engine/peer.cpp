#include "tests/bench/engine/peer.h"

#include "core/simulator/webhookbody.h"
#include "core/webhooks/signature.h"
#include "tests/bench/engine/frames.h"

#include <QCryptographicHash>
#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <cstdio>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <unordered_map>

namespace geon::bench {

namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;
using std::chrono::nanoseconds;

constexpr nanoseconds tick = 100us;
constexpr nanoseconds patience = 20s;

double milliseconds(nanoseconds time)
{
    return double(time.count()) / 1e6;
}

nanoseconds cpuOfParent()
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(getppid(), &clock) == 0)
        clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

//! Where the engine is held on one core, this process takes the others: it is not what is measured.
void makeRoom()
{
    cpu_set_t cores;
    if (sched_getaffinity(0, sizeof cores, &cores) != 0 || CPU_COUNT(&cores) != 1)
        return;
    cpu_set_t others;
    CPU_ZERO(&others);
    for (unsigned core = 0; core < unsigned(sysconf(_SC_NPROCESSORS_ONLN)); ++core) {
        if (!CPU_ISSET(core, &cores))
            CPU_SET(core, &others);
    }
    sched_setaffinity(0, sizeof others, &others);
}

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

QByteArray webhookRequest(int number)
{
    const QByteArray text = QByteArray::number(number).rightJustified(12, '0');
    const qint64 now = ::time(nullptr);
    simulator::IncomingNotice notice;
    notice.call = {QLatin1StringView("rtc_u1_CxQ1a2b3c4d5") + QLatin1StringView(text)};
    notice.eventId = QLatin1StringView("evt_CxQ1a2b3c4d5") + QLatin1StringView(text);
    notice.createdAt = now;
    notice.caller = {QStringLiteral("Ana Souza"), QStringLiteral("+14155550100")};
    notice.dialled = QStringLiteral("+14155550199");
    notice.mark = quint64(number);
    const QByteArray body = webhookBody(notice);
    const QByteArray id = "wh_CxQ1a2b3c4d5" + text;
    const auto signature = webhooks::sign(Secret(QLatin1StringView(signingSecret)), id, now, body);
    return "POST /webhooks/azure-realtime HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nwebhook-id: " + id
        + "\r\nwebhook-timestamp: " + QByteArray::number(now) + "\r\nwebhook-signature: " + signature.value_or(QByteArray())
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

class Peer
{
public:
    [[nodiscard]] bool listen();
    [[nodiscard]] int run();

private:
    enum class Kind { Commands, Listener, Service, Sideband, Webhooks };
    struct Connection {
        Kind kind = Kind::Service;
        QByteArray in;
    };

    void add(int socket, Kind kind);
    void drop(int socket);
    void serve(nanoseconds timeout);
    template <typename Condition> bool serveUntil(Condition condition);
    void read(int socket);
    void takeConnections();
    void answerRequests(int socket, QByteArray &in);
    void agree(int socket, const QByteArray &request);
    void answerPings(int socket, QByteArray &in);
    void send(int socket, QByteArrayView bytes);
    bool obey(const QByteArray &line);
    bool ring(quint16 port, int first, int count);
    bool stream(int seconds, int deltas);
    bool flood(int deltas);

    int m_epoll = epoll_create1(0);
    int m_listener = -1;
    std::unordered_map<int, Connection> m_connections;
    std::vector<int> m_sidebands;
    QByteArray m_input;
    bool m_over = false;
    int m_accepts = 0;
    int m_taken = 0; //!< webhooks answered 200
    QByteArray m_greeting = sessionCreated();
};

bool Peer::listen()
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 4096) != 0)
        return false;
    getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    add(m_listener, Kind::Listener);
    add(STDIN_FILENO, Kind::Commands);
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    return true;
}

int Peer::run()
{
    while (!m_over) {
        serve(1s);
        for (qsizetype end = 0; (end = m_input.indexOf('\n')) >= 0; m_input.remove(0, end + 1)) {
            if (!obey(m_input.first(end)))
                return 1;
            std::fflush(stdout);
        }
    }
    return 0;
}

bool Peer::obey(const QByteArray &line)
{
    const auto words = line.split(' ');
    const auto word = [&](qsizetype at) { return words.value(at).toInt(); };
    if (words[0] == "ring")
        return ring(quint16(word(1)), word(2), word(3));
    if (words[0] == "stream")
        return stream(word(1), word(2));
    return words[0] == "flood" && flood(word(1));
}

void Peer::add(int socket, Kind kind)
{
    m_connections[socket].kind = kind;
    epoll_event event{.events = EPOLLIN, .data = {.fd = socket}};
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
}

void Peer::drop(int socket)
{
    m_over = m_over || socket == STDIN_FILENO;
    std::erase(m_sidebands, socket);
    m_connections.erase(socket);
    ::close(socket);
}

void Peer::serve(nanoseconds timeout)
{
    epoll_event events[256];
    const timespec limit{timeout / 1s, (timeout % 1s).count()};
    const int count = epoll_pwait2(m_epoll, events, 256, &limit, nullptr);
    for (int i = 0; i < count; ++i)
        read(events[i].data.fd);
}

template <typename Condition> bool Peer::serveUntil(Condition condition)
{
    const auto until = Steady::now() + patience;
    while (!condition() && !m_over && Steady::now() < until)
        serve(10ms);
    return condition();
}

void Peer::read(int socket)
{
    Connection &connection = m_connections[socket];
    if (connection.kind == Kind::Listener)
        return takeConnections();
    char bytes[65536];
    const auto size = ::read(socket, bytes, sizeof bytes); // there is something: it does not wait
    if (size <= 0)
        return drop(socket);
    connection.in.append(bytes, size);
    if (connection.kind == Kind::Commands) {
        m_input += std::exchange(connection.in, {});
    } else if (connection.kind == Kind::Webhooks) {
        m_taken += int(connection.in.count("HTTP/1.1 200 "));
        connection.in.clear();
    } else {
        if (connection.kind == Kind::Service)
            answerRequests(socket, connection.in);
        if (connection.kind == Kind::Sideband)
            answerPings(socket, connection.in);
    }
}

void Peer::takeConnections()
{
    for (int socket = 0; (socket = accept4(m_listener, nullptr, nullptr, 0)) >= 0;) {
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        add(socket, Kind::Service);
    }
}

void Peer::answerRequests(int socket, QByteArray &in)
{
    for (qsizetype end = 0; (end = in.indexOf("\r\n\r\n")) >= 0;) {
        end += 4;
        const QByteArray head = in.first(end).toLower();
        const qsizetype length = head.indexOf("content-length: ");
        const qsizetype body = length < 0 ? 0 : head.mid(length + 16, head.indexOf('\r', length) - length - 16).toLongLong();
        if (in.size() < end + body)
            return;
        if (head.contains("sec-websocket-key")) {
            agree(socket, in.first(end));
            in.remove(0, end);
            return;
        }
        m_accepts += head.startsWith("post");
        send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        in.remove(0, end + body);
    }
}

void Peer::agree(int socket, const QByteArray &request)
{
    const qsizetype at = request.toLower().indexOf("sec-websocket-key: ") + 19;
    const QByteArray key = request.mid(at, request.indexOf('\r', at) - at) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    send(socket,
         "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
             + QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n" + m_greeting);
    m_connections[socket].kind = Kind::Sideband;
    m_sidebands.push_back(socket);
}

// What the console says is read and passed over, but for pings: without an answer it would hang up.
void Peer::answerPings(int socket, QByteArray &in)
{
    constexpr qsizetype mask = 4;
    while (in.size() >= 2) {
        const auto byte = [&](qsizetype at) { return qsizetype(static_cast<unsigned char>(in[at])); };
        qsizetype size = byte(1) & 0x7f;
        qsizetype head = 2;
        if (size == 126) {
            if (in.size() < 4)
                return;
            size = byte(2) << 8 | byte(3);
            head = 4;
        }
        if (in.size() < head + mask + size)
            return;
        if ((byte(0) & 0x0f) == 0x9) {
            QByteArray pong = "\x8a" + QByteArray(1, char(size));
            for (qsizetype i = 0; i < size; ++i)
                pong.append(char(byte(head + mask + i) ^ byte(head + i % mask)));
            send(socket, pong);
        }
        in.remove(0, head + mask + size);
    }
}

void Peer::send(int socket, QByteArrayView bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto now = ::send(socket, bytes.data() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return;
        sent += now;
    }
}

bool Peer::ring(quint16 port, int first, int count)
{
    const sockaddr_in address = loopback(port);
    std::vector<std::pair<int, QByteArray>> deliveries;
    for (int i = 0; i < count; ++i) {
        const int connection = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(connection, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return false;
        add(connection, Kind::Webhooks);
        deliveries.emplace_back(connection, webhookRequest(first + i));
    }
    const auto rested = Steady::now() + 500ms; // the engine has taken the connections by then
    (void)serveUntil([&] { return Steady::now() >= rested; });

    m_accepts = m_taken = 0;
    const auto start = Steady::now();
    const auto cpu = cpuOfParent();
    for (const auto &[connection, request] : deliveries)
        send(connection, request);
    if (!serveUntil([&] { return m_accepts >= count; }))
        return false;
    std::printf("%.2f %.2f\n", milliseconds(Steady::now() - start), milliseconds(cpuOfParent() - cpu));
    const bool allTaken = serveUntil([&] { return m_taken >= count; });
    for (const auto &[connection, request] : deliveries)
        drop(connection);
    return allTaken;
}

bool Peer::stream(int seconds, int deltas)
{
    const auto frames = conversation(seconds * framesPerSecond / deltas + 1, deltas);
    const auto calls = qint64(m_sidebands.size());
    const qint64 all = calls * framesPerSecond * seconds;
    constexpr qint64 apart = 2 * framesPerSecond; // calls begin their turns at other times, within two seconds
    const auto start = Steady::now();
    qint64 sent = 0;
    for (qint64 next = 0; next < all && !m_over; serve(tick)) {
        const qint64 due = std::min(all, calls * framesPerSecond * ((Steady::now() - start) / 1us) / 1'000'000);
        for (; next < due && std::ssize(m_sidebands) == calls; ++next) {
            const qint64 frame = next / calls - next % calls % apart;
            if (frame < 0)
                continue;
            send(m_sidebands[size_t(next % calls)], frames[size_t(frame)]);
            ++sent;
        }
        if (std::ssize(m_sidebands) != calls)
            return false;
    }
    for (const int sideband : m_sidebands)
        send(sideband, lastFrame());
    std::printf("%lld\n", sent + calls);
    return true;
}

bool Peer::flood(int deltas)
{
    if (m_sidebands.empty())
        return false;
    AnswerBlock block;
    const int blocks = deltas / AnswerBlock::deltas;
    for (int i = 0; i < blocks; ++i) {
        block.renumber(1 + i * AnswerBlock::answers);
        send(m_sidebands.front(), block.bytes());
    }
    send(m_sidebands.front(), lastFrame());
    std::printf("%d\n", blocks * AnswerBlock::deltas + 1);
    return true;
}

} // namespace

int runPeer()
{
    makeRoom();
    prctl(PR_SET_TIMERSLACK, 1000);
    Peer peer;
    return peer.listen() ? peer.run() : 1;
}

} // namespace geon::bench
