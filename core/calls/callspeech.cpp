// The sound of the AI's words: what of them was heard, and what was cut off.
#include "core/calls/callrows.h"

#include <algorithm>

namespace geon::calls {

namespace {

// An interruption names a response that was spoken just before; older ones are over.
constexpr size_t spokenKept = 8;
constexpr int charactersPerSecond = 15; // of plain speech, where the length of the sound is not known
constexpr auto audioToken = 50ms;       // fact sheet g

} // namespace

void CallRows::apply(const realtime::ItemTruncated &event)
{
    if (Spoken *spoken = spokenBy(event.item)) {
        spoken->heard = std::chrono::milliseconds(event.audioEndMs);
        cut(*spoken);
    }
}

void CallRows::responseStarts(const realtime::Response &response)
{
    if (response.outOfBand && !isOutOfBand(response.id))
        m_outOfBand.push_back(response.id);
}

void CallRows::soundStarts(const ResponseId &response, TimePoint now)
{
    spoken(response).startedAt = now;
}

void CallRows::soundEnds(const ResponseId &response, bool cleared, TimePoint now)
{
    Spoken &ended = spoken(response);
    if (cleared && ended.startedAt && !ended.heard)
        ended.heard = now - *ended.startedAt;
    if (TranscriptEntry *row = m_transcript.find(ended.item)) {
        row->endedAt = now;
        m_transcript.touch(*row);
    }
    if (cleared)
        cut(ended);
}

void CallRows::responseEnds(const realtime::Response &response, TimePoint now)
{
    if (response.outOfBand || isOutOfBand(response.id)) {
        std::erase(m_outOfBand, response.id);
        return;
    }
    Spoken &ended = spoken(response.id);
    if (response.usage)
        ended.length = response.usage->outputAudio * audioToken;
    const bool unheard = response.status == realtime::ResponseStatus::Cancelled && !ended.startedAt;
    if (unheard)
        ended.heard = Duration();
    if (TranscriptEntry *row = m_transcript.find(ended.item)) {
        setPartial(*row, false);
        if (unheard)
            row->endedAt = now;
        if (unheard || row->interrupted)
            cut(ended);
    }
}

CallRows::Spoken &CallRows::spoken(const ResponseId &response)
{
    const auto known = std::ranges::find(m_spoken, response, &Spoken::response);
    if (known != m_spoken.end())
        return *known;
    if (m_spoken.size() == spokenKept)
        m_spoken.erase(m_spoken.begin());
    m_spoken.emplace_back().response = response;
    return m_spoken.back();
}

CallRows::Spoken *CallRows::spokenBy(const ItemId &item)
{
    const auto known = std::ranges::find(m_spoken, item, &Spoken::item);
    return known == m_spoken.end() ? nullptr : &*known;
}

// Speech runs ahead of the sound, so the text of an interrupted turn holds words that nobody heard.
void CallRows::cut(const Spoken &spoken)
{
    TranscriptEntry *row = m_transcript.find(spoken.item);
    if (!row)
        return;
    row->interrupted = true;
    if (spoken.heard) {
        const qint64 whole = row->text.size();
        const qint64 heard = spoken.length > Duration() ? whole * spoken.heard->count() / spoken.length.count()
                                                        : charactersPerSecond * spoken.heard->count() / 1000;
        row->heardCharacters = int(std::clamp<qint64>(heard, 0, whole));
    }
    m_transcript.touch(*row);
}

bool CallRows::isOutOfBand(const ResponseId &response) const
{
    return std::ranges::find(m_outOfBand, response) != m_outOfBand.end();
}

} // namespace geon::calls
