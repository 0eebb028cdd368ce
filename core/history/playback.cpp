#include "core/history/playback.h"

namespace geon::history {

namespace {

constexpr Duration tickEvery = 33ms;
constexpr int updatesOnTheirWay = 2;

} // namespace

TapePlayer::TapePlayer(redaction::Rules rules, QObject *parent) : QObject(parent), m_rules(std::move(rules)), m_tick(this)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &TapePlayer::step);
}

void TapePlayer::load(Result<calls::Tape> tape)
{
    if (!tape) {
        m_playback.problem = tape.error().message;
        return tellPlayback();
    }
    const bool again = m_playback.ready;
    const bool atEnd = !again || m_playback.at >= m_playback.ends;
    m_tape = std::move(*tape);
    rewind();
    playTo(TimePoint::max());
    m_playback.begins = m_tape->beginning().incoming.receivedAt;
    m_playback.ends = endOf(*m_line);
    m_playback.ready = true;
    m_playback.problem.clear();
    if (atEnd)
        m_playback.at = m_playback.ends;
    else
        seek(m_playback.at);
    tell();
    tellPlayback();
}

// What was written about the call after its end is not a part of its time.
TimePoint TapePlayer::endOf(const calls::CallLine &line) const
{
    const calls::CallSummary summary = line.call.summary();
    if (isOver(summary.state))
        return std::max(summary.endedAt, m_tape->beginning().incoming.receivedAt);
    return m_tape->steps().empty() ? summary.offeredAt : m_tape->steps().back().at;
}

void TapePlayer::rewind()
{
    m_feed.reset();
    m_book = {};
    m_line = &m_book.add(m_tape->begin());
    m_line->log.setWatched(true);
    m_next = 0;
    m_feed.emplace(m_book);
    m_feed->setRedaction(m_rules);
    m_book.keepChanged(*m_line);
    if (m_watched)
        m_feed->watch(m_line->call.id());
    if (m_clear)
        m_feed->reveal(m_line->call.id(), true);
}

void TapePlayer::playTo(TimePoint moment)
{
    const auto &steps = m_tape->steps();
    while (m_next < steps.size() && steps[m_next].at <= moment)
        m_tape->play(*m_line, steps[m_next++]);
    m_book.keepChanged(*m_line);
}

void TapePlayer::play()
{
    if (!m_playback.ready || m_playback.playing)
        return;
    if (m_playback.at >= m_playback.ends)
        seek(m_playback.begins);
    m_playback.playing = true;
    m_since.start();
    m_tick.start();
    tellPlayback();
}

void TapePlayer::pause()
{
    if (!std::exchange(m_playback.playing, false))
        return;
    m_tick.stop();
    tellPlayback();
}

void TapePlayer::setSpeed(int speed)
{
    m_playback.speed = std::clamp(speed, 1, desk::Player::fastest);
    tellPlayback();
}

void TapePlayer::seek(TimePoint moment)
{
    if (!m_playback.ready)
        return;
    const TimePoint to = std::clamp(moment, m_playback.begins, m_playback.ends);
    if (to < m_playback.at || m_next == m_tape->steps().size())
        rewind();
    m_playback.at = to;
    playTo(to >= m_playback.ends ? TimePoint::max() : to);
    m_since.start();
    tell();
    tellPlayback();
}

void TapePlayer::step()
{
    if (m_unacknowledged >= updatesOnTheirWay)
        return;
    m_playback.at += Duration(m_since.restart()) * m_playback.speed;
    if (m_playback.at >= m_playback.ends) {
        m_playback.at = m_playback.ends;
        m_playback.playing = false;
        m_tick.stop();
    }
    playTo(m_playback.playing ? m_playback.at : TimePoint::max());
    tell();
    tellPlayback();
}

void TapePlayer::watch()
{
    m_watched = true;
    if (!m_feed)
        return;
    m_feed->watch(m_line->call.id());
    tell();
}

void TapePlayer::reveal(bool clear)
{
    m_clear = clear;
    if (!m_feed)
        return;
    m_feed->reveal(m_line->call.id(), clear);
    tell();
}

void TapePlayer::setRedaction(const redaction::Rules &rules)
{
    m_rules = rules;
    if (!m_feed)
        return;
    m_feed->setRedaction(rules);
    tell();
}

void TapePlayer::tell()
{
    desk::Update update = m_feed->collect(m_playback.at);
    update.removed.clear();
    if (update.isEmpty())
        return;
    ++m_unacknowledged;
    Q_EMIT updated(update);
}

void TapePlayer::tellPlayback()
{
    Q_EMIT playbackChanged(m_playback);
}

} // namespace geon::history
