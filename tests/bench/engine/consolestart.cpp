#include "tests/bench/engine/consolestart.h"

#include "tests/bench/engine/peer.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace geon::bench {

namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr auto longest = 15s;

struct Start {
    double wall = 0; //!< ms
    double cpu = 0;  //!< ms, up to the answer
};

class Socket
{
public:
    Socket() : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) { }
    ~Socket() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Socket)

    //! A port that nobody listens on.
    [[nodiscard]] quint16 takeFreePort()
    {
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        const int on = 1;
        ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size);
        ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size);
        return ntohs(address.sin_port);
    }

    [[nodiscard]] bool isHealthy(quint16 port)
    {
        const sockaddr_in address = loopback(port);
        if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return false;
        constexpr char request[] = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        char answer[512];
        return ::send(m_socket, request, sizeof request - 1, MSG_NOSIGNAL) > 0 && ::recv(m_socket, answer, sizeof answer, 0) > 12
            && std::string_view(answer, 12) == "HTTP/1.1 200";
    }

private:
    static sockaddr_in loopback(quint16 port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }

    int m_socket;
};

std::vector<std::string> environment(const std::string &folder, quint16 port, quint16 servicePort)
{
    return {"PATH=/usr/bin:/bin",
            "LC_ALL=C.UTF-8",
            "HOME=" + folder,
            "XDG_CONFIG_HOME=" + folder,
            "XDG_DATA_HOME=" + folder,
            "XDG_RUNTIME_DIR=" + folder,
            "AZURE_OPENAI_ENDPOINT=http://127.0.0.1:" + std::to_string(servicePort),
            "AZURE_OPENAI_API_KEY=0123456789abcdef",
            "AZURE_OPENAI_REALTIME_MODEL=gpt-realtime",
            std::string("AZURE_OPENAI_WEBHOOK_SECRET=") + signingSecret,
            "PORT=" + std::to_string(port)};
}

//! Becomes the console; both are made before the fork, as little may be done after it.
[[noreturn]] void become(const std::string &program, const std::string &folder, std::vector<char *> &arguments,
                         std::vector<char *> &variables)
{
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nowhere, stream);
    if (::chdir(folder.c_str()) == 0)
        ::execve(program.c_str(), arguments.data(), variables.data());
    ::_exit(127);
}

double cpuOf(pid_t process)
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(process, &clock) == 0)
        clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

std::optional<Start> startOnce(const std::string &program, quint16 servicePort)
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    const quint16 port = Socket().takeFreePort();
    std::vector<std::string> texts = environment(path, port, servicePort);
    std::vector<char *> variables;
    for (std::string &text : texts)
        variables.push_back(text.data());
    variables.push_back(nullptr);
    std::string name = program;
    std::string option = "--headless";
    std::vector<char *> arguments{name.data(), option.data(), nullptr};

    const auto begin = Steady::now();
    const pid_t console = ::fork();
    if (console == 0)
        become(program, path, arguments, variables);
    std::optional<Start> start;
    while (console > 0 && !start && Steady::now() - begin < longest && ::waitpid(console, nullptr, WNOHANG) == 0) {
        if (Socket().isHealthy(port))
            start = Start{std::chrono::duration<double, std::milli>(Steady::now() - begin).count(), cpuOf(console)};
        else
            std::this_thread::sleep_for(200us);
    }
    if (start) {
        ::kill(console, SIGTERM);
        ::waitpid(console, nullptr, 0);
    }
    return start;
}

} // namespace

int measureStart(const QString &program, quint16 servicePort, int times)
{
    if (!QFileInfo(program).isExecutable()) {
        std::printf("start: skipped, there is no program at %s; build geon-console or name it\n", qPrintable(program));
        return 0;
    }
    std::vector<Start> starts;
    for (int i = 0; i < times; ++i) {
        const auto start = startOnce(program.toStdString(), servicePort);
        if (!start) {
            std::printf("start: %s did not answer /health within %lld s\n", qPrintable(program), static_cast<long long>(longest.count()));
            return 1;
        }
        starts.push_back(*start);
    }
    const auto median = [&](auto member) {
        std::ranges::sort(starts, {}, member);
        return starts[starts.size() / 2].*member;
    };
    const double cpu = median(&Start::cpu);
    const double wall = median(&Start::wall); // leaves them sorted by it
    std::printf("start: exec to the first 200 of /health, %d times: best %.1f ms, median %.1f ms, CPU %.1f ms\n", times,
                starts.front().wall, wall, cpu);
    return 0;
}

} // namespace geon::bench
