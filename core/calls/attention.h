// CallAttention: what one call needs an operator for: rules over what happens in it. Pure: it is told what happens and what time it is.
#pragma once

#include "core/calls/phrases.h"
#include "core/calls/values.h"

#include <array>
#include <deque>
#include <memory>
#include <vector>

namespace geon::calls {

inline constexpr size_t attentionKinds = size_t(AttentionKind::SessionEnding) + 1;

//! A name for records and programs: "asks_for_person". Never translated, never changed.
[[nodiscard]] QLatin1StringView nameOf(AttentionKind kind);

//! What opens a reason; none or false: this kind never does. Shared by all calls, and never changed once they have it.
struct AttentionRules {
    std::optional<Duration> silentFor = 15s; //!< nobody is heard, and no tool runs
    std::optional<int> repeats = 3;          //!< the AI says the same, or nearly, so often among its last turns
    std::optional<int> interruptions = 3;    //!< the caller talks over the AI so often within a minute
    std::optional<Duration> toolRunsFor = 8s;
    std::optional<Duration> delayAbove = 4s;   //!< from the end of the caller's words to the first sound, or till now
    std::optional<double> costAbove = 2;       //!< USD
    std::optional<double> costPerMinute = 0.6; //!< USD, over the last three minutes
    std::optional<Duration> sessionEndsWithin = 5min;
    bool toolFails = true;
    bool linkLost = true;
    bool notConfirmed = true;
    std::optional<Phrases> person = phrasesThatAskForAPerson(); //!< of the caller
    std::optional<Phrases> forbidden;                           //!< of the AI
    std::optional<Phrases> angry = phrasesOfAnger();            //!< of the caller

    [[nodiscard]] bool watches(AttentionKind kind) const;
};

//! The severities:
//!   Urgent   a promise is broken or a person is waited for: action not confirmed, asks for a person, forbidden words,
//!            a link that stays lost
//!   Warning  the talk goes wrong: angry words, tool failed, interrupted, repeats, silent, link lost, cost rising, session ending
//!   Notice   it could be better: slow answers, slow tools, a high cost
//! Silent, slow, tool slow, link lost, cost rising, interrupted, repeats and session ending clear themselves when their cause is over; an
//! action that is not confirmed when one of its kind is. The rest stay until an operator has handled them, or the call is over.
//! What is handled opens again by a new cause only: the next silence, the next angry word, the next multiple of the cost.
class CallAttention
{
public:
    //! Each call's end looks like a lost link until the service has said that there is no call any more.
    static constexpr Duration linkNoticedAfter = 2s;
    static constexpr Duration linkUrgentAfter = 10s;
    static constexpr Duration interruptedWithin = 60s;
    static constexpr Duration costOver = 3min; //!< the stretch that the cost per minute is of

    explicit CallAttention(std::shared_ptr<const AttentionRules> rules = nullptr) : m_rules(std::move(rules)) { }
    //! Other rules, from now on. What was said before is not read again.
    void use(std::shared_ptr<const AttentionRules> rules, TimePoint now);

    // What happens.
    //! A turn is written down. @p ours: the AI spoke an operator's line, which is not the AI's choice of words.
    void said(Who who, const QString &text, bool ours, TimePoint now);
    void callerInterrupts(TimePoint now);
    void toolRuns(quint64 tool, const QString &name, TimePoint now);
    void toolEnds(quint64 tool, const QString &name, bool failed, TimePoint now);
    //! The caller has finished, and an answer is due.
    void answerDue(TimePoint now);
    //! It is not any more: the caller goes on, the link is lost, or the call is on its way out.
    void answerNotDue();
    //! The AI is heard.
    void answerHeard(TimePoint now);
    void actionSettled(ActionKind kind, ActionState state, const QString &text, TimePoint now);
    //! How things stand; cheap when nothing changed. @p quietSince: nobody speaks and nothing is done; none: somebody, or something.
    //! @p lostSince: the link; none: it is there. @p endsAt: the session's end; the epoch: not known.
    void stand(std::optional<TimePoint> quietSince, std::optional<TimePoint> lostSince, TimePoint endsAt, double cost, TimePoint now);
    //! The call is over: nobody can help any more.
    void end();

