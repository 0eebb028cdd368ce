// Keeper: takes what the engine hands over to the store, in groups, and makes records of calls that are over. It also finds out, at the
// start, what the run before left undone.
#pragma once

#include "core/history/journalqueue.h"
#include "core/history/projection.h"

#include <QObject>
#include <QTimer>
#include <deque>

namespace geon::history {

//! What a run before left undone.
struct Recovered {
    std::shared_ptr<calls::CallLines> calls; //!< that may still go on
    QList<webhooks::IncomingCall> untaken;   //!< answered 200, and not acted on
    QList<QByteArray> untakenBodies;
    QList<webhooks::KnownDelivery> known;
    quint64 lastAction = 0;
    QStringList problems; //!< a sentence each
};

//! Lives on the store thread, and blocks it.
class Keeper : public QObject
{
    Q_OBJECT

public:
    //! Entries wait so long for others, so that one write to the disk does for many.
    static constexpr Duration groupFor = 50ms;
    //! A live call tells something more often than that.
    static constexpr Duration quietAfter = 60s;
    //! After a write that failed.
    static constexpr Duration tryAgainAfter = 1s;

    using Outbox = std::function<QList<OutboxItem>(const QList<calls::CallNews> &news, TimePoint now)>;

    //! Queue and clock outlive it. @p actor: the user, for the audit log.
    Keeper(std::unique_ptr<Store> store, std::shared_ptr<WebhookSpool> spool, JournalQueue &queue, std::shared_ptr<const Clock> clock,
           QString actor, QObject *parent = nullptr);
    //! What could not be written is in the queue again.
    ~Keeper() override;

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }

    [[nodiscard]] Recovered recover();
    //! How news become webhooks of ours; none: they do not.
    void setOutbox(Outbox outbox) { m_outbox = std::move(outbox); }
    //! Something waits in the queue.
    void wake();
    //! Writes all that waits, now. False: it could not be written, and the queue still has it.
    bool writeAll();
    //! Nothing was told for a while: no call is on.
    [[nodiscard]] bool isQuiet() const { return m_clock->now() - m_toldAt > quietAfter; }
    //! Makes the records that are due, for a second at most: what is left over is made at the next start.
    void makeRecordsNow();
    //! Calls back once all that waits by now is written, or while it cannot be; in the order of asking.
    void whenWritten(std::function<void()> done);
    //! In the next group.
    void audit(const QString &kind, const CallId &call, const QString &detail);
    //! Adds to the journal of a call that is over and is with nobody, and makes its record anew.
    [[nodiscard]] Result<void> tell(const CallId &call, const calls::CallInput &input);
    [[nodiscard]] Result<calls::Tape> tapeOf(const CallId &call);
    //! Anew, from its journal.
    [[nodiscard]] Result<void> makeRecord(const CallId &call, bool imported = false);

    [[nodiscard]] const desk::KeepingState &state() const { return m_state; }
    void setNewestBackup(TimePoint at);
    void countDeadDeliveries();

Q_SIGNALS:
    void stateChanged(const geon::desk::KeepingState &state);
    //! In the list something is new.
    void callsChanged(const QList<geon::CallId> &calls);
    //! There are new webhooks to send.
    void outboxGrew();

private:
    void write();
    [[nodiscard]] Changes changesFrom(const JournalQueue::Waiting &waiting);
    void written(const JournalQueue::Waiting &waiting);
    void makeRecords();
    void makeNextRecord();
    void tellWritten();
    void recoverCall(const CallId &call, Recovered &into);
    void recoverUntaken(Recovered &into);
    void setProblem(const QString &problem);
    void tellState();

    std::unique_ptr<Store> m_store;
    std::shared_ptr<WebhookSpool> m_spool;
    JournalQueue &m_queue;
    std::shared_ptr<const Clock> m_clock;
    QString m_actor;
    Outbox m_outbox;
    QTimer m_group;
    QTimer m_records;
    JournalQueue::Waiting m_writing; //!< taken from the queue, not written yet
    Changes m_changes;
    TimePoint m_toldAt{};            //!< when something of a call was last written
    bool m_isWriting = false;        //!< there are such
    QList<calls::AuditNote> m_audit; //!< for the next group
    QList<std::function<void()>> m_whenWritten;
    std::deque<CallId> m_due;         //!< records to be made
    QHash<CallId, bool> m_unrecorded; //!< of those that could not be made: it was said
    QSet<CallId> m_over;              //!< seen to end in this run: what comes later belongs to their record
    desk::KeepingState m_state;
    desk::KeepingState m_toldState;
};

} // namespace geon::history
