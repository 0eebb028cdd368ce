#include "core/base/dialtarget.h"

#include <QRegularExpression>

namespace geon {

using namespace Qt::StringLiterals;

namespace {

using Found = tl::expected<DialTarget, DialFault>;

constexpr qsizetype longestAddress = 255;
constexpr qsizetype fewestDigits = 8;
constexpr qsizetype mostDigits = 15;

// Marks of direction and width that come along when a number is copied from a page.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool partsDigits(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')' || c == u'.' || c == u'/' || c.category() == QChar::Punctuation_Dash;
}

Found numberFrom(QString text)
{
    // +44 (0)20 …: the zero in brackets is for callers from inside the country.
    static const QRegularExpression trunkZero(uR"(^(\+\d{1,3}\s*)\(0\))"_s);
    text.replace(trunkZero, u"\\1"_s);
    QString digits;
    for (const QChar c : std::as_const(text)) {
        if (isDigit(c) || (c == u'+' && digits.isEmpty()))
            digits += c;
        else if (!partsDigits(c))
            return tl::unexpected(DialFault::NotDigits);
    }
    if (digits.isEmpty() || digits == "+"_L1)
        return tl::unexpected(digits.isEmpty() ? DialFault::Empty : DialFault::TooShort);
    if (!digits.startsWith(u'+') || digits.startsWith("+0"_L1))
        return tl::unexpected(DialFault::NoCountryCode);
    const qsizetype count = digits.size() - 1;
    if (count < fewestDigits || count > mostDigits)
        return tl::unexpected(count < fewestDigits ? DialFault::TooShort : DialFault::TooLong);
    return DialTarget{u"tel:"_s + digits, digits};
}

// Headers after ? would travel in the REFER too, so none is taken.
Found addressFrom(const QString &scheme, const QString &address)
{
    static const QRegularExpression form(uR"(^(?:[A-Za-z0-9._~!$&'()*+,;=%/-]+(?::[^\s@<>"?]*)?@)?)"_s
                                         uR"((?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]))"_s
                                         uR"((?::\d{1,5})?(?:;[A-Za-z0-9._~!$&'()*+=%\[\]:/-]+)*$)"_s);
    if (address.size() > longestAddress || !form.match(address).hasMatch())
        return tl::unexpected(DialFault::BadAddress);
    return DialTarget{scheme + u':' + address, address};
}

} // namespace

Found dialTargetFrom(const QString &written)
{
    QString text = written.trimmed();
    text.removeIf(isInvisible);
    text = text.trimmed();
    if (text.isEmpty())
        return tl::unexpected(DialFault::Empty);
    const QString scheme = text.section(u':', 0, 0).toLower();
    const QString rest = text.section(u':', 1).trimmed();
    if (scheme == "sip"_L1 || scheme == "sips"_L1)
        return addressFrom(scheme, rest);
    if (scheme == "tel"_L1)
        return numberFrom(rest);
    if (text.contains(u'@'))
        return tl::unexpected(DialFault::NoScheme);
    return numberFrom(text);
}

} // namespace geon
