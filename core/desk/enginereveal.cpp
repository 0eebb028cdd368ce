// Masked words, shown in clear while somebody holds a key.
#include "core/desk/engine.h"

using namespace Qt::StringLiterals;

namespace geon::desk {

namespace {

constexpr Duration revealedAtMost = 60s;

} // namespace

void Engine::reveal(const CallId &call, ActionId action)
{
    if (!m_switchboard.find(call) || !m_feed.isWatched(call) || m_reveals.contains(call))
        return;
    const TimePoint now = m_clock->now();
    m_reveals.emplace(call, Reveal{action, now + revealedAtMost});
    m_switchboard.tell(call, calls::RevealBegan{action});
    audit(u"reveal"_s, call);
    m_feed.reveal(call, true);
    scheduleFlush();
}

void Engine::conceal(const CallId &call)
{
    const auto reveal = m_reveals.find(call);
    if (reveal == m_reveals.end())
        return;
    const ActionId action = reveal->second.action;
    m_reveals.erase(reveal);
    m_feed.reveal(call, false);
    m_switchboard.tell(call, calls::RevealEnded{action});
    scheduleFlush();
}

void Engine::unwatch(const CallId &call)
{
    conceal(call);
    m_feed.unwatch(call);
}

void Engine::endReveals(TimePoint now)
{
    std::vector<CallId> over;
    for (const auto &[call, reveal] : m_reveals) {
        if (now >= reveal.until)
            over.push_back(call);
    }
    for (const CallId &call : over)
        conceal(call);
}

} // namespace geon::desk
