#include "core/realtime/callsapilanes.h"

#include <QNetworkProxy>
#include <algorithm>
#include <chrono>

namespace geon::realtime {

using namespace std::chrono_literals;

RequestLanes::RequestLanes(bool direct) : m_direct(direct)
{
    m_idleCheck.setInterval(30s);
    QObject::connect(&m_idleCheck, &QTimer::timeout, &m_idleCheck, [this] { dropIdle(); });
}

RequestLanes::Lease RequestLanes::lease()
{
    // One owner is this list; every other one is a request under way.
    const auto free = std::ranges::find_if(m_lanes, [this](const Lease &lane) { return lane.use_count() - 1 < m_perLane; });
    if (free != m_lanes.end())
        return *free;

    auto lane = std::make_shared<QNetworkAccessManager>();
    lane->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    lane->setAutoDeleteReplies(false);
    if (m_direct)
        lane->setProxy(QNetworkProxy::NoProxy);
    m_lanes.push_back(lane);
    if (m_lanes.size() > 1 && !m_idleCheck.isActive())
        m_idleCheck.start();
    return lane;
}

void RequestLanes::dropIdle()
{
    // From the back, where the overflow of a burst is; the front ones stay in use as lease() takes the first free.
    while (m_lanes.size() > 1 && m_lanes.back().use_count() == 1)
        m_lanes.pop_back();
    if (m_lanes.size() <= 1)
        m_idleCheck.stop();
}

} // namespace geon::realtime
