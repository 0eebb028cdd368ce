// DelayBook: how long the callers of each agent waited for answers lately. Pure.
#pragma once

#include "core/desk/values.h"

#include <deque>
#include <map>

namespace geon::desk {

//! Adding a turn costs a place in a queue; the numbers are made at most once a second, from at most 200 turns an agent.
class DelayBook
{
public:
    static constexpr Duration window = 15min;
    static constexpr size_t turnsKept = 200; //!< of one agent
    static constexpr qsizetype recentTold = 60;
    static constexpr Duration tellEvery = 1s;

    //! Turns of one agent come in the order of their `at`, nearly: those of different calls are told in batches.
    void add(const ProfileId &profile, const QString &name, const calls::TurnDelay &turn);
    //! What changed since it was last asked, by turns that came or grew too old: all agents together first, then each by name. None when
    //! nothing did, or when it was told less than a second ago. Empty when no agent has turns any more.
    [[nodiscard]] std::optional<QList<AgentDelays>> take(TimePoint now);
    //! The next take() tells all, changed or not: for a watcher that has just come.
    void tellAgain() { m_changed = true; }

private:
    struct Agent {
        QString name;
        std::deque<calls::TurnDelay> turns; //!< newest last
    };
    void forgetOld(TimePoint now);

    std::map<QString, Agent> m_agents; //!< by the profile's id
    bool m_changed = false;
    TimePoint m_toldAt{};
};

//! The numbers of some turns, in any order. Nearest-rank percentile; the median of an even count is the mean of the middle two.
[[nodiscard]] AgentDelays summed(const ProfileId &profile, const QString &name, std::vector<calls::TurnDelay> turns);

} // namespace geon::desk
