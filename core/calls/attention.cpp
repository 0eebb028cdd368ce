#include "core/calls/attention.h"

#include <algorithm>

namespace geon::calls {

using namespace Qt::StringLiterals;

namespace {

double inSeconds(Duration length)
{
    return std::chrono::duration<double>(length).count();
}

//! Its cause may go on after an operator has handled it.
bool isLasting(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::LinkLost:
    case AttentionKind::Silent:
    case AttentionKind::Slow:
    case AttentionKind::ToolSlow:
    case AttentionKind::CostRising:
    case AttentionKind::SessionEnding:
        return true;
    default:
        return false;
    }
}

} // namespace

QLatin1StringView nameOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::ActionNotConfirmed:
        return "action_not_confirmed"_L1;
    case AttentionKind::LinkLost:
        return "link_lost"_L1;
    case AttentionKind::AsksForPerson:
        return "asks_for_person"_L1;
    case AttentionKind::ForbiddenWords:
        return "forbidden_words"_L1;
    case AttentionKind::AngryWords:
        return "angry_words"_L1;
    case AttentionKind::ToolFailed:
        return "tool_failed"_L1;
    case AttentionKind::Interrupted:
        return "interrupted"_L1;
    case AttentionKind::Repeats:
        return "repeats"_L1;
    case AttentionKind::Silent:
        return "silent"_L1;
    case AttentionKind::Slow:
        return "slow"_L1;
    case AttentionKind::ToolSlow:
        return "tool_slow"_L1;
    case AttentionKind::CostHigh:
        return "cost_high"_L1;
    case AttentionKind::CostRising:
        return "cost_rising"_L1;
    case AttentionKind::SessionEnding:
        return "session_ending"_L1;
    }
    return {};
}

bool AttentionRules::watches(AttentionKind kind) const
{
    switch (kind) {
    case AttentionKind::ActionNotConfirmed:
        return notConfirmed;
    case AttentionKind::LinkLost:
        return linkLost;
    case AttentionKind::AsksForPerson:
        return person.has_value();
    case AttentionKind::ForbiddenWords:
        return forbidden.has_value();
    case AttentionKind::AngryWords:
        return angry.has_value();
    case AttentionKind::ToolFailed:
        return toolFails;
    case AttentionKind::Interrupted:
        return interruptions.has_value();
    case AttentionKind::Repeats:
        return repeats.has_value();
    case AttentionKind::Silent:
        return silentFor.has_value();
    case AttentionKind::Slow:
        return delayAbove.has_value();
    case AttentionKind::ToolSlow:
        return toolRunsFor.has_value();
    case AttentionKind::CostHigh:
        return costAbove.has_value();
    case AttentionKind::CostRising:
        return costPerMinute.has_value();
    case AttentionKind::SessionEnding:
        return sessionEndsWithin.has_value();
    }
    return false;
}

void CallAttention::use(std::shared_ptr<const AttentionRules> rules, TimePoint now)
{
    if (rules == m_rules)
        return;
    m_rules = std::move(rules);
    for (size_t kind = 0; kind < attentionKinds; ++kind) {
        if (!watches(AttentionKind(kind)))
            over(AttentionKind(kind));
    }
    over(AttentionKind::CostHigh); // what it was measured by may be another
    weighCost(m_cost, now);
    reconsider(now);
    rebuild();
}

// What happens

void CallAttention::said(Who who, const QString &text, bool ours, TimePoint now)
{
    if (m_over || !m_rules || text.isEmpty())
        return;
    const SpokenWords words(text);
    const auto look = [&](const std::optional<Phrases> &phrases, AttentionKind kind, Severity severity) {
        if (const auto phrase = phrases ? phrases->find(words) : std::nullopt)
            happened(kind, severity, *phrase, slot(kind).reason.value + 1, now);
    };
    if (who == Who::Caller) {
        look(m_rules->person, AttentionKind::AsksForPerson, Severity::Urgent);
        look(m_rules->angry, AttentionKind::AngryWords, Severity::Warning);
    } else if (who == Who::Agent && !ours) {
        look(m_rules->forbidden, AttentionKind::ForbiddenWords, Severity::Urgent);
        if (m_rules->repeats)
            weighTurn(words, now);
    }
    rebuild();
}

void CallAttention::callerInterrupts(TimePoint now)
{
    if (m_over || !watches(AttentionKind::Interrupted))
        return;
    m_interruptions.push_back(now);
    considerInterruptions(now);
    rebuild();
}

void CallAttention::toolRuns(quint64 tool, const QString &name, TimePoint now)
{
    if (m_over || std::ranges::find(m_tools, tool, &Tool::key) != m_tools.end())
        return;
    m_tools.push_back({tool, name, now});
    considerTools(now);
}

void CallAttention::toolEnds(quint64 tool, const QString &name, bool failed, TimePoint now)
{
    if (m_over)
        return;
    std::erase_if(m_tools, [&](const Tool &running) { return running.key == tool; });
    if (failed && watches(AttentionKind::ToolFailed))
        happened(AttentionKind::ToolFailed, Severity::Warning, name, slot(AttentionKind::ToolFailed).reason.value + 1, now);
    considerTools(now);
    rebuild();
}

void CallAttention::answerDue(TimePoint now)
{
    m_dueSince = now;
    considerDelay(now);
}

