#include "core/history/retentionsettings.h"

#include <QtMath>

namespace geon::history {

namespace {

std::optional<int> daysOrForEver(const config::Values &values, QLatin1StringView key)
{
    const auto days = values.limit(key);
    return days ? std::optional(qRound(*days)) : std::nullopt;
}

} // namespace

Retention retentionFrom(const config::Values &values)
{
    namespace key = config::key;
    return {daysOrForEver(values, key::historyCallsDays), daysOrForEver(values, key::historyWordsDays),
            daysOrForEver(values, key::historyDeliveriesDays), qRound(values.number(key::historyBackupDays))};
}

} // namespace geon::history
