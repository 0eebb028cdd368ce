#include "core/history/storednames.h"

namespace geon::history {

using namespace Qt::StringLiterals;
using desk::DeliveryState;

namespace {

constexpr std::pair<DeliveryState, QLatin1StringView> names[] = {
    {DeliveryState::Waiting, "waiting"_L1},
    {DeliveryState::Delivered, "delivered"_L1},
    {DeliveryState::Dead, "dead"_L1},
};

} // namespace

QLatin1StringView nameOf(DeliveryState value)
{
    const auto *const found = std::ranges::find(names, value, &std::pair<DeliveryState, QLatin1StringView>::first);
    return found == std::end(names) ? QLatin1StringView() : found->second;
}

DeliveryState valueOf(const QString &name, DeliveryState otherwise)
{
    const auto *const found = std::ranges::find_if(names, [&](const auto &named) { return named.second == name; });
    return found == std::end(names) ? otherwise : found->first;
}

} // namespace geon::history
