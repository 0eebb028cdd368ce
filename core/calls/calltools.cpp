// Tools that the AI uses, as rows: functions, MCP calls and requests for approval.
#include "core/calls/callrows.h"

#include <algorithm>

namespace geon::calls {

using realtime::Item;
using realtime::ItemKind;
using realtime::McpPhase;

namespace {

bool isOver(ToolStatus status)
{
    return status == ToolStatus::Done || status == ToolStatus::Failed;
}

int countFor(ToolStatus status, ToolStatus counted)
{
    return status == counted ? 1 : 0;
}

} // namespace

void CallRows::apply(const realtime::FunctionArgumentsDelta &event, TimePoint)
{
    growArguments(event.item, event.delta);
}

void CallRows::apply(const realtime::McpArgumentsDelta &event, TimePoint)
{
    growArguments(event.item, event.delta);
}

void CallRows::apply(const realtime::FunctionArgumentsDone &event, TimePoint now)
{
    if (TranscriptEntry *row = toolRow(event.item); row && row->tool->name.isEmpty()) {
        row->tool->name = event.name;
        m_transcript.touch(*row);
    }
    completeArguments(event.item, event.arguments, now);
}

void CallRows::apply(const realtime::McpArgumentsDone &event, TimePoint now)
{
    completeArguments(event.item, event.arguments, now);
}

void CallRows::apply(const realtime::McpCallProgress &event, TimePoint now)
{
    TranscriptEntry *row = toolRow(event.item);
    if (!row)
        return;
    switch (event.phase) {
    case McpPhase::InProgress:
        return setStatus(*row, ToolStatus::Running, now);
    case McpPhase::Completed:
        return setStatus(*row, ToolStatus::Done, now);
    case McpPhase::Failed:
        return setStatus(*row, ToolStatus::Failed, now);
    }
}

void CallRows::closeAll(TimePoint now)
{
    closeWords();
    for (const OpenTool &open : std::vector<OpenTool>(m_tools))
        setStatus(*m_transcript.find(open.key), ToolStatus::Failed, now);
}

TranscriptEntry *CallRows::placeTool(const std::optional<ItemId> &previous, const Item &item, TimePoint now)
{
    if (TranscriptEntry *known = m_transcript.find(item.id))
        return known->tool ? known : nullptr;

    TranscriptEntry &row = m_transcript.item(item.id, previous, EntryKind::Tool, Who::Tool, now);
    row.tool = ToolFacts{.name = item.name, .server = item.serverLabel, .arguments = item.arguments, .output = {}, .error = {}, .took = {}};
    m_tools.push_back({row.key, item.toolCallId, now});
    if (item.kind == ItemKind::McpApprovalRequest)
        setStatus(row, ToolStatus::WaitingForApproval, now);
    else if (!item.approvalRequestId.isEmpty()) {
        if (TranscriptEntry *request = toolRow(item.approvalRequestId))
            setStatus(*request, ToolStatus::Done, now);
    }
    return &row;
}

TranscriptEntry *CallRows::toolRow(const ItemId &item)
{
    TranscriptEntry *row = m_transcript.find(item);
    return row && row->tool ? row : nullptr;
}

void CallRows::finishTool(const Item &item, TimePoint now)
{
    TranscriptEntry &row = *toolRow(item.id);
    ToolFacts &tool = *row.tool;
    if (item.kind == ItemKind::FunctionCall) {
        // Cut off arguments must not be run; whole ones now wait for whoever runs the function.
        if (item.status == realtime::ItemStatus::Incomplete)
            setStatus(row, ToolStatus::Failed, now);
        else
            completeArguments(item.id, item.arguments, now);
    } else if (item.kind == ItemKind::McpCall) {
        tool.arguments = item.arguments;
        tool.output = item.output;
        tool.error = item.error;
        setStatus(row, item.error.isEmpty() ? ToolStatus::Done : ToolStatus::Failed, now);
    }
    m_transcript.touch(row);
}

void CallRows::toolAnswered(const Item &answer, TimePoint now)
{
    if (answer.kind == ItemKind::McpApprovalResponse) {
        if (TranscriptEntry *row = toolRow(answer.approvalRequestId))
            setStatus(*row, answer.approve ? ToolStatus::Done : ToolStatus::Failed, now);
        return;
    }
    const auto open = std::ranges::find_if(
        m_tools, [&](const OpenTool &tool) { return !tool.toolCallId.isEmpty() && tool.toolCallId == answer.toolCallId; });
    if (open == m_tools.end())
        return;
    TranscriptEntry &row = *m_transcript.find(open->key);
    row.tool->output = answer.output;
    setStatus(row, ToolStatus::Done, now);
}

void CallRows::growArguments(const ItemId &item, const QString &delta)
{
    TranscriptEntry *row = toolRow(item);
    if (!row || row->tool->status != ToolStatus::Preparing)
        return;
    row->tool->arguments += delta;
    m_transcript.touch(*row);
}

void CallRows::completeArguments(const ItemId &item, const QString &arguments, TimePoint now)
{
    TranscriptEntry *row = toolRow(item);
    if (!row || row->tool->status != ToolStatus::Preparing)
        return;
    row->tool->arguments = arguments;
    setStatus(*row, ToolStatus::Running, now);
}

void CallRows::setStatus(TranscriptEntry &row, ToolStatus status, TimePoint now)
{
    ToolFacts &tool = *row.tool;
    if (tool.status == status || isOver(tool.status))
        return;
    m_toolsRunning += countFor(status, ToolStatus::Running) - countFor(tool.status, ToolStatus::Running);
    m_approvalsOpen += countFor(status, ToolStatus::WaitingForApproval) - countFor(tool.status, ToolStatus::WaitingForApproval);

    m_toolNews.push_back({row.key, tool.name, tool.status, status});
    const auto open = std::ranges::find(m_tools, row.key, &OpenTool::key);
    if (status == ToolStatus::Running)
        open->runningSince = now;
    if (isOver(status)) {
        tool.took = now - open->runningSince;
        row.endedAt = now;
        m_tools.erase(open);
    }
    tool.status = status;
    m_transcript.touch(row);
}

} // namespace geon::calls
