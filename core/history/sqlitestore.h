// SqliteStore: the store in one SQLite file, `history.db` in the data folder, with `audit.head` beside it. Whoever opens it sees that no
// other instance of the program uses the folder. Another SqliteStore on the same file may read on another thread.
//
// A commit whose outbox has a message that its destination has already leaves that aside, as it does with entries.
#pragma once

#include "core/history/store.h"

#include <memory>

namespace geon::history {

class SqliteStore final : public Store
{
public:
    struct Options {
        QString folder;         //!< made (0700) where it is missing
        Duration patience = 5s; //!< how long another program may hold the file
    };

    //! Storage error: it cannot be opened, and nothing of it was changed.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(const Options &options);
    [[nodiscard]] static QString pathIn(const QString &folder);
    ~SqliteStore() override;

    [[nodiscard]] Result<void> commit(const Changes &changes) override;
    [[nodiscard]] Result<QList<JournalEntry>> journal(const CallId &call) override;
    [[nodiscard]] Result<QList<SharedText>> shared(const QList<QByteArray> &hashes) override;
    [[nodiscard]] Result<QList<CallId>> unfinished() override;
    [[nodiscard]] Result<void> record(const CallRecord &record, bool imported = false) override;
    [[nodiscard]] Result<quint64> lastAction() override;
    [[nodiscard]] Result<QList<WebhookKept>> webhooksSince(TimePoint moment) override;
    [[nodiscard]] Result<QList<WebhookKept>> untaken(TimePoint since) override;

    [[nodiscard]] Result<QList<CallRowId>> find(const desk::HistoryQuery &query) override;
    [[nodiscard]] Result<QList<desk::HistoryRow>> rows(const QList<CallRowId> &rows, const QString &words) override;
    [[nodiscard]] Result<desk::HistoryChoices> choices() override;
    [[nodiscard]] Result<CallId> callOf(CallRowId row) override;
    [[nodiscard]] Result<CallRowId> rowOf(const CallId &call) override;
    [[nodiscard]] Result<CallRecord> recordOf(const CallId &call) override;

    [[nodiscard]] Result<QList<OutboxItem>> due(TimePoint now, int most) override;
    [[nodiscard]] Result<std::optional<TimePoint>> nextDue() override;
    [[nodiscard]] Result<void> settle(const QList<OutboxOutcome> &outcomes) override;
    [[nodiscard]] Result<void> resend(const QList<qint64> &ids, TimePoint now) override;
    [[nodiscard]] Result<QList<desk::Delivery>> deliveries(const QString &destination, std::optional<desk::DeliveryState> state,
                                                           int most) override;
    [[nodiscard]] Result<qint64> deadDeliveries() override;

    [[nodiscard]] Result<QList<desk::AuditRow>> audit(quint64 before, int most) override;
    [[nodiscard]] Result<desk::AuditVerdict> verifyAudit() override;

    [[nodiscard]] Result<Removed> removeOlder(const Retention &retention, TimePoint now) override;
    [[nodiscard]] Result<QList<CallRowId>> callsOfNumber(const QString &number) override;
    [[nodiscard]] Result<Removed> erase(const QList<CallRowId> &rows) override;
    [[nodiscard]] Result<bool> owesOverwriting() override;
    [[nodiscard]] Result<void> overwrite() override;

    //! @p progress may use the store.
    [[nodiscard]] Result<void> backUp(const QString &path, const Progress &progress) override;
    [[nodiscard]] Result<QString> check(const Progress &progress) override;

private:
    struct Parts;
    explicit SqliteStore(std::unique_ptr<Parts> parts);
    //! All or nothing of what @p change does.
    template <typename Change> [[nodiscard]] Result<void> inOneStep(Change change);
    [[nodiscard]] Result<void> keepAll(const Changes &changes);

    std::unique_ptr<Parts> m_parts;
};

} // namespace geon::history
