// Courier: sends the webhooks of the outbox, each until it is delivered or given up (attempt.h), over restarts: what it knows is in the
// outbox, so a new Courier with the same outbox goes on. An item may be sent twice (a crash between the answer and its settling), never
// under another webhook-id.
//
// Lives on a thread of its own with an event loop, "delivery"; everything is called on it. At most four of a destination are under way, and
// one of each call in it: a slow or dead destination only keeps itself waiting. Each destination has connections of its own.
#pragma once

#include "core/integrations/posting.h"

#include <QSet>
#include <map>
#include <set>

namespace geon::integrations {

struct DueQuery {
    TimePoint now{};
    int most = 0;
    QStringList without; //!< destinations whose items are not wanted now: they are disabled, or have no place free
};

struct Due {
    QList<history::OutboxItem> items; //!< of each destination and call only the oldest that waits, if it is due
    std::optional<TimePoint> next;    //!< when the next of all is due
};

//! The way to the store. Each is asked on the courier's thread and answers once, later, on that thread; answers come in the order of the
//! questions. An answer that comes after the courier is gone must not be given.
struct OutboxDoor {
    std::function<void(const DueQuery &query, std::function<void(const Due &due)> answer)> due;
    //! @p answer: whether it was kept; else it is asked again.
    std::function<void(const QList<history::OutboxOutcome> &outcomes, std::function<void(bool kept)> answer)> settle;
};

//! What the store answers to a DueQuery; on the store thread.
[[nodiscard]] Result<Due> dueFrom(history::Store &store, const DueQuery &query);

struct CourierOptions {
    Duration patience = 15s; //!< of one try
    int perDestination = 4;
    Duration settleAgain = 5s;      //!< after the store could not keep an outcome
    Duration longestSleep = 60s;    //!< a clock may be set, a computer sleep
    std::function<double()> chance; //!< 0 to 1; none: random
};

class Courier : public QObject
{
    Q_OBJECT

public:
    //! @p clock outlives it. Nothing is sent before setDestinations().
    Courier(OutboxDoor door, const Clock &clock, CourierOptions options = {}, QObject *parent = nullptr);
    ~Courier() override;

    //! Items of a destination that is not among them are settled as dead; those of a disabled one wait. What is under way goes on.
    void setDestinations(const QList<desk::Destination> &destinations);
    //! New items were committed, or dead ones wait again.
    void wake();
    //! Sends a test event, once, past the outbox; answers with tested().
    void test(const QString &destination);

    [[nodiscard]] int underWay() const { return int(m_busy.size()); }

Q_SIGNALS:
    void tested(const QString &destination, bool good, const QString &sentence);

private:
    //! One destination: its connections, and how many of its items are under way.
    struct Lane {
        desk::Destination destination;
        std::unique_ptr<QNetworkAccessManager> network;
        int underWay = 0;
        bool removed = false; //!< kept while something is under way
    };
    using CallInLane = std::pair<QString, CallId>;
    struct Busy {
        CallInLane call;
        bool inLane = false; //!< takes a place there
    };

    void look();
    void take(const Due &due, int asked);
    //! Whether the lane is full now.
    bool send(Lane &lane, const history::OutboxItem &item);
    void settle(const QList<history::OutboxOutcome> &outcomes);
    void settled(const QList<history::OutboxOutcome> &outcomes);
    void release(const history::OutboxOutcome &outcome);
    void sleepUntilNext(const std::optional<TimePoint> &next);
    [[nodiscard]] bool isFull(const Lane &lane) const { return lane.underWay >= m_options.perDestination; }
    [[nodiscard]] DueQuery query() const;
    [[nodiscard]] Lane *laneOf(const QString &destination);
    [[nodiscard]] std::unique_ptr<Posting> postingFor(Lane &lane, const Letter &letter);

    OutboxDoor m_door;
    const Clock &m_clock;
    CourierOptions m_options;
    bool m_started = false;
    bool m_asking = false;
    bool m_lookAgain = false;
    std::map<QString, Lane> m_lanes;
    std::map<qint64, Busy> m_busy; //!< by item: sent, or its outcome is not kept yet
    std::map<qint64, std::unique_ptr<Posting>> m_postings;
    std::set<CallInLane> m_busyCalls;
    std::multiset<TimePoint> m_later; //!< when what was put off here is due again
    QTimer m_sleep;
};

} // namespace geon::integrations
