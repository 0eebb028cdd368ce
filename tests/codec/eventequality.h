// Equality of events, for tests: member by member, whatever members an event has (up to five).
#pragma once

#include "core/realtime/decode.h"

#include <tuple>

namespace geon::tests {

//! Stands for any member when a struct's members are counted.
struct AnyMember {
    template <typename T> operator T() const;
};

template <typename Event> auto membersOf(const Event &event)
{
    using Any = AnyMember;
    if constexpr (requires { Event{Any(), Any(), Any(), Any(), Any()}; }) {
        const auto &[a, b, c, d, e] = event;
        return std::tie(a, b, c, d, e);
    } else if constexpr (requires { Event{Any(), Any(), Any(), Any()}; }) {
        const auto &[a, b, c, d] = event;
        return std::tie(a, b, c, d);
    } else if constexpr (requires { Event{Any(), Any(), Any()}; }) {
        const auto &[a, b, c] = event;
        return std::tie(a, b, c);
    } else if constexpr (requires { Event{Any(), Any()}; }) {
        const auto &[a, b] = event;
        return std::tie(a, b);
    } else if constexpr (requires { Event{Any()}; }) {
        const auto &[a] = event;
        return std::tie(a);
    } else {
        return std::tuple<>();
    }
}

inline bool same(const realtime::ServerEvent &one, const realtime::ServerEvent &other)
{
    return one.index() == other.index()
        && std::visit([&](const auto &event) { return membersOf(event) == membersOf(std::get<std::decay_t<decltype(event)>>(other)); },
                      one);
}

using Decoded = tl::expected<realtime::ServerEvent, realtime::DecodeError>;

inline bool same(const Decoded &one, const Decoded &other)
{
    if (one.has_value() != other.has_value())
        return false;
    return one ? same(*one, *other) : one.error() == other.error();
}

} // namespace geon::tests
