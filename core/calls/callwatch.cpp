// What a call needs an operator for, and what the operator says to that.
#include "core/calls/call.h"

using namespace Qt::StringLiterals;

namespace geon::calls {

namespace {

//! "silent slow": for the record of what was open.
QString namesOf(const QList<AttentionKind> &kinds)
{
    QStringList names;
    for (const AttentionKind kind : kinds)
        names.append(nameOf(kind));
    return names.join(u' ');
}

} // namespace

void Call::use(std::shared_ptr<const AttentionRules> rules, TimePoint now)
{
    m_rules.attention = rules;
    m_attention.use(std::move(rules), now);
    if (m_attention.takeChanged())
        m_dirty = true;
}

// Done here, at once: nobody else has to confirm it.
void Call::on(const Snooze &snooze, ActionId id, TimePoint now)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(snooze.length).count();
    const QString text = u"%1 s %2"_s.arg(seconds).arg(namesOf(m_attention.open())).trimmed();
    TrackedAction &action = m_actions.add(id, ActionKind::Snooze, text, m_summary.id, now);
    if (isOver(state()))
        return m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::CallOver, {}}, now);
    if (m_attention.snooze(snooze.length, now))
        m_actions.settle(action, ActionState::Confirmed, {}, now);
    else
        m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::NothingToDo, {}}, now);
}

void Call::on(const Handle &handle, ActionId id, TimePoint now)
{
    const QList<AttentionKind> handled = m_attention.handle(handle.kind, now);
    TrackedAction &action = m_actions.add(id, ActionKind::Handle, namesOf(handled), m_summary.id, now);
    if (isOver(state()))
        m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::CallOver, {}}, now);
    else if (handled.isEmpty())
        m_actions.settle(action, ActionState::DidNotHappen, {ReasonCode::NothingToDo, {}}, now);
    else
        m_actions.settle(action, ActionState::Confirmed, {}, now);
}

// Of a response that is spoken to nobody there is no row.
void Call::turnWritten(const realtime::TranscriptDone &event, TimePoint now)
{
    const bool agent = event.speaker == realtime::Speaker::Agent;
    if (m_rows.transcript().find(event.item))
        m_attention.said(agent ? Who::Agent : Who::Caller, event.text, agent && isLineOfOperator(event.response), now);
}

void Call::watchOver(TimePoint now)
{
    for (const CallRows::ToolNews &tool : m_rows.takeToolNews()) {
        // A tool that was declined has not failed: somebody decided so.
        const bool declined = tool.before == ToolStatus::WaitingForApproval;
        if (tool.status == ToolStatus::Running)
            m_attention.toolRuns(tool.key, tool.name, now);
        else if (tool.status != ToolStatus::WaitingForApproval)
            m_attention.toolEnds(tool.key, tool.name, tool.status == ToolStatus::Failed && !declined, now);
    }
    for (const CallActions::Settled &settled : m_actions.takeSettled())
        m_attention.actionSettled(settled.kind, settled.state, settled.text, now);

    if (isOver(state())) {
        m_attention.end();
    } else {
        const bool talks = state() == CallState::Live && !m_summary.paused;
        const bool lost = state() == CallState::Degraded;
        m_attention.stand(talks ? m_floor.quietSince(surroundings()) : std::nullopt,
                          lost ? std::optional(m_summary.stateSince) : std::nullopt, m_summary.expiresAt, m_meter.cost(), now);
    }
    if (m_attention.takeChanged())
        m_dirty = true;
}

} // namespace geon::calls
