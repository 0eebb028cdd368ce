#include "core/history/recording.h"

#include "core/history/recordingcipher.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

namespace geon::history {

using namespace Qt::StringLiterals;
using calls::JournalEntry;
using calls::SharedText;

namespace {

constexpr QByteArrayView magic("GEONCALL");
constexpr qsizetype hashSize = 32;
constexpr qsizetype blockSize = 64 * 1024;
constexpr qsizetype largestPacked = blockSize + 1024; // what cannot be compressed grows a little
constexpr qsizetype longestId = 256;

struct Recordings {
    Q_DECLARE_TR_FUNCTIONS(Recordings)
};

tl::unexpected<Error> refused(const QString &sentence, const char *detail = "")
{
    return failure(ErrorKind::InvalidInput, sentence, QString::fromLatin1(detail));
}

tl::unexpected<Error> damaged(const char *where)
{
    return refused(Recordings::tr("This recording is damaged: it was cut off or changed. Get the file again from where it was exported."),
                   where);
}

tl::unexpected<Error> tooLarge()
{
    return refused(
        Recordings::tr("This recording is larger than %1 MB, which no call makes. It was not read.").arg(largestRecording >> 20));
}

template <typename T> void append(QByteArray &out, T number)
{
    const T big = qToBigEndian(number);
    out.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void appendText(QByteArray &out, const QByteArray &text)
{
    append(out, quint32(text.size()));
    out += text;
}

QByteArray bodyOf(const Recording &recording)
{
    QByteArray out;
    appendText(out, recording.call.value.toUtf8());
    append(out, quint32(recording.shared.size()));
    for (const SharedText &text : recording.shared) {
        out += text.hash;
        appendText(out, text.kind.toUtf8());
        appendText(out, text.body);
    }
    append(out, quint32(recording.entries.size()));
    for (const JournalEntry &entry : recording.entries) {
        append(out, entry.number);
        append(out, qint64(entry.at.time_since_epoch().count()));
        append(out, quint8(entry.kind));
        appendText(out, entry.body);
    }
    return out;
}

QByteArray packed(const QByteArray &body)
{
    QByteArray out;
    for (qsizetype at = 0; at < body.size(); at += blockSize)
        appendText(out, qCompress(reinterpret_cast<const uchar *>(body.constData()) + at, std::min(blockSize, body.size() - at)));
    return out;
}

//! Reads what is there and no more.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) { }

    [[nodiscard]] bool isAtEnd() const { return m_bytes.isEmpty(); }
    [[nodiscard]] std::optional<QByteArrayView> take(qsizetype size)
    {
        if (size < 0 || size > m_bytes.size())
            return std::nullopt;
        const QByteArrayView taken = m_bytes.first(size);
        m_bytes = m_bytes.sliced(size);
        return taken;
    }
    template <typename T> [[nodiscard]] std::optional<T> number()
    {
        const auto taken = take(sizeof(T));
        return taken ? std::optional(qFromBigEndian<T>(taken->data())) : std::nullopt;
    }
    [[nodiscard]] std::optional<QByteArrayView> text()
    {
        const auto size = number<quint32>();
        return size ? take(*size) : std::nullopt;
    }

private:
    QByteArrayView m_bytes;
};

// A block says how large it is, and unfolds to no more than it may: what is bounded block by block is bounded in all.
Result<QByteArray> unpacked(QByteArrayView blocks)
{
    QByteArray out;
    for (Reader reader(blocks); !reader.isAtEnd();) {
        const auto block = reader.text();
        if (!block || block->size() > largestPacked || block->size() < 5)
            return damaged("block");
        if (qFromBigEndian<quint32>(block->data()) > quint32(blockSize))
            return damaged("block size");
        const QByteArray plain = qUncompress(reinterpret_cast<const uchar *>(block->data()), block->size());
        if (plain.isEmpty() || plain.size() > blockSize)
            return damaged("unfolding");
        if (out.size() + plain.size() > largestRecording)
            return tooLarge();
        out += plain;
    }
    return out;
}

std::optional<SharedText> sharedFrom(Reader &reader)
{
    const auto hash = reader.take(hashSize);
    const auto kind = reader.text();
    const auto body = reader.text();
    if (!hash || !kind || !body || kind->size() > longestId || QCryptographicHash::hash(*body, QCryptographicHash::Sha256) != *hash)
        return std::nullopt;
    return SharedText{hash->toByteArray(), QString::fromUtf8(*kind), body->toByteArray()};
}

std::optional<JournalEntry> entryFrom(Reader &reader, const CallId &call, quint32 expected)
{
    const auto number = reader.number<quint32>();
    const auto at = reader.number<qint64>();
    const auto kind = reader.number<quint8>();
    const auto body = reader.text();
    if (!number || !at || !kind || !body || *number != expected)
        return std::nullopt;
    return JournalEntry{call, *number, TimePoint(Duration(*at)), calls::JournalKind(*kind), body->toByteArray()};
}

Result<void> readBody(const QByteArray &body, Recording &out)
{
    Reader reader(body);
    const auto call = reader.text();
    const auto shared = reader.number<quint32>();
    if (!call || call->isEmpty() || call->size() > longestId || !shared)
        return damaged("call");
    out.call = {QString::fromUtf8(*call)};
    for (quint32 i = 0; i < *shared; ++i) {
        auto text = sharedFrom(reader);
        if (!text)
            return damaged("shared text");
        out.shared.append(std::move(*text));
    }
    const auto entries = reader.number<quint32>();
    if (!entries)
        return damaged("entries");
    if (*entries > mostEntries)
        return tooLarge();
    for (quint32 i = 0; i < *entries; ++i) {
        auto entry = entryFrom(reader, out.call, i + 1);
        if (!entry)
            return damaged("entry");
        out.entries.append(std::move(*entry));
    }
    if (!reader.isAtEnd())
        return damaged("end");
    return {};
}

//! The parts of a file, none of them believed yet.
struct Parts {
    QByteArrayView beginning; //!< magic, length and header
    QJsonObject header;
    QByteArrayView body;
    QByteArrayView hash;
};

// The header alone may be asked for: what follows need not be there.
Result<Parts> beginningOf(QByteArrayView file)
{
    Reader reader(file);
    const auto begin = reader.take(magic.size());
    if (!begin || *begin != magic)
        return refused(Recordings::tr("This is not a recording of a call: files of this program end in .%1.").arg(recordingSuffix));
    const auto header = reader.text();
    if (!header || header->size() > largestRecordingHeader - magic.size() - 4)
        return damaged("header");
    const QJsonDocument json = QJsonDocument::fromJson(header->toByteArray());
    const int format = json[u"format"_s].toInt();
    if (!json.isObject() || format < 1)
        return damaged("header");
    if (format > recordingFormat)
        return refused(
            Recordings::tr("This recording was made by a newer version of the program (%1). Update the program and open it again.")
                .arg(json[u"program"_s].toString().left(60).simplified()));
    return Parts{file.first(magic.size() + 4 + header->size()), json.object(), {}, {}};
}

Result<Parts> partsOf(QByteArrayView file)
{
    auto parts = beginningOf(file);
    if (!parts)
        return parts;
    if (file.size() - parts->beginning.size() < hashSize)
        return damaged("cut off");
    parts->body = file.sliced(parts->beginning.size()).chopped(hashSize);
    parts->hash = file.last(hashSize);
    if (QCryptographicHash::hash(file.chopped(hashSize), QCryptographicHash::Sha256) != parts->hash)
        return damaged("hash");
    return parts;
}

Result<QByteArray> openedBody(const Parts &parts, const QString &passphrase)
{
    const QJsonValue cipher = parts.header[u"cipher"_s];
    if (cipher.isUndefined())
        return unpacked(parts.body);
    const auto parameters = CipherParameters::from(cipher.toObject());
    if (!parameters)
        return damaged("cipher");
    if (passphrase.isEmpty())
        return failure(ErrorKind::Unauthorized, Recordings::tr("This recording is encrypted. Write the passphrase it was made with."));
    const auto body = decrypted(parts.body, parts.beginning, passphrase, *parameters);
    return body ? unpacked(*body) : body;
}

Result<void> checkWhole(const Recording &recording)
{
    if (recording.call.isEmpty() || recording.entries.isEmpty())
        return refused(Recordings::tr("There is nothing to record of this call: it has no journal, or its words were removed."));
    quint32 number = 0;
    for (const JournalEntry &entry : recording.entries) {
        if (entry.number != ++number || entry.call != recording.call)
            return refused(Recordings::tr("The journal of this call is not whole, so it cannot be recorded. Check the history."));
    }
    return {};
}

} // namespace

Result<QByteArray> toFile(const Recording &recording, const QString &passphrase)
{
    if (const auto whole = checkWhole(recording); !whole)
        return tl::unexpected(whole.error());
    const QByteArray body = bodyOf(recording);
    if (body.size() > largestRecording || recording.entries.size() > mostEntries)
        return tooLarge();
    QJsonObject header{{u"format"_s, recordingFormat},
                       {u"program"_s, recording.program},
                       {u"exported_at"_s, toDateTime(recording.exportedAt).toUTC().toString(Qt::ISODateWithMs)},
                       {u"masked"_s, recording.masked}};
    std::optional<CipherParameters> cipher;
    if (!passphrase.isEmpty()) {
        auto fresh = CipherParameters::fresh();
        if (!fresh)
            return tl::unexpected(fresh.error());
        header.insert(u"cipher"_s, fresh->toJson());
        cipher = std::move(*fresh);
    }
    QByteArray file = magic.toByteArray();
    appendText(file, QJsonDocument(header).toJson(QJsonDocument::Compact));
    const Result<QByteArray> stored = cipher ? encrypted(packed(body), file, passphrase, *cipher) : packed(body);
    if (!stored)
        return stored;
    file += *stored;
    return file + QCryptographicHash::hash(file, QCryptographicHash::Sha256);
}

Result<Recording> recordingFrom(const QByteArray &file, const QString &passphrase)
{
    if (file.size() > largestRecording)
        return tooLarge();
    const auto parts = partsOf(file);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto body = openedBody(*parts, passphrase);
    if (!body)
        return tl::unexpected(body.error());
    Recording out;
    out.program = parts->header[u"program"_s].toString();
    const QDateTime exported = QDateTime::fromString(parts->header[u"exported_at"_s].toString(), Qt::ISODateWithMs);
    out.exportedAt = TimePoint(Duration(exported.isValid() ? exported.toMSecsSinceEpoch() : 0));
    out.masked = parts->header[u"masked"_s].toBool();
    if (const auto read = readBody(*body, out); !read)
        return tl::unexpected(read.error());
    return out;
}

std::optional<bool> needsPassphrase(const QByteArray &beginning)
{
    const auto parts = beginningOf(beginning);
    return parts ? std::optional(parts->header.contains(u"cipher"_s)) : std::nullopt;
}

} // namespace geon::history
