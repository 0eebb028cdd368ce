// Store: where everything that must not be lost is kept. One interface, so that another database can take its place; what any of them must
// do is said by the conformance test (tests/history/storeconformance.h).
//
// Used on one thread, the store thread, and blocks it. Errors are ErrorKind::Storage (or InvalidInput, NotFound) with a sentence for a
// person: what happened, why, what to do. After a failed commit nothing of it is there, and it can be tried again.
#pragma once

#include "core/base/result.h"
#include "core/calls/journal.h"
#include "core/desk/history.h"

#include <QByteArray>
#include <functional>

namespace geon::history {

using calls::JournalEntry;
using calls::SharedText;
using desk::CallRowId;

//! One of the agents' versions a call was answered with.
struct VersionUsed {
    ProfileId profile;
    int version = 0;
    QByteArray hash; //!< of the SharedText of the profile
    TimePoint from{};

    friend bool operator==(const VersionUsed &, const VersionUsed &) = default;
};

//! What the tables say of a call: made from its journal, and made anew whenever that has grown after the call's end.
struct CallRecord {
    calls::CallSummary summary;
    QList<calls::TranscriptEntry> transcript; //!< turns, tools, marks and notes, in their order
    QList<calls::Action> actions;
    calls::UsageTotals usage;
    QList<VersionUsed> versions;
    QList<calls::AttentionKind> needed; //!< ever opened

    friend bool operator==(const CallRecord &, const CallRecord &) = default;
};

//! A webhook that was answered 200.
struct WebhookKept {
    WebhookId id; //!< empty: it came unsigned, and is named by its event
    QString eventId;
    CallId call; //!< empty: it brings none
    TimePoint at{};
    QByteArray body;

    friend bool operator==(const WebhookKept &, const WebhookKept &) = default;
};

//! One webhook of ours that is to be sent. In one destination those of one call are delivered in the order of their ids.
struct OutboxItem {
    qint64 id = 0; //!< given by the store
    QString destination;
    QString type;
    CallId call;
    QString messageId; //!< `webhook-id`: the same on each try
    TimePoint madeAt{};
    TimePoint dueAt{};
    int tries = 0;
    int status = 0;
    QString problem;
    QByteArray payload;

    friend bool operator==(const OutboxItem &, const OutboxItem &) = default;
};

//! What became of one try.
struct OutboxOutcome {
    qint64 id = 0;
    desk::DeliveryState state = desk::DeliveryState::Waiting;
    TimePoint at{};
    TimePoint dueAt{}; //!< of the next try, while it waits
    int status = 0;
    QString problem;
};

//! To be kept in one step: everything or nothing.
struct Changes {
    QList<SharedText> shared;    //!< a hash that is there already stays as it is
    QList<WebhookKept> webhooks; //!< one that is there already stays as it is
    QList<JournalEntry> entries; //!< each the next of its call; one that is there already is left aside
    QList<OutboxItem> outbox;
    QList<desk::AuditRow> audit; //!< `at`, `actor`, `kind`, `call` and `detail`; the store numbers and chains them
    bool isEmpty() const { return shared.isEmpty() && webhooks.isEmpty() && entries.isEmpty() && outbox.isEmpty() && audit.isEmpty(); }
};

//! Days; none: for ever.
struct Retention {
    std::optional<int> calls;      //!< whole calls, and all that belongs to them
    std::optional<int> words;      //!< journal, transcript, index: the call stays in the list, without its words
    std::optional<int> deliveries; //!< settled ones, and webhooks beyond the 72 h that repeats may come in
    int backups = 7;

    friend bool operator==(const Retention &, const Retention &) = default;
};

struct Removed {
    qint64 calls = 0;
    qint64 words = 0;
    qint64 deliveries = 0;
    qint64 webhooks = 0;

    friend bool operator==(const Removed &, const Removed &) = default;
};

class Store
{
public:
    virtual ~Store() = default;

    [[nodiscard]] virtual Result<void> commit(const Changes &changes) = 0;

