#include "core/calls/switchboard.h"

#include "core/base/logging.h"

#include <QJsonDocument>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace geon::calls {

namespace {

// Deadlines are told to a person in seconds; nothing gains from looking more often.
constexpr Duration tickEvery = 50ms;

realtime::SessionConfig sessionFor(const agents::AgentProfile &profile, const SessionDefaults &defaults)
{
    realtime::SessionConfig session;
    session.model = defaults.model;
    session.voice = profile.voice;
    session.transcriptionModel = defaults.transcriptionModel;
    session.transcriptionLanguage = profile.language.section(u'-', 0, 0);
    session.turnDetection = profile.turnDetection;
    return session;
}

// Words as they stream are most of the traffic and can be read in the transcript.
bool isDelta(const realtime::ServerEvent &event)
{
    return std::holds_alternative<realtime::TranscriptDelta>(event) || std::holds_alternative<realtime::OutputAudioDelta>(event)
        || std::holds_alternative<realtime::FunctionArgumentsDelta>(event) || std::holds_alternative<realtime::McpArgumentsDelta>(event);
}

} // namespace

Switchboard::Switchboard(Options options, const Clock &clock, Router router, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock), m_router(std::move(router)), m_api(m_options.provider)
{
    m_ticker.setTimerType(Qt::CoarseTimer);
    m_ticker.setInterval(tickEvery);
    connect(&m_ticker, &QTimer::timeout, this, &Switchboard::tick);
}

Switchboard::~Switchboard() = default;

Switchboard::Line &Switchboard::add(const webhooks::IncomingCall &incoming, const QByteArray &webhook)
{
    const agents::AgentProfile profile = m_router(incoming.dialledNumber());
    Line &added = add(incoming, profile, sessionFor(profile, m_options.defaults));
    added.log.append(Direction::Webhook, incoming.receivedAt, u"realtime.call.incoming"_s, webhook);
    return added;
}

Switchboard::Line &Switchboard::add(const webhooks::IncomingCall &incoming, const agents::AgentProfile &profile,
                                    realtime::SessionConfig session)
{
    auto line = std::make_unique<Line>(Call(incoming, profile, std::move(session), m_options.prices, m_options.rules));
    Line &added = *line;
    m_lines.insert_or_assign(incoming.call, std::move(line));
    return added;
}

void Switchboard::offer(const webhooks::IncomingCall &incoming, const QByteArray &webhook)
{
    if (m_lines.contains(incoming.call))
        return;
    const int others = callsThatCount();
    Line &line = add(incoming, webhook);
    if (!m_ticker.isActive())
        m_ticker.start();
    perform(line, follow(line.call, decide(m_mode, m_rules, incoming.callerNumber(), others)));
}

void Switchboard::recordMissed(const webhooks::IncomingCall &incoming, const QByteArray &webhook)
{
    if (m_lines.contains(incoming.call))
        return;
    Line &line = add(incoming, webhook);
    line.call.markStale(m_clock.now());
    perform(line, {});
}

void Switchboard::reattach(const KeptCall &kept, const agents::AgentProfile &profile)
{
    if (m_lines.contains(kept.incoming.call))
        return;
    realtime::SessionConfig session = sessionFor(profile, m_options.defaults);
    session.instructions = kept.instructions;
    Line &line = add(kept.incoming, profile, std::move(session));
    if (!m_ticker.isActive())
        m_ticker.start();
    perform(line, line.call.reattach(kept, m_clock.now()));
}

bool Switchboard::command(const CallId &call, const Command &command, ActionId action)
{
    Line *const found = line(call);
    if (!found)
        return false;
    perform(*found, found->call.apply(command, action, m_clock.now()));
    return true;
}

void Switchboard::useOutcomes(const agents::AgentProfile &profile)
{
    for (const auto &[id, line] : m_lines) {
        if (line->call.profile() != profile.id)
            continue;
        line->call.useOutcomes(profile.outcomes, profile.outcomeRequired);
        markChanged(*line);
    }
}
void Switchboard::use(std::shared_ptr<const AttentionRules> rules)
{
    m_options.rules.attention = rules;
    const TimePoint now = m_clock.now();
    for (const auto &[id, line] : m_lines) {
        line->call.use(rules, now);
        markChanged(*line);
    }
}

