#include "ui/instructions/drafts.h"

#include "ui/instructions/linediff.h"

namespace geon::ui {

void takeInUse(Draft &draft, const QString &reported, const QString &written)
{
    const bool same = draft.known && draft.reported == reported && couldBeRenderedFrom(draft.inUse, reported);
    const bool betterWritten = draft.inUse == reported && written != reported && !draft.isEdited();
    if (same && !betterWritten)
        return;
    const bool ours = !draft.submitted.isEmpty() && couldBeRenderedFrom(draft.submitted, reported);
    const bool clean = !draft.known || !draft.isEdited();
    const QString now = ours ? draft.submitted : written;
    if (clean)
        draft.text = now;
    else if (now != draft.inUse && !ours)
        draft.conflict = draft.text != now;
    draft.inUse = now;
    draft.reported = reported;
    draft.known = true;
    if (!draft.isEdited())
        draft.conflict = false;
}

void markSubmitted(Draft &draft, ActionId action, const QString &text, desk::InstructionsScope scope)
{
    draft.undo = Draft::Step{draft.inUse, scope};
    draft.submitted = text;
    draft.pending = action;
    draft.conflict = false;
    draft.outcome.reset();
}

bool takeOutcome(Draft &draft, const calls::Action &action)
{
    if (draft.pending != action.id)
        return false;
    draft.outcome = action;
    if (!calls::isSettled(action.state))
        return true;
    draft.pending.reset();
    if (action.state == calls::ActionState::DidNotHappen)
        draft.undo.reset();
    return true;
}

} // namespace geon::ui
