// Standard Webhooks signatures, symmetric kind v1: HMAC-SHA256 over `id.timestamp.body`, the bytes exactly as received (fact sheet b.3).
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <memory>
#include <vector>

struct evp_mac_ctx_st;

namespace geon::webhooks {

enum class Verdict {
    Valid,
    MissingHeader, //!< one of the three headers is absent or empty
    BadTimestamp,  //!< not a whole number of seconds
    Stale,         //!< more than 300 s away from our clock, either way
    NoMatch,       //!< no secret of ours gives any of the signatures
};

//! How far the sender's clock, or a replay, may be away from ours.
inline constexpr std::chrono::seconds timestampTolerance{300};

//! The header texts as received; empty: absent.
struct SignatureHeaders {
    QByteArrayView id;
    QByteArrayView timestamp;
    QByteArrayView signature;
};

//! One secret, decoded once. Moves but does not copy; one thread at a time, as it keeps the keyed hash for the next use.
class SigningKey
{
public:
    //! `whsec_` + base64, or any other text, whose bytes are then the key. InvalidInput when empty or no base64 after the prefix.
    [[nodiscard]] static Result<SigningKey> from(const Secret &secret);

    //! `v1,<base64>`, as it stands in the header webhook-signature.
    [[nodiscard]] QByteArray sign(QByteArrayView id, QByteArrayView timestamp, QByteArrayView body) const;

private:
    friend class Verifier;

    struct FreeContext {
        void operator()(evp_mac_ctx_st *context) const;
    };
    using Context = std::unique_ptr<evp_mac_ctx_st, FreeContext>;

    explicit SigningKey(Context keyed) : m_keyed(std::move(keyed)) { }
    [[nodiscard]] QByteArray base64Digest(QByteArrayView id, QByteArrayView timestamp, QByteArrayView body) const;

    Context m_keyed;
};

//! Holds the secrets of an endpoint, several during a rotation. One thread at a time.
class Verifier
{
public:
    //! InvalidInput names which secret of the list cannot be used, never its text.
    [[nodiscard]] static Result<Verifier> from(const QList<Secret> &secrets);

    [[nodiscard]] bool hasKeys() const { return !m_keys.empty(); }
    //! Compares in constant time; a part of another version (v1a, v2) is passed over, one without a version is taken as v1.
    [[nodiscard]] Verdict verify(const SignatureHeaders &headers, QByteArrayView body, TimePoint now) const;

private:
    std::vector<SigningKey> m_keys;
};

//! The header webhook-signature for one delivery; @p timestamp in Unix seconds. For a sender (the simulator, tests).
[[nodiscard]] Result<QByteArray> sign(const Secret &secret, QByteArrayView id, qint64 timestamp, QByteArrayView body);
//! One check with secrets decoded on the spot; a Verifier does many. An unusable secret matches nothing.
[[nodiscard]] Verdict verify(const QList<Secret> &secrets, const SignatureHeaders &headers, QByteArrayView body, TimePoint now);

} // namespace geon::webhooks
