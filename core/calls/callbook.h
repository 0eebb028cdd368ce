// CallBook: the calls that are there, each with its log and its journal, and which of them have something to tell. It has no socket and no
// clock: a switchboard keeps live calls in one, a replay a call that was.
#pragma once

#include "core/calls/calljournal.h"
#include "core/calls/newswatch.h"
#include "core/calls/protocollog.h"

#include <deque>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace geon::calls {

//! One call with what belongs to it. Owned by its CallBook; its address is good while the call is kept.
struct CallLine {
    explicit CallLine(Call value) : call(std::move(value)) { }

    Call call;
    ProtocolLog log;
    CallJournal journal;
    NewsWatch news;
    std::unique_ptr<realtime::Sideband> sideband; //!< of a live call
    std::unique_ptr<QObject> requests;            //!< context of REST requests: they die with the line
    bool listed = false;                          //!< has something to tell
    TimePoint restsUntil{};                       //!< the epoch: does not
    bool over = false;
    TimePoint toldAt{};                    //!< of the watcher: when it last told this call's summary
    std::optional<CallSummary> told;       //!< of the watcher: what it told
    std::unordered_set<quint64> turnsTold; //!< of the watcher, where it tells turns: keys
};

using CallLines = std::vector<std::unique_ptr<CallLine>>;

class CallBook
{
public:
    //! A call of the same id is replaced.
    CallLine &add(std::unique_ptr<CallLine> line);
    [[nodiscard]] bool contains(const CallId &call) const { return m_lines.contains(call); }
    [[nodiscard]] CallLine *line(const CallId &call) const;
    [[nodiscard]] std::vector<CallLine *> lines() const; //!< in no order
    [[nodiscard]] const auto &all() const { return m_lines; }
    //! Empties the book.
    [[nodiscard]] CallLines takeAll();

    //! What a watcher drains: the calls in which something changed since the last time.
    [[nodiscard]] std::vector<CallLine *> takeChanged(TimePoint now);
    //! Puts a call on the list of changed ones, or back on it. True: it is the first there.
    bool keepChanged(CallLine &line);
    //! The same, but words that only stream on do not bring it back before @p until; everything else does. With a thousand calls the walk
    //! over those that have nothing to tell yet would cost as much as reading their words.
    void rest(CallLine &line, TimePoint until);
    [[nodiscard]] bool hasResting() const { return !m_resting.empty(); }

    //! A call that is over goes at once.
    void forget(const CallId &call);
    //! It is over: it stays until @p kept newer ones are.
    void retire(CallLine &line, qsizetype kept);
    //! Calls that are no longer kept since the last time.
    [[nodiscard]] QList<CallId> takeForgotten() { return std::exchange(m_forgotten, {}); }

private:
    void drop(std::unordered_map<CallId, std::unique_ptr<CallLine>>::iterator at);
    struct Resting {
        TimePoint until{}; //!< counts while it is its line's restsUntil
        CallLine *line = nullptr;
    };

    std::unordered_map<CallId, std::unique_ptr<CallLine>> m_lines;
    std::vector<CallLine *> m_changed;
    std::vector<Resting> m_resting;
    std::deque<CallId> m_ended;
    QList<CallId> m_forgotten;
};

} // namespace geon::calls
