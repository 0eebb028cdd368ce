#include "core/desk/delaybook.h"

#include <algorithm>

namespace geon::desk {

using calls::TurnDelay;

namespace {

template <typename Part> std::vector<Duration> sorted(const std::vector<TurnDelay> &turns, Part part)
{
    std::vector<Duration> values;
    values.reserve(turns.size());
    for (const TurnDelay &turn : turns)
        values.push_back(std::invoke(part, turn));
    std::ranges::sort(values);
    return values;
}

Duration median(const std::vector<Duration> &sorted)
{
    const size_t middle = sorted.size() / 2;
    return sorted.size() % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

Duration p95(const std::vector<Duration> &sorted)
{
    return sorted[(sorted.size() * 95 + 99) / 100 - 1];
}

} // namespace

AgentDelays summed(const ProfileId &profile, const QString &name, std::vector<TurnDelay> turns)
{
    AgentDelays sum{profile, name};
    if (turns.empty())
        return sum;
    std::ranges::stable_sort(turns, {}, &TurnDelay::at);
    const std::vector<Duration> measured = sorted(turns, &TurnDelay::measured);
    sum.turns = int(turns.size());
    sum.median = median(measured);
    sum.p95 = p95(measured);
    sum.parts = {turns.back().at, median(sorted(turns, &TurnDelay::detection)), median(sorted(turns, &TurnDelay::model)),
                 median(sorted(turns, &TurnDelay::tool)), median(sorted(turns, &TurnDelay::playback))};
    const auto told = std::min<qsizetype>(std::ssize(turns), DelayBook::recentTold);
    sum.recent = {turns.end() - told, turns.end()};
    return sum;
}

void DelayBook::add(const ProfileId &profile, const QString &name, const TurnDelay &turn)
{
    Agent &agent = m_agents[profile.value];
    agent.name = name;
    agent.turns.push_back(turn);
    if (agent.turns.size() > turnsKept)
        agent.turns.pop_front();
    m_changed = true;
}

std::optional<QList<AgentDelays>> DelayBook::take(TimePoint now)
{
    if (now - m_toldAt < tellEvery && m_toldAt != TimePoint())
        return std::nullopt;
    forgetOld(now);
    if (!std::exchange(m_changed, false))
        return std::nullopt;
    m_toldAt = now;
    QList<AgentDelays> delays;
    std::vector<TurnDelay> all;
    for (const auto &[id, agent] : m_agents) {
        all.insert(all.end(), agent.turns.begin(), agent.turns.end());
        delays.append(summed({id}, agent.name, {agent.turns.begin(), agent.turns.end()}));
    }
    std::ranges::stable_sort(delays, [](const AgentDelays &a, const AgentDelays &b) { return a.name.localeAwareCompare(b.name) < 0; });
    if (!all.empty())
        delays.prepend(summed({}, {}, std::move(all)));
    return delays;
}

void DelayBook::forgetOld(TimePoint now)
{
    for (auto &[id, agent] : m_agents) {
        while (!agent.turns.empty() && now - agent.turns.front().at > window) {
            agent.turns.pop_front();
            m_changed = true;
        }
    }
    std::erase_if(m_agents, [](const auto &agent) { return agent.second.turns.empty(); });
}

} // namespace geon::desk
