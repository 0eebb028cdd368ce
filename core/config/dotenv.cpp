#include "core/config/dotenv.h"

#include "core/base/result.h"
#include "core/config/configtext.h"

#include <QStringDecoder>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isName(QStringView name)
{
    const auto letter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; };
    const auto digit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return !name.isEmpty() && letter(name.front()) && std::ranges::all_of(name, [&](QChar c) { return letter(c) || digit(c); });
}

// A sentence about the line, or what stands on it.
template <typename T> using Read = tl::expected<T, QString>;

Read<QString> plainValue(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'#' && i > 0 && isBlank(text[i - 1]))
            return text.first(i).trimmed().toString();
    }
    return text.trimmed().toString();
}

QString unescaped(QChar c)
{
    switch (c.unicode()) {
    case u'n':
        return u"\n"_s;
    case u'r':
        return u"\r"_s;
    case u't':
        return u"\t"_s;
    case u'"':
    case u'\\':
    case u'$':
        return c;
    default:
        return u'\\' + QString(c);
    }
}

Read<QString> quotedValue(QStringView text)
{
    const QChar quote = text.front();
    QString value;
    qsizetype at = 1;
    for (; at < text.size() && text[at] != quote; ++at) {
        if (quote == u'"' && text[at] == u'\\' && at + 1 < text.size())
            value += unescaped(text[++at]);
        else
            value += text[at];
    }
    if (at >= text.size())
        return tl::unexpected(ConfigText::tr("The closing quotation mark is missing."));
    const QStringView rest = text.sliced(at + 1);
    if (!rest.trimmed().isEmpty() && !(isBlank(rest.front()) && rest.trimmed().startsWith(u'#')))
        return tl::unexpected(ConfigText::tr("Something follows the closing quotation mark."));
    return value;
}

struct Assignment {
    QString key;
    QString value;
};

Read<Assignment> assignment(QStringView line)
{
    const auto equals = line.indexOf(u'=');
    if (equals < 0)
        return tl::unexpected(ConfigText::tr("There is no = on this line."));
    QStringView name = line.first(equals).trimmed();
    if (name.startsWith("export"_L1) && name.size() > 6 && isBlank(name[6]))
        name = name.sliced(6).trimmed();
    if (!isName(name))
        return tl::unexpected(ConfigText::tr("What stands before the = is not a name of letters, digits and _."));

    const QStringView after = line.sliced(equals + 1);
    const QStringView text = after.trimmed();
    const bool quoted = text.startsWith(u'"') || text.startsWith(u'\'');
    // The blank before a `#` counts, so plain values are read untrimmed.
    return (quoted ? quotedValue(text) : plainValue(after)).map([&](const QString &value) { return Assignment{name.toString(), value}; });
}

} // namespace

DotEnv parseDotEnv(const QByteArray &bytes)
{
    DotEnv out;
    QStringDecoder decoder(QStringDecoder::Utf8); // skips the byte order mark
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::Null)) {
        out.faults.append({1, ConfigText::tr("This file is not UTF-8 text.")});
        return out;
    }

    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        const QStringView content = line.trimmed();
        if (content.isEmpty() || content.startsWith(u'#'))
            continue;
        if (auto read = assignment(content))
            out.values.insert(read->key, read->value);
        else
            out.faults.append({number, read.error()});
    }
    return out;
}

} // namespace geon::config
