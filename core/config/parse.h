// From the text of a setting to its value; nothing where the text is none of the kind. Pure. What to tell the person is said by check.h.
#pragma once

#include "core/base/secret.h"
#include "core/config/table.h"

#include <QHostAddress>
#include <QTime>
#include <QUrl>
#include <optional>

namespace geon::config {

[[nodiscard]] std::optional<quint16> portFrom(const QString &text);
//! An IP address (IPv6 with or without brackets), or `localhost`.
[[nodiscard]] std::optional<QHostAddress> hostFrom(const QString &text);
//! on, true, yes, 1 and off, false, no, 0 in any case.
[[nodiscard]] std::optional<bool> flagFrom(const QString &text);
//! The choice as the table spells it; case and `-` for `_` do not matter (pt-br).
[[nodiscard]] std::optional<QString> choiceFrom(const Row &row, const QString &text);
//! A number within the row's `least|most`, with a point or a comma before decimals.
[[nodiscard]] std::optional<double> numberFrom(const Row &row, const QString &text);
//! The word off, for a Limit.
[[nodiscard]] bool isOff(const QString &text);
//! The lines that say something, trimmed; `#` begins a comment line.
[[nodiscard]] QStringList linesFrom(const QString &text);
struct Hours {
    QTime from;
    QTime to; //!< earlier than `from`: over midnight

    [[nodiscard]] bool contains(QTime time) const { return from <= to ? time >= from && time < to : time >= from || time < to; }
};
[[nodiscard]] std::optional<Hours> hoursFrom(const QString &text);
//! A whole address with scheme and host; any scheme.
[[nodiscard]] std::optional<QUrl> urlFrom(const QString &text);
//! The parts of a list; blanks and commas only part them.
[[nodiscard]] QList<Secret> secretsFrom(const QString &text);
//! An absolute path; `~/` is the home folder.
[[nodiscard]] QString pathFrom(const QString &text);
//! Whose settings count when GEON_PROVIDER says @p text; Azure's when it says nothing known.
[[nodiscard]] Audience audienceFrom(const QString &text);

//! 127.0.0.0/8, ::1 or localhost: nobody on the way can listen.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace geon::config
