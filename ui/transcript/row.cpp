#include "ui/transcript/row.h"

#include "ui/calllist/callgroup.h"
#include "ui/details/prettyjson.h"
#include "ui/transcript/plaintext.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace geon::ui {

using namespace Qt::StringLiterals;
using calls::EntryKind;

namespace {

constexpr auto emSpace = u'\u2003';
constexpr auto lineBreak = u'\u2028';
constexpr qsizetype detailLimit = 8000;

[[nodiscard]] QString say(const char *text)
{
    return QCoreApplication::translate("geon::ui::Row", text);
}

void append(Row &row, const QString &text, SpanLook look)
{
    const int start = int(row.text.size());
    row.text += text;
    // Spans that touch are one: Qt paints only the first of two.
    if (!row.spans.isEmpty() && row.spans.last().look == look && row.spans.last().start + row.spans.last().length == start)
        row.spans.last().length += int(text.size());
    else
        row.spans += RowSpan{start, int(text.size()), look};
}

void addMasked(Row &row, const calls::TranscriptEntry &entry)
{
    for (const MaskedSpan &span : entry.masked) {
        // A line break of two characters before it has moved it: then it is bullets all the same.
        if (span.from + span.length <= row.text.size() && row.text[span.from] == entry.text[span.from])
            row.spans += RowSpan{int(span.from), int(span.length), SpanLook::Masked, span.kind};
    }
}

[[nodiscard]] Row words(const calls::TranscriptEntry &entry)
{
    Row row;
    row.name = words::who(entry.who);
    row.role = roleOf(entry.who);
    row.text = harmless(entry.text);
    row.growing = entry.partial;
    if (row.text.isEmpty() && !entry.partial)
        append(row,
               entry.interrupted ? say(QT_TRANSLATE_NOOP("geon::ui::Row", "nothing was heard of it"))
                                 : say(QT_TRANSLATE_NOOP("geon::ui::Row", "no words")),
               SpanLook::Muted);
    addMasked(row, entry);
    if (!entry.interrupted)
        return row;
    const int length = int(row.text.size());
    const int heard = entry.heardCharacters >= 0 ? std::min(entry.heardCharacters, length) : length;
    row.cutMark = length + 1;
    row.text += u' ' + QString(emSpace) + say(QT_TRANSLATE_NOOP("geon::ui::Row", "interrupted"));
    row.spans.prepend(RowSpan{heard, int(row.text.size()) - heard, SpanLook::Muted});
    row.growing = false;
    return row;
}

[[nodiscard]] QString toolStatus(const calls::ToolFacts &tool)
{
    switch (tool.status) {
    case calls::ToolStatus::Preparing:
        return say(QT_TRANSLATE_NOOP("geon::ui::Row", "preparing"));
    case calls::ToolStatus::Running:
        return say(QT_TRANSLATE_NOOP("geon::ui::Row", "running"));
    case calls::ToolStatus::WaitingForApproval:
        return say(QT_TRANSLATE_NOOP("geon::ui::Row", "waiting for approval"));
    case calls::ToolStatus::Done:
        return say(QT_TRANSLATE_NOOP("geon::ui::Row", "done"));
    case calls::ToolStatus::Failed:
        return say(QT_TRANSLATE_NOOP("geon::ui::Row", "failed"));
    }
    return {};
}

void appendDetail(Row &row, const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    append(row, QString(lineBreak) + title, SpanLook::Muted);
    append(row, QString(lineBreak) + harmless(prettyJson(text.toUtf8()), detailLimit), SpanLook::Detail);
}

[[nodiscard]] Row tool(const calls::TranscriptEntry &entry, bool opened)
{
    const calls::ToolFacts tool = entry.tool.value_or(calls::ToolFacts{});
    Row row;
    row.name = words::who(calls::Who::Tool);
    row.icon = u"tool"_s;
    row.role = tool.status == calls::ToolStatus::Failed ? Role::Trouble : Role::Tool;
    row.muted = true;
    row.text = tool.server.isEmpty() ? harmlessLine(tool.name) : harmlessLine(tool.server) + u" · "_s + harmlessLine(tool.name);
    if (tool.took)
        row.text += u" · "_s + QCoreApplication::translate("geon::ui::Row", "%1 ms").arg(QLocale().toString(tool.took->count()));
    const bool failed = tool.status == calls::ToolStatus::Failed;
    append(row, u" · "_s + toolStatus(tool), failed ? SpanLook::Trouble : SpanLook::Muted);
    if (failed && !tool.error.isEmpty())
        append(row, u": "_s + harmlessLine(tool.error, 160), SpanLook::Trouble);
    row.disclosure = !tool.arguments.isEmpty() || !tool.output.isEmpty();
    row.opened = opened && row.disclosure;
    if (row.opened) {
        appendDetail(row, say(QT_TRANSLATE_NOOP("geon::ui::Row", "Arguments")), tool.arguments);
        appendDetail(row, say(QT_TRANSLATE_NOOP("geon::ui::Row", "Output")), tool.output);
    }
    return row;
}

//! A line of the operator's: what became of it is told until it is confirmed.
[[nodiscard]] Row operatorLine(const calls::TranscriptEntry &entry, std::optional<calls::ActionState> action)
{
    const bool say = entry.kind == EntryKind::Say;
    Row row;
    row.name = words::action(say ? calls::ActionKind::Say : calls::ActionKind::Guide);
    row.icon = say ? u"say"_s : u"guide"_s;
    row.role = Role::Operator;
    row.text = harmless(entry.text);
    addMasked(row, entry);
    if (action && *action != calls::ActionState::Confirmed) {
        const bool bad = *action == calls::ActionState::DidNotHappen || *action == calls::ActionState::NotConfirmed;
        append(row, u" · "_s + words::actionState(*action), bad ? SpanLook::Trouble : SpanLook::Muted);
    }
    return row;
}

[[nodiscard]] Row rule(const QString &label, const QString &icon, Role role)
{
    Row row;
    row.look = RowLook::Rule;
    row.text = label;
    row.icon = icon;
    row.role = role;
    row.muted = true;
    return row;
}

[[nodiscard]] Row gap(const calls::TranscriptEntry &entry)
{
    if (entry.endedAt == TimePoint{})
        return rule(say(QT_TRANSLATE_NOOP("geon::ui::Row", "link lost: what is said now is missing here")), u"gap"_s, Role::Trouble);
    const QString length = words::seconds(entry.endedAt - entry.at);
    return rule(QCoreApplication::translate("geon::ui::Row", "link lost for %1: words are missing here").arg(length), u"gap"_s,
                Role::Trouble);
}

[[nodiscard]] Row instructionsChanged(const calls::TranscriptEntry &entry, std::optional<calls::ActionState> action)
{
    const QString versions = harmlessLine(entry.text);
    QString label = versions.isEmpty() ? say(QT_TRANSLATE_NOOP("geon::ui::Row", "instructions changed for this call"))
                                       : QCoreApplication::translate("geon::ui::Row", "instructions %1").arg(versions);
    if (action && *action != calls::ActionState::Confirmed)
        label += u" · "_s + words::actionState(*action);
    return rule(label, u"edit"_s, Role::Operator);
}

[[nodiscard]] Row handedBack(const calls::TranscriptEntry &entry)
{
    if (entry.who == calls::Who::System)
        return rule(say(QT_TRANSLATE_NOOP("geon::ui::Row", "the AI answers again, though nobody handed back")), u"trouble"_s,
                    Role::Trouble);
    return rule(entry.text.isEmpty() ? say(QT_TRANSLATE_NOOP("geon::ui::Row", "handed back to the AI"))
                                     : say(QT_TRANSLATE_NOOP("geon::ui::Row", "handed back to the AI, which was told what was said")),
                u"play"_s, Role::Operator);
}

[[nodiscard]] Row transfer(const calls::TranscriptEntry &entry, std::optional<calls::ActionState> action)
{
    QString label = QCoreApplication::translate("geon::ui::Row", "transfer to %1").arg(harmlessLine(entry.text));
    if (action && *action != calls::ActionState::Confirmed)
        label += u" · "_s + words::actionState(*action);
    return rule(label, u"transfer"_s, Role::Paused);
}

[[nodiscard]] Row fault(const calls::TranscriptEntry &entry)
{
    Row row;
    row.name = say(QT_TRANSLATE_NOOP("geon::ui::Row", "Fault"));
    row.icon = u"trouble"_s;
    row.role = Role::Trouble;
    append(row, harmless(entry.text, 2000), SpanLook::Trouble);
    return row;
}

[[nodiscard]] Row unheard(const calls::TranscriptEntry &entry)
{
    Row row;
    row.name = words::who(calls::Who::Caller);
    row.role = Role::Caller;
    row.muted = true;
    row.text = say(QT_TRANSLATE_NOOP("geon::ui::Row", "spoke, but it could not be written down"));
    if (!entry.text.isEmpty())
        row.text += u": "_s + harmlessLine(entry.text);
    return row;
}

} // namespace

