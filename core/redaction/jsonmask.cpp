// JSON texts: only what is inside strings is somebody's words, and it is escaped.
#include "core/redaction/redactor.h"

using namespace Qt::StringLiterals;

namespace geon::redaction {

namespace {

constexpr int deepest = 3;

QString unescaped(QStringView raw)
{
    QString text;
    text.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != u'\\' || i + 1 == raw.size()) {
            text += raw[i];
            continue;
        }
        const QChar kind = raw[++i];
        if (kind == u'u' && i + 4 < raw.size()) {
            text += QChar(raw.sliced(i + 1, 4).toUShort(nullptr, 16));
            i += 4;
        } else {
            static constexpr std::u16string_view letters = u"nrtbf";
            static constexpr std::u16string_view characters = u"\n\r\t\b\f";
            const size_t at = letters.find(kind.unicode());
            text += at == std::u16string_view::npos ? kind : QChar(characters[at]);
        }
    }
    return text;
}

QString escaped(const QString &text)
{
    QString raw;
    raw.reserve(text.size() + 16);
    for (const QChar character : text) {
        if (character == u'"' || character == u'\\')
            raw += u'\\';
        if (character == u'\n')
            raw += "\\n"_L1;
        else if (character < u' ')
            raw += u"\\u%1"_s.arg(int(character.unicode()), 4, 16, QLatin1Char('0'));
        else
            raw += character;
    }
    return raw;
}

qsizetype endOfString(QStringView json, qsizetype at)
{
    for (; at < json.size() && json[at] != u'"'; ++at)
        at += json[at] == u'\\' ? 1 : 0;
    return std::min(at, json.size());
}

bool isName(QStringView json, qsizetype end)
{
    qsizetype at = end + 1;
    while (at < json.size() && json[at].isSpace())
        ++at;
    return at < json.size() && json[at] == u':';
}

bool holdsJson(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return trimmed.startsWith(u'{') || trimmed.startsWith(u'[');
}

} // namespace

QString Redactor::maskedJson(QStringView json, int depth) const
{
    if (masksNothing())
        return json.toString();
    QString out;
    out.reserve(json.size());
    qsizetype from = 0;
    while (from < json.size()) {
        qsizetype start = json.indexOf(u'"', from);
        start = start < 0 ? json.size() : start;
        // Between strings stand marks and numbers.
        const bool any = std::ranges::any_of(json.sliced(from, start - from), [](QChar c) { return c.isDigit(); });
        out += any ? masked(json.sliced(from, start - from).toString(), start == json.size()) : json.sliced(from, start - from).toString();
        if (start == json.size())
            break;
        const qsizetype end = endOfString(json, start + 1);
        const QStringView raw = json.sliced(start + 1, end - start - 1);
        out += u'"';
        out += isName(json, end) ? raw.toString() : maskedString(raw, depth, end == json.size());
        if (end < json.size())
            out += u'"';
        from = end + 1;
    }
    return out;
}

QString Redactor::maskedString(QStringView raw, int depth, bool cut) const
{
    const QString clear = raw.contains(u'\\') ? unescaped(raw) : raw.toString();
    const QString safe = depth < deepest && holdsJson(clear) ? maskedJson(clear, depth + 1) : masked(clear, cut);
    return safe == clear ? raw.toString() : escaped(safe);
}

} // namespace geon::redaction
