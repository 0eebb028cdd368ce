#include "core/history/maskedrecording.h"

#include "core/calls/journalcodec.h"
#include "core/desk/masks.h"
#include "core/history/unnamedcaller.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <map>

namespace geon::history {

using namespace Qt::StringLiterals;
using calls::JournalEntry;
using calls::JournalKind;

namespace {

//! Strings by which a Call finds its way: names of things, never words.
constexpr std::array structural{"type"_L1,    "object"_L1,   "status"_L1,   "role"_L1,     "code"_L1,      "model"_L1, "voice"_L1,
                                "format"_L1,  "item"_L1,     "response"_L1, "call"_L1,     "hash"_L1,      "kind"_L1,  "state"_L1,
                                "profile"_L1, "delivery"_L1, "id"_L1,       "modality"_L1, "expires_at"_L1};
constexpr std::array idPrefixes{"rtc_"_L1, "item_"_L1, "resp_"_L1, "event_"_L1, "evt_"_L1,  "call_"_L1, "fc_"_L1,   "msg_"_L1,
                                "wh_"_L1,  "sess_"_L1, "conv_"_L1, "proj_"_L1,  "mcpl_"_L1, "mcp_"_L1,  "mcpr_"_L1, "req_"_L1};

//! Of these and what is in them only the caller is taken: they are compared when it is replayed, or name whom a call goes to.
constexpr std::array compared{"instructions"_L1, "variables"_L1, "outcome"_L1,       "outcomes"_L1,    "target"_L1,
                              "shown"_L1,        "do"_L1,        "caller_number"_L1, "caller_name"_L1, "dialled_number"_L1};

bool isStructural(const QString &key)
{
    return std::ranges::find(structural, key) != structural.end() || key.endsWith("_id"_L1) || key.endsWith("_hash"_L1)
        || key.endsWith("_at"_L1);
}

bool isId(const QString &text)
{
    const bool prefixed = std::ranges::any_of(idPrefixes, [&](QLatin1StringView prefix) { return text.startsWith(prefix); });
    return prefixed && text.size() <= 128
        && std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-'); });
}

class Masking
{
public:
    Masking(const redaction::Redactor &redactor, const QList<JournalEntry> &entries) : m_redactor(redactor)
    {
        for (const JournalEntry &entry : entries) {
            if (entry.kind == JournalKind::Webhook || entry.kind == JournalKind::Began)
                m_caller.learn(rootOf(entry.body));
        }
    }

    //! Entries that are masked from now on name it by its new hash.
    void takeCallerOut(calls::SharedText &text)
    {
        const QJsonObject clear = rootOf(text.body).toObject();
        const QJsonObject unnamed = object(clear, Depth::CallerOnly);
        if (unnamed == clear)
            return;
        const QByteArray before = text.hash;
        text.body = QJsonDocument(unnamed).toJson(QJsonDocument::Compact);
        text.hash = calls::hashOf(text.body);
        m_renamed.insert(QString::fromLatin1(before.toHex()), QString::fromLatin1(text.hash.toHex()));
    }

    [[nodiscard]] QByteArray body(const JournalEntry &entry) const
    {
        if (entry.kind != JournalKind::Request)
            return masked(entry.body, entry.kind);
        const qsizetype line = entry.body.indexOf('\n');
        return line < 0 ? entry.body : entry.body.first(line + 1) + masked(entry.body.sliced(line + 1), entry.kind);
    }

    //! Of the same length, character by character.
    [[nodiscard]] QString sameLength(const QString &text) const
    {
        QString out = m_caller.without(text);
        for (const auto &part : m_redactor.mask(out).parts)
            std::fill_n(out.begin() + part.clearFrom, part.clearLength, u'•');
        return out;
    }

    static QJsonValue rootOf(const QByteArray &body)
    {
        const QJsonDocument json = QJsonDocument::fromJson(body);
        return json.isArray() ? QJsonValue(json.array()) : json.isObject() ? QJsonValue(json.object()) : QJsonValue();
    }

private:
    [[nodiscard]] QByteArray masked(const QByteArray &body, JournalKind kind) const
    {
        if (body.isEmpty())
            return body;
        const QJsonValue root = rootOf(body);
        if (root.isArray())
            return QJsonDocument(array(root.toArray(), Depth::Usual)).toJson(QJsonDocument::Compact);
        if (!root.isObject()) // cut off, or none: nothing can be replayed of it but that it came
            return text(QString::fromUtf8(body)).toUtf8();
        QJsonObject all = root.toObject();
        const QString type = all[u"type"_s].toString();
        // A piece of a text says nothing of itself, so it loses all of it.
        if (type.endsWith(".delta"_L1) && all[u"delta"_s].isString())
            all[u"delta"_s] = QString(all[u"delta"_s].toString().size(), u'•');
        const bool told = kind == JournalKind::Sent && type == "response.create"_L1;
        const bool instructions = kind == JournalKind::Asked && all[u"do"_s] == "instructions"_L1;
        return QJsonDocument(object(all,
                                    told               ? Depth::All
                                        : instructions ? Depth::CallerOnly
                                                       : Depth::Usual))
            .toJson(QJsonDocument::Compact);
    }

