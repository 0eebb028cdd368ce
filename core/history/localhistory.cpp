#include "core/history/localhistory.h"

#include "core/base/logging.h"
#include "core/history/maskedrows.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace geon::history {

namespace {

constexpr Duration lookEvery = std::chrono::hours(1);

} // namespace

LocalHistory::LocalHistory(Options options, QObject *parent)
    : History(parent), m_options(std::move(options)), m_queue([this] { onStore([](Keeper &keeper) { keeper.wake(); }); })
{
    qRegisterMetaType<Recovered>();
    qRegisterMetaType<desk::KeepingState>();
    qRegisterMetaType<desk::JobState>();
    m_playerThread.setObjectName(u"player"_s);
    m_playerThread.start();
    connect(&m_daily, &QTimer::timeout, this, &LocalHistory::daily);
}

LocalHistory::~LocalHistory()
{
    for (const QPointer<LocalPlayer> &player : std::as_const(m_players))
        delete player;
    m_playerThread.quit();
    m_playerThread.wait();
    stopJobs();
    bool closed = false;
    const auto close = [this, &closed] {
        if (m_jobs && m_jobs->isInStep())
            return; // it was let through in the middle of a job, which stops now
        closed = true;
        closing();
    };
    for (;;) {
        QMetaObject::invokeMethod(m_options.storeContext, close, Qt::BlockingQueuedConnection);
        if (closed)
            return;
        QThread::msleep(2);
    }
}

void LocalHistory::stopJobs()
{
    for (const StopFlag &stop : std::as_const(m_stops))
        *stop = true;
}

void LocalHistory::closing()
{
    if (m_keeper && !m_keeper->writeAll())
        qCWarning(logHistory, "entries of the journal could not be written before the end");
    m_jobs.reset();
    m_keeper.reset();
}

void LocalHistory::onStore(std::function<void(Keeper &)> work)
{
    QMetaObject::invokeMethod(
        m_options.storeContext,
        [this, work = std::move(work)] {
            if (m_keeper)
                work(*m_keeper);
        },
        Qt::QueuedConnection);
}

