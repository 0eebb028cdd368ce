// The reasons of Needs you, in at most five words.
#include "ui/words/words.h"

#include <QCoreApplication>

namespace geon::words {

namespace {

struct AttentionText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString attention(calls::AttentionKind kind)
{
    switch (kind) {
    case calls::AttentionKind::ActionNotConfirmed:
        return AttentionText::tr("Action not confirmed");
    case calls::AttentionKind::LinkLost:
        return AttentionText::tr("Link lost");
    case calls::AttentionKind::AsksForPerson:
        return AttentionText::tr("Asks for a person");
    case calls::AttentionKind::ForbiddenWords:
        return AttentionText::tr("Forbidden words by the AI");
    case calls::AttentionKind::AngryWords:
        return AttentionText::tr("Angry words");
    case calls::AttentionKind::ToolFailed:
        return AttentionText::tr("Tool failed");
    case calls::AttentionKind::Interrupted:
        return AttentionText::tr("Caller keeps interrupting");
    case calls::AttentionKind::Repeats:
        return AttentionText::tr("The AI repeats itself");
    case calls::AttentionKind::Silent:
        return AttentionText::tr("Silent");
    case calls::AttentionKind::Slow:
        return AttentionText::tr("Slow answers");
    case calls::AttentionKind::ToolSlow:
        return AttentionText::tr("Tool is slow");
    case calls::AttentionKind::CostHigh:
        return AttentionText::tr("Cost is high");
    case calls::AttentionKind::CostRising:
        return AttentionText::tr("Cost rises fast");
    case calls::AttentionKind::SessionEnding:
        return AttentionText::tr("Session ends soon");
    }
    return {};
}

} // namespace geon::words
