// Simulator: a provider in a box. It answers the calls API and the sideband of both dialects (Azure and OpenAI) over real loopback sockets,
// posts signed webhooks, and plays scripted callers, faithful to the fact sheet, its quirks and faults included.
#pragma once

#include "core/base/secret.h"
#include "core/simulator/simulatedcall.h"
#include "core/simulator/webhookcourier.h"

#include <memory>
#include <unordered_map>

namespace geon::simulator {

struct SimulatorOptions {
    quint16 port = 0; //!< 0: any free one
    QUrl webhookUrl;  //!< where webhooks go; may also be set later
    Secret signingSecret;
    Secret apiKey;             //!< empty: any key will do
    double speed = 1.0;        //!< how many times faster than real life everything goes
    quint32 seed = 0;          //!< the same seed gives the same calls; 0: different ones each time
    QStringList languages;     //!< of random calls: en, pt-BR; empty: all
    bool azure = true;         //!< whose addresses are written in the SIP headers; both dialects are always answered
    bool slowNotFound = false; //!< accept of an unknown call takes its 5.3 s, as the service's does (quirk 3)
};

struct SimulatorCounters {
    int placed = 0;
    int ended = 0;
    int webhooksPosted = 0;
    int webhooksAccepted = 0; //!< answered 2xx
    int actions = 0;
    int sidebands = 0; //!< attached so far
    int handshakesRefused = 0;
    quint64 clientEvents = 0;
};

//! Lives on one thread, which may be its own: create, move, then call everything there. Destroying it cuts every call.
class Simulator : public QObject
{
    Q_OBJECT

public:
    explicit Simulator(SimulatorOptions options, QObject *parent = nullptr);
    ~Simulator() override;

    //! Opens the port. Fails where it is taken, or where a built-in scenario cannot be read.
    Result<void> listen();
    //! `http://127.0.0.1:PORT`: the endpoint to configure, for either provider.
    [[nodiscard]] QUrl endpoint() const;
    //! Of the webhooks to come.
    void setWebhookUrl(const QUrl &url);

    //! Rings at once. NotFound where the plan names a scenario or a language that is not there.
    Result<CallId> placeCall(const CallPlan &plan = {});
    //! Keeps @p count calls ringing or live: places new ones with natural gaps as others end. 0 stops placing.
    void keepCallsGoing(int count);

    //! Ringing and live calls in the order of their placing, and the ended ones of late before them.
    [[nodiscard]] QList<CallReport> calls() const;
    [[nodiscard]] std::optional<CallReport> call(const CallId &id) const;
    [[nodiscard]] int activeCalls() const { return int(m_calls.size()); }
    [[nodiscard]] const SimulatorCounters &counters() const { return m_counters; }
    [[nodiscard]] const QList<Scenario> &scenarios() const { return m_scenarios; }

Q_SIGNALS:
    void callStateChanged(const geon::simulator::CallReport &call);
    //! accept, reject, refer or hangup, before it is answered; also on unknown calls.
    void actionReceived(const geon::CallId &call, const QString &action, const QJsonObject &body);
    void clientEventReceived(const geon::CallId &call, const QJsonObject &event);
    //! 0 where no answer came. @p delivery: its `webhook-id`.
    void webhookAnswered(int status, const geon::WebhookId &delivery);

private:
    void answer(const HttpRequest &request, const Responder &responder);
    void answerAction(const HttpRequest &request, const CallId &id, const QString &action, Dialect dialect, const Responder &responder);
    [[nodiscard]] std::optional<HttpAnswer> gate(const HttpRequest &request);
    void attach(QWebSocket *socket);
    [[nodiscard]] bool isKeyGood(const HttpRequest &request, Dialect dialect) const;
    [[nodiscard]] SimulatedCall *find(const CallId &id) const;

    [[nodiscard]] Result<Scenario> pick(const CallPlan &plan);
    [[nodiscard]] QList<Scenario> twinsOf(const Scenario &scenario) const;
    void announce(const SimulatedCall &call);
    [[nodiscard]] QByteArray webhookBody(const CallReport &call, bool stale);
    void callChanged(SimulatedCall *call);
    void churn();

    SimulatorOptions m_options;
    QRandomGenerator m_random;
    Agenda m_agenda;
    HttpFront m_front;
    std::unique_ptr<WebhookCourier> m_courier;
    QList<Scenario> m_scenarios;
    QList<Scenario> m_bag; //!< shuffled: every scenario comes once before one comes again
    std::unordered_map<CallId, std::unique_ptr<SimulatedCall>> m_calls;
    QList<CallId> m_order;
    QList<CallReport> m_ended;
    SimulatorCounters m_counters;
    int m_keepGoing = 0;
    Alarm m_churn;
};

} // namespace geon::simulator
