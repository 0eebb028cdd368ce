// Ids are types, so that a call's id cannot be given where an item's is wanted. All are opaque text of the service.
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace geon {

template <typename Tag> struct Id {
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.value.compare(b.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using CallId = Id<struct CallTag>;         //!< `rtc_…`: one telephone call (never a tool's call_id)
using ItemId = Id<struct ItemTag>;         //!< `item_…`: one item of the conversation
using ResponseId = Id<struct ResponseTag>; //!< `resp_…`
using EventId = Id<struct EventTag>;       //!< `event_…`, or our own text on a client event
using WebhookId = Id<struct WebhookTag>;   //!< `wh_…`: one delivery, the same on each retry of it
using ProfileId = Id<struct ProfileTag>;   //!< an agent profile of ours

//! One thing an operator asked for. Counted up by whoever opens the desk; 0 is none.
struct ActionId {
    quint64 value = 0;

    friend bool operator==(ActionId, ActionId) = default;
    friend auto operator<=>(ActionId, ActionId) = default;
    friend size_t qHash(ActionId id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

} // namespace geon

template <typename Tag> struct std::hash<geon::Id<Tag>> {
    size_t operator()(const geon::Id<Tag> &id) const noexcept { return qHash(id.value); }
};

template <> struct std::hash<geon::ActionId> {
    size_t operator()(geon::ActionId id) const noexcept { return std::hash<quint64>{}(id.value); }
};

Q_DECLARE_METATYPE(geon::CallId)
Q_DECLARE_METATYPE(geon::ActionId)
