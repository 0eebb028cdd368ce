// Text from anywhere as text of a Markdown document.
#pragma once

#include <QString>

namespace geon::history {

//! What CommonMark, its tables and GitHub's autolinks (https:, www., mailto:, addresses with @) would read as markup is escaped; line
//! breaks stay line breaks. Reads as before where nothing does.
[[nodiscard]] QString markdownText(const QString &text);

} // namespace geon::history
