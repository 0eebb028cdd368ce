#include "core/simulator/playbackqueue.h"

namespace geon::simulator {

using namespace Qt::StringLiterals;

PlaybackQueue::PlaybackQueue(Agenda &agenda, EventStream &events, QRandomGenerator &random, QObject *parent)
    : QObject(parent), m_agenda(agenda), m_events(events), m_random(random), m_alarm(agenda)
{
}

void PlaybackQueue::add(const QString &response, const QString &item, Duration length)
{
    m_queue.push_back({.response = response, .item = item, .length = length});
    if (m_queue.size() == 1)
        startSoon();
}

void PlaybackQueue::startSoon()
{
    m_alarm.set(Duration(m_random.bounded(25, 60)), [this] { start(); });
}

void PlaybackQueue::start()
{
    Entry &entry = m_queue.front();
    entry.startedAt = m_agenda.now();
    m_hasPlayed = true;
    m_events.send("output_audio_buffer.started"_L1, {{"response_id"_L1, entry.response}});
    const Duration length = entry.length;
    m_alarm.set(length, [this] {
        m_queue.front().over = true;
        finishIfDone();
    });
    Q_EMIT started(length);
}

void PlaybackQueue::markGenerated(const QString &response)
{
    for (Entry &entry : m_queue) {
        if (entry.response == response)
            entry.generated = true;
    }
    // The audio may have run out before its response was done: a filler before a slow tool.
    finishIfDone();
}

void PlaybackQueue::finishIfDone()
{
    if (m_queue.empty() || !m_queue.front().over || !m_queue.front().generated)
        return;
    m_events.send("output_audio_buffer.stopped"_L1, {{"response_id"_L1, m_queue.front().response}});
    m_queue.pop_front();
    if (!m_queue.empty())
        startSoon();
    Q_EMIT ended();
}

bool PlaybackQueue::clear()
{
    m_alarm.stop();
    const auto dropped = std::exchange(m_queue, {});
    if (dropped.empty())
        return false;
    const Entry &playing = dropped.front();
    if (playing.startedAt) {
        const Duration heard = std::min(m_agenda.now() - *playing.startedAt, playing.length);
        m_events.send("output_audio_buffer.cleared"_L1, {{"response_id"_L1, playing.response}});
        m_events.send("conversation.item.truncated"_L1,
                      {{"item_id"_L1, playing.item}, {"content_index"_L1, 0}, {"audio_end_ms"_L1, qint64(heard.count())}});
    }
    Q_EMIT ended();
    return playing.startedAt.has_value();
}

void PlaybackQueue::silence()
{
    m_alarm.stop();
    m_queue.clear();
}

} // namespace geon::simulator
