#include "core/history/recordingcipher.h"

#include <QCoreApplication>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype saltSize = 16;
constexpr qsizetype nonceSize = 12;
constexpr size_t keySize = 32;
constexpr quint64 mostMemory = 256ull * 1024 * 1024;

struct FreeContext {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

//! Overwritten when it is let go.
class Key
{
public:
    Key() = default;
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;
    ~Key() { OPENSSL_cleanse(m_bytes, keySize); }

    [[nodiscard]] bool make(const QString &passphrase, const CipherParameters &of)
    {
        QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
        const bool made =
            EVP_PBE_scrypt(text.constData(), size_t(text.size()), reinterpret_cast<const unsigned char *>(of.salt.constData()),
                           size_t(of.salt.size()), of.n, of.r, of.p, mostMemory + (1 << 20), m_bytes, keySize)
            == 1;
        OPENSSL_cleanse(text.data(), size_t(text.size()));
        return made;
    }
    [[nodiscard]] const unsigned char *bytes() const { return m_bytes; }

private:
    unsigned char m_bytes[keySize] = {};
};

const unsigned char *bytes(QByteArrayView text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

unsigned char *bytes(QByteArray &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

tl::unexpected<Error> unavailable()
{
    return failure(ErrorKind::Unavailable,
                   QCoreApplication::translate("Recordings", "The encryption of this system did not work. Free memory and try again."));
}

} // namespace

Result<CipherParameters> CipherParameters::fresh()
{
    CipherParameters parameters;
    parameters.salt.resize(saltSize);
    parameters.nonce.resize(nonceSize);
    if (RAND_bytes(bytes(parameters.salt), int(saltSize)) != 1 || RAND_bytes(bytes(parameters.nonce), int(nonceSize)) != 1)
        return unavailable();
    return parameters;
}

std::optional<CipherParameters> CipherParameters::from(const QJsonObject &object)
{
    if (object[u"name"_s] != "aes-256-gcm"_L1 || object[u"kdf"_s] != "scrypt"_L1)
        return std::nullopt;
    CipherParameters out;
    const auto whole = [&object](const QString &name) { return quint64(std::clamp(object[name].toInteger(), qint64(0), qint64(1) << 40)); };
    out.n = whole(u"n"_s);
    const quint64 r = whole(u"r"_s);
    const quint64 p = whole(u"p"_s);
    out.salt = QByteArray::fromBase64(object[u"salt"_s].toString().toLatin1());
    out.nonce = QByteArray::fromBase64(object[u"nonce"_s].toString().toLatin1());
    const bool power = out.n >= 2 && (out.n & (out.n - 1)) == 0;
    const bool payable = out.n <= (1 << 20) && r >= 1 && r <= 32 && p >= 1 && p <= 4 && 128 * out.n * r <= mostMemory;
    if (!power || !payable || out.salt.size() != saltSize || out.nonce.size() != nonceSize)
        return std::nullopt;
    out.r = quint32(r);
    out.p = quint32(p);
    return out;
}

QJsonObject CipherParameters::toJson() const
{
    return {{u"name"_s, u"aes-256-gcm"_s},
            {u"kdf"_s, u"scrypt"_s},
            {u"n"_s, qint64(n)},
            {u"r"_s, qint64(r)},
            {u"p"_s, qint64(p)},
            {u"salt"_s, QString::fromLatin1(salt.toBase64())},
            {u"nonce"_s, QString::fromLatin1(nonce.toBase64())}};
}

Result<QByteArray> encrypted(const QByteArray &text, const QByteArray &authenticated, const QString &passphrase,
                             const CipherParameters &parameters)
{
    Key key;
    const Context context(EVP_CIPHER_CTX_new());
    if (!context || !key.make(passphrase, parameters))
        return unavailable();
    QByteArray out(text.size() + cipherTagSize, Qt::Uninitialized);
    int length = 0;
    const bool done = EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes(), bytes(parameters.nonce)) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &length, bytes(authenticated), int(authenticated.size())) == 1
        && EVP_EncryptUpdate(context.get(), bytes(out), &length, bytes(text), int(text.size())) == 1
        && EVP_EncryptFinal_ex(context.get(), bytes(out) + text.size(), &length) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(cipherTagSize), out.data() + text.size()) == 1;
    if (!done)
        return unavailable();
    return out;
}

Result<QByteArray> decrypted(QByteArrayView sealed, QByteArrayView authenticated, const QString &passphrase,
                             const CipherParameters &parameters)
{
    Key key;
    const Context context(EVP_CIPHER_CTX_new());
    if (!context || sealed.size() < cipherTagSize || !key.make(passphrase, parameters))
        return unavailable();
    const qsizetype size = sealed.size() - cipherTagSize;
    QByteArray tag = sealed.sliced(size).toByteArray();
    QByteArray out(size, Qt::Uninitialized);
    int length = 0;
    const bool read = EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes(), bytes(parameters.nonce)) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &length, bytes(authenticated), int(authenticated.size())) == 1
        && EVP_DecryptUpdate(context.get(), bytes(out), &length, bytes(sealed), int(size)) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(cipherTagSize), tag.data()) == 1;
    if (!read)
        return unavailable();
    if (EVP_DecryptFinal_ex(context.get(), bytes(out) + size, &length) != 1)
        return failure(ErrorKind::Unauthorized,
                       QCoreApplication::translate("Recordings",
                                                   "The passphrase is not the one this recording was made with. Write it "
                                                   "again; capital letters and blanks count."));
    return out;
}

} // namespace geon::history
