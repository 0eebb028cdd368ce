// Keeping: the history and the webhooks of ours, wired: what the engine tells is kept, and what is kept for others is sent.
#pragma once

#include "app/localdestinations.h"
#include "app/storethread.h"
#include "core/history/localhistory.h"
#include "core/integrations/courier.h"

#include <QTemporaryDir>
#include <QThread>
#include <memory>

namespace geon::app {

class Keeping final : public QObject
{
    Q_OBJECT

public:
    //! @p destinationsPath empty: those of the demo, which are not kept. Without a @p desk nothing is sent either, and what waits to be
    //! sent goes on waiting: the destinations are not known. All outlive it.
    Keeping(const QString &destinationsPath, std::shared_ptr<const Clock> clock, desk::LocalDesk *desk, StoreThread &store,
            QObject *parent = nullptr);
    ~Keeping() override;

    //! Answers with opened().
    void open(const QString &folder);
    //! The same, in a folder that is gone with the program: what the demo does is not kept.
    void openTemporary();
    //! The settings in force.
    void use(const config::Values &values);

    [[nodiscard]] history::LocalHistory &history() { return m_history; }
    [[nodiscard]] LocalDestinations &destinations() { return m_destinations; }

Q_SIGNALS:
    void opened(const geon::history::Recovered &recovered, const QString &problem);
    void warned(const QString &sentence);

private:
    void wire();
    void setDestinations();
    [[nodiscard]] integrations::OutboxDoor door();
    template <typename Work> void onCourier(Work work);

    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<QTemporaryDir> m_temporary; //!< before the history, whose file is in it
    const bool m_sends;
    history::LocalHistory m_history;
    LocalDestinations m_destinations;
    redaction::Rules m_rules;
    QThread m_thread;
    QObject m_threadContext;                          //!< lives on m_thread
    std::unique_ptr<integrations::Courier> m_courier; //!< touched on m_thread only
    bool m_isOpen = false;
};

} // namespace geon::app
