// Masked words shown in clear: nothing of the call changes, but it is kept who saw what, and when.
#include "core/calls/call.h"

namespace geon::calls {

// Done the moment it is asked for; `settledAt` is when it was let go.
void Call::revealBegan(ActionId action, TimePoint now)
{
    TrackedAction &reveal = m_actions.add(action, ActionKind::Reveal, {}, id(), now);
    m_actions.settle(reveal, ActionState::Confirmed, {}, now);
    reveal.value.settledAt = {};
    m_dirty = true;
}

void Call::revealEnded(ActionId action, TimePoint now)
{
    TrackedAction *reveal = m_actions.find(action);
    if (!reveal || reveal->value.kind != ActionKind::Reveal)
        return;
    reveal->value.settledAt = now;
    reveal->changed = true;
    m_dirty = true;
}

} // namespace geon::calls
