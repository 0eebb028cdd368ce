#include "core/simulator/simulatedcall.h"

#include "core/simulator/sessionrules.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

// How long a caller listens to the ringing before giving up; nobody documents the service's own limit.
constexpr auto ringsFor = 30s;
// Accept of a call that is gone was always seen to take this long (fact sheet f, quirk 3).
constexpr auto slowNotFound = 5'300ms;

HttpAnswer ok()
{
    return {200, {}, {}};
}

} // namespace

SimulatedCall::SimulatedCall(CallId id, CallPlan plan, const Scenario &scenario, const QList<Scenario> &twins, CallerParty caller,
                             Agenda &agenda, quint32 seed, QObject *parent)
    : QObject(parent),
      m_id(std::move(id)),
      m_plan(std::move(plan)),
      m_scenario(scenario),
      m_twins(twins),
      m_caller(std::move(caller)),
      m_agenda(agenda),
      m_random(seed),
      m_events(this),
      m_ringing(agenda),
      m_answer(agenda),
      m_ending(agenda),
      m_limit(agenda),
      m_drop(agenda)
{
    connect(&m_events, &EventStream::messageReceived, this, [this](QWebSocket *from, const QString &frame) {
        if (m_session)
            m_session->receive(from, frame);
    });
}

void SimulatedCall::ring()
{
    if (m_plan.faults.callerLeavesWhileRinging || m_plan.faults.staleWebhook)
        end(SimulatedEnd::Unanswered, false);
    else
        m_ringing.set(ringsFor, [this] { end(SimulatedEnd::Unanswered, false); });
}

CallReport SimulatedCall::report() const
{
    return {.id = m_id,
            .scenario = m_scenario.id,
            .language = m_scenario.language,
            .caller = m_caller,
            .dialled = m_plan.dialledNumber,
            .state = m_state,
            .end = m_end,
            .sidebands = int(m_events.attached()),
            .turnsSpoken = m_session ? m_session->turnsSpoken() : m_turnsSpoken,
            .framesSent = m_events.framesSent()};
}

