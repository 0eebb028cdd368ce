#include "core/history/transcriptlines.h"

#include "core/history/storednames.h"

#include <QCoreApplication>
#include <cmath>

namespace geon::history {

using namespace Qt::StringLiterals;
using calls::EntryKind;
using calls::TranscriptEntry;
using calls::Who;

namespace {

//! Named as its context is.
struct TranscriptForms {
    Q_DECLARE_TR_FUNCTIONS(TranscriptForms)
};

QString speakerOf(Who who)
{
    switch (who) {
    case Who::Caller:
        return TranscriptForms::tr("Caller");
    case Who::Agent:
        return TranscriptForms::tr("AI");
    case Who::Operator:
        return TranscriptForms::tr("Operator");
    case Who::Tool:
        return TranscriptForms::tr("Tool");
    case Who::System:
    case Who::None:
        break;
    }
    return {};
}

QString seconds(Duration length, const QLocale &locale)
{
    return TranscriptForms::tr("%1 s").arg(locale.toString(double(length.count()) / 1000, 'f', 1));
}

// What the caller did not hear stays, and is said to be unheard.
QString wordsOf(const TranscriptEntry &entry)
{
    if (entry.interrupted && entry.heardCharacters >= 0 && entry.heardCharacters < entry.text.size()) {
        const QString heard = entry.text.first(entry.heardCharacters).trimmed();
        const QString rest = entry.text.sliced(entry.heardCharacters).trimmed();
        return TranscriptForms::tr("%1 [interrupted; about this was not heard: %2]").arg(heard, rest).trimmed();
    }
    if (entry.interrupted)
        return TranscriptForms::tr("%1 [interrupted]").arg(entry.text).trimmed();
    if (entry.partial)
        return TranscriptForms::tr("%1 [not finished]").arg(entry.text).trimmed();
    return entry.text;
}

QString outcomeOf(const calls::ToolFacts &tool)
{
    switch (tool.status) {
    case calls::ToolStatus::Preparing:
    case calls::ToolStatus::Running:
        return TranscriptForms::tr("did not end");
    case calls::ToolStatus::WaitingForApproval:
        return TranscriptForms::tr("was not approved");
    case calls::ToolStatus::Done:
        return tool.output;
    case calls::ToolStatus::Failed:
        return TranscriptForms::tr("failed: %1").arg(tool.error.isEmpty() ? tool.output : tool.error);
    }
    return {};
}

QString toolLine(const calls::ToolFacts &tool, const QLocale &locale)
{
    const QString name = tool.server.isEmpty() ? tool.name : tool.server + u'/' + tool.name;
    QString line = name + u' ' + tool.arguments + u" → "_s + outcomeOf(tool);
    if (tool.took)
        line += u" (%1)"_s.arg(seconds(*tool.took, locale));
    return line.simplified();
}

// Something that happened: in brackets, so that it is not taken for words.
QString eventOf(const TranscriptEntry &entry, const FormStyle &style)
{
    const auto with = [&](const QString &what) { return entry.text.isEmpty() ? what : what + u": "_s + entry.text; };
    switch (entry.kind) {
    case EntryKind::InstructionsChanged:
        return with(TranscriptForms::tr("Instructions changed"));
    case EntryKind::Gap:
        return entry.endedAt > entry.at
            ? TranscriptForms::tr("Link lost for %1: what was said then is missing").arg(seconds(entry.endedAt - entry.at, style.locale))
            : TranscriptForms::tr("Link lost: what was said then is missing");
    case EntryKind::Stopped:
        return TranscriptForms::tr("An operator stopped the AI");
    case EntryKind::Dtmf:
        return with(TranscriptForms::tr("Keys pressed by the caller"));
    case EntryKind::Fault:
        return with(TranscriptForms::tr("Fault"));
    case EntryKind::TranscriptionFailed:
        return with(TranscriptForms::tr("The caller spoke; the service could not write it down"));
    case EntryKind::Mark:
        return with(TranscriptForms::tr("Mark"));
    case EntryKind::Paused:
        return TranscriptForms::tr("An operator paused the AI");
    case EntryKind::HandedBack:
        return TranscriptForms::tr("An operator handed the call back to the AI");
    case EntryKind::Transfer:
        return with(TranscriptForms::tr("Transfer asked for"));
    case EntryKind::Words:
    case EntryKind::Tool:
    case EntryKind::Guide:
    case EntryKind::Say:
        break;
    }
    return entry.text;
}

QString moment(TimePoint at, const FormStyle &style)
{
    const QDateTime local = toDateTime(at).toTimeZone(style.zone);
    return local.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u' ' + style.zone.displayName(local, QTimeZone::OffsetName);
}

QString costOf(const calls::CallSummary &call, const QLocale &locale)
{
    const QString cost = TranscriptForms::tr("US$ %1").arg(locale.toString(call.cost, 'f', 2));
    return call.costKnown ? cost : TranscriptForms::tr("at least %1").arg(cost);
}

} // namespace

TimePoint beginOf(const calls::CallSummary &call)
{
    return call.liveAt > TimePoint() ? call.liveAt : call.offeredAt;
}

QString offsetText(Duration offset)
{
    const auto all = std::abs(std::chrono::floor<std::chrono::seconds>(offset).count());
    const QString rest = u"%1:%2"_s.arg(all / 60 % 60, 2, 10, QLatin1Char('0')).arg(all % 60, 2, 10, QLatin1Char('0'));
    return (offset < Duration::zero() ? u"-"_s : QString()) + (all < 3600 ? rest : u"%1:"_s.arg(all / 3600) + rest);
}

TranscriptLine lineOf(const TranscriptEntry &entry, const FormStyle &style)
{
    TranscriptLine line{entry.at, entry.endedAt, {}, {}};
    switch (entry.kind) {
    case EntryKind::Words:
        line.speaker = speakerOf(entry.who);
        line.text = wordsOf(entry);
        break;
    case EntryKind::Guide:
        line.speaker = TranscriptForms::tr("Operator, to the AI only");
        line.text = entry.text;
        break;
    case EntryKind::Say:
        line.speaker = TranscriptForms::tr("Operator, through the AI");
        line.text = wordsOf(entry);
        break;
    case EntryKind::Tool:
        line.speaker = speakerOf(Who::Tool);
        line.text = entry.tool ? toolLine(*entry.tool, style.locale) : entry.text;
        break;
    default:
        line.text = u'[' + eventOf(entry, style) + u']';
    }
    return line;
}

QList<std::pair<QString, QString>> factsOf(const CallRecord &record, const FormStyle &style)
{
    const calls::CallSummary &call = record.summary;
    QList<std::pair<QString, QString>> facts;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append({name, value});
    };
    const QString number = call.callerNumber.isEmpty() ? TranscriptForms::tr("Anonymous") : call.callerNumber;
    add(TranscriptForms::tr("Caller"), call.callerName.isEmpty() ? number : number + u", "_s + call.callerName);
    add(TranscriptForms::tr("Dialled"), call.dialledNumber);
    add(TranscriptForms::tr("Offered"), moment(call.offeredAt, style));
    if (call.liveAt > TimePoint() && call.endedAt > call.liveAt)
        add(TranscriptForms::tr("Length"), offsetText(call.endedAt - call.liveAt));
    if (!call.profileName.isEmpty())
        add(TranscriptForms::tr("Agent"), TranscriptForms::tr("%1, version %2").arg(call.profileName).arg(call.profileVersion));
    if (call.reason.code != calls::ReasonCode::None)
        add(TranscriptForms::tr("Ended"), style.reason ? style.reason(call.reason) : QString(nameOf(call.reason.code)));
    add(TranscriptForms::tr("Outcome"), call.outcome);
    add(TranscriptForms::tr("Note"), call.outcomeNote);
    add(TranscriptForms::tr("Cost"), costOf(call, style.locale));
    if (call.simulated)
        add(TranscriptForms::tr("Simulated"), TranscriptForms::tr("yes"));
    add(TranscriptForms::tr("Call"), call.id.value);
    add(TranscriptForms::tr("Words"),
        style.masked ? TranscriptForms::tr("masked by the rules of redaction") : TranscriptForms::tr("in clear"));
    return facts;
}

} // namespace geon::history
