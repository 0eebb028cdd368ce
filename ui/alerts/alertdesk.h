// AlertDesk: what calls for the operator, and what to do about it now: show a notification, take one back, make a sound, mark the window.
// Pure: it owns no window, no bus and no clock.
//
// What alerts: reasons of Needs you (CallSummary::attention), calls that wait for a decision (Screening), actions without a call that are
// not confirmed (those of a call are a reason of it), trouble of the intake.
// When: once for each call and reason; a reason that goes and comes back is not told again before `againAfter`, one that grows worse is.
// Never for the call that is looked at. What comes together is told together, and no more than `mostNotes` calls stand side by side: then
// one notification counts them. Quiet hours silence sounds and notifications; what came in them is not made up for.
#pragma once

#include "core/desk/values.h"
#include "ui/alerts/alertsettings.h"

#include <QHash>
#include <map>
#include <set>

namespace geon::ui {

using NoteId = quint64; //!< of one notification, never used again

enum class AlertCause {
    Attention, //!< a reason of Needs you
    Screening, //!< a call waits for accept or reject
    Action,    //!< something asked for is not confirmed, and no call has it among its reasons
    Intake,    //!< calls may not reach us, or cannot be answered
};

enum class IntakePart { Server, Webhook, Provider };

//! One thing that calls for the operator.
struct Alert {
    AlertCause cause = AlertCause::Attention;
    int kind = 0; //!< AttentionKind of Attention, ActionKind of Action, IntakePart of Intake
    calls::Severity severity = calls::Severity::Notice;
    TimePoint since{};
    double value = 0; //!< of the reason: what its kind counts
    CallId call;      //!< empty: of none
    QString callerNumber;
    QString callerName;
    QString agent;
};

//! A notification as it should stand now.
struct Note {
    NoteId id = 0;
    calls::Severity severity = calls::Severity::Notice; //!< the worst of them
    QList<Alert> alerts;                                //!< worst first
    int calls = 0;                                      //!< that need the operator; 0: no call does
    bool quiet = false;                                 //!< it only says what is left of it: nothing to look up for

    [[nodiscard]] bool isOfOneCall() const { return calls == 1; }
};

struct AlertSteps {
    QList<Note> show; //!< new, or as they should be now
    QList<NoteId> withdraw;
    std::optional<calls::Severity> play;
    bool markWindow = false; //!< in the task bar: something urgent, and the window is not active

    [[nodiscard]] bool isEmpty() const { return show.isEmpty() && withdraw.isEmpty() && !play && !markWindow; }
};

class AlertDesk
{
public:
    static constexpr Duration gather = 250ms; //!< what comes within it is told together
    static constexpr Duration apart = 4s;     //!< between two of equal weight
    static constexpr Duration againAfter = 2min;
    static constexpr int mostNotes = 3; //!< calls that have a notification of their own

    void apply(const AlertSettings &settings) { m_settings = settings; }
    [[nodiscard]] const AlertSettings &settings() const { return m_settings; }
    //! No sound until @p until; the epoch: sounds again.
    void mute(TimePoint until) { m_mutedUntil = until; }
    [[nodiscard]] bool isMuted(TimePoint now) const { return now < m_mutedUntil; }
    [[nodiscard]] TimePoint mutedUntil() const { return m_mutedUntil; }
    //! The call before the operator, and whether they can be taken to see it.
    void look(const CallId &call, bool windowActive, TimePoint now);
    void take(const desk::Update &update, TimePoint now);
    //! The person closed it: what it told is known.
    void dismissed(NoteId note);

    //! What to do now; empty most of the time. To be asked after look() and take(), and at wakeAt().
    [[nodiscard]] AlertSteps steps(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> wakeAt() const;

    //! Calls that need the operator or wait for a decision.
    [[nodiscard]] int count() const { return int(m_callers.size()); }
    [[nodiscard]] std::optional<calls::Severity> worst() const;
    //! The call to go to next: the worst, of those the one that waits longest. Empty: none.
    [[nodiscard]] CallId next() const;
    //! The call a notification speaks of, or the worst of its calls.
    [[nodiscard]] CallId callOf(NoteId note) const;

private:
    //! The call first: all of one call stand together.
    struct Key {
        CallId call;
        AlertCause cause = AlertCause::Attention;
        int kind = 0;

        friend auto operator<=>(const Key &, const Key &) = default;
    };
    struct Open {
        calls::Severity severity = calls::Severity::Notice;
        TimePoint since{};
        double value = 0;
        NoteId note = 0;      //!< that speaks of it; 0: none
        bool waiting = false; //!< to be told
    };
    struct Told {
        TimePoint at{};
        calls::Severity severity = calls::Severity::Notice;
    };
    struct Caller {
        QString number;
        QString name;
        QString agent;
    };
    using Entry = std::pair<const Key, Open>;

    void takeCall(const calls::CallSummary &call, TimePoint now);
    void takeAction(const calls::Action &action, TimePoint now);
    void takeIntake(const desk::Intake &intake, TimePoint now);
    void open(const Key &key, calls::Severity severity, TimePoint since, TimePoint now);
    void close(const Key &key);
    void forget(const CallId &call);
    void see(const CallId &call, TimePoint now);
    void leaveNote(Open &open);
    [[nodiscard]] std::vector<Entry *> openOf(const CallId &call);
    [[nodiscard]] bool isSeen(const Key &key) const { return m_active && !key.call.isEmpty() && key.call == m_shown; }
    [[nodiscard]] TimePoint due() const;
    [[nodiscard]] bool isQuiet(TimePoint now) const;
    [[nodiscard]] std::vector<Entry *> takeWaiting(TimePoint now);
    void notify(const std::vector<Entry *> &fresh, AlertSteps &steps);
    void notifyOf(const std::set<CallId> &calls, AlertSteps &steps);
    void settleNotes(AlertSteps &steps);
    [[nodiscard]] std::set<CallId> callsWithNotes() const;
    [[nodiscard]] Note noteOf(NoteId id) const;
    [[nodiscard]] Alert alertOf(const Entry &entry) const;

    AlertSettings m_settings;
    std::map<Key, Open> m_open;
    std::map<Key, Told> m_told;
    QHash<CallId, Caller> m_callers; //!< of calls with open alerts
    std::set<NoteId> m_standing;
    std::set<NoteId> m_stale; //!< lost one of their alerts
    NoteId m_joined = 0;      //!< the one that counts calls; 0: none stands
    NoteId m_lastNote = 0;
    CallId m_shown;
    bool m_active = false;
    TimePoint m_waitingSince{}; //!< the first that is not told yet; the epoch: none
    calls::Severity m_waitingWorst = calls::Severity::Notice;
    TimePoint m_lastTold{};
    calls::Severity m_lastSeverity = calls::Severity::Notice;
    TimePoint m_mutedUntil{};
};

} // namespace geon::ui
