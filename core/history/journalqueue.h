// JournalQueue: what the engine hands over to be kept, until the store thread takes it. Bounded: entries that do not fit are not kept, and
// that is counted, told and written into the journal of their call. News and notes for the audit log are few: they have as much room again.
#pragma once

#include "core/history/spool.h"
#include "core/webhooks/reception.h"

#include <QHash>
#include <functional>

namespace geon::history {

//! Its methods are safe from any thread and wait for nothing but each other.
class JournalQueue final : public calls::JournalSink, public webhooks::WebhookKeeper
{
public:
    static constexpr qint64 mostBytesUsual = 64 * 1024 * 1024;

    //! @p notify is called, on the thread that brings it, when something waits after nothing did.
    explicit JournalQueue(std::function<void()> notify, qint64 mostBytes = mostBytesUsual)
        : m_notify(std::move(notify)), m_mostBytes(mostBytes)
    {
    }

    //! Null: webhooks are not kept before they are answered.
    void setSpool(std::shared_ptr<WebhookSpool> spool);

    //! As it is from the start.
    void open();
    //! Nobody will take anything: nothing more is kept here, but for webhooks in the spool.
    void close();

    void take(calls::JournalBatch batch) override;
    [[nodiscard]] bool keep(const webhooks::WebhookReceipt &receipt) override;

    struct Waiting {
        QList<WebhookKept> webhooks;
        calls::JournalBatch batch;
    };
    //! Everything that waits. It still counts as waiting until done() says that it is kept.
    [[nodiscard]] Waiting takeAll();
    void done(const Waiting &kept);
    //! It was taken and cannot be kept by who took it: it waits again, before what came since.
    void putBack(Waiting &&taken);

    [[nodiscard]] qint64 waiting() const; //!< entries
    [[nodiscard]] qint64 lost() const;    //!< entries and notes, since the start

private:
    void append(calls::JournalBatch &&batch);
    void notLost(calls::JournalBatch &batch);
    void lose(const calls::JournalBatch &batch);

    std::function<void()> m_notify;
    qint64 m_mostBytes;
    mutable QMutex m_mutex;
    std::shared_ptr<WebhookSpool> m_spool;
    Waiting m_waiting;
    qint64 m_bytes = 0;    //!< of what waits and of what is being kept
    qint64 m_bytesOut = 0; //!< of that, what takeAll() gave away
    bool m_closed = false;
    qint64 m_entries = 0;
    qint64 m_lost = 0; //!< entries, and what else found no room
    struct Hole {
        quint32 first = 0;
        int entries = 0;
    };
    QHash<CallId, Hole> m_holes; //!< what is missing in the journal of a call, until its next entry says so
};

} // namespace geon::history
