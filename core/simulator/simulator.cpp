#include "core/simulator/simulator.h"

#include "core/simulator/opaqueid.h"
#include "core/simulator/scenariolibrary.h"
#include "core/simulator/webhookbody.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

namespace geon::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype endedRemembered = 2'000;
// An ended call keeps its sockets a little, so that a close frame gets out.
constexpr auto forgetAfter = 2s;
// Filling up takes about this long, however many calls are wanted.
constexpr int fillWithinMs = 20'000;

struct Path {
    Dialect dialect = Dialect::OpenAi;
    QString rest; //!< behind /v1
};

std::optional<Path> split(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    if (path.startsWith("/openai/v1/"_L1))
        return Path{Dialect::Azure, path.sliced(10)};
    if (path.startsWith("/v1/"_L1))
        return Path{Dialect::OpenAi, path.sliced(3)};
    return std::nullopt;
}

QRandomGenerator seeded(quint32 seed)
{
    return seed == 0 ? QRandomGenerator::securelySeeded() : QRandomGenerator(seed);
}

HttpAnswer listOfModels()
{
    QJsonArray models;
    for (const QLatin1StringView id : {"gpt-realtime"_L1, "gpt-realtime-mini"_L1, "gpt-4o-mini-transcribe"_L1})
        models += QJsonObject{{"id"_L1, id}, {"object"_L1, "model"_L1}, {"created"_L1, 1'756'339'200}, {"owned_by"_L1, "system"_L1}};
    return {200, {{"object"_L1, "list"_L1}, {"data"_L1, models}}, {}};
}

} // namespace

Simulator::Simulator(SimulatorOptions options, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_random(seeded(m_options.seed)),
      m_agenda(m_options.speed, this),
      m_front([this](const HttpRequest &request, const Responder &responder) { answer(request, responder); },
              [this](const HttpRequest &request) { return gate(request); }, this),
      m_churn(m_agenda)
{
    connect(&m_front, &HttpFront::socketOpened, this, &Simulator::attach);
    setWebhookUrl(m_options.webhookUrl);
}

Simulator::~Simulator()
{
    m_front.close();
}

Result<void> Simulator::listen()
{
    auto scenarios = builtInScenarios();
    if (!scenarios)
        return tl::unexpected(scenarios.error());
    m_scenarios = std::move(*scenarios);
    return m_front.listen(m_options.port);
}

QUrl Simulator::endpoint() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_front.port()));
}

void Simulator::setWebhookUrl(const QUrl &url)
{
    m_options.webhookUrl = url;
    m_courier = std::make_unique<WebhookCourier>(url, m_options.signingSecret, m_agenda, this);
    connect(m_courier.get(), &WebhookCourier::posted, this, [this] { ++m_counters.webhooksPosted; });
    connect(m_courier.get(), &WebhookCourier::answered, this, [this](int status, const WebhookId &delivery) {
        m_counters.webhooksAccepted += status >= 200 && status < 300;
        Q_EMIT webhookAnswered(status, delivery);
    });
}

Result<Scenario> Simulator::pick(const CallPlan &plan)
{
    if (!plan.scenario.isEmpty()) {
        const auto named = std::ranges::find(m_scenarios, plan.scenario, &Scenario::id);
        if (named == m_scenarios.end())
            return failure(ErrorKind::NotFound, u"There is no scenario \"%1\"."_s.arg(plan.scenario));
        return *named;
    }
    const auto fits = [&](const Scenario &scenario) {
        return plan.language.isEmpty() ? m_options.languages.isEmpty() || m_options.languages.contains(scenario.language)
                                       : plan.language == scenario.language;
    };
    if (std::ranges::none_of(m_bag, fits)) {
        m_bag = m_scenarios;
        std::shuffle(m_bag.begin(), m_bag.end(), m_random);
    }
    const auto next = std::ranges::find_if(m_bag, fits);
    if (next == m_bag.end())
        return failure(ErrorKind::NotFound, u"There is no scenario in the language \"%1\"."_s.arg(plan.language));
    Scenario scenario = *next;
    m_bag.erase(next);
    return scenario;
}

