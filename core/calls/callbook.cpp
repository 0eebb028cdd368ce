#include "core/calls/callbook.h"

namespace geon::calls {

CallLine &CallBook::add(std::unique_ptr<CallLine> line)
{
    CallLine &added = *line;
    m_lines.insert_or_assign(added.call.id(), std::move(line));
    return added;
}

CallLine *CallBook::line(const CallId &call) const
{
    const auto found = m_lines.find(call);
    return found == m_lines.end() ? nullptr : found->second.get();
}

std::vector<CallLine *> CallBook::lines() const
{
    std::vector<CallLine *> all;
    for (const auto &[id, line] : m_lines)
        all.push_back(line.get());
    return all;
}

CallLines CallBook::takeAll()
{
    CallLines all;
    for (auto &[id, line] : m_lines)
        all.push_back(std::move(line));
    *this = {};
    return all;
}

std::vector<CallLine *> CallBook::takeChanged(TimePoint now)
{
    std::erase_if(m_resting, [&](const Resting &resting) {
        if (resting.until > now)
            return false;
        if (resting.line->restsUntil == resting.until)
            keepChanged(*resting.line);
        return true;
    });
    for (CallLine *line : m_changed) {
        line->listed = false;
        line->restsUntil = {};
    }
    return std::exchange(m_changed, {});
}

bool CallBook::keepChanged(CallLine &line)
{
    if (std::exchange(line.listed, true))
        return false;
    m_changed.push_back(&line);
    return m_changed.size() == 1;
}

void CallBook::rest(CallLine &line, TimePoint until)
{
    line.restsUntil = until;
    m_resting.push_back({until, &line});
}

void CallBook::retire(CallLine &line, qsizetype kept)
{
    m_ended.push_back(line.call.id());
    while (std::ssize(m_ended) > kept) {
        const auto oldest = m_lines.find(m_ended.front());
        m_ended.pop_front();
        if (oldest == m_lines.end() || oldest->second.get() == &line)
            continue;
        drop(oldest);
    }
}

void CallBook::forget(const CallId &call)
{
    const auto at = m_lines.find(call);
    if (at == m_lines.end() || !at->second->over)
        return;
    std::erase(m_ended, call);
    drop(at);
}

void CallBook::drop(std::unordered_map<CallId, std::unique_ptr<CallLine>>::iterator at)
{
    std::erase(m_changed, at->second.get());
    std::erase_if(m_resting, [&](const Resting &resting) { return resting.line == at->second.get(); });
    m_forgotten.append(at->first);
    m_lines.erase(at);
}

} // namespace geon::calls
