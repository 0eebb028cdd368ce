#include "core/desk/transcriptsearch.h"

#include "core/base/textfold.h"

#include <QElapsedTimer>

namespace geon::desk {

namespace {

constexpr size_t rowsBetweenLooks = 8; // at the clock

} // namespace

TranscriptSearch::TranscriptSearch(const calls::CallBook &book, Shown shown, QObject *parent)
    : QObject(parent), m_book(book), m_shown(std::move(shown))
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &TranscriptSearch::step);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &TranscriptSearch::begin);
}

void TranscriptSearch::find(const QString &text)
{
    m_text = text;
    m_needle = folded(text).trimmed();
    m_waiting.clear();
    m_walk.reset();
    m_from.clear();
    m_settled.clear();
    m_found.clear();
    m_firstPass = true;
    m_news = false;
    m_turn.stop();
    m_again.stop();
    if (!m_needle.isEmpty())
        begin();
}

std::optional<Found> TranscriptSearch::take()
{
    if (!std::exchange(m_news, false))
        return {};
    return Found{m_text, m_found.values()};
}

void TranscriptSearch::begin()
{
    for (const auto &[call, line] : m_book.all()) {
        if (!m_found.contains(call) && !m_settled.contains(call))
            m_waiting.push_back(call);
    }
    m_turn.start();
}

void TranscriptSearch::step()
{
    QElapsedTimer timer;
    timer.start();
    const auto late = [&timer] { return timer.nsecsElapsed() >= std::chrono::nanoseconds(slice).count(); };
    while (m_walk || !m_waiting.empty()) {
        if (!m_walk) {
            startWalk(m_waiting.back());
            m_waiting.pop_back();
        }
        if (!goOn(late) || late())
            return;
    }
    m_turn.stop();
    m_again.start(againEvery);
    // Told also when nothing was found: whoever asked waits for it.
    m_news = std::exchange(m_firstPass, false) || m_news;
    if (m_news)
        Q_EMIT changed();
}

void TranscriptSearch::startWalk(const CallId &call)
{
    m_walk = Walk{call};
    const auto *line = m_book.line(call);
    if (!line)
        return;
    m_walk->upTo = line->call.transcript().entries().size(); // keys are counted from 1
    m_walk->unfinished = m_walk->upTo + 1;
}

template <typename Late> bool TranscriptSearch::goOn(Late late)
{
    const auto *line = m_book.line(m_walk->call);
    if (!line) {
        m_walk.reset(); // no longer kept
        return true;
    }
    const auto &entries = line->call.transcript().entries();
    const quint64 from = m_from.value(m_walk->call);
    for (size_t &row = m_walk->row; row < entries.size(); ++row) {
        const calls::TranscriptEntry &entry = entries[row];
        if (entry.key < from || entry.key > m_walk->upTo)
            continue;
        if (entry.partial || entry.text.isEmpty())
            m_walk->unfinished = std::min(m_walk->unfinished, entry.key);
        if (isTold(entry)) {
            finishWalk(true);
            return true;
        }
        if (row % rowsBetweenLooks == 0 && late()) {
            ++row;
            return false;
        }
    }
    if (line->over)
        m_settled.insert(m_walk->call);
    finishWalk(false);
    return true;
}

void TranscriptSearch::finishWalk(bool found)
{
    m_from[m_walk->call] = m_walk->unfinished;
    if (found) {
        m_found.insert(m_walk->call);
        m_news = true;
    }
    m_walk.reset();
}

// Masking costs more than looking, so only a row that has it is masked.
bool TranscriptSearch::isTold(const calls::TranscriptEntry &entry) const
{
    return folded(entry.text).contains(m_needle) && folded(m_shown(entry.text, entry.partial)).contains(m_needle);
}

} // namespace geon::desk
