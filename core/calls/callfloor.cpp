#include "core/calls/callfloor.h"

namespace geon::calls {

void CallFloor::callerStops(bool answered, TimePoint now)
{
    m_callerSpeaks = false;
    m_answerDue = answered;
    m_quietSince = now;
}

void CallFloor::responseStarts(const ResponseId &response)
{
    m_running = response;
    m_answerDue = false;
}

void CallFloor::responseEnds(const ResponseId &response, TimePoint now)
{
    // An unknown one is whichever ends first; there is only one at a time.
    if (!m_running || (*m_running != response && !m_running->isEmpty()))
        return;
    m_running.reset();
    m_quietSince = now;
}

void CallFloor::soundStarts(const ResponseId &response)
{
    m_sounding = response;
    m_answerDue = false;
}

void CallFloor::soundEnds(TimePoint now)
{
    m_sounding.reset();
    m_greeted = true;
    m_quietSince = now;
}

void CallFloor::reset(TimePoint now)
{
    m_running.reset();
    m_sounding.reset();
    m_callerSpeaks = false;
    m_answerDue = false;
    m_quietSince = now;
}

Activity CallFloor::activity(const Surroundings &around, TimePoint now) const
{
    const Activity activity = undisturbed(around, now);
    const bool nearEnd = around.expiresAt != TimePoint() && now >= around.expiresAt - m_expiringWithin;
    return nearEnd && (activity == Activity::Listening || activity == Activity::Silent) ? Activity::Expiring : activity;
}

Activity CallFloor::undisturbed(const Surroundings &around, TimePoint now) const
{
    if (m_sounding)
        return m_greeted ? Activity::Speaking : Activity::Greeting;
    if (m_callerSpeaks)
        return Activity::Listening;
    if (around.approvalsOpen > 0)
        return Activity::WaitingForApproval;
    if (around.toolsRunning > 0)
        return Activity::ToolRunning;
    if (m_running)
        return m_greeted ? Activity::Thinking : Activity::Greeting;
    if (now >= m_quietSince + m_silentAfter)
        return Activity::Silent;
    if (m_answerDue)
        return Activity::Thinking;
    return m_greeted ? Activity::Listening : Activity::Greeting;
}

std::optional<TimePoint> CallFloor::quietSince(const Surroundings &around) const
{
    const bool idle = !m_sounding && !m_callerSpeaks && !m_running && around.approvalsOpen == 0 && around.toolsRunning == 0;
    return idle ? std::optional(m_quietSince) : std::nullopt;
}

std::optional<TimePoint> CallFloor::changesAt(const Surroundings &around, TimePoint now) const
{
    std::optional<TimePoint> at;
    const auto consider = [&](TimePoint when) {
        if (when > now && (!at || when < *at))
            at = when;
    };
    if (const auto quiet = quietSince(around))
        consider(*quiet + m_silentAfter);
    if (around.expiresAt != TimePoint())
        consider(around.expiresAt - m_expiringWithin);
    return at;
}

} // namespace geon::calls
