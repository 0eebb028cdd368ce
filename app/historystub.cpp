#include "app/historystub.h"

#include <QMetaObject>

namespace geon::app {

namespace {

class EmptyHistory final : public desk::History
{
public:
    [[nodiscard]] desk::KeepingState state() const override { return {.open = true}; }
    quint64 find(const desk::HistoryQuery & /*query*/) override
    {
        const quint64 ticket = ++m_ticket;
        QMetaObject::invokeMethod(
            this, [this, ticket] { Q_EMIT found(ticket, {}); }, Qt::QueuedConnection);
        return ticket;
    }
    quint64 read(const QList<desk::CallRowId> & /*rows*/, const QString & /*words*/) override { return ++m_ticket; }
    void askChoices() override { }
    [[nodiscard]] std::unique_ptr<desk::Player> open(desk::CallRowId /*row*/, const CallId & /*call*/) override { return nullptr; }
    quint64 exportCalls(const desk::ExportRequest & /*request*/) override { return 0; }
    quint64 importRecording(const QString & /*path*/, const QString & /*passphrase*/) override { return 0; }
    quint64 eraseNumber(const QString & /*number*/) override { return 0; }
    quint64 eraseCalls(const QList<desk::CallRowId> & /*rows*/) override { return 0; }
    quint64 checkIntegrity() override { return 0; }
    quint64 backUp() override { return 0; }
    void cancel(quint64 /*job*/) override { }
    void readAudit(quint64 /*before*/, int /*most*/) override { }
    void verifyAudit() override { }
    quint64 exportAudit(const QString & /*path*/) override { return 0; }
    void readDeliveries(const QString & /*destination*/, std::optional<desk::DeliveryState> /*state*/, int /*most*/) override { }
    void resend(const QList<qint64> & /*deliveries*/) override { }
    void testDestination(const QString & /*destination*/) override { }

private:
    quint64 m_ticket = 0;
};

} // namespace

std::unique_ptr<desk::History> makeHistory()
{
    return std::make_unique<EmptyHistory>();
}

} // namespace geon::app
