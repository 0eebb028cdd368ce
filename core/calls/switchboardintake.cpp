// Who is let in, and who waits for a place.
#include "core/calls/switchboard.h"

#include <QJsonDocument>
#include <algorithm>

namespace geon::calls {

namespace {

bool waitsForPlace(const Call &call)
{
    return call.state() == CallState::Screening && call.screened() == ScreenCause::Full;
}

} // namespace

// A screened call has its place: whoever accepts it must not find the last one taken.
int Switchboard::callsThatCount() const
{
    return static_cast<int>(std::ranges::count_if(m_book.all(), [](const auto &entry) {
        const Call &call = entry.second->call;
        return !entry.second->over && call.state() != CallState::Rejecting && !waitsForPlace(call);
    }));
}

void Switchboard::decideOn(Line &line, int others)
{
    const IntakeDecision decision = decide(m_mode, m_rules, line.call.callerNumber(), others);
    std::visit([&](const auto &what) { tell(line, what); }, decision);
}

void Switchboard::fillPlaces()
{
    std::vector<Line *> waiting;
    for (const auto &[id, line] : m_book.all()) {
        if (!line->over && waitsForPlace(line->call))
            waiting.push_back(line.get());
    }
    std::ranges::sort(waiting, {}, [](const Line *line) { return line->call.offeredAt(); });
    for (Line *line : waiting) {
        const IntakeDecision decision = decide(m_mode, m_rules, line->call.callerNumber(), callsThatCount());
        if (const auto *screen = std::get_if<Screen>(&decision); screen && screen->cause == ScreenCause::Full)
            return;
        std::visit([&](const auto &what) { tell(*line, what); }, decision);
    }
}

void Switchboard::offerAgain(const webhooks::IncomingCall &incoming, const QByteArray &webhook)
{
    const int others = callsThatCount();
    if (Line *const line = add(incoming, webhook)) {
        startTicking();
        tell(*line, Resumed{incoming.receivedAt});
        decideOn(*line, others);
    }
}

CallLines Switchboard::takeCalls()
{
    m_ticker.stop();
    for (Line *line : m_book.lines()) {
        m_recorder.endWords(*line);
        closeSideband(*line);
        line->requests.reset();
        line->log.setWatched(false);
        line->told.reset();
        line->turnsTold.clear();
        line->listed = false;
        line->restsUntil = {};
    }
    m_recorder.flush();
    return m_book.takeAll();
}

void Switchboard::resume(CallLines lines)
{
    for (auto &line : lines)
        take(std::move(line));
}

void Switchboard::take(std::unique_ptr<CallLine> taken)
{
    if (m_book.contains(taken->call.id()))
        return;
    const int others = callsThatCount();
    const TimePoint last = taken->journal.lastAt();
    Line &line = m_book.add(std::move(taken));
    line.call.transcript().dropChanges();
    markChanged(line);
    if (isOver(line.call.state())) {
        line.over = false;
        return retire(line);
    }
    startTicking();
    if (m_options.rules.attention)
        tell(line, RulesChanged{m_options.rules.attention});
    tell(line, Resumed{last});
    if (line.call.state() != CallState::Offered)
        return;
    if (m_clock.now() < line.call.acceptBy())
        decideOn(line, others);
    else
        tell(line, Stale());
}

void Switchboard::postReject(Line &line, const PostReject &effect)
{
    logRequest(line, QStringLiteral("reject"), realtime::CallsApi::rejectBody(effect.status));
    m_api.reject(line.call.id(), effect.status, effect.timeout, line.requests.get(), [this, &line](const realtime::CallAnswer &answer) {
        Q_EMIT providerAnswered(answer);
        tell(line, RejectAnswered{answer});
    });
}

} // namespace geon::calls
