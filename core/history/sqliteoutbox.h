// SqliteOutbox: webhooks of ours on their way. Within the transaction of whoever asks.
//
// Those of one destination and call stand in line: only the first of them that waits, the head, may be sent. A dead letter leaves the line.
// Deliveries without a call stand in none. A message that is in the outbox of its destination already is not taken in again.
#pragma once

#include "core/history/sqliteconnection.h"
#include "core/history/store.h"

namespace geon::history {

class SqliteOutbox
{
public:
    explicit SqliteOutbox(SqliteConnection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<void> keep(const QList<OutboxItem> &items);
    [[nodiscard]] Result<QList<OutboxItem>> due(TimePoint now, int most);
    [[nodiscard]] Result<std::optional<TimePoint>> nextDue();
    [[nodiscard]] Result<void> settle(const QList<OutboxOutcome> &outcomes);
    [[nodiscard]] Result<void> resend(const QList<qint64> &ids, TimePoint now);
    [[nodiscard]] Result<QList<desk::Delivery>> deliveries(const QString &destination, std::optional<desk::DeliveryState> state, int most);
    [[nodiscard]] Result<qint64> dead();

private:
    [[nodiscard]] Result<void> settle(const OutboxOutcome &outcome);
    //! Finds the head of the line that the item stands in.
    [[nodiscard]] Result<void> lineUp(qint64 id);

    SqliteConnection &m_connection;
};

} // namespace geon::history
