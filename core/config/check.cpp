#include "core/config/check.h"

#include "core/base/callerrules.h"
#include "core/config/configtext.h"
#include "core/config/contacts.h"
#include "core/config/parse.h"
#include "core/redaction/rules.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pemHead = 64 * 1024;

using Found = std::optional<Finding>;

Found refused(const QString &what, const QString &remedy)
{
    return Finding{Weight::Refused, {{}, what, remedy, {}}};
}

Found warning(const QString &what, const QString &remedy)
{
    return Finding{Weight::Warning, {{}, what, remedy, {}}};
}

// `PORT=8000`: what a right line looks like.
QString lineFor(const Row &row)
{
    const QLatin1StringView value = row.example.isEmpty() ? row.standard : row.example;
    return row.key + u'=' + value;
}

bool isPlaceholder(const QString &text)
{
    static const QRegularExpression pattern(
        uR"([<>{}]|\.\.\.|…|^(https?://)?your[-_ ]|^x{3,}$|^\*+$|^(change|replace)[-_ ]?(me|this)|^(todo|tbd|none|null|key|secret|password|api[-_]?key)$)"
        uR"(|^https?://name\.|\bexample\.(com|net|org)\b|^proj_(0123456789abcdef){2}$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text.trimmed()).hasMatch();
}

Found checkText(const Row &row, const QString &text)
{
    if (std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return refused(ConfigText::tr("There is a line break or another control character in it."),
                       ConfigText::tr("Write it on one line, such as %1.").arg(lineFor(row)));
    return std::nullopt;
}

Found checkSecret(const Row &, const QString &text)
{
    if (std::ranges::any_of(text, [](QChar c) { return c.isSpace(); }))
        return refused(ConfigText::tr("There is a blank or a line break in it."),
                       ConfigText::tr("Copy the key alone, without what stands around it."));
    if (std::ranges::any_of(text, [](QChar c) { return c <= u' ' || c > u'~'; }))
        return refused(ConfigText::tr("There are characters in it that no key has."),
                       ConfigText::tr("Copy the key itself, not the dots that are shown for it."));
    return std::nullopt;
}

// Fact sheet b.3: `whsec_` and base64 of 24 to 64 bytes; without the prefix the text itself is the key.
Found checkSigningSecret(const QString &text)
{
    constexpr auto prefix = "whsec_"_L1;
    if (!text.startsWith(prefix))
        return warning(ConfigText::tr("It does not begin with whsec_, so its text is taken as the key."),
                       ConfigText::tr("The service shows secrets that begin with whsec_; copy it whole if yours does."));
    const auto decoded = QByteArray::fromBase64Encoding(text.sliced(prefix.size()).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype size = decoded ? decoded.decoded.size() : 0;
    if (size < 24 || size > 64)
        return refused(ConfigText::tr("It begins with whsec_, but what follows is not a signing secret."),
                       ConfigText::tr("Copy it whole, with the = at its end; make a new webhook if it is lost."));
    return std::nullopt;
}

Found checkSecretList(const Row &row, const QString &text)
{
    Found worst;
    for (const Secret &secret : secretsFrom(text)) {
        Found found = checkSecret(row, secret.reveal());
        if (!found)
            found = checkSigningSecret(secret.reveal());
        if (found && (!worst || found->weight == Weight::Refused))
            worst = found;
    }
    return worst;
}

Found checkAddressParts(const QUrl &url, const Row &row)
{
    if (!url.userInfo().isEmpty())
        return refused(ConfigText::tr("There is a user name or a password in this address."),
                       ConfigText::tr("Write the address without it, such as %1.").arg(lineFor(row)));
    if (url.hasQuery() || url.hasFragment())
        return refused(ConfigText::tr("There is a ? or a # in this address, as in one that was copied with its api-version."),
                       ConfigText::tr("Write only its beginning, such as %1.").arg(lineFor(row)));
    return std::nullopt;
}

Found checkUrl(const Row &row, const QString &text)
{
    const auto url = urlFrom(text);
    if (!url)
        return refused(ConfigText::tr("This is not an address."), ConfigText::tr("Write the whole address, such as %1.").arg(lineFor(row)));
    const bool plainAllowed = row.type == Type::Url;
    const bool good = url->scheme() == "https"_L1 || (plainAllowed && url->scheme() == "http"_L1 && isLoopback(*url));
    if (!good)
        return refused(plainAllowed ? ConfigText::tr("It does not begin with https://; plain http is taken only for this machine itself.")
                                    : ConfigText::tr("It does not begin with https://."),
                       ConfigText::tr("Write %1.").arg(lineFor(row)));
    return checkAddressParts(*url, row);
}

Found checkProjectId(const Row &row, const QString &text)
{
    static const QRegularExpression pattern(uR"(^proj_[0-9a-fA-F]{32}$)"_s);
    if (pattern.match(text.trimmed()).hasMatch())
        return std::nullopt;
    return warning(ConfigText::tr("It is not proj_ and 32 hexadecimal digits."),
                   ConfigText::tr("Write proj_ and the internalId of the resource's JSON view, such as %1.").arg(lineFor(row)));
}

Found checkPort(const Row &row, const QString &text)
{
    if (portFrom(text))
        return std::nullopt;
    return refused(ConfigText::tr("This is not a port."),
                   ConfigText::tr("Write a whole number from 1 to 65535, such as %1.").arg(lineFor(row)));
}

Found checkHost(const Row &row, const QString &text)
{
    if (hostFrom(text))
        return std::nullopt;
    return refused(ConfigText::tr("This is not an IP address."),
                   ConfigText::tr("Write an address of this machine, such as %1, or 0.0.0.0 for all of them.").arg(lineFor(row)));
}

Found checkFlag(const Row &row, const QString &text)
{
    if (flagFrom(text))
        return std::nullopt;
    return refused(ConfigText::tr("This is neither on nor off."), ConfigText::tr("Write %1=on or %1=off.").arg(row.key));
}

Found checkChoice(const Row &row, const QString &text)
{
    if (choiceFrom(row, text))
        return std::nullopt;
    return refused(ConfigText::tr("This is none of its values."), ConfigText::tr("Write one of: %1.").arg(row.choiceList().join(", "_L1)));
}

Found checkNumber(const Row &row, const QString &text)
{
    if (numberFrom(row, text) || (row.type == Type::Limit && isOff(text)))
        return std::nullopt;
    const QStringList range = row.choiceList();
    return refused(ConfigText::tr("This is not a number it can be."),
                   row.type == Type::Limit ? ConfigText::tr("Write a number from %1 to %2, or off.").arg(range[0], range[1])
                                           : ConfigText::tr("Write a number from %1 to %2.").arg(range[0], range[1]));
}

Found checkHours(const Row &, const QString &text)
{
    if (hoursFrom(text))
        return std::nullopt;
    return refused(ConfigText::tr("These are not hours of the day."),
                   ConfigText::tr("Write when they begin and end, such as 22:00-07:00."));
}

QString whatIsWrong(CallerRuleFault::What what)
{
    switch (what) {
    case CallerRuleFault::What::NoVerdict:
        return ConfigText::tr("Line %1 begins with neither allow nor block.");
    case CallerRuleFault::What::NoPattern:
        return ConfigText::tr("Line %1 does not say which callers are meant.");
    case CallerRuleFault::What::BadNumber:
        return ConfigText::tr("Line %1 names no number.");
    case CallerRuleFault::What::TwoWords:
        return ConfigText::tr("Line %1 names more than one caller.");
    }
    return {};
}

Found checkCallerRules(const QString &text)
{
    const QList<CallerRuleFault> faults = callerRulesFrom(text).faults;
    if (faults.isEmpty())
        return std::nullopt;
    QStringList sentences;
    for (const CallerRuleFault &fault : faults)
        sentences.append(whatIsWrong(fault.what).arg(fault.line));
    return refused(sentences.join(u' '), ConfigText::tr("Write one rule a line, such as: allow +5511*, block +1900*, block anonymous."));
}

// What the kinds of lines are is known by whoever reads them.
Found checkLines(const Row &row, const QString &text)
{
    if (row.choices == "rules"_L1)
        return checkCallerRules(text);
    if (row.choices == "contacts"_L1) {
        const std::optional<Problem> problem = checkContacts(text);
        return problem ? refused(problem->what, problem->remedy) : std::nullopt;
    }
    if (row.choices != "patterns"_L1)
        return std::nullopt;
    const auto patterns = redaction::parsePatterns(text);
    if (patterns)
        return std::nullopt;
    return refused(patterns.error().message, ConfigText::tr("Write one pattern a line: a name, =, and a regular expression."));
}

Found checkFile(const Row &row, const QString &text)
{
    QFile file(pathFrom(text));
    if (!QFileInfo(file).isFile())
        return refused(ConfigText::tr("There is no such file."),
                       ConfigText::tr("Write the path of a PEM file, such as %1.").arg(lineFor(row)));
    if (!file.open(QIODevice::ReadOnly))
        return refused(ConfigText::tr("This file cannot be read: %1.").arg(file.errorString()),
                       ConfigText::tr("Give your user the right to read it."));
    const bool isKey = row.key == key::tlsKey;
    const QByteArray head = file.read(pemHead);
    if (!head.contains("-----BEGIN ") || !head.contains(isKey ? "PRIVATE KEY-----" : "BEGIN CERTIFICATE-----"))
        return refused(isKey ? ConfigText::tr("There is no private key in PEM form in this file.")
                             : ConfigText::tr("There is no certificate in PEM form in this file."),
                       ConfigText::tr("Write the path of a PEM file, such as %1.").arg(lineFor(row)));
    return std::nullopt;
}

Found checkFolder(const Row &, const QString &text)
{
    const QFileInfo info(pathFrom(text));
    if (!info.exists())
        return std::nullopt;
    if (!info.isDir())
        return refused(ConfigText::tr("This is a file, not a folder."), ConfigText::tr("Write the path of a folder."));
    if (!info.isWritable())
        return refused(ConfigText::tr("This folder cannot be written."),
                       ConfigText::tr("Give your user the right to write there, or write the path of another folder."));
    return std::nullopt;
}

Found checkForm(const Row &row, const QString &text)
{
    switch (row.type) {
    case Type::Text:
        return checkText(row, text);
    case Type::Secret:
        return checkSecret(row, text);
    case Type::SecretList:
        return checkSecretList(row, text);
    case Type::Url:
    case Type::PublicUrl:
        return checkUrl(row, text);
    case Type::ProjectId:
        return checkProjectId(row, text);
    case Type::Port:
        return checkPort(row, text);
    case Type::Host:
        return checkHost(row, text);
    case Type::Flag:
        return checkFlag(row, text);
    case Type::Choice:
        return checkChoice(row, text);
    case Type::File:
        return checkFile(row, text);
    case Type::Folder:
        return checkFolder(row, text);
    case Type::Number:
    case Type::Limit:
        return checkNumber(row, text);
    case Type::Hours:
        return checkHours(row, text);
    case Type::Lines:
        return checkLines(row, text);
    }
    return std::nullopt;
}

bool mayBePlaceholder(Type type)
{
    return type == Type::Text || type == Type::Secret || type == Type::SecretList || type == Type::Url || type == Type::PublicUrl
        || type == Type::ProjectId;
}

} // namespace

Found check(const Row &row, const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    Found found;
    if (mayBePlaceholder(row.type) && isPlaceholder(text))
        found = refused(ConfigText::tr("This is still the example, not a value of yours."),
                        ConfigText::tr("Write your own: %1").arg(row.explained()));
    else
        found = checkForm(row, text);
    if (found)
        found->problem.key = row.key;
    return found;
}

} // namespace geon::config
