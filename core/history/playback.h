// TapePlayer: plays a tape into a call and tells the changes as the engine does. It is what a LocalPlayer does on its thread.
#pragma once

#include "core/calls/tape.h"
#include "core/desk/player.h"
#include "core/desk/updatefeed.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <optional>

namespace geon::history {

//! Lives on the player thread; what it does with a long call takes a moment.
class TapePlayer : public QObject
{
    Q_OBJECT

public:
    explicit TapePlayer(redaction::Rules rules, QObject *parent = nullptr);

    //! Shows the call at its end; of a call that is loaded again, where it stood.
    void load(Result<calls::Tape> tape);
    void play();
    void pause();
    void setSpeed(int speed);
    void seek(TimePoint moment);
    void watch();
    void reveal(bool clear);
    void setRedaction(const redaction::Rules &rules);
    //! The watcher has taken an update.
    void acknowledge() { --m_unacknowledged; }

Q_SIGNALS:
    void updated(const geon::desk::Update &update);
    void playbackChanged(const geon::desk::Playback &playback);

private:
    void rewind();
    void playTo(TimePoint moment);
    void step();
    void tell();
    void tellPlayback();
    [[nodiscard]] TimePoint endOf(const calls::CallLine &line) const;

    redaction::Rules m_rules;
    std::optional<calls::Tape> m_tape;
    calls::CallBook m_book;
    std::optional<desk::UpdateFeed> m_feed;
    calls::CallLine *m_line = nullptr;
    size_t m_next = 0; //!< the first step that was not played
    bool m_watched = false;
    bool m_clear = false;
    desk::Playback m_playback;
    QTimer m_tick;         //!< a child: it goes along to the player thread
    QElapsedTimer m_since; //!< the moment the playback last moved on
    int m_unacknowledged = 0;
};

} // namespace geon::history
