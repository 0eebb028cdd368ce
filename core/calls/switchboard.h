// Switchboard: owns the calls. It carries out what each Call decides (REST, sideband, time) and feeds back what came of it.
#pragma once

#include "core/calls/callbook.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace geon::calls {

//! What every session is asked for, whatever the profile.
struct SessionDefaults {
    QString model;
    QString transcriptionModel; //!< empty: the caller's side is off
};

//! Lives on the engine thread, with its sockets and requests. One call never waits for another.
class Switchboard : public QObject
{
    Q_OBJECT

public:
    struct Options {
        realtime::Provider provider;
        SessionDefaults defaults;
        std::shared_ptr<const PriceTable> prices;
        CallRules rules;
        realtime::Sideband::Limits sideband;
        qsizetype endedKept = 500;      //!< calls that are over stay readable until so many newer ones are
        JournalSink *journal = nullptr; //!< outlives the switchboard; null: nothing is kept
    };
    using Line = CallLine;
    using Router = std::function<agents::AgentProfile(const QString &dialledNumber)>;

    Switchboard(Options options, const Clock &clock, Router router, QObject *parent = nullptr);
    ~Switchboard() override;

    //! A caller rings: accepted, left to an operator or rejected, as the intake stands. @p webhook is the delivery's body, for the protocol
    //! log.
    void offer(const webhooks::IncomingCall &incoming, const QByteArray &webhook);
    //! The same, of a webhook that was taken by a run before: it may have acted on it without writing that down.
    void offerAgain(const webhooks::IncomingCall &incoming, const QByteArray &webhook);
    //! A webhook that came too late to act on: shown as missed, never accepted.
    void recordMissed(const webhooks::IncomingCall &incoming, const QByteArray &webhook);
    //! Takes up calls that another had, each as it stood at the newest entry of its journal.
    void resume(CallLines lines);
    //! Lets go of all calls, which go on: for another to take up. Nothing more happens here.
    [[nodiscard]] CallLines takeCalls();
    //! For the calls to come. Those that wait for a place are looked at again.
    void setIntake(IntakeMode mode) { m_mode = mode; }
    void setIntakeRules(const IntakeRules &rules) { m_rules = rules; }
    [[nodiscard]] IntakeMode intakeMode() const { return m_mode; }
    //! False when there is no such call.
    bool tell(const CallId &call, const CallInput &input);
    bool command(const CallId &call, const Command &command, ActionId action);

    //! For the calls to come; those that are there keep the prices they began with.
    void setPrices(PriceTable prices) { m_options.prices = std::make_shared<const PriceTable>(std::move(prices)); }

    //! For all calls of the profile, those that are over too. The profile of calls to come is the router's.
    void useOutcomes(const agents::AgentProfile &profile);
    //! For the calls that are there and those to come.
    void use(std::shared_ptr<const AttentionRules> rules);

    [[nodiscard]] const Call *find(const CallId &call) const;
    [[nodiscard]] std::vector<CallId> liveCallsOf(const ProfileId &profile) const;
    [[nodiscard]] size_t liveCount() const;

    [[nodiscard]] CallBook &book() { return m_book; }
    [[nodiscard]] Recorder &recorder() { return m_recorder; }
    realtime::CallsApi &api() { return m_api; }

Q_SIGNALS:
    //! Something changed after a time in which nothing had.
    void changed();
    //! The provider answered an accept: what it says of address and key.
    void providerAnswered(const geon::realtime::CallAnswer &answer);

private:
    Line *add(const webhooks::IncomingCall &incoming, const QByteArray &webhook);
    void take(std::unique_ptr<CallLine> line);
    void tell(Line &line, const CallInput &input);
    [[nodiscard]] int callsThatCount() const;
    void decideOn(Line &line, int others);
    void startTicking();
    void fillPlaces();
    void perform(Line &line, const Effects &effects);
    void carryOut(Line &line, const Effects &effects);
    void conclude(Line &line);
    void logRequest(Line &line, const QString &name, const QJsonObject &body);
    void postAccept(Line &line, const PostAccept &effect);
    void postReject(Line &line, const PostReject &effect);
    void postHangUp(Line &line, const PostHangUp &effect);
    void postRefer(Line &line, const PostRefer &effect);
    void openSideband(Line &line);
    void closeSideband(Line &line);
    void sendEvent(Line &line, const SendEvent &effect);
    void receive(Line &line, QByteArrayView frame);
    void markChanged(Line &line);
    void retire(Line &line);
    void tick();

    Options m_options;
    const Clock &m_clock;
    Router m_router;
    realtime::CallsApi m_api;
    IntakeMode m_mode = IntakeMode::Open;
    IntakeRules m_rules;
    CallBook m_book;
    Recorder m_recorder;
    QTimer m_ticker;
};

} // namespace geon::calls
