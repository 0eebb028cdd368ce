#include "core/history/keeper.h"

#include "core/base/logging.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace geon::history {

using calls::CallNews;
using calls::NewsKind;

namespace {

// A call says a last word or two after its end: the socket closes, an outcome is set.
constexpr Duration recordAfter = 200ms;
constexpr Duration recordsAtTheEnd = 1s;
// Repeats of a webhook come for so long (fact sheet b.5).
constexpr auto repeatsFor = std::chrono::hours(72);

//! The highest number of an action that the call was asked for.
quint64 lastActionIn(const calls::Tape &tape)
{
    quint64 last = 0;
    for (const JournalEntry &entry : tape.entries()) {
        if (entry.kind == calls::JournalKind::Asked || entry.kind == calls::JournalKind::RevealBegan)
            last = std::max(last, quint64(QJsonDocument::fromJson(entry.body)["action"_L1].toInteger()));
    }
    return last;
}

QString text(const char *source)
{
    return QCoreApplication::translate("History", source);
}

} // namespace

Keeper::Keeper(std::unique_ptr<Store> store, std::shared_ptr<WebhookSpool> spool, JournalQueue &queue, std::shared_ptr<const Clock> clock,
               QString actor, QObject *parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_spool(std::move(spool)),
      m_queue(queue),
      m_clock(std::move(clock)),
      m_actor(std::move(actor))
{
    m_group.setSingleShot(true);
    m_group.setTimerType(Qt::PreciseTimer);
    connect(&m_group, &QTimer::timeout, this, &Keeper::write);
    m_records.setSingleShot(true);
    connect(&m_records, &QTimer::timeout, this, &Keeper::makeRecords);
    m_state.open = true;
}

Keeper::~Keeper()
{
    m_writing.batch.audit += m_audit;
    if (m_isWriting || !m_audit.isEmpty())
        m_queue.putBack(std::move(m_writing));
}

void Keeper::wake()
{
    if (!m_group.isActive())
        m_group.start(groupFor);
}

Changes Keeper::changesFrom(const JournalQueue::Waiting &waiting)
{
    Changes changes;
    changes.shared = waiting.batch.shared;
    changes.webhooks = waiting.webhooks;
    changes.entries = waiting.batch.entries;
    if (m_outbox && !waiting.batch.news.isEmpty())
        changes.outbox = m_outbox(waiting.batch.news, m_clock->now());
    for (const calls::AuditNote &note : waiting.batch.audit)
        changes.audit.append({0, note.at, m_actor, note.kind, note.call, note.detail, {}});
    return changes;
}

void Keeper::write()
{
    if (!std::exchange(m_isWriting, true)) {
        m_writing = m_queue.takeAll();
        m_writing.batch.audit += std::exchange(m_audit, {});
        m_changes = changesFrom(m_writing);
    }
    if (m_changes.isEmpty()) {
        m_isWriting = false;
        m_queue.done(m_writing);
        return tellWritten();
    }
    const auto kept = m_store->commit(m_changes);
    if (!kept) {
        setProblem(text(QT_TRANSLATE_NOOP("History", "The history is behind: %1 What happens now is kept in memory and tried again."))
                       .arg(kept.error().message));
        m_group.start(tryAgainAfter);
        return tellWritten();
    }
    m_isWriting = false;
    m_queue.done(m_writing);
    tellWritten();
    const bool grew = !m_changes.outbox.isEmpty();
    written(std::exchange(m_writing, {}));
    m_changes = {};
    setProblem({});
    if (grew)
        Q_EMIT outboxGrew();
    if (m_queue.waiting() > 0)
        wake();
}

bool Keeper::writeAll()
{
    do {
        write();
        if (m_isWriting)
            return false;
    } while (m_queue.waiting() > 0 || !m_audit.isEmpty());
    m_group.stop();
    return true;
}

// Whoever waits need not know of what came to the queue meanwhile: what it asked for is in this group or in one before.
void Keeper::tellWritten()
{
    for (const auto &done : std::exchange(m_whenWritten, {}))
        done();
}

void Keeper::whenWritten(std::function<void()> done)
{
    if (m_queue.waiting() == 0 || !m_state.problem.isEmpty())
        return done();
    m_whenWritten.append(std::move(done));
    wake();
}

void Keeper::written(const JournalQueue::Waiting &waiting)
{
    if (!waiting.batch.entries.isEmpty())
        m_toldAt = m_clock->now();
    QSet<CallId> changed;
    for (const CallNews &news : waiting.batch.news) {
        if (news.kind == NewsKind::Offered)
            changed.insert(news.summary.id);
        if (news.kind == NewsKind::Ended)
            m_over.insert(news.summary.id);
    }
    for (const JournalEntry &entry : waiting.batch.entries) {
        if (m_over.contains(entry.call) && std::ranges::find(m_due, entry.call) == m_due.end())
            m_due.push_back(entry.call);
    }
    if (!m_due.empty() && !m_records.isActive())
        m_records.start(recordAfter);
    if (!changed.isEmpty())
        Q_EMIT callsChanged(changed.values());
}

// One at a time, so that a group never waits for many.
void Keeper::makeRecords()
{
    if (!m_due.empty())
        makeNextRecord();
}

void Keeper::makeRecordsNow()
{
    const TimePoint until = m_clock->now() + recordsAtTheEnd;
    while (!m_due.empty() && m_clock->now() < until)
        makeNextRecord();
}

void Keeper::makeNextRecord()
{
    const CallId call = m_due.front();
    m_due.pop_front();
    const auto made = makeRecord(call);
    if (made) {
        m_unrecorded.remove(call);
        Q_EMIT callsChanged({call});
    } else if (!std::exchange(m_unrecorded[call], true)) {
        qCWarning(logHistory, "no record of %s: %s", qPrintable(call.value), qPrintable(made.error().message));
    }
    const bool later = !made && made.error().kind == ErrorKind::Storage; // the disk may have room again
    if (later)
        m_due.push_back(call);
    if (!m_due.empty())
        m_records.start(later ? tryAgainAfter : 0ms);
}

Result<calls::Tape> Keeper::tapeOf(const CallId &call)
{
    auto journal = m_store->journal(call);
    if (!journal)
        return tl::unexpected(journal.error());
    if (journal->isEmpty())
        return failure(ErrorKind::NotFound, text(QT_TRANSLATE_NOOP("History", "The words of this call are not kept any more.")));
    const auto shared = m_store->shared(calls::hashesIn(*journal));
    if (!shared)
        return tl::unexpected(shared.error());
    calls::SharedTexts texts;
    for (const SharedText &one : *shared)
        texts.insert(one.hash, one.body);
    return calls::Tape::from(std::move(*journal), texts);
}

Result<void> Keeper::makeRecord(const CallId &call, bool imported)
{
    const auto tape = tapeOf(call);
    if (!tape)
        return tl::unexpected(tape.error());
    return m_store->record(recordFrom(*tape), imported);
}

Result<void> Keeper::tell(const CallId &call, const calls::CallInput &input)
{
    if (!writeAll())
        return failure(ErrorKind::Storage, m_state.problem);
    const auto tape = tapeOf(call);
    if (!tape)
        return tl::unexpected(tape.error());
    const auto line = tape->playAll();
    const TimePoint now = m_clock->now();
    Changes changes;
    line->journal.add(call, calls::kindOf(input), now, calls::encode(input), changes.entries);
    (void)calls::tell(line->call, input, now);
    QList<CallNews> news;
    line->news.collect(line->call, now, news);
    if (m_outbox)
        changes.outbox = m_outbox(news, now);
    if (const auto kept = m_store->commit(changes); !kept)
        return kept;
    if (!changes.outbox.isEmpty())
        Q_EMIT outboxGrew();
    if (const auto made = makeRecord(call); !made)
        return made;
    Q_EMIT callsChanged({call});
    return {};
}

void Keeper::audit(const QString &kind, const CallId &call, const QString &detail)
{
    m_audit.append({m_clock->now(), kind, call, detail});
    wake();
}

Recovered Keeper::recover()
{
    Recovered found;
    found.calls = std::make_shared<calls::CallLines>();
    if (m_spool && !m_spool->left().isEmpty()) {
        Changes changes;
        changes.webhooks = m_spool->left();
        if (const auto kept = m_store->commit(changes))
            m_spool->taken(changes.webhooks.size());
        else
            found.problems.append(kept.error().message);
    }
    const auto unfinished = m_store->unfinished();
    if (!unfinished)
        found.problems.append(unfinished.error().message);
    for (const CallId &call : unfinished.value_or(QList<CallId>()))
        recoverCall(call, found);
    recoverUntaken(found);
    const auto webhooks = m_store->webhooksSince(m_clock->now() - repeatsFor);
    for (const WebhookKept &webhook : webhooks.value_or(QList<WebhookKept>()))
        found.known.append({webhook.id, webhook.call, webhook.at});
    found.lastAction = std::max(found.lastAction, m_store->lastAction().value_or(0));
    countDeadDeliveries();
    return found;
}

// A call that is over only lacks its record; one that cannot be told is not to be looked at again at every start.
void Keeper::recoverCall(const CallId &call, Recovered &into)
{
    const auto tape = tapeOf(call);
    if (tape) {
        auto line = tape->playAll();
        if (!isOver(line->call.state())) {
            into.lastAction = std::max(into.lastAction, lastActionIn(*tape));
            into.calls->push_back(std::move(line));
            return;
        }
    }
    Result<void> made = tape ? m_store->record(recordFrom(*tape)) : Result<void>();
    if (!tape) {
        const auto row = m_store->rowOf(call);
        const auto rows = m_store->rows({row.value_or(0)}, {});
        if (rows && !rows->isEmpty())
            made = m_store->record(recordFrom(rows->first(), tape.error().message));
        into.problems.append(text(QT_TRANSLATE_NOOP("History", "The journal of call %1 cannot be read, so it is not taken up: %2"))
                                 .arg(call.value, tape.error().message));
    }
    if (!made)
        into.problems.append(made.error().message);
}

void Keeper::recoverUntaken(Recovered &into)
{
    const auto untaken = m_store->untaken(m_clock->now() - repeatsFor);
    for (const WebhookKept &webhook : untaken.value_or(QList<WebhookKept>())) {
        auto event = webhooks::parseWebhook(webhook.body);
        if (!event || !event->call)
            continue;
        event->call->delivery = webhook.id;
        event->call->receivedAt = webhook.at;
        into.untaken.append(*event->call);
        into.untakenBodies.append(webhook.body);
    }
}

void Keeper::setNewestBackup(TimePoint at)
{
    m_state.newestBackup = at;
    tellState();
}

void Keeper::countDeadDeliveries()
{
    m_state.deadDeliveries = m_store->deadDeliveries().value_or(0);
    tellState();
}

void Keeper::setProblem(const QString &problem)
{
    m_state.problem = problem;
    tellState();
}

void Keeper::tellState()
{
    m_state.waiting = m_state.problem.isEmpty() ? 0 : m_queue.waiting();
    m_state.lost = m_queue.lost();
    if (m_state == m_toldState)
        return;
    m_toldState = m_state;
    Q_EMIT stateChanged(m_state);
}

} // namespace geon::history
