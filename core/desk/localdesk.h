// LocalDesk: the Desk of an engine in this process, on a thread of its own.
#pragma once

#include "core/desk/engine.h"

#include <QSet>
#include <QThread>
#include <memory>

namespace geon::desk {

class LocalDesk final : public Desk
{
    Q_OBJECT

public:
    explicit LocalDesk(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    //! Stops the engine and waits for its thread: sockets are closed, requests are cancelled.
    ~LocalDesk() override;

    //! Makes an engine on the engine thread and starts it, in place of one that runs, whose calls are told as removed. Answers with
    //! started().
    void start(EngineOptions options);

    ActionId submit(const Command &command) override;
    void watch(const CallId &call) override;
    void unwatch(const CallId &call) override;
    void reveal(const CallId &call, bool on) override;
    void find(const QString &text) override;
    void setDefaultProfile(const ProfileId &profile) override;
    //! What calls from now on cost.
    void setPrices(const calls::PriceTable &prices);
    void apply(const LiveSettings &settings);
    //! Lets go of the calls and of the port; the calls go on, and the journal has all of them. Answers with left().
    void leaveRunning();
    //! No action that was ever asked for has this number or a higher one.
    void countActionsFrom(quint64 first) { m_lastAction = std::max(m_lastAction, first); }
    //! Calls that are over are not shown any more.
    void forget(const QList<CallId> &calls);
    //! The engine has the call, live or over.
    [[nodiscard]] bool knows(const CallId &call) const { return m_told.contains(call); }
    //! A number for an action that is not asked of the engine.
    [[nodiscard]] ActionId nextAction() { return {++m_lastAction}; }
    [[nodiscard]] TimePoint now() const override { return m_clock->now(); }

Q_SIGNALS:
    //! The engine listens on @p port, or did not start: @p problem says why and what to do.
    void started(quint16 port, const QString &problem);
    void libraryChanged(const QByteArray &json);
    void left();

private:
    template <typename Work> void onEngine(Work work);
    void replaceEngine(EngineOptions options, quint64 generation);
    void pass(const Update &update);
    void forgetAll();

    std::shared_ptr<const Clock> m_clock;
    QThread m_thread;
    QObject m_threadContext;          //!< lives on m_thread: what is posted to it runs there
    std::unique_ptr<Engine> m_engine; //!< touched on m_thread only
    bool m_simulated = false;         //!< the same: its calls are the simulator's
    QSet<CallId> m_told;              //!< calls the watcher knows of
    quint64 m_generation = 0;         //!< of the engine that counts
    quint64 m_lastAction = 0;
    std::optional<Intake> m_intake; //!< as the engine told it last
};

} // namespace geon::desk
