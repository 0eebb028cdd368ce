// The options that make a HistoryTask: what may stand together, and what each must say.
#pragma once

#include "core/base/result.h"
#include "core/config/historytask.h"

#include <QHash>
#include <QLatin1StringView>
#include <span>

namespace geon::config {

struct HistoryOption {
    QLatin1StringView name;
    QLatin1StringView form;  //!< how the value is written; empty: it takes none
    const char *explanation; //!< in the translation context "Settings"
};

[[nodiscard]] std::span<const HistoryOption> historyOptions();

//! @p given: what was written, by the option's name. The error's message is one line for stderr.
[[nodiscard]] Result<HistoryTask> historyTaskFrom(const QHash<QString, QString> &given);

} // namespace geon::config
