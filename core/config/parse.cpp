#include "core/config/parse.h"

#include <QDir>
#include <QRegularExpression>

namespace geon::config {

using namespace Qt::StringLiterals;

std::optional<quint16> portFrom(const QString &text)
{
    bool whole = false;
    const ushort port = text.trimmed().toUShort(&whole);
    return whole ? std::optional<quint16>(port) : std::nullopt;
}

std::optional<QHostAddress> hostFrom(const QString &text)
{
    QString host = text.trimmed();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    // Of IPv4 only the four-part form: 8000 would read as 0.0.31.64.
    static const QRegularExpression fourParts(uR"(^\d+\.\d+\.\d+\.\d+$)"_s);
    const bool looksRight = host.contains(u':') || fourParts.match(host).hasMatch();
    const QHostAddress address(host);
    return looksRight && !address.isNull() ? std::optional(address) : std::nullopt;
}

std::optional<bool> flagFrom(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (QStringList{u"on"_s, u"true"_s, u"yes"_s, u"1"_s}.contains(word))
        return true;
    if (QStringList{u"off"_s, u"false"_s, u"no"_s, u"0"_s}.contains(word))
        return false;
    return std::nullopt;
}

std::optional<QString> choiceFrom(const Row &row, const QString &text)
{
    const auto plain = [](QString word) { return word.trimmed().toLower().replace(u'-', u'_'); };
    for (const QString &choice : row.choiceList()) {
        if (plain(choice) == plain(text))
            return choice;
    }
    return std::nullopt;
}

std::optional<double> numberFrom(const Row &row, const QString &text)
{
    const QStringList range = row.choiceList();
    bool good = false;
    const double number = text.trimmed().replace(u',', u'.').toDouble(&good);
    const bool within = range.size() < 2 || (number >= range[0].toDouble() && number <= range[1].toDouble());
    return good && within ? std::optional(number) : std::nullopt;
}

bool isOff(const QString &text)
{
    return text.trimmed().compare("off"_L1, Qt::CaseInsensitive) == 0;
}

QStringList linesFrom(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString said = line.trimmed(); !said.isEmpty() && !said.startsWith(u'#'))
            lines.append(said);
    }
    return lines;
}

std::optional<Hours> hoursFrom(const QString &text)
{
    const QStringList ends = text.split(u'-');
    if (ends.size() != 2)
        return std::nullopt;
    const Hours hours{QTime::fromString(ends[0].trimmed(), u"H:mm"_s), QTime::fromString(ends[1].trimmed(), u"H:mm"_s)};
    return hours.from.isValid() && hours.to.isValid() ? std::optional(hours) : std::nullopt;
}

std::optional<QUrl> urlFrom(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

QList<Secret> secretsFrom(const QString &text)
{
    static const QRegularExpression between(uR"([,\s]+)"_s);
    QList<Secret> out;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts))
        out.append(Secret(part));
    return out;
}

QString pathFrom(const QString &text)
{
    const QString path = text.trimmed();
    const bool inHome = path == "~"_L1 || path.startsWith("~/"_L1);
    return QDir::cleanPath(QDir().absoluteFilePath(inHome ? QDir::homePath() + path.sliced(1) : path));
}

Audience audienceFrom(const QString &text)
{
    const auto choice = choiceFrom(*rowOf(key::provider), text);
    return choice == u"openai"_s ? Audience::OpenAi : Audience::Azure;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace geon::config
