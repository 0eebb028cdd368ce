// DeliveriesModel: outbound webhooks as they were read, newest first.
#pragma once

#include "core/desk/history.h"

#include <QAbstractTableModel>

namespace geon::ui {

class DeliveriesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, Destination, Event, Call, Tries, Status, Made, Next, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    //! Rows that stay keep their place in selections; those that are gone or new are removed and inserted.
    void show(const QList<desk::Delivery> &deliveries);
    [[nodiscard]] const QList<desk::Delivery> &deliveries() const { return m_deliveries; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<desk::Delivery> m_deliveries;
};

} // namespace geon::ui
