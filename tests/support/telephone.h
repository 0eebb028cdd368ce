// A whole exchange for tests: the simulator and the engine, over real loopback sockets, and what the desk was told.
#pragma once

#include "core/desk/engine.h"
#include "core/simulator/simulator.h"
#include "tests/support/memoryjournal.h"

#include <QHash>
#include <QTest>

namespace geon {

struct TelephoneOptions {
    double speed = 40;
    bool tellTurns = false;
    QString transcriptionModel = QStringLiteral("gpt-4o-mini-transcribe");
    calls::CallRules rules = quickRules();
    desk::LiveSettings live{};
    std::function<QUrl(const QUrl &)> way{}; //!< to the service: another address in place of its own; none: straight

    //! Deadlines short enough to wait for.
    static calls::CallRules quickRules()
    {
        calls::CallRules rules;
        rules.acceptTimeout = 1500ms;
        rules.acceptWithin = 4s;
        rules.acceptLadder = {50ms, 100ms, 200ms, 400ms, 400ms, 400ms, 400ms};
        rules.attachLadder = {0ms, 25ms, 50ms, 100ms, 200ms};
        rules.reattachLadder = {0ms, 50ms, 100ms, 200ms, 200ms};
        rules.reattachWithin = 2s;
        rules.confirmWithin = 2s;
        rules.stopConfirmWithin = 1s;
        rules.hangUpConfirmWithin = 1s;
        return rules;
    }
};

class Telephone
{
public:
    explicit Telephone(TelephoneOptions options = {})
        : simulator(simulatorOptions(options)), clock(std::make_shared<SystemClock>()), m_options(std::move(options))
    {
        const bool listening = simulator.listen().has_value();
        Q_ASSERT(listening);
        startEngine(nullptr);
    }

    //! Another engine in place of one that was killed: it has what the journal has. What was told before is forgotten.
    void restart()
    {
        engine.reset();
        calls.clear();
        history.clear();
        actions.clear();
        transcript.clear();
        startEngine(std::make_shared<geon::calls::CallLines>(journal.lines()));
    }

    void startEngine(std::shared_ptr<geon::calls::CallLines> resumed)
    {
        webhooks::WebhookServerOptions server;
        server.port = 0;
        server.secrets = {signingSecret()};
        const QUrl service = m_options.way ? m_options.way(simulator.endpoint()) : simulator.endpoint();
        desk::EngineOptions engineOptions{*realtime::Provider::azure(service, apiKey()),
                                          {QStringLiteral("gpt-realtime"), m_options.transcriptionModel},
                                          std::move(server),
                                          {}};
        engineOptions.simulated = true;
        engineOptions.tellTurns = m_options.tellTurns;
        engineOptions.live = m_options.live;
        engineOptions.resumed = std::move(resumed);
        engineOptions.journal = &journal;
        engineOptions.library = agents::AgentLibrary::builtIn();
        engineOptions.prices = calls::PriceTable::builtIn();
        engineOptions.rules = m_options.rules;
        engine = std::make_unique<desk::Engine>(std::move(engineOptions), clock);
        QObject::connect(engine.get(), &desk::Engine::updated, engine.get(), [this](const desk::Update &update) {
            take(update);
            engine->acknowledge();
        });
        const auto port = engine->start();
        Q_ASSERT(port);
        webhook = QUrl(QStringLiteral("http://127.0.0.1:%1/webhooks/azure-realtime").arg(*port));
        simulator.setWebhookUrl(webhook);
    }

    CallId ring(const simulator::Faults &faults = {}, const QString &scenario = {})
    {
        simulator::CallPlan plan;
        plan.faults = faults;
        plan.scenario = scenario;
        if (scenario.isEmpty())
            plan.language = QStringLiteral("en");
        const auto call = simulator.placeCall(plan);
        return call ? *call : CallId();
    }

