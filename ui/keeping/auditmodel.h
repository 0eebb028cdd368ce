// AuditModel: rows of the audit log, newest first, read page by page as they are scrolled to.
#pragma once

#include "core/desk/history.h"

#include <QAbstractTableModel>

namespace geon::ui {

class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 200;
    static constexpr int enough = 50; //!< rows that fit a filter before it waits to be scrolled

    enum Column { Number, When, Actor, What, Call, Detail, Columns };

    explicit AuditModel(desk::History &history, QObject *parent = nullptr);

    void reload();
    //! Shows only kinds of this group (auditwords.h).
    void setGroup(const QString &prefix);
    //! Nothing more is there.
    [[nodiscard]] bool isWhole() const { return m_whole; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void pageRead();

private:
    void take(const QList<desk::AuditRow> &rows);
    [[nodiscard]] QString text(const desk::AuditRow &row, int column) const;

    desk::History &m_history;
    QList<desk::AuditRow> m_rows; //!< all that were read
    QList<qsizetype> m_shown;     //!< those that fit the group
    QString m_group;
    bool m_waiting = false;
    bool m_whole = false;
};

} // namespace geon::ui
