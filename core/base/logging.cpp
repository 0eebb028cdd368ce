#include "core/base/logging.h"

namespace geon {

Q_LOGGING_CATEGORY(logConfig, "geon.config", QtInfoMsg)
Q_LOGGING_CATEGORY(logWebhooks, "geon.webhooks", QtInfoMsg)
Q_LOGGING_CATEGORY(logRealtime, "geon.realtime", QtInfoMsg)
Q_LOGGING_CATEGORY(logCalls, "geon.calls", QtInfoMsg)
Q_LOGGING_CATEGORY(logHistory, "geon.history", QtInfoMsg)
Q_LOGGING_CATEGORY(logSimulator, "geon.simulator", QtInfoMsg)

} // namespace geon
