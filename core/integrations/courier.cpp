#include "core/integrations/courier.h"

#include "core/integrations/payload.h"

#include <QRandomGenerator>
#include <QUuid>

namespace geon::integrations {

using namespace Qt::StringLiterals;
using desk::Destination;
using history::OutboxItem;
using history::OutboxOutcome;

namespace {

constexpr int mostAtOnce = 1 << 20;

CourierOptions withChance(CourierOptions options)
{
    if (!options.chance)
        options.chance = [] { return QRandomGenerator::global()->generateDouble(); };
    return options;
}

} // namespace

// The store knows no destinations to leave out: so many more are read until enough others are among them.
Result<Due> dueFrom(history::Store &store, const DueQuery &query)
{
    Due due;
    for (int most = std::max(1, query.most);; most *= 4) {
        auto items = store.due(query.now, most);
        if (!items)
            return tl::unexpected(items.error());
        const bool all = items->size() < most || most >= mostAtOnce;
        items->removeIf([&](const OutboxItem &item) { return query.without.contains(item.destination); });
        if (all || items->size() >= query.most) {
            due.items = items->first(std::min(items->size(), qsizetype(query.most)));
            break;
        }
    }
    const auto next = store.nextDue();
    if (!next)
        return tl::unexpected(next.error());
    due.next = *next;
    return due;
}

Courier::Courier(OutboxDoor door, const Clock &clock, CourierOptions options, QObject *parent)
    : QObject(parent), m_door(std::move(door)), m_clock(clock), m_options(withChance(std::move(options))), m_sleep(this)
{
    m_sleep.setSingleShot(true);
    connect(&m_sleep, &QTimer::timeout, this, &Courier::look);
}

Courier::~Courier() = default;

void Courier::setDestinations(const QList<Destination> &destinations)
{
    m_started = true;
    for (auto &[name, lane] : m_lanes)
        lane.removed = true;
    for (const Destination &destination : destinations) {
        Lane &lane = m_lanes[destination.name];
        lane.destination = destination;
        lane.removed = false;
        if (!lane.network)
            lane.network = std::make_unique<QNetworkAccessManager>();
    }
    std::erase_if(m_lanes, [](const auto &named) { return named.second.removed && named.second.underWay == 0; });
    look();
}

void Courier::wake()
{
    look();
}

DueQuery Courier::query() const
{
    DueQuery query{m_clock.now(), 16 + int(m_busy.size()), {}};
    for (const auto &[name, lane] : m_lanes) {
        if (lane.removed)
            continue;
        if (!lane.destination.enabled || isFull(lane))
            query.without.append(name);
        else
            query.most += 2 * m_options.perDestination;
    }
    return query;
}

void Courier::look()
{
    if (!m_started)
        return;
    if (m_asking) {
        m_lookAgain = true;
        return;
    }
    m_asking = true;
    m_lookAgain = false;
    const DueQuery asked = query();
    m_door.due(asked, [this, most = asked.most](const Due &due) { take(due, most); });
}

void Courier::take(const Due &due, int asked)
{
    m_asking = false;
    bool anyFull = false;
    QList<OutboxOutcome> gone;
    for (const OutboxItem &item : due.items) {
        const CallInLane call{item.destination, item.call};
        if (m_busy.contains(item.id) || m_busyCalls.contains(call))
            continue;
        Lane *lane = laneOf(item.destination);
        if (!lane) {
            m_busy.emplace(item.id, Busy{call, false});
            m_busyCalls.insert(call);
            gone.append(destinationGone(item, m_clock.now()));
        } else if (lane->destination.enabled && !isFull(*lane)) {
            anyFull = send(*lane, item) || anyFull;
        }
    }
    if (!gone.isEmpty())
        settle(gone);
    // Others may stand behind what one destination has waiting: they are asked for without it.
    if (m_lookAgain || (anyFull && due.items.size() >= asked))
        return look();
    sleepUntilNext(due.next);
}

Courier::Lane *Courier::laneOf(const QString &destination)
{
    const auto found = m_lanes.find(destination);
    return found == m_lanes.end() || found->second.removed ? nullptr : &found->second;
}

std::unique_ptr<Posting> Courier::postingFor(Lane &lane, const Letter &letter)
{
    return std::make_unique<Posting>(lane.destination, letter, *lane.network, m_clock);
}

bool Courier::send(Lane &lane, const OutboxItem &item)
{
    const CallInLane call{item.destination, item.call};
    m_busy.emplace(item.id, Busy{call, true});
    m_busyCalls.insert(call);
    ++lane.underWay;
    Posting &posting = *m_postings.insert_or_assign(item.id, postingFor(lane, {item.messageId, item.payload})).first->second;
    connect(&posting, &Posting::finished, this, [this, item](const AttemptResult &result) {
        m_postings.at(item.id).release()->deleteLater(); // it is the one that tells
        m_postings.erase(item.id);
        settle({afterAttempt(item, result, m_clock.now(), m_options.chance())});
    });
    posting.start(m_options.patience);
    return isFull(lane);
}

void Courier::settle(const QList<OutboxOutcome> &outcomes)
{
    m_door.settle(outcomes, [this, outcomes](bool kept) {
        if (kept)
            return settled(outcomes);
        // Not sent again meanwhile: they stay busy.
        QTimer::singleShot(m_options.settleAgain, this, [this, outcomes] { settle(outcomes); });
    });
}

void Courier::settled(const QList<OutboxOutcome> &outcomes)
{
    for (const OutboxOutcome &outcome : outcomes)
        release(outcome);
    look();
}

void Courier::release(const OutboxOutcome &outcome)
{
    const auto busy = m_busy.find(outcome.id);
    if (busy == m_busy.end())
        return;
    const Busy was = std::move(busy->second);
    m_busy.erase(busy);
    m_busyCalls.erase(was.call);
    if (outcome.state == desk::DeliveryState::Waiting)
        m_later.insert(outcome.dueAt);
    const auto lane = m_lanes.find(was.call.first);
    if (was.inLane && --lane->second.underWay == 0 && lane->second.removed)
        m_lanes.erase(lane);
}

void Courier::sleepUntilNext(const std::optional<TimePoint> &next)
{
    const TimePoint now = m_clock.now();
    m_later.erase(m_later.begin(), m_later.upper_bound(now));
    Duration sleep = m_options.longestSleep;
    if (!m_later.empty())
        sleep = std::min(sleep, *m_later.begin() - now);
    if (next && *next > now) // what is due and was not sent waits for a place, or its destination is disabled
        sleep = std::min(sleep, *next - now);
    m_sleep.start(sleep);
}

void Courier::test(const QString &destination)
{
    const Lane *lane = laneOf(destination);
    if (!lane) {
        Q_EMIT tested(destination, false, tr("There is no destination of this name any more. Save it first."));
        return;
    }
    const QString id = u"msg_"_s + QUuid::createUuid().toString(QUuid::Id128);
    auto *network = new QNetworkAccessManager(this); // its own, so that it is not kept waiting
    auto *posting = new Posting(lane->destination, {id, testPayload(destination, id, m_clock.now())}, *network, m_clock, this);
    connect(posting, &Posting::finished, this, [this, posting, network, destination](const AttemptResult &result) {
        const bool good = isDelivered(result);
        Q_EMIT tested(destination, good, good ? tr("The test was taken (%1).").arg(result.status) : problemOf(result));
        posting->deleteLater();
        network->deleteLater();
    });
    posting->start(m_options.patience);
}

} // namespace geon::integrations