void CallAttention::answerNotDue()
{
    m_dueSince.reset();
}

void CallAttention::answerHeard(TimePoint now)
{
    const auto since = std::exchange(m_dueSince, std::nullopt);
    if (m_over || !since || !watches(AttentionKind::Slow))
        return;
    const Duration delay = now - *since;
    if (delay >= *m_rules->delayAbove)
        lasts(AttentionKind::Slow, Severity::Notice, *since, {}, inSeconds(delay));
    else
        over(AttentionKind::Slow);
    rebuild();
}

void CallAttention::actionSettled(ActionKind kind, ActionState state, const QString &text, TimePoint now)
{
    if (m_over || !watches(AttentionKind::ActionNotConfirmed))
        return;
    const Slot &known = slot(AttentionKind::ActionNotConfirmed);
    if (state == ActionState::NotConfirmed)
        happened(AttentionKind::ActionNotConfirmed, Severity::Urgent, text, double(kind), now);
    else if (state == ActionState::Confirmed && known.open && known.reason.value == double(kind))
        over(AttentionKind::ActionNotConfirmed);
    rebuild();
}

void CallAttention::stand(std::optional<TimePoint> quietSince, std::optional<TimePoint> lostSince, TimePoint endsAt, double cost,
                          TimePoint now)
{
    if (m_over || !m_rules)
        return;
    const bool costs = cost != m_cost || m_spent.empty();
    if (!costs && quietSince == m_quietSince && lostSince == m_lostSince && endsAt == m_endsAt)
        return tick(now);
    m_quietSince = quietSince;
    m_lostSince = lostSince;
    m_endsAt = endsAt;
    if (costs)
        weighCost(cost, now);
    reconsider(now);
    rebuild();
}

void CallAttention::end()
{
    if (std::exchange(m_over, true))
        return;
    m_slots = {};
    m_wakeAt.reset();
    m_snoozedUntil.reset();
    rebuild();
    m_changed = true;
}

void CallAttention::tick(TimePoint now)
{
    if (m_over || !m_wakeAt || now < *m_wakeAt)
        return;
    reconsider(now);
    rebuild();
}

// What an operator does

QList<AttentionKind> CallAttention::open() const
{
    QList<AttentionKind> kinds;
    for (const AttentionReason &reason : openReasons())
        kinds.append(reason.kind);
    return kinds;
}

QList<AttentionKind> CallAttention::handle(std::optional<AttentionKind> only, TimePoint now)
{
    QList<AttentionKind> handled = open();
    handled.removeIf([&](AttentionKind kind) { return only && kind != *only; });
    for (const AttentionKind kind : std::as_const(handled)) {
        slot(kind) = {};
        slot(kind).handled = isLasting(kind);
    }
    if (handled.contains(AttentionKind::Interrupted))
        m_interruptions.clear();
    if (handled.contains(AttentionKind::Repeats))
        m_turns.clear();
    if (handled.contains(AttentionKind::CostHigh))
        m_costKnownUpTo = m_cost;
    if (!handled.isEmpty() && m_snoozedUntil) {
        m_snoozedUntil.reset();
        m_changed = true;
    }
    reconsider(now);
    rebuild();
    return handled;
}

bool CallAttention::snooze(Duration length, TimePoint now)
{
    const QList<AttentionReason> waiting = openReasons();
    const bool ends = length <= Duration::zero();
    if (ends ? !m_snoozedUntil.has_value() : waiting.isEmpty())
        return false;
    m_snoozedUntil = ends ? std::nullopt : std::optional(now + length);
    m_snoozed = waiting.isEmpty() ? Severity::Notice : waiting.first().severity;
    m_changed = true;
    reconsider(now);
    rebuild();
    return true;
}

// The books

void CallAttention::happened(AttentionKind kind, Severity severity, const QString &detail, double value, TimePoint now)
{
    Slot &known = slot(kind);
    const TimePoint since = known.open ? known.reason.since : now;
    known.open = true;
    known.reason = {kind, severity, since, detail, value};
}

void CallAttention::lasts(AttentionKind kind, Severity severity, TimePoint since, const QString &detail, double value)
{
    Slot &known = slot(kind);
    if (known.handled)
        return;
    known.reason = {kind, severity, known.open ? known.reason.since : since, detail, value};
    known.open = true;
}

void CallAttention::over(AttentionKind kind)
{
    Slot &known = slot(kind);
    if (known.open || known.handled)
        known = {};
}

QList<AttentionReason> CallAttention::openReasons() const
{
    QList<AttentionReason> reasons;
    for (const Slot &known : m_slots) {
        if (known.open)
            reasons.append(known.reason);
    }
    std::ranges::stable_sort(reasons, std::ranges::greater(), &AttentionReason::severity);
    return reasons;
}

void CallAttention::rebuild()
{
    if (m_reasons.isEmpty() && std::ranges::none_of(m_slots, &Slot::open))
        return;
    QList<AttentionReason> reasons = openReasons();
    if (m_snoozedUntil && !reasons.isEmpty() && reasons.first().severity > m_snoozed) {
        m_snoozedUntil.reset();
        m_changed = true;
    }
    if (m_snoozedUntil)
        reasons.clear();
    if (reasons == m_reasons)
        return;
    m_reasons = std::move(reasons);
    m_changed = true;
}

} // namespace geon::calls
