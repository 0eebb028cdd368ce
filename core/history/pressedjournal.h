// Journal entries of one call as one compressed piece.
#pragma once

#include "core/calls/journal.h"

#include <optional>

namespace geon::history {

[[nodiscard]] QByteArray pressed(const QList<calls::JournalEntry> &entries);
//! None: the piece is damaged.
[[nodiscard]] std::optional<QList<calls::JournalEntry>> unpressed(const QByteArray &piece, const CallId &call);

} // namespace geon::history
