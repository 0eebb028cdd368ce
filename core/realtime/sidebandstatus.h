// What QWebSocket lets us know about a handshake that was refused. Pure.
#pragma once

#include <QString>

namespace geon::realtime {

//! The HTTP status in QWebSocket's words for a refused handshake, 0 where they name none. Qt 6.4 tells it nowhere else, and its words may
//! be translated, but in each language they end in "404 (Not Found).": status, blank, reason in parentheses. A 400 is told without its
//! number.
[[nodiscard]] int handshakeStatus(const QString &errorString);

} // namespace geon::realtime
