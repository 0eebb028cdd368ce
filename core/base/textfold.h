// How a search compares text: an operator who types "nao" means "não", and does not think of capitals.
#pragma once

#include <QString>

namespace geon {

//! Without accents and case, and with one space for any run of them. Most Latin text takes one pass over a table; whatever else takes the
//! whole of Unicode's rules (NFKD, marks taken off, case folded).
[[nodiscard]] QString folded(QStringView text);

//! The digits of a text, whatever stands between them.
[[nodiscard]] QString digitsOf(QStringView text);

} // namespace geon
