// Log categories. No secret and no caller's words go through these; what happened on a call is told by the Desk.
#pragma once

#include <QLoggingCategory>

namespace geon {

Q_DECLARE_LOGGING_CATEGORY(logConfig)
Q_DECLARE_LOGGING_CATEGORY(logWebhooks)
Q_DECLARE_LOGGING_CATEGORY(logRealtime)
Q_DECLARE_LOGGING_CATEGORY(logCalls)
Q_DECLARE_LOGGING_CATEGORY(logHistory)
Q_DECLARE_LOGGING_CATEGORY(logSimulator)

} // namespace geon
