// One JSON object in one file, read and replaced as a whole: `{"version": 1, "values": {"KEY": "text"}}`. The settings file and the file of
// secrets are both of this shape. Blocking; for start-up, or a thread that may wait for the disk.
#pragma once

#include "core/base/result.h"

#include <QMap>

namespace geon::config {

using KeysAndTexts = QMap<QString, QString>;

//! Owner: rw-------, from before the first byte is written. Normal: what the umask leaves.
enum class Privacy { Normal, Owner };

//! A missing file holds nothing. Storage error when it cannot be read, is not of this shape or was written by a later version.
[[nodiscard]] Result<KeysAndTexts> readKeysAndTexts(const QString &path);

//! Sets the texts of @p changes; an empty text removes its key. The rest of the file stays. The new file takes the place of the old one
//! in one step, and two programs take turns. Missing folders are made, for the owner only.
[[nodiscard]] Result<void> changeKeysAndTexts(const QString &path, const KeysAndTexts &changes, Privacy privacy);

} // namespace geon::config
