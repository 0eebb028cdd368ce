// The rows of a transcript as lines of a document, in words.
#pragma once

#include "core/history/transcriptforms.h"

namespace geon::history {

struct TranscriptLine {
    TimePoint from{};
    TimePoint to{};  //!< the epoch: not known
    QString speaker; //!< empty: something that happened, `text` is in brackets
    QString text;    //!< as it came from the network: not escaped
};

//! What moments are counted from: when the call became live, else when it was offered.
[[nodiscard]] TimePoint beginOf(const calls::CallSummary &call);
[[nodiscard]] TranscriptLine lineOf(const calls::TranscriptEntry &entry, const FormStyle &style);
//! 00:07, 1:02:03; before the beginning -00:04.
[[nodiscard]] QString offsetText(Duration offset);

//! What is known of the call, each with its name: "Caller", "+5511955550100, Ana". In their order; what is not there is left out.
[[nodiscard]] QList<std::pair<QString, QString>> factsOf(const CallRecord &call, const FormStyle &style);

} // namespace geon::history
