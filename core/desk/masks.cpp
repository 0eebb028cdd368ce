#include "core/desk/masks.h"

namespace geon::desk {

using calls::EntryKind;

namespace {

constexpr qsizetype keysShown = 2; // a choice from a menu; more of them may be a card, a document or a PIN

bool isJson(const QString &text)
{
    return text.startsWith(u'{') || text.startsWith(u'[');
}

void mask(const redaction::Redactor &redactor, calls::ToolFacts &tool)
{
    tool.arguments = maskedText(redactor, tool.arguments, tool.status == calls::ToolStatus::Preparing);
    tool.output = maskedText(redactor, tool.output);
    tool.error = maskedText(redactor, tool.error);
}

} // namespace

QString maskedText(const redaction::Redactor &redactor, const QString &text, bool growing)
{
    if (text.isEmpty() || redactor.masksNothing())
        return text;
    return isJson(text) ? redactor.maskedJson(text) : redactor.masked(text, growing);
}

void takeMasked(calls::TranscriptEntry &entry, const redaction::Masked &masked)
{
    if (entry.heardCharacters >= 0)
        entry.heardCharacters = static_cast<int>(masked.position(entry.heardCharacters));
    entry.text = masked.text;
    entry.masked = masked.spans();
}

void mask(const redaction::Redactor &redactor, calls::TranscriptEntry &entry)
{
    if (redactor.masksNothing())
        return;
    if (entry.tool)
        mask(redactor, *entry.tool);
    switch (entry.kind) {
    case EntryKind::InstructionsChanged:
    case EntryKind::Transfer:
        return;
    case EntryKind::Dtmf:
        if (entry.text.size() > keysShown && redactor.rules().wantsDigits()) {
            entry.text = QString(entry.text.size(), u'•');
            entry.masked = {{0, entry.text.size(), MaskedKind::Undecided}};
        }
        return;
    default:
        takeMasked(entry, redactor.mask(entry.text));
    }
}

void mask(const redaction::Redactor &redactor, calls::Action &action)
{
    if (action.kind != calls::ActionKind::ReplaceInstructions && action.kind != calls::ActionKind::Transfer)
        action.text = maskedText(redactor, action.text);
    action.reason.detail = maskedText(redactor, action.reason.detail);
}

void maskDetails(const redaction::Redactor &redactor, calls::CallSummary &summary)
{
    summary.reason.detail = maskedText(redactor, summary.reason.detail);
    summary.outcomeNote = maskedText(redactor, summary.outcomeNote);
    for (calls::AttentionReason &reason : summary.attention)
        reason.detail = maskedText(redactor, reason.detail);
}

} // namespace geon::desk