    //! Time has passed. Call it at wakeAt() or later.
    void tick(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> wakeAt() const { return m_wakeAt; }

    // What an operator does.
    //! The kinds that were open and are settled now: of @p kind, or all. It ends a snooze.
    [[nodiscard]] QList<AttentionKind> handle(std::optional<AttentionKind> kind, TimePoint now);
    //! What is open waits; it counts again when the time is over, or when something of a higher severity opens. No time ends a snooze.
    //! False: nothing is open, or no snooze is there to end.
    [[nodiscard]] bool snooze(Duration length, TimePoint now);
    //! Snoozed or not, worst first.
    [[nodiscard]] QList<AttentionKind> open() const;

    //! Open and not snoozed, worst first: by severity, then in the order of the kinds.
    [[nodiscard]] const QList<AttentionReason> &reasons() const { return m_reasons; }
    [[nodiscard]] TimePoint snoozedUntil() const { return m_snoozedUntil.value_or(TimePoint()); }
    //! True once after reasons() or snoozedUntil() has changed.
    [[nodiscard]] bool takeChanged() { return std::exchange(m_changed, false); }

private:
    struct Slot {
        bool open = false;
        bool handled = false; //!< the cause goes on, but an operator knows
        AttentionReason reason;
    };
    struct Tool {
        quint64 key = 0;
        QString name;
        TimePoint since{};
    };
    //! A turn of the AI, as far as it matters for being said again.
    struct Turn {
        std::vector<size_t> pairs;   //!< hashes of neighbouring words, sorted
        std::vector<size_t> figures; //!< of words with digits: two amounts are not the same answer
    };
    struct Spent {
        TimePoint at{};
        double total = 0;
    };

    [[nodiscard]] Slot &slot(AttentionKind kind) { return m_slots.at(size_t(kind)); }
    [[nodiscard]] bool watches(AttentionKind kind) const { return m_rules && m_rules->watches(kind); }
    //! Once more, of kinds that stay until they are handled.
    void happened(AttentionKind kind, Severity severity, const QString &detail, double value, TimePoint now);
    //! Of kinds that last: it goes on.
    void lasts(AttentionKind kind, Severity severity, TimePoint since, const QString &detail, double value);
    void over(AttentionKind kind);
    [[nodiscard]] QList<AttentionReason> openReasons() const;
    void rebuild();

    void weighTurn(const SpokenWords &words, TimePoint now);
    [[nodiscard]] static Turn turnOf(const SpokenWords &words);
    [[nodiscard]] static bool isNearlySame(const Turn &a, const Turn &b);
    void weighCost(double total, TimePoint now);

    // What time does; each says when it wants to be asked again.
    void reconsider(TimePoint now);
    void wakeAtOrBefore(TimePoint at);
    void considerSilence(TimePoint now);
    void considerDelay(TimePoint now);
    void considerTools(TimePoint now);
    void considerInterruptions(TimePoint now);
    void considerLink(TimePoint now);
    void considerCostRate(TimePoint now);
    void considerSessionEnd(TimePoint now);

    std::shared_ptr<const AttentionRules> m_rules;
    std::array<Slot, attentionKinds> m_slots;
    QList<AttentionReason> m_reasons;
    bool m_changed = false;
    bool m_over = false;
    std::optional<TimePoint> m_wakeAt;
    std::optional<TimePoint> m_snoozedUntil;
    Severity m_snoozed = Severity::Notice; //!< the worst that waits

    std::optional<TimePoint> m_quietSince;
    std::optional<TimePoint> m_lostSince;
    TimePoint m_endsAt{};
    double m_cost = 0;
    double m_costKnownUpTo = 0; //!< an operator has seen that it costs so much
    std::deque<Spent> m_spent;  //!< of the last three minutes, and the one before
    std::optional<TimePoint> m_dueSince;
    std::vector<Tool> m_tools;
    std::deque<TimePoint> m_interruptions;
    std::deque<Turn> m_turns; //!< the AI's newest last
    int m_freshTurns = 0;     //!< since the AI last repeated itself
};

} // namespace geon::calls
