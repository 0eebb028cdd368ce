// Recording: the flight recorder's file (`.geoncall`): all that is needed to play one call again, elsewhere and later, by the code that ran
// it live. Pure, but for the moments a key takes to make (scrypt, about half a second): not for the UI thread.
//
//     8   "GEONCALL"
//     4   length of the header, big-endian, at most 64 KiB
//         header: JSON object: format (1), program, exported_at (ISO 8601), masked; with a passphrase also
//         cipher {name "aes-256-gcm", kdf "scrypt", n, r, p, salt, nonce (base64)}
//         body: blocks, each a length (4, big-endian) and so many bytes as qCompress made of at most 64 KiB; with a passphrase all of it
//         encrypted, the 16 bytes of the tag behind it, magic and header authenticated with it
//     32  SHA-256 of all before: what tells damage from a wrong passphrase
//
// The blocks are, one after the other (integers big-endian, texts and bodies with their length before them in 4 bytes): the call's id; how
// many shared texts, and of each hash (32), kind, body; how many entries, and of each number (4), at (8, ms since 1970), kind (1), body.
//
// What a file says is never believed: sizes are bounded before anything is made of them, hashes are checked, no path is read from it.
#pragma once

#include "core/base/result.h"
#include "core/calls/journal.h"

namespace geon::history {

struct Recording {
    QString program; //!< name and version that exported it
    TimePoint exportedAt{};
    bool masked = false;
    CallId call;
    QList<calls::JournalEntry> entries;
    QList<calls::SharedText> shared;

    friend bool operator==(const Recording &, const Recording &) = default;
};

inline constexpr int recordingFormat = 1;
inline constexpr QLatin1StringView recordingSuffix{"geoncall"};
//! Of a file, and of what it unfolds to. A call of an hour takes a tenth of it.
inline constexpr qsizetype largestRecording = 96 * 1024 * 1024;
inline constexpr quint32 mostEntries = 1'000'000;

//! Empty @p passphrase: not encrypted. Fails where there is nothing to keep, or too much.
[[nodiscard]] Result<QByteArray> toFile(const Recording &recording, const QString &passphrase = {});

//! The Error's kind is InvalidInput, but Unauthorized where a passphrase is missing or wrong; its message is a sentence for a person.
[[nodiscard]] Result<Recording> recordingFrom(const QByteArray &file, const QString &passphrase = {});

//! Whether the file asks for a passphrase, by its first bytes (largestRecordingHeader are enough). None: it is not a recording.
[[nodiscard]] std::optional<bool> needsPassphrase(const QByteArray &beginning);
inline constexpr qsizetype largestRecordingHeader = 12 + 64 * 1024;

} // namespace geon::history
