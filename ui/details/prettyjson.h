// JSON set for reading, members in the order they came; QJsonDocument would sort them and refuses what was cut off.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace geon::ui {

//! Text that is no JSON comes back as it is, but for white space around its brackets; no text makes it fail.
[[nodiscard]] QString prettyJson(QByteArrayView json);

} // namespace geon::ui