    // Journal.
    //! Oldest first; empty: there is no such call, or its words were removed.
    [[nodiscard]] virtual Result<QList<JournalEntry>> journal(const CallId &call) = 0;
    [[nodiscard]] virtual Result<QList<SharedText>> shared(const QList<QByteArray> &hashes) = 0;
    //! Calls whose journal has entries that no record was made of: they go on, or were cut off.
    [[nodiscard]] virtual Result<QList<CallId>> unfinished() = 0;
    //! Keeps what the tables say of a call that is over, in place of what they said. The journal is pressed together: it stays readable and
    //! can grow on. @p imported: it came from a file.
    [[nodiscard]] virtual Result<void> record(const CallRecord &record, bool imported = false) = 0;
    //! The highest action id of any call; 0: none.
    [[nodiscard]] virtual Result<quint64> lastAction() = 0;
    //! Webhooks since a moment, oldest first, without their bodies.
    [[nodiscard]] virtual Result<QList<WebhookKept>> webhooksSince(TimePoint moment) = 0;

    //! Webhooks that brought a call of which nothing else is kept, oldest first, with their bodies.
    [[nodiscard]] virtual Result<QList<WebhookKept>> untaken(TimePoint since) = 0;

    // The list.
    [[nodiscard]] virtual Result<QList<CallRowId>> find(const desk::HistoryQuery &query) = 0;
    [[nodiscard]] virtual Result<QList<desk::HistoryRow>> rows(const QList<CallRowId> &rows, const QString &words) = 0;
    [[nodiscard]] virtual Result<desk::HistoryChoices> choices() = 0;
    //! Empty: there is none.
    [[nodiscard]] virtual Result<CallId> callOf(CallRowId row) = 0;
    //! 0: there is none.
    [[nodiscard]] virtual Result<CallRowId> rowOf(const CallId &call) = 0;
    [[nodiscard]] virtual Result<CallRecord> recordOf(const CallId &call) = 0;

    // Outbox.
    //! What may be sent now: of each destination and call the oldest that waits, if it is due; the longest due first.
    [[nodiscard]] virtual Result<QList<OutboxItem>> due(TimePoint now, int most) = 0;
    //! When the next is due; none: nothing waits.
    [[nodiscard]] virtual Result<std::optional<TimePoint>> nextDue() = 0;
    [[nodiscard]] virtual Result<void> settle(const QList<OutboxOutcome> &outcomes) = 0;
    //! Dead ones wait again, as new, due at once.
    [[nodiscard]] virtual Result<void> resend(const QList<qint64> &ids, TimePoint now) = 0;
    [[nodiscard]] virtual Result<QList<desk::Delivery>> deliveries(const QString &destination, std::optional<desk::DeliveryState> state,
                                                                   int most) = 0;
    [[nodiscard]] virtual Result<qint64> deadDeliveries() = 0;

    // Audit.
    [[nodiscard]] virtual Result<QList<desk::AuditRow>> audit(quint64 before, int most) = 0; //!< newest first; 0: from the newest
    [[nodiscard]] virtual Result<desk::AuditVerdict> verifyAudit() = 0;

    // Retention. What is erased is gone from the journal, the tables and the index; overwrite() takes what is left of it in the files.
    [[nodiscard]] virtual Result<Removed> removeOlder(const Retention &retention, TimePoint now) = 0;
    //! Calls from or to the number, compared by its digits.
    [[nodiscard]] virtual Result<QList<CallRowId>> callsOfNumber(const QString &number) = 0;
    [[nodiscard]] virtual Result<Removed> erase(const QList<CallRowId> &rows) = 0;

    //! Something was erased or removed since the last overwrite().
    [[nodiscard]] virtual Result<bool> owesOverwriting() = 0;
    //! Nothing of what was erased can be read in the files any more. They are written anew whole: some seconds for a large store, in which
    //! nothing else is written.
    [[nodiscard]] virtual Result<void> overwrite() = 0;

    // Care.
    //! @p progress is asked now and then with pages done and in all; false stops it: ErrorKind::Cancelled.
    using Progress = std::function<bool(qint64 done, qint64 of)>;
    //! A whole copy while the store is in use. The file must not be there.
    [[nodiscard]] virtual Result<void> backUp(const QString &path, const Progress &progress) = 0;
    //! Empty: sound. Else what is wrong, for a person.
    [[nodiscard]] virtual Result<QString> check(const Progress &progress) = 0;
};

} // namespace geon::history
