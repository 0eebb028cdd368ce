// Error codes of the service that the program acts on (fact sheet a.1 and d.5). Other codes are only shown.
#pragma once

#include <QString>

namespace geon::realtime::errorcode {

using namespace Qt::StringLiterals;

//! response.create while another response runs: send it again after response.done (quirk 21).
inline constexpr auto activeResponse = "conversation_already_has_active_response"_L1;
//! response.cancel with nothing running: harmless, the audio still has to be cleared (sheet e).
inline constexpr auto cancelNotActive = "response_cancel_not_active"_L1;
//! The session's time limit; the socket closes next (sheet e, quirk 24).
inline constexpr auto sessionExpired = "session_expired"_L1;
//! REST and handshake: no such call. Over, not ready yet, or asked of the wrong host (sheet a.1, quirks 2 to 4 and 10).
inline constexpr auto callNotFound = "call_id_not_found"_L1;
//! A member of our event was refused; `param` and `message` name it (sheet d.5).
inline constexpr auto invalidValue = "invalid_value"_L1;

} // namespace geon::realtime::errorcode
