// A history without a store: remembers what was asked of it and answers when the test says so.
#pragma once

#include "core/desk/history.h"
#include "tests/support/grab.h"

namespace geon {

class KeptHistory final : public desk::History
{
public:
    using History::History;

    [[nodiscard]] desk::KeepingState state() const override { return keeping; }
    quint64 find(const desk::HistoryQuery &query) override
    {
        queries.append(query);
        return ++ticket;
    }
    quint64 read(const QList<desk::CallRowId> &rows, const QString &) override
    {
        readRows = rows;
        return ++ticket;
    }
    void askChoices() override { }
    std::unique_ptr<desk::Player> open(desk::CallRowId, const CallId &) override { return nullptr; }
    quint64 exportCalls(const desk::ExportRequest &request) override
    {
        exported.append(request);
        return ++job;
    }
    quint64 importRecording(const QString &path, const QString &passphrase) override
    {
        importedFiles.append({path, passphrase});
        return ++job;
    }
    quint64 eraseNumber(const QString &number) override
    {
        erasedNumbers.append(number);
        return ++job;
    }
    quint64 eraseCalls(const QList<desk::CallRowId> &rows) override
    {
        erasedCalls.append(rows);
        return ++job;
    }
    quint64 checkIntegrity() override
    {
        ++checks;
        return ++job;
    }
    quint64 backUp() override
    {
        ++backups;
        return ++job;
    }
    void cancel(quint64 one) override { cancelled.append(one); }
    void readAudit(quint64 before, int most) override { auditReads.append({before, most}); }
    void verifyAudit() override { ++verifications; }
    quint64 exportAudit(const QString &path) override
    {
        auditFiles.append(path);
        return ++job;
    }
    void readDeliveries(const QString &, std::optional<desk::DeliveryState>, int) override { }
    void resend(const QList<qint64> &) override { }
    void testDestination(const QString &) override { }

    void tellRows(const QList<desk::HistoryRow> &rows) { Q_EMIT rowsRead(ticket, rows); }
    void tellFound(const QList<desk::CallRowId> &rows) { Q_EMIT found(ticket, rows); }
    void tellProgress(qint64 done, qint64 of) { Q_EMIT jobChanged({.job = job, .done = done, .of = of}); }
    void tellDone(const QString &result) { Q_EMIT jobChanged({.job = job, .finished = true, .result = result}); }
    void tellProblem(const QString &problem) { Q_EMIT jobChanged({.job = job, .finished = true, .problem = problem}); }
    void tellStopped() { Q_EMIT jobChanged({.job = job, .finished = true, .cancelled = true}); }
    void tellState(const desk::KeepingState &state)
    {
        keeping = state;
        Q_EMIT stateChanged(state);
    }

    desk::KeepingState keeping{.open = true};
    quint64 ticket = 0;
    quint64 job = 0;
    QList<desk::HistoryQuery> queries;
    QList<desk::CallRowId> readRows;
    QList<desk::ExportRequest> exported;
    QList<std::pair<QString, QString>> importedFiles;
    QStringList erasedNumbers;
    QList<QList<desk::CallRowId>> erasedCalls;
    QList<quint64> cancelled;
    QList<std::pair<quint64, int>> auditReads;
    QStringList auditFiles;
    int checks = 0;
    int backups = 0;
    int verifications = 0;
};

} // namespace geon
