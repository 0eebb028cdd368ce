// UpdateFeed: turns what changed in the calls into one batch for the Desk. The only place that decides what is told, and how often.
#pragma once

#include "core/calls/callbook.h"
#include "core/desk/actiongroups.h"
#include "core/desk/delaybook.h"
#include "core/desk/values.h"
#include "core/desk/veil.h"

namespace geon::desk {

//! Lives beside its CallBook, on the engine thread.
class UpdateFeed
{
public:
    //! A call nobody watches tells its newest words only so often: with a thousand of them that is most of the traffic.
    static constexpr Duration quietEvery = 250ms;

    explicit UpdateFeed(calls::CallBook &book) : m_book(book) { }

    void watch(const CallId &call);
    void unwatch(const CallId &call);
    [[nodiscard]] ActionGroups &groups() { return m_groups; }
    //! An action that no call reports: told with the next batch.
    void tell(const calls::Action &action) { m_actions.append(action); }
    //! Everything again: for a watcher that has just come.
    void tellAll()
    {
        m_tellAll = true;
        m_delays.tellAgain();
    }

    void setTellTurns(bool tell) { m_tellTurns = tell; }

    //! What is masked from now on. Where that is something else than before, all is told again.
    void setRedaction(const redaction::Rules &rules);
    //! A watched call is told again whole, in clear, and its changes too; or masked again.
    void reveal(const CallId &call, bool clear);
    [[nodiscard]] bool isWatched(const CallId &call) const { return m_watched.contains(call); }

    //! What is new since the last time. Calls kept for later make hasMore() true.
    [[nodiscard]] Update collect(TimePoint now);
    [[nodiscard]] bool hasMore() const { return m_book.hasResting(); }

    [[nodiscard]] const Veil &veil() const { return m_veil; }

private:
    void collectCall(calls::CallLine &line, TimePoint now, Update &update);
    struct Watch {
        bool open = true;     //!< to be told whole
        bool clear = false;   //!< told without masks
        bool streams = false; //!< was told whole before, to somebody who goes on watching
        quint64 lastFrame = 0;
        QList<ProtocolFrame> masked; //!< frames as they were told, so that telling them again costs nothing
    };
    void collectWatched(calls::CallLine &line, Watch &watch, Update &update);
    void collectTurns(calls::CallLine &line, const QList<calls::TranscriptChange> &changes, Update &update);
    [[nodiscard]] QList<ProtocolFrame> collectFrames(const calls::ProtocolLog &log, Watch &watch);
    void collectActions(calls::CallLine &line, Update &update);
    void count(const calls::CallSummary &call, int sign);

    calls::CallBook &m_book;
    ActionGroups m_groups;
    Veil m_veil;
    std::unordered_set<CallId> m_again; //!< to be told though nothing changed
    DelayBook m_delays;
    QList<calls::Action> m_actions;
    std::unordered_map<CallId, Watch> m_watched;
    Totals m_totals;
    Totals m_toldTotals;
    int m_unpriced = 0;
    bool m_tellAll = false;
    bool m_tellTurns = false;
};

} // namespace geon::desk