void SimulatedCall::setState(SimulatedState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void SimulatedCall::act(const QString &action, const QByteArray &body, Dialect dialect, const Responder &responder)
{
    if (action == "accept"_L1)
        accept(body, dialect, responder);
    else if (action == "reject"_L1)
        reject(body, dialect, responder);
    else if (action == "refer"_L1)
        refer(body, dialect, responder);
    else
        hangUp(dialect, responder);
}

void SimulatedCall::accept(const QByteArray &body, Dialect dialect, const Responder &responder)
{
    if (isOver()) {
        responder.answer(toAnswer(callNotFound(), dialect));
    } else if (m_state != SimulatedState::Ringing || m_deciding) {
        responder.answer(toAnswer(alreadyAccepted(), dialect));
    } else if (!failAccept(dialect, responder)) {
        m_deciding = true;
        m_answer.set(between(90, 280) + m_plan.faults.acceptDelay, [this, body, dialect, responder] { decide(body, dialect, responder); });
    }
}

bool SimulatedCall::failAccept(Dialect dialect, const Responder &responder)
{
    const Faults &faults = m_plan.faults;
    using Fault = Faults::Accept;
    if (faults.accept == Fault::None || (faults.acceptTimes >= 0 && m_acceptsTried >= faults.acceptTimes))
        return false;
    ++m_acceptsTried;
    switch (faults.accept) {
    case Fault::NotFound:
        std::ignore = m_agenda.after(slowNotFound, [responder, dialect] { responder.answer(toAnswer(callNotFound(), dialect)); });
        break;
    case Fault::RateLimited: {
        HttpAnswer answer = toAnswer(tooManyRequests(), dialect);
        answer.headers.append({"Retry-After", QByteArray::number(faults.retryAfterSeconds)});
        responder.answer(answer);
        break;
    }
    case Fault::ServerError:
        responder.answer(toAnswer(serverFault(), dialect));
        break;
    case Fault::Reset:
        responder.reset();
        break;
    case Fault::NoAnswer:
    case Fault::None:
        break;
    }
    return true;
}

std::optional<Refusal> SimulatedCall::acceptRefusal(const QJsonObject &session, Dialect dialect) const
{
    if (auto refusal = checkSession(session))
        return refusal;
    if (dialect == Dialect::Azure && session["model"_L1].toString().isEmpty())
        return missingParameter(u"session.model"_s);
    if (m_plan.faults.refusesTurnDetection)
        return refuseTurnDetectionDetails(session);
    return std::nullopt;
}

void SimulatedCall::decide(const QByteArray &body, Dialect dialect, const Responder &responder)
{
    m_deciding = false;
    if (isOver()) {
        responder.answer(toAnswer(callNotFound(), dialect));
        return;
    }
    const QJsonObject session = QJsonDocument::fromJson(body).object();
    // Quirk 1: a body without `type` is answered 200, and then nothing works.
    const bool misserved = !session.isEmpty() && !session.contains("type"_L1);
    if (!misserved) {
        if (const auto refusal = acceptRefusal(session, dialect)) {
            responder.answer(toAnswer(*refusal, dialect));
            return;
        }
    }
    m_ringing.stop();
    responder.answer(ok());
    if (misserved) {
        m_ending.set(1'500ms, [this] { end(SimulatedEnd::Misconfigured, false); });
        setState(SimulatedState::Accepted);
        return;
    }
    openSession(session);
}

void SimulatedCall::openSession(const QJsonObject &session)
{
    const Duration limit = m_plan.faults.sessionLimit;
    const qint64 expiresAt = QDateTime::currentSecsSinceEpoch() + m_agenda.onTheWall(limit).count() / 1000;
    m_session = std::make_unique<CallSession>(session, expiresAt, m_scenario, m_twins, m_plan.faults, m_agenda, m_events, m_random);
    connect(m_session.get(), &CallSession::clientEventReceived, this, &SimulatedCall::clientEventReceived);
    connect(m_session.get(), &CallSession::callerHungUp, this, [this] { end(SimulatedEnd::Caller, false); });
    m_limit.set(limit, [this] {
        m_session->expire();
        m_ending.set(60ms, [this] { end(SimulatedEnd::TimeLimit, true); });
    });
    m_session->begin();
    setState(SimulatedState::Accepted);
}

void SimulatedCall::reject(const QByteArray &body, Dialect dialect, const Responder &responder)
{
    const QJsonObject members = QJsonDocument::fromJson(body).object();
    const QStringList names = members.keys();
    const auto code = members.value("status_code"_L1);
    if (isOver())
        responder.answer(toAnswer(callNotFound(), dialect));
    else if (m_state != SimulatedState::Ringing || m_deciding)
        responder.answer(toAnswer(alreadyAccepted(), dialect));
    else if (!code.isUndefined() && (!code.isDouble() || code.toInt() < 300 || code.toInt() > 699))
        responder.answer(toAnswer(invalidValue(u"status_code"_s, u"expected a SIP status from 300 to 699"_s), dialect));
    else if (const auto extra = std::ranges::find_if(names, [](const QString &key) { return key != "status_code"_L1; });
             extra != names.end())
        responder.answer(toAnswer(unknownParameter(*extra), dialect));
    else if (!failReject(dialect, responder)) {
        responder.answer(ok());
        end(SimulatedEnd::Rejected, false);
    }
}

bool SimulatedCall::failReject(Dialect dialect, const Responder &responder)
{
    const Faults &faults = m_plan.faults;
    if (faults.rejectStatus == 200 || (faults.rejectTimes >= 0 && m_rejectsTried >= faults.rejectTimes))
        return false;
    ++m_rejectsTried;
    if (faults.rejectStatus == 429)
        responder.answer(toAnswer(tooManyRequests(), dialect));
    else if (faults.rejectStatus >= 500)
        responder.answer(toAnswer(serverFault(), dialect));
    else if (faults.rejectStatus != 0)
        responder.answer(toAnswer(invalidValue(u"status_code"_s, u"this call cannot be rejected"_s), dialect));
    return true;
}

void SimulatedCall::refer(const QByteArray &body, Dialect dialect, const Responder &responder)
{
    static const QRegularExpression uri(u"^(?:tel:\\+?[0-9]|sips?:[^@\\s]+@?[^\\s]+)"_s);
    const QString target = QJsonDocument::fromJson(body).object().value("target_uri"_L1).toString();
    if (isOver() || !m_session)
        responder.answer(toAnswer(callNotFound(), dialect));
    else if (target.isEmpty())
        responder.answer(toAnswer(missingParameter(u"target_uri"_s), dialect));
    else if (!uri.match(target).hasMatch())
        responder.answer(toAnswer(invalidValue(u"target_uri"_s, u"expected a tel: or sip: URI"_s), dialect));
    else if (m_plan.faults.referStatus != 200)
        responder.answer(toAnswer(serverFault(), dialect));
    else {
        responder.answer(ok());
        if (!m_plan.faults.referIgnored)
            m_ending.set(between(600, 1'500), [this] { end(SimulatedEnd::Transferred, false); });
    }
}

void SimulatedCall::hangUp(Dialect dialect, const Responder &responder)
{
    if (isOver() || !m_session) {
        // OpenAI was seen to say 400 here, with the same code (fact sheet a.1).
        Refusal refusal = callNotFound();
        refusal.status = dialect == Dialect::OpenAi ? 400 : 404;
        responder.answer(toAnswer(refusal, dialect));
    } else if (m_plan.faults.hangUpStatus != 200) {
        responder.answer(toAnswer(m_plan.faults.hangUpStatus == 404 ? callNotFound() : serverFault(), dialect));
    } else {
        responder.answer(ok());
        m_ending.set(between(120, 380), [this] { end(SimulatedEnd::HungUp, true); });
    }
}

std::optional<Refusal> SimulatedCall::refuseHandshake()
{
    if (isOver() || !m_session)
        return callNotFound();
    const int refused = m_plan.faults.handshakesNotFound;
    if (refused < 0 || m_handshakesTried < refused) {
        ++m_handshakesTried;
        return callNotFound();
    }
    return std::nullopt;
}

void SimulatedCall::attach(QWebSocket *socket)
{
    m_events.attach(socket);
    if (isOver() || !m_session) {
        m_events.cut();
        return;
    }
    m_session->greet(socket);
    setState(SimulatedState::Live);
    const Faults &faults = m_plan.faults;
    if (faults.dropSidebandAfter > Duration(0) && !std::exchange(m_dropped, true)) {
        m_drop.set(faults.dropSidebandAfter, [this] {
            if (m_plan.faults.dropForGood)
                end(SimulatedEnd::Caller, false);
            else
                m_events.cut();
        });
    }
}

void SimulatedCall::end(SimulatedEnd how, bool politely)
{
    if (isOver())
        return;
    if (m_session) {
        m_turnsSpoken = m_session->turnsSpoken();
        m_session->silence();
    }
    for (Alarm *alarm : {&m_ringing, &m_ending, &m_limit, &m_drop})
        alarm->stop();
    m_end = how;
    m_state = SimulatedState::Ended;
    if (politely)
        m_events.close();
    else
        m_events.cut();
    Q_EMIT stateChanged();
}

} // namespace geon::simulator
