// Text from the network, made so that it can only be read: it breaks no line, turns no direction round and steers no document.
#pragma once

#include <QString>

namespace geon {

//! Line breaks of all kinds (\n, \r\n, \r, U+2028, U+2029) become @p lineBreak, tabs spaces. Control characters become their pictures
//! (U+2400 …); direction overrides, noncharacters (two of which QTextDocument takes for frames), object marks and half surrogates become
//! U+FFFD. Marks that Arabic and Hebrew need (U+200E, U+200F) stay.
[[nodiscard]] QString plainText(QStringView text, char16_t lineBreak);

} // namespace geon
