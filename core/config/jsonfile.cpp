#include "core/config/jsonfile.h"

#include "core/base/clock.h"
#include "core/config/configtext.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

namespace geon::config {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;
constexpr qint64 sizeLimit = 1024 * 1024;
constexpr std::chrono::milliseconds lockWait = 2s;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<void> makeFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()) || !QDir().mkdir(folder, ownerOnly | QFileDevice::ExeOwner))
        return failure(ErrorKind::Storage,
                       ConfigText::tr("The folder %1 cannot be made. Make it yourself, writable for your user.").arg(folder));
    return {};
}

Result<void> replaceFile(const QString &path, const QByteArray &content, Privacy privacy)
{
    QSaveFile file(path);
    // The rights are narrowed while the new file is still empty.
    const bool written = file.open(QIODevice::WriteOnly) && (privacy == Privacy::Normal || file.setPermissions(ownerOnly))
        && file.write(content) == content.size() && file.commit();
    if (!written)
        return failure(ErrorKind::Storage, ConfigText::tr("%1 cannot be written: %2. Nothing was changed.").arg(path, file.errorString()));
    return {};
}

} // namespace

Result<KeysAndTexts> readKeysAndTexts(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return KeysAndTexts{};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, ConfigText::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    const QJsonObject object = QJsonDocument::fromJson(file.read(sizeLimit)).object();
    const int version = object["version"_L1].toInt();
    if (version < 1 || !object["values"_L1].isObject())
        return failure(ErrorKind::Storage, ConfigText::tr("%1 is damaged. Repair it or remove it.").arg(path));
    if (version > formatVersion)
        return failure(ErrorKind::Storage,
                       ConfigText::tr("%1 was written by a later version of this program and is left alone.").arg(path));

    KeysAndTexts out;
    const QJsonObject values = object["values"_L1].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        out.insert(it.key(), it->toVariant().toString()); // a hand may have written 8000 without quotation marks
    return out;
}

Result<void> changeKeysAndTexts(const QString &path, const KeysAndTexts &changes, Privacy privacy)
{
    if (auto made = makeFolderOf(path); !made)
        return made;
    QLockFile lock(path + ".lock"_L1);
    if (!lock.tryLock(lockWait))
        return failure(
            ErrorKind::Storage,
            ConfigText::tr("%1 is being changed by another program, or its folder cannot be written. Nothing was changed.").arg(path));

    const auto known = readKeysAndTexts(path);
    if (!known)
        return tl::unexpected(known.error());
    QJsonObject values;
    for (auto it = known->begin(); it != known->end(); ++it)
        values.insert(it.key(), it.value());
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isEmpty())
            values.remove(it.key());
        else
            values.insert(it.key(), it.value());
    }
    const QJsonObject object{{u"version"_s, formatVersion}, {u"values"_s, values}};
    return replaceFile(path, QJsonDocument(object).toJson(), privacy);
}

} // namespace geon::config
