// Text from the network is text: what could break a line, turn its direction round or steer a document is made visible instead.
#pragma once

#include <QString>

namespace geon::ui {

//! Line breaks become U+2028, so that the whole is one block of a document. Control characters become their pictures (U+2400 …); direction
//! overrides, noncharacters (two of which QTextDocument takes for frames), object marks and half surrogates become U+FFFD. Marks that
//! Arabic and Hebrew need (U+200E, U+200F) stay. Text past @p limit characters is cut and says how much is missing.
[[nodiscard]] QString harmless(const QString &text, qsizetype limit = 40'000);

//! The same on one line: breaks and tabs become spaces.
[[nodiscard]] QString harmlessLine(const QString &text, qsizetype limit = 400);

//! For a view of many lines (JSON): the same as harmless, with real line breaks.
[[nodiscard]] QString harmlessLines(const QString &text, qsizetype limit = 400'000);

} // namespace geon::ui
