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

namespace {

Result<void> replace(const QString &path, const QByteArray &content, bool secret)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const bool open = file.open(QIODevice::WriteOnly);
    const bool guarded = open && (!secret || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    if (guarded && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorKind::Storage,
                   text(QT_TRANSLATE_NOOP("Files", "%1 could not be written: %2. Check the free space and who may write there."))
                       .arg(path, file.errorString()));
}

} // namespace

Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    return replace(path, content, false);
}

QString openCallsFile(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(u"open-calls.json"_s);
}

Result<void> keepOpenCalls(const QString &dataFolder, const QList<calls::KeptCall> &calls)
{
    return replace(openCallsFile(dataFolder), calls::toJson(calls), true);
}

OpenCalls takeOpenCalls(const QString &dataFolder)
{
    OpenCalls taken;
    const QString path = openCallsFile(dataFolder);
    QFile file(path);
    if (!file.exists())
        return taken;
    if (!file.open(QIODevice::ReadOnly)) {
        taken.warning =
            text(QT_TRANSLATE_NOOP(
                     "Files", "%1 cannot be read: %2. The calls that were left running are not taken up; check who may read the file."))
                .arg(path, file.errorString());
        return taken;
    }
    auto calls = calls::keptCallsFrom(file.readAll());
    file.close();
    if (!calls) {
        const QString aside = path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
        QFile::rename(path, aside);
        taken.warning =
            text(QT_TRANSLATE_NOOP("Files",
                                   "%1 cannot be used: %2 It was kept as %3, and the calls that were left running are not taken up."))
                .arg(path, calls.error().message, aside);
    } else if (!QFile::remove(path)) {
        taken.warning =
            text(QT_TRANSLATE_NOOP("Files", "%1 cannot be removed, so its calls are not taken up. Remove it, and start again.")).arg(path);
    } else {
        taken.calls = std::move(*calls);
    }
    return taken;
}

} // namespace geon::app