const Call *Switchboard::find(const CallId &call) const
{
    const Line *found = line(call);
    return found ? &found->call : nullptr;
}

Switchboard::Line *Switchboard::line(const CallId &call) const
{
    const auto found = m_lines.find(call);
    return found == m_lines.end() ? nullptr : found->second.get();
}

std::vector<Switchboard::Line *> Switchboard::lines() const
{
    std::vector<Line *> all;
    for (const auto &[id, line] : m_lines)
        all.push_back(line.get());
    return all;
}

std::vector<CallId> Switchboard::liveCallsOf(const ProfileId &profile) const
{
    std::vector<CallId> live;
    for (const auto &[id, line] : m_lines) {
        if (line->call.profile() == profile && isOnLine(line->call.state()))
            live.push_back(id);
    }
    return live;
}

std::vector<CallId> Switchboard::ids() const
{
    std::vector<CallId> all;
    all.reserve(m_lines.size());
    for (const auto &[id, line] : m_lines)
        all.push_back(id);
    return all;
}

size_t Switchboard::liveCount() const
{
    return static_cast<size_t>(std::ranges::count_if(m_lines, [](const auto &entry) { return !entry.second->over; }));
}

std::vector<Switchboard::Line *> Switchboard::takeChanged(TimePoint now)
{
    std::erase_if(m_resting, [&](const Resting &resting) {
        if (resting.until > now)
            return false;
        if (resting.line->restsUntil == resting.until)
            keepChanged(*resting.line);
        return true;
    });
    for (Line *line : m_changed) {
        line->listed = false;
        line->restsUntil = {};
    }
    return std::exchange(m_changed, {});
}

void Switchboard::rest(Line &line, TimePoint until)
{
    line.restsUntil = until;
    m_resting.push_back({until, &line});
}

void Switchboard::keepChanged(Line &line)
{
    if (std::exchange(line.listed, true))
        return;
    m_changed.push_back(&line);
}

void Switchboard::markChanged(Line &line)
{
    const bool first = m_changed.empty();
    keepChanged(line);
    if (first)
        Q_EMIT changed();
}

void Switchboard::perform(Line &line, Effects effects)
{
    for (const Effect &effect : effects) {
        std::visit(
            [&](const auto &what) {
                using What = std::decay_t<decltype(what)>;
                if constexpr (std::is_same_v<What, PostAccept>)
                    postAccept(line, what);
                else if constexpr (std::is_same_v<What, PostReject>)
                    postReject(line, what);
                else if constexpr (std::is_same_v<What, PostHangUp>)
                    postHangUp(line, what);
                else if constexpr (std::is_same_v<What, PostRefer>)
                    postRefer(line, what);
                else if constexpr (std::is_same_v<What, OpenSideband>)
                    openSideband(line);
                else if constexpr (std::is_same_v<What, CloseSideband>)
                    closeSideband(line);
                else
                    sendEvent(line, what);
            },
            effect);
    }
    markChanged(line);
    if (isOver(line.call.state()))
        retire(line);
}

void Switchboard::postAccept(Line &line, const PostAccept &effect)
{
    line.log.append(Direction::Request, m_clock.now(), u"accept"_s, QJsonDocument(effect.body).toJson(QJsonDocument::Compact));
    if (!line.requests)
        line.requests = std::make_unique<QObject>();
    m_api.accept(line.call.id(), effect.body, effect.timeout, line.requests.get(), [this, &line](const realtime::CallAnswer &answer) {
        Q_EMIT providerAnswered(answer);
        perform(line, line.call.apply(answer, m_clock.now()));
    });
}

void Switchboard::postHangUp(Line &line, const PostHangUp &effect)
{
    line.log.append(Direction::Request, m_clock.now(), u"hangup"_s, {});
    if (!line.requests)
        line.requests = std::make_unique<QObject>();
    m_api.hangUp(line.call.id(), effect.timeout, line.requests.get(),
                 [this, &line](const realtime::CallAnswer &answer) { perform(line, line.call.hangUpAnswered(answer, m_clock.now())); });
}

