#include "core/desk/localdesk.h"

#include "core/base/epolldispatcher.h"

namespace geon::desk {

LocalDesk::LocalDesk(std::shared_ptr<const Clock> clock, QObject *parent) : Desk(parent), m_clock(std::move(clock))
{
    qRegisterMetaType<Update>();
    m_thread.setObjectName(QStringLiteral("engine"));
    // With a thousand sockets most of the time goes into asking the system which of them has news.
    m_thread.setEventDispatcher(new EpollDispatcher);
    m_threadContext.moveToThread(&m_thread);
    m_thread.start();
}

LocalDesk::~LocalDesk()
{
    QMetaObject::invokeMethod(
        &m_threadContext, [this] { m_engine.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

template <typename Work> void LocalDesk::onEngine(Work work)
{
    QMetaObject::invokeMethod(&m_threadContext, [this, work = std::move(work)] {
        if (m_engine)
            work(*m_engine);
    });
}

void LocalDesk::start(EngineOptions options)
{
    forgetAll();
    ++m_generation;
    // Saved settings must not open what an operator has put on hold.
    if (m_intake && m_intake->simulated == options.simulated && !options.mode)
        options.mode = m_intake->mode;
    QMetaObject::invokeMethod(&m_threadContext, [this, options = std::move(options), generation = m_generation]() mutable {
        replaceEngine(std::move(options), generation);
    });
}

// What the engine before has still on its way here is about calls that were told as removed.
void LocalDesk::pass(const Update &update)
{
    for (const calls::CallSummary &call : update.calls)
        m_told.insert(call.id);
    for (const CallId &call : update.removed)
        m_told.remove(call);
    if (update.intake)
        m_intake = update.intake;
    Q_EMIT updated(update);
    onEngine([](Engine &engine) { engine.acknowledge(); });
}

void LocalDesk::forgetAll()
{
    if (m_told.isEmpty())
        return;
    Update update;
    update.removed = m_told.values();
    update.totals.emplace();
    m_told.clear();
    Q_EMIT updated(update);
}

void LocalDesk::replaceEngine(EngineOptions options, quint64 generation)
{
    // Calls of the world go on with other settings; those of the demo end with it.
    if (m_engine && !m_simulated && !options.simulated && !options.resumed)
        options.resumed = std::make_shared<calls::CallLines>(m_engine->takeCalls());
    m_simulated = options.simulated;
    m_engine.reset(); // first, so that the new one can take the same port
    m_engine = std::make_unique<Engine>(std::move(options), m_clock);
    connect(m_engine.get(), &Engine::libraryChanged, this, &LocalDesk::libraryChanged);
    connect(m_engine.get(), &Engine::updated, this, [this, generation](const Update &update) {
        if (generation == m_generation)
            pass(update);
    });
    const auto port = m_engine->start();
    Q_EMIT started(port.value_or(0), port ? QString() : port.error().message);
}

void LocalDesk::leaveRunning()
{
    QMetaObject::invokeMethod(&m_threadContext, [this] {
        if (m_engine)
            (void)m_engine->takeCalls(); // which writes down the last of them
        m_engine.reset();
        Q_EMIT left();
    });
}

ActionId LocalDesk::submit(const Command &command)
{
    const ActionId action{++m_lastAction};
    onEngine([command, action](Engine &engine) { engine.submit(command, action); });
    return action;
}

void LocalDesk::watch(const CallId &call)
{
    onEngine([call](Engine &engine) { engine.watch(call); });
}

void LocalDesk::unwatch(const CallId &call)
{
    onEngine([call](Engine &engine) { engine.unwatch(call); });
}

void LocalDesk::reveal(const CallId &call, bool on)
{
    const ActionId action{on ? ++m_lastAction : 0};
    onEngine([call, on, action](Engine &engine) { on ? engine.reveal(call, action) : engine.conceal(call); });
}
void LocalDesk::find(const QString &text)
{
    onEngine([text](Engine &engine) { engine.find(text); });
}

void LocalDesk::setDefaultProfile(const ProfileId &profile)
{
    onEngine([profile](Engine &engine) { engine.setDefaultProfile(profile); });
}

void LocalDesk::apply(const LiveSettings &settings)
{
    onEngine([settings](Engine &engine) { engine.apply(settings); });
}

void LocalDesk::forget(const QList<CallId> &calls)
{
    onEngine([calls](Engine &engine) { engine.forget(calls); });
}

void LocalDesk::setPrices(const calls::PriceTable &prices)
{
    onEngine([prices](Engine &engine) { engine.setPrices(prices); });
}

} // namespace geon::desk
