// PlaybackQueue: the audio of responses on its way to the caller's ear, which takes longer than making it (fact sheet e).
#pragma once

#include "core/simulator/agenda.h"
#include "core/simulator/eventstream.h"

#include <QRandomGenerator>
#include <deque>

namespace geon::simulator {

//! Tells output_audio_buffer.started, .stopped and .cleared, one response after the other.
class PlaybackQueue : public QObject
{
    Q_OBJECT

public:
    PlaybackQueue(Agenda &agenda, EventStream &events, QRandomGenerator &random, QObject *parent = nullptr);

    //! The audio of @p item begins to play a moment later, or when what plays now is over.
    void add(const QString &response, const QString &item, Duration length);
    //! response.done is out: .stopped may be told, which never comes before it.
    void markGenerated(const QString &response);
    //! Drops everything, and says so. False when nothing could be heard yet.
    bool clear();
    //! No event, no timer any more.
    void silence();

    [[nodiscard]] bool isEmpty() const { return m_queue.empty(); }
    [[nodiscard]] bool hasPlayed() const { return m_hasPlayed; }

Q_SIGNALS:
    //! It will take @p length if nobody stops it.
    void started(geon::Duration length);
    void ended();

private:
    struct Entry {
        QString response;
        QString item;
        Duration length;
        std::optional<Duration> startedAt{};
        bool generated = false;
        bool over = false;
    };

    void startSoon();
    void start();
    void finishIfDone();

    Agenda &m_agenda;
    EventStream &m_events;
    QRandomGenerator &m_random;
    std::deque<Entry> m_queue;
    Alarm m_alarm;
    bool m_hasPlayed = false;
};

} // namespace geon::simulator
