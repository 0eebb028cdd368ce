#include "core/history/projection.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace geon::history {

using calls::CallNews;
using calls::JournalKind;

namespace {

// Numbers are given in the order in which they were asked for.
struct ById {
    QList<calls::Action> all;

    void take(QList<calls::Action> changed)
    {
        for (calls::Action &action : changed) {
            const auto at = std::ranges::lower_bound(all, action.id, {}, &calls::Action::id);
            if (at != all.end() && at->id == action.id)
                *at = std::move(action);
            else
                all.insert(at, std::move(action));
        }
    }
};

//! A version that an operator gave the call while it went on.
std::optional<int> versionIn(const JournalEntry &entry)
{
    if (entry.kind != JournalKind::Asked)
        return std::nullopt;
    const QJsonObject command = QJsonDocument::fromJson(entry.body).object();
    const int version = command["version"_L1].toInt();
    return command["do"_L1] == "instructions"_L1 && version > 0 ? std::optional(version) : std::nullopt;
}

} // namespace

CallRecord recordFrom(const calls::Tape &tape)
{
    CallRecord record;
    const agents::AgentProfile &profile = tape.beginning().profile;
    const QByteArray text = QJsonDocument(agents::toJson(profile)).toJson(QJsonDocument::Compact);
    record.versions.append({profile.id, profile.version, calls::hashOf(text), tape.beginning().incoming.receivedAt});

    const auto line = tape.begin();
    ById actions;
    for (const calls::Tape::Step &step : tape.steps()) {
        QList<CallNews> news;
        tape.play(*line, step, &news);
        actions.take(line->call.takeActionChanges());
        for (const CallNews &one : std::as_const(news)) {
            if (one.reason && !record.needed.contains(one.reason->kind))
                record.needed.append(one.reason->kind);
        }
        if (const auto version = versionIn(tape.entries()[step.entry]))
            record.versions.append({profile.id, *version, {}, step.at});
    }
    record.summary = line->call.summary();
    const auto &rows = std::as_const(line->call).transcript().entries();
    record.transcript = {rows.begin(), rows.end()};
    record.actions = std::move(actions.all);
    record.usage = line->call.facts().usage;
    return record;
}

CallRecord recordFrom(const desk::HistoryRow &row, const QString &problem)
{
    CallRecord record;
    calls::CallSummary &call = record.summary;
    call.id = row.call;
    call.state = calls::CallState::Ended;
    call.reason = {calls::ReasonCode::EndedUnknown, problem};
    call.simulated = row.simulated;
    call.callerNumber = row.callerNumber;
    call.callerName = row.callerName;
    call.dialledNumber = row.dialledNumber;
    call.profile = row.profile;
    call.profileName = row.profileName;
    call.profileVersion = row.profileVersion;
    call.offeredAt = row.offeredAt;
    call.endedAt = row.offeredAt;
    call.stateSince = row.offeredAt;
    return record;
}

} // namespace geon::history
