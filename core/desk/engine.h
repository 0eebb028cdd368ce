// Engine: the program without a window. It owns the webhook server, the calls and the agent profiles, and tells the Desk in batches.
#pragma once

#include "core/agents/agentlibrary.h"
#include "core/calls/switchboard.h"
#include "core/desk/desk.h"
#include "core/desk/livesettings.h"
#include "core/desk/transcriptsearch.h"
#include "core/desk/updatefeed.h"
#include "core/webhooks/webhookserver.h"

#include <QObject>
#include <QTimer>

namespace geon::desk {

struct EngineOptions {
    realtime::Provider provider;
    calls::SessionDefaults defaults;
    webhooks::WebhookServerOptions server;
    QString publicUrl;
    bool simulated = false;
    bool tellTurns = false; //!< a log of all calls listens
    agents::AgentLibrary library;
    calls::PriceTable prices;
    calls::CallRules rules;
    LiveSettings live;
    std::optional<IntakeMode> mode;            //!< none: as the settings say for a start
    std::shared_ptr<calls::CallLines> resumed; //!< calls that went on while nobody had them, each as its journal left it; taken
    QList<webhooks::IncomingCall> untaken;     //!< webhooks of calls that were answered 200 and went no further, with their bodies
    QList<QByteArray> untakenBodies;
    calls::JournalSink *journal = nullptr; //!< outlives the engine; null: nothing is kept
};

//! Lives on the engine thread, where it was made.
class Engine : public QObject
{
    Q_OBJECT

public:
    Engine(EngineOptions options, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~Engine() override;

    //! Listens. The port that was really taken, or why it could not be.
    [[nodiscard]] Result<quint16> start();

    //! What an answer says of address and key: empty when they are good, else a sentence with the remedy.
    [[nodiscard]] static QString problemOf(const realtime::CallAnswer &answer);

    void submit(const Command &command, ActionId action);
    void watch(const CallId &call);
    void unwatch(const CallId &call);
    //! Shows a watched call without masks, for a minute at most; recorded as @p action. See Desk::reveal.
    void reveal(const CallId &call, ActionId action);
    void conceal(const CallId &call);
    void find(const QString &text) { m_search.find(text); }
    void setDefaultProfile(const ProfileId &profile);
    void setPrices(const calls::PriceTable &prices) { m_switchboard.setPrices(prices); }
    //! In force from now on, for the calls that are there too.
    void apply(const LiveSettings &settings);
    //! Calls that are over are not shown any more.
    void forget(const QList<CallId> &calls);
    //! Lets go of the calls, which go on: for the next engine. This one is to be destroyed.
    [[nodiscard]] calls::CallLines takeCalls() { return m_switchboard.takeCalls(); }
    //! The watcher has taken an update: with two on their way no third is made, so that a watcher that hangs costs no memory.
    void acknowledge();

Q_SIGNALS:
    void updated(const geon::desk::Update &update);
    //! The agent profiles changed and should be kept.
    void libraryChanged(const QByteArray &json);

private:
    void flush();
    void scheduleFlush();
    void webhookDelivered(const webhooks::WebhookReceipt &receipt);
    void checkProvider();
    void providerAnswered(const realtime::CallAnswer &answer);
    [[nodiscard]] Intake intake() const;
    void setIntake(IntakeMode mode);
    void setIntake(const SetIntake &command, ActionId action);
    void resumeCalls();
    void audit(const QString &kind, const CallId &call, const QString &detail = {});
    void audit(const Command &command);
    void replaceInstructions(const ReplaceInstructions &command, ActionId action);
    void editOutcomes(const EditOutcomes &command, ActionId action);
    void forCalls(const ForCalls &command, ActionId action);
    void applyToLiveCalls(const agents::AgentProfile &profile, const calls::Action &action);
    void tellUnknownCall(calls::ActionKind kind, const CallId &call, const QString &text, ActionId action);
    void saveLibrary();
    void endReveals(TimePoint now);

    struct Reveal {
        ActionId action;
        TimePoint until{};
    };

    EngineOptions m_options;
    std::shared_ptr<const Clock> m_clock;
    agents::AgentLibrary m_library;
    webhooks::WebhookServer m_server;
    calls::Switchboard m_switchboard;
    UpdateFeed m_feed;
    std::unordered_map<CallId, Reveal> m_reveals;
    TranscriptSearch m_search;
    QTimer m_flush;
    QTimer m_second;
    QTimer m_probe;
    Intake m_intake;
    Intake m_toldIntake;
    webhooks::WebhookReceipt m_delivery;
    TimePoint m_lastRefused{};
    bool m_tellAgents = true;
    int m_unacknowledged = 0;
};

} // namespace geon::desk
