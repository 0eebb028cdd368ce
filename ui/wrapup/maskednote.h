// A note that the desk tells masked: it can be shown, but written back it would be lost.
#pragma once

#include <QString>

namespace geon::ui {

//! The sign that stands for each masked character. A person who writes it means no other.
inline constexpr QChar maskSign = u'\u2022';

[[nodiscard]] inline bool isMasked(const QString &note)
{
    return note.contains(maskSign);
}

} // namespace geon::ui
