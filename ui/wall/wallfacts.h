// WallFacts: what the wall shows, taken from the desk's updates: the live calls, those that need the operator, and the counts. Pure.
#pragma once

#include "core/desk/values.h"
#include "ui/calllist/callgroup.h"

#include <QHash>

namespace geon::ui {

//! A call that needs the operator.
struct WallCard {
    CallId call;
    calls::Severity severity = calls::Severity::Notice;
    QString reason;
    int others = 0; //!< reasons besides
    QString caller;
    QString agent;
    TimePoint since{};
};

class WallFacts
{
public:
    void apply(const desk::Update &update);
    //! Callers in full; else the last four digits of their numbers and no name.
    void setFullCallers(bool full) { m_full = full; }

    [[nodiscard]] const desk::Totals &totals() const { return m_totals; }
    [[nodiscard]] const desk::Intake &intake() const { return m_intake; }
    [[nodiscard]] const calls::CallSummary *call(const CallId &id) const;
    [[nodiscard]] QList<CallId> liveCalls() const; //!< oldest first
    [[nodiscard]] int ringing() const;
    [[nodiscard]] QList<WallCard> cards() const; //!< worst first, then the one that waits longest
    //! Of the newest turns of the live calls; none without one.
    [[nodiscard]] std::optional<Duration> medianDelay() const;
    [[nodiscard]] QString caller(const calls::CallSummary &call) const;

private:
    QHash<CallId, calls::CallSummary> m_calls; //!< not over, or with a reason
    desk::Totals m_totals;
    desk::Intake m_intake;
    bool m_full = false;
};

//! "… 0100"; "Anonymous" without a number.
[[nodiscard]] QString lastFour(const QString &number);

} // namespace geon::ui