Row describe(const calls::TranscriptEntry &entry, bool opened, std::optional<calls::ActionState> action)
{
    switch (entry.kind) {
    case EntryKind::Words:
        return words(entry);
    case EntryKind::Tool:
        return tool(entry, opened);
    case EntryKind::Guide:
    case EntryKind::Say:
        return operatorLine(entry, action);
    case EntryKind::InstructionsChanged:
        return instructionsChanged(entry, action);
    case EntryKind::Gap:
        return gap(entry);
    case EntryKind::Stopped:
        return rule(say(QT_TRANSLATE_NOOP("geon::ui::Row", "the operator stopped the AI")), u"stop-speaking"_s, Role::Operator);
    case EntryKind::Dtmf:
        return rule(QCoreApplication::translate("geon::ui::Row", "keys pressed: %1").arg(harmlessLine(entry.text)), u"dtmf"_s,
                    Role::Caller);
    case EntryKind::Fault:
        return fault(entry);
    case EntryKind::TranscriptionFailed:
        return unheard(entry);
    case EntryKind::Mark:
        return rule(entry.text.isEmpty() ? say(QT_TRANSLATE_NOOP("geon::ui::Row", "marked"))
                                         : QCoreApplication::translate("geon::ui::Row", "marked: %1").arg(harmlessLine(entry.text)),
                    u"mark"_s, Role::Operator);
    case EntryKind::Paused:
        return rule(say(QT_TRANSLATE_NOOP("geon::ui::Row", "AI paused: it neither answers nor starts")), u"paused"_s, Role::Paused);
    case EntryKind::HandedBack:
        return handedBack(entry);
    case EntryKind::Transfer:
        return transfer(entry, action);
    }
    return {};
}

} // namespace geon::ui
