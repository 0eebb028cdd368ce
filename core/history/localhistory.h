// LocalHistory: the History of this program's own store. It lives on the UI thread and has the store thread do the work; it also is where
// the engine's journal goes, so it is there before the engine and outlives it.
#pragma once

#include "core/desk/localdesk.h"
#include "core/history/job.h"
#include "core/history/keeper.h"
#include "core/history/localplayer.h"
#include "core/history/transcriptforms.h"

#include <QThread>
#include <memory>

namespace geon::history {

class LocalHistory final : public desk::History
{
    Q_OBJECT

public:
    struct Place {
        QString folder; //!< of the spool and the backups
        //! Called on the store thread.
        std::function<Result<std::unique_ptr<Store>>()> open;
    };
    struct Options {
        QString actor; //!< the user, for the audit log
        std::shared_ptr<const Clock> clock;
        //! Calls that are still with the engine are written to there.
        desk::LocalDesk *desk = nullptr;
        //! Lives on the store thread and outlives this.
        QObject *storeContext = nullptr;
    };

    explicit LocalHistory(Options options, QObject *parent = nullptr);
    //! Writes what waits.
    ~LocalHistory() override;

    //! Opens the store of a place, in place of one that is open, and looks what the run before left; answers with opened().
    void open(const Place &place);
    //! Where the engine's journal and webhooks go; before open() answers they wait.
    [[nodiscard]] JournalQueue &queue() { return m_queue; }
    //! Writes all that waits, then calls back; false: it could not be written.
    void finish(std::function<void(bool)> done);

    //! Calls back once all that was handed to the queue by now is written; while the disk does not take it, at once.
    void whenWritten(std::function<void()> done);

    void setRetention(const Retention &retention);
    void setRedaction(const redaction::Rules &rules);
    void audit(const QString &kind, const QString &detail);
    //! How transcripts are written: sentences for reasons, the program's name.
    void setStyle(const FormStyle &style) { m_style = style; }

    // For whoever sends the webhooks; callbacks come on the store thread.
    void setOutbox(Keeper::Outbox outbox);
    //! @p work runs on the store thread, if the store is open.
    void onStore(std::function<void(Keeper &keeper)> work);
    //! What became of a test that was asked for.
    void tellTested(const QString &destination, bool good, const QString &sentence) { Q_EMIT tested(destination, good, sentence); }

    [[nodiscard]] desk::KeepingState state() const override { return m_state; }
    quint64 find(const desk::HistoryQuery &query) override;
    quint64 read(const QList<CallRowId> &rows, const QString &words) override;
    void askChoices() override;
    [[nodiscard]] std::unique_ptr<desk::Player> open(CallRowId row, const CallId &call) override;
    quint64 exportCalls(const desk::ExportRequest &request) override;
    quint64 importRecording(const QString &path, const QString &passphrase) override;
    quint64 eraseNumber(const QString &number) override;
    quint64 eraseCalls(const QList<CallRowId> &rows) override;
    quint64 checkIntegrity() override;
    quint64 backUp() override;
    void cancel(quint64 job) override;
    void readAudit(quint64 before, int most) override;
    void verifyAudit() override;
    quint64 exportAudit(const QString &path) override;
    void readDeliveries(const QString &destination, std::optional<desk::DeliveryState> state, int most) override;
    void resend(const QList<qint64> &deliveries) override;
    void testDestination(const QString &destination) override { Q_EMIT testRequested(destination); }

Q_SIGNALS:
    //! The store is open, or @p problem says why it is not: what happens is then not kept.
    void opened(const geon::history::Recovered &recovered, const QString &problem);
    void outboxGrew();
    void testRequested(const QString &destination);

private:
    //! From the store thread.
    void answer(std::function<void()> answer);
    void opening(const Place &place);
    void startUsing();
    void daily();
    void jobTold(const desk::JobState &state);
    quint64 eraseRows(std::function<Result<QList<CallRowId>>(Store &)> which);
    quint64 start(std::unique_ptr<Job> job);
    void write(const CallId &call, const calls::Command &command, std::function<void(calls::ActionState, calls::Reason)> done);
    void writeByDesk(const CallId &call, const calls::Command &command, std::function<void(calls::ActionState, calls::Reason)> done);
    void callsWereChanged(const QList<CallId> &calls);
    void setState(const desk::KeepingState &state);
    void setProblem(const QString &problem);

    Options m_options;
    QString m_folder;
    JournalQueue m_queue;
    std::unique_ptr<Keeper> m_keeper;  //!< touched on the store thread only
    std::unique_ptr<JobRunner> m_jobs; //!< the same
    Keeper::Outbox m_outbox;           //!< the same
    Retention m_retention;             //!< the same
    redaction::Rules m_rules;
    FormStyle m_style;
    QHash<quint64, StopFlag> m_stops; //!< of jobs that are not finished
    QThread m_playerThread;
    QList<QPointer<LocalPlayer>> m_players;
    desk::KeepingState m_state;
    QTimer m_daily;
    quint64 m_lastTicket = 0;
    quint64 m_lastJob = 0;
};

} // namespace geon::history

Q_DECLARE_METATYPE(geon::history::Recovered)
