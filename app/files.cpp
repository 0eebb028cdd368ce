#include "app/files.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace geon::app {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Files", source);
}

QString putAside(const QString &path, const QString &why)
{
    const QString aside = path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    if (!QFile::rename(path, aside))
        return text(QT_TRANSLATE_NOOP("Files", "%1 cannot be used: %2 The program's own values are used instead.")).arg(path, why);
    return text(QT_TRANSLATE_NOOP("Files", "%1 cannot be used: %2 It was kept as %3, and the program's own values are used instead."))
        .arg(path, why, aside);
}

template <typename Value, typename Read> void readInto(Value &value, const QString &path, Read read, QStringList &warnings)
{
    QFile file(path);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        warnings.append(
            text(QT_TRANSLATE_NOOP("Files", "%1 cannot be read: %2. The program's own values are used; check who may read the file."))
                .arg(path, file.errorString()));
        return;
    }
    auto result = read(file.readAll());
    file.close();
    if (result)
        value = std::move(*result);
    else
        warnings.append(putAside(path, result.error().message));
}

} // namespace

QString agentsFile(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(u"agents.json"_s);
}

QString pricesFile(const QString &settingsFolder)
{
    return QDir(settingsFolder).filePath(u"prices.json"_s);
}

KeptFiles readKeptFiles(const QString &dataFolder, const QString &settingsFolder)
{
    KeptFiles kept;
    readInto(kept.library, agentsFile(dataFolder), &agents::AgentLibrary::fromJson, kept.warnings);
    readInto(kept.prices, pricesFile(settingsFolder), &calls::PriceTable::fromJson, kept.warnings);
    return kept;
}

Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorKind::Storage,
                   text(QT_TRANSLATE_NOOP("Files", "%1 could not be written: %2. Check the free space and who may write there."))
                       .arg(path, file.errorString()));
}

} // namespace geon::app
