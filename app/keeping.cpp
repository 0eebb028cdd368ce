#include "app/keeping.h"

#include "core/desk/livesettings.h"
#include "core/history/retentionsettings.h"
#include "core/history/sqlitestore.h"
#include "core/integrations/payload.h"
#include "ui/words/words.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace geon::app {

namespace {

QString userName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? u"user"_s : name;
}

history::FormStyle formStyle()
{
    history::FormStyle style;
    style.reason = [](const calls::Reason &reason) { return words::reason(reason); };
    style.program = u"GEON Console " GEON_VERSION ""_s;
    return style;
}

} // namespace

Keeping::Keeping(const QString &destinationsPath, std::shared_ptr<const Clock> clock, desk::LocalDesk *desk, StoreThread &store,
                 QObject *parent)
    : QObject(parent),
      m_clock(std::move(clock)),
      m_store(store),
      m_sends(desk),
      m_history({.actor = userName(), .clock = m_clock, .desk = desk, .storeContext = store.context()}),
      m_destinations(destinationsPath, store)
{
    m_history.setStyle(formStyle());
    m_thread.setObjectName(u"delivery"_s);
    m_threadContext.moveToThread(&m_thread);
    m_thread.start();
    wire();
}

// The courier goes first: it asks the history. What it has asked is answered on its thread, so that goes after the answers.
Keeping::~Keeping()
{
    QMetaObject::invokeMethod(
        &m_threadContext, [this] { m_courier.reset(); }, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(
        m_store.context(), [] {}, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

template <typename Work> void Keeping::onCourier(Work work)
{
    QMetaObject::invokeMethod(
        &m_threadContext,
        [this, work = std::move(work)] {
            if (m_courier)
                work(*m_courier);
        },
        Qt::QueuedConnection);
}

void Keeping::wire()
{
    connect(&m_history, &history::LocalHistory::opened, this, [this](const history::Recovered &recovered, const QString &problem) {
        m_isOpen = problem.isEmpty();
        setDestinations();
        Q_EMIT opened(recovered, problem);
    });
    connect(&m_history, &history::LocalHistory::outboxGrew, this,
            [this] { onCourier([](integrations::Courier &courier) { courier.wake(); }); });
    connect(&m_history, &history::LocalHistory::testRequested, this, [this](const QString &destination) {
        onCourier([destination](integrations::Courier &courier) { courier.test(destination); });
    });
    connect(&m_destinations, &LocalDestinations::changed, this, &Keeping::setDestinations);
    connect(&m_destinations, &LocalDestinations::warned, this, &Keeping::warned);
    connect(&m_destinations, &desk::Destinations::saved, this, [this](const QString &problem) {
        if (problem.isEmpty())
            m_history.audit(u"setting"_s, u"destinations"_s);
    });
    QMetaObject::invokeMethod(&m_threadContext, [this] {
        m_courier = std::make_unique<integrations::Courier>(door(), *m_clock);
        connect(m_courier.get(), &integrations::Courier::tested, &m_history, &history::LocalHistory::tested);
    });
    m_destinations.load();
}

integrations::OutboxDoor Keeping::door()
{
    using history::Keeper;
    integrations::OutboxDoor door;
    door.due = [this](const integrations::DueQuery &query, std::function<void(const integrations::Due &)> answer) {
        m_history.onStore([this, query, answer = std::move(answer)](Keeper &keeper) {
            const auto due = integrations::dueFrom(keeper.store(), query);
            QMetaObject::invokeMethod(&m_threadContext, [this, answer, due = due.value_or(integrations::Due())] {
                if (m_courier)
                    answer(due);
            });
        });
    };
    door.settle = [this](const QList<history::OutboxOutcome> &outcomes, std::function<void(bool)> answer) {
        m_history.onStore([this, outcomes, answer = std::move(answer)](Keeper &keeper) {
            const bool kept = keeper.store().settle(outcomes).has_value();
            keeper.countDeadDeliveries();
            QMetaObject::invokeMethod(&m_threadContext, [this, answer, kept] {
                if (m_courier)
                    answer(kept);
            });
            QMetaObject::invokeMethod(&m_history, &desk::History::deliveriesChanged);
        });
    };
    return door;
}

// Without a store nothing is sent: what is there to send is in it.
void Keeping::setDestinations()
{
    const auto &inForce = m_destinations.inForce();
    if (!m_isOpen || !inForce || !m_sends)
        return;
    m_history.setOutbox(
        [destinations = *inForce, redactor = std::make_shared<const redaction::Redactor>(m_rules)](
            const QList<calls::CallNews> &news, TimePoint now) { return integrations::outboxItems(news, destinations, *redactor, now); });
    onCourier([destinations = *inForce](integrations::Courier &courier) { courier.setDestinations(destinations); });
}

void Keeping::open(const QString &folder)
{
    m_history.open({folder, [folder]() -> Result<std::unique_ptr<history::Store>> {
                        auto store = history::SqliteStore::open({folder});
                        if (!store)
                            return tl::unexpected(store.error());
                        return std::move(*store);
                    }});
}

void Keeping::openTemporary()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    open(m_temporary->path());
}

void Keeping::use(const config::Values &values)
{
    m_rules = desk::liveSettings(values).redaction;
    m_history.setRetention(history::retentionFrom(values));
    m_history.setRedaction(m_rules);
    setDestinations();
}

} // namespace geon::app
