#include "core/desk/engine.h"

#include "core/base/logging.h"

namespace geon::desk {

namespace {

constexpr Duration flushEvery = 33ms; // at most 30 updates a second
constexpr Duration probeEvery = 60s;
constexpr Duration probeAgainAfterTrouble = 10s;
constexpr Duration probeTimeout = 10s;
constexpr Duration strangersFor = 60s;
constexpr int updatesOnTheirWay = 2;

QString addressOf(const webhooks::WebhookServerOptions &server, quint16 port)
{
    QUrl address;
    address.setScheme(server.tlsCertificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"));
    address.setHost(server.host.toString());
    address.setPort(port);
    return address.toString();
}

} // namespace

Engine::Engine(EngineOptions options, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_clock(std::move(clock)),
      m_library(std::move(m_options.library)),
      m_server(m_options.server, *m_clock),
      m_switchboard({.provider = m_options.provider,
                     .defaults = m_options.defaults,
                     .prices = std::make_shared<const calls::PriceTable>(m_options.prices),
                     .rules = m_options.rules,
                     .journal = m_options.journal},
                    *m_clock, [this](const QString &dialled) { return m_library.forNumber(dialled); }),
      m_feed(m_switchboard.book()),
      m_search(m_switchboard.book(), [this](const QString &text, bool growing) { return m_feed.veil().masked(text, growing); })
{
    m_flush.setSingleShot(true);
    m_flush.setTimerType(Qt::PreciseTimer);
    connect(&m_flush, &QTimer::timeout, this, &Engine::flush);
    connect(&m_second, &QTimer::timeout, this, [this] {
        endReveals(m_clock->now());
        scheduleFlush();
    });
    m_probe.setSingleShot(true);
    connect(&m_probe, &QTimer::timeout, this, &Engine::checkProvider);

    connect(&m_server, &webhooks::WebhookServer::delivered, this, &Engine::webhookDelivered);
    connect(&m_server, &webhooks::WebhookServer::callOffered, this,
            [this](const webhooks::IncomingCall &call) { m_switchboard.offer(call, m_delivery.body); });
    connect(&m_server, &webhooks::WebhookServer::staleCall, this,
            [this](const webhooks::IncomingCall &call) { m_switchboard.recordMissed(call, m_delivery.body); });
    connect(&m_switchboard, &calls::Switchboard::changed, this, &Engine::scheduleFlush);
    connect(&m_search, &TranscriptSearch::changed, this, &Engine::scheduleFlush);
    connect(&m_switchboard, &calls::Switchboard::providerAnswered, this, &Engine::providerAnswered);
}

Engine::~Engine() = default;

Result<quint16> Engine::start()
{
    m_intake.publicUrl = m_options.publicUrl;
    m_intake.azure = m_options.provider.kind() == realtime::ProviderKind::Azure;
    m_intake.unsignedAllowed = m_options.server.allowUnsigned;
    m_intake.simulated = m_options.simulated;
    m_intake.provider = Health::Waiting;

    const auto port = m_server.listen();
    m_intake.server = port ? Health::Good : Health::Bad;
    if (port)
        m_intake.listenAddress = addressOf(m_options.server, *port);
    else
        m_intake.serverProblem = port.error().message;

    apply(m_options.live);
    setIntake(m_options.mode.value_or(m_options.live.intake.atStart));
    resumeCalls();
    m_feed.tellAll();
    m_feed.setTellTurns(m_options.tellTurns);
    m_second.start(1s);
    scheduleFlush();
    // Not before the first call can be taken: the service's answer takes its time.
    QTimer::singleShot(0, this, [this] {
        m_switchboard.api().warmUp();
        checkProvider();
    });
    return port;
}

void Engine::checkProvider()
{
    m_switchboard.api().probe(probeTimeout, this, [this](const realtime::CallAnswer &answer) { providerAnswered(answer); });
}

QString Engine::problemOf(const realtime::CallAnswer &answer)
{
    using Outcome = realtime::CallAnswer::Outcome;
    switch (answer.outcome) {
    case Outcome::Ok:
    case Outcome::CallGone: // about the call, not about us
        return {};
    case Outcome::BadRequest:
        if (answer.status == 401 || answer.status == 403)
            return tr("The service refused the key (%1). Check the API key and its role in the settings.").arg(answer.status);
        return tr("The service refused a request (%1): %2").arg(answer.status).arg(answer.message);
    case Outcome::RateLimited:
        return tr("The service says that there are too many requests (429). New calls are tried again until they stop ringing.");
    case Outcome::ServerError:
        return tr("The service has a fault of its own (%1). Calls are tried again; see its status page.").arg(answer.status);
    case Outcome::TimedOut:
    case Outcome::NetworkError:
        return tr("The service cannot be reached: %1. Check the address in the settings and the network.").arg(answer.message);
    }
    return {};
}

void Engine::providerAnswered(const realtime::CallAnswer &answer)
{
    m_intake.providerChecked = m_clock->now();
    m_intake.providerProblem = problemOf(answer);
    m_intake.provider = m_intake.providerProblem.isEmpty() ? Health::Good : Health::Bad;
    m_probe.start(m_intake.provider == Health::Good ? probeEvery : probeAgainAfterTrouble);
    scheduleFlush();
}

Intake Engine::intake() const
{
    Intake now = m_intake;
    const webhooks::WebhookCounters counters = m_server.counters();
    now.webhooksAccepted = static_cast<qint64>(counters.accepted);
    now.webhooksRepeated = static_cast<qint64>(counters.repeated);
    now.webhooksRefused = static_cast<qint64>(counters.badSignature + counters.missingSignature + counters.malformed);
    now.otherEvents = static_cast<qint64>(counters.otherTypes);
    // Right after a good one, a bad one is a stranger's, not a wrong secret of ours.
    const bool badSince = m_lastRefused > now.lastWebhook + strangersFor;
    const bool any = now.lastWebhook != TimePoint{};
    now.webhook = badSince ? Health::Bad : any ? Health::Good : Health::Waiting;
    if (badSince)
        now.webhookProblem = tr("A webhook came with a signature that no secret of ours gives. Check the webhook secret in the settings.");
    return now;
}

// Told before the call it brings.
void Engine::webhookDelivered(const webhooks::WebhookReceipt &receipt)
{
    m_delivery = receipt;
    if (receipt.fate == webhooks::Fate::Refused)
        m_lastRefused = receipt.at;
    else if (receipt.fate != webhooks::Fate::Malformed)
        m_intake.lastWebhook = receipt.at;
    scheduleFlush();
}

void Engine::scheduleFlush()
{
    // Started when idle and never restarted: a steady stream cannot starve the watcher.
    if (!m_flush.isActive())
        m_flush.start(flushEvery);
}

void Engine::flush()
{
    if (m_unacknowledged >= updatesOnTheirWay)
        return; // acknowledge() comes back here
    Update update = m_feed.collect(m_clock->now());
    if (Intake now = intake(); now != m_toldIntake)
        update.intake = m_toldIntake = std::move(now);
    if (std::exchange(m_tellAgents, false))
        update.agents = m_library.profiles();
    update.found = m_search.take();
    if (m_feed.hasMore())
        scheduleFlush();
    if (update.isEmpty())
        return;
    ++m_unacknowledged;
    Q_EMIT updated(update);
}

void Engine::acknowledge()
{
    if (m_unacknowledged-- >= updatesOnTheirWay)
        scheduleFlush();
}

void Engine::watch(const CallId &call)
{
    conceal(call);
    m_feed.watch(call);
    scheduleFlush();
}

void Engine::setDefaultProfile(const ProfileId &profile)
{
    if (!m_library.setDefaultProfile(profile))
        return;
    audit(QStringLiteral("setting"), {}, QStringLiteral("default agent: ") + profile.value);
    saveLibrary();
}

void Engine::apply(const LiveSettings &settings)
{
    m_options.live = settings;
    m_feed.setRedaction(settings.redaction);
    m_switchboard.use(settings.attention);
    m_switchboard.setIntakeRules(settings.intake);
    m_intake.mostCalls = settings.intake.mostCalls;
    scheduleFlush();
}

void Engine::forget(const QList<CallId> &calls)
{
    for (const CallId &call : calls)
        m_switchboard.book().forget(call);
    scheduleFlush();
}

void Engine::saveLibrary()
{
    m_tellAgents = true;
    Q_EMIT libraryChanged(m_library.toJson());
    scheduleFlush();
}

void Engine::submit(const Command &command, ActionId action)
{
    audit(command);
    const auto toCall = [&](const CallId &call, const calls::Command &what, calls::ActionKind kind, const QString &text) {
        if (!m_switchboard.command(call, what, action))
            tellUnknownCall(kind, call, text, action);
    };
    if (const auto *say = std::get_if<Say>(&command))
        toCall(say->call, calls::Say{say->line}, calls::ActionKind::Say, say->line);
    else if (const auto *guide = std::get_if<Guide>(&command))
        toCall(guide->call, calls::Guide{guide->hint, guide->answerNow}, calls::ActionKind::Guide, guide->hint);
    else if (const auto *stop = std::get_if<StopSpeaking>(&command))
        toCall(stop->call, calls::StopSpeaking{}, calls::ActionKind::StopSpeaking, {});
    else if (const auto *hangUp = std::get_if<HangUp>(&command))
        toCall(hangUp->call, calls::HangUp{}, calls::ActionKind::HangUp, {});
    else if (const auto *mark = std::get_if<Mark>(&command))
        toCall(mark->call, calls::Mark{mark->note, mark->at}, calls::ActionKind::Mark, mark->note);
    else if (const auto *edit = std::get_if<EditMark>(&command))
        toCall(edit->call, calls::EditMark{edit->mark, edit->note}, calls::ActionKind::Mark, edit->note);
    else if (const auto *set = std::get_if<SetOutcome>(&command))
        toCall(set->call, calls::SetOutcome{set->outcome, set->note}, calls::ActionKind::SetOutcome, set->outcome);
    else if (const auto *outcomes = std::get_if<EditOutcomes>(&command))
        editOutcomes(*outcomes, action);
    else if (const auto *snooze = std::get_if<Snooze>(&command))
        toCall(snooze->call, calls::Snooze{snooze->length}, calls::ActionKind::Snooze, {});
    else if (const auto *handle = std::get_if<Handle>(&command))
        toCall(handle->call, calls::Handle{handle->kind}, calls::ActionKind::Handle, {});
    else if (const auto *accept = std::get_if<AcceptCall>(&command))
        toCall(accept->call, calls::Accept{}, calls::ActionKind::Accept, {});
    else if (const auto *reject = std::get_if<RejectCall>(&command))
        toCall(reject->call, calls::Reject{reject->status}, calls::ActionKind::Reject, {});
    else if (const auto *intake = std::get_if<SetIntake>(&command))
        setIntake(*intake, action);
    else if (const auto *transfer = std::get_if<Transfer>(&command))
        toCall(transfer->call, calls::Transfer{transfer->target, transfer->shown, transfer->announcement, m_options.live.transferWithin},
               calls::ActionKind::Transfer, transfer->shown);
    else if (const auto *withdraw = std::get_if<WithdrawTransfer>(&command))
        toCall(withdraw->call, calls::WithdrawTransfer{}, calls::ActionKind::WithdrawTransfer, {});
    else if (const auto *pause = std::get_if<PauseAi>(&command))
        toCall(pause->call, calls::PauseAi{}, calls::ActionKind::PauseAi, {});
    else if (const auto *handBack = std::get_if<HandBack>(&command))
        toCall(handBack->call, calls::HandBack{handBack->tell}, calls::ActionKind::HandBack, {});
    else if (const auto *many = std::get_if<ForCalls>(&command))
        forCalls(*many, action);
    else
        replaceInstructions(std::get<ReplaceInstructions>(command), action);
    scheduleFlush();
}

void Engine::tellUnknownCall(calls::ActionKind kind, const CallId &call, const QString &text, ActionId action)
{
    const TimePoint now = m_clock->now();
    m_feed.tell(
        m_feed.groups().merge({action, kind, calls::ActionState::DidNotHappen, call, text, {calls::ReasonCode::CallOver, {}}, now, now}));
}

void Engine::replaceInstructions(const ReplaceInstructions &command, ActionId id)
{
    using calls::ActionKind;
    using calls::ActionState;
    if (command.scope == InstructionsScope::ThisCall) {
        if (!m_switchboard.command(command.call, calls::ReplaceInstructions{command.instructions, 0}, id))
            tellUnknownCall(ActionKind::ReplaceInstructions, command.call, command.instructions, id);
        return;
    }
    const calls::Call *call = m_switchboard.find(command.call);
    const TimePoint now = m_clock->now();
    calls::Action action{id, ActionKind::ReplaceInstructions, ActionState::Sent, command.call, command.instructions, {}, now, {}};
    if (command.instructions.trimmed().isEmpty()) {
        action.state = ActionState::DidNotHappen;
        action.reason = {calls::ReasonCode::EmptyText, {}};
        action.settledAt = now;
        m_feed.tell(action);
        return;
    }
    const auto profile = m_library.replaceInstructions(call ? call->profile() : command.profile, command.instructions, now);
    if (!profile) {
        action.state = ActionState::DidNotHappen;
        action.reason = {calls::ReasonCode::ServiceRefused, profile.error().message};
        action.settledAt = now;
        m_feed.tell(action);
        return;
    }
    saveLibrary();
    if (command.scope == InstructionsScope::LiveCalls)
        applyToLiveCalls(*profile, action);
    else {
        action.state = ActionState::Confirmed;
        action.settledAt = now;
        action.calls = 0;
        m_feed.tell(action);
    }
}

void Engine::applyToLiveCalls(const agents::AgentProfile &profile, const calls::Action &asked)
{
    calls::Action action = asked;
    const std::vector<CallId> members = m_switchboard.liveCallsOf(profile.id);
    if (members.empty()) {
        action.state = calls::ActionState::Confirmed;
        action.settledAt = action.askedAt;
        action.calls = 0;
        m_feed.tell(action);
        return;
    }
    m_feed.groups().open(action, members);
    action.calls = static_cast<int>(members.size());
    m_feed.tell(action);
    for (const CallId &member : members)
        m_switchboard.command(member, calls::ReplaceInstructions{profile.instructions, profile.version}, action.id);
}

} // namespace geon::desk