void LocalHistory::answer(std::function<void()> answer)
{
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

void LocalHistory::open(const Place &place)
{
    m_folder = place.folder;
    stopJobs();
    QMetaObject::invokeMethod(
        m_options.storeContext, [this, place] { opening(place); }, Qt::QueuedConnection);
}

void LocalHistory::opening(const Place &place)
{
    // Let through in the middle of a job, which stops now: what it works on must stay until then.
    if (m_jobs && m_jobs->isInStep()) {
        QTimer::singleShot(5ms, m_options.storeContext, [guard = QPointer<LocalHistory>(this), place] {
            if (guard)
                guard->opening(place);
        });
        return;
    }
    closing();
    m_queue.open();
    // The store first: it makes the folder. Where it is refused, what is answered 200 waits in the file until it can be opened.
    auto store = place.open();
    auto spool = WebhookSpool::open(place.folder);
    std::shared_ptr<WebhookSpool> shared = spool ? std::shared_ptr<WebhookSpool>(std::move(*spool)) : nullptr;
    m_queue.setSpool(shared);
    const QString problem = !store ? store.error().message : !spool ? spool.error().message : QString();
    if (!store) {
        m_queue.close();
        return answer([this, problem] {
            setProblem(problem);
            Q_EMIT opened({}, problem);
        });
    }
    m_keeper = std::make_unique<Keeper>(std::move(*store), shared, m_queue, m_options.clock, m_options.actor);
    m_keeper->setOutbox(m_outbox);
    m_jobs = std::make_unique<JobRunner>(*m_keeper);
    connect(m_jobs.get(), &JobRunner::changed, this, &LocalHistory::jobTold);
    connect(m_keeper.get(), &Keeper::stateChanged, this, &LocalHistory::setState);
    connect(m_keeper.get(), &Keeper::outboxGrew, this, &LocalHistory::outboxGrew);
    connect(m_keeper.get(), &Keeper::outboxGrew, this, &LocalHistory::deliveriesChanged);
    connect(m_keeper.get(), &Keeper::callsChanged, this, &LocalHistory::callsWereChanged);
    const Recovered recovered = m_keeper->recover();
    m_keeper->audit(u"start"_s, {}, QStringLiteral(GEON_VERSION));
    answer([this, recovered, problem, state = m_keeper->state()] {
        setState(state);
        m_daily.start(lookEvery);
        daily();
        Q_EMIT outboxGrew(); // what the run before did not send
        Q_EMIT opened(recovered, problem);
    });
}

void LocalHistory::setState(const desk::KeepingState &state)
{
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void LocalHistory::setProblem(const QString &problem)
{
    m_state.problem = problem;
    Q_EMIT stateChanged(m_state);
}

void LocalHistory::finish(std::function<void(bool)> done)
{
    QMetaObject::invokeMethod(
        m_options.storeContext,
        [this, done = std::move(done)] {
            const bool written = !m_keeper || m_keeper->writeAll();
            if (m_keeper && written)
                m_keeper->makeRecordsNow();
            answer([done, written] { done(written); });
        },
        Qt::QueuedConnection);
}

void LocalHistory::whenWritten(std::function<void()> done)
{
    QMetaObject::invokeMethod(
        m_options.storeContext,
        [this, done = std::move(done)] {
            const auto tell = [this, done] { answer(done); };
            if (m_keeper)
                m_keeper->whenWritten(tell);
            else
                tell();
        },
        Qt::QueuedConnection);
}

void LocalHistory::setRetention(const Retention &retention)
{
    QMetaObject::invokeMethod(
        m_options.storeContext, [this, retention] { m_retention = retention; }, Qt::QueuedConnection);
}

void LocalHistory::setRedaction(const redaction::Rules &rules)
{
    m_rules = rules;
    for (const QPointer<LocalPlayer> &player : std::as_const(m_players)) {
        if (player)
            player->setRedaction(rules);
    }
}

void LocalHistory::audit(const QString &kind, const QString &detail)
{
    onStore([kind, detail](Keeper &keeper) { keeper.audit(kind, {}, detail); });
}

void LocalHistory::setOutbox(Keeper::Outbox outbox)
{
    QMetaObject::invokeMethod(
        m_options.storeContext,
        [this, outbox = std::move(outbox)] {
            m_outbox = outbox;
            if (m_keeper)
                m_keeper->setOutbox(outbox);
        },
        Qt::QueuedConnection);
}

quint64 LocalHistory::find(const desk::HistoryQuery &query)
{
    const quint64 ticket = ++m_lastTicket;
    if (!m_state.open && !m_state.problem.isEmpty()) { // nobody is there to look
        answer([this, ticket] { Q_EMIT found(ticket, {}); });
        return ticket;
    }
    onStore([this, query, ticket](Keeper &keeper) {
        const auto rows = keeper.store().find(query);
        answer([this, ticket, rows = rows.value_or(QList<CallRowId>())] { Q_EMIT found(ticket, rows); });
    });
    return ticket;
}

quint64 LocalHistory::read(const QList<CallRowId> &rows, const QString &words)
{
    const quint64 ticket = ++m_lastTicket;
    onStore([this, rows, words, ticket, rules = m_rules](Keeper &keeper) {
        auto found = keeper.store().rows(rows, words).value_or(QList<desk::HistoryRow>());
        mask(found, rules);
        answer([this, ticket, found = std::move(found)] { Q_EMIT rowsRead(ticket, found); });
    });
    return ticket;
}

void LocalHistory::askChoices()
{
    onStore([this](Keeper &keeper) {
        answer([this, choices = keeper.store().choices().value_or(desk::HistoryChoices())] { Q_EMIT choicesRead(choices); });
    });
}

std::unique_ptr<desk::Player> LocalHistory::open(CallRowId, const CallId &call)
{
    LocalPlayer::Source source;
    source.read = [this, call](std::function<void(Result<calls::Tape>)> done) {
        onStore([this, call, done = std::move(done)](Keeper &keeper) {
            (void)keeper.writeAll(); // of a call that goes on, what waits belongs to it
            auto tape = std::make_shared<Result<calls::Tape>>(keeper.tapeOf(call));
            answer([done, tape] { done(std::move(*tape)); });
        });
    };
    source.write = [this, call](const calls::Command &command, std::function<void(calls::ActionState, calls::Reason)> done) {
        write(call, command, std::move(done));
    };
    source.revealed = [this, call] { onStore([call](Keeper &keeper) { keeper.audit(u"reveal"_s, call, u"recording"_s); }); };
    auto player = std::make_unique<LocalPlayer>(call, std::move(source), m_rules, m_playerThread);
    m_players.removeIf([](const QPointer<LocalPlayer> &one) { return !one; });
    m_players.append(player.get());
    return player;
}

// A call that the engine still has is its to change: two writers of one journal would not agree.
void LocalHistory::write(const CallId &call, const calls::Command &command, std::function<void(calls::ActionState, calls::Reason)> done)
{
    if (m_options.desk && m_options.desk->knows(call))
        return writeByDesk(call, command, std::move(done));
    const ActionId action = m_options.desk ? m_options.desk->nextAction() : ActionId{1};
    onStore([this, call, command, action, done = std::move(done)](Keeper &keeper) {
        const auto told = keeper.tell(call, calls::Asked{command, action});
        keeper.audit(std::holds_alternative<calls::SetOutcome>(command) ? u"action.set_outcome"_s : u"action.mark"_s, call,
                     u"afterwards"_s);
        answer([done, told] {
            done(told ? calls::ActionState::Confirmed : calls::ActionState::DidNotHappen,
                 told ? calls::Reason() : calls::Reason{calls::ReasonCode::ServiceRefused, told.error().message});
        });
    });
}

void LocalHistory::writeByDesk(const CallId &call, const calls::Command &command,
                               std::function<void(calls::ActionState, calls::Reason)> done)
{
    desk::Command asked;
    if (const auto *set = std::get_if<calls::SetOutcome>(&command))
        asked = desk::SetOutcome{call, set->outcome, set->note};
    else if (const auto *mark = std::get_if<calls::Mark>(&command))
        asked = desk::Mark{call, mark->note, mark->at};
    else if (const auto *edit = std::get_if<calls::EditMark>(&command))
        asked = desk::EditMark{call, edit->mark, edit->note};
    else
        return done(calls::ActionState::DidNotHappen, {calls::ReasonCode::CallOver, {}});
    const ActionId action = m_options.desk->submit(asked);
    auto *const waits = new QObject(this); // until the action is settled
    connect(m_options.desk, &desk::Desk::updated, waits, [waits, action, done = std::move(done)](const desk::Update &update) {
        const auto at = std::ranges::find(update.actions, action, &calls::Action::id);
        if (at == update.actions.end() || !isSettled(at->state))
            return;
        done(at->state, at->reason);
        waits->deleteLater();
    });
}

void LocalHistory::callsWereChanged(const QList<CallId> &calls)
{
    for (const QPointer<LocalPlayer> &player : std::as_const(m_players)) {
        if (player && calls.contains(player->call()))
            player->reload();
    }
    Q_EMIT callsChanged(calls);
}

void LocalHistory::readAudit(quint64 before, int most)
{
    onStore([this, before, most](Keeper &keeper) {
        (void)keeper.writeAll();
        answer([this, rows = keeper.store().audit(before, most).value_or(QList<desk::AuditRow>())] { Q_EMIT auditRead(rows); });
    });
}

void LocalHistory::verifyAudit()
{
    onStore([this](Keeper &keeper) {
        (void)keeper.writeAll();
        const auto verdict = keeper.store().verifyAudit();
        const desk::AuditVerdict told =
            verdict ? *verdict : desk::AuditVerdict{.whole = false, .rows = 0, .firstBad = 0, .problem = verdict.error().message};
        answer([this, told] { Q_EMIT auditVerified(told); });
    });
}

void LocalHistory::readDeliveries(const QString &destination, std::optional<desk::DeliveryState> state, int most)
{
    onStore([this, destination, state, most](Keeper &keeper) {
        const auto rows = keeper.store().deliveries(destination, state, most);
        answer([this, rows = rows.value_or(QList<desk::Delivery>())] { Q_EMIT deliveriesRead(rows); });
    });
}

void LocalHistory::resend(const QList<qint64> &deliveries)
{
    onStore([this, deliveries](Keeper &keeper) {
        (void)keeper.store().resend(deliveries, keeper.clock().now());
        keeper.audit(u"resend"_s, {}, u"webhooks: %1"_s.arg(deliveries.size()));
        keeper.countDeadDeliveries();
        answer([this] {
            Q_EMIT deliveriesChanged();
            Q_EMIT outboxGrew();
        });
    });
}

} // namespace geon::history
