// Backups: whole copies of the database, one a day, in `<data>/backups`: which are there, whether one is due, which are to go. Files only:
// the copying is Store::backUp().
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <functional>

namespace geon::history {

struct Backup {
    QDate day;
    QString path;
    TimePoint madeAt{};

    friend bool operator==(const Backup &, const Backup &) = default;
};

class Backups
{
public:
    //! @p dataFolder is the store's.
    explicit Backups(const QString &dataFolder);

    [[nodiscard]] QString folder() const { return m_folder; }
    //! `backup-YYYY-MM-DD.db`
    [[nodiscard]] QString pathOf(QDate day) const;
    //! Oldest first. Other files in the folder are left alone.
    [[nodiscard]] QList<Backup> all() const;
    //! There is none of this day.
    [[nodiscard]] bool isDue(QDate today) const;
    //! Those of days before the last @p days, today among them. 0: all of them.
    [[nodiscard]] QList<Backup> tooOld(QDate today, int days) const;

    //! For the owner only, where it is missing.
    [[nodiscard]] Result<void> makeFolder() const;
    [[nodiscard]] Result<void> remove(const QList<Backup> &backups) const;

    //! Writes a whole copy to a path where no file is.
    using Copy = std::function<Result<void>(const QString &path)>;
    //! Makes the backup of today, where it is due, and removes what is too old.
    [[nodiscard]] Result<void> rotate(QDate today, int days, const Copy &copy) const;
    //! After an erasure: one fresh copy takes the place of all that there are, as they still hold what was erased. They go once it is
    //! whole.
    [[nodiscard]] Result<void> replaceAll(QDate today, const Copy &copy) const;

private:
    QString m_folder;
};

} // namespace geon::history