void Switchboard::postRefer(Line &line, const PostRefer &effect)
{
    const QJsonObject body = realtime::CallsApi::referBody(effect.uri);
    line.log.append(Direction::Request, m_clock.now(), u"refer"_s, QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!line.requests)
        line.requests = std::make_unique<QObject>();
    m_api.refer(line.call.id(), effect.uri, effect.timeout, line.requests.get(),
                [this, &line](const realtime::CallAnswer &answer) { perform(line, line.call.referAnswered(answer, m_clock.now())); });
}

void Switchboard::openSideband(Line &line)
{
    closeSideband(line);
    line.sideband = std::make_unique<realtime::Sideband>(m_options.provider, line.call.id(), m_options.sideband);
    realtime::Sideband *const sideband = line.sideband.get();
    connect(sideband, &realtime::Sideband::opened, this, [this, &line] { perform(line, line.call.sidebandOpened(m_clock.now())); });
    connect(sideband, &realtime::Sideband::frameReceived, this, [this, &line](QByteArrayView frame) { receive(line, frame); });
    connect(sideband, &realtime::Sideband::closed, this,
            [this, &line](const realtime::SidebandClose &how) { perform(line, line.call.sidebandClosed(how, m_clock.now())); });
    sideband->open();
}

// A sideband is often let go from inside one of its own signals: it must live until that returns.
void Switchboard::closeSideband(Line &line)
{
    if (!line.sideband)
        return;
    line.sideband->disconnect(this);
    line.sideband->close();
    line.sideband.release()->deleteLater();
}

void Switchboard::sendEvent(Line &line, const SendEvent &effect)
{
    const QByteArray frame = realtime::encode(effect.event, effect.id);
    line.log.append(Direction::Sent, m_clock.now(), realtime::typeOf(effect.event), frame);
    if (!line.sideband || !line.sideband->send(frame))
        qCWarning(logCalls, "%s was not sent: the link is down", qPrintable(realtime::typeOf(effect.event)));
}

void Switchboard::receive(Line &line, QByteArrayView frame)
{
    const TimePoint now = m_clock.now();
    const auto event = realtime::decode(frame);
    const bool streams = event && isDelta(*event);
    if (streams && !line.log.isWatched())
        line.log.skip();
    else
        line.log.append(Direction::Received, now, QString::fromUtf8(realtime::frameType(frame)), frame);

    if (event) {
        Effects effects = line.call.apply(*event, now);
        if (!streams || !effects.empty() || line.restsUntil == TimePoint{})
            perform(line, std::move(effects));
    } else {
        line.call.badFrame(event.error(), now);
        markChanged(line);
    }
}

void Switchboard::retire(Line &line)
{
    if (std::exchange(line.over, true))
        return;
    closeSideband(line);
    m_ended.push_back(line.call.id());
    while (std::ssize(m_ended) > m_options.endedKept) {
        const auto oldest = m_lines.find(m_ended.front());
        m_ended.pop_front();
        if (oldest == m_lines.end() || oldest->second.get() == &line)
            continue;
        std::erase(m_changed, oldest->second.get());
        std::erase_if(m_resting, [&](const Resting &resting) { return resting.line == oldest->second.get(); });
        m_forgotten.append(oldest->first);
        m_lines.erase(oldest);
    }
}

void Switchboard::tick()
{
    const TimePoint now = m_clock.now();
    bool anyOpen = false;
    bool anyWaits = false;
    for (const auto &[id, line] : m_lines) {
        if (line->over)
            continue;
        anyOpen = true;
        if (const auto at = line->call.wakeAt(); at && *at <= now)
            perform(*line, line->call.tick(now));
        anyWaits = anyWaits || line->call.screened() == ScreenCause::Full;
    }
    if (anyWaits)
        fillPlaces();
    if (!anyOpen)
        m_ticker.stop();
}

} // namespace geon::calls
