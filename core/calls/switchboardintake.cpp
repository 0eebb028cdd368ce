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
    return static_cast<int>(std::ranges::count_if(m_lines, [](const auto &entry) {
        const Call &call = entry.second->call;
        return !entry.second->over && call.state() != CallState::Rejecting && !waitsForPlace(call);
    }));
}

Effects Switchboard::follow(Call &call, const IntakeDecision &decision)
{
    const TimePoint now = m_clock.now();
    if (const auto *away = std::get_if<TurnAway>(&decision))
        return call.turnAway(*away, now);
    if (const auto *screen = std::get_if<Screen>(&decision))
        return call.screen(*screen, now);
    return call.accept(now);
}

void Switchboard::fillPlaces()
{
    std::vector<Line *> waiting;
    for (const auto &[id, line] : m_lines) {
        if (!line->over && waitsForPlace(line->call))
            waiting.push_back(line.get());
    }
    std::ranges::sort(waiting, {}, [](const Line *line) { return line->call.offeredAt(); });
    for (Line *line : waiting) {
        const IntakeDecision decision = decide(m_mode, m_rules, line->call.callerNumber(), callsThatCount());
        if (const auto *screen = std::get_if<Screen>(&decision); screen && screen->cause == ScreenCause::Full)
            return;
        perform(*line, follow(line->call, decision));
    }
}

QList<KeptCall> Switchboard::kept() const
{
    QList<KeptCall> kept;
    for (const auto &[id, line] : m_lines) {
        if (const auto call = line->call.kept(m_clock.now()))
            kept.append(*call);
    }
    return kept;
}

void Switchboard::postReject(Line &line, const PostReject &effect)
{
    line.log.append(Direction::Request, m_clock.now(), QStringLiteral("reject"),
                    QJsonDocument(realtime::CallsApi::rejectBody(effect.status)).toJson(QJsonDocument::Compact));
    if (!line.requests)
        line.requests = std::make_unique<QObject>();
    m_api.reject(line.call.id(), effect.status, effect.timeout, line.requests.get(), [this, &line](const realtime::CallAnswer &answer) {
        Q_EMIT providerAnswered(answer);
        perform(line, line.call.rejectAnswered(answer, m_clock.now()));
    });
}

} // namespace geon::calls
