// A player without a journal: one whole call, told as it stood at a moment. Time passes when the test says so.
#pragma once

#include "core/desk/player.h"

#include <QMetaObject>
#include <algorithm>
#include <vector>

namespace geon {

class FakePlayer final : public desk::Player
{
public:
    explicit FakePlayer(const desk::OpenedCall &recording) : whole(recording)
    {
        const calls::CallSummary &call = whole.facts.summary;
        standing.begins = call.offeredAt;
        standing.ends = call.endedAt == TimePoint{} ? call.offeredAt : call.endedAt;
        standing.at = standing.ends;
        standing.ready = true;
    }

    ActionId submit(const desk::Command &command) override
    {
        commands.push_back(command);
        return ActionId{++m_lastAction};
    }
    void watch(const CallId &call) override
    {
        watched.append(call);
        QMetaObject::invokeMethod(
            this, [this] { tellWhole(); }, Qt::QueuedConnection);
    }
    void unwatch(const CallId &call) override
    {
        Q_UNUSED(call)
        watched.append(CallId());
    }
    void reveal(const CallId &call, bool on) override { revealed.append({call, on}); }
    void find(const QString &text) override { Q_UNUSED(text) }
    void setDefaultProfile(const ProfileId &profile) override { Q_UNUSED(profile) }
    [[nodiscard]] TimePoint now() const override { return standing.at; }

    [[nodiscard]] desk::Playback playback() const override { return standing; }
    [[nodiscard]] CallId call() const override { return whole.facts.summary.id; }
    void play() override
    {
        const bool anew = standing.at >= standing.ends;
        if (anew)
            standing.at = standing.begins;
        standing.playing = true;
        tell(anew);
    }
    void pause() override
    {
        standing.playing = false;
        tell(false);
    }
    void setSpeed(int speed) override
    {
        standing.speed = std::clamp(speed, 1, fastest);
        tell(false);
    }
    void seek(TimePoint moment) override
    {
        standing.at = std::clamp(moment, standing.begins, standing.ends);
        standing.playing = standing.playing && standing.at < standing.ends;
        tell(true);
    }

    //! So much time of the wall passes.
    void pass(Duration time)
    {
        if (!standing.playing)
            return;
        standing.at = std::min(standing.ends, standing.at + time * standing.speed);
        standing.playing = standing.at < standing.ends;
        tell(true);
    }
    void tellPlayback(const desk::Playback &now)
    {
        standing = now;
        Q_EMIT playbackChanged(now);
    }
    void tellUpdate(const desk::Update &update) { Q_EMIT updated(update); }
    //! The call as it stood at the moment.
    [[nodiscard]] desk::OpenedCall asItStood() const
    {
        desk::OpenedCall then = whole;
        then.transcript.removeIf([this](const calls::TranscriptEntry &entry) { return entry.at > standing.at; });
        calls::CallSummary &call = then.facts.summary;
        if (standing.at < standing.ends && calls::isOver(call.state)) {
            call.state = call.liveAt != TimePoint{} && standing.at >= call.liveAt ? calls::CallState::Live : calls::CallState::Offered;
            call.activity = call.state == calls::CallState::Live ? calls::Activity::Listening : calls::Activity::None;
            call.reason = {};
            call.endedAt = {};
        }
        return then;
    }
    //! The last command, when it is a T; null else.
    template <typename T> [[nodiscard]] const T *last() const { return commands.empty() ? nullptr : std::get_if<T>(&commands.back()); }

    desk::OpenedCall whole;
    desk::Playback standing;
    std::vector<desk::Command> commands;
    QList<CallId> watched; //!< in order; an empty one: no longer watched
    QList<std::pair<CallId, bool>> revealed;

private:
    void tellWhole()
    {
        desk::Update update;
        update.opened.append(asItStood());
        Q_EMIT updated(update);
    }
    void tell(bool moved)
    {
        Q_EMIT playbackChanged(standing);
        if (moved)
            tellWhole();
    }

    quint64 m_lastAction = 0;
};

} // namespace geon
