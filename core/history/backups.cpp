#include "core/history/backups.h"

#include "core/history/storetext.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace geon::history {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

} // namespace

Backups::Backups(const QString &dataFolder) : m_folder(dataFolder + "/backups"_L1) { }

QString Backups::pathOf(QDate day) const
{
    return m_folder + "/backup-"_L1 + day.toString(Qt::ISODate) + ".db"_L1;
}

QList<Backup> Backups::all() const
{
    static const QRegularExpression name(u"^backup-(\\d{4}-\\d{2}-\\d{2})\\.db$"_s);
    QList<Backup> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QDate day = QDate::fromString(name.match(file.fileName()).captured(1), Qt::ISODate);
        if (day.isValid())
            found.append({day, file.filePath(), TimePoint(Duration(file.lastModified().toMSecsSinceEpoch()))});
    }
    return found;
}

bool Backups::isDue(QDate today) const
{
    return !QFileInfo::exists(pathOf(today));
}

QList<Backup> Backups::tooOld(QDate today, int days) const
{
    QList<Backup> old = all();
    old.removeIf([today, days](const Backup &backup) { return backup.day > today.addDays(-days); });
    return old;
}

Result<void> Backups::makeFolder() const
{
    if (QFileInfo(m_folder).isDir() || QDir().mkdir(m_folder, ownerOnly))
        return {};
    return failure(ErrorKind::Storage,
                   StoreText::tr("The folder %1 cannot be made. Make it yourself, writable for your user.").arg(m_folder));
}

Result<void> Backups::remove(const QList<Backup> &backups) const
{
    for (const Backup &backup : backups) {
        if (QFile file(backup.path); !file.remove())
            return failure(
                ErrorKind::Storage,
                StoreText::tr("The old backup %1 cannot be removed: %2. Remove it yourself.").arg(backup.path, file.errorString()));
    }
    return {};
}

Result<void> Backups::rotate(QDate today, int days, const Copy &copy) const
{
    if (days > 0 && isDue(today)) {
        if (auto made = makeFolder().and_then([&] { return copy(pathOf(today)); }); !made)
            return made;
    }
    return remove(tooOld(today, days));
}

Result<void> Backups::replaceAll(QDate today, const Copy &copy) const
{
    const QList<Backup> old = all();
    const QString fresh = m_folder + "/fresh.db"_L1;
    const QStringList cutOff = QDir(m_folder).entryList({u"*.part"_s, u"fresh.db"_s}, QDir::Files);
    for (const QString &name : cutOff)
        QFile::remove(m_folder + u'/' + name);
    if (old.isEmpty())
        return {};
    if (auto made = copy(fresh); !made)
        return made;
    if (auto removed = remove(old); !removed)
        return removed;
    if (QFile file(fresh); !file.rename(pathOf(today)))
        return failure(ErrorKind::Storage, StoreText::tr("%1 cannot be renamed: %2.").arg(fresh, file.errorString()));
    return {};
}

} // namespace geon::history
