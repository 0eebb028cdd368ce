// RequestLanes: as many requests to one service at once as are asked for.
//
// One QNetworkAccessManager opens at most six HTTP/1.1 connections to a host (Qt 6.4; the number is settable from 6.9 on) and lets the
// seventh request wait: a 404 on accept takes 5.3 s (fact sheet f, quirk 3), so six callers who left would hold up everybody else.
// Here requests are spread over several managers, each given no more than it can send at once; they are made when needed and
// dropped when idle. Where the service speaks HTTP/2 one connection carries many requests, and one manager is enough for most days.
#pragma once

#include <QNetworkAccessManager>
#include <QTimer>
#include <memory>
#include <vector>

namespace geon::realtime {

//! For one thread. A manager is in use while its lease is held.
class RequestLanes
{
public:
    using Lease = std::shared_ptr<QNetworkAccessManager>;

    //! @p direct: never by way of a proxy.
    explicit RequestLanes(bool direct);

    //! A manager that sends the next request at once. Hold the lease until the answer is there.
    [[nodiscard]] Lease lease();
    //! An answer came over HTTP/2: from now on more requests share a manager.
    void noteMultiplexed() { m_perLane = multiplexed; }

    //! Lets managers go that nobody uses, but for the first. Done by itself every half minute.
    void dropIdle();
    [[nodiscard]] size_t size() const { return m_lanes.size(); }

private:
    static constexpr long connectionsPerHost = 6; // QHttpNetworkConnection's channels
    static constexpr long multiplexed = 64;       // services allow 100 streams or more on a connection

    bool m_direct;
    long m_perLane = connectionsPerHost;
    std::vector<Lease> m_lanes; //!< the first stays for ever: its connections are warm
    QTimer m_idleCheck;
};

} // namespace geon::realtime
