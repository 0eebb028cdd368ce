#include "tests/bench/webhooks/loadclient.h"

#include "core/webhooks/signature.h"

#include <QElapsedTimer>
#include <arpa/inet.h>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace geon::bench {

namespace {

using webhooks::SigningKey;

//! Seconds without any answer after which the client gives up.
constexpr int patience = 20;

class Deliveries
{
public:
    Deliveries(SigningKey key, int first, int count) : m_key(std::move(key)), m_left(count), m_made(first) { }

    [[nodiscard]] int left() const { return m_left; }

    void append(QByteArray &out)
    {
        --m_left;
        const QByteArray number = QByteArray::number(++m_made).rightJustified(9, '0');
        const QByteArray now = QByteArray::number(qint64(::time(nullptr)));
        const QByteArray id = "wh_685c059ae39c8190af8c71e" + number;
        const QByteArray body = R"({"object":"event","id":"evt_000000000000000)" + number
            + R"(","type":"realtime.call.incoming","created_at":)" + now + R"(,"data":{"call_id":"rtc_u1_000000000000000)" + number
            + R"(","sip_headers":[{"name":"From","value":"\"Caller\" <sip:+14155550100@pstn.twilio.com:5060>;tag=81736248_abcd"},)"
              R"({"name":"To","value":"<sip:proj_abc123@sip.api.openai.com;transport=tls>"},)"
              R"({"name":"Diversion","value":"<sip:+14155550199@twilio.com>;reason=unconditional"},)"
              R"({"name":"Call-ID","value":"0123456789abcdef@0.0.0.0"},)"
              R"({"name":"X-Twilio-CallSid","value":"CA00000000000000000000000000000001"}]}})";
        out += "POST /webhooks/azure-realtime HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nContent-Type: application/json\r\n"
               "User-Agent: OpenAI/1.0 (+https://platform.openai.com/docs/webhooks)\r\nwebhook-id: "
            + id + "\r\nwebhook-timestamp: " + now + "\r\nwebhook-signature: " + m_key.sign(id, now, body)
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    SigningKey m_key;
    int m_left;
    int m_made;
};

//! One keep-alive connection: a batch out, its answers in, the next batch.
class Channel
{
public:
    bool open(quint16 port)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        return ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    void close() { ::close(m_socket); }
    [[nodiscard]] pollfd pollFor() const { return {m_socket, POLLIN, 0}; }
    [[nodiscard]] bool isWaiting() const { return m_awaited > 0; }

    bool send(Deliveries &deliveries, int depth)
    {
        m_out.resize(0);
        for (; m_awaited < depth && deliveries.left() > 0; ++m_awaited)
            deliveries.append(m_out);
        for (qsizetype sent = 0; sent < m_out.size();) {
            const auto now = ::send(m_socket, m_out.constData() + sent, size_t(m_out.size() - sent), MSG_NOSIGNAL);
            if (now <= 0)
                return false;
            sent += now;
        }
        return true;
    }

    //! Takes in what has been answered; false when that is not a 200 that took the call.
    bool receive()
    {
        char bytes[16384];
        const auto size = ::recv(m_socket, bytes, sizeof bytes, 0);
        if (size <= 0)
            return false;
        m_in.append(bytes, size);
        constexpr std::string_view end = "\r\n\r\n{\"result\":\"taken\"}";
        qsizetype found = 0;
        qsizetype from = 0;
        while ((found = m_in.indexOf(QByteArrayView(end.data(), qsizetype(end.size())), from)) >= 0) {
            if (!QByteArrayView(m_in).sliced(from).startsWith("HTTP/1.1 200"))
                return false;
            from = found + qsizetype(end.size());
            --m_awaited;
        }
        m_in.remove(0, from);
        return m_in.size() < 1000;
    }

private:
    int m_socket = -1;
    int m_awaited = 0;
    QByteArray m_out;
    QByteArray m_in;
};

bool exchangeAll(std::vector<Channel> &channels, Deliveries &deliveries, int depth)
{
    for (Channel &channel : channels) {
        if (!channel.send(deliveries, depth))
            return false;
    }
    for (size_t open = channels.size(); open > 0;) {
        std::vector<pollfd> polled;
        std::vector<Channel *> asked;
        for (Channel &channel : channels) {
            if (!channel.isWaiting())
                continue;
            polled.push_back(channel.pollFor());
            asked.push_back(&channel);
        }
        open = asked.size();
        if (open > 0 && ::poll(polled.data(), polled.size(), patience * 1000) <= 0)
            return false;
        for (size_t i = 0; i < polled.size(); ++i) {
            if (polled[i].revents == 0)
                continue;
            if (!asked[i]->receive() || (!asked[i]->isWaiting() && !asked[i]->send(deliveries, depth)))
                return false;
        }
    }
    return true;
}

} // namespace

int sendLoad(const Load &load)
{
    auto key = SigningKey::from(Secret(load.secret));
    if (!key)
        return 2;
    std::vector<Channel> channels(size_t(load.connections));
    for (Channel &channel : channels) {
        if (!channel.open(load.port))
            return 3;
    }
    Deliveries deliveries(std::move(*key), load.first, load.count);
    QElapsedTimer timer;
    timer.start();
    const bool done = exchangeAll(channels, deliveries, load.depth);
    std::printf("%.6f\n", double(timer.nsecsElapsed()) / 1e9);
    for (Channel &channel : channels)
        channel.close();
    return done ? 0 : 1;
}

} // namespace geon::bench
