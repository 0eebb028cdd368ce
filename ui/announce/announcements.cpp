#include "ui/announce/announcements.h"

#include "ui/words/words.h"

#include <QCoreApplication>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::EntryKind;

namespace {

bool isSpoken(const calls::TranscriptEntry &entry)
{
    const bool spoken = entry.kind == EntryKind::Words && (entry.who == calls::Who::Caller || entry.who == calls::Who::Agent);
    return spoken && !entry.partial && !entry.text.trimmed().isEmpty();
}

//! States that last; listening, thinking and speaking come and go with every turn, and the turn itself is read out.
QString lastingSituation(const calls::CallSummary &call)
{
    using calls::Activity;
    const bool lasting = call.activity == Activity::Silent || call.activity == Activity::Paused || call.activity == Activity::Expiring
        || call.activity == Activity::WaitingForApproval;
    if (calls::isOver(call.state))
        return call.reason.code == calls::ReasonCode::None
            ? words::state(call.state)
            : QCoreApplication::translate("Announcements", "%1: %2").arg(words::state(call.state), words::shortReason(call.reason));
    return call.state == calls::CallState::Live && lasting ? words::activity(call.activity) : words::state(call.state);
}

} // namespace

void Announcements::open(const desk::OpenedCall &call)
{
    clear();
    m_call = call.facts.summary.id;
    m_situation = lastingSituation(call.facts.summary);
    for (const calls::TranscriptEntry &entry : call.transcript) {
        if (isSpoken(entry))
            m_told.insert(entry.key);
    }
    for (const calls::Action &action : call.facts.actions) {
        if (calls::isSettled(action.state))
            m_settled.insert(action.id.value);
    }
}

void Announcements::clear()
{
    m_call = {};
    m_situation.clear();
    m_told.clear();
    m_settled.clear();
    m_waiting.clear();
}

void Announcements::apply(const desk::Update &update)
{
    if (m_call.isEmpty())
        return;
    if (const desk::WatchedCall *watched = update.watchedOf(m_call)) {
        for (const calls::TranscriptChange &change : watched->transcript)
            tellEntry(change.entry);
    }
    for (const calls::CallSummary &call : update.calls) {
        if (call.id == m_call)
            tellState(call);
    }
    for (const calls::Action &action : update.actions) {
        if (action.call == m_call)
            tellAction(action);
    }
}

void Announcements::tellEntry(const calls::TranscriptEntry &entry)
{
    if (!isSpoken(entry) || !m_told.insert(entry.key).second)
        return;
    const QString text = entry.text.simplified();
    const QString said = text.size() > longest ? text.first(longest) + u"…"_s : text;
    add(QCoreApplication::translate("Announcements", "%1: %2").arg(words::who(entry.who), said));
}

void Announcements::tellState(const calls::CallSummary &call)
{
    const QString now = lastingSituation(call);
    if (now == m_situation)
        return;
    m_situation = now;
    add(now);
}

void Announcements::tellAction(const calls::Action &action)
{
    if (calls::isSettled(action.state) && m_settled.insert(action.id.value).second)
        add(words::actionLine(action));
}

void Announcements::add(const QString &words)
{
    if (!m_waiting.contains(words))
        m_waiting += words;
    while (m_waiting.size() > mostWaiting)
        m_waiting.removeFirst();
}

std::optional<QString> Announcements::take(TimePoint now)
{
    if (m_waiting.isEmpty() || now - m_spokenAt < apart)
        return std::nullopt;
    m_spokenAt = now;
    return m_waiting.takeFirst();
}

} // namespace geon::ui
