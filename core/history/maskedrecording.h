// A recording that may be handed to strangers: it replays as the clear one does, and says neither what was masked nor who called.
#pragma once

#include "core/history/recording.h"
#include "core/redaction/redactor.h"

namespace geon::history {

//! What is changed are strings in journal bodies, by the rules of redaction; ids, types, numbers and the shape of every body stay, so the
//! same Call comes of it.
//!
//! - Words that came in pieces are masked as the whole they make and keep their lengths, so the steps they came in still fit.
//! - The caller goes too, unlike in what is shown on the screen: the digits of the number become 0 wherever it stands, the name • for each
//!   character. So do all digits and display names in the SIP headers that name a caller; To and Diversion
//!   keep the number that was dialled.
//! - Instructions and their variables, outcomes, whom a call is transferred to, and the shared texts stay but for the caller: they are the
//!   agent's, nobody's words, and a replay compares them with what is echoed. A line that the AI was told to say is masked.
[[nodiscard]] Recording maskedRecording(Recording recording, const redaction::Redactor &redactor);

} // namespace geon::history
