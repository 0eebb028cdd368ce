// Encryption of a recording: a key by scrypt (RFC 7914) out of a passphrase, AES-256-GCM over the body.
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace geon::history {

struct CipherParameters {
    quint64 n = 1 << 17; //!< 128 MiB and about half a second a try
    quint32 r = 8;
    quint32 p = 1;
    QByteArray salt;  //!< 16 bytes
    QByteArray nonce; //!< 12 bytes

    //! Salt and nonce by chance; fails where the system has none to give.
    [[nodiscard]] static Result<CipherParameters> fresh();
    //! None: not of this kind, or dearer than a reader should pay.
    [[nodiscard]] static std::optional<CipherParameters> from(const QJsonObject &object);
    [[nodiscard]] QJsonObject toJson() const;
};

inline constexpr qsizetype cipherTagSize = 16;

//! The text encrypted, and the tag behind it.
[[nodiscard]] Result<QByteArray> encrypted(const QByteArray &text, const QByteArray &authenticated, const QString &passphrase,
                                           const CipherParameters &parameters);
//! ErrorKind::Unauthorized: the passphrase does not fit.
[[nodiscard]] Result<QByteArray> decrypted(QByteArrayView sealed, QByteArrayView authenticated, const QString &passphrase,
                                           const CipherParameters &parameters);

} // namespace geon::history
