// Transcript: the rows of one call in the order of the conversation. Pure; one more word costs the same at 10 and at 10,000 rows.
#pragma once

#include "core/calls/values.h"

#include <unordered_map>
#include <vector>

namespace geon::calls {

//! Rows are placed by `previous_item_id`, not by arrival: caller transcripts come late and out of order.
class Transcript
{
public:
    //! Adds the row of an item, after the row of @p previous (and what is noted below it by then) where that is known, else at the end.
    //! A known item is returned as it is. The reference is good until the next insertion.
    TranscriptEntry &item(const ItemId &item, const std::optional<ItemId> &previous, EntryKind kind, Who who, TimePoint at);
    //! Adds a row that is no item of the conversation at the end.
    TranscriptEntry &note(EntryKind kind, Who who, TimePoint at);
    //! Adds a row that is no item where its moment is: below the last row that is not younger.
    TranscriptEntry &noteAtMoment(EntryKind kind, Who who, TimePoint at);
    //! An item that has no row: what names it as its previous one goes where it would have stood.
    void passOver(const ItemId &item, const std::optional<ItemId> &previous);
    [[nodiscard]] TranscriptEntry *find(const ItemId &item);
    [[nodiscard]] TranscriptEntry *find(quint64 key);
    [[nodiscard]] const TranscriptEntry *find(quint64 key) const;
    //! Says that a row was changed in place: takeChanges will tell it. Cheap when it is the same row as last time.
    void touch(const TranscriptEntry &entry);

    [[nodiscard]] const std::vector<TranscriptEntry> &entries() const { return m_entries; }
    [[nodiscard]] bool hasChanges() const { return !m_changes.isEmpty(); }
    //! The rows that are new or changed since the last call, in an order that can be applied one after the other.
    [[nodiscard]] QList<TranscriptChange> takeChanges();
    //! Forgets what has changed: nobody watches.
    void dropChanges();
    //! The keys of rows that are new or changed since the last call of this, in the order of their changes: for another reader than
    //! takeChanges().
    [[nodiscard]] std::vector<quint64> takeNews() { return m_news.take(); }
    void dropNews() { (void)m_news.take(); }

private:
    //! Keys, each once, in the order they came.
    class Touched
    {
    public:
        void add(quint64 key)
        {
            if (m_is.size() <= key)
                m_is.resize(key + 1);
            if (m_is[key])
                return;
            m_is[key] = true;
            m_keys.push_back(key);
        }
        [[nodiscard]] bool isEmpty() const { return m_keys.empty(); }
        [[nodiscard]] std::vector<quint64> take()
        {
            for (const quint64 key : m_keys)
                m_is[key] = false;
            return std::exchange(m_keys, {});
        }

    private:
        std::vector<quint64> m_keys;
        std::vector<bool> m_is; //!< by key
    };

    [[nodiscard]] size_t indexOf(quint64 key) const;
    [[nodiscard]] size_t placeAfter(const std::optional<ItemId> &previous) const;
    TranscriptEntry &insert(size_t index, EntryKind kind, Who who, TimePoint at);

    std::vector<TranscriptEntry> m_entries;
    std::unordered_map<ItemId, quint64> m_keys;
    std::unordered_map<ItemId, quint64> m_passedOver; //!< key of the row above an item that has none
    Touched m_changes;
    Touched m_news;
};

} // namespace geon::calls