QList<Scenario> Simulator::twinsOf(const Scenario &scenario) const
{
    QList<Scenario> twins;
    std::ranges::copy_if(m_scenarios, std::back_inserter(twins), [&](const Scenario &other) {
        return other.variant() == scenario.variant() && other.language != scenario.language;
    });
    return twins;
}

Result<CallId> Simulator::placeCall(const CallPlan &plan)
{
    const auto scenario = pick(plan);
    if (!scenario)
        return tl::unexpected(scenario.error());
    const CallId id{opaqueId("rtc_u1"_L1, m_random, 24)};
    CallerParty caller = randomParty(scenario->language, scenario->callerName, m_random);
    if (!plan.callerNumber.isEmpty())
        caller.number = plan.callerNumber;
    if (!plan.callerName.isEmpty())
        caller.name = plan.callerName;
    CallPlan complete = plan;
    if (complete.dialledNumber.isEmpty())
        complete.dialledNumber = dialledLine(scenario->family, scenario->language);
    auto call = std::make_unique<SimulatedCall>(id, complete, *scenario, twinsOf(*scenario), caller, m_agenda, m_random.generate());
    SimulatedCall *placed = call.get();
    connect(placed, &SimulatedCall::stateChanged, this, [this, placed] { callChanged(placed); });
    connect(placed, &SimulatedCall::clientEventReceived, this, [this, id](const QJsonObject &event) {
        ++m_counters.clientEvents;
        Q_EMIT clientEventReceived(id, event);
    });
    m_calls.emplace(id, std::move(call));
    m_order += id;
    ++m_counters.placed;
    Q_EMIT callStateChanged(placed->report());
    announce(*placed);
    placed->ring();
    return id;
}

void Simulator::announce(const SimulatedCall &call)
{
    const Faults &faults = call.plan().faults;
    const CallReport report = call.report();
    const Delivery delivery{WebhookId{opaqueId("wh"_L1, m_random, 32)}, webhookBody(report, faults.staleWebhook), faults.signature};
    for (int copy = 0; copy < faults.webhookCopies; ++copy)
        m_courier->deliver(delivery);
}

QByteArray Simulator::webhookBody(const CallReport &call, bool stale)
{
    constexpr qint64 staleSeconds = 3'600;
    return simulator::webhookBody({.call = call.id,
                                   .eventId = opaqueId("evt"_L1, m_random, 24),
                                   .createdAt = QDateTime::currentSecsSinceEpoch() - (stale ? staleSeconds : 0),
                                   .caller = call.caller,
                                   .dialled = call.dialled,
                                   .azure = m_options.azure,
                                   .mark = m_random.generate64()});
}

void Simulator::callChanged(SimulatedCall *call)
{
    const CallReport report = call->report();
    Q_EMIT callStateChanged(report);
    if (!call->isOver())
        return;
    ++m_counters.ended;
    m_ended += report;
    if (m_ended.size() > endedRemembered)
        m_ended.removeFirst();
    m_order.removeOne(report.id);
    // It may be in the middle of a function of its own, and its sockets have something to say yet.
    auto node = m_calls.extract(report.id);
    SimulatedCall *leaving = node.mapped().release();
    leaving->setParent(this);
    QTimer::singleShot(forgetAfter, leaving, &QObject::deleteLater);
}

void Simulator::keepCallsGoing(int count)
{
    m_keepGoing = count;
    if (count > 0)
        m_churn.set(200ms, [this] { churn(); });
    else
        m_churn.stop();
}

