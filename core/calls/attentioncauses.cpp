// What lasts, and what time does to it: silence, waits, cost, the session's end, and turns that come again.
#include "core/calls/attention.h"

#include <algorithm>
#include <cmath>

namespace geon::calls {

namespace {

constexpr size_t turnsCompared = 6; // at least
constexpr size_t wordsCompared = 4; // a shorter turn is a courtesy: it may be said again
constexpr size_t wordsQuoted = 16;
constexpr double alike = 0.8; // of the pairs of neighbouring words
constexpr int freshTurnsEndALoop = 2;
constexpr double fallenTo = 0.9; // of the limit: a rate that hovers about it does not come and go
constexpr Duration shortestStretch = 1min;
constexpr Duration rateAgainAfter = 10s;

double inSeconds(Duration length)
{
    return std::chrono::duration<double>(length).count();
}

} // namespace

void CallAttention::reconsider(TimePoint now)
{
    m_wakeAt.reset();
    if (!m_rules || m_over)
        return;
    if (m_snoozedUntil) {
        if (now >= *m_snoozedUntil) {
            m_snoozedUntil.reset();
            m_changed = true;
        } else {
            wakeAtOrBefore(*m_snoozedUntil);
        }
    }
    considerSilence(now);
    considerDelay(now);
    considerTools(now);
    considerInterruptions(now);
    considerLink(now);
    considerCostRate(now);
    considerSessionEnd(now);
}

void CallAttention::wakeAtOrBefore(TimePoint at)
{
    if (!m_wakeAt || at < *m_wakeAt)
        m_wakeAt = at;
}

void CallAttention::considerSilence(TimePoint now)
{
    if (!m_quietSince || !watches(AttentionKind::Silent))
        return over(AttentionKind::Silent);
    const TimePoint at = *m_quietSince + *m_rules->silentFor;
    if (now >= at)
        return lasts(AttentionKind::Silent, Severity::Warning, *m_quietSince, {}, inSeconds(*m_rules->silentFor));
    over(AttentionKind::Silent);
    wakeAtOrBefore(at);
}

// A turn that was slow stays one until the next is quick, so only the wait that goes on is looked at here.
void CallAttention::considerDelay(TimePoint now)
{
    if (!m_dueSince || !watches(AttentionKind::Slow))
        return;
    const TimePoint at = *m_dueSince + *m_rules->delayAbove;
    if (now >= at)
        lasts(AttentionKind::Slow, Severity::Notice, *m_dueSince, {}, inSeconds(*m_rules->delayAbove));
    else
        wakeAtOrBefore(at);
}

void CallAttention::considerTools(TimePoint now)
{
    if (m_tools.empty() || !watches(AttentionKind::ToolSlow))
        return over(AttentionKind::ToolSlow);
    const Tool &oldest = m_tools.front();
    const TimePoint at = oldest.since + *m_rules->toolRunsFor;
    if (now >= at)
        return lasts(AttentionKind::ToolSlow, Severity::Notice, oldest.since, oldest.name, inSeconds(*m_rules->toolRunsFor));
    over(AttentionKind::ToolSlow);
    wakeAtOrBefore(at);
}

void CallAttention::considerInterruptions(TimePoint now)
{
    const bool open = slot(AttentionKind::Interrupted).open;
    // An open reason keeps those that opened it until there has been quiet for the whole time.
    while (!m_interruptions.empty() && now >= (open ? m_interruptions.back() : m_interruptions.front()) + interruptedWithin)
        m_interruptions.pop_front();
    if (m_interruptions.empty())
        return over(AttentionKind::Interrupted);
    if (!watches(AttentionKind::Interrupted))
        return;
    const auto count = int(m_interruptions.size());
    if (count >= *m_rules->interruptions)
        lasts(AttentionKind::Interrupted, Severity::Warning, now, {}, count);
    wakeAtOrBefore(m_interruptions.back() + interruptedWithin);
}

void CallAttention::considerLink(TimePoint now)
{
    if (!m_lostSince || !watches(AttentionKind::LinkLost))
        return over(AttentionKind::LinkLost);
    const TimePoint noticedAt = *m_lostSince + linkNoticedAfter;
    if (now < noticedAt) {
        over(AttentionKind::LinkLost);
        return wakeAtOrBefore(noticedAt);
    }
    const TimePoint urgentAt = *m_lostSince + linkUrgentAfter;
    const bool urgent = now >= urgentAt;
    lasts(AttentionKind::LinkLost, urgent ? Severity::Urgent : Severity::Warning, *m_lostSince, {}, 0);
    if (!urgent)
        wakeAtOrBefore(urgentAt);
}

void CallAttention::considerSessionEnd(TimePoint now)
{
    if (m_endsAt == TimePoint() || !watches(AttentionKind::SessionEnding))
        return over(AttentionKind::SessionEnding);
    const TimePoint at = m_endsAt - *m_rules->sessionEndsWithin;
    if (now >= at)
        return lasts(AttentionKind::SessionEnding, Severity::Warning, now, {}, inSeconds(*m_rules->sessionEndsWithin));
    over(AttentionKind::SessionEnding);
    wakeAtOrBefore(at);
}

// Cost

void CallAttention::weighCost(double total, TimePoint now)
{
    m_cost = total;
    if (m_spent.empty() || m_spent.back().total != total)
        m_spent.push_back({now, total});
    if (!watches(AttentionKind::CostHigh))
        return;
    const double limit = *m_rules->costAbove;
    const double next = (std::floor(m_costKnownUpTo / limit) + 1) * limit;
    if (total >= next && !slot(AttentionKind::CostHigh).open)
        happened(AttentionKind::CostHigh, Severity::Notice, {}, next, now);
}

void CallAttention::considerCostRate(TimePoint now)
{
    // The first that is kept is what had been spent when the stretch began.
    while (m_spent.size() > 1 && m_spent[1].at <= now - costOver)
        m_spent.pop_front();
    if (m_spent.empty() || !watches(AttentionKind::CostRising))
        return over(AttentionKind::CostRising);
    const Duration stretch = std::clamp(now - m_spent.front().at, shortestStretch, costOver);
    const double rate = (m_cost - m_spent.front().total) / (inSeconds(stretch) / 60);
    const Slot &known = slot(AttentionKind::CostRising);
    const bool rises = known.open || known.handled;
    const double limit = *m_rules->costPerMinute;
    if (rate < (rises ? limit * fallenTo : limit))
        return over(AttentionKind::CostRising);
    // To the cent: a summary that says it is not told anew for less.
    lasts(AttentionKind::CostRising, Severity::Warning, now, {}, std::round(rate * 100) / 100);
    wakeAtOrBefore(now + rateAgainAfter);
}

// Turns that come again

CallAttention::Turn CallAttention::turnOf(const SpokenWords &words)
{
    Turn turn;
    for (size_t word = 0; word < words.size(); ++word) {
        const size_t hash = qHash(words[word]);
        if (std::ranges::any_of(words[word], [](QChar character) { return character.isDigit(); }))
            turn.figures.push_back(hash);
        if (word > 0)
            turn.pairs.push_back(qHashMulti(0, words[word - 1], hash));
    }
    std::ranges::sort(turn.pairs);
    return turn;
}

bool CallAttention::isNearlySame(const Turn &a, const Turn &b)
{
    if (a.figures != b.figures)
        return false;
    const auto enough = alike * double(a.pairs.size() + b.pairs.size()) / 2;
    if (double(std::min(a.pairs.size(), b.pairs.size())) < enough)
        return false;
    size_t common = 0;
    for (auto left = a.pairs.begin(), right = b.pairs.begin(); left != a.pairs.end() && right != b.pairs.end();) {
        if (*left == *right) {
            ++common;
            ++left;
            ++right;
        } else {
            *left < *right ? ++left : ++right;
        }
    }
    return double(common) >= enough;
}

void CallAttention::weighTurn(const SpokenWords &words, TimePoint now)
{
    if (words.size() < wordsCompared)
        return;
    Turn turn = turnOf(words);
    const auto before = std::ranges::count_if(m_turns, [&](const Turn &earlier) { return isNearlySame(earlier, turn); });
    m_turns.push_back(std::move(turn));
    while (m_turns.size() > std::max(turnsCompared, 2 * size_t(*m_rules->repeats)))
        m_turns.pop_front();

    if (before + 1 >= *m_rules->repeats) {
        m_freshTurns = 0;
        lasts(AttentionKind::Repeats, Severity::Warning, now, words.written(0, std::min(words.size(), wordsQuoted)), double(before + 1));
    } else if (before > 0) {
        m_freshTurns = 0;
    } else if (++m_freshTurns >= freshTurnsEndALoop) {
        over(AttentionKind::Repeats);
    }
}

} // namespace geon::calls