    [[nodiscard]] calls::CallState state(const CallId &call) const { return calls.value(call).state; }
    [[nodiscard]] bool is(const CallId &call, calls::CallState wanted) const { return calls.contains(call) && state(call) == wanted; }
    //! One at a time.
    void watch(const CallId &call)
    {
        if (!m_watched.isEmpty())
            engine->unwatch(m_watched);
        m_watched = call;
        engine->watch(call);
    }
    ActionId submit(const desk::Command &command)
    {
        const ActionId action{++m_lastAction};
        engine->submit(command, action);
        return action;
    }
    [[nodiscard]] std::optional<calls::ActionState> outcome(ActionId action) const
    {
        const auto found = actions.constFind(action);
        return found != actions.cend() && calls::isSettled(found->state) ? std::optional(found->state) : std::nullopt;
    }
    //! The watched call's rows as one text.
    [[nodiscard]] QString text() const
    {
        QString all;
        for (const calls::TranscriptEntry &entry : transcript)
            all += entry.text + QLatin1Char('\n');
        return all;
    }
    [[nodiscard]] bool hasRow(calls::EntryKind kind) const
    {
        return std::ranges::any_of(transcript, [&](const auto &row) { return row.kind == kind; });
    }

    static Secret apiKey() { return Secret(QStringLiteral("test-key-0123456789")); }
    static Secret signingSecret() { return Secret(QStringLiteral("whsec_ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7")); }

    simulator::Simulator simulator;
    std::shared_ptr<const Clock> clock;
    MemoryJournal journal;
    std::unique_ptr<desk::Engine> engine;
    QUrl webhook;

    QHash<CallId, calls::CallSummary> calls;
    QHash<CallId, QList<calls::CallState>> history; //!< the states each call was told in
    QHash<ActionId, calls::Action> actions;
    std::optional<calls::CallFacts> facts;
    QList<calls::TranscriptEntry> transcript;
    QList<desk::FinishedTurn> turns;
    QList<agents::AgentProfile> agents;
    desk::Intake intake;
    desk::Totals totals;
    QList<desk::AgentDelays> delays; //!< as last told
    int delaysTold = 0;
    std::optional<desk::Found> searched; //!< the newest answer of a search

private:
    static simulator::SimulatorOptions simulatorOptions(const TelephoneOptions &options)
    {
        simulator::SimulatorOptions wanted;
        wanted.apiKey = apiKey();
        wanted.signingSecret = signingSecret();
        wanted.speed = options.speed;
        wanted.seed = 7;
        return wanted;
    }

    void take(const desk::Update &update)
    {
        for (const calls::CallSummary &call : update.calls) {
            calls.insert(call.id, call);
            auto &states = history[call.id];
            if (states.isEmpty() || states.last() != call.state)
                states.append(call.state);
        }
        for (const calls::Action &action : update.actions)
            actions.insert(action.id, action);
        if (const desk::OpenedCall *opened = update.openedOf(m_watched)) {
            facts = opened->facts;
            transcript = opened->transcript;
        }
        if (const desk::WatchedCall *watched = update.watchedOf(m_watched)) {
            facts = watched->facts;
            for (const auto &[after, entry] : watched->transcript)
                place(after, entry);
        }
        turns += update.turns;
        if (update.agents)
            agents = *update.agents;
        if (update.intake)
            intake = *update.intake;
        if (update.found)
            searched = *update.found;
        if (update.totals)
            totals = *update.totals;
        if (update.delays) {
            delays = *update.delays;
            ++delaysTold;
        }
    }

    void place(quint64 after, const calls::TranscriptEntry &entry)
    {
        const auto known = std::ranges::find(transcript, entry.key, &calls::TranscriptEntry::key);
        if (known != transcript.end()) {
            *known = entry;
            return;
        }
        const auto above = std::ranges::find(transcript, after, &calls::TranscriptEntry::key);
        transcript.insert(above == transcript.end() ? 0 : above - transcript.begin() + 1, entry);
    }

    TelephoneOptions m_options;
    CallId m_watched;
    quint64 m_lastAction = 0;
};

} // namespace geon
