// MemoryOutbox: an outbox in memory that keeps the rules of core/history/store.h: of each destination and call only the oldest that waits
// is given out, the longest due first. Answers come in a later turn of the event loop, in the order of the questions, as a thread's would.
#pragma once

#include "core/integrations/courier.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace geon {

class MemoryOutbox : public QObject
{
public:
    struct Kept {
        history::OutboxItem item;
        desk::DeliveryState state = desk::DeliveryState::Waiting;
        TimePoint settledAt{};
    };

    qint64 add(history::OutboxItem item)
    {
        item.id = qint64(kept.size()) + 1;
        kept.append({item, desk::DeliveryState::Waiting, {}});
        return item.id;
    }
    qint64 add(const QString &destination, const QString &call, TimePoint now, const QByteArray &payload = "{}")
    {
        const QString id = QStringLiteral("msg_%1").arg(kept.size() + 1);
        return add({0, destination, QStringLiteral("call.turn"), {call}, id, now, now, 0, 0, {}, payload});
    }

    [[nodiscard]] QList<history::OutboxItem> due(TimePoint now, int most, const QStringList &without = {}) const
    {
        QSet<std::pair<QString, QString>> seen;
        QList<history::OutboxItem> items;
        for (const Kept &one : kept) {
            const std::pair place{one.item.destination, one.item.call.value};
            if (one.state != desk::DeliveryState::Waiting || seen.contains(place))
                continue;
            seen.insert(place);
            if (one.item.dueAt <= now && !without.contains(one.item.destination))
                items.append(one.item);
        }
        std::ranges::stable_sort(items, {}, &history::OutboxItem::dueAt);
        return items.first(std::min(items.size(), qsizetype(most)));
    }

    [[nodiscard]] std::optional<TimePoint> nextDue() const
    {
        std::optional<TimePoint> next;
        for (const Kept &one : kept) {
            if (one.state == desk::DeliveryState::Waiting)
                next = next ? std::min(*next, one.item.dueAt) : one.item.dueAt;
        }
        return next;
    }

    void settle(const history::OutboxOutcome &outcome)
    {
        Kept &one = kept[outcome.id - 1];
        one.state = outcome.state;
        one.settledAt = outcome.state == desk::DeliveryState::Waiting ? TimePoint{} : outcome.at;
        one.item.dueAt = outcome.dueAt;
        one.item.status = outcome.status;
        one.item.problem = outcome.problem;
        ++one.item.tries;
    }

    void resend(qint64 id, TimePoint now)
    {
        Kept &one = kept[id - 1];
        if (one.state != desk::DeliveryState::Dead)
            return;
        one.state = desk::DeliveryState::Waiting;
        one.item.tries = 0;
        one.item.dueAt = now;
    }

    [[nodiscard]] integrations::OutboxDoor door()
    {
        using namespace integrations;
        return {[this](const DueQuery &query, std::function<void(const Due &)> answer) {
                    ++asked;
                    QMetaObject::invokeMethod(
                        this,
                        [this, query, answer] {
                            later(answer, Due{due(query.now, query.most, query.without), nextDue()});
                        },
                        Qt::QueuedConnection);
                },
                [this](const QList<history::OutboxOutcome> &outcomes, std::function<void(bool)> answer) {
                    QMetaObject::invokeMethod(
                        this,
                        [this, outcomes, answer] {
                            for (const auto &outcome : outcomes) {
                                if (!broken)
                                    settle(outcome);
                            }
                            later(answer, !broken);
                        },
                        Qt::QueuedConnection);
                }};
    }
    //! Answers that are on their way are given no more: the courier is gone.
    void cutOff() { ++m_generation; }

    [[nodiscard]] qsizetype count(desk::DeliveryState state, const QString &destination = {}) const
    {
        return std::ranges::count_if(
            kept, [&](const Kept &one) { return one.state == state && (destination.isEmpty() || one.item.destination == destination); });
    }
    [[nodiscard]] const Kept &of(qint64 id) const { return kept[id - 1]; }

    QList<Kept> kept; //!< by id, from 1
    int asked = 0;
    bool broken = false; //!< settle() fails

private:
    template <typename Answer, typename Value> void later(Answer answer, Value value)
    {
        const int generation = m_generation;
        QMetaObject::invokeMethod(
            this,
            [this, generation, answer, value] {
                if (generation == m_generation)
                    answer(value);
            },
            Qt::QueuedConnection);
    }

    int m_generation = 0;
};

} // namespace geon
