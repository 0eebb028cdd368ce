// LocalPlayer: the Player of a call in this program's store.
#pragma once

#include "core/desk/player.h"
#include "core/history/playback.h"

#include <QPointer>
#include <QThread>
#include <functional>

namespace geon::history {

class LocalPlayer final : public desk::Player
{
    Q_OBJECT

public:
    //! How the call is read, and how what an operator writes about it is kept: both answer later, on this thread.
    struct Source {
        std::function<void(std::function<void(Result<calls::Tape>)>)> read;
        //! Ends the action, told as the desk tells actions.
        std::function<void(const calls::Command &, std::function<void(calls::ActionState, calls::Reason)>)> write;
        std::function<void()> revealed; //!< masked words are shown
    };

    //! @p playerThread runs an event loop and outlives it.
    LocalPlayer(CallId call, Source source, const redaction::Rules &rules, QThread &playerThread, QObject *parent = nullptr);
    ~LocalPlayer() override;

    [[nodiscard]] desk::Playback playback() const override { return m_playback; }
    [[nodiscard]] CallId call() const override { return m_call; }
    void play() override;
    void pause() override;
    void setSpeed(int speed) override;
    void seek(TimePoint moment) override;
    //! The journal has grown: reads it again.
    void reload();
    void setRedaction(const redaction::Rules &rules);

    ActionId submit(const desk::Command &command) override;
    void watch(const CallId &call) override;
    void unwatch(const CallId &) override { } // it has no other call to attend to
    void reveal(const CallId &call, bool on) override;
    void find(const QString &) override { }
    void setDefaultProfile(const ProfileId &) override { }
    [[nodiscard]] TimePoint now() const override { return m_playback.at; }

private:
    template <typename Work> void onPlayer(Work work);
    void settled(calls::Action action, calls::ActionState state, const calls::Reason &reason);

    CallId m_call;
    Source m_source;
    TapePlayer *m_player; //!< lives on the player thread
    desk::Playback m_playback;
    QTimer m_concealed;
    quint64 m_lastAction = 0;
};

} // namespace geon::history