    //! How much goes.
    enum class Depth {
        Usual,
        All,        //!< instructions too: a line the AI was told to say
        CallerOnly, //!< what is compared
    };

    [[nodiscard]] QString text(const QString &clear) const { return desk::maskedText(m_redactor, m_caller.without(clear)); }

    [[nodiscard]] QJsonArray array(const QJsonArray &clear, Depth depth) const
    {
        QJsonArray out;
        for (const auto &one : clear)
            out.append(value({}, one, depth));
        return out;
    }

    [[nodiscard]] QJsonObject object(const QJsonObject &clear, Depth depth) const
    {
        QJsonObject out;
        for (auto one = clear.begin(); one != clear.end(); ++one)
            out.insert(one.key(), value(one.key(), one.value(), depth));
        return out;
    }

    [[nodiscard]] QJsonArray headers(const QJsonArray &clear, Depth depth) const
    {
        QJsonArray out;
        for (const auto &one : clear) {
            const QJsonArray pair = one.toArray();
            QJsonObject header = one.toObject();
            if (UnnamedCaller::isHeader(pair)) {
                out.append(QJsonArray{pair[0], headerValue(pair[0].toString(), pair[1].toString())});
            } else if (UnnamedCaller::isHeader(header)) {
                header[u"value"_s] = headerValue(header[u"name"_s].toString(), header[u"value"_s].toString());
                out.append(header);
            } else {
                out.append(value({}, one, depth));
            }
        }
        return out;
    }

    // Addresses are read again when the call is replayed, so they stay addresses.
    [[nodiscard]] QString headerValue(const QString &name, const QString &value) const
    {
        const QString unnamed = m_caller.headerWithout(name, value);
        return name.startsWith("X-"_L1, Qt::CaseInsensitive) ? m_redactor.masked(unnamed) : unnamed;
    }

    [[nodiscard]] QJsonValue value(const QString &key, const QJsonValue &clear, Depth depth) const
    {
        if (key == "shared"_L1)
            return renamed(clear.toObject());
        if (depth != Depth::All && std::ranges::find(compared, key) != compared.end())
            depth = Depth::CallerOnly;
        if (clear.isObject())
            return object(clear.toObject(), depth);
        if (clear.isArray())
            return key == "headers"_L1 || key == "sip_headers"_L1 ? headers(clear.toArray(), depth) : array(clear.toArray(), depth);
        if (!clear.isString() || isStructural(key) || isId(clear.toString()))
            return clear;
        return depth == Depth::CallerOnly ? m_caller.without(clear.toString()) : text(clear.toString());
    }

    [[nodiscard]] QJsonObject renamed(QJsonObject hashes) const
    {
        for (auto one = hashes.begin(); one != hashes.end(); ++one)
            one.value() = m_renamed.value(one->toString(), one->toString());
        return hashes;
    }

    const redaction::Redactor &m_redactor;
    UnnamedCaller m_caller;
    QHash<QString, QString> m_renamed; //!< hashes of shared texts that were changed
};

//! Pieces of one text: neighbours of one item may be parted by other events, and a number may be parted by that.
class JoinedWords
{
public:
    void add(qsizetype entry, const QJsonObject &body)
    {
        const auto part = [&body](const QString &name) { return body[name].toString(); };
        Whole &whole = m_wholes[{part(u"type"_s), part(u"item"_s), part(u"response"_s), part(u"call"_s)}];
        whole.pieces.append({entry, body});
        whole.text += part(u"text"_s);
    }

    void mask(const Masking &masking, QList<JournalEntry> &entries) const
    {
        for (const auto &[key, whole] : m_wholes) {
            const QString text = masking.sameLength(whole.text);
            qsizetype at = 0;
            for (auto [entry, body] : whole.pieces) {
                const qsizetype size = body[u"text"_s].toString().size();
                body[u"text"_s] = text.sliced(at, size);
                entries[entry].body = QJsonDocument(body).toJson(QJsonDocument::Compact);
                at += size;
            }
        }
    }

private:
    struct Whole {
        QList<std::pair<qsizetype, QJsonObject>> pieces;
        QString text;
    };
    std::map<QStringList, Whole> m_wholes;
};

} // namespace

Recording maskedRecording(Recording recording, const redaction::Redactor &redactor)
{
    Masking masking(redactor, recording.entries);
    for (calls::SharedText &text : recording.shared)
        masking.takeCallerOut(text);
    JoinedWords words;
    for (qsizetype i = 0; i < recording.entries.size(); ++i) {
        JournalEntry &entry = recording.entries[i];
        const QJsonObject body = entry.kind == JournalKind::Words ? Masking::rootOf(entry.body).toObject() : QJsonObject();
        if (body.isEmpty())
            entry.body = masking.body(entry);
        else
            words.add(i, body);
    }
    words.mask(masking, recording.entries);
    recording.masked = true;
    return recording;
}

} // namespace geon::history
