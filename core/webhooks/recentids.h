// RecentIds: which ids were seen of late, so that a repeat is known as one. Lean: a keyed 64-bit hash stands for an id, about 30 bytes
// each.
#pragma once

#include "core/base/clock.h"

#include <QByteArrayView>
#include <QRandomGenerator>
#include <QSet>
#include <deque>

namespace geon::webhooks {

class RecentIds
{
public:
    //! Ids are forgotten after @p keep, and the oldest ones earlier when there are more than @p most.
    RecentIds(std::chrono::hours keep, size_t most) : m_keep(keep), m_most(most) { }

    //! Two ids among 200,000 share a hash with a chance of 1 in 10^9; nobody can choose them to, as the seed is random.
    [[nodiscard]] bool contains(QByteArrayView id) const { return m_hashes.contains(hashOf(id)); }

    void remember(QByteArrayView id, TimePoint now)
    {
        forgetOld(now);
        const quint64 hash = hashOf(id);
        if (m_hashes.contains(hash))
            return;
        m_hashes.insert(hash);
        m_order.push_back({now, hash});
    }

    [[nodiscard]] size_t count() const { return m_order.size(); }

private:
    struct Seen {
        TimePoint at;
        quint64 hash;
    };

    [[nodiscard]] quint64 hashOf(QByteArrayView id) const { return qHashBits(id.data(), size_t(id.size()), m_seed); }

    void forgetOld(TimePoint now)
    {
        while (!m_order.empty() && (m_order.size() >= m_most || now - m_order.front().at > m_keep)) {
            m_hashes.remove(m_order.front().hash);
            m_order.pop_front();
        }
    }

    std::chrono::hours m_keep;
    size_t m_most;
    size_t m_seed = size_t(QRandomGenerator::system()->generate64());
    QSet<quint64> m_hashes;
    std::deque<Seen> m_order;
};

} // namespace geon::webhooks