void Simulator::churn()
{
    if (activeCalls() < m_keepGoing)
        std::ignore = placeCall();
    const int gap = std::clamp(fillWithinMs / m_keepGoing, 20, 2'500);
    m_churn.set(Duration(m_random.bounded(gap / 2, gap * 3 / 2)), [this] { churn(); });
}

QList<CallReport> Simulator::calls() const
{
    QList<CallReport> reports = m_ended;
    for (const CallId &id : m_order)
        reports += m_calls.at(id)->report();
    return reports;
}

std::optional<CallReport> Simulator::call(const CallId &id) const
{
    if (const SimulatedCall *active = find(id))
        return active->report();
    const auto ended = std::ranges::find(m_ended, id, &CallReport::id);
    return ended == m_ended.end() ? std::nullopt : std::optional(*ended);
}

SimulatedCall *Simulator::find(const CallId &id) const
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? nullptr : found->second.get();
}

bool Simulator::isKeyGood(const HttpRequest &request, Dialect dialect) const
{
    const QByteArray key = m_options.apiKey.reveal().toUtf8();
    if (key.isEmpty() || request.header("authorization") == "Bearer " + key)
        return true;
    const auto inQuery = QUrlQuery(request.url).queryItemValue(u"api-key"_s, QUrl::FullyDecoded).toUtf8();
    return dialect == Dialect::Azure && (request.header("api-key") == key || (request.isUpgrade() && inQuery == key));
}

void Simulator::answer(const HttpRequest &request, const Responder &responder)
{
    static const QRegularExpression action(u"^/realtime/calls/([^/]+)/(accept|reject|refer|hangup)$"_s);
    const auto path = split(request.url);
    if (!path) {
        responder.answer(toAnswer(unknownPath(request.url.path()), Dialect::OpenAi));
        return;
    }
    if (!isKeyGood(request, path->dialect)) {
        responder.answer(toAnswer(wrongKey(), path->dialect));
        return;
    }
    const auto match = action.match(path->rest);
    if (match.hasMatch() && request.method == "POST")
        answerAction(request, CallId{QUrl::fromPercentEncoding(match.captured(1).toLatin1())}, match.captured(2), path->dialect, responder);
    else if (path->rest == "/models"_L1 && request.method == "GET")
        responder.answer(listOfModels());
    else
        responder.answer(toAnswer(unknownPath(request.url.path()), path->dialect));
}

void Simulator::answerAction(const HttpRequest &request, const CallId &id, const QString &action, Dialect dialect,
                             const Responder &responder)
{
    ++m_counters.actions;
    Q_EMIT actionReceived(id, action, QJsonDocument::fromJson(request.body).object());
    if (SimulatedCall *call = find(id)) {
        call->act(action, request.body, dialect, responder);
        return;
    }
    Refusal gone = callNotFound();
    if (action == "hangup"_L1 && dialect == Dialect::OpenAi)
        gone.status = 400;
    if (action == "accept"_L1 && m_options.slowNotFound)
        std::ignore = m_agenda.after(5'300ms, [responder, gone, dialect] { responder.answer(toAnswer(gone, dialect)); });
    else
        responder.answer(toAnswer(gone, dialect));
}

std::optional<HttpAnswer> Simulator::gate(const HttpRequest &request)
{
    const auto refuse = [this](const Refusal &refusal, Dialect dialect) {
        ++m_counters.handshakesRefused;
        return toAnswer(refusal, dialect);
    };
    const auto path = split(request.url);
    if (!path || path->rest != "/realtime"_L1)
        return refuse(unknownPath(request.url.path()), path ? path->dialect : Dialect::OpenAi);
    if (!isKeyGood(request, path->dialect))
        return refuse(wrongKey(), path->dialect);
    SimulatedCall *call = find(CallId{QUrlQuery(request.url).queryItemValue(u"call_id"_s, QUrl::FullyDecoded)});
    if (!call)
        return refuse(callNotFound(), path->dialect);
    if (const auto refusal = call->refuseHandshake())
        return refuse(*refusal, path->dialect);
    return std::nullopt;
}

void Simulator::attach(QWebSocket *socket)
{
    SimulatedCall *call = find(CallId{QUrlQuery(socket->requestUrl()).queryItemValue(u"call_id"_s, QUrl::FullyDecoded)});
    if (!call) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    ++m_counters.sidebands;
    call->attach(socket);
}

} // namespace geon::simulator
