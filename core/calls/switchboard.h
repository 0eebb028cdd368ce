// Switchboard: owns the calls. It carries out what each Call decides (REST, sideband, time) and feeds back what came of it.
#pragma once

#include "core/calls/call.h"
#include "core/calls/protocollog.h"

#include <QObject>
#include <QTimer>
#include <deque>
#include <memory>
#include <unordered_map>
#include <unordered_set>

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
        qsizetype endedKept = 500; //!< calls that are over stay readable until so many newer ones are
    };
    using Router = std::function<agents::AgentProfile(const QString &dialledNumber)>;

    Switchboard(Options options, const Clock &clock, Router router, QObject *parent = nullptr);
    ~Switchboard() override;

    //! A caller rings: accepted, left to an operator or rejected, as the intake stands. @p webhook is the delivery's body, for the protocol
    //! log.
    void offer(const webhooks::IncomingCall &incoming, const QByteArray &webhook);
    //! A webhook that came too late to act on: shown as missed, never accepted.
    void recordMissed(const webhooks::IncomingCall &incoming, const QByteArray &webhook);
    //! A call that went on while no console watched it.
    void reattach(const KeptCall &kept, const agents::AgentProfile &profile);
    //! What the next console needs of the calls that go on.
    [[nodiscard]] QList<KeptCall> kept() const;
    //! For the calls to come. Those that wait for a place are looked at again.
    void setIntake(IntakeMode mode) { m_mode = mode; }
    void setIntakeRules(const IntakeRules &rules) { m_rules = rules; }
    [[nodiscard]] IntakeMode intakeMode() const { return m_mode; }
    //! False when there is no such call.
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
    //! All calls that are kept, in no order.
    [[nodiscard]] std::vector<CallId> ids() const;

    //! What a watcher drains: the calls in which something changed since the last time.
    struct Line;
    [[nodiscard]] std::vector<Line *> takeChanged(TimePoint now);
    //! Puts a call back on the list of changed ones: its watcher wants to tell it later.
    void keepChanged(Line &line);
    //! The same, but words that only stream on do not bring it back before @p until; everything else does. With a thousand calls the walk
    //! over those that have nothing to tell yet would cost as much as reading their words.
    void rest(Line &line, TimePoint until);
    [[nodiscard]] bool hasResting() const { return !m_resting.empty(); }
    //! Calls that are no longer kept since the last time.
    [[nodiscard]] QList<CallId> takeForgotten() { return std::exchange(m_forgotten, {}); }
    [[nodiscard]] Line *line(const CallId &call) const;
    [[nodiscard]] std::vector<Line *> lines() const;

    realtime::CallsApi &api() { return m_api; }

Q_SIGNALS:
    //! Something changed after a time in which nothing had.
    void changed();
    //! The provider answered an accept: what it says of address and key.
    void providerAnswered(const geon::realtime::CallAnswer &answer);

private:
    struct Resting {
        TimePoint until{}; //!< counts while it is its line's restsUntil
        Line *line = nullptr;
    };

    Line &add(const webhooks::IncomingCall &incoming, const QByteArray &webhook);
    Line &add(const webhooks::IncomingCall &incoming, const agents::AgentProfile &profile, realtime::SessionConfig session);
    [[nodiscard]] int callsThatCount() const;
    [[nodiscard]] Effects follow(Call &call, const IntakeDecision &decision);
    void fillPlaces();
    void perform(Line &line, Effects effects);
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
    std::unordered_map<CallId, std::unique_ptr<Line>> m_lines;
    std::vector<Line *> m_changed;
    std::vector<Resting> m_resting;
    std::deque<CallId> m_ended;
    QList<CallId> m_forgotten;
    QTimer m_ticker;
};

//! One call with its socket and its log. Owned by the Switchboard; its address is good while the call is kept.
struct Switchboard::Line {
    explicit Line(Call value) : call(std::move(value)) { }

    Call call;
    ProtocolLog log;
    std::unique_ptr<realtime::Sideband> sideband;
    std::unique_ptr<QObject> requests; //!< context of REST requests: they die with the line
    bool listed = false;               //!< is in m_changed
    TimePoint restsUntil{};            //!< is in m_resting; the epoch: is not
    bool over = false;
    TimePoint toldAt{};                    //!< of the watcher: when it last told this call's summary
    std::optional<CallSummary> told;       //!< of the watcher: what it told
    std::unordered_set<quint64> turnsTold; //!< of the watcher, where it tells turns: keys
};

} // namespace geon::calls
