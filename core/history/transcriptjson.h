// The JSON form of a transcript; its shape is described in transcriptforms.h.
#pragma once

#include "core/history/transcriptforms.h"

namespace geon::history {

[[nodiscard]] QByteArray jsonTranscript(const CallRecord &call, const FormStyle &style);

} // namespace geon::history
