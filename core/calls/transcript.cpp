#include "core/calls/transcript.h"

#include <algorithm>

namespace geon::calls {

TranscriptEntry &Transcript::item(const ItemId &item, const std::optional<ItemId> &previous, EntryKind kind, Who who, TimePoint at)
{
    if (TranscriptEntry *known = find(item))
        return *known;
    TranscriptEntry &entry = insert(placeAfter(previous), kind, who, at);
    entry.item = item;
    m_keys.emplace(item, entry.key);
    return entry;
}

TranscriptEntry &Transcript::note(EntryKind kind, Who who, TimePoint at)
{
    return insert(m_entries.size(), kind, who, at);
}

TranscriptEntry &Transcript::noteAtMoment(EntryKind kind, Who who, TimePoint at)
{
    size_t place = m_entries.size();
    while (place > 0 && m_entries[place - 1].at > at)
        --place;
    return insert(place, kind, who, at);
}

void Transcript::passOver(const ItemId &item, const std::optional<ItemId> &previous)
{
    if (m_keys.contains(item))
        return;
    const size_t place = placeAfter(previous);
    if (place > 0)
        m_passedOver.try_emplace(item, m_entries[place - 1].key);
}

TranscriptEntry *Transcript::find(const ItemId &item)
{
    // The row that grows is nearly always the last; with a thousand calls the way into the table is one of cold memory.
    if (!m_entries.empty() && !item.isEmpty() && m_entries.back().item == item)
        return &m_entries.back();
    const auto found = m_keys.find(item);
    return found == m_keys.end() ? nullptr : &m_entries[indexOf(found->second)];
}

TranscriptEntry *Transcript::find(quint64 key)
{
    return key == 0 || key > m_entries.size() ? nullptr : &m_entries[indexOf(key)];
}

const TranscriptEntry *Transcript::find(quint64 key) const
{
    return key == 0 || key > m_entries.size() ? nullptr : &m_entries[indexOf(key)];
}

void Transcript::touch(const TranscriptEntry &entry)
{
    m_changes.add(entry.key);
    m_news.add(entry.key);
}

QList<TranscriptChange> Transcript::takeChanges()
{
    // From the top down, the row above a new one is always known to the reader.
    const std::vector<quint64> keys = m_changes.take();
    std::vector<size_t> rows;
    rows.reserve(keys.size());
    for (const quint64 key : keys)
        rows.push_back(indexOf(key));
    std::ranges::sort(rows);

    QList<TranscriptChange> changes;
    changes.reserve(std::ssize(rows));
    for (const size_t row : rows)
        changes.append({row == 0 ? 0 : m_entries[row - 1].key, m_entries[row]});
    return changes;
}

void Transcript::dropChanges()
{
    (void)m_changes.take();
}

// Keys count up as rows come, so a row stands at its key's place but for the few that were put above older ones: the search goes
// outwards from there and does not grow with the length of the call.
size_t Transcript::indexOf(quint64 key) const
{
    const size_t expected = key - 1;
    for (size_t distance = 0; distance < m_entries.size(); ++distance) {
        if (expected + distance < m_entries.size() && m_entries[expected + distance].key == key)
            return expected + distance;
        if (distance <= expected && m_entries[expected - distance].key == key)
            return expected - distance;
    }
    Q_UNREACHABLE();
}

size_t Transcript::placeAfter(const std::optional<ItemId> &previous) const
{
    if (!previous)
        return m_entries.size();
    auto above = m_keys.find(*previous);
    if (above == m_keys.end()) {
        above = m_passedOver.find(*previous);
        if (above == m_passedOver.end())
            return m_entries.size();
    }
    size_t place = indexOf(above->second) + 1;
    while (place < m_entries.size() && m_entries[place].item.isEmpty())
        ++place;
    return place;
}

TranscriptEntry &Transcript::insert(size_t index, EntryKind kind, Who who, TimePoint at)
{
    TranscriptEntry &entry = *m_entries.emplace(m_entries.begin() + std::ptrdiff_t(index));
    entry.key = m_entries.size(); // rows are never removed, so their number is the last key given
    entry.kind = kind;
    entry.who = who;
    entry.at = at;
    touch(entry);
    return entry;
}

} // namespace geon::calls
