#include "ui/words/attention.h"

#include "ui/words/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace geon::words {

using namespace Qt::StringLiterals;
using calls::AttentionKind;
using calls::Severity;

namespace {

//! %1 is the reason's detail, %2 what it counts.
struct Row {
    AttentionKind kind;
    const char *brief;
    const char *advice;
};

// clang-format off
constexpr Row table[] = {
    {AttentionKind::ActionNotConfirmed, QT_TRANSLATE_NOOP("Words", "%2 not confirmed"), QT_TRANSLATE_NOOP("Words", "%2: not confirmed.")},
    {AttentionKind::LinkLost, QT_TRANSLATE_NOOP("Words", "Link lost"), QT_TRANSLATE_NOOP("Words", "The link to the call is lost; the call may go on. The console attaches again by itself: wait, or hang up.")},
    {AttentionKind::AsksForPerson, QT_TRANSLATE_NOOP("Words", "Asks for a person"), QT_TRANSLATE_NOOP("Words", "The caller asks for a person: “%1”. Transfer the call, or step in with a line.")},
    {AttentionKind::ForbiddenWords, QT_TRANSLATE_NOOP("Words", "AI said forbidden words"), QT_TRANSLATE_NOOP("Words", "The AI said what it must not: “%1”. Set it right with a line, and guide the AI.")},
    {AttentionKind::AngryWords, QT_TRANSLATE_NOOP("Words", "Caller is angry"), QT_TRANSLATE_NOOP("Words", "The caller is angry: “%1”. Read along, and step in if the AI cannot calm them.")},
    {AttentionKind::ToolFailed, QT_TRANSLATE_NOOP("Words", "Tool failed"), QT_TRANSLATE_NOOP("Words", "The tool %1 failed. Check what the AI says about it, and guide it if you know the answer.")},
    {AttentionKind::Interrupted, QT_TRANSLATE_NOOP("Words", "Caller interrupts the AI"), QT_TRANSLATE_NOOP("Words", "The caller talked over the AI %2 times within a minute. Guide the AI to be brief, or to ask what is wrong.")},
    {AttentionKind::Repeats, QT_TRANSLATE_NOOP("Words", "AI repeats itself"), QT_TRANSLATE_NOOP("Words", "The AI has said the same %2 times: “%1”. Guide it out of the loop, or say a line.")},
    {AttentionKind::Silent, QT_TRANSLATE_NOOP("Words", "Nobody speaks"), QT_TRANSLATE_NOOP("Words", "Nobody has spoken for a while. Say a line, or hang up if the caller has gone.")},
    {AttentionKind::Slow, QT_TRANSLATE_NOOP("Words", "Answers are slow"), QT_TRANSLATE_NOOP("Words", "The caller waits long for an answer (%2 s). Say a line to bridge it if it goes on.")},
    {AttentionKind::ToolSlow, QT_TRANSLATE_NOOP("Words", "Tool is slow"), QT_TRANSLATE_NOOP("Words", "The tool %1 has run for more than %2 s. Say a line to bridge the wait.")},
    {AttentionKind::CostHigh, QT_TRANSLATE_NOOP("Words", "Cost is high"), QT_TRANSLATE_NOOP("Words", "The call has cost more than %2. Guide the AI to an end, or set another limit in the settings.")},
    {AttentionKind::CostRising, QT_TRANSLATE_NOOP("Words", "Cost rises fast"), QT_TRANSLATE_NOOP("Words", "The call costs %2 a minute. Guide the AI to shorter answers, or to an end.")},
    {AttentionKind::SessionEnding, QT_TRANSLATE_NOOP("Words", "Session ends soon"), QT_TRANSLATE_NOOP("Words", "The service ends the session soon, and the call with it. Guide the AI to an end, or transfer the caller.")},
};
// clang-format on

const Row *rowOf(AttentionKind kind)
{
    const auto *row = std::ranges::find(table, kind, &Row::kind);
    return row == std::end(table) ? nullptr : row;
}

QString counted(const calls::AttentionReason &reason)
{
    switch (reason.kind) {
    case AttentionKind::ActionNotConfirmed:
        return action(static_cast<calls::ActionKind>(reason.value));
    case AttentionKind::CostHigh:
    case AttentionKind::CostRising:
        return cost(reason.value);
    default:
        return QLocale().toString(qRound(reason.value));
    }
}

QString filled(const char *text, const calls::AttentionReason &reason)
{
    // Both at once: a "%2" that a caller said stays what it is.
    QString sentence = QCoreApplication::translate("Words", text);
    if (sentence.contains("%1"_L1))
        return sentence.contains("%2"_L1) ? sentence.arg(reason.detail.simplified(), counted(reason))
                                          : sentence.arg(reason.detail.simplified());
    return sentence.contains("%2"_L1) ? sentence.replace("%2"_L1, counted(reason)) : sentence;
}

} // namespace

QString attention(const calls::AttentionReason &reason)
{
    const Row *row = rowOf(reason.kind);
    return row ? filled(row->brief, reason) : QString();
}

QString attentionAdvice(const calls::AttentionReason &reason)
{
    const Row *row = rowOf(reason.kind);
    if (!row)
        return {};
    const QString sentence = filled(row->advice, reason);
    if (reason.kind != AttentionKind::ActionNotConfirmed)
        return sentence;
    calls::Action action;
    action.kind = static_cast<calls::ActionKind>(reason.value);
    action.state = calls::ActionState::NotConfirmed;
    return QCoreApplication::translate("Words", "%1 %2").arg(sentence, advice(action));
}

QString severity(Severity severity)
{
    switch (severity) {
    case Severity::Urgent:
        return QCoreApplication::translate("Words", "urgent");
    case Severity::Warning:
        return QCoreApplication::translate("Words", "warning");
    case Severity::Notice:
        return QCoreApplication::translate("Words", "notice");
    }
    return {};
}

} // namespace geon::words
