#include "core/desk/updatefeed.h"

namespace geon::desk {

using calls::CallState;
using calls::CallSummary;
using Line = calls::CallLine;

void UpdateFeed::watch(const CallId &call)
{
    m_watched[call].open = true;
    if (Line *const line = m_book.line(call)) {
        line->log.setWatched(true);
        m_book.keepChanged(*line);
    }
}

void UpdateFeed::unwatch(const CallId &call)
{
    m_watched.erase(call);
    if (Line *const line = m_book.line(call))
        line->log.setWatched(false);
}

void UpdateFeed::setRedaction(const redaction::Rules &rules)
{
    if (!m_veil.setRules(rules))
        return;
    for (auto &[call, watch] : m_watched)
        watch = {true, watch.clear};
    for (Line *line : m_book.lines()) {
        m_again.insert(line->call.id());
        m_book.keepChanged(*line);
    }
}

void UpdateFeed::reveal(const CallId &call, bool clear)
{
    const auto watch = m_watched.find(call);
    if (watch == m_watched.end() || watch->second.clear == clear)
        return;
    watch->second.clear = clear;
    watch->second.open = true;
    watch->second.streams = false; // nobody goes on with what they have
    if (Line *const line = m_book.line(call))
        m_book.keepChanged(*line);
}

void UpdateFeed::count(const CallSummary &call, int sign)
{
    const bool ringing = call.state == CallState::Offered || call.state == CallState::Screening || call.state == CallState::Accepting
        || call.state == CallState::Rejecting || call.state == CallState::Connecting;
    m_totals.screening += call.state == CallState::Screening ? sign : 0;
    (calls::isOver(call.state) ? m_totals.ended : ringing ? m_totals.ringing : m_totals.live) += sign;
    m_totals.cost += sign * call.cost;
    m_unpriced += call.costKnown ? 0 : sign;
    m_totals.costKnown = m_unpriced == 0;
    m_totals.needsYou += call.attention.isEmpty() ? 0 : sign;
}

Update UpdateFeed::collect(TimePoint now)
{
    Update update;
    update.actions = std::exchange(m_actions, {}); // first: what the calls report of them is newer
    for (Line *line : m_book.takeChanged(now))
        collectCall(*line, now, update);
    update.removed = m_book.takeForgotten();
    for (const CallId &call : std::as_const(update.removed)) {
        m_watched.erase(call);
        m_veil.forget(call);
    }
    for (calls::Action &action : update.actions)
        m_veil.mask(action);
    if (m_totals != m_toldTotals || m_tellAll)
        update.totals = m_toldTotals = m_totals;
    m_tellAll = false;
    update.delays = m_delays.take(now);
    return update;
}

void UpdateFeed::collectCall(Line &line, TimePoint now, Update &update)
{
    const auto watch = m_watched.find(line.call.id());
    const bool watched = watch != m_watched.end();
    collectActions(line, update);
    for (const calls::TurnDelay &turn : line.call.takeTurnDelays())
        m_delays.add(line.call.profile(), line.call.profileName(), turn);
    if (watched)
        collectWatched(line, watch->second, update);
    else if (m_tellTurns)
        collectTurns(line, line.call.transcript().takeChanges(), update);
    else
        line.call.transcript().dropChanges();

    const bool sameState = line.told && line.told->state == line.call.state();
    const bool again = m_again.erase(line.call.id()) > 0;
    if (!watched && sameState && !again && now - line.toldAt < quietEvery) {
        m_book.rest(line, line.toldAt + quietEvery);
        return;
    }
    if (!line.call.takeDirty() && line.told && !again)
        return;
    CallSummary summary = line.call.summary();
    m_veil.mask(summary, line.call);
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
    if (!watch.clear)
        m_veil.mask(facts, line.call);
    const bool open = std::exchange(watch.open, false);
    const bool anew = open && !std::exchange(watch.streams, true);
    if (anew)
        watch.lastFrame = 0;
    const auto frames = collectFrames(line.log, watch);
    if (open) {
        const auto &entries = line.call.transcript().entries();
        const auto all = anew ? frames : watch.clear ? line.log.since(0) : watch.masked;
        OpenedCall opened{facts, {entries.begin(), entries.end()}, all, watch.clear};
        for (calls::TranscriptEntry &entry : opened.transcript) {
            if (!watch.clear)
                m_veil.mask(line.call.id(), entry);
        }
        update.opened.append(std::move(opened));
    }
    if (anew) {
        if (m_tellTurns)
            collectTurns(line, line.call.transcript().takeChanges(), update);
        line.call.transcript().dropChanges();
        return;
    }
    auto changes = line.call.transcript().takeChanges();
    if (m_tellTurns)
        collectTurns(line, changes, update);
    if (!watch.clear) {
        for (calls::TranscriptChange &change : changes)
            m_veil.mask(line.call.id(), change.entry);
    }
    update.watched.append({std::move(facts), std::move(changes), frames});
}

QList<ProtocolFrame> UpdateFeed::collectFrames(const calls::ProtocolLog &log, Watch &watch)
{
    auto clear = log.since(watch.clear ? watch.lastFrame : watch.masked.isEmpty() ? 0 : watch.masked.last().number);
    if (watch.clear) {
        watch.lastFrame = clear.isEmpty() ? watch.lastFrame : clear.last().number;
        return clear;
    }
    for (ProtocolFrame &frame : clear)
        m_veil.mask(frame);
    watch.masked += clear;
    const quint64 first = log.firstNumber();
    const auto kept = std::ranges::lower_bound(watch.masked, first, {}, &ProtocolFrame::number);
    watch.masked.erase(watch.masked.begin(), kept);
    const auto untold = std::ranges::upper_bound(watch.masked, watch.lastFrame, {}, &ProtocolFrame::number);
    QList<ProtocolFrame> frames(untold, watch.masked.end());
    watch.lastFrame = frames.isEmpty() ? watch.lastFrame : frames.last().number;
    return frames;
}

void UpdateFeed::collectTurns(Line &line, const QList<calls::TranscriptChange> &changes, Update &update)
{
    for (const auto &[after, entry] : changes) {
        const bool whole = !entry.partial && (!entry.text.isEmpty() || entry.kind != calls::EntryKind::Words);
        if (!whole || !line.turnsTold.insert(entry.key).second)
            continue;
        FinishedTurn turn{line.call.id(), entry};
        m_veil.mask(turn.call, turn.entry);
        update.turns.append(std::move(turn));
    }
}

void UpdateFeed::collectActions(Line &line, Update &update)
{
    const auto changed = line.call.takeActionChanges();
    for (const calls::Action &action : changed)
        update.actions.append(m_groups.merge(action));
}

} // namespace geon::desk
