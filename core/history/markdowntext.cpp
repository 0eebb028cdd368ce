#include "core/history/markdowntext.h"

#include "core/base/plaintext.h"

#include <algorithm>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

//! Markup wherever they stand.
bool isAlways(QChar c)
{
    return u"\\`*_{}[]<>#|~&@$^"_s.contains(c);
}

//! `- item`, `+ item`, `=== ` below a line, `1. item`, `2) item`: markup at the beginning of a line.
bool isAtStart(QStringView before, QChar c)
{
    if (before.isEmpty())
        return c == u'-' || c == u'+' || c == u'=';
    return (c == u'.' || c == u')') && std::ranges::all_of(before, [](QChar digit) { return digit.isDigit(); });
}

//! `https://`, `mailto:`, `www.` make a link of what follows.
bool beginsLink(QStringView before, QStringView from)
{
    if (from.front() == u':')
        return from.startsWith("://"_L1) || before.endsWith("mailto"_L1, Qt::CaseInsensitive)
            || before.endsWith("xmpp"_L1, Qt::CaseInsensitive);
    return from.front() == u'.' && before.endsWith("www"_L1, Qt::CaseInsensitive);
}

QString escapedLine(QStringView line)
{
    QString out;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QStringView before = line.first(i);
        if (isAlways(line[i]) || isAtStart(before, line[i]) || beginsLink(before, line.sliced(i)))
            out += u'\\';
        out += line[i];
    }
    return out;
}

} // namespace

QString markdownText(const QString &text)
{
    QStringList lines;
    // Blanks before a line make code of it, those after it a break.
    for (const QString &line : plainText(text, u'\n').split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines += escapedLine(trimmed);
    }
    return lines.join(u"\\\n"_s);
}

} // namespace geon::history
