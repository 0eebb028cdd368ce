#include "core/config/contacts.h"

#include "core/config/configtext.h"
#include "core/config/parse.h"

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

Problem problem(const QString &what, const QString &remedy)
{
    return {{}, what, remedy, {}};
}

QString howToWriteANumber()
{
    return ConfigText::tr("Write +, country code and number, such as +55 11 95555-0100.");
}

QString howToWriteAnAddress()
{
    return ConfigText::tr("Write it like sip:sales@example.com.");
}

QString howToWriteALine()
{
    return ConfigText::tr("Write a name, =, and a number, such as Maria Silva = +55 11 95555-0100.");
}

} // namespace

Problem problemOf(DialFault fault)
{
    switch (fault) {
    case DialFault::Empty:
        return problem(ConfigText::tr("There is no number."), howToWriteANumber());
    case DialFault::NoCountryCode:
        return problem(ConfigText::tr("The number has no country code."), howToWriteANumber());
    case DialFault::NotDigits:
        return problem(ConfigText::tr("This is neither a number nor an address."),
                       ConfigText::tr("Write a number such as +55 11 95555-0100, or an address such as sip:sales@example.com."));
    case DialFault::TooShort:
        return problem(ConfigText::tr("The number is too short."), howToWriteANumber());
    case DialFault::TooLong:
        return problem(ConfigText::tr("The number is too long: at most 15 digits."), howToWriteANumber());
    case DialFault::NoScheme:
        return problem(ConfigText::tr("The address does not begin with sip:."), howToWriteAnAddress());
    case DialFault::BadAddress:
        return problem(ConfigText::tr("This is not a SIP address."), howToWriteAnAddress());
    }
    return {};
}

tl::expected<Contact, Problem> contactFrom(const QString &line)
{
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 0)
        return tl::unexpected(problem(ConfigText::tr("There is no = between name and number."), howToWriteALine()));
    const QString name = line.left(equals).simplified();
    if (name.isEmpty())
        return tl::unexpected(problem(ConfigText::tr("There is no name before the =."), howToWriteALine()));
    const auto target = dialTargetFrom(line.mid(equals + 1));
    if (!target)
        return tl::unexpected(problemOf(target.error()));
    return Contact{name, *target};
}

QList<Contact> contactsFrom(const QStringList &lines)
{
    QList<Contact> contacts;
    for (const QString &line : lines) {
        if (const auto contact = contactFrom(line))
            contacts.append(*contact);
    }
    return contacts;
}

QString toLine(const Contact &contact)
{
    const bool number = contact.target.uri.startsWith("tel:"_L1);
    return contact.name + " = "_L1 + (number ? contact.target.address : contact.target.uri);
}

std::optional<Problem> checkContacts(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const QStringList said = linesFrom(lines[number]);
        if (said.isEmpty())
            continue;
        if (const auto contact = contactFrom(said.first()); !contact)
            return problem(ConfigText::tr("Line %1: %2").arg(QString::number(number + 1), contact.error().what), contact.error().remedy);
    }
    return std::nullopt;
}

} // namespace geon::config
