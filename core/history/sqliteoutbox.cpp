#include "core/history/sqliteoutbox.h"

#include "core/history/storednames.h"

namespace geon::history {

using namespace Qt::StringLiterals;
using desk::DeliveryState;

namespace {

OutboxItem itemOf(const QSqlQuery &row)
{
    OutboxItem item;
    item.id = row.value(0).toLongLong();
    item.destination = row.value(1).toString();
    item.type = row.value(2).toString();
    item.call = CallId{row.value(3).toString()};
    item.messageId = row.value(4).toString();
    item.madeAt = fromMs(row.value(5));
    item.dueAt = fromMs(row.value(6));
    item.tries = row.value(7).toInt();
    item.status = row.value(8).toInt();
    item.problem = row.value(9).toString();
    item.payload = row.value(10).toByteArray();
    return item;
}

desk::Delivery deliveryOf(const QSqlQuery &row)
{
    desk::Delivery delivery;
    delivery.id = row.value(0).toLongLong();
    delivery.destination = row.value(1).toString();
    delivery.type = row.value(2).toString();
    delivery.call = CallId{row.value(3).toString()};
    delivery.state = valueOf(row.value(4).toString(), DeliveryState::Waiting);
    delivery.madeAt = fromMs(row.value(5));
    delivery.nextTry = delivery.state == DeliveryState::Waiting ? fromMs(row.value(6)) : TimePoint();
    delivery.settledAt = fromMs(row.value(7));
    delivery.tries = row.value(8).toInt();
    delivery.status = row.value(9).toInt();
    delivery.problem = row.value(10).toString();
    delivery.payload = row.value(11).toByteArray();
    return delivery;
}

} // namespace

Result<void> SqliteOutbox::keep(const QList<OutboxItem> &items)
{
    for (const OutboxItem &item : items) {
        GEON_TRY(m_connection.run(u"INSERT INTO outbox (destination, type, call, message, state, head, made_at, due_at, settled_at, tries, "
                                  "status, problem, payload) VALUES (?, ?, ?, ?, 'waiting', 0, ?, ?, 0, ?, ?, ?, ?) "
                                  "ON CONFLICT DO NOTHING"_s,
                                  {item.destination, item.type, item.call.value, item.messageId, toMs(item.madeAt), toMs(item.dueAt),
                                   item.tries, item.status, item.problem, item.payload}));
        if (m_connection.changedRows() > 0)
            GEON_TRY(lineUp(m_connection.lastId()));
    }
    return {};
}

Result<QList<OutboxItem>> SqliteOutbox::due(TimePoint now, int most)
{
    QList<OutboxItem> items;
    GEON_TRY(m_connection.each(u"SELECT id, destination, type, call, message, made_at, due_at, tries, status, problem, payload FROM outbox "
                               "WHERE head = 1 AND due_at <= ? ORDER BY due_at, id LIMIT ?"_s,
                               {toMs(now), most}, [&](const QSqlQuery &row) { items.append(itemOf(row)); }));
    return items;
}

Result<std::optional<TimePoint>> SqliteOutbox::nextDue()
{
    return m_connection.value(u"SELECT min(due_at) FROM outbox WHERE head = 1"_s).map([](const QVariant &due) {
        return due.isNull() ? std::nullopt : std::optional(fromMs(due));
    });
}

Result<void> SqliteOutbox::settle(const QList<OutboxOutcome> &outcomes)
{
    for (const OutboxOutcome &outcome : outcomes)
        GEON_TRY(settle(outcome));
    return {};
}

Result<void> SqliteOutbox::settle(const OutboxOutcome &outcome)
{
    const bool waits = outcome.state == DeliveryState::Waiting;
    GEON_TRY(m_connection.run(u"UPDATE outbox SET state = ?, head = 0, due_at = ?, settled_at = ?, tries = tries + 1, status = ?, "
                              "problem = ? WHERE id = ? AND state = 'waiting'"_s,
                              {QString(nameOf(outcome.state)), toMs(waits ? outcome.dueAt : outcome.at),
                               waits ? qint64(0) : toMs(outcome.at), outcome.status, outcome.problem, outcome.id}));
    return lineUp(outcome.id);
}

Result<void> SqliteOutbox::resend(const QList<qint64> &ids, TimePoint now)
{
    for (const qint64 id : ids) {
        GEON_TRY(m_connection.run(u"UPDATE outbox SET state = 'waiting', due_at = ?, settled_at = 0, tries = 0, status = 0, problem = '' "
                                  "WHERE id = ? AND state = 'dead'"_s,
                                  {toMs(now), id}));
        GEON_TRY(lineUp(id));
    }
    return {};
}

Result<void> SqliteOutbox::lineUp(qint64 id)
{
    GEON_TRY(m_connection.run(u"UPDATE outbox SET head = 1 WHERE id = ? AND call = '' AND state = 'waiting'"_s, {id}));
    return m_connection.run(u"UPDATE outbox SET head = id = (SELECT min(line.id) FROM outbox AS line WHERE line.destination = "
                            "outbox.destination AND line.call = outbox.call AND line.state = 'waiting') "
                            "WHERE state = 'waiting' AND call <> '' AND (destination, call) = "
                            "(SELECT destination, call FROM outbox WHERE id = ?)"_s,
                            {id});
}

Result<QList<desk::Delivery>> SqliteOutbox::deliveries(const QString &destination, std::optional<DeliveryState> state, int most)
{
    QString sql = u"SELECT id, destination, type, call, state, made_at, due_at, settled_at, tries, status, problem, payload FROM outbox "
                  "WHERE 1 = 1"_s;
    QVariantList values;
    if (!destination.isEmpty()) {
        sql += " AND destination = ?"_L1;
        values.append(destination);
    }
    if (state) {
        sql += " AND state = ?"_L1;
        values.append(QString(nameOf(*state)));
    }
    values.append(most);
    QList<desk::Delivery> found;
    GEON_TRY(m_connection.each(sql + " ORDER BY id DESC LIMIT ?"_L1, values, [&](const QSqlQuery &row) { found.append(deliveryOf(row)); }));
    return found;
}

Result<qint64> SqliteOutbox::dead()
{
    return m_connection.value(u"SELECT count(*) FROM outbox WHERE state = 'dead'"_s).map([](const QVariant &count) {
        return count.toLongLong();
    });
}

} // namespace geon::history
