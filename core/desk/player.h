// Player: the desk of one call that was. It tells the call as it stood at a moment, and plays it on from there; it looks to a view like
// the desk of a live call. What changes a live call has no meaning here and is refused; a mark's note, an outcome and its note are kept.
#pragma once

#include "core/desk/desk.h"

namespace geon::desk {

//! Where the playback stands.
struct Playback {
    TimePoint begins{};
    TimePoint ends{};
    TimePoint at{};
    bool playing = false;
    int speed = 1;      //!< 1, 2, 4, 8, 16
    bool ready = false; //!< the call is read
    QString problem;    //!< it cannot be read: what happened and what to do

    friend bool operator==(const Playback &, const Playback &) = default;
};

//! Lives on the UI thread. now() is the moment of the playback.
class Player : public Desk
{
    Q_OBJECT

public:
    using Desk::Desk;

    static constexpr int fastest = 16;

    [[nodiscard]] virtual Playback playback() const = 0;
    [[nodiscard]] virtual CallId call() const = 0;
    //! From the end it begins anew.
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void setSpeed(int speed) = 0;
    //! To any moment of the call; plays on where it played.
    virtual void seek(TimePoint moment) = 0;

Q_SIGNALS:
    void playbackChanged(const geon::desk::Playback &playback);
};

} // namespace geon::desk

Q_DECLARE_METATYPE(geon::desk::Playback)
