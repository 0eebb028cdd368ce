#include "core/webhooks/sipaddress.h"

#include <QUrl>
#include <algorithm>
#include <array>

namespace geon::webhooks {

using namespace Qt::StringLiterals;

namespace {

//! Longest part shown; a header may hold kilobytes.
constexpr qsizetype longestPart = 128;

//! Control and format characters could reorder or break the line they are shown in.
QString shown(QStringView text)
{
    QString clean;
    for (const QChar c : text.first(std::min(text.size(), longestPart * 4))) {
        if (clean.size() >= longestPart)
            break;
        if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            clean += c;
    }
    return clean.trimmed();
}

//! The text of a quoted string that begins at value[0]; @p length becomes what it took, quotes included (all of it if never closed).
QString unquoted(QStringView value, qsizetype &length)
{
    QString text;
    qsizetype i = 1;
    for (; i < value.size() && value[i] != u'"'; ++i) {
        if (value[i] == u'\\' && i + 1 < value.size())
            ++i;
        text += value[i];
    }
    length = std::min(i + 1, value.size());
    return text;
}

QStringView upTo(QStringView text, QStringView stops)
{
    const auto end = std::ranges::find_if(text, [stops](QChar c) { return stops.contains(c); });
    return text.first(end - text.begin());
}

//! Splits `name <uri>` or `uri;params` and returns the uri; the name goes to @p name.
QStringView uriOf(QStringView value, QString &name)
{
    value = value.trimmed();
    if (value.startsWith(u'"')) {
        qsizetype length = 0;
        name = unquoted(value, length);
        value = value.sliced(length);
    }
    const qsizetype open = value.indexOf(u'<');
    if (open < 0)
        return upTo(value.trimmed(), u";, \t");
    if (name.isEmpty())
        name = value.first(open).trimmed().toString();
    return upTo(value.sliced(open + 1), u">").trimmed();
}

QString decoded(QStringView text)
{
    return shown(QUrl::fromPercentEncoding(text.first(std::min(text.size(), longestPart * 4)).toUtf8()));
}

QStringView hostOf(QStringView hostAndPort)
{
    if (hostAndPort.startsWith(u'['))
        return upTo(hostAndPort.sliced(1), u"]");
    return upTo(hostAndPort, u":");
}

} // namespace

SipAddress SipAddress::parse(QStringView value)
{
    SipAddress address;
    QString name;
    const QStringView uri = uriOf(value, name);
    address.displayName = shown(name);

    const qsizetype colon = uri.indexOf(u':');
    const QStringView scheme = colon < 0 ? QStringView() : uri.first(colon);
    const QStringView rest = uri.sliced(colon + 1);
    const auto is = [scheme](QLatin1StringView wanted) { return scheme.compare(wanted, Qt::CaseInsensitive) == 0; };

    if (is("tel"_L1)) {
        address.user = decoded(upTo(rest, u";?"));
    } else if (is("sip"_L1) || is("sips"_L1)) {
        // The user part may hold ; and ? itself (RFC 3261), so the @ is looked for first.
        const qsizetype at = rest.indexOf(u'@');
        if (at >= 0)
            address.user = decoded(upTo(rest.first(at), u";:"));
        address.host = shown(hostOf(upTo(rest.sliced(at + 1), u";?")));
    }
    return address;
}

QString SipAddress::number() const
{
    QString digits;
    for (const QChar c : user) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && digits.isEmpty()))
            digits += c;
        else if (!QStringView(u"-.() ").contains(c))
            return {};
    }
    const qsizetype count = digits.size() - (digits.startsWith(u'+') ? 1 : 0);
    return count >= 3 && count <= 15 ? digits : QString();
}

bool SipAddress::isAnonymous() const
{
    constexpr std::array words{"anonymous"_L1, "restricted"_L1, "unavailable"_L1, "unknown"_L1, "private"_L1, "withheld"_L1};
    return std::ranges::any_of(words, [this](QLatin1StringView word) { return user.compare(word, Qt::CaseInsensitive) == 0; })
        || host.compare("anonymous.invalid"_L1, Qt::CaseInsensitive) == 0;
}

QString SipAddress::address() const
{
    if (user.isEmpty() || host.isEmpty())
        return user + host;
    return user + u'@' + host;
}

} // namespace geon::webhooks
