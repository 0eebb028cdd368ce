// SimulatedCall: one telephone call at the simulated service, from ringing to its end: the four actions, the sidebands, the faults.
#pragma once

#include "core/base/ids.h"
#include "core/simulator/callerparty.h"
#include "core/simulator/callsession.h"

#include <QMetaType>

namespace geon::simulator {

enum class SimulatedState {
    Ringing,  //!< the webhook is out; no accept went through
    Accepted, //!< accepted, perhaps with a session that will never serve (quirk 1)
    Live,     //!< at least one sideband has been attached
    Ended,
};

enum class SimulatedEnd { None, Caller, HungUp, Transferred, Rejected, TimeLimit, Unanswered, Misconfigured };

//! What to place. Empty members are chosen at random, or left to the scenario.
struct CallPlan {
    QString scenario{}; //!< an id of the library
    QString language{}; //!< en or pt-BR, where no scenario is named
    QString callerName{};
    QString callerNumber{};  //!< E.164
    QString dialledNumber{}; //!< E.164; none: the line of the scenario's family
    Faults faults{};
};

//! How a call stands: a value for lists and tests.
struct CallReport {
    CallId id;
    QString scenario;
    QString language;
    CallerParty caller;
    QString dialled;
    SimulatedState state = SimulatedState::Ringing;
    SimulatedEnd end = SimulatedEnd::None;
    int sidebands = 0;   //!< attached now
    int turnsSpoken = 0; //!< by the caller, of the scenario's
    quint64 framesSent = 0;
};

class SimulatedCall : public QObject
{
    Q_OBJECT

public:
    //! @p twins: the same conversation in other languages.
    SimulatedCall(CallId id, CallPlan plan, const Scenario &scenario, const QList<Scenario> &twins, CallerParty caller, Agenda &agenda,
                  quint32 seed, QObject *parent = nullptr);

    //! The phone rings, for as long as a caller waits.
    void ring();
    //! One action as it came; the answer may take its time.
    void act(const QString &action, const QByteArray &body, Dialect dialect, const Responder &responder);
    //! A handshake asks for this call; no answer lets it in.
    [[nodiscard]] std::optional<Refusal> refuseHandshake();
    void attach(QWebSocket *socket);

    [[nodiscard]] CallReport report() const;
    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    [[nodiscard]] const CallPlan &plan() const { return m_plan; }
    [[nodiscard]] bool isOver() const { return m_state == SimulatedState::Ended; }

Q_SIGNALS:
    void stateChanged();
    void clientEventReceived(const QJsonObject &event);

private:
    void accept(const QByteArray &body, Dialect dialect, const Responder &responder);
    void decide(const QByteArray &body, Dialect dialect, const Responder &responder);
    bool failAccept(Dialect dialect, const Responder &responder);
    void openSession(const QJsonObject &session);
    bool failReject(Dialect dialect, const Responder &responder);
    void reject(const QByteArray &body, Dialect dialect, const Responder &responder);
    void refer(const QByteArray &body, Dialect dialect, const Responder &responder);
    void hangUp(Dialect dialect, const Responder &responder);
    void end(SimulatedEnd how, bool politely);
    void setState(SimulatedState state);
    [[nodiscard]] std::optional<Refusal> acceptRefusal(const QJsonObject &session, Dialect dialect) const;
    [[nodiscard]] Duration between(int from, int to) { return Duration(m_random.bounded(from, to)); }

    CallId m_id;
    CallPlan m_plan;
    Scenario m_scenario;
    QList<Scenario> m_twins;
    CallerParty m_caller;
    Agenda &m_agenda;
    QRandomGenerator m_random;
    SimulatedState m_state = SimulatedState::Ringing;
    SimulatedEnd m_end = SimulatedEnd::None;
    int m_acceptsTried = 0;
    int m_handshakesTried = 0;
    int m_rejectsTried = 0;
    bool m_deciding = false; //!< an accept is on its way to be answered
    EventStream m_events;
    std::unique_ptr<CallSession> m_session;
    Alarm m_ringing;
    Alarm m_answer;
    Alarm m_ending;
    Alarm m_limit;
    Alarm m_drop;
    bool m_dropped = false;
    int m_turnsSpoken = 0;
};

} // namespace geon::simulator

Q_DECLARE_METATYPE(geon::simulator::CallReport)
