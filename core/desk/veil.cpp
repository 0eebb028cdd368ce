#include "core/desk/veil.h"

#include "core/desk/masks.h"

namespace geon::desk {

using namespace Qt::StringLiterals;
using calls::EntryKind;

namespace {

constexpr size_t growingAtMost = 8; // rows of one call at a time; the caller's and the AI's are two

QByteArray withoutDelta(const QByteArray &raw)
{
    static constexpr QByteArrayView name("\"delta\":");
    qsizetype start = raw.indexOf(name);
    start = start < 0 ? -1 : raw.indexOf('"', start + name.size());
    if (start < 0)
        return raw;
    qsizetype end = start + 1;
    while (end < raw.size() && raw[end] != '"')
        end += raw[end] == '\\' ? 2 : 1;
    return raw.first(start + 1) + "•••" + raw.sliced(std::min(end, raw.size()));
}

} // namespace

bool Veil::setRules(const redaction::Rules &rules)
{
    if (rules == m_redactor->rules())
        return false;
    m_redactor = std::make_shared<const redaction::Redactor>(rules);
    m_calls.clear();
    return true;
}

QString Veil::masked(const QString &text, bool growing) const
{
    return maskedText(*m_redactor, text, growing);
}

const redaction::Masked &Veil::grow(const CallId &call, const calls::TranscriptEntry &entry)
{
    auto &growing = m_calls[call].growing;
    auto known = growing.find(entry.key);
    if (known == growing.end()) {
        if (growing.size() >= growingAtMost)
            growing.erase(growing.begin());
        known = growing.try_emplace(entry.key, m_redactor).first;
    }
    return known->second.update(entry.text, true);
}

void Veil::mask(const CallId &call, calls::TranscriptEntry &entry)
{
    if (m_redactor->masksNothing())
        return;
    if (entry.partial && entry.kind == EntryKind::Words)
        return takeMasked(entry, grow(call, entry));
    desk::mask(*m_redactor, entry);
    if (const auto memory = m_calls.find(call); memory != m_calls.end())
        memory->second.growing.erase(entry.key);
}

void Veil::mask(calls::Action &action) const
{
    desk::mask(*m_redactor, action);
}

QString Veil::lastWords(const CallId &id, const calls::TranscriptEntry &newest)
{
    if (newest.partial)
        return calls::endOfWords(grow(id, newest).text);
    Memory &memory = m_calls[id];
    memory.growing.erase(newest.key);
    if (memory.clear != newest.text) {
        memory.clear = newest.text;
        memory.shown = calls::endOfWords(m_redactor->masked(newest.text));
    }
    return memory.shown;
}

void Veil::mask(calls::CallSummary &summary, const calls::Call &call)
{
    if (m_redactor->masksNothing())
        return;
    if (const calls::TranscriptEntry *newest = call.newestWords())
        summary.lastWords = lastWords(summary.id, *newest);
    maskDetails(*m_redactor, summary);
}

void Veil::mask(calls::CallFacts &facts, const calls::Call &call)
{
    mask(facts.summary, call);
    facts.transcriptionProblem = masked(facts.transcriptionProblem);
    for (calls::Action &action : facts.actions)
        mask(action);
}

void Veil::mask(calls::ProtocolFrame &frame) const
{
    // Webhooks and requests hold addresses and instructions, nobody's words.
    const bool words = frame.direction == calls::Direction::Received || frame.direction == calls::Direction::Sent;
    if (!words || m_redactor->masksNothing())
        return;
    if (frame.type.endsWith(".delta"_L1))
        frame.raw = withoutDelta(frame.raw);
    else
        frame.raw = m_redactor->maskedJson(QString::fromUtf8(frame.raw)).toUtf8();
}

} // namespace geon::desk
