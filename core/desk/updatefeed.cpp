#include "core/desk/updatefeed.h"

namespace geon::desk {

using calls::CallState;
using calls::CallSummary;
using Line = calls::Switchboard::Line;

void UpdateFeed::watch(const CallId &call)
{
    m_watched[call].open = true;
    if (Line *const line = m_switchboard.line(call)) {
        line->log.setWatched(true);
        m_switchboard.keepChanged(*line);
    }
}

void UpdateFeed::unwatch(const CallId &call)
{
    m_watched.erase(call);
    if (Line *const line = m_switchboard.line(call))
        line->log.setWatched(false);
}

void UpdateFeed::count(const CallSummary &call, int sign)
{
    const bool ringing = call.state == CallState::Offered || call.state == CallState::Accepting || call.state == CallState::Connecting;
    (calls::isOver(call.state) ? m_totals.ended : ringing ? m_totals.ringing : m_totals.live) += sign;
    m_totals.cost += sign * call.cost;
    m_unpriced += call.costKnown ? 0 : sign;
    m_totals.costKnown = m_unpriced == 0;
}

Update UpdateFeed::collect(TimePoint now)
{
    Update update;
    update.actions = std::exchange(m_actions, {}); // first: what the calls report of them is newer
    for (Line *line : m_switchboard.takeChanged(now))
        collectCall(*line, now, update);
    update.removed = m_switchboard.takeForgotten();
    for (const CallId &call : std::as_const(update.removed))
        m_watched.erase(call);
    if (m_totals != m_toldTotals || m_tellAll)
        update.totals = m_toldTotals = m_totals;
    m_tellAll = false;
    return update;
}

void UpdateFeed::collectCall(Line &line, TimePoint now, Update &update)
{
    const auto watch = m_watched.find(line.call.id());
    const bool watched = watch != m_watched.end();
    collectActions(line, update);
    if (watched)
        collectWatched(line, watch->second, update);
    else if (m_tellTurns)
        collectTurns(line, line.call.transcript().takeChanges(), update);
    else
        line.call.transcript().dropChanges();

    const bool sameState = line.told && line.told->state == line.call.state();
    if (!watched && sameState && now - line.toldAt < quietEvery) {
        m_switchboard.rest(line, line.toldAt + quietEvery);
        return;
    }
    if (!line.call.takeDirty() && line.told)
        return;
    CallSummary summary = line.call.summary();
    line.toldAt = now;
    if (line.told == summary)
        return;
    if (line.told)
        count(*line.told, -1);
    count(summary, +1);
    update.calls.append(summary);
    line.told = std::move(summary);
}

void UpdateFeed::collectWatched(Line &line, Watch &watch, Update &update)
{
    calls::CallFacts facts = line.call.facts();
    if (line.sideband)
        facts.linkRoundTrip = line.sideband->roundTrip();
    const auto frames = line.log.since(watch.lastFrame);
    if (!frames.isEmpty())
        watch.lastFrame = frames.last().number;
    if (std::exchange(watch.open, false)) {
        const auto &entries = line.call.transcript().entries();
        update.opened.append({facts, {entries.begin(), entries.end()}, watch.streams ? line.log.since(0) : frames});
        if (!std::exchange(watch.streams, true)) {
            line.call.transcript().dropChanges();
            return;
        }
    }
    update.watched.append({std::move(facts), line.call.transcript().takeChanges(), frames});
    if (m_tellTurns)
        collectTurns(line, update.watched.last().transcript, update);
}

void UpdateFeed::collectTurns(Line &line, const QList<calls::TranscriptChange> &changes, Update &update)
{
    for (const auto &[after, entry] : changes) {
        const bool whole = !entry.partial && (!entry.text.isEmpty() || entry.kind != calls::EntryKind::Words);
        if (whole && line.turnsTold.insert(entry.key).second)
            update.turns.append({line.call.id(), entry});
    }
}

void UpdateFeed::collectActions(Line &line, Update &update)
{
    const auto changed = line.call.takeActionChanges();
    for (const calls::Action &action : changed)
        update.actions.append(m_groups.merge(action));
}

} // namespace geon::desk
