// Words: the one place that turns codes into sentences for people, in the program's language. Needs QtCore only: the headless log uses it
// too.
#pragma once

#include "core/calls/values.h"
#include "core/desk/values.h"

#include <QLocale>
#include <QString>

namespace geon::words {

[[nodiscard]] QString state(calls::CallState state);      //!< one or two words: "Live", "Link lost"
[[nodiscard]] QString activity(calls::Activity activity); //!< one word: "Speaking"
//! What a row says first: the activity when live, else the state.
[[nodiscard]] QString situation(const calls::CallSummary &call);
//! A whole sentence: what happened, why, what to do. Empty for ReasonCode::None.
[[nodiscard]] QString reason(const calls::Reason &reason);
//! A reason in about three words, for a row: "caller hung up".
[[nodiscard]] QString shortReason(const calls::Reason &reason);
[[nodiscard]] QString action(calls::ActionKind kind);        //!< "Say", "Guide", "Hang up" …
[[nodiscard]] QString actionState(calls::ActionState state); //!< "sent", "confirmed", "did not happen", "not confirmed"
//! The confirmation line: "instructions: confirmed", "hang up: did not happen. The service …".
[[nodiscard]] QString actionLine(const calls::Action &action);
//! Where the next step lies after an action that is not confirmed; empty else.
[[nodiscard]] QString advice(const calls::Action &action);
[[nodiscard]] QString who(calls::Who who);
[[nodiscard]] QString masked(MaskedKind kind); //!< "Masked: card number"
[[nodiscard]] QString scope(desk::InstructionsScope scope);
[[nodiscard]] QString intakeMode(calls::IntakeMode mode);               //!< one word: "Hold"
[[nodiscard]] QString intakeMeaning(calls::IntakeMode mode);            //!< the rest of its line: "new calls are rejected"
[[nodiscard]] QString rejectStatus(calls::RejectStatus status);         //!< what the caller is told: "busy (486)"
[[nodiscard]] QString screenCause(const calls::CallSummary &call);      //!< why it waits, a sentence
[[nodiscard]] QString shortScreenCause(const calls::CallSummary &call); //!< for a row; empty where the state says it all
[[nodiscard]] QString screenOutlook(const calls::CallSummary &call);    //!< what happens when nobody decides, a sentence

//! A telephone number set for reading: +55 11 95555-0100, +1 415 555-0100; others in groups; text that is no number as it is; "Anonymous"
//! for none.
[[nodiscard]] QString phoneNumber(const QString &number);
[[nodiscard]] QString duration(Duration length);               //!< 03:12, 1:02:09
[[nodiscard]] QString seconds(Duration length);                //!< 0.9 s by locale
[[nodiscard]] QString cost(double dollars, bool known = true); //!< $0.31; "$0.31+" when a model without a price took part
[[nodiscard]] QString clockTime(TimePoint at);                 //!< local time, by locale, with seconds

} // namespace geon::words
