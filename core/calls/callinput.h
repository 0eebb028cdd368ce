// CallInput: everything that a Call can be told but the frames of its sideband, as one value: what is told is what the journal keeps, and
// what the journal keeps is what is told again.
#pragma once

#include "core/calls/call.h"

namespace geon::calls {

// clang-format off
//! It came too late to act on.
struct Stale {};
struct AcceptAnswered { realtime::CallAnswer answer; };
struct RejectAnswered { realtime::CallAnswer answer; };
struct HangUpAnswered { realtime::CallAnswer answer; };
struct ReferAnswered { realtime::CallAnswer answer; };
struct LinkOpened {};
struct LinkClosed { realtime::SidebandClose how; };
struct Asked { Command command; ActionId action; };
struct RulesChanged { std::shared_ptr<const AttentionRules> attention; };
struct OutcomesChanged { QStringList outcomes; bool required = false; };
struct RevealBegan { ActionId action; };
struct RevealEnded { ActionId action; };
struct Ticked {};
//! Nobody had the call since `last`.
struct Resumed { TimePoint last{}; };
// clang-format on

using CallInput = std::variant<AcceptNow, Screen, TurnAway, Stale, AcceptAnswered, RejectAnswered, HangUpAnswered, ReferAnswered,
                               LinkOpened, LinkClosed, Asked, RulesChanged, OutcomesChanged, RevealBegan, RevealEnded, Ticked, Resumed>;

//! Tells the call; the one way there is, live and in a replay.
[[nodiscard]] Effects tell(Call &call, const CallInput &input, TimePoint now);
//! A frame of the sideband, as it was read.
[[nodiscard]] Effects tell(Call &call, const tl::expected<realtime::ServerEvent, realtime::DecodeError> &event, TimePoint now);

} // namespace geon::calls
