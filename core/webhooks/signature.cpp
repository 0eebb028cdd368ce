#include "core/webhooks/signature.h"

#include <QCoreApplication>
#include <array>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace geon::webhooks {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t digestSize = 32;

Result<QByteArray> keyBytes(const Secret &secret)
{
    constexpr auto prefix = "whsec_"_L1;
    const QString &text = secret.reveal();
    if (!text.startsWith(prefix)) {
        if (text.isEmpty())
            return failure(
                ErrorKind::InvalidInput,
                QCoreApplication::translate("Webhooks", "A webhook secret is empty: paste the whole text that begins with whsec_."));
        return text.toUtf8();
    }
    auto decoded = QByteArray::fromBase64Encoding(text.sliced(prefix.size()).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty())
        return failure(
            ErrorKind::InvalidInput,
            QCoreApplication::translate(
                "Webhooks", "A webhook secret is not valid base64 after whsec_: copy it again from where the webhook was made."));
    return std::move(*decoded);
}

std::optional<qint64> unixSeconds(QByteArrayView text)
{
    // Digits only: toLongLong would also take blanks and signs.
    if (text.size() > 15 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return text.toByteArray().toLongLong();
}

const unsigned char *bytes(QByteArrayView text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace

void SigningKey::FreeContext::operator()(evp_mac_ctx_st *context) const
{
    EVP_MAC_CTX_free(context);
}

Result<SigningKey> SigningKey::from(const Secret &secret)
{
    const auto key = keyBytes(secret);
    if (!key)
        return tl::unexpected(key.error());

    EVP_MAC *const hmac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    Context context(hmac ? EVP_MAC_CTX_new(hmac) : nullptr);
    EVP_MAC_free(hmac); // the context keeps a reference of its own
    char digestName[] = "SHA256";
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digestName, 0), OSSL_PARAM_construct_end()};
    if (!context || EVP_MAC_init(context.get(), bytes(*key), size_t(key->size()), parameters.data()) != 1)
        return failure(ErrorKind::Unavailable, u"HMAC-SHA256 is not available in this system's OpenSSL, so webhooks cannot be checked."_s);
    return SigningKey(std::move(context));
}

QByteArray SigningKey::base64Digest(QByteArrayView id, QByteArrayView timestamp, QByteArrayView body) const
{
    std::array<unsigned char, digestSize> digest{};
    size_t size = 0;
    EVP_MAC_CTX *const context = m_keyed.get();
    // Started again without a key, the context goes back to the keyed state it was made in.
    bool done = EVP_MAC_init(context, nullptr, 0, nullptr) == 1;
    for (const QByteArrayView part : {id, QByteArrayView("."), timestamp, QByteArrayView("."), body})
        done = done && EVP_MAC_update(context, bytes(part), size_t(part.size())) == 1;
    done = done && EVP_MAC_final(context, digest.data(), &size, digest.size()) == 1 && size == digestSize;
    if (!done)
        return {};
    return QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), digestSize).toBase64();
}

QByteArray SigningKey::sign(QByteArrayView id, QByteArrayView timestamp, QByteArrayView body) const
{
    return "v1," + base64Digest(id, timestamp, body);
}

Result<Verifier> Verifier::from(const QList<Secret> &secrets)
{
    Verifier verifier;
    for (qsizetype i = 0; i < secrets.size(); ++i) {
        auto key = SigningKey::from(secrets[i]);
        if (!key)
            return failure(key.error().kind,
                           secrets.size() == 1 ? key.error().message : u"Secret %1: %2"_s.arg(i + 1).arg(key.error().message));
        verifier.m_keys.push_back(std::move(*key));
    }
    return verifier;
}

Verdict Verifier::verify(const SignatureHeaders &headers, QByteArrayView body, TimePoint now) const
{
    if (headers.id.isEmpty() || headers.timestamp.isEmpty() || headers.signature.isEmpty())
        return Verdict::MissingHeader;
    const auto sentAt = unixSeconds(headers.timestamp);
    if (!sentAt)
        return Verdict::BadTimestamp;
    const auto age = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()) - std::chrono::seconds(*sentAt);
    if (std::chrono::abs(age) > timestampTolerance)
        return Verdict::Stale;

    bool match = false;
    for (const SigningKey &key : m_keys) {
        const QByteArray expected = key.base64Digest(headers.id, headers.timestamp, body);
        for (QByteArrayView rest = headers.signature; !rest.isEmpty();) {
            const qsizetype space = rest.indexOf(' ');
            QByteArrayView part = space < 0 ? rest : rest.first(space);
            rest = space < 0 ? QByteArrayView() : rest.sliced(space + 1);
            if (part.startsWith("v1,"))
                part = part.sliced(3);
            // Neither the place of a match nor that of the first wrong byte may show in the time this takes.
            const bool same = part.size() == expected.size() && !part.isEmpty()
                && CRYPTO_memcmp(part.data(), expected.constData(), size_t(part.size())) == 0;
            match |= same;
        }
    }
    return match ? Verdict::Valid : Verdict::NoMatch;
}

Result<QByteArray> sign(const Secret &secret, QByteArrayView id, qint64 timestamp, QByteArrayView body)
{
    return SigningKey::from(secret).map([&](const SigningKey &key) { return key.sign(id, QByteArray::number(timestamp), body); });
}

Verdict verify(const QList<Secret> &secrets, const SignatureHeaders &headers, QByteArrayView body, TimePoint now)
{
    QList<Secret> usable;
    std::ranges::copy_if(secrets, std::back_inserter(usable), [](const Secret &secret) { return SigningKey::from(secret).has_value(); });
    const auto verifier = Verifier::from(usable);
    return verifier ? verifier->verify(headers, body, now) : Verdict::NoMatch;
}

} // namespace geon::webhooks
