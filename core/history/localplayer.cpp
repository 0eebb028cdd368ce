#include "core/history/localplayer.h"

namespace geon::history {

using calls::Action;
using calls::ActionKind;
using calls::ActionState;

namespace {

constexpr Duration revealedAtMost = 60s;

//! What can be written about a call that is over; none: it is of no use here.
std::optional<std::pair<calls::Command, Action>> writing(const desk::Command &command)
{
    if (const auto *set = std::get_if<desk::SetOutcome>(&command))
        return {{calls::SetOutcome{set->outcome, set->note}, Action{.kind = ActionKind::SetOutcome, .text = set->outcome}}};
    if (const auto *mark = std::get_if<desk::Mark>(&command))
        return {{calls::Mark{mark->note, mark->at}, Action{.kind = ActionKind::Mark, .text = mark->note}}};
    if (const auto *edit = std::get_if<desk::EditMark>(&command))
        return {{calls::EditMark{edit->mark, edit->note}, Action{.kind = ActionKind::Mark, .text = edit->note}}};
    return std::nullopt;
}

} // namespace

LocalPlayer::LocalPlayer(CallId call, Source source, const redaction::Rules &rules, QThread &playerThread, QObject *parent)
    : Player(parent), m_call(std::move(call)), m_source(std::move(source)), m_player(new TapePlayer(rules))
{
    m_player->moveToThread(&playerThread);
    connect(m_player, &TapePlayer::updated, this, [this](const desk::Update &update) {
        Q_EMIT updated(update);
        onPlayer([](TapePlayer &player) { player.acknowledge(); });
    });
    connect(m_player, &TapePlayer::playbackChanged, this, [this](const desk::Playback &playback) {
        m_playback = playback;
        Q_EMIT playbackChanged(playback);
    });
    m_concealed.setSingleShot(true);
    connect(&m_concealed, &QTimer::timeout, this, [this] { onPlayer([](TapePlayer &player) { player.reveal(false); }); });
    reload();
}

LocalPlayer::~LocalPlayer()
{
    m_player->deleteLater(); // on its own thread, after what was posted to it
}

template <typename Work> void LocalPlayer::onPlayer(Work work)
{
    QMetaObject::invokeMethod(m_player, [player = m_player, work = std::move(work)] { work(*player); });
}

void LocalPlayer::reload()
{
    m_source.read([guard = QPointer<LocalPlayer>(this)](Result<calls::Tape> tape) {
        if (!guard)
            return;
        auto shared = std::make_shared<Result<calls::Tape>>(std::move(tape));
        guard->onPlayer([shared](TapePlayer &player) { player.load(std::move(*shared)); });
    });
}

void LocalPlayer::play()
{
    onPlayer([](TapePlayer &player) { player.play(); });
}

void LocalPlayer::pause()
{
    onPlayer([](TapePlayer &player) { player.pause(); });
}

void LocalPlayer::setSpeed(int speed)
{
    onPlayer([speed](TapePlayer &player) { player.setSpeed(speed); });
}

void LocalPlayer::seek(TimePoint moment)
{
    onPlayer([moment](TapePlayer &player) { player.seek(moment); });
}

void LocalPlayer::setRedaction(const redaction::Rules &rules)
{
    onPlayer([rules](TapePlayer &player) { player.setRedaction(rules); });
}

void LocalPlayer::watch(const CallId &call)
{
    if (call == m_call)
        onPlayer([](TapePlayer &player) { player.watch(); });
}

void LocalPlayer::reveal(const CallId &call, bool on)
{
    if (call != m_call)
        return;
    if (on) {
        m_source.revealed();
        m_concealed.start(revealedAtMost);
    } else {
        m_concealed.stop();
    }
    onPlayer([on](TapePlayer &player) { player.reveal(on); });
}

ActionId LocalPlayer::submit(const desk::Command &command)
{
    const ActionId id{++m_lastAction};
    auto write = writing(command);
    Action action = write ? write->second : Action();
    action.id = id;
    action.call = m_call;
    action.askedAt = m_playback.ends;
    if (!write) {
        QMetaObject::invokeMethod(
            this,
            [this, action] {
                settled(action, ActionState::DidNotHappen, {calls::ReasonCode::CallOver, {}});
            },
            Qt::QueuedConnection);
        return id;
    }
    m_source.write(write->first, [guard = QPointer<LocalPlayer>(this), action](ActionState state, const calls::Reason &reason) {
        if (guard)
            guard->settled(action, state, reason);
    });
    return id;
}

void LocalPlayer::settled(Action action, ActionState state, const calls::Reason &reason)
{
    action.state = state;
    action.reason = reason;
    action.settledAt = action.askedAt;
    desk::Update update;
    update.actions.append(action);
    Q_EMIT updated(update);
}

} // namespace geon::history
