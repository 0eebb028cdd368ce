// Names of what is ours alone in the database; those of calls are in core/calls/names.h.
#pragma once

#include "core/calls/names.h"
#include "core/desk/history.h"

namespace geon::history {

using calls::nameOf;
using calls::valueOf;

[[nodiscard]] QLatin1StringView nameOf(desk::DeliveryState value);
//! @p otherwise where a later version wrote one that is not known here.
[[nodiscard]] desk::DeliveryState valueOf(const QString &name, desk::DeliveryState otherwise);

} // namespace geon::history
