#include "core/history/unnamedcaller.h"

#include "core/webhooks/sipaddress.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestNumber = 5; // shorter ones are extensions, and would be found in any text
constexpr qsizetype shortestName = 3;
constexpr std::array namingHeaders{
    "from"_L1,        "p-asserted-identity"_L1, "p-preferred-identity"_L1, "remote-party-id"_L1,        "contact"_L1,
    "referred-by"_L1, "p-charge-info"_L1,       "x-original-from"_L1,      "f"_L1 /* short for From */, "m"_L1 /* for Contact */};

bool namesACaller(const QString &header)
{
    return std::ranges::any_of(namingHeaders, [&](QLatin1StringView one) { return header.compare(one, Qt::CaseInsensitive) == 0; });
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits;
}

void blank(QString &text, const QRegularExpression &expression, QChar stand)
{
    for (auto found = expression.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        std::fill_n(text.begin() + match.capturedStart(), match.capturedLength(), stand);
    }
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_'; // {{caller_name}} is a variable, whoever is called Caller
}

void blankName(QString &text, const QString &name)
{
    for (qsizetype at = 0; (at = text.indexOf(name, at, Qt::CaseInsensitive)) >= 0; at += name.size()) {
        const bool before = at > 0 && isOfWord(text[at - 1]);
        const bool after = at + name.size() < text.size() && isOfWord(text[at + name.size()]);
        if (!before && !after)
            std::fill_n(text.begin() + at, name.size(), u'•');
    }
}

} // namespace

bool UnnamedCaller::isHeader(const QJsonObject &object)
{
    return object[u"name"_s].isString() && object[u"value"_s].isString();
}

bool UnnamedCaller::isHeader(const QJsonArray &array)
{
    return array.size() == 2 && array[0].isString() && array[1].isString();
}

void UnnamedCaller::learn(const QJsonValue &body)
{
    if (body.isArray()) {
        const QJsonArray array = body.toArray();
        if (isHeader(array))
            return learnHeader(array[0].toString(), array[1].toString());
        for (const auto &one : array)
            learn(one);
    }
    if (!body.isObject())
        return;
    const QJsonObject object = body.toObject();
    if (isHeader(object))
        learnHeader(object[u"name"_s].toString(), object[u"value"_s].toString());
    learnNumber(object[u"caller_number"_s].toString());
    learnName(object[u"caller_name"_s].toString());
    for (const auto &one : object)
        learn(one);
}

void UnnamedCaller::learnHeader(const QString &name, const QString &value)
{
    if (!namesACaller(name))
        return;
    const auto address = webhooks::SipAddress::parse(value);
    learnNumber(address.user);
    learnName(address.displayName);
    if (digitsOf(address.user).isEmpty())
        learnName(address.user);
}

void UnnamedCaller::learnNumber(const QString &text)
{
    if (const QString digits = digitsOf(text); digits.size() >= shortestNumber && !m_numbers.contains(digits))
        m_numbers.append(digits);
}

// Also each of its parts: people are called by one of them.
void UnnamedCaller::learnName(const QString &text)
{
    for (const QString &one : QStringList{text} + text.split(u' ', Qt::SkipEmptyParts)) {
        if (one.size() >= shortestName && !m_names.contains(one))
            m_names.append(one);
    }
}

QString UnnamedCaller::without(QString text) const
{
    for (const QString &number : m_numbers)
        text.replace(number, QString(number.size(), u'0'));
    for (const QString &name : m_names)
        blankName(text, name);
    return text;
}

QString UnnamedCaller::headerWithout(const QString &name, QString value) const
{
    value = without(value);
    if (!namesACaller(name))
        return value;
    static const QRegularExpression longNumber(u"[0-9]{5,}"_s);
    static const QRegularExpression quoted(uR"((?<=").*(?="))"_s);
    blank(value, longNumber, u'0');
    blank(value, quoted, u'•');
    return value;
}

} // namespace geon::history
