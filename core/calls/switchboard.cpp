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
    : QObject(parent),
      m_options(std::move(options)),
      m_clock(clock),
      m_router(std::move(router)),
      m_api(m_options.provider),
      m_recorder(m_options.journal)
{
    m_ticker.setTimerType(Qt::CoarseTimer);
    m_ticker.setInterval(tickEvery);
    connect(&m_ticker, &QTimer::timeout, this, &Switchboard::tick);
}

Switchboard::~Switchboard() = default;

Switchboard::Line *Switchboard::add(const webhooks::IncomingCall &incoming, const QByteArray &webhook)
{
    if (m_book.contains(incoming.call))
        return nullptr;
    const agents::AgentProfile profile = m_router(incoming.dialledNumber());
    const Beginning beginning{incoming,
                              profile,
                              sessionFor(profile, m_options.defaults),
                              m_options.prices,
                              m_options.rules,
                              Call::variablesOf(incoming, profile),
                              QStringLiteral(GEON_VERSION)};
    Line &added = m_book.add(std::make_unique<Line>(beginning.makeCall()));
    m_recorder.began(added, beginning, incoming.receivedAt);
    m_recorder.webhook(added, webhook, incoming.receivedAt);
    added.log.append(Direction::Webhook, incoming.receivedAt, u"realtime.call.incoming"_s, webhook);
    return &added;
}

void Switchboard::startTicking()
{
    if (!m_ticker.isActive())
        m_ticker.start();
}

void Switchboard::offer(const webhooks::IncomingCall &incoming, const QByteArray &webhook)
{
    const int others = callsThatCount();
    if (Line *const line = add(incoming, webhook)) {
        startTicking();
        decideOn(*line, others);
    }
}

void Switchboard::recordMissed(const webhooks::IncomingCall &incoming, const QByteArray &webhook)
{
    if (Line *const line = add(incoming, webhook))
        tell(*line, Stale());
}

void Switchboard::tell(Line &line, const CallInput &input)
{
    const TimePoint now = m_clock.now();
    m_recorder.told(line, input, now);
    perform(line, calls::tell(line.call, input, now));
}

bool Switchboard::tell(const CallId &call, const CallInput &input)
{
    Line *const found = m_book.line(call);
    if (found)
        tell(*found, input);
    return found;
}

bool Switchboard::command(const CallId &call, const Command &command, ActionId action)
{
    return tell(call, Asked{command, action});
}

void Switchboard::useOutcomes(const agents::AgentProfile &profile)
{
    for (Line *line : m_book.lines()) {
        if (line->call.profile() == profile.id)
            tell(*line, OutcomesChanged{profile.outcomes, profile.outcomeRequired});
    }
}

void Switchboard::use(std::shared_ptr<const AttentionRules> rules)
{
    m_options.rules.attention = rules;
    for (Line *line : m_book.lines()) {
        if (!line->over)
            tell(*line, RulesChanged{rules});
    }
}

const Call *Switchboard::find(const CallId &call) const
{
    const Line *found = m_book.line(call);
    return found ? &found->call : nullptr;
}

std::vector<CallId> Switchboard::liveCallsOf(const ProfileId &profile) const
{
    std::vector<CallId> live;
    for (const auto &[id, line] : m_book.all()) {
        if (line->call.profile() == profile && isOnLine(line->call.state()))
            live.push_back(id);
    }
    return live;
}

size_t Switchboard::liveCount() const
{
    return static_cast<size_t>(std::ranges::count_if(m_book.all(), [](const auto &entry) { return !entry.second->over; }));
}

void Switchboard::markChanged(Line &line)
{
    if (m_book.keepChanged(line))
        Q_EMIT changed();
}

void Switchboard::perform(Line &line, const Effects &effects)
{
    carryOut(line, effects);
    m_recorder.news(line, m_clock.now());
    conclude(line);
}

void Switchboard::carryOut(Line &line, const Effects &effects)
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
}

void Switchboard::conclude(Line &line)
{
    m_recorder.flush();
    markChanged(line);
    if (isOver(line.call.state()))
        retire(line);
}

void Switchboard::logRequest(Line &line, const QString &name, const QJsonObject &body)
{
    const TimePoint now = m_clock.now();
    const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    line.log.append(Direction::Request, now, name, text);
    m_recorder.request(line, name, text, now);
    if (!line.requests)
        line.requests = std::make_unique<QObject>();
}

void Switchboard::postAccept(Line &line, const PostAccept &effect)
{
    logRequest(line, u"accept"_s, effect.body);
    m_api.accept(line.call.id(), effect.body, effect.timeout, line.requests.get(), [this, &line](const realtime::CallAnswer &answer) {
        Q_EMIT providerAnswered(answer);
        tell(line, AcceptAnswered{answer});
    });
}

void Switchboard::postHangUp(Line &line, const PostHangUp &effect)
{
    logRequest(line, u"hangup"_s, {});
    m_api.hangUp(line.call.id(), effect.timeout, line.requests.get(),
                 [this, &line](const realtime::CallAnswer &answer) { tell(line, HangUpAnswered{answer}); });
}

void Switchboard::postRefer(Line &line, const PostRefer &effect)
{
    logRequest(line, u"refer"_s, realtime::CallsApi::referBody(effect.uri));
    m_api.refer(line.call.id(), effect.uri, effect.timeout, line.requests.get(),
                [this, &line](const realtime::CallAnswer &answer) { tell(line, ReferAnswered{answer}); });
}

void Switchboard::openSideband(Line &line)
{
    closeSideband(line);
    line.sideband = std::make_unique<realtime::Sideband>(m_options.provider, line.call.id(), m_options.sideband);
    realtime::Sideband *const sideband = line.sideband.get();
    connect(sideband, &realtime::Sideband::opened, this, [this, &line] { tell(line, LinkOpened()); });
    connect(sideband, &realtime::Sideband::frameReceived, this, [this, &line](QByteArrayView frame) { receive(line, frame); });
    connect(sideband, &realtime::Sideband::closed, this,
            [this, &line](const realtime::SidebandClose &how) { tell(line, LinkClosed{how}); });
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
    const TimePoint now = m_clock.now();
    line.log.append(Direction::Sent, now, realtime::typeOf(effect.event), frame);
    m_recorder.sent(line, frame, now);
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

    m_recorder.told(line, frame, event, now);
    const Effects effects = calls::tell(line.call, event, now);
    if (!streams)
        return perform(line, effects);
    // No news of words that stream: a replay collects none there either, and must number them alike.
    carryOut(line, effects);
    if (!effects.empty() || line.restsUntil == TimePoint{})
        conclude(line);
}

void Switchboard::retire(Line &line)
{
    if (std::exchange(line.over, true))
        return;
    closeSideband(line);
    m_book.retire(line, m_options.endedKept);
}

void Switchboard::tick()
{
    const TimePoint now = m_clock.now();
    bool anyOpen = false;
    bool anyWaits = false;
    for (const auto &[id, line] : m_book.all()) {
        m_recorder.endWords(*line, now);
        if (line->over)
            continue;
        anyOpen = true;
        if (const auto at = line->call.wakeAt(); at && *at <= now)
            tell(*line, Ticked());
        anyWaits = anyWaits || line->call.screened() == ScreenCause::Full;
    }
    m_recorder.flush();
    if (anyWaits)
        fillPlaces();
    if (!anyOpen)
        m_ticker.stop();
}

} // namespace geon::calls
