// A stored call as a document: text, Markdown, JSON or SRT. Pure. A call that is not to be shown in clear is masked first
// (maskedrecord.h).
//
// What was said is text, never markup: it can break no line of the text form, is escaped in Markdown (CommonMark and GitHub's autolinks)
// and cannot end a cue or style it in SRT.
//
// JSON, UTF-8, one object; moments are ISO 8601 in UTC with milliseconds, null: never; codes are those of storednames.h:
//     format       "geon.transcript/1"; other members may join, none goes or changes its meaning within 1
//     program      name and version that wrote it
//     masked       whether words were masked
//     call         id, state, reason, reason_detail, simulated, caller_number, caller_name, dialled_number,
//                  agent {id, name, version, instructions_edited}, offered_at, live_at, ended_at, outcome, outcome_note, cost_usd,
//                  cost_known, needed [codes], marks, troubles
//     usage        input_text_tokens, input_audio_tokens, cached_…, output_…, total_tokens, responses
//     transcript   [kind, who, at, ended_at, offset_ms (from live_at, else offered_at), text, partial, interrupted, heard_characters (null:
//     all, or
//                  not known), item, tool null or {name, server, arguments, output, error, status, took_ms}]
//     actions      [id, kind, state, reason, reason_detail, text, asked_at, settled_at]
#pragma once

#include "core/history/store.h"

#include <QLocale>
#include <QTimeZone>
#include <functional>

namespace geon::history {

//! How it is written. Words come from the translation context "TranscriptForms" of the installed language.
struct FormStyle {
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
    std::function<QString(const calls::Reason &)> reason; //!< a sentence for people; none: the code's name
    QString program;                                      //!< "GEON Console 1.2.0"
    bool masked = true;                                   //!< what the document says of itself
};

//! UTF-8.
[[nodiscard]] QByteArray transcriptIn(desk::TranscriptForm form, const CallRecord &call, const FormStyle &style);

//! One row of the text form.
[[nodiscard]] QByteArray rowIn(const calls::TranscriptEntry &entry, const calls::CallSummary &call, const FormStyle &style);

//! "md", without a dot.
[[nodiscard]] QLatin1StringView suffixOf(desk::TranscriptForm form);

//! A name for a file of this call without its suffix, such as `2026-01-31 1402 5511955550100 rtc_a1`: of letters, digits, `-`, `_` and
//! blanks alone, whatever the network sent; never empty, hidden or a path. Two calls have two names.
[[nodiscard]] QString fileNameOf(const calls::CallSummary &call, const QTimeZone &zone);

} // namespace geon::history
