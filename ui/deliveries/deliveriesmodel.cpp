#include "ui/deliveries/deliveriesmodel.h"

#include "ui/deliveries/deliverywords.h"
#include "ui/transcript/plaintext.h"

#include <QSet>

namespace geon::ui {

using namespace Qt::StringLiterals;
using desk::Delivery;

namespace {

QString cellText(const Delivery &delivery, int column)
{
    switch (column) {
    case DeliveriesModel::State:
        return deliveryState(delivery);
    case DeliveriesModel::Destination:
        return harmlessLine(delivery.destination);
    case DeliveriesModel::Event:
        return harmlessLine(eventName(delivery.type));
    case DeliveriesModel::Call:
        return harmlessLine(delivery.call.value);
    case DeliveriesModel::Tries:
        return QLocale().toString(delivery.tries);
    case DeliveriesModel::Status:
        return delivery.status > 0 ? QString::number(delivery.status) : QString();
    case DeliveriesModel::Made:
        return moment(delivery.madeAt);
    case DeliveriesModel::Next:
        return delivery.state == desk::DeliveryState::Waiting ? moment(delivery.nextTry) : QString();
    default:
        return {};
    }
}

bool isNumber(int column)
{
    return column == DeliveriesModel::Tries || column == DeliveriesModel::Status;
}

} // namespace

void DeliveriesModel::show(const QList<Delivery> &deliveries)
{
    QSet<qint64> wanted;
    for (const Delivery &one : deliveries)
        wanted.insert(one.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (wanted.contains(m_deliveries[row].id))
            continue;
        int first = row;
        while (first > 0 && !wanted.contains(m_deliveries[first - 1].id))
            --first;
        beginRemoveRows({}, first, row);
        m_deliveries.remove(first, row - first + 1);
        endRemoveRows();
        row = first;
    }
    // Newest first by id, both: what is new lies between what stays.
    for (int row = 0; row < deliveries.size(); ++row) {
        if (row < rowCount() && m_deliveries[row].id == deliveries[row].id) {
            if (m_deliveries[row] != deliveries[row]) {
                m_deliveries[row] = deliveries[row];
                Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
            }
            continue;
        }
        int last = row;
        while (last + 1 < deliveries.size() && (row >= rowCount() || deliveries[last + 1].id != m_deliveries[row].id))
            ++last;
        beginInsertRows({}, row, last);
        for (int i = row; i <= last; ++i)
            m_deliveries.insert(i, deliveries[i]);
        endInsertRows();
        row = last;
    }
    if (m_deliveries.size() != deliveries.size()) { // what stays came in another order
        beginResetModel();
        m_deliveries = deliveries;
        endResetModel();
    }
}

int DeliveriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_deliveries.size());
}

int DeliveriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant DeliveriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Delivery &delivery = m_deliveries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(delivery, index.column());
    case Qt::DecorationRole:
        if (index.column() == State)
            return icon(deliveryShape(delivery).icon, deliveryShape(delivery).role);
        return {};
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == Event)
            return harmlessLine(delivery.type);
        return index.column() == State || index.column() == Status ? harmlessLine(delivery.problem) : cellText(delivery, index.column());
    default:
        return {};
    }
}

QVariant DeliveriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Destination:
        return tr("Destination");
    case Event:
        return tr("Event");
    case Call:
        return tr("Call");
    case Tries:
        return tr("Tries");
    case Status:
        return tr("Status");
    case Made:
        return tr("Made");
    case Next:
        return tr("Next try");
    default:
        return {};
    }
}

} // namespace geon::ui
